"""A sheet of QR codes to cut apart and hand out: the zone, the projects together and one by one, the space."""

from collections.abc import Iterator, Sequence

from zoneportal.catalog import Zone
from zoneportal.models import Event, Project
from zoneportal.print.office import Office
from zoneportal.print.plain import written
from zoneportal.print.press import Sheet
from zoneportal.print.project_sheet import fictional
from zoneportal.ties import Space
from zoneportal.voice import Voice

Offer = tuple[Sequence[Project], Sequence[Space]]


def codes_card(office: Office, zone: Zone, event: Event, offer: Offer, voice: Voice, *, path: str) -> Sheet:
    """The codes of what is offered in one language, three abreast, as many pages as they need."""
    cards = [*_cards(office, zone, offer, voice)]
    portal, title = voice.text(office.portal.name), voice.ui["print.kit.codes"]
    day = max(record.source.as_of for record in (event, zone.profile, *offer[0], *offer[1]))
    name = voice.text(event.name)
    data: dict[str, object] = {
        "document": {
            "title": f"{title} · {name}",
            "author": voice.text(zone.entry.name),
            "description": f"{title} · {name}",
            "keywords": [voice.text(zone.entry.short)],
            "lang": voice.lang,
        },
        "title": title,
        "event": name,
        "note": voice.ui["print.kit.codes_note"],
        "fictional": fictional(zone, [voice]),
        "foot": voice.say("print.foot", portal=portal, date=voice.date(day)),
        "cards": [{"kind": kind, "name": said, "address": address} for kind, said, address in cards],
    }
    codes = {f"code-{number}": address for number, (_, _, address) in enumerate(cards)}
    record = f"{zone.id}/events/{event.id}.yaml"
    return Sheet(path, "codes.typ", voice.lang, title, record, written(data), day.last(), codes=codes)


def _cards(office: Office, zone: Zone, offer: Offer, voice: Voice) -> Iterator[tuple[str, str, str]]:
    """What stands over and under each code, and where it leads."""
    projects, spaces = offer
    name = voice.text(zone.entry.short)
    yield name, voice.text(zone.entry.name), office.url(voice, f"/zones/{zone.id}/")
    if len(projects) > 1:
        refs = ",".join(project.ref for project in projects)
        yield name, voice.ui["print.kit.all"], office.url(voice, f"/shortlist/?ids={refs}")
    for project in projects:
        kind = voice.text(office.catalog.industries[project.industry].name)
        yield kind, voice.text(project.name), office.url(voice, f"/projects/{project.key}/")
    for space in spaces:
        kind = voice.ui[f"shortlist.kinds.{space.kind}"]
        yield kind, voice.text(space.name), office.url(voice, f"/premises/{space.key}/")
