"""What is shown beside a quantity in English: hectares for mu, and a currency at a dated rate."""

from fractions import Fraction

from zoneportal.values.english import converted
from zoneportal.values.exchange_rate import ExchangeRate
from zoneportal.values.quantity import Quantity
from zoneportal.values.units import CURRENCIES, Unit, unit_named


def conversions(quantity: Quantity, rate: ExchangeRate | None = None) -> list[str]:
    """Each as it is printed: `15.07 ha`, `RMB 45 million per ha`, `USD 122.54 million`."""
    hectares = _with(quantity.unit, "亩", "公顷")
    found = [_converted(quantity, hectares)] if hectares else []
    if rate and (foreign := _with(quantity.unit, "元", CURRENCIES[rate.currency].zh)):
        found.append(_converted(quantity, foreign, Fraction(rate.yuan)))
    return found


def _with(unit: Unit, part: str, other: str) -> Unit | None:
    """The unit with one of its parts exchanged (元/亩 → 元/公顷); None when it has no such part."""
    parts = unit.zh.split("/")
    if part not in parts:
        return None
    return unit_named("/".join(other if each == part else each for each in parts))


def _converted(quantity: Quantity, unit: Unit, divisor: Fraction = Fraction(1)) -> str:
    low, high = (end / unit.factor / divisor for end in quantity.exact_range)
    return converted((low, high), unit)
