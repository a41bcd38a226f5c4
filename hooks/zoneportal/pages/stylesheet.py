"""The portal's stylesheets: one for every page made from records, a smaller one for hand-written pages.

A page loads one of them, so that each stays under what DESIGN §6 allows.
"""

import re
from collections.abc import Iterable
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANKS = re.compile(r"\s+")
AROUND = re.compile(r"\s*([{};,>])\s*|(?<=:) ")
LAST = re.compile(r";}")

PROSE = "assets/css/40-prose.css"
WRITTEN = ("assets/css/10-base.css", "assets/css/20-frame.css", PROSE, "components/search/style.css")


def build(overrides: Path) -> bytes:
    """The sheet of pages made from records: the base sheets in order, then each component's."""
    base = sorted((overrides / "assets" / "css").glob("*.css"))
    components = sorted((overrides / "components").glob("*/style.css"))
    return _joined(sheet for sheet in (*base, *components) if sheet != overrides / PROSE)


def build_written(overrides: Path) -> bytes:
    """The sheet of hand-written pages: base, frame, search field, and Markdown with Material's content features."""
    return _joined(overrides / name for name in WRITTEN)


def _joined(sheets: Iterable[Path]) -> bytes:
    """Sheets as one, without comments and idle blanks."""
    text = "".join(COMMENT.sub("", sheet.read_text("utf-8")) for sheet in sheets)
    tight = AROUND.sub(lambda found: found[1] or "", BLANKS.sub(" ", text))
    return LAST.sub("}", tight).strip().encode() + b"\n"
