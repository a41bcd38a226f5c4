"""Measures a program as a process with all that it starts, those included that outlive it (Chromium's do). Linux only.

The program is started by a process between (this file, run as a script), to which the system hands what the program
leaves behind. In the measuring process itself these orphans could not be told from its other children, such as a
browser that tests hold open, and to wait for all would be to wait for that one too.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

# Seconds that what a program leaves behind may go on before it is ended.
PATIENCE = 60
# Seconds between two looks at how much memory is held, and how many times as long as a look takes: to count the memory
# of a program that holds gigabytes takes a while itself, on a core that the program could use.
SHORTEST_PAUSE, PAUSES = 0.05, 50
_SUBREAPER = 36  # of prctl(2): what children leave behind is handed to this process


@dataclass(frozen=True)
class Run:
    """Seconds from start to end of a program, seconds its processes computed, and the most memory they held, in MB."""

    seconds: float
    computing: float
    memory: float


def measured(name: str, command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run a command to its end, and to that of all it started.

    Raises RuntimeError, with what the program said on standard error, where it fails.
    """
    between = [sys.executable, __file__, *command]
    done = subprocess.run(between, env=environment, capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr.decode('utf-8', 'replace')}")
    return Run(**json.loads(done.stdout))


def _measure(command: Sequence[str]) -> tuple[int, Run]:
    """The program's exit code, and what it took."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    held = _Held()
    start = time.perf_counter()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
    seconds = time.perf_counter() - start
    signal.signal(signal.SIGALRM, lambda *_: _end_children())
    signal.setitimer(signal.ITIMER_REAL, PATIENCE, 1)
    with suppress(ChildProcessError):
        while True:
            os.wait()
    signal.setitimer(signal.ITIMER_REAL, 0)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return code, Run(seconds, usage.ru_utime + usage.ru_stime, max(held.most(), usage.ru_maxrss / 1024))


def _end_children() -> None:
    for child in _children(os.getpid()):
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


class _Held:
    """Watches how much memory all that this process started holds together, pages they share counted once."""

    def __init__(self) -> None:
        self._most = 0.0
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._watching)
        self._watch.start()

    def most(self) -> float:
        """The most that was seen, in MB, once all is over."""
        self._over.set()
        self._watch.join()
        return self._most

    def _watching(self) -> None:
        pause = SHORTEST_PAUSE
        while not self._over.wait(pause):
            since = time.perf_counter()
            with suppress(OSError):
                self._most = max(self._most, sum(_held(child) for child in _children(os.getpid())))
            pause = max(SHORTEST_PAUSE, PAUSES * (time.perf_counter() - since))


def _held(process: int) -> float:
    lines = Path("/proc", str(process), "smaps_rollup").read_text().splitlines()
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    return own + sum(_held(child) for child in _children(process))


def _children(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


if __name__ == "__main__":
    code, took = _measure(sys.argv[1:])
    json.dump(vars(took), sys.stdout)
    sys.exit(code if code >= 0 else 128 - code)
