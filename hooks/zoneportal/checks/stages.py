"""A project's history: stages one after another, in time, and its end after them."""

from collections.abc import Iterator
from itertools import pairwise

from zoneportal.checks.scope import Scope, Spot
from zoneportal.models import Project
from zoneportal.models.project import STAGES, StageEvent
from zoneportal.problems import Problem
from zoneportal.problems.consistency import ExitBeforeHistory, StageOutOfOrder


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every history that goes back, in stage or in time."""
    for spot in scope.of(Project):
        yield from _history(spot)
        yield from _exit(spot)


def _history(spot: Spot[Project]) -> Iterator[Problem]:
    for later, (before, after) in enumerate(pairwise(spot.value.history), 1):
        facts = {"earlier": _words(before), "later": _words(after)}
        if STAGES.index(after.stage) <= STAGES.index(before.stage):
            yield StageOutOfOrder(spot.place("history", later, "stage"), after.stage, facts)
        elif before.date and after.date and after.date.last() < before.date.first():
            yield StageOutOfOrder(spot.place("history", later, "date"), str(after.date), facts)


def _exit(spot: Spot[Project]) -> Iterator[Problem]:
    ended = spot.value.exit
    dated = [event for event in spot.value.history if event.date]
    if ended and dated and (last := dated[-1]).date and ended.date.last() < last.date.first():
        yield ExitBeforeHistory(spot.place("exit", "date"), str(ended.date), {"last": _words(last)})


def _words(event: StageEvent) -> str:
    return f"{event.stage} {event.date}" if event.date else event.stage
