"""A chain as a map: its links in three streams with their firms and state, and the gaps against the general structure.

A link is drawn only from a record: the chain's own, or, where the chain names a general structure, that structure's,
and then it is marked as general (LOOK, "Chain maps").
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zoneportal.catalog import Zone
from zoneportal.drawings.chain_layout import ChainFirm, LinkRole, LinkState
from zoneportal.drawings.chain_layout import ChainLink as Drawn
from zoneportal.drawings.chain_map import ChainWords
from zoneportal.drawings.chain_map import chain_map as draw
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Enterprise, Partner, Project
from zoneportal.models.industry import ChainLink, Stream, StructureLink
from zoneportal.views.parts import Fact, Link, Mark, Name
from zoneportal.views.stages import is_signed

STREAMS: tuple[Stream | None, ...] = ("upper", "middle", "lower", None)
# What the drawing shows of each kind of link: its state, or the part its firms play.
STATES: Mapping[str, LinkState] = {"gap": "missing", "strong": "strong", "weak": "weak", "reserve": "reserve"}
ROLES: Mapping[str, LinkRole] = {"leader": "leader", "signed": "signed"}


@dataclass(frozen=True)
class Node:
    """A link in the list beside the map; ``kind`` is leader, signed, strong, weak, reserve, gap or plain."""

    id: str
    name: Name
    kind: str
    state: str
    general: bool
    firms: tuple[Link, ...]
    projects: tuple[Link, ...]
    platforms: tuple[str, ...]
    products: str
    codes: str


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
    nodes = tuple(_nodes(leaf, zone, chain))
    structure = leaf.catalog.structure(chain.structure)
    general = None
    if structure is not None:
        general = Fact(leaf.voice.ui["chain.general"], text=leaf.text(structure.name), mark=leaf.mark(structure.source))
    placed = {stream: [node for at, node in nodes if at == stream] for stream in STREAMS}
    order = ("leader", "signed", "strong", "weak", "reserve", "plain", "gap")
    kinds = {node.kind for _, node in nodes}
    return ChainMap(
        id=chain.id,
        link=leaf.link(leaf.text(chain.name), f"/chains/{chain.key}/"),
        name=leaf.name(chain.name),
        summary=leaf.text(chain.summary),
        svg=_svg(leaf, nodes, leaf.text(chain.name)) if nodes else "",
        streams=tuple(
            StreamColumn(leaf.voice.ui[f"stream.{stream or 'unplaced'}"], tuple(found))
            for stream, found in placed.items()
            if found
        ),
        gaps=tuple(node for _, node in nodes if node.kind == "gap"),
        kinds=tuple(kind for kind in order if kind in kinds),
        placed_by_portal=any(link.placed_by == "portal" and link.stream for link in chain.links),
        mark=leaf.mark(chain.source),
        general=general,
        empty=not nodes,
    )


def _nodes(leaf: Leaf, zone: Zone, chain: Chain) -> Iterator[tuple[Stream | None, Node]]:
    """The chain's own links, then those of its general structure that no record of the zone names."""
    named = {link.id for link in chain.links}
    for link in chain.links:
        yield link.stream, _node(leaf, zone, chain, link)
    structure = leaf.catalog.structure(chain.structure)
    for general in structure.links if structure else ():
        if general.id not in named:
            yield general.stream, _general(leaf, zone, chain, general)


def _node(leaf: Leaf, zone: Zone, chain: Chain, link: ChainLink) -> Node:
    voice = leaf.voice
    projects = _projects(zone, chain, link.id, link.projects)
    kind = _kind(link, projects)
    words = voice.ui[f"chain.{kind}"] if kind != "plain" else ""
    return Node(
        id=link.id,
        name=leaf.name(link.name),
        kind=kind,
        state=voice.choice("link-state", link.state) if link.state else words,
        general=False,
        firms=tuple(_firms(leaf, zone, link)),
        projects=_links(leaf, projects),
        platforms=tuple(
            leaf.text(partner.name) for id in link.platforms if (partner := zone.find(Partner, id)) is not None
        ),
        products=voice.list(leaf.text(product) for product in link.products),
        codes=voice.list(str(code) for code in link.codes),
    )


def _general(leaf: Leaf, zone: Zone, chain: Chain, link: StructureLink) -> Node:
    """A link of the general structure: a gap, unless a project of the zone says that it fills it."""
    projects = _projects(zone, chain, link.id)
    kind = "signed" if any(is_signed(project) for project in projects) else "gap"
    words = leaf.voice.ui["chain.general_link"]
    name = leaf.name(link.name)
    return Node(link.id, name, kind, words, True, (), _links(leaf, projects), (), "", "")


def _kind(link: ChainLink, projects: tuple[Project, ...]) -> str:
    """What the drawing shows: a missing link is the gap to fill; else the part its firms play, else its state."""
    roles = {member.role for member in link.enterprises}
    if link.state == "missing":
        return "gap"
    if "leader" in roles:
        return "leader"
    if "signed" in roles or any(is_signed(project) for project in projects):
        return "signed"
    return link.state or "plain"


def _firms(leaf: Leaf, zone: Zone, link: ChainLink) -> Iterator[Link]:
    for member in link.enterprises:
        enterprise = zone.find(Enterprise, member.enterprise)
        if enterprise is not None:
            href = leaf.href(f"/zones/{zone.id}/industries/#{enterprise.id}")
            name = leaf.name(enterprise.name)
            yield Link(name.text, href, note=leaf.voice.choice("chain-role", member.role), lang=name.chinese)


def _projects(zone: Zone, chain: Chain, link: str, named: tuple[str, ...] = ()) -> tuple[Project, ...]:
    """The projects of a link: those it names, then those that name it."""
    found = [project for id in named if (project := zone.find(Project, id)) is not None]
    found += [
        project
        for project in zone.of(Project)
        if project.id not in named and any((place.chain, place.link) == (chain.id, link) for place in project.chains)
    ]
    return tuple(found)


def _links(leaf: Leaf, projects: tuple[Project, ...]) -> tuple[Link, ...]:
    return tuple(leaf.link(leaf.text(project.name), f"/projects/{project.key}/") for project in projects)


def _svg(leaf: Leaf, nodes: tuple[tuple[Stream | None, Node], ...], title: str) -> str:
    ui = leaf.voice.ui
    words = ChainWords(
        label=title,
        upper=ui["stream.upper"],
        middle=ui["stream.middle"],
        lower=ui["stream.lower"],
        unplaced=ui["stream.unplaced"],
        nothing=ui["chain.nothing"],
    )
    return draw([_drawn(stream, node) for stream, node in nodes], words, leaf.voice.lang)


def _drawn(stream: Stream | None, node: Node) -> Drawn:
    return Drawn(
        key=node.id,
        name=node.name.text,
        stream=stream,
        state=STATES.get(node.kind),
        role=ROLES.get(node.kind),
        badge=node.state,
        firms=tuple(ChainFirm(firm.text, firm.href) for firm in node.firms),
        href=node.projects[0].href if node.projects else "",
        note=node.state if node.general else "",
        general=node.general,
    )
