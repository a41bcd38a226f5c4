"""What was read and checked of each part of a workspace, kept from one run to the next.

A part is kept under a key that names all it follows from; under another key it is not found. Everything here can be
made again: the folder may be deleted at any time, and a file that is not whole is made anew, with a note.
"""

import hashlib
import logging
import os
import pickle
import sys
from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

import pydantic

T = TypeVar("T")
log = logging.getLogger("mkdocs.portal")
_DIGEST = 32
Stamp = tuple[object, ...]


def stamp(path: Path | str) -> Stamp:
    """What tells that a file, or anything in a folder, changed: names, sizes and times; () for what is not there."""
    try:
        with os.scandir(path) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
            return tuple((each.name, stamp(each.path) if each.is_dir() else stamp_of(each.stat())) for each in inside)
    except NotADirectoryError:
        return file_stamp(path)
    except FileNotFoundError:
        return ()


def file_stamp(path: Path | str) -> Stamp:
    """The stamp of what is known to be no folder; () for what is not there."""
    try:
        return stamp_of(os.stat(path))  # noqa: PTH116 - of a name, as in the folders above
    except OSError:
        return ()


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp of what the system says of a file, or of a folder without what is in the files in it."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


class Store:
    """Values by name, each with the key it was kept under, in a folder."""

    def __init__(self, folder: Path | None) -> None:
        """``folder`` need not be there; without one nothing is kept."""
        self._folder = folder

    @property
    def keeps(self) -> bool:
        """Whether it keeps anything."""
        return self._folder is not None

    def get(self, name: str, key: Hashable, kind: type[T]) -> T | None:
        """What is kept under a name, if it was kept under this key by this program."""
        found = self.promised(name, key, kind)
        return found() if found is not None else None

    def promised(self, name: str, key: Hashable, kind: type[T]) -> Callable[[], T] | None:
        """Gives what ``get`` does, which is there and whole: for what is large, and may not be asked for."""
        if self._folder is None:
            return None
        try:
            with open(f"{self._folder}/{name}", "rb") as file:  # noqa: PTH123 - there are thousands
                data = file.read()
        except OSError:
            return None
        named, whole, body = data[:_DIGEST], data[_DIGEST : 2 * _DIGEST], data[2 * _DIGEST :]
        if named != _digest(_named(key)):
            return None
        if whole != _digest(body):
            log.info(f"缓存 {name} 已损坏，重新生成。 Cache {name} is damaged and made anew.")
            return None

        def unpacked() -> T:
            value = pickle.loads(body)  # noqa: S301 - as put wrote it: it is whole
            assert isinstance(value, kind)
            return value

        return unpacked

    def put(self, name: str, key: Hashable, value: object) -> None:
        """Keep a value; where it cannot be written it is not kept."""
        if self._folder is None:
            return
        body = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        aside = self._folder / f".{name}-{os.getpid()}"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(_digest(_named(key)) + _digest(body) + body)
            aside.replace(self._folder / name)

    def kept(self, name: str, key: Hashable, kind: type[T], make: Callable[[], T]) -> T:
        """What is kept under a name, made and kept where it is not."""
        found = self.get(name, key, kind)
        if found is None:
            found = make()
            self.put(name, key, found)
        return found


def digest_of(key: object) -> str:
    """A short name of a key that is long and part of others: 32 letters, of which a ledger keeps hundred thousands."""
    return hashlib.blake2b(repr(key).encode(), digest_size=16).hexdigest()


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


def _named(key: Hashable) -> bytes:
    return f"{_version()} {key!r}".encode()


NOTHING = Store(None)
"""Keeps nothing."""


@cache
def _version() -> str:
    """A name of the program: a value made by another is not taken for one of this."""
    digest = hashlib.sha256(f"{sys.version} {pydantic.VERSION}".encode())
    for module in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()
