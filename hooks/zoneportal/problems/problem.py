"""What a problem is: a declared kind, the place where it stands, and the facts its words need.

A kind of problem is a subclass of `Problem` that gives a code, a level, a message and a fix in Chinese and in English.
Declaring the subclass registers it, so `declared()` is the complete list of what can be reported.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from string import Formatter
from typing import ClassVar, Literal, TypeAlias

from zoneportal.values.text import Lang

Keys: TypeAlias = tuple[str | int, ...]

# A question to put before a hint, where something near was found.
OPTIONAL = {"suggestion_zh": "", "suggestion_en": ""}
_BY_CODE: dict[str, "type[Problem]"] = {}


class Level(StrEnum):
    """How much a problem weighs: an error stops the build, a warning asks for a look, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem stands.

    `file` is a POSIX path relative to the portal's root. `keys` leads to the value inside the file: names of fields,
    and positions in lists counted from 0. `line` and `column` count from 1; they are left out where `keys` says enough,
    and the report finds them. `at` tells whether the key or its value is meant.
    """

    file: str
    keys: Keys = ()
    line: int | None = None
    column: int | None = None
    at: Literal["key", "value"] = "value"

    def field(self, lang: Lang) -> str:
        """Return the way to the value as people say it: `phases / 第2项 / floor_area`."""
        item = "第{}项" if lang == "zh" else "item {}"
        return " / ".join(key if isinstance(key, str) else item.format(key + 1) for key in self.keys)


@dataclass(frozen=True)
class Problem:
    """One problem found. A subclass is a declared kind; an instance is one case of it.

    The four texts are `str.format` templates. They may name any of `facts`, `value`, `file` and `field`, and the
    optional facts `suggestion_zh` and `suggestion_en` (see `suggestion`).
    `value` is what stands in the file, as written.
    """

    code: ClassVar[str]
    level: ClassVar[Level]
    zh: ClassVar[str]
    en: ClassVar[str]
    hint_zh: ClassVar[str]
    hint_en: ClassVar[str]

    place: Place
    value: str = ""
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        """Hold that every fact the texts need is there, so that no report can fail while it is printed."""
        missing = self.wanted() - self.facts.keys()
        if missing:
            raise TypeError(f"{type(self).__name__} lacks the facts {', '.join(sorted(missing))}")

    def __init_subclass__(cls) -> None:
        """Register the kind, and hold that its code is its own."""
        known = _BY_CODE.setdefault(cls.code, cls)
        if known is not cls:
            raise TypeError(f"{known.__name__} and {cls.__name__} declare the same code {cls.code!r}")

    @classmethod
    def wanted(cls) -> frozenset[str]:
        """Return the names of the facts that the texts of this kind need."""
        templates = (cls.zh, cls.en, cls.hint_zh, cls.hint_en)
        names = {name for template in templates for _, name, _, _ in Formatter().parse(template) if name}
        return frozenset(names - {"value", "file", "field", *OPTIONAL})

    def message(self, lang: Lang) -> str:
        """Return what is wrong, in one language."""
        return self._words(self.zh if lang == "zh" else self.en, lang)

    def hint(self, lang: Lang) -> str:
        """Return how to put it right, in one language."""
        return self._words(self.hint_zh if lang == "zh" else self.hint_en, lang)

    def _words(self, template: str, lang: Lang) -> str:
        words = {"value": self.value, "file": self.place.file, "field": self.place.field(lang), **OPTIONAL}
        return template.format_map(words | dict(self.facts))


def declared() -> tuple[type[Problem], ...]:
    """Return every declared kind of problem, sorted by code."""
    return tuple(kind for _, kind in sorted(_BY_CODE.items()))


def kind_of(code: str) -> type[Problem] | None:
    """Return the kind declared under a code, or None."""
    return _BY_CODE.get(code)
