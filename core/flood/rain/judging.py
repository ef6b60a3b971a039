"""What can be wrong with a gauge's readings, said with the row it stands in."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.checks import rain as found
from undergrid.core.flood.rain.gauge import Readings
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.findings import Finding, Place, Severity

MOST_SHOWN = 20
"""Findings of one kind and gauge; a thousandth equal line helps nobody."""


def heaviest_on_earth_mm(duration_s: float) -> float:
    """Return the envelope of the world's rain records, 16.6 D^0.475 inches, D in hours (Jennings 1950, MWR 78(1))."""
    return float(16.6 * 25.4 * (duration_s / 3600.0) ** 0.475)


class Judge:
    """Says what is wrong with one gauge's readings."""

    def __init__(self, readings: Readings) -> None:
        self.readings = readings
        self.findings: list[Finding] = []

    def sorted(
        self, instants: NDArray[np.datetime64], values: NDArray[np.float64]
    ) -> tuple[NDArray[np.datetime64], NDArray[np.float64], NDArray[np.int64]]:
        """Return what can be placed in time, in order and once each."""
        rows = np.asarray(self.readings.rows)
        lost = np.isnat(instants)
        self.say(found.TIME, rows[lost], "time")
        instants, values, rows = instants[~lost], values[~lost], rows[~lost]
        back = np.flatnonzero(np.diff(instants) < np.timedelta64(0, "s")) + 1
        self.say(found.ORDER, rows[back], "time")
        order = np.argsort(instants, kind="stable")
        instants, values, rows = instants[order], values[order], rows[order]
        twice = np.zeros(len(instants), bool)
        twice[1:] = np.diff(instants) == np.timedelta64(0, "s")
        self.say(found.TWICE, rows[twice], "time")
        return instants[~twice], values[~twice], rows[~twice]

    def counter(self, depth: NDArray[np.float64], rows: NDArray[np.int64]) -> None:
        """Say where a counter fell back."""
        self.say(found.COUNTER, rows[depth < 0], "value")

    def tips(self, count: int, depth: float, step_s: float, *, asked: bool) -> None:
        """Say that moments of a tipping bucket were counted into intervals."""
        severity = Severity.ADVICE if asked else None
        self.add(found.TIPS, None, "time", None, severity=severity, count=count, depth=depth, step=step_s)

    def values(self, depth: NDArray[np.float64], rows: NDArray[np.int64]) -> None:
        """Say which values are missing or negative."""
        self.say(found.MISSING, rows[np.isnan(depth)], "value")
        self.say(found.NEGATIVE, rows[depth < 0], "value")

    def gaps(
        self, instants: NDArray[np.datetime64], spacing: NDArray[np.int64], step_s: float, rows: NDArray[np.int64]
    ) -> None:
        """Say where readings are absent or come at an odd spacing."""
        for place in np.flatnonzero(spacing > step_s)[:MOST_SHOWN]:
            hours, after = spacing[place] / 3600, instants[place]
            self.add(found.GAP, int(rows[place]), "time", None, hours=hours, after=after)
        self.say(found.SPACING, rows[1:][spacing < step_s], "time")

    def unit(self, depth: NDArray[np.float64], step_s: float) -> None:
        """Say when the rain is heavier than any ever measured, or so light that the unit must be larger."""
        heaviest = float(np.nanmax(depth)) if np.isfinite(depth).any() else 0.0
        limit = heaviest_on_earth_mm(step_s)
        if heaviest > limit:
            self.add(found.UNIT, None, "value", None, heaviest=heaviest, minutes=step_s / 60, limit=limit)
        days = len(depth) * step_s / 86400
        if days >= 1 and 0 < heaviest * 3600 / step_s < 0.5:
            light = {"severity": Severity.ADVICE, "says": found.LIGHT, "days": days, "rate": heaviest * 3600 / step_s}
            self.add(found.UNIT, None, "value", None, **light)

    def say(self, check: Check, rows: NDArray[np.int64], column: str) -> None:
        """Note one finding for each of the first rows."""
        for row in rows[:MOST_SHOWN]:
            place = self.readings.rows.index(int(row))
            value = (self.readings.stamps if column == "time" else self.readings.values)[place]
            self.add(check, int(row), column, value)

    def add(self, check: Check, row: int | None, column: str, value: str | None, **values: Any) -> None:
        """Note one finding about this gauge; ``values`` fill its sentence."""
        place = Place(self.readings.file, self.readings.sheet, row, column, value)
        self.findings.append(check.found(place, self.readings.gauge, **values))
