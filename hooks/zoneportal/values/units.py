"""Units: what they are called, what they measure and how they convert, exactly."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from zoneportal.values.dimensions import Dimension
from zoneportal.values.notation import SCALES
from zoneportal.values.unit_tables import ALIASES, SIMPLE


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure, simple (亩) or compound (元/平方米/月).

    One of it is `factor` of `base`; values on the same base compare, others (CNY and USD, month and day) do not,
    but that every rent is on the month.
    In English a number stands between `before` (RMB) and `one` or `many` (building, buildings).
    """

    zh: str
    dimension: Dimension
    base: str
    factor: Fraction
    before: str = ""
    one: str = ""
    many: str = ""
    each: str = ""

    def __reduce__(self) -> tuple[object, ...]:
        """By its name, so that there is one of each: many quantities are looked up among others of their unit."""
        return unit_named, (self.zh,)

    def __hash__(self) -> int:
        """Of its name, which tells nearly all apart; that of its factor would take most of the time."""
        return hash(self.zh)


UNITS: Final[dict[str, Unit]] = {
    row.zh: Unit(row.zh, row.dimension, row.base, Fraction(row.factor), row.before, row.one, row.many, row.each)
    for row in SIMPLE
}
"""The simple units by their Chinese name."""
_BY_ALIAS: Final[dict[str, Unit]] = {alias: UNITS[zh] for alias, zh in ALIASES.items()} | UNITS

CURRENCIES: Final[dict[str, Unit]] = {
    alias: unit for alias, unit in _BY_ALIAS.items() if unit.dimension is Dimension.MONEY
}
"""Every name of a currency."""

PLAIN_NUMBER: Final = UNITS["1"]

_DROPPED = str.maketrans("", "", " \u00a0()")
_DIVISION = re.compile(r"[/·•⋅∙每]")


_COMPOUND: Final[dict[str, Unit]] = {}
"""Those met so far, each once, whichever way its name was written."""


@lru_cache(maxsize=2048)
def unit_named(name: str) -> Unit | None:
    """The unit of that name, in half-width letters; None when there is none.

    Denominators follow `/`, `·` or 每 in any of their usual arrangements: 元/平方米·月, 元/㎡/月, 元/(平方米·月).
    """
    bare = name.translate(_DROPPED).replace("kW·h", "kWh").replace("kV·A", "kVA")
    if bare in _BY_ALIAS:
        return _BY_ALIAS[bare]
    first, *rest = _DIVISION.split(bare)
    numerator = _BY_ALIAS.get(first)
    if numerator is None or not rest:
        return None
    denominators = [_denominator(part) for part in rest]
    known = [each for each in denominators if each is not None]
    unit = _compound(numerator, known) if len(known) == len(denominators) else None
    return _COMPOUND.setdefault(unit.zh, unit) if unit is not None else None


def _denominator(name: str) -> tuple[int, Unit] | None:
    """The power of ten and the unit of 平方米 or 万元."""
    if name in _BY_ALIAS:
        return 0, _BY_ALIAS[name]
    for word, power in SCALES:
        if name.startswith(word) and name[len(word) :] in _BY_ALIAS:
            return power, _BY_ALIAS[name[len(word) :]]
    return None


def _compound(numerator: Unit, denominators: list[tuple[int, Unit]]) -> Unit | None:
    dimension = _dimension(numerator, [unit for _, unit in denominators])
    if dimension is None:
        return None
    # Per square metre and per month, whichever came first: a unit has one name and one base.
    ordered = sorted(denominators, key=lambda each: each[1].dimension is Dimension.DURATION)
    factor = numerator.factor
    for power, unit in ordered:
        factor /= unit.factor * 10**power
    if dimension is Dimension.LOAD:
        symbol = f"{_LOAD_SYMBOLS[numerator.zh]}/m²"
        return Unit(_zh(numerator, ordered), dimension, "kN/m²", factor * _load(numerator), "", symbol, symbol)
    per = " ".join(_per(power, unit) for power, unit in ordered)
    bases = [numerator.base, *(unit.base for _, unit in ordered)]
    if dimension is Dimension.MONEY_PER_AREA_AND_TIME and bases[-1] == UNITS["天"].base:
        bases[-1], factor = UNITS["个月"].base, factor * MONTH_OF_RENT
    return Unit(
        _zh(numerator, ordered),
        dimension,
        "/".join(bases),
        factor,
        numerator.before,
        f"{numerator.one} {per}".strip(),
        f"{numerator.many} {per}".strip(),
    )


