"""The enquiry as a visitor writes it: about a record or a shortlist; mailed, copied, submitted, and never by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from proof.browsing import AXE, DESK, NARROW, OVERFLOW, RUN_AXE, stands_at, tab, watched
from proof.serving import serve
from proof.site import BuiltSite

TREES = ("", "en/")
# A project with much that is not published, of a zone without a contact; premises of a zone with one.
SILENT, SPOKEN = "projects/shenchi-flaxseed-processing/", "premises/sample-block-3/"
CHOSEN = (
    "shortlist/?ids=project.sample.separator,premises.sample.block-3,zone.yongji,project.shenchi.flaxseed-processing"
)
FORM = "https://forms.portal.example/enquiry"
ITEM = {"": ("合作方式", "Mode of cooperation"), "en/": ("Mode of cooperation", "合作方式")}
OTHER = {"": "English", "en/": "中文"}
ASKED = {"": "想了解：", "en/": "Please tell me about: "}
COPY = {"": "复制，发微信", "en/": "Copy for WeChat"}
REFUSED = """Object.defineProperty(navigator, 'clipboard', { value: undefined });
document.execCommand = () => false"""
# What is touched and smaller than a finger.
SMALL = """() => ['button', 'a.button', 'input', 'textarea', 'summary', 'label:has(.check)']
  .flatMap(kind => [...document.querySelectorAll(`.enquiry ${kind}`)])
  .filter(each => each.checkVisibility() && !each.matches('.check, .visually-hidden'))
  .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect().height])
  .filter(([, height]) => height < 43.5)"""


@pytest.fixture(scope="module")
def address(demo_site: BuiltSite) -> Iterator[str]:
    """The demo, served under a sub-path."""
    with serve(demo_site.folder, "/invest/", "https://forms.portal.example") as served:
        yield served


def area(page: Tab, number: int = 0) -> Locator:
    return page.locator(".letter textarea").nth(number)


def text(page: Tab, number: int = 0) -> str:
    return area(page, number).input_value()


def mail(page: Tab, number: int = 0) -> tuple[str, str, str]:
    """Recipient, subject and body of the mail link, as a mail program reads them."""
    parts = urlsplit(page.locator("[data-part=mail]").nth(number).get_attribute("href") or "")
    fields = parse_qs(parts.query, strict_parsing=True)
    return unquote(parts.path), fields["subject"][0], fields["body"][0].replace("\r\n", "\n")


def accessible(page: Tab) -> None:
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(RUN_AXE) == []


@pytest.mark.parametrize("tree", TREES)
def test_what_is_ticked_and_asked_goes_into_the_letter(page: Tab, address: str, tree: str) -> None:
    page.goto(address + tree + SILENT)
    assert ASKED[tree] not in text(page)
    assert f"https://demo.example/{tree}{SILENT}" in text(page)
    assert "project.shenchi.flaxseed-processing" in text(page)
    page.get_by_label(ITEM[tree][0], exact=True).check()
    assert f"{ASKED[tree]}{ITEM[tree][0]}" in text(page)
    page.locator("[data-part=question]").fill("When? $& {n}")
    page.locator("[data-part=reply]").fill("Li <li@b.example>")
    assert text(page).split("\n\n")[-2:] == [
        f"{'我的问题：' if not tree else 'My question: '}When? $& {{n}}",
        f"{'我的联系方式：' if not tree else 'You can reach me at: '}Li <li@b.example>",
    ]
    assert mail(page)[2] == text(page)
    page.get_by_label(ITEM[tree][0], exact=True).uncheck()
    assert ASKED[tree] not in text(page)


@pytest.mark.parametrize("tree", TREES)
def test_the_letter_turns_into_the_other_language(page: Tab, address: str, tree: str) -> None:
    page.goto(address + tree + SILENT)
    page.get_by_label(ITEM[tree][0], exact=True).check()
    page.locator(".enquiry-tongue").get_by_text(OTHER[tree]).click()
    turned = next(each for each in TREES if each != tree)
    assert f"{ASKED[turned]}{ITEM[tree][1]}" in text(page)
    assert f"https://demo.example/{turned}{SILENT}" in text(page)
    assert area(page).get_attribute("lang") == ("en" if turned else "zh")
    assert mail(page)[1].startswith("询问：" if not turned else "Enquiry: ")


def test_what_was_changed_by_hand_stays(page: Tab, address: str) -> None:
    page.goto(f"{address}en/{SILENT}")
    area(page).fill(text(page).replace("Hello,", "Dear Sir or Madam,") + "\n\nKind regards, Li")
    page.get_by_label("Mode of cooperation", exact=True).check()
    assert text(page).startswith("Dear Sir or Madam,")
    assert text(page).endswith("Kind regards, Li")
    assert "Please tell me about: Mode of cooperation" in text(page)
    page.locator("[data-part=question]").fill("When?")
    assert text(page).endswith("Kind regards, Li\n\nMy question: When?")
    page.locator(".enquiry-tongue").get_by_text("中文").click()
    assert text(page).startswith("Dear Sir or Madam,")
    assert "想了解：合作方式" in text(page)
    assert "我的问题：When?" in text(page)
    assert mail(page)[2] == text(page)


@pytest.mark.parametrize("tree", TREES)
def test_the_office_and_the_reply_to_expect_stand_beside_it(page: Tab, address: str, tree: str) -> None:
    page.goto(address + tree + SPOKEN)
    head = page.locator(".letter-head")
    expect(head).to_contain_text("invest@zone.example")
    expect(head).to_contain_text("1个工作日" if not tree else "1 working day")
    assert mail(page)[0] == "invest@zone.example"
    with page.expect_download() as card:
        head.get_by_role("link").click()
    assert card.value.suggested_filename == "sample-investment.vcf"


@pytest.mark.parametrize("tree", TREES)
def test_a_zone_that_published_no_address_is_said_to_have_none(
    browser: Browser, built_site: BuiltSite, tree: str
) -> None:
    with serve(built_site.folder) as real, watched(browser, real) as page:
        page.goto(real + tree + SILENT)
        expect(page.locator(".letter-head")).to_contain_text(
            "尚未公布联系方式" if not tree else "not published a contact yet"
        )
        assert mail(page)[0] == ""
        expect(page.locator(".letter [type=submit]")).to_have_count(0)
        page.goto(f"{real}{tree}shortlist/?ids=zone.yongji,project.shenchi.flaxseed-processing")
        expect(page.locator(".letter")).to_have_count(2)
        assert [mail(page, number)[0] for number in range(2)] == ["", ""]


@pytest.mark.parametrize("tree", TREES)
def test_a_long_letter_is_mailed_as_an_address(page: Tab, address: str, tree: str) -> None:
    page.goto(address + tree + SPOKEN)
    note = page.locator("[data-part=long]")
    expect(note).to_be_hidden()
    page.locator("[data-part=question]").fill("光" * 400)
    expect(note).to_be_visible()
    assert f"https://demo.example/{tree}shortlist/?ids=premises.sample.block-3" in mail(page)[2]
    assert "光" * 400 in text(page)
    page.locator("[data-part=question]").fill("")
    expect(note).to_be_hidden()


@pytest.mark.parametrize("tree", TREES)
def test_it_is_copied_for_wechat(browser: Browser, address: str, tree: str) -> None:
    with watched(browser, address) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(address + tree + SPOKEN)
        page.get_by_role("button", name=COPY[tree]).click()
        expect(page.locator("[data-said]")).to_have_text(re.compile("已复制" if not tree else "copied"))
        assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == text(page)


@pytest.mark.parametrize("tree", TREES)
def test_where_copying_is_refused_the_letter_is_selected(browser: Browser, address: str, tree: str) -> None:
    with watched(browser, address, script=REFUSED) as page:
        page.goto(address + tree + SPOKEN)
        page.get_by_role("button", name=COPY[tree]).click()
        expect(page.locator("[data-said]")).to_have_text(re.compile("已选中" if not tree else "selected"))
        expect(area(page)).to_be_focused()
        assert page.evaluate("getSelection().toString()").strip() == text(page).strip()


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("script", [True, False])
def test_the_form_carries_what_the_page_shows_when_the_button_is_pressed(
    browser: Browser, address: str, tree: str, *, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    sent: list[tuple[str, str, str]] = []
    page.on("request", lambda request: sent.append((request.method, request.url, request.post_data or "")))
    page.route(f"{FORM}**", lambda route: route.fulfill(body="<p>Received", content_type="text/html"))
    page.goto(address + tree + SPOKEN)
    page.wait_for_load_state("networkidle")
    shown, button = text(page), page.locator(".letter [type=submit]")
    expect(button).to_contain_text("forms.portal.example")
    assert not [url for _, url, _ in sent if not url.startswith(address)]
    button.click()
    page.wait_for_url(FORM)
    (method, url, body) = next(each for each in sent if not each[1].startswith(address))
    fields = {name: values[0].replace("\r\n", "\n") for name, values in parse_qs(body).items()}
    assert (method, url) == ("POST", FORM)
    assert fields.pop("title").startswith("询问：" if not tree else "Enquiry: ")
    assert fields == {
        "records": "premises.sample.block-3",
        "links": f"https://demo.example/{tree}{SPOKEN}",
        "text": shown,
        "lang": "en" if tree else "zh",
    }
    context.close()


def test_a_form_may_go_nowhere_else(browser: Browser, address: str) -> None:
    with tab(browser, DESK) as page:
        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text))
        page.goto(address + SPOKEN)
        page.evaluate("document.querySelector('form.letter').action = 'https://elsewhere.example/'")
        page.locator(".letter [type=submit]").click(no_wait_after=True)
        page.wait_for_timeout(200)
        assert page.url == address + SPOKEN
        assert any("form-action" in text for text in refused)


@pytest.mark.parametrize("tree", TREES)
def test_without_script_the_letter_can_be_read_and_mailed(browser: Browser, address: str, tree: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + tree + SPOKEN)
    assert "premises.sample.block-3" in text(page)
    to, subject, body = mail(page)
    assert to == "invest@zone.example"
    assert subject
    assert f"https://demo.example/{tree}{SPOKEN}" in body
    for hidden in (".enquiry-parts", "[data-do=copy-letter]", ".unknowns .check"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.goto(address + tree + "zones/sample/")
    assert (page.locator(".contact-ways a").first.get_attribute("href") or "").startswith("mailto:invest@zone.example?")
    page.goto(address + tree + CHOSEN)
    expect(page.locator("#enquiry")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("tree", TREES)
def test_a_shortlist_is_one_letter_for_each_contact_point(page: Tab, address: str, tree: str) -> None:
    page.goto(address + tree + CHOSEN)
    expect(page.locator(".letter")).to_have_count(2)
    assert [mail(page, number)[0] for number in range(2)] == ["invest@zone.example", "editors@portal.example"]
    assert mail(page)[1].endswith("及另外1条" if not tree else " and 1 other record")
    for number, refs in enumerate(
        (("project.sample.separator", "premises.sample.block-3"), ("zone.yongji", "project.shenchi"))
    ):
        for ref in refs:
            assert ref in text(page, number)
            assert ref not in text(page, 1 - number)
    notice = page.locator(".letter").nth(1).locator("[data-part=notice]")
    expect(notice).to_contain_text("永济、神池" if not tree else "Yongji, Shenchi")
    silent = page.locator(".letter").nth(1).locator("details")
    expect(silent).to_have_count(2)
    silent.first.locator("summary").click()
    silent.first.get_by_role("checkbox").first.check()
    assert ASKED[tree] in text(page, 1)
    assert ASKED[tree] not in text(page, 0)
    page.locator("[data-part=question]").fill("When?")
    assert all("When?" in text(page, number) for number in range(2))
    page.locator(".enquiry-tongue").get_by_text(OTHER[tree]).click()
    turned = next(each for each in TREES if each != tree)
    assert ASKED[turned] in text(page, 1)
    assert f"https://demo.example/{turned}zones/yongji/" in text(page, 1)


def test_a_record_taken_off_the_list_leaves_its_letter(page: Tab, address: str) -> None:
    page.goto(address)
    refs = ["premises.sample.block-3", "zone.sample"]
    page.evaluate("refs => portal.picks.save(refs.map(ref => ({ ref, name: ref, note: '' })))", refs)
    page.goto(f"{address}en/shortlist/")
    expect(area(page)).to_have_value(re.compile("zone.sample"))
    area(page).fill(text(page) + "\n\nKind regards, Li")
    page.locator("[data-ref='zone.sample'] [data-do=drop]").click()
    expect(area(page)).not_to_have_value(re.compile("zone.sample"))
    assert "premises.sample.block-3" in text(page)
    assert text(page).endswith("Kind regards, Li")
    page.locator("[data-ref='premises.sample.block-3'] [data-do=drop]").click()
    expect(page.locator("#enquiry")).to_be_hidden()


@pytest.mark.parametrize("tree", TREES)
def test_by_keyboard_alone(page: Tab, address: str, tree: str) -> None:
    page.goto(address + tree + SILENT)
    page.get_by_label(ITEM[tree][0], exact=True).focus()
    page.keyboard.press("Space")
    assert ASKED[tree] in text(page)
    page.locator("[name=tongue]:checked").focus()
    page.keyboard.press("ArrowLeft" if tree else "ArrowRight")
    assert area(page).get_attribute("lang") == ("zh" if tree else "en")
    page.keyboard.press("Tab")
    page.keyboard.type("When?")
    page.keyboard.press("Tab")
    page.keyboard.type("li@b.example")
    assert "When?" in text(page)
    assert "li@b.example" in text(page)
    for _ in range(2):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.part") == "message":
            break
    expect(area(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-part=mail]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-do=copy-letter]")).to_be_focused()


@pytest.mark.parametrize("tree", TREES)
def test_it_fits_a_narrow_phone(browser: Browser, address: str, tree: str) -> None:
    with watched(browser, address, NARROW) as page:
        for path in (SILENT, SPOKEN, CHOSEN, "zones/sample/", "policies/rd-super-deduction/"):
            page.goto(address + tree + path)
            page.wait_for_load_state("networkidle")
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
            assert page.evaluate(OVERFLOW) == []
            assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("width", [DESK, NARROW])
def test_every_state_is_accessible(browser: Browser, address: str, tree: str, width: int) -> None:
    with watched(browser, address, width, script=REFUSED) as page:
        page.goto(address + tree + SILENT)
        accessible(page)
        page.get_by_label(ITEM[tree][0], exact=True).check()
        page.locator("[data-part=question]").fill("光" * 400)
        page.get_by_role("button", name=COPY[tree]).click()
        accessible(page)
        page.goto(address + tree + CHOSEN)
        expect(page.locator(".letter")).to_have_count(2)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        accessible(page)


@pytest.mark.parametrize("tree", TREES)
def test_back_from_a_question_stands_what_was_found(page: Tab, address: str, tree: str) -> None:
    """The finder's question is in the letter of the space; Back shows the finder's result again."""
    asked = f"{tree}premises/find/?area=6000&height=9&for=food"
    page.goto(address + asked)
    found = "document.querySelector('ul[data-part=near]').innerText"
    before = page.evaluate(found)
    ask = page.locator("ul[data-part=unknown] [data-part=ask]").first
    ask.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/invest/{tree}premises/[a-z0-9-]+/.*#enquiry$"))
    page.wait_for_load_state()
    expect(page.locator("[data-ask]:checked").first).to_be_attached()
    page.go_back()
    stands_at(page, asked)
    assert page.evaluate(found) == before
