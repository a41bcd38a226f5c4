"""The press: sets one sheet as PDF by Typst, in process, with the bundled typefaces and nothing of the machine.

Data goes in as JSON, never as markup. Every warning of Typst is an error, and the standards make it refuse a glyph that
no typeface has and a picture without a text for those who cannot see it (DESIGN §7).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Literal

import typst

from zoneportal.drawings.typefaces import typefaces
from zoneportal.print.code import qr
from zoneportal.print.edition import Edition
from zoneportal.print.separation import SeparationError, separated
from zoneportal.values import Lang

STANDARDS: tuple[Literal["ua-1"], Literal["a-2a"]] = ("ua-1", "a-2a")
# What a template panics with where a text fits at no size: the field, and how many characters are too many.
OVERLONG = re.compile(r"overlong\|(?P<field>[^|]*)\|(?P<over>\d+)")
# What Typst says where no typeface has a glyph.
MISSING_GLYPH = re.compile(r'the text `"(?P<glyph>.+?)"` could not be displayed')


class PressError(Exception):
    """A sheet that could not be set; the message names the sheet, the field and what is wrong with it."""


@dataclass(frozen=True)
class Sheet:
    """One document to be set.

    ``path`` is its place under the site's root; ``template`` a file of ``overrides/print``; ``data`` what the template
    reads, as JSON; ``drawings`` SVG texts by name; ``codes`` addresses by the name of the QR code that leads there;
    ``day`` the date in its metadata, so that the same records give the same bytes. ``record`` is what an error names;
    ``edition`` what it is set for.
    """

    path: str
    template: str
    lang: Lang
    title: str
    record: str
    data: str
    day: date
    drawings: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    edition: Edition = Edition.SCREEN

    def ingredients(self) -> tuple[str, ...]:
        """Its data, its drawings, its codes, its edition."""
        pairs = chain(*self.drawings.items(), *self.codes.items())
        return (self.path, self.template, self.edition, str(self.day), self.data, *pairs)

    def made(self, templates: Path) -> bytes:
        """The sheet as PDF; see ``set_sheet``."""
        return set_sheet(self, templates)


@cache
def compiler(folder: Path) -> typst.Compiler:
    """A compiler that stays warm: the typefaces are read once."""
    return typst.Compiler(root=str(folder), font_paths=typefaces())


def set_sheet(sheet: Sheet, templates: Path) -> bytes:
    """The sheet as PDF; ``templates`` is the folder of the Typst files.

    Raises PressError where a text is too long at the smallest size, a glyph is missing, or Typst refuses or warns.
    """
    codes = {name: qr(address) for name, address in sheet.codes.items()}
    inputs = {"edition": sheet.edition.value, "sheet": sheet.data, **sheet.drawings, **codes}
    stamp = datetime(sheet.day.year, sheet.day.month, sheet.day.day, tzinfo=UTC)
    try:
        pdf, warnings = compiler(templates).compile_with_warnings(
            str(templates / sheet.template),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=[*STANDARDS],
            timestamp=int(stamp.timestamp()),
        )
    except typst.TypstError as error:
        raise PressError(_said(sheet, str(error))) from error
    if warnings:
        raise PressError(_said(sheet, "; ".join(warning.message for warning in warnings)))
    assert isinstance(pdf, bytes)
    if sheet.edition is not Edition.PRESS:
        return pdf
    try:
        return separated(pdf)
    except SeparationError as error:
        raise PressError(_said(sheet, f"这一页印不了四色 · has no form in four inks: {error}")) from error


def _said(sheet: Sheet, message: str) -> str:
    """What is wrong, in the words of whoever wrote the record."""
    found = OVERLONG.search(message)
    if found:
        return str(overlong(sheet.path, sheet.record, found["field"], int(found["over"])))
    missing = MISSING_GLYPH.search(message)
    if missing:
        glyph, near = missing["glyph"], _near(sheet.data, missing["glyph"])
        return (
            f"{sheet.path}: {sheet.record} 的“{near}”里有印刷字体没有的字“{glyph}”，请换掉。 "
            f'"{near}" of {sheet.record} has "{glyph}", which no typeface of print has; replace it.'
        )
    return f"{sheet.path}: {sheet.record}: {message}"


def _near(data: str, glyph: str) -> str:
    """A few words round a glyph, to find it by; the glyph itself where the data has it in no text."""
    found = re.search(rf'[^"\\]{{0,16}}{re.escape(glyph)}[^"\\]{{0,16}}', data)
    return found[0] if found else glyph


def overlong(path: str, record: str, field: str, over: int) -> PressError:
    """What is wrong with a text that fits at no size: the document, the record, the field, how many are too many."""
    return PressError(
        f"{path}: {record} 的 {field} 太长，多出约 {over} 个字符，请缩短。 "
        f"{field} of {record} is about {over} characters too long for the sheet; shorten it."
    )
