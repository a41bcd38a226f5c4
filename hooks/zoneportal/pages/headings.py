"""Where a Chinese heading may break: between words, never inside one, and never with one character left alone."""

import re
from functools import lru_cache
from typing import Final

import rjieba
from markupsafe import Markup, escape

_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_SHORT: Final = 5
"""Headings this short fit every screen: no break is offered."""
_BREAK: Final = Markup("<wbr>")


@lru_cache(maxsize=16384)
def phrases(text: str) -> Markup:
    """Return ``text`` escaped, with a ``<wbr>`` between its Chinese words; other text is only escaped.

    The stylesheet keeps Chinese headings whole otherwise (``word-break: keep-all``). A single character stays with
    the word before it, so that a line neither begins with 的 or a comma nor consists of one character.
    """
    if len(text) <= _SHORT or not _HAN.search(text):
        return escape(text)
    pieces: list[str] = []
    for word in rjieba.cut(text):
        if pieces and (len(word) == 1 or not _HAN.search(word) or not _HAN.search(pieces[-1])):
            pieces[-1] += word
        else:
            pieces.append(word)
    return _BREAK.join(pieces)
