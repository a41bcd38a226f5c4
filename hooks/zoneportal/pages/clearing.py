"""What stands in a site that the build has not put there, left by an earlier one or strayed in: it is removed.

A folder that has not changed since it was last left has nothing else in it: it is not looked into again.
"""

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from stat import S_ISLNK
from typing import Final

from zoneportal.store import digest_of, stamp_of
from zoneportal.workers import side_by_side

# How many folders, with those in them, are gone through in one go by one process.
FOLDERS = 500
# Nanoseconds: what changed so lately may change again without another time to tell it by, as clocks of disks tick.
MOMENT: Final = 1_000_000_000

Left = Mapping[str, str]
"""Folders of a site as they were left: by path, what tells them from what they are once anything in them was added."""


class Clearing:
    """Removes from a site all but the files of a build.

    Hidden files at the top (``.git``, ``.nojekyll``) are how a site is deployed, not part of it: they stay. What a link
    leads to is not the site's to remove.
    """

    def __init__(self, site: str, paths: Iterable[str]) -> None:
        """``paths`` are the files that stay; they are there. Relative to the site, with ``/``."""
        self._site = site
        self._now = time.time_ns()
        self._files: defaultdict[str, list[str]] = defaultdict(list)
        self._folders: defaultdict[str, list[str]] = defaultdict(list)
        for path in paths:
            folder, _, name = path.rpartition("/")
            self._files[folder].append(name)
        self._known = {""}
        for folder in tuple(self._files):
            inner = folder
            while inner not in self._known:
                self._known.add(inner)
                above, _, name = inner.rpartition("/")
                self._folders[above].append(name)
                inner = above

    def left(self) -> Left:
        """The folders of a site that has nothing but these files."""
        told = ((folder, self._told(folder)) for folder in self._known)
        return {folder: tells for folder, tells in told if tells and folder}

    def clear(self, left: Left) -> tuple[int, Left]:
        """Remove the rest; ``left`` is how the last build left folders. Returns (files removed, how they are left)."""
        removed = self._sweep("")
        top = [folder for folder in self._inner("") if not os.path.islink(f"{self._site}/{folder}")]  # noqa: PTH114
        inner = [each for folder in top for each in self._inner(folder)]
        shares = [inner[start : start + FOLDERS] for start in range(0, len(inner), FOLDERS)]
        jobs = [partial(self._clear, left, share, deep=True) for share in shares]
        now: dict[str, str] = {}
        for files, folders in (self._clear(left, top, deep=False), *side_by_side(jobs)):
            removed += files
            now |= folders
        return removed, now

    def _clear(self, left: Left, folders: Iterable[str], *, deep: bool) -> tuple[int, dict[str, str]]:
        """Clear folders, and with ``deep`` those in them; returns what ``clear`` does."""
        removed, now = 0, dict[str, str]()
        for folder in folders:
            told = self._told(folder)
            if told is None:
                continue
            if not told or left.get(folder) != told:
                removed += self._sweep(folder)
            if told:  # as it was before: where something was removed it is another now
                now[folder] = told
            if deep and folder in self._folders:
                files, found = self._clear(left, self._inner(folder), deep=True)
                removed += files
                now |= found
        return removed, now

    def _inner(self, folder: str) -> list[str]:
        return [f"{folder}/{name}" if folder else name for name in self._folders.get(folder, ())]

    def _told(self, folder: str) -> str | None:
        """What tells that a folder changed; nothing where it did a moment ago, None for a link."""
        # By name: a path that is put together for each of so many folders takes as long as the question.
        status = os.lstat(f"{self._site}/{folder}")
        if S_ISLNK(status.st_mode):
            return None
        if self._now - status.st_ctime_ns < MOMENT:
            return ""
        return digest_of((stamp_of(status), sorted(self._files.get(folder, ())), sorted(self._folders.get(folder, ()))))

    def _sweep(self, folder: str) -> int:
        """Remove from a folder what is not of the build; returns how many files."""
        stay = {*self._files.get(folder, ()), *self._folders.get(folder, ())}
        with os.scandir(f"{self._site}/{folder}") as entries:
            strange = [each for each in entries if each.name not in stay and (folder or each.name[0] != ".")]
        return sum(map(_remove, strange))


def _remove(entry: os.DirEntry[str]) -> int:
    """Remove a file, or a folder and all in it; returns how many files. A link to a folder stays."""
    if not entry.is_dir(follow_symlinks=False):
        if entry.is_dir():
            return 0
        os.unlink(entry.path)  # noqa: PTH108 - as above
        return 1
    with os.scandir(entry.path) as entries:
        inside = list(entries)
    removed = sum(map(_remove, inside))
    with suppress(OSError):  # a link is left in it
        os.rmdir(entry.path)  # noqa: PTH106 - as above
    return removed
