"""Office documents as LibreOffice opens them: set as PDF, read page by page."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2

from proof.documents import squeezed

# What is a hair over a line's box, and where two words of one line touch, is no overlap; points.
TOUCH = 2.0


@dataclass(frozen=True)
class Place:
    """A piece of text on a page, in points from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def over(self, other: Place) -> bool:
        """Whether two pieces of text cover each other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > TOUCH and down > TOUCH


@dataclass(frozen=True)
class Shown:
    """A document as LibreOffice shows it."""

    file: Path

    @cached_property
    def _pages(self) -> list[pypdfium2.PdfPage]:
        return list(pypdfium2.PdfDocument(self.file))

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of its first page in points."""
        wide, high = self._pages[0].get_size()
        return float(wide), float(high)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each page, blanks and line ends left out."""
        return tuple(squeezed(page.get_textpage().get_text_bounded()) for page in self._pages)

    def places(self, number: int) -> Iterator[Place]:
        """The pieces of text of a page, counted from nought, line by line."""
        page = self._pages[number]
        high = page.get_size()[1]
        text = page.get_textpage()
        for at in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(at)
            said = text.get_text_bounded(left, bottom, right, top).strip()
            yield Place(said, left, high - top, right, high - bottom)


def shown(files: Sequence[Path], folder: Path) -> list[Shown]:
    """The files as LibreOffice sets them, in their order; all by one start of the program, its profile its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    home = {**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    subprocess.run(command, check=True, capture_output=True, timeout=300, env=home)
    return [Shown(folder / f"{file.stem}.pdf") for file in files]
