import gzip
import os
import re
import subprocess
import sys
from math import dist
from pathlib import Path
from typing import get_args

import pytest

from unit.drawings.reading import SVG, parsed
from zoneportal.drawings import landscape
from zoneportal.drawings.points_map import MapPoint, portal_relief
from zoneportal.drawings.relief import PublishedFigure, ReliefForm, hills, size_of, zone_relief

FORMS = get_args(ReliefForm)
FIGURES = [PublishedFigure(f"figure-{index}", 10.0 ** (index % 11)) for index in range(22)]


def test_one_hill_stands_for_each_figure() -> None:
    assert [len(hills("sample", FIGURES[:count], "hero")) for count in (0, 1, 5, 22)] == [0, 1, 5, 22]


def test_a_larger_figure_makes_a_higher_hill() -> None:
    heights = [hill.height for hill in hills("sample", FIGURES[:11], "hero")]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1] <= 1


def test_hills_keep_apart() -> None:
    standing = hills("sample", FIGURES, "cover")
    closest = min(dist((a.x, a.y), (b.x, b.y)) for a in standing for b in standing if a is not b)
    assert closest > 60


def test_each_hill_rises_over_the_ground_around_it() -> None:
    ground = landscape.Ground(800, 400, 10)
    hill = landscape.Hill(400, 200, 1.0, 40)
    field = landscape.elevation(ground, [hill], "sample", 0.1, 300)
    row, column = divmod(int(field.argmax()), field.shape[1])
    xs, ys = ground.axes()
    assert dist((xs[column], ys[row]), (400, 200)) <= 20


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [0, 1, 22, 80])
def test_a_relief_is_a_small_file_without_words(form: ReliefForm, count: int) -> None:
    figures = [PublishedFigure(str(index), 10.0 ** (index % 11)) for index in range(count)]
    drawing = zone_relief("sample", figures, form)
    root = parsed(drawing)
    assert root.get("viewBox") == "0 0 {} {}".format(*size_of(form))
    assert not [e for e in root.iter() if e.tag in (SVG + "text", SVG + "style", SVG + "script")]
    assert len(gzip.compress(drawing.encode())) < 30_000


def test_contours_are_closed_and_every_fifth_is_heavier() -> None:
    paths = list(parsed(zone_relief("sample", FIGURES, "cover")).iter(SVG + "path"))
    assert len(paths) == landscape.LEVELS
    assert all(path.get("d", "").count("M") == path.get("d", "").count("z") for path in paths)
    widths = [path.get("stroke-width") for path in paths]
    assert [index for index, width in enumerate(widths) if width != widths[0]] == [4, 9, 14]


def test_contours_follow_the_lattice_exactly() -> None:
    """A spline written with `t` drifts unless its corners are even: each loop has to end where it began."""
    for path in parsed(zone_relief("sample", FIGURES, "thumbnail")).iter(SVG + "path"):
        for loop in re.findall(r"M([^z]+)z", path.get("d", "")):
            start, rest = loop.split("q")
            first, steps = rest.split("t")
            numbers = [int(n) for n in re.findall(r"-?\d+", first)][2:] + [int(n) for n in re.findall(r"-?\d+", steps)]
            assert (sum(numbers[::2]), sum(numbers[1::2])) == (0, 0), start


def _corners(path: str) -> list[tuple[float, float]]:
    """Where the pieces of a contour's loops join, in pixels."""
    found = []
    for loop in re.findall(r"M([^z]+)z", path):
        x, y, *steps = (int(number) for number in re.findall(r"-?\d+", loop))
        for dx, dy in zip(steps[2::2], steps[3::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x / 4, y / 4))
    return found


def test_no_land_is_drawn_where_coal_covers_it() -> None:
    drawing = parsed(zone_relief("sample", FIGURES, "hero"))
    covered = float(next(drawing.iter(SVG + "linearGradient")).get("x1", ""))
    lowest = next(drawing.iter(SVG + "path"))
    westmost = min(x for x, _ in _corners(lowest.get("d", "")))
    assert covered - 100 < westmost < covered


def test_a_zone_has_its_own_landscape_and_always_the_same() -> None:
    assert zone_relief("sample", FIGURES, "hero") == zone_relief("sample", FIGURES, "hero")
    assert zone_relief("sample", FIGURES, "hero") != zone_relief("other", FIGURES, "hero")


def test_another_process_draws_the_same_bytes() -> None:
    code = (
        "from zoneportal.drawings.relief import *; import hashlib;"
        "f = [PublishedFigure(str(i), 10.0 ** i) for i in range(9)];"
        "print(hashlib.sha256(zone_relief('sample', f, 'hero').encode()).hexdigest())"
    )
    hooks = str(Path(landscape.__file__).parents[2])
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": hooks, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_the_portal_relief_is_small_for_many_zones() -> None:
    points = [MapPoint(f"z{i}", "示例", "", 30 + i % 50 / 10, 110 + i // 50 / 10, i % 30) for i in range(2500)]
    assert len(gzip.compress(portal_relief(points, "desk").encode())) < 30_000
