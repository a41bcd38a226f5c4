"""What the finder's rules need so that they can be applied: a field that holds what is compared, words that match."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, get_args

from zoneportal.checks.scope import Scope, Spot
from zoneportal.models import Rule
from zoneportal.models.rule import FROM_REGISTER, HOLDS, Choice, Heard, Holds, one
from zoneportal.models.space import Availability, BuildingForm, FireClass, Suitability
from zoneportal.problems import Problem, suggestion
from zoneportal.problems.rules import RuleChoiceUnknown, RuleFieldUnfit, RuleIncomplete, RulePatternMalformed
from zoneportal.values import Dimension
from zoneportal.values.dimensions import words

SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "form": (*get_args(BuildingForm), "land"),
    "storeys": tuple(map(str, range(1, 100))),
    "suitable_for": get_args(Suitability),
    "fire_classes": get_args(FireClass),
    "availability": get_args(Availability),
}
"""The words that records may hold in the fields a rule with choices reads."""
NAMED: Final = re.compile(r"\(\?<(?![=!])")


def check(scope: Scope) -> Iterator[Problem]:
    """Yield every rule that could not be applied, or would never be met."""
    for spot in scope.of(Rule):
        missing = tuple(_missing(spot.value))
        for name in missing:
            yield RuleIncomplete(spot.place(), spot.value.comparison, {"missing": name})
        if not missing:
            yield from _unfit(spot)
            yield from _choices(spot)
        yield from _patterns(spot)


def _missing(rule: Rule) -> Iterator[str]:
    """What the comparison cannot do without."""
    if not rule.read:
        yield "premises_fields / land_fields"
    if rule.is_measured and not rule.units:
        yield "units"
    if (rule.is_measured or rule.comparison == "by-date") and rule.nearly is None:
        yield "nearly"
    if rule.comparison == "about" and rule.within is None:
        yield "within"
    if rule.comparison == "includes" and not rule.choices and not set(rule.read) <= FROM_REGISTER:
        yield "choices"


def _unfit(spot: Spot[Rule]) -> Iterator[Problem]:
    """Fields that hold something else than is compared; units and a tolerance of another kind."""
    rule, wanted = spot.value, spot.value.wants
    for name, fields in (("premises_fields", rule.premises_fields), ("land_fields", rule.land_fields)):
        for at, field in enumerate(fields):
            if HOLDS[field] != wanted:
                yield RuleFieldUnfit(spot.place(name, at), field, _told(wanted))
    for at, written in enumerate(rule.units):
        if one(written).dimension != wanted:
            yield RuleFieldUnfit(spot.place("units", at), written, _told(wanted))
    kind = Dimension.DURATION if rule.comparison == "by-date" else Dimension.PERCENT
    if rule.nearly is not None and rule.nearly.dimension is not kind:
        yield RuleFieldUnfit(spot.place("nearly"), rule.nearly.written, _told(kind))


def _told(wanted: Holds) -> dict[str, str]:
    """What is wanted, in both languages."""
    others = {"date": ("日期", "a date"), "choice": ("可选的词", "a choice"), "words": ("文字说明", "a text")}
    zh, en = words(wanted) if isinstance(wanted, Dimension) else others[wanted]
    return {"wanted_zh": zh, "wanted_en": en}


def _choices(spot: Spot[Rule]) -> Iterator[Problem]:
    known = [word for field in dict.fromkeys(spot.value.read) for word in SAID.get(field, ())]
    for at, choice in enumerate(spot.value.choices):
        for name, said in (("fits", choice.fits), ("nearly", choice.nearly)):
            for nth, word in enumerate(said):
                if word not in known:
                    facts = {"known": ", ".join(known), **suggestion(word, known)}
                    yield RuleChoiceUnknown(spot.place("choices", at, name, nth), word, facts)


def _patterns(spot: Spot[Rule]) -> Iterator[Problem]:
    rule = spot.value
    needs_amount = rule.is_measured or rule.comparison == "by-date"
    for at, heard in enumerate(rule.heard):
        for lang in ("zh", "en"):
            if not _is_pattern(getattr(heard, lang), needs_amount=needs_amount):
                yield RulePatternMalformed(spot.place("heard", at, lang), getattr(heard, lang))
    for at, heard in _heard(rule.choices):
        for lang in ("zh", "en"):
            if not _is_pattern(getattr(heard, lang), needs_amount=False):
                yield RulePatternMalformed(spot.place("choices", at, "heard", lang), getattr(heard, lang))


def _heard(choices: tuple[Choice, ...]) -> Iterator[tuple[int, Heard]]:
    yield from ((at, choice.heard) for at, choice in enumerate(choices) if choice.heard)


def _is_pattern(written: str, *, needs_amount: bool) -> bool:
    """Whether a text is a regular expression, with a sign or a group for the amount where it needs one.

    Named groups are written as scripts write them, ``(?<name>…)``.
    """
    try:
        return re.compile(NAMED.sub("(?P<", written).replace("#", "([0-9.]+)")).groups > 0 or not needs_amount
    except re.error:
        return False
