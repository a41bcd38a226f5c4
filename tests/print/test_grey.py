"""Printed in grey: words stay readable on their ground, charts without their colours, and nothing is too small."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pypdfium2
import pytest
import typst
from PIL import Image

from proof.grey import contrast, faint, written
from unit.desk import ROOT
from zoneportal.drawings.typefaces import typefaces
from zoneportal.pages.portal import Portal
from zoneportal.print.choice import Choice
from zoneportal.print.edition import Edition
from zoneportal.print.press import Sheet, compiler
from zoneportal.print.programme import programme

TEMPLATES = ROOT / "overrides" / "print"
# A brochure with its parks and chains, a project's sheet, a building's.
CHOSEN = Choice(
    lang=frozenset({"zh"}),
    kind=frozenset({"brochure", "project", "premises"}),
    record=frozenset({"sample", "sample-recycling", "sample-block-3"}),
)
# Points of the smallest words: of sources and their marks; the smallest of drawings have half a point more.
SMALLEST = 6.0
PAGE = """
#set page(width: 60pt, height: 20pt, margin: 0pt, fill: {ground})
#set text(font: "Source Sans 3", size: {size}, fill: {ink})
Words
"""
SQUARE = """
#import "charts.typ": square-of
#set page(width: 10pt, height: 10pt, margin: 1pt)
#square-of("{kind}", size: 8pt)
"""
KINDS = ("full", "grey", "dark", "hollow", "dashed")


@pytest.fixture(scope="module", params=[Edition.SCREEN, Edition.OFFICE])
def made(request: pytest.FixtureRequest, demo: Portal) -> dict[str, bytes]:
    """The sheets of an edition."""
    documents = programme(demo, CHOSEN, request.param)
    return {document.path: document.made(TEMPLATES) for document in documents if isinstance(document, Sheet)}


def test_words_are_read_in_grey_and_large_enough(made: dict[str, bytes]) -> None:
    assert len(made) == 3
    for path, content in made.items():
        document = pypdfium2.PdfDocument(content)
        assert faint(document) == [], path
        assert [words.text for page in document for words in written(page) if words.size < SMALLEST] == [], path


@pytest.mark.parametrize(
    ("ground", "ink", "size", "read"),
    [
        ("white", 'rgb("#767676")', "12pt", True),
        ("white", 'rgb("#7a7a7a")', "12pt", False),
        ("white", 'rgb("#8a8a8a")', "19pt", True),
        # Told apart in colour alone: as dark as each other.
        ('rgb("#00a000")', 'rgb("#d03030")', "12pt", False),
        ('rgb("#101416")', 'rgb("#e2a72e")', "12pt", True),
    ],
)
def test_what_is_too_faint_is_found(ground: str, ink: str, size: str, *, read: bool) -> None:
    pdf = typst.compile(PAGE.format(ground=ground, ink=ink, size=size).encode(), format="pdf", font_paths=typefaces())
    found = faint(pypdfium2.PdfDocument(pdf))
    assert found == [] if read else found[0].startswith("page 1: 'Words' at")


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(0, 255) == pytest.approx(21)
    assert contrast(118, 255) == pytest.approx(4.54, abs=0.01)


def test_squares_are_told_apart_without_colour() -> None:
    drawn = {kind: grey(SQUARE.format(kind=kind)) for kind in KINDS}
    for one, other in combinations(KINDS, 2):
        apart = np.abs(drawn[one] - drawn[other]) > 48
        assert apart.mean() > 0.05, f"{one} looks like {other}"


def grey(source: str) -> np.ndarray:
    """A small page in grey, its levels."""
    pdf = compiler(TEMPLATES).compile(source.encode(), format="pdf")
    assert isinstance(pdf, bytes)
    shown: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=8, grayscale=True).to_pil()
    return np.asarray(shown.convert("L")).astype(int)
