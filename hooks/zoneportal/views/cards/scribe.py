"""Writing down the facts of one record, each with its source and date, and figures in the unit of their row too."""

from collections.abc import Iterable, Mapping
from typing import Final, TypedDict

from zoneportal.citing import told
from zoneportal.leaf import Leaf
from zoneportal.models import Provenance, Record, Sourced
from zoneportal.values import Dimension, Lang, Quantity, Text
from zoneportal.values.alignment import Scale, aligned
from zoneportal.values.conversions import LOAD, in_yuan
from zoneportal.values.reader_units import switched
from zoneportal.views.cards.card import CardFact

BASES: Final[Mapping[Dimension, str]] = {
    Dimension.MONEY: "CNY",
    Dimension.AREA: "m²",
    Dimension.LENGTH: "m",
    Dimension.LOAD: "kN/m²",
    Dimension.POWER: "kVA",
    Dimension.DURATION: "month",
    Dimension.PERCENT: "%",
    Dimension.NUMBER: "1",
    Dimension.COUNT: "item",
    Dimension.MONEY_PER_AREA: "CNY/m²",
    Dimension.MONEY_PER_AREA_AND_TIME: "CNY/m²/month",
}
"""The base that a value is given in; a figure on another (dollars, working days) has none."""

ROWS: Final[Mapping[Dimension, Mapping[Lang, Scale]]] = {
    Dimension.MONEY: {"zh": Scale(8, "元"), "en": Scale(6, "元")},
    Dimension.AREA: {"zh": Scale(0, "平方米"), "en": Scale(0, "平方米")},
    Dimension.LENGTH: {"zh": Scale(0, "米"), "en": Scale(0, "米")},
    Dimension.LOAD: {"zh": LOAD, "en": LOAD},
    Dimension.POWER: {"zh": Scale(0, "千伏安"), "en": Scale(0, "千伏安")},
    Dimension.DURATION: {"zh": Scale(0, "年"), "en": Scale(0, "年")},
    Dimension.MONEY_PER_AREA: {"zh": Scale(4, "元/亩"), "en": Scale(6, "元/公顷")},
    Dimension.MONEY_PER_AREA_AND_TIME: {"zh": Scale(0, "元/平方米/月"), "en": Scale(0, "元/平方米/月")},
}
"""The unit that figures of a kind are aligned on, where a field has no other."""
_LAND: Final[Mapping[Lang, Scale]] = {"zh": Scale(0, "亩"), "en": Scale(0, "公顷")}
_ZONE: Final[Mapping[Lang, Scale]] = {"zh": Scale(0, "平方公里"), "en": Scale(0, "平方公里")}
_FLOOR_PRICE: Final[Mapping[Lang, Scale]] = {"zh": Scale(0, "元/平方米"), "en": Scale(0, "元/平方米")}
FIELDS: Final[Mapping[str, Mapping[Lang, Scale]]] = {
    "field.project.land": _LAND,
    "field.land.area": _LAND,
    "field.zone.available_area": _LAND,
    "field.zone.planned_area": _ZONE,
    "field.zone.built_area": _ZONE,
    "field.premises.sale_price": _FLOOR_PRICE,
}
"""The unit of rows that are read in another than most of their kind."""


SEPARATOR: Final[Mapping[Lang, str]] = {"zh": "；", "en": "; "}
"""Between the names of a list, since a name may hold a comma."""


