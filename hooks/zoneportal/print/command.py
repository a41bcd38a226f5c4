"""The command that prints alone: reads the records, makes what changed of what is asked for, says how it went.

Exit status 0 where everything asked for stands, 1 where records have errors or a document could not be made, 2 for an
order that means nothing.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from zoneportal import loading, wording
from zoneportal.drawings.typefaces import TypefaceError, typefaces
from zoneportal.pages.portal import Portal
from zoneportal.print import kit, shortlist
from zoneportal.print.document import Document
from zoneportal.print.edition import Edition
from zoneportal.print.office import Office
from zoneportal.print.order import Asked, read
from zoneportal.print.programme import programme
from zoneportal.print.progress import progress
from zoneportal.print.proposal import looked_up, proposal
from zoneportal.print.run import Failed, run
from zoneportal.print.shelf import Shelf
from zoneportal.print.vocabulary import MisreadError
from zoneportal.problems import Report, printable, suggestion
from zoneportal.settings import Settings
from zoneportal.values import LANGS

# What a run of everything made and another no longer makes is removed; what was chosen stays.
OWNED = "brochures"
# Characters of a file's name that somebody's words give: Chinese ones take three bytes each, and a disk has 255.
LONGEST = 60
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
    try:
        typefaces()
    except TypefaceError as lacking:
        sys.stderr.write(printable(f"{lacking}\n", sys.stderr.encoding))
        return 1
    portal = _portal(settings)
    if portal is None:
        return 1
    try:
        asked = read(words, portal)
        if asked.kit:
            return _pack(kit.find(portal.catalog, asked.kit), portal, Shelf(folder), asked.choice.lang)
        documents, gone = _chosen(portal, asked)
    except MisreadError as misread:
        _tell(misread.zh, misread.en)
        return 2
    return _print(documents, portal, Shelf(folder), whole=asked.is_whole) or int(gone > 0)


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


def _chosen(portal: Portal, asked: Asked) -> tuple[list[Document], int]:
    """The documents asked for, and how many of a shortlist's records they lack. Raises MisreadError for none."""
    if asked.shortlist:
        return _proposals(portal, asked)
    documents = [*programme(portal, asked.choice, asked.edition)]
    if not documents:
        raise MisreadError(
            "没有同时符合这些条件的资料，什么也没有印。请去掉一个条件。",
            "Nothing meets all of these conditions, so nothing was printed. Leave one of them out.",
        )
    return documents, 0


def _proposals(portal: Portal, asked: Asked) -> tuple[list[Document], int]:
    """A proposal in each language asked for; says which records of the list are no longer there, and how many."""
    chosen = looked_up(portal.catalog, shortlist.read(asked.shortlist, portal.wording))
    for entry in chosen.gone:
        home, _, id = entry.ref.rpartition(".")
        told = " ".join(filter(None, (entry.ref, entry.name)))
        near = suggestion(id, [each.id for each in portal.catalog.all_records() if each.ref == f"{home}.{each.id}"])
        _tell(
            f"清单里的 {told} 已不在门户上，没有列入。{near['suggestion_zh']}请在网站上搜索它，改好清单再印。",
            f"{told} of the list is no longer on the portal and was left out. {near['suggestion_en']}"
            "Search for it on the site, put the list right and print again.",
        )
    if not chosen.refs:
        raise MisreadError("清单里的记录都已不在门户上。", "None of the list's records is on the portal any more.")
    office, name = Office(portal.catalog, portal.site_url, asked.edition), _file_name(asked)
    folder = "proposals" if asked.edition is Edition.SCREEN else f"{asked.edition}/proposals"
    found: list[Document] = [
        proposal(office, chosen, portal.voice(lang), path=f"{folder}/{lang}/{name}.pdf", to=asked.to)
        for lang in LANGS
        if lang in asked.choice.lang
    ]
    return found, len(chosen.gone)


def _file_name(asked: Asked) -> str:
    """A name for the proposal's file: for whom it is, or else what the list is called."""
    given = asked.to or ("shortlist" if "ids=" in asked.shortlist else Path(asked.shortlist).stem)
    return re.sub(r'[\s\\/:*?"<>|]+', "-", given).strip("-.")[:LONGEST] or "shortlist"


def _print(documents: Iterable[Document], portal: Portal, shelf: Shelf, *, whole: bool) -> int:
    """Make the documents, put them on the shelf, say what changed and what failed."""
    made, failed = _make(((document.path, document) for document in documents), portal)
    failed += _put(made, shelf)
    removed = shelf.clear(OWNED, made) if whole and not failed else []
    _told(len(made), shelf, removed, failed)
    return 1 if failed else 0


def _pack(packed: kit.Kit, portal: Portal, shelf: Shelf, lang: frozenset[str]) -> int:
    """Make a kit: its folder, and the zip of what may be handed out. A kit that is not whole leaves the earlier one."""
    made, failed = _make(kit.documents(portal, packed, lang), portal)
    root = f"kits/{packed.event.key}"
    if not failed:
        files = kit.with_pages(portal, packed, made)
        failed = _put({f"{root}/{name}": content for name, content in files.items()}, shelf)
        removed = [path for part in kit.PARTS for path in shelf.clear(f"{root}/{part}", (f"{root}/{n}" for n in files))]
        made = files
    else:
        removed = []
    _told(len(made), shelf, removed, failed)
    return 1 if failed else 0


def _make(wanted: Iterable[tuple[str, Document]], portal: Portal) -> tuple[dict[str, bytes], list[str]]:
    """The documents that could be made, by their place, and why others could not."""
    workspace, pairs = portal.workspace, [*wanted]
    made, failed = {}, []
    printed = run(
        (document for _, document in pairs), workspace.overrides / "print", workspace.cache / "print", progress
    )
    for (path, _), each in zip(pairs, printed, strict=True):
        if isinstance(each, Failed):
            failed.append(each.reason)
        else:
            made[path] = each.content
    return made, failed


def _put(made: Mapping[str, bytes], shelf: Shelf) -> list[str]:
    """Put files in their places; returns what could not be."""
    failed = []
    for path, content in made.items():
        try:
            shelf.put(path, content)
        except OSError as error:
            reason = error.strerror or str(error)
            failed.append(f"{path}: 写不进去，可能正开着 · cannot be written, perhaps open: {reason}")
    return failed


def _told(count: int, shelf: Shelf, removed: Sequence[str], failed: Sequence[str]) -> None:
    changed, folder = shelf.changed, shelf.folder
    # The pages of a kit are many, and nobody opens them one by one.
    named = [name for name in changed if f"/{kit.PAGES}/" not in name]
    for name in named[:NAMED]:
        sys.stdout.write(f"  {folder / name}\n")
    if len(named) > NAMED:
        sys.stdout.write(f"  …… {len(named) - NAMED}\n")
    sys.stdout.flush()
    stands, noun = count, "document" if count == 1 else "documents"
    _tell(
        f"{folder}：{stands} 份，改动 {len(changed)} 份，删除 {len(removed)} 份。",
        f"{folder}: {stands} {noun}, {len(changed)} changed, {len(removed)} removed.",
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
