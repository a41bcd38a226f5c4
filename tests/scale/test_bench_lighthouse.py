"""The bench with Lighthouse: what it takes from a report, and what it calls too low."""

from __future__ import annotations

import pytest

from scale.bench_lighthouse import GOALS, Scored, scored, section

AUDITS = {"largest-contentful-paint": {"numericValue": 1900.0}, "cumulative-layout-shift": {"numericValue": 0.01}}


def test_a_report_is_read() -> None:
    found = scored({"categories": {name: {"score": 0.98} for name in GOALS}, "audits": AUDITS})
    assert found == Scored(dict.fromkeys(GOALS, 98.0), 1.9, 0.01)
    with pytest.raises(KeyError):
        scored({"categories": {}, "audits": AUDITS})


def test_the_table_says_what_is_under_its_goal() -> None:
    good = [Scored(dict(GOALS) | {"performance": score}, 1.5, 0.0) for score in (90.0, 99.0, 100.0)]
    poor = [Scored(dict(GOALS) | {"seo": 92.0}, 2.0, 0.02)]
    lines = section({"": good, "en/": poor}).splitlines()
    assert lines[-2:] == [
        "| `/` | 99 | 100 | 100 | 100 | 1.5 | 0.000 | 3 |  |",
        "| `/en/` | 99 | 100 | 100 | 92 | 2.0 | 0.020 | 1 | under: seo |",
    ]
