"""The form beside a list, with its counts, and the data its rows carry for the script (``js/tools/list.js``)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import partial

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models.base import Sourced
from zoneportal.values.reader_units import plain
from zoneportal.views import atlas
from zoneportal.views.listing import EVERY, FOREIGN, FOREIGN_CURRENCIES, UNITS, Grouping, Listing, Measure, Order, R

# The choice of rows whose record says nothing of a group.
UNPUBLISHED = "unpublished"
# Of more choices a group has many.
MANY = 64
# Decimals of a unit's factor: what is typed in it and what a row says in the base unit then agree to the fourth.
FACTOR = 9


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a group, and how many of the list's rows it holds for."""

    id: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Options:
    """A group of choices, of which any may hold; ``name`` is its parameter and the rows' data attribute.

    Of ``many`` choices the page of a long list has the first ones, and its rest the others (``views/paging.py``).
    """

    name: str
    title: str
    choices: tuple[Option, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that a range is asked in; ``factor`` is what one of it comes to in the base unit, in decimals."""

    id: str
    text: str
    factor: str


@dataclass(frozen=True, slots=True)
class Range:
    """A figure to ask for from–to; ``known`` says how many rows have published it.

    ``dimension`` is what the visitor's choice of units goes by: ``land``, ``money`` and others that nobody switches.
    """

    name: str
    title: str
    dimension: str
    units: tuple[Unit, ...]
    known: str


@dataclass(frozen=True, slots=True)
class Sort:
    """A way to order the list: ``investment`` the smallest first, ``-investment`` the largest."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class View:
    """One of the ways to show the list: ``table``, ``cards``, ``map``."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Filters:
    """The form beside a list of ``total`` rows, which are counted as ``noun`` ("project|projects").

    ``silent`` says what no row has published, and so cannot be asked for.
    """

    total: int
    noun: str
    groups: tuple[Options, ...]
    ranges: tuple[Range, ...]
    sorts: tuple[Sort, ...]
    views: tuple[View, ...]
    silent: str


@dataclass(frozen=True, slots=True)
class Datum:
    """What a row says of one group, measure or order: choices apart by blanks, numbers in the base unit, ISO dates."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class RowData:
    """A row's data for the script; what is not published is not there. ``words`` are its names in both languages."""

    ref: str
    words: str
    data: tuple[Datum, ...]


def filters(leaf: Leaf, listing: Listing[R], records: Sequence[R]) -> Filters:
    """The form for a list of these records."""
    ui = leaf.voice.ui
    groups = tuple(_choices(leaf, group, records) for group in listing.groups)
    ranges = tuple(_range(leaf, measure, records) for measure in listing.measures)
    parts: tuple[Options | Range, ...] = (*groups, *ranges)
    silent = [part.title for part in parts if _is_silent(part)]
    counted = f"{len(records)} {leaf.voice.noun(listing.noun, len(records))}"
    return Filters(
        total=len(records),
        noun=ui[listing.noun],
        groups=tuple(group for group in groups if not _is_silent(group)),
        ranges=tuple(each for each in ranges if not _is_silent(each)),
        sorts=tuple(_sorts(leaf, listing, records)),
        views=tuple(
            View(name, ui[f"filter.view_{name}"])
            for name in listing.views
            if name != "map" or atlas.is_legible(leaf.catalog)
        ),
        silent=leaf.voice.say("filter.silent", titles=leaf.voice.list(silent), counted=counted) if silent else "",
    )


def row_data(leaf: Leaf, listing: Listing[R], record: R) -> RowData:
    """What a record's row carries for the script."""
    langs = leaf.voice.lang, leaf.voice.other
    words = " ".join(
        dict.fromkeys(name(lang) for name in listing.names(leaf.catalog, record) if name for lang in langs)
    )
    data = {group.name: " ".join(group.holding(leaf.catalog, record)) for group in listing.groups}
    data |= {measure.name: _measured(leaf, measure, record) for measure in listing.measures}
    data |= {order.name: order.of(leaf.catalog, record) for order in listing.orders if order.of}
    return RowData(record.ref, words, tuple(Datum(name, value) for name, value in data.items() if value))


def _choices(leaf: Leaf, group: Grouping[R], records: Iterable[R]) -> Options:
    choices = tuple(group.choices(leaf))
    counts: Counter[str] = Counter()
    for record in records:
        held = set(group.holding(leaf.catalog, record)) or {UNPUBLISHED}
        counts.update((id for id, _ in choices) if EVERY in held else held)
    found = [Option(id, text, counts[id]) for id, text in choices if counts[id] or group.whole]
    if counts[UNPUBLISHED] and any(choice.count for choice in found):
        found.append(Option(UNPUBLISHED, leaf.voice.ui["unknown.short"], counts[UNPUBLISHED]))
    return Options(group.name, leaf.voice.ui[group.label], tuple(found), many=len(found) > MANY)


def _range(leaf: Leaf, measure: Measure[R], records: Sequence[R]) -> Range:
    voice = leaf.voice
    known = sum(bool(_measured(leaf, measure, record)) for record in records)
    units = dict(UNITS[measure.units][voice.lang])
    if measure.units == "money" and voice.rate:
        name, factor = FOREIGN[voice.lang]
        units[name] = factor * Fraction(voice.rate.yuan)
    return Range(
        measure.name,
        voice.ui[measure.label],
        measure.units,
        tuple(Unit(id, voice.ui[f"range-unit.{id}"], plain(Fraction(factor), FACTOR)) for id, factor in units.items()),
        voice.say("filter.known", n=known, total=len(records)) if known else "",
    )


def _is_silent(part: Options | Range) -> bool:
    """Whether no row has published what it asks for."""
    return not part.known if isinstance(part, Range) else not any(choice.count for choice in part.choices)


def _sorts(leaf: Leaf, listing: Listing[R], records: Iterable[R]) -> Iterable[Sort]:
    """The list's own order, then each other both ways; those that no record can be told apart by are left out."""
    ui = leaf.voice.ui
    yield Sort("", ui[listing.order])
    values: dict[str, Callable[[R], object]] = {}
    values |= {group.name: partial(group.holding, leaf.catalog) for group in listing.groups}
    values |= {measure.name: partial(_measured, leaf, measure) for measure in listing.measures}
    values |= {order.name: partial(order.of, leaf.catalog) for order in listing.orders if order.of}
    measures = (Order[R](measure.name, measure.label, "number") for measure in listing.measures)
    for order in (*measures, *listing.orders):
        if order.name == "name" or any(map(values[order.name], records)):
            first, second = (("", "up"), ("-", "down")) if order.words == "name" else (("-", "down"), ("", "up"))
            for sign, way in (first, second):
                text = leaf.voice.say("filter.sorted", label=ui[order.label], way=ui[f"sort.{order.words}.{way}"])
                yield Sort(sign + order.name, text)


def _measured(leaf: Leaf, measure: Measure[R], record: R) -> str:
    """A record's figure in its base unit, both ends of a range; money of other currencies at the register's rate."""
    value = measure.of(record)
    if value is None:
        return ""
    quantity = value.value if isinstance(value, Sourced) else value
    low, high = quantity.exact_range
    currency, rate = quantity.unit.base.partition("/")[0], leaf.voice.rate
    if currency in FOREIGN_CURRENCIES:
        if rate is None or rate.currency != currency:
            return ""
        low, high = (end * Fraction(rate.yuan) for end in (low, high))
    return " ".join(dict.fromkeys((plain(low), plain(high))))
