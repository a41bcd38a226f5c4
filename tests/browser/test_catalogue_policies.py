"""The catalogue of policies as visitors use it: filters, days that pass after the build, prepared lists, no script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from proof.browsing import OPEN_ALL, PHONE, TREE, stands_at, watched

DAY, LATER = "2026-11-22T04:00:00Z", "2026-12-31T16:00:00Z"  # the second is the first minute of 2027 in China
GRANT, SCALE_UP, RENT_2023 = (f"policy.sample.{id}" for id in ("equipment-grant", "scale-up-2027", "rent-support-2023"))
SHOWN = "[data-row]:not([hidden])"
EMPTY = "?level=municipal&benefit=rent"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Tab]:
    """A tab on a known day, in which anything that goes wrong while loading fails the test."""
    with watched(browser, address) as opened:
        opened.clock.set_fixed_time(DAY)
        yield opened


def shown(page: Tab) -> list[str]:
    """The references of the rows in view, in their order."""
    return [str(row.get_attribute("data-ref")) for row in page.locator(SHOWN).all()]


def count(page: Tab) -> int:
    return int(page.locator(".found-count [data-part=count]").inner_text())


def choose(page: Tab, group: str, value: str) -> None:
    page.evaluate(OPEN_ALL)
    page.locator(f"input[name={group}][value='{value}']").click()


def beside(page: Tab, group: str, value: str) -> str:
    """The count beside a choice."""
    return page.locator(f"label:has(input[name={group}][value='{value}']) .filter-count").inner_text()


def status_of(page: Tab, ref: str) -> tuple[str | None, str]:
    row = page.locator(f"[data-ref='{ref}']")
    return row.get_attribute("data-status"), row.locator(".policy-status").inner_text()


def word(page: Tab, state: str) -> str | None:
    return page.locator("[data-standings]").first.get_attribute(f"data-{state}")


@TREE
def test_filters_narrow_the_list_and_the_address_says_so(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/")
    every = count(page)
    assert every == len(shown(page)) > 10
    choose(page, "zone", "sample")
    own = shown(page)
    assert all(ref.startswith(("policy.sample.", "policy..")) for ref in own)
    assert "policy..high-tech-income-tax" in own  # national: it holds in every zone
    assert count(page) == len(own) == int(beside(page, "zone", "sample"))
    choose(page, "level", "zone")
    expect(page.locator("[data-part=chips] button")).to_have_count(2)
    stands_at(page, "?level=zone&zone=sample")
    page.locator("[data-part=chips] button").last.click()
    stands_at(page, "?level=zone")
    page.go_back()
    stands_at(page, "?level=zone&zone=sample")
    page.go_back()
    assert shown(page) == own
    page.go_back()
    assert count(page) == every


@TREE
def test_policies_bound_to_nothing_hold_for_every_industry_and_zone(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/?industry=functional-food")
    every = {"policy..high-tech-income-tax", "policy.sample.rent-support-2026"}
    assert every <= set(shown(page))
    assert count(page) == int(beside(page, "industry", "functional-food"))
    page.goto(f"{address}{tree}policies/?industry=every")
    assert "policy..high-tech-income-tax" in shown(page)
    assert "policy.sample.rent-support-2026" not in shown(page)
    page.goto(f"{address}{tree}policies/?industry=unpublished,every&zone=lvliang")
    assert "policy..high-tech-income-tax" in shown(page)
    assert not any(ref.startswith("policy.sample.") for ref in shown(page))


@TREE
def test_a_policy_about_to_expire_is_in_force_as_well(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/?status=expiring")
    assert GRANT in shown(page)
    page.goto(f"{address}{tree}policies/?status=in-force")
    assert GRANT in shown(page)
    assert SCALE_UP not in shown(page)


@TREE
@pytest.mark.parametrize("path", ["policies/", "policies/places/sample/"])
def test_status_is_told_on_the_day_of_the_visit(address: str, page: Tab, tree: str, path: str) -> None:
    page.goto(f"{address}{tree}{path}")
    assert status_of(page, GRANT) == ("in-force expiring", word(page, "expiring"))
    assert status_of(page, SCALE_UP) == ("upcoming", word(page, "upcoming"))
    assert status_of(page, RENT_2023) == ("superseded", word(page, "superseded"))
    page.clock.set_fixed_time(LATER)
    page.reload()
    assert status_of(page, GRANT) == ("expired", word(page, "expired"))
    assert status_of(page, SCALE_UP) == ("in-force", word(page, "in-force"))
    assert "is-ended" in str(page.locator(f"[data-ref='{GRANT}']").get_attribute("class"))


@TREE
@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("policies/sample-equipment-grant/", ".hero .policy-status"),
        ("zones/sample/policies/", "li:has(a[href$='/sample-equipment-grant/']) .policy-status"),
        ("shortlist/?ids=policy.sample.equipment-grant", ".entry-facts dd span >> nth=0"),
    ],
)
def test_wherever_a_status_stands_it_is_of_the_day_of_the_visit(
    address: str, page: Tab, tree: str, path: str, place: str
) -> None:
    page.goto(f"{address}{tree}policies/")
    expiring, expired = word(page, "expiring"), word(page, "expired")
    page.goto(f"{address}{tree}{path}")
    expect(page.locator(place)).to_have_text(str(expiring))
    page.clock.set_fixed_time(LATER)
    page.reload()
    expect(page.locator(place)).to_have_text(str(expired))


@TREE
def test_what_has_expired_since_the_build_is_filtered_and_counted(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/?status=expired")
    before = int(beside(page, "status", "expired"))
    assert GRANT not in shown(page)
    page.clock.set_fixed_time(LATER)
    page.reload()
    assert GRANT in shown(page)
    assert count(page) == int(beside(page, "status", "expired")) == before + 1


@TREE
def test_sorting_by_dates(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/?sort=expires")
    ends = page.evaluate(f"[...document.querySelectorAll('{SHOWN}')].map(row => row.dataset.expires ?? '9999')")
    assert ends == sorted(ends)
    assert ends[-1] == "9999"
    page.locator("select[name=sort]").select_option("-effective")
    starts = page.evaluate(f"[...document.querySelectorAll('{SHOWN}')].map(row => row.dataset.effective ?? '')")
    assert starts == sorted(starts, reverse=True)
    page.locator("select[name=sort]").select_option("")
    assert shown(page)[0].startswith("policy..")


@TREE
def test_words_are_found_in_documents_and_names(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/")
    page.locator(".filter input[name=q]").fill("高新技术 high-tech")
    assert "policy..high-tech-income-tax" in shown(page)
    assert count(page) < 6


def test_the_language_switch_keeps_the_state(address: str, page: Tab) -> None:
    page.goto(f"{address}policies/?status=in-force&zone=sample&sort=-effective")
    before = shown(page)
    page.locator("a[data-switch]").first.click()
    stands_at(page, "/en/policies/?status=in-force&zone=sample&sort=-effective")
    assert shown(page) == before


@TREE
def test_what_the_address_cannot_mean_is_named(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/?status=eternal&level=<b>&fine=1")
    assert count(page) == len(shown(page)) > 10
    said = page.locator("[data-part=ignored]").inner_text()
    assert all(value in said for value in ("status=eternal", "level=<b>", "fine=1"))


@TREE
def test_an_empty_result_says_which_filter_to_loosen(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/{EMPTY}")
    assert shown(page) == []
    page.locator("[data-part=ways] button").first.click()
    assert count(page) > 0


@TREE
def test_rows_go_on_the_shortlist(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/")
    page.locator(f"[data-ref='{GRANT}'] [data-pick]").check()
    expect(page.locator("[data-tray] [data-part=count]")).to_have_text("1")
    page.goto(f"{address}{tree}policies/industries/battery-storage/")
    assert page.locator(f"[data-ref='{GRANT}'] [data-pick]").is_checked()


@TREE
def test_the_self_check_is_one_step_away(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/")
    page.locator(".policy-check a").click()
    stands_at(page, f"/{tree}match/")


@TREE
def test_the_keyboard_alone_filters(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/")
    page.locator(".filter input[name=q]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "in-force"
    page.keyboard.press("Space")
    expect(page.locator("[data-part=chips] button")).to_have_count(1)
    stands_at(page, "?status=in-force")


@TREE
def test_a_prepared_list_stands_by_itself(address: str, page: Tab, tree: str) -> None:
    page.goto(f"{address}{tree}policies/industries/intelligent-equipment/")
    own, general = (group.locator("[data-row]").count() for group in page.locator("[data-standings]").all())
    assert own >= 3
    assert general >= 5
    page.locator(".found-foot a").click()
    stands_at(page, "policies/?industry=intelligent-equipment")
    assert count(page) == own + general


@TREE
def test_without_script_the_whole_list_stands(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 844})
    page = context.new_page()
    page.goto(f"{address}{tree}policies/?status=expired")
    assert page.locator("[data-row]:visible").count() == page.locator("[data-row]").count() > 10
    assert not page.locator(".filter").is_visible()
    page.locator("a[href$='industries/biopharma/']").click()
    stands_at(page, "industries/biopharma/")
    assert page.locator("[data-row]:visible").count() > 1
    context.close()
