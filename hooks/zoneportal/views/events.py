"""All zones' events in one calendar."""

from dataclasses import dataclass

from zoneportal.leaf import Leaf
from zoneportal.models import Event
from zoneportal.views import outreach
from zoneportal.views.parts import Head, Link


@dataclass(frozen=True)
class Events:
    """What ``pages/events.html`` reads."""

    head: Head
    lead: str
    upcoming: tuple[outreach.EventRow, ...]
    past: tuple[outreach.EventRow, ...]


def calendar(leaf: Leaf) -> Events:
    """Upcoming events first, then past ones, the latest first."""
    ui, catalog = leaf.voice.ui, leaf.catalog
    found = [(zone, item) for zone in catalog.zones for item in zone.of(Event)]
    found.sort(key=lambda pair: str(pair[1].period.start or pair[1].period.end or ""), reverse=True)
    rows = [outreach.event_row(leaf, zone, item) for zone, item in found]
    lead = leaf.voice.say("events.lead", n=len(rows))
    head = Head(ui["events.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.events"])), "event")
    upcoming = tuple(row for row in reversed(rows) if row.upcoming)
    return Events(head, lead, upcoming, tuple(row for row in rows if not row.upcoming))
