"""Axonometric drawing: ground coordinates to pixels, a block, a ground plate, the outline of it all."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import repeat
from math import cos, inf, radians, sin
from typing import TypeAlias

from zoneportal.drawings import svg
from zoneportal.drawings.box import Box
from zoneportal.drawings.palette import (
    GREY_LEFT,
    GREY_RIGHT,
    GREY_ROOF,
    INK,
    INK_3,
    LINE_2,
    LOESS,
    LOESS_DEEP,
    LOESS_INK,
    LOESS_MID,
    WASH,
    WHITE,
    mixed,
)
from zoneportal.drawings.site_plan import Building, BuildingState, Plate, SitePlan
from zoneportal.frozen import dataclass

Point: TypeAlias = tuple[float, float]

_COS, _SIN = cos(radians(30)), sin(radians(30))
# Roof, left wall, right wall, outline.
PAINTS: dict[BuildingState, tuple[str, str, str, str]] = {
    "occupied": (LOESS, LOESS_MID, LOESS_DEEP, LOESS_INK),
    "amenity": (GREY_ROOF, GREY_LEFT, GREY_RIGHT, INK_3),
    "free": (WHITE, WHITE, WHITE, INK),
    "unpublished": (WHITE, WHITE, WHITE, INK_3),
}
_STRIP = 6


@dataclass(frozen=True, slots=True)
class Eye:
    """Turns ground coordinates into pixels: `scale` pixels a building width, then moved by (x, y)."""

    scale: float
    x: float = 0.0
    y: float = 0.0

    def at(self, u: float, v: float, z: float = 0.0) -> Point:
        """Return the pixel position of a point of the ground or above it."""
        return self.x + (u - v) * _COS * self.scale, self.y + ((u + v) * _SIN - z) * self.scale

    def corners(self, area: Plate | Building, z: float = 0.0) -> list[Point]:
        """Return the back, right, front and left corner of an area at height `z`."""
        u, v, to_u, to_v = area.u, area.v, area.u + area.along_u, area.v + area.along_v
        return [self.at(u, v, z), self.at(to_u, v, z), self.at(to_u, to_v, z), self.at(u, to_v, z)]

    def roof(self, building: Building) -> Point:
        """Return the middle of a building's roof."""
        return self.at(building.u + building.along_u / 2, building.v + building.along_v / 2, building.height)

    def outline(self, building: Building) -> list[Point]:
        """Return the six corners a building shows, from roof to foot."""
        back, right, _, left = self.corners(building, building.height)
        _, right_foot, front_foot, left_foot = self.corners(building)
        return [back, right, right_foot, front_foot, left_foot, left]


# All blocks are drawn at this scale, in whole pixels; pages show them at half of it and less.
DRAWN = Eye(100.0)


def _whole(points: Sequence[Point]) -> str:
    return "L".join(f"{round(x)} {round(y)}" for x, y in points)


def _polygon(points: Sequence[Point]) -> str:
    return f"M{_whole(points)}Z"


def _roof_lines(building: Building) -> str:
    """Return two lines across the roof of a hall, as its bays show from above."""
    data = []
    for share in (1 / 3, 2 / 3):
        v, to_u = building.v + building.along_v * share, building.u + building.along_u
        data.append(_polygon([DRAWN.at(building.u, v, building.height), DRAWN.at(to_u, v, building.height)])[:-1])
    return "".join(data)


def _block(building: Building, share: float) -> str:
    place = _whole([DRAWN.at(building.u, building.v)])
    building = replace(building, u=0.0, v=0.0)
    back, right, front, left = DRAWN.corners(building, building.height)
    _, right_foot, front_foot, left_foot = DRAWN.corners(building)
    roof, left_wall, right_wall, outline = PAINTS[building.state]
    dash = _dashes(3, 2.5, share) if building.state == "unpublished" else None
    faces = [
        svg.element("path", d=_polygon([left, front, front_foot, left_foot]), fill=left_wall),
        svg.element("path", d=_polygon([front, right, right_foot, front_foot]), fill=right_wall),
        svg.element("path", d=_polygon([back, right, front, left]), fill=roof),
    ]
    if building.form == "hall" and building.state in ("occupied", "free"):
        faces.append(svg.element("path", d=_roof_lines(building), stroke=mixed(roof, outline, 0.55)))
    kind = f"block block--{building.state}"
    look = {"class_": kind, "stroke": outline, "stroke_linejoin": "round", "stroke_dasharray": dash}
    return svg.element("g", *faces, **look, transform=f"translate({place})")


