"""A part of the site, to carry along: the pages of some zones, what holds for every zone, and a few of the portal's."""

from collections.abc import Mapping

from zoneportal.frozen import dataclass
from zoneportal.pages.route import OF_RECORDS, Route
from zoneportal.views.downloads import Download

# Pages of the portal that are of use without the rest of it.
SHARED = frozenset({"/", "/shortlist/", "/search/"})


@dataclass(frozen=True)
class Part:
    """The pages of ``zones`` (ids); ``downloads`` are the documents that go with them, by their address."""

    zones: frozenset[str]
    downloads: Mapping[str, Download]

    def takes(self, route: Route) -> bool:
        """Whether a page is of the part."""
        is_national = route.kind in OF_RECORDS and not route.zone
        return is_national or route.address in SHARED or route.zone in self.zones
