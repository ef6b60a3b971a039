"""The one table of a storm that every task takes: when each equal interval begins, and what falls in it.

Time: ``begin_min`` (or ``begin_s``, ``begin_h``, ``time_...``); rain: ``depth_mm`` of the interval, or its rate
(``intensity_mm_h``, ``mm_h``). Where both stand they must agree. Nothing is guessed: steps that differ, a single row,
blanks and negative rain are refused with the row.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.formats.small_table import names_any, number_of, rows_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.text import Text

MINUTES = {
    "begin_min": 1.0, "time_min": 1.0, "begin_s": 1 / 60, "time_s": 1 / 60, "begin_h": 60.0, "time_h": 60.0,
}  # fmt: skip
DEPTH = "depth_mm"
RATES = ("intensity_mm_h", "mm_h", "rain_mm_h", "rainfall_mm_h")
AGREE_MM = 0.01
"""Depth and rate of one interval may differ by the rounding of both; a gauge resolves no more."""

FORM = Text(
    "Give a table of begin_min and depth_mm (or intensity_mm_h) in equal steps, as “Design storm” writes it.",
    "请提供等时段的 begin_min 与 depth_mm（或 intensity_mm_h）表，与“设计暴雨”的输出相同。",
)


def read_storm(path: Path) -> Hyetograph:
    """Return the storm of a table; raises SourceError, with the row, for what is not one."""
    path = existing_file(path)
    rows = rows_of(path, {*MINUTES, *RATES, DEPTH})
    header = rows[0][1].keys()
    time = next((name for name in MINUTES if name in header), None)
    rate = next((name for name in RATES if name in header), None)
    if time is None or (rate is None and DEPTH not in header):
        raise _unfit(path, Text("its columns are {names}", "其列为 {names}").fill(names=", ".join(header)))
    begin = np.array([number_of(row, time, path, number) for number, row in rows]) * MINUTES[time]
    step = _step(path, begin, [number for number, _ in rows])
    rates = None if rate is None else np.array([number_of(row, rate, path, number) for number, row in rows])
    depth = rates * step / 60.0 if rates is not None else np.zeros(0)
    if DEPTH in header:
        told = np.array([number_of(row, DEPTH, path, number) for number, row in rows])
        if rates is not None and (apart := np.abs(told - depth) > AGREE_MM + 0.01 * np.abs(told)).any():
            at = rows[int(apart.argmax())][0]
            raise _unfit(path, Text("row {row}: depth and intensity differ", "第 {row} 行雨量与雨强不符").fill(row=at))
        depth = told
    if (depth < 0).any():
        at = rows[int((depth < 0).argmax())][0]
        raise _unfit(path, Text("row {row}: rain cannot be negative", "第 {row} 行雨量为负").fill(row=at))
    return Hyetograph(step, depth)


def is_storm_table(path: Path) -> bool:
    """Tell whether a table counts its rain from a beginning, as a storm's does, and not by dates, as a gauge's."""
    known = {*MINUTES, *RATES, DEPTH}
    if not names_any(path, known):
        return False
    header = rows_of(path, known)[0][1].keys()
    return bool(header & MINUTES.keys()) and bool(header & {*RATES, DEPTH})


def _step(path: Path, begin: np.ndarray, rows: list[int]) -> float:
    if len(begin) < 2:
        raise _unfit(path, Text("one row does not tell how long its interval is", "只有一行，无法得知时段长度"))
    steps = np.diff(begin)
    uneven = np.abs(steps - steps[0]) > 1e-6 * abs(steps[0])
    if steps[0] <= 0 or uneven.any():
        at = rows[int(uneven.argmax()) + 1]
        raise _unfit(path, Text("the steps are not equal at row {row}", "第 {row} 行处时段不等").fill(row=at))
    return float(steps[0])


def _unfit(path: Path, why: Text) -> SourceError:
    return SourceError(
        Text(f"{path.name} is no table of a storm: {why.en}.", f"{path.name} 不是降雨表：{why.zh}。"), FORM
    )
