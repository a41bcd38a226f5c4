"""The catalogue of projects: all of them or some, two to a page where they fit, with contents and indexes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.models.project import STAGES
from zoneportal.print.choice import Order
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


@dataclass(frozen=True)
class Part:
    """A part of the catalogue: its opener and its projects; ``zones`` are those whose reliefs it stands on."""

    id: str
    name: Text
    place: str
    summary: str
    projects: Sequence[Project]
    zones: Sequence[Zone]


def catalogue(
    office: Office, chosen: Sequence[Project], voice: Voice, *, path: str, order: Order = "zone", scope: str = ""
) -> Sheet:
    """The catalogue of the chosen projects in one language, divided by ``order``.

    ``scope`` says which projects these are, for the cover and the title; empty for all there are. Raises ValueError
    where none is chosen.
    """
    if not chosen:
        raise ValueError("no project chosen")
    catalog = office.catalog
    leaf = office.leaf(voice, "/projects/")
    zones = [zone for zone in catalog.zones if any(item.zone == zone.id for item in chosen)]
    parts = [*_DIVIDED[order](leaf, chosen, zones)]
    day = max(item.source.as_of for item in chosen)
    portal = voice.text(office.portal.name)
    title = voice.ui["print.catalogue"]
    data: dict[str, object] = {
        "document": {
            "title": " · ".join(filter(None, (title, scope, portal))),
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
        "parts": [_part(office, leaf, part, order) for part in parts],
        "by-industry": list(_by_industry(leaf, chosen)),
        "by-zone": [
            _group(leaf, zone.entry.short, [item for item in chosen if item.zone == zone.id]) for zone in zones
        ],
    }
    data["sources"] = leaf.sources
    codes = {f"code-{item.key}": office.url(voice, f"/projects/{item.key}/") for item in chosen}
    drawings = dict(_drawings(office, zones, parts))
    return Sheet(
        path, "catalogue.typ", voice.lang, title, path, written(data), day.last(), drawings, codes, office.edition
    )


def _zone_parts(leaf: Leaf, chosen: Sequence[Project], zones: Sequence[Zone]) -> Iterator[Part]:
    """A part for each zone, in the register's order."""
    for zone in zones:
        found = [item for item in chosen if item.zone == zone.id]
        place, summary = zone_head(leaf, zone).place, leaf.text(zone.profile.summary)
        yield Part(zone.id, zone.entry.name, place, summary, found, [zone])


def _industry_parts(leaf: Leaf, chosen: Sequence[Project], zones: Sequence[Zone]) -> Iterator[Part]:
    """A part for each industry, in the vocabulary's order."""
    for id, term in leaf.catalog.industries.items():
        yield from _gathered(leaf, id, term.name, [item for item in chosen if item.industry == id], zones)


def _stage_parts(leaf: Leaf, chosen: Sequence[Project], zones: Sequence[Zone]) -> Iterator[Part]:
    """A part for each stage, from the first to the last; what ended stands at the end."""
    voice = leaf.voice
    for stage in (*STAGES, "exited"):
        words = {each.lang: each.choice("stage", stage) for each in (voice, voice.turned)}
        name = Text(words["zh"], words["en"])
        found = [item for item in chosen if ("exited" if item.exit else item.stage) == stage]
        yield from _gathered(leaf, stage, name, found, zones)


def _gathered(leaf: Leaf, id: str, name: Text, found: Sequence[Project], zones: Sequence[Zone]) -> Iterator[Part]:
    """A part of several zones' projects, zone by zone; none where there is no project."""
    homes = [zone for zone in zones if any(item.zone == zone.id for item in found)]
    if found:
        yield Part(id, name, leaf.voice.list(leaf.text(zone.entry.short) for zone in homes), "", found, homes)


_DIVIDED: Mapping[Order, Callable[[Leaf, Sequence[Project], Sequence[Zone]], Iterator[Part]]] = {
    "zone": _zone_parts,
    "industry": _industry_parts,
    "stage": _stage_parts,
}


def _count(voice: Voice, number: int, name: str) -> dict[str, str]:
    return {"number": str(number), "label": voice.noun(f"print.{name}", number)}


def _part(office: Office, leaf: Leaf, part: Part, order: Order) -> dict[str, object]:
    voice = leaf.voice
    return {
        "id": part.id,
        "page": order == "zone" and len(part.projects) > 1,
        "name": voice.text(part.name),
        "other": part.name(voice.other),
        "place": part.place,
        "summary": part.summary,
        "count": f"{len(part.projects)} {voice.noun('print.projects', len(part.projects))}",
        "projects": [_entry(office, leaf, project, order) for project in part.projects],
    }


def _entry(office: Office, leaf: Leaf, project: Project, order: Order) -> dict[str, object]:
    """A project as its page shows it; what the part's opener or its large figures say need not be said again."""
    page = project_page.of(project)(leaf)
    zone = leaf.text(leaf.catalog.zone_by_id[project.zone].entry.short)
    industry = leaf.text(leaf.catalog.industries[project.industry].name)
    kinds = {"zone": (industry,), "industry": (zone,), "stage": (zone, industry)}
    figures = [*headlines(leaf, project)]
    head = {leaf.voice.ui[label] for label in ("record.zone", "field.project.industry")}
    large = {figure.label for figure in figures}
    return plain(page) | {
        "facts": [fact for fact in page.facts if fact.label not in head and (fact.note or fact.label not in large)],
        "id": project.key,
        "kind": " · ".join(kinds[order]),
        "address": office.url(leaf.voice, f"/projects/{project.key}/"),
        "figures": figures,
    }


def _by_industry(leaf: Leaf, chosen: Sequence[Project]) -> Iterator[Mapping[str, object]]:
    for term in leaf.catalog.register.industries:
        found = [item for item in chosen if item.industry == term.id]
        if found:
            yield _group(leaf, term.name, found)


def _group(leaf: Leaf, name: Text, found: Iterable[Project]) -> dict[str, object]:
    items = [{"id": item.key, "name": leaf.text(item.name)} for item in found]
    return {"name": leaf.text(name), "items": items}


def _drawings(office: Office, zones: Sequence[Zone], parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
    yield "cover", office.grounds.of(zones, "cover")
    for part in parts:
        yield f"relief-{part.id}", office.grounds.of(part.zones, "card")
