"""The line to the engine: starts its process, asks it, and never leaves one behind.

Standard library only. Works from any thread, with or without a running Qt event loop. Tried on Linux; on Windows and
macOS it follows the same rules (own process group, ended as a whole) but could not be tried.
"""

from __future__ import annotations

import atexit
import contextlib
import itertools
import json
import os
import queue
import secrets
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from . import engine_environment
from .texts import language, say, tr

PROTOCOL = 1
PROGRAM = Path(__file__).absolute().parent.parent / "core" / "__main__.py"
LOOK_S = 0.05  # how often cancellation is looked at
GRACE_S = 0.7  # from the wish to cancel to the end of a process that does not listen
PATIENCE_S = 130.0  # without a heartbeat; the engine itself gives up after 120 s and shows where it stood
LAST_WORDS, LAST_WORDS_BYTES = 8, 4000
CANCELLED = -32800
GONE = object()
LINE = "undergrid line"  # the name of the threads that listen to engines


class EngineError(RuntimeError):
    """The engine refused, failed or cannot be reached; ``text`` says what, ``remedy`` what to do, in one language."""

    def __init__(self, text: str, remedy: str = "", kind: str = "engine") -> None:
        super().__init__(f"{text}\n{remedy}".strip())
        self.text = text
        self.remedy = remedy
        self.kind = kind


class EngineDied(EngineError):
    """The engine's process ended in the middle of its work."""


class EngineCancelled(EngineError):
    """The asker's own wish: the work was stopped and left nothing."""


@dataclass(frozen=True)
class Listener:
    """Who hears of progress (fraction, text) and findings while a task runs, and says whether it is still wanted."""

    progress: Callable[[float, str], None] = lambda _fraction, _text: None
    finding: Callable[[dict[str, Any]], None] = lambda _finding: None
    is_cancelled: Callable[[], bool] = lambda: False


NOBODY = Listener()


