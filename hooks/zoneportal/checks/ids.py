"""Ids that have to be unique: within a list, and as addresses across the portal."""

from collections.abc import Iterable, Iterator

from zoneportal.checks.agreement import Claim
from zoneportal.checks.scope import Scope, Spot
from zoneportal.models import Chain, Policy, Record, Structure
from zoneportal.models.register import IndustryTerm, ZoneEntry
from zoneportal.problems import Keys, Place, Problem
from zoneportal.problems.reference import DuplicateId

# Kinds whose pages stand under one address: buildings and land are both /premises/<key>/ (DESIGN §4).
SHARED_ADDRESSES = {"land": "premises"}


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every id that is used twice in one list."""
    yield from _twice((spot.place("id"), spot.value.id) for spot in scope.of(IndustryTerm))
    yield from _twice((spot.place("id"), spot.value.id) for spot in scope.of(ZoneEntry))
    for chain in scope.of(Chain):
        yield from _listed(chain, "links", (link.id for link in chain.value.links))
    for structure in scope.of(Structure):
        yield from _listed(structure, "links", (link.id for link in structure.value.links))
    for policy in scope.of(Policy):
        yield from _listed(policy, "conditions", (condition.id for condition in policy.value.conditions))


def claims(scope: Scope) -> Iterator[Claim]:
    """Claim each address: `a-b` of zone `c` is also `b` of zone `c-a`, and an earlier id is not taken again."""
    for spot in scope.of(Record):
        record = spot.value
        kind = SHARED_ADDRESSES.get(record.kind, record.kind)
        yield _claim(spot, (kind, record.key), record.key, ())
        for index, former in enumerate(record.formerly):
            key = f"{record.zone}-{former}" if record.zone else former
            yield _claim(spot, (kind, key), key, ("formerly", index))


def _claim(spot: Spot[Record], address: tuple[str, str], key: str, inside: Keys) -> Claim:
    """What a record is called now comes before what another was called."""
    keys = (*spot.keys, *inside)
    return Claim(DuplicateId, address, (spot.file, keys), spot.file, keys, key, rank=1 if inside else 0)


def _listed(spot: Spot[Chain] | Spot[Structure] | Spot[Policy], field: str, ids: Iterable[str]) -> Iterator[Problem]:
    return _twice((spot.place(field, index, "id"), each) for index, each in enumerate(ids))


def _twice(placed: Iterable[tuple[Place, str]]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for place, taken in placed:
        if first.setdefault(taken, place) is not place:
            yield DuplicateId(place, taken, {"first": first[taken].file})
