"""A park as axonometric blocks: one block is one building.

Occupied is loess, space still free is white with a solid outline, amenity is grey, and what the zone has
not published is dashed: the outline tells the states apart without colour. On a desk labels stand beside
the blocks with leader lines; on a phone numbered dots refer to a list that the page prints.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal, TypeAlias

from zoneportal.drawings import lettering, svg
from zoneportal.drawings.axonometry import PAINTS, Eye, Point, Silhouette, block, fitting, plate, swept
from zoneportal.drawings.palette import INK, INK_3, LOESS, WHITE
from zoneportal.drawings.placement import Box
from zoneportal.drawings.site_plan import Building, BuildingForm, BuildingGroup, Phase, SitePlan, site_plan

__all__ = ["BlocksWords", "BuildingForm", "BuildingGroup", "LegendEntry", "ParkDrawing", "Phase", "park_blocks", "swatch"]

DrawingSize: TypeAlias = Literal["desk", "phone"]
GroupState: TypeAlias = Literal["occupied", "partly", "free", "unpublished", "amenity"]

_DESK, _PHONE = 720.0, 350.0
_LABEL, _NOTE, _WIDEST = 14.0, 12.5, 190.0
_DOT = 11.0


@dataclass(frozen=True, slots=True)
class BlocksWords:
    """The accessible name of the drawing and its description (what stands where, in words)."""

    label: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A line of the list beside the phone version: the number of the dot, the words, the state's sign."""

    number: int
    label: str
    note: str
    state: GroupState


@dataclass(frozen=True, slots=True)
class ParkDrawing:
    """The drawing, and the list its numbered dots refer to (the same for both sizes)."""

    svg: str
    legend: tuple[LegendEntry, ...]


@dataclass(frozen=True, slots=True)
class _Lettered:
    """The lines of a label and the room they take."""

    lines: tuple[str, ...]
    note: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Callout:
    """Where a label stands and the point of the block its leader begins at."""

    box: Box
    on_left: bool
    anchor: Point

    @property
    def end(self) -> Point:
        """The leader's end beside the label's first line."""
        return (self.box.right + 6 if self.on_left else self.box.left - 6), self.box.top + _LABEL * 0.62


def _lettered(group: BuildingGroup) -> _Lettered:
    lines = lettering.wrapped(group.label, _LABEL, _WIDEST, bold=True)
    note = lettering.wrapped(group.note, _NOTE, _WIDEST) if group.note else ()
    width = max(
        [lettering.width(line, _LABEL, bold=True) for line in lines] + [lettering.width(line, _NOTE) for line in note]
    )
    return _Lettered(lines, note, width, len(lines) * _LABEL * 1.3 + len(note) * _NOTE * 1.35)


def _length(callout: _Callout) -> float:
    """Return the length of the leader, a slanting one counted as longer."""
    (x1, y1), (x2, y2) = callout.anchor, callout.end
    return hypot(x2 - x1, y2 - y1) + 0.5 * abs(y2 - y1)


class _Callouts:
    """Finds places for labels beside the drawing, one group after the other."""

    def __init__(self, plan: SitePlan, eye: Eye, extent: Box) -> None:
        self._plan, self._eye, self._extent = plan, eye, extent
        self._silhouette = Silhouette(plan, eye)
        self._buildings = swept(plan, eye)
        self._bounds = Box(extent.right / 2 - _DESK / 2, -40, extent.right / 2 + _DESK / 2, extent.bottom + 60)
        self.placed: list[_Callout] = []

    def _candidates(self, group: BuildingGroup, label: _Lettered) -> list[_Callout]:
        roofs = [self._eye.roof(building) for building in self._plan.buildings if building.group == group.key]
        found = []
        for on_left, anchor in ((True, min(roofs)), (False, max(roofs))):
            for shift in range(-120, 145, 12):
                top = anchor[1] + shift - label.height / 2
                sides = self._silhouette.sides(top - 8, top + label.height + 8) or (anchor[0], anchor[0])
                left = min(sides[0], anchor[0]) - 18 - label.width if on_left else max(sides[1], anchor[0]) + 18
                found.append(_Callout(Box(left, top, left + label.width, top + label.height), on_left, anchor))
        return found

    def _crossed(self, callout: _Callout, group: BuildingGroup) -> int:
        """Return how many buildings of other groups the leader runs over."""
        (x1, y1), (x2, y2) = callout.anchor, callout.end
        return sum(key != group.key and box.crossed(x1, y1, x2, y2) for key, box in self._buildings)

    def _free(self, callout: _Callout, gap: float) -> bool:
        leader = (*callout.anchor, *callout.end)
        return callout.box.inside(self._bounds) and not any(
            callout.box.overlaps(other.box, gap)
            or other.box.crossed(*leader)
            or callout.box.crossed(*other.anchor, *other.end)
            for other in self.placed
        )

    def add(self, group: BuildingGroup, label: _Lettered) -> None:
        """Place the label of one group; when nothing beside the drawing is free it goes below everything."""
        best, least = None, float("inf")
        for callout in sorted(self._candidates(group, label), key=_length):
            if _length(callout) >= least:
                break
            if self._free(callout, 8):
                cost = _length(callout) + 30 * self._crossed(callout, group)
                if cost < least:
                    best, least = callout, cost
        if best:
            self.placed.append(best)
            return
        top = max([self._extent.bottom, *(other.box.bottom for other in self.placed)]) + 14
        anchor = self._eye.roof(next(b for b in self._plan.buildings if b.group == group.key))
        box = Box(self._bounds.left, top, self._bounds.left + label.width, top + label.height)
        self.placed.append(_Callout(box, on_left=False, anchor=anchor))


