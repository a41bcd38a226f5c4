"""A shortlist that came from the site: its CSV file, its workbook, or its address (``…/shortlist/?ids=…``).

The files are those the shortlist's page writes (``overrides/assets/js/tools/shortlist.js``), also after a spreadsheet
program has saved them anew: in GB 18030, with other separators, with columns moved.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from zoneportal.print.vocabulary import MisreadError
from zoneportal.values import Lang
from zoneportal.wording import Wording

# What names a record in scripts and addresses, as `portal.js` reads it.
REF = re.compile(r"[a-z]+\.[a-z0-9-]*(\.[a-z0-9-]+)?")
# The page writes an apostrophe before what a spreadsheet would take for a formula.
_NUMBER = re.compile(r"\d{1,6}(\.0)?")
_GUARDED = re.compile(r"'(?=[=+\-@\t\r＝＋－＠])")
NAME, REF_COLUMN, NOTE, PLACE = 0, 4, 8, 9  # where the page's columns have them


@dataclass(frozen=True)
class Entry:
    """One record of a list: its reference, the name it was kept under, what was noted on it."""

    ref: str
    name: str = ""
    note: str = ""


def read(given: str, wording: Mapping[Lang, Wording]) -> list[Entry]:
    """The entries of a list, each record once. ``given`` is a file or an address.

    Raises MisreadError where there is no such file, or no record in it.
    """
    path = Path(given)
    found: Iterable[Entry]
    if "ids=" in given and not path.is_file():
        found = _address(given)
    elif path.suffix.lower() in (".xlsx", ".csv") or path.is_file():
        found = _tables(_sheets(path), path, wording)
    else:
        raise MisreadError(
            f"看不懂候选清单“{given}”：要写清单页下载的 CSV 或 Excel 文件，或带 ?ids= 的网址。",
            f'"{given}" is no shortlist: give the CSV or Excel file of its page, or an address with ?ids= in it.',
        )
    entries: dict[str, Entry] = {}
    for entry in found:
        entries.setdefault(entry.ref, entry)
    if not entries:
        raise MisreadError(f"“{given}”里没有记录。", f'There is no record in "{given}".')
    return [*entries.values()]


def _address(given: str) -> Iterator[Entry]:
    asked = ",".join(parse_qs(urlsplit(given).query).get("ids", ())).split(",")
    return (Entry(ref) for each in asked if REF.fullmatch(ref := each.strip()))


def _sheets(path: Path) -> list[list[list[str]]]:
    """The rows of a file as texts, sheet by sheet."""
    try:
        content = path.read_bytes()
        if content.startswith(b"PK"):
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            return [
                [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
                for sheet in book.worksheets
            ]
    except OSError as error:
        raise MisreadError(f"读不出候选清单 {path}：{error}", f"Cannot read the shortlist {path}: {error}") from error
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise MisreadError(f"{path} 不是完整的 Excel 文件。", f"{path} is no whole Excel workbook.") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030", "replace")
    head = text.partition("\n")[0]
    return [[*csv.reader(io.StringIO(text), delimiter=max(",;\t", key=head.count))]]


def _tables(sheets: Iterable[Sequence[Sequence[str]]], path: Path, wording: Mapping[Lang, Wording]) -> Iterable[Entry]:
    """What a file lists: one table in the order of its rows, several in that of the places they tell."""
    heads = [words["shortlist.columns"].split("|") for words in wording.values()]
    found = [_table(lines, heads) for lines in sheets]
    told = [entries for entries in found if entries is not None]
    if not told:
        zh, en = (names[REF_COLUMN] for names in heads)
        raise MisreadError(
            f"{path} 的第一行没有“{zh}”这一列，不是清单页下载的文件。",
            f'The first line of {path} has no column "{en}": it is not a file of the shortlist\'s page.',
        )
    placed = [pair for entries in told for pair in entries]
    if len(told) > 1:
        placed.sort(key=itemgetter(0))
    return (entry for _, entry in placed)


def _table(lines: Sequence[Sequence[str]], heads: Sequence[Sequence[str]]) -> list[tuple[float, Entry]] | None:
    """The rows below the head that name a record, each with its place in the list; None where no column names any.

    The head's words are those of either language.
    """
    head = [cell.strip() for cell in lines[0]] if lines else []
    name, ref, note, place = (_column(head, [names[at] for names in heads]) for at in (NAME, REF_COLUMN, NOTE, PLACE))
    if ref is None:
        return None
    found = []
    for line in lines[1:]:
        cell = [line[at].strip() if at is not None and at < len(line) else "" for at in (ref, name, note, place)]
        if REF.fullmatch(cell[0]):
            entry = Entry(cell[0], _GUARDED.sub("", cell[1], count=1), _GUARDED.sub("", cell[2], count=1))
            found.append((float(cell[3]) if _NUMBER.fullmatch(cell[3]) else 0, entry))
    return found


def _column(head: Sequence[str], names: Iterable[str]) -> int | None:
    return next((head.index(name) for name in names if name in head), None)
