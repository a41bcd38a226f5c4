"""A part of the site, to carry along: the pages of some zones, what holds for every zone, and a few of the portal's."""

from collections.abc import Mapping
from dataclasses import dataclass

from zoneportal.pages.route import Route
from zoneportal.views.downloads import Download

# Pages of the portal that are of use without the rest of it.
SHARED = frozenset({"/", "/shortlist/", "/search/"})
# Kinds of pages that are about the records of one zone, or of none.
OF_RECORDS = frozenset({"project", "unit", "parcel", "chain", "policy"})


@dataclass(frozen=True)
class Part:
    """The pages of ``zones`` (ids); ``downloads`` are the documents that go with them, by their address."""

    zones: frozenset[str]
    downloads: Mapping[str, Download]

    def takes(self, route: Route) -> bool:
        """Whether a page is of the part."""
        if route.kind in OF_RECORDS:
            return all(record.zone in self.zones or not record.zone for record in route.subjects)
        parts = route.address.split("/")
        return route.address in SHARED or (parts[1] == "zones" and parts[2] in self.zones)
