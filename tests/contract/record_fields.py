"""The fields of the record models, gone through one by one: what a contract about all of them stands on."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from zoneportal.models.base import Entry, Provenance, Sourced

WRAPPERS = (Sourced, Provenance)
"""What a figure or a record carries everywhere; its own fields are not told apart by where it stands."""


def declared(model: type[BaseModel], path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the path and the annotation of every field of a model and of the entries inside it: `steps.cost`."""
    for name, field in model.model_fields.items():
        yield f"{path}{name}", field.annotation
        for entry in _entries(field.annotation):
            yield from declared(entry, f"{path}{name}.")


def written(entry: BaseModel, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the path and the value of every field that an entry's file gives, those of the entries inside it too."""
    for name in entry.model_fields_set:
        value = getattr(entry, name)
        yield f"{path}{name}", value
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Entry) and not isinstance(inner, WRAPPERS):
                yield from written(inner, f"{path}{name}.")


def inside(entry: BaseModel) -> Iterator[BaseModel]:
    """Yield the entry and every entry inside it."""
    yield entry
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Entry) and not isinstance(inner, WRAPPERS):
                yield from inside(inner)


def choices(annotation: Any) -> tuple[str, ...]:
    """The words a field may hold, where it holds one of a few."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(word for part in _parts(annotation) for word in choices(part))


def entries(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the model and every kind of entry inside it."""
    yield model
    for field in model.model_fields.values():
        for entry in _entries(field.annotation):
            yield from entries(entry)


def _entries(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if not issubclass(annotation, WRAPPERS):
            yield annotation
    else:
        for part in _parts(annotation):
            yield from _entries(part)


def _parts(annotation: Any) -> tuple[Any, ...]:
    origin = get_origin(annotation)
    if origin in (Union, UnionType, tuple, dict):
        return tuple(part for part in get_args(annotation) if part not in (NoneType, ...))
    return ()
