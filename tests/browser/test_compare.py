"""The comparison as a visitor uses it: four records of a kind, by keyboard, on a phone, on paper, without script."""

from __future__ import annotations

import io
import re
from urllib.parse import quote

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, OVERFLOW, RUN_AXE, TREE, asked_of, tab
from proof.site import BuiltSite

TREES = ("", "en/")
PROJECTS = [f"project.sample.{id}" for id in ("separator", "recycling", "oat-drinks", "copper-foil")]
PREMISES = [f"premises.sample.{id}" for id in ("block-3", "food-5", "multi-storey-a", "cold-store")]
PARCELS = [f"land.sample.{id}" for id in ("parcel-a01", "parcel-a02", "parcel-b05", "parcel-c11")]
RICH = [
    f"project.{id}"
    for id in ("sample.cell-factory", "sample.robot-plant", "sample.separator-plant", "shenchi.flaxseed-processing")
]
ZONES = [f"zone.{id}" for id in ("yongji", "shenchi", "xinzhou", "lvliang")]
KINDS = pytest.mark.parametrize(
    "refs", [PROJECTS, PREMISES, PARCELS, ZONES], ids=["project", "premises", "land", "zone"]
)
NAME = "[data-compare] thead .compare-name"
A4_LANDSCAPE = (842, 595)
BLOCK = {"": "新能源园二期A座多层厂房", "en/": "New Energy Park, phase 2, multi-storey block A"}
SHORTLIST = """refs => portal.picks.save(refs.map(ref => ({ref, name: `Name of ${ref}`, note: ''})))"""


def compare(page: Tab, start: str, refs: list[str], more: str = "") -> None:
    """Open a comparison and wait until it stands."""
    page.goto(f"{start}compare/?ids={','.join(refs)}{more}")
    page.locator(NAME).first.wait_for()


def heads(page: Tab) -> list[str]:
    return page.locator(NAME).all_inner_texts()


def row(page: Tab, label: str) -> Locator:
    return page.locator("[data-compare] tbody tr").filter(has=page.get_by_role("rowheader", name=label))


def asked_for(page: Tab) -> list[str]:
    return asked_of(page).get("ids", [""])[0].split(",")


@TREE
@KINDS
def test_four_stand_side_by_side(address: str, page: Tab, tree: str, refs: list[str]) -> None:
    compare(page, address + tree, refs)
    assert len(heads(page)) == 4
    for line in page.locator("[data-compare] tbody tr").all():
        assert line.locator("td").count() == 4
    expect(page.locator(".compare-sample")).to_be_hidden()
    link = page.locator(NAME).first
    link.click()
    expect(page).to_have_url(re.compile(rf"/invest/{tree}.*{refs[0].split('.')[1]}"))
    expect(page.locator("h1")).to_be_visible()


def test_rows_say_what_differs_and_what_does_not(address: str, page: Tab) -> None:
    compare(page, f"{address}en/", PROJECTS)
    expect(row(page, "Stage")).to_have_class("is-different")
    expect(row(page, "Stage").get_by_role("rowheader")).to_have_accessible_name("Stage different")
    expect(row(page, "Zone").get_by_role("rowheader")).to_have_accessible_name("Zone the same")
    expect(row(page, "Annual tax").get_by_role("rowheader")).to_have_accessible_name("Annual tax")
    compare(page, f"{address}en/", PREMISES)
    same_but_one_silent = row(page, "Buildings")
    expect(same_but_one_silent.get_by_role("rowheader")).to_have_accessible_name("Buildings")


