"""The relief files of zones and of the home page, drawn from the published figures.

The home page's is kept in the cache. A zone's is not: it takes hardly longer to draw than to keep, and is drawn again
only with what else goes with the zone.
"""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Literal

from zoneportal import drawings
from zoneportal.catalog import Zone
from zoneportal.drawings.cache import cached
from zoneportal.drawings.map_labels import MapPoint
from zoneportal.drawings.points_map import portal_relief
from zoneportal.drawings.relief import PublishedFigure, ReliefForm, zone_relief
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Files
from zoneportal.views import atlas

FORMS: tuple[ReliefForm, ...] = ("hero", "phone", "thumbnail")
SIZES: tuple[Literal["desk", "phone"], ...] = ("desk", "phone")


def write(zones: Iterable[Zone], files: Files) -> None:
    """Write ``assets/relief/<zone>-<form>.svg`` for these zones."""
    for zone in zones:
        figures = [PublishedFigure(item.key, float(item.quantity.base)) for item in zone.figures]
        for form in FORMS:
            files.write(f"assets/relief/{zone.id}-{form}.svg", zone_relief(zone.id, figures, form).encode())


def write_map(portal: Portal, files: Files) -> None:
    """Write ``assets/relief/portal-<size>.svg``, the ground of the home page's map."""
    points = atlas.points(portal.catalog, portal.voice("zh"))
    for size in SIZES:
        key = f"{_code()}/portal/{size}/{points}"
        data = cached(portal.workspace.cache / "drawings", key, partial(_ground, points, size))
        files.write(f"assets/relief/portal-{size}.svg", data)


def _ground(points: Sequence[MapPoint], size: Literal["desk", "phone"]) -> bytes:
    return portal_relief(points, size).encode()


@cache
def _code() -> str:
    """A name of the drawing code: a changed drawing is drawn anew."""
    folder = Path(drawings.__file__).parent
    digest = hashlib.sha256()
    for module in sorted(folder.glob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()[:16]
