"""The kinds of measure a quantity can be."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Dimension(StrEnum):
    """A kind of measure; a field says which it takes."""

    MONEY = "money"
    AREA = "area"
    LENGTH = "length"
    VOLUME = "volume"
    MASS = "mass"
    FORCE = "force"
    PERCENT = "percent"
    POWER = "power"
    VOLTAGE = "voltage"
    ENERGY = "energy"
    DURATION = "duration"
    COUNT = "count"
    NUMBER = "number"
    LOAD = "load"
    YIELD = "yield"
    RATE = "rate"
    CONCENTRATION = "concentration"
    CONSUMPTION = "consumption"
    MONEY_PER_AREA = "money-per-area"
    MONEY_PER_AREA_AND_TIME = "money-per-area-and-time"
    UNIT_PRICE = "unit-price"


@dataclass(frozen=True, slots=True)
class _Words:
    zh: str
    en: str
    examples: tuple[str, ...]


_WORDS: Final[dict[Dimension, _Words]] = {
    Dimension.MONEY: _Words("金额", "an amount of money", ("8.7亿元", "5000万元", "1200万美元")),
    Dimension.AREA: _Words("面积", "an area", ("226.12亩", "17.8万平方米", "5公顷")),
    Dimension.LENGTH: _Words("长度或距离", "a length or distance", ("8.1米", "35公里")),
    Dimension.VOLUME: _Words("体积", "a volume", ("500立方米",)),
    Dimension.MASS: _Words("重量", "a mass", ("1.2万吨",)),
    Dimension.FORCE: _Words("力", "a force", ("20kN",)),
    Dimension.PERCENT: _Words("百分比", "a percentage", ("68%", "5–8%")),
    Dimension.POWER: _Words("电力容量或功率", "a power capacity", ("2000kVA", "50万千瓦")),
    Dimension.VOLTAGE: _Words("电压", "a voltage", ("110kV",)),
    Dimension.ENERGY: _Words("能量", "an amount of energy", ("500万千瓦时", "1.2万吨标准煤")),
    Dimension.DURATION: _Words("时长", "a length of time", ("50年", "20个工作日", "30分钟")),
    Dimension.COUNT: _Words("带量词的数目", "a number with its classifier", ("43个", "5栋", "1.2万人")),
    Dimension.NUMBER: _Words("数字", "a plain number", ("1.2", "≥1.0")),
    Dimension.LOAD: _Words("楼面荷载", "a floor load", ("2t/m²", "5kN/m²")),
    Dimension.YIELD: _Words("亩产", "a yield", ("500公斤/亩",)),
    Dimension.RATE: _Words("产能或流量", "an amount in a time", ("3万立方米/日", "30万吨/年")),
    Dimension.CONCENTRATION: _Words("浓度", "a concentration", ("30mg/m³",)),
    Dimension.CONSUMPTION: _Words("单位产出的消耗", "a use for each unit of output", ("0.15吨标准煤/万元",)),
    Dimension.MONEY_PER_AREA: _Words("单位面积金额", "money for an area", ("300万元/亩", "3200元/平方米")),
    Dimension.MONEY_PER_AREA_AND_TIME: _Words("租金", "a rent", ("12元/平方米/月", "0.4元/平方米·天")),
    Dimension.UNIT_PRICE: _Words("单价", "a price for a unit", ("0.52元/千瓦时", "3.8元/立方米")),
}

PRICES: Final = (Dimension.MONEY_PER_AREA, Dimension.MONEY_PER_AREA_AND_TIME, Dimension.UNIT_PRICE)
MEASURES: Final = tuple(dimension for dimension in Dimension if dimension is not Dimension.NUMBER)
"""Every kind that has a unit."""


def words(dimension: Dimension) -> tuple[str, str]:
    """What a kind of measure is called, in Chinese and in English (with its article)."""
    return _WORDS[dimension].zh, _WORDS[dimension].en


def examples(dimensions: Iterable[Dimension]) -> tuple[str, ...]:
    """How quantities of these kinds are written: up to six examples, the first of each kind first."""
    of_each = [_WORDS[dimension].examples for dimension in dimensions]
    longest = max(map(len, of_each))
    return tuple(some[nth] for nth in range(longest) for some in of_each if nth < len(some))[:6]


def expectation(dimensions: tuple[Dimension, ...]) -> dict[str, str]:
    """The facts that tell a writer what was expected: `expected_zh`, `expected_en`, `examples`."""
    few = len(dimensions) <= len(PRICES)
    return {
        "expected_zh": "或".join(words(each)[0] for each in dimensions) if few else "带单位的数量",
        "expected_en": " or ".join(words(each)[1] for each in dimensions) if few else "a quantity with its unit",
        "examples": ", ".join(examples(dimensions)),
    }
