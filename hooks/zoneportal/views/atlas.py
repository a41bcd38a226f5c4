"""The zones as points: what the home page's map and a zone's locator show."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from zoneportal.catalog import Catalog, Zone
from zoneportal.drawings.count_map import count_map
from zoneportal.drawings.locator import Neighbours
from zoneportal.drawings.points_map import MapPoint, MapWords
from zoneportal.leaf import Leaf
from zoneportal.models import KeyFigure
from zoneportal.reads import kept
from zoneportal.voice import Voice

MOST: Final = 120
"""Of more zones a list has no map: in 360 px their points would hide one another. Prefectures tell them apart."""


def is_legible(catalog: Catalog) -> bool:
    """Whether a list can have a map of the zones."""
    return len(catalog.zones) <= MOST


def counted(leaf: Leaf, counts: Mapping[str, int]) -> str:
    """The map of a list: how many of its records each zone has; a point links to the list of that zone's own."""
    ui = leaf.voice.ui
    if not is_legible(leaf.catalog):
        return ""
    found = _bare(leaf.catalog, leaf.voice)
    shown = tuple(replace(point, href=leaf.href(f"{leaf.address}?zone={point.key}")) for point in found)
    return count_map(shown, counts, MapWords(ui["filter.map_label"]), leaf.voice.lang)


def published_by(leaf: Leaf) -> str:
    """The map of the directory of zones: how many figures each has published; a point leads to the zone."""
    if not is_legible(leaf.catalog):
        return ""
    shown = linked(leaf, points(leaf.catalog, leaf.voice))
    counts = {point.key: point.figures for point in shown}
    return count_map(shown, counts, MapWords(leaf.voice.ui["zones.map_label"]), leaf.voice.lang)


def near(leaf: Leaf, zone: Zone) -> tuple[MapPoint, ...]:
    """The points of a zone and of those nearest to it, linked to their zones."""
    found = _bare(leaf.catalog, leaf.voice)
    return linked(leaf, (found[place] for place in _neighbours(leaf.catalog).of(zone.id)))


def linked(leaf: Leaf, shown: Iterable[MapPoint]) -> tuple[MapPoint, ...]:
    """Points that lead to their zones."""
    return tuple(replace(point, href=leaf.href(f"/zones/{point.key}/")) for point in shown)


@kept
def _bare(catalog: Catalog, voice: Voice) -> tuple[MapPoint, ...]:
    """The points without what is published: a map without it stays when a zone's figures change."""
    return tuple(_placed(zone, voice, "", 0) for zone in catalog.zones)


@kept
def _neighbours(catalog: Catalog) -> Neighbours:
    return Neighbours([(zone.id, *_coordinates(zone)) for zone in catalog.zones])


@kept
def points(catalog: Catalog, voice: Voice) -> tuple[MapPoint, ...]:
    """One point a zone, its peak as high as the zone has published figures."""
    names = {id: voice.text(term.name) for id, term in catalog.industries.items()}
    return tuple(_point(zone, voice, tuple(names[id] for id in zone.entry.leading[:2])) for zone in catalog.zones)


@kept
def _point(zone: Zone, voice: Voice, industries: tuple[str, ...]) -> MapPoint:
    note = voice.list(industries) if industries else _headline(zone, voice)
    return _placed(zone, voice, note, zone.figure_count)


def _headline(zone: Zone, voice: Voice) -> str:
    shown = [figure for figure in zone.of(KeyFigure) if figure.headline]
    first = min(shown, key=lambda figure: figure.headline or 0, default=None)
    return f"{voice.figure(first.value.value).text} {voice.text(first.name)}" if first else ""


def _placed(zone: Zone, voice: Voice, note: str, figures: int) -> MapPoint:
    latitude, longitude = _coordinates(zone)
    return MapPoint(zone.id, voice.text(zone.entry.short), note, latitude, longitude, figures)


def _coordinates(zone: Zone) -> tuple[float, float]:
    return float(zone.entry.place.latitude), float(zone.entry.place.longitude)
