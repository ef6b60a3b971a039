"""Result rasters on disk: read as float32 with NaN for what is not known, written as cloud-optimised GeoTIFF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.io import DatasetReader, MemoryFile
from rasterio.shutil import copy as copy_raster

from undergrid.core.kernel.account import came_in
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.text import Text

Floats = NDArray[np.floating]
PACKED = {"compress": "zstd", "zstd_level": 1}
"""How GeoTIFFs are packed: a fifth of deflate's time, and hardly larger; GDAL reads it since 2.3 (QGIS, rasterio)."""
HOURS = {"s": 1 / 3600, "second": 1 / 3600, "seconds": 1 / 3600, "min": 1 / 60, "h": 1.0, "hour": 1.0, "hours": 1.0}
NO_UNIT = Text("{name} does not say in which unit it measures time.", "{name} 未声明时间单位。")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a raster lies: its shape (rows, columns), its affine transform, its coordinate system."""

    shape: tuple[int, int]
    transform: Affine
    crs: CRS

    @property
    def cell_m(self) -> float:
        """Return the width of a cell."""
        return float(abs(self.transform.a))

    @property
    def cell_area_m2(self) -> float:
        """Return the area of a cell."""
        return float(abs(self.transform.determinant))

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return west, south, east and north."""
        rows, columns = self.shape
        west, north = self.transform @ (0, 0)
        east, south = self.transform @ (columns, rows)
        return west, south, east, north

    def cells_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the place of each point's cell in the flattened raster; -1 outside."""
        back = ~self.transform
        column = np.floor(back.a * x + back.b * y + back.c).astype(np.int64)
        row = np.floor(back.d * x + back.e * y + back.f).astype(np.int64)
        inside = (row >= 0) & (row < self.shape[0]) & (column >= 0) & (column < self.shape[1])
        return np.where(inside, row * self.shape[1] + column, -1)


def read_raster(path: str | Path, band: int = 1) -> tuple[Floats, Frame]:
    """Return one band as float32, NaN where the file says there is no data, and where it lies.

    Raises SourceError when the file is not a raster, or not in metres.
    """
    try:
        with rasterio.open(path) as source:
            frame = _frame(source)
            values = band_values(source, band).astype(np.float32)
    except rasterio.errors.RasterioIOError as fault:
        raise SourceError(
            Text("{name} cannot be read as a raster.", "无法读取栅格 {name}。").fill(name=Path(path).name),
            Text("Give a GeoTIFF of a run.", "请给出模拟结果的 GeoTIFF。"),
        ) from fault
    came_in(path, int(np.isfinite(values).sum()), frame.bounds, crs=frame.crs)
    return values, frame


def read_amount(path: str | Path, unit: str) -> tuple[Floats, Frame]:
    """Return a raster of one moment or of maxima in ``unit``, as :func:`read_raster` does.

    Raises SourceError for a stack through time, of which one band is a moment, and for one that says another unit.
    """
    values, frame = read_raster(path)
    with rasterio.open(path) as source:
        bands, said = source.count, (source.units[0] or "").strip()
    name = Path(path).name
    if bands > 1:
        raise SourceError(
            Text(
                "{name} has {bands} bands: it is a stack through time.", "{name} 有 {bands} 个波段，是时间序列。"
            ).fill(name=name, bands=bands),
            Text("Give the raster of maxima.", "请提供最大值栅格。"),
        )
    if said and said != unit:
        raise SourceError(
            Text("{name} is in “{said}”, not in {unit}.", "{name} 的单位是“{said}”，不是 {unit}。").fill(
                name=name, said=said, unit=unit
            ),
            Text("Give a raster in {unit}.", "请提供单位为 {unit} 的栅格。").fill(unit=unit),
        )
    return values, frame


