"""The facts of premises and of land that can be set beside another's."""

from collections.abc import Iterator

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Premises
from zoneportal.models.space import ControlIndicators
from zoneportal.views.cards.card import CardFact
from zoneportal.views.cards.scribe import Scribe
from zoneportal.views.unit import FABRIC, MEASURES, SUPPLY, USES, equipped, uses

PRICES = ("rent", "sale_price")
LAND = ("area", "starting_price", "use", "term", "planning")


def premises_facts(leaf: Leaf, zone: Zone, record: Premises) -> Iterator[CardFact]:
    """What there is and from when, what it measures, what it costs, what it is built and supplied with."""
    scribe = Scribe(leaf, record, "premises")
    yield from _first(scribe, zone, record, "availability", leaf.voice.choice("building-form", record.form))
    readiness = leaf.voice.choice("readiness", record.readiness) if record.readiness else None
    yield scribe.fact("readiness", readiness)
    yield scribe.fact("block", record.block)
    for name in (*MEASURES, *PRICES, *FABRIC):
        yield scribe.fact(name, equipped(leaf, record, name))
    for name in USES:
        yield scribe.fact(name, uses(leaf, record, name))
    for name in SUPPLY:
        yield scribe.fact(name, equipped(leaf, record, name))


def land_facts(leaf: Leaf, zone: Zone, record: Land) -> Iterator[CardFact]:
    """What there is and from when, its size, price and use, its control indicators, what is ready on site."""
    scribe = Scribe(leaf, record, "land")
    yield from _first(scribe, zone, record, "land-availability", leaf.voice.ui["parcel.kind"])
    yield scribe.fact("parcel_number", record.parcel_number)
    yield from scribe.facts(LAND)
    indicators = record.indicators or ControlIndicators()
    for name in ControlIndicators.model_fields:
        yield scribe.fact(name, getattr(indicators, name))
    ready = tuple(leaf.voice.choice("utility", name) for name in record.readiness)
    yield scribe.fact("readiness", ready, key="utilities")
    yield scribe.fact("assessments", record.assessments)


def _first(scribe: Scribe, zone: Zone, record: Premises | Land, choices: str, form: str) -> Iterator[CardFact]:
    """What a building and a parcel have in common, so that they can stand in one comparison."""
    leaf = scribe.leaf
    yield scribe.said("form", "card.form", form)
    yield scribe.said("zone", "record.zone", leaf.text(zone.entry.short))
    park = zone.find(Park, record.park)
    yield scribe.fact("park", park.name if park else None)
    yield scribe.fact("availability", leaf.voice.choice(choices, record.availability) if record.availability else None)
    yield scribe.fact("available_from", record.available_from)
