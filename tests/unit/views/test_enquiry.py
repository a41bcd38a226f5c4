"""Letters about records: what they say, whom they go to, how a mail program and a form get them."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from unit.desk import SITE_URL, Desk
from zoneportal.leaf import Leaf
from zoneportal.models import Contact, Policy, Project
from zoneportal.pages.frame import _origin
from zoneportal.values import Lang
from zoneportal.views import contact, enquiry

HOME = "/projects/sample-separators/"
ADDRESS = SITE_URL.rstrip("/") + HOME
FORM = "enquiry:\n  action: https://forms.zone.example:8443/a?b=1\n  fields: {message: text}\n"


def letter(desk: Desk, lang: Lang = "zh") -> enquiry.Letter:
    leaf = desk.leaf(HOME, lang)
    return enquiry.letter(leaf, desk.found(leaf, Project, "separators"))


def office(desk: Desk, more: str, name: str = "office") -> None:
    desk.record(f"contacts/{name}", f"name: {{zh: {name}局, en: {name} Bureau}}\nrole: {{zh: 洽谈, en: Talks}}\n{more}")


def publish(desk: Desk, text: str) -> None:
    """Change the publisher's entry, or add to the register."""
    path = desk.root / "zones.yaml"
    given = path.read_text("utf-8")
    old = "  phone: +86 350 555 0100\n"
    assert old in given
    path.write_text(given.replace(old, old + text), "utf-8")


def mailed(link: str) -> tuple[str, str, str]:
    """Recipient, subject and body as a mail program reads them."""
    parts = urlsplit(link)
    fields = parse_qs(parts.query, strict_parsing=True)
    return unquote(parts.path), fields["subject"][0], fields["body"][0]


def test_a_letter_says_which_record_is_meant_in_both_languages(desk: Desk) -> None:
    zh, en = letter(desk), letter(desk, "en")
    leaf = desk.leaf(HOME)
    name = desk.found(leaf, Project, "separators").name
    assert zh.message.split("\n\n")[2].split("\n") == [name.zh, name.en, "编号：project.sample.separators", ADDRESS]
    english = ADDRESS.replace("/projects/", "/en/projects/")
    assert en.message.split("\n\n")[2].split("\n") == [name.en, name.zh, "ID: project.sample.separators", english]
    assert name.zh in zh.subject
    assert name.en in en.subject
    assert "|" not in zh.message + en.message + zh.subject + en.subject


def test_a_mail_link_holds_a_short_letter(desk: Desk) -> None:
    office(desk, "email: a+b%c@zone.example\n")
    given = letter(desk)
    to, subject, body = mailed(given.mail)
    assert (to, subject) == ("a+b%c@zone.example", given.subject)
    assert body.split("\r\n")[1:3] == ["编号：project.sample.separators", ADDRESS]
    assert "%0D%0A" in given.mail
    assert "\n" not in body.replace("\r\n", "")
    assert given.mail.isascii()


@pytest.mark.parametrize("text", ["a&b=c#d?e/f%g\\h", "“引号”、全角：（一）", "tab\tsemi;colon", '<a href="x">'])
def test_nothing_in_a_name_breaks_the_link(text: str) -> None:
    link = enquiry.mailto("office@zone.example", text, f"{text}\n{text}")
    assert mailed(link) == ("office@zone.example", text, f"{text}\r\n{text}")
    assert not set(link) & set(' "<>#')


def test_a_letter_goes_to_the_office_with_an_address(desk: Desk) -> None:
    office(desk, "phone: +86 350 555 0102\n")
    office(desk, "email: talent@zone.example\n", "talent")
    zone = desk.zone()
    found = enquiry.asked(zone, "office")
    assert found is not None
    assert found.id == "talent"
    named = enquiry.asked(zone, "talent")
    assert named is not None
    assert named.id == "talent"
    assert letter(desk).office == "talent局"


def test_where_no_office_has_an_address_it_goes_to_the_publisher(desk: Desk) -> None:
    publish(desk, "  email: portal@zone.example\n")
    given = letter(desk)
    assert mailed(given.mail)[0] == given.email == "portal@zone.example"
    assert given.office == "招商服务局"
    assert "主办单位" in given.notice


def test_where_nobody_has_one_it_is_said_and_the_mail_has_no_recipient(desk: Desk) -> None:
    (desk.root / "content/zones/sample/contacts/office.yaml").unlink()
    said: dict[Lang, str] = {"zh": "尚未公布联系方式", "en": "has not published a contact yet"}
    for lang, words in said.items():
        given = letter(desk, lang)
        assert (given.office, given.email, given.facts, given.card) == ("", "", (), None)
        assert words in given.notice
        assert given.mail.startswith("mailto:?subject=")


@pytest.mark.parametrize(("more", "words"), [("", "没有收件人"), ("  email: portal@zone.example\n", "主办单位")])
def test_a_national_policy_belongs_to_no_office(desk: Desk, more: str, words: str) -> None:
    publish(desk, more)
    leaf = desk.leaf("/policies/research/", "zh")
    (policy,) = leaf.catalog.common_of(Policy)
    assert words in enquiry.letter(leaf, policy).notice


def test_the_reply_to_expect_stands_beside_the_letter(desk: Desk) -> None:
    office(desk, "email: a@zone.example\nhours: {zh: 工作日, en: Weekdays}\nreply_time: 2个工作日\n")
    facts = [(fact.label, fact.text) for fact in letter(desk, "en").facts]
    assert facts == [("Replies in", "2 working days"), ("Hours", "Weekdays")]


def test_the_words_of_both_languages_go_to_the_script(desk: Desk) -> None:
    leaf = desk.leaf()
    for voice in (leaf.voice, leaf.voice.turned):
        words = enquiry.words(voice, leaf.catalog.register)
        assert set(words) == {*enquiry.WORDS, "opening", "list"}
        assert "{portal}" not in words["opening"]
        assert all(words.values())


def test_without_a_form_nothing_can_be_submitted(desk: Desk) -> None:
    given = enquiry.enquiry(desk.leaf())
    assert given.form is None
    assert given.letter is None
    assert "stored" in given.promise


def test_the_form_of_the_register_says_where_it_goes(desk: Desk) -> None:
    register = desk.root / "zones.yaml"
    register.write_text(FORM + register.read_text("utf-8"), "utf-8")
    given = enquiry.enquiry(desk.leaf())
    assert given.form == enquiry.Form(
        "https://forms.zone.example:8443/a?b=1",
        "post",
        "forms.zone.example:8443",
        "ids",
        "addresses",
        "subject",
        "text",
        "language",
    )
    assert "forms.zone.example:8443" in given.promise


@pytest.mark.parametrize(
    ("action", "origin"),
    [("https://forms.zone.example:8443/a?b=1", "https://forms.zone.example:8443"), ("/enquiry", "")],
)
def test_a_page_lets_the_form_go_to_that_origin_and_no_other(action: str, origin: str) -> None:
    assert _origin(action) == origin


def test_pages_with_a_letter_lead_to_it_and_others_to_the_shortlist(desk: Desk) -> None:
    leaf: Leaf = desk.leaf("/zones/sample/")
    zone = leaf.catalog.zone_by_id["sample"]
    with_letter, without = contact.block(leaf, zone, letter=True), contact.block(leaf, zone)
    assert (with_letter.write, with_letter.mail) == ("", "")
    assert without.write == "../../shortlist/?ids=zone.sample"
    assert mailed(without.mail)[2].split("\r\n")[1] == "ID: zone.sample"
    assert [point.card.href for point in without.points] == ["../../../contacts/sample-office.vcf"]
    assert len(zone.of(Contact)) == 1
