"""One file of records, read: plain data without meaning yet."""

from dataclasses import dataclass, field
from typing import TypeAlias

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


@dataclass(frozen=True, slots=True)
class Document:
    """What one YAML file says: `file` relative to the portal's root (POSIX), `data` with every scalar a str or None.

    `digest` tells its bytes from others."""

    file: str
    data: dict[str, Plain]
    digest: str = field(default="", compare=False)
