"""Slides of a zone's projects: all in a table, how far they have come, one slide or two for each of the foremost."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from zoneportal.catalog import Zone
from zoneportal.models import Project
from zoneportal.models.project import STAGES, Stage
from zoneportal.print.project_sheet import headlines
from zoneportal.print.slides.blocks import Bars, Beside, Block, Code, Figures, Passage, Slide, Step, Way
from zoneportal.print.slides.layout import BODY
from zoneportal.print.slides.paging import UnfitError, fitted
from zoneportal.print.slides.scope import Scope
from zoneportal.print.slides.telling import EMPTY, Cell, Column, Teller, noted
from zoneportal.print.slides.text import Run, Words, words
from zoneportal.views import project as project_page
from zoneportal.views import projects, stages

# So many projects stand in the table, so many have a slide of their own.
MOST_LISTED, FOREMOST = 24, 4
# A chart of the stages says something from so many projects on.
CHARTED = 4
CODE = 92.0  # the side of a code


def going(zone: Zone, scope: Scope) -> list[Project]:
    """The zone's projects that have not ended and fit, the most advanced first."""
    found = (item for item in zone.of(Project) if scope.presents(item))
    return projects.ordered(found)


def foremost(found: Sequence[Project]) -> list[Project]:
    """The projects with most to say to an investor: those that seek capital first, then the largest investment."""

    def telling(project: Project) -> tuple[bool, float]:
        invested = project.total_investment
        return project.capital_sought is None, -float(invested.value.base) if invested else 0.0

    named = [item for item in found if item.summary or item.scope or item.total_investment or item.capital_sought]
    return sorted(named, key=telling)[:FOREMOST]


def project_list(teller: Teller, zone: Zone, found: Sequence[Project]) -> Iterator[Slide]:
    """The projects in a table, and how many stand at which stage."""
    if not found:
        return
    ui, leaf = teller.ui, teller.leaf
    listed = projects.listed(leaf, zone, found[:MOST_LISTED])
    rows = listed.rows
    title = ui["zone.section_projects"]
    columns = (
        Column(title, 0.34, tuple(teller.name(row.name) for row in rows)),
        Column(ui["field.project.sponsor"], 0.26, tuple(teller.text(row.sponsor) for row in rows)),
        Column(ui["field.project.industry"], 0.16, tuple(teller.text(row.industry) for row in rows)),
        Column(
            ui["field.project.stage"],
            0.18,
            tuple(_stage(teller, row, item) for row, item in zip(rows, found, strict=False)),
        ),
        Column(
            ui["field.project.total_investment"],
            0.18,
            tuple((teller.figure(row.investment),) if row.investment else EMPTY for row in rows),
        ),
    )
    blocks: list[Block] = []
    if len(found) > len(rows):
        more = teller.voice.say("deck.more_projects", n=len(found), shown=len(rows))
        blocks.append(Passage((words(more, colour="accent4"),), 12))
    if listed.note:
        blocks.append(Passage((words(listed.note),), 14))
    notes = [
        teller.note(
            row.name.text, row.stage, leaf.mark((item.history[-1].source if item.history else None) or item.source)
        )
        for row, item in zip(rows, found, strict=False)
    ]
    notes += [
        teller.note_of(row.investment, f"{row.name.text} · {row.investment.label}") for row in rows if row.investment
    ]
    yield Slide(title, (*blocks, teller.table(columns, title, 12.5)), "projects", noted(notes))
    counts = Counter(item.stage for item in found)
    if len(counts) > 1 and len(found) >= CHARTED:
        yield _stages(teller, found, counts)


def _stage(teller: Teller, row: projects.ProjectRow, item: Project) -> Cell:
    last = item.history[-1] if item.history else None
    mark = teller.leaf.mark((last.source if last else None) or item.source)
    return teller.text(row.stage, mark, row.note if row.note != row.stage else "")


