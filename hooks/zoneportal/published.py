"""The figures a zone has published: what its relief is drawn from, and how high its peak stands on the map."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from zoneportal.catalog import Zone
from zoneportal.values import Quantity, ScaleClass

# Office notes are not published, and a source's own dates are not figures.
SILENT = frozenset({"internal", "source"})


@dataclass(frozen=True, slots=True)
class Published:
    """One published figure; ``key`` is the record and field it stands in, and stays when other figures come and go."""

    key: str
    quantity: Quantity | ScaleClass


def figures(zone: Zone) -> tuple[Published, ...]:
    """Every figure of a zone's records, in the order of kinds, ids and fields."""
    return tuple(figure for record in zone.all_records() for figure in _of(record, f"{record.kind}/{record.id}"))


def _of(value: object, key: str) -> Iterator[Published]:
    if isinstance(value, Quantity | ScaleClass):
        yield Published(key, value)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in SILENT:
                yield from _of(getattr(value, name), f"{key}/{name}")
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _of(item, f"{key}/{position}")
