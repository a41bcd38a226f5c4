"""All zones' events in one calendar."""

from collections.abc import Callable

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Event
from zoneportal.views import outreach, paging
from zoneportal.views.parts import Head, Link

ADDRESS = "/events/"


@dataclass(frozen=True)
class Events:
    """What ``pages/events.html`` reads: all events, or a page of them."""

    head: Head
    lead: str
    upcoming: tuple[outreach.EventRow, ...]
    past: tuple[outreach.EventRow, ...]
    pager: paging.Pager | None


def calendar(leaf: Leaf) -> Events:
    """Upcoming events first, then past ones, the latest first; the first page of them."""
    return _calendar(leaf, 1)


def later(page: int) -> Callable[[Leaf], Events]:
    """The view of a later page."""
    return lambda leaf: _calendar(leaf, page)


def _calendar(leaf: Leaf, page: int) -> Events:
    ui, catalog = leaf.voice.ui, leaf.catalog
    found = [(zone, item) for zone in catalog.zones for item in zone.of(Event)]
    found.sort(key=lambda pair: str(pair[1].period.start or pair[1].period.end or ""), reverse=True)
    coming = [item.key for _, item in reversed(found) if outreach.is_upcoming(item)]
    past = [item.key for _, item in found if not outreach.is_upcoming(item)]
    shown = set(paging.shown([*coming, *past], page))
    rows = [outreach.event_row(leaf, zone, item) for zone, item in found if item.key in shown]
    lead = leaf.voice.say("events.lead", n=len(found))
    head = Head(ui["events.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.events"])), "event")
    upcoming = tuple(row for row in reversed(rows) if row.upcoming)
    return Events(
        head=paging.head(leaf, head, page),
        lead=lead,
        upcoming=upcoming,
        past=tuple(row for row in rows if not row.upcoming),
        pager=paging.pager(leaf, ADDRESS, len(found), page),
    )
