"""What the directory of zones can be filtered and sorted by."""

from collections.abc import Iterable, Iterator
from typing import get_args

from zoneportal.catalog import Catalog, Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Event, Industry, Land, Park, Policy, Premises, Project, Record, ZoneProfile
from zoneportal.models.register import ZoneEntry
from zoneportal.reads import fact
from zoneportal.values import Text
from zoneportal.views.listing import Grouping, Listing, Order, places

LEVELS = ("national", "provincial", "municipal")
FORMS = get_args(ZoneEntry.model_fields["form"].annotation)
# What a zone may have on record; the wording is that of the tally's columns.
SIDES: dict[str, tuple[type[Record], ...]] = {
    "projects": (Project,),
    "premises": (Premises, Land),
    "parks": (Park,),
    "policies": (Policy,),
    "chains": (Chain,),
    "events": (Event,),
}


def zone_of(catalog: Catalog, profile: ZoneProfile) -> Zone:
    """The zone that a profile is of."""
    return catalog.zone_by_id[profile.zone]


def named(catalog: Catalog, profile: ZoneProfile) -> tuple[str, ...]:
    """Every industry that a zone's own records name: its own, its chains', its parks', its projects'."""
    return _named(zone_of(catalog, profile))


@fact
def _named(zone: Zone) -> tuple[str, ...]:
    found = [*zone.entry.leading]
    found += [item.industry for item in zone.of(Industry)] + [chain.industry for chain in zone.of(Chain)]
    found += [project.industry for project in zone.of(Project)]
    found += [id for park in zone.of(Park) for id in park.industries]
    return tuple(dict.fromkeys(found))


def _sides(catalog: Catalog, profile: ZoneProfile) -> Iterator[str]:
    zone = zone_of(catalog, profile)
    return (side for side, kinds in SIDES.items() if any(zone.count(kind) for kind in kinds))


def _names(catalog: Catalog, profile: ZoneProfile) -> Iterator[Text | None]:
    entry = zone_of(catalog, profile).entry
    yield from (entry.name, entry.short, entry.place.name, entry.place.prefecture)
    for id in named(catalog, profile):
        term = catalog.industries[id]
        yield from (term.name, *term.aliases)


def _forms(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((form, leaf.voice.choice("zone-form", form)) for form in FORMS)


def _levels(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((level, leaf.voice.choice("zone-level", level)) for level in LEVELS)


def _level(catalog: Catalog, profile: ZoneProfile) -> tuple[str, ...]:
    level = zone_of(catalog, profile).entry.level
    return (level,) if level else ()


def _kinds(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((side, leaf.voice.ui[f"zones.{side}"]) for side in SIDES)


def _terms(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((term.id, leaf.text(term.name)) for term in leaf.catalog.register.industries)


def _figures(catalog: Catalog, profile: ZoneProfile) -> str:
    return str(zone_of(catalog, profile).figure_count)


def _projects(catalog: Catalog, profile: ZoneProfile) -> str:
    return str(zone_of(catalog, profile).count(Project))


def _date(catalog: Catalog, profile: ZoneProfile) -> str:
    return zone_of(catalog, profile).latest.last().isoformat()


INDUSTRY = Grouping[ZoneProfile]("industry", "zones.industry", _terms, named)
ZONES = Listing[ZoneProfile](
    noun="listed.zones",
    names=_names,
    groups=(
        places(),
        Grouping("form", "zones.form", _forms, lambda catalog, item: (zone_of(catalog, item).entry.form,)),
        Grouping("level", "zones.level", _levels, _level),
        Grouping("has", "zones.has", _kinds, _sides, whole=True),
        Grouping("leading", "zones.leading", _terms, lambda catalog, item: zone_of(catalog, item).entry.leading),
        INDUSTRY,
    ),
    orders=(
        Order("figures", "zones.figures", "number", _figures),
        Order("projects", "zones.projects", "number", _projects),
        Order("date", "zones.date", "date", _date),
        Order("name", "filter.name", "name"),
    ),
    order="zones.list",
)
