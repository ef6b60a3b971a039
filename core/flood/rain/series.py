"""A gauge's rain through time: intervals that begin at known instants (UTC) and the depth that fell in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

SAME_MM = 1e-6
MOST_STEPS = 20_000_000
"""Forty years of minutes; a longer series is a year misread."""
OTHER_STEPS = Text(
    "Gauge {gauge} is in the store in steps of {there:g} s; {step:g} s do not fit it.",
    "雨量站 {gauge} 已入库的步长为 {there:g} 秒，与 {step:g} 秒不一致。",
)
CONTRADICTION = Text(
    "Gauge {gauge} is in the store already and differs in {n} intervals, first at {first} UTC: {old:g} mm there, "
    "{new:g} mm now.",
    "雨量站 {gauge} 已入库，有 {n} 个时段不一致，首个为 {first}（UTC）：原为 {old:g} mm，现为 {new:g} mm。",
)


def _within_reason(gauge: str, steps: int, step_s: float) -> None:
    if steps > MOST_STEPS:
        raise SourceError(
            Text("Gauge {gauge} would last {years:.0f} years.", "雨量站 {gauge} 的时长达 {years:.0f} 年。").fill(
                gauge=gauge, years=steps * step_s / 3.156e7
            ),
            Text("Is the year of a reading wrong? Or give the step.", "是否有读数年份错误？或请指定步长。"),
        )


@dataclass(frozen=True, slots=True)
class RainSeries:
    """``begin`` is the start of each interval (datetime64[s], UTC), all as long as ``step_s``; depth in mm.

    Intervals without rain may be absent; a missing measurement is NaN.
    """

    gauge: str
    begin: NDArray[np.datetime64]
    depth_mm: NDArray[np.float64]
    step_s: float

    @classmethod
    def of_hyetograph(cls, gauge: str, storm: Hyetograph, begin: datetime) -> RainSeries:
        """Return the storm as the series of a gauge that stood in it from ``begin`` on."""
        first = np.datetime64(begin.replace(tzinfo=None) - (begin.utcoffset() or timedelta()), "s")
        steps = np.round(storm.begin_min * 60).astype("timedelta64[s]")
        return cls(gauge, first + steps, storm.depth_mm, storm.step_min * 60)

    @property
    def intensity_mm_h(self) -> NDArray[np.float64]:
        """Return the mean intensity of each interval."""
        return self.depth_mm * (3600.0 / self.step_s)

    @property
    def total_mm(self) -> float:
        """Return the measured depth; missing measurements count nothing."""
        return float(np.nansum(self.depth_mm))

    @property
    def end(self) -> np.datetime64:
        """Return the instant (datetime64) when the last interval ends."""
        end: np.datetime64 = self.begin[-1] + np.timedelta64(round(self.step_s), "s")
        return end

    def dense(self) -> RainSeries:
        """Return the series with every interval between its first and last present; absent ones carry no rain,
        missing measurements (NaN) stay missing.
        """
        places = self._places()
        _within_reason(self.gauge, int(places[-1]) + 1, self.step_s)
        depth = np.zeros(places[-1] + 1)
        np.add.at(depth, places, self.depth_mm)
        begin = self.begin[0] + np.round(np.arange(len(depth)) * self.step_s).astype("timedelta64[s]")
        return RainSeries(self.gauge, begin, depth, self.step_s)

    def with_gaps(self) -> RainSeries:
        """Return the series with a missing measurement (NaN) for every interval that is absent between two others."""
        places = self._places()
        _within_reason(self.gauge, int(places[-1]) + 1, self.step_s)
        absent = np.setdiff1d(np.arange(places[-1] + 1), places)
        if not absent.size:
            return self
        added = self.begin[0] + np.round(absent * self.step_s).astype("timedelta64[s]")
        begin = np.concatenate([self.begin, added])
        depth = np.concatenate([self.depth_mm, np.full(absent.size, np.nan)])
        order = np.argsort(begin, kind="stable")
        return RainSeries(self.gauge, begin[order], depth[order], self.step_s)

    def joined(self, later: RainSeries) -> RainSeries:
        """Return both series as one; where only one has measured, its value holds, and what lies between is missing.

        Errors: SourceError if their steps differ, do not meet, or both measured an interval and disagree.
        """
        if not self.in_step_with(later):
            raise SourceError(
                OTHER_STEPS.fill(gauge=self.gauge, there=self.step_s, step=later.step_s),
                Text("Give the step, or replace the series.", "请指定步长，或取代原序列。"),
            )
        begin, depth, added = self.beside(later)
        apart = np.flatnonzero(np.abs(depth - added) > SAME_MM)
        if apart.size:
            raise SourceError(
                CONTRADICTION.fill(
                    gauge=self.gauge, n=apart.size, first=begin[apart[0]], old=depth[apart[0]], new=added[apart[0]]
                ),
                Text("Import it as “is replaced” if the new values are right.", "如新值正确，请以“替换”方式导入。"),
            )
        return RainSeries(self.gauge, begin, np.where(np.isnan(depth), added, depth), self.step_s)

    def in_step_with(self, other: RainSeries) -> bool:
        """Return whether the intervals of both are equally long and begin together."""
        offset = float((other.begin[0] - self.begin[0]) / np.timedelta64(1, "s")) / self.step_s
        return other.step_s == self.step_s and abs(offset - round(offset)) <= 1e-6

    def beside(self, later: RainSeries) -> tuple[NDArray[np.datetime64], NDArray[np.float64], NDArray[np.float64]]:
        """Return the begins of all intervals of two series that are in step, and the depth of each: NaN for none."""
        offset = round(float((later.begin[0] - self.begin[0]) / np.timedelta64(1, "s")) / self.step_s)
        here, there = self._places(), later._places() + offset
        first = min(int(here[0]), int(there[0]))
        count = max(int(here[-1]), int(there[-1])) - first + 1
        _within_reason(self.gauge, count, self.step_s)
        depth, added = np.full(count, np.nan), np.full(count, np.nan)
        depth[here - first], added[there - first] = self.depth_mm, later.depth_mm
        begin = self.begin[0] + np.round((first + np.arange(count)) * self.step_s).astype("timedelta64[s]")
        return begin, depth, added

    @property
    def missing_steps(self) -> int:
        """Return in how many intervals nothing was measured."""
        return int(np.isnan(self.depth_mm).sum())

    def _places(self) -> NDArray[np.int64]:
        offsets = (self.begin - self.begin[0]) / np.timedelta64(1, "s") / self.step_s
        return np.asarray(np.round(offsets), np.int64)
