"""Pictures: each record has its file, each file its record with credit, licence and date."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from zoneportal.checks.scope import Scope
from zoneportal.models import Picture
from zoneportal.problems import Place, Problem, suggestion
from zoneportal.problems.register import PictureFileMissing, PictureWithoutCredit


def check(scope: Scope) -> Iterator[Problem]:
    """Yield pictures without their file, and files without a record."""
    media = _media(scope)
    for spot in scope.of(Picture):
        zone, file = spot.value.zone, spot.value.file
        names = media.get(zone, {})
        if file not in names:
            facts = {"folder": f"content/media/{zone}", **suggestion(file, names)}
            yield PictureFileMissing(spot.place("file"), file, facts)
    yield from _without_record(scope, media)


def _without_record(scope: Scope, media: Mapping[str, Mapping[str, Path]]) -> Iterator[Problem]:
    """Yield what no record credits; nothing is said of zones kept off the site, or with records that cannot be read."""
    credited = {(spot.value.zone, spot.value.file) for spot in scope.of(Picture)}
    hidden = {entry.id for entry in scope.catalog.register.zones if entry.id not in scope.catalog.zone_by_id}
    for zone, names in media.items():
        if zone in hidden or scope.unread(zone, Picture):
            continue
        for name, path in names.items():
            if (zone, name) not in credited:
                facts = {"folder": f"content/zones/{zone}/{Picture.folder}"}
                yield PictureWithoutCredit(Place(scope.file(path)), name, facts)


def _media(scope: Scope) -> dict[str, dict[str, Path]]:
    """Return the files among the media by zone and name (with subfolders), exactly as they are spelt on disk."""
    media: dict[str, dict[str, Path]] = {}
    for layer in scope.workspace.layers:
        for path in sorted(layer.media.rglob("*")):
            zone, *rest = path.relative_to(layer.media).parts
            if rest and path.is_file() and not path.name.startswith("."):
                media.setdefault(zone, {})["/".join(rest)] = path
    return media
