"""A self-check of many policies: the first stand in the page, and all are checked as soon as anything is answered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from proof.browsing import DESK, TREE, watched
from proof.serving import serve
from scale.list_site import write_match_site

FIRST = 3
ROWS = "[data-row]"
DAY = "2026-11-22T04:00:00Z"
GROUPS = """() => Object.fromEntries(['apply', 'confirm', 'exclude', 'gone'].map(name =>
  [name, [...document.querySelectorAll(`[data-part=${name}] > li`)].map(row => row.dataset.row).sort()]))"""
COUNTS = "() => [...document.querySelectorAll('.tally-figures [data-count]')].map(each => +each.textContent)"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo's policies, of which few stand in the page."""
    with serve(write_match_site(tmp_path_factory.mktemp("long") / "site", FIRST)) as address:
        yield address


@pytest.fixture
def page(browser: Browser, long: str) -> Iterator[Tab]:
    with watched(browser, long, DESK) as opened:
        opened.clock.set_fixed_time(DAY)
        yield opened


@TREE
@pytest.mark.parametrize("query", ["?a=high-tech-certificate.yes", "?zone=sample"])
def test_an_answer_is_asked_of_all_as_on_a_page_that_has_all(
    page: Tab, long: str, address: str, browser: Browser, tree: str, query: str
) -> None:
    page.goto(f"{long}{tree}match/")
    expect(page.locator(ROWS)).to_have_count(FIRST)
    before = page.evaluate(COUNTS)
    expect(page.locator("[data-part=foremost]")).to_be_visible()
    if query.startswith("?zone"):
        zone = page.locator("[name=zone]")
        zone.focus()
        expect(page.locator("[name=zone] option")).not_to_have_count(1)
        zone.select_option("sample")
    else:
        page.locator("label:has([id='a.high-tech-certificate.yes'])").click()
    expect(page.locator("[data-part=foremost]")).to_have_count(0)
    page.wait_for_url(f"**{query}")
    with watched(browser, address, DESK) as whole:
        whole.clock.set_fixed_time(DAY)
        whole.goto(f"{address}{tree}match/{query}")
        assert page.evaluate(GROUPS) == whole.evaluate(GROUPS)
        assert page.evaluate(COUNTS) == whole.evaluate(COUNTS)
        whole.goto(f"{address}{tree}match/")
        assert before == whole.evaluate(COUNTS)
    # The address brings the same.
    found = page.evaluate(GROUPS)
    page.goto(f"{long}{tree}match/{query}")
    expect(page.locator("[data-part=foremost]")).to_have_count(0)
    assert page.evaluate(GROUPS) == found
    assert page.locator("[data-part=ignored]").is_hidden()


def test_every_policy_names_a_source_that_the_page_then_has(page: Tab, long: str) -> None:
    page.goto(f"{long}match/")
    page.locator("form[data-part=answers] input").first.focus()
    expect(page.locator("[data-part=foremost]")).to_have_count(0)
    marks = page.locator(f"{ROWS} a[href^='#source']").evaluate_all("all => all.map(each => each.hash.slice(1))")
    assert marks
    assert set(marks) <= set(page.locator(".sources li").evaluate_all("all => all.map(each => each.id)"))
