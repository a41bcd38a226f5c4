"""Where the links of an industry chain stand: three columns along the stream, curves into the leader.

Links whose place in the stream nobody has published stand in rows of their own. A column lists its gaps
first: the gap to fill is what the eye meets first.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from zoneportal.drawings.box import Box
from zoneportal.frozen import dataclass

Stream: TypeAlias = Literal["upper", "middle", "lower"]
LinkState: TypeAlias = Literal["strong", "weak", "missing", "reserve"]
LinkRole: TypeAlias = Literal["leader", "signed"]

STREAMS: tuple[Stream, ...] = ("upper", "middle", "lower")
ROW_GAP = 14.0
# Up to this many links without a place stand on either side of their leader; more fill three columns.
_MOST_AROUND = 8


@dataclass(frozen=True, slots=True)
class Grid:
    """Three columns and the room between them for curves, in pixels."""

    column: float
    gutter: float

    @property
    def width(self) -> float:
        """How wide a map on it is."""
        return 3 * self.column + 2 * self.gutter


DESK: Final = Grid(346.0, 81.0)
# On 176 mm of paper its smallest words are 6.5 points high.
PAPER: Final = Grid(282.0, 52.0)


@dataclass(frozen=True, slots=True)
class ChainFirm:
    """An enterprise or project of a link; `original` is its name in the other language, shown beside it."""

    name: str
    href: str = ""
    original: str = ""
    original_lang: str = ""


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A link of a chain, in the words of one language.

    `stream` None: its position is not published. `badge` says its state in words (the corner of the box),
    `note` is a small line below the firms; `action` and `action_href` are the enquiry link of a gap.
    `general` marks a link that only a record of the chain's general structure names.
    """

    key: str
    name: str
    stream: Stream | None = None
    state: LinkState | None = None
    role: LinkRole | None = None
    badge: str = ""
    firms: tuple[ChainFirm, ...] = ()
    href: str = ""
    note: str = ""
    action: str = ""
    action_href: str = ""
    general: bool = False

    @property
    def is_gap(self) -> bool:
        """Whether the link is still to be filled."""
        return self.state == "missing" and self.role is None


@dataclass(frozen=True, slots=True)
class Seat:
    """The box of a link, its column (0 to 2) and row."""

    link: ChainLink
    box: Box
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Curve:
    """A connection into the leader: path data, dashed when it comes from a gap."""

    path: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class ChainLayout:
    """Everything placed: seats and curves; `heads` are the tops of the stream block and the unplaced block."""

    seats: tuple[Seat, ...]
    curves: tuple[Curve, ...]
    stream_top: float | None
    unplaced_top: float | None
    height: float
    empty: tuple[int, ...]
    hub: Seat | None


Cells: TypeAlias = list[list[ChainLink | None]]


def _hub(links: Sequence[ChainLink]) -> ChainLink | None:
    """Return the leader the curves run into: one with a place in the stream, or any when nothing has a place."""
    leaders = [link for link in links if link.role == "leader"]
    placed = [link for link in leaders if link.stream]
    if placed:
        return placed[0]
    return leaders[0] if leaders and not any(link.stream for link in links) else None


def _gaps_first(links: Sequence[ChainLink]) -> list[ChainLink]:
    return sorted(links, key=lambda link: not link.is_gap)


def _around(hub: ChainLink, others: Sequence[ChainLink]) -> list[ChainLink]:
    """Return the leader's column: the leader in its middle, gaps above it as far as they go."""
    ordered = _gaps_first(others)
    half = len(ordered) // 2
    return [*ordered[:half], hub, *ordered[half:]]


def _stream_cells(links: Sequence[ChainLink], hub: ChainLink | None) -> Cells:
    columns: Cells = []
    for stream in STREAMS:
        members = [link for link in links if link.stream == stream and link is not hub]
        columns.append([*(_around(hub, members) if hub and hub.stream == stream else _gaps_first(members))])
    return _lowered(columns, hub) if hub else columns


