"""Building a site into a folder, in a process of its own, under MkDocs or the host to move to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Literal

from proof.site import BuiltSite

Host = Literal["mkdocs", "properdocs"]

ROOT = Path(__file__).resolve().parents[2]
# The moment of every build of the tests: 2026-01-31 00:00 UTC.
EPOCH = "1769817600"


def build_site(configuration: str, folder: Path, host: Host = "mkdocs", **environment: str) -> BuiltSite:
    """Build the site of a configuration, named from the project's root, into an absolute folder.

    Raises AssertionError with all that the build printed when it fails; every warning fails it.
    """
    command = [sys.executable, "-m", host, "build", "--strict"]
    process = subprocess.run(
        [*command, "-f", configuration, "-d", str(folder)],
        cwd=ROOT,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert process.returncode == 0, f"{host} could not build {configuration}:\n{process.stdout}{process.stderr}"
    return BuiltSite(folder)


def differing_files(first: BuiltSite, second: BuiltSite) -> list[str]:
    """The paths that only one of two sites has, or whose bytes differ."""
    alone = set(first.files) ^ set(second.files)
    shared = sorted(set(first.files) & set(second.files))
    return sorted(alone) + [
        path for path in shared if (first.folder / path).read_bytes() != (second.folder / path).read_bytes()
    ]
