"""The whole district: made from a seed, and written to a folder as the files a city would have."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyogrio
import rasterio
from numpy.typing import NDArray
from shapely.geometry import LineString, Point

from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.sample.buildings import build
from undergrid.core.sample.corridors import Corridors, lay_corridors
from undergrid.core.sample.deliveries import (
    LINE_FIELDS,
    POINT_FIELDS,
    WORKBOOK,
    Survey,
    sheet_of,
    survey_of,
    table_bytes,
    workbook_bytes,
)
from undergrid.core.sample.design import Design, read_design
from undergrid.core.sample.earthworks import (
    cut_streets,
    declared_hollows,
    drain_ground,
    level_pads,
    sink_hollows,
    wall_underpass,
)
from undergrid.core.sample.inventory import facilities, gauges
from undergrid.core.sample.land import administrative_boundaries, lay_out_land
from undergrid.core.sample.network import GRAVITY, UTILITIES, Network
from undergrid.core.sample.pipes_gravity import lay_foul, lay_storm
from undergrid.core.sample.pipes_pressure import SHALLOW, lay_shallow
from undergrid.core.sample.planting import encoding_of, list_bytes, listed, plant, plant_in_sheets
from undergrid.core.sample.streets import Street, lay_out_streets
from undergrid.core.sample.terrain import NODATA, Hillside, Terrain, natural_terrain

SEED = 20160119
VECTORS = "district.gpkg"
TERRAIN = "terrain.tif"
PLANTED = "planted.csv"
# GeoPackages carry the time of writing; one sample is one sequence of bytes.
STAMP = "2025-09-30T12:00:00.000Z"


@dataclass(frozen=True, slots=True)
class District:
    """Everything in the sample: the ground, the layers by name, the pipes in three dimensions, the survey's tables."""

    design: Design
    seed: int
    terrain: Terrain
    layers: dict[str, gpd.GeoDataFrame]
    network: Network
    survey: Survey

    @property
    def crs(self) -> str:
        """The coordinate system as a PROJ string."""
        return self.design.site.crs


def generate_district(seed: int = SEED, size_m: float | None = None, progress: Progress | None = None) -> District:
    """Return the district that grows from a seed: the same seed and size give the same district.

    ``size_m`` scales the plan and the relief together; streets and pipes keep their widths, so that below about 800 m
    the hill is too small for its streets (ValueError).
    """
    say = progress or Progress()
    rng = np.random.default_rng(seed)
    design = read_design(size_m)
    say.report(0.0, Text("The hillside and its streets", "山坡与街道"))
    hillside = Hillside(design, rng)
    streets = lay_out_streets(design, hillside)
    blocks, land = lay_out_land(design, streets)
    buildings = build(design, streets, blocks, rng)
    say.report(0.2, Text("The ground", "地面"))
    terrain, pads = _shape_ground(design, hillside, streets, buildings)
    buildings["base_m"] = np.round(pads, 2)
    say.report(0.6, Text("Pipes and cables", "管线"))
    corridors = lay_corridors(streets, terrain)
    network = _lay_network(design, corridors, land, buildings)
    say.report(0.8, Text("Boundaries, facilities and the survey", "边界、部件与普查成果"))
    layers = {
        "streets": _streets_frame(design, streets, terrain),
        "blocks": blocks,
        "land_use": land,
        "buildings": buildings,
        **administrative_boundaries(design, streets),
        "facilities": facilities(design, corridors, network, rng),
        "gauges": gauges(design, terrain, network),
        "hollows": _hollows_frame(design, streets),
        "pipe_points": _points_frame(design, network),
        "pipe_lines": _lines_frame(design, network),
    }
    return District(design, seed, terrain, layers, network, survey_of(design, network, rng))


def _shape_ground(
    design: Design, hillside: Hillside, streets: dict[str, Street], buildings: gpd.GeoDataFrame
) -> tuple[Terrain, NDArray[np.float64]]:
    """Return the finished ground and the buildings' pad levels."""
    hollows = declared_hollows(design, streets)
    ground = cut_streets(natural_terrain(design, hillside), streets.values())
    ground = sink_hollows(wall_underpass(ground, design, streets), hollows)
    ground, pads = level_pads(ground, list(buildings.geometry))
    ground = drain_ground(ground, hollows)
    return replace(ground, z=np.round(ground.z, 3)), pads