@pytest.mark.parametrize(
    ("tree", "label", "said", "was"),
    [
        ("", "建设用地", "75亩", "原文 5公顷"),
        ("", "总投资", "0.9亿元", "原文 9000万元"),
        ("en/", "Land", "8.04 ha", "as published: 120.6 mu"),
        ("en/", "Total investment", "RMB 1,240 million", "as published: RMB 1.24 billion"),
    ],
)
def test_a_row_has_one_unit_and_keeps_the_original(
    address: str, page: Tab, tree: str, label: str, said: str, was: str
) -> None:
    compare(page, address + tree, PROJECTS)
    cell = row(page, label).locator("td").filter(has_text=was)
    expect(cell.locator(".compare-figure")).to_have_text(said)


@TREE
def test_every_figure_leads_to_its_source_and_date(address: str, page: Tab, tree: str) -> None:
    compare(page, address + tree, PROJECTS)
    figures = page.locator("[data-compare] td:has(.compare-figure)")
    assert figures.count() > 10
    for figure in figures.all():
        mark = figure.locator(".mark")
        href = mark.get_attribute("href") or ""
        title = mark.get_attribute("title") or ""
        assert "2026" in title or "2025" in title
        expect(page.locator(f"[data-compare] {href}")).to_have_text(title)
    unknown = row(page, "年税收" if tree == "" else "Annual tax").locator("td").nth(1)
    expect(unknown).to_have_text("尚未公布" if tree == "" else "not yet published")


@TREE
def test_what_nobody_publishes_is_told_in_one_line(address: str, page: Tab, tree: str) -> None:
    compare(page, address + tree, ZONES)
    silent = page.locator("[data-compare] .compare-silent")
    expect(silent).to_contain_text("规划面积" if tree == "" else "Planned area")
    expect(row(page, "规划面积" if tree == "" else "Planned area")).to_have_count(0)
    investment = row(page, "投资数字" if tree == "" else "Figures: Investment")
    expect(investment.locator("td").first).to_contain_text("98亿元" if tree == "" else "RMB 9.8 billion")


@TREE
def test_differences_only_is_part_of_the_address(address: str, page: Tab, tree: str) -> None:
    compare(page, address + tree, PROJECTS)
    same = page.locator("[data-compare] .is-same")
    expect(same.first).to_be_visible()
    only = page.get_by_role("checkbox", name="只看不同" if tree == "" else "Differences only")
    only.focus()
    page.keyboard.press("Space")
    expect(same.first).to_be_hidden()
    assert asked_of(page)["only"] == ["1"]
    page.go_back()
    expect(same.first).to_be_visible()
    expect(only).not_to_be_checked()
    page.go_forward()
    expect(same.first).to_be_hidden()
    page.reload()
    expect(same.first).to_be_hidden()


@TREE
def test_records_are_moved_and_left_out_by_keyboard(address: str, page: Tab, tree: str) -> None:
    compare(page, address + tree, PROJECTS)
    before = heads(page)
    right = page.get_by_role("link", name=f"{'右移' if tree == '' else 'Move right'}", exact=False).first
    right.focus()
    page.keyboard.press("Enter")
    expect(page.locator(NAME).first).to_have_text(before[1])
    assert heads(page) == [before[1], before[0], *before[2:]]
    assert asked_for(page) == [PROJECTS[1], PROJECTS[0], *PROJECTS[2:]]
    expect(page.locator(":focus")).to_have_attribute("aria-label", right_of(before[0], tree))
    drop = page.locator(".compare-drop").first
    drop.focus()
    page.keyboard.press("Enter")
    expect(page.locator(NAME)).to_have_count(3)
    assert asked_for(page) == [PROJECTS[0], *PROJECTS[2:]]
    expect(page.locator("[data-part=table]")).to_be_focused()
    page.go_back()
    expect(page.locator(NAME)).to_have_count(4)
    page.go_back()
    expect(page.locator(NAME).first).to_have_text(before[0])


def right_of(name: str, tree: str) -> str:
    return f"右移：{name}" if tree == "" else f"Move right: {name}"


