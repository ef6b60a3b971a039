"""What a flood map for people says, and nothing else: where water stands, the worst places, who must act, the rain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
from rasterio.features import rasterize

from undergrid.core.flood.impact.warning import SHIPPED_RULES, read_levels
from undergrid.core.flood.impact.water import FLOODED_M, Water
from undergrid.core.flood.reporting.rain_chart import draw_rain, fallen
from undergrid.core.flood.reporting.standing_water import NARROWEST_M, SMALLEST_M2, Worst, standing, worst_places
from undergrid.core.flood.runs.noted_rain import NotedRain, called, noted_rain
from undergrid.core.flood.scenarios.result_folder import RECORD
from undergrid.core.flood.surface.inputs import rain_of
from undergrid.core.formats.documents import read_json
from undergrid.core.formats.layers import layer_names, read_layer, write_layers
from undergrid.core.formats.raster import Floats, Frame, write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer

Source = dict[str, str | None] | str
FILE, DEPTH_FILE, CHART_FILE = "flood_map.gpkg", "flood_map_depth.tif", "flood_map_rain.svg"
OTHER_GRADE = "#6b7280"
NEAR_M = 60.0
"""A place is called after a street that lies nearer than this."""
NAMES: Mapping[Language, tuple[str, ...]] = {
    "zh": ("name_zh", "name", "名称", "道路名称", "name_en"),
    "en": ("name_en", "name", "name_zh", "名称", "道路名称"),
}
WIDTHS = ("carriageway_m", "width_m", "width", "宽度")
USUAL_WIDTH_M = 7.0
NO_NAME = Text("({x}, {y})", "（{x}，{y}）")
NO_EXPOSURE = Text("{name} has no layer “{layer}”.", "{name} 中没有图层“{layer}”。")


@task
def prepare_flood_map(
    call: Call,
    *,
    run: str,
    rain_table: str | None = None,
    streets: Source | None = None,
    buildings: Source | None = None,
    waters: Source | None = None,
    exposure: str | None = None,
    warnings: str | None = None,
) -> Answer:
    """Write what a flood map shows into the run's folder: layers, a raster of depth, a chart; answer what it says.

    ``exposure`` and ``warnings`` are the GeoPackages of this run. Rivers and ponds (``waters``) and the ground under
    buildings are no flood. Pools smaller than 100 m² and strips narrower than 5 m are left out, and the answer says how
    much that was.
    """
    folder, language = Path(run), call.language
    water = Water.of_run(folder, {})
    frame = water.frame
    call.progress.report(0.1, Text("Water", "积水"))
    base = {
        name: _base(source, frame, language)
        for name, source in (("streets", streets), ("buildings", buildings), ("waters", waters)) if source is not None
    }  # fmt: skip
    shown = standing(_open_depth(water, base), frame)
    write_raster(folder / DEPTH_FILE, shown.depth_m, frame, "m")

    call.progress.report(0.5, Text("Places", "积水点"))
    worst = worst_places(shown.depth_m, frame, folder / "depth.tif")
    places = _places(worst, base.get("streets"), language)
    layers = {
        "worst": geopandas.GeoDataFrame(places, geometry=[each.point for each in worst], crs=frame.crs),
        "closed": _closed(exposure, frame, base.get("streets")),
        "warned": _warned(warnings, frame),
    }
    write_layers(folder / FILE, layers | base)

    call.progress.report(0.8, Text("Rain", "降雨"))
    return {
        "output": str(folder / FILE),
        "depth": str(folder / DEPTH_FILE),
        "crs": frame.crs.to_wkt() if frame.crs else "",
        "extent": _extent(frame, shown.depth_m, layers),
        "worst": places,
        "levels": _levels(layers["warned"], language),
        "closed_m": {code: round(float(part.length.sum())) for code, part in layers["closed"].groupby("closed_to")},
        "closed_streets": _named_once(layers["closed"]),
        "flooded_m2": shown.area_m2,
        "left_out_m2": shown.left_out_m2,
        "deepest_m": worst[0].depth_m if worst else 0.0,
        "shown_from_m": FLOODED_M,
        "smallest_m2": SMALLEST_M2,
        "narrowest_m": NARROWEST_M,
        **_storm(call, folder, rain_table),
    }


def _open_depth(water: Water, base: Mapping[str, geopandas.GeoDataFrame]) -> Floats:
    """Return the greatest depth where a flood can stand: not under buildings, not in a river."""
    frame, depth = water.frame, water.peaks.depth_m
    taken = [shape for name in ("buildings", "waters") if name in base for shape in base[name].geometry]
    if not taken:
        return depth
    return np.where(rasterize(taken, out_shape=frame.shape, transform=frame.transform) > 0, np.float32(np.nan), depth)


def _storm(call: Call, folder: Path, rain_table: str | None) -> dict[str, Any]:
    """Return the rain, its chart, and what else the run's folder says of itself."""
    rain = _rain(call, folder, rain_table)
    lasts_s = float(_told(folder / "balance.json").get("time_s", 0.0))
    told: dict[str, Any] = {"chart": None, "rain": None, "rain_name": "", "rain_begins": ""}
    if rain is not None:
        chart = draw_rain(rain.series, lasts_s, folder / CHART_FILE, call.language)
        told = {
            "chart": str(chart), "rain": fallen(rain.series, lasts_s), "rain_name": rain.name,
            "rain_begins": rain.begins_at,
        }  # fmt: skip
    return {
        **told,
        "lasts_s": lasts_s,
        "ran_at": _ran_at(folder),
        "scenario": _scenario(folder, call.language),
    }


