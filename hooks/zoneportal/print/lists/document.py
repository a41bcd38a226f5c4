"""What the Word document of projects says: zone by zone a table, then the sources."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zoneportal.models import Project
from zoneportal.print.lists.rows import MEASURES, Row, listed
from zoneportal.print.lists.word import Cell, Column, Part, ProjectDocument, Text
from zoneportal.print.office import Office
from zoneportal.views.parts import SourceLine
from zoneportal.views.zone_sides import zone_head
from zoneportal.voice import Voice

# The figures that stand in the table; the workbook has all of them.
SHOWN = ("total_investment", "capital_sought", "land")


def project_document(office: Office, chosen: Sequence[Project], voice: Voice) -> ProjectDocument:
    """The document of projects in one language."""
    ui = voice.ui
    leaf = office.leaf(voice, "/projects/")
    rows = listed(office, leaf, chosen)
    day = max(item.source.as_of for item in chosen)
    portal = voice.text(office.portal.name)
    zones = [zone for zone in office.catalog.zones if any(item.zone == zone.id for item in chosen)]
    parts = []
    for zone in zones:
        name = voice.text(zone.entry.name)
        lead = " · ".join(part for part in (zone_head(leaf, zone).place, voice.text(zone.profile.summary)) if part)
        parts.append(_part(name, lead, [row for row in rows if row.zone == name], voice))
    parts.append(
        Part(
            ui["source.title"],
            "",
            (Column(ui["list.mark"], 0.08), Column(ui["list.source"], 0.67), Column(ui["list.verified"], 0.25)),
            tuple(
                (
                    (Text(line.key, bold=True),),
                    (Text(line.text, href=line.href),),
                    (Text(line.note or ui["deck.unverified"]),),
                )
                for line in leaf.sources
            ),
        )
    )
    fictional = any(zone.entry.fictional == "true" for zone in zones)
    return ProjectDocument(
        path=f"brochures/{voice.lang}/projects.docx",
        lang=voice.lang,
        title=f"{ui['print.catalogue']} · {portal}",
        record="projects",
        day=day.last(),
        author=portal,
        subject=voice.say("projects.lead", n=len(rows), zones=len(zones)),
        heading=ui["print.catalogue"],
        lead=f"{portal} · {voice.say('footer.data_date', date=voice.date(day))}",
        remark=ui["list.fictional"] if fictional else "",
        contents=ui["print.contents"],
        foot=voice.say("print.foot", portal=portal, date=voice.date(day)),
        parts=tuple(parts),
    )


def _source(line: SourceLine, voice: Voice) -> tuple[Cell, ...]:
    verified = Text(line.note or voice.ui["deck.unverified"])
    return (Text(line.key, bold=True),), (Text(line.text, href=line.href),), (verified,)


def _part(title: str, lead: str, rows: Sequence[Row], voice: Voice) -> Part:
    """A zone's table, without the columns that nothing of its projects is published for.

    A remark that all its projects share is said once, above them.
    """
    shared = {row.progress for row in rows}
    if len(rows) > 1 and len(shared) == 1:
        lead = " · ".join(filter(None, (lead, *shared)))
        rows = [replace(row, progress="") for row in rows]
    columns = list(_columns(voice))
    cells = [tuple(_cells(number, row)) for number, row in enumerate(rows, 1)]
    told = [at for at in range(len(columns)) if any(row[at] for row in cells)]
    return Part(title, lead, tuple(columns[at] for at in told), tuple(tuple(row[at] for at in told) for row in cells))


def _columns(voice: Voice) -> Iterator[Column]:
    ui = voice.ui
    yield Column(ui["list.number_column"], 0.04)
    yield Column(ui["list.project"], 0.2)
    yield Column(ui["field.project.industry"], 0.09)
    yield Column(ui["field.project.sponsor"], 0.13)
    yield Column(ui["field.project.scope"], 0.19)
    for name in SHOWN:
        yield Column(ui[f"field.project.{name}"], 0.1)
    yield Column(ui["field.project.cooperation"], 0.11)
    yield Column(ui["field.project.stage"], 0.13)
    yield Column(ui["list.mark"], 0.06)


def _cells(number: int, row: Row) -> Iterator[Cell]:
    yield (Text(str(number)),)
    yield (
        Text(row.name, bold=True, href=row.address),
        *((Text(row.other, small=True),) if row.other != row.name else ()),
    )
    yield _cell(row.industry)
    yield _cell(row.sponsor)
    yield _cell(row.scope)
    amounts = {measure.name: amount for measure, amount in zip(MEASURES, row.amounts, strict=True)}
    for name in SHOWN:
        amount = amounts[name]
        own = amount is not None and amount.mark != row.mark
        yield () if amount is None else (Text(amount.text), *((Text(amount.mark, small=True),) if own else ()))
    yield _cell(row.cooperation)
    yield (Text(row.stage, bold=True), *((Text(row.progress, small=True),) if row.progress else ()))
    yield _cell(row.mark)


def _cell(text: str) -> Cell:
    return (Text(text),) if text else ()
