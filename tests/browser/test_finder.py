"""The premises finder as a visitor uses it: what fits, what nearly fits, what is not known, what does not, and why."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, OVERFLOW, RUN_AXE, TREE, asked_of, tab
from proof.serving import serve
from proof.site import BuiltSite

ASKED = "area=6000&height=9&load=2&power=1000&for=food&from=2027-03"
NOTHING_FITS = "area=6000&height=30&for=food"
GROUPS = ("fits", "near", "unknown", "not")
FITTING, NEAR, SILENT = (f"premises.sample.food-{number}" for number in (7, 8, 6))

# Gives one line of a space data of the test's own, asks, and tells what comes of it.
TRY = """([need, has, asked, parts]) => {
  const row = document.querySelector('[data-ref="premises.sample.block-3"]');
  const line = row.querySelector(`[data-line="${need}"]`);
  const form = document.querySelector('form[data-part=needs]');
  for (const always of document.querySelectorAll('[data-always]')) always.remove();
  if (has === null) delete line.dataset.has; else line.dataset.has = has;
  if (parts) row.dataset.parts = parts; else delete row.dataset.parts;
  form.reset();
  for (const [name, value] of Object.entries(asked)) form.elements[name].value = value;
  form.dispatchEvent(new Event('change', {bubbles: true}));
  const [said, share] = ['gap', 'share'].map((part) => line.querySelector(`[data-part=${part}]`).textContent);
  return {state: line.dataset.state, said, share, group: row.parentElement.dataset.part};
}"""


@pytest.fixture(scope="module")
def bench(browser: Browser, address: str) -> Iterator[Tab]:
    """The English finder, opened once, for trying lines on."""
    with tab(browser, DESK) as opened:
        find(opened, f"{address}en/", "")
        yield opened


def find(page: Tab, start: str, asked: str = ASKED) -> None:
    page.goto(f"{start}premises/find/{asked and '?'}{asked}")


def found(page: Tab, group: str) -> list[str]:
    """The references of the spaces in a group, in order."""
    rows = page.locator(f"ul[data-part={group}] > [data-row]")
    refs: list[str] = rows.evaluate_all("all => all.map(each => each.dataset.ref)")
    return refs


def line(page: Tab, ref: str, need: str) -> Locator:
    return page.locator(f'[data-ref="{ref}"] [data-line="{need}"]')


def state(page: Tab) -> dict[str, list[str]]:
    """The address's needs."""
    return asked_of(page)


def field(page: Tab, name: str) -> Locator:
    return page.locator(f"[data-part=needs] [name={name}]")


