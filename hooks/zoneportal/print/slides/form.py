"""What it takes to set one kind of block: how high it stands at a step of size, and how it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from zoneportal.print.slides.stage import Box, Stage


@dataclass(frozen=True)
class Scale:
    """The step of size that a slide is set at, and the shapes (width by height) of its pictures by name."""

    step: float
    shapes: Mapping[str, float]


class Form(Protocol):
    """How one kind of block is set."""

    def height(self, block: Any, room: float, scale: Scale) -> float:
        """How high it stands in a column ``room`` points wide."""

    def draw(self, block: Any, box: Box, scale: Scale, stage: Stage) -> None:
        """Draw it into its box, which is as wide as the column and as high as it stands."""
