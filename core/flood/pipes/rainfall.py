"""Puts rain on a model: every gauge gets one series, and the simulation lasts until it has drained."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from undergrid.core.flood.pipes.inp import InpFile, with_rest
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.simulated_time import clock, start_of
from undergrid.core.flood.rain.hyetograph import NO_DAY
from undergrid.core.flood.rain.series import RainSeries

SERIES = "undergrid_rain"


def with_rain(model: Model, rain: RainSeries, drain_s: float = 3600.0) -> Model:
    """Return the model under ``rain``, running from its begin until ``drain_s`` after its end.

    Rain of no particular day falls from the model's own start on, so that its dated series, tides, monthly patterns
    and clock rules mean what they meant; measured rain keeps its own dates, and the model is run at them.
    """
    own = rain.begin[0].astype("datetime64[s]").item()
    begin = start_of(model.original) if is_of_no_day(rain) else own
    shift = begin - own
    end = rain.end.astype("datetime64[s]").item() + shift + timedelta(seconds=drain_s)
    dense = rain.dense()
    inches = model.units.factor("mm")
    stamps = dense.begin.astype("datetime64[s]").astype(object)
    lines = [
        f"{SERIES} {stamp + shift:%m/%d/%Y %H:%M:%S} {depth / inches:.9g}"
        for stamp, depth in zip(stamps, np.nan_to_num(dense.depth_mm), strict=True)
    ]
    changed = model.with_options(**clock(begin, end), ignore_rainfall="NO")
    _name_series(changed.original, f"VOLUME {_interval(rain.step_s)} 1.0 TIMESERIES {SERIES}")
    for section in changed.original.parts("TIMESERIES"):
        earlier = {row.line for row in section.rows() if row.tokens[0].lower() == SERIES}
        section.lines = [line for number, line in enumerate(section.lines) if number not in earlier]
    changed.original.append("TIMESERIES", lines)
    return changed


def is_of_no_day(rain: RainSeries) -> bool:
    """Tell whether the rain is a design storm, which falls on no particular day."""
    return bool(rain.begin[0] == np.datetime64(NO_DAY.replace(tzinfo=None), "s"))


def _name_series(file: InpFile, source: str) -> None:
    """Let every gauge take its rain from our series, whatever it took it from."""
    if not file.has("RAINGAGES"):
        file.append("RAINGAGES", [f"gauge {source}"])
    for section in file.parts("RAINGAGES"):
        for row in section.rows():
            section.lines[row.line] = with_rest(section.lines[row.line], 1, source)


def _interval(step_s: float) -> str:
    hours, rest = divmod(round(step_s), 3600)
    return f"{hours}:{rest // 60:02d}" + (f":{rest % 60:02d}" if rest % 60 else "")
