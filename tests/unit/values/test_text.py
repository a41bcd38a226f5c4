"""Texts in two languages."""

import pytest

from zoneportal.values import Text, ValueRefused


def test_a_text_is_called_with_its_language() -> None:
    text = Text.parse({"zh": " 光电产业园 ", "en": "Optoelectronics Industrial Park\n"})
    assert (text("zh"), text("en")) == ("光电产业园", "Optoelectronics Industrial Park")
    assert text.missing == ()


def test_a_draft_may_lack_a_language() -> None:
    text = Text.parse({"zh": "光电产业园"}, draft=True)
    assert (text.en, text.missing) == ("", ("en",))


@pytest.mark.parametrize(
    ("given", "code", "at"),
    [
        ("光电产业园", "text-not-bilingual", ()),
        (["光电产业园"], "text-not-bilingual", ()),
        (None, "text-not-bilingual", ()),
        ({"zh": "光电产业园"}, "text-language-missing", ()),
        ({"zh": "光电产业园", "en": None}, "text-language-missing", ("en",)),
        ({"zh": "  ", "en": "Park"}, "text-language-missing", ("zh",)),
        ({"zh": "园", "en": "Park", "two phases": None}, "text-language-unknown", ("two phases",)),
        ({"zh": ["园"], "en": "Park"}, "value-not-text", ("zh",)),
    ],
)
def test_one_language_is_not_enough(given: object, code: str, at: tuple[str, ...]) -> None:
    with pytest.raises(ValueRefused) as refused:
        Text.parse(given)
    assert (refused.value.code, refused.value.at) == (code, at)


def test_the_missing_language_is_named_in_both() -> None:
    with pytest.raises(ValueRefused) as refused:
        Text.parse({"en": "Park"})
    assert refused.value.facts == {"language_zh": "中文", "language_en": "Chinese"}
