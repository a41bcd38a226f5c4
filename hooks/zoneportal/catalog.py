"""All records of a portal, read and checked once, immutable; every view and export reads from here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar, cast

from zoneportal.models import (
    COMMON_KINDS,
    ZONE_KINDS,
    Chain,
    Enterprise,
    Industry,
    Park,
    Policy,
    Project,
    Record,
    Structure,
    ZoneProfile,
)
from zoneportal.models.register import IndustryTerm, Register, SourceDocument, ZoneEntry
from zoneportal.positions import Position, positions
from zoneportal.problems import Place
from zoneportal.published import Published, published
from zoneportal.reads import EVERY, Facts, fact, kept, note
from zoneportal.shelves import Shelf
from zoneportal.values import PartialDate

R = TypeVar("R", bound=Record)
_KINDS: tuple[type[Record], ...] = (ZoneProfile, *ZONE_KINDS, *COMMON_KINDS)
KIND_BY_NAME: Mapping[str, type[Record]] = {kind.kind: kind for kind in _KINDS}


# Zones and catalogues are told apart by identity, so that what follows from one can be kept with it (zoneportal.reads).
class Zone:
    """One zone: its identity in the register, its records by kind and id, the profile first.

    ``files`` gives, for each record (by kind and key), the file it stands in, relative to the workspace's root; files
    of drafts too. ``digests`` gives, for each kind, a digest of its files; ``facts``, what is known of the records
    without reading them. What is asked for is noted as read.
    """

    def __init__(
        self,
        entry: ZoneEntry,
        records: Mapping[type[Record], Shelf],
        files: Mapping[tuple[str, str], str] = MappingProxyType({}),
        digests: Mapping[str, str] = MappingProxyType({}),
        facts: Facts | None = None,
    ) -> None:
        """A zone of the register as its folder has it."""
        self.entry = entry
        self.files = files
        self.digests = digests
        self.memo: dict[object, Any] = dict(facts or {})
        self._records = records
        self._of: dict[type[Record], tuple[Record, ...]] = {}

    kind: ClassVar[str] = ZoneProfile.kind

    @property
    def id(self) -> str:
        """The zone's id: the name of its folder and its part of every address."""
        return self.entry.id

    @property
    def zone(self) -> str:
        """Its id: in a list zones stand as records do, and are their own zone's."""
        return self.entry.id

    @property
    def ref(self) -> str:
        """Its name in scripts and shared addresses: that of its profile, which need not be read for it."""
        return f"{self.kind}.{self.entry.id}"

    @property
    def profile(self) -> ZoneProfile:
        """The zone itself as a record."""
        return self.of(ZoneProfile)[0]

    @property
    def records(self) -> Mapping[type[Record], Shelf]:
        """All records, by kind and id, the profile first."""
        note((self.entry.id, EVERY))
        return self._records

    @property
    def is_published(self) -> bool:
        """Whether the zone goes on the site: neither the register nor its profile holds it back."""
        return self.entry.published == "true" and status(self) == "published"

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The zone's records of one kind, in the order of their ids."""
        note((self.entry.id, kind.kind))
        return cast(tuple[R, ...], self._listed(kind))

    def _listed(self, kind: type[Record]) -> tuple[Record, ...]:
        if kind not in self._of:
            self._of[kind] = tuple(self._records.get(kind, {}).values())
        return self._of[kind]

    @property
    def figures(self) -> tuple[Published, ...]:
        """Every figure of the zone's records, in the order of kinds, ids and fields."""
        return figures(self)

    @property
    def figure_count(self) -> int:
        """How many figures its records publish."""
        return figure_count(self)

    def count(self, kind: type[Record]) -> int:
        """How many records of a kind it has."""
        return counts(self).get(kind.kind, 0)

    @property
    def applied(self) -> frozenset[str]:
        """Ids of the policies that its projects name."""
        return applied(self)

    @property
    def industries(self) -> frozenset[str]:
        """The industries that the zone's records name, policies apart, which are for what may yet come."""
        return industries(self)

    @property
    def latest(self) -> PartialDate:
        """The latest date that the zone's records speak of."""
        return latest(self)

    def all_records(self) -> Iterator[Record]:
        """The profile, then every record, kind by kind."""
        for kind in self.records.values():
            yield from kind.values()

    def place_of(self, record: Record) -> str:
        """The file a record stands in."""
        return self.files[record.kind, record.key]

    def find(self, kind: type[R], id: str | None) -> R | None:
        """The record of one kind with this id, or None."""
        note((self.entry.id, kind.kind))
        found = self._records.get(kind, {}).get(id or "")
        return found if isinstance(found, kind) else None


