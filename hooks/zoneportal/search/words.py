"""How text is cut into the terms of the search index: Latin words by stem, Chinese by pairs of characters.

The visitor's browser cuts the query in the same way (engine.js and stem.js in assets/js/search); tests hold the two
equal.
"""

import re
import unicodedata
from typing import Final

from snowballstemmer import stemmer  # type: ignore[import-untyped]

STOP_WORDS: Final = frozenset(
    ["a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"]
)
"""English words that are neither indexed nor asked for."""

_ACCENT = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"[a-z0-9]+(?:[.&][a-z0-9]+)*")
_PINYIN_U = re.compile(r"\w*[lnLN][üÜ]\w*")
_stems: dict[str, str] = {}
_english = stemmer("english")


def fold(text: str) -> str:
    """Return `text` with full-width forms, case and accents levelled (ＬＣＤ, LCD → lcd; Lüliang → luliang).

    The length may change; line breaks stay, so many texts can be folded as one.
    """
    levelled = unicodedata.normalize("NFKD", text).lower().replace("’", "'").replace("'s", "")
    return levelled if levelled.isascii() else _ACCENT.sub("", levelled)


def with_keyboard_spelling(text: str) -> str:
    """Return `text` followed by its words in ü as they are typed, with v (Lüliang → lvliang)."""
    if "ü" not in text and "Ü" not in text:
        return text
    return " ".join([text, *(word.replace("ü", "v").replace("Ü", "V") for word in _PINYIN_U.findall(text))])


def latin_words(folded: str) -> list[str]:
    """Return the words and numbers of a folded text: `r&d`, `8.7` and `miniled` are one word each."""
    return _WORD.findall(folded)


def stem(word: str) -> str:
    """Return the Snowball English stem of a folded word; words with digits or signs stay as they are."""
    known = _stems.get(word)
    if known is None:
        known = _stems[word] = _english.stemWord(word) if word.isalpha() else word
    return known
