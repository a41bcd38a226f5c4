"""Rules that a record cannot keep by itself: across records, against the register, against the day of the build.

Each module holds the rules about one thing as `check(scope)`, which yields the problems of a part (a zone, or what
holds for every zone), and `claims(scope)` where parts have to agree with each other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from zoneportal.catalog import Catalog, Zone
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
from zoneportal.checks.agreement import NO_CLAIMS, Agreement, Claim, Claims
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
_CLAIMING = (ids, language, questions)


@dataclass(frozen=True)
class Findings:
    """What is wrong in one part, and what it claims that others may contradict."""

    problems: Sequence[Problem] = ()
    claims: Claims = NO_CLAIMS


def check(catalog: Catalog, workspace: Workspace, today: date, zone: Zone | None = None) -> Findings:
    """Check a zone, or what holds for every zone. Of the catalogue's other zones nothing is looked at."""
    scope = Scope(catalog, workspace, today, zone)
    return Findings(
        tuple(problem for module in _CHECKS for problem in module.check(scope)),
        Claims(claim for module in _CLAIMING for claim in module.claims(scope)),
    )


def check_pages(workspace: Workspace) -> Iterator[Problem]:
    """Yield every problem of the hand-written pages."""
    return privacy.check_pages(workspace)


__all__ = ["Agreement", "Claim", "Claims", "Findings", "Scope", "check", "check_pages"]
