"""One industry across zones: who wants it, at what scale, with which chains, projects, firms and parks."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

from zoneportal import strength
from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Enterprise, Industry, Park, Policy, Project
from zoneportal.models.register import IndustryTerm
from zoneportal.views import chain_ways, paging, policy_rows, projects
from zoneportal.views.parts import Head, Link, Mark, Name

# Of the links open to investors no more is listed for a zone; its chain's page lists all.
MOST_OPEN = 8
# Of zones, projects and policies no more stand on the page, of names no more in an index: the catalogues have all.
MOST_ROWS, MOST_NAMES = 12, 24


@dataclass(frozen=True)
class ZoneIndustry:
    """An industry as a zone names it; ``sought`` where it says that it wants it."""

    zone: Link
    name: Name
    role: str
    scale: str
    summary: str
    sought: bool
    mark: Mark


@dataclass(frozen=True)
class Evidence:
    """How many records of one kind a zone has of an industry, and where they stand."""

    number: int
    link: Link


@dataclass(frozen=True)
class ZoneStrength:
    """A zone and what its records hold of an industry; ``more`` leads to the open links that are not listed."""

    zone: Link
    named: tuple[ZoneIndustry, ...]
    evidence: tuple[Evidence, ...]
    leaders: tuple[Link, ...]
    stages: str
    open: tuple[Link, ...]
    more: Link | None


@dataclass(frozen=True)
class IndustryView:
    """What ``pages/industry.html`` reads; ``all_…`` lead to what the page does not list."""

    head: Head
    codes: tuple[str, ...]
    zones: tuple[ZoneStrength, ...]
    all_zones: Link | None
    chains: tuple[Link, ...]
    projects: tuple[projects.ProjectRow, ...]
    all_projects: Link | None
    parks: tuple[Link, ...]
    enterprises: tuple[Link, ...]
    policies: tuple[policy_rows.PolicyRow, ...]
    all_policies: Link | None
    fit: Link


def of(term: IndustryTerm) -> Callable[[Leaf], IndustryView]:
    """The view of one industry of the vocabulary."""
    return lambda leaf: _view(leaf, term)


def zone_industry(leaf: Leaf, zone: Zone, item: Industry) -> ZoneIndustry:
    """An industry as a zone names it."""
    voice = leaf.voice
    return ZoneIndustry(
        zone=leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/"),
        name=leaf.name(item.name),
        role=voice.choice("industry-role", item.role),
        scale=item.scale(voice.lang) if item.scale else "",
        summary=leaf.text(item.summary),
        sought=item.role == "wanted",
        mark=leaf.mark(item.source),
    )


def zone_strength(leaf: Leaf, found: strength.Strength) -> ZoneStrength:
    """What a zone's records hold of an industry."""
    voice, zone = leaf.voice, found.zone
    stages = (f"{voice.choice('stage', stage)} {count}" for stage, count in found.stages)
    chains = f"/chains/{found.chains[0].key}/" if found.chains else ""
    openings = strength.openings(leaf.catalog, found)
    return ZoneStrength(
        zone=leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/"),
        named=tuple(zone_industry(leaf, zone, item) for item in found.named),
        evidence=tuple(_evidence(leaf, found)),
        leaders=tuple(
            leaf.link(leaf.text(firm.name), f"/zones/{zone.id}/industries/#{firm.id}") for firm in found.leaders
        ),
        stages=voice.list(stages),
        open=tuple(chain_ways.link(leaf, position) for position in openings[:MOST_OPEN]),
        more=leaf.link(voice.say("industry.more_open", n=len(openings)), chains) if len(openings) > MOST_OPEN else None,
    )


def _evidence(leaf: Leaf, found: strength.Strength) -> Iterator[Evidence]:
    """The counts in the order in which they are compared; what there is none of is left out."""
    base = f"/zones/{found.zone.id}"
    chain = f"/chains/{found.chains[0].key}/" if found.chains else ""
    park = f"{base}/parks/#{found.parks[0].id}" if found.parks else ""
    counts = (
        ("leaders", len(found.leaders), f"{base}/industries/#{found.leaders[0].id}" if found.leaders else ""),
        ("links", len(found.links), chain),
        ("parks", len(found.parks), park),
        ("projects", len(found.projects), f"{base}/projects/"),
        ("spaces", len(found.spaces), f"{base}/parks/"),
    )
    for name, number, address in counts:
        if number:
            yield Evidence(number, leaf.link(leaf.voice.noun(f"strength.{name}", number), address))


