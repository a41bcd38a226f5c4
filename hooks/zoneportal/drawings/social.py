"""Pictures for shared links (Open Graph): 1200 by 630 pixels, set by Typst over a relief, reduced to a palette.

Relief and words are set each by itself, and laid over one another: many pictures have the same relief, which takes most
of the time.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import rjieba
import typst
from PIL import Image

from zoneportal.drawings.palette import COAL, LOESS, ON_COAL, WHITE, mixed, relief_colour
from zoneportal.drawings.typefaces import edition, typefaces
from zoneportal.frozen import dataclass

SIZE = (1200, 630)
MOST_BYTES = 60_000
# How many steps of the relief's ramp and of each colour of text a palette has, the finest first.
PALETTES = ((32, 16), (16, 8), (9, 4))
# What words add to a relief, about.
_WORDS_BYTES = 9_000


class SocialImageError(Exception):
    """Typst refused the picture, or warned about it: a title too long, a glyph no typeface has."""


@dataclass(frozen=True, slots=True)
class SocialCard:
    """The words of a picture: the kind of page above the title, a figure with its label at the foot, or a line alone.

    `address` is shown at the foot on the right, as the site's host and path; leave it empty when unknown.
    """

    kind: str
    title: str
    portal: str
    lang: str
    figure: str = ""
    figure_label: str = ""
    address: str = ""


def words(title: str, lang: str) -> list[str]:
    """Return a title in pieces a line may end between: words, a sign kept with the word before it.

    Chinese has no blanks to break at, and a heading broken inside a word reads badly.
    """
    if lang != "zh":
        return [title]
    pieces: list[str] = []
    for word in rjieba.cut(title):
        if pieces and (word.isspace() or not word[0].isalnum() or 1 in (len(word), len(pieces[-1]))):
            pieces[-1] += word
        else:
            pieces.append(word)
    return pieces


@cache
def _palette(relief: int, text: int) -> Image.Image:
    """Return a palette of `relief` steps of the ramp and `text` steps from coal to white, half as many to
    the grey and to the loess of text."""
    colours = [relief_colour(step / (relief - 1)) for step in range(relief)]
    for colour, steps in ((WHITE, text), (ON_COAL, text // 2), (LOESS, text // 2)):
        colours += [mixed(COAL, colour, step / (steps - 1)) for step in range(steps)]
    image = Image.new("P", (1, 1))
    image.putpalette(b"".join(bytes.fromhex(colour[1:]) for colour in dict.fromkeys(colours)))
    return image


def reduced(picture: Image.Image, most_bytes: int = MOST_BYTES, finest: int = 0) -> bytes:
    """Return a PNG of flat colours on the look's palette, the same bytes every time.

    It is at most `most_bytes` long unless even the coarsest palette makes it longer. `finest` is the first of
    `PALETTES` to be tried.
    """
    content = b""
    for steps in PALETTES[finest:]:
        content = _flat(picture, *steps)
        if len(content) <= most_bytes:
            break
    return content


def _flat(picture: Image.Image, relief: int, text: int) -> bytes:
    """A picture as PNG on one palette."""
    written = BytesIO()
    flat = picture.quantize(palette=_palette(relief, text), dither=Image.Dither.NONE)
    flat.save(written, format="PNG", compress_level=6)  # the last 8 % would take eight times as long
    return written.getvalue()


def card_key(card: SocialCard, relief_svg: str, template: Path) -> str:
    """Return the key under which the picture may be kept: everything it is made from."""
    templates = (each.read_text(encoding="utf-8") for each in (template, _under(template)))
    parts = (json.dumps(asdict(card), sort_keys=True), relief_svg, *templates)
    digest = sha256("\0".join(parts).encode()).hexdigest()
    return f"social {edition()} pillow {version('pillow')} {digest}"


def social_image(card: SocialCard, relief_svg: str, template: Path) -> bytes:
    """Return the picture as PNG; `relief_svg` is a relief of the form "card", `template` the words' Typst file.

    Raises `SocialImageError` when Typst refuses or warns.
    """
    data = asdict(card) | {"words": words(card.title, card.lang)}
    said = _set(card.title, template, {"card": json.dumps(data, ensure_ascii=False)})
    backdrop, finest = _backdrop(relief_svg, _under(template))
    picture = backdrop.copy()
    picture.paste(said, mask=said)
    return reduced(picture, finest=finest)


def _under(template: Path) -> Path:
    """The Typst file of the relief that words stand on, beside theirs."""
    return template.with_name("og-relief.typ")


@lru_cache(maxsize=1)  # pictures come relief by relief
def _backdrop(relief_svg: str, template: Path) -> tuple[Image.Image, int]:
    """A relief as pixels, and the first palette under which it and words may take few enough bytes."""
    relief = _set("relief", template, {"relief": relief_svg}).convert("RGB")
    fine = (at for at, steps in enumerate(PALETTES) if len(_flat(relief, *steps)) <= MOST_BYTES - _WORDS_BYTES)
    return relief, next(fine, len(PALETTES) - 1)


def _set(title: str, template: Path, inputs: Mapping[str, str]) -> Image.Image:
    """A page as Typst sets it; `title` names it in an error."""
    try:
        pages, warnings = typst.compile_with_warnings(
            template.read_bytes(), format="png", ppi=72, font_paths=typefaces(), sys_inputs=dict(inputs)
        )
    except typst.TypstError as error:
        raise SocialImageError(f"{title}: {error}") from error
    if warnings:
        raise SocialImageError(f"{title}: {'; '.join(warning.message for warning in warnings)}")
    if not isinstance(pages, bytes):
        raise SocialImageError(f"{title}: the picture runs over more than one page")
    with Image.open(BytesIO(pages)) as image:
        return image.convert("RGBA")
