"""Every field of every record says in both languages what it holds, with examples that are accepted and refused."""

import re
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from contract.record_fields import entries
from zoneportal.models import ZONE_KINDS, Provenance, Rule, Structure, ZoneProfile
from zoneportal.models.register import Register, SourceDocument

MODELS: tuple[type[BaseModel], ...] = (*ZONE_KINDS, Rule, Structure, ZoneProfile, Provenance, Register, SourceDocument)
HAN = re.compile("[一-鿿]")


def _fields() -> list[Any]:
    """Every field once, with the class that declares it."""
    found: dict[tuple[str, str], FieldInfo] = {}
    for model in MODELS:
        for entry in entries(model):
            for name, field in entry.model_fields.items():
                owner = next(base for base in reversed(entry.__mro__) if name in getattr(base, "model_fields", {}))
                found.setdefault((owner.__name__, name), field)
    return [pytest.param(field, id=f"{owner}.{name}") for (owner, name), field in sorted(found.items())]


FIELDS = _fields()


def _adapter(field: FieldInfo) -> TypeAdapter[Any]:
    """The field's own type, without the rest of its record."""
    kind: Any = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
    return TypeAdapter(kind)


def _bad_example(field: FieldInfo) -> Any:
    extra = field.json_schema_extra
    assert isinstance(extra, dict), "the field is declared without spec(…)"
    return extra["bad_example"]


@pytest.mark.parametrize("field", FIELDS)
def test_the_field_is_described_in_both_languages(field: FieldInfo) -> None:
    extra = field.json_schema_extra
    assert isinstance(extra, dict), "the field is declared without spec(…)"
    assert HAN.search(str(extra["description_zh"]))
    assert field.description
    assert not HAN.match(field.description)


@pytest.mark.parametrize("field", FIELDS)
def test_the_good_example_is_accepted(field: FieldInfo) -> None:
    assert field.examples
    _adapter(field).validate_python(field.examples[0])


@pytest.mark.parametrize("field", FIELDS)
def test_the_bad_example_is_refused(field: FieldInfo) -> None:
    with pytest.raises(ValidationError):
        _adapter(field).validate_python(_bad_example(field))


@pytest.mark.parametrize("field", FIELDS)
def test_what_may_be_left_out_says_so(field: FieldInfo) -> None:
    """A default is of the field's own type, so that leaving a field out and writing its default are the same."""
    if not field.is_required():
        _adapter(field).validate_python(field.default)
