"""How wide a text is in the typefaces that office programs set: Arial for Latin, a Chinese typeface for Han.

The widths are those of Arial, which Liberation Sans and Helvetica share; every Chinese typeface sets Han in a square.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

# Thousandths of the size, for the characters from the blank to the tilde.
_REGULAR = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278
584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944
667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500
278 556 500 722 500 500 500 334 260 334 584
"""
_BOLD = """
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333
584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944
667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556
333 611 556 778 556 556 500 389 280 389 584
"""
_TABLES = {bold: tuple(int(width) for width in text.split()) for bold, text in ((False, _REGULAR), (True, _BOLD))}
# Where a Latin typeface would be narrower, the wider is taken: which of the two sets them, the office program decides.
_WIDE = "FWA"
HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
# What may not begin a line, and what may not end one.
_CLOSING = set("，。、；：？！）》」』】〉”’%％·…,.;:?!)]}°℃")
_OPENING = set("（《「『【〈“‘([{¥￥")
# A line of Han, a line of Latin: the tallest of the typefaces that may stand in, by the size.
HAN_LINE, LATIN_LINE = 1.45, 1.17
# What a line is held short by: programs do not set to the thousandth alike.
_SLACK = 0.985

Piece = tuple[str, float, bool]
"""A text, its size in points, whether it is bold."""


@lru_cache(maxsize=4096)
def advance(character: str, bold: bool) -> float:  # noqa: FBT001 - a weight of two
    """How far a character moves on, by its size."""
    if unicodedata.combining(character):
        return 0.0
    if character == "\u00a0":  # set as a blank of the Chinese typeface by some programs
        return 0.5
    base = unicodedata.normalize("NFD", character)[0]
    if " " <= base <= "~":
        return _TABLES[bold][ord(base) - 32] / 1000
    if unicodedata.east_asian_width(character) in _WIDE:
        return 1.0
    return 0.6


# Some programs part Han from Latin by so much of the size, others do not: measured as if all did.
_BETWEEN_SCRIPTS = 0.25
# And so much beside a blank, which they may set in the Chinese typeface.
_BLANK = 0.35

Letter = tuple[str, float, float]
"""A character, its size, how far it moves on in points."""


@lru_cache(maxsize=8192)  # a slide is tried at several sizes, and then drawn
def lines(pieces: tuple[Piece, ...], room: float) -> tuple[float, ...]:
    """The heights of the lines that pieces of text take in a column of ``room`` points, as if set solid."""
    heights = [0.0]
    used, limit = 0.0, room * _SLACK
    for word in _words(pieces):
        wide = sum(moved for _, _, moved in word)
        blank = word[-1][2] if word[-1][0] == " " else 0.0
        if used + wide - blank > limit and used > 0:
            heights.append(0.0)
            used = 0.0
        while wide > limit:  # a word longer than a line is cut
            heights[-1] = max(heights[-1], _line(word))
            heights.append(0.0)
            wide -= limit
        used += wide
        heights[-1] = max(heights[-1], _line(word))
    return tuple(heights)


def _line(word: list[Letter]) -> float:
    return max(size * (HAN_LINE if HAN.match(character) else LATIN_LINE) for character, size, _ in word)


def _words(pieces: Iterable[Piece]) -> Iterator[list[Letter]]:
    """What may not be parted: words with the blank after them, single Han with the marks that cling to them."""
    letters = [(letter, size, advance(letter, bold) * size) for text, size, bold in pieces for letter in text]
    word: list[Letter] = []
    for here, following in pairwise([*letters, None]):
        assert here is not None
        letter, size, moved = here
        if following is None:
            yield [*word, here]
        else:
            word.append((letter, size, moved + _apart(letter, following[0]) * size))
            if _parts(letter, following[0]):
                yield word
                word = []


def _apart(before: str, after: str) -> float:
    """The room that programs put between two characters beside what they are wide, by their size."""
    if bool(HAN.match(before)) == bool(HAN.match(after)):
        return 0.0
    return _BLANK if " " in (before, after) else _BETWEEN_SCRIPTS


def _parts(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in _CLOSING or before in _OPENING or after == " ":
        return False
    return before == " " or bool(HAN.match(before) or HAN.match(after))


@lru_cache(maxsize=8192)
def natural(pieces: tuple[Piece, ...]) -> float:
    """How wide pieces of text are on one line, in points, with what a line is held short by."""
    return sum(moved for word in _words(pieces) for _, _, moved in word) / _SLACK


@lru_cache(maxsize=8192)
def longest(pieces: tuple[Piece, ...]) -> float:
    """How wide a column must be for no word of the pieces to be cut."""
    return max((sum(moved for _, _, moved in word) for word in _words(pieces)), default=0.0) / _SLACK
