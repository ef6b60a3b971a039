"""A line between a program and the server that can be cut, silenced or slowed, message by message."""

from __future__ import annotations

import contextlib
import select
import socket
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

CHUNK = 1 << 18


@dataclass
class Line:
    """``messages`` counts what the program sent; the line is cut at the one numbered ``cut_at``.

    ``is_delivered``: the message that it is cut at still reaches the server, only the answer does not come back.
    ``delay_s``: how long an exchange, a question and its answer, takes beside the server's own time; ``exchanges`` of
    them were made.
    """

    server: str
    cut_at: int = 0
    is_delivered: bool = False
    delay_s: float = 0.0
    messages: int = 0
    exchanges: int = 0
    is_cut: bool = False
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def relay(self, near: socket.socket) -> None:
        """Carry messages between the program and the server until either leaves, or the line is cut."""
        far = socket.socket(socket.AF_UNIX)
        with near, far:
            far.connect(self.server)
            was_asking = False
            while not self.is_cut:
                ready, _, _ = select.select([near, far], [], [], 0.05)
                for end in ready:
                    data = end.recv(CHUNK)
                    if not data:
                        return
                    if end is near and not was_asking:
                        self.exchanges += 1
                        time.sleep(self.delay_s)
                    was_asking = end is near
                    if end is near and self._is_last():
                        if self.is_delivered:
                            far.sendall(data)
                            select.select([far], [], [], 5.0)  # the server has done it: its answer is here
                        return
                    (far if end is near else near).sendall(data)

    def _is_last(self) -> bool:
        with self._guard:
            self.messages += 1
            self.is_cut = self.is_cut or self.messages == self.cut_at
            return self.is_cut


@contextmanager
def line_to(keywords: Mapping[str, str], **nature: object) -> Iterator[tuple[Line, dict[str, str]]]:
    """Yield a line to the server that the keywords reach by its socket, and the keywords that lead over the line."""
    port = keywords.get("port", "5432")
    line = Line(f"{keywords['host']}/.s.PGSQL.{port}", **nature)  # type: ignore[arg-type]
    with tempfile.TemporaryDirectory(prefix="ug-line-") as folder, socket.socket(socket.AF_UNIX) as door:
        door.bind(str(Path(folder) / f".s.PGSQL.{port}"))
        door.listen()
        door.settimeout(0.1)
        is_over = threading.Event()

        def answer() -> None:
            while not is_over.is_set():
                with contextlib.suppress(TimeoutError):
                    near, _ = door.accept()
                    near.setblocking(True)
                    if line.is_cut:
                        near.close()
                        continue
                    threading.Thread(target=carry, args=(near,), daemon=True).start()

        def carry(near: socket.socket) -> None:
            with contextlib.suppress(OSError):  # either side may be gone at any moment: that is what this is for
                line.relay(near)

        doorman = threading.Thread(target=answer, daemon=True)
        doorman.start()
        try:
            yield line, {**keywords, "host": folder}
        finally:
            is_over.set()
            doorman.join()
