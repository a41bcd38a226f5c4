"""What cannot be set is named, with the file and the line, what to do about it, and nothing that stood is lost."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import pytest

from print.conftest import project
from proof.documents import squeezed
from unit.desk import ROOT, SITE_URL, Desk
from zoneportal import host, loading, settings, wording
from zoneportal.drawings import typefaces
from zoneportal.drawings.weights import weights
from zoneportal.pages.portal import Portal
from zoneportal.print.choice import Choice
from zoneportal.print.command import print_documents
from zoneportal.print.press import Sheet
from zoneportal.print.programme import programme
from zoneportal.print.refusal import PressError

TEMPLATES = ROOT / "overrides" / "print"
LINE = "content/zones/sample/projects/line-1.yaml"
POLICY = """\
name: {zh: 设备补助, en: Grant for equipment}
level: zone
document: {zh: 《虚构办法》第二条, en: "Fictional Measures, art. 2"}
beneficiaries: {zh: 制造企业, en: Manufacturers}
benefits:
  - form: grant
    headline: {zh: 补助6%, en: HEADLINE}
    text: {zh: 按设备投资额补助, en: A share of the cost}
    rate: 6%
"""
# A weight that a typeface has not: its OS/2 table says 400, and it has no axis.
REGULAR = (
    b"\0\1\0\0"
    + struct.pack(">4H", 1, 0, 0, 0)
    + struct.pack(">4sIII", b"OS/2", 0, 28, 6)
    + struct.pack(">3H", 4, 0, 400)
)


def sheets(desk: Desk, kind: str, lang: str = "zh") -> dict[str, Sheet]:
    """The sheets of one kind, by the name of their file."""
    found = settings.read(desk.root / "mkdocs.yml")
    catalog = loading.load(found.workspace).catalog
    assert catalog is not None, desk.codes()
    portal = Portal(found.workspace, catalog, wording.load(found.workspace)[0], (), found.site_url)
    chosen = Choice(kind=frozenset({kind}), lang=frozenset({lang}))
    return {Path(each.path).stem: each for each in programme(portal, chosen) if isinstance(each, Sheet)}


def refused(desk: Desk, sheet: Sheet) -> str:
    with pytest.raises(PressError) as error:
        sheet.made(desk.root / "overrides" / "print")
    said = str(error.value)
    assert re.search("[一-鿿]", said)
    return said


def largest(pdf: bytes) -> float:
    """The height of the tallest line of the first page, in points."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    boxes = (text.get_rect(index) for index in range(text.count_rects()))
    return max(float(high - low) for _, low, _, high in boxes)


def test_a_long_name_is_set_smaller(press_desk: Desk) -> None:
    press_desk.record("projects/line-1", project("很长的项目名称" * 6, "Line 1"))
    found = sheets(press_desk, "project")
    assert largest(found["sample-line-1"].made(TEMPLATES)) < largest(found["sample-line-2"].made(TEMPLATES)) * 0.9


@pytest.mark.parametrize("over", [40, 160])
def test_a_name_too_long_is_named_with_what_is_over(press_desk: Desk, over: int) -> None:
    """The number is about right: without so many characters the name fits."""
    name = "很长的项目名称" * 20 + "尾" * over
    press_desk.record("projects/line-1", project(name, "Line 1"))
    said = refused(press_desk, sheets(press_desk, "project")["sample-line-1"])
    assert f"{LINE}:1 的 name 太长" in said
    assert f"name of {LINE}:1 is about" in said
    number = re.search(r"about (\d+) characters", said)
    assert number is not None
    shorter = name[: -int(number[1]) - 12]
    press_desk.record("projects/line-1", project(shorter, "Line 1"))
    assert sheets(press_desk, "project")["sample-line-1"].made(TEMPLATES)


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_a_text_too_long_for_two_pages_is_named(press_desk: Desk, lang: str) -> None:
    text = f"market: {{zh: {'市场很大。' * 900}, en: {'A large market. ' * 700}}}\n"
    press_desk.record("projects/line-1", project("生产线", "Line 1") + text)
    said = refused(press_desk, sheets(press_desk, "project", lang)["sample-line-1"])
    assert f"{LINE}:4 的 market 太长" in said
    assert re.search(r"about \d{3,} characters too long", said)


def test_a_benefit_too_long_is_named(press_desk: Desk) -> None:
    press_desk.record("policies/grant", POLICY.replace("HEADLINE", "a very long benefit " * 12))
    said = refused(press_desk, sheets(press_desk, "policies", "en")["sample"])
    assert "policies/grant.yaml:7 的 headline 太长" in said


