"""A chain as a map: its links in three streams with their firms and state, and the gaps against the general structure.

A link is drawn only from a record: the chain's own, or, where the chain names a general structure, that structure's,
and then it is marked as general (LOOK, "Chain maps").
"""

from collections.abc import Iterator, Mapping

from zoneportal.catalog import Zone
from zoneportal.drawings.chain_layout import DESK, PAPER, ChainFirm, Grid, LinkRole, LinkState
from zoneportal.drawings.chain_layout import ChainLink as Drawn
from zoneportal.drawings.chain_map import ChainWords
from zoneportal.drawings.chain_map import chain_map as draw
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Enterprise
from zoneportal.models.industry import ChainLink, Stream
from zoneportal.positions import Position
from zoneportal.views.parts import Fact, Link, Mark, Name

STREAMS: tuple[Stream | None, ...] = ("upper", "middle", "lower", None)
# What the drawing shows of each kind of link: its state, or the part its firms play.
STATES: Mapping[str, LinkState] = {
    "gap": "missing",
    "general": "missing",
    "strong": "strong",
    "weak": "weak",
    "reserve": "reserve",
}
ROLES: Mapping[str, LinkRole] = {"leader": "leader", "signed": "signed"}


@dataclass(frozen=True)
class Node:
    """A link in the list beside the map; ``kind`` is leader, signed, strong, weak, reserve, gap, general or plain.

    ``href`` leads to the link's section on the chain's page.
    """

    name: Name
    href: str
    kind: str
    state: str
    firms: tuple[Link, ...]


@dataclass(frozen=True)
class StreamColumn:
    """The links of one stream."""

    title: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class ChainMap:
    """A chain in every form: a drawing for desks, columns for phones and readers, the gaps on their own."""

    id: str
    link: Link
    name: Name
    summary: str
    svg: str
    streams: tuple[StreamColumn, ...]
    gaps: tuple[Node, ...]
    kinds: tuple[str, ...]
    placed_by_portal: bool
    mark: Mark
    general: Fact | None
    empty: bool


def chain_map(leaf: Leaf, zone: Zone, chain: Chain) -> ChainMap:
    """The map of one chain."""
    positions = leaf.catalog.links(chain)
    nodes = tuple((position, node(leaf, zone, position)) for position in positions)
    structure = leaf.catalog.structure(chain.structure)
    general = None
    if structure is not None:
        general = Fact(leaf.voice.ui["chain.general"], text=leaf.text(structure.name), mark=leaf.mark(structure.source))
    placed = {stream: [found for at, found in nodes if at.link.stream == stream] for stream in STREAMS}
    order = ("leader", "signed", "strong", "weak", "reserve", "plain", "gap", "general")
    kinds = {found.kind for _, found in nodes}
    return ChainMap(
        id=chain.id,
        link=leaf.link(leaf.text(chain.name), f"/chains/{chain.key}/"),
        name=leaf.name(chain.name),
        summary=leaf.text(chain.summary),
        svg=_svg(leaf, nodes, leaf.text(chain.name)) if nodes else "",
        streams=tuple(
            StreamColumn(stream_name(leaf, stream), tuple(found)) for stream, found in placed.items() if found
        ),
        gaps=tuple(found for _, found in nodes if found.kind == "gap"),
        kinds=tuple(kind for kind in order if kind in kinds),
        placed_by_portal=any(link.placed_by == "portal" and link.stream for link in chain.links),
        mark=leaf.mark(chain.source),
        general=general,
        empty=not nodes,
    )


def on_paper(leaf: Leaf, zone: Zone, chain: Chain) -> str:
    """The drawing of a chain for a printed page; empty for one without links."""
    nodes = tuple((position, node(leaf, zone, position)) for position in leaf.catalog.links(chain))
    return _svg(leaf, nodes, leaf.text(chain.name), PAPER) if nodes else ""


def stream_name(leaf: Leaf, stream: Stream | None) -> str:
    """Where in the stream a link stands, in words."""
    return leaf.voice.ui[f"stream.{stream or 'unplaced'}"]


def node(leaf: Leaf, zone: Zone, position: Position) -> Node:
    """A link as the map shows it."""
    kind = kind_of(position)
    own = position.own
    return Node(
        name=leaf.name(position.link.name),
        href=leaf.href(position.address),
        kind=kind,
        state=state(leaf, position),
        firms=firms(leaf, zone, own) if own else (),
    )


def kind_of(position: Position) -> str:
    """What the drawing shows: a missing link is the gap to fill; else the part its firms play, else its state.

    A link of the general structure is no gap on record: it is general, unless a project of the zone says it fills it.
    """
    signed = any(project.is_signed for project in position.projects)
    if position.own is None:
        return "signed" if signed else "general"
    roles = {member.role for member in position.own.enterprises}
    if position.own.state == "missing":
        return "gap"
    if "leader" in roles:
        return "leader"
    return "signed" if signed or "signed" in roles else position.own.state or "plain"


def state(leaf: Leaf, position: Position) -> str:
    """How a link stands, in words: its state, else the part its firms play; nothing where the source says neither."""
    voice, kind = leaf.voice, kind_of(position)
    if position.own is None:
        return voice.ui["chain.general_link"]
    if position.own.state:
        return voice.choice("link-state", position.own.state)
    return voice.ui[f"chain.{kind}"] if kind != "plain" else ""


def firms(leaf: Leaf, zone: Zone, link: ChainLink) -> tuple[Link, ...]:
    """The enterprises of a link, each with the part it plays there."""
    return tuple(_firms(leaf, zone, link))


def _firms(leaf: Leaf, zone: Zone, link: ChainLink) -> Iterator[Link]:
    for member in link.enterprises:
        enterprise = zone.find(Enterprise, member.enterprise)
        if enterprise is not None:
            href = leaf.href(f"/zones/{zone.id}/industries/#{enterprise.id}")
            name = leaf.name(enterprise.name)
            yield Link(name.text, href, note=leaf.voice.choice("chain-role", member.role), lang=name.chinese)


def _svg(leaf: Leaf, nodes: tuple[tuple[Position, Node], ...], title: str, grid: Grid = DESK) -> str:
    ui = leaf.voice.ui
    words = ChainWords(
        label=title,
        upper=ui["stream.upper"],
        middle=ui["stream.middle"],
        lower=ui["stream.lower"],
        unplaced=ui["stream.unplaced"],
        nothing=ui["chain.nothing"],
    )
    return draw([_drawn(position, node) for position, node in nodes], words, leaf.voice.lang, grid)


def _drawn(position: Position, node: Node) -> Drawn:
    return Drawn(
        key=node.href,
        name=node.name.text,
        stream=position.link.stream,
        state=STATES.get(node.kind),
        role=ROLES.get(node.kind),
        badge=node.state,
        firms=tuple(ChainFirm(firm.text, firm.href) for firm in node.firms),
        href=node.href,
        general=position.own is None,
    )
