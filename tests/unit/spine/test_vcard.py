"""A contact point's vCard, read back as an address book reads it (RFC 2426)."""

import re

import pytest

from unit.desk import Desk, voice
from zoneportal.models import Contact
from zoneportal.vcard import LONGEST_LINE, address, reply, vcard

PAGE = "https://zones.example/invest/zones/sample/#contact"
FULL = """\
    name: {zh: 招商局；一科，二科, en: "Bureau; first, second"}
    role: {zh: 招商洽谈, en: Investment enquiries}
    phone: +86 350 555 0101 转 802
    email: invest@zone.example
    web: https://zone.example/a,b;c
    languages:
      - {zh: 中文, en: Chinese}
      - {zh: 英语, en: English}
    hours: {zh: 工作日8:30至12:00、14:00至17:30, en: "Weekdays 8:30–12:00 and 14:00–17:30"}
    reply_time: {value: 1个工作日, remark: {zh: 英文来信2个工作日, en: two for letters in English}}
    address: {zh: 示例路1号, en: "1 Sample Road, Sample City"}
    internal: {duty: CANARY +86 138 0000 0000}
"""


def card(desk: Desk, text: str = FULL) -> bytes:
    desk.record("contacts/office", text)
    zone = desk.zone()
    contact = zone.find(Contact, "office")
    assert contact is not None
    return vcard(zone, contact, voice("zh"), PAGE)


def read(data: bytes) -> list[tuple[str, str]]:
    """The lines unfolded: name with its parameters, value as written."""
    text = data.decode().replace("\r\n ", "").removesuffix("\r\n")
    return [(line.partition(":")[0], line.partition(":")[2]) for line in text.split("\r\n")]


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def parts(value: str) -> list[str]:
    """A value in parts, as ORG and ADR are."""
    return [unescaped(part) for part in re.split(r"(?<!\\);", value)]


def test_an_address_book_finds_the_office(desk: Desk) -> None:
    lines = read(card(desk))
    assert (lines[0], lines[1], lines[-1]) == (("BEGIN", "VCARD"), ("VERSION", "3.0"), ("END", "VCARD"))
    found = dict(lines)
    name = "招商局；一科，二科 Bureau; first, second"
    assert unescaped(found["FN"]) == name
    assert parts(found["N"]) == [name, "", "", "", ""]
    assert parts(found["ORG"]) == ["示例开发区（虚构） Sample Zone (fictional)", name]
    assert unescaped(found["TITLE"]) == "招商洽谈 Investment enquiries"
    assert found["TEL;TYPE=WORK,VOICE"] == "+86 350 555 0101 ext. 802"
    assert found["EMAIL;TYPE=INTERNET,WORK"] == "invest@zone.example"
    assert found["URL"] == "https://zone.example/a,b;c"
    assert found["UID"] == "contact.sample.office@zones.example"


def test_both_languages_stand_in_one_card(desk: Desk) -> None:
    found = dict(read(card(desk)))
    assert parts(found["ADR;TYPE=WORK;LANGUAGE=zh"])[2] == "示例路1号"
    assert parts(found["ADR;TYPE=WORK;LANGUAGE=en"])[2] == "1 Sample Road, Sample City"
    assert unescaped(found["NOTE"]).split("\n") == [
        "答复时限：1个工作日，英文来信2个工作日",
        "办公时间：工作日8:30至12:00、14:00至17:30",
        "会说的语言：中文、英语",
        "资料截至：2025年1月",
        "Reply time: 1 working day, two for letters in English",
        "Hours: Weekdays 8:30–12:00 and 14:00–17:30",
        "Languages spoken: Chinese, English",
        "As of: January 2025",
        PAGE,
    ]


def test_lines_are_short_end_as_mail_does_and_never_cut_a_character(desk: Desk) -> None:
    data = card(desk)
    assert data.endswith(b"END:VCARD\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= LONGEST_LINE
    assert any(line.startswith(b" ") for line in lines)
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in b"".join(lines)


def test_what_is_not_given_is_left_out(desk: Desk) -> None:
    text = "name: {zh: 招商局, en: Bureau}\nrole: {zh: 洽谈, en: Enquiries}\n"
    found = dict(read(card(desk, text)))
    assert found["URL"] == PAGE
    assert not [name for name in found if name.startswith(("TEL", "EMAIL", "ADR"))]
    assert unescaped(found["NOTE"]) == f"资料截至：2025年1月\nAs of: January 2025\n{PAGE}"


def test_nothing_internal_is_in_it(desk: Desk) -> None:
    assert b"CANARY" not in card(desk)


def test_it_has_an_address_of_its_own(desk: Desk) -> None:
    (contact,) = desk.zone().of(Contact)
    assert address(contact) == "/contacts/sample-office.vcf"
    assert reply(contact, voice("en")) == ""


@pytest.mark.parametrize(("lang", "words"), [("zh", "3个工作日"), ("en", "3 working days")])
def test_a_reply_time_without_a_remark_is_said_alone(desk: Desk, lang: str, words: str) -> None:
    desk.record("contacts/office", "name: {zh: 局, en: B}\nrole: {zh: 谈, en: E}\nreply_time: 3个工作日\n")
    (contact,) = desk.zone().of(Contact)
    assert reply(contact, voice("zh" if lang == "zh" else "en")) == words