def _drawn(callout: _Callout, label: _Lettered) -> str:
    x, anchor = (callout.box.right, "end") if callout.on_left else (callout.box.left, "start")
    dot = svg.element("circle", cx=callout.anchor[0], cy=callout.anchor[1], r=2.2, fill=INK)
    parts = [svg.line(*callout.anchor, *callout.end, INK_3), dot]
    y = callout.box.top - _LABEL * 0.3
    for line in label.lines:
        y += _LABEL * 1.3
        parts.append(svg.text(x, y, line, _LABEL, INK, font_weight="bold", text_anchor=anchor))
    for line in label.note:
        y += _NOTE * 1.35
        parts.append(svg.text(x, y, line, _NOTE, INK_3, text_anchor=anchor))
    return "".join(parts)


def _painted(plan: SitePlan, eye: Eye) -> str:
    return "".join([plate(area, eye) for area in plan.plates] + [block(building, eye) for building in plan.buildings])


def _desk(plan: SitePlan, groups: Sequence[BuildingGroup]) -> tuple[str, float, float]:
    eye, extent = fitting(plan, 480, 440, 42)
    callouts = _Callouts(plan, eye, extent)
    labels = [_lettered(group) for group in groups]
    for group, label in zip(groups, labels, strict=True):
        callouts.add(group, label)
    top = min([0.0, *(callout.box.top for callout in callouts.placed)]) - 6
    bottom = max([extent.bottom, *(callout.box.bottom for callout in callouts.placed)]) + 6
    words = "".join(map(_drawn, callouts.placed, labels))
    move = f"translate({svg.number(_DESK / 2 - extent.right / 2)} {svg.number(-top)})"
    return svg.element("g", _painted(plan, eye), words, transform=move), _DESK, bottom - top


def _dot_places(plan: SitePlan, groups: Sequence[BuildingGroup], eye: Eye) -> list[Point]:
    """Return a roof of each group for its numbered dot, as far from the other dots as its buildings allow."""
    taken: list[Point] = []
    for group in groups:
        roofs = [eye.roof(building) for building in plan.buildings if building.group == group.key]
        if not taken:
            taken.append(roofs[-1])
            continue
        taken.append(max(roofs, key=lambda r: min(min(hypot(r[0] - x, r[1] - y) for x, y in taken), _DOT * 6)))
    return taken


def _phone(plan: SitePlan, groups: Sequence[BuildingGroup]) -> tuple[str, float, float]:
    eye, extent = fitting(plan, _PHONE - 8, 340, 32)
    dots = []
    for number, (x, y) in enumerate(_dot_places(plan, groups, eye), 1):
        disc = svg.element("circle", cx=x, cy=y, r=_DOT, fill=INK, stroke=WHITE, stroke_width=1.5)
        dots.append(disc + svg.text(x, y + 4.4, str(number), 12.5, WHITE, font_weight="bold", text_anchor="middle"))
    move = f"translate({svg.number(_PHONE / 2 - extent.right / 2)} {svg.number(_DOT + 2)})"
    return svg.element("g", _painted(plan, eye), *dots, transform=move), _PHONE, extent.bottom + 2 * _DOT + 4


def _group_state(group: BuildingGroup) -> GroupState:
    if group.amenity:
        return "amenity"
    if group.occupied is None:
        return "unpublished"
    if group.occupied >= group.count:
        return "occupied"
    return "partly" if group.occupied else "free"


def park_blocks(phases: Sequence[Phase], words: BlocksWords, lang: str, size: DrawingSize = "desk") -> ParkDrawing:
    """Return the drawing of a park and its legend; groups without buildings are left out of both.

    Raises `ValueError` when the park has no building at all: say so in words then.
    """
    plan = site_plan(phases)
    groups = [group for phase in phases for group in phase.groups if group.count]
    content, width, height = _desk(plan, groups) if size == "desk" else _phone(plan, groups)
    legend = tuple(LegendEntry(i, group.label, group.note, _group_state(group)) for i, group in enumerate(groups, 1))
    root = svg.drawing(
        f"blocks drawing--{size}",
        width,
        height,
        content,
        label=words.label,
        description=words.description,
        lang=lang,
        interactive=False,
    )
    return ParkDrawing(root, legend)


def swatch(state: GroupState) -> str:
    """Return the small sign of a state for a key, decorative: its word stands beside it."""
    box = {"x": 0.75, "y": 0.75, "width": 20.5, "height": 12.5}
    if state == "partly":
        sign = svg.element("rect", **box, fill=WHITE) + svg.element("path", d="M.75 .75H11V13.25H.75Z", fill=LOESS)
        sign += svg.element("rect", **box, fill="none", stroke=INK)
    else:
        roof, _, _, outline = PAINTS[state]
        dash = "3 2" if state == "unpublished" else None
        sign = svg.element("rect", **box, fill=roof, stroke=outline, stroke_dasharray=dash)
    return svg.element(
        "svg", sign, xmlns=svg.XMLNS, class_="swatch", viewBox="0 0 22 14", width=22, height=14, aria_hidden="true"
    )
