"""The schematic map: zones at their true latitude and longitude, ticks of the graticule, no boundary.

The page says in words that the map is a schematic (map rules, checklist G06). Contours around the points
come from how many figures each zone has published; they are a picture file of their own (`portal_relief`)
that the map lays under its points, so that the two always agree.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Literal, TypeAlias

from zoneportal.drawings import lettering, svg
from zoneportal.drawings.box import Box
from zoneportal.drawings.landscape import Ground, Hill, elevation, shaded
from zoneportal.drawings.map_labels import MOST_LABELS, Lettered, MapPoint, MapWords, Sheet, variants
from zoneportal.drawings.map_labels import places as label_places
from zoneportal.drawings.palette import COAL, LOESS, ON_COAL, WHITE, mixed
from zoneportal.drawings.placement import Placed
from zoneportal.drawings.projection import Projection, fitted
from zoneportal.drawings.relief import picture
from zoneportal.frozen import dataclass

__all__ = ["MapPoint", "MapSize", "MapWords", "home_map", "portal_relief"]

MapSize: TypeAlias = Literal["desk", "phone"]

NOTE_ON_COAL = mixed(LOESS, WHITE, 0.72)
_TICK_SIZE = 12.5


_SHEETS: dict[MapSize, Sheet] = {
    "desk": Sheet(
        1440,
        806,
        Box(840, 152, 1100, 610),
        Box(704, 92, 1320, 664),
        19,
        13,
        150,
        Ground(2560, 806, 18),
        -560,
        (26, 50, 74, 98, 122, 146),
        (1320, 700),
    ),
    "phone": Sheet(
        390,
        470,
        Box(78, 56, 262, 402),
        Box(14, 14, 384, 430),
        16,
        12.5,
        100,
        Ground(560, 470, 10),
        -85,
        (20, 34, 48, 62, 80),
        (390, 470),
    ),
}


def _projection(points: Sequence[MapPoint], sheet: Sheet) -> Projection:
    return fitted(((point.latitude, point.longitude) for point in points), sheet.points, sheet.largest)


def _hills(points: Sequence[MapPoint], sheet: Sheet) -> list[Hill]:
    """Return a hill per zone; its height is the square root of its share of the most figures a zone has.

    The root keeps the order and lets a zone with one figure still be seen beside one with twenty.
    """
    projection = _projection(points, sheet)
    most = max(1, *(point.figures for point in points))
    area = (sheet.points.right - sheet.points.left) * (sheet.points.bottom - sheet.points.top)
    spread = 0.36 * sqrt(area / max(len(points), 4))
    hills = []
    for point in points:
        x, y = projection.place(point.latitude, point.longitude)
        height = sqrt(point.figures / most)
        hills.append(Hill(x, y, height, spread * (0.62 + 0.5 * height)))
    return hills


def portal_relief(points: Sequence[MapPoint], size: MapSize) -> str:
    """Return the contours that lie under the home map of the same `points` and `size`, a standalone SVG file."""
    sheet = _SHEETS[size]
    shifted = [
        Hill(hill.x - sheet.relief_left, hill.y, hill.height, hill.spread, hill.stretch)
        for hill in _hills(points, sheet)
    ]
    wave = 620 if size == "desk" else 300
    field = elevation(sheet.relief, shifted, "portal", 0.085, wave)
    landscape = shaded(sheet.relief, field, -0.09, max(float(field.max()), 0.5) * 0.985)
    over = (_text_side(sheet.relief) if size == "desk" else "") + (_dots(shifted) if _are_many(points) else "")
    return picture(sheet.relief, landscape, over)


def _are_many(points: Sequence[MapPoint]) -> bool:
    """Whether the map names some of the points, and has the others as dots of the picture under it."""
    return len(points) > MOST_LABELS


def _dots(hills: Sequence[Hill]) -> str:
    places = "".join(f"M{svg.number(hill.x)} {svg.number(hill.y)}h0" for hill in hills)
    return svg.element("path", d=places, stroke=WHITE, stroke_width=3, stroke_linecap="round", stroke_opacity="0.8")


def _text_side(ground: Ground) -> str:
    """Return a cover that lets the contours fade out under the home page's claim, left of the map."""
    stops = svg.element("stop", stop_color=COAL) + svg.element("stop", offset="1", stop_color=COAL, stop_opacity="0")
    fade = svg.element("linearGradient", stops, id="f", gradientUnits="userSpaceOnUse", x1=860, x2=1420)
    cover = svg.element("rect", width=ground.width, height=ground.height, fill="url(#f)")
    return svg.element("defs", fade) + cover


