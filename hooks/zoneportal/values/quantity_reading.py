"""How a written quantity is read: qualifier, currency, number or range, scale word, unit."""

from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from zoneportal.values.dimensions import Dimension, expectation, words
from zoneportal.values.notation import (
    BARE_SCALES,
    HALF_WIDTH,
    LEADING,
    MORE,
    MOST_DIGITS,
    NUMBER,
    RANGE,
    SCALES,
    TRAILING,
    Bound,
    Qualifier,
)
from zoneportal.values.refusal import ValueRefused
from zoneportal.values.units import CURRENCIES, PLAIN_NUMBER, Unit, unit_named

_SIGNS: Final = "$¥￥"
# Where these are expected, m could be mu or million as well as metre.
_MAY_BE_M: Final = frozenset({Dimension.AREA, Dimension.MONEY})


class Reading(NamedTuple):
    """The parts of a quantity, as Quantity holds them."""

    low: Decimal
    high: Decimal | None
    scale: int
    unit: Unit
    approximate: bool
    bound: Bound


class _Measure(NamedTuple):
    """What stands after a number: 亿元 is (8, 元), 余家 is (0, 家) and more."""

    scale: int
    unit: Unit | None
    more: Qualifier | None


@lru_cache(maxsize=65536)
def read(written: str, dimensions: tuple[Dimension, ...]) -> Reading:
    """Read a quantity of one of the kinds. Raises ValueRefused with a `quantity-…` code."""
    return _Reader(written, dimensions).reading()


