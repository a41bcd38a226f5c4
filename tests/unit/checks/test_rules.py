"""The finder's rules: which can be applied, and what stops one that cannot."""

import pytest

from unit.desk import ROOT, Desk
from zoneportal.checks.rules import SAID
from zoneportal.loading import load
from zoneportal.models.rule import FROM_REGISTER, HOLDS
from zoneportal.problems import Problem
from zoneportal.workspace import Workspace

HEAD = "name: {zh: 规则, en: Rule}\norder: 1\nasked: first\n"
SOURCE = "source: {document: law, as_of: 2025-01}\n"
MEASURED = "comparison: at-least\npremises_fields: [power]\nunits: [千伏安]\nnearly: 10%\n"


def problems(desk: Desk, text: str) -> list[Problem]:
    """What is said of one rule."""
    desk.write("content/common/rules/rule.yaml", HEAD + text + SOURCE)
    return [problem for problem in load(desk.workspace).report if problem.code.startswith("rule-")]


def told(desk: Desk, text: str) -> list[tuple[str, object]]:
    """Codes with the value each is about."""
    return [(problem.code, problem.value) for problem in problems(desk, text)]


@pytest.mark.parametrize(
    "text",
    [
        MEASURED,
        MEASURED + 'heard: [{zh: "#千伏安", en: "# ?kva"}]\n',
        MEASURED + 'heard: [{zh: "([0-9]+)千伏安", en: "(?<!no )([0-9]+) ?kva"}]\n',
        (
            "comparison: about\npremises_fields: [lettable_area]\nland_fields: [area]\n"
            "units: [平方米, 亩]\nwithin: 10%\nnearly: 30%\n"
        ),
        "comparison: at-most\nland_fields: [starting_price]\nunits: [万元/亩]\nnearly: 10%\n",
        "comparison: by-date\npremises_fields: [available_from]\nnearly: 3个月\n",
        (
            "comparison: by-date\npremises_fields: [available_from]\nnearly: 3个月\n"
            'heard: [{zh: "(?<month>[0-9]+)月", en: "(?<now>now)"}]\n'
        ),
        "comparison: present\npremises_fields: [crane]\nheard: [{zh: 行车, en: crane}]\n",
        "comparison: includes\npremises_fields: [zone]\nland_fields: [zone]\n",
        "comparison: includes\npremises_fields: [industries]\notherwise: unknown\n",
        (
            "comparison: includes\npremises_fields: [suitable_for]\n"
            "choices: [{id: cold, name: {zh: 冷, en: Cold}, fits: [cold-chain], nearly: [food]}]\n"
        ),
    ],
)
def test_a_rule_that_can_be_applied_is_not_complained_of(desk: Desk, text: str) -> None:
    assert told(desk, text) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("comparison: present\n", ["premises_fields / land_fields"]),
        ("comparison: at-least\npremises_fields: [power]\nnearly: 10%\n", ["units"]),
        ("comparison: at-most\npremises_fields: [rent]\nunits: [元/平方米/月]\n", ["nearly"]),
        ("comparison: by-date\npremises_fields: [available_from]\n", ["nearly"]),
        ("comparison: about\nland_fields: [area]\nunits: [亩]\nnearly: 30%\n", ["within"]),
        ("comparison: about\n", ["premises_fields / land_fields", "units", "nearly", "within"]),
        ("comparison: includes\npremises_fields: [form]\n", ["choices"]),
        ("comparison: includes\npremises_fields: [zone, form]\n", ["choices"]),
    ],
)
def test_what_a_comparison_cannot_do_without_is_named(desk: Desk, text: str, missing: list[str]) -> None:
    found = problems(desk, text)
    assert [problem.code for problem in found] == ["rule-incomplete"] * len(missing)
    assert [problem.facts["missing"] for problem in found] == missing


@pytest.mark.parametrize(
    ("text", "unfit"),
    [
        (MEASURED.replace("[power]", "[power, floor_load]"), ["floor_load"]),
        (MEASURED.replace("[power]", "[available_from]"), ["available_from"]),
        (MEASURED.replace("[千伏安]", "[千伏安, 米]"), ["米"]),
        (MEASURED.replace("10%", "3个月"), ["3个月"]),
        ("comparison: by-date\npremises_fields: [rent]\nnearly: 10%\n", ["rent", "10%"]),
        ("comparison: present\npremises_fields: [form]\n", ["form"]),
        (
            (
                "comparison: includes\npremises_fields: [crane]\n"
                "choices: [{id: a, name: {zh: 甲, en: A}, fits: [standard-factory]}]\n"
            ),
            ["crane"],
        ),
    ],
)
def test_a_field_a_unit_or_a_tolerance_of_another_kind(desk: Desk, text: str, unfit: list[str]) -> None:
    assert [value for code, value in told(desk, text) if code == "rule-field-unfit"] == unfit


def test_a_rule_that_lacks_something_is_not_complained_of_twice(desk: Desk) -> None:
    assert [code for code, _ in told(desk, "comparison: at-least\npremises_fields: [form]\nunits: [米]\n")] == [
        "rule-incomplete"
    ]


def test_a_choice_no_record_can_meet_names_the_word_meant(desk: Desk) -> None:
    choice = "{id: a, name: {zh: 甲, en: A}, fits: [standard-factry, office], nearly: [land, ofice]}"
    found = problems(desk, f"comparison: includes\npremises_fields: [form]\nchoices: [{choice}]\n")
    assert [(problem.code, problem.value) for problem in found] == [
        ("rule-choice-unknown", "standard-factry"),
        ("rule-choice-unknown", "ofice"),
    ]
    assert "standard-factory" in found[0].facts["suggestion_en"]
    assert "office" in found[1].facts["suggestion_zh"]


def test_what_one_field_may_hold_is_no_answer_to_another(desk: Desk) -> None:
    choice = "{id: a, name: {zh: 甲, en: A}, fits: [standard-factory]}"
    assert told(desk, f"comparison: includes\npremises_fields: [suitable_for]\nchoices: [{choice}]\n") == [
        ("rule-choice-unknown", "standard-factory")
    ]


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        (MEASURED + 'heard: [{zh: "[0-9]+千伏安", en: "([0-9]+) kva"}]\n', ["[0-9]+千伏安"]),
        (MEASURED + 'heard: [{zh: "([0-9]+", en: "kva)"}]\n', ["([0-9]+", "kva)"]),
        ("comparison: present\npremises_fields: [crane]\nheard: [{zh: 行车, en: crane(}]\n", ["crane("]),
        (
            (
                "comparison: includes\npremises_fields: [form]\n"
                'choices: [{id: a, name: {zh: 甲, en: A}, fits: [office], heard: {zh: "办公[", en: office}}]\n'
            ),
            ["办公["],
        ),
    ],
)
def test_a_pattern_has_to_be_one_and_to_hold_the_amount(desk: Desk, text: str, patterns: list[str]) -> None:
    assert told(desk, text) == [("rule-pattern-malformed", pattern) for pattern in patterns]


def test_the_place_of_a_problem_is_the_word_itself(desk: Desk) -> None:
    (problem,) = problems(desk, MEASURED.replace("[power]", "[power, rent]"))
    assert (problem.place.file, problem.place.line) == ("content/common/rules/rule.yaml", 5)


def test_every_field_that_holds_a_choice_has_its_words_or_the_registers() -> None:
    assert {field for field, held in HOLDS.items() if held == "choice"} == set(SAID) | FROM_REGISTER


def test_the_portals_own_rules_can_be_applied() -> None:
    report = load(Workspace.at(ROOT)).report
    assert [problem for problem in report if problem.code.startswith("rule-")] == []
