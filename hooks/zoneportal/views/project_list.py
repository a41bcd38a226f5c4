"""What the catalogue of projects can be filtered and sorted by."""

from collections.abc import Iterable, Iterator
from typing import get_args

from zoneportal import clock
from zoneportal.catalog import Catalog
from zoneportal.leaf import Leaf
from zoneportal.models import Enterprise, Project
from zoneportal.models.project import STAGES, Cooperation, Preparation
from zoneportal.values import Text
from zoneportal.views.listing import Grouping, Listing, Measure, Order, industries, iso, places, zones

DONE = ("done", "not-needed")
WORKS = ("filing", "eia", "energy-review", "land", "planning", "design", "other")
EXITED = "exited"


def _stages(leaf: Leaf) -> Iterable[tuple[str, str]]:
    ended = any(project.exit for project in leaf.catalog.of(Project))
    return ((stage, leaf.voice.choice("stage", stage)) for stage in (*STAGES, *((EXITED,) if ended else ())))


def _stage(_: Catalog, project: Project) -> tuple[str, ...]:
    return (project.stage if project.exit is None else EXITED,)


def _progress(_: Catalog, project: Project) -> str:
    """How far a project has come, in stages; nothing for one that ended."""
    return "" if project.exit else str(STAGES.index(project.stage) + 1)


def _last_date(_: Catalog, project: Project) -> str:
    if project.exit is not None:
        return iso(project.exit.date)
    return iso(max((event.date for event in project.history if event.date), default=None))


def _validity(_: Catalog, project: Project) -> tuple[str, ...]:
    if project.valid_until is None:
        return ()
    return ("valid" if project.valid_until.last() >= clock.today() else "expired",)


def _done(items: Iterable[Preparation]) -> tuple[str, ...]:
    return tuple(item.item for item in items if item.state in DONE)


def _names(catalog: Catalog, project: Project) -> Iterator[Text | None]:
    enterprise = catalog.find(Enterprise, project.zone, project.enterprise)
    yield from (project.name, project.sponsor, enterprise.name if enterprise else None)
    term = catalog.industries[project.industry]
    yield from (term.name, *term.aliases, catalog.zone_by_id[project.zone].entry.short)


PROJECTS = Listing[Project](
    noun="listed.projects",
    names=_names,
    groups=(
        industries(lambda project: (project.industry,)),
        zones(),
        places(),
        Grouping("stage", "field.project.stage", _stages, _stage, whole=True),
        Grouping(
            "cooperation",
            "field.project.cooperation",
            lambda leaf: ((mode, leaf.voice.choice("cooperation", mode)) for mode in get_args(Cooperation)),
            lambda _, project: project.cooperation,
        ),
        Grouping(
            "prepared",
            "projects.prepared",
            lambda leaf: ((item, leaf.voice.choice("preparation", item)) for item in WORKS),
            lambda _, project: _done(project.preparation),
        ),
        Grouping(
            "validity",
            "projects.validity",
            lambda leaf: ((state, leaf.voice.ui[f"projects.{state}"]) for state in ("valid", "expired")),
            _validity,
        ),
    ),
    measures=(
        Measure("investment", "field.project.total_investment", "money", lambda project: project.total_investment),
        Measure("capital", "field.project.capital_sought", "money", lambda project: project.capital_sought),
        Measure("land", "field.project.land", "land", lambda project: project.land),
    ),
    orders=(
        Order("progress", "field.project.stage", "rank", _progress),
        Order("name", "filter.name", "name"),
        Order("date", "projects.date", "date", _last_date),
    ),
    order="projects.order",
)
