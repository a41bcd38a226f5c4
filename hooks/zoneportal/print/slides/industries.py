"""Slides of a zone's industries, its chains as maps, the companies that are there."""

from collections.abc import Iterator, Sequence

from zoneportal.catalog import Zone
from zoneportal.models import Chain, Enterprise, Industry
from zoneportal.print.slides.blocks import Block, Node, Passage, Slide, Streams, Table
from zoneportal.print.slides.layout import BODY
from zoneportal.print.slides.paging import UnfitError, fitted
from zoneportal.print.slides.scope import Scope
from zoneportal.print.slides.telling import Column, Teller, noted
from zoneportal.print.slides.text import words
from zoneportal.views import zone_industries
from zoneportal.views.chain_map import ChainMap, chain_map
from zoneportal.views.chain_map import Node as Link

# Companies that are not yet in the zone are met, not shown.
PRESENT = ("leader", "resident", "signed")


def industries(teller: Teller, zone: Zone, scope: Scope) -> Iterator[Slide]:
    """The zone's industries; each chain that fits as a map; the companies that are there."""
    ui, leaf = teller.ui, teller.leaf
    fitting = {leaf.text(item.name) for item in zone.of(Industry) if scope.fits((item.industry,))}
    found = [line.item for line in zone_industries.lines(leaf, zone) if line.item.name.text in fitting]
    if found:
        title = ui["zone.section_industries"]
        columns = (
            Column(ui["field.project.industry"], 0.3, tuple(teller.name(item.name) for item in found)),
            Column(ui["field.industry.role"], 0.16, tuple(teller.text(item.role, item.mark) for item in found)),
            Column(ui["field.industry.scale"], 0.18, tuple(teller.text(item.scale) for item in found)),
            Column(ui["deck.remark"], 0.4, tuple(teller.text(item.summary) for item in found)),
        )
        notes = noted(teller.note(item.name.text, item.scale, item.mark) for item in found)
        yield Slide(title, (teller.table(columns, title),), "industries", notes)
    chains = sorted(zone.of(Chain), key=lambda chain: chain.order)
    maps = [chain_map(leaf, zone, chain) for chain in chains if scope.fits((chain.industry,))]
    yield from (_chain(teller, each) for each in maps if not each.empty)
    yield from _named_chains(teller, [each for each in maps if each.empty])
    yield from _companies(teller, zone, scope)


def _chain(teller: Teller, chain: ChainMap) -> Slide:
    nodes = tuple((column.title, tuple(_node(node) for node in column.nodes)) for column in chain.streams)
    remarks = [teller.ui["chain.reading"]]
    remarks += [teller.ui["chain.placed_by_portal"]] if chain.placed_by_portal else []
    under = Passage((words(teller.voice.sentences(remarks), colour="accent4"),), 11)
    blocks: tuple[Block, ...] = (Streams(nodes), under)
    try:
        fitted(blocks, BODY, {})
    except UnfitError:
        blocks = (under, _chain_table(teller, chain))
    note = teller.note(chain.name.text, "", chain.mark)
    general = teller.note(chain.general.text, "", chain.general.mark) if chain.general else ""
    return Slide(chain.name.text, blocks, "links", noted((note, general)))


def _node(node: Link) -> Node:
    return Node(words(node.name.text), node.state, tuple(words(firm.text) for firm in node.firms), node.kind)


def _chain_table(teller: Teller, chain: ChainMap) -> Table:
    """A chain too large to be drawn on a slide, link by link."""
    ui = teller.ui
    found = [(column.title, node) for column in chain.streams for node in column.nodes]
    columns = (
        Column(ui["field.chain.stream"], 0.2, tuple(teller.text(title) for title, _ in found)),
        Column(ui["field.chain.link"], 0.3, tuple(teller.name(node.name) for _, node in found)),
        Column(ui["field.chain.state"], 0.2, tuple(teller.text(node.state) for _, node in found)),
        Column(
            ui["field.chain.enterprises"],
            0.3,
            tuple(teller.text(teller.voice.list(firm.text for firm in node.firms)) for _, node in found),
        ),
    )
    return teller.table(columns, chain.name.text)


def _named_chains(teller: Teller, chains: Sequence[ChainMap]) -> Iterator[Slide]:
    """The chains that are only named: their links are not published."""
    if chains:
        title = teller.ui["zone.section_chains"]
        remark = Passage((words(teller.ui["zone.chains_note"], colour="accent4"),), 13)
        columns = (
            Column(teller.ui["zone.section_chains"], 0.4, tuple(teller.name(each.name) for each in chains)),
            Column(teller.ui["deck.remark"], 0.6, tuple(teller.text(each.summary) for each in chains)),
        )
        notes = noted(teller.note(each.name.text, "", each.mark) for each in chains)
        yield Slide(title, (remark, teller.table(columns, title)), "chains", notes)


def _companies(teller: Teller, zone: Zone, scope: Scope) -> Iterator[Slide]:
    leaf, ui, voice = teller.leaf, teller.ui, teller.voice
    found = sorted(
        (firm for firm in zone.of(Enterprise) if firm.role in PRESENT and scope.fits(firm.industries)),
        key=lambda firm: PRESENT.index(firm.role),
    )
    if found:
        title = ui["zone.section_enterprises"]
        names = [leaf.name(firm.full_name or firm.name) for firm in found]
        marks = [leaf.mark(firm.source) for firm in found]
        roles = [voice.choice("enterprise-role", firm.role) for firm in found]
        columns = (
            Column(ui["deck.company"], 0.36, tuple(teller.name(name) for name in names)),
            Column(
                ui["field.enterprise.role"],
                0.16,
                tuple(teller.text(role, mark) for role, mark in zip(roles, marks, strict=True)),
            ),
            Column(ui["field.enterprise.makes"], 0.34, tuple(teller.text(leaf.text(firm.makes)) for firm in found)),
            Column(ui["field.enterprise.origin"], 0.14, tuple(teller.text(leaf.text(firm.origin)) for firm in found)),
        )
        notes = noted(teller.note(name.text, role, mark) for name, role, mark in zip(names, roles, marks, strict=True))
        yield Slide(title, (teller.table(columns, title, 12.5),), "enterprises", notes)
