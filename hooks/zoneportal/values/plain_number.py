"""Numbers with no unit, no qualifier and no scale word: floors, steps, an exchange rate."""

import re
from decimal import Decimal
from typing import Final

from zoneportal.values.notation import HALF_WIDTH, MOST_DIGITS
from zoneportal.values.refusal import ValueRefused

_WHOLE: Final = re.compile(r"0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_DECIMAL: Final = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


def whole_number(written: str) -> int:
    """Read 12 or 1,200. Raises ValueRefused `number-not-whole`."""
    half = written.strip().translate(HALF_WIDTH)
    if _WHOLE.fullmatch(half) is None or len(half) > MOST_DIGITS:
        raise ValueRefused("number-not-whole", written=written)
    return int(half.replace(",", ""))


def positive_decimal(written: str) -> Decimal:
    """Read 7.1268, keeping its digits. Raises ValueRefused `number-not-positive`."""
    half = written.strip().translate(HALF_WIDTH)
    if _DECIMAL.fullmatch(half) is None or len(half) > MOST_DIGITS or not Decimal(half):
        raise ValueRefused("number-not-positive", written=written)
    return Decimal(half)
