"""Connections kept a moment for the next question: opening one costs more than most questions themselves.

What is kept holds no transaction and no lock, so the server can be stopped, upgraded and restored meanwhile; whoever
finds its connection dead gets a fresh one. Nothing is kept beyond :data:`KEPT_S`, nor beyond the process.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine

KEPT_S = 30.0
"""As long as a person needs from one click on the map to the next."""


@dataclass
class Kept:
    """An engine, how many questions use it now, and the clock that lets go of it when none does."""

    engine: Engine
    users: int = 0
    clock: threading.Timer | None = None


_kept: dict[Hashable, Kept] = {}
_lock = threading.Lock()


@contextmanager
def kept(key: Hashable, make: Callable[[], Engine]) -> Iterator[Engine]:
    """Yield the engine of ``key``, made where there is none; its connection is closed ``KEPT_S`` after its last use."""
    with _lock:
        own = _kept[key] if key in _kept else _kept.setdefault(key, Kept(make()))
        own.users += 1
        if own.clock:
            own.clock.cancel()
    try:
        yield own.engine
    finally:
        with _lock:
            own.users -= 1
            if not own.users:
                own.clock = threading.Timer(KEPT_S, _let_go, (key, own))
                own.clock.daemon = True
                own.clock.start()


def _let_go(key: Hashable, own: Kept) -> None:
    with _lock:
        if own.users or _kept.get(key) is not own:
            return
        if own.clock:
            own.clock.cancel()
        del _kept[key]
    own.engine.dispose()
