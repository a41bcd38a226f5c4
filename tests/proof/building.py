"""Building a site into a folder, in a process of its own, under MkDocs or the host to move to."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from proof.site import BuiltSite

Host = Literal["mkdocs", "properdocs"]

ROOT = Path(__file__).resolve().parents[2]
# Every build of the tests is made at one moment; a fixed one would lie before the dates of records yet to be written.
MOMENT = str(int(time.time()))
SURROUNDINGS = {"SOURCE_DATE_EPOCH": MOMENT, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}


def build_site(
    configuration: str,
    folder: Path,
    *,
    host: Host = "mkdocs",
    root: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> BuiltSite:
    """Build the site of a configuration, named from the project's root, into an absolute folder.

    Raises AssertionError with all that the build printed when it fails; every warning fails it.
    """
    command = [sys.executable, "-m", host, "build", "--strict"]
    process = subprocess.run(
        [*command, "-f", configuration, "-d", str(folder)],
        cwd=root,
        env={**os.environ, **SURROUNDINGS, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert process.returncode == 0, f"{host} could not build {configuration}:\n{process.stdout}{process.stderr}"
    return BuiltSite(folder)


def published_at(address: str, folder: Path) -> str:
    """Write into a folder the portal's configuration with another address to be published at; gives its path."""
    paths = {
        "INHERIT": ROOT / "mkdocs.yml",
        "docs_dir": ROOT / "content/pages",
        "theme": {"custom_dir": ROOT / "overrides"},
        "hooks": [ROOT / "hooks/portal_build.py"],
        "watch": [],
        "extra": {"portal": {"root": ROOT}},
    }
    file = folder / "mkdocs.yml"
    file.write_text(json.dumps({**paths, "site_url": address}, default=str), "utf-8")
    return str(file)


def copy_checkout(folder: Path) -> Path:
    """Copy the project with its history and without anything that a command made; gives the copy's root."""
    made = shutil.ignore_patterns(".venv", ".cache", ".hypothesis", "__pycache__", "node_modules")
    sites = shutil.ignore_patterns("site", "site-*")

    def left_out(inside: str, names: list[str]) -> set[str]:
        return made(inside, names) | (sites(inside, names) if Path(inside) == ROOT else set())

    return shutil.copytree(ROOT, folder, ignore=left_out, symlinks=True)


def differing_files(first: BuiltSite, second: BuiltSite) -> list[str]:
    """The paths that only one of two sites has, or whose bytes differ."""
    alone = set(first.files) ^ set(second.files)
    shared = sorted(set(first.files) & set(second.files))
    return sorted(alone) + [
        path for path in shared if (first.folder / path).read_bytes() != (second.folder / path).read_bytes()
    ]
