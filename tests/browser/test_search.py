"""Search as a visitor uses it: the field in the header, the results page, by keyboard, without script, from files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, PHONE, RUN_AXE, tab
from proof.serving import serve
from scale.search_corpus import records
from scale.search_site import write_search_site

FIELD = "#search-q"
PAGE_FIELD = "#search-page-q"


@dataclass(frozen=True)
class SearchSite:
    folder: Path
    address: str


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSite]:
    """Thirty fictional zones, served under a sub-path."""
    folder = write_search_site(tmp_path_factory.mktemp("search"), list(records(30)))
    with serve(folder, "/invest/") as address:
        yield SearchSite(folder, address)


@pytest.fixture
def page(browser: Browser) -> Iterator[Tab]:
    """A tab in which an error in a script fails the test."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    with tab(browser, DESK) as opened:
        opened.on("pageerror", lambda error: faults.append(str(error)))
        opened.on("console", note)
        yield opened
    assert faults == []


def type_into(page: Tab, field: str, text: str) -> Locator:
    """Type into a field of the page; gives the field."""
    found = page.locator(field)
    found.focus()
    page.keyboard.type(text)
    return found


@pytest.mark.parametrize(
    ("tree", "typed", "title", "kind"),
    [
        ("", "光电", "光电产业", "产业"),
        ("", "Anlian", "安莲高新技术产业开发区（虚构）", "开发区"),
        ("en/", "岭莲偏光", "Linglian polarizer project", "Projects"),
        ("en/", "linglian polarizers", "Linglian polarizer project", "Projects"),
        ("en/", "línglián polar", "Linglian polarizer project", "Projects"),
        ("en/", "linglian polarisers", "Linglian polarizer project", "Projects"),
    ],
)
def test_typing_lists_results_by_kind(
    small: SearchSite, page: Tab, tree: str, typed: str, title: str, kind: str
) -> None:
    page.goto(small.address + tree)
    type_into(page, FIELD, typed)
    group = page.get_by_role("group", name=kind, exact=True)
    expect(group.get_by_role("option").first).to_contain_text(title)
    expect(group.locator(".search-group-title")).to_have_text(kind)


@pytest.mark.parametrize(
    ("tree", "asked", "first", "last"),
    [
        ("en/", "rent support", "Rent support for standard factory buildings (2026)", "Superseded"),
        ("en/", "cold storage", "Food Park cold store", ""),
        ("en/", "land price", "Parcel A-01", ""),
        ("", "厂房租金补贴", "标准厂房租金补贴（2026年版）", "已被取代"),
        ("", "厂房出租", "厂房", ""),
    ],
)
def test_what_is_asked_for_comes_first_and_what_holds_no_longer_last(
    address: str, page: Tab, tree: str, asked: str, first: str, last: str
) -> None:
    page.goto(f"{address}{tree}search/?q={asked}")
    hits = page.locator(".search-hit")
    expect(hits.first.locator(".search-hit-title")).to_contain_text(first)
    policies = page.locator('[data-kind="policy"] .search-hit')
    if last:
        expect(policies.last.locator(".search-hit-zone")).to_contain_text(last)
        expect(policies.first.locator(".search-hit-zone")).not_to_contain_text(last)


def test_matching_words_are_marked_and_the_zone_is_shown(small: SearchSite, page: Tab) -> None:
    page.goto(f"{small.address}en/search/?q=linglian+polariz")
    hit = page.locator(".search-hit").first
    expect(hit.locator("a mark")).to_have_text(["Linglian", "polarizer"])
    expect(hit.locator(".search-hit-zone")).to_have_text("Linglian")
    page.goto(f"{small.address}en/search/?q=岭莲偏光片")
    expect(page.locator(".search-hit").first.locator(".search-hit-other mark")).to_have_text(["岭莲偏光片"])


def test_the_excerpt_shows_the_words(small: SearchSite, page: Tab) -> None:
    page.goto(f"{small.address}search/?q=绵祁智能装备")
    expect(page.locator(".search-hit").first.locator(".search-hit-text mark")).to_have_text(["绵祁智能装备"])


