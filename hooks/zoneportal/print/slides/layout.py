"""Where the blocks of a slide stand: measured first, then drawn one under another."""

from collections.abc import Mapping, Sequence

from zoneportal.print.slides.blocks import (
    Bars,
    Beside,
    Block,
    Code,
    Figures,
    Heading,
    Passage,
    Picture,
    Streams,
    Table,
    Way,
)
from zoneportal.print.slides.form import Form, Scale
from zoneportal.print.slides.form_chain import StreamsForm
from zoneportal.print.slides.form_figures import FiguresForm, WayForm
from zoneportal.print.slides.form_table import TableForm
from zoneportal.print.slides.form_text import BarsForm, CodeForm, HeadingForm, PassageForm, PictureForm
from zoneportal.print.slides.stage import WIDTH, Box, Stage

# Where the blocks of a slide may stand: under the title, over the foot.
MARGIN = 44.0
BODY = Box(MARGIN, 104, WIDTH - 2 * MARGIN, 390)
GAP, GUTTER = 16.0, 32.0
TABLE = TableForm()
FORMS: Mapping[type, Form] = {
    Bars: BarsForm(),
    Code: CodeForm(),
    Figures: FiguresForm(),
    Heading: HeadingForm(),
    Passage: PassageForm(),
    Picture: PictureForm(),
    Streams: StreamsForm(),
    Table: TABLE,
    Way: WayForm(),
}


class Layout:
    """Blocks at one step of size."""

    def __init__(self, step: float, shapes: Mapping[str, float]) -> None:
        """At ``step`` of the full size; ``shapes`` are width by height of the pictures."""
        self.scale = Scale(step, shapes)

    def stack(self, blocks: Sequence[Block], room: float) -> float:
        """How high blocks stand one under another in a column."""
        return sum(self.height(block, room) for block in blocks) + GAP * max(0, len(blocks) - 1)

    def height(self, block: Block, room: float) -> float:
        """How high one block stands in a column ``room`` points wide."""
        if isinstance(block, Beside):
            left, right = _sides(block, room)
            return max(self.stack(block.left, left), self.stack(block.right, right))
        return FORMS[type(block)].height(block, room, self.scale)

    def rows(self, table: Table, room: float) -> list[float]:
        """The heights of a table's rows."""
        return TABLE.rows(table, room, self.scale)

    def draw(self, stage: Stage, blocks: Sequence[Block], box: Box) -> None:
        """Draw blocks one under another."""
        y = box.y
        for block in blocks:
            high = self.height(block, box.width)
            if isinstance(block, Beside):
                left, right = _sides(block, box.width)
                self.draw(stage, block.left, Box(box.x, y, left, high))
                self.draw(stage, block.right, Box(box.x + left + GUTTER, y, right, high))
            else:
                FORMS[type(block)].draw(block, Box(box.x, y, box.width, high), self.scale, stage)
            y += high + GAP


def _sides(block: Beside, room: float) -> tuple[float, float]:
    left = (room - GUTTER) * block.share
    return left, room - GUTTER - left
