"""From every gap of the address to the projects, premises, policies and the contact that fill it, and back again."""

from collections.abc import Iterator
from urllib.parse import unquote, urljoin

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, OVERFLOW, RUN_AXE, tab
from proof.serving import serve
from proof.site import BuiltSite

TREES = ["", "en/"]
CHAINS = ["battery-storage", "intelligent-equipment", "functional-food"]
# Of each chain the links that are open to investors, in the order they stand in.
OPEN = {
    "battery-storage": [
        *("separator", "recycling", "casings", "thermal"),
        *("electrolyte", "management", "converters", "foil", "stations"),
    ],
    "intelligent-equipment": ["reducers", "servo", "controllers", "sensors"],
    "functional-food": ["extraction", "drinks"],
}
# What records tie to a link: by its project, by the park its project stands in.
TIED = {
    "separator": [
        *("projects/sample-separator/", "policies/sample-equipment-grant/", "policies/sample-rent-support-2026/"),
        *("premises/sample-block-3/", "premises/sample-parcel-a01/", "premises/sample-multi-storey-a/"),
    ],
    "recycling": ["projects/sample-recycling/"],
    "management": ["projects/sample-management-systems/", "premises/sample-multi-storey-a/"],
    "foil": ["projects/sample-copper-foil/"],
    "reducers": ["projects/sample-reducers/", "premises/sample-block-3/", "premises/sample-block-4/"],
    "extraction": ["projects/sample-extraction/", "premises/sample-food-5/", "premises/sample-food-9/"],
}


@pytest.fixture(scope="module")
def real(built_site: BuiltSite) -> Iterator[str]:
    with serve(built_site.folder, "/invest/") as address:
        yield address


def hrefs(part: Locator, base: str) -> list[str]:
    return [urljoin(base, link.get_attribute("href") or "") for link in part.locator("a[href]").all()]


def chain(address: str, tree: str, id: str) -> str:
    return f"{address}{tree}chains/sample-{id}/"


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("id", CHAINS)
def test_open_links_stand_first_each_in_its_section(page: Tab, address: str, tree: str, id: str) -> None:
    page.goto(chain(address, tree, id))
    sections = page.locator("#open .link-section")
    assert [each.get_attribute("id") for each in sections.all()] == [f"link-{link}" for link in OPEN[id]]
    for section in sections.all():
        assert section.locator(".link-state").inner_text().strip()
        assert section.locator(".link-head .mark").count() == 1
    first = page.locator(".link-section").first
    expect(first).to_have_attribute("id", f"link-{OPEN[id][0]}")


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("id", CHAINS)
def test_every_link_of_the_map_leads_to_its_section(page: Tab, address: str, tree: str, id: str) -> None:
    page.goto(chain(address, tree, id))
    sections = {f"#{each.get_attribute('id')}" for each in page.locator(".link-section").all()}
    drawn = {each.get_attribute("href") for each in page.locator(".chain-drawing a[href^='#link-']").all()}
    listed = {each.get_attribute("href") for each in page.locator(".chain-columns a[href^='#link-']").all()}
    assert drawn == listed == sections
    gaps = {each.get_attribute("href") for each in page.locator(".hero-gaps a").all()}
    assert gaps <= sections


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("id", CHAINS)
def test_every_gap_leads_to_whom_to_ask_and_to_what_its_industry_brings(
    page: Tab, address: str, tree: str, id: str
) -> None:
    page.goto(chain(address, tree, id))
    expect(page.locator("#contact")).to_have_count(1)
    for section in page.locator("#open .link-section").all():
        found = [link.get_attribute("href") or "" for link in section.locator("a[href]").all()]
        assert section.locator(".link-head .way-on").count() == 1
        for part in (anchor for anchor in found if anchor in ("#spaces", "#policies")):
            assert page.locator(f"{part} a[href]").count() > 0
        ties = section.locator(".tie").all_inner_texts()
        assert all(ties), "a record stands without what ties it"


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("link", TIED)
def test_a_gap_leads_to_what_fills_it_and_back(page: Tab, address: str, tree: str, link: str) -> None:
    (id,) = [id for id in CHAINS if link in OPEN[id]]
    page.goto(f"{chain(address, tree, id)}#link-{link}")
    section = page.locator(f"#link-{link}")
    expect(section).to_be_in_viewport()
    there = hrefs(section, page.url)
    for target in TIED[link]:
        assert f"{address}{tree}{target}" in there
    for target in TIED[link]:
        page.goto(f"{address}{tree}{target}")
        back = f"{chain(address, tree, id)}#link-{link}"
        assert back in hrefs(page.locator("main"), page.url), target


