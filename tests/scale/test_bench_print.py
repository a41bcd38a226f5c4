"""The bench of print: the page for the others says all that the brochure says, and the report reckons right."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
import pytest
from lxml import html

from proof.documents import squeezed
from scale.bench_print import (
    CHROMIUM,
    OURS,
    TEMPLATES,
    Printer,
    Printing,
    brochure_table,
    demo_sheets,
    run,
    sheet_table,
)
from scale.brochure_page import brochure_page
from scale.process import Run
from zoneportal.print.press import set_sheet


def test_the_page_for_the_others_has_every_word_of_the_brochure() -> None:
    (sheet,) = demo_sheets(["zh/zones/sample"])
    page = brochure_page(sheet.data, sheet.drawings)
    said = squeezed(html.fromstring(page).text_content())
    with pypdfium2.PdfDocument(set_sheet(sheet, TEMPLATES)) as brochure:
        text = "\n".join(page.get_textpage().get_text_range() for page in brochure)
    words = [squeezed(word) for word in text.split()]
    assert len(words) > 3000
    assert [word for word in words if word not in said] == []
    drawings = {name for name, drawing in sheet.drawings.items() if drawing in page}
    assert drawings == set(sheet.drawings)


def printing(computing: float, memory: float, pages: int) -> Printing:
    return Printing([Run(1, computing, memory), Run(1, 9 * computing, 3 * memory), Run(1, computing, memory)], pages)


def test_the_report_sets_ours_beside_the_others() -> None:
    printers = [Printer(OURS, (), Path(), "1.0"), Printer(CHROMIUM, (), Path(), "99")]
    table = brochure_table(printers, {OURS: printing(1.5, 150, 15), CHROMIUM: printing(45, 900, 20)})
    assert table.splitlines()[2:] == [
        f"| {OURS} | 1.0 | 15 | 1.50 |  | 0.100 |  |  | 150 | 10.0 |",
        f"| {CHROMIUM} | 99 | 20 | 45.00 | 0.033 | 2.250 | 0.044 | ≤ 0.1 | 900 | 45.0 |",
    ]
    assert sheet_table({"brochures/zh/projects/a.pdf": (59.6, 2)}).endswith("| zh/projects/a | 2 | 60 | ≤ 60 |")


def test_a_program_that_leaves_no_document_is_no_result(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="nothing"):
        run(Printer("nothing", [sys.executable, "-c", "print('no')"], tmp_path / "no.pdf", "1"))
