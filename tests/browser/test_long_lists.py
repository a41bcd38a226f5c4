"""A list of several pages: the first holds some rows, and all others as soon as something is asked of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import DESK, IDLE, PHONE, TREE, stands_at, watched
from proof.serving import serve
from scale.bench_lists import SHIFTS
from scale.list_site import write_list_site

COUNT, A_PAGE = 250, 60
ROWS, SHOWN = "[data-row]", "[data-row]:not([hidden])"
REST = re.compile(r"/lists/projects\.js\?v=\w{8}$")


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The catalogue of 250 fictional projects, served in pages of 60."""
    with serve(write_list_site(tmp_path_factory.mktemp("long") / "site", COUNT, A_PAGE)) as address:
        yield address


@pytest.fixture
def page(browser: Browser, long: str) -> Iterator[Tab]:
    with watched(browser, long) as opened:
        yield opened


def choice(page: Tab, name: str, id: str) -> Locator:
    return page.locator(f'.filter-choice:has([name="{name}"][value="{id}"])')


@TREE
def test_the_first_page_loads_no_more_until_something_is_asked(page: Tab, long: str, tree: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{long}{tree}projects/")
    page.wait_for_selector("[data-ready]")
    page.evaluate(IDLE)
    expect(page.locator(ROWS)).to_have_count(A_PAGE)
    expect(page.locator(".found-count [data-part=count]")).to_have_text(str(COUNT))
    assert not any(REST.search(url) for url in asked)
    page.locator("[data-part=whole]").click()
    expect(page.locator(SHOWN)).to_have_count(COUNT)
    expect(page.locator("[data-part=pages]")).to_be_hidden()
    stands_at(page, "")
    assert sum(bool(REST.search(url)) for url in asked) == 1


def test_a_filter_finds_rows_of_other_pages_and_back_undoes_it(page: Tab, long: str) -> None:
    page.goto(f"{long}projects/")
    page.wait_for_selector("[data-ready]")
    first = set(page.locator(ROWS).evaluate_all("rows => rows.map(row => row.dataset.ref)"))
    promised = int(choice(page, "zone", "sample-3").locator(".filter-count").inner_text())
    choice(page, "zone", "sample-3").click()
    expect(page.locator(SHOWN)).to_have_count(promised)
    stands_at(page, "?zone=sample-3")
    found = set(page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.ref)"))
    assert found - first, "rows that the first page has not"
    assert all(ref.split(".")[1] == "sample-3" for ref in found)
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(COUNT)
    page.go_forward()
    expect(page.locator(SHOWN)).to_have_count(promised)


def test_an_address_that_asks_is_answered_from_all_rows(page: Tab, long: str) -> None:
    page.goto(f"{long}en/projects/?q=no.+249&sort=-investment")
    page.wait_for_selector("[data-ready]")
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(".chip")).to_have_count(1)
    page.locator("[data-part=clear]").click()
    expect(page.locator(SHOWN)).to_have_count(COUNT)
    investments = page.locator(SHOWN).evaluate_all("rows => rows.map(row => +(row.dataset.investment ?? -1))")
    assert investments == sorted(investments, reverse=True)


def test_what_is_asked_first_is_not_lost(page: Tab, long: str) -> None:
    """The rest is on its way when a number is typed, and when the head of a column is pressed."""
    page.goto(f"{long}projects/")
    page.wait_for_selector("[data-ready]")
    page.locator("[data-name=investment] [type=number]").first.fill("5000000")
    expect(page.locator("[data-part=none]")).to_be_visible()
    page.goto(f"{long}projects/")
    page.wait_for_selector("[data-ready]")
    page.locator("[data-sort=name]").click()
    expect(page.locator("[data-sort=name]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(SHOWN)).to_have_count(COUNT)


def test_marks_of_later_rows_lead_to_their_sources(page: Tab, long: str) -> None:
    page.goto(f"{long}projects/?sort=name")
    page.wait_for_selector("[data-ready]")
    marks = page.locator("main a[href^='#source-']")
    assert marks.evaluate_all("marks => marks.filter(mark => !document.querySelector(mark.hash)).length") == 0
    keys = page.evaluate("[...document.querySelectorAll('.sources li')].map(line => line.id)")
    assert len(keys) == len(set(keys))


def test_a_row_of_the_rest_can_be_kept(page: Tab, long: str) -> None:
    page.goto(f"{long}projects/?q=249")
    page.wait_for_selector("[data-ready]")
    page.locator(f"{SHOWN} .pick").click()
    expect(page.locator("[data-tray] [data-part=count]")).to_have_text("1")
    page.reload()
    expect(page.locator(f"{SHOWN} [data-pick]")).to_be_checked()
    assert page.locator("[data-row] .check:not([autocomplete=off])").count() == 0


def test_a_rest_that_cannot_be_loaded_is_said_and_tried_again(browser: Browser, long: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route(REST, lambda route: route.abort())
    page.goto(f"{long}en/projects/?zone=sample-3")
    expect(page.locator("[data-said]")).to_contain_text("could not be loaded")
    expect(page.locator(SHOWN)).to_have_count(A_PAGE)
    page.unroute(REST)
    page.locator("[data-part=whole]").click()
    expect(page.locator(".chip")).to_have_count(1)
    assert set(page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.zone)")) == {"sample-3"}
    context.close()


@TREE
def test_without_script_pages_lead_on(browser: Browser, long: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{long}{tree}projects/")
    expect(page.locator("[data-part=whole]")).to_be_hidden()
    seen: list[str] = []
    for number in range(1, 6):
        expect(page.locator("[data-part=pages] [aria-current]")).to_have_text(str(number))
        seen += page.locator(".project-row a.stretch").evaluate_all("links => links.map(link => link.href)")
        if number < 5:
            page.locator("a[rel=next]").click()
    assert len(seen) == len(set(seen)) == COUNT
    assert page.url.endswith(f"{tree}projects/page/5/")
    assert page.locator("link[rel=canonical]").get_attribute("href") == f"https://zones.example/{tree}projects/page/5/"
    page.locator("a[rel=prev]").click()
    page.locator(".found-foot a").click()
    assert page.url == f"{long}{tree}projects/"
    context.close()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_nothing_shifts_of_itself(browser: Browser, long: str, width: int) -> None:
    with watched(browser, long, width, SHIFTS) as page:
        page.goto(f"{long}projects/?zone=sample-3")
        page.wait_for_selector("[data-ready]")
        page.evaluate(IDLE)
        assert page.evaluate("window.shifted") == 0


def test_pages_are_told_apart(long: str, page: Tab) -> None:
    page.goto(f"{long}en/projects/page/2/")
    expect(page).to_have_title(re.compile(", page 2 ·"))
    expect(page.locator("[data-part=pages]")).to_contain_text("61–120 of 250")
