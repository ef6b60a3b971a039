"""Terrain and other rasters read with suspicion: what looks like missing ground, feet or degrees is a finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import rasterio
import rasterio.errors
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.warp import Resampling, reproject

from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

USUAL_NO_DATA = (-9999.0, -32768.0, -32767.0, -99999.0, -3.4028234663852886e38)
STEEPEST_STEP_M = 100.0
Report = Callable[[Finding], None]


@dataclass(frozen=True, slots=True)
class Terrain:
    """Elevations (rows, columns) in m, NaN where there is no ground, and where they lie."""

    elevation_m: NDArray[np.float64]
    frame: Frame


def read_terrain(path: str | Path, report: Report) -> Terrain:
    """Return the terrain of a file in metres on square, north-up cells; doubts are reported, not guessed away.

    Errors: SourceError if it is no raster, in degrees, turned, or its cells are not square.
    """
    path = existing_file(path)
    try:
        with rasterio.open(path) as source:
            _fit(source, path)
            unit_m = float(source.crs.linear_units_factor[1]) if source.crs else 1.0
            values = source.read(1, masked=True).astype(float).filled(np.nan)
            height_unit = (source.units[0] or "").lower()
            frame = Frame((source.height, source.width), source.transform, source.crs)
    except rasterio.errors.RasterioIOError as error:
        raise SourceError(
            Text("{name} cannot be read as a raster.", "无法读取栅格 {name}。").fill(name=path.name),
            Text("Give a terrain model, for example a GeoTIFF.", "请提供地形模型，例如 GeoTIFF。"),
        ) from error
    place = Place(file=path.name)
    if frame.crs is None:
        report(_finding("terrain-without-crs", Severity.WARNING, NO_CRS, SET_CRS, place))
    if unit_m != 1.0:
        raise SourceError(IN_FEET.fill(name=path.name), TO_METRES)
    if height_unit in {"ft", "foot", "feet", "us survey foot", "ussurveyfoot"}:
        report(_finding("terrain-heights-in-feet", Severity.WARNING, FEET_HEIGHTS, CONVERTED, place))
        values = values * 0.3048
    return Terrain(_without_holes(values, place, report), frame)


def _fit(source: Any, path: Path) -> None:
    crs, transform = source.crs, source.transform
    if crs is not None and crs.is_geographic:
        raise SourceError(
            Text("{name} is in degrees.", "{name} 的坐标单位是度。").fill(name=path.name),
            Text("Reproject it to a coordinate system in metres.", "请投影到以米为单位的坐标系。"),
        )
    if transform.b or transform.d or transform.a <= 0 or transform.e >= 0:
        raise SourceError(
            Text("{name} is turned or upside down.", "{name} 有旋转或上下颠倒。").fill(name=path.name),
            Text("Resample it to north-up cells.", "请重采样为正北朝上的像元。"),
        )
    if abs(transform.a + transform.e) > 1e-6 * transform.a:
        raise SourceError(
            Text("The cells of {name} are not square.", "{name} 的像元不是正方形。").fill(name=path.name),
            Text("Resample it to square cells.", "请重采样为正方形像元。"),
        )


def _without_holes(values: NDArray[np.float64], place: Place, report: Report) -> NDArray[np.float64]:
    """Return the elevations with undeclared no-data made NaN, each kind reported with its count."""
    values = np.where(np.isfinite(values), values, np.nan)
    known = values[np.isfinite(values)]
    if not known.size:
        raise SourceError(
            Text("{name} holds no elevation at all.", "{name} 不含任何高程。").fill(name=place.file),
            Text("Give a terrain model with data.", "请提供有数据的地形模型。"),
        )
    for mark in USUAL_NO_DATA:
        marked = np.isclose(values, mark, rtol=1e-6, atol=0)
        if marked.any():
            report(
                _finding(
                    "terrain-undeclared-no-data", Severity.WARNING, MARKED.fill(n=marked.sum(), v=mark), DECLARE, place
                )
            )
            values = np.where(marked, np.nan, values)
    zero = values == 0
    others = values[np.isfinite(values) & ~zero]
    if zero.any() and others.size and np.percentile(np.abs(others), 1) > STEEPEST_STEP_M / 10:
        report(_finding("terrain-zeros", Severity.WARNING, ZEROS.fill(n=zero.sum(), low=others.min()), DECLARE, place))
        values = np.where(zero, np.nan, values)
    return values


def read_onto(path: str | Path, frame: Frame, nearest: bool = False) -> NDArray[np.float64]:
    """Return a raster on the cells of ``frame`` (bilinear, or nearest), NaN where it does not reach."""
    path = existing_file(path)
    out = np.full(frame.shape, np.nan)
    try:
        with rasterio.open(path) as source:
            values = source.read(1, masked=True).astype(float).filled(np.nan)
            same = (source.height, source.width) == frame.shape and source.transform.almost_equals(frame.transform)
            if same or source.crs is None or frame.crs is None:
                if not same:
                    _refuse(path)
                return np.asarray(values, float)
            how = Resampling.nearest if nearest else Resampling.bilinear
            reproject(
                values, out, src_transform=source.transform, src_crs=source.crs, src_nodata=np.nan,
                dst_transform=frame.transform, dst_crs=frame.crs, dst_nodata=np.nan, resampling=how,
            )  # fmt: skip
    except rasterio.errors.RasterioIOError as error:
        raise SourceError(
            Text("{name} cannot be read as a raster.", "无法读取栅格 {name}。").fill(name=path.name),
            Text("Give a GeoTIFF.", "请提供 GeoTIFF。"),
        ) from error
    return out


def burn(shapes: list[Any], frame: Frame) -> NDArray[np.bool_]:
    """Return which cells' centres lie in any of the polygons."""
    if not shapes:
        return np.zeros(frame.shape, bool)
    return rasterize(shapes, out_shape=frame.shape, transform=frame.transform, default_value=1).astype(bool)  # type: ignore[no-any-return]


