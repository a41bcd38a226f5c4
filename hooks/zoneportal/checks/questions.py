"""What the policy self-check asks: one id is asked once, and what is to be reckoned can be."""

from collections.abc import Iterator

from zoneportal.bands import is_limit
from zoneportal.checks.agreement import Claim
from zoneportal.checks.scope import Scope
from zoneportal.models.policy import Benefit, BenefitBase, Condition
from zoneportal.problems import Problem
from zoneportal.problems.questions import AskedDifferently, QuestionWithoutLimit, SumNotComputable
from zoneportal.reckoning import reckoning


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every condition that cannot be asked, and every benefit that cannot be reckoned, as it is written."""
    for condition in scope.of(Condition):
        limit = condition.value.limit
        if condition.value.asked == "how-much" and not (limit and is_limit(limit.value)):
            yield QuestionWithoutLimit(condition.place("asked"), condition.value.id)
    for benefit in scope.of(Benefit):
        base = benefit.value.base
        if base is not None and reckoning(benefit.value) is None:
            yield SumNotComputable(benefit.place("base"), base.id)


def claims(scope: Scope) -> Iterator[Claim]:
    """Claim what is asked under each id: one answer serves all policies that ask for it."""
    asked: tuple[type[Condition | BenefitBase], ...] = (Condition, BenefitBase)
    for kind in asked:
        for spot in scope.of(kind):
            topic, said = (kind.__name__, spot.value.id), _asked(spot.value)
            yield Claim(AskedDifferently, topic, said, spot.file, (*spot.keys, "id"), spot.value.id)


def _asked(entry: Condition | BenefitBase) -> tuple[object, ...]:
    """What has to be the same for one answer to serve two policies: limits too, but those that bands tell apart."""
    if isinstance(entry, BenefitBase):
        return entry.question, entry.label
    limit = entry.limit.value if entry.limit else None
    if entry.asked == "how-much":
        return entry.asked, entry.question, limit and (limit.dimension, limit.unit.base)
    return entry.asked, entry.question, limit and (limit.exact_range, limit.bound, limit.unit.base)
