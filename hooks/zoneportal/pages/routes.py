"""Every page of the site and its address (DESIGN §4)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain as joined

from zoneportal.catalog import Catalog, Zone
from zoneportal.leaf import NOT_FOUND, Leaf
from zoneportal.models import Chain, Event, Finance, Industry, Land, Park, Policy, Premises, Procedure, Project, Record
from zoneportal.models.service import Commitment
from zoneportal.pages.prepared_routes import later_pages, prepared_routes
from zoneportal.pages.route import Route
from zoneportal.pages.zone_routes import zone_routes
from zoneportal.views import (
    article,
    brochures,
    chain,
    compare,
    events,
    finder,
    fit,
    home,
    industries,
    industry,
    match,
    not_found,
    paging,
    parcel,
    policies,
    policy,
    premises,
    project,
    projects,
    search,
    services,
    shortlist,
    unit,
    zones,
)
from zoneportal.views.article import Article


def routes(catalog: Catalog, articles: Iterable[Article]) -> Iterator[Route]:
    """All pages: the portal's own, each zone's, each record's, and the hand-written ones."""
    yield from _portal(catalog)
    yield from prepared_routes(catalog)
    for zone in catalog.zones:
        yield from zone_routes(zone)
    for zone in catalog.zones:
        yield from _records(zone)
    yield from _industries(catalog)
    yield from _policies(catalog.of(Policy))
    yield from _articles(articles)


def route_at(catalog: Catalog, articles: Iterable[Article], address: str) -> Route | None:
    """The page at an address, found without going through all pages of all zones; None where there is none."""
    _, _, name = address.strip("/").partition("/")
    of_zones = (route for zone in catalog.zones_naming(name.partition("/")[0]) for route in zone_pages(zone))
    found = (route for route in joined(of_zones, shared_pages(catalog, articles)) if route.address == address)
    return next(found, None)


def zone_pages(zone: Zone) -> Iterator[Route]:
    """The pages that one zone and its records have."""
    yield from zone_routes(zone)
    yield from _records(zone)
    yield from _policies(zone.of(Policy))


def shared_pages(catalog: Catalog, articles: Iterable[Article]) -> Iterator[Route]:
    """The pages that are no zone's, those that take long to list last."""
    yield from _articles(articles)
    yield from _portal(catalog)
    yield from _policies(catalog.common_of(Policy))
    yield from _industries(catalog)
    yield from prepared_routes(catalog)


def _portal(catalog: Catalog) -> Iterator[Route]:
    """The pages that gather across zones."""
    profiles = zones.Profiles(catalog.zones)
    yield Route("/", "home", "home", home.home, profiles)
    yield Route("/zones/", "zones", "zones", zones.directory, profiles, rest=_rest(profiles, zones.rest))
    yield from later_pages("zones", profiles, zones.later, in_order=True)
    found = _all(catalog, Project)
    yield Route("/projects/", "projects", "projects", projects.catalogue, found, rest=_rest(found, projects.rest))
    yield from later_pages("projects", found, projects.later)
    found = _all(catalog, Premises, Land)
    subjects = (*found, *catalog.of(Park))
    yield Route("/premises/", "premises", "premises", premises.catalogue, subjects, rest=_rest(found, premises.rest))
    yield from later_pages("premises", found, premises.later)
    more = finder.rest if len(found) > finder.FIRST else None
    yield Route(finder.ADDRESS, "finder", "premises", finder.page, found_as="page", weight=2, rest=more)
    yield Route("/industries/", "industries", "industries", industries.directory, _all(catalog, Industry, Chain))
    subjects, links = _all(catalog, Industry, Chain), fit.rest if fit.is_long(catalog) else None
    yield Route(fit.ADDRESS, "fit", "industries", fit.tool, subjects, "page", 2, rest=links)
    found = _all(catalog, Policy)
    yield Route("/policies/", "policies", "policies", policies.catalogue, found, rest=_rest(found, policies.rest))
    yield from later_pages("policies", found, policies.later)
    checks = match.rest if match.is_long(catalog) else None
    yield Route(match.ADDRESS, "match", "policies", match.page, found_as="page", weight=2, rest=checks)
    offered = _all(catalog, Commitment, Procedure, Finance)
    yield Route("/services/", "services", "services", services.gathered, offered)
    for page in paging.later_pages(len(services.homes(catalog))):
        yield Route(paging.address("/services/", page), "services", "services", services.later(page), offered)
    held = _all(catalog, Event)
    yield Route("/events/", "events", "events", events.calendar, held)
    for page in paging.later_pages(len(held)):
        yield Route(paging.address("/events/", page), "events", "events", events.later(page), held)
    yield Route("/brochures/", "brochures", "about", brochures.page, _all(catalog, Project), "page")
    yield Route("/search/", "search", "search", search.page)
    yield Route("/compare/", "compare", "", compare.page)
    yield Route("/shortlist/", "shortlist", "shortlist", shortlist.page)
    yield Route(NOT_FOUND, "not-found", "", not_found.page)


def _rest(
    records: Sequence[Record], rest: Callable[[Leaf], Sequence[object]]
) -> Callable[[Leaf], Sequence[object]] | None:
    """The rest of a list of these records, where one page does not hold it."""
    return rest if paging.is_long(len(records)) else None


def _records(zone: Zone) -> Iterator[Route]:
    """The pages of one zone's records."""
    for item in zone.of(Project):
        yield Route(f"/projects/{item.key}/", "project", "projects", project.of(item), (item,), "project", 2)
    for space in zone.of(Premises):
        yield Route(f"/premises/{space.key}/", "unit", "premises", unit.of(space), (space,), "premises", 2)
    for plot in zone.of(Land):
        yield Route(f"/premises/{plot.key}/", "parcel", "premises", parcel.of(plot), (plot,), "land", 2)
    for line in zone.of(Chain):
        yield Route(f"/chains/{line.key}/", "chain", "industries", chain.of(line), (line,), "chain", 3)


def _industries(catalog: Catalog) -> Iterator[Route]:
    """One page for each industry that has something to gather."""
    for term in catalog.register.industries:
        if term.id in catalog.gathered_industries:
            records = tuple(record for record in catalog.of(Industry) if record.industry == term.id)
            address = f"/industries/{term.id}/"
            yield Route(address, "industry", "industries", industry.of(term), records, "industry", 4, term.aliases)
            yield Route(f"/fit/{term.id}/", "fit", "industries", fit.of(term), records)


def _policies(policies: Iterable[Policy]) -> Iterator[Route]:
    for rule in policies:
        yield Route(f"/policies/{rule.key}/", "policy", "policies", policy.of(rule), (rule,), "policy", 3)


def _articles(articles: Iterable[Article]) -> Iterator[Route]:
    for written in articles:
        section = "guide" if written.address.startswith("/guide/") else "about"
        yield Route(written.address, "article", section, article.article(written), found_as="page")


def _all(catalog: Catalog, *kinds: type[Record]) -> tuple[Record, ...]:
    return tuple(record for kind in kinds for record in catalog.of(kind))
