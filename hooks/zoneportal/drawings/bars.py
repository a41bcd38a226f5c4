"""Bars inside rows of HTML: amounts on one scale."""

from zoneportal.drawings import svg
from zoneportal.drawings.palette import INK, LOESS

_WIDTH, _HEIGHT = 400.0, 26.0


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
