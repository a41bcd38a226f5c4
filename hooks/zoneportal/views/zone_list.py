"""What the directory of zones can be filtered and sorted by."""

from collections.abc import Iterable, Iterator
from typing import get_args

from zoneportal.catalog import Catalog, Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Event, Industry, Land, Park, Policy, Premises, Project, Record
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


@fact
def named(zone: Zone) -> tuple[str, ...]:
    """Every industry that a zone's own records name: its own, its chains', its parks', its projects'."""
    found = [*zone.entry.leading]
    found += [item.industry for item in zone.of(Industry)] + [chain.industry for chain in zone.of(Chain)]
    found += [project.industry for project in zone.of(Project)]
    found += [id for park in zone.of(Park) for id in park.industries]
    return tuple(dict.fromkeys(found))


def _sides(_: Catalog, zone: Zone) -> Iterator[str]:
    return (side for side, kinds in SIDES.items() if any(zone.count(kind) for kind in kinds))


def _names(catalog: Catalog, zone: Zone) -> Iterator[Text | None]:
    entry = zone.entry
    yield from (entry.name, entry.short, entry.place.name, entry.place.prefecture)
    for id in named(zone):
        term = catalog.industries[id]
        yield from (term.name, *term.aliases)


def _forms(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((form, leaf.voice.choice("zone-form", form)) for form in FORMS)


def _levels(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((level, leaf.voice.choice("zone-level", level)) for level in LEVELS)


def _level(_: Catalog, zone: Zone) -> tuple[str, ...]:
    return (zone.entry.level,) if zone.entry.level else ()


def _kinds(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((side, leaf.voice.ui[f"zones.{side}"]) for side in SIDES)


def _terms(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((term.id, leaf.text(term.name)) for term in leaf.catalog.register.industries)


def _figures(_: Catalog, zone: Zone) -> str:
    return str(zone.figure_count)


def _projects(_: Catalog, zone: Zone) -> str:
    return str(zone.count(Project))


def _date(_: Catalog, zone: Zone) -> str:
    return zone.latest.last().isoformat()


INDUSTRY = Grouping[Zone]("industry", "zones.industry", _terms, lambda _, zone: named(zone))
ZONES = Listing[Zone](
    noun="listed.zones",
    names=_names,
    groups=(
        places(),
        Grouping("form", "zones.form", _forms, lambda _, zone: (zone.entry.form,)),
        Grouping("level", "zones.level", _levels, _level),
        Grouping("has", "zones.has", _kinds, _sides, whole=True),
        Grouping("leading", "zones.leading", _terms, lambda _, zone: zone.entry.leading),
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
