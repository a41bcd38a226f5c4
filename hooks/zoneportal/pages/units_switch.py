"""The switch of units that stands on every page with figures: what can be chosen, and what each choice comes to."""

import json
from collections.abc import Iterator

from zoneportal.frozen import dataclass
from zoneportal.values import Lang
from zoneportal.values.reader_units import LAND, STEPS, SUMS
from zoneportal.values.units import UNITS
from zoneportal.voice import Voice

# Kinds of page whose script shows figures.
FILLED = ("compare", "shortlist")
YUAN, DOLLAR = UNITS["元"], UNITS["美元"]


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit: ``factor`` is what one of it comes to in m² or yuan; a number stands between ``before`` and ``after``.

    ``per`` stands after a price for a unit of land; ``lang`` is the language of a unit that is not in the page's.
    """

    id: str
    text: str
    factor: str
    before: str
    after: str
    per: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class UnitsSwitch:
    """What ``partials/units.html`` reads. ``money`` begins with plain yuan, which leave sums as they were published.

    ``steps`` are the words for large numbers, as JSON; ``rate`` says at which rate dollars are worked out, or why none.
    """

    land: tuple[UnitChoice, ...]
    money: tuple[UnitChoice, ...]
    steps: str
    rate: str


def units_switch(voice: Voice, rate: str) -> UnitsSwitch:
    """The switch in one language; ``rate`` names the rate, its day and publisher, and is empty where there is none."""
    return UnitsSwitch(
        land=tuple(_land(voice.lang)),
        money=tuple(_money(voice)),
        steps=json.dumps([[size, word] for word, size in STEPS[voice.lang].items()], ensure_ascii=False),
        rate=rate or voice.ui["units.no_rate"],
    )


def has_figures(kind: str, main: str) -> bool:
    """Whether there is anything to switch on a page of this kind with this body."""
    return kind in FILLED or " data-q=" in main


def _land(lang: Lang) -> Iterator[UnitChoice]:
    for id, unit in LAND.items():
        text = unit.zh if lang == "zh" else unit.many
        per = f"/{unit.zh}" if lang == "zh" else f"per {unit.one}"
        yield UnitChoice(id, text, repr(float(unit.factor)).removesuffix(".0"), "", text, per)


def _money(voice: Voice) -> Iterator[UnitChoice]:
    ui, chinese = voice.ui, voice.lang == "zh"
    yield UnitChoice("", ui["units.published"], "1", YUAN.before if not chinese else "", YUAN.zh if chinese else "")
    for id, step in SUMS.items():
        text = ui[f"units.{id}"]
        lang = voice.tongue(text)
        name = text.partition(" (")[0]  # the menu says beside a Chinese unit what it comes to; figures do not
        before, after = ("", name) if chinese or lang else (YUAN.before, name.removeprefix(YUAN.before).strip())
        yield UnitChoice(id, text, str(step), before, after, lang=lang)
    if voice.rate:
        text = DOLLAR.zh if chinese else DOLLAR.before
        before, after = ("", text) if chinese else (text, "")
        yield UnitChoice("usd", text, str(voice.rate.yuan), before, after)
