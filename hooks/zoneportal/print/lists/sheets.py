"""What the workbook of projects says: the list, every figure with its source, the sources."""

from collections.abc import Iterator, Sequence

from zoneportal.models import Project
from zoneportal.print.lists.rows import Row, heads, listed
from zoneportal.print.lists.workbook import Grid, Link, ProjectWorkbook, Value
from zoneportal.print.office import Office
from zoneportal.views.parts import SourceLine
from zoneportal.voice import Voice

FIGURE_HEADS = ("project", "figure", "number", "unit", "published", "mark", "as_of")
BROAD = 22.0  # of the list, whose columns are many
SOURCE_HEADS = ("mark", "source", "verified", "address")


def project_workbook(office: Office, chosen: Sequence[Project], voice: Voice) -> ProjectWorkbook:
    """The workbook of projects in one language: the list, every figure with its source, the sources."""
    ui = voice.ui
    leaf = office.leaf(voice, "/projects/")
    rows = listed(office, leaf, chosen)
    day = max(item.source.as_of for item in chosen)
    portal = voice.text(office.portal.name)
    figures = tuple(_figures(rows))
    grids = (
        _told(Grid(ui["list.projects"], tuple(_heads(voice)), tuple(_values(row) for row in rows))),
        Grid(ui["list.figures"], tuple(ui[f"list.{name}"] for name in FIGURE_HEADS), figures),
        Grid(
            ui["list.sources"],
            tuple(ui[f"list.{name}"] for name in ("mark", "source", "verified", "address")),
            tuple(
                (
                    line.key,
                    line.text,
                    line.note or ui["deck.unverified"],
                    Link(line.href, line.href) if line.href else None,
                )
                for line in leaf.sources
            ),
        ),
    )
    return ProjectWorkbook(
        path=f"brochures/{voice.lang}/projects.xlsx",
        lang=voice.lang,
        title=f"{ui['list.title']} · {portal}",
        record="projects",
        day=day.last(),
        author=portal,
        subject=voice.say("projects.lead", n=len(rows), zones=len({row.zone for row in rows})),
        foot=voice.say("print.foot", portal=portal, date=voice.date(day)),
        grids=grids,
    )


def _told(grid: Grid) -> Grid:
    """A sheet without the columns that no row says anything in."""
    told = [at for at in range(len(grid.heads)) if any(row[at] for row in grid.rows)]
    rows = tuple(tuple(row[at] for at in told) for row in grid.rows)
    return Grid(grid.name, tuple(grid.heads[at] for at in told), rows, BROAD)


def _source(line: SourceLine, voice: Voice) -> tuple[Value, ...]:
    address = Link(line.href, line.href) if line.href else None
    return line.key, line.text, line.note or voice.ui["deck.unverified"], address


def _heads(voice: Voice) -> Iterator[str]:
    ui = voice.ui
    yield from (ui["list.project"], ui["record.zone"], ui["list.other_name"], ui["field.project.industry"])
    yield from (ui[f"field.project.{name}"] for name in ("codes", "sponsor", "place", "scope", "stage"))
    yield from (ui["list.since"], ui["field.project.progress"], ui["field.project.cooperation"])
    yield from heads(voice)
    yield from (ui["field.project.valid_until"], ui["list.mark"], ui["list.as_of"])


def _values(row: Row) -> tuple[Value, ...]:
    return (
        Link(row.name, row.address),
        row.zone,
        row.other,
        row.industry,
        row.codes,
        row.sponsor,
        row.place,
        row.scope,
        row.stage,
        row.since,
        row.progress,
        row.cooperation,
        *row.amounts,
        row.valid_until,
        row.mark,
        row.as_of,
    )


def _figures(rows: Sequence[Row]) -> Iterator[tuple[Value, ...]]:
    for row in rows:
        for amount in row.amounts:
            if amount is not None:
                unit = amount.unit if amount.number is not None else None
                number = amount if amount.number is not None else None
                yield row.name, amount.label, number, unit, amount.text, amount.mark, amount.as_of
