"""A fair kit: what an event's record says it is prepared for, chosen from the zone's records, to carry along.

``public/`` may be handed out, and is the zip; ``internal/`` is for those who go, and is in no zip.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from zoneportal import ties
from zoneportal.catalog import Catalog, Zone
from zoneportal.leaf import prefix
from zoneportal.models import Event, Project
from zoneportal.pages.part import Part
from zoneportal.pages.portal import Portal
from zoneportal.print.choice import KINDS, Choice
from zoneportal.print.document import Document, extent
from zoneportal.print.kit_codes import codes_card
from zoneportal.print.kit_companies import companies
from zoneportal.print.office import Office
from zoneportal.print.offline import offline
from zoneportal.print.programme import programme
from zoneportal.print.project_catalogue import catalogue
from zoneportal.print.vocabulary import MisreadError, Terms
from zoneportal.values import LANGS, Text
from zoneportal.views.downloads import Download

PUBLIC, INTERNAL = PARTS = ("public", "internal")
# The folder of pages to read offline.
PAGES = f"{PUBLIC}/site"
DOCUMENTS, POSTERS = f"{PUBLIC}/documents", f"{PUBLIC}/posters"


@dataclass(frozen=True)
class Kit:
    """What goes to an event: the projects to present, and the premises and parcels for its industries."""

    zone: Zone
    event: Event
    projects: tuple[Project, ...]
    spaces: tuple[ties.Space, ...]

    def choice(self, lang: frozenset[str]) -> Choice:
        """The documents of the zone and of the event, and the sheets of the projects and spaces."""
        keys = {self.zone.id, self.event.key, *(item.key for item in (*self.projects, *self.spaces))}
        kinds = frozenset(KINDS) - {"catalogue"}
        return Choice(kind=kinds, record=frozenset(keys), lang=lang)


def find(catalog: Catalog, written: str) -> Kit:
    """The kit of an event, by its id or name.

    Raises MisreadError where there is no such event, or its record does not say for which industries or projects it is.
    """
    events = [(item.key, (item.name, Text(item.id, item.id))) for item in catalog.of(Event)]
    keys = Terms.of(Text("活动", "event"), events).find(written)
    if len(keys) > 1:
        raise MisreadError(
            f"有几个活动叫“{written}”：{'、'.join(keys)}。",
            f'Several events are called "{written}": {", ".join(keys)}.',
        )
    event = next(item for item in catalog.of(Event) if item.key == keys[0])
    zone = catalog.zone_by_id[event.zone]
    audience = event.audience
    named = [item for id in (audience.projects if audience else ()) if (item := zone.find(Project, id)) is not None]
    projects = named or [item for item in zone.of(Project) if item.industry in event.about and item.exit is None]
    if not event.about and not projects:
        file = catalog.place_of(event)
        raise MisreadError(
            f"{file} 没有写面向哪些产业：加上 audience: {{industries: […]}}。",
            f"{file} does not say for which industries it is prepared: add audience: {{industries: […]}}.",
        )
    wanted = event.about or tuple(dict.fromkeys(item.industry for item in projects))
    spaces = {space.key: space for id in wanted for space in ties.spaces_for(zone, id)}
    return Kit(zone, event, tuple(projects), tuple(spaces.values()))


def documents(portal: Portal, kit: Kit, lang: frozenset[str]) -> Iterator[tuple[str, Document]]:
    """The documents of a kit, each with its place in the kit's folder."""
    office = Office(portal.catalog, portal.site_url)
    for document in programme(portal, kit.choice(lang)):
        yield _in_kit(document.path), document
    for voice in (portal.voice(each) for each in LANGS if each in lang):
        name = voice.text(kit.event.name)
        folder = f"{DOCUMENTS}/{voice.lang}"
        if kit.projects:
            path = f"{folder}/catalogue.pdf"
            yield path, catalogue(office, kit.projects, voice, path=path, scope=name)
        path = f"{folder}/codes.pdf"
        yield path, codes_card(office, kit.zone, kit.event, (kit.projects, kit.spaces), voice, path=path)
        if kit.event.exhibitors:
            path = f"{INTERNAL}/companies-{voice.lang}.pdf"
            yield path, companies(office, kit.zone, kit.event, voice, path=path)


def with_pages(portal: Portal, kit: Kit, made: Mapping[str, bytes]) -> dict[str, bytes]:
    """All files of a kit: its documents, the pages to read offline, what it is, and the zip of what is public."""
    files = dict(made)
    published = {_on_site(path): path for path in made if path.startswith(f"{PUBLIC}/")}
    places = {address: f"../{path.removeprefix(PUBLIC + '/')}" for address, path in published.items()}
    downloads = {
        f"/{address}": Download(f"/{address}", len(made[path]), extent(path, made[path]))
        for address, path in published.items()
    }
    part = Part(frozenset({kit.zone.id}), downloads)
    files |= {f"{PAGES}/{path}": content for path, content in offline(portal, part, places)}
    files[f"{PUBLIC}/README.txt"] = _about(portal, kit).encode("utf-8-sig")
    public = {path.removeprefix(f"{PUBLIC}/"): content for path, content in files.items() if path.startswith(PUBLIC)}
    files[f"{kit.event.key}.zip"] = archive(kit.event.key, public)
    return files


def _in_kit(path: str) -> str:
    """Where a kit has a document of the site: pictures to share by phone stand by themselves."""
    folder = POSTERS if path.endswith(".png") else DOCUMENTS
    return path.replace("brochures/", f"{folder}/", 1)


def _on_site(path: str) -> str:
    """Where the site has what stands in a kit."""
    return re.sub(f"^(?:{DOCUMENTS}|{POSTERS})/", "brochures/", path)


def _about(portal: Portal, kit: Kit) -> str:
    """What the kit is, in both languages."""
    said = (
        portal.voice(lang).say(
            "print.kit.readme",
            event=kit.event.name(lang),
            page=f"{prefix(lang)}/zones/{kit.zone.id}/index.html".lstrip("/"),
            online=portal.site_url,
        )
        for lang in LANGS
    )
    return "".join(f"{each}\r\n" for each in said)


def archive(folder: str, files: Mapping[str, bytes]) -> bytes:
    """A zip of files under one folder: the same bytes for the same files, whenever and wherever it is made."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=6) as whole:
        for name in sorted(files):
            entry = ZipInfo(f"{folder}/{name}")  # of the first day that a zip knows
            entry.compress_type = ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            whole.writestr(entry, files[name])
    return written.getvalue()