class Engine:
    """One engine process; answers one question at a time. Use it as a context, or call :meth:`end`."""

    def __init__(self, *, ends_with_thread: bool, program: Path = PROGRAM, patience_s: float = PATIENCE_S) -> None:
        """Start the process and greet it; with ``ends_with_thread`` it dies with the thread that makes it."""
        state = engine_environment.status()
        if not state.is_ready:
            raise EngineError(why_not_ready(state), tr("Open the Undergrid panel and make the engine there."), "engine")
        self._patience_s = patience_s
        self._numbers = itertools.count(1)
        self._is_unwanted = False
        self._inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._ending = threading.Lock()
        self._words = tempfile.TemporaryFile()  # noqa: SIM115  (lives as long as the process)
        self._last_lines: list[str] = []
        self._mark, self._folders = f"{secrets.token_hex(6)}-", set[Path]()
        self._process = engine_environment.start_program(
            [str(engine_environment.python()), "-I", "-X", "utf8", str(program)],
            stdin=engine_environment.PIPE, stdout=engine_environment.PIPE, stderr=self._words,
            env=engine_environment.clean_variables() | {"UNDERGRID_MARK": self._mark},
            **engine_environment.own_group(),
        )  # fmt: skip
        self._input, self._output = _pipe(self._process.stdin), _pipe(self._process.stdout)
        _alive.add(self)
        self._reader = threading.Thread(target=self._listen, name=LINE, daemon=True)
        self._reader.start()
        try:
            self.greet(ends_with_thread=ends_with_thread)
        except EngineError:
            self.end()
            raise

    def greet(self, *, ends_with_thread: bool, listener: Listener = NOBODY) -> None:
        """Settle protocol and language, and who ends with whom."""
        said = {"protocol": PROTOCOL, "language": language(), "ends_with_thread": ends_with_thread}
        self.ask("hello", said, listener)

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    @property
    def number(self) -> int:
        """The process's number."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Return whether the process still runs; does not take its end away from :meth:`end`."""
        if self._process.returncode is not None:
            return False
        if not hasattr(os, "waitid"):
            return self._process.poll() is None
        with self._ending:
            if self._process.returncode is not None:
                return False
            return os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None

    def ask(self, method: str, parameters: Mapping[str, Any], listener: Listener = NOBODY) -> Any:
        """Return the answer to one request.

        Raises :class:`EngineCancelled` within a second of the listener's wish, :class:`EngineDied` when the process
        ends or falls silent, and :class:`EngineError` for everything the engine refuses.
        """
        number = next(self._numbers)
        self._folders |= set(_folders_in(parameters))
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": dict(parameters)})
        heard_s, cancelled_s = time.monotonic(), None
        while True:
            message = self._next()
            now_s = time.monotonic()
            if message is GONE:
                raise self._died()
            if message is not None:
                heard_s = now_s
                if message.get("id") == number:
                    return _result(message)
                _tell(message, listener)
            if cancelled_s is None and (self._is_unwanted or listener.is_cancelled()):
                cancelled_s = now_s
                self._send({"jsonrpc": "2.0", "method": "cancel", "params": {"id": number}})
            if cancelled_s is not None and now_s - cancelled_s > GRACE_S:
                self.end()
                said = tr("Cancelled. The work did not stop by itself and was ended; what it had not finished is gone.")
                raise EngineCancelled(said, kind="cancelled")
            if now_s - heard_s > self._patience_s:
                self.end()
                raise EngineDied(tr("The engine does not answer any more and was ended."), self._last_words())

    def stop(self) -> None:
        """Let whoever waits for an answer hear, within a second, that the work was cancelled."""
        self._is_unwanted = True

    def end(self) -> None:
        """End the process and everything it started; afterwards none of them is left."""
        _alive.discard(self)
        with self._ending:
            if self._process.returncode is None:
                _end_group(self._process)
                self._process.wait()
                _clear(self._folders, self._mark)
                self._last_lines = _last_lines(self._words)
        try:
            self._input.close()
        except BrokenPipeError:
            return  # what was left to say, nobody hears

    def join(self, longest_s: float) -> None:
        """Wait until the thread that listens to the process is over."""
        self._reader.join(longest_s)

    def _next(self) -> Any:
        """Return the next message, None if there is none yet, or GONE when there will be none."""
        try:
            return self._inbox.get(timeout=LOOK_S)
        except queue.Empty:
            if self.is_alive():
                return None
        self.end()  # a child that outlived the engine would hold its output open
        return self._inbox.get()

    def _send(self, message: dict[str, Any]) -> None:
        try:
            self._input.write(json.dumps(message, ensure_ascii=False).encode() + b"\n")
            self._input.flush()
        except (OSError, ValueError):  # a broken pipe, or one that end() has closed
            raise self._died() from None

    def _listen(self) -> None:
        """Pass on what the engine says until it closes its end."""
        try:
            with self._output as lines:
                for line in lines:
                    if line.endswith(b"\n"):  # the last line of a killed process may be half a message
                        self._inbox.put(json.loads(line))
        finally:
            self._inbox.put(GONE)

    def _died(self) -> EngineDied:
        self.end()
        reason = _reason(self._process.returncode)
        text = tr("The engine stopped unexpectedly ({reason}). Nothing of the task remains.").format(reason=reason)
        return EngineDied(text, self._last_words(), "crash")

    def _last_words(self) -> str:
        """Return what the process wrote to its standard error in the end, as a remedy."""
        if not self._last_lines:
            return tr("Try again; if it happens again, report it with the plugin's version.")
        return tr("Its last words: {words}").format(words="\n".join(self._last_lines))


def _pipe(end: IO[bytes] | None) -> IO[bytes]:
    """Return our end of a pipe that a process was started with."""
    if end is None:
        raise ValueError("the process was started without this pipe")
    return end


class WarmEngine:
    """The one process that answers the desktop's quick questions; started at the first, restarted when it died."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._engine: Engine | None = None
        atexit.register(self.end)

    def ask(
        self, name: str, parameters: Mapping[str, Any], connection: Mapping[str, str], listener: Listener = NOBODY
    ) -> Any:
        """Return the answer to a question; one at a time, from any thread but the one that draws the windows."""
        with self._turn:
            try:
                return self._connected(connection).ask(name, parameters, listener)
            except (EngineDied, EngineCancelled):
                self.end_now()
                raise

    def _connected(self, connection: Mapping[str, str]) -> Engine:
        """Return a living engine that knows the store; one that died since the last question is noticed only here."""
        if self._engine is not None and self._engine.is_alive():
            with contextlib.suppress(EngineDied):
                self._engine.ask("connect", connection)
                return self._engine
        self.end_now()
        self._engine = Engine(ends_with_thread=False)
        self._engine.ask("connect", connection)
        return self._engine

    def end(self) -> None:
        """End the process, after the question it is answering; the next question starts another."""
        with self._turn:
            self.end_now()

    def is_idle(self) -> bool:
        """Return whether nobody waits for an answer."""
        return not self._turn.locked()

    def close(self) -> None:
        """End the process for good: this interpreter, or this plugin, leaves."""
        atexit.unregister(self.end)
        self.end_now()

    def end_now(self) -> None:
        """End the process whatever it does."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.end()


