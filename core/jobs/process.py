"""Runs one task in an engine process of its own, over the same line that QGIS uses.

SWMM keeps its state in the library, one simulation to a process; and a run that crashes must take no other with it.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from undergrid.core.kernel import programs
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.findings import Finding, FindingAsTold
from undergrid.core.kernel.text import Language, Text

PROGRAM = Path(__file__).parents[1] / "__main__.py"
PROTOCOL = 1
DIED = Text("The run ended without an answer (code {code}).", "模拟进程未返回结果即退出（代码 {code}）。")
LOOK_AT_LOG = Text("Look at {log}.", "请查看 {log}。")


@dataclass(frozen=True, slots=True)
class Errand:
    """What a process is started for."""

    task: str
    parameters: Mapping[str, Any]
    language: Language = "en"
    connection: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What it brought back."""

    answer: Any
    findings: tuple[FindingAsTold, ...]


class RunFailed(ModelError):
    """A task failed in its process, or the process died; ``findings`` is what it had told before."""

    def __init__(self, text: Text, remedy: Text, findings: Sequence[FindingAsTold] = ()) -> None:
        super().__init__(text, remedy)
        self.findings = tuple(findings)

    def told(self) -> Iterator[Finding]:
        """Yield what the process had found before it failed."""
        return (Finding.of_json(each) for each in self.findings)


def run_apart(
    errand: Errand,
    log: Path,
    hear: Callable[[float], None] = lambda _fraction: None,
    stopped: threading.Event | None = None,
) -> Outcome:
    """Return what a task answers in a process of its own; its standard error goes to ``log``.

    ``hear`` is told the fraction done. When ``stopped`` is set, the process ends and Cancelled is raised. Raises
    RunFailed with the task's own words and findings when it fails, and when its process dies.
    """
    findings: list[FindingAsTold] = []
    with _process(log) as process, _watched(process, stopped):
        ask, replies = _stream(process.stdin), _messages(process)
        with suppress(BrokenPipeError):  # it died before it was asked; the end of its output says so below
            _send(ask, 1, "hello", {"protocol": PROTOCOL, "language": errand.language})
            _send(ask, 2, "connect", dict(errand.connection))
            _send(ask, 3, errand.task, dict(errand.parameters))
        for message in replies:
            if message.get("method") == "progress":
                hear(float(message["params"]["fraction"]))
            elif message.get("method") == "finding":
                findings.append(message["params"])
            elif "error" in message:
                raise _failure(message["error"], findings)
            elif message.get("id") == 3:
                return Outcome(message["result"], tuple(findings))
    if stopped is not None and stopped.is_set():
        raise Cancelled
    raise RunFailed(DIED.fill(code=process.wait()), LOOK_AT_LOG.fill(log=log), findings)


@contextmanager
def _process(log: Path) -> Iterator[programs.Program[str]]:
    """Give a fresh engine process that is gone afterwards, whatever happens."""
    command = [sys.executable, "-I", str(PROGRAM)]
    with log.open("a", encoding="utf-8") as said:
        process = programs.start(
            command, stdin=programs.PIPE, stdout=programs.PIPE, stderr=said, text=True, encoding="utf-8"
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                _close(stream)


@contextmanager
def _watched(process: programs.Program[str], stopped: threading.Event | None) -> Iterator[None]:
    """Kill the process as soon as ``stopped`` is set; the end of its output then ends the reading."""
    if stopped is None:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.2):
            if stopped.is_set():
                process.kill()
                return

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _send(stream: IO[str], number: int, method: str, parameters: Mapping[str, Any]) -> None:
    stream.write(json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters}) + "\n")
    stream.flush()


def _messages(process: programs.Program[str]) -> Iterator[dict[str, Any]]:
    for line in _stream(process.stdout):
        yield json.loads(line)


def _failure(error: Mapping[str, Any], findings: Sequence[FindingAsTold]) -> RunFailed:
    told = error.get("data") or {}
    plain = {"en": error.get("message", ""), "zh": error.get("message", "")}
    remedy = told.get("remedy") or {"en": "", "zh": ""}
    return RunFailed(Text(**(told.get("text") or plain)), Text(**remedy), findings)


def _stream(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise ValueError("the process was started with pipes")
    return stream


def _close(stream: IO[str] | None) -> None:
    if stream is not None:
        with suppress(BrokenPipeError):  # what it did not read, it never will
            stream.close()