@fact
def status(zone: Zone) -> str:
    """Whether its profile holds it back: ``published``, or what keeps it off the site."""
    return zone.profile.status


@fact
def figures(zone: Zone) -> tuple[Published, ...]:
    """Every figure of the zone's records."""
    return tuple(figure for record in zone.all_records() for figure in published(record))


@fact
def figure_count(zone: Zone) -> int:
    """How many figures its records publish."""
    return len(zone.figures)


@fact
def counts(zone: Zone) -> Mapping[str, int]:
    """How many records of each kind it has, by the kind's name."""
    return {kind.kind: len(records) for kind, records in zone.records.items() if records}


@fact
def applied(zone: Zone) -> frozenset[str]:
    """Ids of the policies that its projects name."""
    return frozenset(id for project in zone.of(Project) for id in project.policies)


@fact
def industries(zone: Zone) -> frozenset[str]:
    """The industries that its records name, policies apart."""
    named = {item.industry for item in zone.of(Industry)}
    named |= {item.industry for item in zone.of(Chain)} | {item.industry for item in zone.of(Project)}
    named |= {id for item in zone.of(Park) for id in item.industries}
    return frozenset(named | {id for item in zone.of(Enterprise) for id in item.industries})


@fact
def latest(zone: Zone) -> PartialDate:
    """The latest date that its records speak of."""
    return max(record.source.as_of for record in zone.all_records())


