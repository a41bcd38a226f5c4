"""Figures set large, and the way of a project through its stages."""

from collections.abc import Iterator, Mapping, Sequence

from zoneportal.print.slides.blocks import BigFigure, Figures, Step, Way
from zoneportal.print.slides.form import Scale
from zoneportal.print.slides.stage import Box, Edge, Stage
from zoneportal.print.slides.text import Setting, Words, height, pieces, words
from zoneportal.print.widths import natural

GUTTER, BETWEEN_ROWS = 32.0, 16.0
RULE, UNDER_RULE = 1.5, 8.0
NUMBER = 34.0  # the size of the numbers at full step
_STATES: Mapping[str, Edge] = {
    "past": Edge("tx1", "tx1"),
    "undated": Edge(None, "tx1"),
    "current": Edge("accent1", "accent1"),
    "future": Edge(None, "accent5", dashed=True),
}
_BAR, _UNDER_BAR, _APART = 7.0, 14.0, 8.0


class FiguresForm:
    """Figures under a rule each, side by side."""

    def height(self, block: Figures, room: float, scale: Scale) -> float:
        """The rows and the room between them."""
        rows = self._rows(block, room, scale)
        return sum(high for _, high in rows) + BETWEEN_ROWS * (len(rows) - 1)

    def draw(self, block: Figures, box: Box, scale: Scale, stage: Stage) -> None:
        """A rule and three texts a figure."""
        wide, y = self._width(block, box.width), box.y
        for row, high in self._rows(block, box.width, scale):
            size = self._size(block, wide, scale)
            for at, item in enumerate(row):
                x = box.x + at * (wide + GUTTER)
                stage.shape(Box(x, y, wide, RULE), Edge("tx1"))
                _stacked(stage, _figure(item, size, scale), Box(x, y + UNDER_RULE, wide, high))
            y += high + BETWEEN_ROWS

    @staticmethod
    def _width(block: Figures, room: float) -> float:
        across = min(block.across, len(block.items))
        return (room - GUTTER * (across - 1)) / across

    def _rows(self, block: Figures, room: float, scale: Scale) -> list[tuple[Sequence[BigFigure], float]]:
        wide = self._width(block, room)
        rows = [block.items[at : at + block.across] for at in range(0, len(block.items), block.across)]
        size = self._size(block, wide, scale)
        return [(row, UNDER_RULE + max(_high(_figure(item, size, scale), wide) for item in row)) for row in rows]

    @staticmethod
    def _size(block: Figures, wide: float, scale: Scale) -> float:
        """The size of the numbers: alike, and small enough for the widest to stand on one line."""
        widest = max(natural(pieces(item.number, 1.0)) for item in block.items)
        return min(NUMBER * scale.step, wide / widest)


class WayForm:
    """A bar a stage: coal for what lies behind, loess for where the project stands, dashed for what is to come."""

    def height(self, block: Way, room: float, scale: Scale) -> float:
        """The highest of its stages."""
        wide = room / len(block.steps) - _APART
        return _UNDER_BAR + max(_high(_step(step, scale), wide) for step in block.steps)

    def draw(self, block: Way, box: Box, scale: Scale, stage: Stage) -> None:
        """A bar and two texts a stage."""
        wide = box.width / len(block.steps)
        for at, step in enumerate(block.steps):
            x = box.x + at * wide
            stage.shape(Box(x, box.y, wide - _APART + 2, _BAR), _STATES[step.state])
            _stacked(stage, _step(step, scale), Box(x, box.y + _UNDER_BAR, wide - _APART, box.height))


Text = tuple[list[Words], Setting]


def _figure(item: BigFigure, size: float, scale: Scale) -> Iterator[Text]:
    yield [item.number], Setting(size)
    yield [words(item.label, bold=True, colour="tx1")], Setting(13 * scale.step, after=2)
    if item.note:
        yield [words(item.note, colour="accent4")], Setting(11.5 * scale.step)


def _step(step: Step, scale: Scale) -> Iterator[Text]:
    yield [words(step.label, bold=True, colour="tx1")], Setting(12.5 * scale.step, after=1)
    if step.date:
        yield [words(step.date, colour="accent4")], Setting(10.5 * scale.step)


def _high(texts: Iterator[Text], wide: float) -> float:
    return sum(height(text, setting, wide) for text, setting in texts)


def _stacked(stage: Stage, texts: Iterator[Text], box: Box) -> None:
    """Texts one under another, each in a box as high as it is."""
    y = box.y
    for text, setting in texts:
        tall = height(text, setting, box.width)
        stage.text(Box(box.x, y, box.width, tall), text, setting)
        y += tall
