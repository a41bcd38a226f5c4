"""Everything there is to print, on one page: the catalogue, zone brochures, the sheets of projects and spaces."""

from dataclasses import dataclass

from zoneportal.catalog import Zone
from zoneportal.leaf import Leaf
from zoneportal.models import Land, Premises, Project, Record
from zoneportal.views.downloads import editions
from zoneportal.views.parts import Head, Link


@dataclass(frozen=True)
class DownloadRow:
    """A document with its editions; ``link`` leads to the page that says the same."""

    link: Link
    note: str
    editions: tuple[Link, ...]


@dataclass(frozen=True)
class ZoneDownloads:
    """What one zone has to print."""

    zone: Link
    brochure: DownloadRow
    sheets: tuple[DownloadRow, ...]
    spaces: tuple[DownloadRow, ...]


@dataclass(frozen=True)
class Brochures:
    """What ``pages/brochures.html`` reads."""

    head: Head
    lead: str
    catalogue: DownloadRow
    zones: tuple[ZoneDownloads, ...]


def page(leaf: Leaf) -> Brochures:
    """All documents, zone by zone."""
    ui, voice = leaf.voice.ui, leaf.voice
    crumbs = (leaf.link(ui["nav.home"], "/"), Link(ui["nav.brochures"]))
    date = voice.date(leaf.catalog.data_date) if leaf.catalog.data_date else ""
    return Brochures(
        head=Head(
            ui["brochures.title"], ui["brochures.description"], crumbs, "page", words=ui["brochures.description"]
        ),
        lead=voice.say("brochures.lead", n=len(leaf.downloads)),
        catalogue=DownloadRow(
            leaf.link(ui["print.catalogue"], "/projects/"),
            voice.sentences((ui["brochures.catalogue_note"], voice.say("footer.data_date", date=date))),
            editions(leaf, "catalogue.pdf"),
        ),
        zones=tuple(_zone(leaf, zone) for zone in leaf.catalog.zones),
    )


def _zone(leaf: Leaf, zone: Zone) -> ZoneDownloads:
    voice = leaf.voice
    link = leaf.link(leaf.text(zone.entry.name), f"/zones/{zone.id}/")
    date = voice.say("footer.data_date", date=voice.date(zone.profile.source.as_of))
    return ZoneDownloads(
        zone=link,
        brochure=DownloadRow(
            Link(voice.ui["brochures.brochure"], link.href), date, editions(leaf, f"zones/{zone.id}.pdf")
        ),
        sheets=tuple(_sheet(leaf, project, "projects") for project in zone.of(Project)),
        spaces=tuple(_sheet(leaf, space, "premises") for space in (*zone.of(Premises), *zone.of(Land))),
    )


def _sheet(leaf: Leaf, record: Record, folder: str) -> DownloadRow:
    date = leaf.voice.say("footer.data_date", date=leaf.voice.date(record.source.as_of))
    link = leaf.link(leaf.text(record.name), f"/{folder}/{record.key}/")
    return DownloadRow(link, date, editions(leaf, f"{folder}/{record.key}.pdf"))
