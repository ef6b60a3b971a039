"""Compares two runs: where the water became deeper or shallower, and what that changes for the city.

The difference is "with" minus "without": below zero the measures helped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.flood.impact.buildings import BuildingAssumptions, BuildingColumns
from undergrid.core.flood.impact.columns import is_measure
from undergrid.core.flood.impact.damage import SHIPPED_CURVES, damage_curves
from undergrid.core.flood.impact.depth_statistics import are_whole, depth_statistics
from undergrid.core.flood.impact.exposure import Asked, City, expose
from undergrid.core.flood.impact.inundation import DEPTH_LIMITS_M, depth_classes
from undergrid.core.flood.impact.judged_by import read_judged_by, require_alike
from undergrid.core.flood.impact.water import Water
from undergrid.core.flood.runs.noted_rain import NotedRain, noted_rain
from undergrid.core.flood.scenarios.exceeding import LIMITS_M, tally_of
from undergrid.core.flood.scenarios.folding import exceedance_maps
from undergrid.core.flood.scenarios.result_folder import Record, finished
from undergrid.core.formats.layers import read_layer, write_layers
from undergrid.core.formats.raster import Floats, one_frame, read_amount, read_raster, write_raster
from undergrid.core.kernel.account import counted, only_with
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table

CODES = ("code", "grid_no", "cell", "name")
COUNTERPARTS = Text(
    "scenarios that differ from one without measures in their last choice only", "仅末项选择不同的对照情景"
)
WITH_RASTER = Text("scenarios", "情景")
SAY_CODE = Text("Give the code of the last choice that stands for nothing done.", "请给出代表“无措施”的末项代码。")
UNLIKE = Text(
    "The scenarios lie on {count} different terrains: their areas do not compare.",
    "各情景位于 {count} 种不同的地形上，面积不可相互比较。",
)
NOT_TOLD = Text(
    "An exposure of an earlier version does not say by which curves and limits it was judged.",
    "早期版本的暴露分析结果未注明所用的损失曲线和限值。",
)
ASSESS_AGAIN = Text("Assess both runs again with the same choices.", "请用相同的设置重新分析两次模拟。")
OTHER_RAIN = Text(
    "The two runs had different rain (“{one}” and “{other}”): the change is not that of the measures alone.",
    "两次模拟的降雨不同（“{one}”与“{other}”）：变化并非仅由措施引起。",
)
ONE_RAIN = Text("Run both under one rain.", "请用同一降雨进行两次模拟。")
ONE_TERRAIN = Text("Run all scenarios of a table on one terrain.", "同一表中的情景请使用同一地形。")
HEADS = {
    "code": Text("Code", "编号"),
    "name": Text("Scenario", "情景"),
    "priority": Text("Priority", "优先级"),
    "rain_mm": Text("Rain (mm)", "降雨量（mm）"),
    **{
        f"deeper_than_{limit:g}_m2": Text(f"Deeper than {limit:g} m (m²)", f"水深超过 {limit:g} m 的面积（m²）")
        for limit in DEPTH_LIMITS_M
    },
    "volume_m3": Text("Water below the greatest depths (m³)", "最大水深以下水量（m³）"),
    "max_depth_m": Text("Greatest depth (m)", "最大水深（m）"),
    "deepest_x": Text("Deepest at x (m)", "最深处横坐标 x（m）"),
    "deepest_y": Text("Deepest at y (m)", "最深处纵坐标 y（m）"),
    "seconds": Text("Computing time (s)", "计算用时（s）"),
    "flooded_buildings": Text("Flooded buildings", "受淹建筑物"),
    "damage": Text("Damage", "损失"),
    "damage_avoided": Text("Damage avoided", "避免的损失"),
}
AREAS = heads_of(
    ("from_m", "to_m", "without_m2", "with_m2", "change_m2"),
    {
        "without_m2": Text("Without measures (m²)", "无措施面积（m²）"),
        "with_m2": Text("With measures (m²)", "有措施面积（m²）"),
        "change_m2": Text("Change (m²)", "变化（m²）"),
    },
)
UNCHANGED_M = 0.01
"""Smaller changes of depth are the noise of two runs that stepped differently."""


@task
@only_with(exposure_without="exposure_with", exposure_with="exposure_without", cells="exposure_with")
def compare_runs(
    call: Call,
    *,
    without: str,
    with_measures: str,
    output: str,
    table: str | None = None,
    exposure_without: str | None = None,
    exposure_with: str | None = None,
    cells: str | None = None,
) -> Answer:
    """Write the difference of two rasters of maximum depth, and a table of areas by class of depth before and after.

    ``exposure_without`` and ``exposure_with`` are GeoPackages of the exposure of both: with them, the answer holds the
    damage avoided and all other differences, and ``cells`` a layer of the differences per management cell.
    """
    (before, lies), (after, lies_too) = (read_amount(path, "m") for path in (without, with_measures))
    names = [f"{name} ({Path(path).name})" for name, path in (("without", without), ("with_measures", with_measures))]
    frame = one_frame(dict(zip(names, (lies, lies_too), strict=True)))
    for finding in _other_rain(*(noted_rain(Path(path).parent) for path in (without, with_measures))):
        call.report(finding)
    difference = depth_difference(before, after)
    write_raster(output, difference, frame, "m")
    areas = areas_by_depth(before, after, frame.cell_area_m2)
    if table:
        write_table(table, areas.to_dict("records"), AREAS, call.language)
    answer: Answer = {"output": output, "table": table, "classes": areas.to_dict("records")}
    answer |= changes(difference, frame.cell_area_m2)
    if exposure_without and exposure_with:
        call.progress.report(0.5, Text("Exposure", "暴露分析"))
        exposure = exposure_differences(Path(exposure_without), Path(exposure_with), call.report)
        answer["exposure"] = exposure
        answer["damage_avoided"] = -exposure.get("damage", {}).get("change", 0.0)
        if cells:
            write_layers(Path(cells), {"difference": cell_differences(exposure_without, exposure_with)})
            answer["cells"] = cells
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRequest:
    """What is asked of a table of scenarios.

    ``raster`` names the result that holds the maximum depth. With ``buildings``, each row tells how many were flooded
    and the damage at ``value_per_m2``, by the ``curves`` of a city or the shipped ones; with the code of the choice
    that stands for nothing done (``without``), also the damage avoided against the scenario that differs in its last
    choice only. ``workers`` processes count for the maps, or the Dask cluster at ``scheduler``.
    """

    results: str
    output: str
    raster: str = "max_depth"
    buildings: dict[str, Any] | str | None = None
    value_per_m2: float = 0.0
    use_column: str = ""
    curves: str | None = None
    without: str | None = None
    exceedance: str | None = None
    limits_m: Sequence[float] | None = None
    by_return_period: bool = False
    workers: int = 2
    scheduler: str | None = None


@task_from(TableRequest)
@only_with(
    value_per_m2="buildings", use_column="buildings", curves="buildings", without="buildings",
    limits_m="exceedance", by_return_period="exceedance", workers="exceedance", scheduler="exceedance",
)  # fmt: skip
def compare_scenarios(call: Call, asked: TableRequest) -> Answer:
    """Write a table with one row for each finished scenario in ``results``: its rain, its water, how long it took."""
    records = finished(Path(asked.results))
    if not records:
        raise SourceError(
            Text("There are no finished scenarios in {folder}.", "{folder} 中没有已完成的情景。").fill(
                folder=asked.results
            ),
            Text("Run the scenarios first.", "请先运行情景。"),
        )
    shapes = damage_curves(existing_file(asked.curves) if asked.curves else SHIPPED_CURVES)
    assumed = BuildingAssumptions(value_per_m2=asked.value_per_m2, curves=shapes)
    told, frames = [], set[tuple[float, ...]]()
    for number, (code, record) in enumerate(records.items()):
        call.progress.report(number / len(records) * (0.5 if asked.exceedance else 1.0))
        folder = Path(asked.results) / code
        told.append(_row(record, call.language))
        known = known_statistics(record, folder, asked.raster)
        if known is not None:
            told[-1] |= _water(known)
            frames.add(tuple(known["frame"]))
        file = record.result(asked.raster, folder) if asked.buildings is not None else None
        if asked.buildings is not None and file is not None:
            told[-1] |= _damage(file, asked.buildings, asked.use_column, assumed)
        told[-1]["seconds"] = record.seconds
    if asked.without and asked.buildings is not None:
        _tell_avoided(told, asked.without)
        counted("without", sum(row["damage_avoided"] is not None for row in told), None, COUNTERPARTS, SAY_CODE)
    if len(frames) > 1:
        call.report(Finding("scenarios-unlike", Severity.WARNING, UNLIKE.fill(count=len(frames)), ONE_TERRAIN))
    counted("raster", sum("max_depth_m" in row for row in told), len(told), WITH_RASTER)
    there = {name for row in told for name in row}
    write_table(asked.output, told, {name: head for name, head in HEADS.items() if name in there}, call.language)
    answer: Answer = {"output": asked.output, "scenarios": told, "exceedance": []}
    if asked.exceedance:
        tally = tally_of(
            records, Path(asked.results).absolute(), asked.limits_m or LIMITS_M, asked.by_return_period, asked.raster
        )
        counting = replace(call, progress=call.progress.part(0.5, 1.0))
        answer["exceedance"] = exceedance_maps(
            counting, tally, Path(asked.exceedance), asked.workers, asked.scheduler
        )  # fmt: skip
    return answer


def known_statistics(record: Record, folder: Path, raster: str = "max_depth") -> Mapping[str, Any] | None:
    """Return what a scenario's maximum depth says in numbers; None where the run made no such raster.

    The run itself has told of ``max_depth``; the raster is read only where the run was an older one, or another
    result is asked for.
    """
    told: Any = record.answer.get("statistics")
    if raster == "max_depth" and told and are_whole(told):
        return dict(told)
    file = record.result(raster, folder)
    return None if file is None else depth_statistics(*read_raster(file))


def _other_rain(one: NotedRain | None, other: NotedRain | None) -> Iterator[Finding]:
    """Yield a word where both runs tell of their rain and it is not the same: the change is not the measures' alone."""
    if one is None or other is None:
        return
    pairs = ((one.series.time_s, other.series.time_s), (one.series.value, other.series.value))
    if not all(len(mine) == len(its) and np.allclose(mine, its, rtol=1e-6, atol=1e-12) for mine, its in pairs):
        text = OTHER_RAIN.fill(one=one.name or "–", other=other.name or "–")
        yield Finding("compared-under-other-rain", Severity.WARNING, text, ONE_RAIN)


