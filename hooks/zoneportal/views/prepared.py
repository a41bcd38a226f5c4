"""Prepared lists: the part of a catalogue that is of one industry or one prefecture, at an address of its own.

They are what a visitor without script, and a search engine, has in place of the filters. Wording: the title is
``prepared.<catalogue>.<folder>``, what the list holds ``….<folder>_lead``, what is counted ``listed.<catalogue>``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.reads import kept
from zoneportal.views.listing import Grouping, R
from zoneportal.views.parts import Head, Link
from zoneportal.voice import Voice


@dataclass(frozen=True)
class Shelf:
    """Links to a catalogue's prepared lists of one kind; each link's note is how many records it holds."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Dimension(Generic[R]):
    """A way to divide a catalogue (``projects``) by one of its groups, into pages under ``folder``.

    ``every`` gives all records of the catalogue.
    """

    catalogue: str
    folder: str
    group: Grouping[R]
    every: Callable[[Catalog], Sequence[R]]

    def address(self, id: str) -> str:
        """Where the list of one choice stands."""
        return f"/{self.catalogue}/{self.folder}/{id}/"

    def ids(self, catalog: Catalog) -> Iterable[str]:
        """The choices that have a list: those of any record."""
        return _divided(catalog, self).keys()

    def records(self, catalog: Catalog, id: str) -> tuple[R, ...]:
        """The records of one choice."""
        return _divided(catalog, self)[id]

    def general(self, catalog: Catalog) -> tuple[R, ...]:
        """The records bound to none of the choices, which hold for each: none where the group is not ``limited``."""
        return _general(catalog, self)

    def name(self, leaf: Leaf, id: str) -> str:
        """What a choice is called."""
        return _names(leaf.catalog, self, leaf.voice)[id]

    def shelf(self, leaf: Leaf) -> Shelf:
        """Links to every list that holds anything, in the order of the group."""
        lists, general = _divided(leaf.catalog, self), len(self.general(leaf.catalog))
        links = (
            leaf.link(text, self.address(id), note=str(len(lists[id]) + general))
            for id, text in _names(leaf.catalog, self, leaf.voice).items()
            if id in lists
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


@kept
def _divided(catalog: Catalog, dimension: Dimension[R]) -> Mapping[str, tuple[R, ...]]:
    """The records of each choice that any record has, in the order they come."""
    lists: dict[str, list[R]] = {}
    for record in dimension.every(catalog):
        for id in dict.fromkeys(dimension.group.of(catalog, record)):
            lists.setdefault(id, []).append(record)
    return {id: tuple(records) for id, records in lists.items()}


@kept
def _general(catalog: Catalog, dimension: Dimension[R]) -> tuple[R, ...]:
    if not dimension.group.limited:
        return ()
    return tuple(record for record in dimension.every(catalog) if not tuple(dimension.group.of(catalog, record)))


@kept
def _names(catalog: Catalog, dimension: Dimension[R], voice: Voice) -> Mapping[str, str]:
    """What each choice of a group is called, in its order: the same on every page."""
    return dict(dimension.group.choices(Leaf(catalog, voice, f"/{dimension.catalogue}/", "")))
