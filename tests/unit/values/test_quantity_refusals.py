"""What is not read as a quantity, and what the writer is told."""

import pytest

from zoneportal.values import Dimension, Quantity, ValueRefused
from zoneportal.values.dimensions import MEASURES

MONEY, AREA, PERCENT, COUNT = (Dimension.MONEY,), (Dimension.AREA,), (Dimension.PERCENT,), (Dimension.COUNT,)

REFUSED = [
    ("", MONEY, "quantity-number-missing"),
    ("面议", MONEY, "quantity-number-missing"),
    ("亿元", MONEY, "quantity-number-missing"),
    ("五个", COUNT, "quantity-number-missing"),
    ("百万平方米", AREA, "quantity-number-missing"),
    ("百万元", MEASURES, "quantity-number-missing"),
    ("8.7", MONEY, "quantity-unit-missing"),
    ("5", PERCENT, "quantity-unit-missing"),
    ("5-8", PERCENT, "quantity-unit-missing"),
    ("5%-8", PERCENT, "quantity-unit-missing"),
    ("5万", AREA, "quantity-unit-missing"),
    ("6万", MEASURES, "quantity-unit-missing"),
    ("8.7亿", (Dimension.MONEY, Dimension.PERCENT), "quantity-unit-missing"),
    ("43", COUNT, "quantity-unit-missing"),
    ("8.7亿圆圆", MONEY, "quantity-unit-unknown"),
    ("8.7亿日元", MONEY, "quantity-unit-unknown"),
    ("1000平方", AREA, "quantity-unit-unknown"),
    ("USD 12M", MONEY, "quantity-unit-unknown"),
    ("RMB 5亩", MEASURES, "quantity-unit-unknown"),
    ("12元/平方米/平方米", MEASURES, "quantity-unit-unknown"),
    ("7.1元/美元", MEASURES, "quantity-unit-unknown"),
    ("5元/1", MEASURES, "quantity-unit-unknown"),
    ("12亩/千伏", MEASURES, "quantity-unit-unknown"),
    ("8。7亿元", MONEY, "quantity-unit-unknown"),
    ("226.12亩", MONEY, "quantity-wrong-kind"),
    ("12元/平方米", (Dimension.MONEY_PER_AREA_AND_TIME,), "quantity-wrong-kind"),
    ("2000kVA", AREA, "quantity-wrong-kind"),
    ("226m", AREA, "quantity-letter-m"),
    ("USD 12m", MONEY, "quantity-letter-m"),
    ("8m", MEASURES, "quantity-letter-m"),
    ("$12 million", MONEY, "quantity-currency-sign"),
    ("¥8.7亿", MONEY, "quantity-currency-sign"),
    ("￥8.7亿元", MONEY, "quantity-currency-sign"),
    ("USD 12万元", MONEY, "quantity-currency-conflict"),
    ("人民币12万美元", MONEY, "quantity-currency-conflict"),
    ("80,00万元", MONEY, "quantity-number-unclear"),
    ("8.7.2亿元", MONEY, "quantity-number-unclear"),
    ("08亿元", MONEY, "quantity-number-unclear"),
    ("1 000万元", MONEY, "quantity-number-unclear"),
    ("8.亿元", MONEY, "quantity-number-unclear"),
    ("1" * 21 + "元", MONEY, "quantity-number-unclear"),
    ("-5亿元", MONEY, "quantity-negative"),
    ("-5%至8%", PERCENT, "quantity-negative"),
    ("8-5亿元", MONEY, "quantity-range-reversed"),
    ("5000-1亿元", MONEY, "quantity-range-reversed"),
    ("5-5%", PERCENT, "quantity-range-reversed"),
    ("80亩-10公顷", AREA, "quantity-range-units"),
    ("3个月至1年", (Dimension.DURATION,), "quantity-range-units"),
    ("约10余家", COUNT, "quantity-qualifiers"),
    ("不超过5公顷以上", AREA, "quantity-qualifiers"),
]


@pytest.mark.parametrize(("written", "dimensions", "code"), REFUSED, ids=[f"{row[0]}-{row[2]}" for row in REFUSED])
def test_an_unclear_quantity_is_refused(written: str, dimensions: tuple[Dimension, ...], code: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        Quantity.parse(written, dimensions)
    assert refused.value.code == code
    assert refused.value.facts["written"] == written


@pytest.mark.parametrize("dimension", Dimension)
def test_the_examples_of_a_refusal_are_accepted(dimension: Dimension) -> None:
    with pytest.raises(ValueRefused) as refused:
        Quantity.parse("?", (dimension,))
    for example in refused.value.facts["examples"].split(", "):
        assert Quantity.parse(example, (dimension,)).dimension is dimension


def test_a_refusal_says_what_was_given_and_expected() -> None:
    with pytest.raises(ValueRefused, match="quantity-wrong-kind") as refused:
        Quantity.parse("226.12亩", MONEY)
    facts = refused.value.facts
    assert (facts["unit"], facts["given_zh"], facts["given_en"]) == ("亩", "面积", "an area")
    assert (facts["expected_zh"], facts["expected_en"]) == ("金额", "an amount of money")
    assert "8.7亿元" in facts["examples"]
    with pytest.raises(ValueRefused) as several:
        Quantity.parse("5", (Dimension.MONEY, Dimension.PERCENT))
    assert several.value.facts["expected_zh"] == "金额或百分比"
    assert several.value.facts["examples"].startswith("8.7亿元, 68%")
