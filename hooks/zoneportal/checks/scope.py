"""What the checks look at: every value of a part's records, with the place in the file where it stands.

A part is one zone, or what holds for every zone. A zone is checked with its own records and the common ones alone, so
what is found in it holds for as long as these stay as they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from zoneportal.catalog import Catalog, Zone
from zoneportal.models import Record
from zoneportal.models.base import Entry, Sourced
from zoneportal.models.register import Register, Sources
from zoneportal.problems import Keys, Place
from zoneportal.source import Document, read, validate
from zoneportal.workspace import Workspace

V = TypeVar("V")
W = TypeVar("W")

NEVER_PUBLISHED = frozenset({"internal", "target_enterprises", "exhibitors"})


class Spot(NamedTuple, Generic[V]):
    """A value of a record, or a part of one that has fields of its own, and where it stands.

    `record` is the record it belongs to; None for the register and the list of sources.
    """

    file: str
    keys: Keys
    value: V
    record: Record | None

    @property
    def field(self) -> str:
        """The name of the field it is the value of; of an item of a list, the list's."""
        return next((key for key in reversed(self.keys) if isinstance(key, str)), "")

    def place(self, *keys: str | int) -> Place:
        """Where it stands, or where what is under `keys` inside it stands."""
        return Place(self.file, (*self.keys, *keys))


@dataclass(frozen=True)
class Scope:
    """A part of a catalogue on the day it is checked: ``zone``, or without one what holds for every zone."""

    catalog: Catalog
    workspace: Workspace
    today: date
    zone: Zone | None = None

    @cached_property
    def _by_type(self) -> Mapping[type, Sequence[Spot[Any]]]:
        by_type: dict[type, list[Spot[Any]]] = {}
        for spot in self.spots:
            by_type.setdefault(type(spot.value), []).append(spot)
        return by_type

    @cached_property
    def read_files(self) -> frozenset[str]:
        """The files of records that could be read, drafts among them."""
        own = self.zone.files.values() if self.zone is not None else ()
        return frozenset((*self.catalog.files.values(), *own))

    @cached_property
    def spots(self) -> tuple[Spot[Any], ...]:
        """Everything of the part that is published; the register and sources come before the common records."""
        spots: list[Spot[Any]] = []
        for file, value, record in self._of_zone(self.zone) if self.zone is not None else self._of_portal():
            _gather(spots, file, record, value, ())
        return tuple(spots)

    def of(self, kind: type[W]) -> Iterator[Spot[W]]:
        """Go through what is of one type: a kind of record, a part of one, `Text`, `PartialDate`, `str` …"""
        for found, spots in self._by_type.items():
            if issubclass(found, kind):
                yield from spots

    def known(self, kind: type[W]) -> Iterator[W]:
        """The records of a kind that the part can refer to: its own and the common ones."""
        own = self.zone.all_records() if self.zone is not None else ()
        return (record for record in (*self.catalog.common_records(), *own) if isinstance(record, kind))

    def unread(self, kind: type[Record]) -> bool:
        """Tell whether the zone has records of a kind that could not be read; then none can be said to be missing."""
        zone = self.zone.id if self.zone is not None else ""
        folders = (layer.zones / zone / kind.folder for layer in self.workspace.layers)
        return any(self.file(path) not in self.read_files for folder in folders for path in folder.glob("*.yaml"))

    def file(self, path: Path) -> str:
        """Return a path the way problems name it."""
        return path.relative_to(self.workspace.root).as_posix()

    def _of_zone(self, zone: Zone) -> Iterator[tuple[str, object, Record | None]]:
        """Each record with the file it stands in."""
        return ((zone.place_of(record), record, record) for record in zone.all_records())

    def _of_portal(self) -> Iterator[tuple[str, object, Record | None]]:
        """The register and the sources, each layer's file by itself, since the catalogue holds them merged; records."""
        for layer in self.workspace.layers:
            for path, model in ((layer.register, Register), (layer.common / "sources.yaml", Sources)):
                yield self.file(path), self._read(path, model), None
        for record in self.catalog.common_records():
            yield self.catalog.place_of(record), record, record

    def _read(self, path: Path, model: type[BaseModel]) -> BaseModel | None:
        document = read(path, self.workspace.root) if path.exists() else None
        found = validate(document, model) if isinstance(document, Document) else None
        return found if isinstance(found, model) else None


def _gather(spots: list[Spot[Any]], file: str, record: Record | None, value: object, keys: Keys) -> None:
    """Add the value and all that is inside it; a figure with its own source stands at the figure's key."""
    if value is None:
        return
    if isinstance(value, Sources):
        _gather(spots, file, record, value.root, keys)
    elif isinstance(value, Sourced):
        _gather(spots, file, record, value.value, keys)
        _gather(spots, file, record, value.source, (*keys, "source"))
        _gather(spots, file, record, value.remark, (*keys, "remark"))
    else:
        spots.append(Spot(file, keys, value, record))
        for key, each in _parts(value):
            if each is not None:
                _gather(spots, file, record, each, (*keys, key))


def _parts(value: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(value, Entry):
        return [item for item in value.__dict__.items() if item[0] not in NEVER_PUBLISHED]
    if isinstance(value, tuple):
        return enumerate(value)
    return value.items() if isinstance(value, dict) else ()
