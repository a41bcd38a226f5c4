"""Spaces as the finder rates them: for each rule a line with what the record says, and the same for the script."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Park, Premises, Rule, Sourced
from zoneportal.models.rule import one
from zoneportal.values import PartialDate, Quantity
from zoneportal.views.finder_needs import NO, YES, decimal, prefecture, yuan
from zoneportal.views.park import counted
from zoneportal.views.parts import Fact, Link, Name, Pick
from zoneportal.views.unit import USES, equipped, uses

NOT_HERE: Final = "-"
"""What a line has as data where its kind of space cannot answer the need at all."""
HEADED: Final = frozenset({"form", "zone", "industries"})
"""Fields that a row's head tells already."""


@dataclass(frozen=True, slots=True)
class SpaceLine:
    """What a space says to one need.

    ``has`` is the same for the script: the two ends of an amount in its base, of a date in months, or words; None where
    it is not published or cannot be compared, NOT_HERE where there is no such thing. ``ask`` is what to ask for.
    """

    need: str
    fact: Fact
    has: str | None
    ask: str
    headed: bool


@dataclass(frozen=True, slots=True)
class RatedSpace:
    """A building, a unit or a parcel, with a line for each rule.

    ``parts`` is how many equal buildings it is, where it is several; ``silent`` says how much is not published.
    """

    pick: Pick
    name: Name
    link: Link
    where: str
    form: str
    parts: str
    lines: tuple[SpaceLine, ...]
    silent: str


def rated(leaf: Leaf, zone: Zone, record: Premises | Land, rules: tuple[Rule, ...]) -> RatedSpace:
    """A space, as it stands before anything is asked."""
    park = zone.find(Park, record.park)
    lines = tuple(_line(leaf, zone, record, rule) for rule in rules)
    unknown = sum(line.fact.unknown for line in lines)
    several = isinstance(record, Premises) and record.buildings and record.buildings > 1 and not record.block
    return RatedSpace(
        pick=leaf.pick(record),
        name=leaf.name(record.name),
        link=leaf.link(leaf.text(record.name), f"/premises/{record.key}/"),
        where=" · ".join(filter(None, (leaf.text(zone.entry.short), leaf.text(park.name) if park else ""))),
        form=_form(leaf, record),
        parts=str(record.buildings) if isinstance(record, Premises) and several else "",
        lines=lines,
        silent=leaf.voice.noun("finder.silent", unknown).format(n=unknown) if unknown else "",
    )


def _form(leaf: Leaf, record: Premises | Land) -> str:
    if isinstance(record, Land):
        return leaf.text(record.use) or leaf.voice.ui["parcel.kind"]
    if record.buildings:
        return counted(leaf, record.form, record.buildings)
    return leaf.voice.choice("building-form", record.form)


def _line(leaf: Leaf, zone: Zone, record: Premises | Land, rule: Rule) -> SpaceLine:
    fields = rule.land_fields if isinstance(record, Land) else rule.premises_fields
    if not fields or (isinstance(record, Premises) and record.form in rule.unfit_forms):
        return SpaceLine(rule.id, _no_such_thing(leaf, record, rule), NOT_HERE, "", headed=True)
    field = next((name for name in fields if _said(zone, record, name)), fields[0])
    said = label(leaf, rule, record.kind, field)
    if isinstance(record, Premises) and field in record.without:
        told = leaf.words(equipped(leaf, record, field))
        return SpaceLine(rule.id, Fact(said, text=told, mark=leaf.mark(record.source)), NO, "", headed=False)
    if not _said(zone, record, field):
        ask = "" if field in HEADED else said
        return SpaceLine(rule.id, Fact(said, unknown=True), None, ask, headed=field in HEADED)
    fact, has = _answer(leaf, zone, record, rule, field, said)
    return SpaceLine(rule.id, fact, has, said if has is None else "", headed=field in HEADED)


def _no_such_thing(leaf: Leaf, record: Premises | Land, rule: Rule) -> Fact:
    """Why a kind of space cannot answer a need at all, beside what the need reads of the other kind."""
    ui = leaf.voice.ui
    if isinstance(record, Land):
        return Fact(label(leaf, rule, "premises", rule.premises_fields[0]), text=ui["finder.no_building"])
    if not rule.premises_fields:
        return Fact(label(leaf, rule, "land", rule.land_fields[0]), text=ui["finder.no_land"])
    return Fact(label(leaf, rule, "premises", rule.premises_fields[0]), text=ui["finder.unfit_form"])


def label(leaf: Leaf, rule: Rule, kind: str, field: str) -> str:
    """What a field that a rule reads of a kind of space is called; where a space stands goes by the rule's name."""
    return leaf.text(rule.name) if field in HEADED else leaf.voice.ui[f"field.{kind}.{field}"]


def _said(zone: Zone, record: Premises | Land, field: str) -> object:
    """What a record says in a field; where it stands, by its zone and park."""
    if field == "zone":
        return zone.id
    if field == "industries":
        park = zone.find(Park, record.park)
        return park.industries if park else ()
    return "land" if field == "form" and isinstance(record, Land) else getattr(record, field)


def _answer(
    leaf: Leaf, zone: Zone, record: Premises | Land, rule: Rule, field: str, label: str
) -> tuple[Fact, str | None]:
    """A published answer, in words and as data."""
    value = _said(zone, record, field)
    if isinstance(value, Sourced):
        return Fact(label, figure=leaf.figure(value, record.source)), _ends(leaf, value.value, rule)
    if isinstance(value, PartialDate):
        months = " ".join(str(day.year * 12 + day.month) for day in (value.first(), value.last()))
        return Fact(label, text=leaf.voice.date(value), mark=leaf.mark(record.source)), months
    if rule.comparison == "present":
        return Fact(label, text=leaf.words(value), mark=leaf.mark(record.source)), YES
    mark = None if field == "zone" else leaf.mark(record.source)
    return Fact(label, text=leaf.voice.list(_words(leaf, zone, record, field)), mark=mark), " ".join(
        _tokens(zone, value, field)
    )


def _ends(leaf: Leaf, quantity: Quantity, rule: Rule) -> str | None:
    """Both ends of an amount in the base of the rule's unit; None for an amount on another base."""
    factor = yuan(leaf.voice, quantity, one(rule.units[0]))
    if not factor:
        return None
    low, high = (end * factor for end in quantity.base_range)
    if quantity.bound in (">", "≥"):
        return f"{decimal(low)} Infinity"
    return f"{decimal(Decimal(0) if quantity.bound else low)} {decimal(high)}"


def _words(leaf: Leaf, zone: Zone, record: Premises | Land, field: str) -> Iterator[str]:
    voice = leaf.voice
    if field == "zone":
        yield leaf.text(zone.entry.short)
    elif field == "industries":
        park = zone.find(Park, record.park)
        yield from (leaf.text(leaf.catalog.industries[id].name) for id in (park.industries if park else ()))
    elif field == "storeys" and isinstance(record, Premises):
        yield str(record.storeys)
    elif field in USES and isinstance(record, Premises):
        yield from uses(leaf, record, field)
    elif field == "form":
        yield voice.ui["parcel.kind"] if isinstance(record, Land) else voice.choice("building-form", record.form)
    else:
        group = "land-availability" if isinstance(record, Land) else "availability"
        yield voice.choice(group, str(getattr(record, field)))


def _tokens(zone: Zone, value: object, field: str) -> tuple[str, ...]:
    if field == "zone":
        return zone.id, prefecture(zone.entry.place.slug)
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)
