"""Figures that must go together: phases and their park, parts and their whole, investment and land."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from zoneportal.checks.scope import Scope, Spot
from zoneportal.models import Finance, KeyFigure, Land, Park, Premises, Project, Record, ZoneProfile
from zoneportal.models.base import Sourced
from zoneportal.models.space import BuildingGroup
from zoneportal.problems import Problem
from zoneportal.problems.consistency import (
    AreaAndIntensityDisagree,
    AsPrintedWithoutCause,
    ContradictionAsPrinted,
    OccupiedExceedsCount,
    PartExceedsWhole,
    PhasesDoNotAddUp,
)
from zoneportal.values import Quantity
from zoneportal.values.units import UNITS

_DIGITS = re.compile(r"\d[\d.,，．]*")
_SQUARE_METRES_A_MU = UNITS["亩"].factor

# Part and whole in one record: the two fields, and what to call them.
_WHOLES: tuple[tuple[type[Record], str, str, tuple[str, str], tuple[str, str]], ...] = (
    (ZoneProfile, "built_area", "planned_area", ("已建成面积", "built area"), ("规划面积", "planned area")),
    (ZoneProfile, "available_area", "planned_area", ("可供面积", "available area"), ("规划面积", "planned area")),
    (Premises, "lettable_area", "built_area", ("可租面积", "lettable area"), ("建筑面积", "built area")),
    (Premises, "clear_height", "storey_height", ("净高", "clear height"), ("层高", "storey height")),
    (Finance, "public_capital", "amount", ("开发区出资", "zone's money"), ("规模", "amount")),
    (Project, "capital_sought", "total_investment", ("引资额", "capital sought"), ("总投资", "total investment")),
)


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every figure that another figure contradicts."""
    for park in scope.of(Park):
        yield from _phases(park)
    for figure in scope.of(KeyFigure):
        yield from _disagreement(scope, figure)
    for spot in scope.of(Record):
        if spot.value.as_printed and not isinstance(spot.value, Park | KeyFigure):
            yield _noted(spot)
        yield from _wholes(spot)
    for group in scope.of(BuildingGroup):
        yield from _occupied(group)
    for project in scope.of(Project):
        yield from _intensity(scope, project)


def _phases(spot: Spot[Park]) -> Iterator[Problem]:
    """A park whose phases all have a floor area: the sum is the park's, to the last digit that was written."""
    park = spot.value
    parts = [amount for phase in park.phases if (amount := _plain(phase.floor_area)) is not None]
    total = _plain(park.floor_area)
    if total is None or not parts or len(parts) < len(park.phases):
        if park.as_printed:
            yield _noted(spot)
        return
    last_digit = Decimal(1).scaleb(int(total.low.as_tuple().exponent))
    gap = (sum(part.exact for part in parts) - total.exact) / _unit(total)
    if abs(gap) <= Fraction(last_digit) / 2:
        if park.as_printed:
            yield AsPrintedWithoutCause(spot.place("as_printed"), park.as_printed.zh)
    elif park.as_printed:
        yield _noted(spot)
    else:
        facts = {"sum": _rewritten(total, total.low + _decimal(gap)), "total": total.written}
        yield PhasesDoNotAddUp(spot.place("floor_area"), total.written, facts)


def _disagreement(scope: Scope, spot: Spot[KeyFigure]) -> Iterator[Problem]:
    """A figure that names another which contradicts it: noted, unless the two agree after all."""
    figure = spot.value
    other = scope.catalog.find(KeyFigure, figure.zone, figure.disagrees_with)
    mine = figure.value.value
    if other is figure:
        return
    if other is not None and other.value.value.exact_range == mine.exact_range:
        yield AsPrintedWithoutCause(spot.place("disagrees_with"), figure.disagrees_with or "")
    elif figure.as_printed:
        yield _noted(spot)
    elif other is not None:
        what = f"{mine.written} / {other.value.value.written}"
        yield ContradictionAsPrinted(spot.place("disagrees_with"), other.id, {"what_zh": what, "what_en": what})


def _noted(spot: Spot[Record] | Spot[Park] | Spot[KeyFigure]) -> Problem:
    remark = spot.value.as_printed
    facts = {"what_zh": remark.zh.rstrip("。"), "what_en": remark.en.rstrip(".")} if remark else {}
    return ContradictionAsPrinted(spot.place("as_printed"), "", facts)


def _wholes(spot: Spot[Record]) -> Iterator[Problem]:
    for kind, part, whole, (part_zh, part_en), (whole_zh, whole_en) in _WHOLES:
        if not isinstance(spot.value, kind):
            continue
        less, more = _plain(getattr(spot.value, part)), _plain(getattr(spot.value, whole))
        if less and more and less.unit.base == more.unit.base and less.exact > more.exact:
            facts = {"part_zh": part_zh, "part_en": part_en, "whole_zh": whole_zh, "whole_en": whole_en}
            yield PartExceedsWhole(spot.place(part), less.written, {**facts, "total": more.written})


def _occupied(spot: Spot[BuildingGroup]) -> Iterator[Problem]:
    group = spot.value
    if group.occupied is not None and group.occupied > group.count:
        yield OccupiedExceedsCount(spot.place("occupied"), str(group.occupied), {"total": str(group.count)})


def _intensity(scope: Scope, spot: Spot[Project]) -> Iterator[Problem]:
    """A project on a parcel with a required investment intensity: what it invests on its land must reach that."""
    project = spot.value
    investment, area = _plain(project.total_investment), _plain(project.land)
    for place in project.premises:
        parcel = scope.catalog.find(Land, project.zone, place)
        wanted = parcel and parcel.indicators and _quantity(parcel.indicators.investment_intensity)
        if not (investment and area and area.exact and parcel and wanted):
            continue
        reached = investment.exact / area.exact
        if wanted.unit.base == f"{investment.unit.base}/{area.unit.base}" and reached < wanted.exact:
            a_mu = _decimal(reached * _SQUARE_METRES_A_MU / 10000)
            facts = {"investment": investment.written, "area": area.written, "wanted": wanted.written}
            facts |= {"parcel": parcel.id, "computed_zh": f"{a_mu:.1f}", "computed_en": f"{a_mu * 10000:,.0f}"}
            yield AreaAndIntensityDisagree(spot.place("total_investment"), investment.written, facts)


def _quantity(figure: Sourced[Quantity] | None) -> Quantity | None:
    return figure.value if figure is not None else None


def _plain(figure: Sourced[Quantity] | None) -> Quantity | None:
    """The quantity, if it is one amount and no more or less: neither a range nor "about" nor "at least"."""
    found = _quantity(figure)
    return found if found and found.high is None and not found.approximate and not found.bound else None


def _unit(quantity: Quantity) -> Fraction:
    return quantity.unit.factor * Fraction(10) ** quantity.scale


def _rewritten(quantity: Quantity, number: Decimal) -> str:
    """The quantity as written, with another number."""
    return _DIGITS.sub(f"{number.normalize():f}", quantity.written, count=1)


def _decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / Decimal(exact.denominator)
