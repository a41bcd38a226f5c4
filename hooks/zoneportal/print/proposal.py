"""A shortlist as a proposal: cover note, the records side by side, each record with its notes, whom to ask, sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zoneportal.catalog import Catalog, Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Record, Sourced
from zoneportal.print.office import Office
from zoneportal.print.plain import plain, written
from zoneportal.print.press import Sheet
from zoneportal.print.shortlist import Entry
from zoneportal.values import PartialDate, Quantity
from zoneportal.views import cards, contact
from zoneportal.views.cards import Card, CardFact
from zoneportal.views.comparison import compared
from zoneportal.views.shortlist import FACTS
from zoneportal.views.unit import as_printed
from zoneportal.voice import Voice

# As many as a page is wide for.
ABREAST = 4
# What is worth setting side by side.
COMPARED = ("project", "premises", "land", "zone")
# What an error names: no record, but what somebody gave with the call.
RECORD = "shortlist"
WORDS = (
    "contact.none",
    "print.contents",
    "print.proposal.gone",
    "print.proposal.records_title",
    "print.proposal.remark",
    "print.proposal.remarks",
    "print.ask",
    "punctuation.colon",
    "record.unpublished",
    "source.title",
)


@dataclass(frozen=True)
class Chosen:
    """A list looked up: the records that stand, with what was noted on each, and the entries that lead to none."""

    refs: Sequence[str]
    notes: Mapping[str, str]
    gone: Sequence[Entry]


def looked_up(catalog: Catalog, entries: Iterable[Entry]) -> Chosen:
    """The records of a list, by their present names where they were renamed."""
    standing = {record.ref: record.ref for record in catalog.all_records() if record.kind in FACTS}
    former = {
        record.ref.removesuffix(record.id) + name: record.ref
        for record in catalog.all_records()
        for name in record.formerly
    }
    known = former | standing
    entries = [*entries]
    notes: dict[str, str] = {}
    for entry in entries:
        if entry.ref in known:
            notes.setdefault(known[entry.ref], entry.note)
    return Chosen([*notes], notes, [entry for entry in entries if entry.ref not in known])


def proposal(office: Office, chosen: Chosen, voice: Voice, *, path: str, to: str = "") -> Sheet:
    """The proposal in one language; ``to`` says for whom. Raises ValueError where no record stands."""
    if not chosen.refs:
        raise ValueError("no record chosen")
    leaf = office.leaf(voice, "/shortlist/")
    by_ref = _cards(leaf)
    listed = [by_ref[ref] for ref in chosen.refs]
    zones = [zone for zone in office.catalog.zones if any(_zone(card) == zone.id for card in listed)]
    sources = _Sources(voice)
    records = {record.ref: record for record in office.catalog.all_records()}
    entries = [_entry(office, leaf, records[card.ref], card, chosen.notes[card.ref], sources) for card in listed]
    portal, title = voice.text(office.portal.name), voice.ui["print.proposal.title"]
    addressed = voice.say("print.proposal.to", to=to) if to else ""
    as_of = _as_of(office.catalog, chosen.refs)
    data: dict[str, object] = {
        "document": {
            "title": " · ".join(filter(None, (title, addressed, portal))),
            "author": portal,
            "description": voice.say(_note(listed), n=len(listed), portal=portal),
            "keywords": sorted({voice.ui[f"shortlist.kinds.{card.kind}"] for card in listed}),
            "lang": voice.lang,
        },
        "portal": portal,
        "title": title,
        "to": addressed,
        "scope": voice.list(voice.text(zone.entry.short) for zone in zones),
        "note": voice.say(_note(listed), n=len(listed), portal=portal),
        "noted": any(chosen.notes.values()),
        "gone": [entry.name or entry.ref for entry in chosen.gone],
        "fictional": voice.ui["record.fictional"],
        "all-fictional": bool(zones) and all(zone.entry.fictional == "true" for zone in zones),
        "scan": voice.ui["print.scan"],
        "foot": voice.say("print.foot", portal=portal, date=voice.date(as_of)),
        "counts": [{"number": str(len(listed)), "label": voice.noun("print.proposal.records", len(listed))}],
        "words": {word: voice.ui[word] for word in WORDS},
        "entries": entries,
        "tables": [*_tables(leaf, listed, sources)],
        "contacts": [_contact(office, leaf, zone) for zone in zones],
        "sources": sources.lines,
    }
    codes = {f"code-{number}": office.url(voice, card.href) for number, card in enumerate(listed)}
    codes |= {f"zone-{zone.id}": office.url(voice, f"/zones/{zone.id}/") for zone in zones}
    drawings = {"cover": office.grounds.of(zones or office.catalog.zones, "cover")}
    return Sheet(
        path, "proposal.typ", voice.lang, title, RECORD, written(data), as_of.last(), drawings, codes, office.edition
    )


def _note(listed: Sequence[Card]) -> str:
    return "print.proposal.note_one" if len(listed) == 1 else "print.proposal.note"


def _zone(card: Card) -> str:
    return card.ref.split(".")[1]


def _is_fictional(catalog: Catalog, card: Card) -> bool:
    zone = catalog.zone_by_id.get(_zone(card))
    return zone is not None and zone.entry.fictional == "true"


def _as_of(catalog: Catalog, refs: Sequence[str]) -> PartialDate:
    """The date of the latest record."""
    return max(record.source.as_of for record in catalog.all_records() if record.ref in refs)


def _cards(leaf: Leaf) -> Mapping[str, Card]:
    """The cards of all records."""
    shards = (cards.national(leaf), *(cards.of_zone(leaf, zone) for zone in leaf.catalog.zones))
    return {ref: card for shard in shards for ref, card in shard.cards.items()}


class _Sources:
    """The sources that facts name, numbered in the order they are met."""

    def __init__(self, voice: Voice) -> None:
        self.lines: list[str] = []
        self._voice = voice

    def of(self, fact: CardFact) -> str:
        """The number of a fact's source; empty where it has none."""
        said = self._voice.say("compare.source", source=fact.source, date=fact.date or "") if fact.source else ""
        return self.numbered(said)

    def numbered(self, said: str) -> str:
        """The number of a source by its words."""
        if said and said not in self.lines:
            self.lines.append(said)
        return str(self.lines.index(said) + 1) if said else ""