AMOUNTS = [
    # At least: on the point, within the tolerance (10%), on its edge, beyond; unknown; no such thing.
    ("height", "9 9", {"height": "9"}, "fits", "fits"),
    ("height", "12 12", {"height": "9"}, "fits", "fits"),
    ("height", "8.5 8.5", {"height": "9"}, "near", "0.5 m short"),
    ("height", "8.1 8.1", {"height": "9"}, "near", "0.9 m short"),
    ("height", "8.09 8.09", {"height": "9"}, "not", "0.91 m short"),
    ("height", "0.3 0.3", {"height": "0.3"}, "fits", "fits"),
    ("height", None, {"height": "9"}, "unknown", "to be asked"),
    ("height", "-", {"height": "9"}, "not", ""),
    # At least so much, or a range of which only a part would do.
    ("height", "9 Infinity", {"height": "9"}, "fits", "fits"),
    ("height", "6 Infinity", {"height": "9"}, "unknown", "published as a range: ask"),
    ("height", "8 10", {"height": "9"}, "unknown", "published as a range: ask"),
    ("height", "3 4", {"height": "9"}, "not", "6 m short"),
    # The unit chosen is the unit told: 2 t/m² are exactly 19.6133 kN/m².
    ("load", "19.6133 19.6133", {"load": "2"}, "fits", "fits"),
    ("load", "19.6133 19.6133", {"load": "19.6133", "load-unit": "kn-m2"}, "fits", "fits"),
    ("load", "17.65197 17.65197", {"load": "2"}, "near", "0.2 t/m² short"),
    ("load", "10 10", {"load": "12", "load-unit": "kn-m2"}, "near", "2 kN/m² short"),
    ("load", "9.80665 9.80665", {"load": "2"}, "not", "1 t/m² short"),
    # About: within 10% fits, within 30% is near; of what is far larger a part may be had.
    ("area", "6000 6000", {"area": "6000"}, "fits", "fits"),
    ("area", "5400 5400", {"area": "6000"}, "fits", "fits"),
    ("area", "6600 6600", {"area": "6000"}, "fits", "fits"),
    ("area", "5399 5399", {"area": "6000"}, "near", "601 m² short"),
    ("area", "6601 6601", {"area": "6000"}, "near", "601 m² over"),
    ("area", "4200 4200", {"area": "6000"}, "near", "1,800 m² short"),
    ("area", "4199 4199", {"area": "6000"}, "not", "1,801 m² short"),
    ("area", "7800 7800", {"area": "6000"}, "near", "1,800 m² over"),
    ("area", "7801 7801", {"area": "6000"}, "unknown", "1,801 m² over: ask to split"),
    ("area", "320 2400", {"area": "1000"}, "fits", "fits"),
    ("area", "66666.666666666667 66666.666666666667", {"area": "100", "area-unit": "mu"}, "fits", "fits"),
    ("area", "54000 54000", {"area": "6", "area-unit": "ha"}, "fits", "fits"),
    # A range: what lies in it fits, what lies beside it goes by its nearer end.
    ("area", "5500 5500", {"area": "5000-6000"}, "fits", "fits"),
    ("area", "4500 4500", {"area": "5000–6000"}, "fits", "fits"),
    ("area", "4400 4400", {"area": "5000-6000"}, "near", "600 m² short"),
    ("area", "6601 6601", {"area": "5000 至 6000"}, "near", "601 m² over"),
    # In dollars, at the register's rate (7.1234); by the day.
    ("rent", "14.2468 14.2468", {"rent": "2", "rent-unit": "usd-m2-month"}, "fits", "fits"),
    ("rent", "15 15", {"rent": "2", "rent-unit": "usd-m2-month"}, "near", "0.11 USD/m²/month over"),
    ("rent", "15 15", {"rent": "0.5", "rent-unit": "cny-m2-day"}, "fits", "fits"),
    # At most, with ranges.
    ("rent", "12 12", {"rent": "12"}, "fits", "fits"),
    ("rent", "13.2 13.2", {"rent": "12"}, "near", "1.2 RMB/m²/month over"),
    ("rent", "13.3 13.3", {"rent": "12"}, "not", "1.3 RMB/m²/month over"),
    ("rent", "10 13", {"rent": "12"}, "unknown", "published as a range: ask"),
    ("rent", "10 13", {"rent": "13"}, "fits", "fits"),
    # By a month: on it, late by as much as is near (three months), later; a year of which only a part would do.
    ("from", "24327 24327", {"from": "2027-03"}, "fits", "fits"),
    ("from", "24320 24320", {"from": "2027-03"}, "fits", "fits"),
    ("from", "24328 24328", {"from": "2027-03"}, "near", "1 month late"),
    ("from", "24330 24330", {"from": "2027-03"}, "near", "3 months late"),
    ("from", "24331 24331", {"from": "2027-03"}, "not", "4 months late"),
    ("from", "24325 24336", {"from": "2027-03"}, "unknown", "published as a range: ask"),
    # One of what is listed.
    ("for", "food cold-chain", {"for": "food"}, "fits", "fits"),
    ("for", "cleanroom", {"for": "electronics"}, "near", "nearly"),
    ("for", "hazardous", {"for": "food"}, "not", "not what is needed"),
    ("for", None, {"for": "food"}, "unknown", "to be asked"),
    ("form", "workshop", {"form": "factory"}, "fits", "fits"),
    ("form", "standard-factory", {"form": "warehouse"}, "near", "nearly"),
    ("form", "office", {"form": "factory"}, "not", "not what is needed"),
    ("storeys", "1", {"storeys": "single"}, "fits", "fits"),
    ("storeys", "3", {"storeys": "single"}, "not", "not what is needed"),
    ("storeys", "3", {"storeys": "several"}, "fits", "fits"),
    ("storeys", None, {"storeys": "single"}, "unknown", "to be asked"),
    ("industry", "cold-chain", {"industry": "biopharma"}, "unknown", "to be asked"),
    # How amounts may be typed.
    ("area", "6000 6000", {"area": "6,000"}, "fits", "fits"),
    ("area", "6000 6000", {"area": " ６０００ "}, "fits", "fits"),
    ("area", "6000 6000", {"area": "６，０００"}, "fits", "fits"),
    ("area", "12000 12000", {"area": "1.2万"}, "fits", "fits"),
]


