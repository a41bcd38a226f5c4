"""The policy self-check as visitors use it: answers, sums, dates, the address; by keyboard, on phones and on paper."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from urllib.parse import unquote

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, OVERFLOW, PHONE, RUN_AXE, TREE, asked_of, stands_at, tab, watched
from proof.serving import serve
from proof.site import BuiltSite
from unit.desk import ROOT
from zoneportal.loading import load
from zoneportal.models import Policy
from zoneportal.reckoning import Reckoning, reckoning
from zoneportal.workspace import Workspace

TREES = ("", "en/")
DAY = "2026-11-22T04:00:00Z"
# Everything that can be answered, so that nothing is left to confirm.
ALL = (
    "a=high-tech-certificate.yes,agriculture-project.no,agriculture-kind.no,rd-accounts.yes,taxable-income.no,staff.yes,"
    "total-assets.yes,new-equipment.yes,advanced-manufacturing-list.yes,first-of-kind-list.no,local-registration.yes,"
    "equipment-investment.ge15000000,annual-output.ge20000000-le200000000,first-export.yes,years-in-zone.le36,"
    "rented-area.lt3000&zone=sample,yongji&industry=intelligent-equipment"
)
GRANT, RENT, UPCOMING = (
    "policy.sample.equipment-grant",
    "policy.sample.rent-support-2026",
    "policy.sample.scale-up-2027",
)
HIGH_TECH, SMALL, VAT = "policy..high-tech-income-tax", "policy..small-low-profit", "policy..advanced-manufacturing-vat"
# The unit an amount is typed in, in fen; what a sum is shown in, in yuan.
UNITS = {"": (10**6, 10**4), "en/": (10**8, 1)}


@pytest.fixture(scope="module")
def real(built_site: BuiltSite) -> Iterator[str]:
    """The portal itself."""
    with serve(built_site.folder) as served:
        yield served


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Tab]:
    """A tab on a known day, in which anything that goes wrong while loading fails the test."""
    with watched(browser, address) as opened:
        opened.clock.set_fixed_time(DAY)
        yield opened


def match(page: Tab, start: str, query: str = "") -> None:
    page.goto(f"{start}match/{f'?{query}' if query else ''}")


def group_of(page: Tab, ref: str) -> str | None:
    """The group a policy stands in."""
    return page.locator(f'[data-row="{ref}"]').locator("xpath=..").get_attribute("data-part")


def needs(page: Tab, ref: str) -> list[str]:
    """What is shown of a policy's conditions."""
    return page.locator(f'[data-row="{ref}"] .needs li:visible').all_inner_texts()


def counts(page: Tab) -> list[str]:
    return page.locator(".tally-figures dd").all_inner_texts()


def answer(page: Tab, id: str) -> None:
    page.locator(f'[id="{id}"]').check(force=True)


@TREE
def test_nothing_answered_excludes_nothing(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree)
    rows = page.locator("[data-row]").count()
    assert counts(page) == ["0", str(rows), "0"]
    assert page.locator("[data-box='confirm']").count() == rows
    assert page.locator(".match-group .match-none:visible").count() == 2


@TREE
def test_an_answer_moves_the_policies_it_decides(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree)
    answer(page, "a.high-tech-certificate.yes")
    assert group_of(page, HIGH_TECH) == "apply"
    assert group_of(page, VAT) == "confirm"
    assert len(needs(page, VAT)) == 1
    answer(page, "a.high-tech-certificate.no")
    assert group_of(page, HIGH_TECH) == group_of(page, VAT) == "exclude"
    (reason,) = needs(page, HIGH_TECH)
    assert page.locator("[id='a.high-tech-certificate.no'] + span").inner_text() in reason
    expect(page.locator("[data-said]")).to_contain_text("1")
    answered = page.locator("[data-part=progress]").inner_text()
    assert "1" in answered
    assert str(page.locator("fieldset").count()) in answered


@TREE
def test_one_answer_about_an_amount_decides_all_limits(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree, "a=equipment-investment.gt10000000-lt15000000")
    assert group_of(page, GRANT) == "confirm"
    assert group_of(page, RENT) == "exclude"
    answer(page, "a.equipment-investment.le10000000")
    assert group_of(page, GRANT) == group_of(page, RENT) == "exclude"
    answer(page, "a.equipment-investment.ge15000000")
    assert group_of(page, GRANT) == group_of(page, RENT) == "confirm"


