"""A zone's records by kind, each kind packed by itself: what is not asked for need not be unpacked.

Of a large portal a page reads all kinds of a zone, or a kind or two of every zone; hardly ever all of all.
"""

import pickle
from collections.abc import Iterator, Mapping
from typing import cast

from zoneportal.models import Record

Shelf = Mapping[str, Record]
"""Records of one kind by id."""


class Shelves(Mapping[type[Record], Shelf]):
    """Records by kind and id. Between processes, and to where they are kept, they go packed, and stay so until read."""

    def __init__(self, records: Mapping[type[Record], Shelf]) -> None:
        """Records as they were read from their files."""
        self._kinds = tuple(records)
        self._open = dict(records)
        self._packed: dict[type[Record], bytes] = {}

    def __getitem__(self, kind: type[Record]) -> Shelf:
        """The records of a kind; raises KeyError for one that was not read."""
        packed = self._packed.get(kind)
        if packed is not None:
            # Put there before it is taken from here: a preview has several threads.
            self._open[kind] = unpack(packed)
            self._packed.pop(kind, None)
        return self._open[kind]

    def __contains__(self, kind: object) -> bool:
        """Whether a kind was read, without unpacking it."""
        return kind in self._kinds

    def __iter__(self) -> Iterator[type[Record]]:
        """Every kind, in the order of their folders."""
        return iter(self._kinds)

    def __len__(self) -> int:
        """The number of kinds."""
        return len(self._kinds)

    def pack(self) -> None:
        """Pack what is open; it is unpacked again when it is asked for."""
        packed = {kind: _pack(shelf) for kind, shelf in self._open.items()}
        self._packed |= {kind: data for kind, data in packed.items() if data is not None}
        self._open = {kind: {} for kind, data in packed.items() if data is None}

    def __getstate__(self) -> tuple[tuple[type[Record], bytes | None], ...]:
        """Every kind packed; None for one without records."""
        return tuple((kind, self._packed.get(kind) or _pack(self._open[kind])) for kind in self._kinds)

    def __setstate__(self, state: tuple[tuple[type[Record], bytes | None], ...]) -> None:
        """Take what was packed as it is."""
        self._kinds = tuple(kind for kind, _ in state)
        self._packed = {kind: packed for kind, packed in state if packed is not None}
        self._open = {kind: {} for kind, packed in state if packed is None}


def _pack(shelf: Shelf) -> bytes | None:
    return pickle.dumps(shelf, pickle.HIGHEST_PROTOCOL) if shelf else None


def unpack(packed: bytes) -> Shelf:
    """Records of one kind as they were before they were packed."""
    return cast(Shelf, pickle.loads(packed))  # noqa: S301 - packed above; what is kept comes whole (``Store``)