@TREE
def test_the_language_switch_keeps_the_comparison(address: str, page: Tab, tree: str) -> None:
    compare(page, address + tree, PROJECTS, "&only=1")
    page.locator(".switch").click()
    other = "en/" if tree == "" else ""
    expect(page).to_have_url(re.compile(rf"{re.escape(f'{address}{other}compare/?ids=')}"))
    page.locator(NAME).first.wait_for()
    assert asked_for(page) == PROJECTS
    expect(page.locator("[data-part=only]")).to_be_checked()


def test_of_more_than_four_the_first_are_shown_and_the_others_offered(address: str, page: Tab) -> None:
    compare(page, f"{address}en/", [*PROJECTS, "project.sample.reducers"])
    assert len(heads(page)) == 4
    expect(page.locator(".compare-notes")).to_contain_text("At most four can be compared")
    offer = page.locator(".compare-offer")
    expect(offer).to_have_count(1)
    page.locator(".compare-drop").first.click()
    expect(page.locator(NAME)).to_have_count(3)
    page.goto(f"{address}en/compare/?ids={','.join(PROJECTS[:3])},project.sample.reducers,{PROJECTS[3]}")
    expect(page.locator(".compare-offer")).to_have_count(1)


def test_of_several_kinds_the_first_is_compared(address: str, page: Tab) -> None:
    compare(page, f"{address}en/", [PROJECTS[0], PREMISES[0], PROJECTS[1], ZONES[0]])
    assert len(heads(page)) == 2
    notes = page.locator(".compare-notes")
    expect(notes).to_contain_text("New Energy Park, phase 2, building 3; Yongji")


@pytest.mark.parametrize(
    "bad",
    [
        "project.sample.no-such",
        "project.nowhere.x",
        "<img src=x onerror=alert(1)>",
        "__proto__",
        "constructor.prototype.x",
        "../../../evil",
        "javascript:alert(1)",
        "project.sample.secret",
    ],
)
@TREE
def test_what_names_no_record_is_ignored_and_named(browser: Browser, address: str, tree: str, bad: str) -> None:
    with tab(browser, DESK) as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        compare(page, address + tree, [PROJECTS[0], quote(bad), PROJECTS[1]], "&only=%3Cscript%3E&x=1")
        assert len(heads(page)) == 2
        expect(page.locator(".compare-notes")).to_contain_text(bad)
        expect(page.locator("[data-compare] img, [data-compare] script")).to_have_count(0)
        assert faults == []


def test_an_endless_address_is_survived(browser: Browser, address: str) -> None:
    asked: list[str] = []
    with tab(browser, DESK) as page:
        page.on("request", lambda request: asked.append(request.url))
        compare(page, address, [PROJECTS[0], *(f"zone.n{number}" for number in range(400))])
        assert heads(page)
    assert len([url for url in asked if "/records/" in url]) < 30


def test_a_renamed_record_is_found_by_its_old_name_once(address: str, page: Tab) -> None:
    compare(page, address, ["project.sample.separator-plant", "project.sample.separator", PROJECTS[1]])
    assert len(heads(page)) == 2


@TREE
def test_without_any_the_page_says_how_and_offers_the_shortlist(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}compare/")
    expect(page.locator(".compare-how")).to_be_visible()
    expect(page.locator(".compare-sample")).to_be_visible()
    expect(page.locator(".compare-frame")).to_be_hidden()
    page.evaluate(SHORTLIST, [PREMISES[1], PREMISES[2], PROJECTS[0]])
    expect(page.locator(".compare-offer")).to_have_count(3)
    expect(page.locator(".compare-offer").nth(1)).to_have_text(BLOCK[tree])
    page.locator(".compare-offer").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(NAME)).to_have_count(1)
    assert asked_for(page) == [PREMISES[1]]
    expect(page.locator(".compare-offer")).to_have_count(1)
    page.locator(".compare-offer").click()
    expect(page.locator(NAME)).to_have_count(2)
    page.go_back()
    page.go_back()
    expect(page.locator(".compare-how")).to_be_visible()


