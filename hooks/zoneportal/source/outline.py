"""What the model says about a place in a record: what it means, an example, the fields and words it may hold."""

import re
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from zoneportal.problems import Keys

_NO_EXAMPLE = "…"
# In a description, "joint-venture 合资、cooperation 合作" gives each word its Chinese.
_WORD_AND_CHINESE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*) ([\u4e00-\u9fff]+)")
_TO_BE_QUOTED = re.compile(r"[,:#\[\]{}&*!|>'\"%@`]")


@dataclass(frozen=True, slots=True)
class Outline:
    """One place of a record as its model describes it.

    `fields` are the fields of the map at this place, each with its own outline's Chinese description; `words` are the
    Chinese names of the words that may be chosen here.
    """

    about_zh: str = ""
    about_en: str = ""
    example: str = _NO_EXAMPLE
    fields: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


def outline(model: type[BaseModel], keys: Keys) -> Outline:
    """Return what the model says about the place that `keys` lead to; an empty outline where it says nothing."""
    annotations: list[Any] = [model]
    info: FieldInfo | None = None
    for key in keys:
        steps = [step for annotation in annotations for step in _steps(annotation, key)]
        annotations = [annotation for annotation, _ in steps]
        info = next((found for _, found in steps if found is not None), None if isinstance(key, str) else info)
    fields = {name: _chinese(each) for annotation in annotations for name, each in _fields(annotation).items()}
    if info is None:
        return Outline(fields=fields)
    zh, en = _chinese(info), info.description or ""
    return Outline(
        about_zh=f"（{zh}）" if zh else "",
        about_en=f" ({en})" if en else "",
        example=written(info.examples[0]) if info.examples else _NO_EXAMPLE,
        fields=fields,
        words={chinese: word for word, chinese in _WORD_AND_CHINESE.findall(zh)},
    )


def written(value: object) -> str:
    """Return a plain value the way it is written in a record, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(item) for item in value) + "]"
    text = "" if value is None else str(value)
    return f'"{text}"' if _TO_BE_QUOTED.search(text) and '"' not in text else text


def _steps(annotation: Any, key: str | int) -> Iterator[tuple[Any, FieldInfo | None]]:
    """Yield what can stand under one key of what the annotation allows."""
    for kind in _kinds(annotation):
        if isinstance(key, str) and (found := _fields(kind).get(key)):
            yield found.annotation, found
        arguments = get_args(kind)
        if get_origin(kind) in (list, tuple) and isinstance(key, int):
            yield arguments[0], None
        elif get_origin(kind) is dict and isinstance(key, str):
            yield arguments[1], None


def _fields(annotation: Any) -> dict[str, FieldInfo]:
    return {
        name: info
        for kind in _kinds(annotation)
        if isinstance(kind, type) and issubclass(kind, BaseModel)
        for name, info in kind.model_fields.items()
    }


def _kinds(annotation: Any) -> Iterator[Any]:
    """Yield the types an annotation stands for, without `Annotated`, unions, `None` and root models."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _kinds(get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for each in get_args(annotation):
            yield from _kinds(each)
    elif isinstance(annotation, type) and issubclass(annotation, RootModel):
        yield from _kinds(annotation.model_fields["root"].annotation)
    elif annotation is not types.NoneType and origin is not Literal:
        yield annotation


def _chinese(info: FieldInfo) -> str:
    extra = info.json_schema_extra
    return str(extra.get("description_zh", "")) if isinstance(extra, dict) else ""
