"""The project list as a Word document 招商项目册: zone by zone a table, with contents, page numbers and the sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from zoneportal.print.archive import edition, settled
from zoneportal.print.widths import HAN
from zoneportal.values import Lang

LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
PAPER, MARGIN = (297.0, 210.0), 15.0
ROOM = PAPER[0] - 2 * MARGIN
# Twentieths of a point, as tables are measured, in a millimetre.
TWIPS = 56.6929
TABLE_STYLE = "ProjectList"


@dataclass(frozen=True)
class Text:
    """Words in a cell; ``small`` for what stands beside, ``href`` where they lead."""

    text: str
    bold: bool = False
    small: bool = False
    href: str = ""


Cell = tuple[Text, ...]
"""Paragraphs of a cell."""


@dataclass(frozen=True)
class Column:
    """A column: its head, its part of the width."""

    head: str
    share: float


@dataclass(frozen=True)
class Part:
    """A section: a heading of the contents, a paragraph, a table."""

    title: str
    lead: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class ProjectDocument:
    """The document to be made."""

    path: str
    lang: Lang
    title: str
    record: str
    day: date
    author: str
    subject: str
    heading: str
    lead: str
    remark: str
    contents: str
    foot: str
    parts: tuple[Part, ...]

    def ingredients(self) -> tuple[str, ...]:
        """Everything it says, and the code that writes it."""
        return (edition(Path(__file__).parent, "python-docx"), repr(self))

    def made(self, templates: Path) -> bytes:
        """The document as DOCX."""
        file = docx.Document()
        _styled(file, (templates / "list" / "styles.xml").read_bytes(), self.lang)
        _paper(file, self.foot)
        body = _Body(file, self.lang)
        body.paragraph("Title", self.heading)
        body.paragraph("Subtitle", self.lead)
        if self.remark:
            body.paragraph("Remark", self.remark)
        body.contents(self.contents, [part.title for part in self.parts])
        for number, part in enumerate(self.parts):
            body.heading(part.title, number, new_page=number == 0 and len(self.parts) > 1)
            if part.lead:
                body.paragraph("Normal", part.lead, keep=True)
            body.table(part)
        _describe(file, self)
        written = BytesIO()
        file.save(written)
        return settled(written.getvalue(), self.day)


class _Body:
    """The text of a document, written one after another as XML: the library's own tables slow down with their rows."""

    def __init__(self, file: WordFile, lang: Lang) -> None:
        self._file: Any = file
        self._body: Any = file.element.body
        self._lang = lang
        for paragraph in list(self._body.findall(qn("w:p"))):
            self._body.remove(paragraph)

    def _add(self, xml: str) -> None:
        self._body.insert(len(self._body) - 1, parse_xml(xml))  # before the section's properties

    def paragraph(self, style: str, text: str, *, keep: bool = False) -> None:
        """A paragraph; ``keep`` keeps it on the page of what follows."""
        next_to = "<w:keepNext/>" if keep else ""
        self._add(f'<w:p {SPACES}><w:pPr><w:pStyle w:val="{style}"/>{next_to}</w:pPr>{self._run(Text(text))}</w:p>')

    def heading(self, text: str, number: int, *, new_page: bool) -> None:
        """A heading that the contents lead to."""
        opens = "<w:pageBreakBefore/>" if new_page else ""
        mark = f'<w:bookmarkStart w:id="{number}" w:name="_Toc{number + 1:08}"/>'
        self._add(
            f'<w:p {SPACES}><w:pPr><w:pStyle w:val="Heading1"/>{opens}</w:pPr>'
            f'{mark}{self._run(Text(text))}<w:bookmarkEnd w:id="{number}"/></w:p>'
        )

    def contents(self, title: str, titles: Sequence[str]) -> None:
        """The contents as a field: filled in already, and Word can make it anew."""
        self.paragraph("ContentsHeading", title)
        last = len(titles) - 1
        for number, text in enumerate(titles):
            begin = f"{_field('begin')}{_instruction(CONTENTS)}{_field('separate')}" if number == 0 else ""
            end = _field("end") if number == last else ""
            link = f'<w:hyperlink w:anchor="_Toc{number + 1:08}" w:history="1">{self._run(Text(text))}</w:hyperlink>'
            self._add(f'<w:p {SPACES}><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{begin}{link}{end}</w:p>')

    def table(self, part: Part) -> None:
        whole = sum(column.share for column in part.columns)
        widths = [round(ROOM * TWIPS * column.share / whole) for column in part.columns]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        heads = tuple((Text(column.head),) for column in part.columns)
        rows = [self._row(heads, widths, head=True), *(self._row(row, widths) for row in part.rows)]
        caption = f"<w:tblCaption w:val={quoteattr(part.title)}/><w:tblDescription w:val={quoteattr(part.title)}/>"
        self._add(
            f'<w:tbl {SPACES}><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{caption}</w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _row(self, cells: Sequence[Cell], widths: Sequence[int], *, head: bool = False) -> str:
        repeated = "<w:tblHeader/>" if head else ""
        inner = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{self._paragraphs(cell)}</w:tc>'
            for cell, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inner}</w:tr>"

    def _paragraphs(self, cell: Cell) -> str:
        style = '<w:pPr><w:pStyle w:val="Cell"/></w:pPr>'
        return "".join(f"<w:p>{style}{self._run(text)}</w:p>" for text in cell or (Text(""),))

    def _run(self, text: Text) -> str:
        if not text.text:
            return ""
        look = f"{'<w:b/>' if text.bold else ''}{SMALL if text.small else ''}"
        language = HAN_LANGUAGE if self._lang == "en" and HAN.search(text.text) else ""
        run = f'<w:r><w:rPr>{look}{language}</w:rPr><w:t xml:space="preserve">{escape(text.text)}</w:t></w:r>'
        if not text.href:
            return run
        relation = self._file.part.relate_to(text.href, LINK, is_external=True)
        return f'<w:hyperlink r:id="{relation}" w:history="1">{run}</w:hyperlink>'


