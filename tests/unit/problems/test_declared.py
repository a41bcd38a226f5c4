"""Every kind of problem, held to what a report needs of it."""

import re
from string import Formatter

import pytest

from zoneportal.problems import Level, Place, Problem, declared, kind_of
from zoneportal.problems.field import UnknownField
from zoneportal.values.refusal import CODES

KINDS = declared()
TEXTS = ("zh", "en", "hint_zh", "hint_en")
# What the refusals of a model add to the facts of a value (see zoneportal.source.refusals).
OFFERED = {"name", "found_zh", "found_en", "about_zh", "about_en", "example", "detail"}


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def code(kind: type[Problem]) -> str:
    return kind.code


def test_the_kinds_are_sorted_by_code() -> None:
    assert [kind.code for kind in KINDS] == sorted(kind.code for kind in KINDS)
    assert all(kind_of(kind.code) is kind for kind in KINDS)
    assert kind_of("no-such-code") is None


@pytest.mark.parametrize("kind", KINDS, ids=code)
def test_a_kind_is_complete(kind: type[Problem]) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", kind.code)
    assert kind.level in Level
    assert kind.__doc__
    assert all(getattr(kind, text) for text in TEXTS)


@pytest.mark.parametrize("kind", KINDS, ids=code)
def test_each_language_is_in_its_language(kind: type[Problem]) -> None:
    for text in ("zh", "hint_zh"):
        assert re.search(r"[\u4e00-\u9fff]", getattr(kind, text))
        assert getattr(kind, text).endswith(("。", "？"))
        assert not {name for name in placeholders(getattr(kind, text)) if name.endswith("_en")}
    for text in ("en", "hint_en"):
        assert not re.search(r"[，。：；？]$", getattr(kind, text))
        assert not {name for name in placeholders(getattr(kind, text)) if name.endswith("_zh")}


@pytest.mark.parametrize("kind", KINDS, ids=code)
def test_the_words_of_a_kind_can_be_printed_on_a_gbk_console(kind: type[Problem]) -> None:
    for text in TEXTS:
        getattr(kind, text).encode("gbk")


@pytest.mark.parametrize("kind", KINDS, ids=code)
def test_a_kind_says_its_words_with_the_facts_it_wants(kind: type[Problem]) -> None:
    facts = {name: f"<{name}>" for name in kind.wanted()}
    problem = kind(Place("content/a.yaml", ("name",)), "<value>", facts)
    words = problem.message("zh") + problem.hint("zh") + problem.message("en") + problem.hint("en")
    assert all(fact in words for fact in facts.values())
    assert "{suggestion" not in words


def test_a_fact_that_is_missing_is_noticed_at_once() -> None:
    with pytest.raises(TypeError, match="UnknownField lacks the facts known, name"):
        UnknownField(Place("a.yaml"), "x")


def test_a_code_belongs_to_one_kind() -> None:
    body = {name: getattr(UnknownField, name) for name in ("code", "level", *TEXTS)}
    with pytest.raises(TypeError, match="the same code 'unknown-field'"):
        type("Again", (Problem,), body)


@pytest.mark.parametrize("refusal", sorted(CODES))
def test_every_refusal_of_a_value_is_declared_with_its_facts(refusal: str) -> None:
    kind = kind_of(refusal)
    assert kind is not None
    assert kind.wanted() <= CODES[refusal] | OFFERED


def test_a_place_says_the_way_to_a_value() -> None:
    place = Place("a.yaml", ("phases", 1, "floor_area"))
    assert place.field("zh") == "phases / 第2项 / floor_area"
    assert place.field("en") == "phases / item 2 / floor_area"
