"""What a flood map for people says, and nothing else: where water stands, the worst places, who must act, the rain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS
from rasterio.features import rasterize

from undergrid.core.flood.impact.facilities import kind_of
from undergrid.core.flood.impact.warning import SHIPPED_RULES, read_levels
from undergrid.core.flood.impact.water import FLOODED_M, Water
from undergrid.core.flood.rain.told_storm import told_beside
from undergrid.core.flood.reporting.place_names import NAMES, Source, by_holding_names, lying_under, place_name
from undergrid.core.flood.reporting.rain_chart import draw_rain, fallen
from undergrid.core.flood.reporting.standing_water import NARROWEST_M, SMALLEST_M2, Worst, standing, worst_places
from undergrid.core.flood.runs.noted_rain import NotedRain, called, noted_rain
from undergrid.core.flood.scenarios.result_folder import RECORD
from undergrid.core.flood.surface.inputs import rain_of
from undergrid.core.formats.documents import read_json
from undergrid.core.formats.layers import layer_names, read_layer, write_layers
from undergrid.core.formats.raster import Floats, Frame, write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer

FILE, DEPTH_FILE, CHART_FILE = "flood_map.gpkg", "flood_map_depth.tif", "flood_map_rain.svg"
DURATION_FILE = "flood_map_duration.tif"
DRAINS_FILE, DRAINS_LAYER = "pipes.gpkg", "links"
"""What a run of streets and drains together leaves of its drains."""
KIND_COLUMNS = ("kind", "type", "类别", "类型")
DRAWN_FACILITIES = ("shelter", "pump")
"""The facilities that a flood map shows: where people are sent, and what takes the water away."""
OTHER_GRADE = "#6b7280"
MOST_TOLD = 2
"""Lines of a design storm that a map has room for: the storm in short, and its pattern; a report tells all."""
NO_EXPOSURE = Text("{name} has no layer “{layer}”.", "{name} 中没有图层“{layer}”。")


@dataclass(frozen=True, slots=True, kw_only=True)
class FloodMapRequest:
    """What is asked of a flood map: of which run, over what ground, with which of its results."""

    run: str
    rain_table: str | None = None
    streets: Source | None = None
    buildings: Source | None = None
    waters: Source | None = None
    boundaries: Source | None = None
    routes: Source | None = None
    exposure: str | None = None
    warnings: str | None = None
    street_names: str | None = None


@task_from(FloodMapRequest)
def prepare_flood_map(call: Call, asked: FloodMapRequest) -> Answer:
    """Write what a flood map shows into the run's folder: layers, rasters of depth and duration, a chart; answer what
    it says.

    ``exposure`` and ``warnings`` are the GeoPackages of this run. Rivers and ponds (``waters``) and the ground under
    buildings are no flood. Pools smaller than 100 m² and strips narrower than 5 m are left out, and the answer says how
    much that was. ``boundaries`` are drawn as lines and judge nothing; ``routes`` are the ways on which people are
    moved out, and those that pass through the water that is shown or along a closed street say so. Streets are called
    by the name that holds, where the table ``street_names`` gives their name as another one.
    """
    folder, language = Path(asked.run), call.language
    water = Water.of_run(folder, {})
    frame = water.frame
    call.progress.report(0.1, Text("Water", "积水"))
    given = {name: getattr(asked, name) for name in ("streets", "buildings", "waters", "boundaries")}
    base = {name: lying_under(source, frame, language) for name, source in given.items() if source is not None}
    if "streets" in base:
        base["streets"] = by_holding_names(base["streets"], asked.street_names, call)
    shown = standing(_open_depth(water, base), frame)
    write_raster(folder / DEPTH_FILE, shown.depth_m, frame, "m")

    call.progress.report(0.5, Text("Places", "积水点"))
    worst = worst_places(shown.depth_m, frame, folder / "depth.tif", water)
    places = _places(worst, base.get("streets"), language)
    layers = {
        "worst": geopandas.GeoDataFrame(places, geometry=[each.point for each in worst], crs=frame.crs),
        "closed": _closed(asked.exposure, frame, base.get("streets")),
        "warned": _warned(asked.warnings, frame),
    }
    routes = _routes(asked.routes, shown.depth_m, layers["closed"], frame, language)
    more = {
        "facilities": _facilities(asked.exposure, frame, language), "drains": _drains(folder, frame), "routes": routes,
    }  # fmt: skip
    write_layers(folder / FILE, layers | more | base)

    call.progress.report(0.8, Text("Rain", "降雨"))
    return {
        "output": str(folder / FILE),
        "depth": str(folder / DEPTH_FILE),
        "duration": _duration(folder, water, shown.depth_m),
        "height_datum": _height_datum(frame),
        "crs": frame.crs.to_wkt() if frame.crs else "",
        "extent": _extent(frame, shown.depth_m, layers | {"routes": routes}),
        "worst": places,
        "levels": _levels(layers["warned"], language),
        "closed_m": {code: round(float(part.length.sum())) for code, part in layers["closed"].groupby("closed_to")},
        "closed_streets": _named_once(layers["closed"]),
        "routes": len(routes),
        "routes_flooded": int(routes["flooded"].sum()),
        "flooded_m2": shown.area_m2,
        "left_out_m2": shown.left_out_m2,
        "deepest_m": worst[0].depth_m if worst else 0.0,
        "shown_from_m": FLOODED_M,
        "smallest_m2": SMALLEST_M2,
        "narrowest_m": NARROWEST_M,
        **_storm(call, folder, asked.rain_table),
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
    told: dict[str, Any] = {"chart": None, "rain": None, "rain_name": "", "rain_begins": "", "storm": []}
    if rain is not None:
        chart = draw_rain(rain.series, lasts_s, folder / CHART_FILE, call.language)
        told = {
            "chart": str(chart), "rain": fallen(rain.series, lasts_s), "rain_name": "" if rain.told else rain.name,
            "rain_begins": rain.begins_at, "storm": [each.say(call.language) for _label, each in rain.told[:MOST_TOLD]],
        }  # fmt: skip
    return {
        **told,
        "lasts_s": lasts_s,
        "ran_at": _ran_at(folder),
        "scenario": _scenario(folder, call.language),
    }


def _places(worst: list[Worst], streets: geopandas.GeoDataFrame, language: Language) -> list[dict[str, Any]]:
    """Return rank, depth and minute of every place, and what it is called: the street beside it, else where it lies."""
    found = []
    for rank, each in enumerate(worst, start=1):
        place = place_name(each.point, streets).say(language)
        found.append(
            {"rank": rank, "place": place, "depth_m": round(each.depth_m, 2), "at_min": each.at_min,
             "under_min": None if each.under_h is None else round(60.0 * each.under_h), "at_least": each.at_least}
        )  # fmt: skip
    return found


def _duration(folder: Path, water: Water, shown_m: Floats) -> str | None:
    """Write how long the water that is shown was deeper than 15 cm; return the file, or None where it is not known."""
    if water.peaks.duration_h is None:
        (folder / DURATION_FILE).unlink(missing_ok=True)
        return None
    hours = np.where(np.isfinite(shown_m), water.peaks.duration_h, np.float32(np.nan))
    write_raster(folder / DURATION_FILE, hours.astype(np.float32), water.frame, "h")
    return str(folder / DURATION_FILE)


def _height_datum(frame: Frame) -> str:
    """Return what the terrain's coordinate system says heights count from; empty where it says nothing of heights."""
    system = None if frame.crs is None else CRS.from_user_input(frame.crs)
    parts = [] if system is None else [each for each in system.sub_crs_list if each.is_vertical]
    return parts[0].name if parts else ""


