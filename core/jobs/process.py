"""Runs tasks in engine processes of their own, over the same line that QGIS uses.

SWMM keeps its state in the library, one simulation at a time; and a run that crashes must take no other with it.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from undergrid.core.kernel import programs
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.findings import Finding, FindingAsTold
from undergrid.core.kernel.text import Language, Text

PROGRAM = Path(__file__).parents[1] / "__main__.py"
PROTOCOL = 1
LOOK_S = 0.2
THREADS_OF_LIBRARIES = ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "GDAL_NUM_THREADS")
MOST_ERRANDS = 50
"""Errands after which a process is made anew, so that what libraries never give back cannot pile up."""
DIED = Text("The run ended without an answer (code {code}).", "模拟进程未返回结果即退出（代码 {code}）。")
DIED_TWICE = Text("It was tried twice, and its process died both times. {why}", "已尝试两次，进程均异常退出。{why}")
ROOM_FOR_IT = Text(
    "Most often memory ran out: let fewer run at a time, or ask for larger cells or fewer rasters, and run it again. "
    "{look}",
    "多因内存不足：请减少并行数，或采用更大的网格、更少的栅格后重试。{look}",
)
LOOK_AT_LOG = Text("Look at {log}.", "请查看 {log}。")


@dataclass(frozen=True, slots=True)
class Errand:
    """What a process is started for."""

    task: str
    parameters: Mapping[str, Any]
    language: Language = "en"
    connection: Mapping[str, str] = field(default_factory=dict, repr=False)
    outputs: Mapping[str, str] = field(default_factory=dict)
    """Parameters that are files or folders to be made, under their names in the folder where the errand is done."""

    def done_in(self, folder: Path) -> Errand:
        """Return the errand with its outputs in a folder."""
        places = {name: str(folder / file) for name, file in self.outputs.items()}
        return replace(self, parameters={**self.parameters, **places}, outputs={})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What it brought back, and where it was done: the folder of its outputs, the machine, the program's source."""

    answer: Any
    findings: tuple[FindingAsTold, ...]
    folder: str = ""
    host: str = ""
    source: str = ""


Hear = Callable[[float], None]
IsStopped = Callable[[], bool]


def _deaf(_fraction: float) -> None:
    """Hear of no progress."""


def _never() -> bool:
    return False


class RunFailed(ModelError):
    """A task failed in its process, or the process died; ``findings`` is what it had told before."""

    def __init__(self, text: Text, remedy: Text, findings: Sequence[FindingAsTold] = ()) -> None:
        super().__init__(text, remedy)
        self.findings = tuple(findings)

    def told(self) -> Iterator[Finding]:
        """Yield what the process had found before it failed."""
        return (Finding.of_json(each) for each in self.findings)


class RunDied(RunFailed):
    """The process died without a word: killed, out of memory, crashed."""

    def twice(self) -> RunFailed:
        """Return what is told where it was tried again and died again."""
        return RunFailed(DIED_TWICE.fill(why=self.text), ROOM_FOR_IT.fill(look=self.remedy), self.findings)


