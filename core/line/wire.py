"""One JSON message per line, over the standard streams this process was born with."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

Message = dict[str, Any]


@dataclass(frozen=True)
class NotAMessage:
    """A line that is not a JSON object."""

    reason: str


class Wire:
    """Reads and writes messages; may be written to from any thread, and is read from one."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source = source
        self._sink = sink
        self._turn = threading.Lock()

    @classmethod
    def take_standard_streams(cls) -> Wire:
        """Return a wire over the process's standard input and output, which nobody else can reach from now on.

        What a library prints, from Python or from C, goes to standard error; what it reads is empty.
        """
        source, sink = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        return cls(os.fdopen(source, "rb"), os.fdopen(sink, "wb"))

    def messages(self) -> Iterator[Message | NotAMessage]:
        """Yield each message until the asker closes its end; a line that is none comes as :class:`NotAMessage`."""
        for line in self._source:
            try:
                message = json.loads(line)
            except ValueError:
                yield NotAMessage("not JSON")
                continue
            yield message if isinstance(message, dict) else NotAMessage("not a JSON object")

    def write(self, message: Message) -> None:
        """Send one message whole; raise ``BrokenPipeError`` when the asker has gone.

        Raises ``ValueError`` or ``TypeError``, before anything is sent, for what JSON cannot carry (NaN, objects).
        """
        line = json.dumps(message, ensure_ascii=False, allow_nan=False).encode() + b"\n"
        with self._turn:
            self._sink.write(line)
            self._sink.flush()

    def notify(self, method: str, **parameters: object) -> None:
        """Send a notification: a message that asks for no answer."""
        self.write({"jsonrpc": "2.0", "method": method, "params": parameters})
