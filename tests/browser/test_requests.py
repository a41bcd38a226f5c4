"""In a real browser, under strict headers, from the root and under a sub-path alike, pages load without a complaint."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from proof.browsing import loading_faults
from proof.building import build_site, published_at
from proof.languages import language_faults
from proof.sample import altered
from proof.serving import serve
from proof.site import BuiltSite

MISSING = ["no/such/page/", "en/no/such/page/"]


@pytest.mark.parametrize("prefix", ["/", "/invest/"])
def test_pages_load_without_a_complaint(site: BuiltSite, browser: Browser, prefix: str) -> None:
    # A page for what is not found names its files from the address that the site was built for.
    pages = [page.address for page in site.samples() if not page.is_not_found]
    with serve(site.folder, prefix) as address:
        assert loading_faults(browser, address, pages) == []


def test_built_for_a_sub_path_missing_addresses_are_answered_there(browser: Browser, tmp_path: Path) -> None:
    configuration = published_at("https://host.example/invest/", tmp_path)
    built = build_site(configuration, tmp_path / "site")
    assert language_faults(built) == []
    with serve(built.folder, "/invest/") as address:
        assert loading_faults(browser, address, MISSING) == []


def test_missing_addresses_are_answered(site: BuiltSite, browser: Browser) -> None:
    with serve(site.folder) as address:
        assert loading_faults(browser, address, MISSING) == []


@pytest.mark.parametrize("missing", MISSING)
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
