"""The map of a list: each zone at its latitude and longitude, with how many of the results are its own.

On white, without any boundary; the page says that it is a schematic. A script keeps the numbers: they stand in
``data-count``, the zone in ``data-zone``.
"""

from collections.abc import Mapping, Sequence

from zoneportal.drawings import lettering, svg
from zoneportal.drawings.box import Box
from zoneportal.drawings.locator import graticule
from zoneportal.drawings.map_labels import MapPoint, MapWords
from zoneportal.drawings.palette import INK, WHITE
from zoneportal.drawings.placement import Placed, Room, Wanted, place
from zoneportal.drawings.projection import fitted

WIDTH, HEIGHT = 360, 440

_FIELD = Box(52, 44, 262, 368)
_LABELS = Box(6, 6, 354, 408)
_NAME, _COUNT = 15.0, 14.0
# Beyond this many points the discs are drawn smaller.
_FEW = 12


def _zone(point: MapPoint, x: float, y: float, count: int, radius: float, placed: Placed | None) -> str:
    """A disc with the number, solid where there is any, and the zone's name beside it where there is room."""
    disc = svg.element("circle", cx=x, cy=y, r=radius, fill=INK, stroke=INK, stroke_width=1.5)
    number = svg.text(x, y + 5, str(count), _COUNT, WHITE, text_anchor="middle", font_weight="bold", data_count="")
    name = svg.element("title", svg.escaped(point.name))
    if placed is not None:
        at = placed.box.left if placed.side == "right" else placed.box.right
        anchor = "start" if placed.side == "right" else "end"
        name = svg.text(at, placed.box.bottom - _NAME * 0.32, point.name, _NAME, INK, text_anchor=anchor)
    return svg.element(
        "a",
        disc,
        number,
        name,
        href=point.href,
        data_zone=point.key,
        class_=None if count else "is-none",
    )


def count_map(points: Sequence[MapPoint], counts: Mapping[str, int], words: MapWords, lang: str) -> str:
    """Return the map for inline use; `counts` gives each zone's results by its key, a zone's link leads to them."""
    radius = 15.0 if len(points) <= _FEW else 10.0
    projection = fitted(((point.latitude, point.longitude) for point in points), _FIELD, 120)
    positions = [projection.place(point.latitude, point.longitude) for point in points]
    wanted = [
        [Wanted(x, y, lettering.width(point.name, _NAME), _NAME * 1.3, _NAME * 0.8)]
        for point, (x, y) in zip(points, positions, strict=True)
    ]
    order = sorted(range(len(points)), key=lambda index: (-counts.get(points[index].key, 0), points[index].key))
    room = Room(_LABELS, radius + 2, (radius + 6, radius + 14), (0, -16, 16, -28, 28))
    places = place(wanted, order, room, lambda _: 0.0)
    zones = (
        _zone(point, x, y, counts.get(point.key, 0), radius, placed)
        for point, (x, y), placed in zip(points, positions, places, strict=True)
    )
    return svg.drawing(
        "counts",
        WIDTH,
        HEIGHT,
        graticule(projection, WIDTH, HEIGHT),
        *zones,
        label=words.label,
        description=words.description,
        lang=lang,
        interactive=True,
    )
