import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneportal.drawings.lettering import width, wrapped
from zoneportal.drawings.svg import element, escaped, number


def test_han_take_one_em_and_bold_is_wider() -> None:
    assert width("示例", 20) == 40
    assert width("Sample", 20, bold=True) > width("Sample", 20) > 0
    assert width("ü", 20) == width("u", 20)


@given(st.text("示例（）。，、 abcXYZ-/·98%", max_size=60), st.integers(80, 400))
def test_lines_fit_and_nothing_is_lost(text: str, limit: int) -> None:
    lines = wrapped(text, 14, limit)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, 14) <= limit for line in lines)


def test_signs_keep_with_their_words() -> None:
    for limit in range(60, 200, 7):
        for line in wrapped("示例开发区（虚构），光电、轨道交通。", 14, limit):
            assert line[0] not in "），、。"
            assert line[-1] != "（"


def test_no_character_is_left_alone() -> None:
    assert all(len(wrapped("示例开发区光电产业园标准厂房", 14, limit)[-1]) > 1 for limit in (70, 84, 98, 182))


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1"), (1.25, "1.2"), (-0.04, "0"), (-0.0, "0"), (12.96, "13"), (-3.45, "-3.5")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written


def test_text_is_escaped_and_cleaned() -> None:
    assert escaped('a<b>&"\x00\x0b') == "a&lt;b&gt;&amp;&quot;"
    assert element("g", class_='x"y', stroke_width=None) == '<g class="x&quot;y"/>'
