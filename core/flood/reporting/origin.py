"""What a report says of where a run comes from: the storm, the scenario, the forecast it stands for, and its doubts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from undergrid.core.flood.impact.water import Water
from undergrid.core.flood.runs.noted_rain import noted_rain
from undergrid.core.flood.scenarios.forecasting import FORECAST
from undergrid.core.flood.scenarios.result_folder import RECORD
from undergrid.core.formats.documents import read_json
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.moments import by_the_clock_here
from undergrid.core.report.page import Page

UNKNOWN = Text(
    "The run's folder does not say which storm fell on it; ask whoever ran it.",
    "结果文件夹未说明所用降雨，请向模拟人员核实。",
)
LEDGER = "ledger.json"
"""Beside a run with drains: its rain may have fallen on their subcatchments."""
NO_RAIN = Text(
    "No rain fell on the terrain: the water came in by inflows or over the edges, or stood there from the start.",
    "地面无降雨：水来自入流、边界流入或初始积水。",
)
NAMES = {
    "rain": Text("Rain", "降雨"),
    "rain_day": Text("It began at", "降雨开始时间"),
    "scenario": Text("Scenario", "情景"),
    "storm_mm": Text("Rain of the scenario (mm)", "情景雨量（mm）"),
    "ran_at": Text("Run at", "模拟时间"),
    "stands": Text("Of the city as it stands", "是否为现状方案"),
    "forecast_mm": Text("Forecast rain (mm)", "预报雨量（mm）"),
    "distance": Text("Distance of both storms (0.1: about ten per cent)", "两场降雨的差距（0.1 约为 10 %）"),
    "fallen_mm": Text("Rain on the terrain (mm)", "地面雨量（mm）"),
}
YES, NO = Text("yes", "是"), Text("no", "否")


def tell_origin(page: Page, run: Path, water: Water) -> None:
    """Write the storm, the scenario and the forecast that stand in a run's folder or in the one around it."""
    page.heading(Text("Which storm", "所用降雨"))
    scenario, forecast, balance = (_read(run, name) for name in (RECORD, FORECAST, "balance.json"))
    rain = noted_rain(run)
    told: Answer = {}
    if rain is not None and rain.name:
        told["rain"] = rain.name
    if rain is not None and rain.begins_at:
        told["rain_day"] = _here(rain.begins_at)
    if scenario:
        named = Text(scenario["name_en"], scenario["name_zh"]).say(page.language)
        told |= {"scenario": f"{scenario['code']} · {named}", "ran_at": _here(scenario["begun_at"])}
        if scenario.get("storm"):
            told["storm_mm"] = round(sum(scenario["storm"]["depth_mm"]), 1)
        if scenario.get("built") is not None:
            told["stands"] = (YES if scenario["built"] else NO).say(page.language)
    if forecast:
        told |= {"forecast_mm": round(forecast["forecast"]["total_mm"], 1), "distance": forecast["distance"]}
    if balance and "rain_m3" in balance:
        told["fallen_mm"] = round(1000.0 * balance["rain_m3"] / max(_ground_m2(balance, water), 1.0), 1)
    storm = () if rain is None else rain.told
    page.table([*storm, *((NAMES[name], value) for name, value in told.items())])
    if not scenario and rain is None:
        is_dry = balance is not None and balance.get("rain_m3") == 0.0 and not (run / LEDGER).is_file()
        page.paragraph(NO_RAIN if is_dry else UNKNOWN, "" if is_dry else "doubt")
    for each in (forecast or {}).get("doubts", ()):
        finding = Finding.of_json(each)
        page.paragraph(Text(f"{finding.text.en} {finding.remedy.en}", f"{finding.text.zh}{finding.remedy.zh}"), "doubt")


def _ground_m2(balance: Mapping[str, Any], water: Water) -> float:
    """Return the ground that rain can fall on; a run of before tells only where it was wet."""
    wet_m2 = float(np.isfinite(water.peaks.depth_m).sum()) * water.frame.cell_area_m2
    return float(balance.get("ground_m2", wet_m2))


def _here(moment: str) -> str:
    """Return a moment of a run's file by the clock here; one without a zone is in UTC."""
    told = datetime.fromisoformat(moment)
    return by_the_clock_here(told if told.tzinfo else told.replace(tzinfo=UTC))


def _read(run: Path, name: str) -> dict[str, Any] | None:
    """Return a file of the run's folder, or of the scenario's around it; None where there is none."""
    found = next((place / name for place in (run, run.parent) if (place / name).is_file()), None)
    return None if found is None else dict(read_json(found))
