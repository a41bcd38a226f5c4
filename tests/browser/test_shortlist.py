"""The shortlist as a visitor uses it: picked from rows and pages, with notes, in order, shared, printed, downloaded."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, OVERFLOW, PHONE, RUN_AXE, tab, watched

TREES = ("", "en/")
ROWS = "zones/sample/projects/"
PROJECT, FACTORY, ZONE = "project.sample.cell-factory", "premises.sample.block-3", "zone.sample"
NAMES = {
    "": ("20吉瓦时储能电芯三工厂项目", "新能源园二期3号厂房", "示例开发区（虚构）"),
    "en/": ("Third storage-cell factory, 20 GWh", "New Energy Park, phase 2, building 3", "Sample Zone (fictional)"),
}
GONE = "project.sample.never-was"
FORMER = "premises.sample.new-energy-3"
# What is touched and smaller than a finger.
SMALL = """() => {
  const touched = '.shortlist :is(button, a, label:has(input)), .tray :is(a, button), .picks, .pick';
  return [...document.querySelectorAll(touched)].filter(each => each.checkVisibility())
    .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
    .filter(([, box]) => Math.min(box.width, box.height) < 43.5).map(([markup]) => markup);
}"""
SHIFTS = """window.shifted = 0;
new PerformanceObserver(list => { for (const each of list.getEntries()) shifted += each.value })
  .observe({ type: 'layout-shift', buffered: true })"""
REFUSED = "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }"


def kept(page: Tab) -> list[dict[str, str]]:
    """What the device keeps."""
    found = page.evaluate("Object.entries(localStorage).find(([name]) => name.endsWith(':shortlist'))?.[1] ?? '[]'")
    return list(json.loads(found))


def keep(page: Tab, address: str, *refs: str, note: str = "") -> None:
    """Put records on the device's list, as if picked; opens the home page for it."""
    page.goto(address)
    page.evaluate(
        "([refs, note]) => portal.picks.save(refs.map(ref => ({ ref, name: `Name of ${ref}`, note })))",
        [list(refs), note],
    )


def entries(page: Tab) -> Locator:
    return page.locator("li[data-ref]")


def order(page: Tab) -> list[str]:
    return [str(ref) for ref in entries(page).evaluate_all("all => all.map(each => each.dataset.ref)")]


def said(page: Tab) -> Locator:
    return page.locator("[data-said]")


def top(found: Locator) -> float:
    return float(found.evaluate("each => each.getBoundingClientRect().top"))


def bottom(found: Locator) -> float:
    return float(found.evaluate("each => each.getBoundingClientRect().bottom"))


def box(page: Tab, ref: str) -> Locator:
    return page.locator(f"input[data-pick='{ref}']")


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("width", [DESK, NARROW])
def test_records_are_picked_from_rows_and_from_their_pages(
    browser: Browser, address: str, tree: str, width: int
) -> None:
    with watched(browser, address, width) as page:
        page.goto(f"{address}{tree}{ROWS}")
        box(page, PROJECT).click()
        expect(page.locator("[data-count]")).to_have_text("1")
        expect(said(page)).to_contain_text("1")
        page.goto(f"{address}{tree}zones/sample/")
        button = page.locator(f"button[data-pick='{ZONE}']")
        expect(button).to_have_attribute("aria-pressed", "false")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        page.locator(".picks").click()
        expect(entries(page).locator("h2")).to_have_text([NAMES[tree][0], NAMES[tree][2]])
        assert page.evaluate(OVERFLOW) == []
        page.goto(f"{address}{tree}zones/sample/")
        button.click()
        expect(page.locator("[data-count]")).to_have_text("1")
        assert [entry["ref"] for entry in kept(page)] == [PROJECT]


def test_every_kind_of_page_that_is_about_a_record_has_the_button(page: Tab, address: str) -> None:
    pages = {
        "projects/sample-cell-factory/": PROJECT,
        "premises/sample-block-3/": FACTORY,
        "premises/sample-parcel-a01/": "land.sample.parcel-a01",
        "policies/sample-equipment-grant/": "policy.sample.equipment-grant",
        "chains/sample-battery-storage/": "chain.sample.battery-storage",
        "zones/sample/": ZONE,
    }
    for path, ref in pages.items():
        page.goto(address + path)
        expect(page.locator("button[data-pick]")).to_have_attribute("data-pick", ref)


