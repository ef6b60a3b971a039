"""Tells in seconds what a coming storm will do, from the scenarios that were run before it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from undergrid.core.flood.checks.usage import ABOVE_SCENARIOS, FAR_FROM_SCENARIOS
from undergrid.core.flood.rain.hyetograph import Hyetograph
from undergrid.core.flood.scenarios.declaring import read_storm
from undergrid.core.flood.scenarios.distance import Likeness, heaviest, likeness
from undergrid.core.flood.scenarios.result_folder import Record, finished
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text

FAR = 0.15
"""A forecast of rain is itself no better than this; a scenario further away says little."""


@dataclass(frozen=True, slots=True)
class Near:
    """A finished scenario and how far its storm is from the forecast."""

    record: Record
    folder: Path
    storm: Hyetograph
    likeness: Likeness


@task
def forecast_flood(
    call: Call, *, rain: str, results: str, count: int = 3, network: str = "", output: str | None = None
) -> dict[str, Any]:
    """Choose the finished scenarios in ``results`` whose storms are nearest to the forecast ``rain`` (a table in CSV).

    ``network`` keeps only scenarios with that word among their codes, such as today's network. Copies the results of
    the nearest that rains at least as much in every burst, or else of the nearest, to ``output``. Answers the choice
    with the distances, so that a person can judge it; the real simulation follows when there is time.
    """
    forecast = read_storm(Path(rain))
    near = nearest(forecast, Path(results), network)[: max(count, 1)]
    chosen = on_the_safe_side(near)
    for finding in _doubts(near, chosen):
        call.report(finding)
    if output:
        shutil.copytree(chosen.folder, output, dirs_exist_ok=True)
    place = Path(output) if output else chosen.folder
    results_of = {name: chosen.record.result(name, place) for name in (*chosen.record.outputs, "max_depth")}
    return {
        "forecast": {"total_mm": forecast.total_mm, "hour_mm": heaviest(forecast, 60.0)},
        "chosen": chosen.record.code,
        "chosen_name": chosen.record.name.as_json(),
        "output": output,
        "results": {name: str(path) for name, path in results_of.items() if path is not None},
        "near": [
            {
                "code": each.record.code,
                "distance": round(each.likeness.distance, 4),
                "ratios": {name: round(ratio, 3) for name, ratio in each.likeness.ratios.items()},
                "total_mm": each.storm.total_mm,
            }
            for each in near
        ],
    }


def nearest(forecast: Hyetograph, results: Path, network: str = "") -> list[Near]:
    """Return the finished scenarios of a folder, the nearest storm first.

    Raises SourceError when none of them tells its storm.
    """
    found = []
    for code, record in finished(results).items():
        if record.storm is None or (network and network not in code.split("-")):
            continue
        storm = Hyetograph(record.storm["step_min"], np.array(record.storm["depth_mm"]))
        found.append(Near(record, results / code, storm, likeness(storm, forecast)))
    if not found:
        raise SourceError(
            Text("No finished scenario in {folder} tells its storm.", "{folder} 中没有带降雨的已完成情景。").fill(
                folder=results
            ),
            Text("Run a ladder of storms first (run scenarios).", "请先运行一组暴雨情景。"),
        )
    return sorted(found, key=lambda each: (each.likeness.distance, each.record.code))


def on_the_safe_side(near: list[Near]) -> Near:
    """Return the nearest scenario that rains at least as much in every burst; the nearest of all if none does."""
    return next((each for each in near if min(each.likeness.ratios.values()) >= 1.0), near[0])


def _doubts(near: list[Near], chosen: Near) -> list[Finding]:
    doubts = []
    if near[0].likeness.distance > FAR:
        doubts.append(
            FAR_FROM_SCENARIOS.found(
                subject=near[0].record.code, code=near[0].record.code, distance=near[0].likeness.distance
            )
        )
    if min(chosen.likeness.ratios.values()) < 1.0:
        doubts.append(ABOVE_SCENARIOS.found(subject=chosen.record.code, code=chosen.record.code))
    return doubts