def depth_difference(before: Floats, after: Floats) -> Floats:
    """Return after minus before in metres; a cell that is known in neither is NaN, changes below 1 cm are zero."""
    unknown = np.isnan(before) & np.isnan(after)
    difference = np.nan_to_num(after) - np.nan_to_num(before)
    difference[np.abs(difference) < UNCHANGED_M] = 0.0
    return np.where(unknown, np.nan, difference).astype(np.float32)


def changes(difference: Floats, cell_area_m2: float) -> dict[str, float]:
    """Return the areas that became deeper and shallower, and the greatest changes."""
    known = np.nan_to_num(difference)
    return {
        "deeper_m2": float((known > 0).sum()) * cell_area_m2,
        "shallower_m2": float((known < 0).sum()) * cell_area_m2,
        "most_deeper_m": float(known.max(initial=0.0)),
        "most_shallower_m": float(-known.min(initial=0.0)),
    }


def areas_by_depth(before: Floats, after: Floats, cell_area_m2: float) -> pd.DataFrame:
    """Return the area in m2 of each class of depth before and after, and the change."""
    count = len(DEPTH_LIMITS_M) + 1
    areas = [_areas(depth, count) * cell_area_m2 for depth in (before, after)]
    table = pd.DataFrame({"from_m": DEPTH_LIMITS_M, "to_m": [*DEPTH_LIMITS_M[1:], None]})
    table["without_m2"], table["with_m2"] = areas[0][1:], areas[1][1:]
    table["change_m2"] = table["with_m2"] - table["without_m2"]
    return table.astype(object).where(table.notna(), None)


