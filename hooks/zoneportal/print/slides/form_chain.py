"""Chains drawn as shapes that staff can move: a column a stream, a box a link (LOOK, "Chain maps")."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from zoneportal.print.slides.blocks import Node, Streams
from zoneportal.print.slides.form import Scale
from zoneportal.print.slides.stage import Box, Edge, Stage
from zoneportal.print.slides.text import Colour, Run, Setting, Words, height, words

HEAD, APART, UNDER = 24.0, 26.0, 7.0
_SIDE = 8.0
# How a link is edged, and the colours of its name and of what is said under it.
_KINDS: Mapping[str, tuple[Edge, Colour, Colour]] = {
    "leader": (Edge("tx1", "tx1", inset=_SIDE), "bg1", "accent5"),
    "gap": (Edge(None, "accent6", 1.25, dashed=True, inset=_SIDE), "tx1", "accent6"),
}
_PLAIN: tuple[Edge, Colour, Colour] = (Edge(None, "tx1", inset=_SIDE), "tx1", "accent4")


class StreamsForm:
    """Upper, middle and lower links side by side."""

    def height(self, block: Streams, room: float, scale: Scale) -> float:
        """The highest of its columns."""
        wide = _width(block, room)
        return max(
            HEAD * scale.step + sum(_high(node, wide, scale) + UNDER for node in nodes) for _, nodes in block.columns
        )

    def draw(self, block: Streams, box: Box, scale: Scale, stage: Stage) -> None:
        """The stream's name, then a box a link."""
        wide, head = _width(block, box.width), HEAD * scale.step
        for at, (title, nodes) in enumerate(block.columns):
            x = box.x + at * (wide + APART)
            text = [words(title, bold=True, colour="accent4")]
            stage.text(Box(x, box.y, wide, head), text, Setting(12.5 * scale.step))
            self._links(stage, nodes, Box(x, box.y + head, wide, box.height - head), scale)

    @staticmethod
    def _links(stage: Stage, nodes: Sequence[Node], box: Box, scale: Scale) -> None:
        y = box.y
        for node in nodes:
            tall = _high(node, box.width, scale)
            edge = _KINDS.get(node.kind, _PLAIN)[0]
            stage.shape(Box(box.x, y, box.width, tall), edge, _text(node), _setting(scale))
            y += tall + UNDER


def _width(block: Streams, room: float) -> float:
    columns = max(len(block.columns), 2)  # a chain whose links are in one stream does not fill the slide
    return (room - APART * (columns - 1)) / columns


def _high(node: Node, wide: float, scale: Scale) -> float:
    return height(_text(node), _setting(scale), wide - 2 * _SIDE) + _SIDE


def _setting(scale: Scale) -> Setting:
    return Setting(13 * scale.step, anchor="ctr")


def _text(node: Node) -> list[Words]:
    _, name, quiet = _KINDS.get(node.kind, _PLAIN)
    first = tuple(replace(run, bold=True, colour=name) for run in node.name)
    state = (Run(f"  {node.state}", colour=quiet, scale=0.82),) if node.state else ()
    firms = (tuple(replace(run, colour=quiet, scale=0.86) for run in firm) for firm in node.firms)
    return [first + state, *firms]
