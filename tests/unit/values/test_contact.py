"""Telephone numbers, e-mail and web addresses. All numbers are fictional."""

import pytest

from zoneportal.values import Phone, ValueRefused
from zoneportal.values.contact import email, form_action, web_address


@pytest.mark.parametrize(
    ("written", "shown", "href"),
    [
        ("+86 350 555 0100", "+86 350 555 0100", "tel:+863505550100"),
        ("+86 0350-5550100", "+86 350 555 0100", "tel:+863505550100"),
        ("+86（350）5550100", "+86 350 555 0100", "tel:+863505550100"),
        ("＋86 350 5550100", "+86 350 555 0100", "tel:+863505550100"),
        ("+86 10 5555 0100", "+86 10 5555 0100", "tel:+861055550100"),
        ("+86 21 55550100", "+86 21 5555 0100", "tel:+862155550100"),
        ("+86 400 555 0100", "+86 400 555 0100", "tel:+864005550100"),
        ("+86 350 5550100 转 8001", "+86 350 555 0100 ext. 8001", "tel:+863505550100;ext=8001"),
        ("+86 350 5550100 ext. 8001", "+86 350 555 0100 ext. 8001", "tel:+863505550100;ext=8001"),
    ],
)
def test_an_office_number_is_grouped_and_linked(written: str, shown: str, href: str) -> None:
    phone = Phone.parse(written)
    assert (str(phone), phone.href) == (shown, href)
    assert not phone.is_mobile
    assert Phone.parse(str(phone)) == phone


@pytest.mark.parametrize("written", ["+86 138 0000 0000", "+86-19900000000"])
def test_a_mobile_number_is_known(written: str) -> None:
    assert Phone.parse(written).is_mobile


@pytest.mark.parametrize(
    ("written", "code", "suggestion"),
    [
        ("0350-5550100", "phone-country-code", "+86 350 555 0100"),
        ("0086 350 5550100", "phone-country-code", "+86 350 555 0100"),
        ("13800000000", "phone-country-code", "+86 138 0000 0000"),
        ("5550100", "phone-form", None),
        ("+86 350 55501", "phone-form", None),
        ("+1 650 555 0100 22", "phone-form", None),
        ("招商局", "phone-form", None),
    ],
)
def test_an_incomplete_number_is_refused(written: str, code: str, suggestion: str | None) -> None:
    with pytest.raises(ValueRefused) as refused:
        Phone.parse(written)
    assert refused.value.code == code
    assert refused.value.facts.get("suggestion") == suggestion


def test_addresses_are_taken_as_written() -> None:
    assert email(" invest@example.org ") == "invest@example.org"
    assert web_address("https://invest.example.org/zh/?a=1#b") == "https://invest.example.org/zh/?a=1#b"


@pytest.mark.parametrize(
    "written", ["", "invest", "invest@example", "in vest@example.org", "a..b@example.org", "招商@a.cn"]
)
def test_a_malformed_email_is_refused(written: str) -> None:
    with pytest.raises(ValueRefused, match="email-form"):
        email(written)


@pytest.mark.parametrize(
    "written",
    [
        "www.example.org",
        "ftp://example.org",
        "https://",
        "https://localhost/",
        "https://a b.org",
        "http://[",
        "javascript:x",
    ],
)
def test_a_malformed_web_address_is_refused(written: str) -> None:
    with pytest.raises(ValueRefused, match="web-address-form"):
        web_address(written)


@pytest.mark.parametrize(
    "written", ["https://forms.example.org/a?b=1", "/enquiry", "/a/b?c=d", "https://a.example:8443/"]
)
def test_a_form_goes_to_https_or_to_the_own_host(written: str) -> None:
    assert form_action(f" {written} ") == written


@pytest.mark.parametrize(
    "written",
    [
        "",
        "/",
        "enquiry",
        "http://forms.example.org/",
        "HTTPS://forms.example.org/",
        "//forms.example.org/a",
        "/\\forms.example.org",
        "/a\\b",
        "/a b",
        "/a#b",
        "https://forms.example.org/#b",
        "https://forms.example.org/; script-src *",
        "https://me:secret@forms.example.org/",
        "https://localhost/",
        "javascript:alert(1)",
        "mailto:a@example.org",
    ],
)
def test_a_form_goes_nowhere_else(written: str) -> None:
    with pytest.raises(ValueRefused, match="form-action-form"):
        form_action(written)
