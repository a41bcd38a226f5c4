"""The sheet of premises or of a land parcel, A4: what its page says."""

from collections.abc import Sequence

from zoneportal.catalog import Zone
from zoneportal.models import Land, Premises
from zoneportal.print.office import Office
from zoneportal.print.plain import plain, written
from zoneportal.print.press import Sheet
from zoneportal.print.project_sheet import fictional
from zoneportal.views import parcel, unit
from zoneportal.voice import Voice

WORDS = ("contact.none", "premises.projects", "record.unpublished", "source.title", "unknown.zone")


def sheet(office: Office, zone: Zone, space: Premises | Land, voices: Sequence[Voice]) -> Sheet:
    """The sheet in one language, or in two side by side; the first leads."""
    voice = voices[0]
    title = voice.text(space.name)
    address = office.url(voice, f"/premises/{space.key}/")
    data: dict[str, object] = {
        "document": {
            "title": title,
            "author": voice.text(zone.entry.name),
            "description": voice.text(space.summary) or title,
            "keywords": [voice.text(zone.entry.short)],
            "lang": voice.lang,
        },
        **office.frame(voice, zone, space.source.as_of),
        "address": address,
        "other": office.frame(voices[1], zone, space.source.as_of) | {"lang": voices[1].lang}
        if len(voices) > 1
        else None,
        "fictional": fictional(zone, voices),
        "views": [_view(office, space, each) for each in voices],
    }
    folder = voice.lang if len(voices) == 1 else "both"
    return Sheet(
        path=f"brochures/{folder}/premises/{space.key}.pdf",
        template="space.typ",
        lang=voice.lang,
        title=title,
        record=office.catalog.place_of(space),
        data=written(data),
        day=space.source.as_of.last(),
        drawings={"relief": office.grounds.of([zone], "card")},
        codes={"code": address},
        edition=office.edition,
    )


def _view(office: Office, space: Premises | Land, voice: Voice) -> dict[str, object]:
    leaf = office.leaf(voice, f"/premises/{space.key}/")
    view = plain((unit.of(space) if isinstance(space, Premises) else parcel.of(space))(leaf))
    return view | {
        "lang": voice.lang,
        "words": {name: voice.ui[name] for name in WORDS},
        "sources": leaf.sources,
    }
