"""Reports a run: what was asked, what the water did, what it means, and how far to trust it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from rasterio.features import rasterize

from undergrid.core.flood.calibration.pairing import read_tracks
from undergrid.core.flood.impact.columns import COLUMNS
from undergrid.core.flood.impact.criteria import Scheme, find_scheme
from undergrid.core.flood.impact.hazard import areas_by_class, classify
from undergrid.core.flood.impact.inundation import DEPTH_LIMITS_M, depth_classes
from undergrid.core.flood.impact.judging import cut_off, rated, undated
from undergrid.core.flood.impact.warning import NOT_ISSUED, read_levels
from undergrid.core.flood.impact.water import Water
from undergrid.core.flood.reporting.origin import tell_origin
from undergrid.core.flood.reporting.pictures import DEPTH_STEPS, DURATION_STEPS, Step, curves_png, map_png
from undergrid.core.formats.documents import read_json
from undergrid.core.formats.layers import layer_names, read_layer
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer
from undergrid.core.kernel.version import program_version
from undergrid.core.report.moments import by_the_clock_here
from undergrid.core.report.page import Colour, Page

BALANCE: dict[str, Text] = {
    "rain_m3": Text("Rain (m³)", "降雨（m³）"),
    "inflow_m3": Text("Inflows (m³)", "入流（m³）"),
    "edge_in_m3": Text("In over the edges (m³)", "边界流入（m³）"),
    "infiltration_m3": Text("Infiltrated (m³)", "下渗（m³）"),
    "edge_out_m3": Text("Out over the edges (m³)", "边界流出（m³）"),
    "taken_m3": Text("Taken by the drains (m³)", "排入管网（m³）"),
    "start_m3": Text("Stored at the start (m³)", "初始蓄水（m³）"),
    "end_m3": Text("Stored at the end (m³)", "末时蓄水（m³）"),
    "error": Text("Error, as a share of all water", "误差（占总水量比例）"),
}
RUN_FACTS: dict[str, Text] = {
    "time_s": Text("Simulated (s)", "模拟时长（s）"),
    "cells": Text("Cells", "像元数"),
    "cell_m": Text("Cell (m)", "像元大小（m）"),
    "steps": Text("Steps", "计算步数"),
    "scheme": Text("Scheme", "计算格式"),
    "precision": Text("Precision", "精度"),
}
WORDS = {
    "local_inertial": Text("local inertia", "局部惯性格式"),
    "shallow_water": Text("full shallow water", "完整浅水方程"),
    "single": Text("single", "单精度"),
    "double": Text("double", "双精度"),
}
EXPOSED = ("buildings", "facilities", "underpasses")
TRUST = Text(
    "A simulation is an estimate. Its terrain, drains and rain have errors of their own; depths to a few centimetres "
    "and single cells should not be read as certain.",
    "模拟结果是估计值。地形、管网和降雨本身存在误差；不应将几厘米的水深差别或单个像元视为确定结论。",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """What is asked of a report: of which run, with what beside it.

    ``exposure`` and ``warnings`` are the GeoPackages of this run; ``inputs`` names files whose hashes are to be told.
    It is written in the asker's language.
    """

    run: str
    output: str
    title: str = ""
    scheme: str = "FD2320"
    buildings: dict[str, Any] | str | None = None
    exposure: str | None = None
    warnings: str | None = None
    assumptions: list[str] | None = None
    inputs: dict[str, str] | None = None


@task_from(ReportRequest)
def write_report(call: Call, asked: ReportRequest) -> Answer:
    """Write a report of a run's folder as one HTML file with maps, curves, balance, exposure, warnings and inputs."""
    folder, language = Path(asked.run), call.language
    known = Water.of_run(folder, {})
    water = rated(known)
    chosen = find_scheme(asked.scheme)
    named = asked.title or Text("Flood report", "内涝模拟报告").say(language)
    facts = f"Undergrid {program_version()}  ·  {by_the_clock_here(datetime.now(UTC))}"
    page = Page(named, facts, language)
    built = None
    if asked.buildings is not None:
        shapes = list(read_layer(asked.buildings, water.frame.crs).geometry)
        built = rasterize(shapes, out_shape=water.frame.shape, transform=water.frame.transform) > 0 if shapes else None
    tell_origin(page, folder, water)
    _water(page, water, built)
    call.progress.report(0.3, Text("Hazard", "危险性"))
    judged = chosen.needs <= water.peaks.quantities().keys()
    if judged:
        _hazard(page, water, chosen, built)
        for finding in undated(chosen, known):
            page.paragraph(finding.text, "doubt")
    _points(page, folder / "points.csv", language)
    call.progress.report(0.7, Text("Exposure", "暴露分析"))
    if asked.exposure:
        _exposure(page, Path(asked.exposure))
    if asked.warnings:
        _warnings(page, Path(asked.warnings))
    _balance(page, folder / "balance.json")
    _trust(page, chosen if judged else None, asked.assumptions or [])
    _inputs(page, asked.inputs or {})
    page.write(asked.output)
    return {"output": asked.output, "bytes": Path(asked.output).stat().st_size}


