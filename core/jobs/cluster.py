"""Errands on the workers of a Dask cluster: machines that see the same folder and run the very same program.

Before any errand each worker is asked who it is and whether it sees the folder. A run that nobody wants any more ends
within a second, on whatever machine: its worker (:mod:`cluster_worker`) sees that the scheduler has taken it back. A
scheduler or a worker that hangs holds nobody.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, wait
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from distributed import Client, KilledWorker
from distributed.comm.core import CommClosedError

from undergrid.core.jobs.cluster_worker import (
    LOOK_AFTER_THEM,
    LOST,
    RUN_AGAIN,
    WORKERS_LOST,
    Failure,
    Identity,
    answer_in,
    do_errand,
    end_engines,
    identity,
)
from undergrid.core.jobs.process import Errand, Outcome, RunDied, RunFailed
from undergrid.core.jobs.workers import CrewLost, Workers
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text

ENCRYPTED = ("tls://", "wss://")
NO_SCHEDULER = Text("No Dask scheduler answers at {address}.", "地址 {address} 没有 Dask 调度器应答。")
START_ONE = Text("Start one with “dask scheduler”, and check the address.", "请用 dask scheduler 启动，并核对地址。")
NO_WORKERS = Text("The cluster at {address} has no workers.", "集群 {address} 没有工作进程。")
START_SOME = Text(
    "Start some where Undergrid is installed: ./run python -m distributed.cli.dask_worker {address}",
    "请在已安装 Undergrid 的机器上启动：./run python -m distributed.cli.dask_worker {address}",
)
OTHER_PROGRAM = Text(
    "These workers run another program than this one ({mine}): {them}.",
    "下列工作进程的程序与本机（{mine}）不一致：{them}。",
)
INSTALL_SAME = Text(
    "Install the same version there, start their workers anew, and run again.",
    "请在其上安装相同版本，重启工作进程后重试。",
)
NOT_SHARED = Text(
    "These workers do not see the folder {folder}: {them}.", "下列工作进程看不到文件夹 {folder}：{them}。"
)
SHARE_IT = Text(
    "Put the results on a disk that all machines mount under the same path, and let the workers write there.",
    "请将结果放在各机以同一路径挂载的共享磁盘上，并允许工作进程写入。",
)
SCHEDULER_LOST = Text(
    "The scheduler at {address} ended or cannot be reached any more.", "地址 {address} 的调度器已退出或无法连接。"
)
START_ANEW = Text(
    "Start it and its workers anew, and run this again; what is finished is kept.",
    "请重新启动调度器和各工作进程后再次运行；已完成的会保留。",
)
NOBODY_LEFT = Text("No worker of the cluster at {address} is left.", "集群 {address} 的工作进程均已退出或失去联系。")
SILENT = Text("These workers do not answer: {them}.", "下列工作进程没有应答：{them}。")
END_THEM = Text(
    "Look whether their machines run and can be reached; end those workers, and run this again.",
    "请检查这些机器是否运行、网络是否可达；结束这些工作进程后重试。",
)
SILENT_S = 60.0
"""After so long without an answer a scheduler or a worker counts as lost: a machine that hangs cuts no line."""
NO_ANSWER = (type(None), CommClosedError, TimeoutError)
"""What is brought instead of an answer when there is none; other errors are the worker's own."""
CONNECT_S = 10
LOOK_S = 0.2
PARTING_S = 5.0
"""How long the workers are given to end their engines when a client leaves; whoever is silent sees for itself."""


def _asked(ask: Callable[[], Any]) -> Future[Any]:
    """Return what somebody far away answers, who may hang for ever: on a thread that nobody has to wait for."""
    answer: Future[Any] = Future()

    def hear() -> None:
        try:
            answer.set_result(ask())
        except (OSError, ValueError) as fault:  # a line that is cut, a client that has given up
            answer.set_exception(fault)
        except BaseException as fault:
            answer.set_exception(fault)
            raise

    threading.Thread(target=hear, name="asks-cluster", daemon=True).start()
    return answer


