"""EPA SWMM itself, stepped through compiled loops: progress, cancel and the coupling cost it nothing.

The library of swmm-toolkit is called twice over the same state: through ctypes to open, start and end, and from
numba loops that step it and move whole arrays of heads and inflows. Calls from Python, one for each node and step,
triple SWMM's time; these do not show in it.

A process has room for one simulation at a time; that is SWMM's own limit.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import llvmlite.binding as llvm  # type: ignore[import-untyped]
import numba
import numpy as np
import swmm.toolkit
from numba import types
from numpy.typing import NDArray

from undergrid.core.formats.text import encoding_of
from undergrid.core.kernel.arrays import Reals, Wholes
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text

LIBRARY = next(Path(swmm.toolkit.__file__).parent.glob("*swmm5.*"))
SUBCATCHMENT, NODE, LINK = 1, 2, 3  # swmm5.h, swmm_Object
NODE_ELEVATION, NODE_MAX_DEPTH, NODE_DEPTH, NODE_HEAD = 301, 302, 303, 304
SUBCATCHMENT_AREA = 200
LINK_FULL_DEPTH, LINK_FULL_FLOW, LINK_FLOW = 405, 406, 410
REPORT_FLAGS = {SUBCATCHMENT: 206, NODE: 309, LINK: 414}
FIRST_DAY = datetime(1899, 12, 30)
LONGEST_NAME = 1024
"""SWMM reads no longer line."""
PATIENCE_S = 0.1
"""How long a compiled loop runs before it lets its asker speak; a cancel is heard within this."""

# Symbols, not addresses, go into the compiled code: so it can be kept on disk.
llvm.load_library_permanently(str(LIBRARY))
_library = ctypes.CDLL(str(LIBRARY))
_library.swmm_open.argtypes = [ctypes.c_char_p] * 3
_library.swmm_getValue.restype = ctypes.c_double
_library.swmm_getValue.argtypes = [ctypes.c_int, ctypes.c_int]
_library.swmm_setValue.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_double]
_library.swmm_getIndex.argtypes = [ctypes.c_int, ctypes.c_char_p]
_library.swmm_getName.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
_library.swmm_getName.restype = None
_library.error_getMsg.argtypes = [ctypes.c_int, ctypes.c_char_p]
_library.error_getMsg.restype = ctypes.c_char_p
_swmm_step: Any = types.ExternalFunction("swmm_step", types.int32(types.CPointer(types.float64)))  # type: ignore[no-untyped-call]
_swmm_get_value: Any = types.ExternalFunction("swmm_getValue", types.float64(types.int32, types.int32))
_swmm_set_node_inflow: Any = types.ExternalFunction("swmm_setNodeInflow", types.int32(types.int32, types.float64))


class Watched(NamedTuple):
    """Links whose water is summed at every step: the engine's numbers, flow now and volume so far (model's units)."""

    link: NDArray[np.int32]
    flow: NDArray[np.float64]
    volume: NDArray[np.float64]

    @classmethod
    def of(cls, links: NDArray[np.int32]) -> Watched:
        """Return the watch over these links, nothing counted."""
        return cls(links, np.zeros(len(links)), np.zeros(len(links)))


@numba.njit(cache=True)
def _step(until_days: float, most_steps: int, elapsed: Reals, whole_days: float, watched: Watched) -> tuple[int, int]:
    """Step until the time, the number of steps, the end of the simulation (elapsed 0) or an error.

    A watched link's volume is the mean of its flow before and after each step: SWMM's own count of an outfall.
    """
    steps = 0
    while steps < most_steps:
        before = elapsed[0]
        code = _swmm_step(elapsed.ctypes)
        steps += 1
        if watched.link.size > 0:
            step_s = 86400.0 * ((elapsed[0] if elapsed[0] > 0.0 else whole_days) - before)
            for k in range(watched.link.size):
                flow = _swmm_get_value(LINK_FLOW, watched.link[k])
                watched.volume[k] += 0.5 * (watched.flow[k] + flow) * step_s
                watched.flow[k] = flow
        if code != 0 or elapsed[0] <= 0.0 or elapsed[0] >= until_days:
            return code, steps
    return 0, steps


@numba.njit(cache=True)
def _get_values(property_: int, indices: Wholes, out: Reals) -> None:
    for k in range(len(indices)):
        out[k] = _swmm_get_value(property_, indices[k])


@numba.njit(cache=True)
def _set_inflows(indices: Wholes, flows: Reals) -> int:
    code = 0
    for k in range(len(indices)):
        code = max(code, _swmm_set_node_inflow(indices[k], flows[k]))
    return code


@dataclass(slots=True)
class Simulation:
    """An open simulation; times are seconds since its start, figures are in the model's own units.

    ``encoding``: that of the model's names, which to SWMM are bytes.
    """

    report: Path
    results: Path
    encoding: str = "utf-8"
    duration_s: float = 0.0
    elapsed_s: float = 0.0
    steps: int = 0
    is_over: bool = False
    watched: Watched = field(default_factory=lambda: Watched.of(np.zeros(0, np.int32)), repr=False)
    _elapsed: NDArray[np.float64] = field(default_factory=lambda: np.zeros(1), repr=False)

    def node_indices(self, names: list[str]) -> NDArray[np.int32]:
        """Return the engine's numbers of nodes; an unknown name is a ModelError."""
        told = [name.encode(self.encoding, "backslashreplace") for name in names]
        found = np.array([_library.swmm_getIndex(NODE, name) for name in told], dtype=np.int32)
        if (found < 0).any():
            lost = names[int(np.flatnonzero(found < 0)[0])]
            raise ModelError(Text(f"SWMM has no node “{lost}”.", f"SWMM 中没有节点“{lost}”。"))
        return found

    def names(self, kind: int) -> list[str]:
        """Return the names of all elements of a kind (``NODE``, ``LINK``, ``SUBCATCHMENT``) in the engine's order."""
        return element_names(kind, self.encoding)

    def node_values(self, property_: int, indices: NDArray[np.int32], out: NDArray[np.float64]) -> None:
        """Read one property of many nodes into ``out``."""
        _get_values(property_, indices, out)

    def set_node_inflows(self, indices: NDArray[np.int32], flows: NDArray[np.float64]) -> None:
        """Give nodes a lateral inflow (model's flow unit; negative withdraws) that lasts until it is changed."""
        code = _set_inflows(indices, flows)
        if code:
            raise failure(code)

    def watch_links(self, names: list[str]) -> Watched:
        """Count the water of these links from now on; an unknown name is a ModelError."""
        told = [name.encode(self.encoding, "backslashreplace") for name in names]
        found = np.array([_library.swmm_getIndex(LINK, name) for name in told], dtype=np.int32)
        if (found < 0).any():
            lost = names[int(np.flatnonzero(found < 0)[0])]
            raise ModelError(Text(f"SWMM has no link “{lost}”.", f"SWMM 中没有管段“{lost}”。"))
        self.watched = Watched.of(found)
        return self.watched

    def advance(self, until_s: float = np.inf, most_steps: int = 1 << 62) -> None:
        """Step until ``until_s`` is reached or passed, ``most_steps`` are done, or the simulation is over."""
        code, steps = _step(until_s / 86400.0, most_steps, self._elapsed, self.duration_s / 86400.0, self.watched)
        self.steps += steps
        if code:
            raise failure(code)
        if self._elapsed[0] > 0:
            self.elapsed_s = float(self._elapsed[0]) * 86400.0
        else:
            self.is_over = True
            self.elapsed_s = self.duration_s

    def run(self, progress: Progress, text: Text | None = None) -> None:
        """Step to the end, reporting about ten times a second; the asker may cancel as often."""
        steps = 16
        while not self.is_over:
            began = time.perf_counter()
            self.advance(most_steps=steps)
            took = time.perf_counter() - began
            steps = int(np.clip(steps * PATIENCE_S / max(took, 1e-6), 1, 4 * steps))
            progress.report(self.elapsed_s / self.duration_s if self.duration_s else 1.0, text)


