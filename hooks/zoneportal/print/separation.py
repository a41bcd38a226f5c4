"""A set sheet as a printing house takes it: four inks and nothing else, with bleed, boxes and crop marks.

Typst draws in the colours of the screen, its SVG pictures too. What it has drawn is gone through operator by
operator: each colour becomes inks at the moment it is used, when it is known whether it fills a shape, draws a
line or sets words.
"""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import ContentStreamInstruction, Dictionary, Name, Operator, Pdf

from zoneportal.print.inks import BLACK, REGISTRATION, Cmyk, Rgb, ink

MILLIMETRE = 72 / 25.4
BLEED = 3 * MILLIMETRE
# Around the bleed: room for the marks, which begin a millimetre outside it.
SLUG, MARK, APART = 8 * MILLIMETRE, 5 * MILLIMETRE, 1 * MILLIMETRE

_FILL = frozenset(("f", "F", "f*"))
_STROKE = frozenset(("S", "s"))
_BOTH = frozenset(("B", "B*", "b", "b*"))
_WORDS = frozenset(("Tj", "TJ", "'", '"'))
_TAGS = frozenset(("BDC", "BMC", "EMC", "DP", "MP"))
_OVERPRINT, _KNOCKOUT = "/InkOver", "/InkOut"
# What makes a file of the screen's standards, and what leads elsewhere.
_SCREEN_ONLY = ("/StructTreeRoot", "/MarkInfo", "/Metadata", "/OutputIntents", "/Outlines", "/Names", "/Dests")


class SeparationError(Exception):
    """Something on a page that has no sound form in inks: transparency, a shading, a pattern."""


def separated(pdf: bytes) -> bytes:
    """The PDF in inks, each page with its boxes and crop marks; its pages are as large as paper with its bleed.

    The same input gives the same bytes. Raises SeparationError.
    """
    with Pdf.open(BytesIO(pdf)) as document:
        for name in _SCREEN_ONLY:
            if name in document.Root:
                del document.Root[name]
        done: set[tuple[int, int]] = set()
        for page in document.pages:
            _in_inks(document, page.obj, done)
            for name in ("/Annots", "/StructParents", "/Tabs"):
                if name in page.obj:
                    del page.obj[name]
            _boxed(document, page)
        document.docinfo[Name.Trapped] = Name("/False")
        written = BytesIO()
        document.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


@dataclass
class _State:
    """Colours as the page sets them, and as they were last written."""

    fill: tuple[float, ...] = (0.0,)
    stroke: tuple[float, ...] = (0.0,)
    written_fill: Cmyk | None = None
    written_stroke: Cmyk | None = None
    over: bool | None = None


def _in_inks(document: Pdf, holder: Any, done: set[tuple[int, int]]) -> None:
    """Rewrite the content of a page or a form, and the pictures and forms it shows."""
    resources = holder.get("/Resources", Dictionary())
    _refuse(resources)
    parts = {name: _parts(space) for name, space in _items(resources.get("/ColorSpace"))}
    for each in _values(resources.get("/XObject")):
        if each.objgen not in done:
            done.add(each.objgen)
            if each.Subtype == Name.Form:
                _in_inks(document, each, done)
            else:
                _picture(each)
    content = pikepdf.unparse_content_stream([*_recoloured(pikepdf.parse_content_stream(holder), parts)])
    if holder.get("/Type") == Name.Page:
        holder.Contents = document.make_stream(content)
    else:
        holder.write(content)
    for name in ("/ColorSpace", "/Properties"):
        if name in resources:
            del resources[name]
    states = resources.get("/ExtGState", Dictionary())
    states[_OVERPRINT] = Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1)
    states[_KNOCKOUT] = Dictionary(Type=Name.ExtGState, OP=False, op=False, OPM=0)
    resources["/ExtGState"] = states
    holder.Resources = resources
    if "/Group" in holder:
        del holder["/Group"]


def _refuse(resources: Any) -> None:
    """Refuse what four plates cannot show."""
    for each in _values(resources.get("/ExtGState")):
        if min(float(each.get("/ca", 1)), float(each.get("/CA", 1))) < 1 or "/SMask" in each:
            raise SeparationError("transparency")
    if "/Shading" in resources or "/Pattern" in resources:
        raise SeparationError("a shading or a pattern")


def _items(holder: Any) -> Iterator[tuple[str, Any]]:
    if holder is not None:
        yield from holder.items()


def _values(holder: Any) -> Iterator[Any]:
    return (value for _, value in _items(holder))


def _parts(space: Any) -> int:
    """How many numbers a colour of a colour space has."""
    if isinstance(space, pikepdf.Array) and space[0] == Name.ICCBased:
        return int(space[1].N)
    raise SeparationError(f"the colour space {space}")