class ClusterWorkers:
    """The workers of a Dask cluster, each with engines that it keeps for this client (``lease``)."""

    def __init__(self, client: Any, threads: Mapping[str, int], lease: str, scheduler: str) -> None:
        self._client, self._threads, self._lease, self._scheduler = client, threads, lease, scheduler
        self._there = len(threads)
        self._asking: Future[Any] | None = None
        self._asked_s = 0.0

    def count(self) -> int:
        """Return how many errands can be underway, as the scheduler said last; never waits long for its answer."""
        if self._asking is None:
            self._asking, self._asked_s = _asked(self._client.nthreads), time.monotonic()
        wait([self._asking], timeout=LOOK_S)
        if not self._asking.done():
            if time.monotonic() - self._asked_s > SILENT_S:
                raise self._without_scheduler()
            return self._there
        asked, self._asking = self._asking, None
        try:
            threads: dict[str, int] = asked.result()
        except (OSError, ValueError) as fault:  # its line is cut, or the client has given up
            raise self._without_scheduler() from fault
        self._there = sum(count for address, count in threads.items() if address in self._threads)
        if not self._there:
            raise CrewLost(NOBODY_LEFT.fill(address=self._scheduler), LOOK_AFTER_THEM)
        return self._there

    def is_waiting(self) -> bool:
        """Return whether the scheduler still owes an answer."""
        return self._asking is not None

    def submit(self, errand: Errand, folder: Path) -> Future[Outcome]:
        """Return a plain future that follows the cluster's; a worker that is lost is an error of this errand alone.

        Over a line that anybody can read no password goes: the worker finds its own, in its password file.
        """
        told = (
            errand if is_private(self._scheduler) else replace(errand, connection=without_password(errand.connection))
        )
        distant = self._client.submit(
            do_errand, told, str(folder), self._lease, dict(self._threads),
            pure=False, retries=1, workers=list(self._threads),
        )  # fmt: skip
        followed: Future[Outcome] = Future()
        distant.add_done_callback(lambda done: self._follow(done, followed))
        return followed

    def _follow(self, distant: Any, followed: Future[Outcome]) -> None:
        """Let the plain future end as the cluster's did, whatever happens while that is fetched."""
        try:
            followed.set_result(self._brought(distant))
        except ModelError as fault:
            followed.set_exception(fault)
        except BaseException as fault:
            followed.set_exception(_in_words(fault))
            raise

    def _brought(self, distant: Any) -> Outcome:
        if distant.status == "error":
            raise _in_words(distant.exception())
        if distant.status != "finished":  # it is known no more: cancelled, lost
            raise self._without_scheduler()
        brought: Outcome | Failure = distant.result()
        if isinstance(brought, Failure):
            kind = RunDied if brought.died else RunFailed
            raise kind(brought.text, brought.remedy, brought.findings)
        return brought

    def _without_scheduler(self) -> CrewLost:
        return CrewLost(SCHEDULER_LOST.fill(address=self._scheduler), START_ANEW)


def is_private(scheduler: str) -> bool:
    """Return whether nobody else can read what goes to a scheduler and its workers, by its address."""
    return scheduler.startswith(ENCRYPTED)


def without_password(connection: Mapping[str, str]) -> dict[str, str]:
    """Return how a store is reached, but for the password."""
    return {name: value for name, value in connection.items() if name != "password"}


@contextmanager
def workers_of_cluster(scheduler: str, folder: Path, check: Callable[[], None]) -> Iterator[Workers]:
    """Give the workers of the cluster at ``scheduler``; leaving stops all errands wherever they are done.

    ``check`` is called several times a second while the workers are asked who they are, and may raise. Raises
    ModelError when no scheduler answers, it has no workers, or one of them is silent, runs another program or does not
    see ``folder``.
    """
    client = _connected(scheduler, check)
    lease = secrets.token_hex(8)
    with client:
        there = list(client.nthreads())
        if not there:
            raise ModelError(NO_WORKERS.fill(address=scheduler), START_SOME.fill(address=scheduler))
        known = _same_program(_told(client, there, identity, check))
        _require_shared(client, there, folder, check)
        workers = ClusterWorkers(client, shared_threads(client, known), lease, scheduler)
        try:
            yield workers
        finally:
            if client.status == "running":  # without a scheduler each worker sees for itself that nobody waits
                ended = _asked(partial(client.run, end_engines, lease, on_error="ignore"))
                wait([ended], timeout=LOOK_S if workers.is_waiting() else PARTING_S)


