"""A quantity: what was written, and what it amounts to, exactly."""

from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from zoneportal.values import quantity_reading
from zoneportal.values.by_fields import by_fields
from zoneportal.values.dimensions import Dimension
from zoneportal.values.notation import Bound
from zoneportal.values.units import Unit

_CONTEXT = Context(prec=50)


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount with its unit, or a range of amounts.

    8.7亿元 is low 8.7, scale 8 (the power of ten of 亿) and unit 元; 5–8% has high 8. `low` and `high` keep the
    digits that were written (8.70 stays 8.70). 约 makes it approximate, 不超过 gives it the bound ≤, 近 makes it
    approximate with the bound <.
    """

    written: str
    low: Decimal
    high: Decimal | None
    scale: int
    unit: Unit
    approximate: bool
    bound: Bound

    __reduce__ = by_fields

    def __hash__(self) -> int:
        """Of what was written: all but the kind of measure follows from it."""
        return hash(self.written)

    @classmethod
    def parse(cls, written: str, dimensions: tuple[Dimension, ...]) -> "Quantity":
        """Read a quantity of one of these kinds; only blanks around it are dropped.

        Money may leave 元 out after 万 or 亿 where nothing but money is expected. Raises ValueRefused with a
        `quantity-…` code whose facts say how to write it.
        """
        written = written.strip()
        return cls(written, *quantity_reading.read(written, dimensions))

    @property
    def dimension(self) -> Dimension:
        """The kind of measure."""
        return self.unit.dimension

    @property
    def exact_range(self) -> tuple[Fraction, Fraction]:
        """Both ends in the unit's base, exactly; equal where one amount was written. A bound (≥) is not counted in."""
        return _exact_range(self)

    @property
    def exact(self) -> Fraction:
        """The amount in the unit's base (the lower end of a range), exactly: what sums and comparisons should use."""
        return self.exact_range[0]

    @property
    def base_range(self) -> tuple[Decimal, Decimal]:
        """`exact_range` as decimals: exact too, but for amounts in mu, weeks and the like that have no last decimal.

        Those are right to 50 digits.
        """
        low, high = self.exact_range
        return _decimal(low), _decimal(high)

    @property
    def base(self) -> Decimal:
        """`exact` as a decimal, on the terms of `base_range`."""
        return _decimal(self.exact)

    def __str__(self) -> str:
        """What was written."""
        return self.written


# Views, drawings, scripts and checks ask for the same ones.
@lru_cache(maxsize=65536)
def _exact_range(quantity: Quantity) -> tuple[Fraction, Fraction]:
    factor = quantity.unit.factor * 10**quantity.scale
    low = Fraction(quantity.low) * factor
    return low, low if quantity.high is None else Fraction(quantity.high) * factor


def _decimal(exact: Fraction) -> Decimal:
    return _CONTEXT.divide(Decimal(exact.numerator), Decimal(exact.denominator))
