"""A quantity worked out in a unit that others are given in, so that they can be read side by side."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from zoneportal.values.english import QUALIFIERS, grouped
from zoneportal.values.notation import SCALES, Bound
from zoneportal.values.quantity import Quantity
from zoneportal.values.text import Lang
from zoneportal.values.units import Unit, unit_named

_CONTEXT: Final = Context(prec=60, rounding=ROUND_HALF_UP)
CHINESE_QUALIFIERS: Final[dict[tuple[Bound, bool], str]] = {
    ("", False): "",
    ("", True): "约",
    ("<", True): "近",
    ("<", False): "不到",
    (">", False): "超过",
    ("≥", False): "不低于",
    ("≤", False): "不超过",
}
_DECIMALS: Final = 2
_MOST_DECIMALS: Final = 4
"""What is below one keeps more decimals, so that three digits stay: 0.0125亿元."""


class Scale(NamedTuple):
    """A unit and a power of ten: 万元/亩 is 4 and 元/亩."""

    power: int
    unit: str


def aligned(quantity: Quantity, scale: Scale, lang: Lang, *, worked: bool = False) -> str:
    """The quantity in a unit: 不低于0.6亿元; at least RMB 60 million. Rounded half up to two decimals, or three digits.

    Empty where the unit measures something else (days are no months, dollars no yuan), where the quantity is written
    in it already (unless it is ``worked`` out from another), and where nothing but zeros would be left of it.
    """
    unit = unit_named(scale.unit)
    written = (quantity.unit, quantity.scale) == (unit, scale.power) and not worked
    if unit is None or unit.base != quantity.unit.base or written:
        return ""
    ends = tuple(end / unit.factor / 10**scale.power for end in dict.fromkeys(quantity.exact_range))
    numbers = [_number(end) for end in ends]
    if "" in numbers:
        return ""
    return _said("–".join(numbers), quantity, unit, scale.power, lang)


def _number(amount: Fraction) -> str:
    """With two decimals at most, more below one; empty for an amount that they cannot hold."""
    most = next((few for few in range(_DECIMALS, _MOST_DECIMALS) if abs(amount) * 10**few >= 100), _MOST_DECIMALS)
    number = grouped(_CONTEXT.divide(Decimal(amount.numerator), Decimal(amount.denominator)), most)
    return number.rstrip("0").rstrip(".") if amount == 0 or number.strip("0.,") else ""


def _said(number: str, quantity: Quantity, unit: Unit, power: int, lang: Lang) -> str:
    qualifier = quantity.bound, quantity.approximate
    if lang == "zh":
        scale = next((word for word, each in SCALES if each == power and not word.isascii()), "")
        return f"{CHINESE_QUALIFIERS[qualifier]}{number}{scale}{unit.zh}"
    scale = next((word for word, each in SCALES if each == power and word.isascii()), "")
    name = unit.one if number == "1" and not scale else unit.many
    return " ".join(part for part in (QUALIFIERS[qualifier], unit.before, number, scale, name) if part)
