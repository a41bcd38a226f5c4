"""The portal that speed is measured on: right by the portal's own checks, fictional in every name, always the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from scale.bench import OUR_EDITS
from scale.portal_folder import SORTS, write_portal
from zoneportal import wording
from zoneportal.catalog import Catalog
from zoneportal.loading import load
from zoneportal.models import ZONE_KINDS
from zoneportal.pages.routes import routes
from zoneportal.values import LANGS
from zoneportal.workspace import Workspace

ZONES = 12


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_portal(tmp_path_factory.mktemp("scale") / "portal", ZONES)


@pytest.fixture(scope="module")
def catalog(folder: Path) -> Catalog:
    loaded = load(Workspace.at(folder))
    assert list(loaded.report) == []
    assert loaded.catalog is not None
    return loaded.catalog


def test_words_are_complete(folder: Path) -> None:
    assert list(wording.load(Workspace.at(folder))[1]) == []


def test_every_zone_says_that_it_is_fictional(catalog: Catalog) -> None:
    assert len(catalog.zones) == ZONES
    for zone in catalog.zones:
        assert zone.entry.fictional == "true"
        assert "（虚构）" in zone.entry.name.zh
        assert "(fictional)" in zone.entry.name.en


def test_a_few_zones_have_every_kind_of_record(catalog: Catalog) -> None:
    kinds = {type(record) for zone in catalog.zones[: len(SORTS)] for record in zone.all_records()}
    assert set(ZONE_KINDS) - kinds == set()


def test_a_zone_has_about_eleven_pages_in_both_languages(catalog: Catalog) -> None:
    own = [route for route in routes(catalog, ()) if any(f"/{zone.id}" in route.address for zone in catalog.zones)]
    assert 10 <= len(own) * len(LANGS) / ZONES <= 12


def test_the_first_zone_has_what_the_bench_edits(folder: Path) -> None:
    (zone,) = (folder / "content" / "zones").glob("*-0")
    assert all(old in (zone / file).read_text("utf-8") for file, old, _ in OUR_EDITS)


def test_the_same_number_of_zones_gives_the_same_files(folder: Path, tmp_path: Path) -> None:
    again = write_portal(tmp_path / "portal", ZONES)
    for part in ("content", "zones.yaml"):
        mine, other = (_files(each / part) for each in (folder, again))
        assert mine == other


def _files(root: Path) -> dict[str, bytes]:
    files = [root] if root.is_file() else [path for path in root.rglob("*") if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
