"""Documents to download: which editions there are of a record's sheet, a zone's brochure, the catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zoneportal.views.parts import Link

if TYPE_CHECKING:
    from zoneportal.leaf import Leaf

EDITIONS = ("zh", "en", "both")


@dataclass(frozen=True, slots=True)
class Download:
    """A document of the site: its address, its size in bytes, its pages, the date of what it says."""

    address: str
    size: int
    pages: int
    day: date


def editions(leaf: "Leaf", path: str) -> tuple[Link, ...]:
    """The editions of a document, the page's own language first; ``path`` stands under ``/brochures/<edition>/``."""
    order = sorted(EDITIONS, key=lambda edition: edition != leaf.voice.lang)
    return tuple(_editions(leaf, path, order))


def _editions(leaf: "Leaf", path: str, order: list[str]) -> Iterator[Link]:
    for edition in order:
        found = leaf.downloads.get(f"/brochures/{edition}/{path}")
        if found is not None:
            words = "brochures.file_one" if found.pages == 1 else "brochures.file"
            note = leaf.voice.say(words, pages=found.pages, size=size(found.size))
            yield Link(leaf.voice.ui[f"brochures.edition_{edition}"], leaf.href(found.address), note=note)


def size(bytes: int) -> str:
    """A size as people read it: 340 KB, 1.2 MB."""
    return f"{max(1, round(bytes / 1000))} KB" if bytes < 1_000_000 else f"{bytes / 1_000_000:.1f} MB"