def _label(label: Lettered, place: Placed, sheet: Sheet) -> str:
    x = place.box.left if place.side == "right" else place.box.right
    anchor = "start" if place.side == "right" else "end"
    y = place.box.top + sheet.name_size * 0.9
    # A thin coal edge keeps the letters readable where contour lines run under them.
    edge: dict[str, svg.Attribute] = {
        "stroke": COAL,
        "stroke_width": 3,
        "stroke_opacity": "0.55",
        "paint_order": "stroke",
        "text_anchor": anchor,
    }
    lines = [svg.text(x, y, label.name, sheet.name_size, WHITE, font_weight="bold", **edge)]
    for line in label.note:
        y += sheet.note_size * 1.35
        lines.append(svg.text(x, y + 1, line, sheet.note_size, NOTE_ON_COAL, **edge))
    return "".join(lines)


def _zone(point: MapPoint, hill: Hill, labels: Sequence[Lettered], place: Placed | None, sheet: Sheet) -> str:
    x, y = hill.x, hill.y
    dot = svg.element("circle", cx=x, cy=y, r=4, fill=WHITE)
    if place is None:
        title = svg.element("title", svg.escaped(point.name))
        return svg.link(point.href, title, svg.element("circle", cx=x, cy=y, r=12, fill=COAL, fill_opacity="0"), dot)
    box = place.box
    hit = svg.element(
        "rect",
        x=min(box.left, x - 12),
        y=min(box.top, y - 12),
        width=max(box.right, x + 12) - min(box.left, x - 12),
        height=max(box.bottom, y + 12) - min(box.top, y - 12),
        fill=COAL,
        fill_opacity="0",
    )
    ring = svg.element("circle", cx=x, cy=y, r=10, fill="none", stroke=WHITE, stroke_opacity="0.55")
    leader = svg.line(*place.start, *place.end, WHITE, stroke_opacity="0.75")
    return svg.link(point.href, hit, ring, dot, leader, _label(labels[place.variant], place, sheet))


@dataclass(frozen=True, slots=True)
class _Tick:
    """A mark of the graticule: its line, and its label with the room that takes."""

    line: tuple[float, float, float, float]
    label: str
    box: Box

    def drawn(self) -> str:
        line = svg.line(*self.line, ON_COAL, stroke_opacity="0.7")
        middle = (self.box.left + self.box.right) / 2
        return line + svg.text(middle, self.box.bottom - 3, self.label, _TICK_SIZE, ON_COAL, text_anchor="middle")


def _ticks(projection: Projection, sheet: Sheet) -> list[_Tick]:
    """Return ticks of latitude on the map's right side and of longitude along its foot."""
    right, foot = sheet.ticks
    wide = lettering.width("39°N", _TICK_SIZE)
    ticks = []
    for degree in projection.parallels(sheet.labels.top + 10, foot - 44):
        y = projection.down(degree)
        box = Box(right - 32 - wide, y - 9, right - 32, y + 7)
        ticks.append(_Tick((right - 26, y, right, y), f"{degree:g}°N", box))
    for degree in projection.meridians(sheet.labels.left + 20, right - 60):
        x = projection.across(degree)
        box = Box(x - wide / 2, foot - 30, x + wide / 2, foot - 14)
        ticks.append(_Tick((x, foot - 10, x, foot), f"{degree:g}°E", box))
    return ticks


def home_map(points: Sequence[MapPoint], words: MapWords, lang: str, size: MapSize, relief_href: str = "") -> str:
    """Return the home page's map on coal, for inline use; labels link to the zones.

    `relief_href` is the address, relative to the page, of the file made by `portal_relief` with the same
    points and size. Zones that no label has room for stay as points with their name as a title; of many zones
    only those with a label are drawn here, the others in that file.
    """
    sheet = _SHEETS[size]
    hills = _hills(points, sheet)
    ticks = _ticks(_projection(points, sheet), sheet)
    labels = [variants(point, sheet) for point in points]
    places = label_places(labels, points, hills, sheet, tuple(tick.box for tick in ticks))
    ground = sheet.relief
    image = svg.element("image", href=relief_href, x=sheet.relief_left, width=ground.width, height=ground.height)
    return svg.drawing(
        f"map drawing--{size}",
        sheet.width,
        sheet.height,
        image if relief_href else "",
        svg.element("g", *(tick.drawn() for tick in ticks), aria_hidden="true"),
        *(
            _zone(point, hill, label, place, sheet)
            for point, hill, label, place in zip(points, hills, labels, places, strict=True)
            if place is not None or not _are_many(points)
        ),
        label=words.label,
        description=words.description,
        lang=lang,
        interactive=any(point.href for point in points),
    )
