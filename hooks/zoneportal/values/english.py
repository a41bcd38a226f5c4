"""How a quantity is said in English: 8.7亿元 is RMB 870 million, 17.8万平方米 is 178,000 m²."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from babel.core import Locale
from babel.numbers import parse_pattern

from zoneportal.values.dimensions import Dimension
from zoneportal.values.notation import Bound
from zoneportal.values.quantity import Quantity
from zoneportal.values.units import UNITS, Unit

_LOCALE: Final = Locale("en")
_CONTEXT: Final = Context(prec=60, rounding=ROUND_HALF_UP)
STEPS: Final = ((12, "trillion"), (9, "billion"), (6, "million"))

QUALIFIERS: Final[dict[tuple[Bound, bool], str]] = {
    ("", False): "",
    ("", True): "about",
    ("<", True): "nearly",
    ("<", False): "less than",
    (">", False): "more than",
    ("≥", False): "at least",
    ("≤", False): "up to",
}

# 万千瓦 is said in megawatts: unit → (unit a thousand times larger, above how many of the small one).
_LARGER: Final = {"千瓦": UNITS["兆瓦"], "千伏安": UNITS["兆伏安"]}


class Said(NamedTuple):
    """A quantity in English: `before` and `after` stand around the number, a blank between."""

    before: str
    number: str
    after: str


def said(quantity: Quantity) -> Said:
    """Say what was written, every digit of it, in the way and the units English uses."""
    unit, scale = _usual_unit(quantity)
    step, word = _step(quantity, scale)
    ends = [quantity.low] if quantity.high is None else [quantity.low, quantity.high]
    number = "–".join(written_digits(end, scale, step) for end in ends)
    after = f"{word} {_name(unit, number, word)}".strip()
    if unit.dimension is Dimension.PERCENT and after in ("%", "‰"):
        number, after = number + after, ""
    qualifier = QUALIFIERS[quantity.bound, quantity.approximate]
    before = f"{qualifier} {unit.before}".strip()
    return Said(before, number, after)


def converted(ends: tuple[Fraction, Fraction], unit: Unit) -> str:
    """An amount worked out in another unit: exact where two decimals hold it, else rounded half up to two.

    A price below one keeps three.
    """
    word, power = _word(min(ends, key=abs))
    numbers = [_converted(end / 10**power, unit) for end in dict.fromkeys(ends)]
    number = "–".join(numbers)
    return " ".join(filter(None, [unit.before, number, word, _name(unit, number, word)]))


def _converted(amount: Fraction, unit: Unit) -> str:
    decimals = 3 if unit.before and abs(amount) < 1 else 2
    exact = _CONTEXT.divide(Decimal(amount.numerator), Decimal(amount.denominator))
    held = next((few for few in range(decimals) if (amount * 10**few).denominator == 1), decimals)
    return grouped(exact, held)


def written_digits(number: Decimal, scale: int, step: int) -> str:
    """A number of 10^scale in steps of 10^step, grouped, with the decimals that were written and no other.

    1.850 of 亿 (8) in millions (6) is 185.0. The zeros that end a whole number (5000万) are not decimals.
    """
    exponent = int(number.as_tuple().exponent)
    if exponent == 0:
        exponent = int(number.normalize().as_tuple().exponent)
    return grouped(number.scaleb(scale - step), max(0, step - scale - exponent))


def grouped(number: Decimal, decimals: int) -> str:
    """1234.5 with two decimals is 1,234.50; nothing is rounded unless fewer decimals are asked for than it has."""
    pattern = parse_pattern("#,##0" + ("." + "0" * decimals if decimals else ""))
    rounded = number.quantize(Decimal(1).scaleb(-decimals), context=_CONTEXT)
    return str(pattern.apply(rounded, _LOCALE)).replace("-", "\u2212")


def _usual_unit(quantity: Quantity) -> tuple[Unit, int]:
    larger = _LARGER.get(quantity.unit.zh)
    if quantity.scale and larger and quantity.low.scaleb(quantity.scale) >= 1000:
        return larger, quantity.scale - 3
    return quantity.unit, quantity.scale


def _step(quantity: Quantity, scale: int) -> tuple[int, str]:
    """The power and word for large numbers; a number written out in digits stays so."""
    if quantity.scale == 0:
        return 0, ""
    smallest = Fraction(quantity.low or quantity.high or 0) * 10**scale
    word, power = _word(smallest)
    return power, word


def _word(amount: Fraction) -> tuple[str, int]:
    return next(((word, power) for power, word in STEPS if abs(amount) >= 10**power), ("", 0))


def _name(unit: Unit, number: str, word: str) -> str:
    return unit.one if number == "1" and not word else unit.many
