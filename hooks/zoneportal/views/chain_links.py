"""The links of a chain one by one: how each stands and who says so, who and what fills it, and by which tie."""

from collections.abc import Iterable, Iterator, Mapping

from zoneportal import ties
from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Partner, Policy, Premises, Project
from zoneportal.positions import Position
from zoneportal.ties import Space, Tie
from zoneportal.values import IndustryCode
from zoneportal.values.industry_code import STANDARD
from zoneportal.views import chain_map, enquiry, policy_rows, stages
from zoneportal.views.parts import Figure, Link, Mark, Name
from zoneportal.voice import Voice

# What the square before a link's state shows of it, where the link is open.
SIGNS: Mapping[str, str] = {"missing": "gap", "general": "general", "weak": "weak", "reserve": "reserve"}


@dataclass(frozen=True)
class Tied:
    """A record tied to a link, with its first figure and where it stands now."""

    link: Link
    figure: Figure | None = None
    mark: Mark | None = None


@dataclass(frozen=True)
class TieGroup:
    """Records that one tie brings to a link.

    What the industry brings is the same for every link of a chain: it stands once on the page, ``more`` counts it.
    """

    tie: str
    rows: tuple[Tied, ...] = ()
    more: str = ""


@dataclass(frozen=True)
class LinkSection:
    """A link with all that is tied to it; ``sign`` is how its square looks, ``judged`` who says how it stands.

    Of an open link ``ask`` is what a letter about the chain asks for, ``other`` the same in the other language, and
    ``mail`` opens a short letter about the link; it is empty where nobody's address is known.
    """

    id: str
    name: Name
    stream: str
    sign: str
    state: str
    judged: str
    mark: Mark
    products: str
    codes: str
    open: bool
    ask: str
    other: str
    mail: str
    firms: tuple[Link, ...]
    projects: tuple[Tied, ...]
    spaces: tuple[TieGroup, ...]
    policies: tuple[TieGroup, ...]
    platforms: tuple[Link, ...]


def sections(leaf: Leaf, zone: Zone, positions: Iterable[Position]) -> tuple[LinkSection, ...]:
    """Links as sections, those that are open first, the widest gap before the others."""
    return tuple(_section(leaf, zone, position) for position in sorted(positions, key=lambda each: each.rank))


def _section(leaf: Leaf, zone: Zone, position: Position) -> LinkSection:
    voice, own = leaf.voice, position.own
    kind = chain_map.kind_of(position)
    judged, mark = _judged(leaf, position)
    return LinkSection(
        id=position.anchor,
        name=leaf.name(position.link.name),
        stream=_stream(leaf, position),
        sign=SIGNS.get(position.opening or "", kind),
        state=state(leaf, position),
        judged=judged,
        mark=mark,
        products=voice.list(leaf.text(product) for product in own.products) if own else "",
        codes=codes(voice, own.codes) if own else "",
        open=position.opening is not None,
        ask=_ask(leaf.voice, position),
        other=_ask(leaf.voice.turned, position),
        mail=_mail(leaf, position) if position.opening else "",
        firms=chain_map.firms(leaf, zone, position.own) if position.own else (),
        projects=tuple(_project(leaf, project) for project in position.projects),
        spaces=tuple(_spaces(leaf, position)),
        policies=tuple(_policies(leaf, position)),
        platforms=tuple(_platforms(leaf, zone, position)),
    )


def codes(voice: Voice, of: Iterable[IndustryCode]) -> str:
    """Codes after the standard that they are of; nothing where there is none."""
    listed = voice.list(str(code) for code in of)
    return f"{STANDARD} {listed}" if listed else ""


def state(leaf: Leaf, position: Position) -> str:
    """How a link stands, in words; that the source is silent on it is said too."""
    return chain_map.state(leaf, position) or leaf.voice.ui["chain.state_unknown"]


