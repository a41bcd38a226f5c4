"""The field types in a pydantic model: values in, coded refusals out, text again in JSON."""

import json
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from zoneportal.values import Dimension, PartialDate, Period, Phone, Quantity, Text, fields


class Sample(BaseModel):
    """A record with a field of each form."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: fields.BilingualText
    investment: fields.Money | None = None
    built: fields.PartialDateField | None = None
    valid: fields.PeriodField | None = None
    floors: fields.WholeNumber | None = None
    latitude: fields.Latitude | None = None
    phone: fields.PublicPhone | None = None


NAME = {"zh": "示例园区（虚构）", "en": "Sample Park (fictional)"}
WRITTEN: dict[str, Any] = {
    "name": NAME,
    "investment": "8.70亿元",
    "built": "2024-07",
    "valid": {"start": "2024-01-01"},
    "floors": "1,200",
    "latitude": "37.50",
    "phone": "+86 350 555 0100",
}


def test_a_model_holds_values() -> None:
    record = Sample.model_validate(WRITTEN)
    assert record.name == Text(**NAME)
    assert record.investment == Quantity.parse("8.70亿元", (Dimension.MONEY,))
    assert record.built == PartialDate(2024, 7)
    assert record.valid == Period(PartialDate(2024, 1, 1), None)
    assert (record.floors, str(record.latitude)) == (1200, "37.50")
    assert record.phone == Phone("3505550100")


def test_json_is_read_back_as_the_same_record() -> None:
    record = Sample.model_validate(WRITTEN)
    dumped = json.loads(record.model_dump_json())
    assert dumped["investment"] == "8.70亿元"
    assert dumped["floors"] == 1200
    assert Sample.model_validate({**dumped, "floors": str(dumped["floors"])}) == record


def test_values_are_taken_as_they_are() -> None:
    record = Sample.model_validate(WRITTEN)
    assert Sample(**{name: getattr(record, name) for name in Sample.model_fields}) == record


def refusal(**written: Any) -> tuple[tuple[int | str, ...], str, dict[str, Any]]:
    with pytest.raises(ValidationError) as refused:
        Sample.model_validate({"name": NAME, **written})
    (error,) = refused.value.errors()
    return error["loc"], error["type"], error["ctx"]


def test_a_refusal_carries_its_code_and_facts() -> None:
    location, code, facts = refusal(investment="226.12亩")
    assert (location, code) == (("investment",), "quantity-wrong-kind")
    assert facts["expected_en"] == "an amount of money"
    assert facts["at"] == ()


def test_a_refusal_inside_a_map_says_where() -> None:
    assert refusal(name={"zh": "园", "en": ""})[1:] == (
        "text-language-missing",
        {"language_zh": "英文", "language_en": "English", "at": ("en",)},
    )
    assert refusal(valid={"start": "2024", "end": "2025年"})[2]["at"] == ("end",)


def test_a_list_or_map_is_no_text() -> None:
    assert refusal(investment=["8.7亿元"])[1:] == ("value-not-text", {"given": "list", "at": ()})
    assert refusal(floors={})[1] == "value-not-text"


def test_a_mobile_number_is_not_published() -> None:
    assert refusal(phone="+86 138 0000 0000")[1] == "phone-mobile"
    assert TypeAdapter(fields.PhoneField).validate_python("+86 138 0000 0000").is_mobile


def test_a_draft_may_lack_a_language() -> None:
    written = {"name": {"zh": "示例园区（虚构）"}}
    assert Sample.model_validate(written, context={"draft": True}).name.missing == ("en",)
    with pytest.raises(ValidationError):
        Sample.model_validate(written, context={"draft": False})


QUANTITY_FIELDS = {
    "8.7亿": fields.Money,
    "226.12亩": fields.Area,
    "68%": fields.Percent,
    "2000kVA": fields.Power,
    "110kV": fields.Voltage,
    "8.1m": fields.Length,
    "35km": fields.Distance,
    "2t/m²": fields.Load,
    "20个工作日": fields.Duration,
    "43个": fields.Count,
    "≥1.2": fields.Ratio,
    "12元/平方米/月": fields.Rent,
    "30万元/亩": fields.LandPrice,
    "20万元/亩·年": fields.Intensity,
    "0.52元/千瓦时": fields.UnitPrice,
    "0.15吨标准煤/万元": fields.Consumption,
    "3万立方米/日": fields.Flow,
    "500公斤/亩": fields.AnyQuantity,
}


@pytest.mark.parametrize("written", QUANTITY_FIELDS)
def test_each_quantity_field_takes_its_kind(written: str) -> None:
    adapter: TypeAdapter[Quantity] = TypeAdapter(QUANTITY_FIELDS[written])
    assert adapter.validate_python(written).written == written
    for example in adapter.json_schema()["examples"]:
        assert adapter.validate_python(example).written == example
    with pytest.raises(ValidationError):
        adapter.validate_python("500亩/千伏")


def test_the_json_schema_tells_text_from_numbers() -> None:
    properties = Sample.model_json_schema()["properties"]
    assert properties["name"]["required"] == ["zh", "en"]
    assert properties["floors"]["anyOf"][0]["type"] == "integer"
    assert properties["investment"]["anyOf"][0] == {
        "type": "string",
        "examples": ["8.7亿元", "5000万元", "1200万美元"],
    }
