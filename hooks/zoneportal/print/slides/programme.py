"""The decks of a portal: one for each zone, one for each event that is prepared for an audience."""

from collections.abc import Iterator, Mapping

from zoneportal.catalog import Zone
from zoneportal.models import Event, Park
from zoneportal.print.office import Office
from zoneportal.print.slides import closing, industries, offer, place, projects
from zoneportal.print.slides.blocks import Cover, Passage, Slide
from zoneportal.print.slides.deck import Deck
from zoneportal.print.slides.paging import joined
from zoneportal.print.slides.scope import EVERYTHING, Scope, of_event
from zoneportal.print.slides.telling import BETWEEN, Teller
from zoneportal.print.slides.text import Words, words
from zoneportal.print.zone_brochure import lettered
from zoneportal.values import PartialDate
from zoneportal.views import outreach
from zoneportal.views.park import park
from zoneportal.views.zone_overview import ZoneOverview
from zoneportal.views.zone_sides import zone_head
from zoneportal.voice import Voice

RELIEF = "relief"


def zone_deck(office: Office, zone: Zone, voice: Voice) -> Deck:
    """The deck of a zone in one language: everything it has to put before investors."""
    teller = Teller(office.leaf(voice, f"/zones/{zone.id}/"))
    seen = place.overview(teller, zone)
    name = voice.text(zone.entry.name)
    other = zone.entry.name.en if voice.lang == "zh" else zone.entry.name.zh
    lines = (
        words(other),
        words(BETWEEN.join((voice.ui["deck.zone"], zone_head(teller.leaf, zone).place))),
        *_foot_lines(voice, zone, zone.profile.source.as_of),
    )
    return _deck(
        office,
        zone,
        teller,
        path=f"brochures/{voice.lang}/zones/{zone.id}.pptx",
        title=f"{name} · {voice.ui['deck.zone']}",
        record=f"{zone.id}/zone.yaml",
        day=zone.profile.source.as_of,
        cover=Cover(name, lines, RELIEF),
        slides=tuple(_zone_slides(office, teller, zone, seen)),
        seen=seen,
        scope=EVERYTHING,
    )


def event_deck(office: Office, zone: Zone, event: Event, voice: Voice) -> Deck:
    """The deck of an event: for whom it is, the zone in short, and what the zone has for its industries."""
    teller = Teller(office.leaf(voice, f"/zones/{zone.id}/outreach/"))
    seen = place.overview(teller, zone)
    name = voice.text(event.name)
    where = [voice.text(text) for text in (event.place, event.venue, *event.destinations) if text is not None]
    day = max(event.source.as_of, zone.profile.source.as_of)
    lines = (
        words(BETWEEN.join((voice.period(event.period), *where))),
        words(voice.text(zone.entry.name)),
        *_foot_lines(voice, zone, day),
    )
    scope = of_event(event)
    return _deck(
        office,
        zone,
        teller,
        path=f"brochures/{voice.lang}/events/{event.key}.pptx",
        title=f"{name} · {voice.text(zone.entry.name)}",
        record=f"{zone.id}/events/{event.id}.yaml",
        day=day,
        cover=Cover(name, lines, RELIEF),
        slides=tuple(_event_slides(office, teller, zone, event, seen, scope)),
        seen=seen,
        scope=scope,
    )


def prepared(zone: Zone) -> Iterator[Event]:
    """The events a deck is made for: those whose record says for whom they are prepared; the others are news."""
    return (event for event in zone.of(Event) if event.audience is not None)


def _foot_lines(voice: Voice, zone: Zone, day: PartialDate) -> Iterator[Words]:
    yield words(voice.say("footer.data_date", date=voice.date(day)), scale=1)
    if zone.entry.fictional == "true":
        yield words(voice.ui["record.fictional"], colour="accent1")


def _zone_slides(office: Office, teller: Teller, zone: Zone, seen: ZoneOverview) -> Iterator[Slide]:
    yield from joined(place.why(teller, zone, seen))
    yield from place.location(teller, zone, seen)
    yield from joined(industries.industries(teller, zone, EVERYTHING))
    yield from joined(place.parks(teller, zone, EVERYTHING))
    yield from _projects(office, teller, zone, EVERYTHING)
    yield from joined(offer.policies(teller, zone, EVERYTHING))
    yield from joined(offer.services(teller, zone))
    yield from _end(office, teller, zone)


def _event_slides(
    office: Office, teller: Teller, zone: Zone, event: Event, seen: ZoneOverview, scope: Scope
) -> Iterator[Slide]:
    row = outreach.event_row(teller.leaf, zone, event)
    yield from joined(place.why(teller, zone, seen))
    title = teller.ui["deck.event"]
    told = (Passage((words(row.summary),), 16),) if row.summary else ()
    yield Slide(title, (*told, teller.facts(row.facts, title, 0.26)), "audience", teller.notes(row.facts))
    yield from joined(industries.industries(teller, zone, scope))
    yield from _projects(office, teller, zone, scope)
    yield from joined(place.parks(teller, zone, scope))
    yield from joined(offer.policies(teller, zone, scope))
    yield from joined(offer.services(teller, zone))
    yield from _end(office, teller, zone)


def _projects(office: Office, teller: Teller, zone: Zone, scope: Scope) -> Iterator[Slide]:
    found = projects.going(zone, scope)
    yield from projects.project_list(teller, zone, found)
    for item in projects.foremost(found):
        yield from projects.project(teller, item, office.url(teller.voice, f"/projects/{item.key}/"))


def _end(office: Office, teller: Teller, zone: Zone) -> Iterator[Slide]:
    yield from closing.closing(teller, zone, office.url(teller.voice, f"/zones/{zone.id}/"))
    yield closing.sources(teller)


def _deck(
    office: Office,
    zone: Zone,
    teller: Teller,
    *,
    path: str,
    title: str,
    record: str,
    day: PartialDate,
    cover: Cover,
    slides: tuple[Slide, ...],
    seen: ZoneOverview,
    scope: Scope,
) -> Deck:
    voice = teller.voice
    return Deck(
        path=path,
        lang=voice.lang,
        title=title,
        record=record,
        day=day.last(),
        author=voice.text(zone.entry.name),
        subject=voice.text(zone.profile.summary) or title,
        keywords=voice.list(voice.text(office.catalog.industries[id].name) for id in zone.entry.leading),
        foot=voice.say("print.foot", portal=voice.text(zone.entry.name), date=voice.date(day)),
        part=voice.ui["deck.part"],
        cover=cover,
        slides=slides,
        drawings=_drawings(office, zone, teller, seen, scope),
        codes=_codes(office, zone, voice, scope),
    )


def _drawings(office: Office, zone: Zone, teller: Teller, seen: ZoneOverview, scope: Scope) -> Mapping[str, str]:
    found = {RELIEF: office.grounds.of([zone], "card"), "locator": lettered(seen.locator)}
    for record in zone.of(Park):
        if scope.fits(record.industries):
            desk = park(teller.leaf, zone, record).desk
            if desk:
                found[f"park-{record.id}"] = lettered(desk)
    return found


def _codes(office: Office, zone: Zone, voice: Voice, scope: Scope) -> Mapping[str, str]:
    """The addresses that codes lead to: the zone's, and those of the projects with a slide of their own."""
    found = {"code": office.url(voice, f"/zones/{zone.id}/")}
    for item in projects.foremost(projects.going(zone, scope)):
        found[f"code-{item.key}"] = office.url(voice, f"/projects/{item.key}/")
    return found
