"""What the home map is made of, and where its labels stand."""

from collections.abc import Sequence
from math import exp

from zoneportal.drawings import lettering
from zoneportal.drawings.box import Box
from zoneportal.drawings.landscape import Ground, Hill
from zoneportal.drawings.placement import Placed, Room, Wanted, place
from zoneportal.frozen import dataclass

# Labels beyond this many would crowd the map; the zones with most published figures keep theirs.
MOST_LABELS = 24


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A zone on the map: its name, the line under the name, where it lies, how many figures it has published."""

    key: str
    name: str
    note: str
    latitude: float
    longitude: float
    figures: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class MapWords:
    """The accessible name of the map and its description."""

    label: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of one size of the home map, in pixels."""

    width: int
    height: int
    points: Box
    labels: Box
    name_size: float
    note_size: float
    largest: float
    relief: Ground
    relief_left: int
    lengths: tuple[float, ...]
    ticks: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lettered:
    """A zone's label: its name, and the lines of the note under it."""

    name: str
    note: tuple[str, ...]

    def wanted(self, x: float, y: float, sheet: Sheet) -> Wanted:
        """Return the room the label takes beside the point (x, y)."""
        wide = lettering.width(self.name, sheet.name_size, bold=True)
        for line in self.note:
            wide = max(wide, lettering.width(line, sheet.note_size))
        tall = sheet.name_size * 1.2 + len(self.note) * sheet.note_size * 1.35
        return Wanted(x, y, wide, tall, sheet.name_size * 1.1)


def variants(point: MapPoint, sheet: Sheet) -> list[Lettered]:
    """Return the label in one line of note, in two lines, and without its note."""
    if not point.note:
        return [Lettered(point.name, ())]
    half = lettering.width(point.note, sheet.note_size) * 0.62
    # Where a line ends, the dot between two parts of the note has done its work.
    folded = tuple(line.rstrip(" ·") for line in lettering.wrapped(point.note, sheet.note_size, half))
    return [Lettered(point.name, note) for note in ((point.note,), folded[:3], ()) if len(note) < 3]


def places(
    labels: Sequence[Sequence[Lettered]],
    points: Sequence[MapPoint],
    hills: Sequence[Hill],
    sheet: Sheet,
    ticks: tuple[Box, ...],
) -> list[Placed | None]:
    """Return where each zone's label stands: outwards if it can, away from the bright middles of hills."""
    order = sorted(range(len(points)), key=lambda index: (-points[index].figures, points[index].key))[:MOST_LABELS]
    near = [hills[index] for index in order]
    middle = (sheet.points.left + sheet.points.right) / 2

    def brightness(x: float, y: float) -> float:
        return sum(h.height * exp(-((x - h.x) ** 2 + (y - h.y) ** 2) / (2 * h.spread * h.spread)) for h in near)

    def burden(place: Placed) -> float:
        y = (place.box.top + place.box.bottom) / 2
        light = max(brightness(x, y) for x in (place.box.left, (place.box.left + place.box.right) / 2, place.box.right))
        inward = (place.start[0] < middle) != (place.side == "left")
        return 260 * max(light - 0.12, 0) + 30 * inward

    wanted = [
        [label.wanted(hill.x, hill.y, sheet) for label in variants]
        for variants, hill in zip(labels, hills, strict=True)
    ]
    room = Room(sheet.labels, 11, sheet.lengths, (0, -14, 14, -28, 28, -44, 44), ticks)
    return place(wanted, order, room, burden)