CONTENTS = 'TOC \\o "1-1" \\h \\n \\z'
BETWEEN = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
SMALL = '<w:color w:val="5B666B"/><w:sz w:val="15"/>'
HAN_LANGUAGE = '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>'


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {escape(text)} </w:instrText></w:r>'


def _number(name: str) -> str:
    """A field of Word that counts pages."""
    return f"{_field('begin')}{_instruction(name)}{_field('separate')}<w:r><w:t>1</w:t></w:r>{_field('end')}"


def _styled(file: WordFile, styles: bytes, lang: Lang) -> None:
    """Give the document the look's styles in the place of the library's, and its language."""
    root: Any = file.part._styles_part.element
    for child in list(root):
        root.remove(child)
    first = {"zh": "en-US", "en": "en-GB"}[lang]  # of its Latin words; its Han are Chinese
    for child in list(parse_xml(styles.replace(b"{lang}", first.encode()))):
        root.append(child)


def _paper(file: WordFile, foot: str) -> None:
    """A4 across; the foot says whose list it is, and the page."""
    section = file.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(PAPER[0]), Mm(PAPER[1])
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin, section.bottom_margin = Mm(15), Mm(16)
    section.footer_distance, section.header_distance = Mm(8), Mm(8)
    paragraph: Any = section.footer.paragraphs[0]._p
    number = f"{_number('PAGE')}{BETWEEN}{_number('NUMPAGES')}"
    words = f"<w:r><w:t>{escape(foot)}</w:t></w:r><w:r><w:tab/></w:r>"
    xml = f'<w:p {SPACES}><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{words}{number}</w:p>'
    paragraph.getparent().replace(paragraph, parse_xml(xml))


def _describe(file: WordFile, document: ProjectDocument) -> None:
    told = file.core_properties
    told.title, told.author, told.last_modified_by = document.title, document.author, document.author
    told.subject, told.language = document.subject, {"zh": "zh-CN", "en": "en-GB"}[document.lang]
    told.created = told.modified = datetime(document.day.year, document.day.month, document.day.day)  # noqa: DTZ001
    told.comments, told.keywords, told.revision = "", "", 1
