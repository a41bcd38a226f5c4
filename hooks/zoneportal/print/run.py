"""A print run: sets what changed, by two workers where there is much to do, and keeps the rest from the last time."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from zoneportal.drawings.cache import keep, kept
from zoneportal.drawings.typefaces import edition
from zoneportal.print.press import Sheet, set_sheet

# Typst runs beside this process's threads: workers start afresh (a forked one hangs, DESIGN §7).
WORKERS = 2
# Starting workers takes about as long as setting this many sheets here.
FEW = 12
PAGES = re.compile(rb"/Type/Pages/Count (\d+)")


@dataclass(frozen=True)
class Printed:
    """A document that stands ready: its place under the site's root, its content, how many pages it has."""

    sheet: Sheet
    content: bytes
    pages: int


def run(
    sheets: Iterable[Sheet], templates: Path, cache: Path, progress: Callable[[int, int], None]
) -> Iterator[Printed]:
    """Set every sheet that is not kept from an earlier run; ``progress`` is told how many of the new ones are done.

    Raises PressError where one cannot be set.
    """
    code = _templates(templates)
    wanted = [(sheet, key(sheet, code)) for sheet in sheets]
    missing = [(sheet, name) for sheet, name in wanted if kept(cache, name) is None]
    fresh = dict(_set(missing, templates, cache, progress))
    for sheet, name in wanted:
        content = fresh.get(name) or kept(cache, name) or set_sheet(sheet, templates)
        yield Printed(sheet, content, pages(content))


def _set(
    missing: list[tuple[Sheet, str]], templates: Path, cache: Path, progress: Callable[[int, int], None]
) -> Iterator[tuple[str, bytes]]:
    sheets = [sheet for sheet, _ in missing]
    if len(missing) <= FEW:
        yield from _kept(missing, (set_sheet(sheet, templates) for sheet in sheets), cache, progress)
        return
    with _importable(), ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        contents = pool.map(partial(set_sheet, templates=templates), sheets, chunksize=4)
        yield from _kept(missing, contents, cache, progress)


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
    missing: list[tuple[Sheet, str]], contents: Iterable[bytes], cache: Path, progress: Callable[[int, int], None]
) -> Iterator[tuple[str, bytes]]:
    for number, ((_, name), content) in enumerate(zip(missing, contents, strict=True), 1):
        keep(cache, name, content)
        yield name, content
        progress(number, len(missing))


def key(sheet: Sheet, templates: str) -> str:
    """All that a document is made from: its data, its drawings, the templates, the typefaces and Typst."""
    parts = (
        sheet.path,
        sheet.template,
        str(sheet.day),
        sheet.data,
        *chain(*sheet.drawings.items(), *sheet.codes.items()),
    )
    return f"print {edition()} {templates} {sha256(chr(0).join(parts).encode()).hexdigest()}"


def _templates(folder: Path) -> str:
    return sha256(b"".join(path.read_bytes() for path in sorted(folder.glob("*.typ")))).hexdigest()[:16]


def pages(content: bytes) -> int:
    """How many pages a PDF of ours has: the count at the root of its page tree."""
    return max(int(count) for count in PAGES.findall(content))
