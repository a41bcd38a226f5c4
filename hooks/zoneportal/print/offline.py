"""A part of the site as a folder that opens without a server or a network.

It is the site's own build, of some pages only. Links to folders lead to the ``index.html`` in them, links to documents
that are carried along to where those lie, and links to what is left out to the address on the network.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

from zoneportal.pages.part import Part
from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication
from zoneportal.pages.site import build

# Asked for by scripts, by names that no page holds whole.
BY_SCRIPTS = ("assets/js/", "assets/records/", "assets/search/")
_LINK = re.compile(r'(?<=\s)(href|action)="([^"]*)"')
_PLACE = re.compile(r"^([^?#]*)(.*)$", re.DOTALL)
_NAMED = re.compile(r"(?:assets(?!/social)|media|contacts)/[A-Za-z0-9_./-]+\.[a-z0-9]+")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|$")


def offline(portal: Portal, part: Part, places: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The files of the folder, by path. ``places`` are the documents carried along: the way from the folder to each.

    ``places`` is by the document's path on the site.
    """
    folder = portal.workspace.cache / "offline"
    files = Publication(folder, folder.with_name(".offline-new"))
    build(portal, files, part)
    files.publish()
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    texts = {
        name: _led(path.read_text("utf-8"), name, found, places, portal.site_url)
        for name, path in found.items()
        if name.endswith(".html")
    }
    wanted = _wanted(found, texts)
    for name, path in found.items():
        if name in texts:
            yield name, texts[name].encode()
        elif name in wanted or name.startswith(BY_SCRIPTS):
            yield name, path.read_bytes()


def _wanted(found: Mapping[str, Path], texts: Mapping[str, str]) -> set[str]:
    """The files that pages and stylesheets name."""
    named = {name for text in texts.values() for name in _NAMED.findall(text)}
    sheets = [name for name in found if name.endswith(".css") and name in named]
    inner = {name for sheet in sheets for name in _NAMED.findall(found[sheet].read_text("utf-8"))}
    return named | inner


def _led(text: str, page: str, found: Mapping[str, Path], places: Mapping[str, str], online: str) -> str:
    """A page whose links lead somewhere from where the folder lies."""
    here = posixpath.dirname(page)

    def lead(match: re.Match[str]) -> str:
        attribute, link = match.groups()
        if _ELSEWHERE.match(link):
            return match[0]
        place, rest = _PLACE.fullmatch(link).groups()  # type: ignore[union-attr]  # it matches anything
        path = urljoin("/" + page, unescape(place)).lstrip("/")
        file = posixpath.join(path, "index.html") if path.endswith("/") or not path else path
        if file in found or file in places:
            return f'{attribute}="{posixpath.relpath(places.get(file, file), here or ".")}{rest}"'
        return f'{attribute}="{online.rstrip("/")}/{path}{rest}"'

    return _LINK.sub(lead, text)
