"""A print run: sets what changed, by two workers where there is much to do, and keeps the rest from the last time."""

import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from zoneportal.drawings.cache import keep, kept
from zoneportal.drawings.typefaces import edition, typefaces
from zoneportal.print import press
from zoneportal.print.document import Document, extent
from zoneportal.print.refusal import PressError, fault

# Typst runs beside this process's threads: workers start afresh (a forked one hangs, DESIGN §7).
WORKERS = 2
# Starting workers takes about as long as setting this many sheets here.
FEW = 12


@dataclass(frozen=True)
class Failed:
    """A document that could not be made, and why, in the words of PressError."""

    document: Document
    reason: str


@dataclass(frozen=True)
class Printed:
    """A document that stands ready: its place under the site's root, its content, how many pages it has."""

    document: Document
    content: bytes
    pages: int


def run(
    documents: Iterable[Document], templates: Path, cache: Path, progress: Callable[[int, int], None]
) -> Iterator[Printed | Failed]:
    """Make every document that is not kept from an earlier run; ``progress`` is told how many of the new ones are done.

    One that cannot be made does not keep the others from being made. Raises TypefaceError where none can.
    """
    typefaces()
    code = _templates(templates)
    wanted = [(document, _key(document, code)) for document in documents]
    missing = [(document, name) for document, name in wanted if isinstance(name, str) and kept(cache, name) is None]
    fresh = dict(_set(missing, templates, cache, progress))
    for document, name in wanted:
        content = (
            name if isinstance(name, Failed) else fresh.get(name) or kept(cache, name) or _made(document, templates)
        )
        if isinstance(content, Failed):
            yield content
        else:
            yield Printed(document, content, extent(document.path, content))


def _set(
    missing: list[tuple[Document, str]], templates: Path, cache: Path, progress: Callable[[int, int], None]
) -> Iterator[tuple[str, bytes | Failed]]:
    if len(missing) <= FEW:
        yield from _kept(missing, (_made(document, templates) for document, _ in missing), cache, progress)
        return
    with _importable(), ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        documents = [document for document, _ in missing]
        contents = pool.map(partial(_made, templates=templates), documents, chunksize=4)
        yield from _kept(missing, contents, cache, progress)


def _made(document: Document, templates: Path) -> bytes | Failed:
    try:
        return document.made(templates)
    except PressError as error:
        return Failed(document, str(error))
    except Exception as error:  # one document's fault leaves the others, and what stands, alone
        return Failed(document, fault(document.path, error))


@contextmanager
def _importable() -> Iterator[None]:
    """Hand this package's place on to workers: the host takes it off the path once its hook has loaded."""
    place = str(Path(__file__).resolve().parents[2])
    sys.path.append(place)
    try:
        yield
    finally:
        sys.path.remove(place)


def _kept(
    missing: list[tuple[Document, str]],
    contents: Iterable[bytes | Failed],
    cache: Path,
    progress: Callable[[int, int], None],
) -> Iterator[tuple[str, bytes | Failed]]:
    for number, ((_, name), content) in enumerate(zip(missing, contents, strict=True), 1):
        if isinstance(content, bytes):
            keep(cache, name, content)
        yield name, content
        progress(number, len(missing))


def _key(document: Document, templates: str) -> str | Failed:
    try:
        return key(document, templates)
    except Exception as error:  # as in _made
        return Failed(document, fault(document.path, error))


def key(document: Document, templates: str) -> str:
    """All that a document is made from: what it says, the templates, the typefaces and the programs that make it."""
    said = chr(0).join(document.ingredients())
    return f"print {edition()} {templates} {sha256(said.encode()).hexdigest()}"


def _templates(folder: Path) -> str:
    """The templates and how they are set: a change of either makes every document anew."""
    files = (*sorted(folder.glob("*.typ")), *sorted(folder.rglob("*.xml")), Path(press.__file__))
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]
