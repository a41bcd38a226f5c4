"""The bundled typefaces, for everything that is set in print: no font of the machine is ever used."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

import typst

from zoneportal.drawings.weights import weights

LATIN, HAN = "Source Sans 3", "Noto Sans CJK SC"
# The weights of the look (LOOK, "Type"); the templates of print use no other.
WEIGHTS = (400, 700)
_PACKAGES = ("fontpkg-source-sans-3", "manimgx-fonts-cjk", "typst")


class Font(Protocol):
    """A font as Typst lists it: the ``index``-th of a file."""

    @property
    def family(self) -> str: ...  # noqa: D102
    @property
    def style(self) -> str: ...  # noqa: D102
    @property
    def path(self) -> str | None: ...  # noqa: D102
    @property
    def index(self) -> int: ...  # noqa: D102


class TypefaceError(Exception):
    """A typeface, or a weight of one, that print needs and that is not there."""


@cache
def typefaces() -> typst.Fonts:
    """Return the fonts for Typst: Source Sans 3 for Latin, Noto Sans CJK for Han, both variable in weight.

    Raises TypefaceError where one of them lacks a weight of the look: Typst would set another without a word.
    """
    packages = [import_module(name) for name in ("fontpkg_source_sans_3", "manimgx_fonts_cjk")]
    folders = [folder for package in packages for folder in package.__path__]
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[
            str(path) for folder in folders for path in (Path(folder), Path(folder) / "files") if path.is_dir()
        ],
    )
    lacking = missing(fonts.fonts())
    if lacking:
        named = "、".join(f"{family} {weight}" for family, weight in lacking)
        raise TypefaceError(
            f"印刷字体缺少字重：{named}。请运行 pip install --require-hashes -r requirements.lock。 "
            f"Typefaces of print lack weights: {named}. Run pip install --require-hashes -r requirements.lock."
        )
    return fonts


def missing(fonts: Iterable[Font]) -> list[tuple[str, int]]:
    """The weights of the look that the upright fonts of its families lack: (family, weight)."""
    spans = [
        (font.family, *weights(Path(font.path), font.index)) for font in fonts if font.path and font.style == "normal"
    ]
    return [
        (family, weight)
        for family in (LATIN, HAN)
        for weight in WEIGHTS
        if not any(name == family and low <= weight <= high for name, low, high in spans)
    ]


@cache
def edition() -> str:
    """Return the versions of Typst and of the typefaces, for the keys of what is kept."""
    return " ".join(f"{package} {version(package)}" for package in _PACKAGES)
