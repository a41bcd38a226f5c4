"""Every fact of the source stands on the site in both languages, near its own words and with its source line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from proof.site import BuiltSite, Lang, Page

FACTS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "contract" / "facts.yaml").read_text(encoding="utf-8")
)
# Words of one fact stand in one row, list item or short section: further apart they no longer say it together.
NEAR = {"zh": 500, "en": 1200}
IDLE_BLANK = re.compile(r"(?<![0-9A-Za-z]) | (?![0-9A-Za-z])")
UNSEEN = ("script", "style", "template", "noscript", "head")


def name_of(fact: dict[str, Any]) -> str:
    return f"{fact.get('part', 'place')} {fact['page']} {' '.join(fact['en'])}"


def squeezed(text: str, lang: Lang) -> str:
    """Text with its blanks made alike: single in English; in Chinese, where they only part figures and units, none but
    between two Latin letters or digits, such as a source's mark and the number after it.
    """
    alike = " ".join(text.split())
    return IDLE_BLANK.sub("", alike) if lang == "zh" else alike.casefold()


@cache
def main_text(page: Page) -> str:
    """The visible text of the page's main part."""
    (main,) = page.tree.iter("main")
    return squeezed("".join(seen(main)), page.lang)


def seen(element: html.HtmlElement) -> list[str]:
    """The pieces of text that a reader sees, in order; those of one element stand apart from those around it."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN or "hidden" in element.attrib:
        return [element.tail or ""]
    inner = [piece for child in element for piece in seen(child)]
    return [" ", element.text or "", *inner, " ", element.tail or ""]


def places(word: str, text: str) -> list[tuple[int, int]]:
    """Where a word stands in a text; a number only where it is a whole number."""
    before = r"(?<![\d.,])" if word[0].isdigit() else ""
    after = r"(?![.,]?\d)" if word[-1].isdigit() else ""
    pattern = before + re.escape(word) + after
    return [match.span() for match in re.finditer(pattern, text)]


def apart(words: list[str], text: str) -> int | None:
    """The length of the shortest stretch of text that holds every word; None where one is nowhere."""
    found = [places(word, text) for word in words]
    if not all(found):
        return None
    lengths = []
    for start in sorted(begin for spots in found for begin, _ in spots):
        ends = [min((end for begin, end in spots if begin >= start), default=None) for spots in found]
        known = [end for end in ends if end is not None]
        if len(known) == len(found):
            lengths.append(max(known) - start)
    return min(lengths)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("fact", FACTS, ids=name_of)
def test_fact_is_on_its_page(built_site: BuiltSite, fact: dict[str, Any], lang: Lang) -> None:
    path = f"{'en' if lang == 'en' else ''}{fact['page']}index.html".removeprefix("/")
    assert path in built_site.page_at, f"there is no page {path}"
    text = main_text(built_site.page_at[path])
    words = [squeezed(word, lang) for word in fact[lang]]
    missing = [word for word in words if not places(word, text)]
    assert not missing, f"{path} does not say {missing}"
    length = apart(words, text)
    assert length is not None
    assert length <= NEAR[lang], f"{path} says {words} {length} characters apart"


@pytest.mark.parametrize(("part", "path"), sorted({(fact["part"], fact["page"]) for fact in FACTS if "part" in fact}))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_page_of_a_fact_carries_its_source_line(built_site: BuiltSite, part: str, path: str, lang: Lang) -> None:
    page = built_site.page_at[f"{'en' if lang == 'en' else ''}{path}index.html".removeprefix("/")]
    lines = [element for element in page.tree.iter() if element.get("id") == f"source-{part}"]
    assert len(lines) == 1, f"{page.path} has {len(lines)} source lines for {part}"
    if part.startswith("A"):
        assert squeezed({"zh": "2024年7月", "en": "July 2024"}[lang], lang) in squeezed(lines[0].text_content(), lang)


@pytest.mark.parametrize("part", ["A1", "A2", "A3", "A4", "A5", "A6", "L1", "L2", "L3", "L4", "L5", "L6"])
def test_list_holds_facts_of_every_article_and_law(part: str) -> None:
    assert sum(fact.get("part") == part for fact in FACTS) >= (4 if part.startswith("L") else 12)


def test_blanks_part_only_numbers_and_latin_words() -> None:
    assert squeezed("总投资 A2 \n 8000\u202f万元 A2 2022年", "zh") == "总投资A2 8000万元A2 2022年"
    assert squeezed("Total \n Investment", "en") == "total investment"


@pytest.mark.parametrize(
    ("words", "text", "length"),
    [
        (["8.7", "亿元"], "总投资8.7亿元", 5),
        (["8.7"], "总投资18.7亿元", None),
        (["8.7"], "总投资8.75亿元", None),
        (["5"], "1,500人", None),
        (["5%"], "15%", None),
        (["一期", "5"], "5栋，一期5栋", 3),
        (["一期", "二期"], "一期", None),
    ],
)
def test_words_are_found_whole_and_close(words: list[str], text: str, length: int | None) -> None:
    assert apart(words, text) == length