def _connected(scheduler: str, check: Callable[[], None]) -> Any:
    connect: Any = Client
    asked = _asked(partial(connect, scheduler, timeout=CONNECT_S, set_as_default=False))
    try:
        while wait([asked], timeout=LOOK_S).not_done:
            check()
    except BaseException:
        asked.add_done_callback(_close_unwanted)
        raise
    try:
        return asked.result()
    except (OSError, ValueError) as fault:
        raise ModelError(NO_SCHEDULER.fill(address=scheduler), START_ONE) from fault


def _close_unwanted(asked: Future[Any]) -> None:
    if asked.exception() is None:
        asked.result().close()


def _told(
    client: Any, workers: Sequence[str], question: Callable[[], Any], check: Callable[[], None]
) -> dict[str, Any]:
    """Return what each worker answers, or its error; raise ModelError where one is silent, by its name."""
    asked = {
        address: _asked(partial(client.run, question, workers=[address], on_error="return")) for address in workers
    }
    until_s = time.monotonic() + SILENT_S
    while wait(asked.values(), timeout=LOOK_S).not_done and time.monotonic() < until_s:
        check()
    try:
        told = {address: answer.result().get(address) for address, answer in asked.items() if answer.done()}
    except (OSError, ValueError) as fault:  # the scheduler's line is cut
        raise ModelError(NO_SCHEDULER.fill(address=client.scheduler.address), START_ONE) from fault
    silent = sorted(address for address in workers if isinstance(told.get(address), NO_ANSWER))
    if silent:
        raise ModelError(SILENT.fill(them=", ".join(silent)), END_THEM)
    return told


def _same_program(told: Mapping[str, Any]) -> dict[str, Identity]:
    """Return who the workers are; raise ModelError where one runs another program than this."""
    mine = identity()
    others = {
        address: who.program() if isinstance(who, Identity) else "?"
        for address, who in told.items()
        if not isinstance(who, Identity) or (who.version, who.source) != (mine.version, mine.source)
    }
    if others:
        them = ", ".join(f"{address} ({program})" for address, program in sorted(others.items()))
        raise ModelError(OTHER_PROGRAM.fill(mine=mine.program(), them=them), INSTALL_SAME)
    return dict(told)


def _require_shared(client: Any, workers: Sequence[str], folder: Path, check: Callable[[], None]) -> None:
    """Raise ModelError unless every worker reads what is written here, and what it writes is read here."""
    folder.mkdir(parents=True, exist_ok=True)
    asked, word = folder / f".shared-{secrets.token_hex(6)}", secrets.token_hex(16)
    try:
        asked.write_text(word, encoding="utf-8")
        told = _told(client, workers, partial(answer_in, str(asked)), check)
        blind = [address for address, name in told.items() if not _is_answer(asked, name, word)]
    finally:
        for each in folder.glob(f"{asked.name}*"):
            each.unlink(missing_ok=True)
    if blind:
        raise ModelError(NOT_SHARED.fill(folder=folder, them=", ".join(sorted(blind))), SHARE_IT)


def _is_answer(asked: Path, name: object, word: str) -> bool:
    if not isinstance(name, str):
        return False
    answer = asked.with_name(name)
    return answer.is_file() and answer.read_text(encoding="utf-8") == word


def shared_threads(client: Any, known: Mapping[str, Identity]) -> dict[str, int]:
    """Return with how many threads an errand computes on each worker: a machine's cores shared by all it may do."""
    slots: dict[str, int] = client.nthreads()
    of_host = Counter[str]()
    for address, who in known.items():
        of_host[who.host] += slots.get(address, 1)
    return {address: max(who.cores // max(of_host[who.host], 1), 1) for address, who in known.items()}


def _in_words(fault: BaseException) -> ModelError:
    """Return what is told of an errand that no worker brought to an answer."""
    if isinstance(fault, KilledWorker):
        return ModelError(WORKERS_LOST.fill(count=fault.allowed_failures + 1), LOOK_AFTER_THEM)
    return ModelError(LOST.fill(why=fault), RUN_AGAIN)
