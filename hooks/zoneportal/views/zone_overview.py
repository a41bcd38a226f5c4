"""A zone at a glance: its figures, where it is, what it wants and offers, what it has not published, whom to ask."""

from collections.abc import Callable, Iterator

from zoneportal.catalog import Zone
from zoneportal.drawings.locator import locator
from zoneportal.drawings.points_map import MapWords
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import (
    Brand,
    Chain,
    Commitment,
    Cost,
    Event,
    Finance,
    KeyFigure,
    Land,
    Park,
    Policy,
    Premises,
    Project,
)
from zoneportal.models.zone import Connection
from zoneportal.views import atlas, contact, downloads, headline, projects, structured
from zoneportal.views.chain_map import ChainMap, chain_map
from zoneportal.views.park import ParkView, park
from zoneportal.views.parts import Fact, Figure, Head, Link, Note
from zoneportal.views.zone_industries import IndustryLine, lines
from zoneportal.views.zone_sides import ZoneHead, crumbs, has_side, zone_head

FIRST_DRAWN, FIRST_PLAIN = 2, 4
FIRST_PROJECTS = 6
PROFILE = ("approval", "approved", "planned_area", "built_area", "available_area", "workforce", "graduates")
SETTING = ("land_price", "environmental_capacity", "admission", "negative_list", "colleges", "amenities")


@dataclass(frozen=True)
class Offer:
    """What the zone offers on one side: a link with how much there is, and a few names."""

    link: Link
    count: str
    names: str


@dataclass(frozen=True)
class ZoneOverview:
    """What ``pages/zone.html`` reads."""

    head: Head
    zone: ZoneHead
    summary: str
    figures: tuple[Figure, ...]
    locator: str
    location: tuple[Fact, ...]
    industries: tuple[IndustryLine, ...]
    chain: ChainMap | None
    parks: tuple[ParkView, ...]
    projects: tuple[projects.ProjectRow, ...]
    projects_note: str
    projects_link: str
    parks_link: str
    offers: tuple[Offer, ...]
    facts: tuple[Fact, ...]
    wages: tuple[Fact, ...]
    unknown: tuple[Fact, ...]
    notes: tuple[Note, ...]
    contact: contact.ContactBlock
    downloads: downloads.Downloads | None
    all_downloads: str


def of(zone: Zone) -> Callable[[Leaf], ZoneOverview]:
    """The view of a zone's overview."""
    return lambda leaf: _view(leaf, zone)


def _view(leaf: Leaf, zone: Zone) -> ZoneOverview:
    profile = zone.profile
    band = headline.band(leaf, zone)
    shown = projects.listed(leaf, zone, projects.ordered(zone.of(Project))[:FIRST_PROJECTS])
    facts = tuple(
        leaf.facts(profile, ((f"field.zone.{name}", getattr(profile, name)) for name in (*PROFILE, *SETTING)))
    )
    chains = sorted(zone.of(Chain), key=lambda item: (not item.links, item.order))
    return ZoneOverview(
        head=_head(leaf, zone),
        zone=zone_head(leaf, zone, band),
        summary=leaf.text(profile.summary),
        figures=tuple(figure for item in zone.of(KeyFigure) if (figure := headline.key_figure(leaf, item)) not in band),
        locator=_locator(leaf, zone),
        location=tuple(_location(leaf, zone)),
        industries=lines(leaf, zone),
        chain=chain_map(leaf, zone, chains[0]) if chains and chains[0].links else None,
        parks=tuple(park(leaf, zone, record) for record in _first_parks(zone)),
        projects=shown.rows,
        projects_note=shown.note,
        projects_link=leaf.href(f"/zones/{zone.id}/projects/"),
        parks_link=leaf.href(f"/zones/{zone.id}/parks/"),
        offers=tuple(_offers(leaf, zone)),
        facts=tuple(fact for fact in facts if not fact.unknown),
        wages=tuple(
            Fact(leaf.text(wage.grade), figure=leaf.figure(wage.monthly, profile.source)) for wage in profile.wages
        ),
        unknown=tuple(_unknown(leaf, zone, facts)),
        notes=tuple(_notes(leaf, zone)),
        contact=contact.block(leaf, zone),
        downloads=downloads.of(leaf, zone.profile.source.as_of, f"zones/{zone.id}", own=True),
        all_downloads=leaf.href(f"/brochures/#{zone.id}"),
    )


