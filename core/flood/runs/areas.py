"""The inundated areas of a run, as the store keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import shapely
from pyproj import CRS

from undergrid.core.flood.impact.inundation import inundated_areas
from undergrid.core.flood.impact.water import RUN_FILES, Water

if TYPE_CHECKING:
    import geopandas


def run_folder(files: Mapping[str, str]) -> Path | None:
    """Return the folder in which a run's maxima lie, None for a run without a surface."""
    deepest = [Path(file) for file in files.values() if Path(file).name == RUN_FILES["depth"]]
    return deepest[0].parent if deepest and deepest[0].is_file() else None


def areas_of_run(folder: Path, crs: CRS) -> geopandas.GeoDataFrame:
    """Return the inundated areas of the run in ``folder`` as multipolygons in the coordinate system ``crs``.

    A run that does not say where it lies is taken to lie in ``crs``.
    """
    water = Water.of_run(folder, {})
    peaks = water.peaks
    areas = inundated_areas(peaks.depth_m, water.frame, peaks.duration_h, water.arrival_h, water.unfinished)
    placed = areas if areas.crs is None else areas.to_crs(crs)
    whole = [each if each.geom_type == "MultiPolygon" else shapely.MultiPolygon([each]) for each in placed.geometry]
    return placed.set_geometry(whole)
