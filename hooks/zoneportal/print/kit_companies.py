"""The companies to meet at an event, each with the links of the zone's chains it fits. Internal: never published."""

from collections.abc import Iterable

from zoneportal import ties
from zoneportal.catalog import Zone
from zoneportal.fitting import Idle, by_industry, by_product
from zoneportal.leaf import Leaf
from zoneportal.models import Enterprise, Event, Record
from zoneportal.models.outreach import Exhibitor
from zoneportal.positions import Position
from zoneportal.print.office import Office
from zoneportal.print.plain import written
from zoneportal.print.press import Sheet
from zoneportal.views import chain_links
from zoneportal.voice import Voice

# Of longer lists the first are enough to begin a talk with.
MOST = 3
WORDS = (
    "fits",
    "internal",
    "known",
    "leaders",
    "makes",
    "no_fit",
    "policies",
    "projects",
    "remarks",
    "spaces",
    "stand",
)


def companies(office: Office, zone: Zone, event: Event, voice: Voice, *, path: str) -> Sheet:
    """The list in one language."""
    leaf = office.leaf(voice, f"/zones/{zone.id}/outreach/")
    title, name = voice.ui["print.kit.companies"], voice.text(event.name)
    day = event.source.as_of
    data: dict[str, object] = {
        "document": {
            "title": f"{title} · {name}",
            "author": voice.text(zone.entry.name),
            "description": f"{title} · {name}",
            "keywords": [voice.ui["print.kit.internal"]],
            "lang": voice.lang,
        },
        "title": title,
        "event": name,
        "when": voice.period(event.period),
        "where": voice.list(voice.text(text) for text in (event.place, event.venue) if text is not None),
        "zone": voice.text(zone.entry.name),
        "foot": voice.ui["print.kit.internal"],
        "words": {word: voice.ui[f"print.kit.{word}"] for word in WORDS},
        "companies": [_company(leaf, zone, each) for each in event.exhibitors],
    }
    record = f"{zone.id}/events/{event.id}.yaml"
    return Sheet(path, "companies.typ", voice.lang, title, record, written(data), day.last())


def _company(leaf: Leaf, zone: Zone, company: Exhibitor) -> dict[str, object]:
    """A company with what it fits: by what it makes, or else what is open in its industries."""
    positions = leaf.catalog.positions(zone.id)
    found = by_product(positions, company.makes, Idle.of(leaf.voice)) if company.makes else ()
    tie = "by_product" if found else "by_industry"
    fits = found or by_industry(positions, company.industries)
    return {
        "name": leaf.text(company.name),
        "stand": company.stand or "",
        "makes": leaf.text(company.makes),
        "industries": leaf.voice.list(leaf.text(leaf.catalog.industries[id].name) for id in company.industries),
        "note": leaf.text(company.note),
        "fits": [_fit(leaf, zone, position, leaf.voice.ui[f"print.kit.{tie}"]) for position in fits],
    }


def _fit(leaf: Leaf, zone: Zone, position: Position, tie: str) -> dict[str, object]:
    members = [member for link in position.chain.links for member in link.enterprises if member.role == "leader"]
    leaders = (zone.find(Enterprise, id) for id in dict.fromkeys(member.enterprise for member in members))
    spaces = [space for group in ties.spaces(leaf.catalog, position).values() for space in group]
    policies = ties.policies(leaf.catalog, position)
    return {
        "link": leaf.text(position.link.name),
        "chain": leaf.text(position.chain.name),
        "state": chain_links.state(leaf, position),
        "tie": tie,
        "leaders": _named(leaf, (firm for firm in leaders if firm is not None)),
        "projects": _named(leaf, position.live),
        "spaces": _named(leaf, spaces),
        "policies": _named(leaf, [*policies.get("project", ()), *policies.get("industry", ())]),
    }


def _named(leaf: Leaf, records: Iterable[Record]) -> str:
    """The first names; empty for none."""
    return leaf.voice.list([leaf.text(record.name) for record in records][:MOST])
