"""Rain over an area through time: radar and forecast grids, from CF NetCDF or from dated GeoTIFFs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS
from rasterio.transform import from_origin
from rasterio.warp import Resampling, reproject

from undergrid.core.formats.raster import band_values
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.text import Text

STAMP = re.compile(r"(\d{4})[-_]?(\d{2})[-_]?(\d{2})[T _-]?(\d{2})[:_-]?(\d{2})")
RAIN_NAMES = ("rainfall_rate", "precipitation_flux", "lwe_precipitation_rate", "rain_rate", "precipitation", "rain")
MM_H_PER = {
    "mm/h": 1.0, "mm h-1": 1.0, "mm/hr": 1.0, "mm hour-1": 1.0,
    "kg m-2 s-1": 3600.0, "mm s-1": 3600.0, "mm/s": 3600.0, "m s-1": 3.6e6, "m/s": 3.6e6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RainGrid:
    """Intensity in mm/h, shaped (time, row, column), north up; each slice holds from its begin (UTC) to the next."""

    begin: NDArray[np.datetime64]
    intensity_mm_h: NDArray[np.float32]
    transform: Affine
    crs: CRS

    def over(
        self, transform: Affine, shape: tuple[int, int], crs: CRS
    ) -> Iterator[tuple[np.datetime64, NDArray[np.float32]]]:
        """Yield (begin, intensity in mm/h) on another grid: nearest cell, so that no rain is smoothed away.

        Cells of the other grid that no radar cell covers get NaN; the caller decides what that means.
        """
        for begin, slice_ in zip(self.begin, self.intensity_mm_h, strict=True):
            out = np.full(shape, np.nan, dtype=np.float32)
            reproject(
                slice_,
                out,
                src_transform=self.transform,
                src_crs=self.crs.to_wkt(),
                dst_transform=transform,
                dst_crs=crs.to_wkt(),
                src_nodata=np.nan,
                dst_nodata=np.nan,
                resampling=Resampling.nearest,
            )
            yield begin, out


def read_rain_grids(paths: Sequence[Path]) -> RainGrid:
    """Return the rain of one NetCDF file, or of GeoTIFFs whose names (or bands' descriptions) carry their times."""
    files = [existing_file(path) for path in paths]
    if len(files) == 1 and files[0].suffix.lower() in (".nc", ".nc4", ".cdf"):
        return _net_cdf(files[0])
    return _tiffs(files)


def _tiffs(paths: list[Path]) -> RainGrid:
    slices: list[tuple[datetime, NDArray[np.float32]]] = []
    frame: tuple[Any, Any] | None = None
    for path in paths:
        with rasterio.open(path) as raster:
            here = (raster.transform, raster.crs)
            if raster.crs is None or (frame and (frame != here or raster.shape != slices[0][1].shape)):
                raise unreadable(
                    path, Text("grid or coordinate system differ or are missing", "网格或坐标系缺失或不一致")
                )
            frame = here
            for band in raster.indexes:
                named = raster.descriptions[band - 1] or (path.stem if raster.count == 1 else "")
                values = band_values(raster, band) * _mm_h(path, raster.units[band - 1] or "")
                slices.append((_stamp(path, named), values.astype(np.float32)))
    if frame is None:
        raise SourceError(Text("No rain grid was given.", "未提供雨量网格。"))
    slices.sort(key=lambda slice_: slice_[0])
    begin = np.array([instant.replace(tzinfo=None) for instant, _ in slices], dtype="datetime64[s]")
    return RainGrid(begin, np.stack([values for _, values in slices]), frame[0], CRS.from_user_input(frame[1]))


def _mm_h(path: Path, unit: str) -> float:
    """Return mm/h per unit of rain; a file that does not say its unit is refused, for a guess may be wrong by 60."""
    if unit not in MM_H_PER:
        raise unreadable(
            path,
            Text(f"unit “{unit}”", f"单位“{unit}”") if unit else Text("it does not say its unit", "未声明单位"),
            Text(
                f"Declare the unit of its bands: {', '.join(MM_H_PER)} (gdal_edit -units mm/h).",
                f"请声明波段单位：{'、'.join(MM_H_PER)}（gdal_edit -units mm/h）。",
            ),
        )
    return MM_H_PER[unit]


def _stamp(path: Path, named: str) -> datetime:
    found = STAMP.search(named)
    if found is None:
        raise unreadable(path, Text(f"no time in “{named}”", f"“{named}”中没有时间"))
    return datetime(*(int(part) for part in found.groups()), tzinfo=UTC)  # type: ignore[arg-type,misc]


def _net_cdf(path: Path) -> RainGrid:
    with netCDF4.Dataset(path) as data:
        rain = _rain_variable(path, data)
        time_name, y_name, x_name = rain.dimensions[-3:]
        time, y, x = data[time_name], data[y_name][:].astype(float), data[x_name][:].astype(float)
        dates = netCDF4.num2date(np.atleast_1d(time[:]), time.units, getattr(time, "calendar", "standard"))
        begin = np.array([str(date) for date in np.asarray(dates)], dtype="datetime64[s]")
        factor = _mm_h(path, getattr(rain, "units", ""))
        values = np.ma.filled(rain[:].astype(np.float32), np.nan) * np.float32(factor)
        crs = _crs(data, rain, x_name)
    if y[0] < y[-1]:
        y, values = y[::-1], values[:, ::-1]
    width, height = abs(x[1] - x[0]), abs(y[1] - y[0])
    transform = from_origin(x.min() - width / 2, y.max() + height / 2, width, height)
    return RainGrid(begin, np.ascontiguousarray(values), transform, crs)


def _rain_variable(path: Path, data: netCDF4.Dataset) -> netCDF4.Variable[Any]:
    for name, variable in data.variables.items():
        if variable.ndim >= 3 and (getattr(variable, "standard_name", name) in RAIN_NAMES or name in RAIN_NAMES):
            return variable
    raise unreadable(path, Text(f"none of {', '.join(RAIN_NAMES)}", f"没有 {', '.join(RAIN_NAMES)} 变量"))


def _crs(data: netCDF4.Dataset, rain: netCDF4.Variable[Any], x_name: str) -> CRS:
    """Return the grid mapping's system; longitudes without one are WGS 84 (CF conventions 1.11, 5.6)."""
    mapping = getattr(rain, "grid_mapping", None)
    if mapping in data.variables:
        return CRS.from_cf(dict(data[mapping].__dict__))
    if getattr(data[x_name], "units", "").startswith("degree"):
        return CRS.from_epsg(4326)
    raise SourceError(
        Text("The rain grid does not say its coordinate system.", "雨量网格未声明坐标系。"),
        Text("Add a grid_mapping variable (CF conventions).", "请添加 grid_mapping 变量（CF 约定）。"),
    )


def unreadable(path: Path, why: Text, remedy: Text | None = None) -> SourceError:
    """Return the refusal of a file that holds no rain per cell."""
    return SourceError(
        Text(f"{path.name} cannot be read as rain: {why.en}.", f"无法将 {path.name} 读作降雨：{why.zh}。"),
        remedy
        or Text(
            "Give CF NetCDF, or GeoTIFFs named by their UTC times (rain_20240701T0805.tif) in mm/h.",
            "请提供 CF NetCDF，或以 UTC 时间命名、单位为 mm/h 的 GeoTIFF（rain_20240701T0805.tif）。",
        ),
    )
