"""What is told of a page that cannot be made: the line, the page, the reason, the fix, in both languages."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from pathlib import Path

import pytest

from zoneportal.pages.page_error import PageError
from zoneportal.pages.templates import environment
from zoneportal.wording import WordMissingError, Words


@dataclass(frozen=True)
class View:
    """A page's view."""

    title: str
    words: tuple[str, ...]


@pytest.mark.parametrize(
    ("line", "reason", "zh", "en"),
    [
        (
            "{{ page.tile }}",
            "no attribute 'tile'",
            "是不是“title”？这里有的字段：title, words。",
            "Did you mean title? Here are",
        ),
        ("{{ ui['no.such'] }}", "WordMissingError: no.such\n", "缺少“no.such”", "The words lack no.such"),
        ("{{ nothing }}", "'nothing' is undefined", "改正名字", "Correct the name"),
        (
            "{% macro row(x) %}{{ x }}{% endmacro %}{{ row(1, size=2) }}",
            "TypeError: row() got an unexpected keyword argument 'size'",
            "宏的定义",
            "by its definition",
        ),
        ("{% macro row(x) %}{{ x }}{% endmacro %}{{ row(1, 2) }}", "row() takes from 0 to 1", "宏的定义", "by its def"),
        ("{% macro row(x) %}{{ x }}{% endmacro %}{{ row() }}", "'x' was not provided", "改正名字", "Correct the name"),
        ('{% from "gone.html" import x %}', "gone.html", "模板的路径", "path of the template"),
        ("{% if page.title %}", "Unexpected end of template", "模板语法", "syntax"),
        ("{{ 1 / page.words | length }}", "division by zero", "撤销最近", "Take back"),
    ],
)
def test_a_templates_mistake_is_told_with_its_line(tmp_path: Path, line: str, reason: str, zh: str, en: str) -> None:
    overrides = tmp_path / "overrides"
    overrides.mkdir()
    (overrides / "page.html").write_text(f"<p>\n{line}\n", "utf-8")
    with pytest.raises(Exception, match=r".") as caught:
        environment(overrides).get_template("page.html").render(page=View("A", ()), ui=Words(a="A"))
    found = str(PageError.of(caught.value, "en/projects/index.html", tmp_path))
    assert found.startswith("overrides/page.html:2\n")
    assert found.count("en/projects/index.html") == 2
    assert found.count(reason.strip()) == 2
    assert zh in found
    assert en in found


def test_a_programs_mistake_is_told_where_it_is_and_not_where_words_are_said() -> None:
    with pytest.raises(WordMissingError) as caught:
        _ = Words()["nav.home"]
    assert "zh.yaml" in str(caught.value)
    assert (
        str(PageError.of(caught.value, "index.html", Path("/"))).splitlines()[0].rpartition("/")[2].startswith("test_")
    )


def test_it_goes_from_one_process_to_another() -> None:
    assert str(pickle.loads(pickle.dumps(PageError("overrides/a.html:1")))) == "overrides/a.html:1"  # noqa: S301
