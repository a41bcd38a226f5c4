"""A program is measured with all that it starts, and with nothing else that this process has started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scale.process import measured

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="orphans are handed on by Linux only")


def test_what_a_program_leaves_behind_counts() -> None:
    """A process whose child outlives it and computes on, as Chromium's do."""
    child = "import time\nwhile time.process_time() < 0.4: pass"
    parent = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {child!r}])"
    assert measured("two", [sys.executable, "-c", parent], os.environ).computing >= 0.4


def test_other_children_are_not_waited_for() -> None:
    """Such as the browser that other tests hold open."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        assert measured("one", [sys.executable, "-c", ""], os.environ).computing < 30
        assert other.poll() is None


def test_all_that_runs_at_once_is_in_memory_together(tmp_path: Path) -> None:
    script = tmp_path / "both.py"
    script.write_text(
        "import os, sys, time\n"
        "if len(sys.argv) < 2: os.spawnv(os.P_NOWAIT, sys.executable, [sys.executable, __file__, 'child'])\n"
        "held = b'x' * 40_000_000; time.sleep(0.6)\n"
    )
    assert measured("both", [sys.executable, str(script)], os.environ).memory > 80


def test_a_failure_is_told_in_the_programs_words() -> None:
    with pytest.raises(RuntimeError, match=r"(?s)broken: .*no such luck"):
        measured("broken", [sys.executable, "-c", "raise SystemExit('no such luck')"], os.environ)
    with pytest.raises(RuntimeError, match="killed"):
        measured("killed", [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"], os.environ)
