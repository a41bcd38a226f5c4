"""Where labels stand beside their points: greedy, the weightiest first, never one over another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Side: TypeAlias = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Box:
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
        """Tell whether the segment from (x1, y1) to (x2, y2) enters the rectangle (Liang and Barsky's clipping)."""
        near, far = 0.0, 1.0
        for start, step, low, high in ((x1, x2 - x1, self.left, self.right), (y1, y2 - y1, self.top, self.bottom)):
            if step == 0:
                if not low < start < high:
                    return False
                continue
            first, last = sorted(((low - start) / step, (high - start) / step))
            near, far = max(near, first), min(far, last)
        return near < far


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to place: its point, its size and how much of the height stands above the leader's end."""

    x: float
    y: float
    width: float
    height: float
    above: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a label stands: its box, its side of the point, which of its variants, and the leader's two ends."""

    box: Box
    side: Side
    variant: int
    start: tuple[float, float]
    end: tuple[float, float]


Burden: TypeAlias = Callable[[Placed], float]


@dataclass(frozen=True, slots=True)
class Room:
    """What labels have to respect: the bounds, the radius kept free around points, how far leaders may reach
    sideways and up or down, and what else is in the way."""

    bounds: Box
    radius: float
    lengths: tuple[float, ...]
    shifts: tuple[float, ...]
    obstacles: tuple[Box, ...] = ()


def _candidates(wanted: Wanted, variant: int, room: Room) -> Iterator[Placed]:
    for shift in room.shifts:
        y = wanted.y + shift
        top, bottom = y - wanted.above, y - wanted.above + wanted.height
        for length in room.lengths:
            right, left = wanted.x + length, wanted.x - length
            boxes: tuple[tuple[Box, Side, float], ...] = (
                (Box(right, top, right + wanted.width, bottom), "right", 1),
                (Box(left - wanted.width, top, left, bottom), "left", -1),
            )
            for box, side, sign in boxes:
                start = (wanted.x + sign * room.radius, wanted.y)
                yield Placed(box, side, variant, start, (wanted.x + sign * (length - 7), y))


def _free(candidate: Placed, room: Room, points: Sequence[Box], placed: Sequence[Placed]) -> bool:
    if not candidate.box.inside(room.bounds):
        return False
    leader = (*candidate.start, *candidate.end)
    if any(candidate.box.overlaps(obstacle, 4) for obstacle in room.obstacles):
        return False
    if any(candidate.box.overlaps(point) or point.crossed(*leader) for point in points):
        return False
    return not any(
        candidate.box.overlaps(other.box, 5)
        or other.box.crossed(*leader)
        or candidate.box.crossed(*other.start, *other.end)
        for other in placed
    )


def _cheapest(candidates: Iterator[Placed], burden: Burden, free: Callable[[Placed], bool]) -> Placed | None:
    best, least = None, float("inf")
    for candidate in candidates:
        (start_x, start_y), (end_x, end_y) = candidate.start, candidate.end
        length = abs(end_x - start_x) + 2.5 * abs(end_y - start_y)
        if length >= least or not free(candidate):
            continue
        cost = length + burden(candidate)
        if cost < least:
            best, least = candidate, cost
    return best


def place(wanted: Sequence[Sequence[Wanted]], order: Sequence[int], room: Room, burden: Burden) -> list[Placed | None]:
    """Return the place of each label, None where no place is free; `order` says which are placed first.

    A label comes in variants, the best first; a later one is tried only when no place is free for those
    before it. Of the free places the one with the shortest and straightest leader is taken; `burden` adds
    to its length what the place costs for other reasons.
    """
    found: list[Placed | None] = [None] * len(wanted)
    tops = [variants[0] for variants in wanted]
    discs = [Box(w.x - room.radius, w.y - room.radius, w.x + room.radius, w.y + room.radius) for w in tops]
    for index in order:
        others = [disc for number, disc in enumerate(discs) if number != index]
        taken = [place for place in found if place]

        def free(candidate: Placed, others: list[Box] = others, taken: list[Placed] = taken) -> bool:
            return _free(candidate, room, others, taken)

        for variant, label in enumerate(wanted[index]):
            found[index] = _cheapest(_candidates(label, variant, room), burden, free)
            if found[index]:
                break
    return found
