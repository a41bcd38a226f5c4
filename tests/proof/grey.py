"""How words stand on their ground once the page is printed in grey, and how large they are."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2
from pypdfium2 import raw

# Contrast that WCAG 2.2 asks for (1.4.3), and from which size in points less is enough: bold words, other words.
ENOUGH, ENOUGH_LARGE = 4.5, 3.0
LARGE_BOLD, LARGE = 14.0, 18.0
BOLD = 600
# Pixels a point; levels of grey by which the edge of a letter may differ from the letter.
SCALE = 2
EDGE = 12
# What grey is made of red, green and blue (ITU-R BT.601), as printers and PDFium do.
RED, GREEN, BLUE = 0.299, 0.587, 0.114


@dataclass
class Words:
    """Characters of one colour and size beside one another: their level of grey (0 black), points, place from below."""

    grey: int
    size: float
    weight: int
    left: float
    low: float
    right: float
    high: float
    text: str

    @property
    def enough(self) -> float:
        """The contrast that they need."""
        return ENOUGH_LARGE if self.size >= (LARGE_BOLD if self.weight >= BOLD else LARGE) else ENOUGH

    def goes_on(self, other: Words) -> bool:
        """Whether another character belongs to these."""
        alike = (self.grey, self.size, self.weight) == (other.grey, other.size, other.weight)
        beside = self.left <= other.left < self.right + 2 * self.size and abs(self.low - other.low) < self.size
        return alike and beside

    def join(self, other: Words) -> None:
        """Take another character up."""
        self.low, self.high = min(self.low, other.low), max(self.high, other.high)
        self.right, self.text = max(self.right, other.right), self.text + other.text


def faint(document: pypdfium2.PdfDocument) -> list[str]:
    """The words that cannot be read well in grey, with their page and their contrast."""
    found = []
    for number, page in enumerate(document, 1):
        levels = np.asarray(page.render(scale=SCALE, grayscale=True).to_pil().convert("L"))
        for words in written(page):
            ground = _ground(levels, page.get_height(), words)
            reached = contrast(words.grey, words.grey if ground is None else ground)
            if reached < words.enough:
                found.append(f"page {number}: {words.text!r} at {reached:.1f}, {words.enough} is needed")
    return found


def contrast(one: float, other: float) -> float:
    """The contrast of two levels of grey, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def written(page: pypdfium2.PdfPage) -> list[Words]:
    """The words of a page in runs of one colour and size, those of drawings included."""
    runs: list[Words] = []
    for character in _characters(page.get_textpage()):
        if runs and runs[-1].goes_on(character):
            runs[-1].join(character)
        else:
            runs.append(character)
    return runs


def _characters(text: pypdfium2.PdfTextPage) -> Iterator[Words]:
    for index in range(text.count_chars()):
        said = chr(raw.FPDFText_GetUnicode(text, index))
        left, low, right, high = text.get_charbox(index)
        if said.isspace() or not said.isprintable() or right <= left:
            continue
        colours = [ctypes.c_uint() for _ in range(4)]
        raw.FPDFText_GetFillColor(text, index, *colours)
        red, green, blue, _ = (colour.value for colour in colours)
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * float(np.hypot(matrix.c, matrix.d))
        grey = round(RED * red + GREEN * green + BLUE * blue)
        weight = raw.FPDFText_GetFontWeight(text, index)
        yield Words(grey, round(size, 1), weight, left, low, right, high, said)


def _ground(levels: np.ndarray, height: float, words: Words) -> int | None:
    """The commonest grey around words, apart from their own; nothing where there is no other."""
    top, bottom = (height - words.high) * SCALE - 1, (height - words.low) * SCALE + 2
    part = levels[max(0, int(top)) : int(bottom), max(0, int(words.left * SCALE) - 1) : int(words.right * SCALE) + 2]
    others = part[np.abs(part.astype(int) - words.grey) > EDGE]
    return int(np.bincount(others).argmax()) if others.size else None


def _luminance(level: float) -> float:
    share = level / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
