"""Colours of the look, "coal and loess", as the drawings use them (LOOK.md, tokens)."""

from collections.abc import Sequence

COAL = "#101416"
INK = COAL
INK_2 = "#39454B"
INK_3 = "#5B666B"
LINE = "#DDE2E3"
LINE_2 = "#C6CDD0"
WASH = "#F2F4F4"
WHITE = "#FFFFFF"
LOESS = "#E2A72E"
LOESS_INK = "#7D5008"
LOESS_MID = "#B47C12"
LOESS_DEEP = "#8A5A0C"
ON_COAL = "#B9C2C5"
RULE_ON_COAL = "#3A4347"

# Greys of an amenity block: roof, left wall, right wall.
GREY_ROOF, GREY_LEFT, GREY_RIGHT = "#DDE2E2", "#BAC3C5", "#98A3A6"

RELIEF_RAMP = (COAL, "#191D1D", "#2A2922", "#4B3E23", "#7C5D20", "#B5831F", LOESS)
# The relief of a page that is white paper: tints that leave dark words over it readable and little toner used.
LIGHT_RAMP = (WHITE, "#FDFBF6", "#FBF6EA", "#F8EFDA", "#F5E7C7", "#F1DEB2", "#EDD49B")


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(first: str, second: str, share: float) -> str:
    """Return the colour `share` (0 to 1) of the way from `first` to `second`, as #RRGGBB."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def relief_colour(height: float, ramp: Sequence[str] = RELIEF_RAMP) -> str:
    """Return a ramp's colour at `height`, 0 to 1; the relief's runs from coal to loess."""
    position = min(max(height, 0.0), 1.0) * (len(ramp) - 1)
    index = min(int(position), len(ramp) - 2)
    return mixed(ramp[index], ramp[index + 1], position - index)
