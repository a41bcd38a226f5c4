"""The one place that writes to the published site: all of a build or nothing of it, and only what changed.

What makes files asks only for ``Files``, so a preview can have them without a site.
"""

import os
import shutil
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol

from zoneportal.pages.clearing import Clearing, Left


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


class Published(NamedTuple):
    """What publishing did: how many files changed, how many were removed, and how the folders of the site are left."""

    changed: int
    removed: int
    left: Left


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

    def publish(self, left: Left = MappingProxyType({})) -> Published:
        """Put everything in place, remove what is of no page; ``left`` is how the last build left the folders."""
        if not self.site.exists():  # the stage is the whole site
            left = Clearing(f"{self.stage}", self._written).left()
            self.site.parent.mkdir(parents=True, exist_ok=True)
            self.stage.replace(self.site)
            return Published(len(self._staged), 0, left)
        for path in self._staged:
            self._make_way(self.site / path)
            (self.stage / path).replace(self.site / path)
        shutil.rmtree(self.stage, ignore_errors=True)
        removed, left = Clearing(f"{self.site}", self._written).clear(left)
        return Published(len(self._staged), removed, left)

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


def _holds(path: str, data: bytes) -> bool:
    """Whether the file holds exactly these bytes; its size answers most cases without reading it."""
    try:
        # By name: a path that is put together for each of so many files takes as long as the question.
        return os.stat(path).st_size == len(data) and Path(path).read_bytes() == data  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False
