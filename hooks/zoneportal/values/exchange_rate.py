"""The rate at which figures in yuan are shown in another currency."""

from dataclasses import dataclass
from decimal import Decimal

from zoneportal.values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """How many yuan one unit of a foreign currency (USD, EUR) cost on a day."""

    currency: str
    yuan: Decimal
    as_of: PartialDate
