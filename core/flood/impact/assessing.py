"""Assesses what a run's water does to a city, and turns it into warnings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from undergrid.core.flood.impact.buildings import BuildingAssumptions, BuildingColumns
from undergrid.core.flood.impact.criteria import find_scheme
from undergrid.core.flood.impact.damage import SHIPPED_CURVES, damage_curves
from undergrid.core.flood.impact.exposure import REACH_M, Asked, City, Exposure, damage_table, expose
from undergrid.core.flood.impact.hazard import classify
from undergrid.core.flood.impact.judged_by import TABLE as JUDGED_BY
from undergrid.core.flood.impact.judged_by import as_table, judged_by
from undergrid.core.flood.impact.judging import cut_off, rated, undated, unsure
from undergrid.core.flood.impact.messages import messages, told_of, write_messages
from undergrid.core.flood.impact.warning import HEADS, SHIPPED_RULES, read_levels, warn
from undergrid.core.flood.impact.water import FLOODED_M, Water
from undergrid.core.formats.layers import read_layer, write_layers
from undergrid.core.kernel.account import only_with
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table

Source = dict[str, Any] | str
QUANTITIES_OF_STREETS = frozenset({"speed_m_s", "product_m2_s"})
BY_DEPTH = Text(
    "The run did not keep {names}: streets are closed by depth alone, and fast shallow water closes none.",
    "本次模拟未保存 {names}：仅按水深判定道路封闭，浅而急的水流未计入。",
)
GIVE_SPEED = Text("Give the rasters of speed and of depth times speed.", "请提供流速栅格和水深流速积栅格。")
OUTSIDE = Text(
    "{amount:,.0f} of {of:,.0f} {unit}of {name} lie in no cell; nobody is warned for them.",
    "{name} 中有 {amount:,.0f}/{of:,.0f} {unit}不在任何网格内，不会有人收到相应预警。",
)
DAMAGE_HEADS = heads_of(
    ("use", "buildings", "flooded_buildings", "worth", "damage", "curve", "source"),
    {"worth": Text("Worth", "价值"), "source": Text("Source of the curve", "曲线来源")},
)
USE_UNKNOWN = Text(
    "The use of {count:,.0f} of {of:,.0f} flooded buildings is not known; their damage, {damage:,.0f} of {whole:,.0f}, "
    "was taken from the curve of dwellings.",
    "{of:,.0f} 栋受淹建筑物中有 {count:,.0f} 栋用途不明，其损失（{damage:,.0f}/{whole:,.0f}）按住宅曲线计算。",
)
SAY_USE = Text(
    "Name the column with the use, in words of data/hazard/building_uses.csv, or add a curve for it.",
    "请指定用途列（用语见 data/hazard/building_uses.csv），或补充相应损失曲线。",
)
COVER = Text("Give cells that cover them.", "请提供覆盖这些对象的网格。")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureRequest:
    """What is asked of exposure: of which run, which things count, and what is written."""

    run: str | None = None
    depth: str | None = None
    speed: str | None = None
    product: str | None = None
    duration: str | None = None
    arrival: str | None = None
    buildings: Source | None = None
    streets: Source | None = None
    facilities: Source | None = None
    underpasses: Source | None = None
    cells: Source | None = None
    scheme: str = "AIDR"
    use_column: str = ""
    floor_column: str = ""
    population_column: str = ""
    value_column: str = ""
    street_width_column: str = ""
    floor_height_m: float = FLOODED_M
    value_per_m2: float = 0.0
    curves: str | None = None
    reach_m: float = REACH_M
    output: str
    damage_output: str | None = None


@task_from(ExposureRequest)
@only_with(
    use_column="buildings", floor_column="buildings", population_column="buildings", value_column="buildings",
    floor_height_m="buildings", value_per_m2="buildings", curves="buildings", damage_output="buildings",
    street_width_column="streets", reach_m=("facilities", "underpasses"),
)  # fmt: skip
def assess_exposure(call: Call, asked: ExposureRequest) -> Answer:
    """Write a GeoPackage with a layer of everything exposed, one for each layer given, and answer the totals."""
    rasters = {
        "depth": asked.depth,
        "speed": asked.speed,
        "product": asked.product,
        "duration": asked.duration,
        "arrival": asked.arrival,
    }
    known = Water.of_run(asked.run, rasters)
    water = rated(known)
    call.progress.report(0.2, Text("Layers", "读取图层"))
    given = (asked.buildings, asked.streets, asked.facilities, asked.underpasses, asked.cells)
    city = City(*(None if source is None else read_layer(source, water.frame.crs) for source in given))
    curves = damage_curves(existing_file(asked.curves) if asked.curves else SHIPPED_CURVES)
    assumed = Asked(
        BuildingColumns(asked.use_column, asked.floor_column, asked.population_column, asked.value_column),
        BuildingAssumptions(asked.floor_height_m, asked.value_per_m2, curves),
        asked.street_width_column,
        asked.reach_m,
    )
    call.progress.report(0.4, Text("Exposure", "暴露分析"))
    chosen = find_scheme(asked.scheme)
    judged = chosen.needs <= water.peaks.quantities().keys()
    for finding in (*((*unsure(chosen), *undated(chosen, known)) if judged else ()), *cut_off(water)):
        call.report(finding)
    exposure = expose(city, water, classify(chosen, water.peaks) if judged else None, assumed)
    for finding in _doubts(city, water, exposure):
        call.report(finding)
    call.progress.report(0.9, Text("Writing", "写出结果"))
    told = as_table(judged_by(assumed, curves, asked.scheme))
    write_layers(Path(asked.output), {**exposure.layers, JUDGED_BY: told})
    answer: Answer = {"output": asked.output, "layers": list(exposure.layers), "totals": exposure.totals}
    if asked.damage_output and "buildings" in exposure.layers:
        rows = damage_table(exposure.layers["buildings"], curves)
        answer["damage_output"] = write_table(asked.damage_output, rows, DAMAGE_HEADS, call.language)
    return answer


def _doubts(city: City, water: Water, exposure: Exposure) -> Iterator[Finding]:
    """Yield what was judged by less than it needs, and how much lies in no cell."""
    missing = QUANTITIES_OF_STREETS - water.peaks.quantities().keys()
    if city.streets is not None and missing:
        text = BY_DEPTH.fill(names=", ".join(sorted(missing)))
        yield Finding("streets-by-depth-alone", Severity.WARNING, text, GIVE_SPEED)
    if exposure.totals.get("damage_unknown", 0) > 0:
        text = USE_UNKNOWN.fill(
            count=exposure.totals["flooded_of_unknown_use"], of=exposure.totals["flooded_buildings"],
            damage=exposure.totals["damage_unknown"], whole=exposure.totals["damage"],
        )  # fmt: skip
        yield Finding("damage-use-unknown", Severity.WARNING, text, SAY_USE)
    for name, amount in exposure.totals.items():
        if name.endswith("_outside_cells") and amount > 0:
            thing = name.removesuffix("_outside_cells").removesuffix("_m")
            whole = exposure.totals[name.removesuffix("_outside_cells")]
            text = OUTSIDE.fill(amount=amount, of=whole, name=thing, unit="m " if thing == "street" else "")
            yield Finding("exposed-outside-cells", Severity.WARNING, text, COVER, subject=thing)


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningRequest:
    """What is asked of warnings: ``cells`` are those of :func:`assess_exposure`.

    ``messages_output``: a page with one message for each area, in the wording that people act on; ``message`` says of
    it ``area_column`` (by which column areas are told apart), ``office``, ``telephone`` and ``begins``, when it rains.
    """

    cells: Source
    facilities: Source | None = None
    rules: str | None = None
    kind_column: str = "kind"
    near_m: float = 100.0
    output: str
    list_csv: str | None = None
    messages_output: str | None = None
    message: Mapping[str, str] | None = None


@task_from(WarningRequest)
@only_with(kind_column="facilities", near_m="facilities", message="messages_output")
def issue_warnings(call: Call, asked: WarningRequest) -> Answer:
    """Write a GeoPackage with every cell's level and the facilities to be manned, and the list of whom to warn.

    Answers how many cells have reached each level.
    """
    levels = read_levels(Path(asked.rules) if asked.rules else SHIPPED_RULES)
    exposed = read_layer(asked.cells, None)
    near = None if asked.facilities is None else read_layer(asked.facilities, exposed.crs)
    warnings = warn(exposed, levels, near, asked.kind_column, asked.near_m, call.language)
    for finding in warnings.findings:
        call.report(finding)
    layers = {"warning": warnings.cells} | ({} if warnings.what is None else {"manned": warnings.what})
    write_layers(Path(asked.output), layers)
    if asked.list_csv:
        listed = warnings.whom.drop(columns="level").astype(object)  # the grade says it in words
        write_table(asked.list_csv, listed.to_dict("records"), heads_of(listed.columns, HEADS), call.language)
    counts = warnings.cells["level_code"].value_counts()
    said = messages(warnings.cells, levels, told_of(asked.message or {}, datetime.now()), call.language)
    if asked.messages_output:
        write_messages(asked.messages_output, said, call.language)
    return {
        "messages_output": asked.messages_output,
        "messages": len(said),
        "output": asked.output,
        "layers": list(layers),
        "list_csv": asked.list_csv,
        "cells": {level.code: int(counts.get(level.code, 0)) for level in levels},
        "warned": len(warnings.whom),
        "manned": 0 if warnings.what is None else len(warnings.what),
    }
