"""A service procedure as numbered steps, with its totals of steps, time and cost."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from zoneportal.leaf import Leaf
from zoneportal.models import Procedure
from zoneportal.models.service import Step
from zoneportal.values import Quantity
from zoneportal.views.parts import Fact, Mark, Name


@dataclass(frozen=True)
class StepView:
    """One step."""

    number: int
    name: str
    office: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class ProcedureView:
    """A procedure; ``totals`` says how many steps, and time and cost where every step gives them."""

    id: str
    name: Name
    summary: str
    totals: str
    steps: tuple[StepView, ...]
    mark: Mark


def procedure(leaf: Leaf, record: Procedure) -> ProcedureView:
    """The view of one procedure."""
    steps = tuple(_step(leaf, record, number, step) for number, step in enumerate(record.steps, 1))
    return ProcedureView(
        id=record.id,
        name=leaf.name(record.name),
        summary=leaf.text(record.summary),
        totals=_totals(leaf, record),
        steps=steps,
        mark=leaf.mark(record.source),
    )


def _step(leaf: Leaf, record: Procedure, number: int, step: Step) -> StepView:
    names = ("input", "result", "time", "cost", "legal_basis", "recourse")
    given = [name for name in names if getattr(step, name) is not None]
    rows = leaf.facts(record, ((f"field.step.{name}", getattr(step, name)) for name in given))
    return StepView(number, leaf.text(step.name), leaf.text(step.office), rows)


def _totals(leaf: Leaf, record: Procedure) -> str:
    """Steps, then time and cost; a total is given only where every step states it in the same unit."""
    voice = leaf.voice
    parts = [voice.say("procedure.steps", n=len(record.steps))]
    times = [step.time.value for step in record.steps if step.time]
    costs = [step.cost.value for step in record.steps if step.cost]
    for name, found in (("time", times), ("cost", costs)):
        total = _sum(found) if len(found) == len(record.steps) else None
        if total is not None:
            parts.append(voice.say(f"procedure.{name}", total=voice.figure(total).text))
    return voice.list(parts)


def _sum(quantities: Iterable[Quantity]) -> Quantity | None:
    """The sum of quantities written in one unit; None where units differ or one is a range."""
    found = list(quantities)
    units = {quantity.unit for quantity in found}
    if len(units) != 1 or any(quantity.high is not None for quantity in found):
        return None
    total = sum((quantity.exact for quantity in found), Fraction(0)) / found[0].unit.factor
    number = f"{float(total):g}"
    template = found[0]
    unit = template.written.translate({ord(character): None for character in "0123456789.,，万亿千百约"}).strip()
    return Quantity.parse(f"{number}{unit}", (template.dimension,))
