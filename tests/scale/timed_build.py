"""One build by MkDocs that notes how long each of its stages takes, without what other stages take inside it.

Usage: python tests/scale/timed_build.py CONFIGURATION FOLDER NOTE

NOTE is written as JSON: seconds by stage. The clock itself costs a little, so the whole is measured without it.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

REST = "Python, MkDocs and the hand-written pages"
# Where each stage begins: module, and name in it.
STAGES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "reading records": (("zoneportal.loading", "Loader.load"),),
    "checking records": (("zoneportal.checks", "check"), ("zoneportal.checks", "check_pages")),
    "styles and scripts": (("zoneportal.pages.assets", "write"),),
    "drawings of zones": (("zoneportal.pages.reliefs", "write"), ("zoneportal.pages.reliefs", "write_map")),
    "pictures for shared links": (
        ("zoneportal.pages.social", "write"),
        ("zoneportal.pages.social", "write_kinds"),
    ),
    "views": (("zoneportal.pages.site", "build"),),
    "templates": (("jinja2.environment", "Template.render"),),
    "records for scripts": (("zoneportal.pages.records", "write"),),
    "search index": (("zoneportal.pages.search_entries", "write"),),
    "history": (("zoneportal.history", "last_changes"),),
    "writing files": (
        ("zoneportal.pages.publication", "Publication.write"),
        ("zoneportal.pages.publication", "Publication.publish"),
    ),
}


class Clock:
    """Adds up seconds by stage; the time of a stage inside another is not the outer one's."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inside = [REST]
        self._since = time.perf_counter()

    def enter(self, stage: str) -> None:
        self._note()
        self._inside.append(stage)

    def leave(self) -> None:
        self._note()
        self._inside.pop()

    def _note(self) -> None:
        now = time.perf_counter()
        self.seconds[self._inside[-1]] += now - self._since
        self._since = now


def watch(clock: Clock) -> None:
    """Put the clock round every stage; raises AttributeError where one is no longer there.

    One process does all the work then: the clock does not see into others.
    """
    importlib.import_module("zoneportal.workers").MOST = 1  # type: ignore[attr-defined]
    for stage, places in STAGES.items():
        for module, name in places:
            *above, last = name.split(".")
            holder: Any = importlib.import_module(module)
            for each in above:
                holder = getattr(holder, each)
            setattr(holder, last, _timed(getattr(holder, last), stage, clock))


def _timed(function: Callable[..., Any], stage: str, clock: Clock) -> Callable[..., Any]:
    @wraps(function)
    def timed(*arguments: Any, **named: Any) -> Any:
        clock.enter(stage)
        try:
            made = function(*arguments, **named)
            return list(made) if isinstance(made, Iterator) else made
        finally:
            clock.leave()

    return timed


def main(configuration: str, folder: str, note: str) -> None:
    """Build once and write the note."""
    clock = Clock()
    watch(clock)
    from mkdocs.__main__ import cli

    cli(["build", "-q", "-f", configuration, "-d", folder], standalone_mode=False)
    clock.leave()
    Path(note).write_text(json.dumps(clock.seconds), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
