"""The relief files of zones and of the home page: drawn from the published figures, once, and kept in the cache."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Literal

from zoneportal import drawings
from zoneportal.catalog import Zone
from zoneportal.drawings.cache import cached
from zoneportal.drawings.points_map import portal_relief
from zoneportal.drawings.relief import PublishedFigure, ReliefForm, zone_relief
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Files
from zoneportal.views import atlas

FORMS: tuple[ReliefForm, ...] = ("hero", "phone", "thumbnail")
SIZES: tuple[Literal["desk", "phone"], ...] = ("desk", "phone")


def write(portal: Portal, zones: Iterable[Zone], files: Files) -> None:
    """Write ``assets/relief/<zone>-<form>.svg`` for these zones."""
    folder, code = _folder(portal), _code()
    for zone in zones:
        figures = [PublishedFigure(item.key, float(item.quantity.base)) for item in zone.figures]
        for form in FORMS:
            files.write(f"assets/relief/{zone.id}-{form}.svg", _zone(zone.id, figures, form, folder, code))


def write_map(portal: Portal, files: Files) -> None:
    """Write ``assets/relief/portal-<size>.svg``, the ground of the home page's map."""
    points = atlas.points(portal.catalog, portal.voice("zh"))
    for size in SIZES:
        key = f"{_code()}/portal/{size}/{points}"
        data = cached(_folder(portal), key, _drawing(partial(portal_relief, points, size)))
        files.write(f"assets/relief/portal-{size}.svg", data)


def _folder(portal: Portal) -> Path:
    return portal.workspace.cache / "drawings"


def _zone(id: str, figures: Sequence[PublishedFigure], form: ReliefForm, folder: Path, code: str) -> bytes:
    return cached(folder, f"{code}/{id}/{form}/{figures}", _drawing(partial(zone_relief, id, figures, form)))


def _drawing(make: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: make().encode()


@cache
def _code() -> str:
    """A name of the drawing code: a changed drawing is drawn anew."""
    folder = Path(drawings.__file__).parent
    digest = hashlib.sha256()
    for module in sorted(folder.glob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()[:16]
