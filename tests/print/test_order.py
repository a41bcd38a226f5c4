"""What an order takes, how it may be written, and what is said of one that means nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from zoneportal.models import Project
from zoneportal.pages.portal import Portal
from zoneportal.print.order import read
from zoneportal.print.programme import programme
from zoneportal.print.vocabulary import MisreadError


def paths(portal: Portal, *words: str) -> list[str]:
    asked = read(words, portal)
    return [document.path for document in programme(portal, asked.choice, asked.edition)]


@pytest.mark.parametrize(
    "words",
    [
        ["zone=sample,stage=promoted", "lang=en"],
        ["ONLY=zone=sample stage=promoted lang=en"],
        ["stage=promoted", "zone=Sample", "lang=English"],
        ["只印=开发区＝示例，阶段＝推介，语言＝英文"],
    ],
)
def test_an_order_may_be_written_in_several_ways(demo: Portal, words: Sequence[str]) -> None:
    promoted = {
        item.key for item in demo.catalog.zone_by_id["sample"].of(Project) if item.stage == "promoted" and not item.exit
    }
    assert len(promoted) > 1
    assert set(paths(demo, *words)) == {
        "catalogues/en/zone-sample.stage-promoted.pdf",
        *(f"brochures/en/projects/{key}.{form}" for key in promoted for form in ("pdf", "png")),
    }


def test_without_words_everything_is_printed(demo: Portal) -> None:
    found = paths(demo)
    assert "brochures/zh/catalogue.pdf" in found
    assert not [path for path in found if path.startswith("catalogues/")]
    assert len(found) == len(set(found))


def test_an_industry_takes_projects_and_the_spaces_that_suit_it(demo: Portal) -> None:
    found = paths(demo, "industry=functional-food", "lang=zh", "kind=project,premises,land")
    industries = {item.key: item.industry for item in demo.catalog.of(Project)}
    projects = [path.split("/")[-1].removesuffix(".pdf") for path in found if "/projects/" in path]
    assert projects
    assert {industries[key] for key in projects} == {"functional-food"}
    assert [path for path in found if "/premises/" in path]
    assert len([path for path in found if "/premises/" in path]) < len(paths(demo, "kind=premises,land", "lang=zh"))


def test_one_record_needs_no_catalogue_unless_asked_for(demo: Portal) -> None:
    own = [f"brochures/zh/projects/sample-oat-drinks.{form}" for form in ("pdf", "png")]
    assert paths(demo, "record=sample-oat-drinks", "lang=zh") == own
    assert paths(demo, "record=oat-drinks", "lang=zh") == own, "an id that one zone has is enough"
    asked = paths(demo, "record=oat-drinks", "kind=catalogue", "lang=zh")
    assert asked == ["catalogues/zh/record-sample-oat-drinks.pdf"]


def test_a_zone_is_a_record_too(demo: Portal) -> None:
    assert paths(demo, "record=sample", "lang=en", "kind=brochure") == ["brochures/en/zones/sample.pdf"]


def test_the_catalogue_of_a_choice_says_what_is_in_it(demo: Portal) -> None:
    asked = read(["zone=sample,industry=functional-food", "kind=catalogue"], demo)
    zh, en = programme(demo, asked.choice)
    for document, scope in ((zh, "示例 · 功能食品"), (en, "Sample · Functional food")):
        data = "".join(document.ingredients())
        assert scope in data, document.path


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ["zone=sampel"],
            r"没有这个开发区：sampel。是不是“sample 示例”？.*There is no such zone.*Did you mean \"sample Sample\"",
        ),
        (["stage=签了"], r"没有这个阶段：签了。.*signed 签约.*There are: .*signed Signed"),
        (["kind=leaflet"], r"没有这个类别：leaflet。.*catalogue 项目册"),
        (["zoen=sample"], r"没有“zoen”这个选项。是不是“zone”.*There is no option \"zoen\". Did you mean \"zone\""),
        (["sample"], r"“sample”前面要写是什么，如 zone=sample.*Say what \"sample\" is"),
        (["zone="], r"“zone=”后面没有写内容.*Nothing stands after \"zone=\""),
        (["sort=zone,stage"], r"排序只能有一个：zone、stage.*Only one order"),
    ],
)
def test_a_wrong_word_is_told_what_there_is(demo: Portal, words: Sequence[str], says: str) -> None:
    with pytest.raises(MisreadError) as refused:
        read(words, demo)
    assert re.search(says, str(refused.value), re.DOTALL), refused.value
