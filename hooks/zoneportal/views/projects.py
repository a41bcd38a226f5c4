"""The catalogue of projects across zones, and the rows it shares with a zone's own list."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from zoneportal.catalog import Catalog, Zone
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Enterprise, Project
from zoneportal.models.project import STAGES
from zoneportal.views import atlas, downloads, filters, paging, prepared, stages
from zoneportal.views.listing import industries, places
from zoneportal.views.parts import Figure, Head, Link, Mark, Name, Pick, Stage
from zoneportal.views.project_list import PROJECTS


def _every(catalog: Catalog) -> tuple[Project, ...]:
    return catalog.of(Project)


ADDRESS = "/projects/"
# The ways the catalogue divides into prepared lists.
DIVIDED = (
    prepared.Dimension[Project]("projects", "industries", industries(lambda project: (project.industry,)), _every),
    prepared.Dimension[Project]("projects", "places", places(), _every),
)

# The stages in which an investor is still looked for, the one that says so first.
OPEN: Final = ("promoted", "in-talks", "planned")


@dataclass(frozen=True)
class ProjectRow:
    """One project in a list; ``mark`` is the source of its end, where it ended."""

    link: Link
    name: Name
    pick: Pick
    sponsor: str
    sponsor_chinese: str
    zone: Link
    industry: str
    stage: str
    note: str
    stages: tuple[Stage, ...]
    investment: Figure | None
    exited: bool
    mark: Mark | None = None
    data: filters.RowData | None = None


@dataclass(frozen=True)
class Listed:
    """Projects of one zone as rows; ``note`` holds for all of them."""

    rows: tuple[ProjectRow, ...]
    note: str = ""


@dataclass(frozen=True)
class Projects:
    """What ``pages/projects.html`` reads."""

    head: Head
    lead: str
    rows: tuple[ProjectRow, ...]
    pager: paging.Pager | None
    filters: filters.Filters
    map: str
    shelves: tuple[prepared.Shelf, ...]
    rates: tuple[stages.Rate, ...]
    downloads: downloads.Downloads | None


@dataclass(frozen=True)
class PreparedProjects:
    """What ``pages/prepared-projects.html`` reads: the projects of one industry or prefecture, or a later page."""

    head: Head
    lead: str
    rows: tuple[ProjectRow, ...]
    pager: paging.Pager | None
    onward: Link
    shelves: tuple[prepared.Shelf, ...]


def catalogue(leaf: Leaf) -> Projects:
    """All projects of all zones, the most advanced first."""
    catalog = leaf.catalog
    projects = catalog.of(Project)
    head = _head(leaf)
    return Projects(
        head=head,
        lead=head.description,
        rows=_rows(leaf, paging.shown(open_first(projects))),
        pager=paging.pager(leaf, ADDRESS, len(projects), whole=True),
        filters=filters.filters(leaf, PROJECTS, projects),
        map=atlas.counted(leaf, Counter(project.zone for project in projects)),
        shelves=tuple(dimension.shelf(leaf) for dimension in DIVIDED),
        rates=stages.rates(leaf, projects),
        downloads=downloads.of(leaf, catalog.data_date, "catalogue", "projects"),
    )


def rest(leaf: Leaf) -> tuple[ProjectRow, ...]:
    """The rows that the first page of a long catalogue does not show."""
    return _rows(leaf, paging.rest(open_first(leaf.catalog.of(Project))))


def _head(leaf: Leaf) -> Head:
    voice, catalog = leaf.voice, leaf.catalog
    projects = catalog.of(Project)
    home = {project.zone for project in projects}
    sentences = [voice.say("projects.lead", n=len(projects), zones=len(home))]
    if ended := sum(project.exit is not None for project in projects):
        sentences.append(voice.noun("projects.ended", ended).format(n=ended))
    if silent := [leaf.text(zone.entry.short) for zone in catalog.zones if zone.id not in home]:
        sentences.append(voice.say("projects.silent", zones=voice.several(silent)))
    lead = voice.sentences(sentences)
    crumbs = (leaf.link(voice.ui["nav.home"], "/"), Link(voice.ui["nav.projects"]))
    return Head(voice.ui["projects.title"], lead, crumbs, kind="project")


def later(page: int) -> Callable[[Leaf], PreparedProjects]:
    """The view of a later page of a long catalogue."""
    return lambda leaf: _prepared(leaf, prepared.whole(leaf, ADDRESS, _head(leaf), _every(leaf.catalog)), page)


def divided(dimension: prepared.Dimension[Project], id: str, page: int = 1) -> Callable[[Leaf], PreparedProjects]:
    """The view of the projects of one industry or one prefecture, or of a page of them."""
    return lambda leaf: _prepared(leaf, dimension.listed(leaf, id), page)


def _prepared(leaf: Leaf, listed: prepared.Listed[Project], page: int) -> PreparedProjects:
    zones, projects = leaf.catalog.zone_by_id, open_first(listed.records)
    return PreparedProjects(
        head=paging.head(leaf, listed.head, page),
        lead=listed.head.description,
        rows=tuple(row(leaf, zones[project.zone], project) for project in paging.shown(projects, page)),
        pager=paging.pager(leaf, listed.address, len(projects), page),
        onward=listed.onward,
        shelves=tuple(each.shelf(leaf) for each in DIVIDED),
    )


def _rows(leaf: Leaf, projects: Iterable[Project]) -> tuple[ProjectRow, ...]:
    """Projects as the rows of the catalogue, with what its filters ask."""
    zones = leaf.catalog.zone_by_id
    return tuple(
        replace(row(leaf, zones[project.zone], project), data=filters.row_data(leaf, PROJECTS, project))
        for project in projects
    )


def open_first(projects: Iterable[Project]) -> list[Project]:
    """Projects as somebody who looks for one reads them: open to investors, then under way, then ended."""

    def place(project: Project) -> tuple[bool, int]:
        known = STAGES.index(project.stage)
        return project.exit is not None, OPEN.index(project.stage) if project.stage in OPEN else known + len(OPEN)

    return sorted(projects, key=place)


def ordered(projects: Iterable[Project]) -> list[Project]:
    """Projects with the most advanced first; those that ended, last."""
    return sorted(projects, key=lambda project: (project.exit is not None, -STAGES.index(project.stage)))


def listed(leaf: Leaf, zone: Zone, projects: Iterable[Project]) -> Listed:
    """Rows of a zone's projects; a note that they all share is said once."""
    rows = tuple(row(leaf, zone, project) for project in projects)
    notes = {item.note for item in rows}
    if len(rows) < 2 or len(notes) > 1:
        return Listed(rows)
    return Listed(tuple(replace(item, note="") for item in rows), notes.pop())


