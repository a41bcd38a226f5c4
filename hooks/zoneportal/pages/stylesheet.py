"""The portal's one stylesheet: the base sheets in order, then each component's."""

import re
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANKS = re.compile(r"\s+")
AROUND = re.compile(r"\s*([{};,>])\s*")


def build(overrides: Path) -> bytes:
    """All sheets of ``overrides`` as one, without comments and idle blanks."""
    sheets = [
        *sorted((overrides / "assets" / "css").glob("*.css")),
        *sorted((overrides / "components").glob("*/style.css")),
    ]
    text = "".join(COMMENT.sub("", sheet.read_text("utf-8")) for sheet in sheets)
    return AROUND.sub(r"\1", BLANKS.sub(" ", text)).strip().encode() + b"\n"
