"""What a file says, with every scalar as it was written."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zoneportal.problems import Problem
from zoneportal.source import Document, Plain, locate, parse, read


def data_of(text: str) -> dict[str, Plain]:
    document = parse(text.encode(), "content/a.yaml")
    assert isinstance(document, Document), [problem.code for problem in document]
    return document.data


def problems_of(raw: bytes) -> list[Problem]:
    found = parse(raw, "content/a.yaml")
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(
    "written",
    [
        "8.70",
        "012",
        "1_000",
        "1:30",
        "0x1F",
        "1e3",
        ".5",
        "2024-07-11",
        "2024-07",
        "true",
        "False",
        "=",
        "<<",
        "226.12亩",
        "R&D",
        "C++",
        "https://zone.example/a#b",
        "+86 350 555 0100",
        "a - b",
        "《示例法》第一条",
        "“引号”",
        "￥3",
        "5%",
        "甲，乙：丙",
    ],
)
def test_a_plain_scalar_stays_what_was_written(written: str) -> None:
    assert data_of(f"a: {written}\n") == {"a": written}


@pytest.mark.parametrize("nothing", ["", "~", "null", "# later"])
def test_nothing_is_none(nothing: str) -> None:
    assert data_of(f"a: {nothing}\nb: c\n") == {"a": None, "b": "c"}


@pytest.mark.parametrize("quoted", ['"yes"', "'no'", '"~"', "'null'", '""'])
def test_what_is_quoted_is_text(quoted: str) -> None:
    assert data_of(f"a: {quoted}\n") == {"a": quoted[1:-1]}


def test_lists_and_maps_nest() -> None:
    text = "a:\n  - {b: 1, c: [2, 3]}\n  - d:\n      e: 4\n"
    assert data_of(text) == {"a": [{"b": "1", "c": ["2", "3"]}, {"d": {"e": "4"}}]}


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("a: >-\n  光电\n  产业园\n", "光电产业园"),
        ("a: >\n  光电\n  产业园\n", "光电产业园"),
        ("a: 光电\n  产业园\n", "光电产业园"),
        ('a: "光电\n  产业园"\n', "光电产业园"),
        ("a: >-\n  光电，\n  LCD 屏\n", "光电， LCD 屏"),
        ("a: >-\n  two\n  lines\n", "two lines"),
        ("a: |\n  光 电\n  园\n", "光 电\n园"),
        ("a: 光电 产业园\n", "光电 产业园"),
    ],
)
def test_a_line_break_in_chinese_is_no_blank(text: str, read_as: str) -> None:
    assert data_of(text) == {"a": read_as}


def test_windows_line_ends_are_fine() -> None:
    assert data_of("a: 1\r\nb:\r\n  c: 2\r\n") == {"a": "1", "b": {"c": "2"}}


def test_a_document_is_named_relative_to_the_root(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yaml").write_bytes(b"a: 1\n")
    assert read(tmp_path / "content" / "a.yaml", tmp_path) == Document("content/a.yaml", {"a": "1"})


def test_a_value_can_be_located() -> None:
    assert locate("a: 1\nb: {c: 2}\n", ("b", "c")) == (2, 8)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"]), min_size=1)
PLAIN = st.recursive(TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner))


@given(st.dictionaries(TEXTS, PLAIN, min_size=1))
def test_it_reads_what_pyyaml_reads(data: dict[str, object]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_style='"', width=10_000)
    found = parse(text.encode(), "a.yaml")
    if isinstance(found, Document):
        assert found.data == {key: stripped(each) for key, each in data.items()}
    else:
        assert {problem.code for problem in found} <= {
            "look-alike-character",
            "garbled-text",
            "wide-space",
            "full-width-colon",
        }


def stripped(data: object) -> object:
    """The data without line ends at the ends of texts, which no record means."""
    if isinstance(data, dict):
        return {key: stripped(each) for key, each in data.items()}
    return [stripped(each) for each in data] if isinstance(data, list) else str(data).rstrip("\n")


@given(st.binary(max_size=60))
def test_any_bytes_are_a_document_or_problems(raw: bytes) -> None:
    assert parse(raw, "a.yaml")


@given(st.text(st.sampled_from(list("ab:：,，{}[]｛｝\"'#&*!|>?-@%`~ \n\t　\u00a0yn\\"))))
def test_any_punctuation_is_a_document_or_problems(text: str) -> None:
    found = parse(text.encode(), "a.yaml")
    assert isinstance(found, Document) or found


def test_all_problems_of_a_file_are_found_in_one_pass() -> None:
    raw = b"a: yes\nb: {c: d, e}\na: 2\nf: &g h #i\n"
    found = [(problem.code, problem.place.line) for problem in problems_of(raw)]
    assert sorted(found, key=lambda each: each[1] or 0) == [
        ("yes-no-word", 1),
        ("unquoted-comma", 2),
        ("duplicate-key", 3),
        ("anchor-or-alias", 4),
        ("comment-cuts-text", 4),
    ]


def test_all_lines_with_one_mistake_are_found_in_one_pass() -> None:
    found = [(problem.code, problem.place.line) for problem in problems_of("a：1\nb: 2\nc：3\n".encode())]
    assert found == [("full-width-colon", 1), ("full-width-colon", 3)]
