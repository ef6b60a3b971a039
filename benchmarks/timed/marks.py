"""A stopwatch at the doors of functions: which part of a wait each second belongs to, by whoever was entered last.

Plain Python of the standard library, for QGIS's Python and the engine's.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

FILE = "UNDERGRID_BENCH_MARKS"
"""The variable that names the file to which every process adds its lines."""
Doors = Iterable[tuple[str, str]]
"""A function, its module and its name parted by a colon; and the part that it belongs to."""
GONE = object()


class Stopwatch:
    """Seconds by part of the thread that made it, from the first part entered on."""

    def __init__(self, process: str) -> None:
        self._process = process
        self._thread = threading.get_ident()
        self._parts: dict[str, float] = {}
        self._open: list[str] = []
        self._since_s = 0.0

    def enter(self, part: str) -> None:
        """Let the seconds from now on belong to a part."""
        self._book()
        self._open.append(part)

    def leave(self) -> None:
        """Let the seconds from now on belong to the part before."""
        self._book()
        self._open.pop()

    def _book(self) -> None:
        now = time.perf_counter()
        if self._open:
            self._parts[self._open[-1]] = self._parts.get(self._open[-1], 0.0) + now - self._since_s
        self._since_s = now

    def write(self, **more: Any) -> None:
        """Add a line to the file, and begin anew."""
        with open(os.environ[FILE], "a", encoding="utf-8") as file:
            file.write(json.dumps({"process": self._process, "parts": self._parts, **more}) + "\n")
        self._parts = {}

    def timed(self, function: Callable[..., Any], part: str) -> Callable[..., Any]:
        """Return the function with its seconds booked to a part; other threads pass by."""
        if inspect.isgeneratorfunction(function):
            return functools.wraps(function)(lambda *given, **named: self._drawn(function(*given, **named), part))

        @functools.wraps(function)
        def through(*given: Any, **named: Any) -> Any:
            if threading.get_ident() != self._thread or not self._open:
                return function(*given, **named)
            self.enter(part)
            try:
                return function(*given, **named)
            finally:
                self.leave()

        return through

    def _drawn(self, source: Iterator[Any], part: str) -> Iterator[Any]:
        """Yield what a generator yields, with the seconds it takes over it booked to a part."""
        following = self.timed(functools.partial(next, source), part)
        while (each := following(GONE)) is not GONE:
            yield each

    def watch(self, doors: Doors) -> None:
        """Put the stopwatch at the doors, in every module of ours that holds them."""
        for door, part in doors:
            module, _, name = door.partition(":")
            holder: Any = importlib.import_module(f"undergrid.{module}")
            *outer, last = name.split(".")
            for each in outer:
                holder = getattr(holder, each)
            found = getattr(holder, last)
            timed = self.timed(found, part)
            setattr(holder, last, timed)
            ours = [] if outer else [known for title, known in sys.modules.items() if title.startswith("undergrid.")]
            for known in ours:
                for key in [key for key, value in vars(known).items() if value is found]:
                    setattr(known, key, timed)
