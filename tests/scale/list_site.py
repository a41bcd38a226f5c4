"""The catalogue of projects with thousands of rows, by the portal's own views from the demo's fictional projects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from unittest.mock import patch

from zoneportal import wording
from zoneportal.catalog import Catalog, Zone
from zoneportal.loading import load
from zoneportal.models import Enterprise, Project, ZoneProfile
from zoneportal.models.base import Sourced
from zoneportal.models.project import STAGES, Cooperation, StageEvent
from zoneportal.pages import assets
from zoneportal.pages.portal import Portal
from zoneportal.pages.prepared_routes import later_pages
from zoneportal.pages.publication import Publication
from zoneportal.pages.rendering import Renderer
from zoneportal.pages.route import Route
from zoneportal.pages.templates import environment
from zoneportal.values import LANGS, Dimension, Quantity, Text
from zoneportal.views import finder, fit, match, match_questions, paging, projects
from zoneportal.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "/projects/"
MODES: Sequence[Cooperation] = ("sole", "joint-venture", "cooperation", "lease")
ZONES = 12


def write_list_site(folder: Path, count: int, a_page: int = 10**6) -> Path:
    """Write ``projects/`` in both languages, with what it loads; ``count`` projects in twelve fictional zones.

    ``a_page`` is how many of them a page holds: all, unless told.
    """
    catalog = swollen(_demo(), count)
    with patch.object(paging, "ROWS", a_page):
        first = Route(
            ADDRESS, "projects", "projects", projects.catalogue, rest=projects.rest if count > a_page else None
        )
        return _write(folder, catalog, (first, *later_pages("projects", catalog.of(Project), projects.later)))


def write_finder_site(folder: Path, first: int) -> Path:
    """Write the premises finder in both languages, with what it loads; ``first`` of the spaces stand in the page."""
    with patch.object(finder, "FIRST", first):
        return _write(folder, _demo(), (Route(finder.ADDRESS, "finder", "premises", finder.page, rest=finder.rest),))


def write_fit_site(folder: Path, first: int) -> Path:
    """Write the fit of a company in both languages, with what it loads; ``first`` of the rows stand in the page."""
    with patch.object(fit, "FIRST", first):
        return _write(folder, _demo(), (Route(fit.ADDRESS, "fit", "industries", fit.tool, rest=fit.rest),))


def write_match_site(folder: Path, first: int) -> Path:
    """Write the policy self-check in both languages, with what it loads; ``first`` of the policies stand in the page.

    Zones are a list to choose one from, as where they are many.
    """
    with patch.object(match, "FIRST", first), patch.object(match_questions, "TICKED", 0):
        return _write(folder, _demo(), (Route(match.ADDRESS, "match", "policies", match.page, rest=match.rest),))


def _demo() -> Catalog:
    loaded = load(Workspace.at(ROOT, "tests/demo")).catalog
    assert loaded is not None
    return loaded


def _write(folder: Path, catalog: Catalog, routes: Iterable[Route]) -> Path:
    workspace = Workspace.at(ROOT, "tests/demo")
    portal = Portal(workspace, catalog, wording.load(workspace)[0], (), "https://zones.example/")
    folder.mkdir(parents=True, exist_ok=True)
    files = Publication(folder, folder.with_name(f"{folder.name}-stage"))
    renderer = Renderer(portal, environment(workspace.overrides), assets.write(portal, files), {})
    for route in routes:
        for lang in LANGS:
            page, _ = renderer.page(route, renderer.leaf(route, portal.voice(lang)), files)
            files.write(route.file_in(lang), page.encode())
    files.publish()
    return folder


def swollen(catalog: Catalog, count: int) -> Catalog:
    """The catalogue with nothing but the fictional zone, twelve times over, and ``count`` projects between them."""
    (sample,) = (zone for zone in catalog.zones if zone.entry.fictional == "true")
    zones = tuple(_zone(sample, nth, count) for nth in range(ZONES))
    register = catalog.register.model_copy(update={"zones": tuple(zone.entry for zone in zones)})
    return replace(catalog, register=register, zones=zones)


def _zone(sample: Zone, nth: int, count: int) -> Zone:
    id = f"sample-{nth}"
    place = sample.entry.place.model_copy(
        update={
            "latitude": sample.entry.place.latitude + Decimal(nth % 4) / 2,
            "longitude": sample.entry.place.longitude + Decimal(nth // 4) / 2,
            "prefecture": Text(f"示例{nth // 3}市（虚构）", f"Sample {nth // 3} City (fictional)"),
        }
    )
    short = Text(f"示例{nth}", f"Sample {nth}")
    entry = sample.entry.model_copy(update={"id": id, "short": short, "place": place})
    own = {project.id: project for project in _projects(sample.of(Project), id, range(nth, count, ZONES))}
    return Zone(entry, {Project: own, **{kind: sample.records[kind] for kind in (ZoneProfile, Enterprise)}})


def _projects(models: Sequence[Project], zone: str, numbers: range) -> Iterator[Project]:
    """Projects like the demo's, told apart by their number: every third without figures, as records are."""
    for number in numbers:
        model = models[number % len(models)]
        money, area = f"{number % 97 + 1}00万元", f"{number % 61 + 5}亩"
        yield model.model_copy(
            update={
                "id": f"project-{number}",
                "zone": zone,
                "name": Text(f"{model.name.zh}{number}号", f"{model.name.en}, no. {number}"),
                "total_investment": _sourced(money, Dimension.MONEY) if number % 3 else None,
                "land": _sourced(area, Dimension.AREA) if number % 4 else None,
                "cooperation": (MODES[number % len(MODES)],) if number % 5 else (),
                "history": tuple(StageEvent(stage=stage) for stage in STAGES[: number % len(STAGES) + 1]),
            }
        )


def _sourced(written: str, dimension: Dimension) -> Sourced[Quantity]:
    return Sourced[Quantity].model_construct(value=Quantity.parse(written, (dimension,)), source=None, remark=None)
