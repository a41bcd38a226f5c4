"""The relief of a zone: one hill for every figure it has published, drawn as a picture file of its own.

The hills stand on a golden-angle spiral in the order the figures are given; a hill's height is the
logarithm of its figure, so that money and counts can stand side by side. The picture holds no words, so
that both languages share one file; its meaning belongs into the page (`alt`, caption).
"""

from collections.abc import Sequence
from functools import cache
from math import cos, log10, pi, sin, sqrt
from typing import Literal, TypeAlias

from zoneportal.drawings.landscape import LEVELS, Ground, Hill, elevation, seeded, shaded, with_shore
from zoneportal.drawings.palette import COAL, LIGHT_RAMP, RELIEF_RAMP, WHITE
from zoneportal.drawings.svg import XMLNS, element
from zoneportal.frozen import dataclass

ReliefForm: TypeAlias = Literal["hero", "phone", "thumbnail", "cover", "card", "poster"]

GOLDEN_ANGLE = pi * (3 - sqrt(5))
_HIGHEST_POWER = 11.0
_SWELL, _SEA = 0.10, -0.10


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """A published figure: a stable key, and its value in the base unit of its dimension (CNY, m², a count)."""

    key: str
    value: float


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Where the hills of one form stand: centre and half-axes (pixels), which sides fade into coal, and between
    which two x the land rises from a plain where text will stand."""

    ground: Ground
    centre: tuple[float, float]
    reach: tuple[float, float]
    wave: float
    fades: tuple[tuple[float, float, float, float, float], ...] = ()
    shade: float = 0.0
    shore: tuple[float, float] | None = None
    levels: int = LEVELS


# A fade runs from (x1, y1), coal of the opacity given last, to (x2, y2), clear. The hero is wider than any
# common screen: its middle 1440 pixels are what LOOK's trial pages show, with the text over their left, where coal
# covers the land. Under the shade of the phone's, and as small as a thumbnail, more lines would not be seen.
_CANVASES: dict[ReliefForm, _Canvas] = {
    "hero": _Canvas(
        Ground(2560, 640, 22, left=792),
        (1570, 260),
        (560, 250),
        620,
        fades=((820, 0, 1330, 0, 1.0), (0, 640, 0, 380, 0.75), (0, 0, 0, 110, 0.85), (2560, 0, 2360, 0, 1.0)),
        levels=16,
    ),
    "phone": _Canvas(Ground(480, 900, 16), (300, 430), (290, 430), 460, shade=0.62, levels=14),
    "thumbnail": _Canvas(Ground(264, 168, 7), (132, 84), (122, 78), 200, levels=14),
    "cover": _Canvas(Ground(840, 1188, 18), (500, 520), (430, 470), 640),
    # Hills above and behind a poster's words, which stand on coal from about the middle down.
    "poster": _Canvas(
        Ground(1080, 1000, 18),
        (600, 360),
        (500, 330),
        640,
        fades=((0, 880, 0, 430, 1.0), (0, 0, 0, 190, 0.8)),
        levels=14,
    ),
    "card": _Canvas(Ground(1200, 630, 16), (975, 300), (225, 290), 700, shore=(600, 900), levels=11),
}


def _height(value: float) -> float:
    """Return the hill's height for `value`: 0.22 for nothing, rising with the logarithm to 1 at 10¹¹."""
    return 0.22 + 0.78 * min(log10(1 + max(value, 0.0)) / _HIGHEST_POWER, 1.0)


def hills(zone_id: str, figures: Sequence[PublishedFigure], form: ReliefForm) -> list[Hill]:
    """Return one hill per figure, in the order of `figures`, the spiral turned by an angle of the zone's own."""
    canvas = _CANVASES[form]
    count = len(figures)
    turn = seeded(zone_id, 1)[0] * 2 * pi
    stretch = (canvas.reach[0] / canvas.reach[1]) ** 0.6
    spread = min(0.56 * sqrt(canvas.reach[0] * canvas.reach[1] / max(count, 1)), 0.30 * min(canvas.reach))
    standing = []
    for index, figure in enumerate(figures):
        radius, angle = sqrt((index + 0.2) / count), turn + index * GOLDEN_ANGLE
        x = canvas.centre[0] + canvas.reach[0] * radius * cos(angle)
        y = canvas.centre[1] + canvas.reach[1] * radius * sin(angle)
        height = _height(figure.value)
        standing.append(Hill(x, y, height, spread * (0.72 + 0.4 * height), stretch))
    return standing


@cache
def _fades(canvas: _Canvas) -> str:
    """Return what darkens the sides of a form, or all of it: the same in every picture of the form."""
    width, height = canvas.ground.width, canvas.ground.height
    gradients, covers = [], []
    for index, (x1, y1, x2, y2, opacity) in enumerate(canvas.fades):
        stops = element("stop", stop_color=COAL, stop_opacity=f"{opacity:.2f}") + element(
            "stop", offset="1", stop_color=COAL, stop_opacity="0"
        )
        where = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
        gradients.append(
            element("linearGradient", stops, id=f"f{index}", gradientUnits="userSpaceOnUse", **where),
        )
        covers.append(element("rect", width=width, height=height, fill=f"url(#f{index})"))
    if canvas.shade:
        covers.append(element("rect", width=width, height=height, fill=COAL, fill_opacity=f"{canvas.shade:.2f}"))
    return (element("defs", *gradients) if gradients else "") + "".join(covers)


def picture(ground: Ground, landscape: str, over: str = "", paper: str = COAL) -> str:
    """Return a standalone SVG file of a painted landscape on `paper`, with `over` drawn above it."""
    size = f"0 0 {ground.width} {ground.height}"
    background = element("rect", width=ground.width, height=ground.height, fill=paper)
    content = background + landscape + over
    return element("svg", content, xmlns=XMLNS, viewBox=size, width=ground.width, height=ground.height) + "\n"


def zone_relief(zone_id: str, figures: Sequence[PublishedFigure], form: ReliefForm, *, light: bool = False) -> str:
    """Return the relief of a zone as a standalone SVG file without words: on coal, or ``light`` on white paper.

    A zone without figures is flat country: the low swell alone, shaped by `zone_id`.
    """
    canvas = _CANVASES[form]
    standing = hills(zone_id, figures, form)
    field = elevation(canvas.ground, standing, zone_id, _SWELL, canvas.wave)
    if canvas.shore:
        field = with_shore(canvas.ground, field, _SEA, *canvas.shore)
    # A zone's own highest hill is as bright as any; flat country stays flat.
    top = max(float(field.max()), 0.2)
    ramp = LIGHT_RAMP if light else RELIEF_RAMP
    painted = shaded(canvas.ground, field, _SEA, top * 0.985, canvas.levels, ramp)
    return picture(canvas.ground, painted, "" if light else _fades(canvas), WHITE if light else COAL)


def size_of(form: ReliefForm) -> tuple[int, int]:
    """Return the width and height, in pixels, of a form of the relief."""
    ground = _CANVASES[form].ground
    return ground.width, ground.height
