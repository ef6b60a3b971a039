"""Who runs errands: processes of this machine, or the workers of a Dask cluster (:mod:`cluster`), in one form."""

from __future__ import annotations

import os
import platform
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from undergrid.core.jobs.process import Crew, Errand, Outcome, crew
from undergrid.core.kernel.version import source_digest

LOG = "run.log"


class Workers(Protocol):
    """Takes errands, as many at a time as :meth:`count`."""

    def count(self) -> int:
        """Return how many errands can be underway."""

    def submit(self, errand: Errand, folder: Path) -> Future[Outcome]:
        """Return the future of an errand that is underway from now on.

        Its outputs lie in the folder that the outcome names, which is ``folder`` or in it; its log is there too.
        """


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
