import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

from unit.desk import SITE_URL, Desk
from zoneportal.pages import redirects
from zoneportal.pages.publication import Publication
from zoneportal.pages.routes import routes


def written(desk: Desk, folder: Path) -> dict[str, str]:
    files = Publication(folder / "site", folder / "new")
    redirects.write(routes(desk.catalog(), ()), SITE_URL, files)
    files.publish()
    return {
        path.relative_to(folder / "site").as_posix(): path.read_text("utf-8")
        for path in (folder / "site").rglob("*.html")
    }


def rename(desk: Desk, name: str, *earlier: str) -> None:
    path = desk.root / f"content/{name}.yaml"
    path.write_text(path.read_text("utf-8") + f"formerly: [{', '.join(earlier)}]\n", "utf-8")


def test_nothing_was_renamed(desk: Desk, tmp_path: Path) -> None:
    assert written(desk, tmp_path) == {}


def test_former_addresses_lead_to_the_page(desk: Desk, tmp_path: Path) -> None:
    rename(desk, "zones/sample/projects/separators", "films", "membranes")
    rename(desk, "common/policies/research", "grant")
    pages = written(desk, tmp_path)
    assert sorted(pages) == [
        "en/policies/grant/index.html",
        "en/projects/sample-films/index.html",
        "en/projects/sample-membranes/index.html",
        "policies/grant/index.html",
        "projects/sample-films/index.html",
        "projects/sample-membranes/index.html",
    ]
    for name, page in pages.items():
        prefix = "/en" if name.startswith("en/") else ""
        target = f"{prefix}/policies/research/" if "policies" in name else f"{prefix}/projects/sample-separators/"
        old = "/" + name.removesuffix("index.html")
        hrefs = re.findall(r'href="([^"]*)"', page)
        refresh = re.findall(r'http-equiv="refresh" content="0; url=([^"]*)"', page)
        canonical, link = (unescape(href) for href in hrefs)
        assert canonical == SITE_URL.rstrip("/") + target
        assert urljoin(old, link) == target
        assert urljoin(old, unescape(refresh[0])) == target
        assert f'lang="{"en" if prefix else "zh-CN"}"' in page


def test_names_are_escaped(desk: Desk, tmp_path: Path) -> None:
    desk.record(
        "projects/odd",
        """\
        name: {zh: 甲<乙, en: "A <b> & C"}
        industry: batteries
        history: []
        formerly: [older]
        """,
    )
    pages = written(desk, tmp_path)
    assert "<title>A &lt;b&gt; &amp; C</title>" in pages["en/projects/sample-older/index.html"]
    assert "<title>甲&lt;乙</title>" in pages["projects/sample-older/index.html"]


def test_records_without_a_page_of_their_own_leave_no_address(desk: Desk, tmp_path: Path) -> None:
    rename(desk, "zones/sample/parks/north", "upper")
    assert written(desk, tmp_path) == {}
