"""Rules that a record cannot keep by itself: across records, against the register, against the day of the build.

Each module holds the rules about one thing as `check(scope)`, which yields problems; `run` runs them all.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

from zoneportal.catalog import Catalog
from zoneportal.checks import (
    ids,
    language,
    pictures,
    plausibility,
    privacy,
    questions,
    references,
    register,
    rules,
    stages,
    sums,
    validity,
)
from zoneportal.checks.scope import Scope
from zoneportal.problems import Problem
from zoneportal.workspace import Workspace

_CHECKS = (
    references,
    ids,
    stages,
    sums,
    plausibility,
    validity,
    questions,
    rules,
    language,
    privacy,
    pictures,
    register,
)
_CHINA = timezone(timedelta(hours=8))


def run(catalog: Catalog, workspace: Workspace, today: date | None = None) -> Iterator[Problem]:
    """Yield every problem found across records, with dates checked against `today`, by default this day in China."""
    scope = Scope(catalog, workspace, today or datetime.now(_CHINA).date())
    for module in _CHECKS:
        yield from module.check(scope)


__all__ = ["Scope", "run"]
