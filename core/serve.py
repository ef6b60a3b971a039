"""The engine as a process: answers requests over standard input and output until its asker goes.

JSON-RPC 2.0, one message per line. ``hello`` comes first and settles protocol and language, ``connect`` brings the
store's connection, every other method is the dotted name of a task. While a task runs, ``progress``, ``finding`` and
``heartbeat`` notifications go out, and a ``cancel`` notification may come in.
"""

from __future__ import annotations

import faulthandler
import importlib
import os
import queue
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any

from undergrid.core.kernel.errors import UndergridError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.home import home
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Language, Text
from undergrid.core.line import faults
from undergrid.core.line.ceiling import ceiling_mb, keep_under
from undergrid.core.line.requests import (
    INVALID_PARAMETERS,
    INVALID_REQUEST,
    PARSE_ERROR,
    RequestError,
    check_parameters,
    find_task,
)
from undergrid.core.line.watch import Heartbeat, follow_asker_thread_to_death, leave, leave_soon, set_guard
from undergrid.core.line.wire import Message, NotAMessage, Wire

PROTOCOL = 1
OPENS_STORES = "undergrid.core.store.connection"
"""The module that opens stores; a task that has none to ask for the city's tolerance has not loaded it."""
QUIET_S = 0.05  # progress that follows sooner is not sent: nobody can see it

NO_HELLO = Text("The first message must be a hello.", "第一条消息必须是 hello。")
NO_METHOD = Text("A request needs a method and named parameters.", "请求必须包含方法名和命名参数。")
NOT_JSON = Text("A message must be one JSON object on one line.", "每条消息必须是单独一行的 JSON 对象。")
OTHER_PROTOCOL = Text(
    "The plugin speaks protocol {theirs}, the engine {ours}.", "插件使用协议 {theirs}，引擎使用协议 {ours}。"
)
NOT_LIBPQ = Text("A connection is a set of keywords with text values.", "连接参数必须是文本键值对。")


class Session:
    """What one asker has settled, and the answers to its requests; requests are answered one after the other."""

    def __init__(self, wire: Wire, logs: Path) -> None:
        self.wire = wire
        self.logs = logs
        self.language: Language = "en"
        self.connection: dict[str, str] = {}
        self.greeted = False
        self.current: Any = None
        self.most_mb: int | None = None
        self.inbox: queue.SimpleQueue[Message | NotAMessage] = queue.SimpleQueue()
        self._cancelled: set[Any] = set()
        self._last_said_s = 0.0

    def listen(self) -> None:
        """Take messages until the asker closes its end; then nothing of this process remains."""
        for message in self.wire.messages():
            if isinstance(message, dict) and message.get("method") == "cancel":
                self._cancelled.add((message.get("params") or {}).get("id"))
            else:
                self.inbox.put(message)
        self._cancelled.add(self.current)
        if self.current is None:
            leave()
        leave_soon()

    def answer_all(self) -> None:
        """Answer requests for as long as there is an asker."""
        heartbeat = Heartbeat(self.wire)
        while True:
            message = self.inbox.get()
            self.current = message.get("id") if isinstance(message, dict) else None
            with heartbeat:
                answer = self.answer(message)
                self.wire.write({"jsonrpc": "2.0", "id": self.current, **answer})
            self._cancelled.discard(self.current)
            self.current = None

    def answer(self, message: Message | NotAMessage) -> Message:
        """Return the result or the error of one request; what is neither is a defect and ends the process."""
        try:
            return {"result": self.result(message)}
        except UndergridError as error:
            return {"error": faults.as_error(error)}
        except (OSError, MemoryError) as error:
            return {"error": faults.as_system_error(error, self.logs, self.most_mb)}

    def result(self, message: Message | NotAMessage) -> Any:
        """Do what the message asks."""
        if isinstance(message, NotAMessage):
            raise RequestError(PARSE_ERROR, NOT_JSON)
        method, parameters = message.get("method"), message.get("params", {})
        if not isinstance(method, str) or not isinstance(parameters, dict):
            raise RequestError(INVALID_REQUEST, NO_METHOD)
        if method == "hello":
            return self.hello(parameters)
        if not self.greeted:
            raise RequestError(INVALID_REQUEST, NO_HELLO)
        if method == "connect":
            return self.connect(parameters)
        return self.run(method, parameters)

    def hello(self, parameters: Message) -> Message:
        """Settle protocol and language, and who ends with whom."""
        theirs = parameters.get("protocol")
        if theirs != PROTOCOL:
            raise RequestError(INVALID_REQUEST, OTHER_PROTOCOL.fill(theirs=theirs, ours=PROTOCOL))
        self.language = "zh" if parameters.get("language") == "zh" else "en"
        if parameters.get("ends_with_thread") is True:
            follow_asker_thread_to_death()
        if not self.greeted and (most_mb := ceiling_mb()) is not None:
            self.most_mb = most_mb
            keep_under(most_mb, self.end_over_ceiling)
        self.greeted = True
        return {"protocol": PROTOCOL, "process": os.getpid(), "python": sys.version.split()[0]}

    def connect(self, parameters: Message) -> None:
        """Keep the libpq keywords of the store for the tasks that follow; in memory only."""
        if not all(isinstance(value, str) for value in parameters.values()):
            raise RequestError(INVALID_PARAMETERS, NOT_LIBPQ)
        self.connection = dict(parameters)

    def run(self, name: str, parameters: Message) -> Any:
        """Run the task called ``name`` and return what it returns."""
        function = find_task(name)
        check_parameters(function, parameters)
        call = Call(
            progress=Progress(self.say_progress, lambda: self.current in self._cancelled),
            connection=self.connection,
            language=self.language,
            report=self.say_finding,
        )
        call.progress.check()
        if OPENS_STORES not in sys.modules:
            return function(call, **parameters)
        silencing = importlib.import_module("undergrid.core.checking.silencing")
        with silencing.CitysWord(self.connection, self.say_finding) as wanted:
            return function(replace(call, report=wanted, weigh=wanted.weigh), **parameters)

    def say_progress(self, fraction: float, text: Text | None) -> None:
        """Tell the asker where the work stands, but not more often than a person can see."""
        now_s = time.monotonic()
        if now_s - self._last_said_s >= QUIET_S or fraction >= 1:
            self._last_said_s = now_s
            self.wire.notify("progress", id=self.current, fraction=fraction, text=text.as_json() if text else None)

    def say_finding(self, finding: Finding) -> None:
        """Tell the asker what is not as it must be; none is ever dropped."""
        self.wire.notify("finding", id=self.current, **finding.as_json())

    def end_over_ceiling(self) -> None:
        """Answer the request that took more memory than there is for it, and end the process: the store rolls back."""
        if self.current is not None:
            self.wire.write({"jsonrpc": "2.0", "id": self.current, "error": faults.as_over_ceiling(self.most_mb)})
        leave(1)

    def die_of_defect(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """Answer the request that met a defect and end the process: what state it left behind, nobody knows."""
        if not isinstance(error, BrokenPipeError):
            self.wire.write({"jsonrpc": "2.0", "id": self.current, "error": faults.as_defect(error, self.logs)})
        leave(1)


def serve() -> None:
    """Answer on standard input and output until the asker goes."""
    set_guard()
    faulthandler.enable()
    session = Session(Wire.take_standard_streams(), home() / "logs")
    sys.excepthook = session.die_of_defect
    threading.Thread(target=session.listen, name="line", daemon=True).start()
    session.answer_all()
