"""Where a run's water stood deepest, how deep and when: read from its rasters, away from the window."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

LOGGED_M = 0.15
"""A street is waterlogged above this depth (GB 50014)."""


@dataclass(frozen=True)
class Peak:
    """The greatest depth of a run; ``at_s`` is the picture in which that place stands deepest."""

    depth_m: float
    x: float
    y: float
    at_s: float
    logged_m2: float


def find_peak(max_depth: str, depth: str) -> Peak | None:
    """Return the peak of a run by its two rasters; nothing where they are gone or where it stayed dry."""
    if not (Path(max_depth).is_file() and Path(depth).is_file()):
        return None
    import numpy as np

    raster = gdal.Open(max_depth)
    band = raster.GetRasterBand(1)
    depths = band.ReadAsArray().astype(np.float64)
    wet = np.isfinite(depths) & (depths > 0) & (depths != band.GetNoDataValue())
    if not wet.any():
        return None
    depths = np.where(wet, depths, 0.0)
    row, column = np.unravel_index(int(depths.argmax()), depths.shape)
    left, width, _across, top, _along, height = raster.GetGeoTransform()
    logged_m2 = float((depths > LOGGED_M).sum()) * abs(width * height)
    at_s = _deepest_picture(gdal.Open(depth), int(row), int(column))
    return Peak(float(depths[row, column]), left + (column + 0.5) * width, top + (row + 0.5) * height, at_s, logged_m2)


def _deepest_picture(raster: gdal.Dataset, row: int, column: int) -> float:
    """Return the second of the band in which a cell stands deepest; bands are called by their seconds."""
    seen = []
    for number in range(1, raster.RasterCount + 1):
        band = raster.GetRasterBand(number)
        depth = float(band.ReadAsArray(column, row, 1, 1)[0, 0])
        seen.append((0.0 if math.isnan(depth) else depth, -number, band.GetDescription()))
    return float(max(seen)[2].rsplit(":", 1)[-1])
