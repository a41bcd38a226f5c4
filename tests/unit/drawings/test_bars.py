import pytest

from unit.drawings.reading import SVG, parsed
from zoneportal.drawings.bars import amount_bar


def widths(drawing: str) -> list[float]:
    return [float(rect.get("width", "0")) for rect in parsed(drawing).iter(SVG + "rect")]


def test_amounts_share_one_scale_and_show_the_portion() -> None:
    assert widths(amount_bar(5000, 10000, "示例基金", "zh", portion=1000)) == [200, 40]
    assert widths(amount_bar(10000, 10000, "示例平台", "zh")) == [400]


@pytest.mark.parametrize(("amount", "largest", "portion"), [(2, 1, 0), (1, 2, 1.5), (0, 0, 0), (1, 2, -1)])
def test_an_impossible_amount_is_refused(amount: float, largest: float, portion: float) -> None:
    with pytest.raises(ValueError, match="portion"):
        amount_bar(amount, largest, "示例", "zh", portion)