def _lay_network(design: Design, corridors: Corridors, land: gpd.GeoDataFrame, buildings: gpd.GeoDataFrame) -> Network:
    """Return all utilities' networks in one, with point numbers as a team gives them: utility and serial."""
    network = lay_storm(design, corridors, list(zip(land.geometry, land["runoff"], strict=True)))
    centres = buildings.geometry.centroid
    people = list(zip(centres.x, centres.y, buildings["population"], strict=True))
    network.add(lay_foul(design, corridors, network, people))
    for utility in SHALLOW:
        network.add(lay_shallow(design, corridors, utility))
    serial = dict.fromkeys(UTILITIES, 0)
    for node in network.nodes.values():
        serial[node.utility] += 1
        node.number = f"{node.utility}{serial[node.utility]:04d}"
    return network


def _streets_frame(design: Design, streets: dict[str, Street], terrain: Terrain) -> gpd.GeoDataFrame:
    rows = []
    for street in streets.values():
        xy = list(street.line.coords)
        z = terrain.at(np.array([p[0] for p in xy]), np.array([p[1] for p in xy]))
        rows.append(
            {
                "code": street.code,
                "name_en": street.name.en,
                "name_zh": street.name.zh,
                "class": street.section.code,
                "class_zh": street.section.name.zh,
                "width_m": street.section.width_m,
                "carriageway_m": street.section.carriageway_m,
                "surface_en": street.section.surface.en,
                "surface_zh": street.section.surface.zh,
                "steepest": round(street.steepest, 4),
                "length_m": round(street.line.length, 1),
                "geometry": LineString([(p[0], p[1], round(float(h), 2)) for p, h in zip(xy, z, strict=True)]),
            }
        )
    return gpd.GeoDataFrame(rows, crs=design.site.crs)


def _hollows_frame(design: Design, streets: dict[str, Street]) -> gpd.GeoDataFrame:
    """Return where water is meant to stand, by name."""
    names = [row["name"] for row in design["hollow"]]
    names += [row["underpass"]["name"] for row in design["terrace"] if "underpass" in row]
    rows = [
        {"name_en": name[0], "name_zh": name[1], "geometry": area}
        for name, (area, _depth) in zip(names, declared_hollows(design, streets), strict=True)
    ]
    return gpd.GeoDataFrame(rows, crs=design.site.crs)


def _points_frame(design: Design, network: Network) -> gpd.GeoDataFrame:
    rows = [
        {
            "number": node.number,
            "utility": node.utility,
            "feature": node.feature,
            "appurtenance": node.appurtenance,
            "ground_m": node.ground_m,
            "well_depth_m": node.well_depth_m,
            "street": node.street,
            "geometry": Point(node.east_m, node.north_m, node.ground_m),
        }
        for node in network.nodes.values()
    ]
    return gpd.GeoDataFrame(rows, crs=design.site.crs)


def _lines_frame(design: Design, network: Network) -> gpd.GeoDataFrame:
    """Return the lines along their axes: from invert or top, half the height up or down."""
    rows = []
    for pipe in network.pipes:
        a, b = network.nodes[pipe.start], network.nodes[pipe.end]
        middle = pipe.section.height_m / 2 * (1 if pipe.utility in GRAVITY else -1)
        rows.append(
            {
                "utility": pipe.utility,
                "role": pipe.role,
                "start": a.number,
                "end": b.number,
                "start_depth_m": round(a.ground_m - pipe.start_level_m, 2),
                "end_depth_m": round(b.ground_m - pipe.end_level_m, 2),
                "start_level_m": pipe.start_level_m,
                "end_level_m": pipe.end_level_m,
                "size": pipe.section.size,
                "width_m": pipe.section.width_m,
                "height_m": pipe.section.height_m,
                "street": pipe.street,
                "geometry": LineString(
                    [
                        (a.east_m, a.north_m, round(pipe.start_level_m + middle, 3)),
                        (b.east_m, b.north_m, round(pipe.end_level_m + middle, 3)),
                    ]
                ),
            }
        )
    return gpd.GeoDataFrame(rows, crs=design.site.crs)


