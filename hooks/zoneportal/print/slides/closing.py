"""The last slides: whom to ask, and the sources of everything said."""

from collections.abc import Iterator

from zoneportal.catalog import Zone
from zoneportal.print.slides.blocks import Beside, Block, Code, Passage, Slide
from zoneportal.print.slides.telling import Cell, Column, Teller
from zoneportal.print.slides.text import Run, Words, words
from zoneportal.views import contact
from zoneportal.views.parts import Fact, SourceLine

OFFICES = 2  # on a slide
CODE = 160.0  # the side of the code


def closing(teller: Teller, zone: Zone, address: str) -> Iterator[Slide]:
    """Whom to ask, and the code that leads to the zone's page; so many offices on a slide."""
    ui = teller.ui
    block = contact.block(teller.leaf, zone)
    alt = teller.voice.say("deck.code", name=teller.leaf.text(zone.entry.name))
    code = Code("code", alt, ui["print.scan"], address, CODE, "accent5")
    pages = [block.points[at : at + OFFICES] for at in range(0, len(block.points), OFFICES)] or [()]
    for number, points in enumerate(pages, 1):
        title = teller.voice.say("deck.part", title=block.title, n=number, of=len(pages))
        columns: list[Block] = [Passage(tuple(_office(point)), 15) for point in points]
        if not points:
            silent = teller.voice.list(fact.label for fact in block.unknown)
            columns = [Passage((words(ui["contact.none"], colour="bg1"), words(silent, colour="accent5")), 16)]
        told = Beside((columns[0],), (columns[1],)) if len(columns) == OFFICES else columns[0]
        where = Passage((words(address, colour="accent1"),), 13)
        slide = (Beside((told, where), (code,), 0.78),)
        yield Slide(title if len(pages) > 1 else block.title, slide, "contacts", (), "closing")


def _office(point: contact.ContactPoint) -> Iterator[Words]:
    yield words(point.name, bold=True, colour="bg1", scale=1.2)
    if point.role:
        yield words(point.role, colour="accent5")
    yield from (_reach(fact) for fact in point.facts)


def _reach(fact: Fact) -> Words:
    text = fact.text or "".join(link.text for link in fact.links)
    return (Run(f"{fact.label}  ", colour="accent5"), Run(text, colour="bg1"))


def sources(teller: Teller) -> Slide:
    """Every source a slide cited; built last."""
    ui = teller.ui
    lines = teller.leaf.sources
    columns = (
        Column(ui["deck.mark"], 0.09, tuple(((Run(line.key, True, "accent6", href=line.href),),) for line in lines)),
        Column(ui["source.title"], 0.66, tuple(_source(line) for line in lines)),
        Column(ui["deck.verified"], 0.25, tuple(teller.text(line.note or ui["deck.unverified"]) for line in lines)),
    )
    return Slide(ui["source.title"], (teller.table(columns, ui["source.title"], 12),), "sources")


def _source(line: SourceLine) -> Cell:
    first = words(line.text)
    return (first, words(line.chinese, colour="accent4", scale=0.9)) if line.chinese else (first,)