def _plate(area: Plate, share: float) -> str:
    path = _polygon(DRAWN.corners(area))
    if area.published:
        return svg.element("path", d=path, fill=WASH, stroke=LINE_2)
    return svg.element("path", d=path, fill=WHITE, stroke=LINE_2, stroke_dasharray=_dashes(4, 3, share))


def _dashes(line: float, gap: float, share: float) -> str:
    return f"{svg.number(line / share)} {svg.number(gap / share)}"


def painted(plan: SitePlan, eye: Eye) -> str:
    """Return the plan as the eye shows it: ground plates, dashed where nothing on them has a published occupancy, and a
    block of three faces for each building.

    Everything is drawn at one scale, each building from its own corner, and then brought to the eye's: so buildings of
    one kind are the same text in every drawing of a page, of which a compressed page carries one.
    """
    share = eye.scale / DRAWN.scale
    shapes = [_plate(area, share) for area in plan.plates] + [_block(building, share) for building in plan.buildings]
    move = f"translate({svg.number(eye.x)} {svg.number(eye.y)}) scale({share:.4f})"
    return svg.element("g", *shapes, transform=move, stroke_width=1 / share)


def _shapes(plan: SitePlan, eye: Eye) -> list[list[Point]]:
    return [eye.corners(area) for area in plan.plates] + [eye.outline(building) for building in plan.buildings]


def fitting(plan: SitePlan, width: float, height: float, largest: float) -> tuple[Eye, Box]:
    """Return the eye that shows the plan within `width` by `height` from (0, 0), and the box the plan then takes.

    A building width is never drawn longer than `largest` pixels.
    """
    points = [point for shape in _shapes(plan, Eye(1.0)) for point in shape]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = min(xs), min(ys)
    wide, tall = max(xs) - left, max(ys) - top
    scale = min(width / wide, height / tall, largest)
    return Eye(scale, -left * scale, -top * scale), Box(0, 0, wide * scale, tall * scale)


class Silhouette:
    """How far the drawing reaches to either side at each height, in strips of a few pixels."""

    def __init__(self, plan: SitePlan, eye: Eye) -> None:
        self._left: dict[int, float] = {}
        self._right: dict[int, float] = {}
        for shape in _shapes(plan, eye):
            for start, end in zip(shape, [*shape[1:], shape[0]], strict=True):
                self._trace(start, end)

    def _trace(self, start: Point, end: Point) -> None:
        (x1, y1), (x2, y2) = (start, end) if start[1] <= end[1] else (end, start)
        slope = (x2 - x1) / (y2 - y1) if y2 > y1 else 0.0
        left, right = self._left, self._right
        for strip in range(int(y1 // _STRIP), int(y2 // _STRIP) + 1):
            first = x1 + (max(y1, strip * _STRIP) - y1) * slope
            last = x1 + (min(y2, (strip + 1) * _STRIP) - y1) * slope
            if last < first:
                first, last = last, first
            if first < left.get(strip, first + 1):
                left[strip] = first
            if last > right.get(strip, last - 1):
                right[strip] = last

    def sides(self, top: float, bottom: float) -> tuple[float, float] | None:
        """Return the leftmost and rightmost x between two heights, None where nothing is drawn."""
        strips = range(int(top // _STRIP), int(bottom // _STRIP) + 1)
        left = min(map(self._left.get, strips, repeat(inf)))
        return (left, max(map(self._right.get, strips, repeat(-inf)))) if left < inf else None


def swept(plan: SitePlan, eye: Eye) -> list[tuple[str, Box]]:
    """Return each building's group and the upright box around it."""
    boxes = []
    for building in plan.buildings:
        points: Sequence[Point] = eye.outline(building)
        xs, ys = [x for x, _ in points], [y for _, y in points]
        boxes.append((building.group, Box(min(xs), min(ys), max(xs), max(ys))))
    return boxes


@dataclass(frozen=True)
class Scene:
    """A plan as it is drawn at one size, from (0, 0) to the far corner of ``extent``; words come on top of it."""

    plan: SitePlan
    eye: Eye
    extent: Box

    @cached_property
    def painted(self) -> str:
        """The plan as the eye shows it."""
        return painted(self.plan, self.eye)

    @cached_property
    def silhouette(self) -> Silhouette:
        """How far it reaches to either side."""
        return Silhouette(self.plan, self.eye)

    @cached_property
    def buildings(self) -> list[tuple[str, Box]]:
        """Each building's group and the upright box around it."""
        return swept(self.plan, self.eye)


@lru_cache(maxsize=16)
def scene(plan: SitePlan, width: float, height: float, largest: float) -> Scene:
    """The plan within `width` by `height`, a building width never longer than `largest` pixels.

    The last few are kept: the same park stands on several pages of its zone, in two languages, one after the other.
    """
    return Scene(plan, *fitting(plan, width, height, largest))
