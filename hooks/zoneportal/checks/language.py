"""The two languages of every text, side by side."""

import re
from collections.abc import Iterator

from zoneportal.checks.agreement import Claim
from zoneportal.checks.scope import Scope, Spot
from zoneportal.problems import Problem
from zoneportal.problems.language import (
    ChineseInEnglishText,
    NoChineseInChineseText,
    SameTextInBothLanguages,
    TermTranslatedTwoWays,
)
from zoneportal.values import Text

_HAN = re.compile(r"[\u3400-\u9fff]")
# A Chinese name beside the English one, in brackets, is good English.
_NAME_BESIDE = re.compile(r"\([\u3400-\u9fff·]+\)")
# Characters, CJK punctuation, full-width forms. Curly quotes and dashes belong to both languages.
_CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+")
_SENTENCE = re.compile(r"[a-z]{2,} +(?:\S+ +)*[a-z]{2,}")
_NOT_A_TERM = re.compile(r"[。；！？，：,;!?]|\d")
_LONGEST_TERM = 16
_ARTICLE = re.compile(r"^(?:the|an|a) ")


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every text that is in the wrong language."""
    for spot in scope.of(Text):
        yield from _languages(spot)


def claims(scope: Scope) -> Iterator[Claim]:
    """Claim the translation of each term: no term has two."""
    for spot in scope.of(Text):
        zh, en = spot.value.zh, spot.value.en
        if zh and en and _is_term(zh):
            yield Claim(TermTranslatedTwoWays, zh, _plain(en), spot.file, (*spot.keys, "en"), en)


def _languages(spot: Spot[Text]) -> Iterator[Problem]:
    zh, en = spot.value.zh, spot.value.en
    if zh == en and _HAN.search(zh):
        yield SameTextInBothLanguages(spot.place("en"), en)
    elif found := _CHINESE.search(_NAME_BESIDE.sub("", en)):
        yield ChineseInEnglishText(spot.place("en"), en, {"found": found[0]})
    if not _HAN.search(zh) and _SENTENCE.search(zh):
        yield NoChineseInChineseText(spot.place("zh"), zh)


def _is_term(zh: str) -> bool:
    return len(zh) <= _LONGEST_TERM and not _NOT_A_TERM.search(zh)


def _plain(en: str) -> str:
    """The English without what a sentence around it changes: capitals, an article, the plural."""
    return _ARTICLE.sub("", en.casefold().strip(" .")).removesuffix("s")
