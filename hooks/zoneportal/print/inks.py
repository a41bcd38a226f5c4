"""Colours of the screen as inks of four-colour printing.

The values are set for coated paper: greys, black words and fine lines of black alone, so that plates that stand a hair
apart do not blur them; a ground of coal has 40 % cyan under its black, which looks deep and is only two plates to keep
in register around small white type.
"""

from typing import TypeAlias

Rgb: TypeAlias = tuple[float, float, float]
Cmyk: TypeAlias = tuple[float, float, float, float]

BLACK: Cmyk = (0.0, 0.0, 0.0, 1.0)
GROUND: Cmyk = (0.4, 0.0, 0.0, 1.0)
# Crop marks stand on every plate.
REGISTRATION: Cmyk = (1.0, 1.0, 1.0, 1.0)

# The look's gold, cleaner than the formula would have it: red, green and blue as parts of 255.
_FIXED: dict[tuple[int, int, int], Cmyk] = {(0xE2, 0xA7, 0x2E): (0.0, 0.3, 0.9, 0.05)}
_DARK = 0.1  # as light as coal, or less
_DUSK = 0.25  # as light as a ground may be that still has cyan in it
_NEUTRAL = 0.09  # channels no further apart are a grey to the eye


def ink(colour: Rgb, *, ground: bool = False) -> Cmyk:
    """The inks of a colour, each from 0 to 1; ``ground`` is a filled shape, and not words or a line."""
    red, green, blue = colour
    fixed = _FIXED.get((round(red * 255), round(green * 255), round(blue * 255)))
    if fixed:
        return fixed
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    if light < _DARK:
        return GROUND if ground else BLACK
    if max(colour) - min(colour) <= _NEUTRAL:
        # A dark ground rises from coal without a seam: its cyan goes as its black does.
        cyan = GROUND[0] * max(0.0, (_DUSK - light) / (_DUSK - _DARK)) if ground else 0.0
        return (round(cyan, 3), 0.0, 0.0, round(1 - light, 3))
    brightest = max(colour)
    cyan, magenta, yellow = (round(1 - channel / brightest, 3) for channel in colour)
    return (cyan, magenta, yellow, round(1 - brightest, 3))
