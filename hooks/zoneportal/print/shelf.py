"""Where prints stand: a folder whose files are replaced whole, only where they changed, and stay where one failed."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


class Shelf:
    """A folder of prints; notes which files a run changed."""

    def __init__(self, folder: Path) -> None:
        """Nothing is made until something is put on it."""
        self.folder = folder
        self.changed: list[str] = []

    def put(self, path: str, content: bytes) -> bool:
        """Put a file in its place, ``path`` being relative with ``/``; returns whether it differs from what stood.

        Raises OSError where it cannot be written: a file that is open in another program stays as it was.
        """
        target = self.folder / path
        with suppress(OSError):
            if target.read_bytes() == content:
                return False
        target.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=target.parent, prefix=".", suffix=".part", delete=False) as part:
            part.write(content)
        try:
            os.chmod(part.name, 0o644)  # noqa: PTH101 - the name is text already; a print is for everybody
            os.replace(part.name, target)  # noqa: PTH105
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise
        self.changed.append(path)
        return True

    def clear(self, part: str, kept: Iterable[str]) -> list[str]:
        """Remove the files under a folder of the shelf that are not to be kept; returns them."""
        keeping = set(kept)
        stale = [
            path
            for file in sorted((self.folder / part).rglob("*"))
            if file.is_file() and (path := file.relative_to(self.folder).as_posix()) not in keeping
        ]
        for path in stale:
            (self.folder / path).unlink()
        return stale
