"""The chain map: links in three columns, upper, middle and lower stream, joined to the chain's leader.

Leader solid ink, firms present outlined, weak links marked half, gaps hatched, dashed and alone in colour,
each with its state in words. For desks; on phones the page shows the same links as a list.
"""

from collections.abc import Sequence

from zoneportal.drawings import lettering, svg
from zoneportal.drawings.chain_box import drawn, height
from zoneportal.drawings.chain_layout import (
    DESK,
    STREAMS,
    ChainFirm,
    ChainLayout,
    ChainLink,
    Grid,
    chain_layout,
)
from zoneportal.drawings.palette import INK, INK_2, INK_3, LOESS_MID
from zoneportal.frozen import dataclass

__all__ = ["ChainFirm", "ChainLink", "ChainWords", "chain_map"]

_HEAD, _HEAD_WITH_ARROW, _SMALL = 34.0, 46.0, 14.0


@dataclass(frozen=True, slots=True)
class ChainWords:
    """The words of a chain map that belong to no link.

    `unplaced` heads the links whose place in the stream is not published; `nothing` stands in a column
    without links; `label` and `description` are for those who do not see the drawing.
    """

    label: str
    upper: str
    middle: str
    lower: str
    unplaced: str
    nothing: str
    description: str = ""


def _arrow(y: float, empty: Sequence[int], grid: Grid) -> str:
    """Return the line of flow above the columns of a chain that has no leader; dashed over an empty column."""
    parts = []
    for column in range(3):
        x1 = column * (grid.column + grid.gutter)
        x2 = x1 + grid.column + (grid.gutter if column < 2 else 0)
        dash = "6 4" if column in empty else None
        parts.append(svg.line(x1, y, x2 - 8, y, INK, stroke_width=1.5, stroke_dasharray=dash))
        parts.append(svg.element("path", d=f"M{x2 - 9:.1f} {y - 5:.1f}l9 5l-9 5z", fill=INK))
    return "".join(parts)


def _heads(layout: ChainLayout, words: ChainWords, grid: Grid) -> str:
    parts = []
    if layout.stream_top is not None:
        for index, stream in enumerate(STREAMS):
            x = index * (grid.column + grid.gutter)
            parts.append(svg.text(x, layout.stream_top + 15, getattr(words, stream), 15, INK_2))
            if index in layout.empty:
                y = layout.stream_top + _HEAD_WITH_ARROW + 18
                wide = lettering.width(words.nothing, _SMALL)
                parts.append(svg.text(x, y, words.nothing, _SMALL, INK_3))
                parts.append(svg.line(x, y + 5, x + min(wide, grid.column), y + 5, INK_3, stroke_dasharray="3 2"))
        if layout.hub is None:
            parts.append(_arrow(layout.stream_top + 27, layout.empty, grid))
    if layout.unplaced_top is not None:
        parts.append(svg.text(0, layout.unplaced_top + 15, words.unplaced, 15, INK_2))
    return "".join(parts)


def _curves(layout: ChainLayout) -> str:
    parts = []
    for curve in layout.curves:
        colour, dash = (LOESS_MID, "5 4") if curve.dashed else (INK, None)
        parts.append(
            svg.element("path", d=curve.path, fill="none", stroke=colour, stroke_width=1.5, stroke_dasharray=dash)
        )
    return svg.element("g", *parts, class_="chain-curves") if parts else ""


def chain_map(links: Sequence[ChainLink], words: ChainWords, lang: str, grid: Grid = DESK) -> str:
    """Return the map of a chain as wide as its grid, for inline use.

    Nothing is ever cut: long names and firms take more lines, and their row grows. Raises `ValueError`
    when there is no link.
    """
    heights = {link.key: height(link, grid.column) for link in links}
    led = any(link.role == "leader" and link.stream for link in links)
    head = _HEAD if led or not any(link.stream for link in links) else _HEAD_WITH_ARROW
    layout = chain_layout(links, heights, head, grid)
    return svg.drawing(
        "chain",
        grid.width,
        layout.height + 2,
        _heads(layout, words, grid),
        _curves(layout),
        *map(drawn, layout.seats),
        label=words.label,
        description=words.description,
        lang=lang,
        interactive=any(link.href or link.action_href or any(firm.href for firm in link.firms) for link in links),
    )
