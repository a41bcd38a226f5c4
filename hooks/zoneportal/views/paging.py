"""Lists that are too long for one page.

A list of at most ``ROWS`` rows stands whole in its page, and nothing of what follows is there. Of a longer one the
first page (``/projects/``) holds the first rows, and ``/projects/page/2/`` and so on the others: plain pages with
addresses of their own, linked one to the next, which need no script and which search engines find. Prepared lists
(``/projects/places/<id>/``) are divided alike.

Filters, orders and words must see every row, so the first page of a catalogue names one more file, the rest of its list
(``pages/rest.py``): the other rows as they stand in a page, the choices of its longest groups, the sources that these
rows cite. ``js/tools/list.js`` loads it when the visitor first asks anything of the list, or comes with an address that
does, and puts it into the page; from then on the list is the one that a short list is from the start. So there is one
way to draw a row, and one way to filter; what it costs is that who filters loads all rows, about 150 bytes each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.views.parts import Head, Link

T = TypeVar("T")

ROWS: Final = 72
"""Rows of one page: whole lines of cards, at most 16 kB of the 40 that a list may weigh."""
NEAR: Final = 2
"""How many pages before and after the shown one are linked, beside the first and the last."""


@dataclass(frozen=True, slots=True)
class Pager:
    """The other pages of a list.

    ``said`` tells which rows are shown, ``whole`` offers to show all of them at once, on the page that can.
    """

    said: str
    before: Link | None
    after: Link | None
    pages: tuple[Link, ...]
    whole: str


def is_long(count: int) -> bool:
    """Whether a list of so many rows has more than one page."""
    return count > ROWS


def later_pages(count: int) -> range:
    """The numbers of the pages after the first."""
    return range(2, -(-count // ROWS) + 1)


def address(base: str, page: int) -> str:
    """Where a page of the list at ``base`` stands."""
    return base if page == 1 else f"{base}page/{page}/"


def shown(rows: Sequence[T], page: int = 1) -> Sequence[T]:
    """What a page shows of a list."""
    return rows[(page - 1) * ROWS : page * ROWS]


def rest(rows: Sequence[T]) -> Sequence[T]:
    """What the first page does not show."""
    return rows[ROWS:]


def pager(leaf: Leaf, base: str, count: int, page: int = 1, *, whole: bool = False) -> Pager | None:
    """The links between the pages of the list at ``base``; None for a list of one. ``whole`` offers all its rows."""
    if not is_long(count):
        return None
    voice, last = leaf.voice, len(later_pages(count)) + 1

    def link(number: int, text: str) -> Link | None:
        return leaf.link(text, address(base, number)) if 1 <= number <= last else None

    first_row = (page - 1) * ROWS + 1
    numbers = {1, last, *range(max(1, page - NEAR), min(last, page + NEAR) + 1)}
    return Pager(
        said=voice.say("paging.said", first=first_row, last=min(count, page * ROWS), n=count),
        before=link(page - 1, voice.ui["paging.before"]),
        after=link(page + 1, voice.ui["paging.after"]),
        pages=tuple(_numbered(leaf, base, sorted(numbers), page)),
        whole=voice.say("paging.whole", n=count) if whole else "",
    )


def _numbered(leaf: Leaf, base: str, numbers: Sequence[int], page: int) -> Iterator[Link]:
    """The pages by their numbers, a sign without address where some are left out."""
    for before, number in zip((numbers[0] - 1, *numbers), numbers, strict=False):
        if number - before > 1:
            yield Link("…")
        yield leaf.link(str(number), address(base, number), current=number == page)


def foremost(leaf: Leaf, links: Sequence[Link], most: int, address: str) -> tuple[Link, ...]:
    """The first links of an index; where there are more, a last one leads to where the others are."""
    if len(links) <= most:
        return tuple(links)
    more = leaf.link(leaf.voice.say("count.more", n=len(links) - most), address)
    return (*links[:most], more)


def head(leaf: Leaf, first: Head, page: int) -> Head:
    """The head of a page of a list, from that of its first: title and breadcrumb say which page it is."""
    if page == 1:
        return first
    title = leaf.voice.say("paging.title", title=first.title, page=page)
    return replace(first, title=title, crumbs=(*first.crumbs[:-1], Link(title)))
