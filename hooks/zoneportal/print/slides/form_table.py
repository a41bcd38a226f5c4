"""Tables: how high each row stands, so that no cell grows when the file is opened."""

from collections.abc import Sequence

from zoneportal.print.slides.blocks import Table
from zoneportal.print.slides.form import Scale
from zoneportal.print.slides.stage import CELL_SIDE, CELL_TOP, HEAD_SCALE, Box, Stage
from zoneportal.print.slides.text import Setting, Words, height, words


class TableForm:
    """Ruled rows; the columns share the room as the table says."""

    def height(self, block: Table, room: float, scale: Scale) -> float:
        """The sum of its rows."""
        return sum(self.rows(block, room, scale))

    def draw(self, block: Table, box: Box, scale: Scale, stage: Stage) -> None:
        """The table, its rows as high as measured."""
        stage.table(box, block, _widths(block, box.width), self.rows(block, box.width, scale), block.size * scale.step)

    def rows(self, block: Table, room: float, scale: Scale) -> list[float]:
        """The heights of its rows, its head first where it has one."""
        size, widths = block.size * scale.step, _widths(block, room)
        rows = [_row(row, widths, size) for row in block.rows]
        if block.heads:
            rows.insert(0, _row([(words(head, bold=True),) for head in block.heads], widths, size * HEAD_SCALE))
        return rows


def _widths(table: Table, room: float) -> list[float]:
    whole = sum(table.shares)
    return [room * share / whole for share in table.shares]


def _row(cells: Sequence[tuple[Words, ...]], widths: Sequence[float], size: float) -> float:
    last = len(widths) - 1
    rooms = [wide - CELL_SIDE * ((at > 0) + (at < last)) for at, wide in enumerate(widths)]
    high = (height(cell or ((),), Setting(size), room) for cell, room in zip(cells, rooms, strict=True))
    return max(high, default=size) + 2 * CELL_TOP
