"""Documents to download: which editions there are of a record's sheet, a zone's brochure, the catalogue."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zoneportal.frozen import dataclass
from zoneportal.values import PartialDate
from zoneportal.views.parts import Link

if TYPE_CHECKING:
    from zoneportal.leaf import Leaf
    from zoneportal.voice import Voice

EDITIONS = ("zh", "en", "both")
# In the order a reader is offered them; a word of the wording each, `brochures.as_<form>`.
FORMS = ("pdf", "png", "pptx", "docx", "xlsx")


@dataclass(frozen=True, slots=True)
class Download:
    """A document of the site: its address, its size in bytes, its pages (0 where it has none)."""

    address: str
    size: int
    pages: int


@dataclass(frozen=True, slots=True)
class Downloads:
    """The documents that say what a page says, in every form and edition; ``note`` dates them."""

    links: tuple[Link, ...]
    note: str


def of(leaf: "Leaf", as_of: PartialDate | None, *paths: str, own: bool = False) -> Downloads | None:
    """The documents at ``paths``, which stand under ``/brochures/<edition>/`` and have no suffix; None without any.

    ``as_of`` is the date of what they say; ``own`` leaves out the editions that are not in the page's language alone.
    """
    if not leaf.has_documents:
        return None
    links = tuple(_link(leaf, *each) for each in _found(leaf, paths, own=own))
    date = leaf.voice.date(as_of) if as_of else ""
    return Downloads(links, leaf.voice.say("footer.data_date", date=date) if date else "") if links else None


def _found(leaf: "Leaf", paths: tuple[str, ...], *, own: bool) -> Iterator[tuple[str, str, Download]]:
    """(edition, form, document): path by path, form by form, the page's own language first."""
    order = sorted(EDITIONS, key=lambda edition: edition != leaf.voice.lang)[: 1 if own else None]
    for path in paths:
        for form in FORMS:
            for edition in order:
                download = leaf.download(f"/brochures/{edition}/{path}.{form}")
                if download is not None:
                    yield edition, form, download


def _link(leaf: "Leaf", edition: str, form: str, download: Download) -> Link:
    voice = leaf.voice
    name = voice.say(f"brochures.as_{form}", edition=voice.ui[f"brochures.edition_{edition}"])
    return Link(name, leaf.href(download.address), note=_extent(voice, form, download))


def _extent(voice: "Voice", form: str, download: Download) -> str:
    """How long and how large: "2 pages, 340 KB", "14 slides, 1.2 MB", a picture's size alone."""
    said = size(download.size)
    if download.pages == 0 or form == "png":
        return said
    noun = voice.noun("brochures.slide" if form == "pptx" else "brochures.page", download.pages)
    return voice.say("brochures.extent", n=download.pages, noun=noun, size=said)


def size(bytes: int) -> str:
    """A size as people read it: 340 KB, 1.2 MB."""
    return f"{max(1, round(bytes / 1000))} KB" if bytes < 1_000_000 else f"{bytes / 1_000_000:.1f} MB"
