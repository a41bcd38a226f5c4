"""Industry codes, scale classes, identifiers, coordinates and plain numbers."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from zoneportal.values import IndustryCode, ScaleClass, ValueRefused
from zoneportal.values.coordinates import latitude, longitude
from zoneportal.values.names import identifier, is_identifier
from zoneportal.values.plain_number import positive_decimal, whole_number


@pytest.mark.parametrize(
    ("written", "shown", "division"),
    [
        ("C", "C", ""),
        ("C39", "C39", "39"),
        ("39", "C39", "39"),
        ("397", "C397", "39"),
        ("3974", "C3974", "39"),
        ("C3974", "C3974", "39"),
        ("A01", "A01", "01"),
        ("0111", "A0111", "01"),
        ("K70", "K70", "70"),
        ("T97", "T97", "97"),
    ],
)
def test_an_industry_code_finds_its_section(written: str, shown: str, division: str) -> None:
    code = IndustryCode.parse(written)
    assert (str(code), code.division) == (shown, division)


# The first and last division of each section of GB/T 4754-2017.
SECTIONS = (
    "A01–05 B06–12 C13–43 D44–46 E47–50 F51–52 G53–60 H61–62 I63–65 J66–69 K70–70 L71–72 M73–75 N76–79 O80–82 "
    "P83–83 Q84–85 R86–90 S91–96 T97–97"
)


@pytest.mark.parametrize("section", SECTIONS.split())
def test_every_division_lies_in_its_section(section: str) -> None:
    letter, first, last = section[0], int(section[1:3]), int(section[4:])
    for division in range(first, last + 1):
        assert IndustryCode.parse(f"{division:02}").section == letter


@pytest.mark.parametrize(
    ("written", "code", "facts"),
    [
        ("Z1", "industry-code-form", {}),
        ("c39", "industry-code-form", {}),
        ("C3", "industry-code-form", {}),
        ("C39745", "industry-code-form", {}),
        ("光电", "industry-code-form", {}),
        ("00", "industry-code-division", {"division": "00"}),
        ("9811", "industry-code-division", {"division": "98"}),
        ("A39", "industry-code-section", {"section": "A", "expected": "C"}),
    ],
)
def test_an_impossible_code_is_refused(written: str, code: str, facts: dict[str, str]) -> None:
    with pytest.raises(ValueRefused) as refused:
        IndustryCode.parse(written)
    assert refused.value.code == code
    assert refused.value.facts == {"written": written, **facts}


def test_a_code_lies_within_the_wider_ones() -> None:
    made = IndustryCode.parse("C3974")
    assert all(made.within(IndustryCode.parse(wider)) for wider in ("C", "C39", "C397", "C3974"))
    assert not made.within(IndustryCode.parse("C38"))
    assert not IndustryCode.parse("C39").within(made)


@pytest.mark.parametrize(
    ("written", "power", "english"),
    [
        ("千万级", 7, "RMB 10 million class"),
        ("亿级", 8, "RMB 100 million class"),
        ("十亿级", 9, "RMB 1 billion class"),
        ("百亿级", 10, "RMB 10 billion class"),
        ("百亿元级", 10, "RMB 10 billion class"),
        ("千亿级", 11, "RMB 100 billion class"),
        ("万亿级", 12, "RMB 1 trillion class"),
    ],
)
def test_a_scale_class_is_said_in_both_languages(written: str, power: int, english: str) -> None:
    scale = ScaleClass.parse(written)
    assert (scale.power, scale("zh"), scale("en")) == (power, written, english)


@pytest.mark.parametrize("written", ["很大", "百亿", "百级", "级", "100亿级"])
def test_no_other_scale_class_is_known(written: str) -> None:
    with pytest.raises(ValueRefused, match="scale-class-unknown"):
        ScaleClass.parse(written)


@pytest.mark.parametrize("written", ["optoelectronics", "phase-2", "7-towns", "a"])
def test_an_identifier_is_words_and_hyphens(written: str) -> None:
    assert identifier(written) == written
    assert is_identifier(written)


@pytest.mark.parametrize(
    ("written", "code", "suggestion"),
    [
        ("Opto Park", "identifier-form", "opto-park"),
        ("opto_park", "identifier-form", "opto-park"),
        ("-opto", "identifier-form", "opto"),
        ("Lüliang", "identifier-form", "luliang"),
        ("光电产业园", "identifier-form", "digital-economy-park"),
        ("a" * 81, "identifier-form", "a" * 80),
        ("con", "identifier-reserved", None),
        ("lpt1", "identifier-reserved", None),
    ],
)
def test_another_name_is_refused(written: str, code: str, suggestion: str | None) -> None:
    assert not is_identifier(written)
    with pytest.raises(ValueRefused) as refused:
        identifier(written)
    assert refused.value.code == code
    assert refused.value.facts.get("suggestion") == suggestion


def test_coordinates_keep_their_digits() -> None:
    assert str(latitude("38.40")) == "38.40"
    assert longitude("112.73") == Decimal("112.73")


@pytest.mark.parametrize(
    ("axis", "written", "code"),
    [
        (latitude, "112.73", "coordinate-range"),
        (longitude, "38.42", "coordinate-range"),
        (latitude, "北纬38度", "coordinate-form"),
        (latitude, "38.4212345", "coordinate-form"),
        (longitude, "112°43′", "coordinate-form"),
    ],
)
def test_a_place_outside_china_is_refused(axis: Callable[[str], Decimal], written: str, code: str) -> None:
    with pytest.raises(ValueRefused) as refused:
        axis(written)
    assert refused.value.code == code


def test_plain_numbers_are_exact() -> None:
    assert [whole_number(written) for written in ("0", "12", "1,200", "１２")] == [0, 12, 1200, 12]
    assert str(positive_decimal("7.1200")) == "7.1200"


@pytest.mark.parametrize("written", ["", "1.5", "-1", "01", "12,00", "十二", "12个"])
def test_what_is_not_whole_is_refused(written: str) -> None:
    with pytest.raises(ValueRefused, match="number-not-whole"):
        whole_number(written)


@pytest.mark.parametrize("written", ["", "0", "0.00", "-7.1", "七", "7,1"])
def test_what_is_not_positive_is_refused(written: str) -> None:
    with pytest.raises(ValueRefused, match="number-not-positive"):
        positive_decimal(written)
