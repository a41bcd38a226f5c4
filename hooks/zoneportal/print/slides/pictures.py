"""Pictures of slides: the portal's drawings and QR codes as PNG, which every office program shows."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

import segno
import typst

from zoneportal.print.code import QUIET
from zoneportal.print.press import compiler
from zoneportal.print.refusal import PressError

# Pixels by point: sharp on a screen of 1920, and for a drawing on half a slide.
_WIDE, _NARROW = 1028, 620
_DENSITY = 144


@lru_cache(maxsize=32)  # both languages' decks show the same relief
def drawn(svg: str, templates: Path, *, wide: bool = False) -> bytes:
    """A drawing as PNG, as wide as a slide or as half of one; raises PressError where Typst refuses it."""
    try:
        picture = compiler(templates).compile(
            str(templates / "picture.typ"),
            format="png",
            ppi=_DENSITY,
            sys_inputs={"drawing": svg, "width": str(_WIDE if wide else _NARROW)},
        )
    except typst.TypstError as error:
        raise PressError(str(error)) from error
    assert isinstance(picture, bytes)  # one page
    return picture


@lru_cache(maxsize=512)
def code_picture(address: str) -> bytes:
    """A QR code of an address as PNG."""
    written = BytesIO()
    segno.make(address, error="m", micro=False).save(written, kind="png", scale=10, border=QUIET, dark="#101416")
    return written.getvalue()
