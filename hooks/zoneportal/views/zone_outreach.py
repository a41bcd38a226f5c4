"""A zone's outreach: events and visits, partners, brands and ratings."""

from collections.abc import Callable

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Event
from zoneportal.views import contact, outreach, structured
from zoneportal.views.parts import Head
from zoneportal.views.zone_sides import ZoneHead, head, zone_head


@dataclass(frozen=True)
class ZoneOutreach:
    """What ``pages/zone-outreach.html`` reads."""

    head: Head
    zone: ZoneHead
    events: tuple[outreach.EventRow, ...]
    partners: tuple[outreach.PartnerRow, ...]
    brands: tuple[outreach.BrandRow, ...]
    regions: str
    contact: contact.ContactBlock


def of(zone: Zone) -> Callable[[Leaf], ZoneOutreach]:
    """The view of a zone's outreach."""
    return lambda leaf: _view(leaf, zone)


def _view(leaf: Leaf, zone: Zone) -> ZoneOutreach:
    name = leaf.text(zone.entry.name)
    description = leaf.voice.say("zone.outreach_description", zone=name)
    page = head(leaf, zone, "outreach", description)
    data = tuple(
        structured.event(leaf, zone, item, leaf.text(item.summary) or f"{leaf.text(item.name)} · {name}")
        for item in zone.of(Event)
    )
    return ZoneOutreach(
        head=Head(page.title, page.description, page.crumbs, "event", page.updated, data),
        zone=zone_head(leaf, zone),
        events=outreach.events(leaf, zone),
        partners=outreach.partners(leaf, zone),
        brands=outreach.brands(leaf, zone),
        regions=leaf.voice.list(leaf.text(region) for region in zone.profile.target_regions),
        contact=contact.block(leaf, zone),
    )
