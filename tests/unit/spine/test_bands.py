"""Bands between limits: one answer decides every limit exactly as the amount itself would."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneportal.bands import Band, bands, is_limit, within
from zoneportal.values import Dimension, Quantity

WORDS = {"≤": "不超过{}万元", "<": "不足{}万元", ">": "超过{}万元", "≥": "{}万元及以上"}


def money(written: str) -> Quantity:
    return Quantity.parse(written, (Dimension.MONEY,))


amounts = st.integers(1, 60)
limits = st.lists(
    st.one_of(
        st.builds(lambda bound, amount: money(WORDS[bound].format(amount)), st.sampled_from(sorted(WORDS)), amounts),
        st.builds(lambda low, more: money(f"{low}万–{low + more}万元"), amounts, amounts),
    ),
    min_size=1,
    max_size=6,
)


def meets(limit: Quantity, amount: Fraction) -> bool:
    """What the words of a limit say of an amount."""
    low, high = limit.exact_range
    if limit.high is not None:
        return low <= amount <= high
    return {"≤": amount <= low, "<": amount < low, ">": amount > low, "≥": amount >= low}[limit.bound]


def holds(band: Band, amount: Fraction) -> bool:
    """Whether an amount lies in a band."""
    tests = {"ge": amount.__ge__, "gt": amount.__gt__, "le": amount.__le__, "lt": amount.__lt__}
    return all(tests[side](end.exact) for side, end in band.ends)


@given(limits, st.integers(0, 130_0000))
def test_an_amount_lies_in_one_band_which_decides_every_limit(some: list[Quantity], yuan: int) -> None:
    found = bands(some)
    amount = Fraction(yuan)
    (own,) = (band for band in found if holds(band, amount))
    for limit in some:
        assert (own in within(limit, found)) == meets(limit, amount)


@given(limits)
def test_the_bands_have_tokens_of_their_own(some: list[Quantity]) -> None:
    tokens = [band.token for band in bands(some)]
    assert len(set(tokens)) == len(tokens)
    assert all(tokens)


@pytest.mark.parametrize(
    ("written", "tokens"),
    [
        (["≤300万元"], ["le3000000", "gt3000000"]),
        (["超过1000万元", "≥1500万元"], ["le10000000", "gt10000000-lt15000000", "ge15000000"]),
        (["2000万–20000万元"], ["lt20000000", "ge20000000-le200000000", "gt200000000"]),
        (["≥1000万元", "1000万元及以上"], ["lt10000000", "ge10000000"]),
    ],
)
def test_bands_are_named_by_their_ends(written: list[str], tokens: list[str]) -> None:
    assert [band.token for band in bands(map(money, written))] == tokens


def test_an_amount_without_a_last_decimal_has_a_short_name() -> None:
    (first, _) = bands([Quantity.parse("≥5亩", (Dimension.AREA,))])
    assert first.token == "lt3333.333333"


def test_ends_are_printed_without_the_words_of_the_limit() -> None:
    (low, high) = bands([money("不超过1,000万元")])
    assert [end.written for band in (low, high) for _, end in band.ends] == ["1000万元", "1000万元"]


def test_amounts_from_a_hundred_million_on_are_printed_in_its_unit() -> None:
    (low, middle, _) = bands([money("2000万–20000万元")])
    assert [end.written for _, end in (*low.ends, *middle.ends)] == ["2000万元", "2000万元", "2亿元"]
    assert [end.base for _, end in middle.ends] == [20_000_000, 200_000_000]


def test_an_amount_by_itself_is_no_limit() -> None:
    assert not is_limit(money("300万元"))
    assert is_limit(money("≤300万元"))
    assert is_limit(money("1万–3万元"))
