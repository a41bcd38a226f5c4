"""Contours of an invented landscape: Gaussian hills and a low swell, cut into levels.

Every level becomes one path that is both filled and stroked. To make that possible the field is walled
in by a low border outside the picture, so that each contour is a closed loop. The loops are written as
quadratic B-splines on a lattice of quarter pixels: with the corners of the contour at even places, the
joints between them fall on lattice points too, and the short relative `t` command follows the curve exactly.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from itertools import pairwise
from typing import TypeAlias, cast

import numpy as np
from contourpy import FillType, LineType, SerialContourGenerator, ZInterp
from numpy.typing import NDArray

from zoneportal.drawings.palette import LOESS, RELIEF_RAMP, mixed, relief_colour
from zoneportal.drawings.svg import element
from zoneportal.frozen import dataclass

Field: TypeAlias = NDArray[np.float64]
_Lines: TypeAlias = tuple[list[Field | None], list[NDArray[np.uint32] | None]]

LEVELS = 18
HEAVY_EVERY = 5
_LATTICE = 4
_PATH = "@"
# The waves of a swell: the length of each as a share of the longest, which is also how high it is beside it; and how
# high they commonly rise where they cross.
_WAVES: Field = 0.86 ** np.arange(8.0)[:, None]
_WAVES_TOGETHER = 3.0


@dataclass(frozen=True, slots=True)
class Hill:
    """A Gaussian hill: its top (pixels), height (0 to 1) and spread (pixels, one standard deviation), and how many
    times longer it is from west to east than from north to south."""

    x: float
    y: float
    height: float
    spread: float
    stretch: float = 1.0


@dataclass(frozen=True, slots=True)
class Ground:
    """The picture: `width` by `height` pixels, a sample of the land every `step` pixels, one wall of samples around.

    Where the west of the picture is covered, its land begins `left` pixels from its edge.
    """

    width: int
    height: int
    step: int
    left: int = 0

    @cache  # noqa: B019 - there are as many grounds as forms of pictures
    def axes(self) -> tuple[Field, Field]:
        """Return the x and y positions of the samples."""
        return (
            np.arange(self.left - 2 * self.step, self.width + 3 * self.step, self.step, dtype=np.float64),
            np.arange(-2 * self.step, self.height + 3 * self.step, self.step, dtype=np.float64),
        )

    @cache  # noqa: B019 - as above
    def samples(self) -> tuple[Field, Field]:
        """Return the x and the y of every sample, as two fields."""
        xs, ys = np.meshgrid(*self.axes())
        return xs, ys


def seeded(name: str, count: int) -> list[float]:
    """Return `count` (at most 16) numbers from 0 to 1 that depend on `name` alone, the same on every machine."""
    digest = sha256(name.encode()).digest()
    return [int.from_bytes(digest[2 * i : 2 * i + 2]) / 65535 for i in range(count)]


def _swell(xs: Field, ys: Field, name: str, length: float) -> Field:
    """Return low sine waves crossing at angles taken from `name`, the longest `length` pixels; mostly within ±1."""
    angle, phase = 2 * np.pi * np.array(seeded(name, 2 * len(_WAVES))).reshape(2, len(_WAVES), 1)
    wave = 2 * np.pi / (length * _WAVES)
    east, south = np.cos(angle) * wave * xs, np.sin(angle) * wave * ys + phase
    # The sine of a sum, from those of each axis by itself: of every sample it would take as long as all the rest.
    down = _WAVES / _WAVES_TOGETHER
    return _summed(down * np.sin(south), np.cos(east)) + _summed(down * np.cos(south), np.sin(east))


def _summed(down: Field, over: Field) -> Field:
    """Return the sum of products of rows: of each row's heights from north to south with those from west to east.

    Not ``down.T @ over``, which wakes threads that cost more than the sum.
    """
    return cast(Field, np.einsum("ny,nx->yx", down, over))


def elevation(ground: Ground, hills: Iterable[Hill], name: str, swell: float, length: float) -> Field:
    """Return the heights over `ground`: hills summed, their flanks uneven, on a swell of ±`swell`.

    The area is walled in below every level.
    """
    xs, ys = ground.axes()
    measures = np.array([(hill.x, hill.y, hill.height, 2 * hill.spread**2, hill.stretch) for hill in hills])
    x, y, height, spread, stretch = measures.reshape(-1, 5).T[:, :, None]
    bell_x = np.exp(-((xs - x) ** 2) / (spread * stretch))
    bell_y = height * np.exp(-((ys - y) ** 2) / (spread / stretch))
    field = _summed(bell_y, bell_x)
    # The higher the ground, the less uneven: tops stay where their hills are.
    calm = 1 - field / max(float(field.max()), 1e-9)
    field *= 1 + 0.5 * calm * _swell(xs, ys, name + " flanks", length * 0.42)
    field += swell * _swell(xs, ys, name, length)
    field[0, :] = field[-1, :] = field[:, 0] = field[:, -1] = -9.0
    return field


def with_shore(ground: Ground, field: Field, sea: float, start: float, end: float) -> Field:
    """Return `field` sinking to the level `sea` on its west side: all sea up to x = `start`, all land from `end`."""
    xs, _ = ground.axes()
    share = np.clip((xs - start) / (end - start), 0, 1)
    return sea + (field - sea) * (share * share * (3 - 2 * share))[None, :]


def _word(number: int) -> str:
    """A number as it follows others in path data: after a blank, which a minus sign needs not."""
    return f"{number}" if number < 0 else f" {number}"


@cache
def _words(reach: int) -> tuple[NDArray[np.bytes_], NDArray[np.int64]]:
    """The words of the numbers from -`reach` to `reach`, and their lengths."""
    words = [_word(number) for number in range(-reach, reach + 1)]
    return np.array(words, np.bytes_), np.array([len(word) for word in words])


def _written(numbers: NDArray[np.int64]) -> tuple[str, NDArray[np.int64]]:
    """Numbers as path data, and where in it each begins and the last one ends."""
    reach = 1 << int(np.abs(numbers).max()).bit_length()  # few tables for all pictures
    words, lengths = _words(reach)
    at = numbers + reach
    # Words of one width, padded with zeros: out of those comes the text, without a step of Python's a word.
    text = words[at].tobytes().translate(None, b"\0").decode("ascii")
    return text, np.concatenate(([0], np.cumsum(lengths[at])))


def _loops(points: Field, cuts: Sequence[int], apart: float) -> list[str]:
    """Return the path data of closed contours, all reckoned at once: `points` are their corners in pixels, one contour
    after the other, the last corner of each the same as its first; `cuts` says where each begins, and where all end.

    Corners less than `apart` pixels from the one before are left out: a spline turns sharply where they crowd.
    """
    starts = np.array(cuts[:-1])
    moved = np.abs(points[1:] - points[:-1])
    kept = np.concatenate(([False], moved[:, 0] + moved[:, 1] > apart))
    kept[starts] = False
    lattice = np.rint(np.compress(kept, points, axis=0) * (_LATTICE / 2)).astype(np.int64) * 2
    ends = np.cumsum(np.add.reduceat(kept, starts, dtype=np.int64))
    begins = np.concatenate(([0], ends[:-1]))
    some = begins < ends
    first, last = begins[some], ends[some] - 1
    # Each corner's neighbour is the next row but where a contour closes: moving all rows by one costs less than
    # looking them up.
    before, after = np.empty_like(lattice), np.empty_like(lattice)
    before[1:], before[first] = lattice[:-1], lattice[last]
    joints = (lattice + before) >> 1
    after[:-1], after[last] = joints[1:], joints[first]
    steps = after - joints
    text, at = _written(steps.ravel())
    long = np.flatnonzero(ends - begins >= 4)
    first, last = begins[long], ends[long]
    paths = [""] * len(begins)
    moves = np.hstack((joints[first], (lattice - joints)[first], at[2 * first, None], at[2 * first + 2, None]))
    for number, (x, y, turn_x, turn_y, next, rest), end in zip(
        long.tolist(), moves.tolist(), at[2 * last].tolist(), strict=True
    ):
        turn = f"q{turn_x}{_word(turn_y)}{text[next:rest]}"
        paths[number] = f"M{x}{_word(y)}{turn}t{text[rest:end].lstrip()}z"
    return paths


def contours(ground: Ground, field: Field, levels: Sequence[float]) -> list[str]:
    """Return one piece of path data per level, in quarter pixels; empty where the field stays below the level."""
    # Not by ``contour_generator``, which takes longer to ask what it was given than all contours of a small picture.
    generator = SerialContourGenerator(
        *ground.samples(),
        field,
        cast("NDArray[np.bool_]", None),
        corner_mask=False,
        line_type=LineType.ChunkCombinedOffset,
        fill_type=FillType.OuterOffset,
        quad_as_tri=False,
        z_interp=ZInterp.Linear,
    )
    corners: list[Field] = []
    cuts, lines = [0], []
    for level in levels:
        # Combined and offset: the points of all lines of the one chunk, and where each line begins and ends.
        (points,), (offsets,) = cast(_Lines, generator.lines(level))
        if points is not None and offsets is not None:
            corners.append(points)
            cuts += (offsets[1:].astype(np.int64) + cuts[-1]).tolist()
        lines.append(len(cuts) - 1)
    paths = _loops(np.concatenate(corners), cuts, ground.step * 0.4) if corners else []
    return ["".join(paths[first:last]) for first, last in pairwise((0, *lines))]


@cache
def _strokes(count: int, ramp: tuple[str, ...]) -> tuple[str, ...]:
    """The elements of `count` contours, the lowest first, with a stand-in for the path: the same in every picture."""
    elements = []
    for index in range(count):
        height = (index + 1) / count
        heavy = index % HEAVY_EVERY == HEAVY_EVERY - 1
        fill = relief_colour(height**1.75, ramp)
        stroke = mixed(fill, LOESS, (0.30 if heavy else 0.17) + 0.30 * height)
        elements.append(element("path", d=_PATH, fill=fill, stroke=stroke, stroke_width=7 if heavy else 4))
    return tuple(elements)


def shaded(
    ground: Ground, field: Field, base: float, top: float, count: int = LEVELS, ramp: Sequence[str] = RELIEF_RAMP
) -> str:
    """Return the painted landscape: `count` contours from `base` to `top`, every fifth one heavier.

    The lines are of a mixed colour and not translucent: a printing house takes no transparency.
    """
    # Closer together near the ground, so that the low country is drawn as well as the hills.
    levels = [base + (top - base) * ((index + 0.5) / count) ** 1.15 for index in range(count)]
    strokes = _strokes(count, tuple(ramp))
    painted = [
        stroke.replace(_PATH, path)
        for stroke, path in zip(strokes, contours(ground, field, levels), strict=True)
        if path
    ]
    return element("g", *painted, fill_rule="evenodd", transform=f"scale({1 / _LATTICE})")
