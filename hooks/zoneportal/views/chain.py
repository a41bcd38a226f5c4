"""One industry chain: its map, and link by link, the open ones first, what in the zone fills or suits it."""

from collections.abc import Callable, Iterator

from zoneportal import ties
from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Park, Partner, Policy, Project
from zoneportal.views import chain_links, contact, enquiry, policy_rows, projects
from zoneportal.views.chain_map import ChainMap, chain_map
from zoneportal.views.parts import Head, Link, Name, Pick


@dataclass(frozen=True)
class ChainView:
    """What ``pages/chain.html`` reads.

    ``projects`` are those that name the chain and none of its links; ``spaces`` and ``policies`` those that its
    industry brings to every link, ``everywhere`` the way to what holds for every industry.
    """

    head: Head
    name: Name
    pick: Pick
    summary: str
    zone: Link
    industry: Link
    relief: str
    map: ChainMap
    siblings: tuple[Link, ...]
    open: tuple[chain_links.LinkSection, ...]
    taken: tuple[chain_links.LinkSection, ...]
    projects: tuple[projects.ProjectRow, ...]
    spaces: tuple[chain_links.Tied, ...]
    policies: tuple[chain_links.Tied, ...]
    everywhere: Link | None
    parks: tuple[Link, ...]
    partners: tuple[Link, ...]
    fit: Link
    contact: contact.ContactBlock
    enquiry: enquiry.Enquiry


def of(chain: Chain) -> Callable[[Leaf], ChainView]:
    """The view of one chain."""
    return lambda leaf: _view(leaf, chain)


def _view(leaf: Leaf, chain: Chain) -> ChainView:
    zone = leaf.catalog.zone_by_id[chain.zone]
    term = leaf.catalog.industries[chain.industry]
    ordered = sorted(zone.of(Chain), key=lambda item: item.order)
    links = chain_links.sections(leaf, zone, leaf.catalog.links(chain))
    policies, everywhere = _policies(leaf, zone, chain)
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
        open=tuple(link for link in links if link.open),
        taken=tuple(link for link in links if not link.open),
        projects=tuple(projects.row(leaf, zone, item) for item in _unplaced(leaf, zone, chain)),
        spaces=tuple(chain_links.space_row(leaf, space) for space in ties.spaces_for(zone, chain.industry)),
        policies=policies,
        everywhere=everywhere,
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
        fit=leaf.link(leaf.voice.ui["fit.way"], f"/fit/{term.id}/"),
        contact=contact.block(leaf, zone, letter=True),
        enquiry=enquiry.enquiry(leaf, chain),
    )


def _unplaced(leaf: Leaf, zone: Zone, chain: Chain) -> Iterator[Project]:
    """The projects that name the chain and stand at none of its links."""
    placed = {project.id for position in leaf.catalog.links(chain) for project in position.projects}
    for project in projects.ordered(zone.of(Project)):
        if project.id not in placed and any(place.chain == chain.id for place in project.chains):
            yield project


def _policies(leaf: Leaf, zone: Zone, chain: Chain) -> tuple[tuple[chain_links.Tied, ...], Link | None]:
    """The policies in force for the chain's industry, the zone's for every industry, and the way to the national ones.

    Where there are no others the national ones stand here themselves.
    """
    within = (*zone.of(Policy), *leaf.catalog.national_policies)
    held = [policy for policy in within if policy_rows.holds(leaf, policy)]
    own = [policy for policy in held if chain.industry in policy.industries]
    own += [policy for policy in held if policy.zone and not policy.industries]
    national = [policy for policy in held if not policy.zone and not policy.industries]
    rows = tuple(chain_links.policy_row(leaf, policy) for policy in own or national)
    if not (own and national):
        return rows, None
    return rows, leaf.link(leaf.voice.say("chain.policies_national", n=len(national)), "/policies/")


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
