"""The catalogue of parks, premises and land across zones."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Premises, Record
from zoneportal.views import atlas, filters, prepared, spaces
from zoneportal.views.park import ParkView, park
from zoneportal.views.parts import Head, Link
from zoneportal.views.space_list import BY_INDUSTRY, BY_PLACE, SPACES, spaces_of

# The ways the catalogue divides into prepared lists.
DIVIDED = (
    prepared.Dimension("premises", "industries", BY_INDUSTRY, spaces_of),
    prepared.Dimension("premises", "places", BY_PLACE, spaces_of),
)
FREE_FIRST = ("available", "reserved", None, "let")


@dataclass(frozen=True)
class PremisesCatalogue:
    """What ``pages/premises.html`` reads."""

    head: Head
    lead: str
    rows: tuple[spaces.SpaceRow, ...]
    filters: filters.Filters
    map: str
    shelves: tuple[prepared.Shelf, ...]
    finder: Link
    parks: tuple[ParkView, ...]


@dataclass(frozen=True)
class PreparedPremises:
    """What ``pages/prepared-premises.html`` reads: the spaces of one industry's parks, or of one prefecture."""

    head: Head
    lead: str
    rows: tuple[spaces.SpaceRow, ...]
    onward: Link
    shelves: tuple[prepared.Shelf, ...]


STATES = ("available", "reserved", "let", "unknown")


def catalogue(leaf: Leaf) -> PremisesCatalogue:
    """All premises and parcels, what is free first, and the parks they stand in."""
    ui, catalog = leaf.voice.ui, leaf.catalog
    found = spaces_of(catalog)
    lead = _lead(leaf)
    head = Head(ui["premises.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.premises"])), "premises")
    return PremisesCatalogue(
        head=head,
        lead=lead,
        rows=tuple(replace(_row(leaf, item), data=filters.row_data(leaf, SPACES, item)) for item in _ordered(found)),
        filters=filters.filters(leaf, SPACES, found),
        map=atlas.counted(leaf, Counter(item.zone for item in found)),
        shelves=tuple(dimension.shelf(leaf) for dimension in DIVIDED),
        finder=leaf.link(ui["premises.finder"], "/premises/find/", note=ui["premises.finder_note"]),
        parks=tuple(park(leaf, zone, record) for zone in catalog.zones for record in zone.of(Park)),
    )


def divided(dimension: prepared.Dimension[Record], id: str) -> Callable[[Leaf], PreparedPremises]:
    """The view of the premises and land of one industry or one prefecture."""
    return lambda leaf: _divided(leaf, dimension, id)


def _divided(leaf: Leaf, dimension: prepared.Dimension[Record], id: str) -> PreparedPremises:
    found = dimension.records(leaf.catalog, id)
    head = dimension.head(leaf, id)
    return PreparedPremises(
        head=head,
        lead=head.description,
        rows=tuple(_row(leaf, item) for item in _ordered(found)),
        onward=dimension.onward(leaf, id),
        shelves=tuple(each.shelf(leaf) for each in DIVIDED),
    )


def _row(leaf: Leaf, item: Record) -> spaces.SpaceRow:
    zone = leaf.catalog.zone_by_id[item.zone]
    if isinstance(item, Premises):
        return spaces.unit_row(leaf, zone, item)
    assert isinstance(item, Land)
    return spaces.parcel_row(leaf, zone, item)


def _ordered(found: Iterable[Record]) -> list[Record]:
    """What is free first; within that, premises before land, zone by zone."""
    return sorted(found, key=lambda item: FREE_FIRST.index(getattr(item, "availability", None)))


def _lead(leaf: Leaf) -> str:
    """How much there is, and how much of it is free, taken, or not said to be either."""
    voice, units, land = leaf.voice, leaf.catalog.of(Premises), leaf.catalog.of(Land)
    parks = len(leaf.catalog.of(Park))
    parts = [voice.say("premises.lead", parks=voice.noun("premises.parks", parks).format(n=parks), units=len(units))]
    states: Counter[str] = Counter(item.availability or "unknown" for item in units)
    counts = [voice.say(f"premises.{state}", n=states[state]) for state in STATES if states[state]]
    if counts:
        parts.append(voice.say("premises.states", states=voice.list(counts)))
    stretch = voice.noun("premises.land", len(land)).format(n=len(land))
    parts.append(stretch if land else voice.ui["premises.no_land"])
    return voice.sentences(parts)
