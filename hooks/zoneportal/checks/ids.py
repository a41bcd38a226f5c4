"""Ids that have to be unique: within a list, and as addresses across the portal."""

from collections.abc import Iterable, Iterator

from zoneportal.checks.scope import Scope, Spot
from zoneportal.models import Chain, Policy, Record, Structure
from zoneportal.models.register import IndustryTerm, ZoneEntry
from zoneportal.problems import Place, Problem
from zoneportal.problems.reference import DuplicateId

# Kinds whose pages stand under one address: buildings and land are both /premises/<key>/ (DESIGN §4).
SHARED_ADDRESSES = {"land": "premises"}


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every id that is used twice."""
    yield from _addresses(scope)
    yield from _twice((spot.place("id"), spot.value.id) for spot in scope.of(IndustryTerm))
    yield from _twice((spot.place("id"), spot.value.id) for spot in scope.of(ZoneEntry))
    for chain in scope.of(Chain):
        yield from _listed(chain, "links", (link.id for link in chain.value.links))
    for structure in scope.of(Structure):
        yield from _listed(structure, "links", (link.id for link in structure.value.links))
    for policy in scope.of(Policy):
        yield from _listed(policy, "conditions", (condition.id for condition in policy.value.conditions))


def _addresses(scope: Scope) -> Iterator[Problem]:
    """Yield what shares an address: `a-b` of zone `c` with `b` of zone `c-a`, or an earlier id that is taken again."""
    taken: dict[tuple[str, str], Place] = {}
    records = list(scope.of(Record))
    for spot in records:
        yield from _take(taken, spot.value.kind, spot.value.key, spot.place())
    for spot in records:
        prefix = f"{spot.value.zone}-" if spot.value.zone else ""
        for index, former in enumerate(spot.value.formerly):
            yield from _take(taken, spot.value.kind, prefix + former, spot.place("formerly", index))


def _take(taken: dict[tuple[str, str], Place], kind: str, key: str, place: Place) -> Iterator[Problem]:
    first = taken.setdefault((SHARED_ADDRESSES.get(kind, kind), key), place)
    if first is not place:
        yield DuplicateId(place, key, {"first": first.file})


def _listed(spot: Spot[Chain] | Spot[Structure] | Spot[Policy], field: str, ids: Iterable[str]) -> Iterator[Problem]:
    return _twice((spot.place(field, index, "id"), each) for index, each in enumerate(ids))


def _twice(placed: Iterable[tuple[Place, str]]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for place, taken in placed:
        if first.setdefault(taken, place) is not place:
            yield DuplicateId(place, taken, {"first": first[taken].file})
