"""The district written to a folder: terrain, map layers, the survey's deliveries and the list of planted slips."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import rasterio

from undergrid.core.formats.geopackage import write_layer
from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.sample.census import GAPS
from undergrid.core.sample.deliveries import (
    LINE_FIELDS,
    POINT_FIELDS,
    WORKBOOK,
    Survey,
    sheet_of,
    table_bytes,
    workbook_bytes,
)
from undergrid.core.sample.design import Design
from undergrid.core.sample.growth import District
from undergrid.core.sample.network import GRAVITY
from undergrid.core.sample.planting import encoding_of, list_bytes, listed, plant, plant_in_sheets
from undergrid.core.sample.terrain import NODATA, Terrain

VECTORS = "district.gpkg"
TERRAIN = "terrain.tif"
PLANTED = "planted.csv"
BOUNDARIES = "boundaries.gpkg"
LEVELS = ("districts", "subdistricts", "communities")
# GeoPackages carry the time of writing; one sample is one sequence of bytes.
STAMP = "2025-09-30T12:00:00.000Z"


def write_district(
    district: District, folder: Path, progress: Progress | None = None, *, planted: bool = True
) -> Answer:
    """Write the district's files and return what they are: path by name, SHA-256, and counts.

    ``clean/`` holds the faultless survey; with ``planted``, ``planted/`` the same with slips and ``planted.csv`` their
    list. ``census/`` holds the facilities, with gaps of the size that its ``planted.csv`` tells.
    """
    say = progress or Progress()
    folder.mkdir(parents=True, exist_ok=True)
    say.report(0.0, Text("Terrain and map layers", "地形与图层"))
    write_terrain(district.terrain, district.crs, folder / TERRAIN)
    _write_layers(folder / VECTORS, district.layers)
    _write_layers(folder / BOUNDARIES, {name: _bounded(district.layers[name]) for name in LEVELS})
    say.report(0.3, Text("The survey as delivered", "普查成果"))
    files = _delivery(district.design, district.survey)
    written = [TERRAIN, VECTORS, BOUNDARIES, *_put(folder, "clean", files), *_put(folder, "census", _census(district))]
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
        "census": str(folder / "census"),
        "boundaries": str(folder / BOUNDARIES),
        "planted": str(folder / "planted") if planted else None,
        "planted_list": str(folder / PLANTED) if planted else None,
        "points": len(district.network.nodes),
        "lines": len(district.network.pipes),
        "buildings": len(district.layers["buildings"]),
        "population": int(district.layers["buildings"]["population"].sum()),
        "slips": slips,
        "sha256": {name: content_sha256([folder / name]) for name in written},
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


def _bounded(units: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return administrative units as their office hands them out: code, name and border."""
    return units[["code", "name_zh", "geometry"]].rename(columns={"name_zh": "name"})


def _census(district: District) -> dict[str, bytes]:
    """Return the census's tables by file name, and what was planted in it."""
    tables = {**district.census.tables, GAPS: district.census.planted}
    return {name: table_bytes(rows, tuple(dict.fromkeys(key for row in rows for key in row)), "utf-8-sig")
            for name, rows in tables.items()}  # fmt: skip


def _write_layers(path: Path, layers: Mapping[str, gpd.GeoDataFrame]) -> None:
    path.unlink(missing_ok=True)
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": STAMP})
    try:
        for name, frame in layers.items():
            write_layer(path, name, frame)
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
