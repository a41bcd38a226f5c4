"""The portal's stylesheets: one for pages made from records, others for kinds of page that need much of their own.

A page loads one of them, so that each stays under what DESIGN §6 allows.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANKS = re.compile(r"\s+")
AROUND = re.compile(r"\s*([{};,>])\s*|(?<=:) ")
LAST = re.compile(r";}")

PORTAL = "portal"
GALLERY = "gallery"
BASE = ("10-base", "20-frame")
# The sheets beside `portal`: sheets of `assets/css`, then components. Those named in ONLY are in no other sheet.
SHEETS: Mapping[str, tuple[str, ...]] = {
    "home": (
        *BASE,
        "search",
        "drawings",
        *("chain", "facts", "figure", "matrix", "offers", "policy-row", "section", "zone-row"),
        "home",
    ),
    "chains": (
        *BASE,
        "30-pages",
        "drawings",
        "search",
        *("chain", "contact", "facts", "figure", "hero", "offers", "pick", "policy-row", "project-row", "section"),
        *("stages", "zone-row", "chain-link", "fit", "strength", "tray"),
    ),
    "records": (
        *BASE,
        "30-pages",
        "drawings",
        "search",
        *("chain", "chain-link", "chain-way", "contact", "download", "enquiry", "facts", "figure", "hero", "offers"),
        *("pick", "policy-row", "project-row", "section", "service", "stages"),
    ),
    "lists": (
        *BASE,
        "search",
        "30-pages",
        "drawings",
        *("catalogue", "contact", "download", "event", "facts", "figure", "hero", "park", "policy-row"),
        *("pick", "project-row", "section", "service", "stages", "tray", "zone-row"),
    ),
    "tools": (
        *BASE,
        "search",
        *("hero", "section", "figure", "facts", "pick", "compare", "enquiry", "shortlist"),
    ),
    "match": (*BASE, "search", "hero", "section", "figure", "facts", "policy-row", "match"),
    "find": (
        *BASE,
        "search",
        "drawings",
        *("download", "facts", "figure", "hero", "offers", "pick", "project-row", "section", "stages", "tray"),
        *("zone-row", "filter", "paging"),
    ),
    "find-policies": (
        *BASE,
        "search",
        *("facts", "figure", "hero", "offers", "pick", "project-row", "policy-row", "section", "tray"),
        *("filter", "paging", "policy-check"),
    ),
    "find-premises": (
        *BASE,
        "search",
        "drawings",
        *("catalogue", "facts", "figure", "hero", "offers", "park", "pick", "project-row", "section", "tray"),
        *("filter", "paging"),
    ),
    "find-zones": (
        *BASE,
        "search",
        "drawings",
        *("chain", "facts", "figure", "hero", "offers", "pick", "section", "tray", "zone-row"),
        *("filter", "paging", "directory"),
    ),
    "finder": (*BASE, "search", "facts", "figure", "hero", "pick", "section", "tray", "finder"),
    "written": (*BASE, "search", "40-prose"),
    GALLERY: ("gallery",),
}
ONLY = (
    "home",
    "catalogue",
    "chain-link",
    "enquiry",
    "fit",
    "strength",
    "matrix",
    "tray",
    "compare",
    "shortlist",
    "match",
    "filter",
    "policy-check",
    "directory",
    "finder",
    "40-prose",
    "gallery",
)
# The sheet that pages of a kind load in place of `portal`.
KINDS: Mapping[str, str] = (
    {"home": "home", "article": "written", "match": "match", "finder": "finder"}
    | dict.fromkeys(("fit", "industry", "industries"), "chains")
    | dict.fromkeys(("project", "unit", "parcel", "policy", "chain"), "records")
    | dict.fromkeys(("zone-projects", "zone-parks", "zone-policies"), "lists")
    | dict.fromkeys(("projects", "prepared-projects"), "find")
    | dict.fromkeys(("premises", "prepared-premises"), "find-premises")
    | dict.fromkeys(("policies", "prepared-policies"), "find-policies")
    | dict.fromkeys(("zones", "prepared-zones"), "find-zones")
    | dict.fromkeys(("compare", "shortlist"), "tools")
)


def names() -> tuple[str, ...]:
    """Every sheet's name, `portal` first."""
    return (PORTAL, *SHEETS)


def sheets_of(kind: str) -> tuple[str, ...]:
    """The sheets that a page of this kind loads: one, but for the gallery, which shows what stands in all."""
    return names() if kind == GALLERY else (KINDS.get(kind, PORTAL),)


def build(overrides: Path, name: str = PORTAL) -> bytes:
    """One sheet. `portal` has every base sheet and component, in order, that is not in others only."""
    files = _files(overrides)
    parts = [part for part in files if part not in ONLY] if name == PORTAL else SHEETS[name]
    return _joined(files[part] for part in parts)


def _files(overrides: Path) -> dict[str, Path]:
    """Base sheets and components by name, in the order they stand in `portal`."""
    base = {sheet.stem: sheet for sheet in sorted((overrides / "assets" / "css").glob("*.css"))}
    return base | {sheet.parent.name: sheet for sheet in sorted((overrides / "components").glob("*/style.css"))}


def _joined(sheets: Iterable[Path]) -> bytes:
    """Sheets as one, without comments and idle blanks."""
    text = "".join(COMMENT.sub("", sheet.read_text("utf-8")) for sheet in sheets)
    tight = AROUND.sub(lambda found: found[1] or "", BLANKS.sub(" ", text))
    return LAST.sub("}", tight).strip().encode() + b"\n"
