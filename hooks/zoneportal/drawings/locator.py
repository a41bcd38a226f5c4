"""The small map of a zone page: this zone among its neighbours, on white."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from zoneportal.drawings import lettering, svg
from zoneportal.drawings.box import Box
from zoneportal.drawings.map_labels import MapPoint, MapWords
from zoneportal.drawings.palette import INK, INK_3, LINE_2, LOESS, WHITE
from zoneportal.drawings.placement import Placed, Room, Wanted, place
from zoneportal.drawings.projection import Projection, fitted

WIDTH, HEIGHT = 320, 340
NEIGHBOURS = 8

_FIELD = Box(60, 40, 230, 276)
_LABELS = Box(8, 8, 266, 300)
_ROOM = Room(_LABELS, 8, (13, 24, 40), (0, -12, 12, -22, 22, -34, 34))
_NAME, _OTHER = 15.0, 12.5
# Pixels of a degree at most: neighbours in one prefecture are told apart, two zones of one town stand side by side.
_LARGEST = 300


class Neighbours:
    """Which of many points stand near each other."""

    def __init__(self, points: Sequence[tuple[str, float, float]]) -> None:
        """``points`` are given as (key of its own, latitude, longitude)."""
        self._places = {key: place for place, (key, _, _) in enumerate(points)}
        self._keys = tuple(self._places)
        self._north = np.array([latitude for _, latitude, _ in points])
        self._east = np.array([longitude for _, _, longitude in points])

    def of(self, key: str) -> list[int]:
        """Where a point and those nearest to it stand in the sequence, in its order."""
        here, least = self._places[key], min(NEIGHBOURS, len(self._keys) - 1)
        apart = (self._north - self._north[here]) ** 2 + ((self._east - self._east[here]) * 0.8) ** 2
        near = np.flatnonzero(apart <= np.partition(apart, least)[least]).tolist()
        near.sort(key=lambda place: (place != here, apart[place], self._keys[place]))
        return sorted(near[: NEIGHBOURS + 1])


@lru_cache(maxsize=16)
def graticule(projection: Projection, width: int, height: int) -> str:
    """Return the frame of a map on white, with ticks of latitude at its right and of longitude at its foot.

    The last few are kept: a zone's page comes in two languages, one after the other.
    """
    marks = [svg.element("rect", x=0.5, y=0.5, width=width - 1, height=height - 1, fill="none", stroke=LINE_2)]
    for degree in projection.parallels(20, height - 34):
        y = projection.down(degree)
        marks.append(svg.line(width - 10, y, width, y, INK_3))
        marks.append(svg.text(width - 14, y + 4, f"{degree:g}°N", 12.5, INK_3, text_anchor="end"))
    for degree in projection.meridians(20, width - 70):
        x = projection.across(degree)
        marks.append(svg.line(x, height - 10, x, height, INK_3))
        marks.append(svg.text(x, height - 15, f"{degree:g}°E", 12.5, INK_3, text_anchor="middle"))
    return svg.element("g", *marks, aria_hidden="true")


def _point(point: MapPoint, x: float, y: float, place: Placed | None, *, current: bool) -> str:
    """Return one zone: a loess disc with an ink ring for this one, a hollow ring for the others."""
    if current:
        sign = svg.element("circle", cx=x, cy=y, r=7, fill=LOESS, stroke=INK, stroke_width=2)
    else:
        sign = svg.element("circle", cx=x, cy=y, r=4, fill=WHITE, stroke=INK_3, stroke_width=1.5)
    if place is None:
        return svg.link(point.href, svg.element("title", svg.escaped(point.name)), sign)
    at = place.box.left if place.side == "right" else place.box.right
    anchor = "start" if place.side == "right" else "end"
    size, weight = (_NAME, "bold") if current else (_OTHER, None)
    name = svg.text(
        at,
        place.box.bottom - size * 0.32,
        point.name,
        size,
        INK if current else INK_3,
        text_anchor=anchor,
        font_weight=weight,
    )
    long_leader = abs(place.end[0] - place.start[0]) + abs(place.end[1] - place.start[1]) > 12
    leader = svg.line(*place.start, *place.end, INK_3) if long_leader else ""
    return svg.link("" if current else point.href, sign, leader, name)


def locator(shown: Sequence[MapPoint], current_key: str, words: MapWords, lang: str) -> str:
    """Return the map that shows where the zone `current_key` lies among the zones nearest to it.

    Raises `KeyError` when no point has that key.
    """
    current = {point.key: point for point in shown}[current_key]
    projection = fitted(((point.latitude, point.longitude) for point in shown), _FIELD, _LARGEST)
    positions = [projection.place(point.latitude, point.longitude) for point in shown]
    wanted = []
    for point, (x, y) in zip(shown, positions, strict=True):
        size, bold = (_NAME, True) if point is current else (_OTHER, False)
        wanted.append([Wanted(x, y, lettering.width(point.name, size, bold=bold), size * 1.3, size * 0.75)])
    order = sorted(range(len(shown)), key=lambda index: (shown[index] is not current, shown[index].key))
    places = place(wanted, order, _ROOM, lambda _place: 0.0)
    if places[order[0]] is None:  # the zone itself is named, whatever stands round it
        places[order[0]] = place([wanted[order[0]]], [0], _ROOM, lambda _place: 0.0)[0]
    zones = [
        _point(point, *position, where, current=point is current)
        for point, position, where in zip(shown, positions, places, strict=True)
    ]
    interactive = any(point.href for point in shown if point is not current)
    return svg.drawing(
        "locator",
        WIDTH,
        HEIGHT,
        graticule(projection, WIDTH, HEIGHT),
        *zones,
        label=words.label,
        description=words.description,
        lang=lang,
        interactive=interactive,
    )
