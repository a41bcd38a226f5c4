"""One industry chain: its map, the gap to fill, and what in the zone could fill it."""

from collections.abc import Callable
from dataclasses import dataclass

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Park, Partner, Project
from zoneportal.views import contact, projects
from zoneportal.views.chain_map import ChainMap, chain_map
from zoneportal.views.parts import Head, Link, Name, Pick


@dataclass(frozen=True)
class ChainView:
    """What ``pages/chain.html`` reads."""

    head: Head
    name: Name
    pick: Pick
    summary: str
    zone: Link
    industry: Link
    relief: str
    map: ChainMap
    siblings: tuple[Link, ...]
    projects: tuple[projects.ProjectRow, ...]
    parks: tuple[Link, ...]
    partners: tuple[Link, ...]
    contact: contact.ContactBlock


def of(chain: Chain) -> Callable[[Leaf], ChainView]:
    """The view of one chain."""
    return lambda leaf: _view(leaf, chain)


def _view(leaf: Leaf, chain: Chain) -> ChainView:
    zone = leaf.catalog.zone_by_id[chain.zone]
    term = leaf.catalog.industries[chain.industry]
    ordered = sorted(zone.of(Chain), key=lambda item: item.order)
    return ChainView(
        head=_head(leaf, zone, chain),
        name=leaf.name(chain.name),
        pick=leaf.pick(chain),
        summary=leaf.text(chain.summary),
        zone=leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/"),
        industry=leaf.link(leaf.text(term.name), f"/industries/{term.id}/"),
        relief=zone.id,
        map=chain_map(leaf, zone, chain),
        siblings=tuple(leaf.link(leaf.text(item.name), f"/chains/{item.key}/") for item in ordered),
        projects=tuple(
            projects.row(leaf, zone, item)
            for item in projects.ordered(zone.of(Project))
            if any(place.chain == chain.id for place in item.chains)
        ),
        parks=tuple(
            leaf.link(leaf.text(park.name), f"/zones/{zone.id}/parks/#{park.id}")
            for park in zone.of(Park)
            if chain.industry in park.industries
        ),
        partners=tuple(
            leaf.link(leaf.text(partner.name), f"/zones/{zone.id}/outreach/#{partner.id}")
            for partner in zone.of(Partner)
            if chain.industry in partner.industries
        ),
        contact=contact.block(leaf, zone),
    )


def _head(leaf: Leaf, zone: Zone, chain: Chain) -> Head:
    voice, ui = leaf.voice, leaf.voice.ui
    name, short = leaf.text(chain.name), leaf.text(zone.entry.short)
    title = voice.say("chain.title", zone=short, chain=name)
    crumbs = (
        leaf.link(ui["nav.home"], "/"),
        leaf.link(ui["nav.industries"], "/industries/"),
        leaf.link(short, f"/zones/{zone.id}/industries/"),
        Link(name),
    )
    description = leaf.text(chain.summary) or voice.say(
        "chain.description", zone=leaf.text(zone.entry.name), chain=name
    )
    return Head(title, description, crumbs, "industry")