def _facilities(exposure: str | None, frame: Frame, language: Language) -> geopandas.GeoDataFrame:
    """Return shelters and pumping stations that the exposure knows, each with its kind, its name and whether it is
    under water; none where the exposure counted no facilities.
    """
    empty = geopandas.GeoDataFrame({"kind": [], "name": [], "flooded": []}, geometry=[], crs=frame.crs)
    if exposure is None or "facilities" not in layer_names(Path(exposure)):
        return empty
    read = read_layer({"path": exposure, "layer": "facilities"}, frame.crs)
    column = next((name for name in KIND_COLUMNS if name in read), None)
    if column is None:
        return empty
    kinds = pd.Series([kind_of(each) for each in read[column]], index=read.index)
    drawn = kinds.isin(DRAWN_FACILITIES)
    named = next((name for name in NAMES[language] if name in read), None)
    names = "" if named is None else read[named].fillna("").astype(str)
    told = read[["geometry"]].assign(kind=kinds, name=names, flooded=read["flooded"].fillna(0).astype(bool))[drawn]
    return told.set_geometry(told.geometry.representative_point())


def _routes(
    source: Source | None, shown_m: Floats, closed: geopandas.GeoDataFrame, frame: Frame, language: Language
) -> geopandas.GeoDataFrame:
    """Return the ways on which people are moved out, with their names and whether they are ``flooded``.

    That is where they pass through shown water, or nearer than a cell to where not even a car passes: fast shallow
    water, and water in an alley, are not among what is shown.
    """
    if source is None:
        return geopandas.GeoDataFrame({"name": [], "flooded": []}, geometry=[], crs=frame.crs)
    ways = lying_under(source, frame, language)
    wet = np.isfinite(shown_m)
    ground = {"out_shape": frame.shape, "transform": frame.transform, "all_touched": True}
    barred = shapely.union_all(closed.geometry.to_numpy())
    flooded = [
        bool((wet & (rasterize([way], **ground) > 0)).any()) or bool(shapely.dwithin(way, barred, frame.cell_m))
        for way in ways.geometry
    ]
    return ways[["name", "geometry"]].assign(flooded=flooded)


def _drains(folder: Path, frame: Frame) -> geopandas.GeoDataFrame:
    """Return the drains that the run itself computed; none where it had only streets."""
    file = folder / DRAINS_FILE
    if not file.is_file() or DRAINS_LAYER not in layer_names(file):
        return geopandas.GeoDataFrame(geometry=[], crs=frame.crs)
    return read_layer({"path": str(file), "layer": DRAINS_LAYER}, frame.crs)[["geometry"]]


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
        return None if given is None else NotedRain(given, called(table), "", told_beside(table))
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