def _lowered(columns: Cells, hub: ChainLink) -> Cells:
    """Return the columns with the leader's own lowered, so that the leader comes to the middle row if it can."""
    rows = max(len(column) for column in columns)
    column = next(column for column in columns if hub in column)
    empty = max(min((rows - 1) // 2 - column.index(hub), rows - len(column)), 0)
    column[:0] = [None] * empty
    return columns


def _hub_cells(hub: ChainLink, links: Sequence[ChainLink]) -> Cells:
    """Return columns around a leader when no link has a place: half to either side, or thirds when many."""
    others = _gaps_first([link for link in links if link is not hub])
    if len(others) <= _MOST_AROUND:
        sides, middle = (others[0::2], others[1::2]), []
    else:
        sides, middle = (others[0::3], others[1::3]), others[2::3]
    columns: Cells = [[*sides[0]], [*_around(hub, middle)], [*sides[1]]]
    return _lowered(columns, hub)


def _grid_cells(links: Sequence[ChainLink]) -> Cells:
    ordered = _gaps_first(links)
    return [[*ordered[column::3]] for column in range(3)]


def _seats(cells: Cells, heights: dict[str, float], top: float, grid: Grid) -> tuple[list[Seat], float]:
    """Return the seats of a block of columns, row by row of equal height, and the bottom of the block."""
    seats: list[Seat] = []
    for row in range(max(len(column) for column in cells)):
        members = [(index, column[row]) for index, column in enumerate(cells) if row < len(column)]
        tall = max((heights[link.key] for _, link in members if link), default=0.0)
        for index, link in members:
            if link:
                left = index * (grid.column + grid.gutter)
                seats.append(Seat(link, Box(left, top, left + grid.column, top + tall), index, row))
        top += tall + ROW_GAP
    return seats, top - ROW_GAP


def _curve(seat: Seat, hub: Seat, gutter: float) -> str:
    """Return the path from a link beside the leader into the leader's side.

    From two columns away it runs through the space between two rows, behind the column between.
    """
    leftward = seat.column > hub.column
    x1, x2 = (seat.box.left, hub.box.right) if leftward else (seat.box.right, hub.box.left)
    y1, y2 = (seat.box.top + seat.box.bottom) / 2, (hub.box.top + hub.box.bottom) / 2
    if abs(seat.column - hub.column) == 1:
        middle = (x1 + x2) / 2
        return f"M{x1:.1f} {y1:.1f}C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    lane = seat.box.top - ROW_GAP / 2 if seat.row else seat.box.bottom + ROW_GAP / 2
    step = -gutter if leftward else gutter
    first, last = x1 + step, x2 - step
    return (
        f"M{x1:.1f} {y1:.1f}C{x1 + step / 2:.1f} {y1:.1f} {x1 + step / 2:.1f} {lane:.1f} {first:.1f} {lane:.1f}"
        f"H{last:.1f}C{x2 - step / 2:.1f} {lane:.1f} {x2 - step / 2:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    )


def _curves(seats: Sequence[Seat], hub: Seat, gutter: float) -> list[Curve]:
    curves = [Curve(_curve(seat, hub, gutter), seat.link.is_gap) for seat in seats if seat.column != hub.column]
    stack = sorted((seat for seat in seats if seat.column == hub.column), key=lambda seat: seat.row)
    x = (hub.box.left + hub.box.right) / 2
    for above, below in pairwise(stack):
        outer = above if above.row < hub.row else below
        curves.append(Curve(f"M{x:.1f} {above.box.bottom:.1f}V{below.box.top:.1f}", outer.link.is_gap))
    return curves


def chain_layout(links: Sequence[ChainLink], heights: dict[str, float], head: float, grid: Grid = DESK) -> ChainLayout:
    """Return where every link stands; `heights` are the boxes' heights by key, `head` the room above a block.

    Raises `ValueError` when there is no link.
    """
    if not links:
        raise ValueError("a chain without links cannot be drawn")
    hub = _hub(links)
    placed, unplaced = [link for link in links if link.stream], [link for link in links if not link.stream]
    seats: list[Seat] = []
    curves: list[Curve] = []
    bottom = 0.0
    empty: tuple[int, ...] = ()
    if placed:
        cells = _stream_cells(placed, hub)
        empty = tuple(index for index, column in enumerate(cells) if not any(column))
        seats, bottom = _seats(cells, heights, head, grid)
    unplaced_top = (bottom + 40 if placed else 0.0) if unplaced else None
    if unplaced_top is not None:
        cells = _hub_cells(hub, unplaced) if hub and not placed else _grid_cells(unplaced)
        more, bottom = _seats(cells, heights, unplaced_top + head, grid)
        seats = seats + more
    hub_seat = next((seat for seat in seats if seat.link is hub), None)
    if hub_seat:
        curves = _curves([seat for seat in seats if bool(seat.link.stream) == bool(placed)], hub_seat, grid.gutter)
    return ChainLayout(tuple(seats), tuple(curves), 0.0 if placed else None, unplaced_top, bottom, empty, hub_seat)
