"""Which links of a zone's chains a company fits, by what it makes and by its industry.

The same reckoning as the page that finds a visitor's fit (``overrides/assets/js/tools/fit.js``): words that say nothing
are taken out, and so are general ones (materials, equipment) where anything else is said; what is left is looked for:
Chinese in pieces of two characters, other words without their endings, from where a word begins.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from zoneportal.positions import Position
from zoneportal.values import Text
from zoneportal.voice import Voice

# A lone character says something only where there is nothing longer.
_LONG = re.compile(r"[\u3400-\u9fff]{2,}|[a-z0-9]{2,}")
_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]{2,}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENDING = re.compile(r"(?<=...)(ies|ing|ed|es|[sy])$")
# A list to carry has room for these.
MOST = 3


@dataclass(frozen=True)
class Idle:
    """Words of both languages that do not tell one product from another, apart by blanks, the longest first.

    ``skipped`` say nothing at all (manufacturing, company), ``general`` only by themselves (materials).
    """

    skipped: str
    general: str

    @classmethod
    def of(cls, voice: Voice) -> "Idle":
        """Those that the wording of a portal names."""
        return cls(*(_both(voice, f"fit.{key}") for key in ("skip", "general")))


def _both(voice: Voice, key: str) -> str:
    words = f"{voice.ui[key]} {voice.beside[key]}".split()
    return " ".join(sorted(dict.fromkeys(words), key=len, reverse=True))


def pieces(text: str, idle: Idle) -> list[re.Pattern[str]]:
    """What to look for in a link's words."""
    told = _without(text.lower(), idle.skipped)
    cut: list[str] = []
    for run in _LONG.findall(_without(told, idle.general)) or _RUN.findall(told):
        han = _HAN.match(run) and len(run) > 2
        cut += [one + other for one, other in pairwise(run)] if han else [run]
    found = dict.fromkeys(cut)
    return [re.compile(_stem(run) if re.fullmatch("[a-z]+", run) else re.escape(run), re.IGNORECASE) for run in found]


def _without(text: str, words: str) -> str:
    """A text with blanks in place of some words; Chinese ones stand between others without one."""
    sought = (word if _HAN.match(word) else rf"\b{word}\b" for word in words.split())
    return re.sub("|".join(sought) or "(?!)", " ", text, flags=re.ASCII)


def _stem(word: str) -> str:
    return rf"\b{_ENDING.sub('', word)}[a-z]*"


def by_product(positions: Iterable[Position], makes: Text, idle: Idle) -> Sequence[Position]:
    """The links whose names, products or codes hold most of what a company makes, the open ones first among equals."""
    sought = pieces(f"{makes.zh} {makes.en}", idle)
    found = []
    for position, words in _worded(positions):
        score = sum(any(map(piece.search, words)) for piece in sought)
        if score:
            found.append((-score, position.rank, position))
    return [position for _, _, position in sorted(found, key=lambda each: each[:2])[:MOST]]


def by_industry(positions: Iterable[Position], industries: Iterable[str]) -> Sequence[Position]:
    """The links of chains of some industries that are open to investors, the widest open first."""
    wanted = frozenset(industries)
    found = [each for each in positions if each.chain.industry in wanted and each.opening]
    return sorted(found, key=lambda each: each.rank)[:MOST]


def _worded(positions: Iterable[Position]) -> Iterable[tuple[Position, list[str]]]:
    """Links with the words they are found by."""
    for position in positions:
        own = position.own
        names = (position.link.name, *(own.products if own else ()))
        codes = [str(code) for code in own.codes] if own else []
        yield position, [word for name in names for word in (name.zh, name.en)] + codes
