"""An engine made before it is asked for: its start and its libraries pass while somebody still fills in a form.

Only where a window stands, which switches it on: whoever runs one algorithm needs one engine.
"""

from __future__ import annotations

import atexit
import contextlib
import threading
import time
from pathlib import Path

from . import engine
from .engine import NOBODY, PROGRAM, Engine, EngineCancelled, EngineDied, Listener, warm

LOAD = "store.standby.stand_by"
IDLE_S = 1800.0
"""How long one waits: whoever has not run anything for so long needs its memory more (340 MB)."""
GREETING_S = 5.0
"""How long one that is taken may be silent."""
JOIN_S = 1.0


class SpareEngine:
    """One process that waits with its libraries loaded; the next to ask for an engine gets it for its own."""

    def __init__(self, program: Path = PROGRAM, load: str = LOAD, idle_s: float = IDLE_S) -> None:
        self._program, self._load, self._idle_s = program, load, idle_s
        self._turn = threading.Lock()
        self._engine: Engine | None = None
        self._is_on = self._is_asked_for = self._has_died = False
        self._made_s = 0.0
        self._ended = 0  # how often all that waited was ended: what was begun before is not wanted any more

    def switch_on(self) -> None:
        """Let whoever needs an engine from now on get the one that was made, if there is one."""
        self._is_on = self._is_asked_for = True
        engine.made_before = self.take
        atexit.register(self.switch_off)

    def switch_off(self) -> None:
        """Let everybody make an engine of his own again; end the one that waits."""
        self._is_on = False
        engine.made_before = engine.none_made
        atexit.unregister(self.switch_off)
        self.end()

    def is_wanted(self) -> bool:
        """Return whether one has to be made: none that lives is waiting, and work has gone on since the last one left.

        One that has waited for too long is ended. Of those that die while they wait only one is replaced: the next
        would be ended by the same hand.
        """
        with self._turn:
            if not self._is_on:
                return False
            if self._engine is not None and not self._engine.is_alive():
                self._is_asked_for = self._is_asked_for and not self._has_died
                self._engine, self._has_died = None, True
            if self._engine is None:
                return self._is_asked_for
            if time.monotonic() - self._made_s < self._idle_s:
                return False
            idle, self._engine, self._is_asked_for = self._engine, None, False
        idle.end()
        return False

    def make(self, listener: Listener = NOBODY) -> None:
        """Make one and let it load its libraries; takes seconds, and is nothing for the thread that draws the windows.

        Raises what :class:`Engine` raises.
        """
        begun = self._ended
        made = Engine(ends_with_thread=False, program=self._program)
        try:
            made.ask(self._load, {}, listener)
        except BaseException:
            made.end()
            raise
        with self._turn:
            is_wanted = self._is_on and self._ended == begun
            before, self._engine = (self._engine, made) if is_wanted else (made, self._engine)
            self._made_s = time.monotonic()
        if before is not None:
            before.end()

    def take(self) -> Engine | None:
        """Return the one that waits, greeted in today's language; None where there is none, or none that answers."""
        with self._turn:
            made, self._engine, self._is_asked_for, self._has_died = self._engine, None, True, False
        if made is None:
            return None
        until_s, is_fit = time.monotonic() + GREETING_S, False
        try:
            with contextlib.suppress(EngineDied, EngineCancelled):  # whoever asks makes his own then
                made.greet(ends_with_thread=False, listener=Listener(is_cancelled=lambda: time.monotonic() > until_s))
                is_fit = True
        finally:
            if not is_fit:
                made.end()
        return made if is_fit else None

    def end(self) -> None:
        """End the one that waits, and one that is being made when it is; another is made when its turn comes."""
        with self._turn:
            made, self._engine = self._engine, None
            self._ended += 1
        if made is not None:
            made.end()
            made.join(JOIN_S)


spare = SpareEngine()


def end_waiting() -> None:
    """End the engines that wait for questions: those that follow know what has changed since."""
    spare.end()
    warm.end()