def _view(leaf: Leaf, term: IndustryTerm) -> IndustryView:
    voice, ui, catalog = leaf.voice, leaf.voice.ui, leaf.catalog
    name = leaf.text(term.name)
    ranking = strength.ranking(catalog, term.id)
    naming = voice.several([leaf.text(zone.entry.short) for zone, standing in ranking if standing.named])
    description = voice.say("industry.description", industry=name, zones=naming)
    crumbs = (leaf.link(ui["nav.home"], "/"), leaf.link(ui["nav.industries"], "/industries/"), Link(name))
    found = projects.ordered(
        item for zone in _naming(leaf, term) for item in zone.of(Project) if item.industry == term.id
    )
    rules = [rule for rule in catalog.of(Policy) if term.id in rule.industries]
    here = f"?industry={term.id}"
    return IndustryView(
        head=Head(name, description, crumbs, "industry"),
        codes=tuple(str(code) for code in term.codes),
        zones=tuple(zone_strength(leaf, strength.strength(zone, term.id)) for zone, _ in ranking[:MOST_ROWS]),
        all_zones=_all(leaf, "zones", len(ranking), here),
        chains=paging.foremost(leaf, _chains(leaf, term), MOST_NAMES, f"/fit/{term.id}/"),
        projects=tuple(projects.row(leaf, catalog.zone_by_id[item.zone], item) for item in found[:MOST_ROWS]),
        all_projects=_all(leaf, "projects", len(found), here),
        parks=paging.foremost(leaf, _parks(leaf, term), MOST_NAMES, f"/zones/{here}&has=parks"),
        enterprises=paging.foremost(leaf, _enterprises(leaf, term), MOST_NAMES, f"/search/?q={quote(name)}"),
        fit=leaf.link(ui["fit.way"], f"/fit/{term.id}/"),
        policies=policy_rows.rows(leaf, rules[:MOST_ROWS] if len(rules) > MOST_NAMES else rules),
        all_policies=_all(leaf, "policies", len(rules), here) if len(rules) > MOST_NAMES else None,
    )


def _all(leaf: Leaf, catalogue: str, count: int, query: str) -> Link | None:
    """The way to all of an industry in a catalogue, where the page does not have all."""
    if count <= MOST_ROWS:
        return None
    return leaf.link(leaf.voice.say(f"industry.all_{catalogue}", n=count), f"/{catalogue}/{query}")


def _naming(leaf: Leaf, term: IndustryTerm) -> tuple[Zone, ...]:
    """The zones of which any record names the industry: all that the page gathers is theirs."""
    return tuple(zone for zone in leaf.catalog.zones if term.id in zone.industries)


def _chains(leaf: Leaf, term: IndustryTerm) -> list[Link]:
    return [
        leaf.link(leaf.text(chain.name), f"/chains/{chain.key}/", note=leaf.text(zone.entry.short))
        for zone in _naming(leaf, term)
        for chain in zone.of(Chain)
        if chain.industry == term.id
    ]


def _parks(leaf: Leaf, term: IndustryTerm) -> list[Link]:
    return [
        leaf.link(leaf.text(park.name), f"/zones/{zone.id}/parks/#{park.id}", note=leaf.text(zone.entry.short))
        for zone in _naming(leaf, term)
        for park in zone.of(Park)
        if term.id in park.industries
    ]


def _enterprises(leaf: Leaf, term: IndustryTerm) -> list[Link]:
    voice = leaf.voice
    return [
        leaf.link(
            leaf.text(firm.name),
            f"/zones/{zone.id}/industries/#{firm.id}",
            note=voice.list((leaf.text(zone.entry.short), voice.choice("enterprise-role", firm.role))),
        )
        for zone in _naming(leaf, term)
        for firm in zone.of(Enterprise)
        if term.id in firm.industries
    ]
