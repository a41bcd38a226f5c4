"""One standard land parcel 标准地: its area, use and price, its control indicators, what is ready on site."""

from collections.abc import Callable, Iterator

from zoneportal.leaf import Leaf
from zoneportal.models import Land
from zoneportal.models.space import ControlIndicators
from zoneportal.views import chain_ways, contact, downloads, enquiry, unit
from zoneportal.views.parts import Fact, Figure

BASICS = ("parcel_number", "area", "use", "term", "starting_price", "planning")
READY = ("readiness", "assessments", "availability", "available_from")


def of(record: Land) -> Callable[[Leaf], unit.SpaceView]:
    """The view of one parcel."""
    return lambda leaf: _view(leaf, record)


def _view(leaf: Leaf, record: Land) -> unit.SpaceView:
    zone = leaf.catalog.zone_by_id[record.zone]
    groups = {
        "basics": tuple(_basics(leaf, record)),
        "indicators": tuple(_indicators(leaf, record)),
        "ready": tuple(_ready(leaf, record)),
    }
    kind = leaf.voice.ui["parcel.kind"]
    return unit.SpaceView(
        head=unit.space_head(leaf, zone, record, kind),
        name=leaf.name(record.name),
        pick=leaf.pick(record),
        zone=leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/"),
        park=unit.park_link(leaf, zone, record.park),
        mark=leaf.mark(record.source),
        kind=kind,
        summary=leaf.text(record.summary),
        relief=zone.id,
        fictional=zone.entry.fictional == "true",
        figures=tuple(_first_figures(leaf, record)),
        groups=unit.known_groups(leaf, "parcel", groups),
        unknown=unit.unknown(groups),
        notes=unit.as_printed(leaf, record),
        projects=unit.projects_in(leaf, zone, record.id),
        ways=chain_ways.of_space(leaf, record),
        pictures=unit.pictures(leaf, zone, record.pictures),
        contact=contact.block(leaf, zone, record.contact, letter=True),
        enquiry=enquiry.enquiry(leaf, record, contact=record.contact),
        downloads=downloads.of(leaf, record.source.as_of, f"premises/{record.key}"),
    )


def _basics(leaf: Leaf, record: Land) -> Iterator[Fact]:
    for name in BASICS:
        value = getattr(record, name)
        yield leaf.fact(f"field.land.{name}", (value,) if isinstance(value, str) else value, record)
    if record.latitude is not None and record.longitude is not None:
        position = f"{record.latitude}°N {record.longitude}°E"
        yield Fact(leaf.voice.ui["field.land.point"], text=position, mark=leaf.mark(record.source))


def _indicators(leaf: Leaf, record: Land) -> Iterator[Fact]:
    indicators = record.indicators or ControlIndicators()
    for name in ControlIndicators.model_fields:
        yield leaf.fact(f"field.land.{name}", getattr(indicators, name), record)


def _ready(leaf: Leaf, record: Land) -> Iterator[Fact]:
    voice = leaf.voice
    yield leaf.fact("field.land.readiness", tuple(voice.choice("utility", name) for name in record.readiness), record)
    yield leaf.fact("field.land.assessments", record.assessments, record)
    state = (voice.choice("land-availability", record.availability),) if record.availability else None
    yield leaf.fact("field.land.availability", state, record)
    yield leaf.fact("field.land.available_from", record.available_from, record)


def _first_figures(leaf: Leaf, record: Land) -> Iterator[Figure]:
    ui = leaf.voice.ui
    for name in ("area", "starting_price", "term"):
        value = getattr(record, name)
        if value is not None:
            yield leaf.figure(value, record.source, label=ui[f"field.land.{name}"])
    if record.indicators and record.indicators.investment_intensity:
        value = record.indicators.investment_intensity
        yield leaf.figure(value, record.source, label=ui["field.land.investment_intensity"])