def _entry(office: Office, leaf: Leaf, record: Record, card: Card, note: str, sources: _Sources) -> dict[str, object]:
    voice = leaf.voice
    told = [fact for fact in card.facts if fact.text]
    return {
        "kind": voice.ui[f"shortlist.kinds.{card.kind}"],
        "zone": card.zone,
        "fictional": _is_fictional(office.catalog, card),
        "name": card.name,
        "chinese": card.other if voice.lang == "en" and card.other != card.name else "",
        "address": office.url(voice, card.href),
        "note": note,
        "facts": [
            {
                "label": fact.label,
                "text": fact.text,
                "note": voice.list(filter(None, (_conversion(voice, record, fact), fact.note))),
                "source": sources.of(fact),
            }
            for fact in told
        ],
        "printed": [{"title": each.title, "text": each.text} for each in as_printed(leaf, record)],
        "unknown": [fact.label for fact in card.facts if not fact.text],
    }


def _conversion(voice: Voice, record: Record, fact: CardFact) -> str:
    """What a figure comes to in other units; empty for what is none."""
    value = getattr(record, fact.key, None)
    quantity = value.value if isinstance(value, Sourced) else value
    return voice.figure(quantity).conversion if isinstance(quantity, Quantity) else ""


def _tables(leaf: Leaf, listed: Sequence[Card], sources: _Sources) -> Iterator[dict[str, object]]:
    """Records of one kind side by side, as many as a page is wide for; a last one stands with some before it."""
    for kind in COMPARED:
        found = [card for card in listed if card.kind == kind]
        parts = -(-len(found) // ABREAST)
        for part in range(parts if len(found) > 1 else 0):
            table = compared(leaf, found[len(found) * part // parts : len(found) * (part + 1) // parts])
            yield {
                "title": leaf.voice.ui[f"print.proposal.compared_{kind}"],
                "first": part == 0,
                "heads": [head.name.text for head in table.heads],
                "rows": [
                    {
                        "label": row.label,
                        "cells": [plain(cell) | {"number": sources.numbered(cell.source)} for cell in row.cells],
                    }
                    for row in table.rows
                ],
                "silent": table.silent,
            }


def _contact(office: Office, leaf: Leaf, zone: Zone) -> dict[str, object]:
    return {
        "id": zone.id,
        "block": contact.block(leaf, zone),
        "address": office.url(leaf.voice, f"/zones/{zone.id}/"),
    }
