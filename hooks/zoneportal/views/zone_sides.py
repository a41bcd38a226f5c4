"""The sides of a zone: the pages beside its overview, which of them it has, and the head they share."""

from collections.abc import Mapping

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import (
    Brand,
    Chain,
    Commitment,
    Contact,
    Cost,
    Enterprise,
    Event,
    Finance,
    Industry,
    Land,
    Park,
    Partner,
    Policy,
    Premises,
    Procedure,
    Project,
    Record,
)
from zoneportal.views.parts import Figure, Head, Link, Name, Pick

SIDES: Mapping[str, tuple[type[Record], ...]] = {
    "industries": (Industry, Chain, Enterprise),
    "parks": (Park, Premises, Land),
    "projects": (Project,),
    "policies": (Policy,),
    "services": (Commitment, Procedure, Finance, Cost, Contact),
    "outreach": (Event, Partner, Brand),
}


@dataclass(frozen=True)
class ZoneHead:
    """The head of a zone's pages: name, place, what it leads with, the figures on the dark band, its sides."""

    name: Name
    pick: Pick
    short: str
    place: str
    position: str
    leads: str
    relief: str
    fictional: bool
    tabs: tuple[Link, ...]
    figures: tuple[Figure, ...] = ()


def has_side(zone: Zone, side: str) -> bool:
    """Whether a zone has that page: national policies hold everywhere, the rest needs a record of its own."""
    return side == "policies" or any(zone.count(kind) for kind in SIDES[side])


def side_records(zone: Zone, side: str) -> tuple[Record, ...]:
    """The zone's own records on one side."""
    return tuple(record for kind in SIDES[side] for record in zone.of(kind))


def zone_head(leaf: Leaf, zone: Zone, figures: tuple[Figure, ...] = ()) -> ZoneHead:
    """The head of one of a zone's pages."""
    entry, voice = zone.entry, leaf.voice
    base = f"/zones/{zone.id}/"
    overview = leaf.link(voice.ui["zone.overview"], base)
    tabs = (
        overview,
        *(leaf.link(voice.ui[f"zone.{side}"], f"{base}{side}/") for side in SIDES if has_side(zone, side)),
    )
    place = entry.place
    return ZoneHead(
        name=leaf.name(entry.name),
        pick=leaf.pick(zone.profile),
        short=leaf.text(entry.short),
        place=leaf.text(place.name),
        position=f"{place.latitude}°N {place.longitude}°E",
        leads=voice.list(leaf.text(leaf.catalog.industries[id].name) for id in entry.leading),
        relief=zone.id,
        fictional=entry.fictional == "true",
        tabs=tabs,
        figures=figures,
    )


def crumbs(leaf: Leaf, zone: Zone, side: str = "") -> tuple[Link, ...]:
    """The way to a zone's page: home, zones, the zone, the side."""
    ui = leaf.voice.ui
    trail = [leaf.link(ui["nav.home"], "/"), leaf.link(ui["nav.zones"], "/zones/")]
    short = leaf.text(zone.entry.short)
    if not side:
        return (*trail, Link(short))
    return (*trail, leaf.link(short, f"/zones/{zone.id}/"), Link(ui[f"zone.{side}"]))


def head(leaf: Leaf, zone: Zone, side: str, description: str) -> Head:
    """What the frame needs for a side's page."""
    voice = leaf.voice
    title = voice.say("zone.side_title", side=voice.ui[f"zone.{side}"], zone=leaf.text(zone.entry.name))
    return Head(title, description, crumbs(leaf, zone, side), kind="zone", updated=str(leaf.catalog.data_date or ""))
