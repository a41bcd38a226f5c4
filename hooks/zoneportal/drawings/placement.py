"""Where labels stand beside their points: greedy, the weightiest first, never one over another."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from zoneportal.drawings.box import Box
from zoneportal.frozen import dataclass

T = TypeVar("T")
# How far labels keep from one another, and how wide the squares are that things are found by; in pixels.
_GAP = 5.0
_SQUARE = 48.0
# How far before its label a leader ends.
_END = 7

Side: TypeAlias = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to place: its point, its size and how much of the height stands above the leader's end."""

    x: float
    y: float
    width: float
    height: float
    above: float


# A tuple, and not a dataclass: a map tries thousands of places.
class Placed(NamedTuple):
    """Where a label stands: its box, its side of the point, which of its variants, the leader's two ends, and the
    rectangle that holds the label and its leader."""

    box: Box
    side: Side
    variant: int
    start: tuple[float, float]
    end: tuple[float, float]
    around: Box


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


class _Way(NamedTuple):
    """A way from a point to a label: which side, how far the label begins, how far it is shifted; the leader's cost."""

    cost: float
    side: Side
    length: float
    shift: float


@lru_cache(maxsize=16)
def _ways(room: Room) -> tuple[_Way, ...]:
    """All ways, the shortest leader first; its cost counts steepness too. The same for all maps with this room."""
    sides: tuple[Side, Side] = ("right", "left")
    ways = (
        _Way(abs(length - _END - room.radius) + 2.5 * abs(shift), side, length, shift)
        for shift in room.shifts
        for length in room.lengths
        for side in sides
    )
    return tuple(sorted(ways, key=lambda way: way.cost))


def _open_ways(wanted: Wanted, room: Room, others: Iterable[Box]) -> Sequence[_Way]:
    """The ways on those sides of a point where no leader begins on one of the `others`: among crowded points, none."""
    x, y, radius = wanted.x, wanted.y, room.radius
    right = left = True
    for disc_left, top, disc_right, bottom in others:
        if top < y < bottom:
            right = right and not disc_left < x + radius < disc_right
            left = left and not disc_left < x - radius < disc_right
    ways = _ways(room)
    return ways if right and left else [way for way in ways if (right if way.side == "right" else left)]


def _candidates(wanted: Wanted, variant: int, room: Room, ways: Iterable[_Way]) -> Iterator[tuple[float, Placed]]:
    """The places within bounds that a label may take, in the order of the ways to them, with the leader's cost."""
    x, y, width, height, above = wanted.x, wanted.y, wanted.width, wanted.height, wanted.above
    left_most, top_most, right_most, bottom_most = room.bounds
    for cost, side, length, shift in ways:
        top = y + shift - above
        left = x + length if side == "right" else x - length - width
        right, bottom = left + width, top + height
        if left >= left_most and right <= right_most and top >= top_most and bottom <= bottom_most:
            box = Box(left, top, right, bottom)
            # The leader runs from the point to beside the label, which may stand wholly above or below the point.
            highest, lowest = top if top < y else y, bottom if bottom > y else y
            reach = length - _END
            near = reach if reach < room.radius else room.radius
            if side == "right":
                start, end = (x + room.radius, y), (x + reach, y + shift)
                around = Box(x + near, highest, right, lowest)
            else:
                start, end = (x - room.radius, y), (x - reach, y + shift)
                around = Box(left, highest, x - near, lowest)
            yield cost, Placed(box, side, variant, start, end, around)


def _reach(wanted: Wanted, room: Room) -> Box:
    """What holds every place that a label may take, with its leader."""
    across = max(room.lengths) + wanted.width
    top, bottom = wanted.y + min(room.shifts) - wanted.above, wanted.y + max(room.shifts)
    return Box(
        wanted.x - across, min(top, wanted.y), wanted.x + across, max(bottom - wanted.above + wanted.height, bottom)
    )


class _Ground(Generic[T]):
    """What stands where, by square: only what is near is asked whether it is in the way."""

    def __init__(self) -> None:
        self._things: list[T] = []
        self._squares: defaultdict[tuple[int, int], list[int]] = defaultdict(list)

    def add(self, thing: T, around: Box) -> None:
        """Put a thing on the squares that the box around it touches."""
        for square in _squares(around, 0):
            self._squares[square].append(len(self._things))
        self._things.append(thing)

    def near(self, around: Box) -> list[T]:
        """What may come closer to a box than any gap."""
        held = self._squares
        numbers = set[int]().union(*(held[square] for square in _squares(around, _GAP) if square in held))
        return [self._things[number] for number in numbers]


def _squares(box: Box, gap: float) -> Iterator[tuple[int, int]]:
    for across in range(int((box.left - gap) // _SQUARE), int((box.right + gap) // _SQUARE) + 1):
        for down in range(int((box.top - gap) // _SQUARE), int((box.bottom + gap) // _SQUARE) + 1):
            yield across, down


@dataclass(frozen=True, slots=True)
class _Near:
    """What may be in the way of one label: other points, the labels placed, each with what holds it and its leader."""

    points: Sequence[Box]
    labels: Sequence[tuple[Box, Placed]]
    obstacles: Sequence[Box]

    def leaves(self, candidate: Placed) -> bool:
        """Tell whether a place is free."""
        box, leader = candidate.box, (*candidate.start, *candidate.end)
        if self.obstacles and any(box.overlaps(obstacle, 4) for obstacle in self.obstacles):
            return False
        # Whatever is in the way overlaps what holds label and leader: that is asked first, as most things do not, and
        # in so many words, as it is asked so often.
        left, top, right, bottom = candidate.around
        for point in self.points:
            near = point[0] < right and left < point[2] and point[1] < bottom and top < point[3]
            if near and (box.overlaps(point) or point.crossed(*leader)):
                return False
        left, top, right, bottom = left - _GAP, top - _GAP, right + _GAP, bottom + _GAP
        for held, other in self.labels:
            near = held[0] < right and left < held[2] and held[1] < bottom and top < held[3]
            if near and (
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
    points, labels = _Ground[tuple[int, Box]](), _Ground[tuple[Box, Placed]]()
    radius = room.radius
    discs = [Box(point.x - radius, point.y - radius, point.x + radius, point.y + radius) for point, *_ in wanted]
    for number, disc in enumerate(discs):
        points.add((number, disc), disc)
    for index in order:
        around = [disc for number, disc in points.near(discs[index]) if number != index]
        ways = _open_ways(wanted[index][0], room, around)
        if not ways:
            continue
        for variant, label in enumerate(wanted[index]):
            reach = _reach(label, room)
            others = [disc for number, disc in points.near(reach) if number != index and disc.overlaps(reach)]
            near = _Near(others, labels.near(reach), room.obstacles)
            place = _cheapest(_candidates(label, variant, room, ways), burden, near.leaves)
            if place:
                found[index] = place
                labels.add((place.around, place), place.around)
                break
    return found
