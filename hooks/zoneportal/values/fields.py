"""The types of record fields: what pydantic models annotate with, read by the parsers of this package.

A value that cannot be read is a PydanticCustomError whose type is the code of the ValueRefused and whose context holds
its facts and, as `at`, the keys that lead to the refused part, so that every refusal can be told to the writer as a
declared problem. A value that is already of the field's type is taken as it is. In JSON each is written the way `parse`
reads it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from zoneportal.values import contact, coordinates
from zoneportal.values.contact import Phone
from zoneportal.values.dates import PartialDate, Period
from zoneportal.values.dimensions import MEASURES, PRICES, Dimension, examples
from zoneportal.values.industry_code import IndustryCode
from zoneportal.values.names import identifier
from zoneportal.values.names import is_identifier as is_identifier
from zoneportal.values.plain_number import positive_decimal, whole_number
from zoneportal.values.quantity import Quantity
from zoneportal.values.refusal import ValueRefused
from zoneportal.values.scale_class import ScaleClass
from zoneportal.values.text import Text

Given = TypeVar("Given")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Written:
    """Marks a field as read from one line of text by `parse`, which raises ValueRefused."""

    parse: Callable[[str], object]
    examples: tuple[str, ...]
    json_type: str = "string"

    def __get_pydantic_core_schema__(self, source: type, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """A validator of text that lets values of the field's own type through."""

        def read(given: object) -> object:
            if isinstance(given, str):
                return _told(self.parse, given)
            if isinstance(given, source):
                return given
            raise _problem(ValueRefused("value-not-text", given=type(given).__name__))

        as_text = core_schema.to_string_ser_schema() if self.json_type == "string" else None
        return core_schema.no_info_plain_validator_function(read, serialization=as_text)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Its JSON type, with examples."""
        return {"type": self.json_type, "examples": list(self.examples)}


def quantity_in(*dimensions: Dimension) -> Written:
    """Marks a quantity with the kinds it may be: `Annotated[Quantity, quantity_in(Dimension.MONEY)]`."""
    return Written(lambda written: Quantity.parse(written, dimensions), examples(dimensions))


@dataclass(frozen=True, slots=True)
class _Bilingual:
    """Marks a text in two languages. In a validation with the context `{"draft": True}` one may be missing."""

    def __get_pydantic_core_schema__(self, _source: type, _handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(given: object, info: core_schema.ValidationInfo[Any]) -> Text:
            if isinstance(given, Text):
                return given
            draft = bool(info.context and info.context.get("draft"))
            return _told(lambda mapping: Text.parse(mapping, draft=draft), given)

        def written(text: Text) -> dict[str, str]:
            return {"zh": text.zh, "en": text.en}

        return core_schema.with_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(written)
        )

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        line = {"type": "string", "minLength": 1}
        languages = {"zh": line, "en": line}
        return {
            "type": "object",
            "properties": languages,
            "required": list(languages),
            "additionalProperties": False,
        }


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Marks a period: one date, or its start and end."""

    def __get_pydantic_core_schema__(self, _source: type, _handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(given: object) -> Period:
            return given if isinstance(given, Period) else _told(Period.parse, given)

        def written(period: Period) -> dict[str, str | None]:
            return {end: str(day) if day else None for end, day in (("start", period.start), ("end", period.end))}

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(written)
        )

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        day = {"type": ["string", "null"], "examples": list(_DATES)}
        return {
            "type": "object",
            "properties": {"start": day, "end": day},
            "additionalProperties": False,
        }


def _told(parse: Callable[[Given], Value], given: Given) -> Value:
    try:
        return parse(given)
    except ValueRefused as refused:
        raise _problem(refused) from None


def _problem(refused: ValueRefused) -> PydanticCustomError:
    # Pydantic wants literals here to keep its own messages fixed; ours are those of the declared problems.
    code: Any = refused.code
    message: Any = str(refused)
    return PydanticCustomError(code, message, {**refused.facts, "at": refused.at})


_DATES = ("2024", "2024-07", "2024-07-11")
_PHONES = ("+86 359 1234567",)

Money = Annotated[Quantity, quantity_in(Dimension.MONEY)]
Area = Annotated[Quantity, quantity_in(Dimension.AREA)]
Percent = Annotated[Quantity, quantity_in(Dimension.PERCENT)]
Power = Annotated[Quantity, quantity_in(Dimension.POWER)]
Voltage = Annotated[Quantity, quantity_in(Dimension.VOLTAGE)]
Length = Annotated[Quantity, quantity_in(Dimension.LENGTH)]
Distance = Length
Load = Annotated[Quantity, quantity_in(Dimension.LOAD)]
Duration = Annotated[Quantity, quantity_in(Dimension.DURATION)]
Count = Annotated[Quantity, quantity_in(Dimension.COUNT)]
Ratio = Annotated[Quantity, quantity_in(Dimension.NUMBER)]
"""A number with no unit, such as a floor area ratio (容积率)."""
Rent = Annotated[Quantity, quantity_in(Dimension.MONEY_PER_AREA_AND_TIME)]
LandPrice = Annotated[Quantity, quantity_in(Dimension.MONEY_PER_AREA)]
Intensity = Annotated[Quantity, quantity_in(Dimension.MONEY_PER_AREA, Dimension.MONEY_PER_AREA_AND_TIME)]
"""Investment or tax for an area of land, a year's where it says so."""
UnitPrice = Annotated[Quantity, quantity_in(*PRICES)]
Consumption = Annotated[Quantity, quantity_in(Dimension.CONSUMPTION)]
Flow = Annotated[Quantity, quantity_in(Dimension.RATE)]
"""An amount in a time: a plant's capacity, a supply of water."""
AnyQuantity = Annotated[Quantity, quantity_in(*MEASURES)]

WholeNumber = Annotated[int, Written(whole_number, ("12", "1,200"), json_type="integer")]
PositiveDecimal = Annotated[Decimal, Written(positive_decimal, ("7.1268",))]
PartialDateField = Annotated[PartialDate, Written(PartialDate.parse, _DATES)]
PeriodField = Annotated[Period, _Stretch()]
BilingualText = Annotated[Text, _Bilingual()]
PhoneField = Annotated[Phone, Written(Phone.parse, _PHONES)]
"""Any number; a mobile only where it is never published."""
PublicPhone = Annotated[Phone, Written(contact.public_phone, _PHONES)]
Email = Annotated[str, Written(contact.email, ("office@example.org",))]
WebAddress = Annotated[str, Written(contact.web_address, ("https://www.example.org/",))]
FormAction = Annotated[str, Written(contact.form_action, ("https://forms.example.org/enquiry", "/enquiry"))]
Identifier = Annotated[str, Written(identifier, ("optoelectronics",))]
Latitude = Annotated[Decimal, Written(coordinates.latitude, ("37.52",))]
Longitude = Annotated[Decimal, Written(coordinates.longitude, ("111.14",))]
IndustryCodeField = Annotated[IndustryCode, Written(IndustryCode.parse, ("C", "C39", "C3974"))]
ScaleClassField = Annotated[ScaleClass, Written(ScaleClass.parse, ("百亿级",))]
