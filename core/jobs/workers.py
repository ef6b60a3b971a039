"""Who runs scenarios: processes of this machine, or the workers of a Dask cluster, in one form."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from distributed import Client

from undergrid.core.jobs.process import Crew, Errand, Outcome, RunFailed, crew, run_apart
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import FindingAsTold
from undergrid.core.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an errand failed, and what to do about it."""

    text: Text
    remedy: Text
    findings: tuple[FindingAsTold, ...] = ()


class Workers(Protocol):
    """Takes errands, as many at a time as :meth:`count`."""

    def count(self) -> int:
        """Return how many errands can be underway."""

    def submit(self, errand: Errand, log: Path) -> Future[Outcome]:
        """Return the future of an errand that is underway from now on."""


class HereWorkers:
    """Processes of this machine, kept from one errand to the next; a thread waits for each."""

    def __init__(self, pool: ThreadPoolExecutor, engines: Crew, count: int, stopped: threading.Event) -> None:
        self._pool, self._engines = pool, engines
        self._count = count
        self._stopped = stopped

    def count(self) -> int:
        return self._count

    def submit(self, errand: Errand, log: Path) -> Future[Outcome]:
        return self._pool.submit(self._engines.run, errand, log, is_stopped=self._stopped.is_set)


class ClusterWorkers:
    """The workers of a Dask cluster; each still starts a process for every errand."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def count(self) -> int:
        threads: dict[str, int] = self._client.nthreads()
        return max(sum(threads.values()), 1)

    def submit(self, errand: Errand, log: Path) -> Future[Outcome]:
        """Return a plain future that follows the cluster's; a worker that is lost is an error of this errand alone."""
        distant = self._client.submit(run_or_tell, errand, log, pure=False, retries=1)
        followed: Future[Outcome] = Future()
        distant.add_done_callback(lambda done: _follow(done, followed))
        return followed


@contextmanager
def workers_at(scheduler: str | None, count: int) -> Iterator[Workers]:
    """Give the workers of the cluster at ``scheduler``, or else ``count`` of this machine; leaving stops all errands.

    Raises ModelError when no scheduler answers, or it has no workers.
    """
    if scheduler:
        with _client(scheduler) as client:
            yield ClusterWorkers(client)
        return
    stopped = threading.Event()
    with crew() as engines, ThreadPoolExecutor(max_workers=max(count, 1), thread_name_prefix="scenario") as pool:
        try:
            yield HereWorkers(pool, engines, max(count, 1), stopped)
        finally:
            stopped.set()


@contextmanager
def _client(scheduler: str) -> Iterator[Any]:
    connect: Any = Client
    try:
        client = connect(scheduler, timeout=10, set_as_default=False)
    except (OSError, ValueError) as fault:
        raise ModelError(
            Text("No Dask scheduler answers at {address}.", "地址 {address} 没有 Dask 调度器应答。").fill(
                address=scheduler
            ),
            Text("Start one with “dask scheduler”, and check the address.", "请用 dask scheduler 启动，并核对地址。"),
        ) from fault
    with client:
        if not client.nthreads():
            raise ModelError(
                Text("The cluster at {address} has no workers.", "集群 {address} 没有工作进程。").fill(
                    address=scheduler
                ),
                Text(
                    "Start some where Undergrid is installed: ./run python -m distributed.cli.dask_worker {address}",
                    "请在已安装 Undergrid 的机器上启动：./run python -m distributed.cli.dask_worker {address}",
                ).fill(address=scheduler),
            )
        yield client


def run_or_tell(errand: Errand, log: Path) -> Outcome | Failure:
    """Return what an errand brought back, or its failure as a value: exceptions lose their words on the way here."""
    try:
        return run_apart(errand, log)
    except RunFailed as fault:
        return Failure(fault.text, fault.remedy, fault.findings)


def _follow(distant: Any, followed: Future[Outcome]) -> None:
    if distant.status != "finished":
        followed.set_exception(_lost(str(distant.status)))
        return
    brought = distant.result()
    if isinstance(brought, Failure):
        followed.set_exception(RunFailed(brought.text, brought.remedy, brought.findings))
    else:
        followed.set_result(brought)


def _lost(why: str) -> ModelError:
    return ModelError(
        Text("The cluster lost the run: {why}.", "集群丢失了该次模拟：{why}。").fill(why=why),
        Text("Run the scenarios again; what is finished is kept.", "请再次运行情景，已完成的会保留。"),
    )
