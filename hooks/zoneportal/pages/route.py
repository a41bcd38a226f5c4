"""A page to be made: where it stands, which view and template make it, and which records it is about."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Protocol, overload

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf, prefix
from zoneportal.models import Record
from zoneportal.values import Lang, Text
from zoneportal.views.parts import Head

# Kinds of pages that are about one record, of a zone or of none.
OF_RECORDS = frozenset({"project", "unit", "parcel", "chain", "policy"})


class View(Protocol):
    """What every page's view has; the rest is between a view and its template."""

    @property
    def head(self) -> Head:
        """Title, description, breadcrumb, structured data."""
        ...


class Unread(Sequence[Record]):
    """Records that are read when somebody looks at them: nobody does while a page stands as it was made."""

    def __init__(self, read: Callable[[], Sequence[Record]]) -> None:
        """``read`` gives them."""
        self._read = read

    @cached_property
    def _records(self) -> Sequence[Record]:
        return self._read()

    def __len__(self) -> int:
        """How many they are."""
        return len(self._records)

    @overload
    def __getitem__(self, place: int) -> Record: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Record]: ...

    def __getitem__(self, place: int | slice) -> Record | Sequence[Record]:
        """One of them, or a stretch."""
        return self._records[place]


@dataclass(frozen=True)
class Route:
    """One page, in both languages.

    ``address`` is site-absolute without the language's prefix. ``kind`` names its template
    (``overrides/pages/<kind>.html``), ``section`` the entry of the main menu it belongs to. ``subjects`` are the
    records it is about: the search index reads their words, the sitemap their last change. ``found_as`` is the group
    search results list it under, empty for pages that search leaves out; ``aliases`` are names it is searched by as
    well. ``rest`` gives the rows that a page of a long list leaves to its script (``views/paging.py``).
    """

    address: str
    kind: str
    section: str
    view: Callable[[Leaf], View]
    subjects: Sequence[Record] = ()
    found_as: str = ""
    weight: int = 1
    aliases: tuple[Text, ...] = ()
    rest: Callable[[Leaf], Sequence[object]] | None = None

    @property
    def file(self) -> str:
        """The file that serves the address."""
        return (self.address + "index.html" if self.address.endswith("/") else self.address).lstrip("/")

    @property
    def zone(self) -> str:
        """The zone whose page it is, or that of its record; empty for what gathers across zones or is of none."""
        if self.kind in OF_RECORDS:
            return self.subjects[0].zone
        return self.address.split("/")[2] if self.kind.partition("-")[0] == "zone" else ""

    def file_in(self, lang: Lang) -> str:
        """The file of the page in one language."""
        return f"{prefix(lang)}/{self.file}".lstrip("/")
