"""Upright rectangles in a drawing, and whether they or lines between points are in each other's way."""

from typing import NamedTuple


# A tuple, and not a dataclass: a map tries tens of thousands of boxes.
class Box(NamedTuple):
    """An upright rectangle, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box", gap: float = 0.0) -> bool:
        """Tell whether the two come closer than `gap`."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def inside(self, other: "Box") -> bool:
        """Tell whether this rectangle lies within `other`."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )

    def crossed(self, x1: float, y1: float, x2: float, y2: float) -> bool:
        """Tell whether the segment from (x1, y1) to (x2, y2) enters the rectangle."""
        left, top, right, bottom = self
        # Wholly to one side: so it is with most, and a map asks a hundred thousand times.
        if (x1 <= left and x2 <= left) or (x1 >= right and x2 >= right):
            return False
        if (y1 <= top and y2 <= top) or (y1 >= bottom and y2 >= bottom):
            return False
        # Then it does unless all corners lie on one side of its line (the theorem of the separating axis).
        along, down = x2 - x1, y2 - y1
        west, east, north, south = down * (left - x1), down * (right - x1), along * (top - y1), along * (bottom - y1)
        if down < 0:
            west, east = east, west
        if along < 0:
            north, south = south, north
        return (west < south and north < east) or not (along or down)
