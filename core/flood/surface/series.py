"""Values that change through time, given as points with straight lines between them; a jump is two points at one time.

The kernels integrate them exactly, so a hydrograph's volume does not depend on the time step.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.compiled import kernel


@dataclass(frozen=True, slots=True)
class Series:
    """Values at times (s, rising or equal); constant before the first and after the last point."""

    time_s: NDArray[np.float64]
    value: NDArray[np.float64]

    def __post_init__(self) -> None:
        if len(self.time_s) != len(self.value) or not len(self.time_s):
            raise ValueError("a series needs as many values as times, and at least one")
        if np.any(np.diff(self.time_s) < 0) or not np.isfinite(self.time_s).all() or not np.isfinite(self.value).all():
            raise ValueError("a series needs finite values at times that do not go back")

    @classmethod
    def constant(cls, value: float) -> Series:
        """Return the series that has one value for ever."""
        return cls(np.array([0.0]), np.array([float(value)]))

    @classmethod
    def through(cls, points: Sequence[tuple[float, float]]) -> Series:
        """Return the series through (time in s, value) points, straight in between."""
        table = np.asarray(points, float).reshape(-1, 2)
        return cls(table[:, 0].copy(), table[:, 1].copy())

    @classmethod
    def steps(cls, time_s: Sequence[float], value: Sequence[float], end_s: float | None = None) -> Series:
        """Return the series that holds each value from its time to the next one's, the last to ``end_s``, then zero."""
        edges = [*time_s, end_s if end_s is not None else 2 * time_s[-1] - time_s[-2] if len(time_s) > 1 else np.inf]
        points: list[tuple[float, float]] = []
        for start, end, level in zip(edges[:-1], edges[1:], value, strict=True):
            points += [(start, level), (end, level)] if np.isfinite(end) else [(start, level)]
        if np.isfinite(edges[-1]):
            points.append((edges[-1], 0.0))
        if points[0][0] > 0:
            points.insert(0, (points[0][0], 0.0))
        return cls.through(points)

    def at(self, time_s: float) -> float:
        """Return the value at a time; at a jump, the later one."""
        return float(value_at(*SeriesTable.of([self]).arrays, 0, float(time_s)))

    def integral(self, start_s: float, end_s: float) -> float:
        """Return the exact integral from ``start_s`` to ``end_s``."""
        return float(integral(*SeriesTable.of([self]).arrays, 0, float(start_s), float(end_s)))


@dataclass(frozen=True, slots=True)
class SeriesTable:
    """Several series laid end to end, as the kernels read them."""

    first: NDArray[np.int64]
    time_s: NDArray[np.float64]
    value: NDArray[np.float64]

    @classmethod
    def of(cls, series: Sequence[Series]) -> SeriesTable:
        """Return the table of these series, in this order."""
        lengths = [len(one.time_s) for one in series]
        nothing: list[NDArray[np.float64]] = [np.zeros(0)]
        return cls(
            np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]).astype(np.int64),
            np.concatenate([one.time_s for one in series] or nothing).astype(float),
            np.concatenate([one.value for one in series] or nothing).astype(float),
        )

    @property
    def arrays(self) -> tuple[Any, Any, Any]:
        """Return what the kernels take."""
        return self.first, self.time_s, self.value


@kernel
def value_at(first, time_s, value, which, t):
    """Return the value of series ``which`` at time ``t``."""
    a, b = first[which], first[which + 1]
    if t < time_s[a]:
        return value[a]
    k = a
    while k + 1 < b and time_s[k + 1] <= t:
        k += 1
    if k + 1 == b:
        return value[k]
    return value[k] + (value[k + 1] - value[k]) * (t - time_s[k]) / (time_s[k + 1] - time_s[k])


@kernel
def integral(first, time_s, value, which, t0, t1):
    """Return the integral of series ``which`` from ``t0`` to ``t1``, piece by piece."""
    a, b = first[which], first[which + 1]
    total = 0.0
    if t0 < time_s[a]:
        total += value[a] * (min(t1, time_s[a]) - t0)
    for k in range(a, b - 1):
        left, right = time_s[k], time_s[k + 1]
        if right <= t0:
            continue
        if left >= t1:
            return total
        slope = (value[k + 1] - value[k]) / (right - left) if right > left else 0.0
        start, end = max(left, t0), min(right, t1)
        total += (end - start) * (value[k] + slope * (0.5 * (start + end) - left))
    if t1 > time_s[b - 1]:
        total += value[b - 1] * (t1 - max(t0, time_s[b - 1]))
    return total
