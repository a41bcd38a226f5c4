"""Sums of benefits: every formula against exact fractions, rounding, caps, and what cannot be reckoned."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneportal.models.policy import Benefit
from zoneportal.reckoning import FORMULAS, Rates, half_up, reckoning

BASE = {"id": "income", "label": {"zh": "所得", "en": "income"}, "question": {"zh": "所得", "en": "Income"}}
FORMS = get_args(Benefit.model_fields["form"].annotation)


def benefit(form: str, **fields: Any) -> Benefit:
    words = {"zh": "优惠", "en": "Benefit"}
    return Benefit.model_validate({"form": form, "headline": words, "text": words, "base": BASE, **fields})


percents = st.integers(1, 99_99).map(lambda hundredths: Fraction(hundredths, 100))
fen = st.integers(0, 10**15)


def written(percent: Fraction) -> str:
    whole, hundredths = divmod(int(percent * 100), 100)
    return f"{whole}.{hundredths:02}%"


# The factors of each form's sum, besides the base.
EXPECTED: dict[str, Callable[[Rates], Fraction]] = {
    "rate": lambda rates: rates["normal_rate"] - rates["rate"],
    "exemption": lambda rates: rates["normal_rate"] * rates["rate"],
    "deduction": lambda rates: rates["rate"] * rates["tax_rate"],
    "credit": lambda rates: rates["rate"],
    "grant": lambda rates: rates["rate"],
    "rent": lambda rates: rates["rate"],
}


@pytest.mark.parametrize("form", sorted(EXPECTED))
@given(rate=percents, more=percents, tax=percents, amount=fen, cap=st.none() | st.integers(1, 10**6))
def test_a_sum_is_the_exact_product_rounded_once(
    form: str, rate: Fraction, more: Fraction, tax: Fraction, amount: int, cap: int | None
) -> None:
    percent = {"rate": rate, "normal_rate": rate + more, "tax_rate": tax}
    fields = {name: written(value) for name, value in percent.items()}
    found = reckoning(benefit(form, **fields, **({"cap": f"{cap}元"} if cap else {})))
    assert found is not None
    exact = Fraction(amount, 100) * EXPECTED[form]({name: value / 100 for name, value in percent.items()})
    yuan, capped = found.yuan(amount)
    if cap is not None and exact >= cap:
        assert (yuan, capped) == (cap, True)
    else:
        assert abs(yuan - exact) <= Fraction(1, 2)


@given(rate=percents, amount=fen)
def test_the_terms_for_a_script_give_the_same(rate: Fraction, amount: int) -> None:
    found = reckoning(benefit("grant", rate=written(rate)))
    assert found is not None
    times, half, by = found.terms
    assert (amount * times + half) // by == found.yuan(amount)[0]


@given(st.fractions(0, 10**12))
def test_halves_go_up(exact: Fraction) -> None:
    assert 0 <= half_up(exact) - exact + Fraction(1, 2) <= 1
    assert half_up(Fraction(int(exact)) + Fraction(1, 2)) == int(exact) + 1


@pytest.mark.parametrize(
    ("form", "fields", "result", "factor"),
    [
        ("rate", {"rate": "15%", "normal_rate": "25%"}, "saved", "1/10"),
        ("rate", {"rate": "5%"}, "payable", "1/20"),
        ("exemption", {"normal_rate": "25%"}, "saved", "1/4"),
        ("exemption", {"rate": "50%"}, "relieved", "1/2"),
        ("exemption", {"rate": "50%", "normal_rate": "25%"}, "saved", "1/8"),
        ("deduction", {"rate": "100%"}, "deducted", "1"),
        ("deduction", {"rate": "100%", "tax_rate": "25%"}, "saved", "1/4"),
        ("credit", {"rate": "5%"}, "credited", "1/20"),
        ("grant", {"rate": "6%", "amount": "50万元"}, "granted", "3/50"),
        ("rent", {"rate": "3‰"}, "rent", "3/1000"),
    ],
)
def test_the_formula_with_most_to_say_is_used(form: str, fields: dict[str, str], result: str, factor: str) -> None:
    found = reckoning(benefit(form, **fields))
    assert found is not None
    assert (found.formula.result, found.factor) == (result, Fraction(factor))


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ("rate", {}),
        ("grant", {"amount": "50万元"}),
        ("service", {"rate": "5%"}),
        ("rate", {"rate": "25%", "normal_rate": "15%"}),
        ("grant", {"rate": "5%", "cap": "50万美元"}),
        ("grant", {"rate": "5%", "base": None}),
    ],
)
def test_what_lacks_a_rate_a_base_or_yuan_is_not_reckoned(form: str, fields: dict[str, Any]) -> None:
    assert reckoning(benefit(form, **fields)) is None


def test_formulas_are_for_forms_that_exist() -> None:
    assert {formula.form for formula in FORMULAS} <= set(FORMS)


def test_a_cap_that_is_just_reached_is_reached() -> None:
    found = reckoning(benefit("grant", rate="6%", cap="800万元"))
    assert found is not None
    assert found.yuan(13_333_333_333) == (8_000_000, True)
    assert found.yuan(13_333_300_000) == (7_999_980, False)
