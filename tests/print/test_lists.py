"""The project list as Word and Excel: opened by LibreOffice; numbers are numbers, dates dates, texts never formulas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from print.test_decks import bare
from proof.documents import squeezed
from proof.office import Shown, shown
from unit.desk import ROOT, Desk
from zoneportal import wording
from zoneportal.models import Project
from zoneportal.pages.portal import Portal
from zoneportal.print.lists.document import project_document
from zoneportal.print.lists.sheets import project_workbook
from zoneportal.print.lists.word import ProjectDocument
from zoneportal.print.lists.workbook import ProjectWorkbook
from zoneportal.print.office import Office
from zoneportal.values import LANGS

TEMPLATES = ROOT / "overrides" / "print"
Made = Mapping[str, tuple[ProjectDocument | ProjectWorkbook, Path]]


def both(portal: Portal, lang: str) -> tuple[ProjectDocument, ProjectWorkbook]:
    office = Office(portal.catalog, portal.site_url)
    voice = portal.voice("zh" if lang == "zh" else "en")
    projects = office.catalog.of(Project)
    return project_document(office, projects, voice), project_workbook(office, projects, voice)


@pytest.fixture(scope="module")
def made(demo: Portal, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("lists")
    found: dict[str, tuple[ProjectDocument | ProjectWorkbook, Path]] = {}
    for lang in LANGS:
        for document in both(demo, lang):
            name = f"{lang}{Path(document.path).suffix}"
            file = folder / f"{Path(document.path).suffix[1:]}-{name}"
            file.write_bytes(document.made(TEMPLATES))
            found[name] = document, file
    return found


@pytest.fixture(scope="module")
def opened(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Shown]:
    pages = shown([file for _, file in made.values()], tmp_path_factory.mktemp("pages"))
    return dict(zip(made, pages, strict=True))


@pytest.mark.parametrize("lang", LANGS)
def test_every_project_stands_in_both(opened: Mapping[str, Shown], demo: Portal, lang: str) -> None:
    for form in ("docx", "xlsx"):
        text = bare("".join(opened[f"{lang}.{form}"].texts))
        for project in demo.catalog.of(Project):
            assert bare(project.name("zh" if lang == "zh" else "en")) in text, (form, project.key)
            assert "CANARY" not in text


@pytest.mark.parametrize("lang", LANGS)
def test_pages_of_the_document(opened: Mapping[str, Shown], demo: Portal, lang: str) -> None:
    """Across; zones follow each other, a table that runs on repeats its head; every page has its number and is used."""
    pages = opened[f"{lang}.docx"]
    wide, high = pages.size
    assert (round(wide), round(high)) == (842, 595)
    head = squeezed(demo.wording["zh" if lang == "zh" else "en"]["list.project"])
    zones = [zone for zone in demo.catalog.zones if zone.of(Project)]
    assert len(pages.texts) > 2
    for number, text in enumerate(pages.texts, 1):
        assert f"{number}/{len(pages.texts)}" in text
    assert all(head in text for text in pages.texts[1:-1])
    for zone in zones:
        assert squeezed(zone.entry.name("zh" if lang == "zh" else "en")) in pages.texts[0]
    shortest = min(map(len, pages.texts[1:-1]))
    assert shortest > max(map(len, pages.texts)) / 4


def test_a_remark_that_all_projects_share_is_said_once(made: Made, demo: Portal) -> None:
    text = "".join(each.text for each in docx.Document(str(made["zh.docx"][1])).element.body.iter(qn("w:t")))
    (shared,) = {each.progress.zh for each in demo.catalog.zone_by_id["yongji"].of(Project) if each.progress}
    assert text.count(shared) == 1


def test_the_document_is_one_that_word_can_work_with(made: Made) -> None:
    document, file = made["zh.docx"]
    word = docx.Document(str(file))
    assert isinstance(document, ProjectDocument)
    headings = [each.text for each in word.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert headings == [part.title for part in document.parts]
    body = word.element.body
    assert any("TOC" in (field.text or "") for field in body.iter(qn("w:instrText")))
    targets = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert targets == {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    table: Any
    for table in word.tables:
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert table.style is not None
        assert table.style.name == "Project List"
    told = word.core_properties
    assert (told.title, told.language) == (document.title, "zh-CN")


def columns(sheet: Any) -> dict[str, int]:
    """The columns of a sheet by their heads, counted from nought."""
    return {str(cell.value): at for at, cell in enumerate(sheet[1])}


def rows_of(sheet: Any) -> list[Any]:
    return list(sheet.iter_rows(min_row=2))


def test_numbers_dates_and_links_of_the_workbook(made: Made, demo: Portal) -> None:
    sheet = openpyxl.load_workbook(made["zh.xlsx"][1])["项目"]
    heads, rows = columns(sheet), {row[0].value: row for row in rows_of(sheet)}
    assert len(rows) == len(demo.catalog.of(Project))
    foil, robots = rows["4.5微米锂电铜箔项目"], rows["年产1.2万台工业机器人工厂"]
    money, started = foil[heads["总投资（万元）"]], robots[heads["阶段日期"]]
    assert (money.value, money.number_format) == (150000, '"约"#,##0')
    dollars = robots[heads["总投资（万元）"]]  # 1.6亿美元, at the register's rate
    assert (dollars.value, dollars.number_format) == (113974.4, '"约"#,##0.0')
    assert (started.value, started.number_format) == (datetime(2025, 4, 1), "yyyy-mm")  # noqa: DTZ001
    assert foil[0].hyperlink.target == "https://demo.example/projects/sample-copper-foil/"
    english = openpyxl.load_workbook(made["en.xlsx"][1])["Projects"]
    at = columns(english)["Total investment (RMB million)"]
    amounts = {row[0].value: row[at].value for row in rows_of(english)}
    assert amounts["4.5 µm copper foil for batteries"] == 1500


def test_the_workbook_is_ready_to_filter_and_print(made: Made) -> None:
    for sheet in openpyxl.load_workbook(made["zh.xlsx"][1]).worksheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
        assert sheet.print_title_rows == "$1:$1"


def test_every_figure_has_its_source_and_date(made: Made) -> None:
    book = openpyxl.load_workbook(made["zh.xlsx"][1])
    sources = {row[0].value for row in rows_of(book["出处"])}
    figures = [[cell.value for cell in row] for row in rows_of(book["数字与来源"])]
    sheet: Any = book["项目"]
    units = [at for head, at in columns(sheet).items() if re.search("（(万元|亩|人|%|年)）$", head)]
    assert len(figures) == sum(row[at].value is not None for row in rows_of(sheet) for at in units) > 40
    for figure in figures:
        assert figure[5] in sources, figure
        assert isinstance(figure[6], datetime), figure


def test_a_text_that_looks_like_a_formula_is_none(tmp_path: Path) -> None:
    desk = Desk.at(tmp_path / "portal")
    for number, sign in enumerate("=+-@"):
        name = f'name: {{zh: "{sign}1+1", en: "{sign}cmd|calc"}}\nindustry: batteries\nhistory: [{{stage: signed}}]\n'
        desk.record(f"projects/trap-{number}", name)
    portal = Portal(desk.workspace, desk.catalog(), wording.load(desk.workspace)[0], (), "https://zones.example/")
    book = openpyxl.load_workbook(BytesIO(both(portal, "zh")[1].made(TEMPLATES)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    traps = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert len(traps) == 8  # each name in both languages
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in traps)


@pytest.mark.parametrize("name", ["zh.docx", "en.docx", "zh.xlsx", "en.xlsx"])
def test_same_bytes_on_any_day(made: Made, name: str) -> None:
    document, file = made[name]
    assert document.made(TEMPLATES) == file.read_bytes()
    with ZipFile(file) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml")
    assert core.count(f"{document.day.isoformat()}T00:00:00Z".encode()) == 2
