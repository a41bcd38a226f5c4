"""What the catalogue of premises and land can be filtered and sorted by."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import get_args

from zoneportal import clock
from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Premises, Record
from zoneportal.models.base import Sourced
from zoneportal.models.space import Availability, BuildingForm, Readiness, Suitability
from zoneportal.values import PartialDate, Quantity, Text
from zoneportal.views.listing import Grouping, Listing, Measure, Order, industries, iso, places, zones

LAND = "land"
NOW = "now"
UTILITIES = ("road", "water", "sewer", "power", "telecom", "gas", "heat", "levelled")


def spaces_of(catalog: Catalog) -> tuple[Record, ...]:
    """All premises, then all parcels, zone by zone."""
    return (*catalog.of(Premises), *catalog.of(Land))


def industries_of(catalog: Catalog, space: Record) -> tuple[str, ...]:
    """The industries of the park a space stands in."""
    park = catalog.find(Park, space.zone, getattr(space, "park", None))
    return park.industries if park is not None else ()


def _forms(leaf: Leaf) -> Iterator[tuple[str, str]]:
    yield from ((form, leaf.voice.choice("building-form", form)) for form in get_args(BuildingForm))
    yield LAND, leaf.voice.ui["parcel.kind"]


def _form(_: Catalog, space: Record) -> tuple[str, ...]:
    return (space.form,) if isinstance(space, Premises) else (LAND,)


def _states(leaf: Leaf) -> Iterable[tuple[str, str]]:
    return ((state, leaf.voice.choice("availability", state)) for state in get_args(Availability))


def _state(_: Catalog, space: Record) -> tuple[str, ...]:
    found = space.availability if isinstance(space, Premises | Land) else None
    return (found,) if found else ()


def _free(_: Catalog, space: Record) -> tuple[str, ...]:
    """When a space that is not let can be had by its published date: now, or from a month on."""
    if not isinstance(space, Premises | Land) or space.availability == "let":
        return ()
    date = space.available_from
    if date is None:
        return ()
    return (NOW,) if date.first() <= clock.today() else (str(date)[:7],)


def _months(leaf: Leaf) -> Iterator[tuple[str, str]]:
    found = {month for space in spaces_of(leaf.catalog) for month in _free(leaf.catalog, space)}
    yield NOW, leaf.voice.ui["listed.now"]
    for month in sorted(found - {NOW}):
        yield month, leaf.voice.say("listed.from", date=leaf.voice.date(PartialDate.parse(month)))


def _names(catalog: Catalog, space: Record) -> Iterator[Text | None]:
    park = catalog.find(Park, space.zone, getattr(space, "park", None))
    yield from (space.name, space.summary, park.name if park else None, catalog.zone_by_id[space.zone].entry.short)
    for id in industries_of(catalog, space):
        yield catalog.industries[id].name


def _area(space: Record) -> Sourced[Quantity] | None:
    if isinstance(space, Premises):
        return space.lettable_area or space.built_area
    return space.area if isinstance(space, Land) else None


def _of_premises(field: str) -> Measure[Record]:
    units = {"clear_height": "length", "floor_load": "load", "power": "power", "rent": "rent"}[field]
    return Measure(field.replace("_", ""), f"field.premises.{field}", units, lambda space: getattr(space, field, None))


_ANY: Grouping[Record] = industries(lambda _: ())
BY_INDUSTRY = replace(_ANY, of=industries_of)
BY_PLACE: Grouping[Record] = places()

SPACES = Listing[Record](
    noun="listed.premises",
    names=_names,
    groups=(
        Grouping("form", "field.premises.form", _forms, _form),
        zones(),
        BY_PLACE,
        BY_INDUSTRY,
        Grouping("state", "field.premises.availability", _states, _state),
        Grouping("free", "field.premises.available_from", _months, _free),
        Grouping(
            "ready",
            "field.premises.readiness",
            lambda leaf: ((name, leaf.voice.choice("readiness", name)) for name in get_args(Readiness)),
            lambda _, space: (space.readiness,) if isinstance(space, Premises) and space.readiness else (),
        ),
        Grouping(
            "suits",
            "field.premises.suitable_for",
            lambda leaf: ((name, leaf.voice.choice("suitability", name)) for name in get_args(Suitability)),
            lambda _, space: space.suitable_for if isinstance(space, Premises) else (),
        ),
        Grouping(
            "utility",
            "field.land.readiness",
            lambda leaf: ((name, leaf.voice.choice("utility", name)) for name in UTILITIES),
            lambda _, space: space.readiness if isinstance(space, Land) else (),
        ),
    ),
    measures=(
        Measure("area", "catalogue.area", "space", _area),
        *(_of_premises(name) for name in ("clear_height", "floor_load", "power", "rent")),
        Measure(
            "landprice",
            "field.land.starting_price",
            "land-price",
            lambda space: space.starting_price if isinstance(space, Land) else None,
        ),
    ),
    orders=(
        Order("date", "listed.as_of", "date", lambda _, space: iso(space.source.as_of)),
        Order("name", "filter.name", "name"),
    ),
    order="listed.free_first",
)
