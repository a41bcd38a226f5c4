"""The home page: what the portal holds, where the zones are, how far things have come, how to read a figure."""

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from urllib.parse import quote

from zoneportal.catalog import Zone
from zoneportal.drawings.points_map import MapWords, home_map
from zoneportal.frozen import dataclass
from zoneportal.leaf import Leaf
from zoneportal.models import Chain, Event, Park, Project
from zoneportal.models.project import STAGES
from zoneportal.views import atlas, finder, industries, policy_rows, structured, zone_rows
from zoneportal.views.chain_map import ChainMap, chain_map
from zoneportal.views.parts import Fact, Figure, Head, Link, Mark

# Of more zones the home page shows those that have published most, or have most under way.
MOST_ZONES = 12
MEETINGS = ("first-contact", "talks", "visit")


@dataclass(frozen=True)
class Task:
    """One of the ways in: a thing a visitor comes to do."""

    icon: str
    link: Link
    text: str


@dataclass(frozen=True)
class Cell:
    """How many of a zone's companies or projects stand at one step; talks are hollow, projects solid."""

    count: int
    solid: bool


@dataclass(frozen=True)
class MatrixRow:
    """One zone's row in the matrix."""

    zone: Link
    mark: Mark | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Column:
    """One step of the matrix with its total."""

    title: str
    total: int
    unit: str


