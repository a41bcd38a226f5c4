"""The facts of a zone that can be set beside another's: what its profile says, its figures, its costs, its records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import (
    Chain,
    Cost,
    Finance,
    Industry,
    KeyFigure,
    Land,
    Park,
    Policy,
    Premises,
    Project,
    Provenance,
    Record,
)
from zoneportal.models.zone import Connection
from zoneportal.views import headline
from zoneportal.views.cards.card import CardFact
from zoneportal.views.cards.scribe import Scribe
from zoneportal.voice import Voice

T = TypeVar("T")

AREAS = ("planned_area", "built_area", "available_area", "land_price")
PEOPLE = ("workforce", "graduates")
RULES = ("environmental_capacity", "admission", "negative_list", "colleges", "amenities", "target_regions")
TOPICS = ("investment", "industry", "projects", "parks", "finance", "outreach", "service", "talent", "other")
COSTS = ("electricity", "water", "sewage", "gas", "steam", "heating", "labour", "land", "logistics", "telecom")
ROLES = ("leading", "emerging", "wanted", "named")
MODES = ("airport", "rail", "expressway", "port", "city")
RECORDS = (
    ("projects", Project),
    ("premises", Premises),
    ("land", Land),
    ("chains", Chain),
    ("finance", Finance),
    ("policies", Policy),
)


def facts(leaf: Leaf, zone: Zone) -> Iterator[CardFact]:
    """Who it is, what it leads with, its published figures, land and people, costs and rules, its records here."""
    scribe = Scribe(leaf, zone.profile, "zone")
    yield from _identity(scribe, zone)
    figures = _by((figure.topic, figure) for figure in headline.in_order(zone))
    yield from (_topic(scribe, figures.get(topic, ()), topic) for topic in TOPICS)
    yield from scribe.facts(AREAS)
    parks = ((leaf.text(park.name), park.source) for park in zone.of(Park))
    yield scribe.gathered("parks", leaf.voice.ui["card.parks"], parks)
    yield from (_records(scribe, zone, name, kind) for name, kind in RECORDS)
    ways = _by((link.mode, link) for link in zone.profile.connections)
    yield from (_transport(scribe, ways.get(mode, ()), mode) for mode in MODES)
    yield from scribe.facts(PEOPLE)
    wages = (
        (
            _pair(leaf, leaf.text(each.grade), leaf.voice.figure(each.monthly.value).text),
            each.monthly.source or zone.profile.source,
        )
        for each in zone.profile.wages
    )
    yield scribe.gathered("wages", leaf.voice.ui["field.zone.wages"], wages)
    costs = _by((cost.item, cost) for cost in zone.of(Cost))
    yield from (_cost(scribe, costs.get(item, ()), item) for item in COSTS)
    yield from scribe.facts(RULES)


def _identity(scribe: Scribe, zone: Zone) -> Iterator[CardFact]:
    leaf, entry = scribe.leaf, zone.entry
    yield scribe.said("place", "record.place", leaf.text(entry.place.name))
    yield scribe.said("form", "card.zone_form", leaf.voice.choice("zone-form", entry.form))
    yield scribe.said("level", "field.zone.level", leaf.voice.choice("zone-level", entry.level) if entry.level else "")
    yield scribe.gathered("industries", leaf.voice.ui["card.industries"], _industries(leaf, zone))


def _industries(leaf: Leaf, zone: Zone) -> Iterator[tuple[str, Provenance]]:
    """The industries that a zone names, a line for each way it names them: leading, sought, only named."""
    for role in ROLES:
        found = [item for item in zone.of(Industry) if item.role == role]
        if found:
            names = leaf.voice.list(_industry(leaf, item) for item in found)
            yield _pair(leaf, leaf.voice.choice("industry-role", role), names), found[0].source


def _industry(leaf: Leaf, item: Industry) -> str:
    name = leaf.text(item.name)
    return leaf.voice.say("card.remark", text=name, remark=item.scale(leaf.voice.lang)) if item.scale else name


def _by(items: Iterable[tuple[str, T]]) -> Mapping[str, Sequence[T]]:
    """Items by what they are given with, in their order."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for name, item in items:
        found[name].append(item)
    return found


def _topic(scribe: Scribe, figures: Sequence[KeyFigure], topic: str) -> CardFact:
    """The key figures on one topic."""
    parts = ((_key_figure(scribe.leaf, figure), figure.value.source or figure.source) for figure in figures)
    label = _topic_label(scribe.leaf.voice, topic)
    note = next((scribe.leaf.text(figure.as_printed) for figure in figures if figure.disagrees_with), "")
    return scribe.gathered(f"figures-{topic}", label, parts, note=note)


@lru_cache(maxsize=64)  # each zone has a row of it
def _topic_label(voice: Voice, topic: str) -> str:
    return voice.say("card.topic", topic=voice.choice("figure-topic", topic))


def _key_figure(leaf: Leaf, figure: KeyFigure) -> str:
    voice = leaf.voice
    growth = headline.growth(leaf, figure)
    remarks = voice.list(text for text in (leaf.text(figure.period), growth, leaf.text(figure.value.remark)) if text)
    value = voice.figure(figure.value.value).text
    value = voice.say("card.remark", text=value, remark=remarks) if remarks else value
    return _pair(leaf, leaf.text(figure.name), value)


def _records(scribe: Scribe, zone: Zone, name: str, kind: type[Record]) -> CardFact:
    """How many of the zone's records of a kind stand on the portal."""
    return scribe.said(name, f"card.{name}", str(len(zone.of(kind))))


def _transport(scribe: Scribe, links: Iterable[Connection], mode: str) -> CardFact:
    parts = ((_way(scribe.leaf, link), _source(link) or scribe.record.source) for link in links)
    return scribe.gathered(f"to-{mode}", scribe.leaf.voice.choice("card-way", mode), parts)


def _way(leaf: Leaf, link: Connection) -> str:
    ways = (leaf.voice.figure(each.value).text for each in (link.distance, link.time) if each is not None)
    return _pair(leaf, leaf.text(link.name), leaf.voice.list(ways))


def _source(link: Connection) -> Provenance | None:
    return next((each.source for each in (link.distance, link.time) if each is not None and each.source), None)


def _cost(scribe: Scribe, costs: Iterable[Cost], item: str) -> CardFact:
    """What one factor costs, a line for each tier."""
    parts = ((_price(scribe.leaf, cost), cost.price.source or cost.source) for cost in costs)
    label = _cost_label(scribe.leaf.voice, item)
    return scribe.gathered(f"cost-{item}", label, parts)


@lru_cache(maxsize=64)  # each zone has a row of it
def _cost_label(voice: Voice, item: str) -> str:
    return voice.say("card.cost", item=voice.choice("cost-item", item))


def _price(leaf: Leaf, cost: Cost) -> str:
    price = leaf.voice.figure(cost.price.value).text
    tax = leaf.voice.choice("cost-tax", cost.tax) if cost.tax else ""
    price = leaf.voice.say("card.remark", text=price, remark=tax) if tax else price
    return _pair(leaf, leaf.text(cost.tier or cost.name), price)


def _pair(leaf: Leaf, name: str, value: str) -> str:
    return leaf.voice.say("card.pair", name=name, value=value) if value else name