def test_the_list_works_by_keyboard(small: SearchSite, page: Tab) -> None:
    page.route("**/zones/anlian-5655/", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(small.address)
    field = type_into(page, FIELD, "安莲")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    selected = page.get_by_role("option", selected=True)
    expect(selected).to_have_count(1)
    active = selected.get_attribute("id")
    assert active
    expect(field).to_have_attribute("aria-activedescendant", active)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{small.address}zones/anlian-5655/")


def test_the_count_is_announced(small: SearchSite, page: Tab) -> None:
    page.goto(f"{small.address}en/")
    type_into(page, FIELD, "hydrogen energy")
    expect(page.locator("header").get_by_role("status")).to_contain_text("results")
    type_into(page, FIELD, " zzzz qqqq xxxx")
    expect(page.locator("header").get_by_role("status")).to_contain_text("Nothing found")


@pytest.mark.parametrize("tree", ["", "en/"])
def test_the_forms_query_is_answered_by_the_results_page(small: SearchSite, page: Tab, tree: str) -> None:
    page.goto(small.address + tree)
    type_into(page, FIELD, "光电")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{small.address}{tree}search/?q=%E5%85%89%E7%94%B5")
    expect(page.locator(PAGE_FIELD)).to_have_value("光电")
    page.locator(".search-hit-title").first.wait_for()
    assert (
        page.locator(".search-hit-title").first.get_attribute("href")
        == f"../{'../' if tree else ''}{tree}industries/optoelectronics/"
    )


def test_back_returns_to_the_query_before(small: SearchSite, page: Tab) -> None:
    page.goto(f"{small.address}search/?q=储能")
    expect(page.locator(".search-hit-title").first).to_have_text("储能产业")
    page.locator(PAGE_FIELD).fill("胡麻")
    page.keyboard.press("Enter")
    expect(page.locator(".search-hit-title").first).to_have_text("胡麻产业")
    page.get_by_role("button", name="项目").click()
    expect(page.locator(".search-section-title")).to_have_text(["项目"])
    page.go_back()
    expect(page.locator(".search-hit-title").first).to_have_text("胡麻产业")
    expect(page.locator(PAGE_FIELD)).to_have_value("胡麻")
    page.reload()
    expect(page.locator(".search-hit-title").first).to_have_text("胡麻产业")


def test_a_kind_can_be_chosen_and_more_shown(small: SearchSite, page: Tab) -> None:
    page.goto(f"{small.address}en/search/?q=standard&kind=premises")
    expect(page.get_by_role("button", name="Buildings")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".search-count")).to_have_text("60 results")
    expect(page.locator(".search-hit")).to_have_count(8)
    page.get_by_role("button", name="Show 8 more").click()
    expect(page.locator(".search-hit")).to_have_count(16)
    expect(page.locator(".search-hit-title").nth(8)).to_be_focused()


def test_arrows_go_through_the_results(small: SearchSite, page: Tab) -> None:
    page.goto(f"{small.address}search/?q=光电")
    page.locator(".search-hit-title").first.wait_for()
    page.locator(PAGE_FIELD).focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-hit-title").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(PAGE_FIELD)).to_be_focused()


def test_the_language_switch_keeps_the_query(small: SearchSite, page: Tab) -> None:
    page.goto(f"{small.address}search/?q=光电")
    page.locator(".search-hit-title").first.wait_for()
    page.locator(".switch").click()
    page.wait_for_url(f"{small.address}en/search/?q=%E5%85%89%E7%94%B5")
    expect(page.locator(".search-hit-title").first).to_have_text("Optoelectronics")


@pytest.mark.parametrize("query", ["", "%", "<img src=x onerror=alert(1)>", "zzzz qqqq", "。，", "a" * 500, "光" * 60])
def test_odd_queries_are_survived(small: SearchSite, page: Tab, query: str) -> None:
    page.goto(f"{small.address}search/")
    page.locator(PAGE_FIELD).evaluate("(field, text) => { field.value = text }", query)
    page.locator(PAGE_FIELD).press("Enter")
    expect(page.locator("[data-search-browse]")).to_be_visible()
    expect(page.locator(".search-page img")).to_have_count(0)


def test_words_that_no_page_has_together_are_said_to_be_partly_found(small: SearchSite, page: Tab) -> None:
    page.goto(f"{small.address}en/search/?q=flax+zzzz")
    expect(page.locator(".search-count")).to_contain_text("No page has all of these words")
    expect(page.locator(".search-hit-title").first).to_have_text("Flax")


@pytest.mark.parametrize("tree", ["", "en/"])
def test_without_script_the_page_says_how_to_browse(small: SearchSite, browser: Browser, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small.address + tree)
    page.locator(FIELD).fill("光电")
    page.locator(FIELD).press("Enter")
    page.wait_for_url(f"{small.address}{tree}search/?q=**")
    expect(page.locator(".search-noscript")).to_be_visible()
    expect(page.locator("[data-search-browse] a").first).to_be_visible()
    context.close()


def test_it_runs_from_files(small: SearchSite, page: Tab) -> None:
    page.goto((small.folder / "en/index.html").as_uri())
    type_into(page, FIELD, "linglian polarizer")
    expect(page.get_by_role("option").first).to_contain_text("Linglian polarizer project")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/index.html?q=linglian+polarizer")
    hit = page.locator(".search-hit-title").first
    expect(hit).to_have_attribute("href", "../../en/projects/linglian-5755-2/index.html")


def test_a_missing_index_is_said(small: SearchSite, browser: Browser) -> None:
    with tab(browser, DESK) as page:
        page.route("**/assets/search/**", lambda route: route.abort())
        page.goto(f"{small.address}en/search/?q=flax")
        expect(page.locator(".search-count")).to_contain_text("did not load")
        expect(page.locator("[data-search-browse]")).to_be_visible()


@pytest.mark.parametrize("tree", ["", "en/"])
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_open_lists_and_results_are_accessible(small: SearchSite, page: Tab, tree: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(small.address + tree)
    type_into(page, FIELD, "光电")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(RUN_AXE) == []
    page.goto(f"{small.address}{tree}search/?q=光电")
    page.locator(".search-hit").first.wait_for()
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(RUN_AXE) == []
