"""Slides of what a zone offers investors: policies, commitments, procedures, finance, costs."""

from collections.abc import Iterator, Sequence

from zoneportal.catalog import Zone
from zoneportal.models import Finance, Policy
from zoneportal.print.slides.blocks import Bars, Block, Passage, Slide
from zoneportal.print.slides.scope import Scope
from zoneportal.print.slides.telling import EMPTY, Cell, Column, Teller, noted
from zoneportal.print.slides.text import words
from zoneportal.values import Dimension
from zoneportal.views import policy_rows, service_rows
from zoneportal.views.procedure import ProcedureView
from zoneportal.views.zone_services import of as services_of


def policies(teller: Teller, zone: Zone, scope: Scope) -> Iterator[Slide]:
    """The policies that hold in the zone: its own, then the national ones."""
    leaf, ui = teller.leaf, teller.ui
    national = leaf.catalog.national_policies
    for title, found in (("zone.section_own_policies", zone.of(Policy)), ("zone.section_national_policies", national)):
        chosen = [item for item in found if scope.fits(item.industries) and policy_rows.holds(leaf, item)]
        rows = policy_rows.rows(leaf, chosen)
        if rows:
            columns = (
                Column(ui["field.policy.benefits"], 0.22, tuple(_benefit(teller, row) for row in rows)),
                Column(ui["shortlist.kinds.policy"], 0.4, tuple(_policy(row) for row in rows)),
                Column(ui["field.policy.beneficiaries"], 0.26, tuple(teller.text(row.beneficiaries) for row in rows)),
                Column(ui["projects.validity"], 0.2, tuple(teller.text(row.validity) for row in rows)),
            )
            notes = noted(teller.note(row.link.text, row.benefit, row.mark) for row in rows)
            yield Slide(ui[title], (teller.table(columns, ui[title], 12.5),), "policies", notes)


def _benefit(teller: Teller, row: policy_rows.PolicyRow) -> Cell:
    return ((*words(row.benefit, bold=True, colour="tx1"), *teller.mark(row.mark)),)


def _policy(row: policy_rows.PolicyRow) -> Cell:
    first = words(row.link.text, bold=True, colour="tx1")
    return (first, words(row.document, colour="accent4", scale=0.88)) if row.document else (first,)


def services(teller: Teller, zone: Zone) -> Iterator[Slide]:
    """What the zone does for investors: commitments, procedures, finance, costs."""
    ui, leaf = teller.ui, teller.leaf
    seen = services_of(zone)(leaf)
    told = (*((seen.model,) if seen.model else ()), *seen.approaches)
    if told:
        yield Slide(
            ui["field.zone.approaches"],
            (teller.facts(told, ui["field.zone.approaches"], 0.26),),
            "approaches",
            teller.notes(told),
        )
    if seen.commitments:
        yield _commitments(teller, seen.commitments)
    yield from (_procedure(teller, each) for each in seen.procedures)
    if seen.finance:
        yield _finance(teller, zone, seen.finance)
    if seen.costs:
        yield _costs(teller, seen.costs)


def _commitments(teller: Teller, rows: Sequence[service_rows.CommitmentRow]) -> Slide:
    ui = teller.ui
    title = ui["zone.section_commitments"]
    arrow = " → "
    columns = (
        Column(title, 0.28, tuple(teller.name(row.name) for row in rows)),
        Column(ui["field.event.form"], 0.12, tuple(teller.text(row.form, row.mark) for row in rows)),
        Column(
            ui["deck.remark"],
            0.46,
            tuple(
                teller.text(row.summary, note=arrow.join(row.stages)) or teller.text(arrow.join(row.stages))
                for row in rows
            ),
        ),
        Column(ui["deck.amount"], 0.14, tuple((teller.figure(row.figure),) if row.figure else EMPTY for row in rows)),
    )
    notes = noted(
        teller.note_of(row.figure, row.name.text) if row.figure else teller.note(row.name.text, "", row.mark)
        for row in rows
    )
    return Slide(title, (teller.table(columns, title, 12.5),), "services", notes)


