"""All records of a portal, read and checked once, immutable; every view and export reads from here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from zoneportal.models import Chain, Enterprise, Industry, Park, Policy, Project, Record, Structure, ZoneProfile
from zoneportal.models.register import IndustryTerm, Register, SourceDocument, ZoneEntry
from zoneportal.positions import Position, positions
from zoneportal.problems import Place
from zoneportal.published import Published, published
from zoneportal.values import PartialDate

R = TypeVar("R", bound=Record)


# Zones and catalogues are told apart by identity, so that what follows from one can be kept with it (functools.cache).
@dataclass(frozen=True, eq=False)
class Zone:
    """One zone: its identity in the register, its profile, its records by kind and id.

    ``files`` gives, for each record (by kind and key), the file it stands in, relative to the workspace's root; files
    of drafts too.
    """

    entry: ZoneEntry
    profile: ZoneProfile
    records: Mapping[type[Record], Mapping[str, Record]]
    files: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The zone's id: the name of its folder and its part of every address."""
        return self.entry.id

    @property
    def is_published(self) -> bool:
        """Whether the zone goes on the site: neither the register nor its profile holds it back."""
        return self.entry.published == "true" and self.profile.status == "published"

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The zone's records of one kind, in the order of their ids."""
        return cast(tuple[R, ...], self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> Mapping[type[Record], tuple[Record, ...]]:
        return {kind: tuple(records.values()) for kind, records in self.records.items()}

    @cached_property
    def figures(self) -> tuple[Published, ...]:
        """Every figure of the zone's records, in the order of kinds, ids and fields."""
        return tuple(figure for record in self.all_records() for figure in published(record))

    @cached_property
    def industries(self) -> frozenset[str]:
        """The industries that the zone's records name, policies apart, which are for what may yet come."""
        named = {item.industry for item in self.of(Industry)}
        named |= {item.industry for item in self.of(Chain)} | {item.industry for item in self.of(Project)}
        named |= {id for item in self.of(Park) for id in item.industries}
        return frozenset(named | {id for item in self.of(Enterprise) for id in item.industries})

    @cached_property
    def latest(self) -> PartialDate:
        """The latest date that the zone's records speak of."""
        return max(record.source.as_of for record in self.all_records())

    def all_records(self) -> Iterator[Record]:
        """The profile, then every record, kind by kind."""
        yield self.profile
        for kind in self.records.values():
            yield from kind.values()

    def place_of(self, record: Record) -> str:
        """The file a record stands in."""
        return self.files[record.kind, record.key]

    def find(self, kind: type[R], id: str | None) -> R | None:
        """The record of one kind with this id, or None."""
        found = self.records.get(kind, {}).get(id or "")
        return found if isinstance(found, kind) else None


@dataclass(frozen=True, eq=False)
class Catalog:
    """The portal's records.

    ``files`` gives, for each common record (by kind and key), the file it stands in, relative to the workspace's root;
    ``entries``, for each zone's id, where the register lists it.
    """

    register: Register
    sources: Mapping[str, SourceDocument]
    zones: tuple[Zone, ...]
    common: Mapping[type[Record], Mapping[str, Record]]
    files: Mapping[tuple[str, str], str] = field(default_factory=dict)
    entries: Mapping[str, Place] = field(default_factory=dict)
    _of: dict[type[Record], tuple[Record, ...]] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def zone_by_id(self) -> Mapping[str, Zone]:
        """The zones by id."""
        return {zone.id: zone for zone in self.zones}

    def zones_naming(self, text: str) -> Iterator[Zone]:
        """The zones whose id a record's key, or the name of a file made for a zone, begins with.

        More than one where an id continues another: ``river`` and ``river-north``.
        """
        ends = (end.start() for end in re.finditer(r"[-.]|$", text))
        return (self.zone_by_id[text[:end]] for end in ends if text[:end] in self.zone_by_id)

    @cached_property
    def data_date(self) -> PartialDate | None:
        """The latest date a zone's records speak of."""
        return max((zone.latest for zone in self.zones), default=None)

    @cached_property
    def industries(self) -> Mapping[str, IndustryTerm]:
        """The industry vocabulary by id, in the register's order."""
        return {term.id: term for term in self.register.industries}

    @cached_property
    def gathered_industries(self) -> frozenset[str]:
        """The industries with a page of their own: named by a record of a kind that the page gathers."""
        named = frozenset[str]().union(*(zone.industries for zone in self.zones))
        return named | {id for item in self.of(Policy) for id in item.industries}

    @cached_property
    def positions(self) -> Mapping[str, tuple[Position, ...]]:
        """The links of every zone's chains, by zone, chain by chain in the order that the records ask for."""
        return _Positions(self)

    def links(self, chain: Chain) -> tuple[Position, ...]:
        """The links of one chain."""
        return tuple(position for position in self.positions[chain.zone] if position.chain is chain)

    @cached_property
    def national_policies(self) -> tuple[Policy, ...]:
        """The policies that hold for every zone, in the order their records ask for."""
        return tuple(sorted(self.common_of(Policy), key=lambda policy: policy.order))

    def common_of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind that hold for every zone."""
        return tuple(record for record in self.common.get(kind, {}).values() if isinstance(record, kind))

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """All zones' records of one kind, zone by zone; those that hold for every zone first."""
        if kind not in self._of:
            self._of[kind] = self.common_of(kind) + tuple(record for zone in self.zones for record in zone.of(kind))
        return cast(tuple[R, ...], self._of[kind])

    def find(self, kind: type[R], zone: str, id: str | None) -> R | None:
        """The record a zone means by an id: its own, else the one that holds for every zone."""
        own = self.zone_by_id[zone].find(kind, id) if zone in self.zone_by_id else None
        if own is not None:
            return own
        found = self.common.get(kind, {}).get(id or "")
        return found if isinstance(found, kind) else None

    def structure(self, id: str | None) -> Structure | None:
        """The general structure of a kind of chain."""
        return self.find(Structure, "", id)

    def place_of(self, record: Record) -> str:
        """The file a record stands in."""
        return self.zone_by_id[record.zone].place_of(record) if record.zone else self.files[record.kind, record.key]

    def common_records(self) -> Iterator[Record]:
        """Every record that holds for every zone, kind by kind."""
        for kind in self.common.values():
            yield from kind.values()

    def all_records(self) -> Iterator[Record]:
        """Every record: the common ones, then zone by zone the profile and its records."""
        yield from self.common_records()
        for zone in self.zones:
            yield from zone.all_records()


class _Positions(Mapping[str, tuple[Position, ...]]):
    """The links of a zone's chains by the zone's id, each zone's found when it is asked for."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._found: dict[str, tuple[Position, ...]] = {}

    def __getitem__(self, id: str) -> tuple[Position, ...]:
        if id not in self._found:
            zone = self._catalog.zone_by_id[id]
            self._found[id] = tuple(
                position
                for chain in sorted(zone.of(Chain), key=lambda chain: chain.order)
                for position in positions(chain, self._catalog.structure(chain.structure), zone.of(Project))
            )
        return self._found[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalog.zone_by_id)

    def __len__(self) -> int:
        return len(self._catalog.zones)