def test_a_link_name_that_cannot_break_is_named(press_desk: Desk) -> None:
    chain = next((press_desk.root / "content/zones/sample/chains").glob("*.yaml"))
    text = chain.read_text("utf-8")
    name = re.search(r"en: (\w+)\}", text[text.index("links") :])
    assert name is not None
    chain.write_text(text.replace(f"en: {name[1]}}}", f"en: {'W' * 90}}}"), "utf-8")
    said = " ".join(
        str(error) for sheet in sheets(press_desk, "project", "en").values() for error in _errors(sheet, press_desk)
    )
    assert f"chains/{chain.name}:" in said
    assert "characters too long" in said


def _errors(sheet: Sheet, desk: Desk) -> list[PressError]:
    try:
        sheet.made(desk.root / "overrides" / "print")
    except PressError as error:
        return [error]
    return []


@pytest.mark.parametrize("kind", ["project", "brochure", "catalogue"])
def test_a_glyph_that_no_typeface_has_is_named(press_desk: Desk, kind: str) -> None:
    """Also in a document of many records: the record's file is found."""
    text = "summary: {zh: 一条好线😀, en: A good line}\n"
    press_desk.record("projects/line-1", project("生产线", "Line 1") + text)
    found = sheets(press_desk, kind)
    said = refused(press_desk, found.get("sample-line-1") or next(iter(found.values())))
    assert f"{LINE}:4" in said
    assert "😀" in said


def test_a_picture_that_is_missing_or_unreadable_is_named(press_desk: Desk) -> None:
    sheet = sheets(press_desk, "project")["sample-line-1"]
    for drawings in ({}, {"relief": "no drawing"}):
        said = refused(press_desk, replace(sheet, drawings=drawings))
        assert "图“relief”" in said
        assert f'picture "relief" of {LINE}' in said


@dataclass(frozen=True)
class Face:
    """A font as Typst lists it."""

    family: str
    path: str
    style: str = "normal"
    index: int = 0


def test_a_weight_that_a_typeface_lacks_is_named(
    tmp_path: Path, press_desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    regular = tmp_path / "regular.otf"
    regular.write_bytes(REGULAR)
    assert weights(regular) == (400, 400)
    whole: list[typefaces.Font] = [Face(typefaces.LATIN, str(regular)), *typefaces.typefaces().fonts()]
    assert typefaces.missing(whole) == []
    poor: list[typefaces.Font] = [
        Face(typefaces.LATIN, str(regular)),
        *(font for font in whole[1:] if font.family == typefaces.HAN),
    ]
    assert typefaces.missing(poor) == [(typefaces.LATIN, 700)]
    assert typefaces.missing([]) == [
        (family, weight) for family in (typefaces.LATIN, typefaces.HAN) for weight in (400, 700)
    ]
    lacking = typefaces.missing(poor)
    monkeypatch.setattr(typefaces, "missing", lambda _fonts: lacking)
    typefaces.typefaces.cache_clear()
    status = print_documents(settings.read(press_desk.root / "mkdocs.yml"), (), press_desk.root / "site-print")
    monkeypatch.undo()
    assert status == 1
    said = capsys.readouterr().err
    assert "缺少字重：Source Sans 3 700" in said
    assert "lack weights: Source Sans 3 700" in said


def test_templates_use_only_weights_of_the_look() -> None:
    used = {
        int(weight)
        for file in TEMPLATES.glob("*.typ")
        for weight in re.findall(r"weight: (?:if [^{]+\{ (?=\d))?(\d+)", file.read_text("utf-8"))
    }
    assert used
    assert used <= set(typefaces.WEIGHTS)


def test_a_document_that_fails_leaves_the_whole_site(press_desk: Desk, tmp_path: Path) -> None:
    """As it stood: pages, pictures, the earlier PDF."""
    site = tmp_path / "site"
    _build(press_desk, site)
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    assert any(file.suffix == ".pdf" for file in before)
    press_desk.record("projects/line-1", project("很长的项目名称" * 60, "Line 1"))
    press_desk.record("projects/line-2", project("另一条线", "Line 2"))
    with pytest.raises(PressError, match=r"line-1\.yaml:1 的 name 太长"):
        _build(press_desk, site)
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before


def _build(desk: Desk, site: Path) -> None:
    host.start(root=desk.root, settings={}, site=site, site_url=SITE_URL).finish()


def test_a_zone_without_projects_has_no_empty_part(press_desk: Desk) -> None:
    title = squeezed(wording.load(press_desk.workspace)[0]["zh"]["zone.section_projects"])
    assert title in _titles(sheets(press_desk, "brochure")["sample"])
    press_desk.add_zone("bare")
    assert title not in _titles(sheets(press_desk, "brochure")["bare"])


def _titles(sheet: Sheet) -> list[str]:
    document = pypdfium2.PdfDocument(sheet.made(TEMPLATES))
    return [squeezed(entry.get_title()) for entry in document.get_toc()]
