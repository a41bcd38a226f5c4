"""The directory of zones as a visitor uses it: filters, sorts, cards, map, comparing, prepared lists, no script."""

from __future__ import annotations

from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from proof.browsing import PHONE, TREE, stands_at

SHOWN = "[data-row]:not([hidden])"
EMPTY = "?place=xinzhou&form=economic-technological"


def shown(page: Tab) -> list[str]:
    """The zones in view, in their order."""
    return [str(row.get_attribute("data-ref")).removeprefix("zone.") for row in page.locator(SHOWN).all()]


def count(page: Tab) -> int:
    return int(page.locator(".found-count [data-part=count]").inner_text())


def choose(page: Tab, group: str, value: str) -> None:
    page.locator(f"input[name={group}][value='{value}']").click()


@TREE
def test_filters_narrow_the_list_and_the_address_says_so(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}zones/")
    every = shown(page)
    assert count(page) == len(every) >= 7
    choose(page, "place", "xinzhou")
    assert shown(page) == ["xinzhou", "shenchi"]
    choose(page, "form", "modern-agriculture")
    assert shown(page) == ["shenchi"]
    stands_at(page, "?place=xinzhou&form=modern-agriculture")
    page.locator("[data-part=chips] button").first.click()
    assert shown(page) == ["shenchi", "wuxiang"]
    page.go_back()
    page.go_back()
    assert shown(page) == ["xinzhou", "shenchi"]
    page.go_back()
    assert shown(page) == every


@TREE
def test_zones_are_found_by_what_they_have_published(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}zones/?has=policies")
    assert shown(page) == ["sample"]
    page.goto(f"{address}{tree}zones/?industry=edible-fungi")
    assert shown(page) == ["shenchi", "wuxiang"]
    page.goto(f"{address}{tree}zones/?leading=edible-fungi")
    assert shown(page) == ["wuxiang"]


@TREE
def test_sorting_by_what_is_published(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}zones/?sort=-projects")
    counts = page.evaluate(f"[...document.querySelectorAll('{SHOWN}')].map(row => +row.dataset.projects)")
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] == 0
    page.locator("select[name=sort]").select_option("-figures")
    assert shown(page)[0] == "sample"


@TREE
def test_the_map_dims_what_is_filtered_out_and_leads_to_the_zone(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}zones/?view=map&place=xinzhou")
    dimmed = page.locator("[data-part=map] .is-none")
    assert page.locator("[data-part=map] [data-zone]").count() - dimmed.count() == 2
    page.locator("[data-part=map] [data-zone=shenchi] circle").click()
    stands_at(page, f"/{tree}zones/shenchi/")


def test_the_language_switch_keeps_the_state(address: str, page: Tab) -> None:
    page.goto(f"{address}zones/?place=changzhi&sort=name&view=cards")
    page.locator("a[data-switch]").first.click()
    stands_at(page, "/en/zones/?place=changzhi&sort=name&view=cards")
    assert sorted(shown(page)) == ["tunliu", "wuxiang"]


@TREE
def test_picked_zones_are_compared(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}zones/")
    for zone in ("yongji", "shenchi"):
        page.locator(f"[data-ref='zone.{zone}'] [data-pick]").check()
    page.locator("[data-tray] [data-part=compare]").click()
    stands_at(page, "compare/?ids=zone.yongji,zone.shenchi")


@TREE
def test_an_empty_result_says_which_filter_to_loosen(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}zones/{EMPTY}")
    assert shown(page) == []
    page.locator("[data-part=ways] button").first.click()
    assert count(page) > 0


@TREE
def test_the_keyboard_alone_filters(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}zones/")
    page.locator(".filter input[name=q]").focus()
    page.keyboard.type("yongji")
    assert shown(page) == ["yongji"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.part") == "status"


@TREE
def test_a_prepared_list_stands_by_itself(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}zones/places/xinzhou/")
    assert page.locator("[data-row]").count() == 2
    page.locator(".found-foot a").click()
    stands_at(page, "zones/?place=xinzhou")
    assert shown(page) == ["xinzhou", "shenchi"]
    page.goto(f"{address}{tree}zones/industries/edible-fungi/")
    assert shown(page) == ["shenchi", "wuxiang"]


@TREE
def test_without_script_the_whole_list_stands(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 844})
    page = context.new_page()
    page.goto(f"{address}{tree}zones/?place=xinzhou")
    assert page.locator("[data-row]:visible").count() == page.locator("[data-row]").count() >= 7
    assert not page.locator(".filter").is_visible()
    assert page.locator(".tally tbody tr").count() >= 7
    page.locator("a[href$='places/changzhi/']").click()
    stands_at(page, "places/changzhi/")
    assert page.locator("[data-row]:visible").count() == 2
    context.close()