def exposure_differences(
    without: Path, with_measures: Path, report: Callable[[Finding], None]
) -> dict[str, dict[str, float]]:
    """Return for every total that both exposures tell: its value without, with, and the change.

    Raises SourceError for exposures of unlike things, or that were judged by something else; where one does not say by
    what, that is reported.
    """
    _refuse_unlike(without, with_measures)
    judged = [read_judged_by(path) for path in (without, with_measures)]
    if judged[0] is None or judged[1] is None:
        report(Finding("exposures-judged-unknown", Severity.WARNING, NOT_TOLD, ASSESS_AGAIN))
    else:
        require_alike(judged[0], judged[1])
    before, after = (_totals(path) for path in (without, with_measures))
    return {
        name: {"without": before[name], "with": after[name], "change": after[name] - before[name]}
        for name in before
        if name in after
    }


def _refuse_unlike(without: Path, with_measures: Path) -> None:
    """Raise SourceError unless both exposures are of the same buildings at the same worth, with the same people."""
    before, after = (read_layer({"path": str(path), "layer": "buildings"}, None) for path in (without, with_measures))
    if len(before) != len(after) or not before.geometry.geom_equals(after.geometry).all():
        raise SourceError(
            Text("The two exposures are of different buildings.", "两次暴露分析所用的建筑物不同。"),
            Text("Assess both runs with the same layer of buildings.", "请用同一建筑物图层分析两次模拟。"),
        )
    for name in ("worth", "population"):
        if name in before and name in after and not np.allclose(before[name], after[name], rtol=1e-6):
            raise SourceError(
                Text("The two exposures count another {name} of the buildings.", "两次暴露分析的建筑物{zh}不同。").fill(
                    name=name, zh={"worth": "价值", "population": "人口"}[name]
                ),
                Text("Assess both runs with the same columns and values.", "请用相同的列和取值分析两次模拟。"),
            )


