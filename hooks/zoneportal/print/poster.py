"""Posters to share by phone: a picture of 1080 by 1920 pixels of a project or a zone, its code leading to its page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import typst
from PIL import Image

from zoneportal.catalog import Zone
from zoneportal.drawings.social import reduced, words
from zoneportal.leaf import Leaf
from zoneportal.models import Premises, Project
from zoneportal.print.code import qr
from zoneportal.print.office import Office
from zoneportal.print.plain import written
from zoneportal.print.press import compiler
from zoneportal.print.project_sheet import fictional, headlines
from zoneportal.print.refusal import PressError, refusal
from zoneportal.values import Lang, PartialDate
from zoneportal.views import contact, headline, projects, stages
from zoneportal.views.parts import Figure
from zoneportal.views.zone_sides import zone_head
from zoneportal.voice import Voice

SIZE = (1080, 1920)
MOST_BYTES = 250_000
# Side by side on a phone's screen, figures with their units are no more.
FIGURES = 3
JOINER = "\u2060"  # no line ends here
Rows = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Poster:
    """A picture to be set; ``data`` is what ``poster.typ`` reads, as JSON, ``address`` the page its code leads to."""

    path: str
    lang: Lang
    title: str
    record: str
    data: str
    day: date
    relief: str
    address: str

    def ingredients(self) -> tuple[str, ...]:
        """Its data, its relief, the address of its code."""
        return (self.path, self.data, self.relief, self.address)

    def made(self, templates: Path) -> bytes:
        """The poster as PNG. Raises PressError where a text fits at no size, or Typst refuses or warns."""
        inputs = {"sheet": self.data, "relief": self.relief, "code": qr(self.address)}
        try:
            picture, warnings = compiler(templates).compile_with_warnings(
                str(templates / "poster.typ"), format="png", ppi=72, sys_inputs=inputs
            )
        except typst.TypstError as error:
            raise self._refused(str(error), templates) from error
        if warnings:
            raise self._refused("; ".join(warning.message for warning in warnings), templates)
        assert isinstance(picture, bytes)  # one page
        with Image.open(BytesIO(picture)) as image:
            return reduced(image.convert("RGB"), MOST_BYTES)

    def _refused(self, message: str, templates: Path) -> PressError:
        plain = message.replace(JOINER, "")
        drawings = {"relief": self.relief}
        return PressError(refusal(self.path, self.record, plain, drawings, self.data, templates.absolute().parents[1]))


def project_poster(office: Office, zone: Zone, project: Project, voice: Voice) -> Poster:
    """The poster of a project: its figures, its stage, what it offers."""
    address = f"/projects/{project.key}/"
    leaf = office.leaf(voice, address)
    industry = voice.text(office.catalog.industries[project.industry].name)
    rows = (
        ("field.project.stage", stages.stage_name(leaf, project)),
        ("field.project.cooperation", voice.list(voice.choice("cooperation", mode) for mode in project.cooperation)),
        ("field.project.place", voice.text(project.place) or voice.text(zone.entry.short)),
    )
    sponsor = projects.zone_sponsor(leaf, zone, project)
    data = _data(
        leaf,
        zone,
        kind=f"{voice.ui['social.project']} · {industry}",
        name=_names(leaf, project.name.zh, project.name.en),
        line=" · ".join(filter(None, (voice.text(zone.entry.name), sponsor))),
        figures=headlines(leaf, project),
        none=voice.ui["project.investment_unknown"],
        rows=rows,
        contact_id=project.contact,
        day=project.source.as_of,
    )
    record = f"{zone.id}/projects/{project.id}.yaml"
    return _poster(office, zone, voice, address, f"projects/{project.key}", record, data, project.source.as_of)


def zone_poster(office: Office, zone: Zone, voice: Voice) -> Poster:
    """The poster of a zone: its figures, its industries, how much it offers."""
    address = f"/zones/{zone.id}/"
    leaf = office.leaf(voice, address)
    head = zone_head(leaf, zone)
    industries = voice.list(voice.text(office.catalog.industries[id].name) for id in zone.entry.leading)
    open_projects = sum(project.exit is None for project in zone.of(Project))
    rows = (
        ("zone.section_industries", industries),
        ("zone.section_projects", _count(voice, open_projects, "projects")),
        ("zone.section_premises", _count(voice, len(zone.of(Premises)), "premises")),
    )
    as_of = zone.profile.source.as_of
    data = _data(
        leaf,
        zone,
        kind=head.place,
        name=_names(leaf, zone.entry.name.zh, zone.entry.name.en),
        line=head.position,
        figures=headline.band(leaf, zone),
        none=voice.ui["unknown.zone"],
        rows=rows,
        contact_id=None,
        day=as_of,
    )
    return _poster(office, zone, voice, address, f"zones/{zone.id}", f"{zone.id}/zone.yaml", data, as_of)


def _held(name: str, lang: Lang) -> str:
    """A name that breaks between its words only: Chinese has no blanks to break at."""
    return "".join(f"{JOINER.join(word)}" for word in words(name, lang)) if lang == "zh" else name


def _names(leaf: Leaf, zh: str, en: str) -> tuple[str, str]:
    """A name in the poster's language, and the other where it is another."""
    own, other = (zh, en) if leaf.voice.lang == "zh" else (en, zh)
    return own, other if other != own else ""


