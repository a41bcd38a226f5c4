"""Of all figures every so many make the relief of a large portal; zones that have none of these are not read."""

import pytest

from scale.portal_folder import write_portal
from zoneportal.catalog import Zone
from zoneportal.loading import load
from zoneportal.pages import social
from zoneportal.reads import noted
from zoneportal.workspace import Workspace

FIGURES = "zoneportal.catalog.figures"


@pytest.fixture(scope="module")
def zones(tmp_path_factory: pytest.TempPathFactory) -> tuple[Zone, ...]:
    loaded = load(Workspace.at(write_portal(tmp_path_factory.mktemp("social") / "portal", 8)))
    assert loaded.catalog is not None
    return loaded.catalog.zones


@pytest.mark.parametrize("step", [1, 2, 5, 7, 40, 10_000])
def test_every_so_many_are_those_of_all_in_a_row(zones: tuple[Zone, ...], step: int) -> None:
    every = [figure for zone in zones for figure in zone.figures]
    assert list(social._every(step, zones)) == every[::step]


def test_a_zone_without_any_of_them_is_not_read(zones: tuple[Zone, ...]) -> None:
    with noted() as cells:
        (shown,) = social._every(10_000, zones)
    assert shown in zones[0].figures
    assert {cell[2] for cell in cells if cell[:2] == ("@fact", FIGURES)} == {zones[0].id}
