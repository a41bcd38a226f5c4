"""How slides are made to fit: larger where there is little, smaller where there is much, then several."""

from __future__ import annotations

import pytest

from zoneportal.print.slides.blocks import Bars, Heading, Passage, Slide, Table
from zoneportal.print.slides.layout import BODY
from zoneportal.print.slides.paging import STEPS, UnfitError, fitted, joined, paged
from zoneportal.print.slides.text import words


def table(rows: int) -> Table:
    cells = tuple(((words(f"项目{number}"),), (words("签约"),)) for number in range(rows))
    return Table((1, 1), cells, "表", ("项目", "阶段"))


def test_little_is_set_large_and_much_small() -> None:
    few, many = (fitted((Passage((words("字" * count),)),), BODY, {}).scale.step for count in (50, 1300))
    assert few == STEPS[0]
    assert many < 1


def test_what_fits_at_no_size_says_by_how_much() -> None:
    with pytest.raises(UnfitError) as unfit:
        fitted((Passage((words("字" * 5000),)),), BODY, {})
    assert unfit.value.over > 100


def test_a_long_table_runs_over_slides_filled_alike() -> None:
    pages = paged(Slide("项目", (table(40),), "projects"), BODY, {})
    rows = [len(block.rows) for slide, _ in pages for block in slide.blocks if isinstance(block, Table)]
    assert sum(rows) == 40
    assert max(rows) - min(rows) <= 1
    assert len({layout.scale.step for _, layout in pages}) == 1
    for slide, layout in pages:
        assert layout.stack(slide.blocks, BODY.width) <= BODY.height


def test_what_is_large_over_a_long_table_has_a_slide_of_its_own() -> None:
    over = Passage((words("字" * 400),))
    pages = paged(Slide("项目", (over, table(30)), "projects"), BODY, {})
    assert pages[0][0].blocks == (over,)
    small = Passage((words("说明"),))
    assert paged(Slide("项目", (small, table(30)), "projects"), BODY, {})[0][0].blocks[0] == small


def test_a_row_higher_than_a_slide_cannot_be_paged() -> None:
    high = Table((1,), (((words("字" * 6000),),),) * 2, "表", ("项目",))
    with pytest.raises(UnfitError):
        paged(Slide("项目", (high,), "projects"), BODY, {})


def test_slides_with_little_are_put_together() -> None:
    first, second, full = Slide("产业", (table(2),), "x", ("甲",)), Slide("企业", (table(2),), "x", ("乙",)), table(12)
    together, alone = joined([first, second, Slide("链", (full,), "x")])
    assert (together.title, together.notes) == ("产业", ("甲", "乙"))
    assert [type(block) for block in together.blocks] == [Table, Heading, Table]
    assert alone.blocks == (full,)


def test_a_chart_stays_alone() -> None:
    chart = Slide("进展", (Bars("项目数", "一", ("甲",), (("数", (1.0,)),)),), "x")
    assert list(joined([chart, chart])) == [chart, chart]
