"""How text is cut for the index."""

import pytest

from zoneportal.search.words import fold, latin_words, stem, with_keyboard_spelling


@pytest.mark.parametrize(
    ("written", "levelled"),
    [
        ("Lüliang", "luliang"),
        ("ＬＣＤ　１２", "lcd 12"),
        ("17.8万㎡", "17.8万m2"),
        ("the zone’s park", "the zone park"),
        ("光电", "光电"),
    ],
)
def test_forms_are_levelled(written: str, levelled: str) -> None:
    assert fold(written) == levelled


def test_words_keep_what_belongs_together() -> None:
    assert latin_words(fold("R&D: MiniLED背光 8.7亿元, A2/B3.")) == ["r&d", "miniled", "8.7", "a2", "b3"]


def test_words_in_u_umlaut_are_also_spelled_as_typed() -> None:
    assert fold(with_keyboard_spelling("Lüliang zone")) == "luliang zone lvliang"
    assert with_keyboard_spelling("吕梁 Yongji") == "吕梁 Yongji"


@pytest.mark.parametrize(("word", "stemmed"), [("industries", "industri"), ("industry", "industri"), ("r&d", "r&d")])
def test_english_words_are_stemmed(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed
