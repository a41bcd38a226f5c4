"""In a real browser, under strict headers, from the root and under a sub-path alike, pages load without a complaint."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from proof.browsing import loading_faults
from proof.sample import altered
from proof.serving import serve
from proof.site import BuiltSite


@pytest.mark.parametrize("prefix", ["/", "/invest/"])
def test_pages_load_without_a_complaint(site: BuiltSite, browser: Browser, prefix: str) -> None:
    pages = [page.address for page in site.samples()]
    with serve(site.folder, prefix) as address:
        assert loading_faults(browser, address, pages) == []


@pytest.mark.parametrize("missing", ["no/such/page/", "en/no/such/page/"])
def test_a_missing_address_is_answered_in_its_language(site: BuiltSite, browser: Browser, missing: str) -> None:
    with serve(site.folder) as address:
        assert loading_faults(browser, address, [missing]) == []


@pytest.mark.parametrize("missing", ["no/such/page/", "en/no/such/page/"])
def test_a_missing_page_that_lacks_its_files_is_found(sample: BuiltSite, browser: Browser, missing: str) -> None:
    with serve(sample.folder) as address:
        assert loading_faults(browser, address, [missing]) == []
    altered(sample, "404.html", '"/assets/site.css"', '"assets/site.css"')
    altered(sample, "en/404.html", '"/assets/site.css"', '"assets/site.css"')
    with serve(sample.folder) as address:
        assert any("site.css" in fault for fault in loading_faults(browser, address, [missing]))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('<img src="https://other.invalid/x.png" alt="">', "asks https://other.invalid/x.png"),
        ('<img src="missing.png" alt="">', "missing.png answers 404"),
        ("<p style='color:red'>x</p>", "Content Security Policy"),
        ("<script>document.title = 'x'</script>", "Content Security Policy"),
        ('<script src="assets/broken.js"></script>', "script error: broken on purpose"),
    ],
)
def test_a_complaint_is_found(sample: BuiltSite, browser: Browser, text: str, complaint: str) -> None:
    (sample.folder / "assets/broken.js").write_text("throw new Error('broken on purpose');", "utf-8")
    with serve(sample.folder, "/invest/") as address:
        assert loading_faults(browser, address, [""]) == []
        altered(sample, "index.html", "</main>", f"{text}</main>")
        assert any(complaint in fault for fault in loading_faults(browser, address, [""]))
