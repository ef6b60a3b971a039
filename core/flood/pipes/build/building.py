"""Builds a SWMM model from the accepted drainage network, and keeps it in the store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import geopandas
import numpy as np
import shapely
from affine import Affine
from pyproj import CRS

from undergrid.core.flood.pipes.build.catchments import drained, outlines, path_slopes, plane_slope, thiessen
from undergrid.core.flood.pipes.build.network import Built, build_network
from undergrid.core.flood.pipes.build.surfaces import (
    Infiltration,
    infiltration_words,
    largest_part,
    sealed_percent,
    subcatchment_frame,
)
from undergrid.core.flood.pipes.build.systems import systems_of
from undergrid.core.flood.pipes.engine_check import checked
from undergrid.core.flood.pipes.exchanging import counts
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.stored_model import keep_model
from undergrid.core.flood.surface.inputs import Layer, features
from undergrid.core.flood.surface.terrain import Terrain, burn, read_terrain
from undergrid.core.formats.geopackage import write_layer
from undergrid.core.formats.layers import numbers_of
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.account import came_in, counted, only_with
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import POINTS, ROLES, UTILITIES, stored_codes
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.accepted import accepted_of

STORM_AND_COMBINED = ["YS", "HS"]
"""Storm water and combined sewers (CJJ 61-2017, App. B)."""
DRAINED = Text("subcatchments", "子汇水区")
IF_ELSEWHERE = Text("Nothing, unless a part drains elsewhere.", "如某一块汇向他处请调整，否则无需处理。")
SPLIT = Text(
    "{count} subcatchments have several parts ({share:.0f} % of the area lies in the smaller ones): their areas count "
    "whole, the largest part is drawn.",
    "{count} 个子汇水区由多块组成（较小部分占总面积 {share:.0f} %）：面积按全部计算，图上只绘最大一块。",
)
NO_SEWER = Text(
    "The model has no pipe for waste water: that of {people:,.0f} people would run in storm drains.",
    "模型中没有污水或合流管：{people:,.0f} 人的污水将排入雨水管。",
)
TAKE_SEWERS = Text(
    "Take combined or foul sewers (HS, WS) among the utilities, or leave the people out.",
    "请在类别中加入合流或污水（HS、WS），或不给人口图层。",
)
UNKNOWN_SLOPE_PERCENT = 1.0
CRUMBS = 0.01
BURNED_M = 3.0
"""Buildings stand up and streets lie down by this much while the terrain is asked where water goes."""
STREET_M = 0.15
GAUGE = "rain"
SKELETON = """\
[TITLE]
{title}

[OPTIONS]
FLOW_UNITS           CMS
INFILTRATION         {infiltration}
FLOW_ROUTING         DYNWAVE
LINK_OFFSETS         DEPTH
INERTIAL_DAMPING     NONE
NORMAL_FLOW_LIMITED  BOTH
SURCHARGE_METHOD     SLOT
ALLOW_PONDING        NO
VARIABLE_STEP        0.5
MINIMUM_STEP         0.1
MAX_TRIALS           16
ROUTING_STEP         2
WET_STEP             00:01:00
DRY_STEP             01:00:00
REPORT_STEP          00:01:00
START_DATE           01/01/2000
START_TIME           00:00:00
REPORT_START_DATE    01/01/2000
REPORT_START_TIME    00:00:00
END_DATE             01/01/2000
END_TIME             03:00:00

[RAINGAGES]
{gauge} VOLUME 0:05 1.0 TIMESERIES dry

[TIMESERIES]
dry 0:00 0

[REPORT]
SUBCATCHMENTS ALL
NODES ALL
LINKS ALL

