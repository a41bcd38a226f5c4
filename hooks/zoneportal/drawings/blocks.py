"""A park as axonometric blocks: one block is one building.

Occupied is loess, space still free is white with a solid outline, amenity is grey, and what the zone has
not published is dashed: the outline tells the states apart without colour. On a desk labels stand beside
the blocks with leader lines, on paper closer to them; on a phone numbered dots refer to a list that the page prints.
"""

from collections.abc import Sequence
from math import hypot
from typing import Literal, TypeAlias

from zoneportal.drawings import svg
from zoneportal.drawings.axonometry import Eye, Point, scene
from zoneportal.drawings.callouts import Callouts, drawn, lettered
from zoneportal.drawings.palette import INK, WHITE
from zoneportal.drawings.site_plan import BuildingForm, BuildingGroup, Phase, SitePlan, site_plan
from zoneportal.frozen import dataclass

__all__ = [
    "BlocksWords",
    "BuildingForm",
    "BuildingGroup",
    "LegendEntry",
    "ParkDrawing",
    "Phase",
    "park_blocks",
]

DrawingSize: TypeAlias = Literal["desk", "phone", "paper"]
GroupState: TypeAlias = Literal["occupied", "partly", "free", "unpublished", "amenity"]

_PHONE = 350.0
_DOT = 11.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The width of a drawing with labels; how wide and tall its blocks are at most, and a building; in pixels."""

    width: float
    across: float
    tall: float
    most: float


# On 114 mm of paper the smallest words are 6.5 points high.
_SHEETS: dict[DrawingSize, _Sheet] = {"desk": _Sheet(720, 480, 440, 42), "paper": _Sheet(620, 400, 370, 36)}


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


def _labelled(plan: SitePlan, groups: Sequence[BuildingGroup], sheet: _Sheet) -> tuple[str, float, float]:
    drawing = scene(plan, sheet.across, sheet.tall, sheet.most)
    callouts, extent = Callouts(drawing, sheet.width), drawing.extent
    labels = [lettered(group) for group in groups]
    for group, label in zip(groups, labels, strict=True):
        callouts.add(group, label)
    top = min([0.0, *(callout.box.top for callout in callouts.placed)]) - 6
    bottom = max([extent.bottom, *(callout.box.bottom for callout in callouts.placed)]) + 6
    words = "".join(map(drawn, callouts.placed, labels))
    move = f"translate({svg.number(sheet.width / 2 - extent.right / 2)} {svg.number(-top)})"
    return svg.element("g", drawing.painted, words, transform=move), sheet.width, bottom - top


def _dot_places(plan: SitePlan, groups: Sequence[BuildingGroup], eye: Eye) -> list[Point]:
    """Return a roof of each group for its numbered dot, as far from the other dots as its buildings allow."""
    taken: list[Point] = []
    for group in groups:
        roofs = [eye.roof(building) for building in plan.buildings if building.group == group.key]
        if not taken:
            taken.append(roofs[-1])
            continue
        taken.append(max(roofs, key=lambda r: min(*(hypot(r[0] - x, r[1] - y) for x, y in taken), _DOT * 6)))
    return taken


def _phone(plan: SitePlan, groups: Sequence[BuildingGroup]) -> tuple[str, float, float]:
    drawing = scene(plan, _PHONE - 8, 340, 32)
    extent = drawing.extent
    dots = []
    for number, (x, y) in enumerate(_dot_places(plan, groups, drawing.eye), 1):
        disc = svg.element("circle", cx=x, cy=y, r=_DOT, fill=INK, stroke=WHITE, stroke_width=1.5)
        dots.append(disc + svg.text(x, y + 4.4, str(number), 12.5, WHITE, font_weight="bold", text_anchor="middle"))
    move = f"translate({svg.number(_PHONE / 2 - extent.right / 2)} {svg.number(_DOT + 2)})"
    return svg.element("g", drawing.painted, *dots, transform=move), _PHONE, extent.bottom + 2 * _DOT + 4


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
    content, width, height = _phone(plan, groups) if size == "phone" else _labelled(plan, groups, _SHEETS[size])
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
