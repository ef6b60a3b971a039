"""Inundated areas: polygons by class of depth, each with how deep, how long and how soon."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas
import numpy as np
import pandas as pd
import scipy
import shapely
from numpy.typing import NDArray
from rasterio.features import shapes, sieve

from undergrid.core.flood.impact.water import AT_LEAST
from undergrid.core.formats.raster import Floats, Frame

DEPTH_LIMITS_M = (0.05, 0.15, 0.30, 0.50, 1.00)
"""A wet kerb; the criterion of GB 50014; a small car; a child; a grown person (data/hazard/passability.csv)."""
SMALLEST_M2 = 20.0
EIGHT_NEIGHBOURS = np.ones((3, 3), dtype=int)


def inundated_areas(
    depth_m: Floats,
    frame: Frame,
    duration_h: Floats | None = None,
    arrival_h: Floats | None = None,
    unfinished: NDArray[np.bool_] | None = None,
    limits_m: Sequence[float] = DEPTH_LIMITS_M,
    smallest_m2: float = SMALLEST_M2,
) -> geopandas.GeoDataFrame:
    """Return a frame of polygons: one for each connected area of one class of the maximum depth.

    Columns: ``depth_class`` (1 from the lowest limit on), ``from_m``, ``to_m`` (none in the deepest), ``max_depth_m``,
    ``mean_depth_m``, ``area_m2``, ``volume_m3`` (below the maximum depth), and, where known, ``max_duration_h`` and
    ``first_arrival_h``; ``duration_at_least`` tells where water was still deep (``unfinished``) when the run ended.
    Areas smaller than ``smallest_m2`` join their largest neighbour.
    """
    classes = depth_classes(depth_m, limits_m)
    least_cells = int(np.ceil(smallest_m2 / frame.cell_area_m2))
    if least_cells > 1:
        classes = sieve(classes, least_cells, connectivity=8)
    regions = connected_regions(classes, len(limits_m))
    table = _measures(regions, depth_m, duration_h, arrival_h, frame.cell_area_m2)
    table.insert(0, "depth_class", _class_of_regions(regions, classes))
    table.insert(1, "from_m", np.array(limits_m)[table["depth_class"] - 1])
    table.insert(2, "to_m", np.array([*limits_m[1:], np.nan])[table["depth_class"] - 1])
    if unfinished is not None:
        numbers = np.arange(1, len(table) + 1)
        table[AT_LEAST] = scipy.ndimage.maximum(unfinished, regions, numbers).astype(bool) if len(table) else False
    return geopandas.GeoDataFrame(table, geometry=outlines(regions, frame), crs=frame.crs)


def depth_classes(depth_m: Floats, limits_m: Sequence[float] = DEPTH_LIMITS_M) -> NDArray[np.uint8]:
    """Return the class of every cell: 0 below the lowest limit, and one more from each limit on."""
    return np.digitize(np.nan_to_num(depth_m, nan=0.0), limits_m).astype(np.uint8)


def connected_regions(classes: NDArray[np.uint8], count: int) -> NDArray[np.int32]:
    """Return a number from 1 for every connected area of one class, 0 where the class is 0."""
    regions = np.zeros(classes.shape, dtype=np.int32)
    highest = 0
    for each in range(1, count + 1):
        labelled, found = scipy.ndimage.label(classes == each, structure=EIGHT_NEIGHBOURS)
        inside = labelled > 0
        regions[inside] = labelled[inside] + highest
        highest += found
    return regions


def outlines(regions: NDArray[np.int32], frame: Frame) -> NDArray[np.object_]:
    """Return the outline of regions 1, 2, ... in order, as multipolygons that follow the cells."""
    found = [
        (int(number), shapely.geometry.shape(outline))
        for outline, number in shapes(regions, mask=regions > 0, transform=frame.transform)
    ]
    parts: list[list[shapely.Geometry]] = [[] for _ in range(int(regions.max(initial=0)))]
    for number, polygon in found:
        parts[number - 1].append(polygon)
    return np.array([shapely.MultiPolygon(each) for each in parts], dtype=object)


def _class_of_regions(regions: NDArray[np.int32], classes: NDArray[np.uint8]) -> NDArray[np.int64]:
    numbers, first = np.unique(regions.ravel(), return_index=True)
    return classes.ravel()[first[numbers > 0]].astype(np.int64)


def _measures(
    regions: NDArray[np.int32], depth_m: Floats, duration_h: Floats | None, arrival_h: Floats | None, cell_m2: float
) -> pd.DataFrame:
    numbers = np.arange(1, int(regions.max(initial=0)) + 1)
    flat, depth = regions.ravel(), np.nan_to_num(depth_m.ravel().astype(np.float64), nan=0.0)
    cells = np.bincount(flat, minlength=len(numbers) + 1)[1:]
    volume = np.bincount(flat, depth, minlength=len(numbers) + 1)[1:] * cell_m2
    measures = {
        "max_depth_m": scipy.ndimage.maximum(depth_m, regions, numbers),
        "mean_depth_m": volume / (cells * cell_m2),
        "area_m2": cells * cell_m2,
        "volume_m3": volume,
    }
    if duration_h is not None:
        measures["max_duration_h"] = scipy.ndimage.maximum(np.nan_to_num(duration_h), regions, numbers)
    if arrival_h is not None:
        measures["first_arrival_h"] = scipy.ndimage.minimum(np.nan_to_num(arrival_h, nan=np.inf), regions, numbers)
    return pd.DataFrame(measures)
