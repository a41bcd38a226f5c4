"""What a model refuses, as declared problems at their places."""

from typing import Annotated, Any, ClassVar, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, RootModel, model_validator

from zoneportal.problems import Keys, Problem
from zoneportal.problems.consistency import ValidityEndsBeforeStart
from zoneportal.source import Document, Plain, refusal, validate
from zoneportal.values.fields import Area, BilingualText, WholeNumber

FILE = "content/a.yaml"


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)


class Building(Strict):
    form: Literal["factory", "office"] = Field(
        description="kind of building",
        examples=["factory"],
        json_schema_extra={"description_zh": "factory 厂房、office 办公"},
    )
    count: WholeNumber = 1


class Ruled(Strict):
    starts: str = "2024"
    ends: str = "2025"

    @model_validator(mode="after")
    def _in_order(self) -> "Ruled":
        if self.ends < self.starts:
            facts = {"start": self.starts, "start_zh": "开始", "start_en": "start"}
            raise refusal(ValidityEndsBeforeStart, ("ends",), **facts)
        return self


class Park(Strict):
    kind: ClassVar[str] = "park"

    id: str = "x"
    name: BilingualText = Field(
        description="name",
        examples=[{"zh": "甲", "en": "A, the first"}],
        json_schema_extra={"description_zh": "名称"},
    )
    area: Area | None = Field(None, json_schema_extra={"description_zh": "占地面积"})
    buildings: tuple[Building, ...] = ()
    main: Building | None = None
    ruled: Ruled | None = None
    by_name: dict[str, Building] = {}
    code: Annotated[str, Field(max_length=3)] = "abc"
    anything: dict[str, Any] | None = None
    either: Building | Ruled | None = None


NAME: Plain = {"zh": "北园", "en": "North Park"}


def problems_of(data: dict[str, Any]) -> list[Problem]:
    found = validate(Document(FILE, {"name": NAME, **data}), Park)
    assert isinstance(found, list)
    return found


def test_a_document_becomes_a_model() -> None:
    park = validate(Document(FILE, {"name": NAME, "buildings": [{"form": "factory", "count": "5"}]}), Park, {"id": "n"})
    assert isinstance(park, Park)
    assert (park.id, park.name("en"), park.buildings[0].count) == ("n", "North Park", 5)


@pytest.mark.parametrize(
    ("data", "code", "keys", "value"),
    [
        ({"areal": "200亩"}, "unknown-field", ("areal",), "200亩"),
        ({"main": {}}, "missing-field", ("main", "form"), ""),
        ({"buildings": [{"form": "office"}, {}]}, "missing-field", ("buildings", 1, "form"), ""),
        ({"main": {"form": "ofice"}}, "unknown-choice", ("main", "form"), "ofice"),
        ({"main": {"form": ["office"]}}, "text-wanted", ("main", "form"), "[office]"),
        ({"main": {"form": None}}, "empty-field", ("main", "form"), ""),
        ({"main": "office"}, "map-wanted", ("main",), "office"),
        ({"main": [{"form": "office"}]}, "map-wanted", ("main",), "[{form: office}]"),
        ({"by_name": {"a": "office"}}, "map-wanted", ("by_name", "a"), "office"),
        ({"by_name": {"a": {"form": "x"}}}, "unknown-choice", ("by_name", "a", "form"), "x"),
        ({"anything": "x"}, "map-wanted", ("anything",), "x"),
        ({"buildings": {"form": "office"}}, "list-wanted", ("buildings",), "{form: office}"),
        ({"buildings": None}, "empty-field", ("buildings",), ""),
        ({"code": {"a": "b"}}, "text-wanted", ("code",), "{a: b}"),
        ({"code": "abcd"}, "value-not-accepted", ("code",), "abcd"),
        ({"area": "200"}, "quantity-unit-missing", ("area",), "200"),
        ({"area": ["200亩"]}, "value-not-text", ("area",), "[200亩]"),
        ({"name": "北园"}, "text-not-bilingual", ("name",), "北园"),
        ({"name": {"zh": "北园"}}, "text-language-missing", ("name", "en"), "{zh: 北园}"),
        ({"name": {"en": "North"}}, "text-language-missing", ("name", "zh"), "{en: North}"),
        ({"ruled": {"starts": "2025", "ends": "2024"}}, "validity-ends-before-start", ("ruled", "ends"), None),
    ],
)
def test_a_refusal_is_a_declared_problem(data: dict[str, Any], code: str, keys: Keys, value: str | None) -> None:
    (problem,) = problems_of(data)
    assert (problem.code, problem.place.file, problem.place.keys) == (code, FILE, keys)
    assert value is None or problem.value == value
    assert problem.message("zh")
    assert problem.hint("en")


def test_every_refusal_of_a_document_is_given() -> None:
    found = problems_of({"name": "北园", "area": "200", "buildings": [{"form": "x"}, {"form": "office", "count": "y"}]})
    assert sorted(problem.code for problem in found) == [
        "number-not-whole",
        "quantity-unit-missing",
        "text-not-bilingual",
        "unknown-choice",
    ]


def test_the_branches_of_a_union_are_no_keys() -> None:
    for problem in problems_of({"either": {"form": "x", "starts": "y"}}):
        assert problem.place.keys[0] == "either"
        assert set(problem.place.keys) <= {"either", "form", "starts"}


def test_a_misspelt_field_is_asked_back() -> None:
    (problem,) = problems_of({"areal": "200亩"})
    assert problem.hint("en").startswith('Did you mean "area"? Fields that can be used: name, area, ')


def test_the_chinese_name_of_a_field_is_understood() -> None:
    (problem,) = problems_of({"占地": "200亩"})
    assert problem.hint("zh").startswith("是不是“area”？")


def test_the_chinese_name_of_a_choice_is_understood() -> None:
    (problem,) = problems_of({"main": {"form": "厂房"}})
    assert problem.hint("zh").startswith("是不是“factory”？可选：factory, office")


def test_a_missing_field_is_shown_as_it_is_written() -> None:
    found = validate(Document(FILE, {}), Park)
    assert isinstance(found, list)
    assert found[0].message("zh") == "缺少“name”（名称）。"
    assert found[0].hint("en") == 'Add a line, for example: name: {zh: 甲, en: "A, the first"}'


def test_what_the_file_name_says_is_not_written() -> None:
    found = validate(Document(FILE, {"name": NAME, "id": "y"}), Park, {"id": "x"})
    assert isinstance(found, list)
    assert [(problem.code, problem.place.keys) for problem in found] == [("automatic-field", ("id",))]


@pytest.mark.parametrize(("status", "accepted"), [("draft", True), ("published", False)])
def test_only_a_draft_may_lack_a_language(status: str, *, accepted: bool) -> None:
    class WithStatus(Park):
        status: str

    found = validate(Document(FILE, {"name": {"zh": "北园"}, "status": status}), WithStatus)
    assert isinstance(found, WithStatus) is accepted


def test_a_root_model_is_looked_through() -> None:
    class Parks(RootModel[dict[str, Park]]):
        pass

    found = validate(Document(FILE, {"north": {"name": NAME, "areal": "1"}}), Parks)
    assert isinstance(found, list)
    assert found[0].place.keys == ("north", "areal")
    assert 'Did you mean "area"?' in found[0].hint("en")