class Engine:
    """An engine process that does errands one after the other, until it is ended.

    Loading the engine takes far longer than a short run: whoever has many of them keeps it. After a failure it is not
    to be asked again, for nobody knows what a library that failed leaves behind.
    """

    def __init__(self, threads: int | None = None) -> None:
        """Start it, with so many threads to compute with, or as many as the machine has cores."""
        shared = {} if threads is None else dict.fromkeys(THREADS_OF_LIBRARIES, str(threads))
        self._process: programs.Program[str] = programs.start(
            [sys.executable, "-I", str(PROGRAM)],
            stdin=programs.PIPE, stdout=programs.PIPE, stderr=programs.PIPE, text=True, encoding="utf-8",
            errors="backslashreplace", env=os.environ | shared,
        )  # fmt: skip
        self._asked = 0
        self.errands = 0
        self._said: IO[str] | None = None
        self._saying = threading.Lock()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def run(self, errand: Errand, log: Path, hear: Hear = _deaf, is_stopped: IsStopped = _never) -> Outcome:
        """Return what a task answers; what it says on standard error goes to ``log``.

        ``hear`` is told the fraction done. When ``is_stopped``, the process ends and Cancelled is raised. Raises
        RunFailed with the task's own words and findings when it fails, RunDied when its process dies.
        """
        findings: list[FindingAsTold] = []
        self.errands += 1
        with log.open("a", encoding="utf-8") as said, self._saying_to(said), _watched(self._process, is_stopped):
            number = self._ask(errand)
            for message in _messages(self._process):
                if message.get("method") == "progress":
                    hear(float(message["params"]["fraction"]))
                elif message.get("method") == "finding":
                    findings.append(message["params"])
                elif "error" in message:
                    raise _failure(message["error"], findings)
                elif message.get("id") == number:
                    return Outcome(message["result"], tuple(findings))
            self._listener.join()  # its last words are in the log before anybody is sent there
        if is_stopped():
            raise Cancelled
        raise RunDied(DIED.fill(code=self._process.wait()), LOOK_AT_LOG.fill(log=log), findings)

    def is_alive(self) -> bool:
        """Return whether the process still runs."""
        return self._process.poll() is None

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            _close(stream)

    def _ask(self, errand: Errand) -> int:
        """Send an errand and return the number that its answer will carry."""
        asks: tuple[tuple[str, Mapping[str, Any]], ...] = (
            ("hello", {"protocol": PROTOCOL, "language": errand.language}),
            ("connect", errand.connection),
            (errand.task, errand.parameters),
        )
        stream = _stream(self._process.stdin)
        with suppress(BrokenPipeError):  # it died before it was asked; the end of its output says so
            for method, parameters in asks:
                self._asked += 1
                told = {"jsonrpc": "2.0", "id": self._asked, "method": method, "params": dict(parameters)}
                stream.write(json.dumps(told) + "\n")
            stream.flush()
        return self._asked

    def _listen(self) -> None:
        """Hand on what the process says on standard error to the log of the errand that it is on."""
        for line in _stream(self._process.stderr):
            with self._saying:
                if self._said is not None:
                    self._said.write(line)

    @contextmanager
    def _saying_to(self, said: IO[str]) -> Iterator[None]:
        with self._saying:
            self._said = said
        try:
            yield
        finally:
            with self._saying:
                self._said = None


class Crew:
    """Engine processes that wait for their next errand, as many as were ever busy at a time; threads may share it."""

    def __init__(self, threads: int | None = None) -> None:
        """Its processes compute with so many threads each, or with as many as the machine has cores."""
        self._threads = threads
        self._idle: list[Engine] = []
        self._choosing = threading.Lock()

    def run(self, errand: Errand, log: Path, hear: Hear = _deaf, is_stopped: IsStopped = _never) -> Outcome:
        """Return what a task answers, as :meth:`Engine.run` does; a run that fails takes only its own process along."""
        engine = self._waiting() or Engine(self._threads)
        try:
            outcome = engine.run(errand, log, hear, is_stopped)
        except BaseException:
            engine.end()
            raise
        if engine.errands < MOST_ERRANDS:
            with self._choosing:
                self._idle.append(engine)
        else:
            engine.end()
        return outcome

    def _waiting(self) -> Engine | None:
        """Return a process that waits; one that somebody ended meanwhile is let go."""
        while True:
            with self._choosing:
                engine = self._idle.pop() if self._idle else None
            if engine is None or engine.is_alive():
                return engine
            engine.end()

    def end(self) -> None:
        """End the processes that wait."""
        with self._choosing:
            idle, self._idle = self._idle, []
        for engine in idle:
            engine.end()


@contextmanager
def crew(threads: int | None = None) -> Iterator[Crew]:
    """Give a crew whose processes are gone afterwards, whatever happens."""
    made = Crew(threads)
    try:
        yield made
    finally:
        made.end()


def run_apart(errand: Errand, log: Path, hear: Hear = _deaf, is_stopped: IsStopped = _never) -> Outcome:
    """Return what a task answers in a process of its own, as :meth:`Engine.run` does."""
    with crew() as alone:
        return alone.run(errand, log, hear, is_stopped)


@contextmanager
def _watched(process: programs.Program[str], is_stopped: IsStopped) -> Iterator[None]:
    """Kill the process as soon as somebody wants it stopped; the end of its output then ends the reading."""
    if is_stopped is _never:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        while not over.wait(LOOK_S):
            if is_stopped():
                process.kill()
                return

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


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