class Scribe:
    """Writes the facts of one record in a page's language; ``group`` is where their labels stand in the wording."""

    def __init__(self, leaf: Leaf, record: Record, group: str) -> None:
        """Begin with a record that names its source."""
        self.leaf = leaf
        self.record = record
        self.group = group

    def facts(self, names: Iterable[str]) -> tuple[CardFact, ...]:
        """Several fields of the record, as they stand in it."""
        return tuple(self.fact(name, getattr(self.record, name)) for name in names)

    def fact(
        self, name: str, value: object, *, source: Provenance | None = None, note: str = "", key: str = ""
    ) -> CardFact:
        """One fact: a figure, a text, several, a date; nothing published where the value is None, () or empty.

        ``name`` is the field's, which its label goes by; ``key`` names its row where the field's name means another.
        """
        label, name = f"field.{self.group}.{name}", key or name
        if value is None or value in ((), ""):
            return CardFact(name, self.leaf.voice.ui[label])
        own = value.source if isinstance(value, Sourced) else None
        if isinstance(value, Sourced):
            note = note or self.leaf.text(value.remark)
            value = value.value
        cited = own or source or self.record.source
        if isinstance(value, Quantity):
            return self._figure(name, label, value, note, cited)
        return CardFact(name, self.leaf.voice.ui[label], self._words(value), note, **_cited(self.leaf, (cited,)))

    def gathered(self, name: str, label: str, parts: Iterable[tuple[str, Provenance]], *, note: str = "") -> CardFact:
        """A fact of parts, where there are several a line each; where their sources differ, each ends with its date."""
        found = tuple(parts)
        if not found:
            return CardFact(name, label)
        sources = tuple(dict.fromkeys(source for _, source in found))
        lines = (text if len(sources) == 1 else self._dated(text, source) for text, source in found)
        return CardFact(name, label, self._lines(tuple(lines)), note, **_cited(self.leaf, sources))

    def said(self, name: str, label: str, text: str) -> CardFact:
        """What the portal itself knows: a name from its register, a count of its records."""
        return CardFact(name, self.leaf.voice.ui[label], text or None)

    def _lines(self, lines: tuple[str, ...]) -> str:
        return lines[0] if len(lines) == 1 else "\n".join(f"· {line}" for line in lines)

    def listed(self, items: Iterable[str]) -> str:
        """An enumeration of names, any of which may hold a comma."""
        return SEPARATOR[self.leaf.voice.lang].join(items)

    def _words(self, value: object) -> str:
        if isinstance(value, tuple) and isinstance(value[0], Text):
            return self.listed(self.leaf.text(text) for text in value)
        return self.leaf.words(value)

    def _dated(self, text: str, source: Provenance) -> str:
        return self.leaf.voice.say("card.dated", text=text, date=self.leaf.voice.date(source.as_of))

    def _figure(self, name: str, label: str, quantity: Quantity, note: str, source: Provenance) -> CardFact:
        voice = self.leaf.voice
        scale = (FIELDS.get(label) or ROWS.get(quantity.dimension) or {}).get(voice.lang)
        text = voice.figure(quantity).text
        yuan = in_yuan(quantity, voice.rate)
        counted = yuan or quantity
        if yuan and voice.rate:
            day = voice.date(voice.rate.as_of)
            note = voice.list(
                each for each in (note, voice.say("card.rate", rate=str(voice.rate.yuan), date=day)) if each
            )
        common = aligned(counted, scale, voice.lang, worked=yuan is not None) if scale else ""
        plain = quantity.high is None and not quantity.bound and not quantity.approximate
        return CardFact(
            name,
            voice.ui[label],
            text,
            note,
            value=_number(counted) if plain and BASES.get(quantity.dimension) == counted.unit.base else None,
            dimension=quantity.dimension.value,
            common=common if common != text else "",
            switch=switched(counted, voice.lang),
            **_cited(self.leaf, (source,)),
        )


def _number(quantity: Quantity) -> float:
    """The amount in its base, right to twelve digits: whole where it is whole."""
    value = float(f"{quantity.base:.12g}")
    return int(value) if value.is_integer() else value


class Cited(TypedDict):
    """Titles, dates and keys of the sources of a fact."""

    source: str
    date: str
    mark: str


def _cited(leaf: Leaf, sources: tuple[Provenance, ...]) -> Cited:
    """Each title, date and key once."""
    found, voice = [told(leaf.catalog, leaf.voice, source) for source in sources], leaf.voice
    return Cited(
        source=voice.list(dict.fromkeys(each.place for each in found)),
        date=voice.list(dict.fromkeys(each.date for each in found)),
        mark=voice.list(dict.fromkeys(each.name for each in found)),
    )
