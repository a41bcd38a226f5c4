"""Limits of one measure as bands: what a question that asks how much lets a visitor choose between.

Policies that set different limits on the same amount (over 10 million, at least 15 million) divide it into bands, so
that one answer decides all of them, and no amount of anyone's has to be typed, kept or shared.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from zoneportal.values import Quantity
from zoneportal.values.notation import SCALES

Side = Literal["lt", "le", "gt", "ge"]
_SCALES = {power: word for word, power in SCALES if not word.isascii()}
# The power of ten of 万; 亿 is 万 of 万.
_WAN = 4


@dataclass(frozen=True)
class Cut:
    """A place between amounts: just before ``at``, or just ``after`` it. ``amount`` is the limit as it is printed."""

    at: Fraction
    after: bool
    amount: Quantity

    @property
    def key(self) -> tuple[Fraction, bool]:
        """What cuts are ordered and compared by: the same place may be written in several ways."""
        return self.at, self.after


@dataclass(frozen=True)
class Band:
    """The amounts between two cuts; None is an open end."""

    low: Cut | None
    high: Cut | None

    @property
    def ends(self) -> tuple[tuple[Side, Quantity], ...]:
        """Its ends: ``ge`` and ``gt`` below, ``le`` and ``lt`` above, each with its amount."""
        low: tuple[tuple[Side, Quantity], ...] = (
            (("gt" if self.low.after else "ge", self.low.amount),) if self.low else ()
        )
        return (*low, ("le" if self.high.after else "lt", self.high.amount)) if self.high else low

    @property
    def token(self) -> str:
        """What stands for it in an address: ``gt10000000-lt15000000``, in the base of the unit.

        It says what was answered, so that an address kept from before a policy changed is not taken for another answer.
        """
        return "-".join(f"{side}{_plain(amount)}" for side, amount in self.ends)


def bands(limits: Iterable[Quantity]) -> tuple[Band, ...]:
    """The bands that limits of one measure divide it into, from the smallest amounts up."""
    cuts = {cut.key: cut for limit in limits for cut in _cuts(limit)}
    places: list[Cut | None] = [None, *(cuts[key] for key in sorted(cuts)), None]
    return tuple(Band(low, high) for low, high in pairwise(places))


def within(limit: Quantity, among: tuple[Band, ...]) -> tuple[Band, ...]:
    """Those of the bands that meet a limit, which must be one of those they were made from."""
    keys = [band.high.key for band in among if band.high]
    low, high = _ends(limit)
    first = bisect_left(keys, low.key) + 1 if low else 0
    last = bisect_left(keys, high.key) + 1 if high else len(among)
    return among[first:last]


def is_limit(quantity: Quantity) -> bool:
    """Tell whether a quantity bounds an amount: it says at most, over and so on, or is a range."""
    return bool(quantity.bound) or quantity.high is not None


def _cuts(limit: Quantity) -> tuple[Cut, ...]:
    return tuple(cut for cut in _ends(limit) if cut)


def _ends(limit: Quantity) -> tuple[Cut | None, Cut | None]:
    """Where what meets a limit begins and ends."""
    least, most = limit.exact_range
    if limit.high is not None:
        return Cut(least, False, _amount(limit, limit.low)), Cut(most, True, _amount(limit, limit.high))
    cut = Cut(least, limit.bound in (">", "≤"), _amount(limit, limit.low))
    return (cut, None) if limit.bound in (">", "≥") else (None, cut)


def _amount(limit: Quantity, number: Decimal) -> Quantity:
    """One amount of a limit, without the words that make it a limit; from 亿 on counted in 亿, as amounts are read."""
    scale = limit.scale
    if scale == _WAN and number >= 10**_WAN:
        number, scale = number.scaleb(-_WAN).normalize(), 2 * _WAN
    written = f"{number:f}{_SCALES.get(scale, '')}{limit.unit.zh}"
    return replace(limit, written=written, low=number, high=None, scale=scale, bound="", approximate=False)


def _plain(amount: Quantity) -> str:
    return f"{amount.base:.6f}".rstrip("0").rstrip(".")
