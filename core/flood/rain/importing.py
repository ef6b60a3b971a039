"""Brings measured rain into the store: read, judged, in UTC and millimetres, one series for each gauge."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from undergrid.core.flood.rain.measured import Convention, Quantity, series_of
from undergrid.core.flood.rain.readings import read_gauges
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import Origin, keep_series
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import content_sha256, written_whole
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class RainRequest:
    """What is asked of an import of rain: from which files, what their columns mean, under which name.

    A file with errors is not kept. ``existing``: whether a gauge that is in the store already goes on or is replaced.
    ``prefix`` is put before every gauge's name. ``table``: a CSV of all series in UTC and mm to write beside.
    """

    files: list[str]
    quantity: Quantity = "depth"
    unit: str = "mm"
    zone: str = "Asia/Shanghai"
    stamp: Literal["begin", "end"] = "begin"
    step_s: float = 0.0
    events_only: bool = False
    keep: bool = True
    existing: Literal["append", "replace"] = "append"
    prefix: str = ""
    table: str | None = None


@task_from(RainRequest)
def import_rainfall(call: Call, asked: RainRequest) -> Answer:
    """Read gauges from tables, SWMM rain files or SensorThings JSON; say what looks wrong; keep their series."""
    convention = Convention(asked.quantity, asked.unit, asked.zone, asked.stamp, asked.step_s, asked.events_only)
    read = read_gauges(asked.files, asked.quantity, call.progress)
    found = [series_of(readings, convention) for readings in read.readings]
    series = _one_each([replace(each, gauge=f"{asked.prefix}{each.gauge}") for each, _ in found])
    findings = read.findings + [finding for _, each in found for finding in each]
    for finding in findings:
        call.report(finding)
    if asked.table:
        _write(series, Path(asked.table))
    errors = sum(map(call.is_error, findings))
    if asked.keep and errors:
        raise SourceError(
            Text(f"{errors} errors stand in the way; nothing was stored.", f"存在 {errors} 个错误，未入库。"),
            Text(
                "Mend what the findings name, or give unit and quantity rightly.",
                "请按检查结果修正，或更正单位与类型。",
            ),
        )
    if asked.keep:
        origin = Origin("measured", ", ".join(Path(file).name for file in asked.files))
        with open_store(call.connection) as store:
            keep_series(
                store, call, series, origin, content_sha256(map(Path, asked.files)), asked.existing == "replace"
            )
    return {
        "gauges": {each.gauge: round(each.total_mm, 3) for each in series},
        "findings": len(findings),
        "account": [each.as_json() for each in read.account],
        "table": asked.table,
        "kept": asked.keep,
    }


def _one_each(series: list[RainSeries]) -> list[RainSeries]:
    """Return one series for each gauge: a gauge that several files hold goes on from one to the next."""
    found: dict[str, RainSeries] = {}
    for each in series:
        found[each.gauge] = found[each.gauge].joined(each) if each.gauge in found else each
    return list(found.values())


def _write(series: list[RainSeries], path: Path) -> None:
    with written_whole(path) as aside, aside.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["gauge", "begin_utc", "depth_mm", "intensity_mm_h"])
        for each in series:
            for begin, depth, intensity in zip(each.begin, each.depth_mm, each.intensity_mm_h, strict=True):
                rows.writerow([each.gauge, str(begin), f"{depth:.6g}", f"{intensity:.6g}"])
