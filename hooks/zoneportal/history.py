"""When each record last changed, from the repository's history; unknown where there is none (an exported copy)."""

import subprocess
from collections.abc import Mapping
from pathlib import Path


def last_changes(root: Path) -> Mapping[str, str]:
    """The ISO date of the last commit that touched each file, by path relative to ``root``; empty without git.

    One call for the whole history: a call a file would take seconds. A shallow clone dates every file to its oldest
    commit, which would be false, so it counts as no history.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    changes: dict[str, str] = {}
    date = ""
    prefix = _git(root, "rev-parse", "--show-prefix").strip()
    for line in _git(
        root, "-c", "core.quotepath=off", "log", "--format=%x00%cs", "--name-only", "--", "."
    ).splitlines():
        if line.startswith("\0"):
            date = line[1:]
        elif line:
            changes.setdefault(line.removeprefix(prefix), date)
    return changes


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True, encoding="utf-8")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout
