"""Measures print: a zone's brochure as PDF beside WeasyPrint and Chromium, and one warm sheet; `make bench ARGS=print`.

Usage: python tests/scale/bench_print.py [--rounds N]

The brochure is the fictional demo's, in Chinese. Each program makes PDF of what lies ready in a file, in its
own process: ours its data, the others the same content as HTML (``brochure_page``). They take turns, round by round, so
that a busy machine is busy for all of them; figures are medians. Computing is that of a process and of all that it
started. Then sheets are set one after another in one process, their data new to the press each time. Written to
site-bench/print.md.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from scale.brochure_page import brochure_page  # noqa: E402 - after the paths
from scale.process import Run, measured  # noqa: E402
from zoneportal.print.code import qr  # noqa: E402
from zoneportal.print.document import extent  # noqa: E402
from zoneportal.print.press import Sheet, set_sheet  # noqa: E402

TEMPLATES = ROOT / "overrides" / "print"
BENCH = ROOT / "site-bench"
ZONE = "sample"
OURS, WEASYPRINT, CHROMIUM = "ours (Typst)", "WeasyPrint", "Chromium"
# Issue 4: our share of the processor time of each of the others, a page; milliseconds of one warm sheet.
SHARE, WARM = 0.1, 60
# Sheets to set warm: of a project of which little is published, and of the demo's richest records.
SHEETS = (
    "zh/projects/wuxiang-ginkgo-forest",
    "zh/projects/sample-oat-drinks",
    "zh/projects/sample-separator",
    "en/projects/sample-separator",
    "both/projects/sample-separator",
    "zh/premises/sample-block-3",
    "en/premises/sample-parcel-a01",
)
_SET = """import pickle, sys
from pathlib import Path
from zoneportal.print.press import set_sheet
sheet, templates = pickle.loads(Path(sys.argv[1]).read_bytes())
Path(sys.argv[2]).write_bytes(set_sheet(sheet, templates))"""
_WEASYPRINT = "import sys, weasyprint; weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2])"


@dataclass(frozen=True)
class Printer:
    """One way to make the PDF: its command, where the PDF goes, which release it is."""

    name: str
    command: Sequence[str]
    pdf: Path
    release: str


@dataclass(frozen=True)
class Printing:
    """What one printer did: its runs, and how many pages it made."""

    runs: Sequence[Run]
    pages: int

    @property
    def computing(self) -> float:
        """Seconds of the processor a page."""
        return median(run.computing for run in self.runs) / self.pages

    @property
    def memory(self) -> float:
        """The most memory held, in MB."""
        return median(run.memory for run in self.runs)


def demo_sheets(names: Sequence[str]) -> list[Sheet]:
    """Sheets of the demo by their place under ``brochures/``, without their suffix."""
    from zoneportal import loading, settings, wording
    from zoneportal.pages.portal import Portal
    from zoneportal.print.choice import Choice
    from zoneportal.print.programme import programme

    found = settings.read(ROOT / "tests" / "demo" / "mkdocs.yml")
    catalog = loading.load(found.workspace).catalog
    assert catalog is not None
    portal = Portal(found.workspace, catalog, wording.load(found.workspace)[0], (), found.site_url)
    keys = frozenset(name.rsplit("/", 1)[-1] for name in names)
    sheets = {item.path: item for item in programme(portal, Choice(record=keys)) if isinstance(item, Sheet)}
    return [sheets[f"brochures/{name}.pdf"] for name in names]


def prepare(folder: Path) -> list[Printer]:
    """Lay the brochure ready for each printer."""
    folder.mkdir(parents=True, exist_ok=True)
    (sheet,) = demo_sheets([f"zh/zones/{ZONE}"])
    (folder / "brochure.pickle").write_bytes(pickle.dumps((sheet, TEMPLATES)))
    page = folder / "brochure.html"
    codes = {name: qr(address) for name, address in sheet.codes.items()}
    page.write_text(brochure_page(sheet.data, {**sheet.drawings, **codes}), "utf-8")
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
    assert chromium, "no Chromium on this machine"
    ours, weasyprint, theirs = (folder / f"{name}.pdf" for name in ("ours", "weasyprint", "chromium"))
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={theirs}"]
    profile = f"--user-data-dir={folder / 'profile'}"
    said = subprocess.run([chromium, "--version"], capture_output=True, check=True, text=True).stdout
    return [
        Printer(OURS, [sys.executable, "-c", _SET, str(folder / "brochure.pickle"), str(ours)], ours, version("typst")),
        Printer(
            WEASYPRINT,
            [sys.executable, "-c", _WEASYPRINT, str(page), str(weasyprint)],
            weasyprint,
            version("weasyprint"),
        ),
        Printer(CHROMIUM, [chromium, *flags, profile, page.as_uri()], theirs, said.split()[1]),
    ]


def run(printer: Printer) -> Run:
    """Run a printer; raises RuntimeError where it fails or leaves no PDF."""
    printer.pdf.unlink(missing_ok=True)
    done = measured(printer.name, printer.command, os.environ | {"PYTHONPATH": str(ROOT / "hooks")})
    if not printer.pdf.exists():
        raise RuntimeError(f"{printer.name}: no PDF")
    return done


def measure(printers: Sequence[Printer], rounds: int) -> dict[str, Printing]:
    """Let all print in turn, round by round, after one round that counts for none."""
    runs: dict[str, list[Run]] = {each.name: [] for each in printers}
    for nth in range(rounds + 1):
        for each in printers:
            done = run(each)
            if nth:
                runs[each.name].append(done)
    return {each.name: Printing(runs[each.name], _pages(each.pdf)) for each in printers}


def _pages(pdf: Path) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def warm(sheets: Sequence[Sheet], rounds: int) -> dict[str, tuple[float, int]]:
    """Milliseconds of the processor for one sheet on a warm press, the median of several, and its pages.

    Each time the sheet's data is new to the press, so that nothing of it is remembered from the time before.
    """
    taken: dict[str, list[float]] = {sheet.path: [] for sheet in sheets}
    pages: dict[str, int] = {}
    for sheet in sheets:
        set_sheet(sheet, TEMPLATES)
    for nth in range(rounds):
        for sheet in sheets:
            fresh = replace(sheet, data=json.dumps(json.loads(sheet.data) | {"round": nth}, ensure_ascii=False))
            start = time.process_time()
            pdf = set_sheet(fresh, TEMPLATES)
            taken[sheet.path].append(1000 * (time.process_time() - start))
            pages[sheet.path] = extent(sheet.path, pdf)
    return {path: (median(times), pages[path]) for path, times in taken.items()}


def brochure_table(printers: Sequence[Printer], found: Mapping[str, Printing]) -> str:
    """The report of the brochure: each printer's figures, and what ours takes of it."""
    ours = found[OURS]
    rows = [
        [
            "program",
            "release",
            "pages",
            "seconds of CPU",
            "ours to it",
            "a page",
            "ours to it",
            "goal",
            "MB at most",
            "a page",
        ]
    ]
    for each in printers:
        one = found[each.name]
        goal = "" if each.name == OURS else f"≤ {SHARE}"
        share = "" if each.name == OURS else f"{ours.computing / one.computing:.3f}"
        whole = "" if each.name == OURS else f"{ours.computing * ours.pages / (one.computing * one.pages):.3f}"
        times = [f"{one.computing * one.pages:.2f}", whole, f"{one.computing:.3f}", share, goal]
        memory = [f"{one.memory:.0f}", f"{one.memory / one.pages:.1f}"]
        rows.append([each.name, each.release, str(one.pages), *times, *memory])
    return _table(rows)


