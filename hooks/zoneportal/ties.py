"""What suits a link of a chain and by which tie of the records, and from a space or a policy back to the links.

A tie is always one that records name: a project's premises and policies, the park a project stands in, the industries a
park or a policy is for. What no record ties to a link is not offered for it.
"""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from zoneportal.catalog import Catalog, Zone
from zoneportal.models import Land, Park, Policy, Premises
from zoneportal.positions import Position

Tie = Literal["project", "park", "industry", "general"]
# The closest first.
TIES: tuple[Tie, ...] = ("project", "park", "industry", "general")
Space: TypeAlias = Premises | Land

# Buildings nobody makes anything in: they suit a link only where one of its projects names them.
_NOT_FOR_WORK = frozenset({"apartment", "amenity", "ancillary"})
_FREE_FIRST = ("available", None, "reserved")


def suits(zone: Zone, space: Space, industry: str) -> bool:
    """Whether a space of a zone stands in a park that is for the industry, and somebody can work there."""
    if isinstance(space, Premises) and space.form in _NOT_FOR_WORK:
        return False
    park = zone.find(Park, space.park)
    return park is not None and industry in park.industries


def space_tie(catalog: Catalog, position: Position, space: Space) -> Tie | None:
    """How a space is tied to a link; a space that is let suits nobody."""
    if space.availability == "let":
        return None
    if space.id in position.spaces:
        return "project"
    if space.park in position.parks and not (isinstance(space, Premises) and space.form in _NOT_FOR_WORK):
        return "park"
    return "industry" if suits(catalog.zone_by_id[space.zone], space, position.chain.industry) else None


def policy_tie(catalog: Catalog, position: Position, policy: Policy) -> Tie | None:
    """How a policy is tied to a link, whether or not it is still in force."""
    if policy.id in position.policies and catalog.find(Policy, position.chain.zone, policy.id) is policy:
        return "project"
    if not policy.industries:
        return "general"
    return "industry" if position.chain.industry in policy.industries else None


def _free_first(zone: Zone) -> list[Space]:
    within: list[Space] = [*zone.of(Premises), *zone.of(Land)]
    to_have = (space for space in within if space.availability != "let")
    return sorted(to_have, key=lambda space: _FREE_FIRST.index(space.availability))


def spaces_for(zone: Zone, industry: str) -> list[Space]:
    """The premises and parcels of a zone that are to be had for an industry; what is free stands first."""
    return [space for space in _free_first(zone) if suits(zone, space, industry)]


def spaces(catalog: Catalog, position: Position) -> dict[Tie, list[Space]]:
    """The premises and parcels of the zone that suit a link, by tie, the closest first; what is free stands first."""
    found: dict[Tie, list[Space]] = {tie: [] for tie in TIES}
    for space in _free_first(catalog.zone_by_id[position.chain.zone]):
        tie = space_tie(catalog, position, space)
        if tie is not None:
            found[tie].append(space)
    return {tie: listed for tie, listed in found.items() if listed}


def policies(catalog: Catalog, position: Position) -> dict[Tie, list[Policy]]:
    """The zone's and the national policies that may apply at a link, by tie, the closest first."""
    zone = catalog.zone_by_id[position.chain.zone]
    found: dict[Tie, list[Policy]] = {tie: [] for tie in TIES}
    for policy in sorted((*catalog.national_policies, *zone.of(Policy)), key=lambda policy: policy.order):
        tie = policy_tie(catalog, position, policy)
        if tie is not None:
            found[tie].append(policy)
    return {tie: listed for tie, listed in found.items() if listed}


def links_of_space(catalog: Catalog, space: Space) -> Iterator[tuple[Position, Tie]]:
    """The links a space suits: all that a project ties it to, and of those its park's industries do the open ones."""
    for position in catalog.positions(space.zone):
        tie = space_tie(catalog, position, space)
        if tie is not None and (tie == "project" or position.opening):
            yield position, tie


def links_of_policy(catalog: Catalog, policy: Policy) -> Iterator[tuple[Position, Tie]]:
    """The links a policy is meant for: all whose projects name it, and the open ones of its industries.

    A policy for every industry is tied to none in particular.
    """
    zones = (catalog.zone_by_id[policy.zone],) if policy.zone else catalog.zones
    tied = (zone for zone in zones if policy.id in zone.applied or not zone.industries.isdisjoint(policy.industries))
    for position in (each for zone in tied for each in catalog.positions(zone.id)):
        tie = policy_tie(catalog, position, policy)
        if tie == "project" or (tie == "industry" and position.opening):
            yield position, tie
