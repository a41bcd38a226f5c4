"""Building the site: every page in both languages, what they share, the sitemap and the search index."""

from collections.abc import Iterable, Mapping

from jinja2 import Environment

from zoneportal import history
from zoneportal.catalog import Catalog
from zoneportal.leaf import UNLISTED, Leaf, prefix
from zoneportal.pages import assets, brochures, contacts, records, redirects, search_entries
from zoneportal.pages.frame import Frames, Site
from zoneportal.pages.gallery_route import gallery_route
from zoneportal.pages.part import Part
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication
from zoneportal.pages.route import Route
from zoneportal.pages.routes import routes
from zoneportal.pages.sitemap import sitemap
from zoneportal.pages.templates import environment
from zoneportal.search import Entry
from zoneportal.values import Lang
from zoneportal.views.downloads import Download
from zoneportal.voice import Voice

LANGUAGES: tuple[Lang, Lang] = ("zh", "en")


def build(portal: Portal, files: Publication, part: Part | None = None) -> int:
    """Write the whole site, or a part of it, into ``files``; returns the number of pages."""
    jinja = environment(portal.workspace.overrides)
    shared = assets.write(portal, files)
    site = Site(portal.site_url, portal.preview, shared.styles_of, shared.scripts_of, shared.social)
    frames = Frames(jinja, portal.catalog, site)
    extra = (gallery_route(portal.workspace.overrides, jinja),) if portal.gallery else ()
    every = (*routes(portal.catalog, portal.articles), *extra)
    pages = every if part is None else tuple(route for route in every if part.takes(route))
    downloads = _downloads(portal, files) if part is None else part.downloads
    entries: dict[Lang, list[Entry]] = {}
    for lang in LANGUAGES:
        voice = portal.voice(lang)
        entries[lang] = [
            entry for route in pages for entry in _page(route, portal, voice, downloads, frames, jinja, files)
        ]
        records.write(portal, lang, files, part.zones if part else None)
    for lang, others in () if "search" in portal.without else (("zh", entries["en"]), ("en", entries["zh"])):
        for path, data in search_entries.index(entries[lang], others, portal.voice(lang)):
            files.write(path, data)
    contacts.write(portal, files)
    if part is None:
        redirects.write(pages, portal.site_url, files)
        _write_lists(portal, pages, files)
    return len(pages) * len(LANGUAGES)


def _downloads(portal: Portal, files: Publication) -> Mapping[str, Download]:
    return {} if "print" in portal.without else brochures.write(portal, files)


def _write_lists(portal: Portal, pages: Iterable[Route], files: Publication) -> None:
    """What search engines read."""
    changes = history.last_changes(portal.workspace.root)
    listed = (
        (route.address, _changed(route, portal.catalog, changes)) for route in pages if route.address not in UNLISTED
    )
    files.write("sitemap.xml", sitemap(listed, portal.site_url))
    files.write("robots.txt", f"User-agent: *\nSitemap: {portal.site_url.rstrip('/')}/sitemap.xml\n".encode())


def _page(
    route: Route,
    portal: Portal,
    voice: Voice,
    downloads: Mapping[str, Download],
    frames: Frames,
    jinja: Environment,
    files: Publication,
) -> Iterable[Entry]:
    """Write one page in one language; gives its entry in the search index, if it has one."""
    leaf = Leaf(portal.catalog, voice, route.address, portal.site_url, downloads)
    view = route.view(leaf)
    template = jinja.get_template(f"pages/{route.kind}.html")
    main = template.render(
        page=view,
        ui=voice.ui,
        lang=voice.lang,
        root=leaf.root,
        frame=frames.frame(leaf, route.section, route.kind),
        sources=lambda: leaf.sources,
        report=leaf.href("/about/#report") if portal.catalog.register.is_reachable else "",
    )
    html = frames.page(leaf, view.head, route.section, route.kind, main)
    files.write((prefix(voice.lang) + "/" + route.file).lstrip("/"), html.encode())
    return (search_entries.entry(route, leaf, view.head),) if route.found_as else ()


def _changed(route: Route, catalog: Catalog, changes: Mapping[str, str]) -> str:
    """The last change of the records a page is about; empty where the history does not tell."""
    return max((changes.get(catalog.place_of(record), "") for record in route.subjects), default="")
