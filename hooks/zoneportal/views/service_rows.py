"""What a zone does for investors, as rows: commitments and mechanisms, finance, factor costs."""

from collections.abc import Iterator

from zoneportal.catalog import Zone
from zoneportal.drawings.bars import amount_bar
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Commitment, Cost, Finance
from zoneportal.views.parts import Fact, Figure, Mark, Name


@dataclass(frozen=True)
class CommitmentRow:
    """A commitment, mechanism or tool; ``stages`` in order where it runs in stages."""

    id: str
    name: Name
    form: str
    summary: str
    document: str
    stages: tuple[str, ...]
    figure: Figure | None
    mark: Mark


@dataclass(frozen=True)
class FinanceRow:
    """A finance instrument; ``bar`` draws its amount on one scale with the zone's others, the zone's own money dark."""

    id: str
    name: Name
    form: str
    summary: str
    figure: Figure | None
    bar: str
    facts: tuple[Fact, ...]
    mark: Mark


@dataclass(frozen=True)
class CostRow:
    """One factor cost."""

    name: str
    tier: str
    price: Figure
    tax: str
    capacity: str
    effective: str


def commitments(leaf: Leaf, zone: Zone) -> tuple[CommitmentRow, ...]:
    """A zone's commitments, mechanisms and tools."""
    order = ("commitment", "mechanism", "tool")
    found = sorted(zone.of(Commitment), key=lambda item: order.index(item.form))
    return tuple(_commitment(leaf, item) for item in found)


def _commitment(leaf: Leaf, item: Commitment) -> CommitmentRow:
    return CommitmentRow(
        id=item.key,
        name=leaf.name(item.name),
        form=leaf.voice.choice("service-form", item.form),
        summary=leaf.text(item.summary),
        document=leaf.text(item.document),
        stages=tuple(leaf.text(stage) for stage in item.stages),
        figure=leaf.figure(item.figure, item.source) if item.figure else None,
        mark=leaf.mark(item.source),
    )


def finance(leaf: Leaf, zone: Zone) -> tuple[FinanceRow, ...]:
    """A zone's finance instruments, the largest first; their bars share one scale."""
    found = sorted(zone.of(Finance), key=lambda item: -_amount(item))
    largest = max((_amount(item) for item in found), default=0.0)
    return tuple(_finance(leaf, item, largest) for item in found)


def _amount(item: Finance) -> float:
    return float(item.amount.value.base) if item.amount else 0.0


def _finance(leaf: Leaf, item: Finance, largest: float) -> FinanceRow:
    voice = leaf.voice
    bar = ""
    if item.amount:
        own = float(item.public_capital.value.base) if item.public_capital else 0.0
        label = f"{leaf.text(item.name)} {voice.figure(item.amount.value).text}"
        bar = amount_bar(_amount(item), largest, label, voice.lang, own)
    return FinanceRow(
        id=item.key,
        name=leaf.name(item.name),
        form=voice.choice("finance-form", item.form),
        summary=leaf.text(item.summary),
        figure=leaf.figure(item.amount, item.source) if item.amount else None,
        bar=bar,
        facts=tuple(_finance_facts(leaf, item)),
        mark=leaf.mark(item.source),
    )


def _finance_facts(leaf: Leaf, item: Finance) -> Iterator[Fact]:
    for name in ("public_capital", "beneficiaries", "rate", "manager", "partners", "methods"):
        value = getattr(item, name)
        if value:
            yield leaf.fact(f"field.finance.{name}", value, item)
    if item.industries:
        links = tuple(leaf.industry(id) for id in item.industries)
        yield Fact(leaf.voice.ui["field.finance.industries"], links=links)


def costs(leaf: Leaf, zone: Zone) -> tuple[CostRow, ...]:
    """A zone's factor costs."""
    voice = leaf.voice
    return tuple(
        CostRow(
            name=leaf.text(item.name),
            tier=leaf.text(item.tier),
            price=leaf.figure(item.price, item.source),
            tax=voice.choice("cost-tax", item.tax) if item.tax else "",
            capacity=leaf.text(item.capacity),
            effective=voice.date(item.effective) if item.effective else "",
        )
        for item in zone.of(Cost)
    )
