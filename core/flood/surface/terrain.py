"""Terrain and other rasters read with suspicion: degrees, turned cells and cells that are not square are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import numpy as np
import rasterio
import rasterio.errors
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS
from rasterio.features import rasterize
from rasterio.warp import Resampling, reproject, transform_bounds

from undergrid.core.flood.checks.terrain import RESAMPLED, WITHOUT_CRS
from undergrid.core.flood.surface.elevations import heights_m
from undergrid.core.formats.raster import Frame, band_values
from undergrid.core.kernel.account import came_in
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text

if TYPE_CHECKING:
    import shapely

Report = Callable[[Finding], None]
FINEST_CELL_M = 0.02
"""Cells of a raster without a coordinate system that are smaller than this are counted in degrees."""
STRAY_CELLS = 0.1
"""Cells that differ in width and height by so little that the far rim is off by less than this are square."""
ANY_METRES = "EPSG:3857"


@dataclass(frozen=True, slots=True)
class Terrain:
    """Elevations (rows, columns) in m, NaN where there is no ground, and where they lie."""

    elevation_m: NDArray[np.float64]
    frame: Frame


def read_terrain(path: str | Path, report: Report, resample: bool = False) -> Terrain:
    """Return the terrain of a file in metres on square, north-up cells; doubts are reported, not guessed away.

    ``resample``: cells that are turned or not square are brought onto square ones (bilinear), which is told.

    Errors: SourceError if it is no terrain, in degrees, or (without ``resample``) turned or not square.
    """
    path = existing_file(path)
    place = Place(file=path.name)
    try:
        with rasterio.open(path) as source:
            _refuse_degrees(source, path)
            values = heights_m(source, place, report)
            transform, crs = source.transform, source.crs
    except rasterio.errors.RasterioError as error:
        raise SourceError(
            Text("{name} cannot be read as a raster.", "无法读取栅格 {name}。").fill(name=path.name),
            Text("Give a terrain model, for example a GeoTIFF.", "请提供地形模型，例如 GeoTIFF。"),
        ) from error
    if crs is None:
        report(WITHOUT_CRS.found(place))
    values, transform = _square(values, transform, crs, resample, place, report)
    frame = Frame(values.shape, transform, crs)
    came_in(path, int(np.isfinite(values).sum()), frame.bounds, crs=frame.crs)
    return Terrain(values, frame)


def _refuse_degrees(source: rasterio.DatasetReader, path: Path) -> None:
    """Refuse what does not count its cells in metres, said or seen."""
    west, south, east, north = source.bounds
    globe = -360 <= west <= east <= 360 and -90 <= min(south, north) <= max(south, north) <= 90
    if (source.crs is not None and source.crs.is_geographic) or (
        source.crs is None and globe and max(source.res) < FINEST_CELL_M
    ):
        raise SourceError(
            Text("{name} is in degrees.", "{name} 的坐标单位是度。").fill(name=path.name),
            Text(
                "Assign its coordinate system if it has none, and reproject it to one in metres.",
                "如未声明坐标系请先设置，再投影到以米为单位的坐标系。",
            ),
        )
    if source.crs is not None:
        units = [axis.unit_conversion_factor for axis in CRS.from_wkt(source.crs.to_wkt()).axis_info[:2]]
        if any(unit != 1.0 for unit in units):
            raise SourceError(IN_FEET.fill(name=path.name), TO_METRES)


def _square(
    values: NDArray[np.float64], transform: Affine, crs: CRS, resample: bool, place: Place, report: Report
) -> tuple[NDArray[np.float64], Affine]:
    """Return the values on square, north-up cells, and where these lie."""
    rows, columns = values.shape
    if not transform.b and not transform.d and transform.a > 0 and transform.e > 0:  # rows from the south: turned over
        values, transform = (
            np.flipud(values),
            Affine(transform.a, 0, transform.c, 0, -transform.e, transform.f + rows * transform.e),
        )
    upright = not transform.b and not transform.d and transform.a > 0 > transform.e
    if upright and max(rows, columns) * abs(transform.a + transform.e) <= STRAY_CELLS * transform.a:
        return values, transform
    wide, high = float(np.hypot(transform.a, transform.d)), float(np.hypot(transform.b, transform.e))
    shape = CELLS.fill(name=place.file, wide=wide, high=high) if upright else TURNED.fill(name=place.file)
    if not resample:
        raise SourceError(shape, LET_RESAMPLE)
    cell = min(wide, high)
    corners = [transform @ corner for corner in ((0, 0), (columns, 0), (0, rows), (columns, rows))]
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    south, north = min(y for _, y in corners), max(y for _, y in corners)
    straight = Affine(cell, 0, west, 0, -cell, north)
    out = np.full((max(round((north - south) / cell), 1), max(round((east - west) / cell), 1)), np.nan)
    system = crs or ANY_METRES
    reproject(
        values, out, src_transform=transform, src_crs=system, src_nodata=np.nan,
        dst_transform=straight, dst_crs=system, dst_nodata=np.nan, resampling=Resampling.bilinear,
    )  # fmt: skip
    report(RESAMPLED.found(place, shape=shape, cell=cell))
    return out, straight


def read_onto(path: str | Path, frame: Frame, nearest: bool = False) -> NDArray[np.float64]:
    """Return a raster on the cells of ``frame`` (bilinear, or nearest), NaN where it does not reach."""
    path = existing_file(path)
    out = np.full(frame.shape, np.nan)
    try:
        with rasterio.open(path) as source:
            values = band_values(source)
            same = (source.height, source.width) == frame.shape and source.transform.almost_equals(frame.transform)
            if same or source.crs is None or frame.crs is None:
                if not same:
                    _refuse(path)
                came_in(path, int(np.isfinite(values).sum()), frame.bounds, crs=frame.crs)
                return np.asarray(values, float)
            how = Resampling.nearest if nearest else Resampling.bilinear
            lies = transform_bounds(source.crs, frame.crs, *source.bounds)
            reproject(
                values, out, src_transform=source.transform, src_crs=source.crs, src_nodata=np.nan,
                dst_transform=frame.transform, dst_crs=frame.crs, dst_nodata=np.nan, resampling=how,
            )  # fmt: skip
    except rasterio.errors.RasterioIOError as error:
        raise SourceError(
            Text("{name} cannot be read as a raster.", "无法读取栅格 {name}。").fill(name=path.name),
            Text("Give a GeoTIFF.", "请提供 GeoTIFF。"),
        ) from error
    taken = int(np.isfinite(out).sum())
    came_in(path, taken or int(np.isfinite(values).sum()), frame.bounds if taken else lies, crs=frame.crs)
    return out


def burn(shapes: list[shapely.Geometry], frame: Frame) -> NDArray[np.bool_]:
    """Return which cells' centres lie in any of the polygons."""
    if not shapes:
        return np.zeros(frame.shape, bool)
    return rasterize(shapes, out_shape=frame.shape, transform=frame.transform, default_value=1).astype(bool)  # type: ignore[no-any-return]


def _refuse(path: Path) -> NoReturn:
    raise SourceError(
        Text("{name} does not lie on the terrain's cells.", "{name} 与地形像元不一致。").fill(name=path.name),
        Text(
            "Give it a coordinate system, or the terrain's extent and cell size.",
            "请设置坐标系，或使其与地形范围和像元一致。",
        ),
    )


IN_FEET = Text("The coordinates of {name} are not in metres.", "{name} 的坐标单位不是米。")
TO_METRES = Text("Reproject it to a coordinate system in metres.", "请投影到以米为单位的坐标系。")
CELLS = Text(
    "The cells of {name} are not square: {wide:.6g} m by {high:.6g} m.",
    "{name} 的像元不是正方形：{wide:.6g} 米 × {high:.6g} 米。",
)
TURNED = Text("{name} is turned against north.", "{name} 相对正北有旋转。")
LET_RESAMPLE = Text(
    "Switch on “Resample a terrain that is turned or not square”, or resample it to square, north-up cells.",
    "请启用“重采样旋转或非正方形像元的地形”，或自行重采样为正北朝上的正方形像元。",
)
