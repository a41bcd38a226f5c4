"""Measures previews side by side: ours and Hugo's, of the same pages; `make bench ARGS=preview`.

Usage: python tests/scale/bench_preview.py [SIZE ...] [--edits 50]

SIZE is a number of fictional zones (without one: 6, 500 and 2543). Each preview is started; the time to its first page
is taken, ours with nothing kept from earlier runs and again with what the first run kept. Then one record (at Hugo's,
the page made from it) is saved again and again, and the time taken until its page says what was saved. Written to
site-bench/preview.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from scale.bench import BENCH, HUGO, OURS, hugo_program, machine, table  # noqa: E402 - after the paths
from scale.bench import prepare as prepared  # noqa: E402

SIZES = (6, 500, 2543)
EDITS = 50
# Seconds that issue 5 allows: from a save to the new page, and from the start to the first page.
EDIT_GOAL, START_GOAL = 0.1, 3.0
# Seconds after which a preview that does not answer is given up.
PATIENCE = 300.0
PAUSE = 0.002


@dataclass(frozen=True)
class Preview:
    """One way to preview: its command, what to change in which file, and where the page stands that shows it."""

    name: str
    port: int
    command: Sequence[str]
    page: str
    file: Path
    old: str
    # What is put in place of ``old``, and how the page says it, for the number of an edit.
    written: Callable[[int], str]
    shown: Callable[[int], str]


@dataclass(frozen=True)
class Taken:
    """Seconds from start to the first page, and from each save to the page that says it."""

    name: str
    start: float
    edits: Sequence[float]

    @property
    def edit(self) -> float:
        return median(self.edits)


def previews(zones: int, ports: Sequence[int]) -> tuple[Preview, Preview]:
    """Write a portal of so many zones, and the same pages for Hugo; each is served at a port of its own."""
    ours, _, theirs, *_ = prepared(zones)
    portal = BENCH / str(zones) / "portal"
    our_file, their_file = ours.edits[0].file, theirs.edits[0].file
    zone = our_file.parent.name
    at_ours, at_theirs = ports
    serve = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{at_ours}"]
    source = str(BENCH / str(zones) / "hugo")
    return (
        Preview(
            OURS,
            at_ours,
            [*serve, "-f", str(portal / "mkdocs.yml")],
            f"/zones/{zone}/",
            our_file,
            "approved: 2019-08",
            lambda nth: f"approved: {1950 + nth}-08",
            lambda nth: f"{1950 + nth}年8月",
        ),
        Preview(
            HUGO.partition(",")[0],
            at_theirs,
            [hugo_program(), "server", "--quiet", "--port", str(at_theirs), "--source", source],
            f"/zones/{zone}/",
            their_file,
            "2019年8月",
            lambda nth: f"{1950 + nth}年8月",
            lambda nth: f"{1950 + nth}年8月",
        ),
    )


def free_ports(count: int) -> list[int]:
    """So many ports that are free."""
    with ExitStack() as held:
        probes = [held.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


class Visitor:
    """Asks the server that runs in a process for one page."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, page: str) -> None:
        self._process, self._port, self._page = process, port, page

    def until(self, says: str) -> None:
        """Ask until the page says it; raises TimeoutError where it does not, ChildProcessError where nobody serves."""
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            with suppress(OSError, HTTPException):
                if says in self._asked():
                    return
            if self._process.poll() is not None:
                raise ChildProcessError(f"what serves {self._page} ended with status {self._process.returncode}")
            time.sleep(PAUSE)
        raise TimeoutError(f"{self._page} does not say {says}")

    def _asked(self) -> str:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        try:
            connection.request("GET", self._page)
            answer = connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
            return body if answer.status == 200 else ""
        finally:
            connection.close()


@contextmanager
def started(preview: Preview) -> Iterator[Visitor]:
    """Who asks a preview that runs in a process of its own, whose mistakes stand in the terminal."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")}
    process = subprocess.Popen(preview.command, env=environment, stdout=subprocess.DEVNULL)
    try:
        yield Visitor(process, preview.port, preview.page)
    finally:
        process.terminate()
        process.wait()


def measure(preview: Preview, edits: int, name: str) -> Taken:
    """Start a preview, and save its file so many times."""
    before = preview.file.read_text("utf-8")
    assert preview.old in before, f"{preview.file} lacks {preview.old}"
    begun = time.perf_counter()
    with started(preview) as visitor:
        visitor.until("</html>")
        start = time.perf_counter() - begun
        try:
            taken = [_saved(preview, visitor, before, nth) for nth in range(edits)]
        finally:
            preview.file.write_text(before, "utf-8")
    return Taken(name, start, taken)


def _saved(preview: Preview, visitor: Visitor, before: str, nth: int) -> float:
    text = before.replace(preview.old, preview.written(nth))
    begun = time.perf_counter()
    preview.file.write_text(text, "utf-8")
    visitor.until(preview.shown(nth))
    return time.perf_counter() - begun


def section(zones: int, taken: Sequence[Taken]) -> str:
    """The report of one size."""
    rows = [["preview", "start to first page, s", "goal", "save to new page, median s", "goal", "slowest", "edits"]]
    for one in taken:
        ours = one.name.startswith(OURS)
        goals = (f"≤ {START_GOAL:g}", f"≤ {EDIT_GOAL:g}") if ours else ("", "")
        edits = (f"{one.edit:.3f}", goals[1], f"{max(one.edits):.3f}", str(len(one.edits))) if one.edits else ("",) * 4
        rows.append([one.name, f"{one.start:.2f}", goals[0], *edits])
    return f"## {zones:,} zones\n\n{table(rows)}\n"


def compare(zones: int, edits: int) -> list[Taken]:
    """Measure both previews of one size; the portal begins with nothing kept."""
    ours, theirs = previews(zones, free_ports(2))
    shutil.rmtree(BENCH / str(zones) / "portal" / ".cache", ignore_errors=True)
    return [
        measure(ours, 0, f"{ours.name}, for the first time"),
        measure(ours, edits, f"{ours.name}, later"),
        measure(theirs, edits, theirs.name),
    ]


def report(sizes: Iterable[int], edits: int, tell: Callable[[str], object]) -> None:
    """Measure every size and write the report, which grows size by size."""
    BENCH.mkdir(exist_ok=True)
    how = f"One record saved {edits} times; from the save until the page, asked for every {PAUSE * 1000:g} ms, says it."
    parts = [f"# Previews side by side\n\n{machine()}\n\n{how}\n"]
    for zones in sizes:
        parts.append(section(zones, compare(zones, edits)))
        tell(parts[-1])
        (BENCH / "preview.md").write_text("\n".join(parts), "utf-8")


def main(words: Sequence[str] | None = None) -> None:
    """Measure the sizes that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--edits", type=int, default=EDITS)
    given = parser.parse_args(words)
    report(given.sizes, given.edits, lambda text: sys.stdout.write(text + "\n"))


if __name__ == "__main__":
    main()
