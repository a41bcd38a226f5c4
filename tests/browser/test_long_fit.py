"""A fit with many rows: the first stand in the page, and all are searched as soon as anything is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from proof.browsing import DESK, TREE, watched
from proof.serving import serve
from scale.list_site import write_fit_site

FIRST = 3
ROWS = "[data-row]"
SHOWN = "all => all.filter(each => !each.hidden).map(each => each.querySelector('h3 a').getAttribute('href'))"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo's links, of which few stand in the page."""
    with serve(write_fit_site(tmp_path_factory.mktemp("long") / "site", FIRST)) as address:
        yield address


@pytest.fixture
def page(browser: Browser, long: str) -> Iterator[Tab]:
    with watched(browser, long, DESK) as opened:
        yield opened


@TREE
def test_what_is_made_is_looked_for_in_all_as_on_a_page_that_has_all(
    page: Tab, long: str, address: str, browser: Browser, tree: str
) -> None:
    page.goto(f"{long}{tree}fit/")
    expect(page.locator(ROWS)).to_have_count(FIRST)
    expect(page.locator("[data-part=foremost]")).to_be_visible()
    made = "隔膜" if tree == "" else "separators"
    page.locator("[data-fit] [name=q]").fill(made)
    page.locator("[data-fit] [name=q]").press("Enter")
    expect(page.locator("[data-part=foremost]")).to_have_count(0)
    with watched(browser, address, DESK) as whole:
        whole.goto(f"{address}{tree}fit/?q={made}")
        expect(whole.locator(".fit-why mark").first).to_be_visible()
        found = page.locator(ROWS).evaluate_all(SHOWN)
        assert found == whole.locator(ROWS).evaluate_all(SHOWN)
        assert found
        assert page.locator(ROWS).count() == whole.locator(ROWS).count() > FIRST


def test_an_address_that_names_an_industry_asks_all(page: Tab, long: str) -> None:
    page.goto(f"{long}en/fit/")
    industry = page.locator("[name=industry] option").last.get_attribute("value")
    page.goto(f"{long}en/fit/?industry={industry}")
    expect(page.locator("[data-part=foremost]")).to_have_count(0)
    shown = page.locator(f"{ROWS}:not([hidden])")
    assert set(shown.evaluate_all("all => all.map(each => each.dataset.industry)")) == {industry}


def test_without_script_every_industry_has_a_page_of_its_own(long: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{long}fit/")
    assert page.locator(ROWS).count() == FIRST
    assert page.locator(".index a").count() > 2
    context.close()
