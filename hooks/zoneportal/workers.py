"""Work done side by side, by as many processes as there are cores.

The others are forked from this one and so have all it has read. One process does everything where a system cannot
fork, where other threads run (in a preview: what they hold locked would stay locked in a fork), and in a worker itself.
A forked process must not set type: Typst's threads are not there in a fork.
"""

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")
# More would wait for the disk.
MOST = 8
# A number on the pipe that jobs are taken from.
_SIZE = 4
# A pipe holds at least 64 KiB on the systems that fork.
MOST_JOBS = 16_384


def side_by_side(jobs: Sequence[Callable[[], T]], own: Callable[[], None] = lambda: None) -> list[T]:
    """What the jobs return, in their order; each is done by whichever process is free. ``own`` is this one's alone.

    What a job returns has to be picklable. What one raises is raised here.
    """
    others = min(_cores(), MOST, len(jobs)) - 1
    if others < 1 or threading.active_count() > 1 or multiprocessing.parent_process() is not None:
        own()
        return [job() for job in jobs]
    assert len(jobs) <= MOST_JOBS
    fork = multiprocessing.get_context("fork")
    queue, filled = os.pipe()
    os.write(filled, b"".join(number.to_bytes(_SIZE, "big") for number in range(len(jobs))))
    os.close(filled)
    ends = [fork.Pipe(duplex=False) for _ in range(others)]
    processes = [fork.Process(target=_other, args=(jobs, queue, end), daemon=True) for _, end in ends]
    tidying = gc.isenabled()
    gc.disable()  # a collection would write to, and so copy, every page of memory that the processes share
    try:
        for process, (_, end) in zip(processes, ends, strict=True):
            process.start()
            end.close()
        own()
        found = dict(_taken(jobs, queue))
        for process, (heard, _) in zip(processes, ends, strict=True):
            found.update(_answer(process, heard))
    finally:
        if tidying:
            gc.enable()
        os.close(queue)
        for process in processes:
            if process.is_alive():
                process.terminate()
            process.join()
    return [found[number] for number in range(len(jobs))]


def _cores() -> int:
    """The cores this process may use; one where there is no fork."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _taken(jobs: Sequence[Callable[[], T]], queue: int) -> list[tuple[int, T]]:
    """Do jobs until none is left."""
    done: list[tuple[int, T]] = []
    while number := os.read(queue, _SIZE):
        nth = int.from_bytes(number, "big")
        done.append((nth, jobs[nth]()))
    return done


def _other(jobs: Sequence[Callable[[], Any]], queue: int, end: Connection) -> None:
    try:
        end.send(_taken(jobs, queue))
    except Exception as error:  # raised again where it is heard
        end.send(error)


def _answer(process: multiprocessing.context.ForkProcess, heard: Connection) -> list[tuple[int, Any]]:
    """What another process did. Raises what it raised, or ChildProcessError where it died."""
    try:
        answer = heard.recv()
    except EOFError:
        process.join()
        raise ChildProcessError(f"a worker ended with {process.exitcode}") from None
    if isinstance(answer, Exception):
        raise answer
    done: list[tuple[int, Any]] = answer
    return done
