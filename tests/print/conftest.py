"""Small portals to print, and the sample zone's."""

from __future__ import annotations

from pathlib import Path

import pytest

from proof.documents import Document, documents
from proof.site import BuiltSite
from unit.desk import ROOT, Desk
from zoneportal import loading, settings, wording
from zoneportal.pages.portal import Portal

PROJECT = "name: {{zh: {zh}, en: {en}}}\nindustry: {industry}\nhistory: [{{stage: {stage}, date: 2025-01}}]\n"


@pytest.fixture
def press_desk(tmp_path: Path) -> Desk:
    """A small fictional portal with the templates of print and a configuration, to run the command on."""
    desk = Desk.at(tmp_path / "portal")
    (desk.root / "overrides").symlink_to(ROOT / "overrides")
    desk.write("mkdocs.yml", "site_url: https://zones.example/invest/\nhooks: [x.py]\n")
    for number, stage in enumerate(("promoted", "signed"), 1):
        desk.record(f"projects/line-{number}", project(f"生产线{number}", f"Line {number}", stage))
    return desk


def project(zh: str, en: str, stage: str = "promoted", industry: str = "batteries") -> str:
    """The text of a fictional project's record."""
    return PROJECT.format(zh=zh, en=en, stage=stage, industry=industry)


@pytest.fixture(scope="session")
def printed(site: BuiltSite) -> list[Document]:
    """Every PDF of a site."""
    found = documents(site.folder)
    assert len(found) > 10
    return found


@pytest.fixture(scope="session")
def demo() -> Portal:
    """The portal with the sample zone, as ``make print`` reads it."""
    return _portal("tests/demo/mkdocs.yml")


@pytest.fixture(scope="session")
def portal(request: pytest.FixtureRequest, site: BuiltSite, demo_site: BuiltSite) -> Portal:
    """The records that a site was built from."""
    demo: Portal = request.getfixturevalue("demo")
    return demo if site is demo_site else _portal("mkdocs.yml")


def _portal(configuration: str) -> Portal:
    found = settings.read(ROOT / configuration)
    catalog = loading.load(found.workspace).catalog
    assert catalog is not None
    return Portal(found.workspace, catalog, wording.load(found.workspace)[0], (), found.site_url)
