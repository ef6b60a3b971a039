"""Puts rain on a model: every gauge gets one series, and the simulation lasts until it has drained."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.text import Text

SERIES = "undergrid_rain"
NAMES_A_FILE = ("RAINGAGES", "TIMESERIES", "TEMPERATURE", "FILES", "EVAPORATION")


def read_storm(path: Path) -> Hyetograph:
    """Return the storm of a table as ``designstorm`` writes it: ``begin_min`` and ``depth_mm`` in equal steps."""
    with existing_file(path).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    try:
        begin = np.array([float(row["begin_min"]) for row in rows])
        depth = np.array([float(row["depth_mm"]) for row in rows])
    except (KeyError, ValueError) as fault:
        raise _unfit(path, str(fault)) from fault
    steps = np.diff(begin)
    if len(rows) < 2 or (steps <= 0).any() or not np.allclose(steps, steps[0], rtol=1e-6):
        raise _unfit(path, "the steps are not equal")
    return Hyetograph(float(steps[0]), depth)


def with_rain(model: Model, rain: RainSeries, drain_s: float = 3600.0) -> Model:
    """Return the model under ``rain``, running from its begin until ``drain_s`` after its end."""
    begin = rain.begin[0].astype("datetime64[s]").item()
    end = rain.end.astype("datetime64[s]").item() + timedelta(seconds=drain_s)
    dense = rain.dense()
    inches = model.units.factor("mm")
    stamps = dense.begin.astype("datetime64[s]").astype(object)
    lines = [
        f"{SERIES} {stamp:%m/%d/%Y %H:%M:%S} {depth / inches:.9g}"
        for stamp, depth in zip(stamps, np.nan_to_num(dense.depth_mm), strict=True)
    ]
    changed = model.with_options(**clock(begin, end), ignore_rainfall="NO")
    skeleton = changed.skeleton
    gauges = [row.tokens[0] for row in skeleton.rows("RAINGAGES")] or ["gauge"]
    hours, minutes = divmod(round(rain.step_s / 60), 60)
    skeleton.replace("RAINGAGES", [f"{gauge} VOLUME {hours}:{minutes:02d} 1.0 TIMESERIES {SERIES}" for gauge in gauges])
    others = [row for row in skeleton.rows("TIMESERIES") if row.tokens[0] != SERIES]
    kept = [" ".join(row.tokens) for row in others]
    skeleton.replace("TIMESERIES", [*kept, *lines])
    return changed


def clock(begin: datetime, end: datetime) -> dict[str, str]:
    """Return the options that run and report a model from ``begin`` to ``end``."""
    return {
        "start_date": f"{begin:%m/%d/%Y}",
        "start_time": f"{begin:%H:%M:%S}",
        "report_start_date": f"{begin:%m/%d/%Y}",
        "report_start_time": f"{begin:%H:%M:%S}",
        "end_date": f"{end:%m/%d/%Y}",
        "end_time": f"{end:%H:%M:%S}",
    }


def with_files_found(file: InpFile, folder: Path) -> None:
    """Let the file name its rain, climate and other files by full paths, so that it may lie elsewhere than they."""
    for section in file.sections:
        if section.name in NAMES_A_FILE:
            for row in section.rows():
                _find(section.lines, row.line, row.tokens, folder)


def _find(lines: list[str], line: int, tokens: tuple[str, ...], folder: Path) -> None:
    for token in tokens[1:]:
        beside = folder / token.replace("\\", "/")
        if "." in token and beside.is_file():
            quoted = f'"{token}"'
            lines[line] = lines[line].replace(quoted if quoted in lines[line] else token, f'"{beside.resolve()}"')


def _unfit(path: Path, why: str) -> SourceError:
    return SourceError(
        Text(f"{path.name} is no table of a storm: {why}.", f"{path.name} 不是降雨表：{why}。"),
        Text("Give the table of a design storm: begin_min, depth_mm.", "请提供设计暴雨表：begin_min、depth_mm。"),
    )