def write_district(
    district: District, folder: Path, progress: Progress | None = None, *, planted: bool = True
) -> dict[str, Any]:
    """Write the district's files and return what they are: path by name, SHA-256, and counts.

    ``clean/`` holds the faultless survey; with ``planted``, ``planted/`` the same with slips and ``planted.csv`` their
    list.
    """
    say = progress or Progress()
    folder.mkdir(parents=True, exist_ok=True)
    say.report(0.0, Text("Terrain and map layers", "地形与图层"))
    write_terrain(district.terrain, district.crs, folder / TERRAIN)
    _write_layers(district, folder / VECTORS)
    say.report(0.3, Text("The survey as delivered", "普查成果"))
    files = _delivery(district.design, district.survey)
    written = [TERRAIN, VECTORS, *_put(folder, "clean", files)]
    slips = 0
    if planted:
        say.report(0.65, Text("The survey with planted slips", "含预设错误的普查成果"))
        survey, planted_slips = plant(district.survey, np.random.default_rng([district.seed, 1]))
        sheets = {utility: sheet_of(tables, utility in GRAVITY) for utility, tables in survey.items()}
        plant_in_sheets(sheets, planted_slips)
        files = _tables(survey) | {WORKBOOK: workbook_bytes(district.design, sheets)}
        written += _put(folder, "planted", files)
        (folder / PLANTED).write_bytes(list_bytes(listed(planted_slips, sheets)))
        written.append(PLANTED)
        slips = len(planted_slips)
    say.report(1.0)
    return {
        "crs": district.crs,
        "height_datum": district.design.site.height_datum,
        "seed": district.seed,
        "folder": str(folder),
        "terrain": str(folder / TERRAIN),
        "vectors": str(folder / VECTORS),
        "clean": str(folder / "clean"),
        "planted": str(folder / "planted") if planted else None,
        "planted_list": str(folder / PLANTED) if planted else None,
        "points": len(district.network.nodes),
        "lines": len(district.network.pipes),
        "buildings": len(district.layers["buildings"]),
        "population": int(district.layers["buildings"]["population"].sum()),
        "slips": slips,
        "sha256": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in written},
    }


def write_terrain(terrain: Terrain, crs: str, path: Path) -> None:
    """Write the ground as a compressed GeoTIFF with its coordinate system and no-data value."""
    rows, columns = terrain.z.shape
    with rasterio.open(
        path, "w", driver="GTiff", height=rows, width=columns, count=1, dtype="float32", crs=crs,
        transform=terrain.transform, nodata=NODATA, compress="deflate", predictor=3, tiled=True,
    ) as file:  # fmt: skip
        file.write(terrain.z, 1)
        file.set_band_description(1, "ground level, m")


def _write_layers(district: District, path: Path) -> None:
    path.unlink(missing_ok=True)
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": STAMP})
    try:
        for name, frame in district.layers.items():
            pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG", append=path.exists())
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def _tables(survey: Survey) -> dict[str, bytes]:
    """Return the point and line tables of every utility by file name."""
    files = {}
    for utility, tables in survey.items():
        files[f"{utility}Point.csv"] = table_bytes(tables.points, POINT_FIELDS, encoding_of(utility))
        files[f"{utility}Line.csv"] = table_bytes(tables.lines, LINE_FIELDS, encoding_of(utility))
    return files


def _delivery(design: Design, survey: Survey) -> dict[str, bytes]:
    sheets = {utility: sheet_of(tables, utility in GRAVITY) for utility, tables in survey.items()}
    return _tables(survey) | {WORKBOOK: workbook_bytes(design, sheets)}


def _put(folder: Path, name: str, files: dict[str, bytes]) -> list[str]:
    (folder / name).mkdir(exist_ok=True)
    for file, content in files.items():
        (folder / name / file).write_bytes(content)
    return [f"{name}/{file}" for file in files]


@task
def make_sample(call: Call, *, folder: str, planted: bool = True, seed: int = SEED) -> dict[str, Any]:
    """Write the sample district to a folder and return its manifest."""
    district = generate_district(seed, progress=call.progress.part(0.0, 0.4))
    return write_district(district, Path(folder), call.progress.part(0.4, 1.0), planted=planted)