def _zh(numerator: Unit, denominators: list[tuple[int, Unit]]) -> str:
    scale_words = {power: word for word, power in SCALES if not word.isascii()} | {0: ""}
    # 个月 is counted, 月 divided by.
    names = (unit.zh.removeprefix("个") or unit.zh for _, unit in denominators)
    powers = (scale_words[power] for power, _ in denominators)
    return "/".join([numerator.zh, *(power + name for power, name in zip(powers, names, strict=True))])


def _per(power: int, unit: Unit) -> str:
    if power == 0 and unit.dimension is not Dimension.MONEY:
        return f"per {unit.each or unit.one}"
    return " ".join(filter(None, ["per", unit.before, f"{10**power:,}", unit.many]))


MONTH_OF_RENT: Final = Fraction(365, 12)
"""The days of a month of rent: a twelfth of a year of 365 days. Rents by the day and by the month are quoted for the
same floors and must compare; elsewhere a day stays a day, since a deadline in days is no part of a month.
"""

# Standard gravity is 9.80665 m/s² by definition, so a tonne on a square metre is exactly 9.80665 kN/m².
_GRAVITY: Final = Fraction("9.80665")
_LOAD_SYMBOLS: Final = {"吨": "t", "公斤": "kg", "千牛": "kN"}


def _load(numerator: Unit) -> Fraction:
    return _GRAVITY if numerator.dimension is Dimension.MASS else Fraction(1)


def _dimension(numerator: Unit, denominators: list[Unit]) -> Dimension | None:
    """What a compound measures; None for a compound nobody uses."""
    below = {unit.dimension for unit in denominators}
    if len(below) != len(denominators):
        return None
    if numerator.dimension is Dimension.MONEY:
        return _price(below)
    if len(denominators) > 1:
        return None
    return _SIMPLE_RATIOS.get((numerator.dimension, denominators[0].dimension)) or _on_land(numerator, denominators[0])


def _price(below: set[Dimension]) -> Dimension | None:
    if below == {Dimension.AREA}:
        return Dimension.MONEY_PER_AREA
    if below == {Dimension.AREA, Dimension.DURATION}:
        return Dimension.MONEY_PER_AREA_AND_TIME
    return Dimension.UNIT_PRICE if below <= _PRICED else None


def _on_land(numerator: Unit, area: Unit) -> Dimension | None:
    """Weight on a floor is counted on square metres; a harvest on mu and hectares."""
    if area.dimension is not Dimension.AREA or numerator.dimension not in (Dimension.MASS, Dimension.FORCE):
        return None
    if area.factor == 1 and numerator.zh in _LOAD_SYMBOLS:
        return Dimension.LOAD
    return Dimension.YIELD if numerator.dimension is Dimension.MASS else None


_PRICED: Final = {
    Dimension.AREA,
    Dimension.LENGTH,
    Dimension.VOLUME,
    Dimension.MASS,
    Dimension.POWER,
    Dimension.ENERGY,
    Dimension.DURATION,
    Dimension.COUNT,
}
_SIMPLE_RATIOS: Final = {
    **{
        (over, Dimension.DURATION): Dimension.RATE
        for over in (Dimension.MASS, Dimension.VOLUME, Dimension.COUNT, Dimension.ENERGY, Dimension.AREA)
    },
    **{
        (over, under): Dimension.CONSUMPTION
        for over in (Dimension.ENERGY, Dimension.VOLUME, Dimension.MASS)
        for under in (Dimension.MONEY, Dimension.MASS, Dimension.COUNT)
        if over is not under
    },
    (Dimension.MASS, Dimension.VOLUME): Dimension.CONCENTRATION,
}
