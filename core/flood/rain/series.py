"""A gauge's rain through time: intervals that begin at known instants (UTC) and the depth that fell in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.rain.hyetograph import Hyetograph


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
    def end(self) -> Any:
        """Return the instant (datetime64) when the last interval ends."""
        return self.begin[-1] + np.timedelta64(round(self.step_s), "s")

    def dense(self) -> RainSeries:
        """Return the series with every interval between its first and last present; absent ones carry no rain."""
        offsets = (self.begin - self.begin[0]) / np.timedelta64(1, "s") / self.step_s
        places = np.round(offsets).astype(np.int64)
        depth = np.zeros(places[-1] + 1)
        np.add.at(depth, places, self.depth_mm)
        begin = self.begin[0] + np.round(np.arange(len(depth)) * self.step_s).astype("timedelta64[s]")
        return RainSeries(self.gauge, begin, depth, self.step_s)

    def swmm_lines(self) -> Iterator[str]:
        """Yield the lines of a SWMM rain file: gauge, year, month, day, hour, minute, depth (mm)."""
        for begin, depth in zip(self.begin, self.depth_mm, strict=True):
            if depth > 0:
                stamp = begin.astype("datetime64[s]").item()
                yield f"{self.gauge} {stamp:%Y %m %d %H %M} {depth:.6g}"