"""
READING = Text("Reading the accepted network", "正在读取已入库管网")
DRAINING = Text("Finding what drains where", "正在划分子汇水区")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRequest:
    """What a person asks of a model that is built: from which pipes, on which ground, and what is written beside it.

    Subcatchments by ``terrain`` need ``dem``, whose buildings are raised and streets lowered; by ``thiessen`` they fill
    ``boundary``, or 60 m around the network. ``sealed``: further polygon layers that are impervious, beside buildings
    and streets. ``population``: buildings with a column ``population``, whose waste water goes to the nearest node.
    ``inlets``: file for the gullies as a layer (GeoPackage); ``inp``: file for the model itself.
    """

    name: str
    categories: list[str] | None = None
    dem: str | None = None
    subcatchments: Literal["terrain", "thiessen", "none"] = "thiessen"
    boundary: Layer | None = None
    buildings: Layer | None = None
    streets: Layer | None = None
    sealed: list[Layer] | None = None
    other_impervious_percent: float = 20.0
    infiltration: Infiltration = "HORTON"
    soil: str = "clay_loam"
    population: Layer | None = None
    litres_per_person_day: float = 180.0
    inlets: str | None = None
    inp: str | None = None
    replace: bool = False


@task_from(ModelRequest)
@only_with(litres_per_person_day="population")
def build_swmm_model(call: Call, asked: ModelRequest) -> Answer:
    """Build a model from the accepted network of ``categories`` (storm and combined drains), and keep it by its name.

    Answers its key, how many elements it has, and the files.
    """
    call.progress.report(0.0, READING)
    with open_store(call.connection) as store:
        built = _network(store, systems_of(asked.categories or STORM_AND_COMBINED))
        came_in("network", len(built.nodes), shapely.total_bounds(list(built.nodes["geometry"])))
        for finding in built.findings:
            call.report(finding)
        call.progress.report(0.3, DRAINING)
        terrain = read_terrain(asked.dem, call.report) if asked.dem else None
        frame = terrain.frame if terrain else Frame((1, 1), Affine.identity(), store.crs)
        model = _assembled(call, asked, built, terrain, frame)
        file = model.file()
        for finding in checked(model, file):
            call.report(finding)
        key = keep_model(store, call, asked.name, model, source="survey", replace=asked.replace)
        crs = store.crs
    if asked.inp:
        file.write(Path(asked.inp))
    if asked.inlets:
        _write_inlets(built, Path(asked.inlets), crs)
    call.progress.report(1.0)
    return {
        "model": str(key),
        "name": asked.name,
        **counts(model),
        "gullies": len(built.inlets),
        "inp": asked.inp,
        "inlets": asked.inlets,
    }


def _assembled(call: Call, asked: ModelRequest, built: Built, terrain: Terrain | None, frame: Frame) -> Model:
    """Return the network with its subcatchments and its dry weather flow."""
    houses = _polygons([asked.buildings], frame)
    solid = [*houses, *_polygons([*(asked.sealed or [])], frame)]
    ways = _polygons([asked.streets], frame)
    boundary = _polygons([asked.boundary], frame)
    areas, outlets, slopes = _areas(asked.subcatchments, built, terrain, boundary, houses, ways)
    for finding in _split(areas):
        call.report(finding)
    if asked.dem:
        counted("dem", len(areas), None, DRAINED)
    rows = subcatchment_frame(
        areas,
        outlets,
        slopes,
        sealed_percent(areas, [*solid, *ways], asked.other_impervious_percent),
        infiltration_words(asked.soil, asked.infiltration),
        GAUGE,
    )
    file = InpFile.parse(SKELETON.format(title=asked.name, infiltration=asked.infiltration, gauge=GAUGE))
    if asked.population:
        people = features(asked.population, frame)
        file.append("DWF", _dry_weather(built, people, asked.litres_per_person_day))
    return Model(built.nodes.drop(columns="ground_m"), built.links, rows, file)


def _network(store: Store, categories: list[str]) -> Built:
    """Return nodes, conduits and inlets of the accepted network."""
    with store.connect() as connection:
        delivery = accepted_of(connection, categories)
        codes = stored_codes(connection, (*POINTS, ROLES, UTILITIES, "pipe_material"))
    if not len(delivery.segments):
        raise ModelError(
            Text(f"The store has no pipes of {', '.join(categories)}.", f"库中没有 {'、'.join(categories)} 类管段。"),
            Text("Import and accept a survey of the drains first.", "请先导入并验收排水管网探测成果。"),
        )
    return build_network(delivery.points, delivery.segments, codes)


def _polygons(layers: list[Layer | None], frame: Frame) -> list[shapely.Geometry]:
    found: list[shapely.Geometry] = []
    for given in layers:
        if given:
            found += [part for part in features(given, frame).geometry if part is not None and part.area > 0]
    return found


def _areas(
    method: str,
    built: Built,
    terrain: Terrain | None,
    boundary: list[shapely.Geometry],
    buildings: list[shapely.Geometry],
    streets: list[shapely.Geometry],
) -> tuple[list[shapely.Geometry], list[str], np.ndarray]:
    """Return the outlines of the subcatchments, the node each drains to, and each one's slope in percent."""
    junctions = built.nodes[built.nodes["kind"] == "junction"]
    if method == "none" or not len(junctions):
        return [], [], np.zeros(0)
    names, points = list(junctions["name"]), list(junctions["geometry"])
    if method == "terrain":
        if terrain is None:
            raise ModelError(Text("Subcatchments by terrain need a terrain.", "按地形划分子汇水区需要地形。"))
        found, slopes = _by_terrain(built, names, points, terrain, buildings, streets)
    else:
        around = shapely.union_all(boundary) if boundary else shapely.union_all([p.buffer(60) for p in points])
        found = thiessen(points, around)
        slopes = _plane_slopes(found, terrain)
    order = sorted(found)
    steep = np.array([slopes.get(index, UNKNOWN_SLOPE_PERCENT) for index in order])
    return [found[index] for index in order], [names[index] for index in order], steep


