"""How much memory an engine process may take: over its ceiling it says so and ends, before the machine stands still."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

VARIABLE = "UNDERGRID_MEMORY_MB"
SHARE = 0.75
"""Of the machine's memory an engine may take so much, where nobody says otherwise: QGIS and the store need theirs."""
LEAST_MB = 300
"""An engine with its libraries loaded takes nearly as much, doing nothing."""
ROOM_MB = 4000
"""What may be asked for beyond the ceiling and never used: libraries reserve far more than they fill."""
LOOK_S = 0.1
MB = 1_000_000

NO_CEILING = Text(
    "{variable} is {said!r}: the memory of the engine is a whole number of MB, at least {least}.",
    "{variable} 为 {said!r}：引擎内存上限应为整数（MB），不小于 {least}。",
)
SET_IT = Text("Correct the variable, or remove it.", "请更正该环境变量，或将其删除。")


def ceiling_mb(variables: Mapping[str, str] = os.environ) -> int | None:
    """Return the most memory that this process may take, MB; None where nobody says and the machine does not tell.

    Raises :class:`SourceError` where the variable says something else.
    """
    said = variables.get(VARIABLE, "")
    if not said:
        there = machine_mb()
        return None if there is None else int(SHARE * there)
    if not said.isdecimal() or int(said) < LEAST_MB:
        raise SourceError(NO_CEILING.fill(variable=VARIABLE, said=said, least=LEAST_MB), SET_IT)
    return int(said)


def machine_mb() -> float | None:
    """Return the memory of this machine, MB; None where the system does not tell."""
    if sys.platform == "win32":
        told = _MemoryStatus()
        told.length = ctypes.sizeof(told)
        ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(told))
        return told.physical / MB
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / MB


def taken_mb() -> float:
    """Return the memory that this process holds, MB (macOS: the most that it ever held)."""
    if sys.platform == "linux":
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / MB
    if sys.platform == "win32":
        told = _ProcessMemory()
        told.length = ctypes.sizeof(told)
        handle = ctypes.windll.kernel32.GetCurrentProcess
        handle.restype = ctypes.c_void_p
        asked = ctypes.windll.psapi.GetProcessMemoryInfo
        asked.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong]
        asked(handle(), ctypes.byref(told), told.length)
        return told.working_set / MB
    resource = importlib.import_module("resource")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB


def keep_under(most_mb: int, over: Callable[[], None]) -> None:
    """From now on call ``over`` from a thread of its own once this process takes more than ``most_mb``.

    On Linux a single request for far more fails at once: a library that fills it holds the interpreter's lock, and no
    thread could see it.
    """
    if sys.platform == "linux":
        resource = importlib.import_module("resource")
        _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = (most_mb + ROOM_MB) * MB
        within = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (within, hard))

    def watch() -> None:
        pause = threading.Event()
        while taken_mb() <= most_mb:
            pause.wait(LOOK_S)
        over()

    threading.Thread(target=watch, name="ceiling", daemon=True).start()


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_ulong), ("load", ctypes.c_ulong), ("physical", ctypes.c_ulonglong),
        *((name, ctypes.c_ulonglong) for name in ("free", "pages", "pages_free", "virtual", "virtual_free", "more")),
    )  # fmt: skip


class _ProcessMemory(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_ulong), ("faults", ctypes.c_ulong), ("peak", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        *((name, ctypes.c_size_t) for name in ("a", "b", "c", "d", "pagefile", "pagefile_peak")),
    )  # fmt: skip
