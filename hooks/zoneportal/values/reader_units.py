"""The units that readers can have figures shown in: how large each is, and how a figure names itself to the switch.

Land is measured in mu, hectares or acres; money in yuan or, at the register's dated rate, in US dollars. An area that
is written in square metres is a floor's and stays so. What each unit comes to is said in the table of units.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from zoneportal.values.alignment import CHINESE_QUALIFIERS
from zoneportal.values.conversions import by_month
from zoneportal.values.dimensions import PRICES, Dimension
from zoneportal.values.english import QUALIFIERS
from zoneportal.values.english import STEPS as ENGLISH_STEPS
from zoneportal.values.notation import Bound
from zoneportal.values.quantity import Quantity
from zoneportal.values.text import Lang
from zoneportal.values.units import UNITS, Unit

LAND: Final[Mapping[str, Unit]] = MappingProxyType({"mu": UNITS["亩"], "ha": UNITS["公顷"], "acre": UNITS["英亩"]})
"""The units of land, by the name the device keeps."""

SUMS: Final[Mapping[str, int]] = MappingProxyType({"yi": 10**8, "million": 10**6})
"""The steps that sums in yuan are shown in: 亿元, RMB million."""

STEPS: Final[Mapping[Lang, Mapping[str, int]]] = MappingProxyType(
    {"zh": {"亿": 10**8, "万": 10**4}, "en": {word: 10**power for power, word in ENGLISH_STEPS}}
)
"""The words for large numbers of a currency whose step nobody chose, the largest first."""

_LAND_NAMES: Final = {unit.zh: name for name, unit in LAND.items()}
_QUALIFIERS: Final[Mapping[Lang, Mapping[tuple[Bound, bool], str]]] = {"zh": CHINESE_QUALIFIERS, "en": QUALIFIERS}


@lru_cache(maxsize=65536)
def switched(quantity: Quantity, lang: Lang) -> str:
    """What a figure tells the switch; empty where nothing switches.

    `150746.6667 land` is in m²; `500000000 800000000 money` is a range in yuan. `120000 price|mu` is in yuan for a mu,
    `12 price|per m² per month` in yuan for what never switches. A third part is the word before an inexact figure:
    `870000000 money||about`. Figures in other currencies stay as they were published.
    """
    unit = by_month(quantity.unit) or quantity.unit  # rents switch to what stands beside other rents
    kind, per = _kind(unit, lang)
    if not kind:
        return ""
    factor = 10**quantity.scale * (quantity.unit.factor / unit.factor if kind == "price" else unit.factor)
    ends = dict.fromkeys((quantity.low, quantity.low if quantity.high is None else quantity.high))
    numbers = " ".join(plain(Fraction(end) * factor) for end in ends)
    return f"{numbers} {kind}|{per}|{_QUALIFIERS[lang][quantity.bound, quantity.approximate]}".rstrip("|")


def plain(number: Fraction, places: int = 4) -> str:
    """A number in plain decimals, to the fourth unless another is said: 150746.6667."""
    rounded = round(Decimal(number.numerator) / Decimal(number.denominator), places)
    return f"{rounded:f}".rstrip("0").rstrip(".") if rounded % 1 else f"{rounded:.0f}"


def _kind(unit: Unit, lang: Lang) -> tuple[str, str]:
    """Whether it is land, money or a price, and for what a price is."""
    if unit.dimension is Dimension.AREA:
        return ("" if unit.zh == "平方米" else "land"), ""
    if unit.base.split("/")[0] != "CNY":
        return "", ""
    if unit.dimension is Dimension.MONEY:
        return "money", ""
    return ("price", per(unit, lang)) if unit.dimension in PRICES else ("", "")


def per(unit: Unit, lang: Lang) -> str:
    """For what a price is: the name of a unit of land, or words that stay (`/平方米/月`, `per m² per month`)."""
    _, _, words = unit.zh.partition("/")
    if words in _LAND_NAMES:
        return _LAND_NAMES[words]
    return f"/{words}" if lang == "zh" else unit.many
