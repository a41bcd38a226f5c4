"""How parts of views are said on slides: figures with their marks, labelled rows, the speaker's notes of both."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zoneportal.leaf import Leaf
from zoneportal.print.slides.blocks import BigFigure, Table
from zoneportal.print.slides.text import Run, Words, words
from zoneportal.views.parts import Fact, Figure, Mark, Name

Cell = tuple[Words, ...]
EMPTY: Cell = ()
BETWEEN = " · "


@dataclass(frozen=True)
class Column:
    """A column of a table in the making: its head, its part of the width, its cells row by row."""

    head: str
    share: float
    cells: tuple[Cell, ...]


class Teller:
    """Says parts of views in one language, as its leaf does."""

    def __init__(self, leaf: Leaf) -> None:
        """Tell what ``leaf`` tells."""
        self.leaf = leaf
        self.voice = leaf.voice
        self.ui = leaf.voice.ui
        self._gap = "" if leaf.voice.lang == "zh" else "\u00a0"

    def mark(self, mark: Mark | None) -> Words:
        """The key of a source, raised."""
        return (Run(f" {mark.key}", colour="accent6", raised=True),) if mark is not None else ()

    def number(self, figure: Figure) -> Words:
        """A figure set large: its unit smaller beside it."""
        unit = 0.46
        before = (Run(figure.before + self._gap, colour="tx2", scale=unit),) if figure.before else ()
        after = (Run(self._gap + figure.after, colour="tx2", scale=unit),) if figure.after else ()
        mark = tuple(Run(run.text, colour=run.colour, scale=0.42, raised=True) for run in self.mark(figure.mark))
        return (*before, Run(figure.number, bold=True, colour="tx1"), *after, *mark)

    def figure(self, figure: Figure, *, bare: bool = False) -> Words:
        """A figure in a line; ``bare``: without its conversion and its mark, in a column of many."""
        before = f"{figure.before}{self._gap}" if figure.before else ""
        after = f"{self._gap}{figure.after}" if figure.after else ""
        conversion = (Run(f" ({figure.conversion})", colour="accent4"),) if figure.conversion and not bare else ()
        mark = () if bare else self.mark(figure.mark)
        return (Run(f"{before}{figure.number}{after}", bold=True, colour="tx1"), *conversion, *mark)

    def big(self, figure: Figure) -> BigFigure:
        """A figure that stands large, with what it counts and its remark."""
        notes = (part for part in (figure.conversion, figure.note, figure.summary) if part)
        return BigFigure(self.number(figure), figure.label, BETWEEN.join(notes))

    def name(self, name: Name) -> Cell:
        """A name; the Chinese one under an English one."""
        first = words(name.text, bold=True, colour="tx1")
        return (first, words(name.chinese, colour="accent4", scale=0.85)) if name.chinese else (first,)

    def text(self, text: str, mark: Mark | None = None, note: str = "") -> Cell:
        """A text with its mark, a remark under it; nothing for nothing."""
        if not text:
            return EMPTY
        first = (*words(text), *self.mark(mark))
        return (first, words(note, colour="accent4", scale=0.88)) if note else (first,)

    def value(self, fact: Fact) -> Cell:
        """What a labelled row says; plainly, where the zone has not published it."""
        if fact.unknown:
            return (words(self.ui["unknown.zone"], colour="accent4"),)
        if fact.figure is not None:
            note = fact.note or fact.figure.note
            first = self.figure(fact.figure)
            return (first, words(note, colour="accent4", scale=0.88)) if note else (first,)
        return self.text(fact.text or self.voice.list(link.text for link in fact.links), fact.mark, fact.note)

    def facts(self, facts: Iterable[Fact], alt: str, share: float = 0.36) -> Table:
        """Labelled rows."""
        rows = tuple(((words(fact.label, colour="accent4"),), self.value(fact)) for fact in facts)
        return Table((share, 1 - share), rows, alt)

    def lines(self, facts: Iterable[Fact]) -> Cell:
        """Facts one after another in a cell, each with its label."""
        told: list[Run] = []
        for fact in facts:
            told += words(BETWEEN if told else "", colour="accent4")
            told += words(f"{fact.label}{self.ui['punctuation.colon']}", colour="accent4")
            told += self.value(fact)[0]
        return (tuple(told),) if told else EMPTY

    def table(self, columns: Sequence[Column], alt: str, size: float = 13.0) -> Table:
        """A table of the columns that say something."""
        told = [column for column in columns if any(column.cells)]
        rows = tuple(zip(*(column.cells for column in told), strict=True))
        heads = tuple(column.head for column in told)
        return Table(tuple(column.share for column in told), rows, alt, heads, size)

    def note(self, label: str, value: str, mark: Mark | None) -> str:
        """A line of the speaker's notes: what is said, and the source and date behind it."""
        if mark is None:
            return ""
        key = "deck.note" if value else "deck.note_text"
        return self.voice.say(key, label=label, value=value, source=mark.title)

    def note_of(self, figure: Figure, label: str = "") -> str:
        """The note of a figure."""
        parts = (part for part in (figure.before, figure.number, figure.after) if part)
        return self.note(label or figure.label, self._gap.join(parts).replace("\u00a0", " "), figure.mark)

    def notes(self, facts: Iterable[Fact]) -> tuple[str, ...]:
        """The notes of labelled rows: of figures with what they amount to, of texts whence they come."""
        return noted(
            self.note_of(fact.figure, fact.label) if fact.figure else self.note(fact.label, "", fact.mark)
            for fact in facts
        )


def noted(lines: Iterable[str]) -> tuple[str, ...]:
    """Notes without those that say nothing or what another said."""
    return tuple(dict.fromkeys(line for line in lines if line))
