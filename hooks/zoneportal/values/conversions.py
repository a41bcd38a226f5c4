"""What is shown beside a quantity: rents by the month, loads in tonnes, yuan for dollars.

In English also hectares for mu, and dollars for yuan.
"""

from dataclasses import replace
from fractions import Fraction
from typing import Final

from zoneportal.values.alignment import Scale, aligned
from zoneportal.values.dimensions import Dimension
from zoneportal.values.english import converted
from zoneportal.values.exchange_rate import ExchangeRate
from zoneportal.values.quantity import Quantity
from zoneportal.values.text import Lang
from zoneportal.values.units import CURRENCIES, Unit, unit_named

LOAD: Final = Scale(0, "吨/平方米")
"""The unit that floor loads are read side by side in, as filters, the finder and the comparison have it."""


def conversions(quantity: Quantity, rate: ExchangeRate | None = None) -> list[str]:
    """Each as it is printed: `15.07 ha`, `RMB 45 million per ha`, `USD 122.54 million`."""
    common = as_others(quantity, "en")
    hectares = _with(quantity.unit, "亩", "公顷")
    found = [common] if common else [_converted(quantity, hectares)] if hectares else []
    shown = by_month(quantity.unit) or quantity.unit
    if rate and (foreign := _with(shown, "元", CURRENCIES[rate.currency].zh)):
        found.append(_converted(quantity, foreign, Fraction(rate.yuan)))
    if yuan := in_yuan(quantity, rate):
        found.append(_converted(yuan, yuan.unit))
    return found


def chinese(quantity: Quantity, rate: ExchangeRate | None = None) -> str:
    """What Chinese shows beside a quantity: a rent by the month, a load in tonnes, dollars in yuan; `11.4亿元`.

    Empty for any other.
    """
    yuan = in_yuan(quantity, rate)
    if yuan is None:
        return as_others(quantity, "zh")
    largest = max(abs(end) / yuan.unit.factor for end in yuan.exact_range)
    power = next((power for power in (8, 4) if largest >= 10**power), 0)
    return aligned(yuan, Scale(power, yuan.unit.zh), "zh", worked=True).replace(",", "")


def as_others(quantity: Quantity, lang: Lang) -> str:
    """The quantity as others of its kind are: a rent by the month, a floor load in tonnes.

    `36.5元/平方米/月`, `1.02 t/m²`. Empty for one that is so already, and for any other kind.
    """
    if quantity.dimension is Dimension.LOAD:
        return aligned(quantity, LOAD, lang)
    month = by_month(quantity.unit)
    return aligned(quantity, Scale(0, month.zh), lang) if month else ""


def by_month(unit: Unit) -> Unit | None:
    """The unit of a rent by the day (元/平方米/天) with the month for the day; None for any other unit."""
    return _with(unit, "天", "月") if unit.dimension is Dimension.MONEY_PER_AREA_AND_TIME else None


def in_yuan(quantity: Quantity, rate: ExchangeRate | None) -> Quantity | None:
    """Money or a price in the rate's currency, in yuan; ``written`` stays. None for any other quantity."""
    unit = _with(quantity.unit, CURRENCIES[rate.currency].zh, "元") if rate else None
    if rate is None or unit is None:
        return None
    high = quantity.high and quantity.high * rate.yuan
    return replace(quantity, low=quantity.low * rate.yuan, high=high, unit=unit)


def _with(unit: Unit, part: str, other: str) -> Unit | None:
    """The unit with one of its parts exchanged (元/亩 → 元/公顷); None when it has no such part."""
    parts = unit.zh.split("/")
    if part not in parts:
        return None
    return unit_named("/".join(other if each == part else each for each in parts))


def _converted(quantity: Quantity, unit: Unit, divisor: Fraction = Fraction(1)) -> str:
    low, high = (end / unit.factor / divisor for end in quantity.exact_range)
    return converted((low, high), unit)
