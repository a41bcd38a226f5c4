"""Where words stand on paper, by the PDF's own boxes: none over another, none cut off by the page or by a clip."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

import pypdfium2
from pypdfium2 import raw

# Points that two boxes may share, or a box may stand out of its clip: side bearings, and how finely boxes are written.
SLACK = 1.0
# Forms within forms: a drawing in a document is one deep, a picture in it two.
DEEP = 4


@dataclass(frozen=True)
class Box:
    """A run of text with its place in points, from the lower left."""

    left: float
    bottom: float
    right: float
    top: float
    text: str = ""

    def meets(self, other: Box) -> bool:
        """Whether two boxes share more than a hair."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > SLACK
            and min(self.top, other.top) - max(self.bottom, other.bottom) > SLACK
        )

    def within(self, other: Box) -> bool:
        """Whether it stands inside another but for a hair."""
        return (
            self.left >= other.left - SLACK
            and self.bottom >= other.bottom - SLACK
            and self.right <= other.right + SLACK
            and self.top <= other.top + SLACK
        )


def faults(document: pypdfium2.PdfDocument) -> list[str]:
    """What is set over other words, outside the page or outside its clip, with the page it is on."""
    found = []
    for number, page in enumerate(document, 1):
        found += [f"page {number}: {one.text!r} over {two.text!r}" for one, two in _overlaps(_lines(page))]
        found += [f"page {number}: {text!r} is cut off" for text in _cut(page)]
    return found


def _lines(page: pypdfium2.PdfPage) -> list[Box]:
    """The runs of text of a page, drawings included."""
    text = page.get_textpage()
    return [Box(*box) for box in _said_at(text) if box[2] > box[0] and box[3] > box[1]]


def _said_at(text: pypdfium2.PdfTextPage) -> Iterator[tuple[float, float, float, float, str]]:
    for index in range(text.count_rects()):
        left, low, right, high = text.get_rect(index)
        yield left, low, right, high, text.get_text_bounded(left, low, right, high)


def _overlaps(boxes: Sequence[Box]) -> Iterator[tuple[Box, Box]]:
    """The pairs that meet: a sweep from the top of the page down."""
    alive: list[Box] = []
    for box in sorted(boxes, key=lambda each: -each.top):
        alive = [each for each in alive if each.bottom < box.top - SLACK]
        yield from ((each, box) for each in alive if each.meets(box))
        alive.append(box)


def _cut(page: pypdfium2.PdfPage) -> Iterator[str]:
    width, height = page.get_size()
    whole = Box(0, 0, width, height)
    yield from (box.text for box in _lines(page) if not box.within(whole))
    text = page.get_textpage()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=DEEP):
        clip = _clip(item.raw)
        if clip is not None and not _bounds(item.raw).within(clip):
            yield _said(item.raw, text.raw)


def _bounds(item: object) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *map(ctypes.byref, sides))
    left, low, right, high = (side.value for side in sides)
    return Box(left, low, right, high)


def _clip(item: object) -> Box | None:
    """The rectangle within all clips of an object, in the same space as its bounds; None without a clip."""
    path = raw.FPDFPageObj_GetClipPath(item)
    count = raw.FPDFClipPath_CountPaths(path) if path else 0
    boxes = [_hull(path, index) for index in range(max(count, 0))]
    if not boxes:
        return None
    return Box(
        max(box.left for box in boxes),
        max(box.bottom for box in boxes),
        min(box.right for box in boxes),
        min(box.top for box in boxes),
    )


def _hull(path: object, index: int) -> Box:
    points = []
    for number in range(raw.FPDFClipPath_CountPathSegments(path, index)):
        x, y = ctypes.c_float(), ctypes.c_float()
        segment = raw.FPDFClipPath_GetPathSegment(path, index, number)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        points.append((x.value, y.value))
    across, along = zip(*points, strict=True)
    return Box(min(across), min(along), max(across), max(along))


def _said(item: object, page: object) -> str:
    """The words of a text object."""
    size = raw.FPDFTextObj_GetText(item, page, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(item, page, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def sizes(document: pypdfium2.PdfDocument) -> Iterator[tuple[float, int, str]]:
    """The size in points of each sign as it stands on the page, drawings included, with its page and itself."""
    for number, page in enumerate(document, 1):
        text, matrix = page.get_textpage(), raw.FS_MATRIX()
        for index in range(text.count_chars()):
            sign = chr(raw.FPDFText_GetUnicode(text, index))
            if sign.isprintable() and not sign.isspace():
                raw.FPDFText_GetMatrix(text, index, matrix)
                yield raw.FPDFText_GetFontSize(text, index) * hypot(matrix.c, matrix.d), number, sign
