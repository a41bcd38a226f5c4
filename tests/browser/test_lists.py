"""The catalogue of projects as a visitor uses it: filters, counts, chips, order, views, address, keyboard, phones."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import DESK, NARROW, OVERFLOW, PHONE, TREE, stands_at, tab
from proof.site import BuiltSite

ROWS = "[data-row]"
SHOWN = "[data-row]:not([hidden])"
# Rows that a filter of one value should leave, told from their own data.
HAVING = """([name, id]) => [...document.querySelectorAll('[data-row]')]
  .filter(row => (row.dataset[name] ?? '').split(' ').includes(id)).length"""
# What shifts without the visitor having done anything.
SHIFTS = """window.shifted = 0; new PerformanceObserver(list => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) window.shifted += each.value;
}).observe({ type: 'layout-shift', buffered: true });"""
SMALL = """() => [...document.querySelectorAll('.found :is(button, select, summary, .filter-choice, label)')]
  .filter(each => each.checkVisibility() && !each.matches('.sort-head, .filter-known *, .filter-words, .found-sort'))
  .map(each => [each.className || each.name || each.tagName, each.getBoundingClientRect()])
  .filter(([, { width, height }]) => height < 43.5).map(([name, { width, height }]) => `${name} ${width}×${height}`)"""


def opened(page: Tab, address: str, tree: str, query: str = "") -> Tab:
    page.goto(f"{address}{tree}projects/{query}")
    page.wait_for_selector("[data-ready]")
    return page


def choice(page: Tab, name: str, id: str) -> Locator:
    return page.locator(f'.filter-choice:has([name="{name}"][value="{id}"])')


def count_is(page: Tab, number: int) -> None:
    expect(page.locator(SHOWN)).to_have_count(number)
    expect(page.locator(".found-count [data-part=count]")).to_have_text(str(number))


@TREE
def test_choices_of_a_group_add_up_and_groups_narrow(page: Tab, address: str, tree: str) -> None:
    opened(page, address, tree)
    whole = page.locator(ROWS).count()
    signed, talks = (int(page.evaluate(HAVING, ["stage", stage])) for stage in ("signed", "in-talks"))
    assert 0 < talks < signed < whole
    choice(page, "stage", "signed").click()
    count_is(page, signed)
    choice(page, "stage", "in-talks").click()
    count_is(page, signed + talks)
    stands_at(page, "?stage=in-talks,signed")
    choice(page, "zone", "sample").click()
    shown = page.locator(SHOWN).count()
    assert 0 < shown < signed + talks
    assert set(page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.zone)")) == {"sample"}


@TREE
def test_a_count_is_what_choosing_gives(page: Tab, address: str, tree: str) -> None:
    opened(page, address, tree, "?zone=sample")
    for id in ("cooperation", "unpublished"):
        other = choice(page, "cooperation", id)
        if not other.is_visible():
            page.locator("details:has([name=cooperation]) > summary").click()
        promised = int(other.locator(".filter-count").inner_text())
        other.click()
        count_is(page, promised)
        other.click()
    none = choice(page, "stage", "signed")
    choice(page, "zone", "sample").click()
    choice(page, "industry", "flax").click()
    assert int(none.locator(".filter-count").inner_text()) == 1
    expect(choice(page, "stage", "planned")).to_have_class(re.compile("is-none"))


@TREE
def test_chips_take_filters_off(page: Tab, address: str, tree: str) -> None:
    opened(page, address, tree, "?stage=signed&zone=sample&q=a")
    chips = page.locator(".chip")
    expect(chips).to_have_count(3)
    expect(page.locator("[data-part=active]")).to_have_text(" (3)")
    chips.nth(1).click()
    expect(chips).to_have_count(2)
    expect(chips.nth(1)).to_be_focused()
    page.locator("[data-part=clear]").click()
    expect(chips).to_have_count(0)
    stands_at(page, "projects/")
    assert page.locator(SHOWN).count() == page.locator(ROWS).count()


@pytest.mark.parametrize(("tree", "typed", "base"), [("", "1", "100000000"), ("en/", "100", "100000000")])
def test_a_range_counts_what_is_not_published(page: Tab, address: str, tree: str, typed: str, base: str) -> None:
    opened(page, address, tree)
    silent = page.locator("[data-row]:not([data-investment])").count()
    fits = page.locator("[data-row][data-investment]").evaluate_all(
        "rows => rows.filter(row => Math.max(...row.dataset.investment.split(' ')) >= 1e8).length"
    )
    page.locator("[data-name=investment] [type=number]").first.fill(typed)
    stands_at(page, f"?investment-min={base}")
    count_is(page, fits)
    note = page.locator("[data-part=missing]")
    expect(note).to_contain_text(str(silent))
    note.get_by_role("button").click()
    stands_at(page, f"?investment-min={base}&unknown=investment")
    count_is(page, fits + silent)
    expect(note.get_by_role("button")).to_be_focused()
    expect(page.locator(".chip")).to_contain_text(typed)


def test_a_range_is_asked_in_the_units_chosen(page: Tab, address: str) -> None:
    opened(page, address, "", "?land-min=100000")
    land = page.locator("[data-name=land]")
    expect(land.locator("[type=number]").first).to_have_value("150")
    land.locator("select").select_option(label="公顷")
    expect(land.locator("[type=number]").first).to_have_value("10")
    expect(page.locator(".chip")).to_contain_text("10 公顷")
    stands_at(page, "?land-min=100000")
    page.locator(".units summary").click()
    page.locator(".units [name=land]").select_option("mu")
    expect(land.locator("[type=number]").first).to_have_value("150")


@pytest.mark.parametrize(("tree", "typed"), [("", "ＡＮＯＤＥ 扩建"), ("en/", "anode 扩建"), ("en/", "  Anode  ")])
def test_words_are_found_in_both_languages_and_any_width(page: Tab, address: str, tree: str, typed: str) -> None:
    opened(page, address, tree)
    page.locator(".filter [name=q]").press_sequentially(typed)
    count_is(page, 1)
    expect(page.locator(SHOWN)).to_have_attribute("data-ref", "project.sample.anode-expansion")
    # Typing made one entry, not one for each letter.
    page.go_back()
    stands_at(page, "projects/")
    assert page.locator(SHOWN).count() == page.locator(ROWS).count()


@TREE
def test_an_empty_result_says_what_to_loosen(page: Tab, address: str, tree: str) -> None:
    opened(page, address, tree, "?industry=food&stage=signed&investment-max=5000000")
    count_is(page, 0)
    none = page.locator("[data-part=none]")
    expect(none).to_be_visible()
    expect(page.locator(".list-head")).to_be_hidden()
    way = none.get_by_role("button")
    expect(way).to_have_count(1)
    promised = re.search(r"\d+", way.inner_text())
    assert promised
    way.click()
    count_is(page, int(promised[0]))
    expect(none).to_be_hidden()
    expect(page.locator("[data-part=status]")).to_be_focused()


@TREE
def test_rows_without_a_figure_stand_last_either_way(page: Tab, address: str, tree: str) -> None:
    opened(page, address, tree)
    head = page.locator("[data-sort=investment]")
    read = "rows => rows.map(row => row.dataset.investment && parseFloat(row.dataset.investment))"
    before = page.locator(ROWS).evaluate_all("rows => rows.map(row => row.dataset.ref)")
    for way in ("down", "up"):
        head.click()
        expect(head).to_have_attribute("data-way", way)
        expect(head).to_have_attribute("aria-pressed", "true")
        values = page.locator(ROWS).evaluate_all(read)
        known = [value for value in values if value is not None]
        assert known == sorted(known, reverse=way == "down")
        assert values[: len(known)] == known
    head.click()
    expect(head).to_have_attribute("aria-pressed", "false")
    assert page.locator(ROWS).evaluate_all("rows => rows.map(row => row.dataset.ref)") == before


def test_names_are_sorted_as_the_language_has_them(page: Tab, address: str) -> None:
    opened(page, address, "en/", "?sort=name")
    names = page.locator(f"{ROWS} .list-title a").evaluate_all("all => all.map(each => each.firstChild.data.trim())")
    letters = [name.lower() for name in names if name[0].isalpha()]
    assert letters == sorted(letters)
    opened(page, address, "", "?sort=name")
    names = page.locator(f"{ROWS} .list-title a").evaluate_all("all => all.map(each => each.textContent)")
    assert names.index("触控模组项目") < names.index("马铃薯种植项目") < names.index("银杏经济林产业园建设项目")


@TREE
def test_the_address_is_the_state(page: Tab, address: str, tree: str) -> None:
    opened(page, address, tree)
    whole = page.locator(ROWS).count()
    choice(page, "stage", "signed").click()
    shown = page.locator(SHOWN).count()
    page.locator(".found-views label").nth(1).click()
    page.locator("[name=sort]").select_option("-investment")
    stands_at(page, f"/invest/{tree}projects/?stage=signed&sort=-investment&view=cards")
    first = page.locator(SHOWN).first.get_attribute("data-ref")
    page.locator("a[data-switch]").click()
    stands_at(page, f"/invest/{'' if tree else 'en/'}projects/?stage=signed&sort=-investment&view=cards")
    count_is(page, shown)
    expect(page.locator(SHOWN).first).to_have_attribute("data-ref", str(first))
    page.go_back()
    stands_at(page, f"/invest/{tree}projects/?stage=signed&sort=-investment&view=cards")
    count_is(page, shown)
    for query in ("?stage=signed&view=cards", "?stage=signed", ""):
        page.go_back()
        stands_at(page, f"projects/{query}")
    count_is(page, whole)
    expect(choice(page, "stage", "signed").locator("input")).not_to_be_checked()
    page.go_forward()
    count_is(page, shown)


@TREE
def test_a_choice_that_the_address_ticks_is_in_view_however_deep_it_is_folded(
    browser: Browser, address: str, tree: str
) -> None:
    with tab(browser, PHONE) as page:
        page.goto(f"{address}{tree}premises/?form=land&zone=sample")
        page.wait_for_selector("[data-ready]")
        page.locator("[data-part=toggle]").click()
        ticked = page.locator(".filter :checked[name=form], .filter :checked[name=zone]")
        expect(ticked).to_have_count(2)
        for box in ticked.all():
            expect(box).to_be_visible()
        assert page.locator(".filter-rest :checked").count() == 1


@TREE
@pytest.mark.parametrize("view", ["", "?view=cards", "?view=map"])
def test_no_figure_of_a_space_stands_on_another(page: Tab, address: str, tree: str, view: str) -> None:
    page.goto(f"{address}{tree}premises/{view}")
    page.wait_for_selector("[data-ready]")
    pairs = page.evaluate("""() => [...document.querySelectorAll(".space-facts")].flatMap(facts => {
        const boxes = [...facts.querySelectorAll(".n, .unit, .mark, .unknown, .conversion")]
            .filter(each => each.checkVisibility())
            .flatMap(each => [...each.getClientRects()].map(box => ({ box, each })));
        const apart = (one, other) => one.each.closest("dd") !== other.each.closest("dd");
        return boxes.flatMap((one, n) => boxes.slice(n + 1).filter(other => apart(one, other)
            && Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1
            && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 1)
            .map(other => `${one.each.textContent} / ${other.each.textContent}`));
    })""")
    assert page.locator(".space-facts .n:visible").count() > 40
    assert pairs == []


@TREE
def test_what_an_address_may_not_hold_is_named_and_ignored(page: Tab, address: str, tree: str) -> None:
    odd = {
        "zone": "nowhere",
        "stage": "signed,<img src=x onerror=alert(1)>",
        "investment-min": "-5",
        "investment-max": "1e9",
        "land-max": "NaN",
        "sort": "__proto__",
        "view": "javascript:",
        "unknown": "constructor",
        "bogus": "x" * 300,
    }
    query = "&".join(f"{name}={quote(value)}" for name, value in odd.items())
    opened(page, address, tree, f"?{query}")
    count_is(page, int(page.evaluate(HAVING, ["stage", "signed"])))
    said = page.locator("[data-part=ignored]")
    for part in ("zone=nowhere", "stage=<img", "investment-min=-5", "investment-max=1e9", "land-max=NaN"):
        expect(said).to_contain_text(part)
    for part in ("sort=__proto__", "view=javascript:", "unknown=constructor", "bogus=xxx"):
        expect(said).to_contain_text(part)
    assert page.locator(".found img").count() == 0
    assert len(said.inner_text()) < 700
    choice(page, "stage", "signed").click()
    expect(said).to_be_hidden()
    stands_at(page, "projects/")


@TREE
def test_the_map_shows_the_results_of_each_zone_and_leads_to_them(page: Tab, address: str, tree: str) -> None:
    opened(page, address, tree, "?view=map&stage=signed")
    for zone in ("sample", "yongji", "lvliang"):
        point = page.locator(f'.found-map [data-zone="{zone}"]')
        if not point.count():
            continue
        rows = page.locator(f'{SHOWN}[data-zone="{zone}"]').count()
        expect(point.locator("[data-count]")).to_have_text(str(rows))
    point = page.locator('.found-map [data-zone="sample"]')
    point.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{tree}projects/?view=map&stage=signed&zone=sample")
    expect(point).to_have_attribute("aria-current", "")
    assert set(page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.zone)")) == {"sample"}
    expect(choice(page, "zone", "sample").locator("input")).to_be_checked()
    point.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{tree}projects/?view=map&stage=signed")


@TREE
def test_it_works_by_keyboard_alone_on_a_phone(browser: Browser, address: str, tree: str) -> None:
    with tab(browser, NARROW) as page:
        opened(page, address, tree)
        toggle = page.locator("[data-part=toggle]")
        page.locator(".found-count").focus()
        page.keyboard.press("Tab")
        expect(toggle).to_be_focused()
        page.keyboard.press("Enter")
        expect(toggle).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Tab")
        expect(page.locator(".filter [name=q]")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(page.locator(".chip")).to_have_count(1)
        expect(toggle).to_contain_text("(1)")
        page.locator("[data-part=show]").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".filter")).to_be_hidden()
        expect(page.locator("[data-part=status]")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.locator(".chip")).to_be_focused()
        page.keyboard.press("Enter")
        stands_at(page, "projects/")


@TREE
@pytest.mark.parametrize("width", [NARROW, PHONE, 768, DESK])
@pytest.mark.parametrize(
    "query", ["?stage=signed&investment-min=1000", "?view=map&zone=sample", "?view=cards", "?q=zz"]
)
def test_nothing_sticks_out_and_targets_are_large_enough(
    browser: Browser, address: str, tree: str, width: int, query: str
) -> None:
    with tab(browser, width if width in (NARROW, PHONE, DESK) else DESK) as page:
        page.set_viewport_size({"width": width, "height": 800})
        opened(page, address, tree, query)
        assert page.evaluate(OVERFLOW) == []
        if width < 1024:
            page.locator("[data-part=toggle]").click()
            assert page.evaluate(OVERFLOW) == []
        if width <= PHONE:
            page.evaluate("document.querySelectorAll('.filter details').forEach(each => { each.open = true; })")
            assert page.evaluate(OVERFLOW) == []
            assert page.evaluate(SMALL) == []


@TREE
@pytest.mark.parametrize("query", ["", "?stage=signed&q=a", "?view=map&zone=sample"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_shifts_by_itself(browser: Browser, address: str, tree: str, query: str, width: int) -> None:
    with tab(browser, width) as page:
        page.add_init_script(SHIFTS)
        opened(page, address, tree, query)
        page.wait_for_timeout(300)
        assert page.evaluate("window.shifted") == 0


@TREE
def test_without_script_there_is_the_whole_list_and_prepared_ones(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{tree}projects/?stage=signed")
    rows = page.locator("ul.list > li")
    every = rows.count()
    assert every > 20
    expect(rows.last).to_be_visible()
    for part in (".filter", ".found-bar", ".found-toggle", ".found-map"):
        expect(page.locator(part)).to_be_hidden()
    page.locator('a[href="industries/battery-storage/"]').click()
    expect(page.locator("h1")).to_be_visible()
    assert 0 < rows.count() < every
    current = page.locator("[aria-current=page]").filter(has=page.locator("xpath=self::a")).last
    expect(current).to_be_visible()
    context.close()


@TREE
def test_prepared_lists_lead_on_to_the_filtered_one(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}projects/places/sample/")
    own = page.locator("ul.list > li").count()
    page.locator("a.way-on").click()
    page.wait_for_selector("[data-ready]")
    expect(page).to_have_url(f"{address}{tree}projects/?place=sample")
    count_is(page, own)


def test_prepared_lists_are_found_by_search_engines(demo_site: BuiltSite) -> None:
    sitemap = (demo_site.folder / "sitemap.xml").read_text("utf-8")
    for path in ("projects/places/sample/", "en/projects/places/sample/", "projects/places/yuncheng/"):
        assert f"{path}</loc>" in sitemap
        assert (demo_site.folder / path / "index.html").is_file()
