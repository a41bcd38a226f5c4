"""The way back: from a project, a space, a policy or an enterprise to the links of chains it belongs to or suits."""

from collections.abc import Iterable

from zoneportal import ties
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Enterprise, Policy
from zoneportal.positions import Position
from zoneportal.ties import Space, Tie
from zoneportal.views import chain_links
from zoneportal.views.parts import Link


@dataclass(frozen=True)
class ChainWay:
    """A chain, and those of its links that one tie leads to; each link's note says how it stands."""

    chain: Link
    tie: str
    links: tuple[Link, ...]


def of_space(leaf: Leaf, space: Space) -> tuple[ChainWay, ...]:
    """The links that a building or a parcel suits."""
    return _ways(leaf, ties.links_of_space(leaf.catalog, space))


def of_policy(leaf: Leaf, policy: Policy) -> tuple[ChainWay, ...]:
    """The links that a policy is meant for."""
    return _ways(leaf, ties.links_of_policy(leaf.catalog, policy))


def of_enterprise(leaf: Leaf, firm: Enterprise) -> tuple[Link, ...]:
    """The links where the zone's records place an enterprise."""
    positions = leaf.catalog.positions(firm.zone)
    return tuple(link(leaf, position) for position in positions if position.has(firm.id))


def _ways(leaf: Leaf, found: Iterable[tuple[Position, Tie]]) -> tuple[ChainWay, ...]:
    """The closest tie first; within one the zone's chains in order, and of a chain what is open first."""
    groups: dict[tuple[int, str], list[Position]] = {}
    for position, tie in found:
        groups.setdefault((ties.TIES.index(tie), position.chain.key), []).append(position)
    ordered = sorted(groups.items(), key=lambda group: group[0][0])
    return tuple(_way(leaf, ties.TIES[tie], positions) for (tie, _), positions in ordered)


def _way(leaf: Leaf, tie: Tie, positions: list[Position]) -> ChainWay:
    chain = positions[0].chain
    zone = leaf.catalog.zone_by_id[chain.zone]
    name = leaf.link(leaf.text(chain.name), f"/chains/{chain.key}/", note=leaf.text(zone.entry.short))
    links = (link(leaf, position) for position in sorted(positions, key=lambda each: each.rank))
    return ChainWay(name, chain_links.tie_name(leaf, tie), tuple(links))


def link(leaf: Leaf, position: Position) -> Link:
    """A link of a chain by name, with how it stands."""
    return leaf.link(leaf.text(position.link.name), position.address, note=chain_links.state(leaf, position))
