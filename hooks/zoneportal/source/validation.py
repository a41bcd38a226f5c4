"""Plain data → a strict model, with whatever the model refuses turned into declared problems."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from zoneportal.problems import Keys, Place, Problem
from zoneportal.problems.field import AutomaticField
from zoneportal.source.document import Document
from zoneportal.source.refusals import problem_of

M = TypeVar("M", bound=BaseModel)


def validate(document: Document, model: type[M], automatic: Mapping[str, str] | None = None) -> M | list[Problem]:
    """Return the document as a model, or everything the model refuses in it.

    `automatic` are fields that follow from the file's name and folder; to write them in the file is a problem too.
    The model's validators see `info.context["draft"]`: whether the document says `status: draft`.
    """
    automatic = automatic or {}
    problems: list[Problem] = [
        AutomaticField(Place(document.file, (name,), at="key"), facts={"name": name})
        for name in automatic
        if name in document.data
    ]
    context = {"draft": document.data.get("status") == "draft"}
    try:
        found = model.model_validate({**document.data, **automatic}, context=context)
    except ValidationError as refused:
        given = (problem_of(error, document, model) for error in refused.errors(include_url=False))
        return problems + list(dict.fromkeys(given))
    return problems or found


def refusal(kind: type[Problem], at: Keys = (), **facts: str) -> PydanticCustomError:
    """Return what a model's validator raises to refuse with a declared kind of problem.

    `at` leads from the validated value to the one that is wrong. `raise refusal(ValidityEndsBeforeStart, ("expires",),
    start="2024-01")`.
    """
    return PydanticCustomError(kind.code, kind.en.replace("{", "{{").replace("}", "}}"), {**facts, "at": at})
