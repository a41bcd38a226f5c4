"""A finder of many spaces: the first stand in the page, and all are gone through as soon as anything is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from browser.test_finder import ASKED, FITTING, GROUPS, NEAR, find, found
from proof.browsing import AXE, DESK, RUN_AXE, TREE, tab, watched
from proof.serving import serve
from scale.list_site import write_finder_site

FIRST = 4
ROWS = "[data-row]"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo's spaces, of which few stand in the page."""
    with serve(write_finder_site(tmp_path_factory.mktemp("long") / "site", FIRST)) as address:
        yield address


@pytest.fixture
def page(browser: Browser, long: str) -> Iterator[Tab]:
    with watched(browser, long, DESK) as opened:
        yield opened


def rated(page: Tab) -> dict[str, list[str]]:
    return {name: found(page, name) for name in GROUPS}


@TREE
def test_what_is_asked_is_asked_of_all_as_on_a_page_that_has_all(
    page: Tab, long: str, address: str, browser: Browser, tree: str
) -> None:
    find(page, f"{long}{tree}", "")
    expect(page.locator(ROWS)).to_have_count(FIRST)
    number = re.search(r"\d+", page.locator(".finder-whole .finder-head .note").inner_text())
    assert number is not None
    expect(page.locator("[data-part=foremost]")).to_contain_text(number[0])
    page.locator("#need-height").fill("9")
    page.locator("#need-height").press("Tab")
    expect(page.locator(ROWS)).to_have_count(int(number[0]))
    expect(page.locator("[data-part=foremost]")).to_have_count(0)
    with watched(browser, address, DESK) as whole:
        find(whole, f"{address}{tree}", "height=9")
        assert rated(page) == rated(whole)


@TREE
def test_an_address_that_asks_is_answered_with_sources(page: Tab, long: str, tree: str) -> None:
    find(page, f"{long}{tree}", ASKED)
    expect(page.locator(f'ul[data-part=fits] > [data-ref="{FITTING}"]')).to_be_visible()
    assert NEAR in found(page, "near")
    marks = page.locator(f'[data-ref="{FITTING}"] a.mark').evaluate_all("all => all.map(each => each.hash)")
    assert marks
    for mark in marks:
        expect(page.locator(mark)).to_have_count(1)
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(RUN_AXE) == []


def test_a_file_that_does_not_come_is_told_and_asked_for_again(browser: Browser, long: str) -> None:
    lost = re.compile(r"/lists/finder\.js")
    with tab(browser, DESK) as page:  # not watched: the refusal is what is tried
        page.route(lost, lambda route: route.abort())
        find(page, f"{long}en/", "")
        page.locator("#need-height").fill("9")
        page.locator("#need-height").press("Tab")
        expect(page.locator("[data-said]")).to_contain_text("could not be loaded")
        expect(page.locator(ROWS)).to_have_count(FIRST)
        page.unroute(lost)
        page.locator("#need-height").fill("10")
        page.locator("#need-height").press("Tab")
        expect(page.locator("[data-part=rated]")).to_be_visible()
        assert page.locator(ROWS).count() > FIRST


def test_without_script_the_first_stand_with_ways_to_all(long: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    find(page, f"{long}en/", "")
    assert page.locator(f"{ROWS}:visible").count() == FIRST
    expect(page.locator(".finder-lists a").first).to_have_attribute("href", re.compile("premises/$|\\.\\./$"))
    context.close()