@TREE
def test_zones_and_industry_narrow_only_when_they_are_chosen(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree, ALL)
    assert group_of(page, GRANT) == "apply"
    page.locator("select").select_option("biopharma")
    assert group_of(page, GRANT) == "exclude"
    page.locator("select").select_option("")
    assert group_of(page, GRANT) == "confirm"
    page.locator("select").select_option("battery-storage")
    page.locator("[id='zone.sample']").uncheck(force=True)
    assert group_of(page, GRANT) == "exclude"
    page.locator("[id='zone.yongji']").uncheck(force=True)
    assert group_of(page, GRANT) == "confirm"


@TREE
def test_everything_answered_leaves_nothing_to_confirm(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree, ALL)
    applying, waiting, excluded = map(int, counts(page))
    assert waiting == 0
    assert applying + excluded == page.locator("[data-row]").count()
    assert "confirm" not in {box.get_attribute("data-box") for box in page.locator("[data-box]").all()}


@TREE
def test_the_address_holds_the_answers_and_back_takes_them_back(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree)
    answer(page, "a.staff.yes")
    answer(page, "a.taxable-income.no")
    page.locator("[id='zone.sample']").check(force=True)
    page.locator("select").select_option("battery-storage")
    assert asked_of(page) == {
        "zone": ["sample"],
        "industry": ["battery-storage"],
        "a": ["taxable-income.no,staff.yes"],
    }
    before, kept = counts(page), str(page.evaluate("location.href"))
    page.go_back()
    page.go_back()
    assert asked_of(page) == {"a": ["taxable-income.no,staff.yes"]}
    assert page.locator("select").input_value() == ""
    page.go_back()
    assert group_of(page, SMALL) == "confirm"
    page.goto(kept)
    assert counts(page) == before
    page.locator("a[data-switch]").click()
    expect(page).to_have_url(re.compile(re.escape(f"{address}{'' if tree else 'en/'}match/?")))
    page.wait_for_load_state()
    assert counts(page) == before
    assert page.locator("select").input_value() == "battery-storage"


@TREE
def test_what_the_address_does_not_know_is_named_and_ignored(address: str, page: Tab, tree: str) -> None:
    odd = "%3Cimg%20src=x%20onerror=alert(1)%3E"
    match(page, address + tree, f"a=staff.yes,staff.maybe,__proto__.yes,{odd}&zone=mars&constructor=1")
    ignored = page.locator("[data-part=ignored]")
    expect(ignored).to_be_visible()
    for name in ("staff.maybe", "__proto__.yes", "<img src=x onerror=alert(1)>", "mars", "constructor=1"):
        expect(ignored).to_contain_text(name)
    assert ignored.locator("*").count() == 0
    assert page.locator("[id='a.staff.yes']").is_checked()
    answer(page, "a.staff.no")
    assert asked_of(page) == {"a": ["staff.no"]}


def test_an_address_far_too_long_is_survived(address: str, page: Tab) -> None:
    match(page, address, "a=" + ",".join(f"x{n}.yes" for n in range(900)))
    assert counts(page)[0] == "0"
    assert page.evaluate(OVERFLOW) == []


@TREE
def test_starting_over_clears_answers_and_amounts(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree, "a=staff.no")
    page.locator("#amount-taxable-income").fill("5")
    page.locator(".match-asks .match-actions a").click()
    page.wait_for_url("**/match/")
    assert page.locator("#amount-taxable-income").input_value() == ""
    assert group_of(page, SMALL) == "confirm"