def test_the_keyboard_is_enough(page: Tab, address: str) -> None:
    page.goto(f"{address}en/{ROWS}")
    box(page, PROJECT).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.goto(f"{address}en/zones/sample/")
    page.locator(f"button[data-pick='{ZONE}']").focus()
    page.keyboard.press("Enter")
    page.locator(".picks").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/shortlist/")
    down = page.get_by_role("button", name=f"Move down: {NAMES['en/'][0]}")
    down.focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text(f"{NAMES['en/'][0]}: now 2 of 2.")
    expect(down).to_be_focused()
    assert order(page) == [ZONE, PROJECT]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    expect(entries(page)).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=f"Remove from the list: {NAMES['en/'][0]}")).to_be_focused()
    assert order(page) == [ZONE, PROJECT]
    assert [entry["ref"] for entry in kept(page)] == [ZONE, PROJECT]


def test_what_is_at_the_end_stays_and_says_so(page: Tab, address: str) -> None:
    keep(page, address, PROJECT, ZONE)
    page.goto(f"{address}shortlist/")
    page.get_by_role("button", name=f"上移：{NAMES[''][0]}").click()
    expect(said(page)).to_have_text(f"{NAMES[''][0]}：第 1 位，共 2 项。")
    assert order(page) == [PROJECT, ZONE]


@pytest.mark.parametrize("tree", TREES)
def test_notes_are_kept_as_they_are_typed(page: Tab, address: str, tree: str) -> None:
    keep(page, address, PROJECT, ZONE)
    page.goto(f"{address}{tree}shortlist/")
    field = entries(page).first.locator("textarea")
    field.focus()
    page.keyboard.type("Ask about 二期 <b>&\n=1+1")
    expect(field).to_be_focused()
    assert kept(page)[0]["note"] == "Ask about 二期 <b>&\n=1+1"
    page.reload()
    expect(field).to_have_value("Ask about 二期 <b>&\n=1+1")


def test_a_list_shared_by_address_is_looked_at_and_merged(browser: Browser, page: Tab, address: str) -> None:
    keep(page, address, PROJECT, FACTORY, note="mine alone")
    page.goto(f"{address}shortlist/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制网址").click()
    expect(said(page)).to_contain_text("网址已复制")
    shared = page.evaluate("navigator.clipboard.readText()")
    assert shared == f"{address}shortlist/?ids={PROJECT},{FACTORY}"
    with watched(browser, address) as other:
        keep(other, address, FACTORY, ZONE, note="theirs")
        other.goto(shared)
        expect(other.locator("[data-part=from]")).to_contain_text("2")
        assert order(other) == [PROJECT, FACTORY]
        expect(other.locator(".shortlist textarea")).to_have_count(0)
        expect(other.get_by_role("link", name="看我自己的清单（2 项）")).to_be_visible()
        assert [entry["ref"] for entry in kept(other)] == [FACTORY, ZONE]
        other.get_by_role("button", name="存到这台设备").click()
        expect(said(other)).to_have_text("已存到这台设备：新增 1 项，清单共 3 项。")
        assert order(other) == [FACTORY, ZONE, PROJECT]
        assert [entry["note"] for entry in kept(other)] == ["theirs", "theirs", ""]
        assert urlsplit(other.url).query == ""
        other.go_back()
        assert order(other) == [PROJECT, FACTORY]


@pytest.mark.parametrize("tree", TREES)
def test_the_language_switch_keeps_a_shared_list(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}shortlist/?ids={PROJECT},{ZONE}")
    page.locator(".switch").click()
    page.wait_for_url(f"**/invest/{'' if tree else 'en/'}shortlist/?ids={PROJECT},{ZONE}")
    other = NAMES["" if tree else "en/"]
    expect(entries(page).locator("h2")).to_have_text([other[0], other[2]])


