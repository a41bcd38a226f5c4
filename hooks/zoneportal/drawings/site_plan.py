"""Where a park's buildings stand in the drawing: rows on a ground plate, a plate for each phase.

Ground coordinates: u runs to the lower right, v to the lower left, both in building widths; z upwards.
Counts are real; sizes and positions are schematic, and the page says so.
"""

from collections.abc import Sequence
from math import ceil, sqrt
from typing import Literal, TypeAlias

from zoneportal.frozen import dataclass

BuildingForm: TypeAlias = Literal["hall", "storeyed", "tower", "house", "shed"]
BuildingState: TypeAlias = Literal["occupied", "free", "unpublished", "amenity"]

# Length along u, length along v, height of one storey, storeys drawn when the record does not say.
_MEASURES: dict[BuildingForm, tuple[float, float, float, int]] = {
    "hall": (1.0, 2.45, 0.62, 1),
    "storeyed": (1.1, 1.1, 0.42, 4),
    "tower": (1.0, 0.95, 0.45, 4),
    "house": (1.05, 1.15, 0.45, 2),
    "shed": (0.58, 0.58, 0.38, 1),
}
_GAP, _MARGIN, _MOST_STOREYS = 0.5, 0.45, 12


@dataclass(frozen=True, slots=True)
class BuildingGroup:
    """Buildings of one kind in one phase.

    `label` and `note` are the words beside them (with the count). `occupied` is how many of the `count`
    are taken, None when the zone has not published it; amenity buildings are not let and ignore it.
    `storeys` None draws the usual height of the form.
    """

    key: str
    label: str
    note: str
    count: int
    form: BuildingForm = "hall"
    occupied: int | None = None
    amenity: bool = False
    storeys: int | None = None

    def state(self, index: int) -> BuildingState:
        """Return what the record says of the building number `index` of the group."""
        if self.amenity:
            return "amenity"
        if self.occupied is None:
            return "unpublished"
        return "occupied" if index < self.occupied else "free"


@dataclass(frozen=True, slots=True)
class Phase:
    """A building phase of a park, drawn on a ground plate of its own."""

    key: str
    groups: tuple[BuildingGroup, ...]


@dataclass(frozen=True, slots=True)
class Building:
    """One building to draw: the corner nearest to the back (u, v), its sizes, height and state."""

    group: str
    u: float
    v: float
    along_u: float
    along_v: float
    height: float
    state: BuildingState
    form: BuildingForm


@dataclass(frozen=True, slots=True)
class Plate:
    """The ground of a phase; `published` is False when the occupancy of all its buildings is unknown."""

    u: float
    v: float
    along_u: float
    along_v: float
    published: bool


@dataclass(frozen=True, slots=True)
class SitePlan:
    """Plates and buildings, both from the back to the front."""

    plates: tuple[Plate, ...]
    buildings: tuple[Building, ...]


def _height(group: BuildingGroup) -> float:
    _, _, storey, usual = _MEASURES[group.form]
    return storey * min(group.storeys or usual, _MOST_STOREYS)


def _pitch(group: BuildingGroup) -> float:
    return _MEASURES[group.form][0] + _GAP


def _compact(group: BuildingGroup, buildings: int) -> int:
    """Return how many of the group stand side by side: all of a few, else as many as keep the plate compact."""
    if group.count <= 6 and buildings <= 24:
        return group.count
    rows = max(1, round(sqrt(group.count * _pitch(group) / (_MEASURES[group.form][1] + _GAP) / 1.6)))
    return ceil(group.count / rows)


def _rows(groups: Sequence[BuildingGroup]) -> list[list[tuple[BuildingGroup, int]]]:
    """Return rows of (group, index), the back row first: the high ones behind, small groups sharing a row."""
    buildings = sum(group.count for group in groups)
    longest = max(_compact(group, buildings) * _pitch(group) for group in groups)
    rows: list[list[tuple[BuildingGroup, int]]] = []
    shared = 0.0
    for group in sorted(groups, key=lambda group: (not group.amenity, -_height(group), group.key)):
        most = max(_compact(group, buildings), int(longest / _pitch(group)))
        most = ceil(group.count / ceil(group.count / most))
        members = [(group, index) for index in range(group.count)]
        if rows and rows[-1][0][0].amenity == group.amenity and shared + _pitch(group) * group.count <= longest * 1.2:
            rows[-1].extend(members)
            shared += _pitch(group) * group.count
            continue
        rows.extend(members[start : start + most] for start in range(0, group.count, most))
        shared = _pitch(group) * len(rows[-1])
    return rows


def _phase_plan(phase: Phase, v: float) -> tuple[Plate, list[Building]]:
    rows = _rows([group for group in phase.groups if group.count])
    widths = [sum(_pitch(group) for group, _ in row) - _GAP for row in rows]
    along_u = max(widths)
    buildings, at = [], v + _MARGIN
    for row, wide in zip(rows, widths, strict=True):
        depth = max(_MEASURES[group.form][1] for group, _ in row)
        gap = _GAP + (along_u - wide) / max(len(row) - 1, 1) if wide > along_u * 0.55 else _GAP
        u = _MARGIN
        for group, index in row:
            long, deep, _, _ = _MEASURES[group.form]
            back = at + (depth - deep) / 2
            buildings.append(Building(group.key, u, back, long, deep, _height(group), group.state(index), group.form))
            u += long + gap
        at += depth + _GAP
    published = any(building.state != "unpublished" for building in buildings)
    return Plate(0, v, along_u + 2 * _MARGIN, at - _GAP + _MARGIN - v, published), buildings


def site_plan(phases: Sequence[Phase]) -> SitePlan:
    """Return the plan of a park: phases one before the other, the first at the back.

    Raises `ValueError` when there is no building at all.
    """
    plates: list[Plate] = []
    buildings: list[Building] = []
    v = 0.0
    for phase in phases:
        if not any(group.count for group in phase.groups):
            continue
        plate, standing = _phase_plan(phase, v)
        plates.append(plate)
        buildings.extend(standing)
        v = plate.v + plate.along_v + 0.55
    if not buildings:
        raise ValueError("a park without buildings cannot be drawn")
    return SitePlan(tuple(plates), tuple(buildings))
