"""A service procedure as numbered steps, with its totals of steps, time and cost."""

from collections.abc import Sequence
from decimal import Decimal

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Procedure
from zoneportal.models.service import Step
from zoneportal.values import Quantity, formats
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


def _sum(quantities: Sequence[Quantity]) -> Quantity | None:
    """The sum of quantities in one unit, as they are written; None where they differ in kind or one is a range."""
    kinds = {(quantity.unit, quantity.bound, quantity.approximate) for quantity in quantities}
    if len(kinds) != 1 or any(quantity.high is not None for quantity in quantities):
        return None
    scales = {quantity.scale for quantity in quantities}
    scale = scales.pop() if len(scales) == 1 else 0
    pattern = next((quantity for quantity in quantities if quantity.scale == scale), None)
    if pattern is None:  # 万元 and 亿元: neither is how the sum would be written
        return None
    words = formats.figure(pattern, "zh")
    total = sum((quantity.low.scaleb(quantity.scale - scale) for quantity in quantities), Decimal(0))
    return Quantity.parse(f"{words.before}{total:f}{words.after}", (pattern.dimension,))
