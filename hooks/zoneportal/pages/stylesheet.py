"""The portal's stylesheets: one for pages made from records, smaller ones for the home page and hand-written pages.

A page loads one of them, so that each stays under what DESIGN §6 allows.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANKS = re.compile(r"\s+")
AROUND = re.compile(r"\s*([{};,>])\s*|(?<=:) ")
LAST = re.compile(r";}")

BASE = ("assets/css/10-base.css", "assets/css/20-frame.css", "components/search/style.css")
PROSE = "assets/css/40-prose.css"
GALLERY = "components/gallery/style.css"
HOME = "components/home/style.css"
HOME_COMPONENTS = ("chain", "facts", "figure", "matrix", "offers", "policy-row", "section", "zone-row")
# What the sheets beside `portal` are made of, and the sections whose pages load them.
OWN: Mapping[str, tuple[str, ...]] = {
    "home": (
        *BASE,
        "assets/css/drawings.css",
        *(f"components/{name}/style.css" for name in HOME_COMPONENTS),
        HOME,
    ),
    "written": (*BASE, PROSE),
}
SECTIONS: Mapping[str, str] = {"home": "home", "guide": "written", "about": "written"}


def build(overrides: Path, *, gallery: bool = False) -> bytes:
    """The sheet of pages made from records: base sheets in order, then each component's; the gallery's on demand."""
    base = sorted((overrides / "assets" / "css").glob("*.css"))
    components = sorted((overrides / "components").glob("*/style.css"))
    apart = {overrides / name for name in (PROSE, HOME, *(() if gallery else (GALLERY,)))}
    return _joined(sheet for sheet in (*base, *components) if sheet not in apart)


def build_own(overrides: Path) -> dict[str, bytes]:
    """The other sheets by name."""
    return {name: _joined(overrides / sheet for sheet in sheets) for name, sheets in OWN.items()}


def _joined(sheets: Iterable[Path]) -> bytes:
    """Sheets as one, without comments and idle blanks."""
    text = "".join(COMMENT.sub("", sheet.read_text("utf-8")) for sheet in sheets)
    tight = AROUND.sub(lambda found: found[1] or "", BLANKS.sub(" ", text))
    return LAST.sub("}", tight).strip().encode() + b"\n"
