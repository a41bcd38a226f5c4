"""Pictures: each record has its file, each file its record with credit, licence and date."""

from collections.abc import Iterator
from pathlib import Path

from zoneportal.checks.scope import Scope, Spot
from zoneportal.models import Picture
from zoneportal.problems import Place, Problem, suggestion
from zoneportal.problems.register import PictureFileMissing, PictureWithoutCredit


def check(scope: Scope) -> Iterator[Problem]:
    """Yield pictures without their file, and files without a record."""
    credited: set[tuple[str, str]] = set()
    for spot in scope.of(Picture):
        credited.add((spot.value.zone, spot.value.file))
        yield from _file(scope, spot)
    hidden = {entry.id for entry in scope.catalog.register.zones if entry.id not in scope.catalog.zone_by_id}
    for zone, path, name in _media(scope):
        if (zone, name) not in credited and zone not in hidden and not scope.unread(zone, Picture):
            facts = {"folder": f"content/zones/{zone}/{Picture.folder}"}
            yield PictureWithoutCredit(Place(scope.file(path)), name, facts)


def _file(scope: Scope, spot: Spot[Picture]) -> Iterator[Problem]:
    here = [name for zone, _, name in _media(scope) if zone == spot.value.zone]
    if spot.value.file not in here:
        facts = {"folder": f"content/media/{spot.value.zone}", **suggestion(spot.value.file, here)}
        yield PictureFileMissing(spot.place("file"), spot.value.file, facts)


def _media(scope: Scope) -> Iterator[tuple[str, Path, str]]:
    """Yield zone, path and name (with subfolders) of every file among the media, exactly as it is spelt on disk."""
    for layer in scope.workspace.layers:
        for path in sorted(layer.media.rglob("*")):
            zone, *rest = path.relative_to(layer.media).parts
            if rest and path.is_file() and not path.name.startswith("."):
                yield zone, path, "/".join(rest)
