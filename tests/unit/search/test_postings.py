"""Encoded lists give back the pages that went in, read as the browser reads them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneportal.search.occurrences import Occurrences, find_occurrences
from zoneportal.search.postings import ALPHABET, encode_terms, merge


def decode(letters: str) -> list[int]:
    values = [ALPHABET.index(letter) for letter in letters.removeprefix("!").encode()]
    if letters.startswith("!"):
        return [i * 6 + bit for i, value in enumerate(values) for bit in range(6) if value & 32 >> bit]
    pages, page, gap, shift = [], -1, 0, 0
    for value in values:
        gap |= (value & 31) << shift
        shift += 5
        if value < 32:
            page += gap
            pages.append(page)
            gap = shift = 0
    return pages


def one_term(pages: set[int], total: int) -> Occurrences:
    page = np.array(sorted(pages), dtype=np.int64)
    return Occurrences(["x"], np.zeros(len(page), np.int64), np.zeros(len(page), np.int64), page, total)


@given(st.sets(st.integers(0, 40_000)))
def test_pages_come_back(pages: set[int]) -> None:
    assert decode(encode_terms(one_term(pages, 40_001))[0]) == sorted(pages)


@given(st.sets(st.integers(0, 199), min_size=1))
def test_no_list_is_longer_than_a_bit_a_page(pages: set[int]) -> None:
    (lists,) = encode_terms(one_term(pages, 200))
    assert decode(lists) == sorted(pages)
    assert len(lists) <= 200 // 6 + 2


def test_each_page_stands_at_its_highest_level() -> None:
    found = find_occurrences([["光电"], ["远方的光电产业园"], [], []], ["光电", "", "光电 光电 光电", "光电"])
    lists = encode_terms(found)[found.terms.index("光电")]
    assert [decode(level) for level in lists.split(",")] == [[3], [2], [1], [0]]


def test_merged_terms_count_each_page_once() -> None:
    found = find_occurrences([[], ["光"], ["光伏"]], ["光电 光伏", "光伏", "光电"])
    (lists,) = encode_terms(merge(found, 0, len(found.terms)))
    assert sorted(page for level in lists.split(",") for page in decode(level)) == [0, 1, 2]


@pytest.mark.parametrize("text", ["", "。，!", "\n"])
def test_a_text_without_words_has_no_terms(text: str) -> None:
    assert find_occurrences([[]], [text]).terms == []