def _recoloured(content: Iterable[Any], parts: dict[str, int]) -> Iterator[ContentStreamInstruction]:
    state, saved = _State(), []
    for instruction in content:
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "q":
            saved.append(copy(state))
        elif operator == "Q":
            yield instruction
            state = saved.pop()
            continue
        elif operator in _TAGS:
            continue
        elif operator in ("cs", "CS"):
            _space(state, operator, parts[str(operands[0])])
            continue
        elif operator in ("sc", "scn", "g", "rg"):
            state.fill = tuple(float(each) for each in operands)
            continue
        elif operator in ("SC", "SCN", "G", "RG"):
            state.stroke = tuple(float(each) for each in operands)
            continue
        elif operator == "sh":
            raise SeparationError("a shading")
        yield from _used(state, operator)
        yield instruction


def _space(state: _State, operator: str, parts: int) -> None:
    """A colour space begins with its black."""
    if operator == "cs":
        state.fill = (0.0,) * parts
    else:
        state.stroke = (0.0,) * parts


def _used(state: _State, operator: str) -> Iterator[ContentStreamInstruction]:
    """The inks that an operator uses, where they are not those last written."""
    if operator in _FILL or operator in _BOTH or operator in _WORDS:
        words = operator in _WORDS
        colour = ink(_rgb(state.fill), ground=not words)
        if colour != state.written_fill:
            state.written_fill = colour
            yield _inked("k", colour)
        over = words and colour == BLACK
        if over != bool(state.over):
            state.over = over
            yield ContentStreamInstruction([Name(_OVERPRINT if over else _KNOCKOUT)], Operator("gs"))
    if operator in _STROKE or operator in _BOTH:
        colour = ink(_rgb(state.stroke))
        if colour != state.written_stroke:
            state.written_stroke = colour
            yield _inked("K", colour)


def _rgb(parts: tuple[float, ...]) -> Rgb:
    if len(parts) == 1:
        return (parts[0],) * 3
    red, green, blue = parts
    return red, green, blue


def _inked(operator: str, colour: Cmyk) -> ContentStreamInstruction:
    return ContentStreamInstruction([Decimal(str(part)) for part in colour], Operator(operator))


def _picture(image: Any) -> None:
    """A picture of dots in inks, on white where it has holes."""
    shown = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    data = shown.tobytes()
    known: dict[bytes, bytes] = {}
    inks = bytearray()
    for start in range(0, len(data), 3):
        dot = data[start : start + 3]
        if dot not in known:
            red, green, blue = (channel / 255 for channel in dot)
            known[dot] = bytes(round(part * 255) for part in ink((red, green, blue)))
        inks += known[dot]
    for name in ("/SMask", "/Mask", "/Decode", "/DecodeParms", "/Intent"):
        if name in image:
            del image[name]
    image.write(bytes(inks))
    image.ColorSpace, image.BitsPerComponent = Name.DeviceCMYK, 8


def _boxed(document: Pdf, page: pikepdf.Page) -> None:
    """Say where paper ends and where its bleed, and mark where it is cut."""
    left, bottom, right, top = (float(each) for each in page.mediabox)
    trim = (left + BLEED, bottom + BLEED, right - BLEED, top - BLEED)
    page.obj.BleedBox = _box(left, bottom, right, top)
    page.obj.TrimBox = _box(*trim)
    page.obj.MediaBox = page.obj.CropBox = _box(left - SLUG, bottom - SLUG, right + SLUG, top + SLUG)
    marks = b"q " + b" ".join(b"%.3f" % part for part in REGISTRATION) + b" K 0.25 w\n"
    for x1, y1, x2, y2 in _marks(trim, (left, bottom, right, top)):
        marks += b"%.3f %.3f m %.3f %.3f l S\n" % (x1, y1, x2, y2)
    # What a page holds ends with its bleed: the marks stand alone.
    paper = b"q %.3f %.3f %.3f %.3f re W n\n" % (left, bottom, right - left, top - bottom)
    page.contents_add(document.make_stream(paper), prepend=True)
    page.contents_add(document.make_stream(b"\nQ\n" + marks + b"Q\n"))


def _marks(
    trim: tuple[float, float, float, float], bleed: tuple[float, float, float, float]
) -> Iterator[tuple[float, float, float, float]]:
    """Two lines at each corner, outside the bleed: where each begins and ends."""
    left, bottom, right, top = bleed
    for y in (trim[1], trim[3]):
        yield left - APART - MARK, y, left - APART, y
        yield right + APART, y, right + APART + MARK, y
    for x in (trim[0], trim[2]):
        yield x, bottom - APART - MARK, x, bottom - APART
        yield x, top + APART, x, top + APART + MARK


def _box(*sides: float) -> pikepdf.Array:
    return pikepdf.Array([Decimal(f"{side:.3f}") for side in sides])
