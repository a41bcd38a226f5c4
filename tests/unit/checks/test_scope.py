"""What the checks look at, with two layers and with what is never published."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from zoneportal.checks import Scope, check
from zoneportal.loading import load
from zoneportal.models import Park
from zoneportal.models.register import ZoneEntry
from zoneportal.problems import Report
from zoneportal.values import Text
from zoneportal.workspace import Workspace

BASE = Path(__file__).parents[2] / "examples" / "base"
SECOND = """\
zones:
  - id: second
    name: {zh: 第二示例区（虚构）, en: Second Sample Zone (fictional)}
    short: {zh: 第二, en: Second}
    form: economic
    place:
      name: {zh: 示例县（虚构）, en: Sample County (fictional)}
      prefecture: {zh: 虚构市, en: Fictional City}
      code: "140000"
      latitude: 37.60
      longitude: 112.60
    leading: [bateries]
    fictional: true
"""


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "portal")
    return tmp_path / "portal"


def scope_of(portal: Path, *overlays: str, zone: str = "") -> Scope:
    workspace = Workspace.at(portal, *overlays)
    catalog = load(workspace).catalog
    assert catalog is not None
    return Scope(catalog, workspace, date(2026, 1, 1), catalog.zone_by_id[zone] if zone else None)


def test_internal_notes_are_not_looked_at(portal: Path) -> None:
    park = portal / "content/zones/sample/parks/north.yaml"
    park.write_text(park.read_text("utf-8") + "internal: {memo: 13800138000}\n", "utf-8")
    scope = scope_of(portal, zone="sample")
    assert not [spot for spot in scope.spots if "internal" in spot.keys]
    assert len(list(scope.of(Park))) == 1


def test_a_figure_with_its_own_source_stands_at_its_key(portal: Path) -> None:
    park = portal / "content/zones/sample/parks/north.yaml"
    own = "site_area: {value: 200亩, remark: {zh: 规划, en: as planned}}"
    park.write_text(park.read_text("utf-8").replace("site_area: 200亩", own), "utf-8")
    spots = {
        spot.keys: spot.value for spot in scope_of(portal, zone="sample").spots if spot.file.endswith("north.yaml")
    }
    assert str(spots["site_area",]) == "200亩"
    assert spots["site_area", "remark"] == Text("规划", "as planned")


def test_each_layer_of_the_register_stands_in_its_own_file(portal: Path) -> None:
    zone = portal / "more/content/zones/second"
    shutil.copytree(portal / "content/zones/sample", zone)
    shutil.rmtree(zone / "pictures")
    shutil.rmtree(zone / "premises")
    (portal / "more/zones.yaml").write_text(SECOND.replace("bateries", "batteries"), "utf-8")
    entries = {spot.value.id: spot.place("leading", 0) for spot in scope_of(portal, "more").of(ZoneEntry)}
    assert entries["second"].file == "more/zones.yaml"
    assert entries["second"].keys == ("zones", 0, "leading", 0)
    (portal / "more/zones.yaml").write_text(SECOND, "utf-8")
    (problem,) = load(Workspace.at(portal, "more")).report.errors
    assert (problem.code, problem.place.file, problem.place.line) == ("unknown-industry", "more/zones.yaml", 12)


def test_dates_are_checked_against_the_day_given(portal: Path) -> None:
    policy = portal / "content/common/policies/research.yaml"
    policy.write_text(policy.read_text("utf-8") + "expires: 2026-06-30\n", "utf-8")
    scope = scope_of(portal)
    before, after = (
        Report(check(scope.catalog, scope.workspace, today).problems) for today in (date(2026, 6, 30), date(2026, 7, 1))
    )
    assert [problem.code for problem in before] == []
    assert [problem.code for problem in after] == ["policy-expired"]


def test_a_record_that_cannot_be_read_hides_nothing_else(portal: Path) -> None:
    (portal / "content/zones/sample/parks/north.yaml").write_bytes(b"name: [\n")
    (portal / "content/zones/sample/pictures/block.yaml").write_bytes(b"name: [\n")
    project = portal / "content/zones/sample/projects/separators.yaml"
    project.write_text(project.read_text("utf-8").replace("link: separators", "link: seperators"), "utf-8")
    report = load(Workspace.at(portal)).report
    # The premises in the park and its picture are there, only unread: nothing is said of the references to them.
    assert [problem.code for problem in report] == ["unclosed-bracket", "unclosed-bracket", "unknown-chain-link"]


def test_a_part_sees_its_own_records_and_the_common_ones(portal: Path) -> None:
    common, zone = scope_of(portal), scope_of(portal, zone="sample")
    assert {spot.file.split("/")[0] for spot in common.spots} == {"zones.yaml", "content"}
    assert not [spot.file for spot in common.spots if spot.file.startswith("content/zones/")]
    assert {spot.file.rsplit("sample/")[0] for spot in zone.spots} == {"content/zones/"}
    assert {record.zone for record in zone.known(Park)} == {"sample"}
    assert not list(common.known(Park))
