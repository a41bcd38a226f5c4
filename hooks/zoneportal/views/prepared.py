"""Prepared lists: the part of a catalogue that is of one industry or one prefecture, at an address of its own.

They are what a visitor without script, and a search engine, has in place of the filters. Wording: the title is
``prepared.<catalogue>.<folder>``, what the list holds ``….<folder>_lead``, what is counted ``listed.<catalogue>``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic

from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.views.listing import Grouping, R
from zoneportal.views.parts import Head, Link


@dataclass(frozen=True)
class Shelf:
    """Links to a catalogue's prepared lists of one kind; each link's note is how many records it holds."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Dimension(Generic[R]):
    """A way to divide a catalogue (``projects``) by one of its groups, into pages under ``folder``."""

    catalogue: str
    folder: str
    group: Grouping[R]

    def address(self, id: str) -> str:
        """Where the list of one choice stands."""
        return f"/{self.catalogue}/{self.folder}/{id}/"

    def ids(self, catalog: Catalog, records: Iterable[R]) -> tuple[str, ...]:
        """The choices that have a list: those of any record."""
        return tuple(dict.fromkeys(id for record in records for id in self.group.of(catalog, record)))

    def records(self, catalog: Catalog, id: str, records: Iterable[R]) -> tuple[R, ...]:
        """The records of one choice."""
        return tuple(record for record in records if id in self.group.of(catalog, record))

    def name(self, leaf: Leaf, id: str) -> str:
        """What a choice is called."""
        return dict(self.group.choices(leaf))[id]

    def shelf(self, leaf: Leaf, records: Sequence[R]) -> Shelf:
        """Links to every list that holds anything, in the order of the group."""
        links = (
            leaf.link(text, self.address(id), note=str(count))
            for id, text in self.group.choices(leaf)
            if (count := len(self.records(leaf.catalog, id, records)))
        )
        return Shelf(leaf.voice.ui[f"prepared.{self.folder}"], tuple(links))

    def head(self, leaf: Leaf, id: str, records: Sequence[R]) -> Head:
        """Title, description and breadcrumb of the list of one choice that holds these records."""
        voice, ui = leaf.voice, leaf.voice.ui
        name = self.name(leaf, id)
        homes = [leaf.text(zone.entry.short) for zone in leaf.catalog.zones if zone.id in {r.zone for r in records}]
        counted = f"{len(records)} {voice.noun(f'listed.{self.catalogue}', len(records))}"
        key = f"prepared.{self.catalogue}.{self.folder}"
        lead = voice.say(f"{key}_lead", name=name, counted=counted, zones=voice.list(homes))
        crumbs = (
            leaf.link(ui["nav.home"], "/"),
            leaf.link(ui[f"nav.{self.catalogue}"], f"/{self.catalogue}/"),
            Link(name),
        )
        return Head(voice.say(key, name=name), lead, crumbs)

    def onward(self, leaf: Leaf, id: str) -> Link:
        """The catalogue with this choice set, to go on filtering from."""
        return leaf.link(leaf.voice.ui["prepared.onward"], f"/{self.catalogue}/?{self.group.name}={id}")
