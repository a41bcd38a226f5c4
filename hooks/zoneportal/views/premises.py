"""The catalogue of parks, premises and land across zones."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Premises, Record
from zoneportal.views import atlas, filters, paging, prepared, spaces
from zoneportal.views.park import ParkView, park
from zoneportal.views.parts import Head, Link
from zoneportal.views.space_list import BY_INDUSTRY, BY_PLACE, SPACES, spaces_of

ADDRESS = "/premises/"
# The ways the catalogue divides into prepared lists.
DIVIDED = (
    prepared.Dimension("premises", "industries", BY_INDUSTRY, spaces_of),
    prepared.Dimension("premises", "places", BY_PLACE, spaces_of),
)
# Of the parks no more is listed here; zones have them all.
MOST_PARKS = 48
FREE_FIRST = ("available", "reserved", None, "let")


@dataclass(frozen=True)
class PremisesCatalogue:
    """What ``pages/premises.html`` reads."""

    head: Head
    lead: str
    rows: tuple[spaces.SpaceRow, ...]
    pager: paging.Pager | None
    filters: filters.Filters
    map: str
    shelves: tuple[prepared.Shelf, ...]
    finder: Link
    parks: tuple[ParkView, ...]
    all_parks: Link | None


@dataclass(frozen=True)
class PreparedPremises:
    """What ``pages/prepared-premises.html`` reads: one industry's or prefecture's spaces, or a later page."""

    head: Head
    lead: str
    rows: tuple[spaces.SpaceRow, ...]
    pager: paging.Pager | None
    onward: Link
    shelves: tuple[prepared.Shelf, ...]


STATES = ("available", "reserved", "let", "unknown")


def catalogue(leaf: Leaf) -> PremisesCatalogue:
    """All premises and parcels, what is free first, and the parks they stand in."""
    voice, ui, catalog = leaf.voice, leaf.voice.ui, leaf.catalog
    found = spaces_of(catalog)
    head = _head(leaf)
    parks = [(zone, record) for zone in catalog.zones for record in zone.of(Park)]
    return PremisesCatalogue(
        head=head,
        lead=head.description,
        rows=_rows(leaf, paging.shown(_ordered(found))),
        pager=paging.pager(leaf, ADDRESS, len(found), whole=True),
        filters=filters.filters(leaf, SPACES, found),
        map=atlas.counted(leaf, Counter(item.zone for item in found)),
        shelves=tuple(dimension.shelf(leaf) for dimension in DIVIDED),
        finder=leaf.link(ui["premises.finder"], "/premises/find/", note=ui["premises.finder_note"]),
        parks=tuple(park(leaf, zone, record) for zone, record in parks[:MOST_PARKS]),
        all_parks=leaf.link(voice.say("premises.all_parks", n=len(parks)), "/zones/?has=parks")
        if len(parks) > MOST_PARKS
        else None,
    )


def rest(leaf: Leaf) -> tuple[spaces.SpaceRow, ...]:
    """The rows that the first page of a long catalogue does not show."""
    return _rows(leaf, paging.rest(_ordered(spaces_of(leaf.catalog))))


def _rows(leaf: Leaf, found: Iterable[Record]) -> tuple[spaces.SpaceRow, ...]:
    """Spaces as the rows of the catalogue, with what its filters ask."""
    return tuple(replace(_row(leaf, item), data=filters.row_data(leaf, SPACES, item)) for item in found)


def _head(leaf: Leaf) -> Head:
    ui = leaf.voice.ui
    return Head(
        ui["premises.title"], _lead(leaf), (leaf.link(ui["nav.home"], "/"), Link(ui["nav.premises"])), "premises"
    )


def later(page: int) -> Callable[[Leaf], PreparedPremises]:
    """The view of a later page of a long catalogue."""
    return lambda leaf: _prepared(leaf, prepared.whole(leaf, ADDRESS, _head(leaf), spaces_of(leaf.catalog)), page)


def divided(dimension: prepared.Dimension[Record], id: str, page: int = 1) -> Callable[[Leaf], PreparedPremises]:
    """The view of the premises and land of one industry or one prefecture, or of a page of them."""
    return lambda leaf: _prepared(leaf, dimension.listed(leaf, id), page)


def _prepared(leaf: Leaf, listed: prepared.Listed[Record], page: int) -> PreparedPremises:
    found = _ordered(listed.records)
    return PreparedPremises(
        head=paging.head(leaf, listed.head, page),
        lead=listed.head.description,
        rows=tuple(_row(leaf, item) for item in paging.shown(found, page)),
        pager=paging.pager(leaf, listed.address, len(found), page),
        onward=listed.onward,
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
