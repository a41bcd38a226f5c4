"""The catalogue of parks, premises and land across zones."""

from collections import Counter
from dataclasses import dataclass

from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Premises
from zoneportal.views import spaces
from zoneportal.views.park import ParkView, park
from zoneportal.views.parts import Head, Link

FREE_FIRST = ("available", "reserved", None, "let")


@dataclass(frozen=True)
class Facet:
    """One choice of the column beside a list: a link to a prepared list, and how many it holds."""

    text: str
    count: int
    href: str


@dataclass(frozen=True)
class FacetGroup:
    """The choices of one kind."""

    title: str
    facets: tuple[Facet, ...]


@dataclass(frozen=True)
class PremisesCatalogue:
    """What ``pages/premises.html`` reads."""

    head: Head
    lead: str
    units: tuple[spaces.SpaceRow, ...]
    parcels: tuple[spaces.SpaceRow, ...]
    parks: tuple[ParkView, ...]
    facets: tuple[FacetGroup, ...]


STATES = ("available", "reserved", "let", "unknown")


def catalogue(leaf: Leaf) -> PremisesCatalogue:
    """All premises, parcels and parks: what is free first, then zone by zone."""
    ui, catalog = leaf.voice.ui, leaf.catalog
    zones = catalog.zones
    units = [(zone, item) for zone in zones for item in zone.of(Premises)]
    parcels = [(zone, item) for zone in zones for item in zone.of(Land)]
    units.sort(key=lambda pair: FREE_FIRST.index(pair[1].availability))
    parcels.sort(key=lambda pair: FREE_FIRST.index(pair[1].availability))
    lead = _lead(leaf)
    head = Head(ui["premises.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.premises"])), "premises")
    return PremisesCatalogue(
        head=head,
        lead=lead,
        units=tuple(spaces.unit_row(leaf, zone, item) for zone, item in units),
        parcels=tuple(spaces.parcel_row(leaf, zone, item) for zone, item in parcels),
        parks=tuple(park(leaf, zone, record) for zone in zones for record in zone.of(Park)),
        facets=_facets(leaf),
    )


def _lead(leaf: Leaf) -> str:
    """How much there is, and how much of it is free, taken, or not said to be either."""
    voice, units, land = leaf.voice, leaf.catalog.of(Premises), leaf.catalog.of(Land)
    parts = [voice.say("premises.lead", parks=len(leaf.catalog.of(Park)), units=len(units))]
    states: Counter[str] = Counter(item.availability or "unknown" for item in units)
    counts = [voice.say(f"premises.{state}", n=states[state]) for state in STATES if states[state]]
    if counts:
        parts.append(voice.say("premises.states", states=voice.list(counts)))
    parts.append(voice.say("premises.land", n=len(land)) if land else voice.ui["premises.no_land"])
    return voice.sentences(parts)


def _facets(leaf: Leaf) -> tuple[FacetGroup, ...]:
    """How the spaces divide by zone and by form; zones without any stay visible with 0."""
    voice, catalog = leaf.voice, leaf.catalog
    by_zone = Counter(item.zone for kind in (Premises, Land) for item in catalog.of(kind))
    by_form = Counter(item.form for item in catalog.of(Premises))
    zones = tuple(
        Facet(
            leaf.text(zone.entry.short),
            by_zone[zone.id],
            leaf.href(f"/zones/{zone.id}/parks/") if by_zone[zone.id] else "",
        )
        for zone in catalog.zones
    )
    forms = tuple(Facet(voice.choice("building-form", form), count, "") for form, count in by_form.most_common())
    return (FacetGroup(voice.ui["record.zone"], zones), FacetGroup(voice.ui["field.premises.form"], forms))