def _first_parks(zone: Zone) -> tuple[Park, ...]:
    """The first parks of the zone, those with buildings on record before the others."""
    drawn = [record for record in zone.of(Park) if record.all_buildings]
    plain = [record for record in zone.of(Park) if not record.all_buildings]
    return (*drawn[:FIRST_DRAWN], *plain[:FIRST_PLAIN])


def _head(leaf: Leaf, zone: Zone) -> Head:
    voice, entry = leaf.voice, zone.entry
    title = leaf.text(entry.name)
    industries = voice.list(leaf.text(leaf.catalog.industries[id].name) for id in entry.leading)
    description = leaf.text(zone.profile.summary) or voice.say(
        "zone.description", zone=title, place=leaf.text(entry.place.name), industries=industries
    )
    data = (structured.organisation(leaf, zone),)
    return Head(title, description, crumbs(leaf, zone), "zone", str(leaf.catalog.data_date or ""), data)


def _locator(leaf: Leaf, zone: Zone) -> str:
    ui = leaf.voice.ui
    words = MapWords(leaf.voice.say("zone.map", zone=leaf.text(zone.entry.short)), ui["footer.schematic"])
    return locator(atlas.near(leaf, zone), zone.id, words, leaf.voice.lang)


def _location(leaf: Leaf, zone: Zone) -> Iterator[Fact]:
    voice, ui, place = leaf.voice, leaf.voice.ui, zone.entry.place
    yield Fact(ui["record.place"], text=leaf.text(place.name))
    yield Fact(ui["zone.code"], text=place.code)
    yield Fact(ui["field.land.point"], text=f"{place.latitude}°N {place.longitude}°E", note=ui["zone.seat"])
    for link in zone.profile.connections:
        yield Fact(
            leaf.text(link.name),
            text=voice.list((voice.choice("connection-mode", link.mode), *_way(leaf, link))),
            mark=leaf.mark(zone.profile.source),
        )
    if not zone.profile.connections:
        yield leaf.unknown("field.zone.connections")


def _way(leaf: Leaf, link: Connection) -> tuple[str, ...]:
    return tuple(leaf.voice.figure(value.value).text for value in (link.distance, link.time) if value is not None)


def _offers(leaf: Leaf, zone: Zone) -> Iterator[Offer]:
    """What stands behind each side of the zone, with a few names so that a reader knows what to expect."""
    ui, base = leaf.voice.ui, f"/zones/{zone.id}/"
    sides = (
        ("parks", (*zone.of(Park), *zone.of(Premises), *zone.of(Land))),
        ("projects", zone.of(Project)),
        ("policies", (*zone.of(Policy), *leaf.catalog.national_policies)),
        ("services", (*zone.of(Finance), *zone.of(Commitment))),
        ("outreach", (*zone.of(Event), *zone.of(Brand))),
    )
    for side, records in sides:
        if records and has_side(zone, side):
            names = leaf.voice.list(leaf.text(record.name) for record in records[:3])
            count = leaf.voice.say(f"zone.count_{side}", n=len(records))
            yield Offer(leaf.link(ui[f"zone.{side}"], f"{base}{side}/"), count, names)


def _unknown(leaf: Leaf, zone: Zone, facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """What investors ask and the zone has not published."""
    yield from (fact for fact in facts if fact.unknown)
    kinds = (("field.zone.costs", Cost), ("field.zone.land", Land), ("field.zone.premises", Premises))
    yield from (leaf.unknown(label) for label, kind in kinds if not zone.of(kind))
    if not zone.profile.connections:
        yield leaf.unknown("field.zone.connections")
    if not zone.profile.wages:
        yield leaf.unknown("field.zone.wages")
    if zone.entry.level is None:
        yield leaf.unknown("field.zone.level")


def _notes(leaf: Leaf, zone: Zone) -> Iterator[Note]:
    """Figures of the zone that its source prints in two ways."""
    printed = ((item.as_printed, item.source) for item in zone.of(KeyFigure) if item.as_printed is not None)
    for text, source in dict.fromkeys(printed):
        yield Note(leaf.voice.ui["record.disagree"], leaf.text(text), leaf.mark(source))