def cell_differences(without: str, with_measures: str) -> geopandas.GeoDataFrame:
    """Return the management cells with the change of every figure; raises SourceError unless they are the same."""
    before, after = (read_layer({"path": path, "layer": "cells"}, None) for path in (without, with_measures))
    if len(before) != len(after) or not before.geometry.geom_equals(after.geometry).all():
        raise SourceError(
            Text("The two exposures are of different cells.", "两次暴露分析所用的网格不同。"),
            Text("Assess both runs with the same layer of cells.", "请用同一网格图层分析两次模拟。"),
        )
    changed = before.copy()
    for name in (name for name in after.columns if name in before and name != after.geometry.name):
        if is_measure(name, after[name]):
            changed[name] = after[name] - before[name]
        elif name in CODES and not before[name].astype(str).equals(after[name].astype(str)):
            raise SourceError(
                Text("The cells of the two exposures have other codes.", "两次暴露分析的网格代码不同。"),
                Text("Assess both runs with the same layer of cells.", "请用同一网格图层分析两次模拟。"),
            )
    return changed


def _areas(depth: Floats, count: int) -> NDArray[np.int64]:
    return np.bincount(depth_classes(depth).ravel(), minlength=count)


def _totals(path: Path) -> dict[str, float]:
    buildings = read_layer({"path": str(path), "layer": "buildings"}, None)
    flooded = buildings["flooded"].astype(bool)
    return {
        "damage": float(buildings["damage"].sum()),
        "flooded_buildings": float(flooded.sum()),
        "people": float(buildings["population"][flooded].sum()),
    }


def _damage(file: Path, buildings: dict[str, Any] | str, use: str, assumed: BuildingAssumptions) -> dict[str, float]:
    """Return how many buildings a scenario's water floods, and what it costs."""
    water = Water.read(str(file))
    houses = City(read_layer(buildings, water.frame.crs))
    totals = expose(houses, water, None, Asked(BuildingColumns(use), assumed)).totals
    return {name: totals[name] for name in ("flooded_buildings", "damage")}


def _tell_avoided(rows: list[dict[str, Any]], without: str) -> None:
    """Add to every row the damage that its last choice avoids; none where its counterpart has not been run."""
    damage = {row["code"]: row.get("damage") for row in rows}
    for row in rows:
        same_but_last = "-".join([*row["code"].split("-")[:-1], without])
        before, after = damage.get(same_but_last), row.get("damage")
        row["damage_avoided"] = None if before is None or after is None else before - after


def _row(record: Record, language: str) -> Answer:
    row: Answer = {"code": record.code, "name": record.name.say("zh" if language == "zh" else "en")}
    if record.storm:
        row["rain_mm"] = round(sum(record.storm["depth_mm"]), 1)
    return row | ({"priority": record.priority} if record.priority else {})


def _water(known: Mapping[str, Any]) -> Answer:
    x, y = known["deepest_at"] or (None, None)
    areas = {f"deeper_than_{limit:g}_m2": known["areas_m2"][f"{limit:g}"] for limit in DEPTH_LIMITS_M}
    return {
        **areas,
        "volume_m3": round(known["volume_m3"], 1),
        "max_depth_m": round(known["max_depth_m"], 3),
        "deepest_x": x,
        "deepest_y": y,
    }
