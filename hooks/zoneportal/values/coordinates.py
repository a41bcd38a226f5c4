"""Latitude and longitude of a place in China."""

import re
from decimal import Decimal
from typing import Final

from zoneportal.values.refusal import ValueRefused

_DEGREES: Final = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,6})?", re.ASCII)


def latitude(written: str) -> Decimal:
    """Degrees north. Raises ValueRefused: `coordinate-form`, `coordinate-range`."""
    return _degrees(written, ("纬度", "latitude"), (3, 54))


def longitude(written: str) -> Decimal:
    """Degrees east. Raises ValueRefused: `coordinate-form`, `coordinate-range`."""
    return _degrees(written, ("经度", "longitude"), (73, 136))


def _degrees(written: str, axis: tuple[str, str], limits: tuple[int, int]) -> Decimal:
    written = written.strip()
    facts = {"written": written, "axis_zh": axis[0], "axis_en": axis[1]}
    if _DEGREES.fullmatch(written) is None:
        raise ValueRefused("coordinate-form", **facts)
    least, most = limits
    if not least <= Decimal(written) <= most:
        raise ValueRefused("coordinate-range", **facts, least=str(least), most=str(most))
    return Decimal(written)
