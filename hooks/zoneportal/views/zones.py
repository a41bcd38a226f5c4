"""The directory of zones: a row a zone, and all of them side by side on what each has published; its prepared lists."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import overload

from zoneportal.catalog import Catalog, Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Event, Park, Project, ZoneProfile
from zoneportal.views import atlas, filters, paging, prepared, zone_rows
from zoneportal.views.listing import places
from zoneportal.views.parts import Head, Link
from zoneportal.views.zone_list import INDUSTRY, ZONES


class Profiles(Sequence[ZoneProfile]):
    """The profiles of zones, each read when it is looked at: of thousands that takes long, and hardly any is."""

    def __init__(self, zones: Sequence[Zone]) -> None:
        """In the order of the zones."""
        self._zones = zones

    def __len__(self) -> int:
        """As many as the zones."""
        return len(self._zones)

    @overload
    def __getitem__(self, place: int) -> ZoneProfile: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[ZoneProfile]: ...

    def __getitem__(self, place: int | slice) -> ZoneProfile | Sequence[ZoneProfile]:
        """One profile, or a stretch of them, of which none is read yet."""
        return Profiles(self._zones[place]) if isinstance(place, slice) else self._zones[place].profile


def _zones(catalog: Catalog) -> Sequence[Zone]:
    return catalog.zones


def _zone(catalog: Catalog, _kind: str, _zone: str, id: str) -> Zone:
    return catalog.zone_by_id[id]


ADDRESS = "/zones/"
# The ways the directory divides into prepared lists.
DIVIDED = (
    prepared.Dimension[Zone]("zones", "places", places(), _zones, _zone),
    prepared.Dimension[Zone]("zones", "industries", INDUSTRY, _zones, _zone),
)


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
    """What ``pages/zones.html`` reads; ``columns`` heads the counts of each tally.

    A directory of more than one page has no tallies: its rows say the same, and can be filtered and sorted by it.
    """

    head: Head
    lead: str
    rows: tuple[zone_rows.ZoneRow, ...]
    pager: paging.Pager | None
    filters: filters.Filters
    map: str
    columns: tuple[str, ...]
    tallies: tuple[Tally, ...]
    shelves: tuple[prepared.Shelf, ...]


@dataclass(frozen=True)
class PreparedZones:
    """What ``pages/prepared-zones.html`` reads: the zones of one industry or one prefecture, or a later page of all."""

    head: Head
    lead: str
    rows: tuple[zone_rows.ZoneRow, ...]
    pager: paging.Pager | None
    onward: Link
    shelves: tuple[prepared.Shelf, ...]


def directory(leaf: Leaf) -> Zones:
    """All zones, in the register's order."""
    ui = leaf.voice.ui
    zones = leaf.catalog.zones
    head = _head(leaf)
    columns = ("zones.figures", "zones.projects", "zones.parks", "zones.chains", "zones.events")
    return Zones(
        head=head,
        lead=head.description,
        rows=tuple(_rows(leaf, paging.shown(zones))),
        pager=paging.pager(leaf, ADDRESS, len(zones), whole=True),
        filters=filters.filters(leaf, ZONES, zones),
        map=atlas.published_by(leaf),
        columns=tuple(ui[column] for column in columns),
        tallies=() if paging.is_long(len(zones)) else tuple(_tally(leaf, zone) for zone in zones),
        shelves=tuple(dimension.shelf(leaf) for dimension in DIVIDED),
    )


def rest(leaf: Leaf) -> tuple[zone_rows.ZoneRow, ...]:
    """The rows that the first page of a long directory does not show."""
    return tuple(_rows(leaf, paging.rest(leaf.catalog.zones)))


def _head(leaf: Leaf) -> Head:
    voice, ui = leaf.voice, leaf.voice.ui
    lead = voice.say("zones.lead", n=len(leaf.catalog.zones))
    return Head(ui["zones.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.zones"])), "zone")


def later(page: int) -> Callable[[Leaf], PreparedZones]:
    """The view of a later page of a long directory."""
    return lambda leaf: _prepared(leaf, prepared.whole(leaf, ADDRESS, _head(leaf), leaf.catalog.zones), page)


def divided(dimension: prepared.Dimension[Zone], id: str, page: int = 1) -> Callable[[Leaf], PreparedZones]:
    """The view of the zones of one industry or one prefecture, or of a page of them."""
    return lambda leaf: _prepared(leaf, dimension.listed(leaf, id), page)


def _prepared(leaf: Leaf, listed: prepared.Listed[Zone], page: int) -> PreparedZones:
    return PreparedZones(
        head=paging.head(leaf, listed.head, page),
        lead=listed.head.description,
        rows=tuple(_rows(leaf, paging.shown(listed.records, page))),
        pager=paging.pager(leaf, listed.address, len(listed.records), page),
        onward=listed.onward,
        shelves=tuple(each.shelf(leaf) for each in DIVIDED),
    )


def _rows(leaf: Leaf, zones: Iterable[Zone]) -> Iterator[zone_rows.ZoneRow]:
    """Zones as the rows of the directory, with what its filters ask."""
    voice = leaf.voice
    for zone in zones:
        counts = (("figures", zone.figure_count), ("projects", zone.count(Project)))
        counted = (f"{number} {voice.noun(f'listed.{name}', number)}" for name, number in counts if number)
        said = (*counted, voice.say("zones.as_of", date=voice.date(zone.latest)))
        data = filters.row_data(leaf, ZONES, zone)
        yield replace(zone_rows.row(leaf, zone), tally=" · ".join(said), data=data)


def _tally(leaf: Leaf, zone: Zone) -> Tally:
    base = f"/zones/{zone.id}/"
    sides = (
        (zone.figure_count, ""),
        (zone.count(Project), "projects/"),
        (zone.count(Park), "parks/"),
        (zone.count(Chain), "industries/"),
        (zone.count(Event), "outreach/"),
    )
    counts = tuple(Count(number, leaf.href(base + side) if number and side else "") for number, side in sides)
    return Tally(leaf.link(leaf.text(zone.entry.short), base), counts)
