"""What a portal prints: every sheet, brochure and catalogue, in the order they are set."""

from collections.abc import Iterator

from zoneportal.models import Land, Premises, Project
from zoneportal.pages.portal import Portal
from zoneportal.print.document import Document
from zoneportal.print.office import Office
from zoneportal.print.project_catalogue import catalogue
from zoneportal.print.project_sheet import sheet as project_sheet
from zoneportal.print.space_sheet import sheet as space_sheet
from zoneportal.print.zone_brochure import brochure
from zoneportal.values import LANGS


def programme(portal: Portal) -> Iterator[Document]:
    """Every document of the portal, in every edition."""
    catalog, office = portal.catalog, Office(portal.catalog, portal.site_url)
    voices = {lang: portal.voice(lang) for lang in LANGS}
    projects = catalog.of(Project)
    if projects:
        for lang, voice in voices.items():
            yield catalogue(office, projects, voice, path=f"brochures/{lang}/catalogue.pdf")
    for zone in catalog.zones:
        for voice in voices.values():
            yield brochure(office, zone, voice)
        for project in zone.of(Project):
            for voice in voices.values():
                yield project_sheet(office, zone, project, (voice,))
            yield project_sheet(office, zone, project, tuple(voices.values()))
        spaces: tuple[Premises | Land, ...] = (*zone.of(Premises), *zone.of(Land))
        for space in spaces:
            for voice in voices.values():
                yield space_sheet(office, zone, space, (voice,))
            yield space_sheet(office, zone, space, tuple(voices.values()))
