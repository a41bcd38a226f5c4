"""What stands on a slide, as data: texts, figures, tables, pictures, charts, the way of a project, a chain."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from zoneportal.print.slides.text import Colour, Words


@dataclass(frozen=True)
class Passage:
    """Paragraphs one under another."""

    paragraphs: tuple[Words, ...]
    size: float = 15.0


@dataclass(frozen=True)
class Heading:
    """A small title over what follows."""

    text: str


@dataclass(frozen=True)
class BigFigure:
    """A figure set large, what it counts, a remark."""

    number: Words
    label: str
    note: str = ""


@dataclass(frozen=True)
class Figures:
    """Figures side by side, at most ``across`` in a row."""

    items: tuple[BigFigure, ...]
    across: int = 4


@dataclass(frozen=True)
class Table:
    """Ruled rows; ``shares`` are the columns' parts of the width. A table of labels and values has no ``heads``."""

    shares: tuple[float, ...]
    rows: tuple[tuple[tuple[Words, ...], ...], ...]
    alt: str
    heads: tuple[str, ...] = ()
    size: float = 13.0


@dataclass(frozen=True)
class Picture:
    """A drawing of the deck by its name, no larger than its column and ``most`` points high."""

    name: str
    alt: str
    most: float = 380.0


@dataclass(frozen=True)
class Bars:
    """A chart of bars; ``series`` are its parts, stacked; ``unit`` is said over it."""

    title: str
    alt: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    form: str = "General"


@dataclass(frozen=True)
class Step:
    """A stage of a project's way."""

    label: str
    date: str
    state: Literal["past", "undated", "current", "future"]


@dataclass(frozen=True)
class Way:
    """The stages of a project, one beside another."""

    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Node:
    """A link of a chain: how it stands decides how it is drawn."""

    name: Words
    state: str
    firms: tuple[Words, ...]
    kind: str


@dataclass(frozen=True)
class Streams:
    """A chain from its upper to its lower links: (stream, links)."""

    columns: tuple[tuple[str, tuple[Node, ...]], ...]


@dataclass(frozen=True)
class Code:
    """A QR code that leads to a page; whoever clicks it comes there too."""

    name: str
    alt: str
    caption: str
    address: str
    side: float = 120.0
    colour: Colour = "accent4"


@dataclass(frozen=True)
class Beside:
    """Two columns; ``share`` is the left one's part of the width."""

    left: "tuple[Block, ...]"
    right: "tuple[Block, ...]"
    share: float = 0.5


Block: TypeAlias = Passage | Heading | Figures | Table | Picture | Bars | Way | Streams | Code | Beside


@dataclass(frozen=True)
class Slide:
    """One slide; ``notes`` are what its speaker reads: the source and date of every figure on it.

    ``field`` is what an error names. A single table longer than a slide runs over several.
    """

    title: str
    blocks: tuple[Block, ...]
    field: str
    notes: tuple[str, ...] = ()
    layout: Literal["content", "closing"] = "content"


@dataclass(frozen=True)
class Cover:
    """The first slide: title, lines under it, the drawing behind."""

    title: str
    lines: tuple[Words, ...]
    drawing: str
    notes: tuple[str, ...] = ()
