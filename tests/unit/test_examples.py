"""The acceptance suite for data: each folder of `tests/examples` is laid over a small portal and gives its report.

A folder holds the files that matter, at their places in the portal, and `case.yaml`: what it is about, the problems
it must give (level, code, file:line:column), files of the base to `remove`, and files to `rename` that could not be
kept in a repository under their own names. Beside it, `report.txt` is the whole report; after a change of wording, run
the tests once with `UPDATE_REPORTS=1` in the environment, and read what changed.
"""

import json
import os
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from zoneportal import loading, wording
from zoneportal.problems import Level, Report, declared
from zoneportal.workspace import Workspace

EXAMPLES = Path(__file__).parents[1] / "examples"
NOT_LAID_OVER = ("case.yaml", "report.txt")
# Nets under the mapping of pydantic's refusals; no record can fall into them as the models are, see test_validation.
SAFETY_NETS = {"value-not-accepted"}


@dataclass(frozen=True)
class Case:
    """One folder of examples."""

    folder: Path
    problems: tuple[str, ...]
    remove: tuple[str, ...] = ()
    rename: tuple[tuple[str, str], ...] = ()

    @classmethod
    def at(cls, folder: Path) -> "Case":
        """Read the folder's `case.yaml`."""
        given: dict[str, Any] = yaml.safe_load((folder / "case.yaml").read_text("utf-8"))
        renamed = tuple(given.get("rename", {}).items())
        return cls(folder, tuple(given["problems"]), tuple(given.get("remove", ())), renamed)

    def report(self, portal: Path) -> Report:
        """Lay the folder over the base in an empty folder, and read it."""
        shutil.copytree(EXAMPLES / "base", portal)
        shutil.copytree(self.folder, portal, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOT_LAID_OVER))
        for name in self.remove:
            (portal / name).unlink()
        for name, proper in self.rename:
            (portal / name).rename(portal / proper)
        return report_of(portal)


def report_of(portal: Path) -> Report:
    """Everything that is wrong with a portal: its records and its wording."""
    workspace = Workspace.at(portal)
    return Report([*loading.load(workspace).report, *wording.load(workspace)[1]], portal)


@cache
def cases(kind: str) -> tuple[Case, ...]:
    """The folders of one kind, by name."""
    return tuple(Case.at(file.parent) for file in sorted((EXAMPLES / kind).glob("*/case.yaml")))


def name(case: Case) -> str:
    """What a test of the case is called."""
    return case.folder.name


ALL = cases("invalid") + cases("valid")


@pytest.fixture(scope="module", params=ALL, ids=name)
def reported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, Report]:
    """Each case in turn, with its report."""
    case: Case = request.param
    return case, case.report(tmp_path_factory.mktemp("example") / "portal")


def test_a_folder_gives_its_report(reported: tuple[Case, Report]) -> None:
    case, report = reported
    found = [f"{p.level} {p.code} {p.place.file}:{p.place.line}:{p.place.column}" for p in report]
    assert found == list(case.problems)
    kept = case.folder / "report.txt"
    if os.environ.get("UPDATE_REPORTS") and found:
        kept.write_text(report.text(), "utf-8", newline="\n")
    assert report.text() == (kept.read_text("utf-8") if found else Report([]).text())


def test_the_report_for_programs_says_the_same(reported: tuple[Case, Report]) -> None:
    case, report = reported
    told = json.loads(report.json())
    found = [f"{p['level']} {p['code']} {p['file']}:{p['line']}:{p['column']}" for p in told["problems"]]
    assert found == list(case.problems)
    assert sum(told["counts"].values()) == len(found)


def test_the_base_is_without_a_problem(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "base", tmp_path / "portal")
    assert report_of(tmp_path / "portal").text("en") == "0 errors, 0 warnings, 0 notes in 0 files.\n"


@pytest.mark.parametrize("case", cases("invalid"), ids=name)
def test_an_invalid_example_is_reported(case: Case) -> None:
    assert case.problems


@pytest.mark.parametrize("case", cases("valid"), ids=name)
def test_a_valid_example_does_not_fail(case: Case) -> None:
    assert not [problem for problem in case.problems if problem.startswith(Level.ERROR)]


def test_every_code_has_an_example() -> None:
    shown = {problem.split()[1] for case in ALL for problem in case.problems}
    codes = {kind.code for kind in declared()}
    assert codes - shown == SAFETY_NETS
    assert len(cases("invalid")) >= 60
