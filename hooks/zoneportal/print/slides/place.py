"""Slides of a zone as a place: why here, where it is, its parks and what is to let or to build on."""

from collections.abc import Iterator, Sequence

from zoneportal.catalog import Zone
from zoneportal.models import Land, Park, Premises
from zoneportal.print.slides.blocks import Bars, Beside, Block, Figures, Passage, Picture, Slide
from zoneportal.print.slides.scope import Scope
from zoneportal.print.slides.telling import BETWEEN, EMPTY, Cell, Column, Teller, noted
from zoneportal.print.slides.text import words
from zoneportal.views import headline, spaces
from zoneportal.views.park import ParkView, park
from zoneportal.views.parts import Figure
from zoneportal.views.zone_overview import ZoneOverview
from zoneportal.views.zone_overview import of as overview_of


def overview(teller: Teller, zone: Zone) -> ZoneOverview:
    """What the zone's first page says."""
    return overview_of(zone)(teller.leaf)


def why(teller: Teller, zone: Zone, seen: ZoneOverview) -> Iterator[Slide]:
    """Why here: what the zone says of itself, the figures it leads with; then its other key figures."""
    band = headline.band(teller.leaf, zone)
    blocks: list[Block] = []
    if seen.summary:
        blocks.append(Passage((words(seen.summary),), 17))
    if band:
        blocks.append(Figures(tuple(teller.big(figure) for figure in band)))
    if blocks:
        title = teller.voice.say("deck.why", zone=teller.leaf.text(zone.entry.short))
        yield Slide(title, tuple(blocks), "summary", noted(teller.note_of(figure) for figure in band))
    shown = {figure.label for figure in band}
    more = [headline.key_figure(teller.leaf, item) for item in headline.in_order(zone)]
    more = [figure for figure in more if figure.label not in shown]
    if more:
        yield _figures(teller, more)


def _figures(teller: Teller, figures: Sequence[Figure]) -> Slide:
    ui = teller.ui
    columns = (
        Column(ui["deck.figure"], 0.4, tuple((words(item.label),) for item in figures)),
        Column(ui["deck.amount"], 0.28, tuple((teller.figure(item),) for item in figures)),
        Column(ui["deck.remark"], 0.32, tuple(_remark(item) for item in figures)),
    )
    title = ui["deck.more_figures"]
    return Slide(title, (teller.table(columns, title),), "figures", noted(teller.note_of(item) for item in figures))


def _remark(figure: Figure) -> Cell:
    said = BETWEEN.join(part for part in (figure.note, figure.summary) if part)
    return (words(said, colour="accent4"),) if said else EMPTY


def location(teller: Teller, zone: Zone, seen: ZoneOverview) -> Iterator[Slide]:
    """Where the zone is; then what it is: areas, workforce, wages, as far as it is published."""
    ui = teller.ui
    alt = teller.voice.say("zone.map", zone=teller.leaf.text(zone.entry.short))
    drawn = (Picture("locator", alt, 340), Passage((words(ui["footer.schematic"], colour="accent4"),), 11))
    title = ui["zone.section_location"]
    yield Slide(
        title,
        (Beside(drawn, (teller.facts(seen.location, title),), 0.42),),
        "connections",
        teller.notes(seen.location),
    )
    facts = (*seen.facts, *seen.wages)
    if facts:
        title = ui["zone.section_profile"]
        yield Slide(title, (teller.facts(facts, title, 0.3),), "zone.yaml", teller.notes(facts))


def parks(teller: Teller, zone: Zone, scope: Scope) -> Iterator[Slide]:
    """The parks: those with buildings on record drawn, the others in a table; how full they are; what is free."""
    leaf = teller.leaf
    found = [record for record in zone.of(Park) if scope.fits(record.industries)]
    views = {record.id: park(leaf, zone, record) for record in found}
    drawn = [view for view in views.values() if view.desk]
    plain = [view for view in views.values() if not view.desk]
    yield from (_park(teller, view) for view in drawn)
    if plain:
        yield _park_table(teller, plain)
    yield from _occupancy(teller, found)
    ids = {record.id for record in found}
    units = [item for item in zone.of(Premises) if item.park is None or item.park in ids]
    parcels = [item for item in zone.of(Land) if item.park is None or item.park in ids]
    for title, rows in (
        (teller.ui["zone.section_premises"], [spaces.unit_row(leaf, zone, item) for item in units]),
        (teller.ui["zone.section_land"], [spaces.parcel_row(leaf, zone, item) for item in parcels]),
    ):
        if rows:
            yield _spaces(teller, title, rows)


