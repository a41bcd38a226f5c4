"""Where labels stand beside their points: greedy, the weightiest first, never one over another."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Literal, TypeAlias, TypeVar

T = TypeVar("T")
# How far labels keep from one another, and how wide the squares are that things are found by; in pixels.
_GAP = 5.0
_SQUARE = 48.0

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
        if (
            max(x1, x2) <= self.left
            or self.right <= min(x1, x2)
            or max(y1, y2) <= self.top
            or self.bottom <= min(y1, y2)
        ):
            return False
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

    @property
    def around(self) -> Box:
        """The rectangle that holds the label and its leader."""
        (x1, y1), (x2, y2), box = self.start, self.end, self.box
        return Box(min(box.left, x1, x2), min(box.top, y1, y2), max(box.right, x1, x2), max(box.bottom, y1, y2))


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


def _candidates(wanted: Wanted, variant: int, room: Room) -> Iterator[tuple[float, Placed]]:
    """The places within bounds that a label may take, shortest leader first; its length counts steepness too."""
    ends: list[tuple[float, int, float, float, float, float]] = []
    for shift in room.shifts:
        y = wanted.y + shift
        steep = 2.5 * abs(y - wanted.y)
        for length in room.lengths:
            for sign in (1.0, -1.0):
                start, end = wanted.x + sign * room.radius, wanted.x + sign * (length - 7)
                ends.append((abs(end - start) + steep, len(ends), start, end, wanted.x + sign * length, y))
    ends.sort()
    for cost, _, start, end, edge, y in ends:
        side: Side = "right" if edge > wanted.x else "left"
        left, top = edge if side == "right" else edge - wanted.width, y - wanted.above
        right = edge + wanted.width if side == "right" else edge
        box = Box(left, top, right, top + wanted.height)
        if not box.inside(room.bounds):
            continue
        yield cost, Placed(box, side, variant, (start, wanted.y), (end, y))


class _Ground(Generic[T]):
    """What stands where, by square: only what is near is asked whether it is in the way."""

    def __init__(self) -> None:
        self._squares: defaultdict[tuple[int, int], list[T]] = defaultdict(list)

    def add(self, thing: T, around: Box) -> None:
        """Put a thing on the squares that the box around it touches."""
        for square in _squares(around, 0):
            self._squares[square].append(thing)

    def near(self, around: Box) -> list[T]:
        """What may come closer to a box than any gap; a thing on several squares comes several times."""
        held = self._squares
        return [thing for square in _squares(around, _GAP) if square in held for thing in held[square]]


def _squares(box: Box, gap: float) -> Iterator[tuple[int, int]]:
    for across in range(int((box.left - gap) // _SQUARE), int((box.right + gap) // _SQUARE) + 1):
        for down in range(int((box.top - gap) // _SQUARE), int((box.bottom + gap) // _SQUARE) + 1):
            yield across, down


@dataclass(frozen=True, slots=True)
class _Taken:
    """What is on a map already: the points by number, and the labels placed."""

    room: Room
    points: _Ground[tuple[int, Box]]
    labels: _Ground[tuple[Placed, Box]]

    def leaves(self, candidate: Placed, own: int) -> bool:
        """Tell whether a place for the label of the point numbered `own` is free."""
        box, leader = candidate.box, (*candidate.start, *candidate.end)
        if any(box.overlaps(obstacle, 4) for obstacle in self.room.obstacles):
            return False
        around = candidate.around
        # Whatever is in the way overlaps what holds label and leader: that is asked first, as most things do not.
        for number, point in self.points.near(around):
            if point.overlaps(around) and number != own and (box.overlaps(point) or point.crossed(*leader)):
                return False
        for other, all_of_it in self.labels.near(around):
            if all_of_it.overlaps(around, _GAP) and (
                box.overlaps(other.box, _GAP) or other.box.crossed(*leader) or box.crossed(*other.start, *other.end)
            ):
                return False
        return True


def _cheapest(
    candidates: Iterable[tuple[float, Placed]], burden: Burden, free: Callable[[Placed], bool]
) -> Placed | None:
    best, least = None, float("inf")
    for length, candidate in candidates:
        if length >= least:
            break
        if free(candidate) and (cost := length + burden(candidate)) < least:
            best, least = candidate, cost
    return best


def place(wanted: Sequence[Sequence[Wanted]], order: Sequence[int], room: Room, burden: Burden) -> list[Placed | None]:
    """Return the place of each label, None where no place is free; `order` says which are placed first.

    A label comes in variants, the best first; a later one is tried only when no place is free for those
    before it. Of the free places the one with the shortest and straightest leader is taken; `burden` adds
    to its length what the place costs for other reasons.
    """
    found: list[Placed | None] = [None] * len(wanted)
    taken = _Taken(room, _Ground(), _Ground())
    for number, (point, *_) in enumerate(wanted):
        radius = room.radius
        disc = Box(point.x - radius, point.y - radius, point.x + radius, point.y + radius)
        taken.points.add((number, disc), disc)
    for index in order:
        for variant, label in enumerate(wanted[index]):
            place = _cheapest(_candidates(label, variant, room), burden, partial(taken.leaves, own=index))
            if place:
                found[index] = place
                around = place.around
                taken.labels.add((place, around), around)
                break
    return found