def _count(voice: Voice, number: int, unit: str) -> str:
    return voice.say(f"print.poster.{unit}", n=number) if number else ""


def _data(
    leaf: Leaf,
    zone: Zone,
    *,
    kind: str,
    name: tuple[str, str],
    line: str,
    figures: Iterable[Figure],
    none: str,
    rows: Rows,
    contact_id: str | None,
    day: PartialDate,
) -> dict[str, object]:
    voice = leaf.voice
    register = leaf.catalog.register.portal
    assert register is not None
    block = contact.block(leaf, zone, contact_id)
    return {
        "lang": voice.lang,
        "portal": voice.text(register.name),
        "kind": kind,
        "name": name[0],
        "held": _held(name[0], voice.lang),
        "other": name[1],
        "line": line,
        "fictional": fictional(zone, (voice,)),
        "figures": [_figure(figure) for figure in [*figures][:FIGURES]],
        "none": none,
        "rows": [{"label": voice.ui[label], "text": text} for label, text in rows if text],
        "ask": block.title,
        "contact": _contact(voice, block, zone),
        "scan": voice.ui["print.scan"],
        "foot": voice.say("footer.data_date", date=voice.date(day)),
    }


def _figure(figure: Figure) -> Mapping[str, str]:
    return {"number": figure.number, "before": figure.before, "after": figure.after, "label": figure.label}


def _contact(voice: Voice, block: contact.ContactBlock, zone: Zone) -> dict[str, object]:
    """The first office with its telephone and mail; where none is published, the zone's name and that it is so."""
    if not block.points:
        return {"name": voice.text(zone.entry.name), "lines": [voice.ui["contact.none"]]}
    point = block.points[0]
    links = [link for fact in point.facts for link in fact.links]
    reach = [link.text for scheme in ("tel:", "mailto:") for link in links if link.href.startswith(scheme)]
    return {"name": point.name, "lines": reach[:2]}


def _poster(
    office: Office,
    zone: Zone,
    voice: Voice,
    address: str,
    path: str,
    record: str,
    data: dict[str, object],
    day: PartialDate,
) -> Poster:
    return Poster(
        path=f"brochures/{voice.lang}/{path}.png",
        lang=voice.lang,
        title=str(data["name"]),
        record=record,
        data=written(data),
        day=day.last(),
        relief=office.grounds.of([zone], "poster"),
        address=office.url(voice, address),
    )
