"""What pages share: stylesheets, scripts, icons, and the pictures that records name."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from rjsmin import jsmin

from zoneportal.catalog import Zone
from zoneportal.frozen import dataclass
from zoneportal.models import Picture
from zoneportal.pages import letters, stylesheet
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Files

# The scripts of `js/tools` that pages of a kind load besides those that every page loads.
TOOLS: Mapping[str, tuple[str, ...]] = {
    "compare": ("compare",),
    "finder": ("finder", "tray"),
    "fit": ("fit", "tray"),
    "match": ("match",),
    "projects": ("list", "tray"),
    "prepared-projects": ("tray",),
    "premises": ("list", "tray"),
    "prepared-premises": ("tray",),
    "policies": ("standing", "list", "tray"),
    "prepared-policies": ("standing", "tray"),
    "zones": ("list", "tray"),
    "prepared-zones": ("tray",),
    "shortlist": ("letters", "enquiry", "shortlist"),
    "policy": ("standing", "letters", "enquiry"),
    "zone-projects": ("tray",),
    "zone-parks": ("tray",),
    "zone-policies": ("standing", "tray"),
    "industry": ("standing",),
} | dict.fromkeys(("project", "unit", "parcel", "chain"), ("letters", "enquiry"))


@dataclass(frozen=True)
class Assets:
    """Addresses of stylesheets and scripts by name."""

    styles: Mapping[str, str]
    scripts: Mapping[str, str]

    def styles_of(self, kind: str) -> tuple[str, ...]:
        """The stylesheets that pages of a kind load."""
        return tuple(self.styles[name] for name in stylesheet.sheets_of(kind))

    def scripts_of(self, kind: str) -> tuple[str, ...]:
        """The scripts that pages of a kind load: those at the top of `js`, `portal` first, then the kind's tools."""
        shared = sorted((name for name in self.scripts if "/" not in name), key=lambda name: name != "portal")
        return (
            *(self.scripts[name] for name in shared),
            *(self.scripts[f"tools/{name}"] for name in TOOLS.get(kind, ())),
        )


def write(portal: Portal, files: Files) -> Assets:
    """Write the stylesheets, scripts and icons under ``assets/``."""
    overrides = portal.workspace.overrides
    names = [name for name in stylesheet.names() if portal.gallery or name != stylesheet.GALLERY]
    styles = {name: _write(f"assets/{name}.css", stylesheet.build(overrides, name), files) for name in names}
    scripts = dict(_scripts(overrides / "assets" / "js", files))
    scripts["tools/letters"] = _write("assets/js/tools/letters.js", letters.script(portal), files)
    for icon in sorted((overrides / "assets").glob("*.*")):
        files.write(f"assets/{icon.name}", icon.read_bytes())
    return Assets(styles, scripts)


def _scripts(folder: Path, files: Files) -> Iterator[tuple[str, str]]:
    """Publish the scripts without comments and idle blanks; gives each one's name and address."""
    for script in sorted(folder.rglob("*.js")):
        name = script.relative_to(folder).as_posix()
        yield name.removesuffix(".js"), _write(f"assets/js/{name}", jsmin(script.read_bytes()), files)


def _write(path: str, data: bytes, files: Files) -> str:
    """Write a file; its address names its content, so that browsers fetch a changed file and keep an unchanged one."""
    files.write(path, data)
    return f"{path}?v={hashlib.sha256(data).hexdigest()[:8]}"


def write_pictures(portal: Portal, zones: Iterable[Zone], files: Files) -> None:
    """Write the pictures that these zones' published records name; nothing else leaves the media folders."""
    for picture in (picture for zone in zones for picture in zone.of(Picture)):
        folder = next(
            layer.media for layer in portal.workspace.layers if (layer.media / picture.zone / picture.file).exists()
        )
        files.write(f"media/{picture.zone}/{picture.file}", (folder / picture.zone / picture.file).read_bytes())
