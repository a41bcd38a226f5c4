"""How strongly zones stand in an industry: what their records hold, and the order that follows from it.

Nothing is weighed: the zones are compared by one count after another, and each count can be checked on the site.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zoneportal import ties
from zoneportal.catalog import Catalog, Zone
from zoneportal.models import Chain, Enterprise, Industry, Park, Project
from zoneportal.models.project import STAGES, Stage
from zoneportal.positions import Position
from zoneportal.ties import Space

ROLES = ("leading", "emerging", "wanted", "named")


@dataclass(frozen=True)
class Strength:
    """What a zone's records hold of an industry; ``named`` are the records by which the zone names it."""

    zone: Zone
    named: tuple[Industry, ...]
    leaders: tuple[Enterprise, ...]
    chains: tuple[Chain, ...]
    positions: tuple[Position, ...]
    parks: tuple[Park, ...]
    projects: tuple[Project, ...]
    spaces: tuple[Space, ...]

    @property
    def links(self) -> tuple[Position, ...]:
        """The links that the zone's own records name."""
        return tuple(position for position in self.positions if position.own)

    @property
    def open(self) -> tuple[Position, ...]:
        """The links open to investors, the widest gap first."""
        return tuple(sorted((each for each in self.positions if each.opening), key=lambda each: each.rank))

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


def strength(catalog: Catalog, zone: Zone, industry: str) -> Strength:
    """What one zone's records hold of an industry."""
    chains = tuple(chain for chain in zone.of(Chain) if chain.industry == industry)
    positions = tuple(position for chain in chains for position in catalog.links(chain))
    return Strength(
        zone=zone,
        named=tuple(item for item in zone.of(Industry) if item.industry == industry),
        leaders=tuple(_leaders(zone, industry, positions)),
        chains=chains,
        positions=positions,
        parks=tuple(park for park in zone.of(Park) if industry in park.industries),
        projects=tuple(item for item in zone.of(Project) if item.industry == industry and item.exit is None),
        spaces=tuple(ties.spaces_for(catalog, zone, industry)),
    )


def _leaders(zone: Zone, industry: str, positions: tuple[Position, ...]) -> Iterator[Enterprise]:
    """The enterprises of the industry that lead: as their own record says, or a link of its chains."""
    leading = {
        member.enterprise
        for each in positions
        if each.own
        for member in each.own.enterprises
        if member.role == "leader"
    }
    for firm in zone.of(Enterprise):
        if firm.id in leading or (firm.role == "leader" and industry in firm.industries):
            yield firm


def ranking(catalog: Catalog, industry: str) -> tuple[Strength, ...]:
    """The zones whose records know the industry, the strongest first; the register's order settles what is equal."""
    found = (strength(catalog, zone, industry) for zone in catalog.zones if industry in zone.industries)
    known = (each for each in found if each.named or each.chains or each.parks or each.projects or each.leaders)
    return tuple(sorted(known, key=lambda each: each.order))
