"""The parts pages are made of: everything formatted, sorted and linked, in one language. Templates only read these."""

from dataclasses import field

from zoneportal.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link; ``href`` is relative to the page it stands on. Without ``href`` it is plain text."""

    text: str
    href: str = ""
    current: bool = False
    note: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A provenance mark: the key set at a figure's top right, and the source line it leads to."""

    key: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in parts: ``before`` "RMB", ``number`` "870", ``after`` "million"; ``conversion`` "15.07 ha".

    ``summary`` says in a sentence what it counts; ``switch`` tells the units switch what it amounts to
    (``values/reader_units.py``).
    """

    number: str
    before: str = ""
    after: str = ""
    conversion: str = ""
    label: str = ""
    note: str = ""
    mark: Mark | None = None
    summary: str = ""
    switch: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled row: a figure, a text or links; ``unknown`` where the zone has not published it.

    ``lang`` is the language code of a text that is not in the page's language; ``other`` the label in the other
    language, where the fact is unknown and may be asked for in a letter.
    """

    label: str
    figure: Figure | None = None
    text: str = ""
    links: tuple[Link, ...] = ()
    mark: Mark | None = None
    unknown: bool = False
    note: str = ""
    lang: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line at the page's foot: the source behind a mark, its date, whether the zone has verified it.

    ``chinese`` is its own title, on English pages.
    """

    key: str
    id: str
    text: str
    href: str = ""
    note: str = ""
    chinese: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a project's way: ``state`` is ``past``, ``undated`` (past, no date), ``current`` or ``future``."""

    label: str
    state: str
    date: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A record's name, and on the English page the Chinese beside it (marked as Chinese)."""

    text: str
    chinese: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """What puts a record on a visitor's shortlist: its reference, and the name it is kept under."""

    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class Note:
    """A loess-edged remark: figures of the source that disagree."""

    title: str
    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What the frame needs to know of a page: its title, what it says in a sentence, and where it stands.

    ``words`` is what search knows of a page that is about no record.
    """

    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    kind: str = "page"
    updated: str = ""
    jsonld: tuple[dict[str, object], ...] = field(default=())
    words: str = ""
