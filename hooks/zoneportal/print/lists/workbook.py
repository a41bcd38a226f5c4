"""The project list as a workbook: numbers that can be reckoned with, dates that sort, every figure's source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from zoneportal.drawings.palette import COAL, LINE_2, LOESS_INK
from zoneportal.print.archive import edition, settled
from zoneportal.print.lists.rows import Amount
from zoneportal.print.widths import lines, natural
from zoneportal.values import Lang, PartialDate

FACES = {"zh": "Microsoft YaHei", "en": "Arial"}
# A width of Excel is a digit of the standard typeface: about so many points; columns are so wide at least.
DIGIT, NARROW = 5.25, 7.0
HEAD_SHARE = 0.55  # a head may take two lines
A3 = 8  # as the form numbers paper
SIZE = 10.0
DATES = {1: "yyyy", 2: "yyyy-mm", 3: "yyyy-mm-dd"}
# What a spreadsheet would take for a formula when somebody edits the cell.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

_NUMBERS = Alignment(horizontal="right", vertical="top", wrap_text=True, indent=1)


@dataclass(frozen=True)
class Link:
    """A text that leads to an address."""

    text: str
    href: str


Value: TypeAlias = str | Amount | PartialDate | Link | None


@dataclass(frozen=True)
class Grid:
    """One sheet: its name, its heads, its rows; no column is wider than ``broad`` characters."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    broad: float = 60.0


@dataclass(frozen=True)
class ProjectWorkbook:
    """The workbook to be made; ``foot`` stands under every printed page."""

    path: str
    lang: Lang
    title: str
    record: str
    day: date
    author: str
    subject: str
    foot: str
    grids: tuple[Grid, ...]

    def ingredients(self) -> tuple[str, ...]:
        """Everything it says, and the code that writes it."""
        return (edition(Path(__file__).parent, "openpyxl"), repr(self))

    def made(self, templates: Path) -> bytes:  # noqa: ARG002 - nothing of it is set by Typst
        """The workbook as XLSX."""
        book = Workbook()
        book.remove(book.worksheets[0])
        for grid in self.grids:
            _written(book.create_sheet(grid.name), grid, self)
        told = book.properties
        told.title, told.creator, told.lastModifiedBy = self.title, self.author, self.author
        told.subject, told.language = self.subject, {"zh": "zh-CN", "en": "en-GB"}[self.lang]
        told.created = told.modified = datetime(self.day.year, self.day.month, self.day.day)  # noqa: DTZ001 - a day
        written = BytesIO()
        book.save(written)
        return settled(written.getvalue(), self.day)


def _written(sheet: Any, grid: Grid, book: ProjectWorkbook) -> None:
    face = FACES[book.lang]
    for place, head in enumerate(grid.heads, 1):
        cell = sheet.cell(1, place, head)
        cell.font = Font(name=face, size=SIZE, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=COAL[1:])
        amounts = any(isinstance(row[place - 1], Amount) for row in grid.rows)
        cell.alignment = _NUMBERS if amounts else Alignment(wrap_text=True, vertical="center")
    widths = [_width(head, [row[at] for row in grid.rows], grid.broad) for at, head in enumerate(grid.heads)]
    for at, wide in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = wide
    sheet.row_dimensions[1].height = _height([(head, True) for head in grid.heads], widths)
    line = Border(bottom=Side("thin", color=LINE_2[1:]))
    plain, link = Font(name=face, size=SIZE), Font(name=face, size=SIZE, color=LOESS_INK[1:], underline="single")
    for number, row in enumerate(grid.rows, 2):
        for at, value in enumerate(row, 1):
            cell = sheet.cell(number, at)
            cell.font = link if isinstance(value, Link) else plain
            cell.border = line
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            _fill(cell, value)
        sheet.row_dimensions[number].height = _height([(_shown(value), False) for value in row], widths)
    sheet.freeze_panes = sheet.cell(2, 2)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(grid.heads))}{len(grid.rows) + 1}"
    _print_set_up(sheet, book)


def _print_set_up(sheet: Any, book: ProjectWorkbook) -> None:
    """A3 across, as wide as one page, the heads on every page, the page's number."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.oddHeader.left.text = f"{book.title.replace('&', '&&')} · &A"
    sheet.oddFooter.left.text = book.foot.replace("&", "&&")
    sheet.oddFooter.right.text = "&P / &N"


def _fill(cell: Any, value: Value) -> None:
    match value:
        case None:
            return
        case Link():
            _text(cell, value.text)
            cell.hyperlink = value.href
        case PartialDate():
            cell.value = value.first()
            cell.number_format = DATES[1 if value.month is None else 2 if value.day is None else 3]
            cell.alignment = Alignment(horizontal="left", vertical="top")
        case Amount() if value.number is not None:
            number = Decimal(value.number)
            places = max(0, -int(number.as_tuple().exponent))
            sign = f'"{value.sign}"' if value.sign else ""
            cell.value = number
            cell.alignment = _NUMBERS
            cell.number_format = f"{sign}#,##0{'.' if places else ''}{'0' * places}"
        case Amount():
            _text(cell, value.text)
            cell.alignment = _NUMBERS
        case str():
            _text(cell, value)


def _text(cell: Any, text: str) -> None:
    """A text as text: one that looks like a formula is none, and stays none when somebody edits the cell."""
    cell.value = text or None
    if text.startswith(FORMULA):
        cell.data_type = "s"
        cell.quotePrefix = True


def _width(head: str, values: Sequence[Value], broad: float) -> float:
    """As wide as what stands in the column, within measure; longer texts run over several lines."""
    texts = [_shown(value) for value in values]
    widest = max((natural(((text, SIZE, False),)) for text in texts if text), default=0.0)
    return round(
        min(broad, max(NARROW, widest / DIGIT + 2, natural(((head, SIZE, True),)) / DIGIT * HEAD_SHARE + 3)), 1
    )


def _height(cells: Sequence[tuple[str, bool]], widths: Sequence[float]) -> float:
    """How high a row must be for its texts to show: not every program finds it out itself."""
    rooms = ((text, bold, wide * DIGIT - 6) for (text, bold), wide in zip(cells, widths, strict=True))
    found = (sum(lines(((text, SIZE, bold),), room)) for text, bold, room in rooms if text)
    return round(max(found, default=SIZE * 1.3) + 5, 1)


def _shown(value: Value) -> str:
    match value:
        case Amount():
            return f"{value.sign}{Decimal(value.number):,}" if value.number is not None else value.text
        case Link():
            return value.text
        case PartialDate():
            return str(value)
        case _:
            return value or ""