@dataclass(frozen=True, eq=False)
class Catalog:
    """The portal's records.

    ``files`` gives, for each common record (by kind and key), the file it stands in, relative to the workspace's root;
    ``entries``, for each zone's id, where the register lists it; ``digests``, for each kind of common record, a digest
    of its files. What is asked for is noted as read, but the register and which zones there are: all follows from them.
    """

    register: Register
    documents: Mapping[str, SourceDocument]
    zones: tuple[Zone, ...]
    common: Mapping[type[Record], Mapping[str, Record]]
    files: Mapping[tuple[str, str], str] = field(default_factory=dict)
    entries: Mapping[str, Place] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    memo: dict[object, Any] = field(default_factory=dict, init=False, repr=False)
    _of: dict[type[Record], tuple[Record, ...]] = field(default_factory=dict, init=False, repr=False)

    @property
    def id(self) -> str:
        """Empty: what is kept with a catalogue is no zone's."""
        return ""

    def source(self, id: str) -> SourceDocument:
        """A source document by its id; raises KeyError for one that ``sources.yaml`` lacks."""
        note(("@source", id))
        return self.documents[id]

    @cached_property
    def zone_by_id(self) -> Mapping[str, Zone]:
        """The zones by id."""
        return {zone.id: zone for zone in self.zones}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The zones' ids, each with where the zone stands among them; what is of no zone stands before, at 0."""
        return {"": 0} | {id: place for place, id in enumerate(self.zone_by_id, 1)}

    def zones_naming(self, text: str) -> Iterator[Zone]:
        """The zones whose id a record's key, or the name of a file made for a zone, begins with.

        More than one where an id continues another: ``river`` and ``river-north``.
        """
        ends = (end.start() for end in re.finditer(r"[-.]|$", text))
        return (self.zone_by_id[text[:end]] for end in ends if text[:end] in self.zone_by_id)

    @property
    def data_date(self) -> PartialDate | None:
        """The latest date a zone's records speak of."""
        return _data_date(self)

    @cached_property
    def industries(self) -> Mapping[str, IndustryTerm]:
        """The industry vocabulary by id, in the register's order."""
        return {term.id: term for term in self.register.industries}

    @property
    def gathered_industries(self) -> frozenset[str]:
        """The industries with a page of their own: named by a record of a kind that the page gathers."""
        return _gathered_industries(self)

    def positions(self, zone: str) -> tuple[Position, ...]:
        """The links of a zone's chains, chain by chain in the order that the records ask for; of no zone none."""
        return _positions(self, zone)

    def links(self, chain: Chain) -> tuple[Position, ...]:
        """The links of one chain."""
        return tuple(position for position in self.positions(chain.zone) if position.chain is chain)

    @property
    def national_policies(self) -> tuple[Policy, ...]:
        """The policies that hold for every zone, in the order their records ask for."""
        return _national_policies(self)

    def common_of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind that hold for every zone."""
        note(("", kind.kind))
        return tuple(record for record in self.common.get(kind, {}).values() if isinstance(record, kind))

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """All zones' records of one kind, zone by zone; those that hold for every zone first."""
        note((EVERY, kind.kind))
        if kind not in self._of:
            zones = (record for zone in self.zones for record in zone._listed(kind))
            self._of[kind] = (*self.common.get(kind, {}).values(), *zones)
        return cast(tuple[R, ...], self._of[kind])

    def find(self, kind: type[R], zone: str, id: str | None) -> R | None:
        """The record a zone means by an id: its own, else the one that holds for every zone."""
        own = self.zone_by_id[zone].find(kind, id) if zone in self.zone_by_id else None
        if own is not None:
            return own
        note(("", kind.kind))
        found = self.common.get(kind, {}).get(id or "")
        return found if isinstance(found, kind) else None

    def record(self, kind: str, zone: str, id: str) -> Record:
        """The record of a kind, by the kind's name, with this id; of no zone one that holds for every zone.

        Raises KeyError for one that there is not.
        """
        model = KIND_BY_NAME[kind]
        if zone:
            found = self.zone_by_id[zone].find(model, id)
        else:
            note(("", kind))
            found = self.common.get(model, {}).get(id)
        if found is None:
            raise KeyError((kind, zone, id))
        return found

    def structure(self, id: str | None) -> Structure | None:
        """The general structure of a kind of chain."""
        return self.find(Structure, "", id)

    def place_of(self, record: Record) -> str:
        """The file a record stands in."""
        return self.zone_by_id[record.zone].place_of(record) if record.zone else self.files[record.kind, record.key]

    def common_records(self) -> Iterator[Record]:
        """Every record that holds for every zone, kind by kind."""
        note(("", EVERY))
        for kind in self.common.values():
            yield from kind.values()

    def all_records(self) -> Iterator[Record]:
        """Every record: the common ones, then zone by zone the profile and its records."""
        yield from self.common_records()
        for zone in self.zones:
            yield from zone.all_records()


@fact
def _data_date(catalog: Catalog) -> PartialDate | None:
    return max((zone.latest for zone in catalog.zones), default=None)


@fact
def _gathered_industries(catalog: Catalog) -> frozenset[str]:
    named = frozenset[str]().union(*(zone.industries for zone in catalog.zones))
    return named | {id for item in catalog.of(Policy) for id in item.industries}


@kept
def _national_policies(catalog: Catalog) -> tuple[Policy, ...]:
    return tuple(sorted(catalog.common_of(Policy), key=lambda policy: policy.order))


@kept
def _positions(catalog: Catalog, id: str) -> tuple[Position, ...]:
    zone = catalog.zone_by_id.get(id)
    if zone is None:
        return ()
    return tuple(
        position
        for chain in sorted(zone.of(Chain), key=lambda chain: chain.order)
        for position in positions(chain, catalog.structure(chain.structure), zone.of(Project))
    )
