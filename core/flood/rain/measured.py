"""Makes a series from readings: stamps to UTC, values to millimetres, and whatever looks wrong said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta, timezone, tzinfo
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.flood.rain.gauge import Readings
from undergrid.core.flood.rain.judging import Judge
from undergrid.core.flood.rain.numbers import TIP_STEP_S, are_tips, check_counter, check_words, counted, numbers_of
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stamps import uniform
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text

Quantity = Literal["depth", "intensity", "cumulative", "tips"]
MM_PER = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4}


@dataclass(frozen=True, slots=True)
class Convention:
    """How a gauge's file is meant.

    ``quantity``: the depth of each interval, its intensity (per hour), a counter that only rises, or the moments at
    which a bucket tipped, each with the depth it held.
    ``stamp``: whether a stamp is the begin or the end of its interval. ``step_s`` 0: the commonest spacing.
    ``zone``: an IANA name or an offset such as ``+08:00``; stamps that carry their own offset keep it.
    """

    quantity: Quantity = "depth"
    unit: str = "mm"
    zone: str = "Asia/Shanghai"
    stamp: Literal["begin", "end"] = "begin"
    step_s: float = 0.0
    events_only: bool = False


def series_of(readings: Readings, convention: Convention) -> tuple[RainSeries, list[Finding]]:
    """Return the gauge's series (UTC, mm) and what was found; a reading that cannot be used is NaN, never guessed."""
    judge = Judge(readings)
    judge.findings += readings.notes
    numbers = numbers_of(readings, judge)
    instants, values, rows = judge.sorted(_instants(readings, convention.zone), numbers)
    if len(instants) < 2:
        raise SourceError(
            Text(f"Gauge {readings.gauge} has fewer than two readings.", f"雨量站 {readings.gauge} 的读数少于两个。"),
            Text("Check the columns and the form of the times.", "请检查列与时间格式。"),
        )
    check_words(readings.says, convention.quantity, convention.unit, judge)
    spacing = np.diff(instants).astype("timedelta64[s]").astype(np.int64)
    tips = convention.quantity == "tips" or (convention.quantity == "depth" and are_tips(values, spacing))
    if tips:
        step_s = convention.step_s or TIP_STEP_S
        series = counted(readings.gauge, instants, _depth_mm(values, convention, step_s), step_s)
        judge.tips(len(values), float(np.nanmedian(values)), step_s, asked=convention.quantity == "tips")
        judge.unit(series.depth_mm, step_s)
        return series, judge.findings
    step_s = convention.step_s or float(np.bincount(np.minimum(spacing, 864_000)).argmax())
    if convention.quantity == "depth":
        check_counter(values, rows, judge)
    depth = _depth_mm(values, convention, step_s)
    if convention.quantity == "cumulative":
        judge.counter(depth, rows)
        depth = np.where(depth < 0, np.nan, depth)
    judge.values(depth, rows)
    if not convention.events_only:
        judge.gaps(instants, spacing, step_s, rows)
    judge.unit(depth, step_s)
    depth = np.where(depth < 0, np.nan, depth)
    begin = instants - np.timedelta64(round(step_s), "s") if convention.stamp == "end" else instants
    series = RainSeries(readings.gauge, begin, depth, step_s)
    return (series if convention.events_only else series.with_gaps()), judge.findings


def _instants(readings: Readings, zone: str) -> NDArray[np.datetime64]:
    """Return UTC instants (NaT where a stamp cannot be read or does not exist); the second of two equal hours in
    autumn is the later one.
    """
    stamps = uniform(readings.stamps)
    midnight = stamps.str.contains(r"[ T]24:00", regex=True).to_numpy()  # the end of a day, as gauges write it
    stamps = stamps.str.replace(r"([ T])24:00", r"\1" + "00:00", regex=True)
    aware = stamps.str.contains(r"(?:Z|[+-]\d{2}:?\d{2})$", regex=True)
    out = np.full(len(stamps), np.datetime64("NaT", "s"))
    if aware.any():
        utc = pd.to_datetime(stamps[aware], utc=True, format="ISO8601", errors="coerce")
        out[aware.to_numpy()] = utc.dt.tz_localize(None).to_numpy().astype("datetime64[s]")
    if not aware.all():
        naive = pd.DatetimeIndex(pd.to_datetime(stamps[~aware], format="ISO8601", errors="coerce"))
        local = naive.tz_localize(_zone(zone), ambiguous=~naive.duplicated(), nonexistent="NaT")
        out[(~aware).to_numpy()] = local.tz_convert("UTC").tz_localize(None).to_numpy().astype("datetime64[s]")
    out[midnight] += np.timedelta64(86_400, "s")
    return out


def _zone(name: str) -> tzinfo:
    if name[:1] in "+-" and name[1:3].isdigit():
        sign = -1 if name[0] == "-" else 1
        return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[-2:]) if len(name) > 3 else 0))
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as fault:
        raise SourceError(
            Text(f"There is no time zone “{name}”.", f"没有时区“{name}”。"),
            Text(
                "Use a name such as Asia/Shanghai, or an offset such as +08:00.",
                "请用 Asia/Shanghai 之类的名称或 +08:00 之类的偏移。",
            ),
        ) from fault


def _depth_mm(values: NDArray[np.float64], convention: Convention, step_s: float) -> NDArray[np.float64]:
    unit = convention.unit.removesuffix("/h").strip()
    if unit not in MM_PER:
        raise SourceError(
            Text(f"“{convention.unit}” is no unit of rain.", f"“{convention.unit}”不是雨量单位。"),
            Text(f"Use one of: {', '.join(MM_PER)}.", f"请用：{', '.join(MM_PER)}。"),
        )
    mm = values * MM_PER[unit]
    if convention.quantity == "intensity":
        return mm * step_s / 3600.0
    if convention.quantity == "cumulative":
        return np.diff(mm, prepend=mm[:1])
    return mm