def sheet_table(found: Mapping[str, tuple[float, int]]) -> str:
    """The report of the warm sheets."""
    rows = [["sheet", "pages", "ms of CPU", "goal"]]
    names = {path: re.sub(r"^brochures/|\.pdf$", "", path) for path in found}
    rows += [[names[path], str(pages), f"{taken:.0f}", f"≤ {WARM}"] for path, (taken, pages) in found.items()]
    return _table(rows)


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join((head, "|" + " --- |" * len(rows[0]), *body))


def report(rounds: int, tell: Callable[[str], object]) -> None:
    """Measure, and write site-bench/print.md."""
    load = os.getloadavg()[0]
    printers = prepare(BENCH / "print")
    brochure = brochure_table(printers, measure(printers, rounds))
    sheets = sheet_table(warm(demo_sheets(SHEETS), rounds))
    how = (
        f"{os.cpu_count()} cores, load at the start {load:.1f}; medians of {rounds} rounds, taken in turn. Ours is "
        "tagged and holds PDF/UA-1 and PDF/A-2a; WeasyPrint's is not tagged, which is its quicker way. "
        "The others use the machine's typefaces, and take more pages for the same content."
    )
    text = f"# Print side by side\n\n{how}\n\n## The same brochure\n\n{brochure}\n\n## One warm sheet\n\n{sheets}\n"
    (BENCH / "print.md").write_text(text, "utf-8")
    tell(text)


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    report(parser.parse_args().rounds, sys.stdout.write)


if __name__ == "__main__":
    main()
