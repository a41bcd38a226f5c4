"""Which weights a font file has, by its own tables: Typst takes the nearest there is and says nothing (DESIGN §7).

Tables as OpenType 1.9 has them: ``fvar`` gives the axes of a variable font, ``OS/2`` the one weight of another.
"""

import struct
from pathlib import Path
from typing import BinaryIO

_COLLECTION = b"ttcf"


def weights(file: Path, index: int = 0) -> tuple[int, int]:
    """The lightest and the heaviest weight of the font at ``index`` of a file; both the same where there is one.

    Raises ValueError where the file has neither table.
    """
    with file.open("rb") as font:
        tables = _tables(font, index)
        if b"fvar" in tables:
            found = _axis(_read(font, *tables[b"fvar"]))
            if found:
                return found
        if b"OS/2" in tables:
            one = struct.unpack(">H", _read(font, tables[b"OS/2"][0] + 4, 2))[0]
            return one, one
    raise ValueError(f"{file.name}: neither fvar nor OS/2")


def _tables(font: BinaryIO, index: int) -> dict[bytes, tuple[int, int]]:
    """The tables of one font: (offset, length) by tag."""
    start = struct.unpack(">I", _read(font, 12 + 4 * index, 4))[0] if _read(font, 0, 4) == _COLLECTION else 0
    count = struct.unpack(">H", _read(font, start + 4, 2))[0]
    entries = (struct.unpack(">4s4xII", _read(font, start + 12 + 16 * number, 16)) for number in range(count))
    return {tag: (offset, length) for tag, offset, length in entries}


def _axis(table: bytes) -> tuple[int, int] | None:
    """The ends of the weight axis; numbers are 16.16."""
    offset, _, count, size = struct.unpack(">4H", table[4:12])
    for number in range(count):
        tag, low, _, high = struct.unpack(">4siii", table[offset + size * number : offset + size * number + 16])
        if tag == b"wght":
            return low >> 16, high >> 16
    return None


def _read(font: BinaryIO, offset: int, length: int) -> bytes:
    font.seek(offset)
    return font.read(length)
