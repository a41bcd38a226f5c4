"""From latitude and longitude to a place in a drawing: true to scale, without any boundary."""

from collections.abc import Iterable
from math import ceil, cos, floor, radians

from zoneportal.drawings.box import Box
from zoneportal.frozen import dataclass

MOST_TICKS = 8
# Pixels that the words of a meridian take along the foot of a map, with what keeps them apart.
TICK_WIDTH = 46


@dataclass(frozen=True, slots=True)
class Projection:
    """An equirectangular projection that is true to scale at the middle latitude."""

    latitude: float
    longitude: float
    x: float
    y: float
    per_degree: float

    def place(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Return the pixel position of a place."""
        return self.across(longitude), self.down(latitude)

    def across(self, longitude: float) -> float:
        """Return the x of a meridian."""
        return self.x + (longitude - self.longitude) * self.per_degree * cos(radians(self.latitude))

    def down(self, latitude: float) -> float:
        """Return the y of a parallel."""
        return self.y - (latitude - self.latitude) * self.per_degree

    def parallels(self, top: float, bottom: float) -> list[float]:
        """Return round degrees of latitude between two heights of the drawing, north first."""
        north = self.latitude + (self.y - top) / self.per_degree
        south = self.latitude + (self.y - bottom) / self.per_degree
        return _spaced(south, north)[::-1]

    def meridians(self, left: float, right: float) -> list[float]:
        """Return round degrees of longitude between two sides of the drawing, west first."""
        degree = self.per_degree * cos(radians(self.latitude))
        west, east = self.longitude + (left - self.x) / degree, self.longitude + (right - self.x) / degree
        return _spaced(west, east, min(MOST_TICKS, int((right - left) // TICK_WIDTH)))


def _spaced(first: float, last: float, most: int = MOST_TICKS) -> list[float]:
    """Return degrees from first to last, every one, second, fifth, tenth or twentieth: at most so many of them.

    Where there is not more than one whole degree, every half, fifth or tenth of one: two of them if there are.
    """

    def every(step: float) -> list[float]:
        numbers = range(ceil(first / step), floor(last / step) + 1)
        return [round(number * step, 1) for number in numbers]

    whole = next((found for step in (1, 2, 5, 10) if len(found := every(step)) <= most), every(20))
    if len(whole) > 1:
        return whole
    return next((found for step in (0.5, 0.2) if len(found := every(step)) > 1), every(0.1))


def fitted(places: Iterable[tuple[float, float]], area: Box, largest: float) -> Projection:
    """Return the projection that shows all `places` (latitude, longitude) inside `area`.

    One degree is never drawn longer than `largest` pixels: a single zone stands in the middle.
    """
    known = list(places)
    south, north = min(p[0] for p in known), max(p[0] for p in known)
    west, east = min(p[1] for p in known), max(p[1] for p in known)
    middle = (south + north) / 2
    tall = (area.bottom - area.top) / max(north - south, 1e-6)
    wide = (area.right - area.left) / max((east - west) * cos(radians(middle)), 1e-6)
    centre_x, centre_y = (area.left + area.right) / 2, (area.top + area.bottom) / 2
    return Projection(middle, (west + east) / 2, centre_x, centre_y, min(tall, wide, largest))
