"""What a benefit comes to: one table of formulas, for the checks, the pages and the script in the visitor's browser.

Every formula is a product of the visitor's own amount (the benefit's ``base``) and a factor that the record gives; the
result is rounded to whole yuan, half up, and held at the benefit's cap. A formula says what its result is, since an
amount deducted is not an amount of tax.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from zoneportal.models.policy import Benefit
from zoneportal.values import Dimension, Quantity

# What a result is called: the words under `match-sum`.
Result = Literal["saved", "payable", "relieved", "deducted", "credited", "granted", "rent"]
Rates = Mapping[str, Fraction]
FEN = 100
RATES = ("rate", "normal_rate", "tax_rate")


@dataclass(frozen=True)
class Formula:
    """One way to reckon a form of benefit: ``needs`` names the rates it takes, ``times`` writes them with signs."""

    form: str
    result: Result
    needs: tuple[str, ...]
    factor: Callable[[Rates], Fraction]
    times: str


# The first that fits is used: a form's more telling formula, which needs more rates, stands first.
FORMULAS: tuple[Formula, ...] = (
    Formula(
        "rate", "saved", ("normal_rate", "rate"), lambda r: r["normal_rate"] - r["rate"], "({normal_rate} − {rate})"
    ),
    Formula("rate", "payable", ("rate",), lambda r: r["rate"], "{rate}"),
    Formula(
        "exemption", "saved", ("normal_rate", "rate"), lambda r: r["normal_rate"] * r["rate"], "{normal_rate} × {rate}"
    ),
    Formula("exemption", "saved", ("normal_rate",), lambda r: r["normal_rate"], "{normal_rate}"),
    Formula("exemption", "relieved", ("rate",), lambda r: r["rate"], "{rate}"),
    Formula("deduction", "saved", ("rate", "tax_rate"), lambda r: r["rate"] * r["tax_rate"], "{rate} × {tax_rate}"),
    Formula("deduction", "deducted", ("rate",), lambda r: r["rate"], "{rate}"),
    Formula("credit", "credited", ("rate",), lambda r: r["rate"], "{rate}"),
    Formula("grant", "granted", ("rate",), lambda r: r["rate"], "{rate}"),
    Formula("rent", "rent", ("rate",), lambda r: r["rate"], "{rate}"),
)


@dataclass(frozen=True)
class Reckoning:
    """A benefit ready to be reckoned: yuan of the base times ``factor``, at most ``cap`` (whole yuan, or None)."""

    formula: Formula
    factor: Fraction
    cap: int | None

    @property
    def terms(self) -> tuple[int, int, int]:
        """Whole numbers that a script can do with: yuan = ⌊(fen × times + half) ÷ by⌋."""
        return 2 * self.factor.numerator, FEN * self.factor.denominator, 2 * FEN * self.factor.denominator

    def yuan(self, fen: int) -> tuple[int, bool]:
        """What an amount in fen (a hundredth of a yuan) comes to, in whole yuan, and whether the cap is reached."""
        exact = Fraction(fen, FEN) * self.factor
        found = half_up(exact)
        if self.cap is None or found < self.cap:
            return found, False
        return self.cap, True


def reckoning(benefit: Benefit) -> Reckoning | None:
    """How a benefit is reckoned; None for one that names no base, or lacks the rates or a cap in yuan."""
    if benefit.base is None or (benefit.cap is not None and not is_yuan(benefit.cap.value)):
        return None
    rates = {name: given.value.exact / 100 for name in RATES if (given := getattr(benefit, name)) is not None}
    for formula in FORMULAS:
        if formula.form == benefit.form and rates.keys() >= set(formula.needs):
            cap = half_up(benefit.cap.value.exact) if benefit.cap else None
            factor = formula.factor(rates)
            return Reckoning(formula, factor, cap) if factor > 0 else None
    return None


def is_yuan(quantity: Quantity) -> bool:
    """Tell whether an amount is in yuan, which sums are reckoned in."""
    return quantity.dimension is Dimension.MONEY and quantity.unit.base == "CNY"


def half_up(exact: Fraction) -> int:
    """The nearest whole number to one that is not negative, halves up."""
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