@pytest.mark.parametrize(("need", "has", "asked", "expected", "said"), AMOUNTS)
def test_a_line_is_rated(
    bench: Tab, need: str, has: str | None, asked: dict[str, str], expected: str, said: str
) -> None:
    tried = bench.evaluate(TRY, [need, has, asked, None])
    assert tried == {"state": expected, "said": said, "share": "", "group": expected}


@pytest.mark.parametrize(
    ("asked", "expected", "said", "number"),
    [
        ("5400", "fits", "fits", 1),
        ("10800", "fits", "fits", 2),
        ("7700", "near", "2,300 m² short", 1),
        ("8000", "unknown", "2,800 m² over: ask to split", 2),
        ("21600", "fits", "fits", 4),
        ("3600", "unknown", "1,800 m² over: ask to split", 1),
        ("40000", "not", "18,400 m² short", 4),
    ],
)
def test_equal_buildings_are_counted(bench: Tab, asked: str, expected: str, said: str, number: int) -> None:
    share = f"4 buildings; checked as {number} of them, by their average"
    tried = bench.evaluate(TRY, ["area", "21600 21600", {"area": asked}, 4])
    assert tried == {"state": expected, "said": said, "share": share, "group": expected}


def test_what_several_buildings_share_is_divided_as_their_area_is(address: str, page: Tab) -> None:
    find(page, f"{address}en/", "area=5400&power=1000")
    shared = line(page, "premises.sample.food-9", "power")
    expect(shared).to_have_attribute("data-state", "fits")
    expect(shared.locator("[data-part=share]")).to_contain_text("1 of them")
    find(page, f"{address}en/", "power=4000")
    expect(line(page, "premises.sample.food-9", "power")).to_have_attribute("data-state", "fits")


@TREE
def test_every_space_is_rated_with_reasons(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree)
    assert found(page, "fits") == [FITTING]
    assert found(page, "near") == [NEAR]
    assert SILENT in found(page, "unknown")
    rated = [ref for group in GROUPS for ref in found(page, group)]
    assert len(rated) == len(set(rated)) == page.locator("[data-row]").count()
    for group in GROUPS:
        expect(page.locator(f".finder-{group} [data-count]")).to_have_text(str(len(found(page, group))))
    said = (
        ("差 0.5 米", "差 0.2 吨/平方米", "晚 2 个月")
        if tree == ""
        else ("0.5 m short", "0.2 t/m² short", "2 months late")
    )
    for need, words in zip(("height", "load", "from"), said, strict=True):
        expect(line(page, NEAR, need).locator(".line-gap")).to_have_text(words)
    expect(line(page, NEAR, "height").locator(".mark")).to_have_attribute("href", "#source-M4b")
    expect(line(page, SILENT, "load").locator(".unknown")).to_be_visible()
    expect(line(page, FITTING, "rent")).to_be_hidden()


@TREE
def test_land_is_asked_for_by_its_own_measure(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree, "form=land&area=120&area-unit=mu&from=2027-01")
    assert found(page, "fits") == ["land.sample.parcel-a01"]
    assert not [
        ref for group in ("fits", "near", "unknown") for ref in found(page, group) if ref.startswith("premises")
    ]
    find(page, address + tree, "height=9")
    told = line(page, "land.sample.parcel-a01", "height")
    expect(told).to_have_attribute("data-state", "not")
    expect(told).to_contain_text("需自建" if tree == "" else "not built yet")


