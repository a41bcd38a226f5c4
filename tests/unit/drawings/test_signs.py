import pytest

from unit.drawings.reading import SVG, parsed, safe_inline
from zoneportal.drawings.bars import amount_bar, occupancy_bar, rate_bar
from zoneportal.drawings.stages import stage_dots, stage_strip, stage_track


def widths(drawing: str) -> list[float]:
    return [float(rect.get("width", "0")) for rect in parsed(drawing).iter(SVG + "rect")]


def test_dots_count_what_is_signed_due_and_in_talks() -> None:
    drawing = stage_dots(4, 2, 1, "示例：4 个、2 个、1 个", "zh")
    circles = list(parsed(drawing).iter(SVG + "circle"))
    assert [circle.get("fill") == "none" for circle in circles] == [False] * 4 + [True] * 3
    assert len(list(parsed(drawing).iter(SVG + "path"))) == 2
    assert safe_inline(drawing)


def test_an_empty_cell_has_no_drawing() -> None:
    with pytest.raises(ValueError, match="empty"):
        stage_dots(0, 0, 0, "", "zh")


def test_a_track_is_dashed_after_the_current_stage() -> None:
    drawing = stage_track(("past", "past", "current", "future", "future"), "Sample: signed", "en")
    dashes = [line.get("stroke-dasharray") is not None for line in parsed(drawing).iter(SVG + "line")]
    assert dashes == [False, False, True, True]
    assert safe_inline(drawing)


def test_a_strip_has_a_cell_for_each_stage() -> None:
    drawing = stage_strip(("past", "current", "future"), "Sample", "en")
    assert len(widths(drawing)) == 3
    assert safe_inline(drawing)


def test_amounts_share_one_scale_and_show_the_portion() -> None:
    assert widths(amount_bar(5000, 10000, "示例基金", "zh", portion=1000)) == [200, 40]
    assert widths(amount_bar(10000, 10000, "示例平台", "zh")) == [400]


@pytest.mark.parametrize(("amount", "largest", "portion"), [(2, 1, 0), (1, 2, 1.5), (0, 0, 0), (1, 2, -1)])
def test_an_impossible_amount_is_refused(amount: float, largest: float, portion: float) -> None:
    with pytest.raises(ValueError, match="portion"):
        amount_bar(amount, largest, "示例", "zh", portion)


def test_occupancy_draws_each_building() -> None:
    cells = list(parsed(occupancy_bar(3, 5, "3/5", "zh")).iter(SVG + "rect"))
    assert len({cell.get("fill") for cell in cells[:3]} | {cells[3].get("fill")}) == 2
    unknown = list(parsed(occupancy_bar(None, 5, "尚未公布", "zh")).iter(SVG + "rect"))
    assert all(cell.get("stroke-dasharray") for cell in unknown)
    assert widths(occupancy_bar(50, 200, "50/200", "zh"))[0] == 100


@pytest.mark.parametrize(("occupied", "total"), [(6, 5), (-1, 5), (0, 0)])
def test_an_impossible_occupancy_is_refused(occupied: int, total: int) -> None:
    with pytest.raises(ValueError, match="occupancy"):
        occupancy_bar(occupied, total, "", "zh")


def test_a_rate_above_a_hundred_ends_in_an_arrow() -> None:
    assert not list(parsed(rate_bar(68, "68%", "zh")).iter(SVG + "path"))
    assert list(parsed(rate_bar(168, "168%", "zh")).iter(SVG + "path"))
    with pytest.raises(ValueError, match="below zero"):
        rate_bar(-1, "", "zh")
