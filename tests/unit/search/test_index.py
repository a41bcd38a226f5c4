"""The files of an index."""

import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from zoneportal.search import Entry, build
from zoneportal.search.shards import SHARD_BYTES, cut
from zoneportal.values import Lang

WORDING = {"search.one": "1 个结果", "home.title": "首页"}


def entry(number: int, kind: str = "project", weight: int = 1) -> Entry:
    return Entry(
        kind, f"/{kind}s/{number}/", f"第{number}号光电项目", f"Project {number}", "示例正文。", "示例", weight
    )


def index_of(entries: list[Entry], lang: Lang = "zh") -> dict[str, object]:
    """Return each file's data by name."""
    files = {}
    for path, content in build(entries, lang, WORDING):
        call = re.fullmatch(r'zoneSearch\("(\w+)","(\w+)",(.*)\)\n', content.decode())
        assert call, path
        assert path == f"assets/search/{call[1]}/{call[2]}.js"
        assert call[1] == lang
        files[call[2]] = json.loads(call[3])
    return files


def directory_of(entries: list[Entry]) -> dict[str, object]:
    directory = index_of(entries)["index"]
    assert isinstance(directory, dict)
    return directory


def test_the_same_entries_give_the_same_bytes() -> None:
    entries = [entry(n) for n in range(50)]
    assert list(build(entries, "zh", WORDING)) == list(build(iter(entries), "zh", WORDING))


def test_another_text_gives_another_version() -> None:
    assert directory_of([entry(1)])["version"] != directory_of([entry(2)])["version"]


def test_what_is_past_is_numbered_last_whatever_its_weight() -> None:
    files = index_of([replace(entry(1, "policy", 9), past=True), entry(2), entry(3, "policy")])
    directory = files["index"]
    assert isinstance(directory, dict)
    assert directory["past"] == 2
    assert directory["kinds"] == [["policy", 1], ["project", 1], ["policy", 1]]
    assert isinstance(files["d0"], list)
    assert [row[3] for row in files["d0"]] == ["/policys/3/", "/projects/2/", "/policys/1/"]


def test_pages_are_numbered_by_weight_then_kind() -> None:
    entries = [entry(1), entry(2, "zone", 5), entry(3), entry(4, "park"), entry(5, "zone", 5)]
    files = index_of(entries)
    rows = files["d0"]
    assert isinstance(rows, list)
    assert [row[3] for row in rows] == ["/zones/2/", "/zones/5/", "/projects/1/", "/projects/3/", "/parks/4/"]
    assert directory_of(entries)["kinds"] == [["zone", 2], ["project", 2], ["park", 1]]


def test_only_the_words_for_search_travel_in_the_index() -> None:
    assert directory_of([])["words"] == {"one": "1 个结果"}


def test_a_site_without_entries_has_an_index() -> None:
    assert directory_of([])["pages"] == 0


def test_a_long_text_is_indexed_whole_and_kept_in_part() -> None:
    files = index_of([Entry("page", "/a/", "题", "Title", "甲" * 4000 + "胡麻", "")])
    rows = files["d0"]
    assert isinstance(rows, list)
    assert len(rows[0][4].encode()) <= 1500
    assert "胡麻 B" in str(files["t0"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_aliases_and_the_other_title_are_found_in_either_language(lang: Lang) -> None:
    files = index_of([Entry("zone", "/z/", "吕梁", "Lüliang", "", "", 1, ("离石",))], lang)
    keys = str(files["t0"]).split(" ")[::2]
    assert {"luliang", "lvliang", "吕梁", "离石"} <= set(keys)


def test_shards_are_small_and_their_bounds_part_them() -> None:
    terms = [f"{chr(0x4E00 + i)}{chr(0x4E00 + j)}" for i in range(40) for j in range(40)]
    shards = cut(terms, ["AB"] * len(terms))
    assert len(shards.bounds) == len(shards.bodies) - 1 > 0
    assert max(len(body.encode()) for body in shards.bodies) < SHARD_BYTES + 100
    for (before, after), bound in zip(pairwise(shards.bodies), shards.bounds, strict=True):
        assert before.split(" ")[-2] < bound <= after.split(" ")[0]
