"""Identifiers: the names of record files, and so parts of web addresses."""

import re
import unicodedata
from typing import Final

from zoneportal.values.refusal import ValueRefused

_IDENTIFIER: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
# Windows refuses files of these names, whatever their suffix.
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
LONGEST: Final = 80


def identifier(written: str) -> str:
    """Lower-case ASCII words joined by hyphens. Raises ValueRefused: `identifier-form`, `identifier-reserved`."""
    written = written.strip()
    if _IDENTIFIER.fullmatch(written) is None or len(written) > LONGEST:
        raise ValueRefused("identifier-form", written=written, suggestion=_suggestion(written))
    if written in _RESERVED:
        raise ValueRefused("identifier-reserved", written=written)
    return written


def is_identifier(written: str) -> bool:
    """Whether `identifier` accepts it."""
    try:
        return identifier(written) == written
    except ValueRefused:
        return False


def _suggestion(written: str) -> str:
    plain = unicodedata.normalize("NFKD", written).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words)[:LONGEST].rstrip("-") or "digital-economy-park"
