"""Observed and simulated series, brought to the same instants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.calibration.fit import Fit, fit_of
from undergrid.core.flood.pipes.results import VARIABLES, read_results
from undergrid.core.formats.small_table import rows_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

Floats = NDArray[np.float64]
TIME_COLUMNS = {"time_s": 1.0, "time_min": 60.0, "time_h": 3600.0}


@dataclass(frozen=True, slots=True)
class Track:
    """One value through time at one place; ``time_s`` counts from the run's beginning and rises."""

    time_s: Floats
    value: Floats

    def at(self, time_s: Floats) -> Floats:
        """Return the value at other instants, straight between its own; NaN before and after it."""
        return np.interp(time_s, self.time_s, self.value, left=np.nan, right=np.nan)


@dataclass(frozen=True, slots=True)
class Pair:
    """What was observed at a place, and what was simulated there."""

    name: str
    observed: Track
    simulated: Track

    @property
    def is_still(self) -> bool:
        """Return whether what was observed never moves."""
        known = self.observed.value[np.isfinite(self.observed.value)]
        return len(known) > 1 and float(np.ptp(known)) == 0.0

    def fit(self) -> Fit:
        """Return the fit at the observed instants."""
        return fit_of(self.observed.time_s, self.observed.value, self.simulated.at(self.observed.time_s))


def read_tracks(path: Path, value: str, begins_at: datetime | None = None) -> dict[str, Track]:
    """Return the series of a CSV file by name: columns ``name`` (absent: one series), a time, and ``value``.

    The time is ``time_s``, ``time_min`` or ``time_h`` from the run's beginning, or ``time``, an instant that is counted
    from ``begins_at``. An empty value is a gap. Raises SourceError, with row, for what is not of this form.
    """
    gathered: dict[str, list[tuple[float, float]]] = {}
    for number, row in rows_of(path, {value}):
        try:
            seen = float(row[value]) if row[value] else np.nan
            gathered.setdefault(row.get("name") or "", []).append((_seconds(row, begins_at), seen))
        except (KeyError, ValueError, TypeError) as fault:
            raise _no_track(path, number, value, fault) from fault
    return {name: _track(points) for name, points in gathered.items()}


def _no_track(path: Path, row: int, value: str, fault: Exception) -> SourceError:
    return SourceError(
        Text(
            "{file}, row {row} cannot be read as part of a series of {value}: {why}.",
            "无法将 {file} 第 {row} 行读作 {value} 序列：{why}。",
        ).fill(file=path.name, row=row, value=value, why=fault),
        Text("It needs the columns name, time_s and {value}.", "需要 name、time_s 和 {value} 列。").fill(value=value),
    )


def simulated_tracks(path: Path, value: str) -> dict[str, Track]:
    """Return the simulated series in a run's table (CSV), or in SWMM's results (``value`` is then ``node.head_m``)."""
    if path.suffix.lower() != ".out":
        return read_tracks(path, value)
    kind, _, variable = value.partition(".")
    check_value(value)
    results = read_results(path)
    times = np.arange(1, len(results.records) + 1, dtype=np.float64) * results.report_step_s
    series = results.series(kind, variable)  # type: ignore[arg-type]
    return {name: Track(times, series[:, place]) for place, name in enumerate(results.names[kind])}  # type: ignore[index]


def check_value(value: str) -> None:
    """Raise SourceError unless SWMM's results hold a value of this name."""
    known = [f"{kind}.{name}" for kind, names in VARIABLES.items() for name in names if kind != "system"]
    if value not in known:
        raise SourceError(
            Text("SWMM's results hold no “{value}”.", "SWMM 结果中没有“{value}”。").fill(value=value),
            Text("Use one of: {known}.", "请用：{known}。").fill(known=", ".join(known)),
        )


def pair_up(observed: Mapping[str, Track], simulated: Mapping[str, Track]) -> list[Pair]:
    """Return a pair for every observed place; raises SourceError, naming them, when some were not simulated."""
    lost = [name for name in observed if name not in simulated]
    if lost:
        raise SourceError(
            Text("Not simulated: {names}.", "没有模拟结果：{names}。").fill(names=", ".join(map(repr, lost))),
            Text("Simulated are: {names}.", "已模拟：{names}。").fill(names=", ".join(list(simulated)[:20])),
        )
    return [Pair(name, track, simulated[name]) for name, track in observed.items()]


def _seconds(row: Mapping[str, str], begins_at: datetime | None) -> float:
    for column, factor in TIME_COLUMNS.items():
        if row.get(column):
            return float(row[column]) * factor
    if begins_at is None:
        raise ValueError("the run's beginning is needed for instants")
    return (datetime.fromisoformat(row["time"]) - begins_at).total_seconds()


def _track(points: list[tuple[float, float]]) -> Track:
    time, value = np.array(sorted(points, key=lambda point: point[0])).T
    return Track(time, value)
