"""From latitude and longitude to a place in a drawing: true to scale, without any boundary."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, cos, floor, radians

from zoneportal.drawings.box import Box


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

    def parallels(self, top: float, bottom: float) -> list[int]:
        """Return the whole degrees of latitude between two heights of the drawing, north first."""
        north = self.latitude + (self.y - top) / self.per_degree
        south = self.latitude + (self.y - bottom) / self.per_degree
        return _spaced(ceil(south), floor(north))[::-1]

    def meridians(self, left: float, right: float) -> list[int]:
        """Return the whole degrees of longitude between two sides of the drawing, west first."""
        degree = self.per_degree * cos(radians(self.latitude))
        return _spaced(
            ceil(self.longitude + (left - self.x) / degree), floor(self.longitude + (right - self.x) / degree)
        )


def _spaced(first: int, last: int) -> list[int]:
    """Return whole degrees from first to last, every one, second, fifth or tenth: at most eight of them."""
    step = next((step for step in (1, 2, 5, 10) if (last - first) // step < 8), 20)
    return [degree for degree in range(first, last + 1) if degree % step == 0]


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
