"""Brings measured rain into the store: read, judged, in UTC and millimetres, one series for each gauge."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Literal

from undergrid.core.flood.rain.measured import Convention, series_of
from undergrid.core.flood.rain.readings import read_readings
from undergrid.core.flood.rain.series import RainSeries
from undergrid.core.flood.rain.stored_series import Origin, keep_series
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import open_store


@task
def import_rainfall(
    call: Call,
    *,
    files: list[str],
    quantity: Literal["depth", "intensity", "cumulative"] = "depth",
    unit: str = "mm",
    zone: str = "Asia/Shanghai",
    stamp: Literal["begin", "end"] = "begin",
    step_s: float = 0.0,
    events_only: bool = False,
    keep: bool = True,
    table: str | None = None,
) -> dict[str, Any]:
    """Read gauges from CSV, SWMM rain files or SensorThings JSON; say what looks wrong; keep their series.

    A file with errors is not kept. ``table``: a CSV of all series in UTC and mm to write beside.
    """
    convention = Convention(quantity, unit, zone, stamp, step_s, events_only)
    found: list[tuple[RainSeries, list[Finding]]] = []
    for number, file in enumerate(files):
        call.progress.report(number / len(files))
        path = Path(file)
        found += [series_of(readings, convention, path.name) for readings in read_readings(path)]
    series = [each for each, _ in found]
    findings = [finding for _, each in found for finding in each]
    for finding in findings:
        call.report(finding)
    if table:
        _write(series, Path(table))
    errors = sum(finding.severity == Severity.ERROR for finding in findings)
    if keep and errors:
        raise SourceError(
            Text(f"{errors} errors stand in the way; nothing was stored.", f"存在 {errors} 个错误，未入库。"),
            Text(
                "Mend what the findings name, or give unit and quantity rightly.",
                "请按检查结果修正，或更正单位与类型。",
            ),
        )
    if keep:
        _keep(call, files, series)
    return {
        "gauges": {each.gauge: round(each.total_mm, 3) for each in series},
        "findings": len(findings),
        "table": table,
        "kept": keep,
    }


def _keep(call: Call, files: list[str], series: list[RainSeries]) -> None:
    origin = Origin("measured", ", ".join(Path(file).name for file in files))
    with open_store(call.connection) as store:
        keep_series(store, call, series, origin, content_sha256(map(Path, files)))


def _write(series: list[RainSeries], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["gauge", "begin_utc", "depth_mm", "intensity_mm_h"])
        for each in series:
            for begin, depth, intensity in zip(each.begin, each.depth_mm, each.intensity_mm_h, strict=True):
                rows.writerow([each.gauge, str(begin), f"{depth:.6g}", f"{intensity:.6g}"])
