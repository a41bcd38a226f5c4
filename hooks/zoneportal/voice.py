"""One language of the portal: its words, and how it writes figures, dates and the choices records make."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from zoneportal.values import (
    Dimension,
    ExchangeRate,
    Figure,
    Lang,
    PartialDate,
    Period,
    Quantity,
    ScaleClass,
    Text,
    formats,
)
from zoneportal.wording import Wording

_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, eq=False)
class Voice:
    """Formats for one language; ``rate`` is the register's dated rate, where it gives one.

    ``beside`` are the other language's words, for what a page says in both: a letter that may be written in either.
    """

    lang: Lang
    ui: Wording
    rate: ExchangeRate | None = None
    beside: Wording = field(default_factory=dict)

    @property
    def other(self) -> Lang:
        """The portal's other language."""
        return "en" if self.lang == "zh" else "zh"

    @property
    def turned(self) -> "Voice":
        """The voice of the other language."""
        return Voice(self.other, self.beside, self.rate, self.ui)

    def text(self, text: Text | None) -> str:
        """A bilingual text in this language; nothing for nothing."""
        return text(self.lang) if text is not None else ""

    def tongue(self, words: str) -> str:
        """The language code of words that have no translation, such as a document's number: empty for this language."""
        return "zh-CN" if self.lang == "en" and _HAN.search(words) else ""

    def say(self, key: str, /, **facts: str | int) -> str:
        """A sentence of the wording with its places filled; raises KeyError for a key the wording lacks."""
        return self.ui[key].format(**facts)

    def noun(self, key: str, number: int) -> str:
        """What a number counts: of "project|projects" the one that goes with it, as scripts choose it too."""
        one, _, many = self.ui[key].partition("|")
        return many if many and number != 1 else one

    def choice(self, field: str, value: str) -> str:
        """What a record's choice is called: ``stage.signed`` → 签约."""
        return self.ui[f"{field}.{value}"]

    def figure(self, quantity: Quantity) -> Figure:
        """A quantity in the parts that big-number typography sets apart."""
        return formats.figure(quantity, self.lang, self.rate)

    def count(self, number: int, classifier: str) -> Figure:
        """A number counted on the portal itself, with its Chinese classifier: 17 栋, 17 buildings."""
        return self.figure(Quantity.parse(f"{number}{classifier}", (Dimension.COUNT,)))

    def scale(self, scale: ScaleClass) -> Figure:
        """A scale class in parts: 千亿级; RMB 100 billion class."""
        return Figure(*scale.parts(self.lang))

    def counted(self, text: Text, count: int) -> str:
        """A text of the register with ``{count}`` in words: 六个开发区, Six zones; digits beyond twelve."""
        said = self.text(text).replace("{count}", self.number(count))
        return said[:1].upper() + said[1:]

    def number(self, count: int) -> str:
        """A whole number in words: 六, six; digits beyond twelve."""
        words = self.ui["count.words"].split()
        return words[count - 1] if 0 < count <= len(words) else str(count)

    def date(self, date: PartialDate) -> str:
        """A date of any precision: 2024年7月, July 2024."""
        return formats.date(date, self.lang)

    def period(self, period: Period) -> str:
        """A period: 2024年7月11日至15日, 11–15 July 2024."""
        return formats.period(period, self.lang)

    def sentences(self, sentences: Iterable[str]) -> str:
        """Sentences one after another: nothing between them in Chinese, a blank in English."""
        return ("" if self.lang == "zh" else " ").join(sentences)

    def list(self, items: Iterable[str]) -> str:
        """An enumeration: 甲、乙、丙 — A, B, C."""
        return ("、" if self.lang == "zh" else ", ").join(items)

    def several(self, items: Sequence[str], most: int = 12) -> str:
        """An enumeration of at most ``most``, and how many more there are: 甲、乙及另外12个 — A, B and 12 more."""
        if len(items) <= most:
            return self.list(items)
        return self.say("count.several", some=self.list(items[:most]), n=len(items) - most)
