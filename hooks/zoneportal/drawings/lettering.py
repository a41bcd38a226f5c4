"""How wide text will be, and where it may break.

The browser's font is not known when the site is built, so widths are estimated on the safe side: Latin
by Helvetica's metrics (Arial and Liberation Sans share them) with a margin, Han and full-width signs by
one em. A drawing laid out with these widths has room for its text in every font of the stack.
"""

from functools import lru_cache
from unicodedata import east_asian_width, normalize

_MARGIN = 1.05
_REGULAR = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 "
    "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 "
    "278 556 500 722 500 500 500 334 260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 "
    "584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 "
    "333 611 556 778 556 556 500 389 280 389 584"
)
_WIDTHS = {
    bold: {chr(code): int(width) * _MARGIN / 1000 for code, width in enumerate(table.split(), 32)}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}
# Signs that may not begin a line, and signs that may not end one (GB/T 15834 and W3C clreq).
_NOT_FIRST = frozenset("，。、；：？！）》」』】〕”’·…—%％℃,.;:?!)]}/／～")
_NOT_LAST = frozenset("（《「『【〔“‘([{#￥$")


def _is_han(character: str) -> bool:
    return east_asian_width(character) in "WF"


def _character_width(character: str, *, bold: bool) -> float:
    known = _WIDTHS[bold].get(character)
    if known is not None:
        return known
    if _is_han(character) or character in "“”‘’…—·→":
        return 1.0
    base = normalize("NFD", character)[0]
    return _WIDTHS[bold].get(base, 0.72)


@lru_cache(maxsize=8192)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the estimated width of `text` set at `size` pixels, never less than in the fonts of the look."""
    return sum(_character_width(character, bold=bold) for character in text) * size


def _may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters, neither of them a blank."""
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return _is_han(before) or _is_han(after) or before in "-/／"


def _pieces(text: str) -> list[str]:
    """Cut `text` at every place a line may end; a blank stays with the piece before it."""
    pieces: list[str] = []
    current = ""
    for character in text:
        if current and character != " " and (current[-1] == " " or _may_break(current[-1], character)):
            pieces.append(current)
            current = ""
        current += character
    return [*pieces, current] if current else pieces


def _shortened(piece: str, size: float, limit: float, *, bold: bool) -> list[str]:
    """Cut a piece that is wider than a whole line wherever it has to be cut."""
    parts = [""]
    for character in piece:
        if parts[-1] and width(parts[-1] + character, size, bold=bold) > limit:
            parts.append("")
        parts[-1] += character
    return parts


def _filled(pieces: list[str], size: float, limit: float, *, bold: bool) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and width((lines[-1] + piece).rstrip(), size, bold=bold) > limit:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


@lru_cache(maxsize=4096)
def wrapped(text: str, size: float, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return `text` in lines no wider than `limit` pixels, never leaving one character alone on the last line.

    The lines joined (with the blanks at their ends) are the whole text: nothing is cut off.
    """
    pieces = [
        part
        for piece in _pieces(" ".join(text.split()))
        for part in (
            _shortened(piece, size, limit, bold=bold) if width(piece.rstrip(), size, bold=bold) > limit else [piece]
        )
    ]
    lines = _filled(pieces, size, limit, bold=bold)
    narrower = limit
    while len(lines) > 1 and len(lines[-1]) < 3 and narrower > limit * 0.6:
        narrower -= size / 2
        tighter = _filled(pieces, size, narrower, bold=bold)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return tuple(lines)
