"""What is printed, as files of the site: ``/brochures/<edition>/…`` (DESIGN §4)."""

from collections.abc import Mapping

from zoneportal.pages.portal import Portal
from zoneportal.pages.publication import Publication
from zoneportal.print.programme import programme
from zoneportal.print.progress import progress
from zoneportal.print.refusal import PressError
from zoneportal.print.run import Failed, run
from zoneportal.views.downloads import Download


def write(portal: Portal, files: Publication) -> Mapping[str, Download]:
    """Print what changed and write it all; returns what can be downloaded, by its address.

    Raises PressError, which names every document that cannot be made: then nothing of the site changes.
    """
    folder = portal.workspace.overrides / "print"
    found: dict[str, Download] = {}
    failed = []
    for printed in run(programme(portal), folder, portal.workspace.cache / "print", progress):
        document = printed.document
        if isinstance(printed, Failed):
            failed.append(printed.reason)
            continue
        files.write(document.path, printed.content)
        found[f"/{document.path}"] = Download(f"/{document.path}", len(printed.content), printed.pages)
    if failed:
        raise PressError("\n".join(failed))
    return found
