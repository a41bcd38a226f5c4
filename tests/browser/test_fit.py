"""Finding one's fit as a visitor does: by what the company makes and its industry, by keyboard, without script."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, OVERFLOW, RUN_AXE, tab, watched
from proof.serving import serve
from proof.site import BuiltSite

TREES = ["", "en/"]
SEPARATORS = {"": "隔膜", "en/": "Separators"}
REDUCERS = {"": "减速器", "en/": "Reducers"}


@dataclass(frozen=True)
class Served:
    address: str
    site: BuiltSite


@pytest.fixture(scope="module")
def demo(demo_site: BuiltSite) -> Iterator[Served]:
    with serve(demo_site.folder, "/invest/") as address:
        yield Served(address, demo_site)


@pytest.fixture
def page(browser: Browser, demo: Served) -> Iterator[Tab]:
    """A tab in which a fault of a script or a request to another host fails the test."""
    with watched(browser, demo.address) as opened:
        yield opened


def shown(page: Tab) -> Locator:
    return page.locator("[data-row]:not([hidden])")


def titles(page: Tab) -> list[str]:
    """The links found, in order, without the Chinese beside an English name."""
    return [title.split("\n")[0].strip() for title in shown(page).locator("h3 a").all_inner_texts()]


def ask(page: Tab, words: str) -> None:
    page.locator(".fit-form [name=q]").fill(words)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("tree", TREES)
def test_all_links_stand_at_first_the_gaps_before_the_others(page: Tab, demo: Served, tree: str) -> None:
    page.goto(f"{demo.address}{tree}fit/")
    found = titles(page)
    assert found[:2] == [SEPARATORS[tree], {"": "回收利用", "en/": "Recycling"}[tree]]
    states = shown(page).evaluate_all("rows => rows.map(row => row.querySelector('.link-state')?.classList[1] ?? '')")
    order = ["key-gap", "key-general", "key-weak", "key-reserve"]
    ranks = [order.index(state) if state in order else len(order) + (not state) for state in states]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("隔膜涂布", SEPARATORS),
        ("coated separator film", SEPARATORS),
        ("Harmonic reducer", REDUCERS),
        ("做谐波减速机", REDUCERS),
        ("C2921", SEPARATORS),
        ("2921", SEPARATORS),
    ],
)
def test_what_a_company_makes_finds_the_link(
    page: Tab, demo: Served, tree: str, typed: str, first: dict[str, str]
) -> None:
    page.goto(f"{demo.address}{tree}fit/")
    ask(page, typed)
    expect(shown(page).first.locator("h3 a")).to_contain_text(first[tree])
    expect(shown(page).first.locator(".fit-why mark").first).to_be_visible()


def test_the_link_that_holds_most_pieces_comes_first(page: Tab, demo: Served) -> None:
    page.goto(f"{demo.address}en/fit/")
    ask(page, "lithium battery separators")
    assert titles(page)[0] == "Separators"
    assert len(titles(page)) > 5
    expect(shown(page).first.locator(".fit-why")).to_contain_text("Fits: Separators")
    assert shown(page).first.locator(".fit-why mark").all_inner_texts()[0] == "Separators"


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("正极材料", {"": ["正极材料"], "en/": ["Cathode materials"]}),
        ("生产正极材料和设备", {"": ["正极材料"], "en/": ["Cathode materials"]}),
        ("cathode materials", {"": ["正极材料"], "en/": ["Cathode materials"]}),
    ],
)
def test_a_general_word_is_no_fit_beside_another(
    page: Tab, demo: Served, tree: str, typed: str, found: dict[str, list[str]]
) -> None:
    page.goto(f"{demo.address}{tree}fit/")
    ask(page, typed)
    assert titles(page) == found[tree]


def test_a_general_word_alone_finds_all_that_hold_it(page: Tab, demo: Served) -> None:
    page.goto(f"{demo.address}fit/?q=材料")
    assert {"正极材料", "负极材料"} <= set(titles(page))


def test_words_that_say_nothing_find_nothing(page: Tab, demo: Served) -> None:
    page.goto(f"{demo.address}en/fit/?q=we+make")
    expect(page.locator(".fit-count")).to_contain_text("entries")
    everything = shown(page).count()
    page.goto(f"{demo.address}en/fit/")
    assert shown(page).count() == everything


@pytest.mark.parametrize("tree", TREES)
def test_an_industry_narrows_the_list_and_the_address_keeps_it(page: Tab, demo: Served, tree: str) -> None:
    page.goto(f"{demo.address}{tree}fit/")
    everything = shown(page).count()
    page.locator(".fit-form [name=industry]").select_option("intelligent-equipment")
    expect(page).to_have_url(f"{demo.address}{tree}fit/?industry=intelligent-equipment")
    assert {row.get_attribute("data-industry") for row in shown(page).all()} == {"intelligent-equipment"}
    ask(page, "传感")
    assert titles(page) == [{"": "传感器", "en/": "Sensors"}[tree]]
    page.go_back()
    expect(page.locator(".fit-form [name=q]")).to_have_value("")
    assert shown(page).count() == 7
    page.go_back()
    assert shown(page).count() == everything
    page.go_forward()
    page.go_forward()
    assert titles(page) == [{"": "传感器", "en/": "Sensors"}[tree]]


def test_the_other_language_shows_the_same(page: Tab, demo: Served) -> None:
    page.goto(f"{demo.address}fit/?industry=battery-storage&q=隔膜")
    page.locator("a[data-switch]").first.click()
    expect(page.locator(".fit-form [name=q]")).to_have_value("隔膜")
    expect(page.locator(".fit-form [name=industry]")).to_have_value("battery-storage")
    assert titles(page) == ["Separators"]
    expect(page.locator(".fit-why span").first).to_have_attribute("lang", "zh-CN")


def test_a_shared_address_shows_what_was_found(page: Tab, demo: Served) -> None:
    page.goto(f"{demo.address}en/fit/?q=coated+separator+film")
    assert titles(page) == ["Separators"]
    expect(page.locator(".fit-count")).to_have_text("1 entry")


@pytest.mark.parametrize("value", ["nowhere", '"><img src=x onerror=alert(1)>', "a[b=c]"])
def test_an_industry_that_is_none_is_ignored_and_named(page: Tab, demo: Served, value: str) -> None:
    page.goto(f"{demo.address}en/fit/")
    everything = shown(page).count()
    page.evaluate("value => { location.search = '?industry=' + encodeURIComponent(value); }", value)
    expect(page.locator("[data-part=ignored]")).to_contain_text(value)
    assert shown(page).count() == everything
    assert page.locator(".fit-ignored img").count() == 0


@pytest.mark.parametrize("typed", ["<b>隔膜</b>", "((((", "\\", "隔膜" * 90, "....", "量子通信"])
def test_whatever_is_typed_is_only_words(page: Tab, demo: Served, typed: str) -> None:
    page.goto(f"{demo.address}fit/")
    ask(page, typed)
    assert page.locator(".fit-why b").count() == 0
    expect(page.locator(".fit-count")).to_contain_text("条")


@pytest.mark.parametrize("tree", TREES)
def test_nothing_found_says_what_to_do_and_is_announced(page: Tab, demo: Served, tree: str) -> None:
    page.goto(f"{demo.address}{tree}fit/")
    ask(page, "量子通信 zzz")
    expect(page.locator("[data-part=none]")).to_be_visible()
    expect(page.locator("[data-said]")).to_have_text({"": "0 条", "en/": "0 entries"}[tree])


@pytest.mark.parametrize("tree", TREES)
def test_by_keyboard_alone(page: Tab, demo: Served, tree: str) -> None:
    page.goto(f"{demo.address}{tree}fit/")
    page.locator(".fit-form [name=q]").focus()
    page.keyboard.type(REDUCERS[tree])
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("[data-fit] button")).to_be_focused()
    page.keyboard.press("Tab")
    expect(shown(page).first.locator("[data-pick]")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-tray]")).to_be_visible()
    page.keyboard.press("Tab")
    expect(shown(page).first.locator("h3 a")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{demo.address}{tree}chains/sample-intelligent-equipment/#link-reducers")


@pytest.mark.parametrize("tree", TREES)
def test_a_row_leads_to_all_that_is_there(page: Tab, demo: Served, tree: str) -> None:
    page.goto(f"{demo.address}{tree}fit/?q=C2921")
    row = shown(page).first
    hrefs = [link.get_attribute("href") or "" for link in row.locator("a[href]").all()]
    for part in (
        "chains/sample-battery-storage/#link-separator",
        "projects/sample-separator/",
        "policies/sample-equip",
    ):
        assert any(part in href for href in hrefs), part
    assert any("#fictional-storage" in href for href in hrefs)
    assert row.get_attribute("data-ref") == "chain.sample.battery-storage"
    row.locator(".way-on").click()
    expect(page.locator("#enquiry")).to_be_in_viewport()


@pytest.mark.parametrize("tree", TREES)
def test_a_prepared_page_finds_within_its_industry(page: Tab, demo: Served, tree: str) -> None:
    page.goto(f"{demo.address}{tree}fit/battery-storage/")
    everything = titles(page)
    assert everything[0] == SEPARATORS[tree]
    assert page.locator(".fit-form [name=industry]").count() == 0
    ask(page, "C2921")
    assert titles(page) == [SEPARATORS[tree]]
    expect(page).to_have_url(f"{demo.address}{tree}fit/battery-storage/?q=C2921")
    page.go_back()
    assert titles(page) == everything


def test_every_gathered_industry_has_its_page(demo: Served) -> None:
    folders = {path.parent.name for path in (demo.site.folder / "industries").glob("*/index.html")}
    prepared = {path.parent.name for path in (demo.site.folder / "fit").glob("*/index.html")}
    assert prepared == folders


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("path", ["fit/", "fit/battery-storage/"])
def test_it_reads_without_script(browser: Browser, demo: Served, tree: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demo.address}{tree}{path}")
    expect(page.locator("[data-fit]")).to_be_hidden()
    expect(page.locator("[data-row] h3").first).to_contain_text(SEPARATORS[tree])
    expect(page.locator("[data-row] .link-state").first).to_be_visible()
    expect(page.locator("[data-row] [data-pick]").first).to_be_hidden()
    if path == "fit/":
        link = page.locator("a[href='battery-storage/']")
        expect(link).to_be_visible()
    context.close()


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize(
    "query", ["", "?q=隔膜涂布", "?q=量子通信", "?industry=nowhere", "?q=battery&industry=battery-storage"]
)
@pytest.mark.parametrize("width", [DESK, NARROW])
def test_every_state_is_accessible_and_fits(browser: Browser, demo: Served, tree: str, query: str, width: int) -> None:
    with tab(browser, width) as page:
        page.goto(f"{demo.address}{tree}fit/{query}")
        if width == NARROW:
            assert page.evaluate(OVERFLOW) == []
        page.evaluate(AXE.read_text("utf-8"))
        assert page.evaluate(RUN_AXE) == []


def test_touch_targets_are_large_enough(browser: Browser, demo: Served) -> None:
    with tab(browser, NARROW) as page:
        page.goto(f"{demo.address}fit/?q=隔膜")
        targets = page.locator(".fit-form :is(input, select, button), .fit-row:not([hidden]) .way-on")
        small = [box for each in targets.all() if (box := each.bounding_box()) and box["height"] < 44]
        assert small == []


def test_nothing_shifts_while_the_page_loads(browser: Browser, demo: Served) -> None:
    with tab(browser, NARROW) as page:
        page.add_init_script(
            "window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) "
            "window.shift += entry.value; }).observe({type: 'layout-shift', buffered: true});"
        )
        page.goto(f"{demo.address}fit/")
        page.wait_for_timeout(300)
        assert page.evaluate("window.shift") == 0
