"""What a figure tells the switch of units, and what the units that readers choose are worth."""

from fractions import Fraction

import pytest

from zoneportal.values import LANGS, Quantity
from zoneportal.values.dimensions import MEASURES
from zoneportal.values.reader_units import LAND, STEPS, SUMS, plain, switched


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("226.12亩", "150746.6667 land", "150746.6667 land"),
        ("35平方公里", "35000000 land", "35000000 land"),
        ("10英亩", "40468.5642 land", "40468.5642 land"),
        ("8.70亿元", "870000000 money", "870000000 money"),
        ("5–8亿元", "500000000 800000000 money", "500000000 800000000 money"),
        ("约8.7亿元", "870000000 money||约", "870000000 money||about"),
        ("12.8万元/亩", "128000 price|mu", "128000 price|mu"),
        ("不低于20万元/亩", "200000 price|mu|不低于", "200000 price|mu|at least"),
        ("12元/平方米/月", "12 price|/平方米/月", "12 price|per m² per month"),
        ("0.52元/千瓦时", "0.52 price|/千瓦时", "0.52 price|per kWh"),
        ("3万元/平方公里", "30000 price|/平方公里", "30000 price|per km²"),
    ],
)
def test_a_figure_tells_what_it_amounts_to(written: str, chinese: str, english: str) -> None:
    quantity = Quantity.parse(written, MEASURES)
    assert (switched(quantity, "zh"), switched(quantity, "en")) == (chinese, english)


@pytest.mark.parametrize(
    "written", ["17.8万平方米", "1200万美元", "300美元/平方米", "68%", "9米", "43个", "0.2吨标准煤/万元"]
)
def test_floors_foreign_money_and_other_measures_stay(written: str) -> None:
    quantity = Quantity.parse(written, MEASURES)
    assert [switched(quantity, lang) for lang in LANGS] == ["", ""]


def test_the_factors_are_exact() -> None:
    assert LAND["mu"].factor == Fraction(10_000, 15)
    assert LAND["ha"].factor == 10_000
    assert LAND["acre"].factor == 4840 * Fraction("0.9144") ** 2
    assert SUMS == {"yi": 10**8, "million": 10**6}


def test_words_for_large_numbers_begin_with_the_largest() -> None:
    for steps in STEPS.values():
        assert list(steps.values()) == sorted(steps.values(), reverse=True)


@pytest.mark.parametrize(
    ("number", "printed"), [("2000/3", "666.6667"), ("100", "100"), ("-5/2", "-2.5"), ("1/3000", "0.0003"), ("0", "0")]
)
def test_numbers_are_plain(number: str, printed: str) -> None:
    assert plain(Fraction(number)) == printed


def test_numbers_are_as_plain_as_asked() -> None:
    assert plain(Fraction("9.80665"), 9) == "9.80665"
    assert plain(Fraction(2000, 3), 9) == "666.666666667"