@dataclass(frozen=True)
class Matrix:
    """Who stands where: talks by company, projects by stage. Columns nobody stands in are left out.

    ``more`` says that zones are left out.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    more: str = ""


@dataclass(frozen=True)
class Home:
    """What ``pages/home.html`` reads."""

    head: Head
    claim: tuple[str, ...]
    lead: str
    tries: tuple[Link, ...]
    map_desk: str
    map_phone: str
    map_note: str
    tasks: tuple[Task, ...]
    zones: tuple[zone_rows.ZoneRow, ...]
    matrix: Matrix | None
    chain: ChainMap | None
    chain_zone: Link | None
    industries: tuple[industries.IndustryRow, ...]
    policies: tuple[policy_rows.PolicyRow, ...]
    example: Figure | None
    example_name: Link | None
    example_unknown: str
    reading: tuple[Fact, ...]
    all_zones: Link
    all_projects: Link
    all_policies: Link
    fit: Link


def home(leaf: Leaf) -> Home:
    """The home page."""
    catalog, ui = leaf.catalog, leaf.voice.ui
    portal = catalog.register.portal
    assert portal is not None
    shown = _shown_chain(leaf)
    example = _example(leaf)
    return Home(
        head=_head(leaf),
        claim=tuple(leaf.voice.counted(portal.claim, len(catalog.zones)).split("|")),
        lead=leaf.voice.counted(portal.description, len(catalog.zones)),
        tries=tuple(Link(word, f"{leaf.href('/search/')}?q={quote(word)}") for word in ui["home.tries"].split("|")),
        map_desk=_map(leaf, "desk"),
        map_phone=_map(leaf, "phone"),
        map_note=_map_note(leaf),
        tasks=tuple(_tasks(leaf)),
        zones=tuple(zone_rows.row(leaf, zone) for zone in _most(catalog.zones, lambda zone: zone.figure_count)),
        matrix=_matrix(leaf),
        chain=chain_map(leaf, *shown) if shown else None,
        chain_zone=leaf.link(leaf.text(shown[0].entry.short), f"/zones/{shown[0].id}/") if shown else None,
        industries=tuple(found for term in catalog.register.industries if (found := industries.row(leaf, term)).zones),
        policies=policy_rows.rows(leaf, catalog.national_policies),
        example=_example_figure(leaf, example),
        example_name=leaf.link(leaf.text(example.name), f"/projects/{example.key}/") if example else None,
        example_unknown=ui["field.project.land"],
        reading=_reading(leaf),
        all_zones=leaf.link(ui["home.all_zones"], "/zones/"),
        all_projects=leaf.link(ui["home.all_projects"], "/projects/"),
        all_policies=leaf.link(ui["home.all_policies"], "/policies/"),
        fit=leaf.link(ui["fit.way"], "/fit/"),
    )


def _head(leaf: Leaf) -> Head:
    portal = leaf.catalog.register.portal
    assert portal is not None
    title = leaf.text(portal.name)
    description = leaf.voice.counted(portal.description, len(leaf.catalog.zones))
    return Head(title, description, (), "home", str(leaf.catalog.data_date or ""), (structured.website(leaf),))


def _map(leaf: Leaf, size: str) -> str:
    voice = leaf.voice
    words = MapWords(voice.ui["home.map"], voice.ui["footer.schematic"])
    relief = leaf.href(f"/assets/relief/portal-{size}.svg")
    points = atlas.linked(leaf, atlas.points(leaf.catalog, voice))
    return home_map(points, words, voice.lang, "desk" if size == "desk" else "phone", relief)


def _map_note(leaf: Leaf) -> str:
    """Says what the contours mean, with the zones that have most and fewest figures as examples."""
    counts = [(zone.figure_count, zone.entry.short) for zone in leaf.catalog.zones]
    if not counts:
        return ""
    (most, top), (fewest, least) = max(counts, key=itemgetter(0)), min(counts, key=itemgetter(0))
    return leaf.voice.say("home.map_note", top=leaf.text(top), most=most, least=leaf.text(least), fewest=fewest)


def _tasks(leaf: Leaf) -> Iterator[Task]:
    voice, catalog = leaf.voice, leaf.catalog
    counts = {
        "projects": len([item for item in catalog.of(Project) if item.exit is None]),
        "premises": len(catalog.of(Park)),
        "policies": len(catalog.national_policies),
        "zones": len(catalog.zones),
    }
    for name, count in counts.items():
        link = leaf.link(voice.ui[f"home.task_{name}"], finder.ADDRESS if name == "premises" else f"/{name}/")
        yield Task(name, link, voice.say(f"home.task_{name}_text", n=count))


def _shown_chain(leaf: Leaf) -> tuple[Zone, Chain] | None:
    """The chain with the most links on record."""
    found = [(zone, chain) for zone in leaf.catalog.zones for chain in zone.of(Chain) if len(chain.links) > 2]
    return max(found, key=lambda pair: len(pair[1].links), default=None)


def _matrix(leaf: Leaf) -> Matrix | None:
    ui, zones = leaf.voice.ui, leaf.catalog.zones
    steps = [(f"meeting-stage.{stage}", stage, False) for stage in MEETINGS]
    steps += [("home.matrix_signed" if stage == "signed" else f"stage.{stage}", stage, True) for stage in STAGES]
    counts = {(zone.id, stage): _count(zone, stage, solid) for zone in zones for _, stage, solid in steps}
    used = [step for step in steps if any(counts[zone.id, step[1]] for zone in zones)]
    total = sum(counts.values())
    if not total:
        return None
    columns = tuple(
        Column(
            ui[word], sum(counts[zone.id, stage] for zone in zones), ui["home.projects" if solid else "home.companies"]
        )
        for word, stage, solid in used
    )
    shown = _most(zones, lambda zone: sum(counts[zone.id, stage] for _, stage, _ in used))
    rows = tuple(
        MatrixRow(
            leaf.link(leaf.text(zone.entry.short), f"/zones/{zone.id}/"),
            _matrix_mark(leaf, zone),
            tuple(Cell(counts[zone.id, stage], solid) for _, stage, solid in used),
        )
        for zone in shown
    )
    more = leaf.voice.say("home.matrix_more", n=len(shown)) if len(shown) < len(zones) else ""
    return Matrix(leaf.voice.say("home.matrix", n=total), columns, rows, more)


def _most(zones: Sequence[Zone], measure: Callable[[Zone], int]) -> Sequence[Zone]:
    """The zones with most of something, in the register's order; all of a few."""
    if len(zones) <= MOST_ZONES:
        return zones
    chosen = {zone.id for zone in sorted(zones, key=measure, reverse=True)[:MOST_ZONES]}
    return [zone for zone in zones if zone.id in chosen]


def _count(zone: Zone, stage: str, solid: bool) -> int:  # noqa: FBT001 - a step of the matrix is talks or projects
    if solid:
        return sum(1 for item in zone.of(Project) if item.exit is None and item.stage == stage)
    return len({met.enterprise for event in zone.of(Event) for met in event.met if met.stage == stage})


def _matrix_mark(leaf: Leaf, zone: Zone) -> Mark | None:
    record = next(iter((*zone.of(Project), *zone.of(Event))), None)
    return leaf.mark(record.source) if record is not None else None


def _example(leaf: Leaf) -> Project | None:
    """The project whose figure explains how figures are read: the first with an investment on record."""
    return next((item for item in leaf.catalog.of(Project) if item.total_investment and item.land is None), None)


def _example_figure(leaf: Leaf, project: Project | None) -> Figure | None:
    if project is None or project.total_investment is None:
        return None
    return leaf.figure(project.total_investment, project.source, label=leaf.voice.ui["field.project.total_investment"])


def _reading(leaf: Leaf) -> tuple[Fact, ...]:
    """How a figure is read, line by line."""
    ui = leaf.voice.ui
    return tuple(
        Fact(ui[f"home.read_{name}"], text=ui[f"home.read_{name}_text"]) for name in ("unit", "mark", "date", "unknown")
    )
