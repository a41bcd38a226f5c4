"""The command that prints alone: reads the records, makes what changed of what is asked for, says how it went.

Exit status 0 where everything asked for stands, 1 where records have errors or a document could not be made, 2 for an
order that means nothing.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from zoneportal import loading, wording
from zoneportal.pages.portal import Portal
from zoneportal.print.document import Document
from zoneportal.print.order import Asked, read
from zoneportal.print.programme import programme
from zoneportal.print.progress import progress
from zoneportal.print.run import Failed, run
from zoneportal.print.shelf import Shelf
from zoneportal.print.vocabulary import MisreadError
from zoneportal.problems import Report, printable
from zoneportal.settings import Settings

# What a run of everything made and another no longer makes is removed; what was chosen stays.
OWNED = "brochures"
# Of many files a summary names the first.
NAMED = 12


def print_documents(settings: Settings, words: Sequence[str], folder: Path) -> int:
    """Print what ``words`` ask for into ``folder``; returns the exit status."""
    if not settings.site_url:
        _tell(
            "mkdocs.yml 里没有 site_url：二维码不知道通向哪里。",
            "mkdocs.yml has no site_url: QR codes would lead nowhere.",
        )
        return 2
    portal = _portal(settings)
    if portal is None:
        return 1
    try:
        asked = read(words, portal)
        documents = _chosen(portal, asked)
    except MisreadError as misread:
        _tell(misread.zh, misread.en)
        return 2
    return _print(documents, portal, Shelf(folder), whole=asked.choice.is_whole)


def _portal(settings: Settings) -> Portal | None:
    """The records and words; None, and what is wrong is said, where they have errors."""
    workspace = settings.workspace
    loaded = loading.load(workspace)
    words, report = wording.load(workspace)
    errors = [*loaded.report.errors, *report.errors]
    if loaded.catalog is None or errors:
        sys.stderr.write(printable(Report(errors, workspace.root).text(), sys.stderr.encoding))
        return None
    return Portal(workspace, loaded.catalog, words, (), settings.site_url)


def _chosen(portal: Portal, asked: Asked) -> list[Document]:
    """The documents asked for. Raises MisreadError where there is none."""
    documents = [*programme(portal, asked.choice, asked.edition)]
    if not documents:
        raise MisreadError(
            "没有同时符合这些条件的资料，什么也没有印。请去掉一个条件。",
            "Nothing meets all of these conditions, so nothing was printed. Leave one of them out.",
        )
    return documents


def _print(documents: Iterable[Document], portal: Portal, shelf: Shelf, *, whole: bool) -> int:
    """Make the documents, put them on the shelf, say what changed and what failed."""
    workspace = portal.workspace
    made, failed = [], []
    for printed in run(documents, workspace.overrides / "print", workspace.cache / "print", progress):
        made.append(printed.document.path)
        if isinstance(printed, Failed):
            failed.append(printed.reason)
            continue
        try:
            shelf.put(printed.document.path, printed.content)
        except OSError as error:
            reason = error.strerror or str(error)
            failed.append(f"{printed.document.path}: 写不进去，可能正开着 · cannot be written, perhaps open: {reason}")
    removed = shelf.clear(OWNED, made) if whole else []
    _told(len(made), shelf, removed, failed)
    return 1 if failed else 0


def _told(count: int, shelf: Shelf, removed: Sequence[str], failed: Sequence[str]) -> None:
    changed, folder = shelf.changed, shelf.folder
    for name in changed[:NAMED]:
        sys.stdout.write(f"  {folder / name}\n")
    if len(changed) > NAMED:
        sys.stdout.write(f"  …… {len(changed) - NAMED}\n")
    sys.stdout.flush()
    stands = count - len(failed)
    _tell(
        f"{folder}：{stands} 份，改动 {len(changed)} 份，删除 {len(removed)} 份。",
        f"{folder}: {stands} documents, {len(changed)} changed, {len(removed)} removed.",
    )
    for reason in failed:
        sys.stderr.write(printable(f"{reason}\n", sys.stderr.encoding))
    if failed:
        _tell(
            f"{len(failed)} 份没有印成，原来的文件没有动；原因见上。",
            f"{len(failed)} could not be made; the earlier files stand. The reasons stand above.",
        )


def _tell(zh: str, en: str) -> None:
    sys.stderr.write(printable(f"{zh}\n{en}\n", sys.stderr.encoding))
