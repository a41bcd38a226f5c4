"""The projects as rows: every figure with its amount in one unit, as it was published, and with its source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.models.base import Provenance, Sourced
from zoneportal.print.office import Office
from zoneportal.values import PartialDate, Quantity
from zoneportal.values.conversions import in_yuan
from zoneportal.views import projects, stages
from zoneportal.voice import Voice


@dataclass(frozen=True)
class Measure:
    """What is measured, and the unit of its column: so much of ``base``; ``unit`` is its word in the wording.

    ``places`` are the decimals it is shown with at most; an amount that has more is shown as it was published.
    """

    name: str
    unit: str
    base: str
    factor: dict[str, Fraction]
    places: int = 4


_MONEY = {"zh": Fraction(10**4), "en": Fraction(10**6)}
_MU = {"zh": Fraction(2000, 3), "en": Fraction(2000, 3)}
_ONE = {"zh": Fraction(1), "en": Fraction(1)}
_YEAR = {"zh": Fraction(12), "en": Fraction(12)}
MEASURES = (
    Measure("total_investment", "money", "CNY", _MONEY),
    Measure("capital_sought", "money", "CNY", _MONEY),
    Measure("land", "land", "m²", _MU),
    Measure("revenue", "money", "CNY", _MONEY),
    Measure("profit", "money", "CNY", _MONEY),
    Measure("tax", "money", "CNY", _MONEY),
    Measure("jobs", "jobs", "item", _ONE),
    Measure("irr", "percent", "%", _ONE),
    Measure("payback", "years", "month", _YEAR),
)


@dataclass(frozen=True)
class Amount:
    """A figure of a project: ``number`` in its column's unit, None where it is a range or in another unit.

    ``sign`` qualifies the number (≥, about); ``text`` is how it reads, ``mark`` and ``as_of`` its source and date.
    """

    label: str
    number: str | None
    sign: str
    text: str
    unit: str
    mark: str
    as_of: PartialDate


@dataclass(frozen=True)
class Row:
    """One project."""

    key: str
    address: str
    name: str
    other: str
    zone: str
    industry: str
    codes: str
    sponsor: str
    place: str
    scope: str
    stage: str
    since: PartialDate | None
    progress: str
    cooperation: str
    amounts: tuple[Amount | None, ...]
    valid_until: PartialDate | None
    mark: str
    as_of: PartialDate


def listed(office: Office, leaf: Leaf, chosen: Sequence[Project]) -> tuple[Row, ...]:
    """The chosen projects, zone by zone in the register's order, the furthest along first."""
    found = (
        item for zone in office.catalog.zones for item in projects.ordered([p for p in chosen if p.zone == zone.id])
    )
    return tuple(_row(office, leaf, item) for item in found)


def _row(office: Office, leaf: Leaf, item: Project) -> Row:
    voice, zone = leaf.voice, office.catalog.zone_by_id[item.zone]
    last = item.history[-1] if item.history else None
    return Row(
        key=item.key,
        address=office.url(voice, f"/projects/{item.key}/"),
        name=voice.text(item.name),
        other=item.name.en if voice.lang == "zh" else item.name.zh,
        zone=voice.text(zone.entry.name),
        industry=voice.text(office.catalog.industries[item.industry].name),
        codes=voice.list(str(code) for code in item.codes),
        sponsor=projects.zone_sponsor(leaf, zone, item),
        place=voice.text(item.place),
        scope=voice.text(item.scope) or voice.text(item.summary),
        stage=_stage(leaf, item),
        since=item.exit.date if item.exit else last.date if last else None,
        progress=voice.text(item.exit.reason if item.exit else item.progress),
        cooperation=voice.list(voice.choice("cooperation", mode) for mode in item.cooperation),
        amounts=tuple(_amount(leaf, item, measure) for measure in MEASURES),
        valid_until=item.valid_until,
        mark=leaf.mark(item.source).key,
        as_of=item.source.as_of,
    )


def _stage(leaf: Leaf, item: Project) -> str:
    """The standard term, by which a list is filtered, and the source's own word where that differs."""
    stage, word = stages.standard_name(leaf, item), leaf.text(stages.printed(item))
    return leaf.voice.say("stage.said", stage=stage, word=word) if word else stage


def _amount(leaf: Leaf, item: Project, measure: Measure) -> Amount | None:
    holder = item if measure.name in type(item).model_fields else item.returns
    value: Sourced[Quantity] | None = getattr(holder, measure.name, None)
    if value is None:
        return None
    source: Provenance = value.source or item.source
    quantity, voice = value.value, leaf.voice
    return Amount(
        label=voice.ui[f"field.project.{measure.name}"],
        number=_number(quantity, measure, voice),
        sign=_sign(quantity, voice),
        text=str(voice.figure(quantity)),
        unit=voice.ui[f"list.unit_{measure.unit}"],
        mark=leaf.mark(source).key,
        as_of=source.as_of,
    )


def _sign(quantity: Quantity, voice: Voice) -> str:
    if not quantity.approximate and in_yuan(quantity, voice.rate) is None:
        return quantity.bound
    return voice.ui["list.about"] + ("" if voice.lang == "zh" else " ")


def _number(quantity: Quantity, measure: Measure, voice: Voice) -> str | None:
    """The amount in the column's unit as a decimal; None where it has no last decimal, is a range, in another unit.

    Dollars are rounded to the column's decimals, at the register's rate.
    """
    yuan = in_yuan(quantity, voice.rate)
    counted = yuan or quantity
    if counted.high is not None or counted.unit.base != measure.base:
        return None
    amount = counted.exact / measure.factor[voice.lang] * 10**measure.places
    if yuan:
        amount = Fraction(round(amount))
    if amount.denominator != 1:
        return None
    whole, part = divmod(amount.numerator, 10**measure.places)
    return f"{whole}.{part:0{measure.places}}".rstrip("0").rstrip(".")


def heads(voice: Voice) -> Iterator[str]:
    """What the columns of figures are called, with their units."""
    for measure in MEASURES:
        label, unit = voice.ui[f"field.project.{measure.name}"], voice.ui[f"list.unit_{measure.unit}"]
        yield voice.say("list.head", label=label, unit=unit)
