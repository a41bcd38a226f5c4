"""From texts to sorted occurrences: which term stands in which page, and how prominently."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from zoneportal.frozen import dataclass
from zoneportal.search.words import STOP_WORDS, fold, latin_words, stem

Ints = npt.NDArray[np.int64]

LEVELS: Final = 4
"""0 in the text, 1 often in the text, 2 in a long title, 3 in a short title."""
_OFTEN = 3  # times in one text
_SHORT_TITLE = 4  # halves: a word counts two, a Han character one
_HAN_BITS = 18  # a code point; the second of a pair is 0 where the run ends


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Three columns sorted by term, level, page; `terms[i]` is the key of term number i, in code point order."""

    terms: list[str]
    term: Ints
    level: Ints
    page: Ints
    pages: int


def find_occurrences(titles: Sequence[Sequence[str]], texts: Sequence[str]) -> Occurrences:
    """Cut the titles (each page's list of them) and the texts of the same pages into terms and sort what is found."""
    pages = len(texts)
    flat_titles = [title for own in titles for title in own]
    owner = np.repeat(np.arange(pages, dtype=np.int64), [len(own) for own in titles])
    words: defaultdict[str, int] = defaultdict()
    words.default_factory = words.__len__
    title_words, title_pairs = _cut(flat_titles, words)
    text_words, text_pairs = _cut(texts, words)
    latin, number = _number_stems(list(words))
    titles_count = len(flat_titles)
    size = 2 * np.bincount(title_words[1], minlength=titles_count) + np.bincount(title_pairs[1], minlength=titles_count)
    short = size <= _SHORT_TITLE
    word_keys = [
        *_in_titles(number[title_words[0]], title_words[1], short, owner, pages),
        *_in_texts(number[text_words[0]], text_words[1], pages),
    ]
    pair_keys = [
        *_in_titles(title_pairs[0], title_pairs[1], short, owner, pages),
        *_in_texts(text_pairs[0], text_pairs[1], pages),
    ]
    latin_columns = _columns([keys[keys >= 0] for keys in word_keys], pages)
    codes, (term, level, page) = _renumber(_columns(pair_keys, pages), len(latin))
    return Occurrences(
        latin + [_pair_text(code) for code in codes.tolist()],
        np.concatenate([latin_columns[0], term]),
        np.concatenate([latin_columns[1], level]),
        np.concatenate([latin_columns[2], page]),
        pages,
    )


def _cut(texts: Sequence[str], words: defaultdict[str, int]) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
    """Return (word number, text number) and (pair code, text number) of every term in the texts, repeats included."""
    folded = fold("\n".join(text.replace("\n", " ") for text in texts))
    found: list[int] = []
    counts: list[int] = []
    number = words.__getitem__
    for line in folded.split("\n"):
        own = latin_words(line)
        counts.append(len(own))
        found.extend(map(number, own))
    of_word = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
    return (np.array(found, dtype=np.int64), of_word), _han_pairs(folded)


def _han_pairs(folded: str) -> tuple[Ints, Ints]:
    """Return (code, line number) of each pair of neighbouring Han characters, and of each that ends a run."""
    points = np.frombuffer((folded + "\n").encode("utf-32-le"), dtype=np.uint32)
    han = ((points >= 0x3040) & (points <= 0x9FFF)) | (points >= 0x20000) | (points == 0x3007)
    at = np.flatnonzero(han)
    following = np.where(han[at + 1], points[at + 1], 0)
    line = np.searchsorted(np.flatnonzero(points == 0x0A), at)
    return (points[at].astype(np.int64) << _HAN_BITS) | following, line


def _number_stems(words: Iterable[str]) -> tuple[list[str], Ints]:
    """Return the stems in order, and for each word the number of its stem; -1 for a stop word."""
    stems = [None if word in STOP_WORDS else stem(word) for word in words]
    ordered = sorted({each for each in stems if each is not None})
    number: dict[str | None, int] = {each: i for i, each in enumerate(ordered)}
    number[None] = -1
    return ordered, np.array([number[each] for each in stems], dtype=np.int64)


def _in_titles(term: Ints, title: Ints, short: npt.NDArray[np.bool_], owner: Ints, pages: int) -> list[Ints]:
    """Return keys (term, page, level) of terms in titles; `short` and `owner` (a page) are of each title."""
    level = np.where(short[title], 3, 2)
    return [np.where(term < 0, -1, (term * pages + owner[title]) * LEVELS + level)]


def _in_texts(term: Ints, page: Ints, pages: int) -> list[Ints]:
    """Return keys (term, page, level) of terms in texts, each once a page."""
    keys, times = np.unique(np.where(term < 0, -1, term * pages + page), return_counts=True)
    return [np.where(keys < 0, -1, keys * LEVELS + (times >= _OFTEN))]


def _columns(keys: Sequence[Ints], pages: int) -> tuple[Ints, Ints, Ints]:
    """Return term, level and page, with each term's highest level in a page, sorted by term, level, page."""
    merged = np.concatenate(keys)
    merged.sort()
    place = merged // LEVELS
    last = np.ones(len(merged), dtype=np.bool_)
    last[:-1] = place[1:] != place[:-1]
    level = merged[last] % LEVELS
    term, page = np.divmod(place[last], max(pages, 1))
    order = (term * LEVELS + level) * max(pages, 1) + page
    order.sort()
    rest, page = np.divmod(order, max(pages, 1))
    return rest // LEVELS, rest % LEVELS, page


def _renumber(columns: tuple[Ints, Ints, Ints], first: int) -> tuple[Ints, tuple[Ints, Ints, Ints]]:
    """Return the pair codes in order, and the columns with the codes' numbers, from `first` on, in their place."""
    term, level, page = columns
    new = np.ones(len(term), dtype=np.bool_)
    new[1:] = term[1:] != term[:-1]
    return term[new], (np.cumsum(new) - 1 + first, level, page)


def _pair_text(code: int) -> str:
    second = code & ((1 << _HAN_BITS) - 1)
    return chr(code >> _HAN_BITS) + (chr(second) if second else "")
