"""A zone's parks, premises and land."""

from collections.abc import Callable

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Premises
from zoneportal.views import contact, finder, spaces
from zoneportal.views.park import ParkView, park
from zoneportal.views.parts import Head, Link
from zoneportal.views.zone_sides import ZoneHead, head, zone_head


@dataclass(frozen=True)
class ZoneParks:
    """What ``pages/zone-parks.html`` reads."""

    head: Head
    zone: ZoneHead
    parks: tuple[ParkView, ...]
    premises: tuple[spaces.SpaceRow, ...]
    land: tuple[spaces.SpaceRow, ...]
    finder: Link
    contact: contact.ContactBlock


def of(zone: Zone) -> Callable[[Leaf], ZoneParks]:
    """The view of a zone's parks."""
    return lambda leaf: _view(leaf, zone)


def _view(leaf: Leaf, zone: Zone) -> ZoneParks:
    name = leaf.text(zone.entry.name)
    description = leaf.voice.say("zone.parks_description", zone=name, n=len(zone.of(Park)))
    return ZoneParks(
        head=head(leaf, zone, "parks", description),
        zone=zone_head(leaf, zone),
        parks=tuple(park(leaf, zone, record) for record in zone.of(Park)),
        premises=tuple(spaces.unit_row(leaf, zone, item) for item in zone.of(Premises)),
        land=tuple(spaces.parcel_row(leaf, zone, item) for item in zone.of(Land)),
        finder=leaf.link(leaf.voice.ui["premises.finder"], f"{finder.ADDRESS}?zone={zone.id}"),
        contact=contact.block(leaf, zone),
    )
