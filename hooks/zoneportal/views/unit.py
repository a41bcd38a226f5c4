"""One building or unit to rent or buy: its technical data, its price, when it is free, what is not published."""

from collections.abc import Callable, Iterator

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Picture, Premises, Project, Record
from zoneportal.views import chain_ways, contact, downloads, enquiry
from zoneportal.views.parts import Fact, Figure, Head, Link, Mark, Name, Note, Pick


@dataclass(frozen=True)
class PictureView:
    """A picture with whom to credit and the day it was taken."""

    src: str
    alt: str
    credit: str


@dataclass(frozen=True)
class SpaceView:
    """What ``pages/unit.html`` and ``pages/parcel.html`` read."""

    head: Head
    name: Name
    pick: Pick
    zone: Link
    park: Link | None
    mark: Mark
    kind: str
    summary: str
    relief: str
    fictional: bool
    figures: tuple[Figure, ...]
    groups: tuple[tuple[str, tuple[Fact, ...]], ...]
    unknown: tuple[Fact, ...]
    notes: tuple[Note, ...]
    projects: tuple[Link, ...]
    ways: tuple[chain_ways.ChainWay, ...]
    pictures: tuple[PictureView, ...]
    contact: contact.ContactBlock
    enquiry: enquiry.Enquiry
    downloads: downloads.Downloads | None


MEASURES = ("buildings", "built_area", "lettable_area", "storeys", "storey_height", "clear_height", "floor_load")
FABRIC = ("structure", "column_grid", "crane", "goods_lift", "fire_class", "environmental_admission")
# What it may be used for, and what it has not; words of the wording, not of the record.
USES = ("suitable_for", "fire_classes", "without")
SUPPLY = ("power", "water", "gas", "steam")
TERMS = ("rent", "sale_price", "availability", "readiness", "available_from")


def of(record: Premises) -> Callable[[Leaf], SpaceView]:
    """The view of one building or unit."""
    return lambda leaf: _view(leaf, record)


def _view(leaf: Leaf, record: Premises) -> SpaceView:
    zone = leaf.catalog.zone_by_id[record.zone]
    voice = leaf.voice
    groups = {name: tuple(_facts(leaf, record, fields)) for name, fields in _groups()}
    kind = voice.choice("building-form", record.form)
    return SpaceView(
        head=space_head(leaf, zone, record, kind),
        name=leaf.name(record.name),
        pick=leaf.pick(record),
        zone=leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/"),
        park=park_link(leaf, zone, record.park),
        mark=leaf.mark(record.source),
        kind=kind,
        summary=leaf.text(record.summary),
        relief=zone.id,
        fictional=zone.entry.fictional == "true",
        figures=tuple(_first_figures(leaf, record)),
        groups=known_groups(leaf, "unit", groups),
        unknown=unknown(groups),
        notes=as_printed(leaf, record),
        projects=projects_in(leaf, zone, record.id),
        ways=chain_ways.of_space(leaf, record),
        pictures=pictures(leaf, zone, record.pictures),
        contact=contact.block(leaf, zone, record.contact, letter=True),
        enquiry=enquiry.enquiry(leaf, record, contact=record.contact),
        downloads=downloads.of(leaf, record.source.as_of, f"premises/{record.key}"),
    )


def _groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (("measures", MEASURES), ("fabric", (*FABRIC, *USES)), ("supply", SUPPLY), ("terms", TERMS))


def _facts(leaf: Leaf, record: Premises, fields: tuple[str, ...]) -> Iterator[Fact]:
    for name in fields:
        value = equipped(leaf, record, name)
        if name in ("availability", "readiness") and value:
            value = (leaf.voice.choice(name, str(value)),)
        if name in USES:
            value = uses(leaf, record, name)
        if value or name != "without":
            yield leaf.fact(f"field.premises.{name}", value, record)


def equipped(leaf: Leaf, record: Premises, name: str) -> object:
    """What a record says in a field; the word for none where it is published to be without it."""
    value: object = getattr(record, name)
    return leaf.voice.ui["finder.without"] if value is None and name in record.without else value


def uses(leaf: Leaf, record: Premises, name: str) -> tuple[str, ...]:
    """The choices a record makes in one of USES, in words."""
    choices = {"suitable_for": "suitability", "fire_classes": "fire-class", "without": "equipment"}
    return tuple(leaf.voice.choice(choices[name], value) for value in getattr(record, name))


def _first_figures(leaf: Leaf, record: Premises) -> Iterator[Figure]:
    for name in ("lettable_area", "built_area", "clear_height", "floor_load", "power", "rent", "sale_price"):
        value = getattr(record, name)
        if value is not None and not (name == "built_area" and record.lettable_area):
            yield leaf.figure(value, record.source, label=leaf.voice.ui[f"field.premises.{name}"])


def space_head(leaf: Leaf, zone: Zone, record: Premises | Land, kind: str) -> Head:
    """The head of a space's page."""
    voice, ui = leaf.voice, leaf.voice.ui
    title = leaf.text(record.name)
    crumbs = (
        leaf.link(ui["nav.home"], "/"),
        leaf.link(ui["nav.premises"], "/premises/"),
        leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/parks/"),
        Link(title),
    )
    description = leaf.text(record.summary) or voice.say(
        "premises.description", name=title, kind=kind, zone=leaf.text(zone.entry.name)
    )
    return Head(title, description, crumbs, "premises", str(record.source.as_of))


def park_link(leaf: Leaf, zone: Zone, id: str | None) -> Link | None:
    """The park a space stands in."""
    park = zone.find(Park, id)
    return leaf.link(leaf.text(park.name), f"/zones/{zone.id}/parks/#{park.id}") if park is not None else None


def known_groups(
    leaf: Leaf, kind: str, groups: dict[str, tuple[Fact, ...]]
) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """The groups of facts that hold something, under their headings."""
    known = ((name, tuple(fact for fact in facts if not fact.unknown)) for name, facts in groups.items())
    return tuple((leaf.voice.ui[f"{kind}.{name}"], facts) for name, facts in known if facts)


def unknown(groups: dict[str, tuple[Fact, ...]]) -> tuple[Fact, ...]:
    """What has not been published."""
    return tuple(fact for facts in groups.values() for fact in facts if fact.unknown)


def as_printed(leaf: Leaf, record: Record) -> tuple[Note, ...]:
    """The remark of a record whose source contradicts itself."""
    if record.as_printed is None:
        return ()
    return (Note(leaf.voice.ui["record.as_printed"], leaf.text(record.as_printed), leaf.mark(record.source)),)


def projects_in(leaf: Leaf, zone: Zone, id: str) -> tuple[Link, ...]:
    """The projects that name a space."""
    found = (project for project in zone.of(Project) if id in project.premises)
    return tuple(leaf.link(leaf.text(project.name), f"/projects/{project.key}/") for project in found)


def pictures(leaf: Leaf, zone: Zone, ids: tuple[str, ...]) -> tuple[PictureView, ...]:
    """Dated, credited pictures."""
    found = (zone.find(Picture, id) for id in ids)
    return tuple(
        PictureView(
            leaf.href(f"/media/{zone.id}/{picture.file}"),
            leaf.text(picture.alt),
            leaf.voice.say(
                "picture.credit",
                credit=leaf.text(picture.credit),
                licence=picture.licence,
                taken=leaf.voice.date(picture.taken),
            ),
        )
        for picture in found
        if picture is not None
    )