@TREE
def test_by_keyboard_alone(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree)
    page.locator("[id='zone.xinzhou']").focus()
    page.keyboard.press("Space")
    assert asked_of(page) == {"zone": ["xinzhou"]}
    page.locator("select").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == ""
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "a.high-tech-certificate.yes"
    assert asked_of(page)["a"] == ["high-tech-certificate.yes"]
    page.keyboard.press("ArrowDown")
    assert asked_of(page)["a"] == ["high-tech-certificate.no"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "a.agriculture-project"
    shape = page.evaluate("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle")
    assert shape == "solid"
    page.keyboard.press("ArrowUp")
    assert asked_of(page)["a"] == ["high-tech-certificate.no,agriculture-project.no"]


@TREE
def test_what_is_missing_leads_to_its_question(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree)
    link = page.locator(f'[data-row="{SMALL}"] .needs a').first
    name = link.get_attribute("data-asks")
    link.click()
    stands_at(page, "#q-taxable-income")
    assert name == "a.taxable-income."
    expect(page.locator("#q-taxable-income")).to_be_in_viewport()


def reckonings() -> dict[tuple[str, str], Reckoning]:
    """How each benefit of the demo is reckoned, by its policy and base."""
    catalog = load(Workspace.at(ROOT, "tests/demo")).catalog
    assert catalog is not None
    return {
        (policy.ref, benefit.base.id): found
        for policy in catalog.of(Policy)
        for benefit in policy.benefits
        if benefit.base and (found := reckoning(benefit))
    }


@TREE
@pytest.mark.parametrize("typed", ["0", "0.01", "123.4567", "2999.999999", "9999"])
def test_sums_are_those_of_exact_fractions(address: str, page: Tab, tree: str, typed: str) -> None:
    match(page, address + tree)
    unit, shown_in = UNITS[tree]
    fen = round(float(typed) * unit)
    for field in page.locator("[id^=amount-][type=number]").all():
        field.fill(typed)
    for (ref, base), expected in reckonings().items():
        item = page.locator(f'[data-row="{ref}"] [data-base="amount-{base}"]')
        least, most = item.get_attribute("data-least"), item.get_attribute("data-most")
        if (least and fen < int(least)) or (most and fen > int(most)):
            expect(item.locator("output")).to_have_text(page.locator("[data-match]").get_attribute("data-beyond") or "")
            continue
        yuan, capped = expected.yuan(fen)
        said = item.locator("output").text_content() or ""
        number = "".join(letter for letter in said if letter.isdigit() or letter == ".")
        assert float(number) == yuan / shown_in, (ref, base)
        word = page.locator("[data-match]").get_attribute("data-capped" if capped else "data-sum") or ""
        assert said.startswith(word.partition("{n}")[0]), (ref, base)
        assert said.endswith(word.partition("{n}")[2]), (ref, base)


@TREE
def test_an_amount_stays_on_the_page(address: str, page: Tab, tree: str) -> None:
    match(page, address + tree, "a=high-tech-certificate.yes")
    page.locator("#amount-taxable-income").fill("1000")
    output = page.locator(f'[data-row="{HIGH_TECH}"] output')
    expect(output).to_have_text("100 万元" if not tree else "RMB 100,000,000")
    assert "1000" not in page.evaluate("location.href")
    assert "1000" not in (page.evaluate("JSON.stringify(localStorage)") + page.evaluate("document.cookie"))
    answer(page, "a.staff.yes")
    page.go_back()
    expect(output).to_have_text("100 万元" if not tree else "RMB 100,000,000")
    page.reload()
    assert page.locator("#amount-taxable-income").input_value() == ""


@TREE
@pytest.mark.parametrize("typed", ["-5", "1e12", "99999999999"])
def test_an_amount_that_is_none_is_refused(address: str, page: Tab, tree: str, typed: str) -> None:
    match(page, address + tree)
    field = page.locator("#amount-taxable-income")
    field.fill(typed)
    field.blur()
    expect(page.locator(f'[data-row="{HIGH_TECH}"] output')).to_have_text("")
    expect(page.locator(".ask-amount", has=field).locator(".ask-invalid")).to_be_visible()


def test_a_cap_that_is_reached_is_said(address: str, page: Tab) -> None:
    match(page, address)
    output = page.locator(f'[data-row="{GRANT}"] output')
    field = page.locator("#amount-equipment-investment")
    for typed, said in (("20000", "800 万元，已到上限"), ("13333", "799.98 万元"), ("1000", "不在本政策的界限内")):
        field.fill(typed)
        expect(output).to_contain_text(said)


@TREE
def test_policies_follow_the_visitors_day(address: str, page: Tab, tree: str) -> None:
    def status() -> list[str]:
        return page.locator(f'[data-row="{GRANT}"] .policy-status:visible').all_inner_texts()

    match(page, address + tree, ALL)
    assert len(status()) == 1
    assert group_of(page, GRANT) == "apply"
    before = list(map(int, counts(page)))
    # Still the last day in China, an hour before midnight; then the first of the next year there.
    page.clock.set_fixed_time("2026-12-31T15:00:00Z")
    page.reload()
    assert group_of(page, GRANT) == "apply"
    expect(page.locator(f'[data-row="{UPCOMING}"] .status-upcoming')).to_be_visible()
    page.clock.set_fixed_time("2026-12-31T16:00:01Z")
    page.reload()
    assert group_of(page, GRANT) == "gone"
    expect(page.locator(".match-gone")).to_contain_text(page.locator(f'[data-row="{GRANT}"] h4').inner_text())
    expect(page.locator(f'[data-row="{GRANT}"] .status-expired')).to_be_visible()
    assert list(map(int, counts(page))) == [before[0] - 1, *before[1:]]
    expect(page.locator(f'[data-row="{UPCOMING}"] .policy-status:visible')).to_have_count(0)
    expect(page.locator("[data-part=day]")).to_have_text("1 January 2027" if tree else "2027年1月1日")
    # Far ahead every policy with an end is over; what has none still stands.
    page.clock.set_fixed_time("2040-01-01T00:00:00Z")
    page.reload()
    assert group_of(page, HIGH_TECH) == "apply"
    assert group_of(page, SMALL) == "gone"


@TREE
def test_the_result_can_be_copied_and_asked_about(browser: Browser, address: str, tree: str) -> None:
    with tab(browser, DESK) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        match(page, address + tree, ALL)
        page.locator("[data-part=copy]").click()
        assert page.evaluate("navigator.clipboard.readText()") == page.url
        page.evaluate("addEventListener('click', event => event.preventDefault())")
        page.locator("[data-part=ask]").click()
        mail = page.locator("[data-part=ask]").get_attribute("href") or ""
        assert mail.startswith("mailto:editors@portal.example?subject=")
        text = unquote(mail)
        assert page.url in text
        assert page.locator(f'[data-row="{GRANT}"] h4').inner_text() in text


@TREE
def test_the_result_prints_on_one_page(browser: Browser, real: str, tree: str) -> None:
    with tab(browser, DESK) as page:
        match(page, real + tree, "a=high-tech-certificate.yes,taxable-income.yes,staff.yes,new-equipment.no")
        for field in page.locator("[id^=amount-][type=number]").all():
            field.fill("2.5")
        document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range()
        for shown in (page.locator("[data-part=day]").inner_text(), "L6", "15%"):
            assert shown in text
        page.emulate_media(media="print")
        assert page.locator(".answer:visible").count() == page.locator("fieldset").count() - 1
        expect(page.locator(".match-bar")).to_be_hidden()


@TREE
@pytest.mark.parametrize("width", [NARROW, PHONE, DESK])
def test_nothing_sticks_out(browser: Browser, address: str, tree: str, width: int) -> None:
    with tab(browser, width) as page:
        for query in ("", ALL, "a=nothing.at-all,of-the-sort.yes&zone=" + "x" * 300):
            match(page, address + tree, query)
            for field in page.locator("[id^=amount-][type=number]").all():
                field.fill("10000")
            assert page.evaluate(OVERFLOW) == [], query


@TREE
def test_a_phone_keeps_the_result_in_view(browser: Browser, address: str, tree: str) -> None:
    with tab(browser, NARROW) as page:
        match(page, address + tree)
        bar = page.locator(".match-bar")
        expect(bar).to_be_in_viewport()
        answer(page, "a.high-tech-certificate.no")
        assert bar.locator("[data-count]").all_inner_texts() == counts(page)
        bar.click()
        expect(page.locator(".tally")).to_be_in_viewport()
        expect(bar).not_to_be_in_viewport()
        for control in page.locator(".answer, select, input[type=number], .match-bar, .match-actions > *").all():
            box = control.bounding_box()
            assert box
            assert box["height"] >= 44


def test_answering_shifts_nothing_above(browser: Browser, address: str) -> None:
    with tab(browser, DESK) as page:
        match(page, address)
        place = page.locator("[id='a.staff.yes']")
        place.scroll_into_view_if_needed()
        before = place.bounding_box()
        answer(page, "a.staff.yes")
        assert place.bounding_box() == before


@TREE
def test_without_script_it_is_a_checklist(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    match(page, address + tree, "a=staff.no")
    assert group_of(page, SMALL) == "confirm"
    assert len(needs(page, SMALL)) == 3
    for hidden in (".match-amounts", ".match-actions", ".match-bar", "[data-part=progress]", ".sum-fill"):
        assert page.locator(f"{hidden}:visible").count() == 0
    assert page.locator("fieldset:visible").count() > 10
    expect(page.locator("noscript")).to_be_visible()
    expect(page.locator(f'[data-row="{GRANT}"] .sum-formula')).to_be_visible()
    context.close()


@TREE
@pytest.mark.parametrize("width", [DESK, NARROW])
@pytest.mark.parametrize(
    "query", ["", "a=staff.no,high-tech-certificate.yes,odd.one", ALL], ids=["none", "half", "all"]
)
def test_it_is_accessible(browser: Browser, address: str, tree: str, width: int, query: str) -> None:
    with tab(browser, width) as page:
        match(page, address + tree, query)
        for field in page.locator("[id^=amount-][type=number]").all():
            field.fill("1500")
        page.evaluate(AXE.read_text("utf-8"))
        assert page.evaluate(RUN_AXE) == []


def test_it_works_from_a_folder_of_files(browser: Browser, demo_site: BuiltSite) -> None:
    with tab(browser, DESK) as page:
        page.goto(f"{(demo_site.folder / 'match/index.html').as_uri()}?a=high-tech-certificate.yes")
        assert group_of(page, HIGH_TECH) == "apply"
        answer(page, "a.high-tech-certificate.no")
        assert group_of(page, HIGH_TECH) == "exclude"
        assert asked_of(page) == {"a": ["high-tech-certificate.no"]}
