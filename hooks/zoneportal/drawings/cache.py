"""Keeping what is slow to draw: a folder of files named by the hash of their key.

A file is a line with the SHA-256 of its content, then the content. A file that was cut short, edited or
left half written by a crash does not match its line and is made again.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def kept(folder: Path, key: str) -> bytes | None:
    """Return what was kept under `key`, or None: never made, or not whole any more."""
    return _kept(_file(folder, key))


def _file(folder: Path, key: str) -> Path:
    return folder / sha256(key.encode()).hexdigest()


def _kept(file: Path) -> bytes | None:
    try:
        stated, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if sha256(content).hexdigest().encode() == stated else None


def keep(folder: Path, key: str, content: bytes) -> None:
    """Keep `content` under `key`; a folder that cannot be written to is no error."""
    with suppress(OSError):
        _keep(_file(folder, key), content)


def _keep(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}-{os.getpid()}")
    try:
        part.write_bytes(sha256(content).hexdigest().encode() + b"\n" + content)
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)


def cached(folder: Path, key: str, make: Callable[[], bytes]) -> bytes:
    """Return what `make` returns, from `folder` when it was made before under the same `key`.

    The key names everything the content depends on. A folder that cannot be written to is no error: the
    content is made each time. What `make` raises is passed on, and nothing is kept.
    """
    content = kept(folder, key)
    if content is None:
        content = make()
        keep(folder, key, content)
    return content
