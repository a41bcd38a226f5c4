"""The files of a site one by one, each made when it is asked for: what a preview shows.

They are made by what makes them for a build; printed documents are not among them.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

from zoneportal.leaf import GALLERY
from zoneportal.pages import assets, contacts, records, redirects, reliefs, rest, search_entries, social
from zoneportal.pages.gallery_route import gallery_route
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Tray
from zoneportal.pages.rendering import Renderer
from zoneportal.pages.route import Route
from zoneportal.pages.routes import route_at, routes, shared_pages, zone_pages
from zoneportal.pages.site import LANGUAGES, write_lists
from zoneportal.pages.templates import compiled, environment
from zoneportal.search import Entry
from zoneportal.values import LANGS, Lang


class OnDemand:
    """One state of a portal, as a site whose files are made when they are asked for."""

    def __init__(self, portal: Portal, before: "OnDemand | None" = None) -> None:
        """``before`` is a site whose templates, styles and scripts are still good."""
        self.portal = portal
        if before is None:
            tray = Tray()
            self._jinja = environment(portal.workspace.overrides, compiled(portal.workspace))
            self._assets = assets.write(portal, tray)
            self._shared: Mapping[str, bytes] = tray.files
        else:
            self._jinja, self._assets, self._shared = before._jinja, before._assets, before._shared
        self._renderer = Renderer(portal, self._jinja, self._assets, {})

    def file(self, path: str) -> bytes | None:
        """A file by its path from the site's root (``zones/yongji/index.html``); None where the site has none."""
        if path in self._shared:
            return self._shared[path]
        if path.endswith(".html"):
            return self._page(path)
        if path.startswith("assets/search/"):
            return self._index.get(path)
        tray = Tray()
        if "/lists/" in path:
            self._rest(path, tray)
        else:
            self._make(path, tray)
        return tray.files.get(path)

    def _page(self, path: str) -> bytes | None:
        lang: Lang = "en" if path.startswith("en/") else "zh"
        address = "/" + path.removeprefix("en/").removesuffix("index.html")
        route = self._route(address)
        if route is None or route.file_in(lang) != path:
            return self._redirect(address, path)
        html, _ = self._renderer.page(route, self._renderer.leaf(route, self.portal.voice(lang)))
        return html.encode()

    def _route(self, address: str) -> Route | None:
        if address == GALLERY and self.portal.gallery:
            return gallery_route(self.portal.workspace.overrides, self._jinja)
        return route_at(self.portal.catalog, self.portal.articles, address)

    def _redirect(self, address: str, path: str) -> bytes | None:
        """The page at an address that a record had before it was renamed."""
        catalog, tray = self.portal.catalog, Tray()
        name = address.strip("/").rpartition("/")[2]
        for zone in catalog.zones_naming(name):
            redirects.write(zone_pages(zone), self.portal.site_url, tray)
        if path not in tray.files:
            redirects.write(shared_pages(catalog, ()), self.portal.site_url, tray)
        return tray.files.get(path)

    def _make(self, path: str, tray: Tray) -> None:
        """Make the files that ``path`` is one of, if there are such."""
        portal = self.portal
        folder, _, name = path.rpartition("/")
        zones = tuple(portal.catalog.zones_naming(name))
        if folder == "assets/relief":
            reliefs.write(zones, tray)
            if path not in tray.files:
                reliefs.write_map(portal, tray)
        elif folder == "assets/social":
            named = name.split("-", 2)
            social.write(portal, portal.catalog.zones_naming(named[-1]), tray)
            if path not in tray.files:
                social.write_kinds(portal, tray)
        elif folder == "contacts":
            contacts.write(portal, zones, tray)
        elif path.startswith("assets/records/"):
            for lang in LANGS:
                records.write(portal, lang, zones, tray)
                records.write_common(portal, lang, tray)
        elif path.startswith("media/"):
            assets.write_pictures(portal, portal.catalog.zones_naming(path.split("/")[1]), tray)
        elif path in ("sitemap.xml", "robots.txt"):
            write_lists(portal, self._routes(), tray)

    def _rest(self, path: str, tray: Tray) -> None:
        """Make the rest of a list, where it has more than a page."""
        kind = path.rpartition("/")[2].removesuffix(".js")
        lists = (route for route in shared_pages(self.portal.catalog, ()) if route.rest is not None)
        route = next((route for route in lists if route.kind == kind), None)
        for lang in LANGS:
            if route is not None and rest.path(kind, lang) == path:
                self._renderer.page(route, self._renderer.leaf(route, self.portal.voice(lang)), tray)

    def _routes(self) -> Iterator[Route]:
        return routes(self.portal.catalog, self.portal.articles)

    @cached_property
    def _index(self) -> Mapping[str, bytes]:
        """The search index: of all pages, so it is made when somebody searches, and kept."""
        tray = Tray()
        entries = {lang: list(self._entries(lang)) for lang in LANGUAGES}
        for lang in LANGUAGES:
            search_entries.write(self.portal.voice(lang), entries, tray)
        return tray.files

    def _entries(self, lang: Lang) -> Iterator[Entry]:
        for route in self._routes():
            if route.found_as:
                leaf = self._renderer.leaf(route, self.portal.voice(lang))
                yield search_entries.entry(route, leaf, route.view(leaf).head)
