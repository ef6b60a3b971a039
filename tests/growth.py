"""How the work of a function grows with what it is given, counted and not timed: the same on any machine, at any load.

Counted are the calls it makes, in Python and into libraries, and the most memory it holds: a loop inside a loop shows
in the first, a table of all with all in the second. What a library does inside one call is not seen. A loop that calls
nothing shows in the steps of the interpreter (:func:`steps_of`), which take longer to count.
"""

from __future__ import annotations

import itertools
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from undergrid import core

CORE = str(Path(core.__file__).parent)

MOST = 2.5
"""For twice as much: n log n gives 2.2 for a thousand, and a library's fixed part less; a square gives 4."""
FIXED_BYTES = 200_000
"""What is held however little there is to do."""


class Work(NamedTuple):
    """What one call of a function took."""

    calls: int
    peak_bytes: int


def work_of(function: Callable[[], Any]) -> Work:
    """Return how many calls a function makes, and the most memory it holds beyond what was held before."""
    calls = 0

    def count(_frame: Any, event: str, _what: Any) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    tracemalloc.start()
    try:
        function()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(None)
    return Work(calls, peak)


def grows_in_step(once: Work, twice: Work) -> bool:
    """Return whether twice as much took about twice the work, or less."""
    return twice.calls <= MOST * once.calls and twice.peak_bytes - FIXED_BYTES <= MOST * once.peak_bytes


def steps_of(function: Callable[[Any], Any], given: Any) -> int:
    """Return how many instructions of the program's own code a function takes for what it is given."""
    count = itertools.count()

    def trace(frame: Any, _event: str, _argument: Any) -> Any:
        if not frame.f_code.co_filename.startswith(CORE):
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return each

    def each(_frame: Any, event: str, _argument: Any) -> Any:
        if event == "opcode":
            next(count)
        return each

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(given)
    finally:
        sys.settrace(before)
    return next(count)
