"""Figures in parts, and what is worked out beside them."""

from decimal import Decimal

import pytest

from zoneportal.values import Dimension, ExchangeRate, Figure, PartialDate, Quantity, figure, formats
from zoneportal.values.dimensions import MEASURES

RATE = ExchangeRate("USD", Decimal("7.1268"), PartialDate(2024, 7, 11))


def parts(printed: Figure) -> tuple[str, str, str, str]:
    return printed.before, printed.number, printed.after, printed.conversion


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("8.7亿元", ("", "8.7", "亿元", ""), ("RMB", "870", "million", "")),
        ("226.12亩", ("", "226.12", "亩", ""), ("", "226.12", "mu", "15.07 ha")),
        ("约8，000 万元", ("约", "8，000", " 万元", ""), ("about RMB", "80", "million", "")),
        ("5%-8%", ("", "5%-8", "%", ""), ("", "5–8%", "", "")),
        ("500m2-800m2", ("", "500m2-800", "m2", ""), ("", "500–800", "m²", "")),
        ("5000万元至1亿元", ("", "5000万元至1", "亿元", ""), ("RMB", "50–100", "million", "")),
        ("USD 12 million", ("USD ", "12", " million", ""), ("USD", "12", "million", "")),
        ("4200m²以上", ("", "4200", "m²以上", ""), ("at least", "4,200", "m²", "")),
        ("−3.2%", ("", "−3.2", "%", ""), ("", "−3.2%", "", "")),
        ("10余家", ("", "10", "余家", ""), ("more than", "10", "", "")),
    ],
)
def test_a_figure_comes_in_parts(
    written: str, chinese: tuple[str, str, str, str], english: tuple[str, str, str, str]
) -> None:
    quantity = Quantity.parse(written, MEASURES)
    assert parts(figure(quantity, "zh")) == chinese
    assert parts(figure(quantity, "en")) == english


def test_a_scale_word_alone_is_the_number() -> None:
    assert parts(figure(Quantity.parse("百万元", (Dimension.MONEY,)), "zh")) == ("", "百万", "元", "")


@pytest.mark.parametrize(
    ("written", "conversion"),
    [
        ("8.7亿元", "USD 122.07 million"),
        ("71.268万元", "USD 100,000"),
        ("5至8亿元", "USD 70.16–112.25 million"),
        ("0.5283元/千瓦时", "USD 0.074 per kWh"),
        ("300万元/亩", "RMB 45 million per ha; USD 420,946.29 per mu"),
        ("4200平方米", ""),
    ],
)
def test_dollars_only_at_the_rate_given(written: str, conversion: str) -> None:
    quantity = Quantity.parse(written, MEASURES)
    assert figure(quantity, "en", RATE).conversion == conversion
    assert figure(quantity, "zh", RATE).conversion == ""
    assert "USD" not in figure(quantity, "en").conversion


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("1.6亿美元", "11.4亿元", "RMB 1.14 billion"),
        ("约1200万美元", "约8552.16万元", "RMB 85.52 million"),
        ("500–800万美元", "3563.4–5701.44万元", "RMB 35.63–57.01 million"),
        ("2美元/平方米/月", "14.25元/平方米/月", "RMB 14.25 per m² per month"),
    ],
)
def test_yuan_stand_beside_dollars_in_both_languages(written: str, chinese: str, english: str) -> None:
    quantity = Quantity.parse(written, MEASURES)
    assert figure(quantity, "zh", RATE).conversion == chinese
    assert figure(quantity, "en", RATE).conversion == english
    assert figure(quantity, "zh").conversion == figure(quantity, "en").conversion == ""


def test_plain_numbers_are_grouped_and_not_rounded() -> None:
    assert formats.number(1234567) == "1,234,567"
    assert formats.number(Decimal("1234.50")) == "1,234.50"
    assert formats.number(Decimal("12345678901234567890.12")) == "12,345,678,901,234,567,890.12"
    assert formats.number(Decimal("1E+3")) == "1,000"


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("10kN/m²", "1.02吨/平方米", "1.02 t/m²"),
        ("500kg/m²", "0.5吨/平方米", "0.5 t/m²"),
        ("不低于4.903325千牛/平方米", "不低于0.5吨/平方米", "at least 0.5 t/m²"),
        ("2吨/平方米", "", ""),
        ("2t/m²", "", ""),
    ],
)
def test_floor_loads_are_read_side_by_side_in_one_unit(written: str, chinese: str, english: str) -> None:
    quantity = Quantity.parse(written, (Dimension.LOAD,))
    assert figure(quantity, "zh").conversion == chinese
    assert figure(quantity, "en").conversion == english
