"""The report: all problems once, in order, for people and for programs."""

import json
from pathlib import Path

import pytest

from zoneportal.problems import Level, Place, Report, printable
from zoneportal.problems.consistency import PolicyExpired
from zoneportal.problems.file import EmptyFile
from zoneportal.problems.register import ContactMissing
from zoneportal.problems.value import DateNotADate

LATE = DateNotADate(Place("content/b.yaml", ("history", 1, "date")), "春天", {"written": "春天"})
EARLY = DateNotADate(Place("content/b.yaml", ("history", 0, "date")), "夏天", {"written": "夏天"})
EMPTY = EmptyFile(Place("content/a.yaml", line=1, column=1))
EXPIRED = PolicyExpired(Place("content/c.yaml", line=9, column=3), "2020")
NOTED = ContactMissing(Place("zones.yaml", line=2, column=1), "sample")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    text = "name: {zh: 甲, en: A}\nhistory:\n  - {date: 夏天}\n  - {date: 春天}\n"
    (tmp_path / "content" / "b.yaml").write_text(text, "utf-8")
    return tmp_path


def test_problems_are_sorted_by_file_and_line(root: Path) -> None:
    report = Report([NOTED, LATE, EXPIRED, EARLY, EMPTY], root)
    places = [(p.place.file, p.place.line, p.place.column) for p in report]
    assert places == [
        ("content/a.yaml", 1, 1),
        ("content/b.yaml", 3, 12),
        ("content/b.yaml", 4, 12),
        ("content/c.yaml", 9, 3),
        ("zones.yaml", 2, 1),
    ]


def test_a_problem_is_reported_once(root: Path) -> None:
    assert len(Report([LATE, EARLY, LATE, LATE], root)) == 2


def test_only_errors_stop_the_build(root: Path) -> None:
    report = Report([NOTED, EXPIRED, EMPTY], root)
    assert [problem.code for problem in report.errors] == ["empty-file"]
    assert report.counts == {Level.ERROR: 1, Level.WARNING: 1, Level.NOTE: 1}
    assert not Report([NOTED, EXPIRED]).errors


def test_an_empty_report_is_false_and_says_so() -> None:
    report = Report([])
    assert not report
    assert report.text("zh") == "0 个错误，0 个警告，0 个提示（0 个文件）。\n"
    assert report.text("en") == "0 errors, 0 warnings, 0 notes in 0 files.\n"


def test_the_text_in_both_languages(root: Path) -> None:
    assert Report([LATE], root).text() == (
        "content/b.yaml:4:12  错误 error  date-not-a-date\n"
        "  字段 Field  history / 第2项 / date\n"
        "  内容 Value  春天\n"
        "  问题        “春天”不是日期。\n"
        "  改法        写成 2024、2024-07 或 2024-07-11。\n"
        '  Problem     "春天" is not a date.\n'
        "  Fix         Write 2024, 2024-07 or 2024-07-11.\n"
        "\n"
        "1 个错误，0 个警告，0 个提示（1 个文件）。\n"
        "1 error, 0 warnings, 0 notes in 1 file.\n"
    )


def test_the_text_in_one_language(root: Path) -> None:
    assert Report([EARLY], root).text("en").splitlines() == [
        "content/b.yaml:3:12  error  date-not-a-date",
        "  Field    history / item 1 / date",
        "  Value    夏天",
        '  Problem  "夏天" is not a date.',
        "  Fix      Write 2024, 2024-07 or 2024-07-11.",
        "",
        "1 error, 0 warnings, 0 notes in 1 file.",
    ]
    assert Report([EARLY], root).text("zh").splitlines()[:2] == [
        "content/b.yaml:3:12  错误  date-not-a-date",
        "  字段  history / 第1项 / date",
    ]


@pytest.mark.parametrize(("value", "shown"), [("一\n二\r\n三", "一\\n二\\n三"), ("长" * 90, "长" * 69 + "...")])
def test_a_value_is_shown_on_one_line(value: str, shown: str) -> None:
    lines = Report([PolicyExpired(Place("a.yaml", line=1, column=1), value)]).text("en").splitlines()
    assert lines[1] == f"  Value    {shown}"


def test_the_report_for_programs(root: Path) -> None:
    told = json.loads(Report([LATE], root).json())
    assert told["version"] == 1
    assert told["counts"] == {"error": 1, "warning": 0, "note": 0}
    assert told["problems"] == [
        {
            "code": "date-not-a-date",
            "level": "error",
            "file": "content/b.yaml",
            "line": 4,
            "column": 12,
            "keys": ["history", 1, "date"],
            "value": "春天",
            "message": {"zh": "“春天”不是日期。", "en": '"春天" is not a date.'},
            "hint": {"zh": "写成 2024、2024-07 或 2024-07-11。", "en": "Write 2024, 2024-07 or 2024-07-11."},
            "facts": {"written": "春天"},
        }
    ]


def test_a_file_that_cannot_be_read_again_has_its_first_line(tmp_path: Path) -> None:
    for root in (tmp_path, None):
        assert [(p.place.line, p.place.column) for p in Report([EARLY], root)] == [(1, 1)]


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "面积 226.12 m² – 约€5 😀"),
        ("gbk", "面积 226.12 m2 – 约\\u20ac5 \\U0001f600"),
        ("ascii", "\\u9762\\u79ef 226.12 m2 \\u2013 \\u7ea6\\u20ac5 \\U0001f600"),
        (None, "\\u9762\\u79ef 226.12 m2 \\u2013 \\u7ea6\\u20ac5 \\U0001f600"),
    ],
)
def test_no_console_is_too_poor_to_print_on(encoding: str | None, shown: str) -> None:
    words = printable("面积 226.12 m² – 约€5 😀", encoding)
    assert words == shown
    words.encode(encoding or "ascii")
