"""The switch of units: which units each language offers, and what becomes of dollars without a rate."""

from dataclasses import replace
from decimal import Decimal

import pytest

from unit.desk import voice
from zoneportal.pages.units_switch import has_figures, units_switch
from zoneportal.values import LANGS, ExchangeRate, Lang, PartialDate
from zoneportal.voice import Voice

RATE = ExchangeRate("USD", Decimal("7.1234"), PartialDate(2026, 11, 20))


def rated(lang: Lang) -> Voice:
    return replace(voice(lang), rate=RATE)


def test_figures_stay_as_published_unless_a_unit_is_chosen() -> None:
    for lang in LANGS:
        first = units_switch(rated(lang), "1 = 7.1234").money[0]
        assert (first.id, first.text, first.factor) == ("", voice(lang).ui["units.published"], "1")


def test_numbers_stand_between_the_words_of_their_language() -> None:
    written = {
        lang: [
            f"{unit.before} 8 {unit.after}".strip()
            for switch in [units_switch(rated(lang), "")]
            for unit in (*switch.land, *switch.money)
        ]
        for lang in LANGS
    }
    assert written["zh"] == ["8 亩", "8 公顷", "8 英亩", "8 元", "8 亿元", "8 百万元", "8 美元"]
    assert written["en"] == ["8 mu", "8 ha", "8 acres", "RMB 8", "8 亿元", "RMB 8 million", "USD 8"]


def test_a_unit_that_is_not_in_the_pages_language_says_so() -> None:
    (yi,) = (unit for unit in units_switch(rated("en"), "").money if unit.lang == "zh-CN")
    assert (yi.id, yi.text, yi.after) == ("yi", "亿元 (RMB 100 million)", "亿元")
    assert not any(unit.lang for unit in units_switch(rated("zh"), "").money)


@pytest.mark.parametrize("lang", LANGS)
def test_dollars_need_a_dated_rate(lang: Lang) -> None:
    without, named = units_switch(voice(lang), ""), units_switch(rated(lang), "1 = 7.1234 (Bank, 2026)")
    assert "usd" not in {unit.id for unit in without.money}
    assert without.rate == voice(lang).ui["units.no_rate"]
    assert {unit.id: unit.factor for unit in named.money}["usd"] == "7.1234"
    assert named.rate == "1 = 7.1234 (Bank, 2026)"


def test_the_switch_stands_where_there_is_something_to_switch() -> None:
    assert has_figures("unit", '<span class="figure" data-q="1 land">')
    assert has_figures("compare", "")
    assert not has_figures("article", "<p>8.7</p>")
