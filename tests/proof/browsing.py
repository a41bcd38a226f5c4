"""What a real browser says of the pages: accessibility, requests, errors, overflow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Request, Response, expect
from playwright.sync_api import Page as Tab

from proof.site import Page

AXE = Path(__file__).resolve().parents[1] / "node_modules/axe-core/axe.min.js"
DESK, PHONE, NARROW = 1440, 390, 360
# Both languages, by where their pages begin.
TREE = pytest.mark.parametrize("tree", ["", "en/"], ids=["zh", "en"])
HEIGHTS = {DESK: 900, PHONE: 844, NARROW: 740}

RUN_AXE = """async () => {
  const found = await axe.run(document, {resultTypes: ['violations']});
  return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} (${v.help})`));
}"""
NOTHING = "() => {}"
OPEN_ALL = "() => document.querySelectorAll('details').forEach(each => { each.open = true; })"
# When a page has nothing left to do: what its scripts ask for, they have asked for by then.
IDLE = "() => new Promise(done => requestIdleCallback(done))"
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1)
    .slice(-3).map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`).concat('page scrolls sideways');
}"""


@contextmanager
def tab(browser: Browser, width: int) -> Iterator[Tab]:
    """A tab of a width in pixels, without motion, in a session of its own."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHTS[width]}, reduced_motion="reduce")
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def watched(browser: Browser, address: str, width: int = DESK, script: str = "") -> Iterator[Tab]:
    """A tab in which a script's error, a refused request or a complaint of the browser fails the test.

    ``script`` runs before any script of a page; requests to other hosts than that of ``address`` are faults.
    """
    faults: list[str] = []
    with tab(browser, width) as page:
        listen(page, address, faults)
        if script:
            page.add_init_script(script)
        yield page
    assert faults == []


def stands_at(page: Tab, tail: str) -> None:
    """Wait until the address of a tab ends with ``tail``, and all that runs while its page loads has run.

    An address follows what a visitor does by its own way from the browser: read at once it may still be the one before,
    and so may be what a page says that a link has just opened.
    """
    expect(page).to_have_url(re.compile(f"{re.escape(tail)}$"))
    page.wait_for_load_state()


def asked_of(page: Tab) -> dict[str, list[str]]:
    """The parameters of the address that a tab itself stands at now."""
    return parse_qs(str(page.evaluate("location.search.slice(1)")))


def accessibility_faults(
    browser: Browser, address: str, pages: list[Page], width: int, before: str = NOTHING
) -> list[str]:
    """Every violation that axe finds on pages of a site served at an address, after a function of the page has run."""
    axe = AXE.read_text("utf-8")
    faults = []
    with tab(browser, width) as page:
        for sample in pages:
            page.goto(address + sample.address)
            page.evaluate(before)
            page.evaluate(axe)
            faults += [f"{sample.path} at {width}: {violation}" for violation in page.evaluate(RUN_AXE)]
    return faults


def overflowing(browser: Browser, address: str, pages: list[Page], width: int) -> list[str]:
    """Pages that scroll sideways at a width, with the innermost elements that stick out."""
    faults = []
    with tab(browser, width) as page:
        for sample in pages:
            page.goto(address + sample.address, wait_until="domcontentloaded")
            faults += [f"{sample.path} at {width}: {element}" for element in page.evaluate(OVERFLOW)]
    return faults


def loading_faults(browser: Browser, address: str, pages: list[str]) -> list[str]:
    """What goes wrong while pages load: another host asked, an answer of 400 or more, console errors and warnings.

    ``pages`` are addresses relative to the served address; one that does not exist may answer 404 itself.
    """
    faults: list[str] = []
    with tab(browser, DESK) as page:
        listen(page, address, faults)
        for path in pages:
            before = len(faults)
            page.goto(address + path)
            page.evaluate(IDLE)
            faults[before:] = [f"{path or 'home'}: {fault}" for fault in faults[before:]]
    return faults


def listen(page: Tab, address: str, faults: list[str]) -> None:
    """Note what a tab reports from now on."""

    def on_request(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            faults.append(f"asks {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            faults.append(f"{response.url} answers {response.status}")

    def on_console(message: ConsoleMessage) -> None:
        # The browser's own line about a missing page that was asked for on purpose.
        is_navigation = "status of 404" in message.text and message.location.get("url") == page.url
        if message.type in ("error", "warning") and not is_navigation:
            faults.append(f"console {message.type}: {message.text}")

    page.on("request", on_request)
    page.on("response", on_response)
    page.on("console", on_console)
    page.on("pageerror", lambda error: faults.append(f"script error: {error.message}"))
