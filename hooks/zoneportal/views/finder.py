"""The premises finder: what a company needs, and which buildings and parcels have it, as far as is published."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Premises, Rule
from zoneportal.views import paging
from zoneportal.views.finder_needs import SpaceNeed, need, rules
from zoneportal.views.finder_rows import RatedSpace, label, rated
from zoneportal.views.parts import Head, Link, Mark
from zoneportal.views.premises import FREE_FIRST

ADDRESS: Final = "/premises/find/"
GROUPS: Final = ("fits", "near", "unknown", "not")
FIRST: Final = 40
"""Spaces that stand in the page; each weighs three times a row of a list, so there are fewer of them."""


@dataclass(frozen=True, slots=True)
class MethodLine:
    """How one rule works: what it reads, what fits and what nearly fits, and where the rule comes from."""

    need: str
    reads: str
    how: str
    mark: Mark


@dataclass(frozen=True)
class Finder:
    """What ``pages/finder.html`` reads: the needs asked at once, further ones, and those never asked but always met.

    ``foremost`` says that these are only the first of the spaces; all are gone through once anything is asked. With the
    others come the choices of ``left``, needs with many.
    """

    head: Head
    lead: str
    first: tuple[SpaceNeed, ...]
    more: tuple[SpaceNeed, ...]
    always: tuple[SpaceNeed, ...]
    left: tuple[SpaceNeed, ...]
    groups: tuple[str, ...]
    spaces: tuple[RatedSpace, ...]
    count: str
    foremost: str
    method: tuple[MethodLine, ...]
    lists: tuple[Link, ...]


def page(leaf: Leaf) -> Finder:
    """The questions, and every space as it stands before any is answered."""
    voice, ui = leaf.voice, leaf.voice.ui
    known, records = rules(leaf), _ordered(leaf)
    shown, more = records[:FIRST], len(records) > FIRST
    asked = {
        when: tuple(need(leaf, rule) for rule in known if rule.asked == when) for when in ("first", "more", "always")
    }
    left = tuple(each for needs in asked.values() for each in needs if more and len(each.choices) > FIRST)
    return Finder(
        head=_head(leaf),
        lead=ui["finder.lead"],
        first=_without(asked["first"], left),
        more=_without(asked["more"], left),
        always=asked["always"],
        left=left,
        groups=GROUPS,
        spaces=_rated(leaf, shown),
        count=voice.noun("finder.count", len(records)).format(n=len(records)),
        foremost=voice.say("finder.foremost", shown=len(shown), n=len(records)) if more else "",
        method=tuple(_method(leaf, rule) for rule in known),
        lists=tuple(_lists(leaf)),
    )


def _without(needs: Iterable[SpaceNeed], left: tuple[SpaceNeed, ...]) -> tuple[SpaceNeed, ...]:
    """Needs without the choices that the page leaves to its script."""
    return tuple(replace(each, choices=()) if each in left else each for each in needs)


def _head(leaf: Leaf) -> Head:
    ui = leaf.voice.ui
    title = ui["finder.title"]
    trail = (leaf.link(ui["nav.home"], "/"), leaf.link(ui["nav.premises"], "/premises/"), Link(title))
    return Head(title, ui["finder.description"], trail, "premises", words=ui["finder.description"])


def rest(leaf: Leaf) -> tuple[RatedSpace, ...]:
    """The spaces that a page of many leaves to its script."""
    return _rated(leaf, _ordered(leaf)[FIRST:])


def _ordered(leaf: Leaf) -> list[Premises | Land]:
    """What is free first, then zone by zone; land after buildings."""
    kinds: tuple[tuple[Premises | Land, ...], ...] = (leaf.catalog.of(Premises), leaf.catalog.of(Land))
    return [
        record for records in kinds for record in sorted(records, key=lambda each: FREE_FIRST.index(each.availability))
    ]


def _rated(leaf: Leaf, records: Iterable[Premises | Land]) -> tuple[RatedSpace, ...]:
    known = rules(leaf)
    return tuple(rated(leaf, leaf.catalog.zone_by_id[record.zone], record, known) for record in records)


def _method(leaf: Leaf, rule: Rule) -> MethodLine:
    voice, ui = leaf.voice, leaf.voice.ui
    labels = [
        label(leaf, rule, kind, field)
        for kind, fields in (("premises", rule.premises_fields), ("land", rule.land_fields))
        for field in fields
    ]
    how = "always" if rule.asked == "always" else str(rule.comparison)
    how += "-unknown" if rule.otherwise == "unknown" else ""
    within, nearly = (voice.figure(value).text if value else "" for value in (rule.within, rule.nearly))
    parts = [voice.say(f"finder.how.{how}", within=within, nearly=nearly)]
    parts += [ui["finder.how.larger"]] if rule.larger == "unknown" else []
    parts += [ui["finder.how.per-building"]] if rule.per_building == "true" else []
    reads = voice.list(dict.fromkeys(labels))
    return MethodLine(leaf.text(rule.name), reads, voice.sentences(parts), leaf.mark(rule.source))


def _lists(leaf: Leaf) -> Iterator[Link]:
    """The pages that list spaces without asking: all of them, then each zone's, of many zones the first."""
    ui = leaf.voice.ui
    yield leaf.link(ui["finder.all"], "/premises/")
    counts = {zone: zone.count(Premises) + zone.count(Land) for zone in leaf.catalog.zones}
    zones = [
        leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/parks/", note=str(number))
        for zone, number in counts.items()
        if number
    ]
    yield from paging.foremost(leaf, zones, FIRST, "/premises/")