def _judged(leaf: Leaf, position: Position) -> tuple[str, Mark]:
    """Who says how the link stands, and where."""
    ui = leaf.voice.ui
    if position.structure is not None:
        word = "chain.judged_general" if position.opening else "chain.judged_project"
        return ui[word], leaf.mark(position.structure.source)
    return ui["chain.judged_source"], leaf.mark(position.chain.source)


def _ask(voice: Voice, position: Position) -> str:
    return voice.say("chain.ask_item", link=voice.text(position.link.name)) if position.opening else ""


def _mail(leaf: Leaf, position: Position) -> str:
    """A short letter about the link, to the contact point that one of its projects names, else to the zone's."""
    voice, chain = leaf.voice, position.chain
    about = enquiry.letter(leaf, chain, next((project.contact for project in position.live if project.contact), None))
    if not about.email:
        return ""
    name = f"{leaf.text(chain.name)} · {leaf.text(position.link.name)}"
    subject = voice.say("letter.subject", name=name)
    return enquiry.mailto(about.email, subject, f"{about.address}#{position.anchor}\n\n")


def _stream(leaf: Leaf, position: Position) -> str:
    name = chain_map.stream_name(leaf, position.link.stream)
    placed = position.own is not None and position.own.placed_by == "portal" and position.link.stream
    return leaf.voice.say("chain.stream_by_portal", stream=name) if placed else name


def _project(leaf: Leaf, project: Project) -> Tied:
    link = leaf.link(leaf.text(project.name), f"/projects/{project.key}/", note=stages.stage_name(leaf, project))
    figure = leaf.figure(project.total_investment, project.source) if project.total_investment else None
    return Tied(link, figure)


def _spaces(leaf: Leaf, position: Position) -> Iterator[TieGroup]:
    """An open link's spaces by every tie; of another only those that its projects name."""
    for tie, found in ties.spaces(leaf.catalog, position).items():
        if tie == "project" or (tie == "park" and position.opening):
            yield TieGroup(tie_name(leaf, tie), tuple(space_row(leaf, space) for space in found))
        elif position.opening:
            yield TieGroup(tie_name(leaf, tie), more=leaf.voice.say("chain.more_spaces", n=len(found)))


def space_row(leaf: Leaf, space: Space) -> Tied:
    """A building or a parcel: how large it is, and whether it is free."""
    choice = "availability" if isinstance(space, Premises) else "land-availability"
    note = leaf.voice.choice(choice, space.availability) if space.availability else ""
    area = (space.lettable_area or space.built_area) if isinstance(space, Premises) else space.area
    link = leaf.link(leaf.text(space.name), f"/premises/{space.key}/", note=note)
    return Tied(link, leaf.figure(area, space.source) if area else None)


def _policies(leaf: Leaf, position: Position) -> Iterator[TieGroup]:
    """The policies that projects of the link name; for an open one how many more its industry brings."""
    for tie, found in ties.policies(leaf.catalog, position).items():
        held = [policy for policy in found if policy_rows.holds(leaf, policy)]
        if held and tie == "project":
            yield TieGroup(tie_name(leaf, tie), tuple(policy_row(leaf, policy) for policy in held))
        elif held and position.opening:
            yield TieGroup(tie_name(leaf, tie), more=leaf.voice.say("chain.more_policies", n=len(held)))


def policy_row(leaf: Leaf, policy: Policy) -> Tied:
    """A policy: what it gives, in the word or figure seen first."""
    benefit = leaf.text(policy.benefits[0].headline)
    return Tied(
        leaf.link(leaf.text(policy.name), f"/policies/{policy.key}/", note=benefit), mark=leaf.mark(policy.source)
    )


def _platforms(leaf: Leaf, zone: Zone, position: Position) -> Iterator[Link]:
    for id in position.own.platforms if position.own else ():
        partner = zone.find(Partner, id)
        if partner is not None:
            yield leaf.link(leaf.text(partner.name), f"/zones/{zone.id}/outreach/#{partner.id}")


def tie_name(leaf: Leaf, tie: Tie) -> str:
    """What ties a record to a link, in words."""
    return leaf.voice.ui[f"tie.{tie}"]
