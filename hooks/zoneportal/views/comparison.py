"""Records side by side as the build sets them: a row for each fact that at least one of them has published."""

from collections.abc import Sequence

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.views.cards import Card, CardFact
from zoneportal.views.parts import Name


@dataclass(frozen=True)
class ComparedCell:
    """One record's fact; ``name`` is the record's, short where it can be.

    ``was`` says what was written where it is shown in another unit, ``number`` is that of its source.
    """

    name: str
    text: str
    figure: bool
    was: str
    note: str
    number: str
    source: str


@dataclass(frozen=True)
class ComparedRow:
    """One fact of all records; ``state`` is same, different, or empty where that cannot be told."""

    label: str
    state: str
    cells: tuple[ComparedCell, ...]


@dataclass(frozen=True)
class ComparedHead:
    """A record at the head of its column."""

    name: Name
    href: str


@dataclass(frozen=True)
class Comparison:
    """Records side by side; ``silent`` says what none of them has published, ``sources`` are numbered from one."""

    heads: tuple[ComparedHead, ...]
    rows: tuple[ComparedRow, ...]
    silent: str
    sources: tuple[str, ...]


def compared(leaf: Leaf, cards: Sequence[Card]) -> Comparison:
    """Cards of one kind, which have the same facts in the same order."""
    rows = list(zip(*(card.facts for card in cards), strict=True))
    told = [facts for facts in rows if any(fact.text for fact in facts)]
    silent = [facts[0].label for facts in rows if facts not in told]
    sources = list(dict.fromkeys(_source(leaf, fact) for facts in told for fact in facts if fact.text and fact.source))
    return Comparison(
        heads=tuple(_head(leaf, card) for card in cards),
        rows=tuple(
            ComparedRow(
                facts[0].label,
                _state(facts),
                tuple(_cell(leaf, card, fact, sources) for card, fact in zip(cards, facts, strict=True)),
            )
            for facts in told
        ),
        silent=leaf.voice.say("compare.silent", names=leaf.voice.ui["compare.comma"].join(silent)) if silent else "",
        sources=tuple(sources),
    )


def _head(leaf: Leaf, card: Card) -> ComparedHead:
    return ComparedHead(Name(card.name, card.other if leaf.voice.lang == "en" else ""), leaf.href(card.href))


def _state(facts: Sequence[CardFact]) -> str:
    told = [_said(fact) for fact in facts if fact.text]
    if len(set(told)) > 1:
        return "different"
    return "same" if len(facts) == len(told) > 1 else ""


def _said(fact: CardFact) -> str:
    """The fact in the unit that its row is aligned on."""
    return fact.common or fact.text or ""


def _cell(leaf: Leaf, card: Card, fact: CardFact, sources: list[str]) -> ComparedCell:
    source = _source(leaf, fact) if fact.text and fact.source else ""
    return ComparedCell(
        name=card.zone if card.kind == "zone" else card.name,
        text=_said(fact),
        figure=bool(fact.dimension),
        was=leaf.voice.say("compare.was", text=fact.text or "") if fact.common else "",
        note=fact.note,
        number=str(sources.index(source) + 1) if source else "",
        source=source,
    )


def _source(leaf: Leaf, fact: CardFact) -> str:
    return leaf.voice.say("compare.source", source=fact.source or "", date=fact.date or "")