@contextmanager
def simulation(
    inp: Path, report: Path, results: Path, *, report_all: bool = False, encoding: str | None = None
) -> Iterator[Simulation]:
    """Give a started simulation; at the end its report and results are on disk, whatever happened in between.

    ``report_all`` puts every element into the results, whatever the model's [REPORT] section says. What a model
    writes beside them (reports of green measures, saved interface files) by a name without a folder lies there too.
    ``encoding``: that of the file's names; found from the file when it is not given.
    """
    report, results = report.absolute(), results.absolute()
    if encoding is None:
        encoding = encoding_of(inp.read_bytes())
    try:
        _open_and_start(inp.absolute(), report, results, report_all)
        running = Simulation(report, results, encoding, duration_s=_duration_s())
        yield running
    finally:
        _library.swmm_end()
        _library.swmm_close()


def _open_and_start(inp: Path, report: Path, results: Path, report_all: bool) -> None:
    with contextlib.chdir(results.parent):  # SWMM opens what the model names from the folder it is called in
        code = _library.swmm_open(*(os.fsencode(path) for path in (inp, report, results)))
        if code:
            raise failure(code)
        if report_all:
            report_everything()
        code = _library.swmm_start(1)
        if code:
            raise failure(code)


def element_names(kind: int, encoding: str) -> list[str]:
    """Return the names of all elements of a kind in the simulation that is open, in the engine's order."""
    buffer = ctypes.create_string_buffer(LONGEST_NAME)
    names = []
    for index in range(_library.swmm_getCount(kind)):
        _library.swmm_getName(kind, index, buffer, LONGEST_NAME)
        names.append(buffer.value.decode(encoding, "replace"))
    return names


