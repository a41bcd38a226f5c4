"""The directory of zones: a row a zone, and all of them side by side on what each has published."""

from dataclasses import dataclass

from zoneportal import published
from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Event, Park, Project
from zoneportal.views import zone_rows
from zoneportal.views.parts import Head, Link


@dataclass(frozen=True)
class Count:
    """How much of one kind a zone has on record; links to where it stands."""

    number: int
    href: str


@dataclass(frozen=True)
class Tally:
    """One zone's row of counts."""

    zone: Link
    counts: tuple[Count, ...]


@dataclass(frozen=True)
class Zones:
    """What ``pages/zones.html`` reads; ``columns`` heads the counts of each tally."""

    head: Head
    lead: str
    rows: tuple[zone_rows.ZoneRow, ...]
    columns: tuple[str, ...]
    tallies: tuple[Tally, ...]


def directory(leaf: Leaf) -> Zones:
    """All zones, in the register's order."""
    voice, ui = leaf.voice, leaf.voice.ui
    zones = leaf.catalog.zones
    lead = voice.say("zones.lead", n=len(zones))
    head = Head(ui["zones.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.zones"])), "zone")
    columns = ("zones.figures", "zones.projects", "zones.parks", "zones.chains", "zones.events")
    return Zones(
        head,
        lead,
        tuple(zone_rows.row(leaf, zone) for zone in zones),
        tuple(ui[column] for column in columns),
        tuple(_tally(leaf, zone) for zone in zones),
    )


def _tally(leaf: Leaf, zone: Zone) -> Tally:
    base = f"/zones/{zone.id}/"
    sides = (
        (len(published.figures(zone)), ""),
        (len(zone.of(Project)), "projects/"),
        (len(zone.of(Park)), "parks/"),
        (len(zone.of(Chain)), "industries/"),
        (len(zone.of(Event)), "outreach/"),
    )
    counts = tuple(Count(number, leaf.href(base + side) if number and side else "") for number, side in sides)
    return Tally(leaf.link(leaf.text(zone.entry.short), base), counts)
