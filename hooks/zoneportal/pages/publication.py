"""The one place that writes to the published site: all of a build or nothing of it, and only what changed.

What makes files asks only for ``Files``, so a preview can have them without a site.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from zoneportal.workers import side_by_side

# In how many folders stale files are looked for in one go by one process.
FOLDERS = 500


class Files(Protocol):
    """What files are written into."""

    def write(self, path: str, data: bytes) -> None:
        """Add a file: ``path`` is relative to the site, with ``/``."""


class Tray:
    """Files in memory, for somebody who wants to look at a few."""

    def __init__(self) -> None:
        """Nothing is on it."""
        self.files: dict[str, bytes] = {}

    def write(self, path: str, data: bytes) -> None:
        """Add a file."""
        self.files[path] = data


@dataclass
class Publication:
    """Collects a build's files and puts them in place at the end.

    A file that is already there with the same bytes is not written. What differs is kept aside in ``stage`` (a folder
    on the same disk) until ``publish`` moves it in, so a build that fails half-way leaves the site that stood
    untouched.
    """

    site: Path
    stage: Path
    _written: set[str] = field(default_factory=set)
    _staged: list[str] = field(default_factory=list)
    _folders: set[str] = field(default_factory=set)
    _stands: bool = field(init=False)

    def __post_init__(self) -> None:
        """Start with an empty stage: what an interrupted build left there is not this build's."""
        shutil.rmtree(self.stage, ignore_errors=True)
        self.stage.mkdir(parents=True)
        self._stands = self.site.exists()

    def branch(self) -> "Publication":
        """The same site and stage for another process to write in; ``join`` adds what it wrote."""
        branch = copy(self)
        branch._written, branch._staged, branch._folders = set(), [], set()
        return branch

    def join(self, branch: "Publication") -> None:
        """Add what a branch has written. Raises ValueError where a file was written here too."""
        for path in branch._written & self._written:
            raise ValueError(f"two pages want the address {path}")
        self._written |= branch._written
        self._staged += branch._staged

    def write(self, path: str, data: bytes) -> None:
        """Add a file: ``path`` is relative to the site, with ``/``. Raises ValueError where it is given twice."""
        if path in self._written:
            raise ValueError(f"two pages want the address {path}")
        self._written.add(path)
        if self._stands and _holds(f"{self.site}/{path}", data):
            return
        self._stage(path, data)
        self._staged.append(path)

    def keep(self, path: str) -> None:
        """Let a file of the site stand as it is. Raises ValueError where it is given otherwise."""
        if path in self._written:
            raise ValueError(f"two pages want the address {path}")
        self._written.add(path)

    def _stage(self, path: str, data: bytes) -> None:
        self._make_folder(path.rpartition("/")[0])
        with open(f"{self.stage}/{path}", "wb") as file:  # noqa: PTH123 - as below
            file.write(data)

    def _make_folder(self, folder: str) -> None:
        """Make a folder of the stage, and those above it, unless this process knows that it is there."""
        if not folder or folder in self._folders:
            return
        self._make_folder(folder.rpartition("/")[0])
        with suppress(FileExistsError):  # another process made it
            os.mkdir(f"{self.stage}/{folder}")  # noqa: PTH102 - as in _holds
        self._folders.add(folder)

    def has(self, path: str) -> bool:
        """Whether this build has written ``path``."""
        return path in self._written

    def publish(self) -> tuple[int, int]:
        """Put everything in place, remove what this build no longer makes; returns (files changed, files removed)."""
        if not self.site.exists():  # the stage is the whole site
            self.site.parent.mkdir(parents=True, exist_ok=True)
            self.stage.replace(self.site)
            return len(self._staged), 0
        for path in self._staged:
            self._make_way(self.site / path)
            (self.stage / path).replace(self.site / path)
        shutil.rmtree(self.stage, ignore_errors=True)
        return len(self._staged), self._remove_stale()

    def _make_way(self, target: Path) -> None:
        """Make the folders above a file; a folder that stands in its place goes, as does a file in a folder's."""
        if target.is_dir():
            shutil.rmtree(target)
        for folder in target.parents:
            if folder == self.site:
                break
            if folder.is_file():
                folder.unlink()
        target.parent.mkdir(parents=True, exist_ok=True)

    def _remove_stale(self) -> int:
        """Remove files of earlier builds, and the folders they leave empty; returns how many files.

        Hidden files at the top (``.git``, ``.nojekyll``) are how a site is deployed, not part of it: they stay.
        """
        names: defaultdict[str, set[str]] = defaultdict(set)
        for path in self._written:
            folder, _, name = path.rpartition("/")
            names[folder].add(name)
        clearing = _Clearing(f"{self.site}", names)
        removed, sections = clearing.sweep("")
        inner = list[str]()
        for section in sections:
            swept, found = clearing.sweep(section)
            removed, inner = removed + swept, inner + found
        shares = (inner[start : start + FOLDERS] for start in range(0, len(inner), FOLDERS))
        removed += sum(side_by_side([partial(clearing.clear, share) for share in shares]))
        for section in sections:
            clearing.leave(section)
        return removed


def _holds(path: str, data: bytes) -> bool:
    """Whether the file holds exactly these bytes; its size answers most cases without reading it."""
    try:
        # By name: a path that is put together for each of so many files takes as long as the question.
        return os.stat(path).st_size == len(data) and Path(path).read_bytes() == data  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


class _Clearing(NamedTuple):
    """Removes from the folders of a site every file but those of these names by folder."""

    site: str
    names: Mapping[str, Container[str]]

    def sweep(self, folder: str) -> tuple[int, list[str]]:
        """Clear a folder itself; returns how many files were removed, and the folders in it."""
        kept, removed, folders = self.names.get(folder, ()), 0, list[str]()
        with os.scandir(f"{self.site}/{folder}") as entries:
            inside = list(entries)
        for each in inside:
            if each.name in kept or (not folder and each.name[0] == "."):
                continue
            if each.is_dir(follow_symlinks=False):
                folders.append(f"{folder}/{each.name}" if folder else each.name)
            elif not each.is_dir():
                os.unlink(each.path)  # noqa: PTH108 - as in _holds
                removed += 1
        return removed, folders

    def clear(self, folders: Iterable[str]) -> int:
        """Clear folders and all in them; returns how many files were removed."""
        removed = 0
        for folder in folders:
            swept, inner = self.sweep(folder)
            removed += swept + self.clear(inner)
            self.leave(folder)
        return removed

    def leave(self, folder: str) -> None:
        """Remove a folder that is none of the site's, if nothing is left in it."""
        if folder not in self.names:
            with suppress(OSError):  # folders in it are not empty
                os.rmdir(f"{self.site}/{folder}")  # noqa: PTH106 - as in _holds
