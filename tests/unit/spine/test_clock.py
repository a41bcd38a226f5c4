from datetime import date, datetime, timedelta

import pytest

from zoneportal.clock import CHINA, today


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1769817600", date(2026, 1, 31)),
        ("1769875199", date(2026, 1, 31)),  # 23:59:59 in China
        ("1769875200", date(2026, 2, 1)),
    ],
)
def test_the_day_of_a_build_that_is_made_again(monkeypatch: pytest.MonkeyPatch, seconds: str, day: date) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() == day


def test_this_day_in_china(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    before = datetime.now(CHINA).date()
    assert before <= today() <= before + timedelta(days=1)
