"""What a worker of a cluster does: it says who it is, does errands by engines of its own, and ends those nobody wants.

An errand is done in a folder of its own attempt, so that a worker that was believed lost never writes into what another
one makes.
"""

from __future__ import annotations

import platform
import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from distributed import get_worker

from undergrid.core.jobs.process import Crew, Errand, Outcome, RunDied, RunFailed
from undergrid.core.jobs.workers import LOG, cores
from undergrid.core.kernel.errors import Cancelled
from undergrid.core.kernel.findings import FindingAsTold
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.version import program_version, source_digest

LOST = Text("The cluster lost the run: {why}.", "集群丢失了该次模拟：{why}。")
RUN_AGAIN = Text("Run the scenarios again; what is finished is kept.", "请再次运行情景，已完成的会保留。")
WORKERS_LOST = Text(
    "Every worker that was given it died or fell silent ({count} of them).",
    "接到该任务的工作进程均已退出或失去联系（共 {count} 个）。",
)
LOOK_AFTER_THEM = Text(
    "Most often a machine's memory ran out: let it do fewer at a time (--nthreads), or ask for larger cells or fewer "
    "rasters. See that the workers run, and run the scenarios again; what is finished is kept.",
    "多因机器内存不足：请减少每台机器的并行数（--nthreads），或采用更大的网格、更少的栅格。"
    "请确认各工作进程正在运行，再重新运行情景；已完成的会保留。",
)
MOST_LOST = 2
"""Workers that an errand may take along: one that kills whoever does it shall not end them all."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an errand failed, and what to do about it; whether its process ``died`` without a word."""

    text: Text
    remedy: Text
    findings: tuple[FindingAsTold, ...] = ()
    died: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a worker is: its machine, the cores it may use, and the program that it runs."""

    host: str
    cores: int
    version: str
    source: str

    def program(self) -> str:
        """Return its program for people: version and the start of the source's hash."""
        return f"{self.version} {self.source[:12]}"


def identity() -> Identity:
    """Return who this process is, by the source that lies there now: its engines are started from it."""
    return Identity(platform.node(), cores(), program_version(), source_digest())


def answer_in(asked: str) -> str:
    """Copy a file that another machine wrote beside it, and return the copy's name: done by each worker."""
    question = Path(asked)
    answer = question.with_name(f"{question.name}-{secrets.token_hex(6)}")
    answer.write_text(question.read_text(encoding="utf-8"), encoding="utf-8")
    return answer.name


_engines: dict[str, Crew] = {}
_keeping = threading.Lock()


def do_errand(errand: Errand, folder: str, lease: str, threads: Mapping[str, int]) -> Outcome | Failure:
    """Do an errand in a folder of this very attempt; a failure is a value: exceptions lose their words on the way.

    What lies there already are the attempts of workers that were lost.
    """
    lost = len(list(Path(folder).glob("attempt-*")))
    if lost >= MOST_LOST:
        return Failure(WORKERS_LOST.fill(count=lost), LOOK_AFTER_THEM)
    attempt = Path(folder) / f"attempt-{secrets.token_hex(6)}"
    attempt.mkdir()
    worker = get_worker()
    key = str(worker.get_current_task())
    crew = _crew_of(lease, threads.get(worker.address, 1))
    try:
        outcome = crew.run(errand.done_in(attempt), attempt / LOG, is_stopped=lambda: is_taken_back(worker, key))
    except RunFailed as fault:
        return Failure(fault.text, fault.remedy, fault.findings, isinstance(fault, RunDied))
    except Cancelled:
        return Failure(LOST.fill(why="cancelled"), RUN_AGAIN)
    finally:
        with _keeping:
            is_over = _engines.get(lease) is not crew
        if is_over:  # the client left while the errand came to its end
            crew.end()
    return replace(outcome, folder=str(attempt), host=platform.node(), source=source_digest())


def _crew_of(lease: str, threads: int) -> Crew:
    """Return the engines that are kept for a client; those of clients that left without a word are ended.

    A client that is still there but is not the latest only starts its engines anew.
    """
    with _keeping:
        if lease in _engines:
            return _engines[lease]
        others = list(_engines.values())
        crew = _engines[lease] = Crew(threads)
    for each in others:
        each.end()
    return crew


def is_taken_back(worker: Any, key: str) -> bool:
    """Return whether nobody waits for a task any more: its client left, or its worker is about to end."""
    known = worker.state.tasks.get(key)
    return known is None or known.state == "cancelled" or str(worker.status.name) != "running"


def end_engines(lease: str) -> None:
    """End the engines that a worker keeps for a client."""
    with _keeping:
        crew = _engines.pop(lease, None)
    if crew is not None:
        crew.end()
