"""What a parser raises when it will not read a value."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CODES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        code: frozenset(facts.split())
        for code, facts in {
            "value-not-text": "given",
            "text-not-bilingual": "given",
            "text-language-missing": "language_zh language_en",
            "text-language-unknown": "given",
            "date-not-a-date": "written",
            "date-form": "written suggestion",
            "date-not-in-calendar": "written",
            "period-not-a-period": "given",
            "period-reversed": "start end",
            "number-not-whole": "written",
            "number-not-positive": "written",
            "quantity-number-missing": "written expected_zh expected_en examples",
            "quantity-number-unclear": "written number expected_zh expected_en examples",
            "quantity-negative": "written",
            "quantity-unit-missing": "written expected_zh expected_en examples",
            "quantity-unit-unknown": "written unit expected_zh expected_en examples",
            "quantity-wrong-kind": "written unit given_zh given_en expected_zh expected_en examples",
            "quantity-letter-m": "written expected_zh expected_en examples",
            "quantity-currency-sign": "written sign",
            "quantity-currency-conflict": "written first second",
            "quantity-range-reversed": "written low high",
            "quantity-range-units": "written first second",
            "quantity-qualifiers": "written first second",
            "scale-class-unknown": "written examples",
            "industry-code-form": "written",
            "industry-code-division": "written division",
            "industry-code-section": "written section expected",
            "phone-form": "written",
            "phone-country-code": "written suggestion",
            "phone-mobile": "written",
            "email-form": "written",
            "web-address-form": "written",
            "form-action-form": "written",
            "identifier-form": "written suggestion",
            "identifier-reserved": "written",
            "coordinate-form": "written axis_zh axis_en",
            "coordinate-range": "written axis_zh axis_en least most",
        }.items()
    }
)
"""Every code a parser of this package can raise, with the names of the facts that come with it."""


class ValueRefused(ValueError):  # noqa: N818 - read as a sentence where it is raised
    """A written value that cannot be read with certainty.

    `code` is one of `CODES`; `facts` fill the message of the problem declared for that code. `at` holds the keys that
    lead to the refused part of a map (`end` of a period); it is empty where the whole value was refused.
    """

    def __init__(self, code: str, **facts: str) -> None:
        self.code: Final = code
        self.at: tuple[str, ...] = ()
        self.facts: Final[Mapping[str, str]] = MappingProxyType(facts)
        super().__init__(f"{code}: " + ", ".join(f"{name}={fact!r}" for name, fact in facts.items()))

    def under(self, *keys: str) -> "ValueRefused":
        """The same, of a part of a map."""
        self.at = keys
        return self
