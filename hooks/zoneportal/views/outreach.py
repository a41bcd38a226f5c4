"""Events, trips and visits; who was met and how far it went; partners and brands."""

from collections.abc import Iterator

from zoneportal.catalog import Zone
from zoneportal.clock import today
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Brand, Enterprise, Event, Partner, Project
from zoneportal.models.outreach import Meeting
from zoneportal.views import downloads
from zoneportal.views.parts import Fact, Figure, Link, Mark, Name


@dataclass(frozen=True)
class MeetingRow:
    """One enterprise met."""

    name: Name
    href: str
    stage: str
    stage_key: str
    origin: str
    topic: str
    remark: str
    visits: str
    event: Link
    mark: Mark


@dataclass(frozen=True)
class EventRow:
    """One event; ``id`` is its anchor on the zone's outreach page."""

    id: str
    name: Name
    link: Link
    form: str
    period: str
    period_note: str
    zone: Link
    summary: str
    upcoming: bool
    figures: tuple[Figure, ...]
    facts: tuple[Fact, ...]
    meetings: tuple[MeetingRow, ...]
    mark: Mark
    downloads: downloads.Downloads | None


@dataclass(frozen=True)
class PartnerRow:
    """A partner of the zone."""

    id: str
    name: Name
    form: str
    summary: str
    members: str
    mark: Mark


@dataclass(frozen=True)
class BrandRow:
    """A regional brand or a rating."""

    id: str
    name: Name
    form: str
    summary: str
    facts: tuple[Fact, ...]
    mark: Mark


def events(leaf: Leaf, zone: Zone) -> tuple[EventRow, ...]:
    """A zone's events, the latest first."""
    found = sorted(zone.of(Event), key=_when, reverse=True)
    return tuple(event_row(leaf, zone, item) for item in found)


def _when(item: Event) -> str:
    return str(item.period.start or item.period.end or "")


def is_upcoming(item: Event) -> bool:
    """Whether an event is not over on the day of the build."""
    last = item.period.last()
    return last is None or last >= today()


def event_row(leaf: Leaf, zone: Zone, item: Event) -> EventRow:
    """One event."""
    voice, ui = leaf.voice, leaf.voice.ui
    return EventRow(
        id=item.id,
        name=leaf.name(item.name),
        link=leaf.link(leaf.text(item.name), f"/zones/{zone.id}/outreach/#{item.id}"),
        form=voice.choice("event-form", item.form),
        period=voice.period(item.period),
        period_note=leaf.text(item.period_note),
        zone=leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/outreach/"),
        summary=leaf.text(item.summary),
        upcoming=is_upcoming(item),
        figures=tuple(
            leaf.figure(value, item.source, label=ui[f"field.event.{name}"])
            for name in ("trips", "companies_met")
            if (value := getattr(item, name)) is not None
        ),
        facts=tuple(_facts(leaf, zone, item)),
        meetings=tuple(_meetings(leaf, zone, item)),
        mark=leaf.mark(item.source),
        downloads=downloads.of(leaf, item.source.as_of, f"events/{item.key}"),
    )


def _facts(leaf: Leaf, zone: Zone, item: Event) -> Iterator[Fact]:
    ui, catalog = leaf.voice.ui, leaf.catalog
    for name in ("place", "venue", "destinations", "shown"):
        value = getattr(item, name)
        if value:
            yield leaf.fact(f"field.event.{name}", value, item)
    if item.industries:
        links = tuple(leaf.industry(id) for id in item.industries)
        yield Fact(ui["field.event.industries"], links=links)
    if item.audience is not None:
        words = [leaf.text(catalog.industries[id].name) for id in item.audience.industries]
        words += [leaf.text(text) for text in (*item.audience.regions, *item.audience.companies)]
        if words:
            yield Fact(ui["field.event.audience"], text=leaf.voice.list(words))
        shown = [found for id in item.audience.projects if (found := zone.find(Project, id)) is not None]
        if shown:
            links = tuple(leaf.link(leaf.text(project.name), f"/projects/{project.key}/") for project in shown)
            yield Fact(ui["field.event.projects"], links=links)
    whole = zone.find(Event, item.part_of)
    if whole is not None:
        yield Fact(
            ui["field.event.part_of"],
            links=(leaf.link(leaf.text(whole.name), f"/zones/{zone.id}/outreach/#{whole.id}"),),
        )


def _meetings(leaf: Leaf, zone: Zone, item: Event) -> Iterator[MeetingRow]:
    for meeting in item.met:
        enterprise = zone.find(Enterprise, meeting.enterprise)
        if enterprise is not None:
            yield _meeting(leaf, zone, item, meeting, enterprise)


def _meeting(leaf: Leaf, zone: Zone, item: Event, meeting: Meeting, enterprise: Enterprise) -> MeetingRow:
    voice = leaf.voice
    return MeetingRow(
        name=leaf.name(enterprise.full_name or enterprise.name),
        href=leaf.href(f"/zones/{zone.id}/industries/#{enterprise.id}"),
        stage=voice.choice("meeting-stage", meeting.stage) if meeting.stage else "",
        stage_key=meeting.stage or "",
        origin=leaf.text(enterprise.origin),
        topic=leaf.text(meeting.topic) or leaf.text(enterprise.makes),
        remark=leaf.text(enterprise.summary),
        visits=voice.say("event.visits", n=meeting.visits) if meeting.visits else "",
        event=leaf.link(leaf.text(item.name), f"/zones/{zone.id}/outreach/#{item.id}"),
        mark=leaf.mark(item.source),
    )


def meetings(leaf: Leaf, zone: Zone) -> tuple[MeetingRow, ...]:
    """Everyone a zone has met, event by event."""
    return tuple(row for item in zone.of(Event) for row in _meetings(leaf, zone, item))


def partners(leaf: Leaf, zone: Zone) -> tuple[PartnerRow, ...]:
    """A zone's partners."""
    return tuple(
        PartnerRow(
            item.id,
            leaf.name(item.name),
            leaf.voice.choice("partner-form", item.form),
            leaf.text(item.summary),
            leaf.voice.list(leaf.text(member) for member in item.members),
            leaf.mark(item.source),
        )
        for item in zone.of(Partner)
    )


def brands(leaf: Leaf, zone: Zone) -> tuple[BrandRow, ...]:
    """A zone's brands and ratings."""
    return tuple(
        BrandRow(
            item.id,
            leaf.name(item.name),
            leaf.voice.choice("brand-form", item.form),
            leaf.text(item.summary),
            tuple(
                leaf.fact(f"field.brand.{name}", value, item)
                for name in ("level", "result", "years", "awarded")
                if (value := getattr(item, name)) is not None
            ),
            leaf.mark(item.source),
        )
        for item in zone.of(Brand)
    )
