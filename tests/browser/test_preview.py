"""`make serve` in a browser: the page that is looked at follows every edit, and mistakes show on it while they last."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, RUN_AXE, watched
from proof.building import ROOT, SURROUNDINGS
from scale.bench_preview import Visitor, free_ports
from scale.portal_folder import write_portal


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_portal(tmp_path_factory.mktemp("preview") / "portal", 2)


@pytest.fixture(scope="module")
def zone(portal: Path) -> str:
    return next((portal / "content/zones").glob("*-0")).name


@pytest.fixture(scope="module")
def served(portal: Path, zone: str) -> Iterator[str]:
    """The preview, in a process of its own as MkDocs starts it; gives its address."""
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(portal / "mkdocs.yml"), "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, **SURROUNDINGS, "PYTHONPATH": str(ROOT / "hooks")}
    with (
        (portal.parent / "said").open("w", encoding="utf-8") as said,
        subprocess.Popen(command, env=environment, stdout=said, stderr=said) as process,
    ):
        try:
            Visitor(process, port, f"/zones/{zone}/").until("</html>")
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Tab]:
    with watched(browser, served) as opened:
        yield opened


@pytest.fixture
def profile(portal: Path, zone: str) -> Iterator[Path]:
    """A record, put back as it was after the test."""
    file = portal / "content/zones" / zone / "zone.yaml"
    before = file.read_text("utf-8")
    yield file
    file.write_text(before, "utf-8")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def said(portal: Path) -> str:
    return (portal.parent / "said").read_text("utf-8")


def test_a_saved_record_shows_at_once(page: Tab, served: str, zone: str, profile: Path) -> None:
    page.goto(f"{served}zones/{zone}/")
    main = page.locator("main")
    expect(main).to_contain_text("2019年8月")
    change(profile, "approved: 2019-08", "approved: 2017-03")
    expect(main).to_contain_text("2017年3月")
    page.goto(f"{served}en/zones/{zone}/")
    expect(main).to_contain_text("March 2017")
    change(profile, "approved: 2017-03", "approved: 2016-05")
    expect(main).to_contain_text("May 2016")


def test_a_page_is_left_alone_while_others_change(page: Tab, served: str, zone: str, profile: Path) -> None:
    page.goto(f"{served}about/")
    page.evaluate("window.stays = true")
    with page.context.new_page() as other:
        other.goto(f"{served}zones/{zone}/")
        change(profile, "approved: 2019-08", "approved: 2015-01")
        expect(other.locator("main")).to_contain_text("2015年1月")
    assert page.evaluate("window.stays") is True


def test_a_mistake_shows_on_the_page_and_goes(page: Tab, served: str, zone: str, profile: Path, portal: Path) -> None:
    page.goto(f"{served}zones/{zone}/")
    notice = page.get_by_role("alert")
    change(profile, "approved: 2019-08", "approved: last year")
    file = profile.relative_to(portal).as_posix()
    expect(notice).to_contain_text(f"{file}:")
    expect(notice).to_contain_text("改法")
    expect(page.locator("main")).to_contain_text("2019年8月")
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(RUN_AXE) == []
    page.set_viewport_size({"width": NARROW, "height": 740})
    assert notice.evaluate("each => each.scrollWidth <= innerWidth && each.offsetHeight < innerHeight / 2")
    page.set_viewport_size({"width": DESK, "height": 900})
    page.goto(f"{served}en/zones/{zone}/")
    expect(notice).to_contain_text("Fix")
    change(profile, "approved: last year", "approved: 2019-08")
    expect(notice).to_have_count(0)
    told = said(portal)
    assert f"{file}:" in told
    assert "改法" in told
    assert "Updated" in told


def test_styles_words_and_written_pages_are_followed(page: Tab, served: str, portal: Path) -> None:
    page.goto(f"{served}about/")
    style = portal / "overrides/assets/css/10-base.css"
    style.write_text(style.read_text("utf-8") + "\nbody { outline: 3px solid rgb(1, 2, 3); }\n", "utf-8")
    expect(page.locator("body")).to_have_css("outline-color", "rgb(1, 2, 3)")
    written = portal / "content/pages/about/index.md"
    written.write_text(written.read_text("utf-8") + "\n## 新的一节\n\n新的文字。\n", "utf-8")
    expect(page.locator("main")).to_contain_text("新的文字")
    words = portal / "content/wording/zh.yaml"
    change(words, "  zones: 开发区\n", "  zones: 各开发区\n")
    expect(page.get_by_role("navigation").first).to_contain_text("各开发区")


def test_without_script_pages_are_there_all_the_same(browser: Browser, served: str, zone: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{served}zones/{zone}/")
        expect(page.locator("main h1")).to_be_visible()
    finally:
        context.close()


def test_no_site_is_written(served: str, portal: Path) -> None:
    assert served
    time.sleep(0.1)
    assert not (portal / "site").exists()
