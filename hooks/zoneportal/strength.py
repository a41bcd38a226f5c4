"""How strongly zones stand in an industry: what their records hold, and the order that follows from it.

Nothing is weighed: the zones are compared by one count after another, and each count can be checked on the site.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from zoneportal import ties
from zoneportal.catalog import Catalog, Zone
from zoneportal.models import Chain, Enterprise, Industry, Park, Project
from zoneportal.models.industry import ChainLink
from zoneportal.models.project import STAGES, Stage
from zoneportal.positions import Position
from zoneportal.reads import fact, kept
from zoneportal.ties import Space

ROLES = ("leading", "emerging", "wanted", "named")


@dataclass(frozen=True)
class Strength:
    """What a zone's records hold of an industry; ``named`` are the records by which the zone names it."""

    zone: Zone
    named: tuple[Industry, ...]
    leaders: tuple[Enterprise, ...]
    chains: tuple[Chain, ...]
    parks: tuple[Park, ...]
    projects: tuple[Project, ...]
    spaces: tuple[Space, ...]

    @property
    def links(self) -> tuple[ChainLink, ...]:
        """The links that the zone's own records name."""
        return tuple(link for chain in self.chains for link in chain.links)

    @property
    def is_known(self) -> bool:
        """Whether any record is of the industry; land and buildings are of none by themselves."""
        return bool(self.named or self.chains or self.parks or self.projects or self.leaders)

    @property
    def stages(self) -> tuple[tuple[Stage, int], ...]:
        """How many projects stand at each stage, the furthest first; stages without any are left out."""
        counts = Counter(project.stage for project in self.projects)
        return tuple((stage, counts[stage]) for stage in reversed(STAGES) if counts[stage])

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Sorts the stronger first: how the zone names it, then leaders, links, parks, projects, spaces by number.

        Of projects those that are signed or further count before the others.
        """
        signed = sum(project.is_signed for project in self.projects)
        role = min((ROLES.index(item.role) for item in self.named), default=len(ROLES))
        counts = (len(self.leaders), len(self.links), len(self.parks), signed, len(self.projects) - signed)
        return (role, *(-count for count in counts), -len(self.spaces))


class Standing(NamedTuple):
    """Where a zone stands in an industry: what sorts it among others, and how many of its records name it."""

    industry: str
    order: tuple[int, ...]
    named: int


def strength(zone: Zone, industry: str) -> Strength:
    """What one zone's records hold of an industry."""
    chains = tuple(chain for chain in zone.of(Chain) if chain.industry == industry)
    return Strength(
        zone=zone,
        named=tuple(item for item in zone.of(Industry) if item.industry == industry),
        leaders=tuple(_leaders(zone, industry, chains)),
        chains=chains,
        parks=tuple(park for park in zone.of(Park) if industry in park.industries),
        projects=tuple(item for item in zone.of(Project) if item.industry == industry and item.exit is None),
        spaces=tuple(ties.spaces_for(zone, industry)),
    )


def openings(catalog: Catalog, found: Strength) -> list[Position]:
    """The links of a zone's chains of an industry that are open to investors, the widest gap first."""
    positions = (position for chain in found.chains for position in catalog.links(chain))
    return sorted((each for each in positions if each.opening), key=lambda each: each.rank)


def _leaders(zone: Zone, industry: str, chains: Iterable[Chain]) -> Iterator[Enterprise]:
    """The enterprises of the industry that lead: as their own record says, or a link of its chains."""
    leading = {
        member.enterprise
        for chain in chains
        for link in chain.links
        for member in link.enterprises
        if member.role == "leader"
    }
    for firm in zone.of(Enterprise):
        if firm.id in leading or (firm.role == "leader" and industry in firm.industries):
            yield firm


@fact
def standings(zone: Zone) -> tuple[Standing, ...]:
    """Where a zone stands in each industry that its records know."""
    found = ((industry, strength(zone, industry)) for industry in sorted(zone.industries))
    return tuple(Standing(industry, each.order, len(each.named)) for industry, each in found if each.is_known)


def ranking(catalog: Catalog, industry: str) -> list[tuple[Zone, Standing]]:
    """The zones whose records know the industry, the strongest first; the register's order settles what is equal."""
    return _rankings(catalog).get(industry, [])


@kept
def _rankings(catalog: Catalog) -> dict[str, list[tuple[Zone, Standing]]]:
    found: dict[str, list[tuple[Zone, Standing]]] = {}
    for zone in catalog.zones:
        for standing in standings(zone):
            found.setdefault(standing.industry, []).append((zone, standing))
    return {industry: sorted(each, key=lambda pair: pair[1].order) for industry, each in found.items()}
