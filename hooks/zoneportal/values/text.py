"""A text in the portal's two languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from zoneportal.values.by_fields import by_fields
from zoneportal.values.refusal import ValueRefused

Lang = Literal["zh", "en"]
LANGS: Final[tuple[Lang, Lang]] = ("zh", "en")

_LANGUAGE_NAMES: Final[dict[Lang, tuple[str, str]]] = {"zh": ("中文", "Chinese"), "en": ("英文", "English")}


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Chinese and in English; call it with a language to get one of them.

    A draft may hold an empty string for a language that has not been written yet; `missing` names it.
    """

    zh: str
    en: str

    __reduce__ = by_fields

    def __call__(self, lang: Lang) -> str:
        """The words in one language; an empty string where a draft has none."""
        return self.zh if lang == "zh" else self.en

    @property
    def missing(self) -> tuple[Lang, ...]:
        """The languages still to be written: always empty in a published record."""
        return tuple(lang for lang in LANGS if not self(lang))

    @classmethod
    def parse(cls, given: object, *, draft: bool = False) -> "Text":
        """Read `{zh: …, en: …}`; blanks around the words are dropped.

        A draft may leave a language out. Raises ValueRefused: `text-not-bilingual`, `text-language-unknown`,
        `text-language-missing`, `value-not-text`.
        """
        if not isinstance(given, Mapping):
            raise ValueRefused("text-not-bilingual", given=_shown(given))
        for key in given:
            if key not in LANGS:
                raise ValueRefused("text-language-unknown", given=str(key)).under(str(key))
        return cls(*(_words(given, lang, draft=draft) for lang in LANGS))


def _words(given: Mapping[str, object], lang: Lang, *, draft: bool) -> str:
    written = given.get(lang)
    at = (lang,) if lang in given else ()
    if written is not None and not isinstance(written, str):
        raise ValueRefused("value-not-text", given=_shown(written)).under(*at)
    words = (written or "").strip()
    if not words and not draft:
        zh, en = _LANGUAGE_NAMES[lang]
        raise ValueRefused("text-language-missing", language_zh=zh, language_en=en).under(*at)
    return words


def _shown(given: object) -> str:
    return given if isinstance(given, str) else type(given).__name__