def test_what_is_taken_never_fits_and_what_is_reserved_is_near(address: str, page: Tab) -> None:
    find(page, address, "area=6960&height=9")
    assert line(page, "premises.sample.block-4", "availability").get_attribute("data-state") == "near"
    assert "premises.sample.cold-store" in found(page, "not")
    assert line(page, "premises.sample.cold-store", "availability").get_attribute("data-state") == "not"


def test_what_is_said_to_be_missing_is_not_unknown(address: str, page: Tab) -> None:
    find(page, address, "steam=1")
    assert line(page, "premises.sample.block-3", "steam").get_attribute("data-state") == "not"
    assert line(page, "premises.sample.food-5", "steam").get_attribute("data-state") == "fits"
    assert line(page, "premises.sample.own-site", "steam").get_attribute("data-state") == "unknown"


@TREE
def test_before_anything_is_asked_all_that_is_published_stands(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree, "")
    expect(page.locator("[data-part=rated]")).to_be_hidden()
    assert len(found(page, "all")) == page.locator("[data-row]").count()
    expect(line(page, FITTING, "rent")).to_be_visible()
    expect(line(page, SILENT, "load")).to_be_hidden()
    expect(page.locator(f'[data-ref="{SILENT}"] .space-silent')).to_be_visible()


@TREE
def test_it_is_filled_in_by_keyboard_alone(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree, "")
    field(page, "area").focus()
    page.keyboard.type("6,000")
    page.keyboard.press("Tab")
    assert state(page) == {"area": ["6,000"]}
    page.keyboard.press("Tab")
    expect(field(page, "height")).to_be_focused()
    page.keyboard.type("9")
    page.keyboard.press("Enter")
    assert state(page) == {"area": ["6,000"], "height": ["9"]}
    expect(page.locator("[data-said]")).to_contain_text("符合" if tree == "" else "fit")
    expect(page.locator("[data-part=rated]")).to_be_visible()
    more = page.locator("[data-part=more] summary")
    more.focus()
    page.keyboard.press("Enter")
    field(page, "crane").focus()
    page.keyboard.press("Space")
    assert state(page)["crane"] == ["1"]


def test_back_and_forward_go_through_the_answers(address: str, page: Tab) -> None:
    find(page, address, "")
    for name, value in (("area", "6000"), ("height", "9")):
        field(page, name).fill(value)
        field(page, name).press("Enter")
    before = [found(page, group) for group in GROUPS]
    page.go_back()
    expect(field(page, "height")).to_have_value("")
    expect(field(page, "area")).to_have_value("6000")
    assert [found(page, group) for group in GROUPS] != before
    page.go_back()
    expect(page.locator("[data-part=rated]")).to_be_hidden()
    page.go_forward()
    page.go_forward()
    assert [found(page, group) for group in GROUPS] == before
    page.reload()
    assert [found(page, group) for group in GROUPS] == before


@TREE
def test_the_language_switch_keeps_what_was_asked(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree, f"{ASKED}&load-unit=kn-m2")
    before = [found(page, group) for group in GROUPS]
    page.locator(".switch").click()
    page.wait_for_url(f"{address}{'en/' if tree == '' else ''}premises/find/**")
    expect(field(page, "load-unit")).to_have_value("kn-m2")
    assert [found(page, group) for group in GROUPS] == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("area", "<img src=x onerror=alert(1)>"),
        ("area", "-5"),
        ("area", "1e9"),
        ("area", "0"),
        ("area-unit", "furlongs"),
        ("for", "__proto__"),
        ("zone", "constructor"),
        ("from", "2027-13"),
        ("from", "soon"),
        ("crane", "yes"),
        ("__proto__", "x"),
        ("length", "3"),
        ("need-area", "6000"),
        ("submit", "javascript:alert(1)"),
    ],
)
@TREE
def test_what_the_address_holds_besides_is_named_and_ignored(
    address: str, page: Tab, tree: str, name: str, value: str
) -> None:
    find(page, address + tree, f"height=9&{name}={quote(value)}")
    expect(page.locator("[data-part=ignored]")).to_contain_text(f"{name}={value}")
    expect(page.locator("main img")).to_have_count(0)
    expect(field(page, "height")).to_have_value("9")
    expect(page.locator("[data-part=rated]")).to_be_visible()
    field(page, "height").fill("8")
    field(page, "height").press("Enter")
    assert state(page) == {"height": ["8"]}


