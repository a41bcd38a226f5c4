"""Quantities far from the usual, which most often have the wrong unit."""

from collections.abc import Iterator

from zoneportal.checks.scope import Scope
from zoneportal.problems import Problem
from zoneportal.problems.consistency import QuantityImplausible
from zoneportal.values import Dimension, Quantity

# What each field holds in any zone we can think of; wide, so that only a slip of the unit falls outside.
_USUAL = {
    "available_area": ("1亩", "500平方公里", Dimension.AREA),
    "built_area": ("50平方米", "500平方公里", Dimension.AREA),
    "clear_height": ("2米", "40米", Dimension.LENGTH),
    "storey_height": ("2米", "40米", Dimension.LENGTH),
    "floor_load": ("0.1吨/平方米", "30吨/平方米", Dimension.LOAD),
    "planned_area": ("100亩", "1000平方公里", Dimension.AREA),
    "site_area": ("1亩", "100平方公里", Dimension.AREA),
    "land": ("0.5亩", "50平方公里", Dimension.AREA),
    "land_price": ("1万元/亩", "1000万元/亩", Dimension.MONEY_PER_AREA),
    "starting_price": ("1万元/亩", "1000万元/亩", Dimension.MONEY_PER_AREA),
    "investment_intensity": ("10万元/亩", "5000万元/亩", Dimension.MONEY_PER_AREA),
    "monthly": ("1000元", "20万元", Dimension.MONEY),
    "power": ("10kVA", "200万kVA", Dimension.POWER),
    "rent": ("0.5元/平方米/月", "500元/平方米/月", Dimension.MONEY_PER_AREA_AND_TIME),
    "term": ("5年", "70年", Dimension.DURATION),
    "total_investment": ("10万元", "2000亿元", Dimension.MONEY),
    "irr": ("0%", "100%", Dimension.PERCENT),
}
USUAL = {
    field: (Quantity.parse(least, (kind,)), Quantity.parse(most, (kind,)))
    for field, (least, most, kind) in _USUAL.items()
}


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every quantity outside what its field usually holds."""
    for spot in scope.of(Quantity):
        if spot.field not in USUAL:
            continue
        least, most = USUAL[spot.field]
        low, high = spot.value.exact_range
        if spot.value.unit.base == least.unit.base and (low < least.exact or high > most.exact):
            facts = {"least": least.written, "most": most.written}
            yield QuantityImplausible(spot.place(), spot.value.written, facts)
