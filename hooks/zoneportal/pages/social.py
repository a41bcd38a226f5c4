"""Open Graph pictures, shown where an address is shared: one of each zone and project, one of each other page kind.

Those of zones and projects are set as sheets and posters are, one by one: a build without print goes without them, and
its pages show the picture of their kind.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from math import ceil

from zoneportal.catalog import Catalog, Zone
from zoneportal.drawings.cache import cached
from zoneportal.drawings.relief import PublishedFigure, zone_relief
from zoneportal.drawings.social import SocialCard, card_key, social_image
from zoneportal.leaf import Leaf
from zoneportal.models import Project
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Files
from zoneportal.published import Published
from zoneportal.reads import fact
from zoneportal.values import LANGS, Lang
from zoneportal.views import headline
from zoneportal.views.parts import Figure
from zoneportal.voice import Voice

KINDS = ("home", "zone", "project", "premises", "industry", "policy", "service", "event", "article")
# A picture takes a tenth of a second and up to 60 KB a language: projects of a larger portal share their zone's.
MOST_PROJECTS = 200
# More hills than these would be no landscape on a picture of this size, and take longer to draw the more there are.
MOST_HILLS = 80


def addresses(portal: Portal) -> Callable[[Leaf, str], str]:
    """What gives the picture of a page, and of its kind, in this build."""
    return address if _has_own(portal) else _of_kind


def _has_own(portal: Portal) -> bool:
    return "print" not in portal.without


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
    return _of_kind(leaf, kind)


def _of_kind(leaf: Leaf, kind: str) -> str:
    return f"assets/social/{leaf.voice.lang}-{kind if kind in KINDS else 'home'}.png"


def _home(catalog: Catalog, key: str) -> Zone | None:
    """The zone of a project by the project's key; None where no project has it."""
    homes = catalog.zones_naming(key)
    return next((zone for zone in homes if zone.find(Project, key.removeprefix(f"{zone.id}-"))), None)


@fact
def _each_its_own(catalog: Catalog) -> bool:
    return len(catalog.of(Project)) <= MOST_PROJECTS


def write(portal: Portal, zones: Iterable[Zone], files: Files) -> None:
    """Write the pictures of these zones and their projects: ``<lang>-zone-<id>``, ``<lang>-project-<key>``."""
    for zone in zones if _has_own(portal) else ():
        _draw(portal, _cards(portal, zone), _relief(zone.id, zone), files)


def write_kinds(portal: Portal, files: Files) -> None:
    """Write the picture of each kind of page, ``<lang>-<kind>``, on the relief of all zones."""
    _draw(portal, _kinds(portal), _relief("portal", *portal.catalog.zones), files)


def _draw(portal: Portal, cards: Iterable[tuple[str, SocialCard]], relief: str, files: Files) -> None:
    folder = portal.workspace.cache / "social"
    template = portal.workspace.overrides / "print" / "og.typ"
    for name, card in cards:
        data = cached(folder, card_key(card, relief, template), partial(social_image, card, relief, template))
        files.write(f"assets/social/{card.lang}-{name}.png", data)


def _relief(name: str, *zones: Zone) -> str:
    """The relief of the zones' figures: of every so many of them, where they are too many."""
    step = ceil(sum(zone.figure_count for zone in zones) / MOST_HILLS) or 1
    shown = [PublishedFigure(item.key, float(item.quantity.base)) for item in _every(step, zones)]
    return zone_relief(name, shown, "card")


def _every(step: int, zones: Iterable[Zone]) -> Iterator[Published]:
    """Each so-many-th figure of all; a zone that has none of these is not read."""
    before = 0
    for zone in zones:
        first = -before % step
        if first < zone.figure_count:
            yield from zone.figures[first::step]
        before += zone.figure_count


def _kinds(portal: Portal) -> Iterator[tuple[str, SocialCard]]:
    """The picture's name and words for each kind of page, in both languages."""
    for lang in LANGS:
        voice, name = portal.voice(lang), _name(portal, lang)
        for kind in KINDS:
            title = name if kind == "home" else voice.ui[f"social.{kind}"]
            yield kind, SocialCard(kind="", title=title, portal=name, lang=lang)


def _cards(portal: Portal, zone: Zone) -> Iterator[tuple[str, SocialCard]]:
    """The picture's name and words for a zone and for each of its projects, in both languages."""
    for lang in LANGS:
        voice, name = portal.voice(lang), _name(portal, lang)
        yield f"zone-{zone.id}", _zone(portal, voice, zone, name)
        for project in zone.of(Project) if _each_its_own(portal.catalog) else ():
            yield f"project-{project.key}", _project(portal, voice, zone, project, name)


def _name(portal: Portal, lang: Lang) -> str:
    register = portal.catalog.register
    assert register.portal is not None
    return portal.voice(lang).text(register.portal.name)


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
