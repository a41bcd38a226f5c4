import pytest

from zoneportal.values import Dimension, Lang, Quantity
from zoneportal.values.alignment import Scale, aligned

YI, MILLION, HECTARES, MU = Scale(8, "元"), Scale(6, "元"), Scale(0, "公顷"), Scale(0, "亩")


def quantity(written: str) -> Quantity:
    return Quantity.parse(written, tuple(Dimension))


@pytest.mark.parametrize(
    ("written", "scale", "lang", "expected"),
    [
        ("6000万元", YI, "zh", "0.6亿元"),
        ("125万元", YI, "zh", "0.0125亿元"),
        ("1.2亿元", MILLION, "en", "RMB 120 million"),
        ("226.12亩", HECTARES, "zh", "15.07公顷"),
        ("226.12亩", HECTARES, "en", "15.07 ha"),
        ("1公顷", MU, "zh", "15亩"),
        ("15亩", HECTARES, "en", "1 ha"),
        ("2000–3000万元", YI, "zh", "0.2–0.3亿元"),
        ("约3公顷", MU, "zh", "约45亩"),
        ("约3公顷", MU, "en", "about 45 mu"),
        ("不低于300万元/亩", Scale(6, "元/公顷"), "en", "at least RMB 45 million per ha"),
        ("300元/平方米", Scale(4, "元/亩"), "zh", "20万元/亩"),
        ("1.2元/平方米·天", Scale(0, "元/平方米/月"), "zh", "36.5元/平方米/月"),
        ("1.2元/平方米·天", Scale(0, "元/平方米/月"), "en", "RMB 36.5 per m² per month"),
    ],
)
def test_a_quantity_is_worked_out_in_the_unit_of_others(written: str, scale: Scale, lang: Lang, expected: str) -> None:
    assert aligned(quantity(written), scale, lang) == expected


@pytest.mark.parametrize(
    ("written", "scale"),
    [
        ("0.6亿元", YI),
        ("1200万美元", YI),
        ("20个工作日", Scale(0, "年")),
        ("45天", Scale(0, "个月")),
        ("500元", YI),
        ("30亩", Scale(0, "丈")),
    ],
    ids=[
        "already so",
        "another currency",
        "no calendar time",
        "days of time",
        "nothing left of it",
        "no unit",
    ],
)
def test_what_cannot_be_is_left(written: str, scale: Scale) -> None:
    assert aligned(quantity(written), scale, "zh") == ""
