"""Every code is raised by something, with just the facts it declares."""

from collections.abc import Callable

import pytest

from zoneportal.values import (
    Dimension,
    IndustryCode,
    PartialDate,
    Period,
    Phone,
    Quantity,
    ScaleClass,
    Text,
    ValueRefused,
)
from zoneportal.values.contact import email, form_action, public_phone, web_address
from zoneportal.values.coordinates import latitude
from zoneportal.values.names import identifier
from zoneportal.values.plain_number import positive_decimal, whole_number
from zoneportal.values.refusal import CODES


def area(written: str) -> Quantity:
    return Quantity.parse(written, (Dimension.AREA,))


def money(written: str) -> Quantity:
    return Quantity.parse(written, (Dimension.MONEY,))


RAISED: dict[str, tuple[Callable[..., object], object]] = {
    "value-not-text": (Text.parse, {"zh": [], "en": ""}),
    "text-not-bilingual": (Text.parse, "园"),
    "text-language-missing": (Text.parse, {"zh": "园"}),
    "text-language-unknown": (Text.parse, {"fr": "parc"}),
    "date-not-a-date": (PartialDate.parse, "soon"),
    "date-form": (PartialDate.parse, "2024年"),
    "date-not-in-calendar": (PartialDate.parse, "2024-02-30"),
    "period-not-a-period": (Period.parse, {}),
    "period-reversed": (Period.parse, {"start": "2025", "end": "2024"}),
    "number-not-whole": (whole_number, "1.5"),
    "number-not-positive": (positive_decimal, "0"),
    "quantity-number-missing": (money, "面议"),
    "quantity-number-unclear": (money, "80,00万元"),
    "quantity-negative": (money, "-5万元"),
    "quantity-unit-missing": (money, "8.7"),
    "quantity-unit-unknown": (money, "8.7亿日元"),
    "quantity-wrong-kind": (money, "5亩"),
    "quantity-letter-m": (area, "226m"),
    "quantity-currency-sign": (money, "$5"),
    "quantity-currency-conflict": (money, "USD 5万元"),
    "quantity-range-reversed": (money, "8-5亿元"),
    "quantity-range-units": (area, "80亩-10公顷"),
    "quantity-qualifiers": (area, "约5亩以上"),
    "scale-class-unknown": (ScaleClass.parse, "很大"),
    "industry-code-form": (IndustryCode.parse, "Z1"),
    "industry-code-division": (IndustryCode.parse, "98"),
    "industry-code-section": (IndustryCode.parse, "A39"),
    "phone-form": (Phone.parse, "12"),
    "phone-country-code": (Phone.parse, "0350-5550100"),
    "phone-mobile": (public_phone, "+86 138 0000 0000"),
    "email-form": (email, "invest"),
    "web-address-form": (web_address, "www.example.org"),
    "form-action-form": (form_action, "http://forms.example.org/"),
    "identifier-form": (identifier, "Opto Park"),
    "identifier-reserved": (identifier, "nul"),
    "coordinate-form": (latitude, "north"),
    "coordinate-range": (latitude, "112"),
}


def test_the_list_of_codes_is_complete() -> None:
    assert set(RAISED) == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_code_comes_with_the_facts_it_declares(code: str) -> None:
    parse, given = RAISED[code]
    with pytest.raises(ValueRefused) as refused:
        parse(given)
    assert refused.value.code == code
    assert set(refused.value.facts) == CODES[code]
