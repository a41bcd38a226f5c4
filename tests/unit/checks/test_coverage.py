"""The tables of the checks, held against the models: no field is left out, none is named that is not there."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from zoneportal.checks.plausibility import USUAL
from zoneportal.checks.references import NAMES, TARGETS, VOCABULARY
from zoneportal.checks.validity import PAST
from zoneportal.models import COMMON_KINDS, ZONE_KINDS, ZoneProfile
from zoneportal.models.register import Register, Sources
from zoneportal.values import Dimension, PartialDate
from zoneportal.values.fields import Identifier

# Ids of the thing itself, and of what is no record of its own.
OWN_IDS = {"id", "formerly", "document", "link", "root"}
# Dates of plans and of validity, which may lie ahead, or of what the source announces.
MAY_BE_AHEAD = {
    "approved",
    "available_from",
    "awarded",
    "effective",
    "expires",
    "started",
    "valid_until",
}


def models() -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    waiting: list[Any] = [*ZONE_KINDS, *COMMON_KINDS, ZoneProfile, Register, Sources]
    while waiting:
        each = waiting.pop()
        if isinstance(each, type) and issubclass(each, BaseModel):
            if each not in found:
                found.add(each)
                waiting += [info.annotation for info in each.model_fields.values()]
        else:
            waiting += get_args(each)
    return found


def fields() -> Iterator[tuple[type[BaseModel], str, Any]]:
    """Every field of every model with its annotation."""
    for model in models():
        for name, info in model.model_fields.items():
            yield model, name, Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def mentions(annotation: Any, wanted: Any) -> bool:
    """Tell whether an annotation is, or holds, a type."""
    if annotation == wanted:
        return True
    if get_origin(annotation) is Annotated and get_args(annotation)[0] is wanted:
        return True
    return any(mentions(each, wanted) for each in get_args(annotation) if not isinstance(each, str))


def test_every_field_of_ids_points_somewhere() -> None:
    named = {name for _, name, annotation in fields() if mentions(annotation, Identifier)}
    assert named - OWN_IDS == set(TARGETS) | VOCABULARY


def test_every_kind_that_is_pointed_at_has_a_name() -> None:
    assert {kind for kinds in TARGETS.values() for kind in kinds} == set(NAMES)


def test_every_date_is_of_the_past_or_may_be_ahead() -> None:
    for model, name, annotation in fields():
        if mentions(annotation, PartialDate):
            assert (name in PAST.get(model, ())) != (name in MAY_BE_AHEAD), f"{model.__name__}.{name}"


@pytest.mark.parametrize("field", sorted(USUAL))
def test_what_is_usual_is_said_of_a_field_there_is(field: str) -> None:
    assert field in {name for _, name, _ in fields()}
    least, most = USUAL[field]
    assert least.exact < most.exact
    assert least.dimension in Dimension