def _stages(teller: Teller, found: Sequence[Project], counts: Mapping[Stage, int]) -> Slide:
    ui, voice = teller.ui, teller.voice
    title = ui["zone.section_progress"]
    names = [stage for stage in STAGES if counts.get(stage)]
    labels = tuple(voice.choice("stage", stage) for stage in names)
    alt = voice.list(f"{label} {counts[stage]}" for label, stage in zip(labels, names, strict=True))
    bars = Bars(ui["deck.by_stage"], alt, labels, ((title, tuple(float(counts[stage]) for stage in names)),), "0")
    rates = tuple(
        (
            *words(f"{rate.label} ", colour="tx1", bold=True),
            *words(f"{rate.number}% "),
            Run(rate.text, colour="accent4"),
        )
        for rate in stages.rates(teller.leaf, found)
    )
    blocks: tuple[Block, ...] = (bars, Passage(rates, 13)) if rates else (bars,)
    marks = {(mark := teller.leaf.mark(item.source)).key: mark for item in found}
    notes = noted(teller.note(title, alt, mark) for mark in marks.values())
    return Slide(title, blocks, "history", notes)


def project(teller: Teller, item: Project, address: str) -> Iterator[Slide]:
    """One project; its texts stand on a second slide where one has no room for all."""
    ui, leaf = teller.ui, teller.leaf
    view = project_page.of(item)(leaf)
    large = tuple(teller.big(figure) for figure in headlines(leaf, item))
    way = Way(tuple(Step(each.label, each.date if each.mark else "", each.state) for each in view.stages))  # type: ignore[arg-type]
    shown = {figure.label for figure in large}
    facts = [
        fact for fact in (*view.facts, *view.returns) if fact.label not in shown and fact.label != ui["record.zone"]
    ]
    texts: list[Words] = [words(view.summary, colour="tx1")] if view.summary else []
    texts += [_passage(teller, fact.label, fact.text) for fact in view.texts]
    code = Code(f"code-{item.key}", teller.voice.say("deck.code", name=view.name.text), ui["print.scan"], address, CODE)
    head: tuple[Block, ...] = (Figures(large, 3), way) if large else (way,)
    notes = noted((
        *(teller.note_of(figure) for figure in headlines(leaf, item)),
        *teller.notes((*facts, *view.texts)),
        *(teller.note(f"{ui['field.project.stage']} · {each.label}", each.date, each.mark) for each in view.stages),
    ))  # fmt: skip
    name = view.name.text
    about, more = (teller.voice.say(key, name=name) for key in ("deck.about", "deck.facts"))
    half = (len(facts) + 1) // 2
    halves = [teller.facts(each, name) for each in (facts[:half], facts[half:])]
    columns = Beside((halves[0],), (halves[1],) if halves[1].rows else ())
    single = Beside((Passage(tuple(texts), 14),), (teller.facts(facts, name, 0.4), code), 0.56)
    beside_code = Beside((columns,), (code,), 0.86)
    first, rest = (Passage(tuple(texts), 15),), (Beside((Passage(tuple(texts), 15),), (code,), 0.86),)
    # One slide where all of it fits; else the facts on a second, else the texts, else each on its own.
    ways: list[tuple[tuple[str, tuple[Block, ...]], ...]] = [
        ((name, (*head, single if texts else Beside((teller.facts(facts, name, 0.3),), (code,), 0.8))),),
        ((name, (*head, *first, beside_code)),),
        ((name, (*head, *rest)), (more, (columns,))),
        ((name, (*head, beside_code)), (about, first)),
        ((name, (*head, code)), (more, (columns,)), (about, first)),
    ]
    field = f"projects/{item.id}.yaml {_longest(item)}"
    for title, blocks in next((way for way in ways if all(_fits(blocks) for _, blocks in way)), ways[-1]):
        yield Slide(title, blocks, field, notes)


def _fits(blocks: tuple[Block, ...]) -> bool:
    """Whether blocks without pictures fit a slide."""
    try:
        fitted(blocks, BODY, {})
    except UnfitError:
        return False
    return True


def _passage(teller: Teller, label: str, text: str) -> Words:
    return (*words(f"{label}{teller.ui['punctuation.colon']}", bold=True, colour="tx1"), *words(text))


def _longest(item: Project) -> str:
    """The field of a project that takes most room: what an error names."""
    fields = ("summary", "rationale", "scope", "market", "financing", "conditions", "schedule")
    return max(fields, key=lambda name: len(str(getattr(item, name) or "")))