def _by_terrain(
    built: Built,
    names: list[str],
    points: list[shapely.Geometry],
    terrain: Terrain,
    buildings: list[shapely.Geometry],
    streets: list[shapely.Geometry],
) -> tuple[dict[int, shapely.Geometry], dict[int, float]]:
    """Return the watershed of each node (of its gullies, or of the manhole where it has none), and its slope."""
    ground = terrain.elevation_m.copy()
    if buildings:
        ground[burn(buildings, terrain.frame)] += BURNED_M
    if streets:
        ground[burn(streets, terrain.frame)] -= STREET_M
    place = {name: index for index, name in enumerate(names)}
    gullies = built.inlets[built.inlets["node"].isin(place)]
    bare = [index for index, name in enumerate(names) if name not in set(gullies["node"])]
    x = np.concatenate([gullies["x"].to_numpy(float), [points[index].x for index in bare]])
    y = np.concatenate([gullies["y"].to_numpy(float), [points[index].y for index in bare]])
    label = np.concatenate([gullies["node"].map(place).to_numpy(int), bare]).astype(np.int32)
    cell = terrain.frame.cells_at(x, y)
    inside = cell >= 0
    found = drained(ground, cell[inside], label[inside])
    slopes = path_slopes(terrain.elevation_m, found, terrain.frame.cell_m)
    return outlines(found[0], terrain.frame), slopes


def _plane_slopes(found: dict[int, shapely.Geometry], terrain: Terrain | None) -> dict[int, float]:
    """Return the slope of the ground of each outline, where a terrain tells it."""
    if terrain is None:
        return {}
    slopes = {index: plane_slope(terrain.elevation_m, terrain.frame, outline) for index, outline in found.items()}
    return {index: slope for index, slope in slopes.items() if slope is not None}


def _split(areas: list[shapely.Geometry]) -> list[Finding]:
    """Return a word about subcatchments of several parts, where these are more than crumbs."""
    whole = sum(area.area for area in areas)
    rest = [area.area - largest_part(area).area for area in areas]
    if not areas or sum(rest) < CRUMBS * whole:
        return []
    text = SPLIT.fill(count=sum(each > 0 for each in rest), share=100 * sum(rest) / whole)
    return [Finding("build-split-subcatchments", Severity.ADVICE, text, IF_ELSEWHERE)]


def _dry_weather(built: Built, people: geopandas.GeoDataFrame, litres: float) -> list[str]:
    """Return the [DWF] rows in m3/s: each building's people on the nearest junction of a pipe for waste water."""
    living = np.nan_to_num(numbers_of(people, "population"))
    junctions = built.nodes[(built.nodes["kind"] == "junction") & built.nodes["name"].isin(built.foul)]
    if not len(junctions):
        raise ModelError(NO_SEWER.fill(people=living.sum()), TAKE_SEWERS)
    nearest = shapely.STRtree(list(junctions["geometry"])).nearest([shape.centroid for shape in people.geometry])
    flow = np.zeros(len(junctions))
    np.add.at(flow, nearest, living * litres / 1000.0 / 86400.0)
    return [f"{name} FLOW {q:.9g}" for name, q in zip(junctions["name"], flow, strict=True) if q > 0]


def _write_inlets(built: Built, path: Path, crs: CRS) -> None:
    path.unlink(missing_ok=True)
    layer = built.inlets.assign(type="grate")
    geometry = geopandas.points_from_xy(layer["x"], layer["y"])
    write_layer(path, "inlets", geopandas.GeoDataFrame(layer.drop(columns=["x", "y"]), geometry=geometry, crs=crs))
