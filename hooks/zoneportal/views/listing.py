"""What a list says of itself, once: what it can be filtered and sorted by.

From a listing come the form beside the list and the data of its rows (``views/filters.py``), so that the two never
part. A new list declares itself in a few lines:

    PROJECTS = Listing[Project](
        noun="listed.projects",
        names=lambda _, item: (item.name, item.sponsor),
        groups=(zones(), Grouping("stage", "field.project.stage", stages, lambda _, item: (item.stage,))),
        measures=(Measure("land", "field.project.land", "land", lambda item: item.land),),
        orders=(Order("date", "listing.date", "date", lambda _, item: iso(item.date)),),
    )
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Generic, Protocol, TypeVar

from zoneportal.catalog import Catalog
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models.base import Sourced
from zoneportal.values import Lang, PartialDate, Quantity, Text
from zoneportal.values.reader_units import LAND


class Listable(Protocol):
    """What can stand in a list: a record, or a zone."""

    @property
    def kind(self) -> str:
        """The name of its kind."""
        ...

    @property
    def zone(self) -> str:
        """The zone it is of; empty for what holds for every zone."""
        ...

    @property
    def id(self) -> str:
        """What tells it from others of its kind and zone."""
        ...

    @property
    def ref(self) -> str:
        """Its name in scripts."""
        ...


# Contravariant: what is asked of anything listed can be asked of a project.
R = TypeVar("R", bound=Listable, contravariant=True)

# The choice of records that hold for every choice of a group; ``js/tools/list.js`` knows it by this name.
EVERY = "every"
VIEWS = ("table", "cards", "map")
# The units a measure is asked in, the page's first; each with what one of it is in the base of its dimension.
_YI, _WAN, _MILLION, _BILLION = 10**8, 10**4, 10**6, 10**9
_MU, _ACRE, _TONNE = LAND["mu"].factor, LAND["acre"].factor, Fraction("9.80665")
UNITS: Mapping[str, Mapping[Lang, Mapping[str, int | Fraction]]] = {
    "money": {"zh": {"yi": _YI, "wan": _WAN}, "en": {"million": _MILLION, "billion": _BILLION}},
    "land": {
        "zh": {"mu": _MU, "ha": 10**4, "m2": 1, "acre": _ACRE},
        "en": {"ha": 10**4, "acre": _ACRE, "mu": _MU, "m2": 1},
    },
    "floor": {"zh": {"m2": 1}, "en": {"m2": 1}},
    "length": {"zh": {"m": 1}, "en": {"m": 1}},
    "load": {"zh": {"t-m2": _TONNE, "kn-m2": 1}, "en": {"t-m2": _TONNE, "kn-m2": 1}},
    "power": {"zh": {"kva": 1}, "en": {"kva": 1}},
    "space": {"zh": {"m2": 1, "mu": _MU, "ha": 10**4}, "en": {"m2": 1, "ha": 10**4, "acre": _ACRE}},
    "rent": {"zh": {"rent": 1}, "en": {"rent": 1}},
    "land-price": {
        "zh": {"wan-mu": _WAN / _MU, "wan-ha": Fraction(1), "wan-acre": _WAN / _ACRE, "yuan-m2": 1},
        "en": {"yuan-mu": 1 / _MU, "yuan-ha": Fraction(1, 10**4), "yuan-acre": 1 / _ACRE, "yuan-m2": 1},
    },
}
FOREIGN_CURRENCIES = frozenset({"USD", "EUR"})
# What foreign money is asked in, once the register gives a rate.
FOREIGN: Mapping[Lang, tuple[str, int]] = {"zh": ("usd", _WAN), "en": ("usd", _MILLION)}


@dataclass(frozen=True)
class Grouping(Generic[R]):
    """Declares a group: ``choices`` gives (id, words) in order, ``of`` the ids that hold for a record.

    ``whole`` keeps choices that hold for no record in view; otherwise they are left out. With ``limited`` what names
    none of the choices is bound to none: it holds for each of them, and is a choice of its own under EVERY.
    """

    name: str
    label: str
    choices: Callable[[Leaf], Iterable[tuple[str, str]]]
    of: Callable[[Catalog, R], Iterable[str]]
    whole: bool = False
    limited: bool = False

    def holding(self, catalog: Catalog, record: R) -> tuple[str, ...]:
        """The ids that a record's row carries: EVERY for what is bound to none, nothing for what is not published."""
        return tuple(self.of(catalog, record)) or ((EVERY,) if self.limited else ())


@dataclass(frozen=True)
class Measure(Generic[R]):
    """Declares a figure to filter and sort by; ``units`` is a key of UNITS."""

    name: str
    label: str
    units: str
    of: Callable[[R], Sourced[Quantity] | Quantity | None]


@dataclass(frozen=True)
class Order(Generic[R]):
    """Declares one more order. ``words`` names its two directions (``sort.<words>.up`` and ``.down``).

    ``of`` gives what rows are ordered by; without it that is the group of the same name, in the order of its choices,
    or for ``name`` the row's own words.
    """

    name: str
    label: str
    words: str
    of: Callable[[Catalog, R], str] | None = None


@dataclass(frozen=True)
class Listing(Generic[R]):
    """Declares a list of what ``noun`` counts, which stands in the ``order`` that the wording of that key names.

    ``names`` are the texts a record is found by in either language.
    """

    noun: str
    names: Callable[[Catalog, R], Iterable[Text | None]]
    groups: tuple[Grouping[R], ...]
    measures: tuple[Measure[R], ...] = ()
    orders: tuple[Order[R], ...] = ()
    order: str = "sort.default"
    views: tuple[str, ...] = VIEWS


def zones() -> Grouping[Listable]:
    """The zone a record is of; zones without any stay in view."""
    return Grouping(
        "zone",
        "record.zone",
        lambda leaf: ((zone.id, leaf.text(zone.entry.short)) for zone in leaf.catalog.zones),
        lambda _, record: (record.zone,) if record.zone else (),
        whole=True,
    )


def places() -> Grouping[Listable]:
    """The prefecture a record's zone lies in."""
    return Grouping(
        "place",
        "filter.place",
        lambda leaf: {
            zone.entry.place.slug: leaf.text(zone.entry.place.prefecture) for zone in leaf.catalog.zones
        }.items(),
        lambda catalog, record: (catalog.zone_by_id[record.zone].entry.place.slug,) if record.zone else (),
    )


def industries(of: Callable[[R], Iterable[str]]) -> Grouping[R]:
    """The industries of the register's vocabulary that a record names."""
    return Grouping(
        "industry",
        "field.project.industry",
        lambda leaf: ((term.id, leaf.text(term.name)) for term in leaf.catalog.register.industries),
        lambda _, record: of(record),
    )


def iso(date: PartialDate | None) -> str:
    """A date as rows carry it: 2024-07; nothing for nothing."""
    return str(date) if date else ""