@pytest.mark.parametrize(
    "odd", ["<img src=x onerror=alert(1)>", "project", "../../x", "javascript:alert(1)", "a.b.c.d", "%00"]
)
def test_what_an_address_names_amiss_is_told_and_ignored(page: Tab, address: str, odd: str) -> None:
    page.goto(address)
    page.evaluate("([ids]) => { location.href = `shortlist/?ids=${encodeURIComponent(ids)}` }", [f"{odd},{PROJECT}"])
    page.wait_for_url("**/shortlist/?ids=*")
    expect(page.locator("[data-part=odd]")).to_have_text(odd)
    assert order(page) == [PROJECT]
    expect(page.locator(".shortlist img")).to_have_count(0)


@pytest.mark.parametrize("tree", TREES)
def test_records_that_are_gone_are_named_and_can_be_removed(page: Tab, address: str, tree: str) -> None:
    keep(page, address, GONE, PROJECT)
    page.goto(f"{address}{tree}shortlist/")
    gone = entries(page).first
    expect(gone.locator("h2")).to_have_text(f"Name of {GONE}")
    expect(gone.locator(".unknown")).to_be_visible()
    expect(gone.locator("a[href]")).to_have_count(0)
    gone.locator("[data-do=drop]").click()
    assert order(page) == [PROJECT]
    assert [entry["ref"] for entry in kept(page)] == [PROJECT]


def test_a_zone_that_is_gone_is_survived(browser: Browser, address: str) -> None:
    with tab(browser, DESK) as page:  # its data answer 404, which the browser reports
        keep(page, address, "zone.nowhere", PROJECT)
        page.goto(f"{address}shortlist/")
        expect(entries(page)).to_have_count(2)
        expect(entries(page).first.locator(".unknown")).to_be_visible()


def test_records_that_were_renamed_are_followed(page: Tab, address: str) -> None:
    keep(page, address, FORMER, FACTORY, PROJECT, note="remember")
    page.goto(f"{address}shortlist/")
    expect(entries(page).locator("h2")).to_have_text([NAMES[""][1], NAMES[""][0]])
    assert [(entry["ref"], entry["name"], entry["note"]) for entry in kept(page)] == [
        (FACTORY, NAMES[""][1], "remember"),
        (PROJECT, NAMES[""][0], "remember"),
    ]


@pytest.mark.parametrize(
    "stored",
    [
        "{",
        "null",
        "7",
        '"x"',
        '[null, 1, "x", {}, {"ref": 5}, {"ref": "<b>"}]',
        '{"ref": "project.sample.cell-factory"}',
    ],
)
def test_what_is_stored_amiss_is_dropped(browser: Browser, address: str, stored: str) -> None:
    script = f"localStorage.setItem(`portal:/invest/:shortlist`, {json.dumps(stored)})"
    with watched(browser, address, script=script) as page:
        page.goto(f"{address}shortlist/")
        expect(page.locator("[data-part=empty]")).to_be_visible()
        expect(page.locator("[data-count]")).to_have_text("0")


def test_entries_of_other_shapes_lose_only_what_does_not_fit(browser: Browser, address: str) -> None:
    stored = [{"ref": PROJECT, "name": 5, "note": {"x": 1}, "more": True}, {"ref": PROJECT, "note": "again"}]
    script = f"localStorage.setItem(`portal:/invest/:shortlist`, {json.dumps(json.dumps(stored))})"
    with watched(browser, address, script=script) as page:
        page.goto(address)
        assert page.evaluate("portal.picks.all()") == [{"ref": PROJECT, "name": PROJECT, "note": "again"}]


