"""Pictures for shared links (Open Graph): 1200 by 630 pixels, set by Typst over a relief, reduced to a palette."""

import json
from dataclasses import asdict
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


def _palette(relief: int, text: int) -> Image.Image:
    """Return a palette of `relief` steps of the ramp and `text` steps from coal to white, half as many to
    the grey and to the loess of text."""
    colours = [relief_colour(step / (relief - 1)) for step in range(relief)]
    for colour, steps in ((WHITE, text), (ON_COAL, text // 2), (LOESS, text // 2)):
        colours += [mixed(COAL, colour, step / (steps - 1)) for step in range(steps)]
    image = Image.new("P", (1, 1))
    image.putpalette(b"".join(bytes.fromhex(colour[1:]) for colour in dict.fromkeys(colours)))
    return image


def reduced(picture: bytes, most_bytes: int = MOST_BYTES) -> bytes:
    """Return a PNG of flat colours on the look's palette, the same bytes every time.

    It is at most `most_bytes` long unless even the coarsest palette makes it longer.
    """
    content = b""
    with Image.open(BytesIO(picture)) as image:
        full = image.convert("RGB")
    for relief, text in ((32, 16), (16, 8), (9, 4)):
        written = BytesIO()
        flat = full.quantize(palette=_palette(relief, text), dither=Image.Dither.NONE)
        flat.save(written, format="PNG", compress_level=6)  # the last 8 % would take eight times as long
        content = written.getvalue()
        if len(content) <= most_bytes:
            break
    return content


def card_key(card: SocialCard, relief_svg: str, template: Path) -> str:
    """Return the key under which the picture may be kept: everything it is made from."""
    parts = (json.dumps(asdict(card), sort_keys=True), relief_svg, template.read_text(encoding="utf-8"))
    digest = sha256("\0".join(parts).encode()).hexdigest()
    return f"social {edition()} pillow {version('pillow')} {digest}"


def social_image(card: SocialCard, relief_svg: str, template: Path) -> bytes:
    """Return the picture as PNG; `relief_svg` is a relief of the form "card", `template` the Typst file.

    Raises `SocialImageError` when Typst refuses or warns.
    """
    data = asdict(card) | {"words": words(card.title, card.lang)}
    inputs = {"card": json.dumps(data, ensure_ascii=False), "relief": relief_svg}
    try:
        pages, warnings = typst.compile_with_warnings(
            template.read_bytes(), format="png", ppi=72, font_paths=typefaces(), sys_inputs=inputs
        )
    except typst.TypstError as error:
        raise SocialImageError(f"{card.title}: {error}") from error
    if warnings:
        raise SocialImageError(f"{card.title}: {'; '.join(warning.message for warning in warnings)}")
    if not isinstance(pages, bytes):
        raise SocialImageError(f"{card.title}: the picture runs over more than one page")
    return reduced(pages)