@TREE
def test_zones_are_chosen_in_a_form(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}compare/")
    boxes = page.locator(".compare-zone input")
    assert len([box for box in boxes.all() if box.is_checked()]) == 4
    boxes.first.uncheck()
    page.get_by_role("button", name="对比所选" if tree == "" else "Compare these").click()
    expect(page.locator(NAME)).to_have_count(3)


def test_a_column_is_put_on_the_shortlist(address: str, page: Tab) -> None:
    compare(page, f"{address}en/", PROJECTS)
    name = heads(page)[1]
    page.get_by_role("checkbox", name=f"Shortlist: {name}").check()
    assert page.evaluate("portal.picks.all()") == [{"ref": PROJECTS[1], "name": name, "note": ""}]
    ask = page.locator("[data-part=ask]").get_attribute("href") or ""
    assert ask.endswith("#enquiry")
    assert ",".join(PROJECTS) in ask


@TREE
def test_without_script_zones_stand_side_by_side(address: str, browser: Browser, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{tree}compare/?ids={','.join(PROJECTS)}")
    expect(page.locator(".compare-noscript")).to_be_visible()
    expect(page.locator("[data-compare]")).to_be_hidden()
    expect(page.locator(".compare-sample tbody tr").first).to_be_visible()
    expect(page.locator(".compare-lists a").first).to_be_visible()
    context.close()


@TREE
@KINDS
@pytest.mark.parametrize("width", [DESK, NARROW])
def test_a_comparison_of_four_is_accessible(address: str, page: Tab, tree: str, refs: list[str], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    compare(page, address + tree, [*refs, "nothing"])
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(RUN_AXE) == []


@TREE
@KINDS
def test_nothing_is_cut_off_on_a_narrow_phone(address: str, page: Tab, tree: str, refs: list[str]) -> None:
    page.set_viewport_size({"width": NARROW, "height": 740})
    compare(page, address + tree, refs)
    assert page.evaluate(OVERFLOW) == []
    sizes = page.locator(".compare-way:visible, .compare-pick, .compare-copy, .compare-only").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({width, height}) => Math.min(width, height))"
    )
    assert min(sizes) >= 44


@TREE
@KINDS
def test_four_print_on_one_sheet_that_lies(address: str, page: Tab, tree: str, refs: list[str]) -> None:
    compare(page, address + tree, refs)
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(document) == 1
    assert tuple(round(side) for side in document[0].get_size()) == A4_LANDSCAPE
    text = document[0].get_textpage().get_text_bounded()
    for name in heads(page):
        assert name.split()[0] in text


@TREE
@pytest.mark.parametrize(
    "refs", [["zone.sample", "zone.yongji", "zone.wuxiang", "zone.lvliang"], RICH], ids=["zones", "projects"]
)
def test_the_longest_tables_print_on_one_sheet_too(address: str, page: Tab, tree: str, refs: list[str]) -> None:
    """What only one of them has published is named instead where the sheet is too small; the sources stand there."""
    compare(page, address + tree, refs)
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    assert page.locator("[data-compare] .compare-sources li").last.inner_text()[:8] in text
    tight = refs[0].startswith("zone")
    page.emulate_media(media="print")
    expect(page.locator(".compare-lone")).to_be_visible(visible=tight)
    lone = page.locator(".is-lone th > :first-child").all_inner_texts()
    assert bool(lone)
    for label in lone:
        assert label in page.locator(".compare-lone").inner_text() or not tight


def test_it_runs_from_files(demo_site: BuiltSite, browser: Browser) -> None:
    with tab(browser, DESK) as page:
        start = (demo_site.folder / "en/compare/index.html").as_uri()
        page.goto(f"{start}?ids={','.join(PROJECTS)}")
        expect(page.locator(NAME)).to_have_count(4)
        page.locator(NAME).first.click()
        page.wait_for_url("**/en/projects/sample-separator/index.html")
