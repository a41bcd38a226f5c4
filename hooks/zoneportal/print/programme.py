"""What a portal prints: every sheet, brochure, catalogue, list and deck that is chosen, in the order they are made."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zoneportal.catalog import Zone
from zoneportal.models import Land, Policy, Premises, Project
from zoneportal.pages.portal import Portal
from zoneportal.print.choice import ALL, Choice
from zoneportal.print.document import Document
from zoneportal.print.edition import Edition
from zoneportal.print.lists.document import project_document
from zoneportal.print.lists.sheets import project_workbook
from zoneportal.print.office import Office
from zoneportal.print.policy_digest import digest
from zoneportal.print.poster import project_poster, zone_poster
from zoneportal.print.press import Sheet
from zoneportal.print.project_catalogue import catalogue
from zoneportal.print.project_sheet import sheet as project_sheet
from zoneportal.print.slides.programme import event_deck, prepared, zone_deck
from zoneportal.print.space_sheet import sheet as space_sheet
from zoneportal.print.zone_brochure import brochure
from zoneportal.values import LANGS
from zoneportal.voice import Voice


def programme(portal: Portal, choice: Choice = ALL, edition: Edition = Edition.SCREEN) -> Iterator[Document]:
    """The documents of the portal that a choice takes, in one edition.

    A choice that leaves projects out has a catalogue of its own under ``catalogues/``, which says what is in it. The
    editions for paper hold what is set on pages of paper, in a folder named after the edition.
    """
    office = Office(portal.catalog, portal.site_url, edition)
    for document in _documents(portal, office, choice):
        if edition is Edition.SCREEN:
            yield document
        elif isinstance(document, Sheet):
            yield replace(document, path=f"{edition}/{document.path}")


def _documents(portal: Portal, office: Office, choice: Choice) -> Iterator[Document]:
    catalog = portal.catalog
    voices = [portal.voice(lang) for lang in LANGS if lang in choice.lang]
    both = [portal.voice(lang) for lang in LANGS] if "both" in choice.lang else []
    yield from _catalogues(office, choice, voices)
    yield from _lists(office, choice, voices)
    for zone in catalog.zones:
        for voice in voices:
            yield from _of_zone(office, zone, choice, voice)
        for project in zone.of(Project):
            yield from _of_project(office, zone, choice, project, (voices, both))
        yield from _spaces(office, zone, choice, _tongues(voices, both))


def _tongues(voices: Sequence[Voice], both: Sequence[Voice]) -> list[Sequence[Voice]]:
    """The editions of a sheet: in each language, and in two side by side."""
    return [*((voice,) for voice in voices), *([both] if both else [])]


def _catalogues(office: Office, choice: Choice, voices: Sequence[Voice]) -> Iterator[Document]:
    """The catalogue of the chosen projects; a single project's sheet says all of it, unless it is asked for."""
    projects = [project for project in office.catalog.of(Project) if choice.holds("catalogue", project, office.catalog)]
    if not projects or (choice.is_narrow and len(projects) == 1 and "catalogue" not in choice.kind):
        return
    folder = "brochures/{lang}/catalogue.pdf" if not choice.name else f"catalogues/{{lang}}/{choice.name}.pdf"
    for voice in voices:
        path = folder.format(lang=voice.lang)
        yield catalogue(
            office, projects, voice, path=path, order=choice.order, scope=choice.said(office.catalog, voice)
        )


def _lists(office: Office, choice: Choice, voices: Sequence[Voice]) -> Iterator[Document]:
    """All projects as Word and Excel, where no choice leaves any out."""
    projects = office.catalog.of(Project)
    if projects and not choice.is_narrow and (not choice.kind or "list" in choice.kind):
        for voice in voices:
            yield project_document(office, projects, voice)
            yield project_workbook(office, projects, voice)


def _of_zone(office: Office, zone: Zone, choice: Choice, voice: Voice) -> Iterator[Document]:
    """What there is of a zone as a whole, in one language; the digest of one that has policies of its own."""
    if choice.takes("brochure", zone):
        yield brochure(office, zone, voice)
    if zone.of(Policy) and choice.takes("policies", zone):
        yield digest(office, zone, voice)
    if choice.takes("deck", zone):
        yield zone_deck(office, zone, voice)
    if choice.takes("poster", zone):
        yield zone_poster(office, zone, voice)
    for event in prepared(zone):
        if choice.holds("deck", event, office.catalog):
            yield event_deck(office, zone, event, voice)


def _of_project(
    office: Office, zone: Zone, choice: Choice, project: Project, tongues: tuple[Sequence[Voice], Sequence[Voice]]
) -> Iterator[Document]:
    """The sheets of a project and its posters; ``tongues`` are the voices of each alone and of two side by side."""
    voices, both = tongues
    if choice.holds("project", project, office.catalog):
        yield from (project_sheet(office, zone, project, each) for each in _tongues(voices, both))
    if choice.holds("poster", project, office.catalog):
        yield from (project_poster(office, zone, project, voice) for voice in voices)


def _spaces(office: Office, zone: Zone, choice: Choice, tongues: Sequence[Sequence[Voice]]) -> Iterator[Document]:
    """The sheets of a zone's premises and parcels."""
    for premises in zone.of(Premises):
        if choice.holds("premises", premises, office.catalog):
            yield from (space_sheet(office, zone, premises, each) for each in tongues)
    for land in zone.of(Land):
        if choice.holds("land", land, office.catalog):
            yield from (space_sheet(office, zone, land, each) for each in tongues)
