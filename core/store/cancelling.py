"""Cancel that reaches the server: a statement that runs for minutes ends within a second of the wish."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from undergrid.core.kernel.progress import Progress

ASK_EVERY_S = 0.1


@contextmanager
def cancellable(connection: psycopg.Connection, progress: Progress) -> Iterator[None]:
    """While the block runs, end the connection's statement as soon as the asker cancels."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(ASK_EVERY_S):
            if progress.is_cancelled() and not connection.closed:
                connection.cancel_safe(timeout=1.0)

    watcher = threading.Thread(target=watch, name="undergrid-cancel", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