def _park(teller: Teller, view: ParkView) -> Slide:
    ui = teller.ui
    left = (
        Picture(f"park-{view.id}", f"{view.name.text}{ui['punctuation.colon']}{ui['park.drawing']}", 320),
        Passage((words(ui["park.drawing"], colour="accent4"),), 11),
    )
    right: list[Block] = [teller.facts(view.facts, view.name.text)]
    if view.services:
        right.append(Passage((words(f"{ui['field.park.services']}{ui['punctuation.colon']}{view.services}"),), 13))
    return Slide(view.name.text, (Beside(left, tuple(right), 0.56),), "parks", teller.notes(view.facts))


def _park_table(teller: Teller, views: Sequence[ParkView]) -> Slide:
    ui = teller.ui
    title = ui["zone.section_park_list"]
    facts = [[fact for fact in view.facts if not fact.unknown] for view in views]
    columns = (
        Column(title, 0.3, tuple(teller.name(view.name) for view in views)),
        Column(ui["deck.remark"], 0.34, tuple(teller.text(view.summary, view.mark) for view in views)),
        Column(ui["deck.amount"], 0.36, tuple(teller.lines(each) for each in facts)),
    )
    notes = noted(note for each in facts for note in teller.notes(each))
    return Slide(title, (teller.table(columns, title),), "parks", notes)


def _occupancy(teller: Teller, found: Sequence[Park]) -> Iterator[Slide]:
    """How many buildings of each park are occupied, where two parks or more say so and not all are full."""
    counts = []
    for record in found:
        told = [group for group in record.all_buildings if group.occupied is not None]
        if told:
            counts.append((record, sum(group.occupied or 0 for group in told), sum(group.count for group in told)))
    if len(counts) > 1 and any(inside < whole for _, inside, whole in counts):
        ui, leaf = teller.ui, teller.leaf
        title = ui["deck.occupancy"]
        names = tuple(leaf.text(record.name) for record, _, _ in counts)
        series = (
            (ui["field.park.occupied"], tuple(float(inside) for _, inside, _ in counts)),
            (ui["deck.free"], tuple(float(whole - inside) for _, inside, whole in counts)),
        )
        notes = noted(
            teller.note(leaf.text(record.name), f"{inside} / {whole}", leaf.mark(record.source))
            for record, inside, whole in counts
        )
        alt = teller.voice.list(
            f"{name} {inside} / {whole}" for name, (_, inside, whole) in zip(names, counts, strict=True)
        )
        yield Slide(title, (Bars(ui["deck.buildings"], alt, names, series, "0;;"),), "parks", notes)


def _marked(teller: Teller, row: spaces.SpaceRow) -> Cell:
    """The name of a space with the mark of its figures, said once for the row."""
    first, *others = teller.name(row.name)
    figures = (row.area, row.price, row.height, row.load, row.power)
    marks = {figure.mark.key: figure.mark for figure in figures if figure is not None and figure.mark is not None}
    return ((*first, *(run for mark in marks.values() for run in teller.mark(mark))), *others)


def _spaces(teller: Teller, title: str, rows: Sequence[spaces.SpaceRow]) -> Slide:
    ui = teller.ui

    def figures(name: str) -> tuple[Cell, ...]:
        found = (getattr(row, name) for row in rows)
        return tuple((teller.figure(each, bare=True),) if each is not None else EMPTY for each in found)

    parcel = rows[0].parcel
    columns = (
        Column(title, 0.26, tuple(_marked(teller, row) for row in rows)),
        Column(ui["field.premises.park"], 0.16, tuple(teller.text(row.park) for row in rows)),
        Column(
            ui["field.land.use" if parcel else "field.premises.form"],
            0.15,
            tuple(teller.text(row.form) for row in rows),
        ),
        Column(ui["field.land.area"], 0.15, figures("area")),
        Column(ui["field.land.starting_price" if parcel else "field.premises.rent"], 0.16, figures("price")),
        Column(ui["field.premises.clear_height"], 0.1, figures("height")),
        Column(ui["field.premises.floor_load"], 0.12, figures("load")),
        Column(ui["field.premises.power"], 0.12, figures("power")),
        Column(ui["field.land.availability"], 0.14, tuple(teller.text(row.availability) for row in rows)),
    )
    notes = noted(
        teller.note_of(figure, f"{row.name.text} · {ui[label]}")
        for row in rows
        for label, figure in (("field.land.area", row.area), ("deck.price", row.price))
        if figure is not None
    )
    return Slide(title, (teller.table(columns, title, 12),), "premises", notes)
