"""Office documents as archives with the same bytes for the same content: no clock is read, no order left to chance."""

import re
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CORE = "docProps/core.xml"
EXTENDED = "docProps/app.xml"
# Every property of this part may be left out (ECMA-376 part 1, 22.2).
_UNCOUNTED = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"></Properties>'
)
# A workbook inside a slide: the figures of its chart, which staff open to edit.
_INSIDE = re.compile(r".*/embeddings/[^/]+\.xlsx")
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def settled(content: bytes, day: date) -> bytes:
    """The same archive with every date in it that of ``day``, and with no time of its writing.

    The libraries that write DOCX, PPTX and XLSX put the clock into each entry and into the core properties; the
    extended ones are those of their templates (which program, how many words), so they are left for an office to count.
    """
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED, compresslevel=6) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == CORE:
                data = _STAMP.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode(), data)
            elif name == EXTENDED:
                data = _UNCOUNTED
            elif _INSIDE.fullmatch(name):
                data = settled(data, day)
            entry = ZipInfo(name)  # the first day that a ZIP knows
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, data)
    return written.getvalue()


@cache
def edition(folder: Path, *libraries: str) -> str:
    """What stands for the code of ``folder``, of this module and of the libraries that make a document."""
    files = (*sorted(folder.glob("*.py")), *sorted(Path(__file__).parent.glob("*.py")))
    code = sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]
    return " ".join((code, *(f"{library} {version(library)}" for library in libraries)))