def _water(page: Page, water: Water, built: NDArray[np.bool_] | None) -> None:
    page.heading(Text("The water", "积水"))
    depth = water.peaks.depth_m
    counts = np.bincount(depth_classes(depth).ravel(), minlength=len(DEPTH_LIMITS_M) + 1)[1:]
    rows = [
        (Colour(step.colour, Text(step.label, step.label)), float(count) * water.frame.cell_area_m2)
        for step, count in zip(DEPTH_STEPS, counts, strict=True)
    ]
    page.table(rows, (COLUMNS["max_depth_m"], COLUMNS["area_m2"]))
    shown = COLUMNS["max_depth_m"].say(page.language)
    page.picture(map_png(depth, water.frame, DEPTH_STEPS, shown, page.language, built), shown)
    if water.peaks.duration_h is not None and np.nanmax(water.peaks.duration_h, initial=0.0) > 0.0:
        shown = COLUMNS["duration_h"].say(page.language)
        drawn = map_png(water.peaks.duration_h, water.frame, DURATION_STEPS, shown, page.language, built)
        page.picture(drawn, shown)
        for finding in cut_off(water):
            page.paragraph(finding.text, "doubt")


def _hazard(page: Page, water: Water, scheme: Scheme, built: NDArray[np.bool_] | None) -> None:
    page.heading(scheme.name)
    classes = classify(scheme, water.peaks)
    areas = areas_by_class(scheme, classes, water.frame.cell_area_m2)
    rows = [(Colour(each.colour, each.name), areas[each.code]) for each in scheme.classes]
    page.table(rows, (Text("Class", "等级"), COLUMNS["area_m2"]))
    steps = [Step(each.code, each.colour, each.name.say(page.language)) for each in scheme.classes]
    shown = scheme.name.say(page.language)
    page.picture(map_png(classes, water.frame, steps, shown, page.language, built), shown)


def _points(page: Page, table: Path, language: Language) -> None:
    if not table.is_file():
        return
    tracks = read_tracks(table, "depth_m")
    if tracks:
        page.heading(Text("At the observation points", "观测点过程"))
        page.picture(curves_png(tracks, "", language), "points")
        rows = [(name, float(np.nanmax(track.value))) for name, track in tracks.items()]
        page.table(rows, (Text("Point", "观测点"), COLUMNS["max_depth_m"]))


def _exposure(page: Page, file: Path) -> None:
    page.heading(Text("Who and what stands in the water", "受影响对象"))
    present = layer_names(file)
    rows: list[tuple[Text, float, float]] = []
    for name in EXPOSED:
        if name in present:
            layer = read_layer({"path": str(file), "layer": name}, None)
            rows.append((COLUMNS[name], len(layer), int(layer["flooded"].sum())))
            if name == "buildings":
                flooded = layer["flooded"].astype(bool)
                people = layer["population"]
                rows.append((COLUMNS["people"], float(people.sum()), float(people[flooded].sum())))
    if "streets" in present:
        streets = read_layer({"path": str(file), "layer": "streets"}, None)
        rows.append((COLUMNS["street_m"], float(streets["length_m"].sum()), float(streets["flooded_m"].sum())))
        for closed in (name for name in streets if name.startswith("closed_m_")):
            rows.append((COLUMNS[closed], float(streets["length_m"].sum()), float(streets[closed].sum())))
    page.table(rows, (Text("", ""), Text("of all", "总数"), Text("affected", "受影响")))


def _warnings(page: Page, file: Path) -> None:
    page.heading(Text("Warnings", "内涝风险研判"))
    page.paragraph(NOT_ISSUED)
    cells = read_layer({"path": str(file), "layer": "warning"}, None)
    counts = cells["level"].value_counts()
    levels = read_levels()
    rows = [(Colour(each.colour, each.name), int(counts.get(place, 0))) for place, each in enumerate(levels, start=1)]
    page.table(rows[::-1], (COLUMNS["level"], Text("Cells", "网格数")))
    gravest = cells[cells["level"] > 0].sort_values("level", ascending=False, kind="stable").head(20)
    named = [name for name in ("code", "name_zh" if page.language == "zh" else "name_en", "reason") if name in gravest]
    if len(gravest):
        shown = pd.DataFrame(gravest)[named].fillna("").astype(str)
        page.table(shown.to_numpy().tolist(), [COLUMNS.get(name, Text(name, name)) for name in named])


def _balance(page: Page, file: Path) -> None:
    if not file.is_file():
        return
    page.heading(Text("Water balance and run", "水量平衡与计算"))
    told: Mapping[str, Any] = read_json(file)
    page.table([(text, _in_words(told[name])) for name, text in (BALANCE | RUN_FACTS).items() if name in told])


def _in_words(value: object) -> object:
    """Return the name of a solver or a precision instead of its code word; every other value as it is."""
    return WORDS.get(value, value) if isinstance(value, str) else value


def _trust(page: Page, scheme: Scheme | None, assumptions: list[str]) -> None:
    page.heading(Text("Assumptions, and how far to trust this", "假定与可信度"))
    for each in assumptions:
        page.paragraph(each)
    page.paragraph(TRUST)
    for source in sorted({each.source for each in scheme.classes if each.confidence == "low"} if scheme else ()):
        page.paragraph(Text(f"Not verified: {source}", f"未经核实：{source}"), "doubt")


def _inputs(page: Page, inputs: Mapping[str, str]) -> None:
    if not inputs:
        return
    page.heading(Text("Inputs", "输入数据"))
    rows = []
    for name, path in inputs.items():
        if not Path(path).is_file():
            raise SourceError(
                Text("The input {path} is not there.", "输入文件 {path} 不存在。").fill(path=path),
                Text("Name the files that the run was made from.", "请给出本次模拟所用的文件。"),
            )
        rows.append((name, Path(path).name, content_sha256([Path(path)])))
    page.table(rows, (Text("Input", "输入"), Text("File", "文件"), Text("SHA-256", "SHA-256")))
