"""Which links of a zone's chains a company fits, by what it makes and by its industry.

The same reckoning as the page that finds a visitor's fit (``overrides/assets/js/tools/fit.js``): Chinese in pieces of
two characters, other words without their endings, from where a word begins.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from zoneportal.positions import Position
from zoneportal.values import Text

_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]{2,}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENDING = re.compile(r"(?<=...)(ies|ing|ed|es|[sy])$")
# A list to carry has room for these.
MOST = 3


def pieces(text: str, skipped: Iterable[str] = ()) -> list[re.Pattern[str]]:
    """What to look for in a link's words; ``skipped`` are words that say nothing (manufacturing, company)."""
    cut: list[str] = []
    for run in _RUN.findall(text.lower()):
        han = _HAN.match(run) and len(run) > 2
        cut += [one + other for one, other in pairwise(run)] if han else [run]
    told = [run for run in dict.fromkeys(cut) if run not in set(skipped)]
    return [re.compile(_stem(run) if re.fullmatch("[a-z]+", run) else re.escape(run), re.IGNORECASE) for run in told]


def _stem(word: str) -> str:
    return rf"\b{_ENDING.sub('', word)}[a-z]*"


def by_product(positions: Iterable[Position], makes: Text, skipped: Iterable[str]) -> Sequence[Position]:
    """The links whose names, products or codes hold most of what a company makes, the open ones first among equals."""
    sought = pieces(f"{makes.zh} {makes.en}", skipped)
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
