"""The browser cuts words as the build does: the same stems, the same levelling."""

from collections.abc import Iterator

import pytest
import snowballstemmer  # type: ignore[import-untyped]
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from proof.browsing import DESK, tab
from proof.serving import serve
from scale.fiction import VOCABULARY
from scale.search_corpus import LANGS, records
from scale.search_site import write_search_site
from zoneportal.search.words import fold
from zoneportal.values import Lang

STEMS = "invest industri manufactur polic compan optoelectron relat commun gener hop hopp sky dye succ proc past organ"
ENDINGS = " s es ies ied ed eed ing ingly edly y ly ally li ational ization fulness ousness iveness biliti ogist ist"

# The search as a field opens it when it is first used.
OPEN = """() => portal.load(`${portal.root}assets/js/search/box.js`)
  .then(() => zoneSearch.index(document.querySelector('form[data-search]'))).then(() => null)"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """A home page with the search scripts loaded."""
    folder = write_search_site(tmp_path_factory.mktemp("search"), list(records(1)))
    with serve(folder) as address, tab(browser, DESK) as opened:
        opened.goto(address)
        opened.evaluate(OPEN)
        yield opened


def test_the_browser_stems_as_the_build_does(page: Tab) -> None:
    beginnings = {
        *STEMS.split(),
        *(word.lower() for each in VOCABULARY["industries"].values() for word in each[1].split()),
    }
    words = sorted({stem + ending for stem in beginnings for ending in ENDINGS.split(" ")})
    corpus = {word for record in records(5) for word in record.entry("en").text.lower().split() if word.isalpha()}
    words += sorted(word for word in corpus if word.isascii())
    expected = snowballstemmer.stemmer("english").stemWords(words)
    assert page.evaluate("words => words.map(zoneSearch.stem)", words) == expected


@pytest.mark.parametrize("lang", LANGS)
def test_the_browser_levels_text_as_the_build_does(page: Tab, lang: Lang) -> None:
    texts = ["ＬＣＤ　Ⅲ級㎡ Lüliang’s İ ß ﬁ", *(r.entry(lang).text for r in records(2))]
    assert page.evaluate("texts => texts.map(zoneSearch.fold)", texts) == [fold(text) for text in texts]
