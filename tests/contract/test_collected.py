"""Every test that stands in a file is among those that are run."""

from __future__ import annotations

import subprocess
import sys

from proof.building import ROOT


def test_every_file_of_tests_is_collected() -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    process = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    collected = {line.partition("::")[0] for line in process.stdout.splitlines() if "::" in line}
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    assert {file for file in files if "node_modules" not in file} - collected == set()
