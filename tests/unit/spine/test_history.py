import os
import subprocess
from pathlib import Path

import pytest

from zoneportal.history import last_changes


def git(folder: Path, *arguments: str, day: str = "2025-01-01") -> None:
    moment = f"{day}T12:00:00+08:00"
    settings = {
        "GIT_AUTHOR_DATE": moment,
        "GIT_COMMITTER_DATE": moment,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    people = ("-c", "user.name=Nobody", "-c", "user.email=nobody@zone.example", "-c", "init.defaultBranch=main")
    command = ["git", *people, *arguments]
    subprocess.run(command, cwd=folder, env={**os.environ, **settings}, check=True, capture_output=True)


def commit(folder: Path, day: str, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", day, day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def test_the_last_commit_that_touched_each_file(repository: Path) -> None:
    commit(repository, "2024-07-01", a="1", b="1")
    commit(repository, "2025-02-03", a="2", folder__c="1")
    assert last_changes(repository) == {"a": "2025-02-03", "b": "2024-07-01", "folder/c": "2025-02-03"}


def test_names_in_chinese_and_with_blanks(repository: Path) -> None:
    commit(repository, "2025-02-03", **{"园区 一.yaml": "1"})
    assert last_changes(repository) == {"园区 一.yaml": "2025-02-03"}


def test_a_portal_in_a_folder_of_a_repository(repository: Path) -> None:
    commit(repository, "2025-02-03", portal__zones="1", other="1")
    assert last_changes(repository / "portal") == {"zones": "2025-02-03"}


def test_a_shallow_clone_tells_nothing(repository: Path, tmp_path: Path) -> None:
    commit(repository, "2024-07-01", a="1")
    commit(repository, "2025-02-03", b="1")
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "shallow")
    assert last_changes(tmp_path / "shallow") == {}


def test_without_a_repository(tmp_path: Path) -> None:
    assert last_changes(tmp_path) == {}


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, "2025-02-03", a="1")
    monkeypatch.setenv("PATH", "")
    assert last_changes(repository) == {}