@pytest.mark.parametrize("tree", TREES)
def test_a_device_that_keeps_nothing_is_told_and_the_address_still_works(
    browser: Browser, address: str, tree: str
) -> None:
    with watched(browser, address, script=REFUSED) as page:
        page.goto(f"{address}{tree}{ROWS}")
        box(page, PROJECT).click()
        expect(page.locator(".said")).to_be_visible()
        expect(page.locator("[data-count]")).to_have_text("1")
        page.locator(".picks").click()
        page.wait_for_url(f"**/shortlist/?ids={PROJECT}")
        assert order(page) == [PROJECT]
        page.locator("[data-do=keep]").click()
        expect(page.locator("[data-part=lost]")).to_be_visible()
        entries(page).locator("textarea").fill("for now")
        entries(page).locator("[data-do=down]").click()
        expect(entries(page).locator("textarea")).to_have_value("for now")


def test_storage_that_cannot_be_read_is_survived(browser: Browser, address: str) -> None:
    script = (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    with watched(browser, address, script=script) as page:
        page.goto(f"{address}{ROWS}")
        box(page, PROJECT).click()
        expect(page.locator("[data-count]")).to_have_text("1")
        expect(page.locator(".said")).to_be_visible()


def test_tabs_keep_in_step(page: Tab, address: str) -> None:
    page.goto(f"{address}{ROWS}")
    other = page.context.new_page()
    other.goto(f"{address}shortlist/")
    box(page, PROJECT).click()
    expect(entries(other)).to_have_count(1)
    other.locator("[data-do=drop]").click()
    expect(box(page, PROJECT)).not_to_be_checked()
    expect(page.locator("[data-count]")).to_have_text("0")


def test_going_back_to_a_list_shows_its_boxes_as_the_list_is_now(page: Tab, address: str) -> None:
    page.goto(f"{address}{ROWS}")
    box(page, PROJECT).click()
    page.locator(".picks").click()
    page.locator("[data-do=drop]").click()
    page.go_back()
    expect(box(page, PROJECT)).not_to_be_checked()
    expect(page.locator(".tray")).to_be_hidden()


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("width", [DESK, NARROW])
def test_the_tray_holds_what_of_the_list_is_picked(browser: Browser, address: str, tree: str, width: int) -> None:
    with watched(browser, address, width) as page:
        keep(page, address, ZONE)
        page.goto(f"{address}{tree}{ROWS}")
        tray = page.locator(".tray")
        expect(tray).to_be_hidden()
        boxes = page.locator("input[data-pick]")
        for place in range(5):
            boxes.nth(place).click()
        expect(tray).to_be_in_viewport()
        expect(tray.locator("[data-part=count]")).to_have_text("5")
        expect(tray.locator("[data-part=of]")).to_have_text("共 6 项" if tree == "" else "6 in all")
        # All five go along: the comparison shows four and names the fifth.
        expect(tray.locator("[data-part=compare]")).to_contain_text("4")
        compared = tray.locator("[data-part=compare]").get_attribute("href") or ""
        assert compared.count(",") == 4
        assert "zone" not in compared
        # What the keyboard reaches is not under the tray, and the footer is not either.
        for place in range(boxes.count()):
            boxes.nth(place).focus()
            assert bottom(boxes.nth(place)) <= top(tray)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_timeout(100)
        assert bottom(tray) <= top(page.locator(".footer"))
        if width == DESK:
            tray.locator("button").first.click()
            expect(tray.locator("[data-part=count]")).to_have_text("4")
            expect(tray.locator("button").first).to_be_focused()
            expect(boxes.first).not_to_be_checked()
        else:
            expect(tray.locator("button").first).to_be_hidden()


def test_records_are_chosen_to_be_compared_four_of_a_kind(page: Tab, address: str) -> None:
    page.goto(f"{address}{ROWS}")
    refs = page.locator("input[data-pick]").evaluate_all("all => all.slice(0, 5).map(each => each.dataset.pick)")
    keep(page, address, ZONE, *refs)
    page.goto(f"{address}shortlist/")
    choose = page.locator("[data-do=choose]")
    link = page.locator(".shortlist [data-part=compare]")
    expect(link).to_be_hidden()
    choose.nth(1).click()
    expect(choose.first).to_be_disabled()
    for place in (2, 3, 4):
        choose.nth(place).click()
    expect(choose.nth(5)).to_be_disabled()
    expect(link).to_have_text("并排对比（4/4）")
    link.click()
    page.wait_for_url(f"**/compare/?ids={','.join(refs[:4])}")


@contextmanager
def filled(browser: Browser, address: str, tree: str) -> Iterator[Tab]:
    """The page with a project, a building and one that is gone, the project with a note."""
    with watched(browser, address) as page:
        page.goto(address)
        listed = [
            {"ref": PROJECT, "name": "P", "note": '=HYPERLINK("x"), "quoted"\n第二行 <&>\x07'},
            {"ref": FACTORY, "name": "F", "note": ""},
            {"ref": GONE, "name": "+gone", "note": ""},
        ]
        page.evaluate("list => portal.picks.save(list)", listed)
        page.goto(f"{address}{tree}shortlist/")
        expect(entries(page)).to_have_count(3)
        yield page


def downloaded(page: Tab, way: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.locator(f"[data-do={way}]").click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


HEADS = {
    "": (
        ["名称", "英文名称", "类别", "开发区", "编号", "网址"],
        ["来源", "资料日期", "备注", "清单次序"],
        "总投资",
        "亿元",
    ),
    "en/": (
        ["Name", "Chinese name", "Kind", "Zone", "Reference", "Address"],
        ["Source", "As of", "Note", "Place in the list"],
        "Total investment",
        "RMB million",
    ),
}


@pytest.mark.parametrize("tree", TREES)
def test_the_list_is_downloaded_as_csv(browser: Browser, address: str, tree: str, tmp_path: Path) -> None:
    with filled(browser, address, tree) as page:
        data = downloaded(page, "csv", tmp_path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert text.count("\r\n") == 4
    head, project, factory, gone = csv.reader(io.StringIO(text, newline=""), strict=True)
    first, last, total, unit = HEADS[tree]
    assert (head[:6], head[-4:]) == (first, last)
    assert [label for label, times in Counter(head).items() if times > 1] == []
    assert all(any(column) for column in zip(project, factory, gone, strict=True))
    assert {len(line) for line in (project, factory, gone)} == {len(head)}
    assert project[:6] == [
        NAMES[tree][0],
        NAMES["" if tree else "en/"][0],
        project[2],
        project[3],
        PROJECT,
        f"{address}{tree}projects/sample-cell-factory/",
    ]
    assert float(project[head.index(f"{total} ({unit})")]) > 1
    assert project[head.index(total)]
    assert project[-2] == '\'=HYPERLINK("x"), "quoted"\n第二行 <&>\x07'
    assert all(project[-4:-2])
    assert gone[0] == "'+gone"
    assert gone[4] == GONE


@pytest.mark.parametrize("tree", TREES)
def test_the_list_is_downloaded_as_a_workbook(browser: Browser, address: str, tree: str, tmp_path: Path) -> None:
    with filled(browser, address, tree) as page:
        file = downloaded(page, "xlsx", tmp_path)
    book = load_workbook(io.BytesIO(file.read_bytes()))
    assert book.sheetnames == {"": ["项目", "厂房与楼宇"], "en/": ["Project", "Building"]}[tree]
    sheet, buildings = book.worksheets
    head, project, *more = sheet.iter_rows(values_only=True)
    first, last, total, unit = HEADS[tree]
    assert (list(head[:6]), list(head[-4:])) == (first, last)
    figure = project[head.index(f"{total} ({unit})")]
    assert isinstance(figure, int | float)
    assert figure > 1
    columns, factory, *others = buildings.iter_rows(values_only=True)
    height, load = {"": ("净高 (米)", "楼面荷载 (吨/平方米)"), "en/": ("Clear height (m)", "Floor load (t/m²)")}[tree]
    price = {"": "售价 (元/平方米)", "en/": "Sale price (RMB/m²)"}[tree]
    assert factory[columns.index(price)] == 2980
    assert factory[columns.index(height)] == 9
    assert len(str(factory[columns.index(load)])) <= 4
    assert last[2] not in columns  # no building has a note
    (gone,) = more or others
    assert project[-2] == '=HYPERLINK("x"), "quoted"\n第二行 <&>'
    assert sheet.cell(2, len(head) - 1).data_type == "s"
    assert (gone[0], gone[4]) == ("+gone", GONE)
    assert sheet.freeze_panes == "A2"
    assert (sheet.column_dimensions["A"].width or 0) > 12


@pytest.mark.parametrize("tree", TREES)
def test_it_prints_the_list_with_notes_sources_and_dates(browser: Browser, address: str, tree: str) -> None:
    with filled(browser, address, tree) as page:
        page.emulate_media(media="print")
        expect(page.locator(".entry-printed").first).to_be_visible()
        expect(page.locator(".entry-printed").nth(1)).to_be_hidden()
        expect(entries(page).first.locator("[data-slot=source]")).to_contain_text("2026")
        for control in (".shortlist-ways", ".entry-ways", "textarea", ".header", ".tray"):
            assert page.locator(control).evaluate_all("all => all.every(each => !each.checkVisibility())")


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("width", [DESK, NARROW])
def test_every_state_is_accessible(browser: Browser, address: str, tree: str, width: int) -> None:
    def violations(page: Tab) -> list[str]:
        page.evaluate(AXE.read_text("utf-8"))
        return list(page.evaluate(RUN_AXE))

    with watched(browser, address, width) as page:
        page.goto(f"{address}{tree}shortlist/")
        assert violations(page) == []
        keep(page, address, PROJECT, GONE, ZONE)
        page.goto(f"{address}{tree}shortlist/")
        entries(page).first.locator("[data-do=choose]").click()
        entries(page).first.locator("textarea").fill("Ask about steam")
        entries(page).last.locator("[data-do=drop]").click()
        expect(page.locator("[data-do=undo]")).to_be_visible()
        assert violations(page) == []
        page.goto(f"{address}{tree}shortlist/?ids={FACTORY},{GONE},x")
        expect(entries(page)).to_have_count(2)
        assert violations(page) == []
        page.goto(f"{address}{tree}{ROWS}")
        expect(page.locator(".tray")).to_be_visible()
        assert violations(page) == []


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("width", [PHONE, NARROW])
def test_what_is_touched_is_large_enough(browser: Browser, address: str, tree: str, width: int) -> None:
    with watched(browser, address, width) as page:
        keep(page, address, PROJECT, ZONE)
        for path in ("shortlist/", f"shortlist/?ids={FACTORY}", ROWS):
            page.goto(f"{address}{tree}{path}")
            page.wait_for_timeout(200)
            assert page.evaluate(SMALL) == []
            assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("tree", TREES)
def test_without_script_the_page_leads_to_the_lists(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{tree}shortlist/")
    expect(page.locator("noscript")).to_be_visible()
    expect(page.locator(".shortlist-empty a").first).to_be_visible()
    for unusable in (".picks", ".shortlist-bar", ".shared"):
        expect(page.locator(unusable)).to_be_hidden()
    page.goto(f"{address}{tree}{ROWS}")
    expect(page.locator(".pick").first).to_be_hidden()
    context.close()


def test_nothing_shifts_when_the_list_is_read(page: Tab, address: str) -> None:
    keep(page, address, PROJECT, FACTORY, ZONE)
    page.add_init_script(SHIFTS)
    for path in (ROWS, "projects/sample-cell-factory/"):
        page.goto(address + path)
        page.wait_for_timeout(300)
        assert page.evaluate("shifted") == 0


def test_what_makes_files_is_loaded_when_one_is_asked_for(browser: Browser, address: str, tmp_path: Path) -> None:
    maker = "**/sheet.js"
    with tab(browser, DESK) as page:
        keep(page, address, PROJECT)
        page.goto(f"{address}en/shortlist/")
        assert page.evaluate("portal.sheet === undefined")
        page.route(maker, lambda route: route.abort())
        page.locator("[data-do=csv]").click()
        expect(said(page)).to_have_text("The file could not be made. Check the connection and try again.")
        page.unroute(maker)
        assert downloaded(page, "csv", tmp_path).name == "shortlist.csv"