def message(code: int) -> str:
    """Return the engine's own words for one of its errors, ``%s`` where it names an element; empty for no error."""
    buffer = ctypes.create_string_buffer(512)
    _library.error_getMsg(code, buffer)
    return buffer.value.decode("ascii").strip()


def failure(code: int) -> ModelError:
    """Return the error to raise for one of SWMM's codes; its report has the particulars."""
    return ModelError(
        Text(f"SWMM stopped with error {code}.", f"SWMM 因错误 {code} 停止。"),
        Text("Each finding names the element and the remedy.", "各检查结果给出了构件与处理办法。"),
    )


def full_flow(link: int) -> float:
    """Return the flow of one barrel, full at its own slope (model's flow unit); 0 for what is no conduit."""
    return float(_library.swmm_getValue(LINK_FULL_FLOW, link))


def full_depth(link: int) -> float:
    """Return how deep a link is when full (model's length unit): above its sediment, of whatever shape; 0 for pumps."""
    return float(_library.swmm_getValue(LINK_FULL_DEPTH, link))


def subcatchment_area(index: int) -> float:
    """Return the area of a subcatchment (model's area unit)."""
    return float(_library.swmm_getValue(SUBCATCHMENT_AREA, index))


def report_everything() -> None:
    """Have every element in the results of the simulation that is open and not yet started."""
    for kind, flag in REPORT_FLAGS.items():
        for index in range(_library.swmm_getCount(kind)):
            _library.swmm_setValue(flag, index, 1.0)


def engine_version() -> str:
    """Return SWMM's version, such as 5.2.4."""
    number = _library.swmm_getVersion()
    return f"{number // 10000}.{number // 1000 % 10}.{number % 1000}"


def instant(days: float) -> datetime:
    """Return a date of SWMM's calendar (days since the end of 1899) as a datetime without zone."""
    return FIRST_DAY + timedelta(days=days)


def _duration_s() -> float:
    """Return the length of the started simulation."""
    start, total = (ctypes.c_int * 6)(), (ctypes.c_int * 6)()
    moments = []
    for which, parts in ((0, start), (1, total)):
        places = [ctypes.cast(ctypes.byref(parts, 4 * k), ctypes.POINTER(ctypes.c_int)) for k in range(6)]
        _library.swmm_getSimulationDateTime(which, *places)
        moments.append(datetime(*parts))
    return (moments[1] - moments[0]).total_seconds()
