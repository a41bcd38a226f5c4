"""Small signs of progress for rows of HTML: dots of a stage matrix, a track of stages, a strip of cells.

Hollow is in talks, half is due in, full is signed or landed; on a track what is past is full, the current
stage is loess inside an outline, what is to come is dashed.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from zoneportal.drawings import svg
from zoneportal.drawings.palette import COAL, INK, INK_3, LINE_2, LOESS, LOESS_INK, LOESS_MID, ON_COAL, WHITE

StageState: TypeAlias = Literal["past", "current", "future"]
Tone: TypeAlias = Literal["dark", "light"]

_DOTS_IN_ROW = 10


def stage_dots(solid: int, half: int, hollow: int, label: str, lang: str, tone: Tone = "dark") -> str:
    """Return one dot for each project or firm in a cell of the stage matrix: full ones, halves, hollow ones.

    `label` says the counts in words. Raises `ValueError` when there is no dot to draw.
    """
    kinds = ["solid"] * solid + ["half"] * half + ["hollow"] * hollow
    if not kinds:
        raise ValueError("a cell without dots stays empty")
    outline = LOESS if tone == "dark" else LOESS_MID
    parts = []
    for index, kind in enumerate(kinds):
        x, y = 10.0 + index % _DOTS_IN_ROW * 20, 10.0 + index // _DOTS_IN_ROW * 20
        fill = outline if kind == "solid" else "none"
        parts.append(svg.element("circle", cx=x, cy=y, r=6.5, fill=fill, stroke=outline, stroke_width=2))
        if kind == "half":
            parts.append(svg.element("path", d=f"M{x:.1f} {y - 6.5:.1f}a6.5 6.5 0 0 0 0 13z", fill=outline))
    width = 20.0 * min(len(kinds), _DOTS_IN_ROW)
    height = 20.0 * (1 + (len(kinds) - 1) // _DOTS_IN_ROW)
    return svg.drawing("dots", width, height, *parts, label=label, description="", lang=lang, interactive=False)


def _stop(x: float, state: StageState, tone: Tone) -> str:
    ink, grey = (WHITE, ON_COAL) if tone == "dark" else (INK, INK_3)
    ground = COAL if tone == "dark" else WHITE
    if state == "current":
        return svg.element("circle", cx=x, cy=12, r=7, fill=LOESS, stroke=ink, stroke_width=2)
    if state == "past":
        return svg.element("circle", cx=x, cy=12, r=6, fill=ink)
    return svg.element(
        "circle", cx=x, cy=12, r=6.5, fill=ground, stroke=grey, stroke_width=1.5, stroke_dasharray="3 2.4"
    )


def stage_track(states: Sequence[StageState], label: str, lang: str, tone: Tone = "light", pitch: float = 135) -> str:
    """Return a line through all stages, full up to the current one and dashed after it.

    The stops stand `pitch` pixels apart, the first 10 pixels from the left.
    """
    ink, grey = (WHITE, ON_COAL) if tone == "dark" else (INK, INK_3)
    lines = []
    for index, state in enumerate(states[1:]):
        x1, x2 = 10 + index * pitch, 10 + (index + 1) * pitch
        dash, colour = ("5 4", grey) if state == "future" else (None, ink)
        lines.append(svg.line(x1, 12, x2, 12, colour, stroke_width=1.5 if dash else 2.5, stroke_dasharray=dash))
    stops = [_stop(10 + index * pitch, state, tone) for index, state in enumerate(states)]
    width = 20 + (len(states) - 1) * pitch
    return svg.drawing("track", width, 24, *lines, *stops, label=label, description="", lang=lang, interactive=False)


def stage_strip(states: Sequence[StageState], label: str, lang: str) -> str:
    """Return a cell for each stage side by side: past grey, current loess in an outline, the rest hollow."""
    cells = []
    for index, state in enumerate(states):
        x = index * 20 + 0.5
        if state == "current":
            cells.append(svg.element("rect", x=x, y=0.5, width=18, height=5, fill=LOESS, stroke=LOESS_INK))
        elif state == "past":
            cells.append(svg.element("rect", x=x - 0.5, y=0, width=19, height=6, fill=INK_3))
        else:
            cells.append(svg.element("rect", x=x, y=0.5, width=18, height=5, fill="none", stroke=LINE_2))
    width = 20 * len(states)
    return svg.drawing("strip", width, 6, *cells, label=label, description="", lang=lang, interactive=False)
