"""Open Graph pictures, shown where an address is shared: one of each zone and project, one of each other page kind."""

from collections.abc import Iterator
from functools import partial

from zoneportal.catalog import Catalog, Zone
from zoneportal.drawings.cache import cached
from zoneportal.drawings.relief import PublishedFigure, zone_relief
from zoneportal.drawings.social import SocialCard, card_key, social_image
from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication
from zoneportal.values import LANGS
from zoneportal.views import headline
from zoneportal.views.parts import Figure
from zoneportal.voice import Voice

KINDS = ("home", "zone", "project", "premises", "industry", "policy", "service", "event", "article")
# A picture takes a tenth of a second and up to 60 KB a language: projects of a larger portal share their zone's.
MOST_PROJECTS = 200


def address(leaf: Leaf, kind: str) -> str:
    """The picture of a page: its project's, its zone's with all its sides, or that of its kind."""
    section, _, name = leaf.address.strip("/").partition("/")
    own = name.split("/")[0]
    if section == "zones" and own in leaf.catalog.zone_by_id:
        return f"assets/social/{leaf.voice.lang}-zone-{own}.png"
    zone = _home(leaf.catalog, own) if section == "projects" else None
    if zone is not None:
        name = f"project-{own}" if _each_its_own(leaf.catalog) else f"zone-{zone.id}"
        return f"assets/social/{leaf.voice.lang}-{name}.png"
    return f"assets/social/{leaf.voice.lang}-{kind if kind in KINDS else 'home'}.png"


def _home(catalog: Catalog, key: str) -> Zone | None:
    """The zone of a project by the project's key; None where no project has it."""
    homes = (zone for zone in catalog.zones if key.startswith(f"{zone.id}-"))
    return next((zone for zone in homes if zone.find(Project, key.removeprefix(f"{zone.id}-"))), None)


def _each_its_own(catalog: Catalog) -> bool:
    return len(catalog.of(Project)) <= MOST_PROJECTS


def write(portal: Portal, files: Publication) -> None:
    """Write the pictures into ``assets/social/``: ``<lang>-<kind>``, ``<lang>-zone-<id>``, ``<lang>-project-<key>``."""
    folder = portal.workspace.cache / "social"
    template = portal.workspace.overrides / "print" / "og.typ"
    reliefs = {zone.id: _relief(zone.id, zone) for zone in portal.catalog.zones}
    reliefs[""] = _relief("portal", *portal.catalog.zones)
    for name, zone, card in _cards(portal):
        relief = reliefs[zone]
        data = cached(folder, card_key(card, relief, template), partial(social_image, card, relief, template))
        files.write(f"assets/social/{card.lang}-{name}.png", data)


def _relief(name: str, *zones: Zone) -> str:
    figures = [PublishedFigure(item.key, float(item.quantity.base)) for zone in zones for item in zone.figures]
    return zone_relief(name, figures, "card")


def _cards(portal: Portal) -> Iterator[tuple[str, str, SocialCard]]:
    """(the picture's name, the zone whose relief it stands on or "" for all, its words)."""
    register = portal.catalog.register
    assert register.portal is not None
    for lang in LANGS:
        voice = portal.voice(lang)
        name = voice.text(register.portal.name)
        for kind in KINDS:
            title = name if kind == "home" else voice.ui[f"social.{kind}"]
            yield kind, "", SocialCard(kind=kind, title=title, portal=name, lang=lang)
        for zone in portal.catalog.zones:
            yield f"zone-{zone.id}", zone.id, _zone(portal, voice, zone, name)
            for project in zone.of(Project) if _each_its_own(portal.catalog) else ():
                yield f"project-{project.key}", zone.id, _project(portal, voice, zone, project, name)


def _zone(portal: Portal, voice: Voice, zone: Zone, name: str) -> SocialCard:
    leaf = Leaf(portal.catalog, voice, f"/zones/{zone.id}/", portal.site_url)
    figure = headline.first(leaf, zone)
    label = figure.label if figure else ""
    kind = _kind(voice, voice.ui["social.zone"], zone)
    return SocialCard(kind, voice.text(zone.entry.name), name, voice.lang, _said(figure), label)


def _project(portal: Portal, voice: Voice, zone: Zone, project: Project, name: str) -> SocialCard:
    leaf = Leaf(portal.catalog, voice, f"/projects/{project.key}/", portal.site_url)
    figure = leaf.figure(project.total_investment, project.source) if project.total_investment else None
    label = voice.ui["field.project.total_investment"] if figure else voice.text(zone.entry.name)
    industry = voice.text(portal.catalog.industries[project.industry].name)
    fictional = zone.entry.fictional == "true"
    kind = voice.ui["social.project"] if fictional else f"{voice.ui['social.project']} · {industry}"
    return SocialCard(_kind(voice, kind, zone), voice.text(project.name), name, voice.lang, _said(figure), label)


def _kind(voice: Voice, kind: str, zone: Zone) -> str:
    """What the page is; a sample says that it is one."""
    return f"{kind} · {voice.ui['record.fictional']}" if zone.entry.fictional == "true" else kind


def _said(figure: Figure | None) -> str:
    return " ".join(filter(None, (figure.before, figure.number, figure.after))) if figure else ""