def row(leaf: Leaf, zone: Zone, project: Project) -> ProjectRow:
    """One project as a row of a list."""
    voice = leaf.voice
    sponsor = zone_sponsor(leaf, zone, project)
    return ProjectRow(
        link=leaf.link(leaf.text(project.name), f"/projects/{project.key}/"),
        name=leaf.name(project.name),
        pick=leaf.pick(project),
        sponsor=sponsor,
        sponsor_chinese=sponsor_chinese(leaf, zone, project),
        zone=leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/"),
        industry=leaf.text(leaf.catalog.industries[project.industry].name),
        stage=stages.stage_name(leaf, project),
        note=_note(leaf, project),
        stages=stages.way(leaf, project),
        investment=leaf.figure(
            project.total_investment, project.source, label=voice.ui["field.project.total_investment"]
        )
        if project.total_investment
        else None,
        exited=project.exit is not None,
        mark=leaf.mark(project.source) if project.exit else None,
    )


def zone_sponsor(leaf: Leaf, zone: Zone, project: Project) -> str:
    """The project's sponsor: as the record says it, else the enterprise it names."""
    enterprise = zone.find(Enterprise, project.enterprise)
    return leaf.text(project.sponsor) or (leaf.text(enterprise.full_name or enterprise.name) if enterprise else "")


def sponsor_chinese(leaf: Leaf, zone: Zone, project: Project) -> str:
    """The sponsor's Chinese name, for the English page."""
    enterprise = zone.find(Enterprise, project.enterprise)
    text = project.sponsor or (enterprise and (enterprise.full_name or enterprise.name))
    return leaf.name(text).chinese if text else ""


def _note(leaf: Leaf, project: Project) -> str:
    """What came last: of a project that ended when it did, else its progress or since when it stands at its stage."""
    if project.exit is not None:
        return leaf.voice.date(project.exit.date)
    return leaf.text(project.progress) or _last_date(leaf, project)


def _last_date(leaf: Leaf, project: Project) -> str:
    last = project.history[-1] if project.history else None
    return leaf.voice.date(last.date) if last and last.date else ""