_alive: set[Engine] = set()
warm = WarmEngine()


def end_all(longest_s: float = 20.0) -> bool:
    """End every engine, whoever asked it, and return whether their askers and threads are gone after so long.

    Those who still wait for an answer hear that their work was cancelled. Does not need the asker's event loop.
    """
    engines = list(_alive)
    for engine in engines:
        engine.stop()
    until_s = time.monotonic() + longest_s
    while _alive and time.monotonic() < until_s:
        if warm.is_idle():
            warm.end_now()
        time.sleep(LOOK_S)
    for engine in engines:
        engine.end()
        engine.join(max(until_s - time.monotonic(), LOOK_S))
    return not any(thread.name == LINE for thread in threading.enumerate())


def ask(name: str, parameters: Mapping[str, Any], connection: Mapping[str, str], listener: Listener = NOBODY) -> Any:
    """Run one task in a process of its own and return its answer; the process is gone afterwards."""
    with connected(connection) as engine:
        return engine.ask(name, parameters, listener)


def none_made() -> Engine | None:
    """Return no engine: everybody makes his own."""


made_before: Callable[[], Engine | None] = none_made


@contextlib.contextmanager
def connected(connection: Mapping[str, str]) -> Iterator[Engine]:
    """Yield a process that knows the store, for several questions after each other; it is gone afterwards."""
    with made_before() or Engine(ends_with_thread=True) as engine:
        engine.ask("connect", connection)
        yield engine


def why_not_ready(state: engine_environment.Status) -> str:
    """Return, for a person, why the engine cannot be used; empty when it can."""
    return {
        "ready": "",
        "missing": tr("The engine has not been made on this machine yet."),
        "broken": tr("The engine was not finished when it was made."),
        "outdated": tr("The engine is older than the plugin."),
    }[state.state]


def _result(message: Mapping[str, Any]) -> Any:
    """Return the result that a response carries, or raise its error in the user's language."""
    error = message.get("error")
    if error is None:
        return message.get("result")
    data = error.get("data", {})
    kind = EngineCancelled if error.get("code") == CANCELLED else EngineError
    raise kind(say(data.get("text")) or error.get("message", ""), say(data.get("remedy")), data.get("kind", "engine"))


def _tell(message: Mapping[str, Any], listener: Listener) -> None:
    """Pass a notification on."""
    about = message.get("params", {})
    if message.get("method") == "progress":
        listener.progress(about["fraction"], say(about["text"]))
    elif message.get("method") == "finding":
        listener.finding(about)


def _folders_in(given: Any) -> Iterator[Path]:
    """Yield the folders in which a task may write: of every path that it is told."""
    if isinstance(given, Mapping):
        given = list(given.values())
    if isinstance(given, (list, tuple)):
        for each in given:
            yield from _folders_in(each)
    elif isinstance(given, str) and os.path.isabs(given):
        path = Path(given)
        yield from (path, path.parent)


def _clear(folders: Iterable[Path], mark: str) -> None:
    """Remove what a process that was killed has left of files which it wrote beside their places."""
    for folder in folders:
        # a text that only looks like a path, or a folder that takes nothing any more: what is hidden there harms nobody
        with contextlib.suppress(OSError, ValueError):
            for left in folder.glob(f".*.{mark}*"):
                left.unlink()


def _end_group(process: engine_environment.Program[bytes]) -> None:
    """Kill the process with its children; it has not been waited for, so its number is still its own."""
    if sys.platform == "win32":
        taskkill = Path(os.environ["SYSTEMROOT"]) / "System32" / "taskkill.exe"
        engine_environment.run_program([str(taskkill), "/F", "/T", "/PID", str(process.pid)])
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return  # it ended, with all its children, in this very moment
    except PermissionError:
        process.kill()  # macOS answers so for a group of which only the dead head is left


def _last_lines(written: IO[bytes]) -> list[str]:
    """Return the last lines of a file that nobody writes to any more, and close it."""
    with written:
        written.seek(max(0, written.seek(0, os.SEEK_END) - LAST_WORDS_BYTES))
        return written.read().decode("utf-8", "replace").splitlines()[-LAST_WORDS:]


def _reason(code: int | None) -> str:
    """Return how a process ended, for a person."""
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return tr("exit code {code}").format(code=code)
