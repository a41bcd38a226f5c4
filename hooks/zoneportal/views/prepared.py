"""Prepared lists: the part of a catalogue that is of one industry or one prefecture, at an address of its own.

They are what a visitor without script, and a search engine, has in place of the filters. Wording: the title is
``prepared.<catalogue>.<folder>``, what the list holds ``….<folder>_lead``, what is counted ``listed.<catalogue>``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final, Generic, TypeAlias, cast

from zoneportal.catalog import Catalog
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.reads import fact, kept
from zoneportal.views.listing import Grouping, Listable, R
from zoneportal.views.parts import Head, Link
from zoneportal.voice import Voice

GENERAL: Final = ""
"""In place of a choice: what is bound to none."""

Named: TypeAlias = tuple[str, str, str]
"""A record by its kind, its zone and its id."""

List: TypeAlias = tuple[str, tuple[Named, ...]]
Lists: TypeAlias = tuple[List, ...]
"""Each choice with the records that stand in its list."""


@dataclass(frozen=True)
class Shelf:
    """Links to a catalogue's prepared lists of one kind; each link's note is how many records it holds."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Dimension(Generic[R]):
    """A way to divide a catalogue (``projects``) by one of its groups, into pages under ``folder``.

    ``every`` gives all records of the catalogue, ``find`` one of them by its name (``Named``).
    """

    catalogue: str
    folder: str
    group: Grouping[R]
    every: Callable[[Catalog], Sequence[R]]
    find: Callable[[Catalog, str, str, str], Listable] = Catalog.record
    _lists: Callable[[Catalog], Lists] = field(init=False, repr=False, compare=False)

    def address(self, id: str) -> str:
        """Where the list of one choice stands."""
        return f"/{self.catalogue}/{self.folder}/{id}/"

    def __post_init__(self) -> None:
        """What stands in which list is a fact of its own: a record that changes and stays there concerns no other."""
        name = f"{__name__}.{self.catalogue}.{self.folder}"
        object.__setattr__(self, "_lists", fact(lambda catalog: tuple(_divided(catalog, self)), name))

    def ids(self, catalog: Catalog) -> Iterable[str]:
        """The choices that have a list: those of any record."""
        return (id for id, _ in self._lists(catalog) if id != GENERAL)

    def records(self, catalog: Catalog, id: str) -> tuple[R, ...]:
        """The records of one choice."""
        return _records(catalog, self, id)

    def general(self, catalog: Catalog) -> tuple[R, ...]:
        """The records bound to none of the choices, which hold for each: none where the group is not ``limited``."""
        return _records(catalog, self, GENERAL)

    def name(self, leaf: Leaf, id: str) -> str:
        """What a choice is called."""
        return _names(leaf.catalog, self, leaf.voice)[id]

    def shelf(self, leaf: Leaf) -> Shelf:
        """Links to every list that holds anything, in the order of the group."""
        counts = {id: len(refs) for id, refs in self._lists(leaf.catalog)}
        general = counts.get(GENERAL, 0)
        links = (
            leaf.link(text, self.address(id), note=str(counts[id] + general))
            for id, text in _names(leaf.catalog, self, leaf.voice).items()
            if id in counts
        )
        return Shelf(leaf.voice.ui[f"prepared.{self.folder}"], tuple(links))

    def head(self, leaf: Leaf, id: str) -> Head:
        """Title, description and breadcrumb of the list of one choice."""
        voice, ui = leaf.voice, leaf.voice.ui
        name, records = self.name(leaf, id), self.records(leaf.catalog, id)
        named = sorted({record.zone for record in records if record.zone}, key=leaf.catalog.order.__getitem__)
        homes = [leaf.text(leaf.catalog.zone_by_id[id].entry.short) for id in named]
        counted = f"{len(records)} {voice.noun(f'listed.{self.catalogue}', len(records))}"
        key = f"prepared.{self.catalogue}.{self.folder}"
        lead = voice.say(f"{key}_lead", name=name, counted=counted, zones=voice.several(homes))
        crumbs = (
            leaf.link(ui["nav.home"], "/"),
            leaf.link(ui[f"nav.{self.catalogue}"], f"/{self.catalogue}/"),
            Link(name),
        )
        return Head(voice.say(key, name=name), lead, crumbs)

    def onward(self, leaf: Leaf, id: str) -> Link:
        """The catalogue with this choice set, to go on filtering from."""
        return leaf.link(leaf.voice.ui["prepared.onward"], f"/{self.catalogue}/?{self.group.name}={id}")

    def listed(self, leaf: Leaf, id: str) -> "Listed[R]":
        """The list of one choice."""
        return Listed(self.address(id), self.head(leaf, id), self.records(leaf.catalog, id), self.onward(leaf, id))


@dataclass(frozen=True)
class Listed(Generic[R]):
    """A list without filters: where it stands, its first page's head, its records, the way to the filters."""

    address: str
    head: Head
    records: Sequence[R]
    onward: Link


def whole(leaf: Leaf, address: str, head: Head, records: Sequence[R]) -> Listed[R]:
    """A whole catalogue as a list without filters: its later pages are such."""
    return Listed(address, head, records, leaf.link(leaf.voice.ui["prepared.onward"], address))


def _divided(catalog: Catalog, dimension: Dimension[R]) -> Iterator[List]:
    """The names of the records of each choice that any record has, in the order they come, and of those of none."""
    lists: dict[str, list[Named]] = {}
    for record in dimension.every(catalog):
        named = record.kind, record.zone, record.id
        chosen = dict.fromkeys(dimension.group.of(catalog, record))
        for id in chosen or ((GENERAL,) if dimension.group.limited else ()):
            lists.setdefault(id, []).append(named)
    return ((id, tuple(records)) for id, records in lists.items())


@kept
def _records(catalog: Catalog, dimension: Dimension[R], id: str) -> tuple[R, ...]:
    lists = dict(dimension._lists(catalog))
    found = (dimension.find(catalog, *named) for named in lists.get(id, ()))
    return cast(tuple[R, ...], tuple(found))


@kept
def _names(catalog: Catalog, dimension: Dimension[R], voice: Voice) -> Mapping[str, str]:
    """What each choice of a group is called, in its order: the same on every page."""
    return dict(dimension.group.choices(Leaf(catalog, voice, f"/{dimension.catalogue}/", "")))
