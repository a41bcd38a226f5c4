"""Structured data (JSON-LD, schema.org) of zones, projects, events and organisations."""

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf, prefix
from zoneportal.models import Contact, Event, Project

Data = dict[str, object]


def project(leaf: Leaf, zone: Zone, record: Project, description: str, sponsor: str) -> Data:
    """A project, as schema.org's ``Project``: an organisation's undertaking, with its founder and place."""
    data: Data = {
        "@type": "Project",
        "name": leaf.text(record.name),
        "description": description,
        "identifier": record.key,
        "location": place(leaf, zone),
        "parentOrganization": {"@type": "GovernmentOrganization", "name": leaf.text(zone.entry.name)},
    }
    if sponsor:
        data["founder"] = {"@type": "Organization", "name": sponsor}
    return data


def place(leaf: Leaf, zone: Zone) -> Data:
    """Where a zone is: the seat of its county or city, to two decimals."""
    entry = zone.entry
    return {
        "@type": "Place",
        "name": leaf.text(entry.place.name),
        "address": {
            "@type": "PostalAddress",
            "addressCountry": "CN",
            "addressRegion": leaf.text(entry.place.prefecture),
        },
        "geo": {
            "@type": "GeoCoordinates",
            "latitude": float(entry.place.latitude),
            "longitude": float(entry.place.longitude),
        },
    }


def organisation(leaf: Leaf, zone: Zone) -> Data:
    """A zone, as the organisation that runs it."""
    data: Data = {
        "@type": "GovernmentOrganization",
        "name": leaf.text(zone.entry.name),
        "alternateName": zone.entry.name(leaf.voice.other),
        "location": place(leaf, zone),
    }
    points = [_contact_point(leaf, contact) for contact in zone.of(Contact)]
    if points:
        data["contactPoint"] = points
    return data


def _contact_point(leaf: Leaf, contact: Contact) -> Data:
    data: Data = {"@type": "ContactPoint", "name": leaf.text(contact.name), "contactType": leaf.text(contact.role)}
    if contact.phone:
        data["telephone"] = str(contact.phone)
    if contact.email:
        data["email"] = contact.email
    return data


def event(leaf: Leaf, zone: Zone, record: Event, description: str) -> Data:
    """A fair, trip or meeting."""
    start, end = record.period.start, record.period.end
    data: Data = {"@type": "Event", "name": leaf.text(record.name), "description": description}
    if start:
        data["startDate"] = str(start)
    if end:
        data["endDate"] = str(end)
    where = leaf.voice.list(text for text in (leaf.text(record.venue), leaf.text(record.place)) if text)
    data["location"] = {"@type": "Place", "name": where} if where else place(leaf, zone)
    data["organizer"] = {"@type": "GovernmentOrganization", "name": leaf.text(zone.entry.name)}
    return data


def website(leaf: Leaf) -> Data:
    """The portal itself, with its search."""
    portal = leaf.catalog.register.portal
    base = leaf.site_url + prefix(leaf.voice.lang)
    data: Data = {"@type": "WebSite", "name": leaf.text(portal.name) if portal else "", "url": f"{base}/"}
    data["potentialAction"] = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{base}/search/?q={{q}}"},
        "query": "required name=q",
    }
    return data