@pytest.mark.parametrize("tree", TREES)
def test_the_way_back_is_one_click(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}premises/sample-block-3/")
    page.locator(".way-links a[href$='#link-separator']").first.click()
    expect(page.locator("#link-separator")).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(f"{address}{tree}premises/sample-block-3/")


@pytest.mark.parametrize(("tree", "name"), [("", "隔膜"), ("en/", "Separators")])
def test_the_enquiry_names_the_link(page: Tab, address: str, tree: str, name: str) -> None:
    page.goto(chain(address, tree, "battery-storage"))
    section = page.locator("#link-separator")
    mail = unquote(section.locator(".way-on").get_attribute("href") or "")
    assert mail.startswith("mailto:invest@zone.example?subject=")
    assert name in mail
    assert "#link-separator" in mail
    letter = page.locator("#enquiry [data-part=message]")
    assert name not in letter.input_value()
    section.locator("[data-ask]").check()
    assert name in letter.input_value()
    section.locator("[data-ask]").uncheck()
    assert name not in letter.input_value()


@pytest.mark.parametrize("tree", TREES)
def test_an_enterprise_leads_to_its_link(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}zones/sample/industries/#fictional-storage")
    assert f"{chain(address, tree, 'battery-storage')}#link-cells" in hrefs(
        page.locator("#fictional-storage"), page.url
    )


@pytest.mark.parametrize("tree", TREES)
def test_by_keyboard_alone(page: Tab, address: str, tree: str) -> None:
    page.goto(chain(address, tree, "intelligent-equipment"))
    page.locator(".chain-drawing a[href='#link-reducers']").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{chain(address, tree, 'intelligent-equipment')}#link-reducers")
    page.keyboard.press("Tab")
    inside = page.evaluate("document.activeElement.closest('.link-section')?.id")
    assert inside == "link-reducers"


@pytest.mark.parametrize("tree", TREES)
def test_zones_of_an_industry_show_what_is_on_record(page: Tab, address: str, tree: str) -> None:
    page.goto(f"{address}{tree}industries/battery-storage/")
    counts = page.locator(".evidence .n").all_inner_texts()
    assert counts == ["1", "11", "1", "9", "7"]
    assert page.locator(".strength-rule").count() == 1
    assert f"{chain(address, tree, 'battery-storage')}#link-separator" in hrefs(page.locator(".strength"), page.url)
    page.goto(f"{address}{tree}industries/biopharma/")
    expect(page.locator(".strength .seeking")).to_be_visible()
    page.goto(f"{address}{tree}industries/")
    assert page.locator(".seeking").count() > 0


@pytest.mark.parametrize("tree", TREES)
def test_no_gap_is_invented_for_the_real_zones(browser: Browser, real: str, tree: str) -> None:
    with tab(browser, DESK) as page:
        page.goto(f"{real}{tree}chains/yongji-optoelectronics/")
        assert page.locator("#open, .key-gap, .key-general, .key-weak, .key-reserve, .hero-gaps").count() == 0
        assert page.locator(".link-section").count() == 7
        page.goto(f"{real}{tree}fit/")
        assert page.locator("[data-row] :is(.key-gap, .key-weak, .key-reserve)").count() == 0


@pytest.mark.parametrize("tree", TREES)
def test_it_reads_without_script(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{chain(address, tree, 'battery-storage')}#link-separator")
    expect(page.locator("#link-separator .tied a").first).to_be_visible()
    expect(page.locator("#link-separator .way-on")).to_be_visible()
    context.close()


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize(
    "path",
    [
        *("chains/sample-battery-storage/#link-separator", "premises/sample-block-3/", "industries/battery-storage/"),
        *("policies/sample-equipment-grant/", "zones/sample/industries/"),
    ],
)
@pytest.mark.parametrize("width", [DESK, NARROW])
def test_pages_are_accessible_and_fit(browser: Browser, address: str, tree: str, path: str, width: int) -> None:
    with tab(browser, width) as page:
        page.goto(f"{address}{tree}{path}")
        if width == NARROW:
            assert page.evaluate(OVERFLOW) == []
        page.evaluate(AXE.read_text("utf-8"))
        assert page.evaluate(RUN_AXE) == []
