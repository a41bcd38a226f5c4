"""The industries the zones want, and their chains with the gap to fill."""

from collections.abc import Iterable, Iterator
from itertools import islice

from zoneportal import strength
from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Industry
from zoneportal.models.register import IndustryTerm
from zoneportal.views import chain_map, industry
from zoneportal.views.parts import Head, Link

# Of more zones that name an industry only the strongest stand here; of those with chains no more have them listed.
MOST_NAMING, STRONGEST, MOST_HOMES = 8, 2, 12


@dataclass(frozen=True)
class IndustryRow:
    """One industry: which zones name it, and on what scale; of many the strongest, and how many ``more``."""

    link: Link
    codes: str
    zones: tuple[industry.ZoneIndustry, ...]
    more: str = ""


@dataclass(frozen=True)
class ZoneChains:
    """The chains of one zone."""

    zone: Link
    chains: tuple[chain_map.ChainMap, ...]


@dataclass(frozen=True)
class Industries:
    """What ``pages/industries.html`` reads."""

    head: Head
    lead: str
    rows: tuple[IndustryRow, ...]
    chains: tuple[ZoneChains, ...]
    all_chains: Link | None
    fit: Link


def directory(leaf: Leaf) -> Industries:
    """All industries that a zone names, in the register's order, and all chains by zone."""
    voice, ui, catalog = leaf.voice, leaf.voice.ui, leaf.catalog
    rows = tuple(found for term in catalog.register.industries if (found := row(leaf, term)).zones)
    lead = voice.say("industries.lead", n=len(rows), chains=len(catalog.of(Chain)))
    head = Head(ui["industries.title"], lead, (leaf.link(ui["nav.home"], "/"), Link(ui["nav.industries"])), "industry")
    homes = [zone for zone in catalog.zones if zone.of(Chain)]
    chains = tuple(
        ZoneChains(
            leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/industries/"),
            tuple(
                chain_map.chain_map(leaf, zone, chain) for chain in sorted(zone.of(Chain), key=lambda item: item.order)
            ),
        )
        for zone in homes[:MOST_HOMES]
    )
    every = leaf.link(voice.say("industries.all_chains", n=len(homes)), "/zones/?has=chains")
    way = leaf.link(ui["fit.way"], "/fit/")
    return Industries(head, lead, rows, chains, every if len(homes) > MOST_HOMES else None, way)


def row(leaf: Leaf, term: IndustryTerm) -> IndustryRow:
    """One industry as a row."""
    codes = leaf.voice.list(str(code) for code in term.codes)
    link = leaf.link(leaf.text(term.name), f"/industries/{term.id}/")
    naming = [(zone, standing.named) for zone, standing in strength.ranking(leaf.catalog, term.id) if standing.named]
    count = sum(named for _, named in naming)
    most = STRONGEST if count > MOST_NAMING else count
    shown = tuple(islice(_named(leaf, term, (zone for zone, _ in naming)), most))
    more = count - len(shown)
    return IndustryRow(link, codes, shown, leaf.voice.say("count.more", n=more) if more else "")


def _named(leaf: Leaf, term: IndustryTerm, zones: Iterable[Zone]) -> Iterator[industry.ZoneIndustry]:
    """An industry as each of the zones names it."""
    for zone in zones:
        for item in zone.of(Industry):
            if item.industry == term.id:
                yield industry.zone_industry(leaf, zone, item)
