"""What every checkout relies on: names and line ends that Windows takes, locks with hashes, nothing of one machine."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

MADE = {".git", ".venv", ".cache", ".hypothesis", "__pycache__", "node_modules", "site"}
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10))}
# Spelled in pieces, or this file would be found.
ELSEWHERE = re.compile(
    "|".join(
        ("/" + "work/", "/" + "root/", "/" + "tmp/", "registry" + r"\.npmjs", r"pypi\." + "org", "python" + "hosted")
    )
)
# Broken on purpose, byte for byte.
BROKEN_EXAMPLES = ("tests/examples/invalid/", "tests/examples/valid/crlf-line-ends/")


def project_files(root: Path) -> Iterator[Path]:
    """Every file of the project that is not made by a command, relative to the root."""
    for folder, names, files in os.walk(root):
        names[:] = [name for name in names if name not in MADE and not name.startswith("site-")]
        # In a worktree .git is a file.
        yield from (Path(folder, file).relative_to(root) for file in files if file not in MADE)


def name_faults(path: str) -> list[str]:
    """Why Windows would not take a path."""
    stems = {part.split(".")[0].lower() for part in path.split("/")}
    faults = [f"{path}: {stem} is a reserved name" for stem in sorted(stems & RESERVED)]
    if re.search(r'[<>:"\\|?*]|[. ](/|$)', path) or len(path) > 180:
        faults.append(f"{path}: a name that Windows refuses")
    return faults


@pytest.mark.parametrize("path", ["content/zones/con.yaml", "a/aux/b.md", "a/b:c.yaml", "a/b.", "x" * 200])
def test_a_name_that_windows_refuses_is_found(path: str) -> None:
    assert name_faults(path)


def test_names_suit_windows(root: Path) -> None:
    paths = [path.as_posix() for path in project_files(root)]
    assert [fault for path in paths for fault in name_faults(path)] == []
    assert len({path.lower() for path in paths}) == len(paths), "two names differ in capitals only"


def test_text_is_utf8_with_unix_line_ends(root: Path) -> None:
    texts = {".py", ".md", ".yaml", ".yml", ".toml", ".json", ".html", ".css", ".js", ".in", ".lock", ".xsd", ".svg"}
    for path in project_files(root):
        if path.suffix in texts and not path.as_posix().startswith(BROKEN_EXAMPLES):
            data = (root / path).read_bytes()
            assert b"\r" not in data, path
            assert not data.startswith(b"\xef\xbb\xbf"), path
            data.decode("utf-8")


def test_nothing_names_one_machine_or_registry(root: Path) -> None:
    found = [
        f"{path}: {match[0]}"
        for path in project_files(root)
        if (match := ELSEWHERE.search((root / path).read_bytes().decode("utf-8", "ignore")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("lock", "least"),
    [("requirements.lock", 20), ("tests/requirements.lock", 20), ("tests/scale/requirements.lock", 1)],
)
def test_every_requirement_is_pinned_with_hashes(root: Path, lock: str, least: int) -> None:
    text = (root / lock).read_text("utf-8")
    entries = re.findall(r"^[a-z].*(?:\n .*)*", text, re.MULTILINE)
    assert len(entries) >= least
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_every_dependency_is_locked(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    locked = set(re.findall(r"^([a-z0-9.-]+)==", (root / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    assert {re.split(r"[<>=~\[ ]", line)[0] for line in project["dependencies"]} <= locked


@pytest.mark.parametrize("folder", ["tests", "tests/scale"])
def test_npm_packages_have_hashes_and_no_address(root: Path, folder: str) -> None:
    packages = json.loads((root / folder / "package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []
