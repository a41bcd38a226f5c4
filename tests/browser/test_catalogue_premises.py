"""The catalogue of buildings and land as a visitor uses it: figures, dates, order, address, keyboard, phones."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import NARROW, OPEN_ALL, PHONE, TREE, asked_of, stands_at, tab

ROWS, SHOWN = "[data-row]", "[data-row]:not([hidden])"
REFS = "rows => rows.map(row => row.dataset.ref)"
# Clean room in a fictional building: 4.2 m high, taken from December 2026 on.
CLEAN, BLOCK, PARCEL = "premises.sample.clean-1", "premises.sample.block-3", "land.sample.parcel-a01"
EMPTY = "?form=office&clearheight-min=9"
# What is asked for, in base units; which attribute holds it; the least and the most (infinity where none is asked).
RANGES = {
    "area": ("area-min=5000&area-max=7000", 5000, 7000),
    "clearheight": ("clearheight-min=9", 9, float("inf")),
    "floorload": ("floorload-min=19.6133", 19.6133, float("inf")),
    "power": ("power-min=1000&power-max=2500", 1000, 2500),
    "rent": ("rent-max=12", 0, 12),
    "landprice": ("landprice-max=180", 0, 180),
}
SORTED = ["area", "clearheight", "floorload", "power", "rent", "landprice"]


def shown(page: Tab) -> list[str]:
    """The references of the rows in view, in their order; as many as the page says."""
    refs: list[str] = page.locator(SHOWN).evaluate_all(REFS)
    expect(page.locator(".found-count [data-part=count]")).to_have_text(str(len(refs)))
    return refs


def having(page: Tab, name: str) -> dict[str, str]:
    """What each row that has an attribute says by it."""
    return dict(
        page.locator(f"[data-row][data-{name}]").evaluate_all(f"all => all.map(r => [r.dataset.ref, r.dataset.{name}])")
    )


def choice(page: Tab, name: str, value: str) -> Locator:
    return page.locator(f'.filter-choice:has([name="{name}"][value="{value}"])')


@TREE
@pytest.mark.parametrize("name", RANGES)
def test_figures_are_asked_for_from_and_to(address: str, page: Tab, tree: str, name: str) -> None:
    query, least, most = RANGES[name]
    page.goto(f"{address}{tree}premises/?{query}")
    figures = {ref: [float(each) for each in said.split()] for ref, said in having(page, name).items()}
    fitting = {ref for ref, said in figures.items() if said[-1] >= least and said[0] <= most}
    assert 0 < len(fitting) < len(figures)
    assert set(shown(page)) == fitting
    note = page.locator("[data-part=missing]")
    expect(note).to_contain_text(str(page.locator(ROWS).count() - len(figures)))
    note.get_by_role("button").click()
    stands_at(page, f"&unknown={name}")
    assert set(shown(page)) == {*fitting, *page.locator(f"[data-row]:not([data-{name}])").evaluate_all(REFS)}


@TREE
def test_a_hall_is_asked_for_in_a_visitors_own_units(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}premises/")
    load = page.locator("[data-name=floorload]")
    assert load.locator("option").evaluate_all("all => all.map(each => each.dataset.unit)") == ["t-m2", "kn-m2"]
    load.locator("[type=number]").first.fill("2")
    stands_at(page, "?floorload-min=19.6133")
    load.locator("select").select_option(index=1)
    expect(load.locator("[type=number]").first).to_have_value("19.6133")
    load.locator("[type=number]").first.fill("20")
    stands_at(page, "?floorload-min=20")
    for said in ("20", load.locator("option:checked").inner_text()):
        expect(page.locator(".chip")).to_contain_text(said)
    assert BLOCK in shown(page)
    assert CLEAN not in shown(page)


@TREE
def test_choices_narrow_chips_widen_and_back_returns(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}premises/")
    every = shown(page)
    for name, value in (("ready", "shell"), ("free", "now")):
        box = choice(page, name, value)
        page.evaluate(OPEN_ALL)
        promised = int(box.locator(".filter-count").inner_text())
        box.click()
        assert len(shown(page)) == promised > 0
    both = shown(page)
    assert {having(page, "ready")[ref] for ref in both} == {"shell"}
    assert {having(page, "free")[ref] for ref in both} == {"now"}
    stands_at(page, "premises/?free=now&ready=shell")
    expect(page.locator(".chip")).to_have_count(2)
    page.locator(".chip").last.click()
    stands_at(page, "premises/?free=now")
    assert len(both) < len(shown(page)) < len(every)
    page.go_back()
    stands_at(page, "premises/?free=now&ready=shell")
    assert shown(page) == both
    page.locator("[data-part=clear]").click()
    assert shown(page) == every


@TREE
def test_a_month_free_and_a_use_are_choices(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}premises/?free=now,2026-12&suits=cleanroom")
    assert shown(page) == [CLEAN]
    page.goto(f"{address}{tree}premises/?form=land&utility=heat")
    assert shown(page) == [PARCEL]


@TREE
@pytest.mark.parametrize("name", SORTED)
def test_what_has_no_figure_stands_last(address: str, page: Tab, tree: str, name: str) -> None:
    for order in (f"-{name}", name):
        page.goto(f"{address}{tree}premises/?sort={order}")
        figures = having(page, name)
        known = [float(figures[ref].split()[0]) for ref in shown(page) if ref in figures]
        assert known == sorted(known, reverse=order[0] == "-")
        assert set(shown(page)[: len(known)]) == set(figures)
    page.locator("select[name=sort]").select_option("")
    stands_at(page, "premises/")
    assert having(page, "free")[shown(page)[0]] == "now"


@TREE
def test_an_empty_result_says_what_to_loosen(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}premises/{EMPTY}")
    assert shown(page) == []
    none = page.locator("[data-part=none]")
    for way in none.get_by_role("button").all():
        expect(way).to_have_text(re.compile(r"\d"))
    titles = [page.locator(f"[data-name={name}]").get_attribute("data-title") for name in ("form", "clearheight")]
    assert [title for title in titles if title and title in none.inner_text()] == titles
    promised = re.search(r"\d+", none.get_by_role("button").first.inner_text())
    none.get_by_role("button").first.click()
    assert promised
    assert len(shown(page)) == int(promised[0]) > 0


@TREE
def test_the_language_switch_keeps_the_state(address: str, page: Tab, tree: str) -> None:
    query = "premises/?state=available&area-min=5000&sort=-area&view=cards"
    page.goto(f"{address}{tree}{query}")
    before = shown(page)
    page.locator("a[data-switch]").first.click()
    stands_at(page, f"/invest/{'' if tree else 'en/'}{query}")
    assert shown(page) == before
    page.go_back()
    stands_at(page, f"/invest/{tree}{query}")
    assert shown(page) == before


@TREE
def test_what_an_address_may_not_hold_is_named_and_ignored(address: str, page: Tab, tree: str) -> None:
    odd = {
        "form": "castle",
        "free": "<img src=x onerror=alert(1)>",
        "area-min": "1e9",
        "power-max": "-1",
        "rent-min": "Infinity",
        "sort": "constructor",
        "view": "__proto__",
        "unknown": "toString",
        "zone": "sample' or 1=1",
    }
    page.goto(f"{address}{tree}premises/?" + "&".join(f"{name}={quote(value)}" for name, value in odd.items()))
    assert len(shown(page)) == page.locator(ROWS).count()
    said = page.locator("[data-part=ignored]")
    for name, value in odd.items():
        expect(said).to_contain_text(f"{name}={value[:8]}")
    expect(page.locator(".found img")).to_have_count(0)


@TREE
def test_picked_premises_and_land_are_compared(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}premises/?state=available")
    for ref in (BLOCK, CLEAN):
        page.locator(f"[data-ref='{ref}'] [data-pick]").check()
    page.locator("[data-tray] [data-part=compare]").click()
    stands_at(page, f"{tree}compare/?ids={BLOCK},{CLEAN}")


@TREE
def test_it_works_by_keyboard_alone_on_a_phone(browser: Browser, address: str, tree: str) -> None:
    with tab(browser, NARROW) as page:
        page.goto(f"{address}{tree}premises/")
        page.locator(".found-count").focus()
        for key in ("Tab", "Enter", "Tab", "Tab", "Enter", "Tab", "Space"):
            page.keyboard.press(key)
        expect(page.locator(".chip")).to_have_count(1)
        assert {having(page, "form")[ref] for ref in shown(page)} == set(asked_of(page)["form"])
        page.locator("[data-name=clearheight] [type=number]").first.evaluate(
            "f => { f.closest('details').open = true; f.focus(); }"
        )
        page.keyboard.type("9")
        assert asked_of(page)["clearheight-min"] == ["9"]
        assert BLOCK in shown(page)
        page.keyboard.press("Enter")
        expect(page.locator(".filter")).to_be_hidden()
        expect(page.locator("[data-part=status]")).to_be_focused()
        page.go_back()
        page.go_back()
        stands_at(page, "premises/")


@TREE
def test_without_script_there_is_the_whole_list_and_prepared_ones(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 844})
    page = context.new_page()
    page.goto(f"{address}{tree}premises/{EMPTY}")
    assert page.locator(f"{ROWS}:visible").count() == page.locator(ROWS).count() > 20
    for part in (".filter", ".found-bar", ".found-toggle", ".found-map"):
        expect(page.locator(part)).to_be_hidden()
    page.locator("a[href$='industries/biopharma/']").first.click()
    stands_at(page, "industries/biopharma/")
    assert page.locator("main li a[href*='/clean-1/'], main li a[href*='clean-1']").count() > 0
    context.close()
