"""Who runs errands: processes of this machine, or the workers of a Dask cluster (:mod:`cluster`), in one form."""

from __future__ import annotations

import os
import platform
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from undergrid.core.jobs.process import Crew, Errand, Outcome, RunDied, RunFailed, crew
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.version import source_digest

LOG = "run.log"
LOOK_S = 0.3
Job = TypeVar("Job")
Begun = TypeVar("Begun")


class CrewLost(ModelError):
    """Nobody is left who does errands: neither those underway nor those that wait."""


class Workers(Protocol):
    """Takes errands, as many at a time as :meth:`count`."""

    def count(self) -> int:
        """Return how many errands can be underway; raise CrewLost when it is none for good."""

    def submit(self, errand: Errand, folder: Path) -> Future[Outcome]:
        """Return the future of an errand that is underway from now on.

        Its outputs lie in the folder that the outcome names, which is ``folder`` or in it; its log is there too.
        """


def handed_out(
    crew: Workers, waiting: deque[Job], begin: Callable[[Job], tuple[Begun, Errand, Path]], check: Callable[[], None]
) -> Iterator[tuple[Begun, Future[Outcome]]]:
    """Hand out what waits, never more than there are workers, and yield each as it ends, by what it was begun as.

    A job is begun (with its errand, and the folder it is done in) only when it is handed out; one whose process died is
    begun once more, before all others. ``check`` is called several times a second, and may raise; whoever takes what is
    yielded may let more wait. Raises CrewLost where nobody is left.
    """
    underway: dict[Future[Outcome], tuple[Job, Begun]] = {}
    died: list[Job] = []
    while waiting or underway:
        room = crew.count()
        while waiting and len(underway) < room:
            job = waiting.popleft()
            begun, errand, folder = begin(job)
            underway[crew.submit(errand, folder)] = job, begun
        ended, _ = wait(underway, timeout=LOOK_S, return_when=FIRST_COMPLETED)
        check()
        for future in ended:
            job, begun = underway.pop(future)
            fault = future.exception()
            if isinstance(fault, CrewLost):
                raise fault
            if not isinstance(fault, RunDied):
                yield begun, future
            elif any(job is each for each in died):
                yield begun, _failed(fault.twice())
            else:
                died.append(job)
                waiting.appendleft(job)


def _failed(fault: RunFailed) -> Future[Outcome]:
    future: Future[Outcome] = Future()
    future.set_exception(fault)
    return future


class HereWorkers:
    """Processes of this machine, kept from one errand to the next; a thread waits for each."""

    def __init__(self, pool: ThreadPoolExecutor, engines: Crew, count: int, stopped: threading.Event) -> None:
        self._pool, self._engines = pool, engines
        self._count = count
        self._stopped = stopped
        self._source = source_digest()

    def count(self) -> int:
        return self._count

    def submit(self, errand: Errand, folder: Path) -> Future[Outcome]:
        return self._pool.submit(self._run, errand.done_in(folder), folder)

    def _run(self, errand: Errand, folder: Path) -> Outcome:
        outcome = self._engines.run(errand, folder / LOG, is_stopped=self._stopped.is_set)
        return replace(outcome, folder=str(folder), host=platform.node(), source=self._source)


@contextmanager
def workers_here(count: int) -> Iterator[Workers]:
    """Give ``count`` processes of this machine, which share its cores; leaving stops all errands."""
    stopped, count = threading.Event(), max(count, 1)
    threads = share_of_cores(count)
    with crew(threads) as engines, ThreadPoolExecutor(max_workers=count, thread_name_prefix="scenario") as pool:
        try:
            yield HereWorkers(pool, engines, count, stopped)
        finally:
            stopped.set()


def cores() -> int:
    """Return the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def share_of_cores(errands: int) -> int:
    """Return with how many threads each of so many errands computes that are underway on this machine at a time."""
    return max(cores() // max(errands, 1), 1)
