"""The pages of one zone: its overview, and a page for each side of it that has records."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.pages.route import Route, Unread, View
from zoneportal.views import (
    zone_industries,
    zone_outreach,
    zone_overview,
    zone_parks,
    zone_policies,
    zone_projects,
    zone_services,
)
from zoneportal.views.zone_sides import SIDES, has_side, side_records

# The group of search results a side is listed under.
FOUND_AS = {
    "industries": "industry",
    "parks": "park",
    "projects": "project",
    "policies": "policy",
    "services": "service",
    "outreach": "event",
}
VIEWS: Mapping[str, Callable[[Zone], Callable[[Leaf], View]]] = {
    "industries": zone_industries.of,
    "parks": zone_parks.of,
    "projects": zone_projects.of,
    "policies": zone_policies.of,
    "services": zone_services.of,
    "outreach": zone_outreach.of,
}


def zone_routes(zone: Zone) -> Iterator[Route]:
    """The overview, and the sides of the zone that have something to show."""
    base = f"/zones/{zone.id}/"
    profile = Unread(lambda: (zone.profile,))
    yield Route(base, "zone", "zones", zone_overview.of(zone), profile, "zone", 5, (zone.entry.short,))
    for side in SIDES:
        if has_side(zone, side):
            records = Unread(partial(side_records, zone, side))
            yield Route(f"{base}{side}/", f"zone-{side}", "zones", VIEWS[side](zone), records, FOUND_AS[side], 2)
