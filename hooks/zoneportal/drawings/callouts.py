"""Labels beside a park's blocks, on a desk: each with a leader line from one of its buildings."""

from collections.abc import Iterator
from math import hypot

from zoneportal.drawings import lettering, svg
from zoneportal.drawings.axonometry import Point, Scene
from zoneportal.drawings.box import Box
from zoneportal.drawings.palette import INK, INK_3
from zoneportal.drawings.site_plan import BuildingGroup
from zoneportal.frozen import dataclass

_LABEL, _NOTE, _WIDEST = 14.0, 12.5, 190.0


@dataclass(frozen=True, slots=True)
class Lettered:
    """The lines of a label and the room they take."""

    lines: tuple[str, ...]
    note: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Callout:
    """Where a label stands and the point of the block its leader begins at."""

    box: Box
    on_left: bool
    anchor: Point

    @property
    def end(self) -> Point:
        """The leader's end beside the label's first line."""
        return (self.box.right + 6 if self.on_left else self.box.left - 6), self.box.top + _LABEL * 0.62


def lettered(group: BuildingGroup) -> Lettered:
    """Return the words of a group in lines."""
    lines = lettering.wrapped(group.label, _LABEL, _WIDEST, bold=True)
    note = lettering.wrapped(group.note, _NOTE, _WIDEST) if group.note else ()
    width = max(
        [lettering.width(line, _LABEL, bold=True) for line in lines] + [lettering.width(line, _NOTE) for line in note]
    )
    return Lettered(lines, note, width, len(lines) * _LABEL * 1.3 + len(note) * _NOTE * 1.35)


def _length(callout: Callout) -> float:
    """Return the length of the leader, a slanting one counted as longer."""
    (x1, y1), (x2, y2) = callout.anchor, callout.end
    return hypot(x2 - x1, y2 - y1) + 0.5 * abs(y2 - y1)


class Callouts:
    """Finds places for labels beside the drawing, one group after the other."""

    def __init__(self, scene: Scene, width: float) -> None:
        self._scene, extent = scene, scene.extent
        self._bounds = Box(extent.right / 2 - width / 2, -40, extent.right / 2 + width / 2, extent.bottom + 60)
        self.placed: list[Callout] = []

    def _candidates(self, group: BuildingGroup, label: Lettered) -> Iterator[tuple[float, Callout]]:
        """The places of a label, those at the height of its roof first, each with less than its leader's length."""
        scene = self._scene
        roofs = [scene.eye.roof(building) for building in scene.plan.buildings if building.group == group.key]
        ends = ((True, min(roofs)), (False, max(roofs)))
        fall = _LABEL * 0.62 - label.height / 2
        for shift in sorted(range(-120, 145, 12), key=lambda shift: abs(shift + fall)):
            for on_left, anchor in ends:
                top = anchor[1] + shift - label.height / 2
                sides = scene.silhouette.sides(top - 8, top + label.height + 8) or (anchor[0], anchor[0])
                left = min(sides[0], anchor[0]) - 18 - label.width if on_left else max(sides[1], anchor[0]) + 18
                box = Box(left, top, left + label.width, top + label.height)
                yield 1.5 * abs(shift + fall), Callout(box, on_left, anchor)

    def _crossed(self, callout: Callout, group: BuildingGroup) -> int:
        """Return how many buildings of other groups the leader runs over."""
        (x1, y1), (x2, y2) = callout.anchor, callout.end
        return sum(key != group.key and box.crossed(x1, y1, x2, y2) for key, box in self._scene.buildings)

    def _free(self, callout: Callout, gap: float) -> bool:
        leader = (*callout.anchor, *callout.end)
        return callout.box.inside(self._bounds) and not any(
            callout.box.overlaps(other.box, gap)
            or other.box.crossed(*leader)
            or callout.box.crossed(*other.anchor, *other.end)
            for other in self.placed
        )

    def add(self, group: BuildingGroup, label: Lettered) -> None:
        """Place the label of one group; when nothing beside the drawing is free it goes below everything."""
        best, least = None, float("inf")
        for bound, callout in self._candidates(group, label):
            if bound >= least:
                break
            length = _length(callout)
            if length < least and self._free(callout, 8):
                cost = length + 30 * self._crossed(callout, group)
                if cost < least:
                    best, least = callout, cost
        if best:
            self.placed.append(best)
            return
        top = max([self._scene.extent.bottom, *(other.box.bottom for other in self.placed)]) + 14
        anchor = self._scene.eye.roof(next(b for b in self._scene.plan.buildings if b.group == group.key))
        box = Box(self._bounds.left, top, self._bounds.left + label.width, top + label.height)
        self.placed.append(Callout(box, on_left=False, anchor=anchor))


def drawn(callout: Callout, label: Lettered) -> str:
    """Return a label with its leader line."""
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
