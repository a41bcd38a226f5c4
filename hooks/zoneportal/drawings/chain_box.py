"""The box of a link in a chain map: what it says, how high that makes it, how its state looks."""

from itertools import groupby
from typing import Literal, TypeAlias

from zoneportal.drawings import lettering, svg
from zoneportal.drawings.box import Box
from zoneportal.drawings.chain_layout import DESK, ChainFirm, ChainLink, Seat
from zoneportal.drawings.palette import INK, INK_2, INK_3, LOESS, LOESS_INK, LOESS_MID, ON_COAL, WHITE, mixed
from zoneportal.frozen import dataclass

BoxKind: TypeAlias = Literal["leader", "present", "weak", "reserve", "gap"]

_PADDING, _HATCH = 16.0, 11.0
_NAME, _FIRM, _SMALL = 18.0, 14.0, 12.5
_LINES = {_NAME: 23.0, _FIRM: 22.0, _SMALL: 19.0}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text in a box; `other` is the part in the other language that follows it."""

    text: str
    size: float
    fill: str
    bold: bool = False
    href: str = ""
    other: str = ""
    other_lang: str = ""


@dataclass(frozen=True, slots=True)
class _Paint:
    """How a kind of box is drawn."""

    fill: str
    stroke: str
    dash: str | None
    name: str
    name_bold: bool
    firm: str
    badge: str


_PAINTS: dict[BoxKind, _Paint] = {
    "leader": _Paint(INK, INK, None, WHITE, True, ON_COAL, LOESS),
    "present": _Paint(WHITE, INK, None, INK, True, INK_2, LOESS_INK),
    "weak": _Paint(WHITE, INK, None, INK, True, INK_2, LOESS_INK),
    "reserve": _Paint(WHITE, INK_3, None, INK_2, False, INK_2, INK_2),
    "gap": _Paint(WHITE, LOESS_MID, "6 4", INK, False, INK_2, LOESS_INK),
}


def _kind(link: ChainLink) -> BoxKind:
    if link.role == "leader":
        return "leader"
    if link.is_gap:
        return "gap"
    if link.state == "weak":
        return "weak"
    return "reserve" if link.state == "reserve" else "present"


def _firm_lines(firm: ChainFirm, fill: str, inner: float) -> list[_Line]:
    """Return a firm's name, with the original name behind it where one line holds both."""
    whole = f"{firm.name} {firm.original}" if firm.original else firm.name
    if lettering.width(whole, _FIRM) <= inner:
        return [_Line(firm.name, _FIRM, fill, href=firm.href, other=firm.original, other_lang=firm.original_lang)]
    lines = [_Line(line, _FIRM, fill, href=firm.href) for line in lettering.wrapped(firm.name, _FIRM, inner)]
    others = lettering.wrapped(firm.original, _FIRM, inner) if firm.original else ()
    lines.extend(_Line("", _FIRM, fill, href=firm.href, other=line, other_lang=firm.original_lang) for line in others)
    return lines


def _lines(link: ChainLink, column: float) -> list[_Line]:
    """Return every line of a link's box from its name down."""
    paint, inner = _PAINTS[_kind(link)], column - 2 * _PADDING
    bold = paint.name_bold
    lines = [
        _Line(line, _NAME, paint.name, bold=bold, href=link.href)
        for line in lettering.wrapped(link.name, _NAME, inner, bold=bold)
    ]
    for firm in link.firms:
        lines.extend(_firm_lines(firm, paint.firm, inner))
    small = paint.firm if link.role == "leader" else INK_3
    if link.note:
        lines.extend(_Line(line, _SMALL, small) for line in lettering.wrapped(link.note, _SMALL, inner))
    if link.action:
        lines.extend(
            _Line(line, _FIRM, LOESS if link.role == "leader" else LOESS_INK, bold=True, href=link.action_href)
            for line in lettering.wrapped(link.action, _FIRM, inner, bold=True)
        )
    return lines


def _badge_lines(link: ChainLink, column: float) -> tuple[str, ...]:
    return lettering.wrapped(link.badge, _SMALL, column - 2 * _PADDING - 14, bold=True) if link.badge else ()


def height(link: ChainLink, column: float = DESK.column) -> float:
    """Return how high the box of a link has to be in a column of this width, both in pixels."""
    head = max(len(_badge_lines(link, column)) * 17 + 8, 19)
    return max(head + sum(_LINES[line.size] for line in _lines(link, column)) + _PADDING, 92)


