"""What a person gives for a run (numbers, tables, layers), turned into what the simulation takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pyogrio.errors
from numpy.typing import NDArray

from undergrid.core.flood.checks import rain
from undergrid.core.flood.checks.terrain import NO_ROUGHNESS
from undergrid.core.flood.rain.grids import read_rain_grids
from undergrid.core.flood.rain.measured import Convention, series_of
from undergrid.core.flood.rain.readings import read_readings
from undergrid.core.flood.rain.storm_table import DEPTH, RATES, is_storm_table, read_storm
from undergrid.core.flood.surface.forcing import MM_PER_HOUR, Infiltration, Inflow, RainMaps
from undergrid.core.flood.surface.grid import Edge, SurfaceGrid
from undergrid.core.flood.surface.series import Series
from undergrid.core.flood.surface.terrain import Report, burn, read_onto
from undergrid.core.formats.layers import fitting, in_system
from undergrid.core.formats.raster import Frame
from undergrid.core.formats.small_table import names_any, number_of, rows_of
from undergrid.core.kernel.account import came_in
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.findings import Place
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text

Layer = str | Mapping[str, str | None]
Rain = float | str | Sequence[Sequence[float]] | None
SIDES = ("north", "south", "west", "east")
MOST_RAIN_MM_H = 600.0  # the world's record hour is about half of it
TIMES = {"time_s": 1.0, "begin_s": 1.0, "time_min": 60.0, "begin_min": 60.0, "time_h": 3600.0, "begin_h": 3600.0}


def rain_of(given: Rain, call: Call) -> Series | None:
    """Return rain in m/s from a rate in mm/h, (time s, mm/h) steps, or a table of them; None for no rain."""
    if given is None:
        return None
    if isinstance(given, int | float):
        return Series.constant(_sane_rain(float(given), None, call.report) * MM_PER_HOUR)
    if isinstance(given, str):
        times, rates = _rain_table(existing_file(given), call)
    else:
        times, rates = [float(row[0]) for row in given], [float(row[1]) for row in given]
    _sane_rain(max(rates), given if isinstance(given, str) else None, call.report)
    return Series.steps(times, [rate * MM_PER_HOUR for rate in rates])


def _sane_rain(rate_mm_h: float, file: str | None, report: Report) -> float:
    if not 0 <= rate_mm_h <= MOST_RAIN_MM_H:
        place = Place(file=Path(file).name if file else None, value=f"{rate_mm_h:g}")
        report(rain.BEYOND_NATURE.found(place, v=rate_mm_h))
    return rate_mm_h


def _rain_table(path: Path, call: Call) -> tuple[list[float], list[float]]:
    known = {*TIMES, *RATES, DEPTH}
    if path.stat().st_size and not names_any(path, known):
        return _gauge_table(path, call)  # an office's own, maybe with title lines above its header
    table = rows_of(path, known)
    _, first = table[0]
    if DEPTH in first and is_storm_table(path):
        storm = read_storm(path)
        return (60.0 * storm.begin_min).tolist(), storm.intensity_mm_h.tolist()
    time = next((name for name in TIMES if name in first), None)
    rate = next((name for name in RATES if name in first), None)
    if time is None or rate is None:
        return _gauge_table(path, call)
    times = [number_of(row, time, path, i) * TIMES[time] for i, row in table]
    rates = [number_of(row, rate, path, i) for i, row in table]
    if min(rates) < 0:
        raise SourceError(
            Text("{name}, row {row}: rain cannot be negative.", "{name} 第 {row} 行：雨强不能为负。").fill(
                name=path.name, row=table[int(np.argmin(rates))][0]
            ),
            Text("Is it a code for a missing value? Fill it.", "是否为缺测代码？请补齐。"),
        )
    gaps = np.diff(times)
    if np.any(gaps <= 0):
        raise SourceError(
            Text("The times in {name} do not rise.", "{name} 中的时间未递增。").fill(name=path.name),
            Text("Sort the table and remove repeated times.", "请按时间排序并删除重复时刻。"),
        )
    if len(gaps) > 1 and gaps.max() > 1.5 * np.median(gaps):
        row = table[int(np.argmax(gaps)) + 1][0]
        place = Place(file=path.name, row=row, column=time)
        call.report(rain.GAP.found(place, says=rain.GAP_OF_RUN, remedy=rain.FILL_GAP, gap=gaps.max()))
    return times, rates


def _gauge_table(path: Path, call: Call) -> tuple[list[float], list[float]]:
    """Return a dated table of one gauge as rain from its first reading on: depths (mm) of its intervals, as is told."""
    remedy = Text(
        "Give a design storm's table ({times}; {rates}), or a table of one gauge.",
        "请提供设计暴雨结果表（{times}；{rates}）或单个雨量站的表。",
    ).fill(times=", ".join(TIMES), rates=", ".join(RATES))
    try:
        gauges = read_readings(path)
    except SourceError as refused:
        raise SourceError(refused.text, remedy) from refused
    if len(gauges) > 1:
        names = ", ".join(each.gauge for each in gauges[:6])
        text = Text("{name} holds several gauges: {names}.", "{name} 含多个雨量站：{names}。")
        raise SourceError(text.fill(name=path.name, names=names), remedy)
    series, findings = series_of(gauges[0], Convention())
    for finding in findings:
        call.report(finding)
    if wrong := [finding for finding in findings if call.is_error(finding)]:
        raise SourceError(wrong[0].text, wrong[0].remedy)
    dense = series.dense()
    place = Place(file=path.name)
    call.report(rain.OF_A_GAUGE.found(place, gauge=series.gauge, step=series.step_s, missing=dense.missing_steps))
    times = ((dense.begin - dense.begin[0]) / np.timedelta64(1, "s")).tolist()
    return times, np.where(np.isnan(dense.depth_mm), 0.0, dense.intensity_mm_h).tolist()


def rain_maps_of(path: str, frame: Frame, report: Report | None = None) -> RainMaps:
    """Return a radar or forecast grid (NetCDF, dated GeoTIFFs) as rain per cell, its first slice at time 0.

    The last of several slices holds as long as the one before it; ``report`` is told where the grid does not reach.
    """
    grid = read_rain_grids([Path(path)])
    slices = list(grid.over(frame.transform, frame.shape, frame.crs))
    start = [float((begin - slices[0][0]) / np.timedelta64(1, "s")) for begin, _ in slices]
    unknown = np.mean([np.isnan(rate).mean() for _, rate in slices])
    if unknown > 0 and report is not None:
        report(rain.GRID_MISSING.found(Place(file=Path(path).name), share=100 * unknown))
    rates = [np.nan_to_num(rate) * np.float32(MM_PER_HOUR) for _, rate in slices]
    if len(start) > 1:
        start.append(2 * start[-1] - start[-2])
        rates.append(np.zeros_like(rates[-1]))
    return RainMaps(start, rates)


def inflows_of(path: str, grid: SurfaceGrid) -> list[Inflow]:
    """Return the inflows of a table: name, x, y, time_s, flow_m3_s; a line is a name with several places."""
    table: dict[str, tuple[dict[tuple[int, int], None], dict[float, float]]] = {}
    source = existing_file(path)
    for number, row in rows_of(source, {"name", "x", "y", "time_s", "flow_m3_s"}):
        x, y, t, q = (number_of(row, name, source, number) for name in ("x", "y", "time_s", "flow_m3_s"))
        cell = grid.cell_at(x, y)
        if cell is None:
            raise SourceError(
                Text(
                    "The inflow in row {row} of {name} lies outside the terrain.",
                    "{name} 第 {row} 行入流点在地形范围外。",
                ).fill(row=number, name=source.name),
                Text("Check its coordinates.", "请检查坐标。"),
            )
        cells, points = table.setdefault(row.get("name") or f"{x:g},{y:g}", ({}, {}))
        cells[cell] = None
        points[t] = q
    return [
        Inflow(list(cells), Series.through(sorted(points.items())), name) for name, (cells, points) in table.items()
    ]


def edges_of(given: Mapping[str, Any] | None) -> tuple[Edge, ...]:
    """Return the edges from {"south": "outfall"} or {"west": {"kind": "stage", "level_m": 3.2 or [[t, z], ...]}}."""
    edges = []
    for side, what in (given or {}).items():
        told = {"kind": what} if isinstance(what, str) else dict(what)
        if side not in SIDES or told.get("kind") not in {"closed", "outfall", "stage"}:
            raise SourceError(
                Text("There is no edge {side}: {kind}.", "不存在边界 {side}：{kind}。").fill(
                    side=side, kind=told.get("kind")
                ),
                Text(
                    "Sides: north, south, west, east; kinds: closed, outfall, stage.",
                    "边：north、south、west、east；类型：closed、outfall、stage。",
                ),
            )
        given_level: Any = told.pop("level_m", None)
        level = None
        if given_level is not None:
            steady = isinstance(given_level, int | float)
            level = Series.constant(given_level) if steady else Series.through(given_level)
        edges.append(Edge(side=side, level_m=level, **told))  # type: ignore[arg-type]
    return tuple(edges)


def roughness_of(given: float | str, frame: Frame, report: Report) -> NDArray[np.float64] | float:
    """Return Manning's n from a number or a raster; unknown cells get the raster's median, and a finding."""
    if not isinstance(given, str):
        return float(given)
    values = read_onto(given, frame, nearest=True)
    unknown = ~np.isfinite(values) | (values <= 0)
    if unknown.all():
        raise SourceError(
            Text("The roughness raster does not cover the terrain.", "粗糙系数栅格未覆盖地形。"),
            Text("Give one that does, or a number.", "请提供覆盖范围的栅格或数值。"),
        )
    if unknown.any():
        median = float(np.median(values[~unknown]))
        report(NO_ROUGHNESS.found(Place(file=Path(given).name), n=unknown.sum(), m=median))
        values = np.where(unknown, median, values)
    return values


def infiltration_of(given: Mapping[str, Any] | None, frame: Frame) -> Infiltration | None:
    """Return the law from {"law": "green_ampt", "a": .., "b": .., "c": ..}; rates in mm/h, each a number or raster."""
    if not given:
        return None
    law = given["law"]
    rates = {"constant": "a", "horton": "ab", "green_ampt": "a"}[law]
    parts = {}
    for name in "abc":
        value = given.get(name, 0.0)
        value = read_onto(value, frame, nearest=True) if isinstance(value, str) else float(value)
        parts[name] = np.nan_to_num(value * (MM_PER_HOUR if name in rates else 1.0))
    return Infiltration(law, **parts)


def features(given: Layer, frame: Frame) -> geopandas.GeoDataFrame:
    """Return a vector layer in the terrain's coordinate system."""
    told = {"path": given} if isinstance(given, str) else given
    name, layer = str(told["path"]), told.get("layer")
    try:
        found = geopandas.read_file(existing_file(name), **({"layer": layer} if layer else {}))
    except pyogrio.errors.DataSourceError as error:
        raise SourceError(
            Text("{name} cannot be read as a layer.", "无法读取图层 {name}。").fill(name=Path(name).name),
            Text(
                "Give a GeoPackage, FlatGeobuf, GeoJSON or Shapefile.",
                "请提供 GeoPackage、FlatGeobuf、GeoJSON 或 Shapefile。",
            ),
        ) from error
    moved = in_system(found, frame.crs, name, layer)
    placed = fitting(moved, name)
    shaped = placed.geometry.notna() & ~placed.geometry.is_empty
    misfits = len(moved) - len(placed)
    came_in(name, int(shaped.sum()), placed.total_bounds, layer, crs=frame.crs, misfits=misfits)
    return placed


def built_cells(given: Layer, frame: Frame) -> NDArray[np.bool_]:
    """Return the cells whose centre lies in a building."""
    return burn([shape for shape in features(given, frame).geometry if shape is not None and not shape.is_empty], frame)


def points_of(given: Layer | Sequence[Sequence[Any]] | None, frame: Frame) -> list[tuple[str, float, float]]:
    """Return (name, x, y) of a point layer, a table (name, x, y) or a list of [name, x, y]."""
    if given is None:
        return []
    if not isinstance(given, str | Mapping):
        return [(str(point[0]), float(point[1]), float(point[2])) for point in given]
    if isinstance(given, str) and given.lower().endswith(".csv"):
        source = existing_file(given)
        return [
            (row.get("name") or str(i - 1), number_of(row, "x", source, i), number_of(row, "y", source, i))
            for i, row in rows_of(source, {"name", "x", "y"})
        ]
    layer = features(given, frame)
    names = layer["name"] if "name" in layer else range(1, len(layer) + 1)
    return [(str(name), p.x, p.y) for name, p in zip(names, layer.geometry.representative_point(), strict=True)]
