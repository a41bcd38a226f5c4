"""Dates against the day of the build, and against each other."""

from collections.abc import Iterator

from pydantic import BaseModel

from zoneportal.checks.scope import Scope, Spot
from zoneportal.models import Picture, Policy, Project
from zoneportal.models.base import Provenance
from zoneportal.models.project import Exit, Preparation, StageEvent
from zoneportal.models.register import ExchangeRate, SourceDocument
from zoneportal.problems import Problem
from zoneportal.problems.consistency import FutureDate, OfferExpired, PolicyExpired, ValidityEndsBeforeStart
from zoneportal.values import PartialDate

# Dates of what has happened; dates of plans, events and expiry may lie ahead.
PAST: dict[type[BaseModel], tuple[str, ...]] = {
    ExchangeRate: ("date",),
    Exit: ("date",),
    Picture: ("taken",),
    Policy: ("issued",),
    Preparation: ("date",),
    Provenance: ("as_of", "verified"),
    SourceDocument: ("published",),
    StageEvent: ("date",),
}
_STARTS = (("effective", "生效日期", "effective date"), ("issued", "发布日期", "date of issue"))


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every date that has not come yet and should have, or is over and should not be."""
    for kind, fields in PAST.items():
        for spot in scope.of(kind):
            yield from _future(scope, spot, fields)
    for policy in scope.of(Policy):
        yield from _policy(scope, policy)
    for project in scope.of(Project):
        until = project.value.valid_until
        if until and until.last() < scope.today and project.value.exit is None:
            yield OfferExpired(project.place("valid_until"), str(until))


def _future(scope: Scope, spot: Spot[BaseModel], fields: tuple[str, ...]) -> Iterator[Problem]:
    for field in fields:
        written: PartialDate | None = getattr(spot.value, field)
        if written and written.first() > scope.today:
            yield FutureDate(spot.place(field), str(written))


def _policy(scope: Scope, spot: Spot[Policy]) -> Iterator[Problem]:
    policy = spot.value
    expires = policy.expires
    if expires is None:
        return
    for field, zh, en in _STARTS:
        start: PartialDate | None = getattr(policy, field)
        if start and expires.last() < start.first():
            facts = {"start": str(start), "start_zh": zh, "start_en": en}
            yield ValidityEndsBeforeStart(spot.place("expires"), str(expires), facts)
            return
    if expires.last() < scope.today and policy.superseded_by is None:
        yield PolicyExpired(spot.place("expires"), str(expires))
