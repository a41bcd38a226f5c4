"""All cards of one zone, or of the national records, in one language."""

from collections.abc import Iterable, Iterator

from zoneportal import vcard
from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Contact, Land, Policy, Premises, Project, Record
from zoneportal.views import enquiry
from zoneportal.views.cards import chains, policies, projects, spaces, zones
from zoneportal.views.cards.card import Card, ContactCard, card


@dataclass(frozen=True)
class Shard:
    """Cards by their name, the contacts they name by id, and names that records had before → those they have now."""

    cards: dict[str, Card]
    contacts: dict[str, ContactCard]
    formerly: dict[str, str]


def of_zone(leaf: Leaf, zone: Zone) -> Shard:
    """The zone's own card, then its projects, premises, land, policies and chains."""
    records = (record for kind in (Project, Premises, Land, Policy, Chain) for record in zone.of(kind))
    cards = [zone_card(leaf, zone), *_cards(leaf, zone)]
    contacts = {contact.id: _contact(leaf, contact) for contact in zone.of(Contact)}
    return Shard({each.ref: each for each in cards}, contacts, _formerly(records))


def national(leaf: Leaf) -> Shard:
    """The records that hold for every zone: policies."""
    found = leaf.catalog.national_policies
    return Shard({each.ref: each for each in (_policy(leaf, policy) for policy in found)}, {}, _formerly(found))


def zone_card(leaf: Leaf, zone: Zone) -> Card:
    """The card of a zone."""
    name, short = zone.entry.name, leaf.text(zone.entry.short)
    facts = tuple(zones.facts(leaf, zone))
    return Card(
        zone.ref,
        "zone",
        leaf.text(name),
        name(leaf.voice.other),
        short,
        f"/zones/{zone.id}/",
        facts,
        _asked(zone, None),
    )


def _cards(leaf: Leaf, zone: Zone) -> Iterator[Card]:
    short = leaf.text(zone.entry.short)
    for project in zone.of(Project):
        facts = tuple(projects.facts(leaf, zone, project))
        yield card(leaf, project, f"/projects/{project.key}/", facts, short, _asked(zone, project.contact))
    for space in zone.of(Premises):
        facts = tuple(spaces.premises_facts(leaf, zone, space))
        yield card(leaf, space, f"/premises/{space.key}/", facts, short, _asked(zone, space.contact))
    for plot in zone.of(Land):
        facts = tuple(spaces.land_facts(leaf, zone, plot))
        yield card(leaf, plot, f"/premises/{plot.key}/", facts, short, _asked(zone, plot.contact))
    for policy in zone.of(Policy):
        yield _policy(leaf, policy, zone)
    for chain in zone.of(Chain):
        facts = tuple(chains.facts(leaf, zone, chain))
        yield card(leaf, chain, f"/chains/{chain.key}/", facts, short, _asked(zone, None))


def _policy(leaf: Leaf, policy: Policy, zone: Zone | None = None) -> Card:
    facts = tuple(policies.facts(leaf, policy))
    short = leaf.text(zone.entry.short) if zone else ""
    return card(leaf, policy, f"/policies/{policy.key}/", facts, short, _asked(zone, None) if zone else None)


def _asked(zone: Zone, contact: str | None) -> str | None:
    found = enquiry.asked(zone, contact)
    return found.id if found else None


def _contact(leaf: Leaf, contact: Contact) -> ContactCard:
    voice = leaf.voice
    return ContactCard(
        office=leaf.text(contact.name),
        role=leaf.text(contact.role),
        phone=str(contact.phone) if contact.phone else None,
        email=contact.email,
        address=leaf.text(contact.address) or None,
        hours=leaf.text(contact.hours) or None,
        languages=voice.list(leaf.text(language) for language in contact.languages) or None,
        reply=vcard.reply(contact, voice) or None,
        vcard=vcard.address(contact),
    )


def _formerly(records: Iterable[Record]) -> dict[str, str]:
    return {record.ref.removesuffix(record.id) + former: record.ref for record in records for former in record.formerly}
