"""Rasters: a Cloud Optimized GeoTIFF that says of itself where it lies, its unit and its nodata, and nothing more."""

from __future__ import annotations

from pathlib import Path

from undergrid.core.catalog.writers.checked import require_released_raster
from undergrid.core.formats.raster import write_raster


def cloud_optimized(released: object, path: Path) -> None:
    """Write a released raster; nothing of the tags of the file that it comes from goes with it."""
    raster = require_released_raster(released)
    write_raster(path, raster.cells.values, raster.cells.frame, raster.cells.unit)
