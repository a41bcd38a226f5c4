"""Tables: how high each row stands, so that no cell grows when the file is opened."""

from collections.abc import Callable, Mapping, Sequence

from zoneportal.print.slides.blocks import Table
from zoneportal.print.slides.form import Scale
from zoneportal.print.slides.stage import CELL_SIDE, CELL_TOP, HEAD_SCALE, Box, Stage
from zoneportal.print.slides.text import Setting, Words, height, pieces, words
from zoneportal.print.widths import Piece, longest, natural


class TableForm:
    """Ruled rows; the columns share the room as the table says."""

    def height(self, block: Table, room: float, scale: Scale) -> float:
        """The sum of its rows."""
        return sum(self.rows(block, room, scale))

    def draw(self, block: Table, box: Box, scale: Scale, stage: Stage) -> None:
        """The table, its rows as high as measured."""
        stage.table(
            box,
            block,
            _widths(block, box.width, block.size * scale.step),
            self.rows(block, box.width, scale),
            block.size * scale.step,
        )

    def rows(self, block: Table, room: float, scale: Scale) -> list[float]:
        """The heights of its rows, its head first where it has one."""
        size = block.size * scale.step
        widths = _widths(block, room, size)
        rows = [_row(row, widths, size) for row in block.rows]
        if block.heads:
            rows.insert(0, _row([(words(head, bold=True),) for head in block.heads], widths, size * HEAD_SCALE))
        return rows


def _widths(table: Table, room: float, size: float) -> list[float]:
    """The widths of the columns: narrow ones as wide as they are, the others by their shares of what is left.

    No word is cut where that can be helped; where there is room for all, each takes as much more as it is wide. A table
    of labels and values keeps to its shares.
    """
    shares = dict(enumerate(table.shares))
    wanted = [_extent(table, at, size, natural) for at in shares]
    if not table.heads:
        return _shared(shares, room)
    if sum(wanted) <= room:
        return _shared(dict(enumerate(wanted)), room)
    least = [_extent(table, at, size, longest) for at in shares]
    found: dict[int, float] = {}
    while len(found) < len(shares):
        open_ = {at: share for at, share in shares.items() if at not in found}
        fair = dict(zip(open_, _shared(open_, room - sum(found.values())), strict=True))
        tight = {at: least[at] for at, width in fair.items() if least[at] > width}
        narrow = {at: wanted[at] for at, width in fair.items() if wanted[at] <= width}
        found |= tight or narrow or fair
    return _shared(found, room) if sum(found.values()) > room else [found[at] for at in shares]


def _shared(shares: Mapping[int, float], room: float) -> list[float]:
    whole = sum(shares.values())
    return [room * shares[at] / whole for at in sorted(shares)]


def _extent(table: Table, at: int, size: float, measure: Callable[[tuple[Piece, ...]], float]) -> float:
    """How wide a column is by one measure of its paragraphs, with the room at its sides."""
    head = measure(((table.heads[at], size * HEAD_SCALE, True),)) if table.heads else 0.0
    cells = (measure(pieces(paragraph, size)) for row in table.rows for paragraph in row[at])
    return max([head, *cells]) + 2 * CELL_SIDE + 1


def _row(cells: Sequence[tuple[Words, ...]], widths: Sequence[float], size: float) -> float:
    last = len(widths) - 1
    rooms = [wide - CELL_SIDE * ((at > 0) + (at < last)) for at, wide in enumerate(widths)]
    high = (height(cell or ((),), Setting(size), room) for cell, room in zip(cells, rooms, strict=True))
    return max(high, default=size) + 2 * CELL_TOP
