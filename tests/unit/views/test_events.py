import pytest

from unit.desk import Desk, OnDay
from zoneportal.views import events


def add(desk: Desk, id: str, period: str) -> None:
    desk.record(f"events/{id}", f"name: {{zh: 活动{id}, en: Event {id}}}\nform: fair\nperiod: {period}\n")


@pytest.mark.parametrize(
    ("period", "upcoming"),
    [
        ("2026-02-28", False),
        ("2026-03-01", True),
        ("2026-03", True),
        ("2026", True),
        ("{start: 2026-02-01, end: 2026-02-28}", False),
        ("{start: 2026-02-01, end: 2026-03-01}", True),
        ("{start: 2026-05-01}", True),
        ("{start: 2025-05-01}", True),
    ],
)
def test_an_event_is_upcoming_until_it_is_over(desk: Desk, on_day: OnDay, period: str, upcoming: bool) -> None:  # noqa: FBT001
    on_day("2026-03-01")
    add(desk, "fair", period)
    page = events.calendar(desk.leaf("/events/"))
    assert bool(page.upcoming) is upcoming
    assert bool(page.past) is not upcoming


def test_the_next_comes_first_and_of_those_past_the_latest(desk: Desk, on_day: OnDay) -> None:
    on_day("2026-03-01")
    for id, period in (("a", "2026-06"), ("b", "2026-04-01"), ("c", "2024"), ("d", "2025-12-01")):
        add(desk, id, period)
    page = events.calendar(desk.leaf("/events/"))
    assert [row.id for row in page.upcoming] == ["b", "a"]
    assert [row.id for row in page.past] == ["d", "c"]
