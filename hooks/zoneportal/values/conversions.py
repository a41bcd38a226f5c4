"""What is shown beside a quantity in English: hectares for mu, and dollars at the register's rate."""

from decimal import Decimal
from fractions import Fraction

from zoneportal.values.english import converted
from zoneportal.values.quantity import Quantity
from zoneportal.values.units import Unit, unit_named


def conversions(quantity: Quantity, cny_per_usd: Decimal | None = None) -> list[str]:
    """Each as it is printed: `15.07 ha`, `RMB 45 million per ha`, `USD 122.54 million`."""
    hectares = _with(quantity.unit, "亩", "公顷")
    found = [_converted(quantity, hectares)] if hectares else []
    if cny_per_usd and (dollars := _with(quantity.unit, "元", "美元")):
        found.append(_converted(quantity, dollars, Fraction(cny_per_usd)))
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
