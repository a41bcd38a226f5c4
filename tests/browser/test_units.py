"""The switch of units as a visitor uses it: chosen once, kept on the device, said beside what was published."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, OVERFLOW, RUN_AXE, TREE, tab
from proof.serving import serve
from proof.site import BuiltSite

TREES = ("", "en/")
PARCEL, ZONE, PREMISES = "premises/sample-parcel-a01/", "zones/sample/", "premises/"
REFUSED = (
    """() => Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"""
)
# How far the page moves by itself, without a visitor's doing.
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 300);
})"""


def choose(page: Tab, land: str = "", money: str = "") -> None:
    """Choose units, by way of the switch."""
    if page.locator(".units").get_attribute("open") is None:
        page.click(".units summary")
    page.select_option(".units [name=land]", land)
    page.select_option(".units [name=money]", money)


def said(figure: Locator) -> str:
    """A figure as it is read, without its mark; any blank is a blank."""
    text: str = figure.evaluate(
        "each => { const own = each.cloneNode(true); own.querySelector('.mark')?.remove(); return own.textContent; }"
    )
    return " ".join(text.split())


def figures(page: Tab, kind: str) -> list[str]:
    """The figures of the hero that switch as this kind."""
    return [said(each) for each in page.locator(f"[data-q*=' {kind}']").all()]


@pytest.mark.parametrize(
    ("tree", "land", "money", "area", "price"),
    [
        ("", "", "", "120.6 亩", "12.8 万元/亩"),
        ("", "ha", "", "8.04 公顷公布 120.6亩", "192 万元/公顷公布 12.8万元/亩"),
        ("", "acre", "usd", "19.87 英亩公布 120.6亩", "10.9 万美元/英亩公布 12.8万元/亩"),
        ("", "mu", "million", "120.6 亩", "12.8 万元/亩"),
        ("", "", "usd", "120.6 亩", "1.80 万美元/亩公布 12.8万元/亩"),
        ("en/", "acre", "", "19.87 acrespublished 120.6 mu", "RMB 777,000 per acrepublished RMB 128,000 per mu"),
        ("en/", "ha", "usd", "8.04 hapublished 120.6 mu", "USD 270,000 per hapublished RMB 128,000 per mu"),
    ],
)
def test_land_and_its_price_follow_the_choice(
    page: Tab, address: str, tree: str, land: str, money: str, area: str, price: str
) -> None:
    page.goto(f"{address}{tree}{PARCEL}")
    choose(page, land, money)
    assert figures(page, "land")[0].startswith(area)
    assert figures(page, "price")[0].startswith(price)


@pytest.mark.parametrize(
    ("tree", "money", "sum"),
    [
        ("", "million", "18,640 百万元公布 186.4亿元"),
        ("", "yi", "186.4 亿元"),
        ("", "usd", "26.17 亿美元公布 186.4亿元"),
        ("en/", "yi", "186.4 亿元published RMB 18.64 billion"),
        ("en/", "usd", "USD 2.617 billionpublished RMB 18.64 billion"),
    ],
)
def test_sums_follow_the_choice(page: Tab, address: str, tree: str, money: str, sum: str) -> None:
    page.goto(f"{address}{tree}{ZONE}")
    choose(page, money=money)
    assert figures(page, "money")[0] == sum
    tongue = page.locator("[data-q$=' money']").first.locator(".unit").last.get_attribute("lang")
    assert tongue == (None if sum == "186.4 亿元" else "zh-CN" if "亿元" in sum or not tree else "en")


@TREE
def test_what_was_published_comes_back(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}{PARCEL}")
    before = page.locator("main").inner_html()
    choose(page, "acre", "usd")
    assert page.locator("main .was").count() > 3
    assert page.locator("main .mark").count() == before.count('class="mark"')
    choose(page)
    assert page.locator("main").inner_html() == before


@TREE
def test_the_choice_is_kept_across_pages_and_languages(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}{PARCEL}")
    choose(page, "ha", "usd")
    for other in (f"{tree}{ZONE}", f"{tree}", f"{tree}{PREMISES}", ("" if tree else "en/") + PARCEL):
        page.goto(address + other)
        expect(page.locator(".units [name=land]")).to_have_value("ha")
        expect(page.locator(".units [name=money]")).to_have_value("usd")
        assert page.locator("[data-q] .was").count() > 0, other
    page.go_back()
    page.go_back()
    assert page.locator("[data-q] .was").count() > 0


def test_the_other_tab_follows(page: Tab, address: str) -> None:
    page.goto(address + PARCEL)
    with page.context.new_page() as other:
        other.goto(address + PARCEL)
        choose(other, "ha")
    expect(page.locator("[data-q$=' land'] .was").first).to_be_visible()


