"""What a print run makes: documents of any form, each made anew only where something in it changed."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Protocol
from zipfile import ZipFile

from zoneportal.values import Lang

_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


class Document(Protocol):
    """One file to be made; it can be handed to another process.

    ``path`` is its place under the root of what is published, its suffix its form; ``record`` is what an error names;
    ``day`` the date of what it says, in its metadata, so that the same records give the same bytes.
    """

    @property
    def path(self) -> str: ...  # noqa: D102
    @property
    def lang(self) -> Lang: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def record(self) -> str: ...  # noqa: D102
    @property
    def day(self) -> date: ...  # noqa: D102

    def ingredients(self) -> tuple[str, ...]:
        """All that its bytes depend on but the Typst files and how they are set.

        A document that Python writes names the hash of the code and the version of the library that write it.
        """

    def made(self, templates: Path) -> bytes:
        """Its bytes; ``templates`` is the folder of the Typst files. Raises PressError where it cannot be made."""


def extent(path: str, content: bytes) -> int:
    """How many pages a PDF of ours has, how many slides a deck; 1 for a picture, 0 where the form knows no pages."""
    match PurePosixPath(path).suffix:
        case ".pdf":
            return max(map(int, _PAGES.findall(content)), default=0) or _packed_pages(content)
        case ".pptx":
            with ZipFile(BytesIO(content)) as archive:
                return sum(_SLIDE.fullmatch(name) is not None for name in archive.namelist())
        case ".png":
            return 1
        case _:
            return 0


def _packed_pages(content: bytes) -> int:
    """The pages of a PDF whose objects are packed together, as those for the press are."""
    import pikepdf  # only what is made for the press needs it

    with pikepdf.open(BytesIO(content)) as document:
        return len(document.pages)