def _base(source: Source, frame: Frame, language: Language) -> geopandas.GeoDataFrame:
    """Return what lies under a map: shapes with a ``name`` in the map's language and, of streets, their width."""
    read = read_layer(source, frame.crs)
    named = next((name for name in NAMES[language] if name in read), None)
    wide = next((name for name in WIDTHS if name in read), None)
    names = "" if named is None else read[named].fillna("").astype(str)
    widths = USUAL_WIDTH_M if wide is None else pd.to_numeric(read[wide], errors="coerce").fillna(USUAL_WIDTH_M)
    return read[["geometry"]].assign(name=names, width_m=widths)


def _places(worst: list[Worst], streets: geopandas.GeoDataFrame, language: Language) -> list[dict[str, Any]]:
    """Return rank, depth and minute of every place, and what it is called: the street beside it, else where it lies."""
    found = []
    near = None if streets is None else streets[streets["name"] != ""]
    for rank, each in enumerate(worst, start=1):
        place = NO_NAME.fill(x=round(each.point.x), y=round(each.point.y)).say(language)
        if near is not None and len(near):
            away = near.geometry.distance(each.point)
            if away.min() <= NEAR_M:
                place = str(near["name"].loc[away.idxmin()])
        found.append({"rank": rank, "place": place, "depth_m": round(each.depth_m, 2), "at_min": each.at_min})
    return found


def _layer(file: str | None, layer: str, frame: Frame, columns: tuple[str, ...]) -> geopandas.GeoDataFrame:
    """Return a layer of a GeoPackage of results; an empty one where there is no file."""
    if file is None:
        return geopandas.GeoDataFrame({name: [] for name in columns}, geometry=[], crs=frame.crs)
    if layer not in layer_names(Path(file)):
        raise SourceError(
            NO_EXPOSURE.fill(name=Path(file).name, layer=layer),
            Text(
                "Give what “Flood exposure” (with streets) or “Flood warnings” wrote for this run, or leave it empty.",
                "请使用本次模拟的“内涝暴露分析”（含道路）或“内涝预警”结果，或留空。",
            ),
        )
    return read_layer({"path": file, "layer": layer}, frame.crs)


