"""Building the site: every page in both languages, what they share, the sitemap and the search index."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from zoneportal import history
from zoneportal.catalog import Catalog, Zone
from zoneportal.leaf import UNLISTED
from zoneportal.pages import assets, contacts, records, redirects, reliefs, search_entries, social
from zoneportal.pages.gallery_route import gallery_route
from zoneportal.pages.part import Part
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Files, Publication
from zoneportal.pages.rendering import Renderer
from zoneportal.pages.route import Route
from zoneportal.pages.routes import routes
from zoneportal.pages.sitemap import sitemap
from zoneportal.pages.templates import environment
from zoneportal.search import Entry
from zoneportal.values import Lang
from zoneportal.views.downloads import Download
from zoneportal.workers import side_by_side

T = TypeVar("T")

LANGUAGES: tuple[Lang, Lang] = ("zh", "en")
# How many pages, or zones, are made in one go by one process.
PAGES, ZONES = 24, 12
Made = tuple[Publication, list[Entry]]
"""The files that a job wrote, and the search entries of its pages."""


def build(portal: Portal, files: Publication, part: Part | None = None) -> int:
    """Write the whole site, or a part of it, into ``files``; returns the number of pages."""
    workshop = Workshop.of(portal, files, part)
    pages = workshop.pages
    jobs = [partial(workshop.zones, zones) for zones in _cut(portal.catalog.zones, ZONES)]
    jobs += [partial(workshop.tree, lang, some) for lang in LANGUAGES for some in _cut(pages, PAGES)]
    made = side_by_side(jobs, partial(_whole, portal, files))
    for branch, _ in made:
        files.join(branch)
    written = [entry for _, entries in made for entry in entries]
    if "search" not in portal.without:
        half = len(written) // 2
        _index(portal, {"zh": written[:half], "en": written[half:]}, files)
    contacts.write(portal, portal.catalog.zones, files)
    assets.write_pictures(portal, portal.catalog.zones, files)
    if part is None:
        redirects.write(pages, portal.site_url, files)
        write_lists(portal, pages, files)
    return len(pages) * len(LANGUAGES)


def _downloads(portal: Portal, files: Publication) -> Mapping[str, Download]:
    if "print" in portal.without:
        return {}
    from zoneportal.pages import brochures  # a build without print, and a preview, need no press

    return brochures.write(portal, files)


def write_lists(portal: Portal, pages: Iterable[Route], files: Files) -> None:
    """Write what search engines read: ``sitemap.xml``, ``robots.txt``."""
    changes = history.last_changes(portal.workspace.root)
    listed = (
        (route.address, _changed(route, portal.catalog, changes)) for route in pages if route.address not in UNLISTED
    )
    files.write("sitemap.xml", sitemap(listed, portal.site_url))
    files.write("robots.txt", f"User-agent: *\nSitemap: {portal.site_url.rstrip('/')}/sitemap.xml\n".encode())


def _whole(portal: Portal, files: Publication) -> None:
    """What is of the whole portal: pictures for shared links, the home page's relief, national records for scripts."""
    social.write_kinds(portal, files)
    social.write(portal, portal.catalog.zones, files)
    reliefs.write_map(portal, files)
    for lang in LANGUAGES:
        records.write_common(portal, lang, files)


def _index(portal: Portal, entries: Mapping[Lang, Sequence[Entry]], files: Publication) -> None:
    """Write the search index of both languages."""

    def one(lang: Lang) -> Publication:
        branch = files.branch()
        search_entries.write(portal.voice(lang), entries, branch)
        return branch

    for branch in side_by_side([partial(one, lang) for lang in LANGUAGES]):
        files.join(branch)


def _cut(things: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (things[start : start + size] for start in range(0, len(things), size))


@dataclass(frozen=True)
class Workshop:
    """Makes pages, and what goes with zones, a part at a time; a part's files are in a branch of ``files``."""

    portal: Portal
    files: Publication
    pages: Sequence[Route]
    renderer: Renderer
    part: Part | None

    @classmethod
    def of(cls, portal: Portal, files: Publication, part: Part | None) -> "Workshop":
        """Ready to make a portal's pages: what they share is written, what can be downloaded is printed."""
        jinja = environment(portal.workspace.overrides)
        shared = assets.write(portal, files)
        extra = (gallery_route(portal.workspace.overrides, jinja),) if portal.gallery else ()
        every = (*routes(portal.catalog, portal.articles), *extra)
        return cls(
            portal,
            files,
            every if part is None else tuple(route for route in every if part.takes(route)),
            Renderer(portal, jinja, shared, _downloads(portal, files) if part is None else part.downloads),
            part,
        )

    def zones(self, zones: Sequence[Zone]) -> Made:
        """The reliefs of zones, and their records for scripts."""
        branch = self.files.branch()
        reliefs.write(self.portal, zones, branch)
        told = [zone for zone in zones if self.part is None or zone.id in self.part.zones]
        for lang in LANGUAGES:
            records.write(self.portal, lang, told, branch)
        return branch, []

    def tree(self, lang: Lang, pages: Sequence[Route]) -> Made:
        """Pages in one language, and the entries in the search index of those that have one."""
        branch = self.files.branch()
        entries = []
        for route in pages:
            leaf = self.renderer.leaf(route, self.portal.voice(lang))
            html, head = self.renderer.page(route, leaf)
            branch.write(route.file_in(lang), html.encode())
            if route.found_as:
                entries.append(search_entries.entry(route, leaf, head))
        return branch, entries


def _changed(route: Route, catalog: Catalog, changes: Mapping[str, str]) -> str:
    """The last change of the records a page is about; empty where the history does not tell."""
    return max((changes.get(catalog.place_of(record), "") for record in route.subjects), default="")
