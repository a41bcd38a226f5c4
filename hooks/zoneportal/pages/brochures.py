"""What is printed, as files of the site: ``/brochures/<edition>/…`` (DESIGN §4)."""

import sys
from collections.abc import Mapping

from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication
from zoneportal.print.programme import programme
from zoneportal.print.run import run
from zoneportal.views.downloads import Download


def write(portal: Portal, files: Publication) -> Mapping[str, Download]:
    """Print what changed and write it all; returns what can be downloaded, by its address.

    Raises PressError where a document cannot be set: then nothing of the site changes.
    """
    folder = portal.workspace.overrides / "print"
    found: dict[str, Download] = {}
    for printed in run(programme(portal), folder, portal.workspace.cache / "print", _progress):
        document = printed.document
        files.write(document.path, printed.content)
        found[f"/{document.path}"] = Download(f"/{document.path}", len(printed.content), printed.pages)
    return found


def _progress(done: int, whole: int) -> None:
    """Say how far a longer run has come; a short one is over before anybody asks."""
    if whole > 20 and (done % 20 == 0 or done == whole):
        sys.stderr.write(f"印刷 {done}/{whole} · printed {done} of {whole}\n")