@TREE
def test_an_amount_that_is_none_is_said_to_be_so(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree, "")
    field(page, "area").fill("big")
    field(page, "area").press("Enter")
    expect(field(page, "area")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#need-area-invalid")).to_be_visible()
    expect(page.locator("[data-part=rated]")).to_be_hidden()
    field(page, "area").fill("5000")
    field(page, "area").press("Enter")
    expect(page.locator("#need-area-invalid")).to_be_hidden()


def this_year() -> int:
    return datetime.datetime.now(datetime.UTC).year


def next_march() -> str:
    today = datetime.datetime.now(datetime.UTC).date()
    return f"{today.year + (today.month > 3)}-03"


SENTENCES = [
    ("", "约6000平方米，净高9米，荷载2吨，1000千伏安，食品级，3月起", {"area": "6000", "height": "9", "load": "2"}),
    ("", "需要仓库 1.2万㎡，净高12m，2027年6月，有蒸汽", {"form": "warehouse", "area": "12000", "from": "2027-06"}),
    ("", "90亩土地，永济", {"form": "land", "area": "90", "area-unit": "mu", "zone": "yongji"}),
    (
        "en/",
        "I need about 6,000 m², 9 m clear, 2 t/m², 1,000 kVA, food-grade, from March",
        {"area": "6000", "load": "2"},
    ),
    (
        "en/",
        "a warehouse of 12,000 sqm with a crane, from June 2027",
        {"area": "12000", "crane": "1", "from": "2027-06"},
    ),
    ("en/", "6 ha of land", {"area": "6", "area-unit": "ha", "form": "land"}),
    (
        "en/",
        "65,000 sq ft, 30 ft clear, 2.5 MVA, from next March",
        {
            "area": "65000",
            "area-unit": "sq-ft",
            "height": "30",
            "height-unit": "ft",
            "power": "2.5",
            "power-unit": "mva",
        },
    ),
    ("en/", "15 acres of land from March 2028", {"area": "15", "area-unit": "acre", "from": "2028-03"}),
    ("", "明年三月起，6000平方英尺", {"area": "6000", "area-unit": "sq-ft", "from": f"{this_year() + 1}-03"}),
]


@pytest.mark.parametrize(("tree", "sentence", "expected"), SENTENCES)
def test_a_sentence_fills_in_the_form(
    address: str, page: Tab, tree: str, sentence: str, expected: dict[str, str]
) -> None:
    find(page, address + tree, "")
    page.locator("[data-part=sentence]").fill(sentence)
    page.locator("[data-part=say] button").press("Enter")
    asked = {name: values[0] for name, values in state(page).items()}
    assert expected.items() <= asked.items()
    number = len([name for name in asked if not name.endswith("-unit")])
    expect(page.locator("[data-part=ignored]")).to_have_text(
        f"已填入 {number} 项。" if tree == "" else f"{number} item{'s' if number > 1 else ''} filled in."
    )
    if "next March" in sentence:
        assert asked["from"] == next_march()
    if "1000" in sentence.replace(",", ""):
        assert asked == {**expected, "height": "9", "power": "1000", "for": "food", "from": next_march()}


def months_from_now(number: int) -> str:
    today = datetime.datetime.now(datetime.UTC).date()
    months = today.year * 12 + today.month - 1 + number
    return f"{months // 12}-{months % 12 + 1:02}"


# A sentence, what of it is filled in, and what is named as not understood. What another currency, period, bound or
# denial makes something else is never filled in as if that were not there.
UNDERSTOOD = {
    "": [
        ("月租不超过15元", "rent=15", ""),
        ("租金0.5元/平/天", "rent=0.5&rent-unit=cny-m2-day", ""),
        ("租金2美元/平/月", "rent=2&rent-unit=usd-m2-month", ""),
        ("租金2欧元/平/月，9米净高", "height=9", "租金2欧元/平/月"),
        ("月租2万元，净高9米", "height=9", "月租2万元"),
        ("每月每平20元以内，5吨货梯", "rent=20&lift=1", "5吨"),
        ("五千平，两千平米", "area=5000", "2000平"),
        ("一万二平方米的仓库，三个月内", f"area=12000&form=warehouse&from={months_from_now(3)}", ""),
        ("面积三千到五千平方米", "area=3000-5000", ""),
        ("荷载不小于1.5吨每平方米，15元每平米每月", "load=1.5&rent=15", ""),
        ("2-3万平米厂房", "area=20000-30000&form=factory", ""),
        ("5～8千平方米", "area=5000-8000", ""),
        ("三五千平，净高9米", "height=9", "三五千平"),
        ("1万5千平，净高9米", "height=9", "1万5000平"),
        ("地价20万一亩，净高9米", "height=9", "地价20万1亩"),
        ("不做食品，不在永济，不涉及危险品，净高9米", "height=9", "不做食品 · 不在永济 · 不涉及危险品"),
        ("蒸汽不需要，净高9米", "height=9", "蒸汽不需要"),
        ("土地20亩，厂房5000平", "area=20&area-unit=mu&form=land", "厂房5000平"),
        ("半年内，五千多平", f"area=5000&from={months_from_now(6)}", ""),
        ("2020年3月，6000平", "area=6000", "2020年3月"),
        ("半公顷土地", "area=0.5&area-unit=ha&form=land", ""),
        ("2000到3000平，净高8-10米", "area=2000-3000&height=8", ""),
        ("2000平至3000平", "area=2000-3000", ""),
        ("单层厂房，净高不超过9米，不要行车", "storeys=single&form=factory", "净高不超过9米 · 不要行车"),
        ("2028年6月之前，1.2万㎡", "area=12000&from=2028-05", ""),
        ("2028年底前，十五亩", "area=15&area-unit=mu&from=2028-12", ""),
        ("2028年第二季度", "from=2028-04", ""),
        ("立即入驻，6000平方米·净高9m", f"area=6000&from={months_from_now(0)}&height=9", ""),
        ("荷载2000kg/m2，用电800kva，3000千瓦", "load=2000&load-unit=kg-m2&power=800", "3000千瓦"),
    ],
    "en/": [
        ("rent up to USD 2 per m2 per month", "rent=2&rent-unit=usd-m2-month", ""),
        ("rent below $3, 9 m clear", "height=9", "rent below usd3"),
        ("9 m clear, rent of EUR 3 per m2 per month", "height=9", "rent of eur 3/m2/month"),
        ("budget RMB 20 per m2 a month", "rent=20", ""),
        ("rent under 12 yuan", "rent=12", ""),
        ("0.5 yuan per sqm per day", "rent=0.5&rent-unit=cny-m2-day", ""),
        ("2000 to 3000 m2", "area=2000-3000", ""),
        ("between 2,000 and 3,000 sqm with a height of at least 9 m", "area=2000-3000&height=9", ""),
        ("from 2028-05, 2000 m2 - 3000 m2", "area=2000-3000&from=2028-05", ""),
        ("from 1 March 2028, 100,000 sf", "area=100000&area-unit=sq-ft&from=2028-03", ""),
        ("by 2028-06-30", "from=2028-06", ""),
        (
            "floor load 1,5 t/m2, 2,5 ha, 6.000 m2, with 9 m clear",
            "height=9",
            "floor load 1 · 5 t/m2 · 2 · 5 ha · 6.000 m2",
        ),
        ("6 000 m² factory", "form=factory", "6 000 m2"),
        ("class A office, 24 m clear span, 500 m2", "area=500&form=office", "class · 24 m clear span"),
        (
            "not for food, gas not required, anywhere but Yongji, 500 m2",
            "area=500",
            "not for food · gas not required · anywhere but yongji",
        ),
        ("5 hectares of land for a battery plant", "area=5&area-unit=ha&form=land", "battery plant"),
        ("height not less than 6m, Taiyuan", "height=6", "taiyuan"),
        ("by March 2020, 6k m2", "area=6000", "by march 2020"),
        ("before June 2028", "from=2028-05", ""),
        ("within three months", f"from={months_from_now(3)}", ""),
        ("by the end of 2028, 1 MW, 1,000 kVA", "from=2028-12&power=1000", "1 mw"),
        ("half a hectare of land near Sample", "area=0.5&area-unit=ha&form=land&zone=sample", ""),
        ("an acre of land in England", "area=1&area-unit=acre&form=land", "england"),
        ("cold storage with cranes", "crane=1&for=cold-chain", ""),
        ("factory, no crane, at most 9 m clear", "form=factory", "no crane · at most 9 m clear"),
        ("a single-storey factory", "storeys=single&form=factory", ""),
        ("5000 m2 per floor, 9 m clear", "height=9", "5000 m2/floor"),
        ("2 tonnes per day, 2,000 kg/m2", "load=2000&load-unit=kg-m2", "2 tonnes/day"),
    ],
}


@TREE
def test_only_what_is_surely_understood_of_a_sentence_is_filled_in(address: str, page: Tab, tree: str) -> None:
    for sentence, filled, left in UNDERSTOOD[tree]:
        find(page, address + tree, "")
        page.locator("[data-part=sentence]").fill(sentence)
        page.locator("[data-part=say] button").press("Enter")
        page.wait_for_url("**?**")
        assert sorted(urlsplit(page.url).query.split("&")) == sorted(filled.split("&")), sentence
        told = page.locator("[data-part=ignored]").text_content() or ""
        assert told.partition("：" if tree == "" else ": ")[2] == left, sentence


@pytest.mark.parametrize(
    ("tree", "sentence", "left"),
    [
        (
            "",
            "约6000平方米，净高9米，要有铁路专用线，12层以下",
            "已填入 2 项。没有看懂，没有核对：铁路专用线 · 12层以下",
        ),
        (
            "en/",
            "6,000 m² with a rail siding, 3 docks and 9 m clear",
            "2 items filled in. Not understood, so not checked: rail siding · 3 docks",
        ),
    ],
)
def test_what_is_not_understood_in_a_sentence_is_named(
    address: str, page: Tab, tree: str, sentence: str, left: str
) -> None:
    find(page, address + tree, "")
    page.locator("[data-part=sentence]").fill(sentence)
    page.locator("[data-part=say] button").press("Enter")
    expect(page.locator("[data-part=ignored]")).to_have_text(left)
    assert state(page) == {"area": ["6000"], "height": ["9"]}
    asked = page.locator("[data-part=ask]:visible").first.get_attribute("href") or ""
    assert parse_qs(urlsplit(asked).query)["question"][0].endswith(left.split(" · ")[-1])


def test_a_sentence_without_a_need_changes_nothing(address: str, page: Tab) -> None:
    find(page, f"{address}en/", "height=9")
    page.locator("[data-part=sentence]").fill("Hello there")
    page.locator("[data-part=say] button").click()
    expect(page.locator("[data-said]")).to_have_text("Nothing in this sentence was recognised")
    assert state(page) == {"height": ["9"]}


@TREE
def test_what_is_not_known_leads_to_a_letter_that_asks_for_it(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree)
    page.locator(f'[data-ref="{SILENT}"] [data-part=ask]').click()
    page.wait_for_url("**/premises/sample-food-6/**#enquiry")
    asked = (
        ("楼面荷载", "供电容量", "适用用途", "可入驻日期")
        if tree == ""
        else ("Floor load", "Power capacity", "Suitable for")
    )
    for label in asked:
        expect(page.locator(f'[data-ask="{label}"]')).to_be_checked()
        assert label in page.locator("textarea[data-part=message]").input_value()
    needs = (
        ("我们的需求：", "面积约：6000 平方米", "供电容量至少：1000 ", "2027年3月")
        if tree == ""
        else ("What we need: ", ": 6,000 m²", "Power, at least: 1,000 kVA", "March 2027")
    )
    for words in needs:
        assert words in page.locator("textarea[data-part=message]").input_value()
    expect(page.locator("[data-ask]:checked")).to_have_count(4)


def test_a_space_is_put_on_the_shortlist_and_compared(address: str, page: Tab) -> None:
    find(page, f"{address}en/")
    for ref in (FITTING, NEAR):
        page.locator(f'[data-pick="{ref}"]').check()
    expect(page.locator("[data-picks]")).to_have_attribute("data-picks", "2")
    page.locator("[data-tray] [data-part=ask]").click()
    page.wait_for_url("**/shortlist/?question=*#enquiry")
    letter = page.locator("textarea[data-part=message]")
    expect(letter).to_have_value(re.compile("What we need: .*Clear height, at least: 9 m"))
    page.go_back()
    page.locator("[data-tray] [data-part=compare]").click()
    page.wait_for_url(f"**/compare/?ids={FITTING},{NEAR}")


@TREE
def test_without_script_the_whole_list_stands(address: str, browser: Browser, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    find(page, address + tree)
    expect(page.locator("[data-part=needs]")).to_be_hidden()
    expect(page.locator(".finder-plain")).to_be_visible()
    expect(page.locator(".finder-lists a").first).to_be_visible()
    assert page.locator("ul[data-part=all] > [data-row]:visible").count() == page.locator("[data-row]").count()
    expect(line(page, FITTING, "height")).to_be_visible()
    context.close()


@TREE
@pytest.mark.parametrize("width", [DESK, NARROW])
@pytest.mark.parametrize(
    "asked", ["", ASKED, f"{NOTHING_FITS}&crane=1&x=y", "area=zz"], ids=["empty", "all", "none", "bad"]
)
def test_every_state_is_accessible(address: str, page: Tab, tree: str, width: int, asked: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    find(page, address + tree, asked)
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(RUN_AXE) == []
    field(page, "area").fill("?")
    field(page, "area").press("Enter")
    assert page.evaluate(RUN_AXE) == []


@TREE
def test_when_nothing_fits_the_page_says_what_to_do(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree, NOTHING_FITS)
    assert found(page, "fits") == []
    expect(page.locator(".finder-fits .finder-none")).to_be_visible()
    expect(page.locator(".finder-not .finder-none")).to_be_hidden()


@TREE
@pytest.mark.parametrize("asked", ["", ASKED])
def test_nothing_is_cut_off_on_a_narrow_phone(address: str, page: Tab, tree: str, asked: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 740})
    find(page, address + tree, asked)
    page.locator("[data-part=more]").evaluate("each => each.open = true")
    assert page.evaluate(OVERFLOW) == []
    controls = page.locator(
        ".finder :is(.need-field, select, textarea, .need-tick, summary, button, .button, .finder-bar, .pick):visible"
    )
    sizes = controls.evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    assert min(sizes) >= 44


@TREE
def test_on_paper_the_needs_and_the_result_stand(address: str, page: Tab, tree: str) -> None:
    find(page, address + tree)
    page.emulate_media(media="print")
    expect(field(page, "height")).to_be_visible()
    expect(field(page, "form")).to_be_hidden()
    expect(page.locator("[data-part=say]")).to_be_hidden()
    expect(line(page, NEAR, "height").locator(".line-gap")).to_be_visible()


def test_the_real_zones_are_told_honestly(built_site: BuiltSite, browser: Browser) -> None:
    with serve(built_site.folder) as address, tab(browser, DESK) as page:
        find(page, address)
        assert found(page, "fits") == found(page, "near") == []
        assert "premises.lvliang.new-materials-standard" in found(page, "unknown")
        assert "premises.yongji.optoelectronics-phase-1" in found(page, "not")
        page.locator('[data-ref="premises.lvliang.new-materials-standard"] [data-part=ask]').click()
        expect(page.locator("[data-ask]:checked")).to_have_count(7)
