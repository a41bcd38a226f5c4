"""What the finder asks, made from its rules: each need with its units or choices, and how near is near."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, Literal

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Park, Rule
from zoneportal.models.rule import Comparison, one
from zoneportal.values import Quantity
from zoneportal.voice import Voice

UNIT_IDS: Final = {
    "平方米": "m2",
    "亩": "mu",
    "公顷": "ha",
    "平方英尺": "sq-ft",
    "英亩": "acre",
    "米": "m",
    "英尺": "ft",
    "吨/平方米": "t-m2",
    "千牛/平方米": "kn-m2",
    "千伏安": "kva",
    "兆伏安": "mva",
    "千克/平方米": "kg-m2",
    "元/平方米/月": "cny-m2-month",
    "元/平方米/天": "cny-m2-day",
    "美元/平方米/月": "usd-m2-month",
    "美元/平方米": "usd-m2",
    "元/平方米": "cny-m2",
    "万元/亩": "wan-cny-mu",
}
"""What a unit is called in addresses, and in the wording (``finder.unit``)."""
Form = Literal["amount", "date", "choice", "tick"]
FORMS: Final[dict[Comparison, Form]] = {"by-date": "date", "includes": "choice", "present": "tick"}
SIDES: Final[dict[Comparison, str]] = {"at-least": "least", "about": "about", "at-most": "most", "by-date": "most"}
YES: Final = "1"
NO: Final = "0"
"""What stands for a thing that must be there, in the address and in a space's data, and for one that is not."""


@dataclass(frozen=True, slots=True)
class NeedUnit:
    """A unit to give an amount in; ``factor`` is what one of it comes to in the base, in decimals.

    ``heard`` is how a sentence tells it: patterns on lines of their own, with # for the amount.
    """

    id: str
    text: str
    factor: str
    heard: str


@dataclass(frozen=True, slots=True)
class NeedChoice:
    """An answer; ``fits`` and ``nearly`` are the words of records that meet it, apart by blanks."""

    id: str
    text: str
    fits: str
    nearly: str
    heard: str


@dataclass(frozen=True, slots=True)
class SpaceNeed:
    """One question; ``name`` is its parameter in the address.

    ``within`` and ``nearly`` are shares of the amount (months, for a date); ``shared`` says that the figure of several
    buildings is for all of them; ``larger`` is what far too much comes to, ``otherwise`` a record that lists others.
    ``heard`` is how a sentence tells a date or a thing that must be there; units and choices have their own.
    """

    name: str
    text: str
    form: Form
    side: str
    within: str
    nearly: str
    shared: bool
    larger: str
    otherwise: str
    units: tuple[NeedUnit, ...]
    choices: tuple[NeedChoice, ...]
    heard: str


def rules(leaf: Leaf) -> tuple[Rule, ...]:
    """The rules of the portal, in the order their records ask for."""
    return tuple(sorted(leaf.catalog.common_of(Rule), key=lambda rule: rule.order))


def need(leaf: Leaf, rule: Rule) -> SpaceNeed:
    """The question a rule asks."""
    lang = leaf.voice.lang
    heard = [getattr(each, lang) for each in rule.heard]
    return SpaceNeed(
        name=rule.id,
        text=leaf.text(rule.name),
        form=FORMS.get(rule.comparison, "amount"),
        side=SIDES.get(rule.comparison, ""),
        within=_plain(rule.within),
        nearly=_plain(rule.nearly),
        shared=rule.per_building == "true",
        larger=rule.larger,
        otherwise=rule.otherwise,
        units=tuple(_units(leaf, rule, heard)),
        choices=tuple(_choices(leaf, rule)),
        heard="" if rule.units else "\n".join(heard),
    )


def _units(leaf: Leaf, rule: Rule, heard: list[str]) -> Iterator[NeedUnit]:
    for at, unit in enumerate(rule.units):
        text = leaf.voice.ui[f"finder.unit.{UNIT_IDS[unit]}"]
        factor = one(unit).base * yuan(leaf.voice, one(unit), one(rule.units[0]))
        if factor:
            yield NeedUnit(UNIT_IDS[unit], text, decimal(factor), heard[at] if at < len(heard) else "")


def yuan(voice: Voice, quantity: Quantity, base: Quantity) -> Decimal:
    """What a quantity's base comes to in that of another: 1, the register's rate for dollars, 0 where there is none."""
    if quantity.unit.base == base.unit.base:
        return Decimal(1)
    dollars = quantity.unit.base.replace("USD", "CNY") == base.unit.base
    return voice.rate.yuan if dollars and voice.rate else Decimal(0)


def _choices(leaf: Leaf, rule: Rule) -> Iterator[NeedChoice]:
    for choice in rule.choices:
        heard = getattr(choice.heard, leaf.voice.lang) if choice.heard else ""
        yield NeedChoice(choice.id, leaf.text(choice.name), " ".join(choice.fits), " ".join(choice.nearly), heard)
    if "zone" in rule.read:
        yield from _zones(leaf)
    if "industries" in rule.read:
        named = {id for park in leaf.catalog.of(Park) for id in park.industries}
        for id, term in leaf.catalog.industries.items():
            if id in named:
                called = [leaf.text(name) for name in (term.name, *term.aliases)]
                yield NeedChoice(id, called[0], id, "", "|".join(_literally(name.lower()) for name in called))


def _zones(leaf: Leaf) -> Iterator[NeedChoice]:
    """The zones, then the prefectures that have several."""
    zones = leaf.catalog.zones
    for zone in zones:
        short = leaf.text(zone.entry.short)
        yield NeedChoice(zone.id, short, zone.id, "", _literally(short.lower()))
    places = [zone.entry.place for zone in zones]
    for slug in dict.fromkeys(place.slug for place in places):
        same = [place for place in places if place.slug == slug]
        if len(same) > 1:
            name = leaf.text(same[0].prefecture)
            yield NeedChoice(prefecture(slug), name, prefecture(slug), "", _literally(name.lower()))


def prefecture(slug: str) -> str:
    """A prefecture's name among the choices of a zone: a city and its zone may have the same."""
    return f"in-{slug}"


def _literally(text: str) -> str:
    """A pattern for a name."""
    return "".join(f"\\{letter}" if letter in r".*+?()[]{}^$|\/#" else letter for letter in text)


def _plain(tolerance: Quantity | None) -> str:
    """A share of one (10% is 0.1), or months."""
    if tolerance is None:
        return ""
    return decimal(tolerance.base / 100 if tolerance.unit.base == "%" else tolerance.base)


def decimal(number: object) -> str:
    """A number for scripts: plain decimals, right to twelve digits."""
    text = f"{float(str(number)):.12f}".rstrip("0").rstrip(".")
    return text or "0"
