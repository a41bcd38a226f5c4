"""A zone's industries, its chain maps, and the enterprises on record."""

from collections.abc import Callable, Iterator

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Enterprise, Industry, KeyFigure
from zoneportal.views import chain_ways, contact, headline
from zoneportal.views.chain_map import ChainMap, chain_map
from zoneportal.views.industry import ZoneIndustry, zone_industry
from zoneportal.views.parts import Figure, Head, Link, Mark, Name
from zoneportal.views.zone_sides import ZoneHead, head, zone_head

ROLES = ("leader", "resident", "signed", "contact", "partner")


@dataclass(frozen=True)
class EnterpriseRow:
    """An enterprise on record; ``id`` is its anchor."""

    id: str
    name: Name
    makes: str
    origin: str
    industries: tuple[Link, ...]
    links: tuple[Link, ...]
    mark: Mark


@dataclass(frozen=True)
class EnterpriseGroup:
    """Enterprises that stand alike with the zone."""

    title: str
    rows: tuple[EnterpriseRow, ...]


@dataclass(frozen=True)
class IndustryLine:
    """An industry of the zone, linked to the page that gathers it across zones."""

    link: Link
    codes: str
    item: ZoneIndustry


@dataclass(frozen=True)
class ZoneIndustries:
    """What ``pages/zone-industries.html`` reads."""

    head: Head
    zone: ZoneHead
    figures: tuple[Figure, ...]
    industries: tuple[IndustryLine, ...]
    chains: tuple[ChainMap, ...]
    enterprises: tuple[EnterpriseGroup, ...]
    contact: contact.ContactBlock


def of(zone: Zone) -> Callable[[Leaf], ZoneIndustries]:
    """The view of a zone's industries."""
    return lambda leaf: _view(leaf, zone)


def _view(leaf: Leaf, zone: Zone) -> ZoneIndustries:
    description = leaf.voice.say("zone.industries_description", zone=leaf.text(zone.entry.name))
    return ZoneIndustries(
        head=head(leaf, zone, "industries", description),
        zone=zone_head(leaf, zone),
        figures=tuple(headline.key_figure(leaf, item) for item in zone.of(KeyFigure) if item.topic == "industry"),
        industries=lines(leaf, zone),
        chains=tuple(chain_map(leaf, zone, chain) for chain in sorted(zone.of(Chain), key=lambda item: item.order)),
        enterprises=tuple(_groups(leaf, zone)),
        contact=contact.block(leaf, zone),
    )


def lines(leaf: Leaf, zone: Zone) -> tuple[IndustryLine, ...]:
    """A zone's industries, the leading ones first, in the register's order."""
    order = ("leading", "emerging", "wanted", "named")
    terms = leaf.catalog.industries
    places = [*zone.entry.leading, *(id for id in terms if id not in zone.entry.leading)]
    found = sorted(zone.of(Industry), key=lambda item: (order.index(item.role), places.index(item.industry)))
    return tuple(
        IndustryLine(
            leaf.link(leaf.text(item.name), f"/industries/{item.industry}/"),
            leaf.voice.list(str(code) for code in item.codes or terms[item.industry].codes),
            zone_industry(leaf, zone, item),
        )
        for item in found
    )


def _groups(leaf: Leaf, zone: Zone) -> Iterator[EnterpriseGroup]:
    for role in ROLES:
        rows = tuple(_row(leaf, firm) for firm in zone.of(Enterprise) if firm.role == role)
        if rows:
            yield EnterpriseGroup(leaf.voice.choice("enterprise-role", role), rows)


def _row(leaf: Leaf, firm: Enterprise) -> EnterpriseRow:
    return EnterpriseRow(
        id=firm.id,
        name=leaf.name(firm.full_name or firm.name),
        makes=leaf.text(firm.makes),
        origin=leaf.text(firm.origin),
        industries=tuple(leaf.industry(id) for id in firm.industries),
        links=chain_ways.of_enterprise(leaf, firm),
        mark=leaf.mark(firm.source),
    )
