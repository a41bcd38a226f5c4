"""Work done side by side comes back in order, wherever it was done; what goes wrong there is heard here."""

from __future__ import annotations

import gc
import os
import threading
import time
from functools import partial

import pytest

from zoneportal import workers
from zoneportal.workers import side_by_side

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three cores, and only the threads that a test starts: fixtures of a whole run leave servers' threads behind."""
    monkeypatch.setattr(workers, "_cores", lambda: 3)
    others = threading.active_count() - 1
    count = threading.active_count
    monkeypatch.setattr(threading, "active_count", lambda: count() - others)


def where(number: int) -> tuple[int, int]:
    time.sleep(0.02)
    return number, os.getpid()


@forks
@pytest.mark.usefixtures("three")
def test_results_come_in_the_order_of_the_jobs() -> None:
    done: list[str] = []
    found = side_by_side([partial(where, number) for number in range(30)], lambda: done.append("own"))
    assert [number for number, _ in found] == list(range(30))
    assert len({process for _, process in found}) == 3
    assert done == ["own"]


@forks
@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("bad", range(4))
def test_what_a_job_raises_is_raised_here(bad: int) -> None:
    def job(number: int) -> int:
        time.sleep(0.02)
        if number == bad:
            raise ValueError(f"no {number}")
        return number

    with pytest.raises(ValueError, match=f"no {bad}"):
        side_by_side([partial(job, number) for number in range(4)])


@forks
@pytest.mark.usefixtures("three")
def test_nothing_is_tidied_up_while_memory_is_shared_and_all_is_as_it_was_after() -> None:
    assert gc.isenabled()
    assert side_by_side([gc.isenabled] * 6) == [False] * 6
    assert gc.isenabled()


@forks
@pytest.mark.usefixtures("three")
def test_a_worker_that_dies_is_an_error() -> None:
    here = os.getpid()

    def job() -> None:
        time.sleep(0.05)
        if os.getpid() != here:
            os._exit(9)

    with pytest.raises(ChildProcessError, match="9"):
        side_by_side([job] * 6)


@pytest.mark.usefixtures("three")
def test_beside_other_threads_one_process_does_everything() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        found = side_by_side([partial(where, number) for number in range(3)])
    finally:
        over.set()
        thread.join()
    assert found == [(number, os.getpid()) for number in range(3)]


def test_no_job_is_no_work() -> None:
    assert side_by_side([]) == []
