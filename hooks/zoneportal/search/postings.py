"""Lists of page numbers as short ASCII text, which a script decodes in a few lines.

A list is either the gaps between its pages, five bits a character and a sixth that says "more follows", or, where that
is shorter, `!` and one bit a page, six pages a character. So no list is longer than a sixth of the number of pages.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from zoneportal.search.occurrences import LEVELS, Ints, Occurrences

ALPHABET: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LETTER = np.frombuffer(ALPHABET, dtype=np.uint8)
_BITS = 5
_MORE = 1 << _BITS


def encode_terms(found: Occurrences) -> list[str]:
    """Return each term's postings: its lists by level, from 0 up, joined by commas, empty ones at the end left out."""
    if not len(found.term):
        return ["" for _ in found.terms]
    group = found.term * LEVELS + found.level
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    gaps, ends = _gaps(found.page, starts)
    lists = [[""] * LEVELS for _ in found.terms]
    text, offset = gaps.tobytes().decode("ascii"), 0
    stops = [*starts[1:].tolist(), len(group)]
    longest = found.pages // 6 + 2
    for number, start, stop, end in zip(group[starts].tolist(), starts.tolist(), stops, ends, strict=True):
        dense = end - offset > longest
        term, level = divmod(number, LEVELS)
        lists[term][level] = _bitmap(found.page[start:stop], found.pages) if dense else text[offset:end]
        offset = end
    return [",".join(levels).rstrip(",") for levels in lists]


def _gaps(pages: Ints, starts: Ints) -> tuple[npt.NDArray[np.uint8], list[int]]:
    """Encode all lists at once: the characters, and where each list ends. A list's first gap is from page -1."""
    gap = np.diff(pages, prepend=-1)
    gap[starts] = pages[starts] + 1
    width = 1 + (gap >= 1 << _BITS) + (gap >= 1 << 2 * _BITS) + (gap >= 1 << 3 * _BITS)
    end = np.cumsum(width)
    out = np.empty(int(end[-1]), dtype=np.uint8)
    for digit in range(4):
        has = width > digit
        more = (width[has] > digit + 1) * _MORE
        out[end[has] - width[has] + digit] = _LETTER[(gap[has] >> digit * _BITS) % _MORE + more]
    return out, [*end[starts[1:] - 1].tolist(), len(out)]


def _bitmap(pages: Ints, total: int) -> str:
    bits = np.zeros((total + 5) // 6 * 6, dtype=np.uint8)
    bits[pages] = 1
    letters: npt.NDArray[np.uint8] = _LETTER[np.packbits(bits.reshape(-1, 6), axis=1)[:, 0] >> 2]
    return "!" + letters.tobytes().decode("ascii")


def merge(found: Occurrences, first: int, last: int) -> Occurrences:
    """Return terms `first` up to `last` (not included) as one nameless term: each page once, at its highest level."""
    lo, hi = np.searchsorted(found.term, [first, last])
    best = np.full(found.pages, -1, dtype=np.int64)
    for level in range(LEVELS):
        best[found.page[lo:hi][found.level[lo:hi] == level]] = level
    page = np.flatnonzero(best >= 0)
    order = np.argsort(best[page], kind="stable")
    return Occurrences([""], np.zeros(len(page), np.int64), best[page][order], page[order], found.pages)
