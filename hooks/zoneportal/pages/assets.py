"""What pages share: stylesheet, scripts, icons, drawings made once a zone, Open Graph pictures, the zones' pictures."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from zoneportal.models import Picture
from zoneportal.pages import reliefs, social, stylesheet
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication


@dataclass(frozen=True)
class Assets:
    """Addresses of what every page loads, and of the Open Graph picture of a page kind in a language.

    ``own_styles`` are those of the sections that load them in place of ``styles``.
    """

    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    social: Callable[[str, str], str]
    own_styles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def write(portal: Portal, files: Publication) -> Assets:
    """Write everything under ``assets/`` and ``media/``."""
    folder = portal.workspace.overrides / "assets"
    styles = _style("portal", stylesheet.build(portal.workspace.overrides, gallery=portal.gallery), files)
    own = {name: _style(name, css, files) for name, css in stylesheet.build_own(portal.workspace.overrides).items()}
    sections = {section: own[name] for section, name in stylesheet.SECTIONS.items()}
    scripts = tuple(_scripts(folder / "js", files))
    for icon in sorted(folder.glob("*.*")):
        files.write(f"assets/{icon.name}", icon.read_bytes())
    reliefs.write(portal, files)
    _pictures(portal, files)
    return Assets(styles, scripts, social.write(portal, files), sections)


def _style(name: str, css: bytes, files: Publication) -> tuple[str]:
    files.write(f"assets/{name}.css", css)
    return (f"assets/{name}.css?v={_version(css)}",)


def _scripts(folder: Path, files: Publication) -> Iterator[str]:
    """Copy the scripts; gives those at the top, which every page loads. The rest are loaded by these when needed."""
    for script in sorted(folder.rglob("*.js")):
        name = script.relative_to(folder).as_posix()
        files.write(f"assets/js/{name}", script.read_bytes())
        if "/" not in name:
            yield f"assets/js/{name}?v={_version(script.read_bytes())}"


def _pictures(portal: Portal, files: Publication) -> None:
    """The pictures that published records name; nothing else leaves the media folders."""
    for picture in portal.catalog.of(Picture):
        folder = next(
            layer.media for layer in portal.workspace.layers if (layer.media / picture.zone / picture.file).exists()
        )
        files.write(f"media/{picture.zone}/{picture.file}", (folder / picture.zone / picture.file).read_bytes())


def _version(data: bytes) -> str:
    """A short name of the content, so that a browser fetches a changed file and keeps an unchanged one."""
    return hashlib.sha256(data).hexdigest()[:8]
