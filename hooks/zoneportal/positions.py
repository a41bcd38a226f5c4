"""The links of a zone's chains as positions an enterprise can take: who and what fills each, and whether it is open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from zoneportal.models import Chain, Project, Structure
from zoneportal.models.industry import ChainLink, StructureLink

Opening = Literal["missing", "general", "weak", "reserve"]
# The widest first: what the zone lacks, what chains of the kind have and the zone has no record of, then what is weak.
OPENINGS: tuple[Opening, ...] = ("missing", "general", "weak", "reserve")


@dataclass(frozen=True)
class Position:
    """A link of a zone's chain, and the projects of the zone that stand at it.

    ``structure`` is given where no record of the zone names the link, only the general structure of such chains.
    """

    chain: Chain
    link: ChainLink | StructureLink
    projects: tuple[Project, ...] = ()
    structure: Structure | None = None

    @property
    def anchor(self) -> str:
        """The id of its section on the chain's page."""
        return f"link-{self.link.id}"

    @property
    def address(self) -> str:
        """Where its section stands."""
        return f"/chains/{self.chain.key}/#{self.anchor}"

    @property
    def own(self) -> ChainLink | None:
        """The link as the zone's record gives it."""
        return self.link if isinstance(self.link, ChainLink) else None

    @property
    def opening(self) -> Opening | None:
        """In which way it is open to investors: as its record says, or because nobody on record fills it.

        A link of the general structure is open until a project of the zone that is signed says that it fills it.
        """
        if self.own is None:
            return None if any(project.is_signed for project in self.projects) else "general"
        return None if self.own.state == "strong" else self.own.state

    @property
    def rank(self) -> int:
        """Sorts what is open before what is not, the widest first."""
        return OPENINGS.index(self.opening) if self.opening else len(OPENINGS)

    @cached_property
    def live(self) -> tuple[Project, ...]:
        """Its projects that have not ended."""
        return tuple(project for project in self.projects if project.exit is None)

    @cached_property
    def spaces(self) -> frozenset[str]:
        """Ids of the premises and parcels that its projects name."""
        return frozenset(id for project in self.live for id in project.premises)

    @cached_property
    def parks(self) -> frozenset[str]:
        """Ids of the parks its projects stand in."""
        return frozenset(project.park for project in self.live if project.park)

    @cached_property
    def policies(self) -> frozenset[str]:
        """Ids of the policies its projects name."""
        return frozenset(id for project in self.live for id in project.policies)

    def has(self, enterprise: str) -> bool:
        """Whether its record places an enterprise here."""
        return self.own is not None and any(member.enterprise == enterprise for member in self.own.enterprises)


def positions(chain: Chain, structure: Structure | None, projects: Iterable[Project]) -> Iterator[Position]:
    """The chain's own links, then those of its general structure that its record does not name.

    ``projects`` are the zone's; those that a link names stand before those that name the link.
    """
    by_id = {project.id: project for project in projects}
    naming: dict[str | None, list[Project]] = {}
    for project in by_id.values():
        for place in project.chains:
            if place.chain == chain.id:
                naming.setdefault(place.link, []).append(project)
    for link in chain.links:
        named = [by_id[id] for id in link.projects if id in by_id]
        more = (project for project in naming.get(link.id, ()) if project.id not in link.projects)
        yield Position(chain, link, (*named, *more))
    own = {link.id for link in chain.links}
    for general in structure.links if structure else ():
        if general.id not in own:
            yield Position(chain, general, tuple(naming.get(general.id, ())), structure)
