"""What keeps together where there is little room: numbers and units on phones, lists in a sentence, lists on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from proof.browsing import PHONE, TREE, tab

# Figures whose unit has left the line of the number.
PARTED = """() => [...document.querySelectorAll(".band .figure")].filter(figure => {
  const [number, unit] = [".n", ".figure-tail .unit"].map(part => figure.querySelector(part)?.getBoundingClientRect());
  return number && unit && unit.top > number.bottom - 4;
}).map(figure => figure.textContent)"""
# Lines of a row that begin with what should end the one before: the mark stands left of the letter before it.
LEADING = """() => [...document.querySelectorAll(".fit-ways")].flatMap(row => {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT), found = [], range = new Range();
  for (let before; walker.nextNode();) for (const [at, letter] of [...walker.currentNode.data].entries()) {
    range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 1);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    if (before && "、，,".includes(letter) && box.left < before.left) found.push(row.textContent);
    before = box;
  }
  return found;
})"""
# How far the state of a link stands from the first line of its name.
STEPS = """() => [...document.querySelectorAll(".node:has(.node-state)")].map(node =>
  node.querySelector(".node-state").getBoundingClientRect().bottom
  - node.querySelector(".node-name a").getClientRects()[0].bottom)"""
GAPS = """all => all.map(each =>
  each.getBoundingClientRect().top - each.previousElementSibling.getBoundingClientRect().bottom)"""


@TREE
@pytest.mark.parametrize("path", ["", "zones/", "zones/sample/", "zones/shenchi/", "events/"])
@pytest.mark.parametrize("width", [360, PHONE])
def test_no_headline_parts_from_its_unit(browser: Browser, address: str, tree: str, path: str, width: int) -> None:
    with tab(browser, PHONE) as page:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{address}{tree}{path}")
        assert page.evaluate(PARTED) == []


@TREE
def test_no_line_of_links_begins_with_a_comma(browser: Browser, address: str, tree: str) -> None:
    with tab(browser, PHONE) as page:
        page.goto(f"{address}{tree}fit/")
        assert page.locator(".fit-ways a + a").count() > 10
        assert page.evaluate(LEADING) == []


@TREE
def test_the_state_of_every_link_stands_beside_its_name_and_gaps_stand_out(
    browser: Browser, address: str, tree: str
) -> None:
    with tab(browser, PHONE) as page:
        page.goto(f"{address}{tree}chains/sample-battery-storage/")
        steps = page.evaluate(STEPS)
        assert len(steps) > 8
        assert all(abs(step) < 8 for step in steps)
        paints = {
            kind: page.locator(f".node-{kind}").first.evaluate("node => getComputedStyle(node).backgroundColor")
            for kind in ("gap", "weak", "general")
        }
        assert paints["gap"] not in (paints["weak"], paints["general"])


@TREE
@pytest.mark.parametrize("path", ["projects/", "premises/", "policies/", "zones/", "fit/"])
def test_a_printed_list_has_no_controls(page: Tab, address: str, tree: str, path: str) -> None:
    page.set_viewport_size({"width": 760, "height": 1000})
    page.emulate_media(media="print")
    page.goto(f"{address}{tree}{path}")
    shown = page.locator("main :is(button:not(.sort-head), select, input, textarea)").evaluate_all(
        "all => all.filter(each => each.checkVisibility()).map(each => each.outerHTML)"
    )
    assert shown == []


@TREE
def test_the_documents_of_an_event_stand_apart_from_what_is_above(browser: Browser, address: str, tree: str) -> None:
    with tab(browser, PHONE) as page:
        page.goto(f"{address}{tree}events/")
        gaps = page.locator(".event .downloads").evaluate_all(GAPS)
        assert gaps
        assert min(gaps) >= 16
