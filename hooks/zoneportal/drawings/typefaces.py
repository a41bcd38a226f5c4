"""The bundled typefaces, for everything that is set in print: no font of the machine is ever used."""

from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import typst

LATIN, HAN = "Source Sans 3", "Noto Sans CJK SC"
_PACKAGES = ("fontpkg-source-sans-3", "manimgx-fonts-cjk", "typst")


@cache
def typefaces() -> typst.Fonts:
    """Return the fonts for Typst: Source Sans 3 for Latin, Noto Sans CJK for Han, both variable in weight."""
    packages = [import_module(name) for name in ("fontpkg_source_sans_3", "manimgx_fonts_cjk")]
    folders = [folder for package in packages for folder in package.__path__]
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[
            str(path) for folder in folders for path in (Path(folder), Path(folder) / "files") if path.is_dir()
        ],
    )


@cache
def edition() -> str:
    """Return the versions of Typst and of the typefaces, for the keys of what is kept."""
    return " ".join(f"{package} {version(package)}" for package in _PACKAGES)
