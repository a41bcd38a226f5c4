"""Search on large portals: the right page first, and little fetched for it."""

from collections.abc import Iterator
from statistics import median

import pytest
from playwright.sync_api import Browser

from proof.browsing import DESK, tab
from proof.serving import serve
from scale.search_asking import QUERIES, Traffic, ask, is_first
from scale.search_corpus import LANGS, records
from scale.search_site import write_search_site

FIRST_QUERY_BYTES = 150_000
LATER_QUERY_BYTES = 50_000
MILLISECONDS = 200


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A portal of 5,060 pages, served; gives its address."""
    with serve(write_search_site(tmp_path_factory.mktemp("search"), list(records(250)))) as address:
        yield address


@pytest.fixture(scope="module")
def largest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A portal of 25,480 pages: a zone for half of the entries of China's catalogue of development zones."""
    with serve(write_search_site(tmp_path_factory.mktemp("largest"), list(records(1271)))) as address:
        yield address


@pytest.mark.parametrize("lang", LANGS)
def test_the_expected_page_comes_first(demo: str, browser: Browser, lang: str) -> None:
    assert len(QUERIES[lang]) >= 30
    with tab(browser, DESK) as page:
        page.goto(demo + ("" if lang == "zh" else "en/"))
        first = {query: ask(page, query).addresses for query in QUERIES[lang]}
    assert {q: found[:2] for q, found in first.items() if not is_first(found, QUERIES[lang][q])} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_little_is_fetched_at_25_000_pages(largest: str, browser: Browser, lang: str) -> None:
    times = []
    with tab(browser, DESK) as page:
        traffic = Traffic(page)
        page.goto(largest + ("" if lang == "zh" else "en/"))
        traffic.taken()
        for number, query in enumerate(QUERIES[lang]):
            answer = ask(page, query)
            times.append(answer.milliseconds)
            assert answer.total, query
            assert traffic.taken() <= (LATER_QUERY_BYTES if number else FIRST_QUERY_BYTES), query
    assert median(times) <= MILLISECONDS


@pytest.mark.parametrize("lang", LANGS)
def test_typing_a_word_letter_by_letter_stays_small(largest: str, browser: Browser, lang: str) -> None:
    word = {"zh": "新能源汽车产业", "en": "manufacturing project"}[lang]
    with tab(browser, DESK) as page:
        traffic = Traffic(page)
        page.goto(largest + ("" if lang == "zh" else "en/"))
        ask(page, "x")
        traffic.taken()
        for end in range(1, len(word) + 1):
            ask(page, word[:end])
            assert traffic.taken() <= LATER_QUERY_BYTES, word[:end]