def _hatch(box: Box) -> str:
    """Return rising diagonals across the box: one stroke again and again, cut at the sides by an inner drawing."""
    wide, tall = box.right - box.left, box.bottom - box.top
    rise, back = svg.number(tall), svg.number(_HATCH - tall)
    data = f"M{svg.number(_HATCH - tall)} {rise}" + f"l{rise} -{rise}m{back} {rise}" * int((wide + tall) / _HATCH)
    path = svg.element("path", d=data, stroke=mixed(WHITE, LOESS, 0.38), fill="none")
    return svg.element("svg", path, width=wide, height=tall)


def _state_sign(kind: BoxKind, x: float, y: float, colour: str) -> str:
    """Return the small square before a badge: full, half, hollow or dashed."""
    square: dict[str, svg.Attribute] = {"x": x, "y": y, "width": 8, "height": 8, "stroke": colour}
    if kind == "weak":
        half = svg.element("rect", x=x, y=y, width=4, height=8, fill=colour)
        return svg.element("rect", **square, fill="none") + half
    dash = "2 1.5" if kind == "gap" else None
    return svg.element("rect", **square, fill=colour if kind == "present" else "none", stroke_dasharray=dash)


def _badge(link: ChainLink, box: Box) -> str:
    kind = _kind(link)
    colour = _PAINTS[kind].badge
    parts, y, right = [], box.top + 20, box.right - 14
    lines = _badge_lines(link, box.right - box.left)
    for line in lines:
        parts.append(svg.text(right, y, line, _SMALL, colour, font_weight="bold", text_anchor="end"))
        y += 17
    if parts and link.state and kind != "leader":
        # The sign stands clear of the first line as it would be in the widest font.
        x = right - lettering.width(lines[0], _SMALL, bold=True) - 13
        parts.append(_state_sign(kind, x, box.top + 11.5, colour))
    return "".join(parts)


def _text_line(line: _Line, x: float, y: float) -> str:
    other = ""
    if line.other:
        attributes: dict[str, svg.Attribute] = {"lang": "zh-CN" if line.other_lang == "zh" else line.other_lang or None}
        other = svg.element("tspan", svg.escaped(line.other), **attributes)
    space = " " if line.text and other else ""
    words = svg.element(
        "text",
        svg.escaped(line.text) + space + other,
        x=x,
        y=y,
        font_size=line.size,
        fill=line.fill,
        font_weight="bold" if line.bold else None,
        text_decoration="underline" if line.href and line.size == _FIRM else None,
    )
    if not line.href:
        return words
    wide = lettering.width(f"{line.text} {line.other}", line.size, bold=line.bold)
    return svg.element("rect", x=x, y=y - line.size - 2, width=wide, height=line.size + 10, fill="none") + words


def _linked(lines: list[_Line], x: float, y: float) -> str:
    """Return lines of text below each other; those that lead to one place are one link."""
    parts = []
    for href, together in groupby(lines, key=lambda line: line.href):
        drawn_lines = []
        for line in together:
            y += _LINES[line.size]
            drawn_lines.append(_text_line(line, x, y - 2))
        parts.append(svg.link(href, *drawn_lines) if href else "".join(drawn_lines))
    return "".join(parts)


def drawn(seat: Seat) -> str:
    """Return the box of a link: drawn from its own corner, then moved to its seat, so that like boxes are like text."""
    link, place = seat.link, seat.box
    box = Box(0.0, 0.0, place.right - place.left, place.bottom - place.top)
    column = box.right
    kind = _kind(link)
    paint = _PAINTS[kind]
    frame = svg.element(
        "rect",
        x=box.left + 0.75,
        y=box.top + 0.75,
        width=column - 1.5,
        height=box.bottom - box.top - 1.5,
        rx=2,
        fill=paint.fill,
        stroke=paint.stroke,
        stroke_width=2 if kind == "gap" else 1.5,
        stroke_dasharray=paint.dash,
    )
    parts = [frame, _hatch(box) if kind == "gap" else "", _badge(link, box)]
    y = box.top + max(len(_badge_lines(link, column)) * 17 + 8, 19)
    parts.append(_linked(_lines(link, column), box.left + _PADDING, y))
    general = " chain-link--general" if link.general else ""
    move = f"translate({svg.number(place.left)} {svg.number(place.top)})"
    return svg.element("g", *parts, class_=f"chain-link chain-link--{kind}{general}", transform=move)
