"""All problems of one run, sorted, and printed once as text for people or as JSON for programs."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, TypeAlias

from zoneportal.problems.positions import Positions
from zoneportal.problems.problem import Level, Place, Problem
from zoneportal.values.text import Lang

Languages: TypeAlias = Literal["zh", "en", "both"]

_LEVEL = {
    Level.ERROR: {"zh": "错误", "en": "error"},
    Level.WARNING: {"zh": "警告", "en": "warning"},
    Level.NOTE: {"zh": "提示", "en": "note"},
}
_LABELS = {
    "both": {"field": "字段 Field", "value": "内容 Value"},
    "zh": {"field": "字段", "value": "内容"},
    "en": {"field": "Field", "value": "Value"},
}
_MESSAGE = {"zh": ("问题", "改法"), "en": ("Problem", "Fix")}
_LONGEST_VALUE = 72


class Report:
    """The problems of one run.

    `root` is the portal's root; files are read again from there to find the lines of problems that carry only a key
    path. Without it such problems stand at line 1.
    """

    def __init__(self, problems: Iterable[Problem], root: Path | None = None) -> None:
        self.root = root
        self._found = tuple(dict.fromkeys(problems))

    def __bool__(self) -> bool:
        """Tell whether there is anything to report."""
        return bool(self._found)

    def __iter__(self) -> Iterator[Problem]:
        """Go through the problems in the order of the report."""
        return iter(self.problems)

    def __len__(self) -> int:
        """How many problems there are."""
        return len(self._found)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """The problems with lines and columns, by file, then line, column and code."""
        return _sorted(self._found, self.root)

    @cached_property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the build, as they stand among all; the files of others are not read for them."""
        return _sorted([problem for problem in self._found if problem.level is Level.ERROR], self.root)

    @property
    def counts(self) -> dict[Level, int]:
        """How many problems of each level there are."""
        found = Counter(problem.level for problem in self._found)
        return {level: found[level] for level in Level}

    def text(self, lang: Languages = "both") -> str:
        """Return the report for people: each problem with its place, value and fix, and a last line with the counts."""
        entries = [_entry(problem, lang) for problem in self.problems]
        return "\n\n".join([*entries, self.closing(lang)]) + "\n"

    def brief(self, lang: Lang) -> str:
        """Return one line a problem, place, level and message: for what needs no mending now."""
        lines = (
            f"{p.place.file}:{p.place.line}  {_LEVEL[p.level][lang]} {p.code}  {p.message(lang)}" for p in self.problems
        )
        return "".join(f"{line}\n" for line in lines)

    def json(self) -> str:
        """Return the report for programs.

        `{"version": 1, "counts": {"error": n, "warning": n, "note": n}, "problems": [...]}`; each problem has `code`,
        `level`, `file`, `line`, `column`, `keys` (the way to the value; lists count from 0), `value`, `message` and
        `hint` (both `{"zh", "en"}`) and `facts`. Keys are only ever added; a change of meaning raises `version`.
        """
        answer = {"version": 1, "counts": self.counts, "problems": [_as_json(problem) for problem in self.problems]}
        return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"

    def closing(self, lang: Languages = "both") -> str:
        """Return the last line of the report: how many problems of each level, in how many files."""
        counts = self.counts
        files = len({problem.place.file for problem in self._found})
        zh = "，".join(f"{counts[level]} 个{_LEVEL[level]['zh']}" for level in Level) + f"（{files} 个文件）。"
        en = ", ".join(f"{counts[level]} {_plural(_LEVEL[level]['en'], counts[level])}" for level in Level)
        en += f" in {files} {_plural('file', files)}."
        return "\n".join(line for key, line in (("zh", zh), ("en", en)) if lang in (key, "both"))


def printable(text: str, encoding: str | None) -> str:
    """Return the text with what a console of this encoding cannot show replaced, so that printing never fails.

    A GBK console has no `²`; it becomes `2`. Anything else it lacks becomes its code, as in `\\u20ac`.
    """
    encoding = encoding or "ascii"
    return "".join(_character(character, encoding) for character in text)


def _character(character: str, encoding: str) -> str:
    for candidate in (character, unicodedata.normalize("NFKC", character)):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return character.encode("ascii", "backslashreplace").decode("ascii")


def _sorted(problems: Iterable[Problem], root: Path | None) -> tuple[Problem, ...]:
    by_file = groupby(sorted(problems, key=lambda p: p.place.file), key=lambda p: p.place.file)
    located = [located for file, group in by_file for located in _located(file, list(group), root)]
    return tuple(sorted(located, key=_order))


def _located(file: str, problems: list[Problem], root: Path | None) -> Iterator[Problem]:
    positions: Positions | None = None
    for problem in problems:
        place = problem.place
        if place.line is not None:
            yield problem
            continue
        positions = positions or Positions.of(_read(file, root))
        line, column = positions.key(place.keys) if place.at == "key" else positions.value(place.keys)
        yield replace(problem, place=replace(place, line=line, column=column))


def _read(file: str, root: Path | None) -> str:
    try:
        return (root / file).read_text("utf-8") if root else ""
    except (OSError, UnicodeDecodeError):
        return ""


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    place: Place = problem.place
    return place.file, place.line or 1, place.column or 1, problem.code, problem.value


def _entry(problem: Problem, lang: Languages) -> str:
    place = problem.place
    languages: tuple[Lang, ...] = ("zh", "en") if lang == "both" else (lang,)
    level = " ".join(_LEVEL[problem.level][language] for language in languages)
    rows = [(_LABELS[lang]["field"], place.field(languages[0])), (_LABELS[lang]["value"], _short(problem.value))]
    for language in languages:
        wrong, fix = _MESSAGE[language]
        rows += [(wrong, problem.message(language)), (fix, problem.hint(language))]
    width = max(_width(label) for label, _ in rows) + 2
    lines = [f"  {label}{' ' * (width - _width(label))}{words}" for label, words in rows if words]
    return "\n".join([f"{place.file}:{place.line}:{place.column}  {level}  {problem.code}", *lines])


def _short(value: str) -> str:
    line = value.replace("\r", "").replace("\n", "\\n")
    return line if len(line) <= _LONGEST_VALUE else line[: _LONGEST_VALUE - 3] + "..."


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 else noun + "s"


def _as_json(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.code,
        "level": problem.level,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "keys": place.keys,
        "value": problem.value,
        "message": {"zh": problem.message("zh"), "en": problem.message("en")},
        "hint": {"zh": problem.hint("zh"), "en": problem.hint("en")},
        "facts": dict(problem.facts),
    }
