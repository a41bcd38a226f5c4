from collections.abc import Sequence

import pytest

from unit.desk import Desk
from zoneportal.views.cards import Card, CardFact
from zoneportal.views.comparison import Comparison, compared


def comparison(desk: Desk, *records: Sequence[CardFact]) -> Comparison:
    """Records of one kind with these facts, side by side in English."""
    cards = [Card(f"zone.{n}", "zone", f"Zone {n}", "", str(n), "/", tuple(facts)) for n, facts in enumerate(records)]
    return compared(desk.leaf("/compare/"), cards)


def area(text: str | None, common: str = "", source: str | None = "Gazette", date: str = "2025") -> CardFact:
    return CardFact("area", "Area", text, dimension="area", common=common, source=source, date=date)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ((area("5 ha"), area("5 ha")), "same"),
        ((area("5 ha"), area("75 mu", "5 ha")), "same"),
        ((area("5 ha"), area("6 ha")), "different"),
        ((area("5 ha"), area("6 ha"), area(None)), "different"),
        ((area("5 ha"), area("5 ha"), area(None)), ""),
        ((area("5 ha"), area(None)), ""),
        ((area("5 ha"),), ""),
    ],
    ids=["alike", "alike in one unit", "unlike", "unlike, one silent", "alike, one silent", "one", "alone"],
)
def test_a_row_says_whether_the_records_differ(desk: Desk, facts: tuple[CardFact, ...], state: str) -> None:
    (row,) = comparison(desk, *([fact] for fact in facts)).rows
    assert row.state == state


def test_a_figure_in_another_unit_keeps_the_original(desk: Desk) -> None:
    (row,) = comparison(desk, [area("75 mu", "5 ha")]).rows
    (cell,) = row.cells
    assert (cell.text, cell.was) == ("5 ha", "as published: 75 mu")


def test_what_nobody_has_published_is_told_in_one_line(desk: Desk) -> None:
    silent = CardFact("wages", "Wages"), CardFact("level", "Level")
    found = comparison(desk, [area("5 ha"), *silent], [area(None), *silent])
    assert [row.label for row in found.rows] == ["Area"]
    assert found.silent == "Not published for any of them: Wages; Level."
    assert comparison(desk, [area("5 ha")]).silent == ""


def test_sources_are_numbered_once_for_each_date(desk: Desk) -> None:
    own = CardFact("count", "Count", "3")
    found = comparison(desk, [area("5 ha"), own], [area("6 ha", date="2026"), own], [area("7 ha"), own])
    assert found.sources == ("Gazette, 2025", "Gazette, 2026")
    assert [[cell.number for cell in row.cells] for row in found.rows] == [["1", "2", "1"], ["", "", ""]]
