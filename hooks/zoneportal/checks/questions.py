"""What the policy self-check asks: one id is asked once, and what is to be reckoned can be."""

from collections.abc import Iterator
from typing import TypeVar

from zoneportal.bands import is_limit
from zoneportal.checks.scope import Scope, Spot
from zoneportal.models.policy import Benefit, BenefitBase, Condition
from zoneportal.problems import Problem
from zoneportal.problems.questions import AskedDifferently, QuestionWithoutLimit, SumNotComputable
from zoneportal.reckoning import reckoning

Asked = TypeVar("Asked", Condition, BenefitBase)


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every condition that cannot be asked, and every benefit that cannot be reckoned, as it is written."""
    yield from _differing(scope, Condition)
    yield from _differing(scope, BenefitBase)
    for condition in scope.of(Condition):
        limit = condition.value.limit
        if condition.value.asked == "how-much" and not (limit and is_limit(limit.value)):
            yield QuestionWithoutLimit(condition.place("asked"), condition.value.id)
    for benefit in scope.of(Benefit):
        base = benefit.value.base
        if base is not None and reckoning(benefit.value) is None:
            yield SumNotComputable(benefit.place("base"), base.id)


def _differing(scope: Scope, kind: type[Asked]) -> Iterator[Problem]:
    first: dict[str, Spot[Asked]] = {}
    for spot in scope.of(kind):
        same = first.setdefault(spot.value.id, spot)
        if _asked(spot.value) != _asked(same.value):
            yield AskedDifferently(spot.place("id"), spot.value.id, {"first": same.file})


def _asked(entry: Condition | BenefitBase) -> tuple[object, ...]:
    """What has to be the same for one answer to serve two policies: limits too, but those that bands tell apart."""
    if isinstance(entry, BenefitBase):
        return entry.question, entry.label
    limit = entry.limit.value if entry.limit else None
    if entry.asked == "how-much":
        return entry.asked, entry.question, limit and (limit.dimension, limit.unit.base)
    return entry.asked, entry.question, limit and (limit.exact_range, limit.bound, limit.unit.base)
