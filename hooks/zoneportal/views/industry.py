"""One industry across zones: who wants it, at what scale, with which chains, projects, firms and parks."""

from collections.abc import Callable
from dataclasses import dataclass

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Enterprise, Industry, Park, Policy, Project
from zoneportal.models.register import IndustryTerm
from zoneportal.views import policy_rows, projects
from zoneportal.views.parts import Head, Link, Mark, Name


@dataclass(frozen=True)
class ZoneIndustry:
    """An industry in one zone."""

    zone: Link
    name: Name
    role: str
    scale: str
    summary: str
    mark: Mark


@dataclass(frozen=True)
class IndustryView:
    """What ``pages/industry.html`` reads."""

    head: Head
    codes: tuple[str, ...]
    zones: tuple[ZoneIndustry, ...]
    chains: tuple[Link, ...]
    projects: tuple[projects.ProjectRow, ...]
    parks: tuple[Link, ...]
    enterprises: tuple[Link, ...]
    policies: tuple[policy_rows.PolicyRow, ...]


def of(term: IndustryTerm) -> Callable[[Leaf], IndustryView]:
    """The view of one industry of the vocabulary."""
    return lambda leaf: _view(leaf, term)


def records(leaf: Leaf, term: IndustryTerm) -> tuple[tuple[Zone, Industry], ...]:
    """The zones that name the industry, with their records of it: the largest scale first."""
    found = ((zone, item) for zone in leaf.catalog.zones for item in zone.of(Industry) if item.industry == term.id)
    return tuple(sorted(found, key=lambda pair: -(pair[1].scale.power if pair[1].scale else 0)))


def zone_industry(leaf: Leaf, zone: Zone, item: Industry) -> ZoneIndustry:
    """An industry as a zone names it."""
    voice = leaf.voice
    return ZoneIndustry(
        zone=leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/"),
        name=leaf.name(item.name),
        role=voice.choice("industry-role", item.role),
        scale=item.scale(voice.lang) if item.scale else "",
        summary=leaf.text(item.summary),
        mark=leaf.mark(item.source),
    )


def _view(leaf: Leaf, term: IndustryTerm) -> IndustryView:
    voice, ui = leaf.voice, leaf.voice.ui
    name = leaf.text(term.name)
    found = records(leaf, term)
    zones = tuple(zone_industry(leaf, zone, item) for zone, item in found)
    description = voice.say("industry.description", industry=name, zones=voice.list(item.zone.text for item in zones))
    crumbs = (leaf.link(ui["nav.home"], "/"), leaf.link(ui["nav.industries"], "/industries/"), Link(name))
    everywhere = leaf.catalog.zones
    return IndustryView(
        head=Head(name, description, crumbs, "industry"),
        codes=tuple(str(code) for code in term.codes),
        zones=zones,
        chains=tuple(
            leaf.link(leaf.text(chain.name), f"/chains/{chain.key}/", note=leaf.text(zone.entry.short))
            for zone in everywhere
            for chain in zone.of(Chain)
            if chain.industry == term.id
        ),
        projects=tuple(
            projects.row(leaf, leaf.catalog.zone_by_id[item.zone], item)
            for item in projects.ordered(leaf.catalog.of(Project))
            if item.industry == term.id
        ),
        parks=tuple(
            leaf.link(leaf.text(park.name), f"/zones/{zone.id}/parks/#{park.id}", note=leaf.text(zone.entry.short))
            for zone in everywhere
            for park in zone.of(Park)
            if term.id in park.industries
        ),
        enterprises=tuple(
            leaf.link(
                leaf.text(firm.name),
                f"/zones/{zone.id}/industries/#{firm.id}",
                note=voice.list((leaf.text(zone.entry.short), voice.choice("enterprise-role", firm.role))),
            )
            for zone in everywhere
            for firm in zone.of(Enterprise)
            if term.id in firm.industries
        ),
        policies=policy_rows.rows(leaf, (rule for rule in leaf.catalog.of(Policy) if term.id in rule.industries)),
    )
