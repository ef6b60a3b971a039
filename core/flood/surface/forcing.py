"""What brings water in and takes it away, other than the edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.areal import CONSTANT, GREEN_AMPT, HORTON
from undergrid.core.flood.surface.series import Series

MM_PER_HOUR = 1.0 / 3.6e6  # in m/s


@dataclass(frozen=True, slots=True)
class Inflow:
    """A hydrograph (m3/s by time) that enters through one cell or shares itself among several.

    ``cells``: (row, column); water taken (negative flow) is limited by what is there.
    """

    cells: Sequence[tuple[int, int]]
    flow_m3_s: Series
    name: str = "inflow"


@dataclass(frozen=True, slots=True)
class RainMaps:
    """Rain per cell: ``rate_m_s[i]`` (rows, columns) holds from ``start_s[i]`` to the next, the last for ever."""

    start_s: Sequence[float]
    rate_m_s: Sequence[NDArray[np.floating]]

    def at(self, time_s: float) -> NDArray[np.floating] | None:
        """Return the map in force at a time, or None before the first."""
        number = int(np.searchsorted(self.start_s, time_s, side="right")) - 1
        return self.rate_m_s[number] if number >= 0 else None

    def next_change_s(self, time_s: float) -> float:
        """Return when the next map takes over, or infinity."""
        later = [start for start in self.start_s if start > time_s]
        return min(later, default=float("inf"))


def rain_end_s(rain_m_s: Series | None, maps: RainMaps | None) -> float:
    """Return when the last rain has fallen; infinity where it never ends, or where none falls at all."""
    ends = [_series_end_s(rain_m_s)] if rain_m_s is not None else []
    if maps is not None and len(maps.start_s):
        wet = [bool(np.nanmax(rate, initial=0.0) > 0.0) for rate in maps.rate_m_s]
        last = max((number for number, falls in enumerate(wet) if falls), default=-1)
        ends.append((*maps.start_s[1:], np.inf)[last] if last >= 0 else 0.0)
    end = max(ends, default=0.0)
    return float(end) if end > 0.0 else np.inf


def _series_end_s(rain: Series) -> float:
    falling = np.flatnonzero(rain.value > 0.0)
    if not len(falling):
        return 0.0
    last = int(falling[-1]) + 1
    return float(rain.time_s[last]) if last < len(rain.time_s) else np.inf


@dataclass(frozen=True, slots=True)
class Infiltration:
    """How water sinks in; each parameter a number or per cell.

    constant: a = rate m/s. horton: a = first rate, b = last rate (m/s), c = decay (1/s).
    green_ampt: a = conductivity m/s, b = suction head m, c = moisture deficit (0 to 1).
    """

    law: Literal["constant", "horton", "green_ampt"]
    a: NDArray[np.floating] | float
    b: NDArray[np.floating] | float = 0.0
    c: NDArray[np.floating] | float = 0.0

    @property
    def number(self) -> int:
        """The law as the kernel knows it."""
        return {"constant": CONSTANT, "horton": HORTON, "green_ampt": GREEN_AMPT}[self.law]
