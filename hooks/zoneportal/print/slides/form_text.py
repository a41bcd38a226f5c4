"""Passages, small titles, pictures, charts, QR codes: how they stand on a slide."""

from zoneportal.print.slides.blocks import Bars, Code, Heading, Passage, Picture
from zoneportal.print.slides.form import Scale
from zoneportal.print.slides.stage import Box, Stage
from zoneportal.print.slides.text import Setting, height, words

# Sizes in points at full step: a small title with its room, a chart's words, a bar with the room round it, the legend.
HEADING, HEADING_ROOM = 14.0, 24.0
CHART_SIZE, BAR, LEGEND = 12.0, 30.0, 26.0
CAPTION, CAPTION_GAP = 11.0, 6.0


class PassageForm:
    """Paragraphs in a box as high as they are."""

    def height(self, block: Passage, room: float, scale: Scale) -> float:
        """The height of its lines."""
        return height(block.paragraphs, self._setting(block, scale), room)

    def draw(self, block: Passage, box: Box, scale: Scale, stage: Stage) -> None:
        """One text box."""
        stage.text(box, block.paragraphs, self._setting(block, scale))

    @staticmethod
    def _setting(block: Passage, scale: Scale) -> Setting:
        return Setting(block.size * scale.step, after=5 * scale.step)


class HeadingForm:
    """A small title at the foot of its room."""

    def height(self, block: Heading, room: float, scale: Scale) -> float:  # noqa: ARG002 - one line in any room
        """One line with room over it."""
        return HEADING_ROOM * scale.step

    def draw(self, block: Heading, box: Box, scale: Scale, stage: Stage) -> None:
        """One text box."""
        text = [words(block.text, bold=True, colour="tx1")]
        stage.text(box, text, Setting(HEADING * scale.step, anchor="b"))


class PictureForm:
    """A drawing as wide as its column, unless it would stand too high."""

    def height(self, block: Picture, room: float, scale: Scale) -> float:
        """Its height at its shape."""
        return self._size(block, room, scale)[1]

    def draw(self, block: Picture, box: Box, scale: Scale, stage: Stage) -> None:
        """The picture with its words for those who do not see it."""
        wide, high = self._size(block, box.width, scale)
        stage.picture(Box(box.x, box.y, wide, high), block.name, block.alt)

    @staticmethod
    def _size(block: Picture, room: float, scale: Scale) -> tuple[float, float]:
        shape = scale.shapes[block.name]
        wide = min(room, block.most * min(scale.step, 1) * shape)
        return wide, wide / shape


class BarsForm:
    """A chart under its title."""

    def height(self, block: Bars, room: float, scale: Scale) -> float:  # noqa: ARG002 - bars grow along the room
        """As many bars as categories; a legend where the bars have parts."""
        legend = LEGEND if len(block.series) > 1 else 0
        return scale.step * (HEADING_ROOM + BAR * len(block.categories) + legend)

    def draw(self, block: Bars, box: Box, scale: Scale, stage: Stage) -> None:
        """The title as text, the chart as chart; its frame stands a little out so that the words align."""
        head = HEADING_ROOM * scale.step
        title = [words(block.title, bold=True, colour="tx1")]
        stage.text(Box(box.x, box.y, box.width, head), title, Setting(13 * scale.step))
        frame = Box(box.x - 6, box.y + head, box.width + 6, box.height - head)
        stage.bars(frame, block, CHART_SIZE * scale.step)


class CodeForm:
    """A QR code on white, its caption under it; of one size at every step, so that phones read it."""

    def height(self, block: Code, room: float, scale: Scale) -> float:  # noqa: ARG002 - of one size
        """Its side and its caption."""
        return block.side + CAPTION_GAP + height([words(block.caption)], Setting(CAPTION), block.side)

    def draw(self, block: Code, box: Box, scale: Scale, stage: Stage) -> None:  # noqa: ARG002 - of one size
        """The code, which leads to its page when clicked too."""
        stage.picture(Box(box.x, box.y, block.side, block.side), block.name, block.alt, leads=block.address)
        under = block.side + CAPTION_GAP
        caption = Box(box.x, box.y + under, block.side, box.height - under)
        stage.text(caption, [words(block.caption, colour=block.colour)], Setting(CAPTION))