class _Reader:
    """One reading: keeps what was written and what was expected, for the refusals."""

    def __init__(self, written: str, dimensions: tuple[Dimension, ...]) -> None:
        self.written = written
        self.dimensions = dimensions
        self.half = written.translate(HALF_WIDTH).replace(" per ", "/")

    def reading(self) -> Reading:
        """The whole of it."""
        self._check_signs()
        rest, trailing = _stripped(self.half, TRAILING, at_end=True)
        rest, leading = _stripped(rest, LEADING)
        rest, currency = _after_currency(rest)
        rest, inner = _stripped(rest, LEADING)
        negative = rest.startswith("-")
        low, rest = self._number(rest.removeprefix("-").lstrip())
        match = RANGE.fullmatch(rest)
        high = None
        if match:
            high, rest = self._number(match["high"] + match["tail"])
        measure = self._measure(rest, currency)
        unit = self._unit(measure, rest, currency)
        if match:
            low = self._lower_end(low, match["low_unit"], measure.scale, unit)
        if negative:
            low = self._negated(low, unit, high)
        self._check_order(low, high)
        bound, approximate = self._qualified(leading, inner, measure.more, trailing)
        return Reading(low, high, measure.scale, unit, approximate, bound)

    def _check_signs(self) -> None:
        half = self.half.replace("US$", "")
        if sign := next((sign for sign in _SIGNS if sign in half), None):
            raise ValueRefused("quantity-currency-sign", written=self.written, sign=sign)

    def _refused(self, code: str, **facts: str) -> ValueRefused:
        return ValueRefused(code, written=self.written, **facts, **expectation(self.dimensions))

    def _qualified(self, *found: Qualifier | None) -> tuple[Bound, bool]:
        qualifiers = [qualifier for qualifier in found if qualifier]
        if len(qualifiers) > 1:
            first, second = qualifiers[:2]
            raise ValueRefused("quantity-qualifiers", written=self.written, first=first.word, second=second.word)
        return (qualifiers[0].bound, qualifiers[0].approximate) if qualifiers else ("", False)

    def _number(self, text: str) -> tuple[Decimal, str]:
        match = NUMBER.match(text)
        if match is None:
            # 百万元 says one million; it is the only number taken without a digit.
            if self.dimensions == (Dimension.MONEY,) and text.startswith(BARE_SCALES):
                return Decimal(1), text
            raise self._refused("quantity-number-missing")
        number, rest = match.group(), text[match.end() :]
        digits = number.replace(",", "")
        goes_on = rest.lstrip()[:1] in tuple("0123456789.,")
        if goes_on or (digits[0] == "0" and digits[1:2].isdigit()) or len(digits) > MOST_DIGITS:
            end = len(text) - len(rest.lstrip("0123456789., "))
            raise self._refused("quantity-number-unclear", number=text[:end].rstrip())
        return Decimal(digits), rest

    def _measure(self, text: str, currency: Unit | None) -> _Measure:
        text = text.strip()
        more, text = _more(text)
        unit = _known(text, currency)
        if unit or not text:
            return _Measure(0, unit, more)
        for word, power in SCALES:
            if not text.startswith(word):
                continue
            more_after, tail = _more(text[len(word) :].strip())
            if (unit := _known(tail, currency)) or not tail:
                return _Measure(power, unit, more or more_after)
        raise self._refused("quantity-unit-unknown", unit=text)

    def _lower_end(self, low: Decimal, text: str, scale: int, unit: Unit) -> Decimal:
        """The lower end of a range on the upper end's scale: 5000万 to 1亿 is 0.5 to 1."""
        if not text:
            return low
        measure = self._measure(text, None)
        if measure.unit not in (None, unit):
            raise ValueRefused("quantity-range-units", written=self.written, first=text, second=unit.zh)
        written_whole = low.as_tuple().exponent == 0
        return low if measure.scale == scale else _rescaled(low, measure.scale - scale, whole=written_whole)

    def _unit(self, measure: _Measure, rest: str, currency: Unit | None) -> Unit:
        unit = measure.unit or currency or self._implied(measure.scale)
        if unit.zh == "米" and "m" in rest and not _MAY_BE_M.isdisjoint(self.dimensions):
            raise self._refused("quantity-letter-m")
        if currency and unit.before != currency.before:
            if not unit.before:
                raise self._refused("quantity-unit-unknown", unit=f"{currency.zh} … {unit.zh}")
            raise ValueRefused("quantity-currency-conflict", written=self.written, first=currency.zh, second=unit.zh)
        if unit.dimension not in self.dimensions:
            zh, en = words(unit.dimension)
            raise self._refused("quantity-wrong-kind", unit=unit.zh, given_zh=zh, given_en=en)
        return unit

    def _implied(self, scale: int) -> Unit:
        """Money may leave 元 out after 亿 or 万; a plain number has no unit."""
        if scale and self.dimensions == (Dimension.MONEY,):
            return CURRENCIES["元"]
        if Dimension.NUMBER in self.dimensions:
            return PLAIN_NUMBER
        raise self._refused("quantity-unit-missing")

    def _negated(self, low: Decimal, unit: Unit, high: Decimal | None) -> Decimal:
        if unit.dimension is not Dimension.PERCENT or high is not None:
            raise ValueRefused("quantity-negative", written=self.written)
        return -low

    def _check_order(self, low: Decimal, high: Decimal | None) -> None:
        if high is not None and low >= high:
            raise ValueRefused("quantity-range-reversed", written=self.written, low=f"{low:f}", high=f"{high:f}")


def _stripped(text: str, qualifiers: tuple[Qualifier, ...], *, at_end: bool = False) -> tuple[str, Qualifier | None]:
    for qualifier in qualifiers:
        if at_end and text.endswith(qualifier.word):
            return text.removesuffix(qualifier.word).rstrip(), qualifier
        if not at_end and text.startswith(qualifier.word):
            return text.removeprefix(qualifier.word).lstrip(), qualifier
    return text, None


def _rescaled(number: Decimal, power: int, *, whole: bool) -> Decimal:
    """Moved by a power of ten; the zeros at the end of a whole number do not become decimals."""
    return (number.normalize() if whole else number).scaleb(power)


def _more(text: str) -> tuple[Qualifier | None, str]:
    more = MORE.get(text[:1])
    return more, text[1:].lstrip() if more else text


def _after_currency(text: str) -> tuple[str, Unit | None]:
    """USD 12 million → 12 million and the dollar."""
    for name, unit in CURRENCIES.items():
        if text.startswith(name) and not name.startswith("元"):
            return text.removeprefix(name).lstrip(), unit
    return text, None


def _known(text: str, currency: Unit | None) -> Unit | None:
    if currency and text.startswith("/"):
        return unit_named(currency.zh + text)
    return unit_named(text)
