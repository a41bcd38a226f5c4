"""A changed record sets its own sheets anew, its zone's, and the catalogues and lists it stands in; nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from scale.portal_folder import write_portal
from zoneportal import loading, wording
from zoneportal.pages.portal import Portal
from zoneportal.print.programme import programme
from zoneportal.print.run import key
from zoneportal.workspace import Workspace

ZONES = 12


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_portal(tmp_path_factory.mktemp("print") / "portal", ZONES)


def keys(folder: Path) -> dict[str, str]:
    """What each document is kept under: another where its content is."""
    workspace = Workspace.at(folder)
    catalog = loading.load(workspace).catalog
    assert catalog is not None
    portal = Portal(workspace, catalog, wording.load(workspace)[0], (), "https://scale.example/")
    return {document.path: key(document, "templates") for document in programme(portal)}


def test_a_changed_project_changes_only_what_shows_it(folder: Path) -> None:
    before = keys(folder)
    assert len(before) > 100
    file = min((folder / "content" / "zones").glob("*/projects/*.yaml"))
    zone, project = file.parts[-3], f"{file.parts[-3]}-{file.stem}"
    file.write_text(file.read_text("utf-8").replace("zh: ", "zh: 又一", 1), "utf-8")
    after = keys(folder)
    changed = {path for path, name in after.items() if before[path] != name}
    sheets = {f"brochures/{edition}/projects/{project}.pdf" for edition in ("zh", "en", "both")}
    assert {f"brochures/zh/zones/{zone}.pdf", "brochures/zh/catalogue.pdf", *sheets} <= changed
    of = {f"projects/{project}", f"zones/{zone}", "catalogue", "projects"}
    assert {path.removeprefix("brochures/").partition("/")[2].rpartition(".")[0] for path in changed} <= of
