"""Everything there is to print, on one page: the catalogue, zone brochures, the sheets of projects and spaces."""

from collections.abc import Iterable, Iterator

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Event, Land, Premises, Project, Record
from zoneportal.views import downloads
from zoneportal.views.downloads import Downloads
from zoneportal.views.parts import Head, Link


@dataclass(frozen=True)
class DownloadRow:
    """A record's documents; ``link`` leads to the page that says the same."""

    link: Link
    documents: Downloads


@dataclass(frozen=True)
class ZoneDownloads:
    """What one zone has to print; ``id`` is where the page's section stands, for links from the zone's own pages."""

    id: str
    zone: Link
    rows: tuple[DownloadRow, ...]
    sheets: tuple[DownloadRow, ...]
    spaces: tuple[DownloadRow, ...]


@dataclass(frozen=True)
class Brochures:
    """What ``pages/brochures.html`` reads."""

    head: Head
    lead: str
    catalogue: Downloads | None
    events: tuple[DownloadRow, ...]
    zones: tuple[ZoneDownloads, ...]


def page(leaf: Leaf) -> Brochures:
    """All documents, zone by zone."""
    ui, voice = leaf.voice.ui, leaf.voice
    zones = leaf.catalog.zones if leaf.has_documents else ()  # of none nobody's records are read
    crumbs = (leaf.link(ui["nav.home"], "/"), Link(ui["nav.brochures"]))
    return Brochures(
        head=Head(
            ui["brochures.title"], ui["brochures.description"], crumbs, "page", words=ui["brochures.description"]
        ),
        lead=voice.say("brochures.lead", n=leaf.documents) if leaf.documents else ui["brochures.none"],
        catalogue=downloads.of(leaf, leaf.catalog.data_date, "catalogue", "projects"),
        events=tuple(_rows(leaf, [event for zone in zones for event in zone.of(Event)], "events")),
        zones=tuple(zone for each in zones if (zone := _zone(leaf, each))),
    )


def _zone(leaf: Leaf, zone: Zone) -> ZoneDownloads | None:
    """What one zone has; None without anything, as in a build that prints nothing."""
    ui, as_of = leaf.voice.ui, zone.profile.source.as_of
    link = leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/")
    own = (
        (leaf.link(ui["brochures.brochure"], f"/zones/{zone.id}/"), f"zones/{zone.id}"),
        (leaf.link(ui["brochures.policies"], f"/zones/{zone.id}/policies/"), f"policies/{zone.id}"),
    )
    rows = tuple(DownloadRow(to, found) for to, path in own if (found := downloads.of(leaf, as_of, path)))
    sheets = tuple(_rows(leaf, zone.of(Project), "projects"))
    spaces = tuple(_rows(leaf, (*zone.of(Premises), *zone.of(Land)), "premises"))
    return ZoneDownloads(zone.id, link, rows, sheets, spaces) if rows or sheets or spaces else None


def _rows(leaf: Leaf, records: Iterable[Record], folder: str) -> Iterator[DownloadRow]:
    for record in records:
        found = downloads.of(leaf, record.source.as_of, f"{folder}/{record.key}")
        if found is not None:
            to = f"/{folder}/" if folder == "events" else f"/{folder}/{record.key}/"
            yield DownloadRow(leaf.link(leaf.text(record.name), to), found)
