"""Words on paper by the PDF's own boxes, and that the proofs find what is wrong."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import typst

from proof.boxes import faults, sizes
from proof.documents import Document, blank, damage
from proof.site import BuiltSite
from zoneportal.drawings.typefaces import typefaces

PAGE = """
#set page(width: 200pt, height: 200pt, margin: 10pt)
#set text(font: ("Source Sans 3", "Noto Sans CJK SC"), size: 12pt)
"""
DRAWING = (
    "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='100' height='40' "
    "font-family='Noto Sans CJK SC' font-size='12'>{text}</svg>\"), format: \"svg\")"
)
FAULTY = {
    "words over words": "Some words here#place(top + left, dy: 4pt)[Other words]",
    "a drawing over words": "Words#place(top + left)[" + DRAWING.format(text="<text y='12'>Over</text>") + "]",
    "a line cut short": "#block(width: 40pt, height: 12pt, clip: true)[#box(width: 200pt)[Words that run on]]",
    "a line too many": "#block(width: 140pt, height: 14pt, clip: true)[Two lines of words that do not all fit in here]",
    "off the page": "#place(dx: 150pt)[#box(width: 200pt)[Running off the page]]",
    "out of its drawing": DRAWING.format(text="<text x='80' y='20'>Cut off</text>"),
}
# Read on paper without a glass, in points.
SMALLEST = 6.5
# The fullest record of all in two languages at once must go onto two pages.
FULLEST = {"both/projects/sample-separator.pdf": 6.0}
MOST_PAGES = {"projects": 2, "premises": 2, "zones": 16}


def test_no_words_stand_over_others_and_none_are_cut_off(printed: list[Document]) -> None:
    found = {document.file.name: faults(pypdfium2.PdfDocument(document.file)) for document in printed}
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize("fault", FAULTY)
def test_words_that_overlap_or_are_cut_off_are_found(fault: str, tmp_path: Path) -> None:
    assert faults(_set(FAULTY[fault], tmp_path))


def test_words_that_stand_well_are_no_fault(tmp_path: Path) -> None:
    assert (
        faults(_set("Good words、好字\n\nMore of them" + DRAWING.format(text="<text y='20'>Fits</text>"), tmp_path))
        == []
    )


def test_no_words_are_too_small_to_read_on_paper(printed: list[Document]) -> None:
    found = {}
    for document in printed:
        name = "/".join(document.file.parts[-3:])
        least = min(sizes(pypdfium2.PdfDocument(document.file)))
        if least[0] < FULLEST.get(name, SMALLEST) - 0.005:
            found[name] = least
    assert found == {}


def test_small_words_are_found_in_a_drawing_too(tmp_path: Path) -> None:
    drawing = DRAWING.format(text="<text y='20'>Small</text>").replace("format:", "width: 50pt, format:")
    said = [*sizes(_set("Words" + drawing, tmp_path))]
    assert "".join(sign for size, _, sign in said if size < SMALLEST) == "Small"
    assert "".join(sign for size, _, sign in said if size > SMALLEST) == "Words"


def _set(body: str, folder: Path) -> pypdfium2.PdfDocument:
    source = folder / "page.typ"
    source.write_text(PAGE + body, encoding="utf-8")
    pdf = typst.compile(str(source), root=str(folder), font_paths=typefaces(), format="pdf")
    return pypdfium2.PdfDocument(pdf)


def test_every_document_is_sound(printed: list[Document]) -> None:
    """What ``qpdf --check`` looks at, by the library it is made of."""
    assert [f"{document.file.name}: {said}" for document in printed for said in damage(document.file)] == []


def test_a_damaged_document_is_found(printed: list[Document], tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(printed[0].file.read_bytes()[:-200])
    assert damage(broken)


def test_no_page_is_mostly_white(printed: list[Document]) -> None:
    """The tallest blank stretch of a page, as a share of it; what nothing stands on at all is all blank."""
    found = {
        f"{document.file.name} {number}": round(share, 2)
        for document in printed
        for number, share in enumerate(blank(document.file), 1)
        if share > 2 / 3
    }
    assert found == {}


def test_a_white_page_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    _set("One line", tmp_path).save(page)
    assert list(blank(page)) > [2 / 3]


def test_documents_are_no_longer_than_they_should_be(printed: list[Document]) -> None:
    for document in printed:
        most = MOST_PAGES.get(document.file.parent.name)
        assert most is None or len(document.texts) <= most, document.file


def test_a_zone_with_much_to_say_fills_a_brochure(demo_site: BuiltSite) -> None:
    for lang in ("zh", "en"):
        assert 8 <= len(Document(demo_site.folder / f"brochures/{lang}/zones/sample.pdf").texts) <= 16
