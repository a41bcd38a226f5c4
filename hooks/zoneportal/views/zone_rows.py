"""Zones as rows: relief, name, industries, the one figure that says most."""

from dataclasses import dataclass

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import KeyFigure
from zoneportal.views.parts import Figure, Link, Name


@dataclass(frozen=True)
class ZoneRow:
    """One zone in a list."""

    link: Link
    name: Name
    place: str
    industries: tuple[str, ...]
    figure: Figure | None
    relief: str
    fictional: bool


def headline_figures(leaf: Leaf, zone: Zone) -> tuple[Figure, ...]:
    """The figures the zone's records rank for the first screen, in that order."""
    ranked = sorted((figure for figure in zone.of(KeyFigure) if figure.headline), key=lambda item: item.headline or 0)
    return tuple(key_figure(leaf, figure) for figure in ranked)


def key_figure(leaf: Leaf, figure: KeyFigure) -> Figure:
    """A key figure with its name, its period and, where given, its growth."""
    voice = leaf.voice
    growth = voice.say("figure.growth", rate=voice.figure(figure.growth.value).text) if figure.growth else ""
    note = voice.list(part for part in (leaf.text(figure.period), growth) if part)
    return leaf.figure(figure.value, figure.source, label=leaf.text(figure.name), note=note)


def row(leaf: Leaf, zone: Zone) -> ZoneRow:
    """One zone as a row."""
    figures = headline_figures(leaf, zone)
    industries = leaf.catalog.industries
    return ZoneRow(
        link=leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/"),
        name=leaf.name(zone.entry.name),
        place=leaf.text(zone.entry.place.name),
        industries=tuple(leaf.text(industries[id].name) for id in zone.entry.leading),
        figure=figures[0] if figures else None,
        relief=leaf.href(f"/assets/relief/{zone.id}-thumbnail.svg"),
        fictional=zone.entry.fictional == "true",
    )
