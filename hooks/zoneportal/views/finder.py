"""The premises finder: what a company needs, and which buildings and parcels have it, as far as is published."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from zoneportal.leaf import Leaf
from zoneportal.models import Land, Premises, Rule
from zoneportal.views.finder_needs import SpaceNeed, need, rules
from zoneportal.views.finder_rows import RatedSpace, label, rated
from zoneportal.views.parts import Head, Link, Mark
from zoneportal.views.premises import FREE_FIRST

ADDRESS: Final = "/premises/find/"
GROUPS: Final = ("fits", "near", "unknown", "not")


@dataclass(frozen=True, slots=True)
class MethodLine:
    """How one rule works: what it reads, what fits and what nearly fits, and where the rule comes from."""

    need: str
    reads: str
    how: str
    mark: Mark


@dataclass(frozen=True)
class Finder:
    """What ``pages/finder.html`` reads: the needs asked at once, further ones, and those never asked but always met."""

    head: Head
    lead: str
    first: tuple[SpaceNeed, ...]
    more: tuple[SpaceNeed, ...]
    always: tuple[SpaceNeed, ...]
    groups: tuple[str, ...]
    spaces: tuple[RatedSpace, ...]
    count: str
    method: tuple[MethodLine, ...]
    lists: tuple[Link, ...]


def page(leaf: Leaf) -> Finder:
    """The questions, and every space as it stands before any is answered."""
    voice, ui = leaf.voice, leaf.voice.ui
    known = rules(leaf)
    spaces = tuple(_spaces(leaf, known))
    return Finder(
        head=_head(leaf),
        lead=ui["finder.lead"],
        first=tuple(need(leaf, rule) for rule in known if rule.asked == "first"),
        more=tuple(need(leaf, rule) for rule in known if rule.asked == "more"),
        always=tuple(need(leaf, rule) for rule in known if rule.asked == "always"),
        groups=GROUPS,
        spaces=spaces,
        count=voice.noun("finder.count", len(spaces)).format(n=len(spaces)),
        method=tuple(_method(leaf, rule) for rule in known),
        lists=tuple(_lists(leaf)),
    )


def _head(leaf: Leaf) -> Head:
    ui = leaf.voice.ui
    title = ui["finder.title"]
    trail = (leaf.link(ui["nav.home"], "/"), leaf.link(ui["nav.premises"], "/premises/"), Link(title))
    return Head(title, ui["finder.description"], trail, "premises", words=ui["finder.description"])


def _spaces(leaf: Leaf, known: tuple[Rule, ...]) -> Iterator[RatedSpace]:
    """What is free first, then zone by zone; land after buildings."""
    catalog = leaf.catalog
    kinds: tuple[tuple[Premises | Land, ...], ...] = (catalog.of(Premises), catalog.of(Land))
    for records in kinds:
        for record in sorted(records, key=lambda each: FREE_FIRST.index(each.availability)):
            yield rated(leaf, catalog.zone_by_id[record.zone], record, known)


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
    """The pages that list spaces without asking: all of them, then zone by zone where there are any."""
    ui = leaf.voice.ui
    yield leaf.link(ui["finder.all"], "/premises/")
    for zone in leaf.catalog.zones:
        number = len(zone.of(Premises)) + len(zone.of(Land))
        if number:
            yield leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/parks/", note=str(number))
