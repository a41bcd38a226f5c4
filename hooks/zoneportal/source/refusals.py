"""One refusal of pydantic → one declared problem, at the place in the file that it speaks of."""

import re
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from zoneportal.problems import Keys, Place, Problem, kind_of, suggestion
from zoneportal.problems.field import (
    EmptyField,
    ListWanted,
    MapWanted,
    MissingField,
    TextWanted,
    UnknownChoice,
    UnknownField,
    ValueNotAccepted,
)
from zoneportal.problems.problem import OPTIONAL
from zoneportal.problems.value import TextLanguageMissing, TextLanguageUnknown
from zoneportal.source.document import Document
from zoneportal.source.outline import outline, written

_KINDS: dict[str, type[Problem]] = {
    "missing": MissingField,
    "extra_forbidden": UnknownField,
    "literal_error": UnknownChoice,
    "enum": UnknownChoice,
    "model_type": MapWanted,
    "model_attributes_type": MapWanted,
    "dict_type": MapWanted,
    "mapping_type": MapWanted,
    "list_type": ListWanted,
    "tuple_type": ListWanted,
    "string_type": TextWanted,
}
_FOUND = {
    str: ("一段文字", "a text"),
    list: ("一个列表", "a list"),
    dict: ("几个字段", "a group of fields"),
    type(None): ("空的", "empty"),
}
_AT_KEY = (UnknownField, MissingField, TextLanguageMissing, TextLanguageUnknown)
_QUOTED = re.compile(r"'([^']*)'")


def problem_of(error: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    """Return the declared problem for one entry of `ValidationError.errors()`."""
    given = error["input"]
    keys = (*written_keys(error["loc"], document.data), *_inside(error))
    kind = _kind(error["type"], given)
    place = Place(document.file, keys, at="key" if kind in _AT_KEY else "value")
    offered = _facts(error, keys, kind, model)
    facts = {name: fact for name, fact in offered.items() if name in kind.wanted() or name in OPTIONAL}
    return kind(place, "" if kind in (MissingField, EmptyField) else written_value(given), facts)


def _inside(error: ErrorDetails) -> Keys:
    """Return the way from the refused value to the part of it that is wrong, where the refusal tells."""
    context = error.get("ctx", {})
    if error["type"] == TextLanguageMissing.code:
        return ("zh" if context["language_en"] == "Chinese" else "en",)
    if error["type"] == TextLanguageUnknown.code:
        return (str(context["given"]),)
    return tuple(context.get("at", ()))


def written_keys(location: tuple[str | int, ...], data: Any) -> Keys:
    """Return the part of pydantic's location that leads through the file.

    Pydantic names the branch of a union and the field that a bare value was wrapped in as steps too; those are no keys
    of the file. A last step that is not there is a field that is missing, unless nothing could stand under its parent.
    """
    keys: list[str | int] = []
    for step in location:
        inside = (isinstance(data, dict) and step in data) or (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        )
        if inside:
            keys.append(step)
            data = data[step]
        elif step is location[-1] and isinstance(data, dict):
            keys.append(step)
    return tuple(keys)


def written_value(given: object) -> str:
    """Return the refused value the way it stands in the file; of a list or map, on one line."""
    return given if isinstance(given, str) else written(given)


def _kind(error: str, given: object) -> type[Problem]:
    declared = kind_of(error)
    if declared is not None:
        return declared
    if given is None and error not in ("missing", "extra_forbidden"):
        return EmptyField
    kind = _KINDS.get(error, ValueNotAccepted)
    return TextWanted if kind is UnknownChoice and not isinstance(given, str) else kind


def _facts(error: ErrorDetails, keys: Keys, kind: type[Problem], model: type[BaseModel]) -> dict[str, str]:
    """Return every fact a message about this error might need."""
    name = str(keys[-1]) if keys else ""
    here = outline(model, keys)
    found_zh, found_en = _FOUND.get(type(error["input"]), ("别的内容", "something else"))
    facts = {
        "name": name,
        "found_zh": found_zh,
        "found_en": found_en,
        "about_zh": here.about_zh,
        "about_en": here.about_en,
        "example": f"{name}: {here.example}" if kind in (MissingField, EmptyField) else here.example,
        "detail": error["msg"],
    }
    context = error.get("ctx", {})
    if kind is UnknownField:
        facts |= _unknown_field(name, outline(model, keys[:-1]).fields)
    elif kind is UnknownChoice:
        allowed = _QUOTED.findall(str(context.get("expected", "")))
        facts |= {"allowed": ", ".join(allowed)} | suggestion(str(error["input"]), allowed, here.words)
    return facts | {name: str(fact) for name, fact in context.items() if name != "at"}


def _unknown_field(name: str, fields: dict[str, str]) -> dict[str, str]:
    chinese = {description: field for field, description in fields.items() if description}
    known = [field for field in fields if field not in ("id", "zone")]
    return {"known": ", ".join(known)} | suggestion(name, known, chinese)
