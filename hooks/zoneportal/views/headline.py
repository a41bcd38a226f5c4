"""The figures that say most about a zone: those its records rank, and the money, scales and counts beside them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Event, Industry, KeyFigure, Project
from zoneportal.values import Dimension
from zoneportal.views import stages
from zoneportal.views.parts import Figure

BAND = 4
# A sign before a number, not the dash of a range.
_MINUS = re.compile(r"(?<![\d%])[-\u2212](?=\d)")


def first(leaf: Leaf, zone: Zone) -> Figure | None:
    """The one figure beside a zone's name in a list."""
    return next(_telling(leaf, zone), None)


def band(leaf: Leaf, zone: Zone) -> tuple[Figure, ...]:
    """The figures of a zone's first screen: those ranked, a more telling one before them, others to fill the band."""
    found = list(_ranked_figures(leaf, zone))
    top = first(leaf, zone)
    if top is not None and top not in found:
        found.insert(0, top)
    for figures in (_scales(leaf, zone), _met(leaf, zone)):
        found += [figure for figure in figures if figure not in found]
    return tuple(found[:BAND])


def ranked(zone: Zone) -> list[KeyFigure]:
    """The key figures that the zone's records rank, in that order."""
    return sorted((figure for figure in zone.of(KeyFigure) if figure.headline), key=lambda item: item.headline or 0)


def in_order(zone: Zone) -> list[KeyFigure]:
    """All key figures, those ranked first."""
    return [*ranked(zone), *(figure for figure in zone.of(KeyFigure) if not figure.headline)]


def growth(leaf: Leaf, figure: KeyFigure) -> str:
    """How much a figure went up, or down: up 68%, down 3.2%; nothing where that is not published."""
    if figure.growth is None:
        return ""
    rate = leaf.voice.figure(figure.growth.value).text
    if figure.growth.value.exact_range[1] < 0:
        return leaf.voice.say("figure.decline", rate=_MINUS.sub("", rate))
    return leaf.voice.say("figure.growth", rate=rate)


def key_figure(leaf: Leaf, figure: KeyFigure) -> Figure:
    """A key figure with its name, what it counts, its period and, where given, its growth."""
    voice = leaf.voice
    note = voice.list(part for part in (leaf.text(figure.period), growth(leaf, figure)) if part)
    found = leaf.figure(figure.value, figure.source, label=leaf.text(figure.name), note=note)
    return replace(found, summary=leaf.text(figure.summary))


def _telling(leaf: Leaf, zone: Zone) -> Iterator[Figure]:
    """Money first, then the scale an industry is aimed at, then projects signed, then what the zone ranks.

    A figure that its source prints in two ways says nothing on its own: it is left to the zone's page.
    """
    for figures in (_money, _investments, _scales, _signed, _ranked_figures):
        yield from figures(leaf, zone)


def _money(leaf: Leaf, zone: Zone) -> Iterator[Figure]:
    for figure in ranked(zone):
        if figure.value.value.unit.dimension is Dimension.MONEY and figure.as_printed is None:
            yield key_figure(leaf, figure)


def _ranked_figures(leaf: Leaf, zone: Zone) -> Iterator[Figure]:
    return (key_figure(leaf, figure) for figure in ranked(zone))


def _investments(leaf: Leaf, zone: Zone) -> Iterator[Figure]:
    """What projects are to invest, the largest first."""
    found = [item for item in zone.of(Project) if item.total_investment is not None and item.exit is None]
    for item in sorted(found, key=lambda item: -item.total_investment.value.base if item.total_investment else 0):
        assert item.total_investment is not None
        label = leaf.voice.say("figure.investment", project=leaf.text(item.name))
        last = item.history[-1] if item.history else None
        date = leaf.voice.date(last.date) if last and last.date else ""
        stage = stages.stage_name(leaf, item)
        note = leaf.voice.say("figure.stage_since", stage=stage, date=date) if date else stage
        yield leaf.figure(item.total_investment, item.source, label=label, note=note)


def _scales(leaf: Leaf, zone: Zone) -> Iterator[Figure]:
    """The scale classes industries are aimed at, the largest first."""
    places = {id: place for place, id in enumerate(zone.entry.leading)}
    found = [item for item in zone.of(Industry) if item.scale is not None]
    found.sort(key=lambda item: (-(item.scale.power if item.scale else 0), places.get(item.industry, len(places))))
    for item in found:
        assert item.scale is not None
        parts = leaf.voice.scale(item.scale)
        label = leaf.voice.say("figure.scale", industry=leaf.text(item.name))
        yield Figure(parts.number, parts.before, parts.after, label=label, mark=leaf.mark(item.source))


def _signed(leaf: Leaf, zone: Zone) -> Iterator[Figure]:
    """How many projects have been signed or come further, where one word says how far."""
    found = [item for item in zone.of(Project) if item.is_signed]
    words = {stages.stage_name(leaf, item) for item in found}
    if len(found) > 1 and len(words) == 1:
        parts = leaf.voice.count(len(found), "个")
        label = leaf.voice.say("figure.projects_at", stage=words.pop().lower())
        yield Figure(parts.number, parts.before, parts.after, label=label, mark=leaf.mark(found[0].source))


def _met(leaf: Leaf, zone: Zone) -> Iterator[Figure]:
    """Trips and companies met, of events that say so."""
    for item in zone.of(Event):
        for name in ("trips", "companies_met"):
            value = getattr(item, name)
            if value is not None:
                yield leaf.figure(
                    value, item.source, label=leaf.voice.ui[f"field.event.{name}"], note=leaf.voice.period(item.period)
                )
