"""The press: sets one sheet as PDF by Typst, in process, with the bundled typefaces and nothing of the machine.

Data goes in as JSON, never as markup. Every warning of Typst is an error, and the standards make it refuse a glyph that
no typeface has and a picture without a text for those who cannot see it (DESIGN §7).
"""

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
from zoneportal.print.refusal import PressError, refusal
from zoneportal.values import Lang

STANDARDS: tuple[Literal["ua-1"], Literal["a-2a"]] = ("ua-1", "a-2a")


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
        raise _refused(sheet, str(error), templates) from error
    if warnings:
        raise _refused(sheet, "; ".join(warning.message for warning in warnings), templates)
    assert isinstance(pdf, bytes)
    if sheet.edition is not Edition.PRESS:
        return pdf
    # The library that goes through a PDF takes a twentieth of a brochure's time to read in; no other edition needs it.
    from zoneportal.print.separation import SeparationError, separated

    try:
        return separated(pdf)
    except SeparationError as error:
        raise _refused(sheet, f"这一页印不了四色 · has no form in four inks: {error}", templates) from error


def _refused(sheet: Sheet, message: str, templates: Path) -> PressError:
    """What is wrong, in the words of whoever wrote the record; templates stand in ``overrides/print``."""
    return PressError(
        refusal(sheet.path, sheet.record, message, sheet.drawings, sheet.data, templates.absolute().parents[1])
    )
