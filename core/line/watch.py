"""What keeps a dead end from lingering: heartbeats to the asker, the asker's death, a hang of our own."""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import os
import select
import signal
import sys
import threading
from types import FrameType
from typing import NoReturn

from undergrid.core.line.wire import Wire

BEAT_S = 1.0
# Without a beat for this long the interpreter itself is stuck (a library that never gives the lock back): show where
# and end. Longer than any compiled kernel may reasonably take between two returns to Python.
HANG_S = 120.0
LAST_WORDS_S = 0.7
# How long after the asker's end the guard waits for this process to end by itself.
GUARD_MS = 2000
PR_SET_PDEATHSIG = 1  # <linux/prctl.h>


def leave(code: int = 0) -> NoReturn:
    """End this process at once, and with it every process it started that stayed in its group."""
    if os.name == "posix" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(code)


def leave_soon() -> None:
    """Give running work a moment to see that it is cancelled and roll back; then end whatever it does."""
    ending = threading.Timer(LAST_WORDS_S, leave)
    ending.daemon = True
    ending.start()


def set_guard() -> None:
    """From now on a process beside this one ends it soon after standard input has ended, whatever this one does then.

    A library that holds the interpreter's lock stops every thread of a process, a forked guard it cannot stop. To be
    called before any thread starts and while the standard streams are still in place. On Windows, where nothing forks,
    the heartbeat's limit remains.
    """
    if sys.platform == "win32":
        return
    guarded = os.getpid()
    its_end, our_life = os.pipe()  # closes here with this process; not inheritable, so no child of ours keeps it open
    if os.fork():
        os.close(its_end)
        return
    os.close(our_life)
    for stream in (1, 2):  # the asker must see the end of the engine's streams when the engine ends
        os.close(stream)
    ends = select.poll()
    ends.register(0, 0)
    ends.register(its_end, 0)
    ends.poll()
    ends.unregister(0)
    if not ends.poll(GUARD_MS):
        (os.killpg if os.getpgid(guarded) == guarded else os.kill)(guarded, signal.SIGKILL)
    os._exit(0)


def follow_asker_thread_to_death() -> None:
    """From now on the system ends this process when the thread that started it ends, however it ends (Linux).

    Elsewhere, and for processes that outlive the thread that started them, the end of standard input says the same.
    """

    def end(_number: int, _frame: FrameType | None) -> None:
        leave(1)

    signal.signal(signal.SIGTERM, end)
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


class Heartbeat:
    """Beats while work runs, so that the asker can tell long work from a stuck process."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._busy = threading.Event()
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()

    def __enter__(self) -> None:
        self._busy.set()

    def __exit__(self, *_: object) -> None:
        self._busy.clear()
        faulthandler.cancel_dump_traceback_later()

    def _beat(self) -> None:
        pause = threading.Event()
        while self._busy.wait():
            faulthandler.dump_traceback_later(HANG_S, exit=True)
            with contextlib.suppress(BrokenPipeError):  # the reader of standard input sees the asker's end, and acts
                self._wire.notify("heartbeat")
            pause.wait(BEAT_S)
            if not self._busy.is_set():
                faulthandler.cancel_dump_traceback_later()
