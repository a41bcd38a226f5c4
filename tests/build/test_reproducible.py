"""From the same commit the same bytes: built again, in other surroundings, and by the host to move to."""

from __future__ import annotations

from pathlib import Path

import pytest

from proof.building import build_site, copy_checkout, differing_files
from proof.sample import write_sample
from proof.site import BuiltSite

CONFIGURATIONS = {"built_site": "mkdocs.yml", "demo_site": "tests/demo/mkdocs.yml"}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_built_elsewhere_the_bytes_are_the_same(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "LC_ALL": "C"}
    root = copy_checkout(tmp_path / "a copy")
    again = build_site(CONFIGURATIONS[name], tmp_path / "site", root=root, environment=elsewhere)
    assert differing_files(request.getfixturevalue(name), again) == []


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_properdocs_builds_the_same_bytes(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    elsewhere = build_site(CONFIGURATIONS[name], tmp_path / "site", host="properdocs")
    assert differing_files(request.getfixturevalue(name), elsewhere) == []


def test_a_difference_is_found(sample: BuiltSite, tmp_path: Path) -> None:
    other = write_sample(tmp_path / "other")
    assert differing_files(sample, other) == []
    (other.folder / "assets/site.css").write_bytes(b"")
    (other.folder / "en/404.html").unlink()
    assert differing_files(sample, BuiltSite(other.folder)) == ["en/404.html", "assets/site.css"]