def _closed(exposure: str | None, frame: Frame, streets: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return the closed stretches with whom they are closed to and the name of the nearest street."""
    lines = _layer(exposure, "closures", frame, ("closed_to",))[["closed_to", "geometry"]]
    if streets is None or not len(lines) or not len(streets):
        return lines.assign(street="")
    # A stretch lies on its street: the middle of it is nearest to no other.
    middles = lines.set_geometry(lines.geometry.interpolate(0.5, normalized=True))
    joined = middles.sjoin_nearest(streets[["name", "geometry"]], how="left")
    return lines.assign(street=joined[~joined.index.duplicated()]["name"])


def _named_once(closed: geopandas.GeoDataFrame) -> list[str]:
    """Return the names of closed streets, the longest closed first."""
    named = closed[closed["street"] != ""]
    lengths = named.geometry.length.groupby(named["street"]).sum()
    return [str(name) for name in lengths.sort_values(ascending=False).index]


def _warned(warnings: str | None, frame: Frame) -> geopandas.GeoDataFrame:
    """Return the warned cells, those of one grade that touch as one area."""
    cells = _layer(warnings, "warning", frame, ("level", "level_code"))
    warned = cells[cells["level"] > 0][["level", "level_code", "geometry"]]
    if not len(warned):
        return warned
    return warned.dissolve(["level", "level_code"]).explode().reset_index()[["level", "level_code", "geometry"]]


def _levels(warned: geopandas.GeoDataFrame, language: Language) -> list[dict[str, Any]]:
    """Return the grades of warning, the gravest first, with their areas; a city's own grades after those we know."""
    known = [(each.code, each.name.say(language), each.colour) for each in reversed(read_levels(SHIPPED_RULES))]
    ours = {code for code, _, _ in known}
    others = warned[~warned["level_code"].isin(ours)].sort_values("level", ascending=False)["level_code"].unique()
    found = []
    for code, name, colour in (*known, *((str(code), str(code), OTHER_GRADE) for code in others)):
        reached = warned[warned["level_code"] == code]
        area = float(reached.geometry.area.sum())
        found.append({"code": code, "name": name, "colour": colour, "areas": len(reached), "area_m2": area})
    return found


def _rain(call: Call, run: Path, table: str | None) -> NotedRain | None:
    """Return the rain that fell: the table that is given, else what the run's folder or its scenario's record says."""
    if table is not None:
        given = rain_of(table, call)
        return None if given is None else NotedRain(given, called(table), "")
    noted = noted_rain(run)
    storm = _told(run / RECORD, run.parent / RECORD).get("storm")
    if noted is not None or not storm:
        return noted
    step_s, depths = 60.0 * storm["step_min"], storm["depth_mm"]
    steps = [(place * step_s, depth * 3600.0 / step_s) for place, depth in enumerate(depths)]
    falling = rain_of(steps, call)
    return None if falling is None else NotedRain(falling, "", "")


def _told(*files: Path) -> dict[str, Any]:
    """Return what the first of these files that is there holds; nothing where none is."""
    found = next((each for each in files if each.is_file()), None)
    return {} if found is None else dict(read_json(found))


def _ran_at(run: Path) -> str:
    """Return the day on which the run ended, as its files say."""
    kept = _told(run / RECORD, run.parent / RECORD).get("begun_at")
    ended = datetime.fromtimestamp((run / "max_depth.tif").stat().st_mtime, UTC).astimezone()
    return str(kept)[:10] if kept else f"{ended:%Y-%m-%d}"


def _scenario(run: Path, language: Language) -> str:
    told = _told(run / RECORD, run.parent / RECORD)
    return Text(told["name_en"], told["name_zh"]).say(language) if told else ""


def _extent(frame: Frame, depth_m: Floats, layers: Mapping[str, geopandas.GeoDataFrame]) -> list[float]:
    """Return what the map is about: the water that is shown, the warned areas, the closed streets; else everything."""
    rows, columns = np.nonzero(np.isfinite(depth_m))
    boxes = [tuple(each.total_bounds) for each in layers.values() if len(each)]
    if len(rows):
        west, north = frame.transform @ (columns.min(), rows.min())
        east, south = frame.transform @ (columns.max() + 1, rows.max() + 1)
        boxes.append((west, south, east, north))
    if not boxes:
        return list(frame.bounds)
    west, south, east, north = np.array(boxes).T
    return [float(west.min()), float(south.min()), float(east.max()), float(north.max())]
