"""Dates known to the day, the month or the year, and the periods between them."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering

from zoneportal.values.by_fields import by_fields
from zoneportal.values.refusal import ValueRefused

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
# Other ways a date is written, recognised only to say how to write it here.
_OTHERWISE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})?)?\s*[日号]?", re.ASCII)
_OTHERWISE_YEAR = re.compile(r"(\d{4})\s*年", re.ASCII)


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as its source: 2024, 2024-07 or 2024-07-11. Orders by time, the less precise first."""

    year: int
    month: int | None = None
    day: int | None = None

    __reduce__ = by_fields

    @classmethod
    def parse(cls, written: str) -> "PartialDate":
        """Read `2024`, `2024-07` or `2024-07-11`.

        Raises ValueRefused: `date-form` (a date in another form, with the form to use), `date-not-in-calendar`,
        `date-not-a-date`.
        """
        return _parsed(written.strip())

    def first(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The written form, as in `parse`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    def __lt__(self, other: object) -> bool:
        """Earlier than the other, or as early and less precise."""
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._key() < other._key()

    def _key(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, both ends included. An end that is None is open; equal ends are one day, month or year."""

    start: PartialDate | None
    end: PartialDate | None

    @classmethod
    def parse(cls, given: object) -> "Period":
        """Read one date (the period is that day, month or year) or `{start: …, end: …}`; leave one out to keep it open.

        Raises ValueRefused: `period-not-a-period`, `period-reversed`, and those of PartialDate.parse.
        """
        if isinstance(given, str):
            day = PartialDate.parse(given)
            return cls(day, day)
        if not isinstance(given, Mapping) or not given or not given.keys() <= {"start", "end"}:
            shown = ", ".join(map(str, given)) if isinstance(given, Mapping) else type(given).__name__
            raise ValueRefused("period-not-a-period", given=shown)
        start, end = (_end(given, key) for key in ("start", "end"))
        if start is None and end is None:
            raise ValueRefused("period-not-a-period", given=", ".join(map(str, given)))
        if start and end and start.first() > end.last():
            raise ValueRefused("period-reversed", start=str(start), end=str(end))
        return cls(start, end)

    def first(self) -> date | None:
        """Its first day; None when open."""
        return self.start.first() if self.start else None

    def last(self) -> date | None:
        """Its last day; None when open."""
        return self.end.last() if self.end else None

    def holds(self, day: date) -> bool:
        """Whether the day falls in the period."""
        first, last = self.first(), self.last()
        return (first is None or first <= day) and (last is None or day <= last)


def _end(period: Mapping[str, object], key: str) -> PartialDate | None:
    given = period.get(key)
    if given is None:
        return None
    if not isinstance(given, str):
        raise ValueRefused("value-not-text", given=type(given).__name__).under(key)
    try:
        return PartialDate.parse(given)
    except ValueRefused as refused:
        raise refused.under(key) from None


@lru_cache(maxsize=4096)
def _parsed(written: str) -> PartialDate:
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise _otherwise(written)
    read = PartialDate(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]
    if not _in_calendar(read):
        raise ValueRefused("date-not-in-calendar", written=written)
    return read


def _in_calendar(read: PartialDate) -> bool:
    try:
        read.first()
    except ValueError:
        return False
    return True


def _otherwise(written: str) -> ValueRefused:
    match = _OTHERWISE.fullmatch(written) or _OTHERWISE_YEAR.fullmatch(written)
    if match is None:
        return ValueRefused("date-not-a-date", written=written)
    meant = PartialDate(*(int(part) for part in match.groups() if part))
    if not _in_calendar(meant):
        return ValueRefused("date-not-in-calendar", written=written)
    return ValueRefused("date-form", written=written, suggestion=str(meant))
