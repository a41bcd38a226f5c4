"""Did you mean."""

import pytest

from zoneportal.problems import nearest, suggestion

FIELDS = ("investment", "site_area", "floor_area", "phases")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("invesment", "investment"),
        ("Investment", "investment"),
        ("site-area", "site_area"),
        ("site area", "site_area"),
        ("flor_area", "floor_area"),
        ("phase", "phases"),
        ("投资额", "investment"),
        ("xyz", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_found(written: str, meant: str | None) -> None:
    assert nearest(written, FIELDS, {"投资": "investment"}) == meant


def test_a_suggestion_is_a_question_in_both_languages() -> None:
    asked = suggestion("invesment", FIELDS)
    assert asked == {"suggestion_zh": "是不是“investment”？", "suggestion_en": 'Did you mean "investment"? '}


def test_nothing_near_is_no_question() -> None:
    assert suggestion("xyz", FIELDS) == {"suggestion_zh": "", "suggestion_en": ""}
