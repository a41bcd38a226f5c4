"""The simple units and every name each is written with."""

from typing import Final, NamedTuple

from zoneportal.values.dimensions import Dimension


class Row(NamedTuple):
    """A simple unit: `factor` is an exact fraction of `base`, `each` its name after "per" where that differs."""

    zh: str
    dimension: Dimension
    base: str
    factor: str
    one: str = ""
    many: str = ""
    before: str = ""
    each: str = ""
    names: str = ""


def _counted(zh: str, one: str = "", many: str = "", each: str = "item") -> Row:
    return Row(zh, Dimension.COUNT, "item", "1", one, many, each=one or each)


_MEASURES: Final = (
    Row("元", Dimension.MONEY, "CNY", "1", before="RMB", names="RMB CNY 人民币 人民币元 元人民币"),
    Row("美元", Dimension.MONEY, "USD", "1", before="USD", names="USD US$"),
    Row("欧元", Dimension.MONEY, "EUR", "1", before="EUR", names="EUR €"),
    Row("平方米", Dimension.AREA, "m²", "1", "m²", "m²", names="㎡ m² m2 平米 M² M2"),
    # 15 mu make a hectare (10,000 / 15 m²), so a mu in square metres has no last decimal.
    Row("亩", Dimension.AREA, "m²", "2000/3", "mu", "mu", names="mu"),
    Row("公顷", Dimension.AREA, "m²", "10000", "ha", "ha", names="ha hm² hm2"),
    # The international acre: 4,840 square yards (Weights and Measures Act 1985, schedule 1), a yard being 0.9144 m.
    Row("英亩", Dimension.AREA, "m²", "4046.8564224", "acre", "acres", names="acre acres"),
    # The international foot is 0.3048 m (the same act and schedule: a third of a yard).
    Row("平方英尺", Dimension.AREA, "m²", "0.09290304", "sq ft", "sq ft", names="ft² ft2 sqft"),
    Row("平方公里", Dimension.AREA, "m²", "1000000", "km²", "km²", names="平方千米 km² km2"),
    Row("米", Dimension.LENGTH, "m", "1", "m", "m", names="m"),
    Row("英尺", Dimension.LENGTH, "m", "0.3048", "ft", "ft", names="ft"),
    Row("公里", Dimension.LENGTH, "m", "1000", "km", "km", names="km 千米 KM"),
    Row("厘米", Dimension.LENGTH, "m", "1/100", "cm", "cm", names="cm"),
    Row("毫米", Dimension.LENGTH, "m", "1/1000", "mm", "mm", names="mm"),
    Row("立方米", Dimension.VOLUME, "m³", "1", "m³", "m³", names="m³ m3 立方"),
    Row("升", Dimension.VOLUME, "m³", "1/1000", "litre", "litres", names="L"),
    Row("吨", Dimension.MASS, "t", "1", "tonne", "tonnes", names="t"),
    Row("公斤", Dimension.MASS, "t", "1/1000", "kg", "kg", names="kg 千克 KG"),
    Row("克", Dimension.MASS, "t", "1/1000000", "g", "g", names="g"),
    Row("毫克", Dimension.MASS, "t", "1/1000000000", "mg", "mg", names="mg"),
    Row("千牛", Dimension.FORCE, "kN", "1", "kN", "kN", names="kN KN"),
    Row("%", Dimension.PERCENT, "%", "1", "%", "%"),
    Row("‰", Dimension.PERCENT, "%", "1/10", "‰", "‰"),
    Row("个百分点", Dimension.PERCENT, "point", "1", "percentage point", "percentage points", names="百分点"),
    Row("千瓦", Dimension.POWER, "kW", "1", "kW", "kW", names="kW KW kw"),
    Row("兆瓦", Dimension.POWER, "kW", "1000", "MW", "MW", names="MW"),
    Row("吉瓦", Dimension.POWER, "kW", "1000000", "GW", "GW", names="GW"),
    Row("千伏安", Dimension.POWER, "kVA", "1", "kVA", "kVA", names="kVA KVA kva"),
    Row("兆伏安", Dimension.POWER, "kVA", "1000", "MVA", "MVA", names="MVA"),
    Row("千伏", Dimension.VOLTAGE, "kV", "1", "kV", "kV", names="kV KV"),
    Row("千瓦时", Dimension.ENERGY, "kWh", "1", "kWh", "kWh", names="kWh KWH kwh 度"),
    Row("兆瓦时", Dimension.ENERGY, "kWh", "1000", "MWh", "MWh", names="MWh"),
    Row("吨标准煤", Dimension.ENERGY, "tce", "1", "tce", "tce", names="吨标煤 tce"),
    Row("年", Dimension.DURATION, "month", "12", "year", "years"),
    Row("个月", Dimension.DURATION, "month", "1", "month", "months", names="月"),
    Row("周", Dimension.DURATION, "day", "7", "week", "weeks", names="个星期 星期"),
    Row("天", Dimension.DURATION, "day", "1", "day", "days", names="日"),
    Row("个工作日", Dimension.DURATION, "working day", "1", "working day", "working days", names="工作日"),
    Row("小时", Dimension.DURATION, "minute", "60", "hour", "hours", names="h 个小时"),
    Row("分钟", Dimension.DURATION, "minute", "1", "minute", "minutes", names="min"),
    Row("1", Dimension.NUMBER, "1", "1"),
)

# English names what is counted only where the classifier says it; elsewhere the label does (43个 → 43).
_COUNTED: Final = (
    _counted("个"),
    _counted("家", each="organisation"),
    _counted("栋", "building", "buildings"),
    _counted("层", "storey", "storeys"),
    _counted("人", "person", "people"),
    _counted("名", "person", "people"),
    _counted("项"),
    _counted("次", each="occasion"),
    _counted("条"),
    _counted("座"),
    _counted("台", "unit", "units"),
    _counted("套", "set", "sets"),
    _counted("户", each="household"),
    _counted("期", "phase", "phases"),
    _counted("件"),
    _counted("辆", "vehicle", "vehicles"),
    _counted("头", "head", "head"),
    _counted("只"),
    _counted("株", "plant", "plants"),
    _counted("间", "room", "rooms"),
    _counted("所"),
    _counted("处"),
    _counted("宗"),
)

SIMPLE: Final = (*_MEASURES, *_COUNTED)
"""Every simple unit."""

ALIASES: Final = {name: row.zh for row in SIMPLE for name in row.names.split()}
"""Other names of a unit → its Chinese name."""
