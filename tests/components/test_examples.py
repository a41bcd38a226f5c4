"""Every component is documented as it is, and its examples render, alike in both languages."""

import re
from pathlib import Path

import pytest
from lxml.html import HtmlElement, fragment_fromstring

from components.rendered_examples import (
    FOLDERS,
    OVERRIDES,
    SETTINGS,
    Case,
    cases,
    component,
    declared,
    documented,
    html,
    jinja,
)
from zoneportal.gallery.component import signatures
from zoneportal.gallery.rendering import apart
from zoneportal.gallery.shapes import GIVEN, made, shape
from zoneportal.values import LANGS, Lang
from zoneportal.views.parts import Fact, Figure, Name

CASES = tuple(cases())
DECLARED = tuple(declared())
# What only one language may have round a converted number; the Chinese beside an English name is told by its `lang`.
OF_ONE_LANGUAGE = {"unit", "conversion"}
# Classes that a text gets for its length.
BY_LENGTH = {"policy-words", "figure-long"}
# Headings of examples keep their usual level.
LEVELS = {"level"}
LONG_WORD = re.compile(r"[A-Za-z]{15,}")


def _case(case: Case) -> str:
    return case.id


def _part(part: Path | str) -> str:
    return part.name if isinstance(part, Path) else part


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_documented_macros_are_those_of_the_template(folder: Path) -> None:
    assert list(component(folder).macros) == list(signatures(folder, jinja()))


@pytest.mark.parametrize(("folder", "name"), DECLARED, ids=_part)
def test_documented_parameters_are_those_of_the_macro(folder: Path, name: str) -> None:
    assert list(component(folder).macros[name].params) == [item.name for item in signatures(folder, jinja())[name]]


@pytest.mark.parametrize(("folder", "name"), DECLARED, ids=_part)
def test_parameters_have_types_that_exist(folder: Path, name: str) -> None:
    for parameter in component(folder).macros[name].params.values():
        assert parameter.type in GIVEN or shape(parameter.type)


@pytest.mark.parametrize(("folder", "name"), DECLARED, ids=_part)
def test_every_parameter_is_given_in_some_example(folder: Path, name: str) -> None:
    macro = component(folder).macros[name]
    given = {key for example in macro.examples.values() for key in example.params}
    given |= {"caller"} if any(example.content for example in macro.examples.values()) else set()
    given |= {key for key, parameter in macro.params.items() if parameter.type in GIVEN}
    assert set(macro.params) - given <= LEVELS


@pytest.mark.parametrize("case", CASES, ids=_case)
def test_lists_may_be_empty_where_an_example_says_so(case: Case) -> None:
    if case.example == "empty":
        assert not _tree(case, "zh").xpath(".//li | .//dt | .//tbody/tr")


@pytest.mark.parametrize("case", CASES, ids=_case)
def test_examples_render_without_inline_style_or_script(case: Case) -> None:
    for lang in LANGS:
        for element in _tree(case, lang).iter():
            assert element.tag not in ("script", "style")
            assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("case", CASES, ids=_case)
def test_both_languages_have_the_same_structure(case: Case) -> None:
    assert _structure(_tree(case, "zh")) == _structure(_tree(case, "en"))


@pytest.mark.parametrize("case", CASES, ids=_case)
def test_each_language_is_written_in_itself(case: Case) -> None:
    foreign = [text for element in _tree(case, "en").iter() for text in _own_text(element)]
    assert not re.search(r"[一-鿿]", " ".join(foreign))


@pytest.mark.parametrize("case", CASES, ids=_case)
def test_examples_of_a_component_are_told_apart(case: Case) -> None:
    text = str(apart(html(case, "zh"), "one", "One"))
    tree = fragment_fromstring(text, create_parent="div")
    own = {element.get("id") for element in tree.iter() if element.get("id")}
    assert all(str(name).startswith("one-") for name in own)
    assert all(element.get("aria-label", "One").endswith("One") for element in tree.iter())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_component_stands_up_to_long_words(folder: Path) -> None:
    assert any(LONG_WORD.search(_tree(case, "en").text_content()) for case in CASES if case.folder == folder)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_examples_say_that_they_are_fictional(folder: Path) -> None:
    text = (folder / "examples.yaml").read_text("utf-8")
    assert "虚构" in text
    assert "fictional" in text


@pytest.mark.parametrize(
    ("classes", "why"),
    [
        ({"stage-past", "stage-undated", "stage-current", "stage-future"}, "the stages of a project"),
        (
            {"timeline-past", "timeline-undated", "timeline-current", "timeline-future"},
            "the stages of a project, dated",
        ),
        ({f"status-{name}" for name in ("in-force", "expiring", "upcoming", "expired", "superseded")}, "policies"),
        ({f"node-{name}" for name in ("leader", "signed", "strong", "weak", "reserve", "gap", "plain")}, "links"),
        ({f"figure-{size}" for size in ("s", "m", "l", "xl")}, "sizes of figures"),
        ({"unknown", "is-ended", "park-blank"}, "what is unknown, has ended or is empty"),
    ],
)
def test_every_state_has_an_example(classes: set[str], why: str) -> None:
    shown = {name for case in CASES for element in _tree(case, "zh").iter() for name in _classes(element)}
    assert classes <= shown, why


def test_an_example_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="Figure has no field numbr"):
        made(Figure, {"numbr": "1"}, SETTINGS["zh"])
    with pytest.raises(ValueError, match="Figure needs a map"):
        made(Fact, {"figure": "8.7"}, SETTINGS["zh"])
    with pytest.raises(KeyError):
        shape("NoSuchRow[]")


def test_what_an_example_leaves_out_is_empty() -> None:
    given = {"label": {"zh": "投资", "en": "Investment"}, "links": [{"text": "x"}]}
    assert made(shape("Fact"), given, SETTINGS["en"]) == Fact(
        "Investment", links=made(shape("Link[]"), [{"text": "x"}], SETTINGS["en"])
    )
    assert made(Name, {"zh": "甲", "en": "A"}, SETTINGS["en"]) == Name("A", "甲")
    assert made(Name, {"zh": "甲", "en": "A"}, SETTINGS["zh"]) == Name("甲")


def test_every_component_folder_with_macros_is_documented() -> None:
    assert set(documented()) == {path.parent for path in (OVERRIDES / "components").glob("*/macro.html")}


def _tree(case: Case, lang: Lang) -> HtmlElement:
    # To lxml a wbr has an end, and takes in what follows.
    return fragment_fromstring(html(case, lang).replace("<wbr>", ""), create_parent="div")


def _classes(element: HtmlElement) -> list[str]:
    return str(element.get("class", "")).split()


def _structure(element: HtmlElement) -> list[object]:
    """Tags and classes, without what only one language has and what a text's length decides."""
    if element.tag == "svg":
        return ["svg"]
    inner = [_structure(child) for child in element if not _of_one_language(child)]
    return [element.tag, sorted(set(_classes(element)) - BY_LENGTH), inner]


def _of_one_language(element: HtmlElement) -> bool:
    chinese = element.tag == "span" and element.get("lang") == "zh-CN"
    return chinese or bool(OF_ONE_LANGUAGE & set(_classes(element)))


def _own_text(element: HtmlElement) -> list[str]:
    """The words of an element that are said to be in the page's language."""
    marked = any(item.get("lang", "en") != "en" for item in (element, *element.iterancestors()))
    tail = [element.tail or ""] if element.getparent() is not None else []
    return tail if marked else [element.text or "", *tail]
