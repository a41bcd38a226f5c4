"""Reading a drawing back: its texts, where they stand, and whether they are in each other's way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

from zoneportal.drawings import lettering
from zoneportal.drawings.box import Box

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Lettering:
    """A text of a drawing and the box it takes."""

    words: str
    box: Box


def parsed(drawing: str) -> Element:
    """Return the root of a drawing; a drawing that is not well-formed raises."""
    return fromstring(drawing)  # noqa: S314 - our own output


def _move(element: Element) -> tuple[float, float]:
    numbers = re.findall(r"translate\((-?[\d.]+) (-?[\d.]+)\)", element.get("transform", ""))
    return (float(numbers[0][0]), float(numbers[0][1])) if numbers else (0.0, 0.0)


def _texts(element: Element, x: float, y: float) -> Iterator[tuple[Element, float, float]]:
    for child in element:
        dx, dy = _move(child)
        if child.tag == SVG + "text":
            yield child, x + dx, y + dy
        yield from _texts(child, x + dx, y + dy)


def letterings(drawing: str) -> list[Lettering]:
    """Return every text of a drawing with its box, measured with the estimate the drawings themselves use."""
    found = []
    for element, dx, dy in _texts(parsed(drawing), 0, 0):
        words, size = "".join(element.itertext()), float(element.get("font-size", "0"))
        wide = lettering.width(words, size, bold=element.get("font-weight") == "bold")
        x, y = float(element.get("x", "0")) + dx, float(element.get("y", "0")) + dy
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[element.get("text-anchor", "start")]
        found.append(Lettering(words, Box(left, y - size * 0.76, left + wide, y + size * 0.2)))
    return found


def words_of(drawing: str) -> str:
    """Return all words of a drawing without blanks, in the order written."""
    return "".join("".join(item.words.split()) for item in letterings(drawing))


def clashes(drawing: str) -> list[tuple[str, str]]:
    """Return the pairs of texts that overlap."""
    return [(a.words, b.words) for a, b in combinations(letterings(drawing), 2) if a.box.overlaps(b.box)]


def outside(drawing: str) -> list[str]:
    """Return the texts that leave the picture."""
    _, _, width, height = map(float, parsed(drawing).get("viewBox", "").split())
    frame = Box(-0.5, -0.5, width + 0.5, height + 0.5)
    return [item.words for item in letterings(drawing) if not item.box.inside(frame)]


def safe_inline(drawing: str) -> bool:
    """Tell whether a drawing may stand in a page: no style, script or id, and a name in words."""
    root = parsed(drawing)
    elements = list(root.iter())
    plain = all("style" not in e.attrib and "id" not in e.attrib for e in elements)
    tags = {e.tag.removeprefix(SVG) for e in elements}
    linked = "a" in tags
    named = root.get("aria-label") and root.get("role") == ("group" if linked else "img")
    return bool(plain and named and not tags & {"style", "script", "foreignObject"})
