from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import copy

import numpy as np
import pytest
from PIL import Image

import zoneportal.drawings
from zoneportal.drawings.relief import PublishedFigure, zone_relief
from zoneportal.drawings.social import MOST_BYTES, SIZE, SocialCard, SocialImageError, card_key, social_image
from zoneportal.drawings.typefaces import HAN, LATIN, typefaces

TEMPLATE = Path(zoneportal.drawings.__file__).parents[3] / "overrides" / "print" / "og.typ"
CARDS = {
    "zh": SocialCard(
        "开发区", "示例经济技术开发区（虚构）", "示例门户", "zh", "98 亿元", "示例项目总投资", "invest.example"
    ),
    "en": SocialCard("Zone", "Sample Economic and Technological Development Zone (fictional)", "Sample Portal", "en"),
}


@pytest.fixture(scope="module")
def relief() -> str:
    return zone_relief("sample", [PublishedFigure(str(index), 10.0 ** (index % 11)) for index in range(40)], "card")


def pixels(picture: bytes) -> np.ndarray:
    with Image.open(BytesIO(picture)) as image:
        assert image.size == SIZE
        return np.asarray(image.convert("L"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_picture_is_small_and_the_same_every_time(lang: str, relief: str) -> None:
    picture = social_image(CARDS[lang], relief, TEMPLATE)
    assert picture.startswith(b"\x89PNG")
    assert len(picture) <= MOST_BYTES
    assert picture == social_image(CARDS[lang], relief, TEMPLATE)
    assert pixels(picture)[200:450, 60:720].max() > 240  # the title is there, in white


def test_the_words_keep_to_their_side(relief: str) -> None:
    white = pixels(social_image(CARDS["zh"], relief, TEMPLATE)) > 235
    assert not white[190:460, 730:].any()


def test_bold_is_bold_in_both_typefaces(relief: str, tmp_path: Path) -> None:
    """Typst draws a missing bold as regular without a word: the title has to lose ink when its weight is taken away."""
    copy(TEMPLATE.with_name("og-relief.typ"), tmp_path)
    regular = tmp_path / "og.typ"
    regular.write_text(TEMPLATE.read_text(encoding="utf-8").replace("weight: 700", "weight: 400"), encoding="utf-8")
    for card in CARDS.values():
        title = replace(card, title="示例" if card.lang == "zh" else "Sample")
        bold, thin = (
            pixels(social_image(title, relief, template))[200:330, 60:500] for template in (TEMPLATE, regular)
        )
        assert (bold > 128).sum() > 1.25 * (thin > 128).sum()


def test_a_title_that_cannot_fit_is_an_error(relief: str) -> None:
    with pytest.raises(SocialImageError, match="title too long"):
        social_image(replace(CARDS["zh"], title="示例" * 80), relief, TEMPLATE)


def test_markup_in_a_title_is_only_text(relief: str) -> None:
    plain = social_image(replace(CARDS["en"], title="#panic() *x* $y$ <a>"), relief, TEMPLATE)
    assert len(plain) > 10_000


def test_the_key_changes_with_everything_the_picture_is_made_from(relief: str, tmp_path: Path) -> None:
    other, relief_alone = tmp_path / "og.typ", tmp_path / "relief" / "og.typ"
    relief_alone.parent.mkdir()
    for template, name in ((other, "og-relief.typ"), (relief_alone, "og.typ")):
        copy(TEMPLATE.with_name(name), template.parent)
    other.write_text("other", encoding="utf-8")
    relief_alone.with_name("og-relief.typ").write_text("other", encoding="utf-8")
    card = CARDS["zh"]
    keys = {
        card_key(card, relief, TEMPLATE),
        card_key(replace(card, title="别的"), relief, TEMPLATE),
        card_key(card, "<svg/>", TEMPLATE),
        card_key(card, relief, other),
        card_key(card, relief, relief_alone),
    }
    assert len(keys) == 5
    assert card_key(card, relief, TEMPLATE) in keys


def test_only_the_bundled_typefaces_are_used() -> None:
    families = set(typefaces().families())
    assert {LATIN, HAN} <= families
    assert all(family == LATIN or family.startswith("Noto Sans CJK") for family in families)
