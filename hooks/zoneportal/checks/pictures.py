"""Pictures: each record has its file, each file its record with credit, licence and date."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from zoneportal.checks.scope import Scope
from zoneportal.models import Picture
from zoneportal.problems import Place, Problem, suggestion
from zoneportal.problems.register import PictureFileMissing, PictureWithoutCredit


def check(scope: Scope) -> Iterator[Problem]:
    """Yield pictures without their file, and files without a record."""
    if scope.zone is None:
        for zone in _unregistered(scope):
            yield from _without_record(scope, zone, _media(scope, zone))
        return
    zone = scope.zone.id
    media = _media(scope, zone)
    for spot in scope.of(Picture):
        file = spot.value.file
        if file not in media:
            facts = {"folder": f"content/media/{zone}", **suggestion(file, media)}
            yield PictureFileMissing(spot.place("file"), file, facts)
    if not scope.unread(Picture):
        yield from _without_record(scope, zone, media)


def _unregistered(scope: Scope) -> Iterator[str]:
    """The folders of media that are of no zone; of those kept off the site nothing is said."""
    known = {entry.id for entry in scope.catalog.register.zones}
    folders = {path.name for layer in scope.workspace.layers for path in layer.media.glob("*") if path.is_dir()}
    yield from sorted(folders - known)


def _without_record(scope: Scope, zone: str, media: Mapping[str, Path]) -> Iterator[Problem]:
    """Yield the files that no record credits."""
    credited = {spot.value.file for spot in scope.of(Picture)}
    for name, path in media.items():
        if name not in credited:
            yield PictureWithoutCredit(
                Place(scope.file(path)), name, {"folder": f"content/zones/{zone}/{Picture.folder}"}
            )


def _media(scope: Scope, zone: str) -> dict[str, Path]:
    """Return a zone's files among the media by name (with subfolders), exactly as they are spelt on disk."""
    media: dict[str, Path] = {}
    for layer in scope.workspace.layers:
        folder = layer.media / zone
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                media[path.relative_to(folder).as_posix()] = path
    return media
