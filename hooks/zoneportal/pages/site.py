"""Building the site: every page in both languages, what they share, the sitemap and the search index."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from zoneportal import history
from zoneportal.catalog import Catalog, Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import UNLISTED
from zoneportal.models import Record
from zoneportal.pages import assets, contacts, records, redirects, reliefs, search_entries, social
from zoneportal.pages.gallery_route import gallery_route
from zoneportal.pages.ledger import Ledger
from zoneportal.pages.part import Part
from zoneportal.pages.portal import Portal
from zoneportal.pages.product import Product, make
from zoneportal.pages.publication import Files, Publication
from zoneportal.pages.rendering import Renderer
from zoneportal.pages.route import OF_RECORDS, Route
from zoneportal.pages.routes import routes
from zoneportal.pages.sitemap import sitemap
from zoneportal.pages.templates import compiled, environment
from zoneportal.search import Entry
from zoneportal.store import NOTHING, Store, digest_of, stamp
from zoneportal.values import Lang
from zoneportal.views.article import Article
from zoneportal.views.downloads import Download

LANGUAGES: tuple[Lang, Lang] = ("zh", "en")
# How many products are made in one go by one process: pages in plenty, zones of which each has several files.
AT_ONCE = 24


def build(portal: Portal, files: Publication, part: Part | None = None, store: Store = NOTHING) -> "Built":
    """Write the whole site, or a part of it, into ``files``; ``store`` has what the last build of the site made.

    What that left as it would be made now stays.
    """
    workshop = Workshop.of(portal, files, part)
    ledger = Ledger(portal, workshop.renderer.downloads, files.site, store)
    _make(workshop.products(), files, ledger, workshop.whole())
    if "search" not in portal.without:
        found = [route for route in workshop.pages if route.found_as]
        _make(workshop.index(found, ledger), files, ledger, at_once=1)
    if part is None:
        redirects.write(workshop.pages, portal.site_url, files)
        write_lists(portal, workshop.pages, files)
    return Built(len(workshop.pages) * len(LANGUAGES), ledger)


@dataclass(frozen=True)
class Built:
    """A site that is ready to be put in place: the number of its pages, and the ledger to save once it is there."""

    pages: int
    ledger: Ledger


def _make(
    products: Iterable[Product],
    files: Publication,
    ledger: Ledger,
    own: Iterable[Product] = (),
    *,
    at_once: int = AT_ONCE,
) -> None:
    """Make the products that must be; the files of the others stay. This process alone makes its ``own``."""
    wanted, here = (list(_unmade(some, files, ledger)) for some in (products, own))
    ledger.note(make(wanted, files, at_once, here))


def _unmade(products: Iterable[Product], files: Publication, ledger: Ledger) -> Iterator[Product]:
    for product in products:
        standing = ledger.standing(product)
        if standing is None:
            yield product
        else:
            for path in standing:
                files.keep(path)


def _downloads(portal: Portal, files: Publication) -> Mapping[str, Download]:
    if "print" in portal.without:
        return {}
    from zoneportal.pages import brochures  # a build without print, and a preview, need no press

    return brochures.write(portal, files)


def write_lists(portal: Portal, pages: Iterable[Route], files: Files) -> None:
    """Write what search engines read: ``sitemap.xml``, ``robots.txt``."""
    changes = history.last_changes(portal.workspace.root)
    changed: dict[int, str] = {}  # of a page's subjects: many pages of a list have the same

    def last(subjects: Sequence[Record]) -> str:
        if id(subjects) not in changed:
            changed[id(subjects)] = _changed(subjects, portal.catalog, changes)
        return changed[id(subjects)]

    listed = ((route.address, last(route.subjects)) for route in pages if route.address not in UNLISTED)
    files.write("sitemap.xml", sitemap(listed, portal.site_url))
    files.write("robots.txt", f"User-agent: *\nSitemap: {portal.site_url.rstrip('/')}/sitemap.xml\n".encode())


@dataclass(frozen=True)
class Workshop:
    """What makes the products of a site: its pages, what goes with zones, what is of the whole."""

    portal: Portal
    pages: Sequence[Route]
    renderer: Renderer
    part: Part | None

    @classmethod
    def of(cls, portal: Portal, files: Publication, part: Part | None) -> "Workshop":
        """Ready to make a portal's pages: what they share is written, what can be downloaded is printed."""
        jinja = environment(portal.workspace.overrides, compiled(portal.workspace))
        shared = assets.write(portal, files)
        extra = (gallery_route(portal.workspace.overrides, jinja),) if portal.gallery else ()
        every = (*routes(portal.catalog, portal.articles), *extra)
        return cls(
            portal,
            every if part is None else tuple(route for route in every if part.takes(route)),
            Renderer(portal, jinja, shared, _downloads(portal, files) if part is None else part.downloads),
            part,
        )

    def products(self) -> Iterator[Product]:
        """The pages that gather across zones, which take longest; then zone by zone its files and pages.

        So one process makes most of what is made of a zone's records, and reads them once.
        """
        pages: dict[str, list[Route]] = {}
        for route in self.pages:
            pages.setdefault(route.zone, []).append(route)
        for zone in ("", *self.portal.catalog.zone_by_id):
            if zone:
                yield self.zone(self.portal.catalog.zone_by_id[zone])
            yield from (self.page(lang, route) for route in pages.get(zone, ()) for lang in LANGUAGES)

    def page(self, lang: Lang, route: Route) -> Product:
        """A page in one language, with its entry in the search index where it has one."""

        def made(files: Files) -> Entry | None:
            leaf = self.renderer.leaf(route, self.portal.voice(lang))
            html, head = self.renderer.page(route, leaf, files)
            files.write(route.file_in(lang), html.encode())
            return search_entries.entry(route, leaf, head) if route.found_as else None

        article = self._articles.get(route.address)
        bound = route.subjects if route.kind in OF_RECORDS else ()
        return Product(route.file_in(lang), made, bound, digest_of(article) if article else "")

    def zone(self, zone: Zone) -> Product:
        """What goes with a zone's pages: its reliefs, contacts and pictures, and its records for scripts."""

        def made(files: Files) -> None:
            reliefs.write((zone,), files)
            contacts.write(self.portal, (zone,), files)
            assets.write_pictures(self.portal, (zone,), files)
            if self.part is None or zone.id in self.part.zones:
                for lang in LANGUAGES:
                    records.write(self.portal, lang, (zone,), files)

        pictures = [stamp(layer.media / zone.id) for layer in self.portal.workspace.layers]
        return Product(f"zone {zone.id}", made, given=digest_of(pictures))

    def whole(self) -> Iterator[Product]:
        """What is of the whole portal, or is set by Typst, whose threads are not there in a fork.

        Pictures for shared links, the home page's relief, national records for scripts.
        """
        portal = self.portal
        yield _product("kinds", partial(social.write_kinds, portal))
        for zone in portal.catalog.zones:
            yield _product(f"shared {zone.id}", partial(social.write, portal, (zone,)))
        yield _product("map", partial(reliefs.write_map, portal))
        for lang in LANGUAGES:
            yield _product(f"common {lang}", partial(records.write_common, portal, lang))

    def index(self, found: Sequence[Route], ledger: Ledger) -> Iterator[Product]:
        """The search index of each language, of these pages."""
        pages = {lang: [route.file_in(lang) for route in found] for lang in LANGUAGES}
        given = digest_of([ledger.mark(page) for lang in LANGUAGES for page in pages[lang]])

        def made(lang: Lang, files: Files) -> None:
            entries = {each: [ledger.entry(page) for page in pages[each]] for each in LANGUAGES}
            search_entries.write(self.portal.voice(lang), entries, files)

        for lang in LANGUAGES:
            yield _product(f"search {lang}", partial(made, lang), given)

    @cached_property
    def _articles(self) -> Mapping[str, Article]:
        return {article.address: article for article in self.portal.articles}


def _product(name: str, write: Callable[[Files], None], given: str = "") -> Product:
    def made(files: Files) -> None:
        write(files)

    return Product(name, made, given=given)


def _changed(subjects: Iterable[Record], catalog: Catalog, changes: Mapping[str, str]) -> str:
    """The last change of these records; empty where the history does not tell."""
    if not changes:
        return ""
    return max((changes.get(catalog.place_of(record), "") for record in subjects), default="")
