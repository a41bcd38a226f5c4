"""Bars inside rows of HTML: amounts on one scale, occupancy building by building, rates."""

from zoneportal.drawings import svg
from zoneportal.drawings.palette import INK, INK_3, LINE, LOESS, LOESS_INK, WHITE

_WIDTH, _HEIGHT = 400.0, 26.0
_MOST_CELLS = 60


def _bar(kind: str, width: float, *parts: str, label: str, lang: str) -> str:
    return svg.drawing(kind, width, _HEIGHT, *parts, label=label, description="", lang=lang, interactive=False)


def _filled(x: float, width: float, fill: str) -> str:
    return svg.element("rect", x=x, y=0, width=float(width), height=_HEIGHT, fill=fill)


def amount_bar(amount: float, largest: float, label: str, lang: str, portion: float = 0) -> str:
    """Return a bar of the amount's share of `largest`; its dark start is the `portion` (zone money in a fund).

    All in one unit. The smallest amount still shows two pixels. Raises `ValueError` when the portion is more
    than the amount, or the amount more than the largest.
    """
    if not 0 <= portion <= amount <= largest or largest <= 0:
        raise ValueError("a bar needs 0 ≤ portion ≤ amount ≤ largest, and a largest amount above zero")
    whole = max(_WIDTH * amount / largest, 2.0)
    parts = [_filled(0, whole, LOESS)]
    if portion:
        parts.append(_filled(0, max(whole * portion / amount, 2.0), INK))
    return _bar("amount", _WIDTH, *parts, label=label, lang=lang)


def occupancy_bar(occupied: int | None, total: int, label: str, lang: str) -> str:
    """Return a cell for each of `total` buildings: occupied filled, free outlined, dashed when not published.

    More than sixty buildings are drawn as one bar. Raises `ValueError` when more are occupied than there are.
    """
    if total < 1 or (occupied is not None and not 0 <= occupied <= total):
        raise ValueError("occupancy needs 0 ≤ occupied ≤ total, and a total above zero")
    if total > _MOST_CELLS:
        return _long_occupancy(occupied, total, label, lang)
    pitch = min(_WIDTH / total, 24.0)
    cells = []
    for index in range(total):
        taken = occupied is not None and index < occupied
        stroke = LOESS_INK if taken else INK_3
        cells.append(
            svg.element(
                "rect",
                x=index * pitch + 0.5,
                y=0.5,
                width=max(pitch - 4, 2.0),
                height=_HEIGHT - 1,
                fill=LOESS if taken else WHITE,
                stroke=stroke,
                stroke_dasharray="3 2" if occupied is None else None,
            )
        )
    return _bar("occupancy", pitch * total, *cells, label=label, lang=lang)


def _long_occupancy(occupied: int | None, total: int, label: str, lang: str) -> str:
    dash = "3 2" if occupied is None else None
    frame = svg.element(
        "rect", x=0.5, y=0.5, width=_WIDTH - 1, height=_HEIGHT - 1, fill="none", stroke=INK_3, stroke_dasharray=dash
    )
    return _bar("occupancy", _WIDTH, _filled(0, _WIDTH * (occupied or 0) / total, LOESS), frame, label=label, lang=lang)


def rate_bar(percent: float, label: str, lang: str) -> str:
    """Return a bar of `percent` on a scale to 100; above 100 it is full and ends in an arrow.

    Raises `ValueError` below zero.
    """
    if percent < 0:
        raise ValueError("a rate below zero has no bar")
    wide = _WIDTH * min(percent, 100) / 100
    parts = [_filled(0, _WIDTH, LINE), _filled(0, wide, LOESS), svg.line(wide, 0, wide, _HEIGHT, INK, stroke_width=2)]
    if percent > 100:
        parts.append(svg.element("path", d=f"M{_WIDTH - 12} 6l9 7l-9 7z", fill=INK))
    return _bar("rate", _WIDTH, *parts, label=label, lang=lang)
