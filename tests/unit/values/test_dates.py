"""Dates and periods: read as written, printed in each language."""

from datetime import date

import pytest

from zoneportal.values import PartialDate, Period, ValueRefused, formats


@pytest.mark.parametrize(
    ("written", "chinese", "english", "first", "last"),
    [
        ("2024", "2024年", "2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-07", "2024年7月", "July 2024", date(2024, 7, 1), date(2024, 7, 31)),
        ("2024-02", "2024年2月", "February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-07-11", "2024年7月11日", "11 July 2024", date(2024, 7, 11), date(2024, 7, 11)),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(
    written: str, chinese: str, english: str, first: date, last: date
) -> None:
    read = PartialDate.parse(f" {written} ")
    assert str(read) == written
    assert (formats.date(read, "zh"), formats.date(read, "en")) == (chinese, english)
    assert (read.first(), read.last()) == (first, last)


@pytest.mark.parametrize(
    ("written", "code", "suggestion"),
    [
        ("2024年7月11日", "date-form", "2024-07-11"),
        ("2024年7月", "date-form", "2024-07"),
        ("2024年", "date-form", "2024"),
        ("2024/7/11", "date-form", "2024-07-11"),
        ("2024.07.11", "date-form", "2024-07-11"),
        ("2024-7-1", "date-form", "2024-07-01"),
        ("2024-7", "date-form", "2024-07"),
        ("2024-02-30", "date-not-in-calendar", None),
        ("2024-13", "date-not-in-calendar", None),
        ("2024年2月30日", "date-not-in-calendar", None),
        ("0000-01-01", "date-not-in-calendar", None),
        ("2024年夏天", "date-not-a-date", None),
        ("11 July 2024", "date-not-a-date", None),
        ("07-11", "date-not-a-date", None),
        ("2024-07-11T08:00", "date-not-a-date", None),
        ("", "date-not-a-date", None),
        ("２０２４", "date-not-a-date", None),
    ],
)
def test_another_form_is_refused_with_the_one_to_use(written: str, code: str, suggestion: str | None) -> None:
    with pytest.raises(ValueRefused) as refused:
        PartialDate.parse(written)
    assert refused.value.code == code
    assert refused.value.facts.get("suggestion") == suggestion


def test_dates_sort_by_time_the_less_precise_first() -> None:
    written = ["2024-07-11", "2025", "2024-07", "2023-12-31", "2024"]
    in_order = [str(day) for day in sorted(map(PartialDate.parse, written))]
    assert in_order == ["2023-12-31", "2024", "2024-07", "2024-07-11", "2025"]
    assert PartialDate.parse("2024-07") <= PartialDate.parse("2024-07")
    assert max(PartialDate.parse("2024"), PartialDate.parse("2024-01")) == PartialDate(2024, 1)


@pytest.mark.parametrize(
    ("start", "end", "chinese", "english"),
    [
        ("2024-07-11", "2024-07-15", "2024年7月11日至15日", "11–15 July 2024"),
        ("2024-06-30", "2024-07-05", "2024年6月30日至7月5日", "30 June – 5 July 2024"),
        ("2024-12-30", "2025-01-05", "2024年12月30日至2025年1月5日", "30 December 2024 – 5 January 2025"),
        ("2024-01", "2024-06", "2024年1月至6月", "January–June 2024"),
        ("2023-12", "2024-01", "2023年12月至2024年1月", "December 2023 – January 2024"),
        ("2022", "2024", "2022年至2024年", "2022–2024"),
        ("2024", "2024-07-01", "2024年至2024年7月1日", "2024 – 1 July 2024"),
        ("2024-07-11", "2024-07-11", "2024年7月11日", "11 July 2024"),
        ("2023-01-01", None, "自2023年1月1日起", "from 1 January 2023"),
        (None, "2027-12-31", "至2027年12月31日", "until 31 December 2027"),
    ],
)
def test_a_period_is_said_without_repeating_itself(
    start: str | None, end: str | None, chinese: str, english: str
) -> None:
    given = {key: day for key, day in (("start", start), ("end", end)) if day}
    read = Period.parse(given)
    assert (formats.period(read, "zh"), formats.period(read, "en")) == (chinese, english)


def test_one_date_is_a_period_of_its_own_length() -> None:
    july = Period.parse("2024-07")
    assert (july.first(), july.last()) == (date(2024, 7, 1), date(2024, 7, 31))
    assert july.holds(date(2024, 7, 31))
    assert not july.holds(date(2024, 8, 1))


def test_an_open_end_holds_every_day_beyond() -> None:
    assert Period.parse({"start": "2023-01-01"}).holds(date(2099, 1, 1))
    assert not Period.parse({"start": "2023-01-01", "end": None}).holds(date(2022, 12, 31))
    assert Period.parse({"end": "2027"}).holds(date(2027, 12, 31))


@pytest.mark.parametrize(
    ("given", "code", "at"),
    [
        ({}, "period-not-a-period", ()),
        ({"start": None}, "period-not-a-period", ()),
        ({"from": "2024"}, "period-not-a-period", ()),
        (["2024", "2025"], "period-not-a-period", ()),
        (None, "period-not-a-period", ()),
        ({"start": ["2024"]}, "value-not-text", ("start",)),
        ({"start": "2024", "end": "2025年"}, "date-form", ("end",)),
        ({"start": "2024-07-15", "end": "2024-07-11"}, "period-reversed", ()),
        ("soon", "date-not-a-date", ()),
    ],
)
def test_what_is_no_period_is_refused(given: object, code: str, at: tuple[str, ...]) -> None:
    with pytest.raises(ValueRefused) as refused:
        Period.parse(given)
    assert (refused.value.code, refused.value.at) == (code, at)


def test_a_start_within_an_imprecise_end_is_in_order() -> None:
    assert Period.parse({"start": "2024-07-15", "end": "2024"}).last() == date(2024, 12, 31)
