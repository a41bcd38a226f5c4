"""How much room texts take in office programs: never less than they do."""

from __future__ import annotations

import pytest

from zoneportal.print.widths import HAN_LINE, LATIN_LINE, advance, lines, longest, natural


def test_han_stands_in_a_square_and_latin_in_arial() -> None:
    assert advance("园", bold=False) == advance("，", bold=True) == 1.0
    assert advance("i", bold=False) == 0.222
    assert advance("W", bold=True) == 0.944
    assert advance("é", bold=False) == advance("e", bold=False)


@pytest.mark.parametrize(
    ("text", "room", "count"),
    [
        ("一二三四五", 52, 1),
        ("一二三四五", 49, 2),
        ("一二三四，五", 42, 2),
        ("development zones", 60, 2),
        ("development zones", 200, 1),
        ("incomprehensibilities", 40, 3),
        ("", 40, 1),
    ],
)
def test_lines(text: str, room: float, count: int) -> None:
    assert len(lines(((text, 10.0, False),), room)) == count


def test_marks_cling_to_the_word_before() -> None:
    """A comma never begins a line: the character before it comes along."""
    assert len(lines((("一二三，", 10.0, False),), 31)) == 2
    assert longest((("一二三，", 10.0, False),)) > 19


def test_a_line_is_as_high_as_its_tallest_letter() -> None:
    assert lines((("Zone", 10.0, False),), 100) == (10 * LATIN_LINE,)
    assert lines((("Zone ", 10.0, False), ("区", 20.0, True)), 100) == (20 * HAN_LINE,)


def test_room_between_scripts_is_counted() -> None:
    assert natural((("8栋", 10.0, False),)) > natural((("8", 10.0, False),)) + natural((("栋", 10.0, False),))
