"""The sheet of one project, A4: what its page says, to hand across a table."""

from collections.abc import Iterable, Sequence

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.print.office import Office
from zoneportal.print.plain import plain, written
from zoneportal.print.press import Sheet
from zoneportal.views import project as project_page
from zoneportal.views.parts import Figure
from zoneportal.voice import Voice

WORDS = (
    "contact.none",
    "field.project.chains",
    "field.project.preparation",
    "field.project.returns",
    "project.about",
    "project.policies",
    "project.policies_note",
    "project.this",
    "record.published",
    "record.unpublished",
    "source.title",
    "unknown.zone",
)
# The figures that stand large at the head, as many of them as are published.
HEADLINES = ("total_investment", "capital_sought", "land")


def sheet(office: Office, zone: Zone, project: Project, voices: Sequence[Voice]) -> Sheet:
    """The sheet in one language, or in two side by side; the first leads."""
    voice, catalog = voices[0], office.catalog
    address = office.url(voice, f"/projects/{project.key}/")
    folder = voice.lang if len(voices) == 1 else "both"
    title = voice.text(project.name)
    data: dict[str, object] = {
        "document": {
            "title": title,
            "author": voice.text(zone.entry.name),
            "description": voice.text(project.summary) or title,
            "keywords": [voice.text(catalog.industries[project.industry].name), voice.text(zone.entry.short)],
            "lang": voice.lang,
        },
        **office.frame(voice, zone, project.source.as_of),
        "address": address,
        "other": office.frame(voices[1], zone, project.source.as_of) | {"lang": voices[1].lang}
        if len(voices) > 1
        else None,
        "fictional": fictional(zone, voices),
        "views": [_view(office, project, each) for each in voices],
    }
    return Sheet(
        path=f"brochures/{folder}/projects/{project.key}.pdf",
        template="project.typ",
        lang=voice.lang,
        title=title,
        record=catalog.place_of(project),
        data=written(data),
        day=project.source.as_of.last(),
        drawings={"relief": office.grounds.of([zone], "card")},
        codes={"code": address},
        edition=office.edition,
    )


def fictional(zone: Zone, voices: Sequence[Voice]) -> str:
    """What a sheet of a sample zone says of itself; nothing for a real one."""
    return " · ".join(voice.ui["record.fictional"] for voice in voices) if zone.entry.fictional == "true" else ""


def _view(office: Office, project: Project, voice: Voice) -> dict[str, object]:
    leaf = office.leaf(voice, f"/projects/{project.key}/")
    view = plain(project_page.of(project)(leaf))
    industry = voice.text(office.catalog.industries[project.industry].name)
    return view | {
        "lang": voice.lang,
        "kind": f"{voice.ui['social.project']} · {industry}",
        "figures": [*headlines(leaf, project)],
        "words": {name: voice.ui[name] for name in WORDS},
        "sources": leaf.sources,
    }


def headlines(leaf: Leaf, project: Project) -> Iterable[Figure]:
    """The figures of a project that stand large, as many of them as are published."""
    for name in HEADLINES:
        value = getattr(project, name)
        if value is not None:
            yield leaf.figure(value, project.source, label=leaf.voice.ui[f"field.project.{name}"])
