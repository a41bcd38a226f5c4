"""The catalogue of projects: all of them or some, a page each, with contents and indexes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.print.office import Office
from zoneportal.print.plain import plain, written
from zoneportal.print.press import Sheet
from zoneportal.print.project_sheet import headlines
from zoneportal.values import Text
from zoneportal.views import project as project_page
from zoneportal.views.zone_sides import zone_head
from zoneportal.voice import Voice

WORDS = (
    "field.project.chains",
    "field.project.preparation",
    "field.project.returns",
    "print.by_industry",
    "print.by_zone",
    "print.contents",
    "print.index",
    "project.about",
    "project.sponsor_unknown",
    "project.this",
    "punctuation.colon",
    "record.published",
    "record.unpublished",
    "source.title",
    "unknown.zone",
)


def catalogue(office: Office, chosen: Sequence[Project], voice: Voice, *, path: str, scope: str = "") -> Sheet:
    """The catalogue of the chosen projects in one language, by zone in the register's order.

    ``scope`` says which projects these are, for the cover. Raises ValueError where none is chosen.
    """
    if not chosen:
        raise ValueError("no project chosen")
    catalog = office.catalog
    leaf = office.leaf(voice, "/projects/")
    zones = [zone for zone in catalog.zones if any(item.zone == zone.id for item in chosen)]
    parts = [_part(office, leaf, zone, [item for item in chosen if item.zone == zone.id]) for zone in zones]
    day = max(item.source.as_of for item in chosen)
    portal = voice.text(office.portal.name)
    title = voice.ui["print.catalogue"]
    data: dict[str, object] = {
        "document": {
            "title": f"{title} · {portal}",
            "author": portal,
            "description": voice.counted(office.portal.description, len(catalog.zones)),
            "keywords": sorted({voice.text(catalog.industries[item.industry].name) for item in chosen}),
            "lang": voice.lang,
        },
        "portal": portal,
        "title": title,
        "scope": scope or voice.list(voice.text(zone.entry.short) for zone in zones),
        "scan": voice.ui["print.scan"],
        "foot": voice.say("print.foot", portal=portal, date=voice.date(day)),
        "counts": [_count(voice, len(chosen), "projects"), _count(voice, len(zones), "zones")],
        "words": {word: voice.ui[word] for word in WORDS},
        "parts": parts,
        "by-industry": list(_by_industry(leaf, chosen)),
        "by-zone": [
            _group(leaf, zone.entry.short, [item for item in chosen if item.zone == zone.id]) for zone in zones
        ],
    }
    data["sources"] = leaf.sources
    codes = {f"code-{item.key}": office.url(voice, f"/projects/{item.key}/") for item in chosen}
    drawings = dict(_drawings(office, zones))
    return Sheet(path, "catalogue.typ", voice.lang, title, path, written(data), day.last(), drawings, codes)


def _count(voice: Voice, number: int, name: str) -> dict[str, str]:
    return {"number": str(number), "label": voice.ui[f"unit.{name}"]}


def _part(office: Office, leaf: Leaf, zone: Zone, projects: Sequence[Project]) -> dict[str, object]:
    voice = leaf.voice
    return {
        "id": zone.id,
        "name": voice.text(zone.entry.name),
        "other": zone.entry.name.en if voice.lang == "zh" else zone.entry.name.zh,
        "place": zone_head(leaf, zone).place,
        "summary": voice.text(zone.profile.summary),
        "count": f"{len(projects)} {voice.ui['unit.projects']}",
        "projects": [_entry(office, leaf, project) for project in projects],
    }


def _entry(office: Office, leaf: Leaf, project: Project) -> dict[str, object]:
    view = plain(project_page.of(project)(leaf))
    industry = leaf.text(leaf.catalog.industries[project.industry].name)
    return view | {
        "id": project.key,
        "kind": industry,
        "address": office.url(leaf.voice, f"/projects/{project.key}/"),
        "figures": [*headlines(leaf, project)],
    }


def _by_industry(leaf: Leaf, chosen: Sequence[Project]) -> Iterator[Mapping[str, object]]:
    for term in leaf.catalog.register.industries:
        found = [item for item in chosen if item.industry == term.id]
        if found:
            yield _group(leaf, term.name, found)


def _group(leaf: Leaf, name: Text, found: Iterable[Project]) -> dict[str, object]:
    items = [{"id": item.key, "name": leaf.text(item.name)} for item in found]
    return {"name": leaf.text(name), "items": items}


def _drawings(office: Office, zones: Sequence[Zone]) -> Iterator[tuple[str, str]]:
    yield "cover", office.grounds.of(zones, "cover")
    for zone in zones:
        yield f"relief-{zone.id}", office.grounds.of([zone], "card")
