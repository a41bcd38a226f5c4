"""The figures a record publishes: a zone's relief is drawn from them, and the more there are, the higher its peak."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from zoneportal.models import Record
from zoneportal.values import Quantity, ScaleClass

# Office notes are not published, and a source's own dates are not figures.
SILENT = frozenset({"internal", "source"})


@dataclass(frozen=True, slots=True)
class Published:
    """One published figure; ``key`` is the record and field it stands in, and stays when other figures come and go."""

    key: str
    quantity: Quantity | ScaleClass


def published(record: Record) -> Iterator[Published]:
    """Every figure of a record, in the order of its fields."""
    return _of(record, f"{record.kind}/{record.id}")


def _of(value: object, key: str) -> Iterator[Published]:
    if isinstance(value, Quantity | ScaleClass):
        yield Published(key, value)
    elif isinstance(value, BaseModel):
        for name in _fields(type(value)):
            inner = getattr(value, name)
            if inner is not None and type(inner) is not str:  # most fields
                yield from _of(inner, f"{key}/{name}")
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _of(item, f"{key}/{position}")


@cache
def _fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that may have figures."""
    return tuple(name for name in model.model_fields if name not in SILENT)