@TREE
def test_the_rate_is_named_with_its_day(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}{PARCEL}")
    page.click(".units summary")
    expect(page.locator(".units p")).to_contain_text("7.1234")
    expect(page.locator(".units p")).to_contain_text("20 November 2026" if tree else "2026年11月20日")


@TREE
def test_without_a_rate_there_are_no_dollars(browser: Browser, built_site: BuiltSite, tree: str) -> None:
    with serve(built_site.folder) as start, tab(browser, DESK) as page:
        page.goto(f"{start}{tree}zones/yongji/")
        page.evaluate("() => portal.store('units', {land: 'acre', money: 'usd'})")
        page.reload()
        page.click(".units summary")
        assert page.locator(".units [name=money] option").count() == 3
        expect(page.locator(".units [name=money]")).to_have_value("")
        expect(page.locator(".units p")).to_contain_text("no dated exchange rate" if tree else "没有注明日期的汇率")
        assert [said(each) for each in page.locator("[data-q$=' land']").all()] == (
            ["37.250 acrespublished 226.12 mu"] if tree else ["37.250 英亩公布 226.12亩"]
        )


@pytest.mark.parametrize("kept", ['"acre"', '{"land": "furlong", "money": 7}', "null", "{", '{"land": {"a": 1}}'])
def test_what_the_device_keeps_may_be_anything(page: Tab, address: str, kept: str) -> None:
    page.goto(address + PARCEL)
    page.evaluate(
        "kept => { portal.store('units', 0); localStorage.setItem(Object.keys(localStorage)[0], kept); }", kept
    )
    page.reload()
    expect(page.locator(".units [name=land]")).to_have_value("")
    assert page.locator("[data-q] .was").count() == 0


@TREE
def test_a_refusing_device_is_survived(page: Tab, address: str, tree: str) -> None:
    page.add_init_script(f"({REFUSED})()")
    page.goto(f"{address}{tree}{PARCEL}")
    choose(page, "ha")
    assert page.locator("[data-q$=' land'] .was").count() > 0
    expect(page.locator("[data-said]")).to_have_text(
        "This device did not keep the choice; it holds for this page only."
        if tree
        else "本机没有保存这一选择，只在本页有效。"
    )


@TREE
def test_paper_shows_both(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}{PARCEL}")
    choose(page, "ha", "usd")
    page.emulate_media(media="print")
    expect(page.locator(".units")).to_be_hidden()
    first = page.locator("[data-q$=' land']").first
    expect(first.locator(".n")).to_be_visible()
    expect(first.locator(".was")).to_be_visible()
    expect(page.locator(".footer-last")).to_contain_text("7.1234")


@TREE
@pytest.mark.parametrize("path", ["", ZONE, PREMISES, PARCEL])
def test_nothing_moves(page: Tab, address: str, tree: str, path: str) -> None:
    page.goto(f"{address}{tree}{path}")
    assert page.evaluate(SHIFTS) < 0.01


@TREE
def test_by_keyboard_alone(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}{PARCEL}")
    summary = page.locator(".units summary")
    while not summary.evaluate("each => each === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert figures(page, "land")[0].startswith("8.04")
    expect(summary).to_contain_text("ha" if tree else "公顷")


@TREE
@pytest.mark.parametrize("width", [DESK, NARROW])
@pytest.mark.parametrize("path", ["", ZONE, PREMISES, PARCEL])
def test_it_fits_and_has_no_violation(browser: Browser, address: str, tree: str, width: int, path: str) -> None:
    with tab(browser, width) as page:
        page.goto(f"{address}{tree}{path}")
        choose(page, "acre", "usd")
        assert page.evaluate(OVERFLOW) == []
        box = page.locator(".units summary").bounding_box()
        assert box is not None
        assert box["height"] >= (44 if width == NARROW else 24)
        page.evaluate(AXE.read_text("utf-8"))
        assert page.evaluate(RUN_AXE) == []


@TREE
def test_without_script_it_is_not_there(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{tree}{PARCEL}")
    expect(page.locator(".units")).to_be_hidden()
    expect(page.locator("[data-q$=' land']").first).to_contain_text("120.6")
    context.close()


@TREE
def test_a_comparison_follows(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}compare/?ids=land.sample.parcel-a01,land.sample.parcel-a02")
    page.locator("[data-compare] thead .compare-name").first.wait_for()
    choose(page, "acre")
    expect(page.locator("[data-compare] tbody")).to_contain_text("19.87 acres" if tree else "19.87英亩")