def write_stack(path: str | Path, layers: list[NDArray[np.float32]], names: list[str], frame: Frame, unit: str) -> None:
    """Write the time steps as bands of one GeoTIFF, each band's description its time in seconds."""
    profile = {
        "driver": "GTiff", "height": frame.shape[0], "width": frame.shape[1], "count": len(layers), "dtype": "float32",
        "crs": frame.crs, "transform": frame.transform, "nodata": np.nan, "compress": "deflate", "predictor": 3,
        "tiled": True, "blockxsize": 256, "blockysize": 256, "interleave": "band", "bigtiff": "if_safer",
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        for band, (layer, name) in enumerate(zip(layers, names, strict=True), start=1):
            target.write(layer, band)
            target.set_band_description(band, name)
            target.update_tags(band, time_s=name)
        target.units = [unit] * len(layers)


def _refuse(path: Path) -> NoReturn:
    raise SourceError(
        Text("{name} does not lie on the terrain's cells.", "{name} 与地形像元不一致。").fill(name=path.name),
        Text(
            "Give it a coordinate system, or the terrain's extent and cell size.",
            "请设置坐标系，或使其与地形范围和像元一致。",
        ),
    )


def _finding(slug: str, severity: Severity, text: Text, remedy: Text, place: Place) -> Finding:
    return Finding(slug, severity, text, remedy, place)


NO_CRS = Text("The terrain names no coordinate system; metres are assumed.", "地形未声明坐标系，按米处理。")
SET_CRS = Text("Assign the project's coordinate system to it.", "请为其设置项目坐标系。")
IN_FEET = Text("The coordinates of {name} are not in metres.", "{name} 的坐标单位不是米。")
TO_METRES = Text("Reproject it to a coordinate system in metres.", "请投影到以米为单位的坐标系。")
FEET_HEIGHTS = Text("The terrain's heights are in feet.", "地形高程单位为英尺。")
CONVERTED = Text("They were converted; check that the unit is right.", "已换算为米，请核实单位。")
MARKED = Text("{n} cells hold {v:g}, which is no elevation.", "有 {n} 个像元的值为 {v:g}，不是高程。")
ZEROS = Text(
    "{n} cells hold exactly 0 while the ground lies at {low:.1f} m and above.",
    "有 {n} 个像元的值恰为 0，而地面在 {low:.1f} 米以上。",
)
DECLARE = Text(
    "They were taken as missing; declare the no-data value in the file.", "已按无数据处理，请在文件中声明无数据值。"
)
