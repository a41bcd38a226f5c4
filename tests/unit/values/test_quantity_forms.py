"""Every form in which staff write a quantity: what is read, and how English says it."""

from decimal import Decimal

import pytest

from zoneportal.values import Dimension, Quantity, ValueRefused, figure
from zoneportal.values.dimensions import MEASURES

MONEY, AREA, PERCENT = Dimension.MONEY, Dimension.AREA, Dimension.PERCENT
ON_LAND, RENT = Dimension.MONEY_PER_AREA, Dimension.MONEY_PER_AREA_AND_TIME

# written, dimension, base (low), base (high), base unit, English with its conversion
FORMS = [
    # money
    ("8.7亿元", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("8.7 亿元", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("８．７亿元", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("8.70亿元", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("2.60亿元", MONEY, "260000000", None, "CNY", "RMB 260 million"),
    ("1.850亿元", MONEY, "185000000", None, "CNY", "RMB 185.0 million"),
    ("10.0亿元", MONEY, "1000000000", None, "CNY", "RMB 1.00 billion"),
    ("98亿元", MONEY, "9800000000", None, "CNY", "RMB 9.8 billion"),
    ("98 亿元", MONEY, "9800000000", None, "CNY", "RMB 9.8 billion"),
    ("1亿元", MONEY, "100000000", None, "CNY", "RMB 100 million"),
    ("5000万元", MONEY, "50000000", None, "CNY", "RMB 50 million"),
    ("5,000万元", MONEY, "50000000", None, "CNY", "RMB 50 million"),
    ("8，000万元", MONEY, "80000000", None, "CNY", "RMB 80 million"),
    ("8,000 万元", MONEY, "80000000", None, "CNY", "RMB 80 million"),
    ("50万元", MONEY, "500000", None, "CNY", "RMB 500,000"),
    ("123.4567万元", MONEY, "1234567", None, "CNY", "RMB 1.234567 million"),
    ("3,000,000元", MONEY, "3000000", None, "CNY", "RMB 3,000,000"),
    ("4500.50元", MONEY, "4500.50", None, "CNY", "RMB 4,500.50"),
    ("1.2万亿元", MONEY, "1200000000000", None, "CNY", "RMB 1.2 trillion"),
    ("3千亿元", MONEY, "300000000000", None, "CNY", "RMB 300 billion"),
    ("5百万元", MONEY, "5000000", None, "CNY", "RMB 5 million"),
    ("百万元", MONEY, "1000000", None, "CNY", "RMB 1 million"),
    ("8.7亿", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("5000万", MONEY, "50000000", None, "CNY", "RMB 50 million"),
    ("5百万", MONEY, "5000000", None, "CNY", "RMB 5 million"),
    ("人民币8.7亿元", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("人民币约8.7亿元", MONEY, "870000000", None, "CNY", "about RMB 870 million"),
    ("8.7亿元人民币", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("RMB 870 million", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("CNY 9.8 billion", MONEY, "9800000000", None, "CNY", "RMB 9.8 billion"),
    ("RMB 8.7亿", MONEY, "870000000", None, "CNY", "RMB 870 million"),
    ("USD 12 million", MONEY, "12000000", None, "USD", "USD 12 million"),
    ("US$12 million", MONEY, "12000000", None, "USD", "USD 12 million"),
    ("USD 12,500", MONEY, "12500", None, "USD", "USD 12,500"),
    ("1200万美元", MONEY, "12000000", None, "USD", "USD 12 million"),
    ("美元1200万", MONEY, "12000000", None, "USD", "USD 12 million"),
    ("3.5亿欧元", MONEY, "350000000", None, "EUR", "EUR 350 million"),
    ("€3 million", MONEY, "3000000", None, "EUR", "EUR 3 million"),
    ("EUR 3 million", MONEY, "3000000", None, "EUR", "EUR 3 million"),
    ("5-8亿元", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5–8亿元", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5—8亿元", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5至8亿元", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5到8亿元", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5~8亿", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5～8亿元", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5亿-8亿", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5亿元至8亿元", MONEY, "500000000", "800000000", "CNY", "RMB 500–800 million"),
    ("5000万至1亿元", MONEY, "50000000", "100000000", "CNY", "RMB 50–100 million"),
    ("5000万元至1.5亿元", MONEY, "50000000", "150000000", "CNY", "RMB 50–150 million"),
    ("USD 5-8 million", MONEY, "5000000", "8000000", "USD", "USD 5–8 million"),
    # words that qualify
    ("约8.7亿元", MONEY, "870000000", None, "CNY", "about RMB 870 million"),
    ("大约100亩", AREA, None, None, "m²", "about 100 mu (6.67 ha)"),
    ("约5至8亿元", MONEY, "500000000", "800000000", "CNY", "about RMB 500–800 million"),
    ("8.7亿元左右", MONEY, "870000000", None, "CNY", "about RMB 870 million"),
    ("近10亿元", MONEY, "1000000000", None, "CNY", "nearly RMB 1 billion"),
    ("超10亿元", MONEY, "1000000000", None, "CNY", "more than RMB 1 billion"),
    ("超过10亿元", MONEY, "1000000000", None, "CNY", "more than RMB 1 billion"),
    ("逾10亿元", MONEY, "1000000000", None, "CNY", "more than RMB 1 billion"),
    ("不足1亿元", MONEY, "100000000", None, "CNY", "less than RMB 100 million"),
    ("低于1亿元", MONEY, "100000000", None, "CNY", "less than RMB 100 million"),
    ("不超过500万元", MONEY, "5000000", None, "CNY", "up to RMB 5 million"),
    ("最高500万元", MONEY, "5000000", None, "CNY", "up to RMB 5 million"),
    ("≤500万元", MONEY, "5000000", None, "CNY", "up to RMB 5 million"),
    ("<=500万元", MONEY, "5000000", None, "CNY", "up to RMB 5 million"),
    ("500万元以下", MONEY, "5000000", None, "CNY", "up to RMB 5 million"),
    ("500万元以内", MONEY, "5000000", None, "CNY", "up to RMB 5 million"),
    ("不低于300万元", MONEY, "3000000", None, "CNY", "at least RMB 3 million"),
    ("不少于300万元", MONEY, "3000000", None, "CNY", "at least RMB 3 million"),
    ("≥300万元", MONEY, "3000000", None, "CNY", "at least RMB 3 million"),
    ("300万元以上", MONEY, "3000000", None, "CNY", "at least RMB 3 million"),
    ("300万元及以上", MONEY, "3000000", None, "CNY", "at least RMB 3 million"),
    ("＞30%", PERCENT, "30", None, "%", "more than 30%"),
    ("<30%", PERCENT, "30", None, "%", "less than 30%"),
    ("10余家", Dimension.COUNT, "10", None, "item", "more than 10"),
    ("30多家", Dimension.COUNT, "30", None, "item", "more than 30"),
    ("8亿多元", MONEY, "800000000", None, "CNY", "more than RMB 800 million"),
    # area
    ("226.12亩", AREA, None, None, "m²", "226.12 mu (15.07 ha)"),
    ("226.12 mu", AREA, None, None, "m²", "226.12 mu (15.07 ha)"),
    ("150.0亩", AREA, "100000", None, "m²", "150.0 mu (10 ha)"),
    ("1.5万亩", AREA, "10000000", None, "m²", "15,000 mu (1,000 ha)"),
    ("150-300亩", AREA, "100000", "200000", "m²", "150–300 mu (10–20 ha)"),
    ("5公顷", AREA, "50000", None, "m²", "5 ha"),
    ("15.07ha", AREA, "150700", None, "m²", "15.07 ha"),
    ("12.5平方公里", AREA, "12500000", None, "m²", "12.5 km²"),
    ("12.5平方千米", AREA, "12500000", None, "m²", "12.5 km²"),
    ("12.5km²", AREA, "12500000", None, "m²", "12.5 km²"),
    ("17.8万平方米", AREA, "178000", None, "m²", "178,000 m²"),
    ("17.80万平方米", AREA, "178000", None, "m²", "178,000 m²"),
    ("17.8 万平方米", AREA, "178000", None, "m²", "178,000 m²"),
    ("10万㎡", AREA, "100000", None, "m²", "100,000 m²"),
    ("120万平方米", AREA, "1200000", None, "m²", "1.2 million m²"),
    ("4200平方米", AREA, "4200", None, "m²", "4,200 m²"),
    ("4,200.50㎡", AREA, "4200.50", None, "m²", "4,200.50 m²"),
    ("4200m²", AREA, "4200", None, "m²", "4,200 m²"),
    ("4200m2", AREA, "4200", None, "m²", "4,200 m²"),
    ("4200平米", AREA, "4200", None, "m²", "4,200 m²"),
    ("500m2-800m2", AREA, "500", "800", "m²", "500–800 m²"),
    # shares
    ("68%", PERCENT, "68", None, "%", "68%"),
    ("68％", PERCENT, "68", None, "%", "68%"),
    ("15 %", PERCENT, "15", None, "%", "15%"),
    ("5–8%", PERCENT, "5", "8", "%", "5–8%"),
    ("5%-8%", PERCENT, "5", "8", "%", "5–8%"),
    ("5%～8%", PERCENT, "5", "8", "%", "5–8%"),
    ("12.50%", PERCENT, "12.50", None, "%", "12.50%"),
    ("-3.2%", PERCENT, "-3.2", None, "%", "−3.2%"),
    ("−3.2%", PERCENT, "-3.2", None, "%", "−3.2%"),
    ("3‰", PERCENT, "0.3", None, "%", "3‰"),
    ("3个百分点", PERCENT, "3", None, "point", "3 percentage points"),
    # power, voltage and energy
    ("2000kVA", Dimension.POWER, "2000", None, "kVA", "2,000 kVA"),
    ("2000kV·A", Dimension.POWER, "2000", None, "kVA", "2,000 kVA"),
    ("2000千伏安", Dimension.POWER, "2000", None, "kVA", "2,000 kVA"),
    ("10万千伏安", Dimension.POWER, "100000", None, "kVA", "100 MVA"),
    ("5千瓦", Dimension.POWER, "5", None, "kW", "5 kW"),
    ("500kW", Dimension.POWER, "500", None, "kW", "500 kW"),
    ("50MW", Dimension.POWER, "50000", None, "kW", "50 MW"),
    ("50万千瓦", Dimension.POWER, "500000", None, "kW", "500 MW"),
    ("110千伏", Dimension.VOLTAGE, "110", None, "kV", "110 kV"),
    ("110kV", Dimension.VOLTAGE, "110", None, "kV", "110 kV"),
    ("500万千瓦时", Dimension.ENERGY, "5000000", None, "kWh", "5 million kWh"),
    ("500度", Dimension.ENERGY, "500", None, "kWh", "500 kWh"),
    ("3kW·h", Dimension.ENERGY, "3", None, "kWh", "3 kWh"),
    ("1.2万吨标准煤", Dimension.ENERGY, "12000", None, "tce", "12,000 tce"),
    # loads and lengths
    ("2t/m²", Dimension.LOAD, "19.6133", None, "kN/m²", "2 t/m²"),
    ("2吨/平方米", Dimension.LOAD, "19.6133", None, "kN/m²", "2 t/m²"),
    ("800kg/m²", Dimension.LOAD, "7.84532", None, "kN/m²", "800 kg/m² (0.8 t/m²)"),
    ("800公斤/㎡", Dimension.LOAD, "7.84532", None, "kN/m²", "800 kg/m² (0.8 t/m²)"),
    ("5kN/m²", Dimension.LOAD, "5", None, "kN/m²", "5 kN/m² (0.51 t/m²)"),
    ("8.1m", Dimension.LENGTH, "8.1", None, "m", "8.1 m"),
    ("8.10米", Dimension.LENGTH, "8.10", None, "m", "8.10 m"),
    ("35km", Dimension.LENGTH, "35000", None, "m", "35 km"),
    ("35公里", Dimension.LENGTH, "35000", None, "m", "35 km"),
    ("35千米", Dimension.LENGTH, "35000", None, "m", "35 km"),
    ("250mm", Dimension.LENGTH, "0.25", None, "m", "250 mm"),
    # money for something
    ("300万元/亩", ON_LAND, "4500", None, "CNY/m²", "RMB 3 million per mu (RMB 45 million per ha)"),
    (
        "≥300万元/亩",
        ON_LAND,
        "4500",
        None,
        "CNY/m²",
        "at least RMB 3 million per mu (RMB 45 million per ha)",
    ),
    ("30万元/亩", ON_LAND, "450", None, "CNY/m²", "RMB 300,000 per mu (RMB 4.5 million per ha)"),
    ("3200元/平方米", ON_LAND, "3200", None, "CNY/m²", "RMB 3,200 per m²"),
    ("12元/平方米/月", RENT, "12", None, "CNY/m²/month", "RMB 12 per m² per month"),
    ("12元/㎡/月", RENT, "12", None, "CNY/m²/month", "RMB 12 per m² per month"),
    ("12元/平方米·月", RENT, "12", None, "CNY/m²/month", "RMB 12 per m² per month"),
    ("12元/月/平方米", RENT, "12", None, "CNY/m²/month", "RMB 12 per m² per month"),
    ("12元/（平方米·月）", RENT, "12", None, "CNY/m²/month", "RMB 12 per m² per month"),
    ("12元每平方米每月", RENT, "12", None, "CNY/m²/month", "RMB 12 per m² per month"),
    ("10-12元/㎡/月", RENT, "10", "12", "CNY/m²/month", "RMB 10–12 per m² per month"),
    ("1.20元/平方米·天", RENT, "36.5", None, "CNY/m²/month", "RMB 1.20 per m² per day (RMB 36.5 per m² per month)"),
    ("144元/平方米/年", RENT, "12", None, "CNY/m²/month", "RMB 144 per m² per year"),
    (
        "20万元/亩·年",
        RENT,
        "25",
        None,
        "CNY/m²/month",
        "RMB 200,000 per mu per year (RMB 3 million per ha per year)",
    ),
    ("USD 3/m²/月", RENT, "3", None, "USD/m²/month", "USD 3 per m² per month"),
    ("0.5283元/千瓦时", Dimension.UNIT_PRICE, "0.5283", None, "CNY/kWh", "RMB 0.5283 per kWh"),
    ("0.52元/度", Dimension.UNIT_PRICE, "0.52", None, "CNY/kWh", "RMB 0.52 per kWh"),
    ("3.80元/立方米", Dimension.UNIT_PRICE, "3.80", None, "CNY/m³", "RMB 3.80 per m³"),
    ("3.80元/m³", Dimension.UNIT_PRICE, "3.80", None, "CNY/m³", "RMB 3.80 per m³"),
    ("5.2元/吨", Dimension.UNIT_PRICE, "5.2", None, "CNY/t", "RMB 5.2 per tonne"),
    ("5500元/人/月", Dimension.UNIT_PRICE, "5500", None, "CNY/item/month", "RMB 5,500 per person per month"),
    ("4500-6000元/月", Dimension.UNIT_PRICE, "4500", "6000", "CNY/month", "RMB 4,500–6,000 per month"),
    ("32元/kVA·月", Dimension.UNIT_PRICE, "32", None, "CNY/kVA/month", "RMB 32 per kVA per month"),
    ("200元/次", Dimension.UNIT_PRICE, "200", None, "CNY/item", "RMB 200 per occasion"),
    ("500元/个", Dimension.UNIT_PRICE, "500", None, "CNY/item", "RMB 500 per item"),
    # flows, yields, concentrations, consumption
    ("30万吨/年", Dimension.RATE, "25000", None, "t/month", "300,000 tonnes per year"),
    ("500吨/日", Dimension.RATE, "500", None, "t/day", "500 tonnes per day"),
    ("3万立方米/日", Dimension.RATE, "30000", None, "m³/day", "30,000 m³ per day"),
    ("3万立方米/天", Dimension.RATE, "30000", None, "m³/day", "30,000 m³ per day"),
    ("120万台/年", Dimension.RATE, "100000", None, "item/month", "1.2 million units per year"),
    ("500公斤/亩", Dimension.YIELD, "0.00075", None, "t/m²", "500 kg per mu (7,500 kg per ha)"),
    ("30mg/m³", Dimension.CONCENTRATION, "0.00000003", None, "t/m³", "30 mg per m³"),
    ("0.15吨标准煤/万元", Dimension.CONSUMPTION, "0.000015", None, "tce/CNY", "0.15 tce per RMB 10,000"),
    ("≤8立方米/万元", Dimension.CONSUMPTION, "0.0008", None, "m³/CNY", "up to 8 m³ per RMB 10,000"),
    # durations
    ("50年", Dimension.DURATION, "600", None, "month", "50 years"),
    ("1年", Dimension.DURATION, "12", None, "month", "1 year"),
    ("6个月", Dimension.DURATION, "6", None, "month", "6 months"),
    ("3-5年", Dimension.DURATION, "36", "60", "month", "3–5 years"),
    ("20天", Dimension.DURATION, "20", None, "day", "20 days"),
    ("20日", Dimension.DURATION, "20", None, "day", "20 days"),
    ("20个工作日", Dimension.DURATION, "20", None, "working day", "20 working days"),
    ("3至5个工作日", Dimension.DURATION, "3", "5", "working day", "3–5 working days"),
    ("1工作日", Dimension.DURATION, "1", None, "working day", "1 working day"),
    ("24小时", Dimension.DURATION, "1440", None, "minute", "24 hours"),
    ("30分钟", Dimension.DURATION, "30", None, "minute", "30 minutes"),
    ("约2小时", Dimension.DURATION, "120", None, "minute", "about 2 hours"),
    # counts
    ("43个", Dimension.COUNT, "43", None, "item", "43"),
    ("14家", Dimension.COUNT, "14", None, "item", "14"),
    ("5栋", Dimension.COUNT, "5", None, "item", "5 buildings"),
    ("1栋", Dimension.COUNT, "1", None, "item", "1 building"),
    ("6层", Dimension.COUNT, "6", None, "item", "6 storeys"),
    ("1.2万人", Dimension.COUNT, "12000", None, "item", "12,000 people"),
    ("1.2万余人", Dimension.COUNT, "12000", None, "item", "more than 12,000 people"),
    ("1人", Dimension.COUNT, "1", None, "item", "1 person"),
    ("20名", Dimension.COUNT, "20", None, "item", "20 people"),
    ("6项", Dimension.COUNT, "6", None, "item", "6"),
    ("7次", Dimension.COUNT, "7", None, "item", "7"),
    ("6条", Dimension.COUNT, "6", None, "item", "6"),
    ("2座", Dimension.COUNT, "2", None, "item", "2"),
    ("30台", Dimension.COUNT, "30", None, "item", "30 units"),
    ("1,200套", Dimension.COUNT, "1200", None, "item", "1,200 sets"),
    ("12户", Dimension.COUNT, "12", None, "item", "12"),
    ("2期", Dimension.COUNT, "2", None, "item", "2 phases"),
    ("0家", Dimension.COUNT, "0", None, "item", "0"),
    ("30万头", Dimension.COUNT, "300000", None, "item", "300,000 head"),
    # weights and volumes
    ("1.2万吨", Dimension.MASS, "12000", None, "t", "12,000 tonnes"),
    ("500立方米", Dimension.VOLUME, "500", None, "m³", "500 m³"),
    # plain numbers
    ("1.20", Dimension.NUMBER, "1.20", None, "1", "1.20"),
    ("≥1.0", Dimension.NUMBER, "1.0", None, "1", "at least 1.0"),
    ("1.0-2.5", Dimension.NUMBER, "1.0", "2.5", "1", "1.0–2.5"),
]


@pytest.mark.parametrize(("written", "dimension", "low", "high", "base", "english"), FORMS, ids=[f[0] for f in FORMS])
def test_a_form_in_use_is_read_and_said(
    written: str, dimension: Dimension, low: str | None, high: str | None, base: str, english: str
) -> None:
    quantity = Quantity.parse(written, (dimension,))
    assert quantity.dimension is dimension
    assert quantity.unit.base == base
    if low is not None:
        assert quantity.base_range == (Decimal(low), Decimal(high or low))
    assert str(figure(quantity, "en")) == english
    assert figure(quantity, "zh").text == written


# Money may leave 元 out, or write 百万元, only where nothing but money is expected; m is a metre only for a length.
UNCLEAR_ALONE = {"8.7亿", "5000万", "5百万", "百万元", "5~8亿", "5亿-8亿", "8.1m"}
CLEAR_ALONE = [form[:2] for form in FORMS if form[1] is not Dimension.NUMBER and form[0] not in UNCLEAR_ALONE]


@pytest.mark.parametrize(("written", "dimension"), CLEAR_ALONE, ids=[form[0] for form in CLEAR_ALONE])
def test_a_unit_says_what_is_measured(written: str, dimension: Dimension) -> None:
    assert Quantity.parse(written, MEASURES) == Quantity.parse(written, (dimension,))


def test_forms_that_are_clear_only_in_their_field_are_refused_elsewhere() -> None:
    for written in UNCLEAR_ALONE:
        with pytest.raises(ValueRefused):
            Quantity.parse(written, MEASURES)


def test_written_digits_and_qualifiers_are_kept() -> None:
    quantity = Quantity.parse(" 不超过8.70亿元 ", (MONEY,))
    assert quantity.written == "不超过8.70亿元"
    assert str(quantity.low) == "8.70"
    assert (quantity.high, quantity.scale, quantity.unit.zh) == (None, 8, "元")
    assert (quantity.bound, quantity.approximate) == ("≤", False)
    nearly = Quantity.parse("近100亩", (AREA,))
    assert (nearly.bound, nearly.approximate) == ("<", True)


def test_mu_is_two_thousand_thirds_of_a_square_metre() -> None:
    quantity = Quantity.parse("226.12亩", (AREA,))
    assert quantity.exact * 3 == Decimal("226.12") * 2000
    assert str(quantity.base).startswith("150746.666666666666666666666666")
    assert Quantity.parse("1.5亩", (AREA,)).base == 1000


def test_ends_on_different_scales_keep_their_amounts() -> None:
    quantity = Quantity.parse("5000.0万元至1亿元", (MONEY,))
    assert quantity.base_range == (Decimal("5E+7"), Decimal("1E+8"))
    assert str(figure(quantity, "en")) == "RMB 50.000–100 million"
