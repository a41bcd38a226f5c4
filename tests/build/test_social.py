"""The picture of a shared link: every page names one that is there; projects and zones have their own."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from proof.site import BuiltSite, Page
from unit.desk import SITE_URL, Desk, voice
from zoneportal.drawings.social import MOST_BYTES, SIZE
from zoneportal.leaf import Leaf
from zoneportal.pages import social
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Tray
from zoneportal.workspace import Workspace

OWN = {"zones/*": "zone", "projects/*": "project"}


def said(page: Page, name: str) -> str:
    found = page.tree.find(f".//meta[@property='{name}']")
    assert found is not None, (page.path, name)
    return str(found.get("content"))


def test_every_shared_page_names_a_picture_with_its_size_and_words(site: BuiltSite) -> None:
    seen = set()
    for page in site.pages:
        if page.tree.find(".//meta[@property='og:url']") is None:
            continue
        picture = said(page, "og:image").removeprefix(site.address)
        assert (int(said(page, "og:image:width")), int(said(page, "og:image:height"))) == SIZE
        assert said(page, "og:image:alt")
        seen.add(picture)
    for picture in seen:
        content = (site.folder / picture).read_bytes()
        with Image.open(BytesIO(content)) as image:
            assert image.size == SIZE, picture
        assert len(content) <= MOST_BYTES, picture


def test_a_project_and_a_zone_with_all_its_sides_show_their_own(site: BuiltSite) -> None:
    own = set()
    for page in site.pages:
        kind = OWN.get("/".join(page.kind.split("/")[:2]))
        key = page.plain_address.strip("/").split("/")[-1 if kind == "project" else 1] if kind else ""
        path = f"assets/social/{page.lang}-{kind}-{key}.png"
        if kind and path in site.files:
            assert said(page, "og:image") == site.address + path, page.path
            own.add(path)
    assert {
        path for path in site.files if path.startswith(("assets/social/zh-zone-", "assets/social/zh-project-"))
    } <= own


def test_projects_of_a_large_portal_share_their_zones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk.at(tmp_path / "portal")

    def picture(address: str) -> str:
        return social.address(Leaf(desk.catalog(), voice("en"), address, SITE_URL), "project")

    own = "/projects/sample-separators/"
    assert picture(own) == "assets/social/en-project-sample-separators.png"
    monkeypatch.setattr(social, "MOST_PROJECTS", 0)
    assert picture(own) == "assets/social/en-zone-sample.png"
    assert picture("/projects/") == "assets/social/en-project.png"


def test_without_print_pages_show_the_picture_of_their_kind(tmp_path: Path) -> None:
    desk = Desk.at(tmp_path / "portal")
    portal = Portal(Workspace.at(desk.root), desk.catalog(), {}, (), SITE_URL, without=frozenset({"print"}))
    leaf = Leaf(portal.catalog, voice("en"), "/projects/sample-separators/", SITE_URL)
    assert social.addresses(portal)(leaf, "project") == "assets/social/en-project.png"
    tray = Tray()
    social.write(portal, portal.catalog.zones, tray)
    assert not tray.files