def band_values(source: DatasetReader, band: int = 1) -> NDArray[np.float64]:
    """Return an open raster's band with its scale and offset applied, NaN where the file says there is nothing."""
    stored: NDArray[np.float64] = source.read(band, masked=True).astype(float).filled(np.nan)
    values: NDArray[np.float64] = stored * float(source.scales[band - 1]) + float(source.offsets[band - 1])
    return values


def read_hours(path: str | Path) -> tuple[Floats, Frame]:
    """Return a raster of times in hours, by the unit that its band declares: s, min or h.

    Raises SourceError when it declares none: a guessed one would be wrong by 60 or 3600.
    """
    values, frame = read_raster(path)
    with rasterio.open(path) as source:
        unit = (source.units[0] or "").strip().lower()
    if unit not in HOURS:
        text = Text("{name} measures time in “{unit}”.", "{name} 的时间单位为“{unit}”。") if unit else NO_UNIT
        raise SourceError(
            text.fill(name=Path(path).name, unit=unit),
            Text(
                "Declare s, min or h as the unit of its band (gdal_edit -units s).",
                "请将波段单位声明为 s、min 或 h（gdal_edit -units s）。",
            ),
        )
    return values * np.float32(HOURS[unit]), frame


def read_moments(path: str | Path) -> Iterator[tuple[str, Floats]]:
    """Yield every band's description and values of a time stack, one at a time."""
    with rasterio.open(path) as source:
        for band, name in enumerate(source.descriptions, start=1):
            yield name or str(band), source.read(band, out_dtype=np.float32, masked=True).filled(np.nan)


def one_frame(frames: Mapping[str, Frame]) -> Frame:
    """Return the frame that all rasters share; raises SourceError naming two that do not lie on one another."""
    (first_name, first), *others = frames.items()
    for name, frame in others:
        elsewhere = frame.crs is not None and first.crs is not None and frame.crs != first.crs
        if frame.shape != first.shape or not frame.transform.almost_equals(first.transform) or elsewhere:
            raise SourceError(
                Text(
                    "The rasters {one} and {two} do not lie on the same cells.", "栅格 {one} 与 {two} 的像元不一致。"
                ).fill(one=first_name, two=name),
                Text("Give rasters of one run.", "请给出同一次模拟的栅格。"),
            )
    return first


def write_raster(
    path: str | Path, values: NDArray[Any], frame: Frame, unit: str = "", tags: Mapping[str, str] | None = None
) -> None:
    """Write one band as cloud-optimised GeoTIFF: NaN for no data in floats, 0 in classes."""
    floating = np.issubdtype(values.dtype, np.floating)
    profile = {
        "driver": "GTiff",
        "height": frame.shape[0],
        "width": frame.shape[1],
        "count": 1,
        "dtype": "float32" if floating else values.dtype.name,
        "crs": frame.crs,
        "transform": frame.transform,
        "nodata": np.nan if floating else 0,
    }
    with MemoryFile() as memory:
        with memory.open(**profile) as target:
            target.write(values.astype(profile["dtype"]), 1)
            target.units = [unit]
            target.update_tags(**(tags or {}))
        with memory.open() as source:
            how = {
                "compress": PACKED["compress"],
                "level": PACKED["zstd_level"],
                "num_threads": "all_cpus",
                "predictor": "yes",
                "overview_resampling": "mode" if not floating else "average",
            }
            # GDAL does not always say that the disk became full; writing bytes does
            with written_whole(path) as aside, MemoryFile() as packed:
                copy_raster(source, packed.name, driver="COG", **how)
                aside.write_bytes(packed.getbuffer())


def _frame(source: DatasetReader) -> Frame:
    if source.crs is not None and source.crs.is_geographic:
        raise SourceError(
            Text("{name} is in degrees.", "{name} 的坐标单位是度。").fill(name=Path(source.name).name),
            Text("Reproject it to a coordinate system in metres.", "请投影到以米为单位的坐标系。"),
        )
    return Frame((source.height, source.width), source.transform, source.crs)
