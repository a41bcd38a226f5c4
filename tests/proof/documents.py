"""What is printed, as the proofs read it: standards, text, QR codes, contents, boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import outloud
import page as page_validation
import pikepdf
import pypdfium2
import zxingcpp
from outloud.findings import Finding

ROUGH = 0.25  # pixels a point, to see how much of a page is white
PAPER = 250  # as light as paper
FOOT = 0.07  # of a page's height, where its foot stands
PROFILES = ("ua1", "2a")
# Lines of a drawing can look like a code of another kind, a Micro QR code among them.
QR_CODE = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
CODE_SCALE = 3  # pixels a point: a code of 25 mm is then about 210 pixels wide
# The head of a stream: its dictionary from its length on, which may hold others one deep.
STREAM = re.compile(rb"/Length (?P<length>\d+)(?:[^<>]|<[^<>]*>|<<(?:[^<>]|<[^<>]*>)*>>)*>>\s*stream\r?\n")


@dataclass(frozen=True)
class Document:
    """One PDF of a site."""

    file: Path

    @cached_property
    def _pages(self) -> list[pypdfium2.PdfPage]:
        return list(pypdfium2.PdfDocument(self.file))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each page, blanks and line ends left out: lines break anywhere in Chinese."""
        return tuple(squeezed(page.get_textpage().get_text_bounded()) for page in self._pages)

    def codes(self) -> set[str]:
        """What the QR codes of all pages say."""
        images = (page.render(scale=CODE_SCALE).to_pil() for page in self._pages)
        return {found.text for image in images for found in zxingcpp.read_barcodes(image, formats=QR_CODE)}

    def contents(self) -> Iterator[tuple[str, int]]:
        """The entries of the bookmarks with the page each leads to, counted from one."""
        for entry in pypdfium2.PdfDocument(self.file).get_toc():
            target = entry.get_dest()
            if target is not None and target.get_index() is not None:
                yield entry.get_title(), target.get_index() + 1


def squeezed(text: str) -> str:
    """Text without blanks, line ends and hyphens, which are not read where a line ends with one."""
    return re.sub(r"[\s\x02\u00ad\ufffe-]+", "", text)


def documents(folder: Path) -> list[Document]:
    """Every document of a site."""
    return [Document(file) for file in sorted(folder.glob("brochures/**/*.pdf"))]


def damage(file: Path) -> list[str]:
    """What ``qpdf --check`` says of a file: broken references, streams that cannot be read, a damaged end."""
    with pikepdf.open(file) as opened:
        return opened.check_pdf_syntax()


def blank(file: Path) -> Iterator[float]:
    """Of each page the tallest stretch with nothing on it above the foot, as a share of the page's height."""
    for page in pypdfium2.PdfDocument(file):
        rows = page.render(scale=ROUGH, grayscale=True).to_numpy().min(axis=1).ravel() < PAPER
        tall = len(rows)
        inked = [
            -1,
            *(number for number, ink in enumerate(rows[: int(tall * (1 - FOOT))]) if ink),
            int(tall * (1 - FOOT)),
        ]
        yield max(after - before for before, after in pairwise(inked)) / tall


def breaches(document: Document) -> list[str]:
    """Where a document breaks PDF/UA-1 or PDF/A-2a, by two checkers."""
    data = document.file.read_bytes()
    found = []
    for profile in PROFILES:
        report = page_validation.validate_pdf_bytes(data, profile=profile)
        found += [f"{each.rule_id}: {each.message}" for each in report.failures if not _is_misread(each, data)]
    result = outloud.check(str(document.file))
    errors = [each for each in result.sorted_findings() if str(each.severity) == "error"]
    return found + [f"{each.rule}: {each.message}" for each in errors if not _recurs(document, each)]


def _recurs(document: Document, finding: Finding) -> bool:
    """Whether what is not read out stands on other pages too: the running foot of few pages, a table's head again."""
    if finding.rule != "TAG-002":
        return False
    words = re.findall(r"[^\W\d]+", finding.evidence)
    return sum(all(word in page for word in words) for page in document.texts) > 1


def _is_misread(failure: page_validation.ValidationFailure, data: bytes) -> bool:
    """Whether a stream that ends in a line end is taken for one byte shorter: every length is right all the same."""
    return failure.rule_id == "PDFA2A-STREAM-LENGTH-001" and all(
        data.startswith(b"\nendstream", stream.end() + int(stream["length"])) for stream in STREAM.finditer(data)
    )
