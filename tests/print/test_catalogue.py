"""The catalogue of projects: divided as asked, the numbers of its contents and indexes right, of hundreds too."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pypdfium2
import pytest

from print.conftest import project
from proof.documents import Document, breaches, squeezed
from proof.site import BuiltSite
from unit.desk import ROOT, SITE_URL, Desk
from zoneportal import wording
from zoneportal.models import Project
from zoneportal.pages.portal import Portal
from zoneportal.print.office import Office
from zoneportal.print.project_catalogue import catalogue
from zoneportal.values import Lang

TEMPLATES = ROOT / "overrides" / "print"
ZONES, EACH = 12, 40
# Seconds of CPU for 480 projects; a run alone takes a third of it, and a machine may be slower.
BUDGET = 30


def made(office: Office, portal: Portal, folder: Path, lang: Lang, **options: str) -> Document:
    sheet = catalogue(office, office.catalog.of(Project), portal.voice(lang), path="x.pdf", **options)  # type: ignore[arg-type]
    file = folder / f"{lang}-{'-'.join(options.values())}.pdf"
    file.write_bytes(sheet.made(TEMPLATES))
    return Document(file)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """A fictional portal of 480 projects in 12 zones."""
    desk = Desk.at(tmp_path_factory.mktemp("many") / "portal")
    (desk.root / "content/zones/sample/projects/separators.yaml").unlink()
    for zone in range(ZONES):
        desk.add_zone(f"z{zone}")
        for number in range(EACH):
            text = project(
                f"虚构{zone}区第{number}号线",
                f"Fictional line {zone}.{number}",
                ("planned", "promoted", "signed")[number % 3],
                ("batteries", "food")[number % 2],
            )
            desk.record(f"projects/line-{number}", text, f"z{zone}")
    (desk.root / "content/zones/sample/chains/batteries.yaml").unlink()
    words = wording.load(desk.workspace)[0]
    return Portal(desk.workspace, desk.catalog(), words, (), SITE_URL)


def test_480_projects_in_one_run(many: Portal, tmp_path: Path) -> None:
    start = time.process_time()
    document = made(Office(many.catalog, SITE_URL), many, tmp_path, "zh")
    assert time.process_time() - start < BUDGET
    bookmarks = dict(document.contents())
    names = {item.name.zh for item in many.catalog.of(Project)}
    assert len(names) == ZONES * EACH
    assert names <= set(bookmarks)
    for name in names:
        assert squeezed(name) in document.texts[bookmarks[name] - 1]
    contents, index = numbers(document, bookmarks, "目录"), numbers(document, bookmarks, "索引")
    assert {name: contents[name] for name in names} == {name: [bookmarks[name]] for name in names}
    assert {name: index[name] for name in names} == {name: [bookmarks[name]] * 2 for name in names}
    zones = [zone.entry.name.zh for zone in many.catalog.zones if zone.of(Project)]
    assert [contents[name] for name in zones] == [[bookmarks[name]] for name in zones]


def numbers(document: Document, bookmarks: dict[str, int], part: str) -> dict[str, list[int]]:
    """The page numbers printed behind each name in the contents or the indexes."""
    first = min(bookmarks.values()) - 1
    pages = document.texts[1:first] if part == "目录" else document.texts[bookmarks[part] - 1 :]
    said = "".join(pages)
    found = {}
    for name in bookmarks:
        # A number ends where the next name, which may begin with a digit, or the page's foot begins; none is longer.
        digits = re.findall(re.escape(squeezed(name)) + r"(\d+)", said)
        found[name] = [int(each[: len(str(bookmarks[name]))]) for each in digits]
    return found


@pytest.mark.parametrize(("order", "parts"), [("industry", ["Storage batteries", "Functional food"]), ("stage", None)])
def test_it_is_divided_as_asked(press_desk: Desk, tmp_path: Path, order: str, parts: list[str] | None) -> None:
    press_desk.record("projects/drink", project("饮料", "Oat drink", "planned", "food"))
    words = wording.load(press_desk.workspace)[0]
    portal = Portal(press_desk.workspace, press_desk.catalog(), words, (), SITE_URL)
    document = made(Office(portal.catalog, SITE_URL), portal, tmp_path, "en", order=order)
    stages = [words["en"][f"stage.{stage}"] for stage in ("planned", "promoted", "signed", "under-construction")]
    wanted = parts or [name for name in stages if name in dict(document.contents())]
    titles = [title for title, _ in document.contents()]
    assert [title for title in titles if title in wanted] == wanted
    assert len(wanted) > 1
    codes = document.codes()
    assert breaches(document) == []
    assert {f"{SITE_URL}en/projects/{item.key}/" for item in portal.catalog.of(Project)} <= codes


def test_its_title_says_which_projects_these_are(press_desk: Desk, tmp_path: Path) -> None:
    words = wording.load(press_desk.workspace)[0]
    portal = Portal(press_desk.workspace, press_desk.catalog(), words, (), SITE_URL)
    document = made(Office(portal.catalog, SITE_URL), portal, tmp_path, "zh", scope="储能电池 · 推介")
    assert squeezed("储能电池 · 推介") in document.texts[0]
    assert "储能电池 · 推介" in pypdfium2.PdfDocument(document.file).get_metadata_value("Title")


def test_no_project_makes_no_catalogue(press_desk: Desk) -> None:
    words = wording.load(press_desk.workspace)[0]
    portal = Portal(press_desk.workspace, press_desk.catalog(), words, (), SITE_URL)
    with pytest.raises(ValueError, match="no project"):
        catalogue(Office(portal.catalog, SITE_URL), [], portal.voice("zh"), path="x.pdf")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_projects_of_middling_length_share_pages(demo_site: BuiltSite, lang: Lang) -> None:
    """With the pages of cover, contents, openers and index there are fewer pages than projects."""
    document = Document(demo_site.folder / f"brochures/{lang}/catalogue.pdf")
    projects = len([*(demo_site.folder / f"brochures/{lang}/projects").glob("*.pdf")])
    assert projects > 20
    assert len(document.texts) < projects
