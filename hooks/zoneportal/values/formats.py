"""How values are printed in each language.

Chinese prints a quantity as it was written; English says it (`english`) and converts it (`conversions`), a rent by the
day, a floor load and a sum in dollars are converted in both.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from babel.dates import format_date

from zoneportal.values.conversions import chinese, conversions
from zoneportal.values.dates import PartialDate, Period
from zoneportal.values.english import grouped, said
from zoneportal.values.exchange_rate import ExchangeRate
from zoneportal.values.notation import BARE_SCALES, HALF_WIDTH
from zoneportal.values.quantity import Quantity
from zoneportal.values.text import Lang


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed quantity in parts, for setting the number larger than its unit.

    `gap` stands between the parts: nothing in Chinese, a blank in English. `conversion` is empty where there is none.
    """

    before: str
    number: str
    after: str
    conversion: str = ""
    gap: str = ""

    @property
    def text(self) -> str:
        """The parts in one line, without the conversion. In Chinese exactly what was written."""
        return self.gap.join(part for part in (self.before, self.number, self.after) if part)

    def __str__(self) -> str:
        """The line with its conversion in brackets: 226.12 mu (15.07 ha)."""
        return f"{self.text} ({self.conversion})" if self.conversion else self.text


# The 2 of m2 is no number.
_DIGITS: Final = re.compile(r"(?<![A-Za-z])-?[0-9](?:.*(?<![A-Za-z0-9])[0-9][0-9,.]*|[0-9,.]*)")

_BARE_SCALE: Final = re.compile("|".join(BARE_SCALES))


@lru_cache(maxsize=65536)
def figure(quantity: Quantity, lang: Lang, rate: ExchangeRate | None = None) -> Figure:
    """The parts of a quantity: `8.7` `亿元`; `RMB` `870` `million`.

    Both convert a rent by the day to the month, a floor load to tonnes and, where a rate is given, its currency to
    yuan. English converts mu to hectares and yuan to that currency as well.
    """
    if lang == "zh":
        return replace(_as_written(quantity.written), conversion=chinese(quantity, rate))
    before, number, after = said(quantity)
    return Figure(before, number, after, "; ".join(conversions(quantity, rate)), " ")


def _as_written(written: str) -> Figure:
    match = _DIGITS.search(written.translate(HALF_WIDTH)) or _BARE_SCALE.search(written)
    start, end = match.span() if match else (0, 0)
    return Figure(written[:start], written[start:end], written[end:])


def number(value: Decimal | int) -> str:
    """A plain number grouped by thousands, with the decimals it has; the same in both languages."""
    value = Decimal(value)
    return grouped(value, max(0, -int(value.as_tuple().exponent)))


@lru_cache(maxsize=8192)
def date(value: PartialDate, lang: Lang) -> str:
    """2024年7月11日, 2024年7月, 2024年; 11 July 2024, July 2024, 2024."""
    return _dated(value, _PATTERNS[lang][_precision(value)], lang)


@lru_cache(maxsize=8192)
def period(value: Period, lang: Lang) -> str:
    """2024年7月11日至15日; 11–15 July 2024. An open end: 自…起, 至…; from …, until …."""
    start, end = value.start, value.end
    if start is None or end is None:
        before, after = _OPEN[lang]["from" if start else "until"]
        return before + date(start or end, lang) + after
    if start == end:
        return date(start, lang)
    return _chinese_period(start, end) if lang == "zh" else _english_period(start, end)


_PATTERNS: Final = {
    "zh": {1: "y年", 2: "y年M月", 3: "y年M月d日"},
    "en": {1: "y", 2: "MMMM y", 3: "d MMMM y"},
}
_OPEN: Final = {
    "zh": {"from": ("自", "起"), "until": ("至", "")},
    "en": {"from": ("from ", ""), "until": ("until ", "")},
}


def _precision(value: PartialDate) -> int:
    return 1 if value.month is None else 2 if value.day is None else 3


def _dated(value: PartialDate, pattern: str, lang: Lang) -> str:
    return format_date(value.first(), pattern, locale="zh_Hans_CN" if lang == "zh" else "en")


def _shared(start: PartialDate, end: PartialDate) -> int:
    """How many leading parts (year, month) both ends have in common; none where one is less precise."""
    if _precision(start) != _precision(end) or start.year != end.year:
        return 0
    return 2 if start.day and start.month == end.month else 1


def _chinese_period(start: PartialDate, end: PartialDate) -> str:
    whole = _PATTERNS["zh"][_precision(end)]
    said_already = _PATTERNS["zh"].get(_shared(start, end), "")
    return f"{date(start, 'zh')}至{_dated(end, whole.removeprefix(said_already), 'zh')}"


def _english_period(start: PartialDate, end: PartialDate) -> str:
    whole = _PATTERNS["en"][_precision(start)]
    to_be_said = {0: "", 1: " y", 2: " MMMM y"}[_shared(start, end)]
    first = _dated(start, whole.removesuffix(to_be_said), "en")
    last = date(end, "en")
    # A blank on both sides of the dash where both ends are more than one word, or do not share a form.
    dash = " – " if " " in first or (" " in last and not to_be_said) else "–"
    return f"{first}{dash}{last}"