def _procedure(teller: Teller, view: ProcedureView) -> Slide:
    ui = teller.ui
    columns = (
        Column(
            ui["field.step.name"],
            0.3,
            tuple((words(f"{step.number}  {step.name}", bold=True, colour="tx1"),) for step in view.steps),
        ),
        Column(ui["field.step.office"], 0.24, tuple(teller.text(step.office) for step in view.steps)),
        Column(ui["deck.remark"], 0.46, tuple(teller.lines(step.facts) for step in view.steps)),
    )
    lead = Passage((words(view.totals, bold=True, colour="tx1"), *((words(view.summary),) if view.summary else ())), 14)
    table = teller.table(columns, view.name.text, 12)
    notes = (
        teller.note(view.name.text, view.totals, view.mark),
        *(note for step in view.steps for note in teller.notes(step.facts)),
    )
    return Slide(view.name.text, (lead, table), "procedures", noted(notes))


def _finance(teller: Teller, zone: Zone, rows: Sequence[service_rows.FinanceRow]) -> Slide:
    ui = teller.ui
    title = ui["zone.section_finance"]
    columns = (
        Column(title, 0.3, tuple(teller.name(row.name) for row in rows)),
        Column(ui["field.event.form"], 0.14, tuple(teller.text(row.form, row.mark) for row in rows)),
        Column(
            ui["field.finance.amount"],
            0.18,
            tuple((teller.figure(row.figure),) if row.figure else EMPTY for row in rows),
        ),
        Column(ui["deck.remark"], 0.38, tuple(teller.lines(row.facts) or teller.text(row.summary) for row in rows)),
    )
    notes = noted(
        (
            *(teller.note_of(row.figure, row.name.text) for row in rows if row.figure),
            *(note for row in rows for note in teller.notes(row.facts)),
        )
    )
    table = teller.table(columns, title, 12)
    chart = _amounts(teller, zone)
    blocks: tuple[Block, ...] = (chart, table) if chart is not None else (table,)
    return Slide(title, blocks, "finance", notes)


def _amounts(teller: Teller, zone: Zone) -> Bars | None:
    """The amounts of finance as bars, where two instruments or more give one that is exact."""
    told = [
        (item, item.amount.value)
        for item in zone.of(Finance)
        if item.amount is not None and item.amount.value.high is None and item.amount.value.dimension is Dimension.MONEY
    ]
    if len(told) < 2:
        return None
    told.sort(key=lambda pair: -pair[1].exact)
    scale = 10**8 if teller.voice.lang == "zh" else 10**6
    values = tuple(float(quantity.exact / scale) for _, quantity in told)
    names = tuple(teller.leaf.text(item.name) for item, _ in told)
    alt = teller.voice.list(
        f"{name} {teller.voice.figure(quantity).text}" for name, (_, quantity) in zip(names, told, strict=True)
    )
    return Bars(teller.ui["deck.money"], alt, names, ((teller.ui["field.finance.amount"], values),), "#,##0.##")


def _costs(teller: Teller, rows: Sequence[service_rows.CostRow]) -> Slide:
    ui = teller.ui
    title = ui["field.zone.costs"]
    columns = (
        Column(ui["field.cost.item"], 0.28, tuple(teller.text(row.name) for row in rows)),
        Column(ui["field.cost.tier"], 0.2, tuple(teller.text(row.tier) for row in rows)),
        Column(ui["field.cost.price"], 0.24, tuple((teller.figure(row.price),) for row in rows)),
        Column(ui["field.cost.tax"], 0.12, tuple(teller.text(row.tax) for row in rows)),
        Column(ui["field.cost.capacity"], 0.2, tuple(teller.text(row.capacity) for row in rows)),
        Column(ui["field.cost.effective"], 0.16, tuple(teller.text(row.effective) for row in rows)),
    )
    return Slide(
        title, (teller.table(columns, title),), "costs", noted(teller.note_of(row.price, row.name) for row in rows)
    )
