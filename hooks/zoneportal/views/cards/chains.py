"""The facts of an industry chain that can be set beside another's."""

from collections.abc import Iterator

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Enterprise, Project
from zoneportal.models.industry import ChainLink
from zoneportal.values import Text
from zoneportal.views.cards.card import CardFact
from zoneportal.views.cards.scribe import Scribe


def facts(leaf: Leaf, zone: Zone, chain: Chain) -> Iterator[CardFact]:
    """Its industry, its links and those that are missing, who leads it, the projects in it."""
    scribe = Scribe(leaf, chain, "chain")
    yield scribe.said("zone", "record.zone", leaf.text(zone.entry.short))
    yield scribe.said("industry", "field.project.industry", leaf.text(leaf.catalog.industries[chain.industry].name))
    yield scribe.fact("links", tuple(link.name for link in chain.links))
    yield scribe.fact("gaps", tuple(link.name for link in chain.links if link.state == "missing"))
    yield scribe.fact("leaders", tuple(name for link in chain.links for name in _leaders(zone, link)))
    within = (item for item in zone.of(Project) if any(place.chain == chain.id for place in item.chains))
    yield scribe.fact("projects", tuple(project.name for project in within))


def _leaders(zone: Zone, link: ChainLink) -> Iterator[Text]:
    for place in link.enterprises:
        firm = zone.find(Enterprise, place.enterprise)
        if place.role == "leader" and firm is not None:
            yield firm.name
