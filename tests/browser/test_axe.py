"""axe finds no violation on any page kind, in either language, at desk and phone width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from proof.browsing import DESK, NARROW, OPEN_ALL, PHONE, accessibility_faults, overflowing
from proof.sample import altered
from proof.serving import serve
from proof.site import BuiltSite


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_pages_are_accessible(site: BuiltSite, browser: Browser, width: int) -> None:
    with serve(site.folder) as address:
        assert accessibility_faults(browser, address, site.samples(), width) == []


def test_pages_are_accessible_with_everything_open(site: BuiltSite, browser: Browser) -> None:
    pages = [site.page_at[path] for path in ("index.html", "en/index.html", "zones/index.html", "en/zones/index.html")]
    with serve(site.folder) as address:
        assert accessibility_faults(browser, address, pages, PHONE, OPEN_ALL) == []


def test_no_page_scrolls_sideways(site: BuiltSite, browser: Browser) -> None:
    pages = [page for page in site.pages if page.leads_on is None]
    with serve(site.folder) as address:
        assert overflowing(browser, address, pages, NARROW) == []
        assert overflowing(browser, address, site.samples(), DESK) == []


def test_a_violation_is_found(sample: BuiltSite, browser: Browser) -> None:
    css = sample.folder / "assets/site.css"
    with serve(sample.folder) as address:
        assert accessibility_faults(browser, address, sample.samples(), PHONE) == []
        css.write_text("body{color:#bbb;background:#fff}", "utf-8")
        faults = accessibility_faults(browser, address, sample.samples(), PHONE)
    assert {fault.partition(" ")[0] for fault in faults} == {page.path for page in sample.pages}


def test_a_violation_in_what_is_closed_is_found(sample: BuiltSite, browser: Browser) -> None:
    closed = "<details><summary>More</summary><img src='../favicon.ico'></details></main>"
    broken = altered(sample, "en/index.html", "</main>", closed)
    with serve(sample.folder) as address:
        assert accessibility_faults(browser, address, broken.samples(), PHONE) == []
        assert accessibility_faults(browser, address, broken.samples(), PHONE, OPEN_ALL) != []


def test_an_overflow_is_found(sample: BuiltSite, browser: Browser) -> None:
    with serve(sample.folder) as address:
        assert overflowing(browser, address, sample.samples(), NARROW) == []
        (sample.folder / "assets/site.css").write_text("h1{width:500px}", "utf-8")
        assert overflowing(browser, address, sample.samples(), NARROW) != []
