"""Where points can be: in the project's coordinate system, and near the others."""

from __future__ import annotations

import numpy as np
import scipy  # what is asked of it is loaded when it is asked: half a second that a refusal does not pay
from pyproj import CRS, Transformer

from undergrid.core.checking.arrays import Mask, Numbers, Rows, as_mask

WIDEST_ZONE_DEG = 3.5
"""Half the width of a six-degree zone with its usual overlap."""
SMALL_GROUP = 20


def inside(crs: CRS | None, x: Numbers, y: Numbers) -> Mask:
    """Return which positions lie where the coordinate system is used; unknown positions count as inside."""
    if crs is None:
        return np.ones(len(x), dtype=bool)
    west, south, east, north = _area_of_use(crs)
    to_degrees = Transformer.from_crs(crs, crs.geodetic_crs, always_xy=True)
    lon, lat = to_degrees.transform(x, y)
    inside = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
    return as_mask(inside | np.isnan(x) | np.isnan(y))


def _area_of_use(crs: CRS) -> tuple[float, float, float, float]:
    if crs.area_of_use is not None:
        return crs.area_of_use.bounds
    parameters = crs.coordinate_operation.params if crs.coordinate_operation else []
    meridian = next((float(each.value) for each in parameters if each.name == "Longitude of natural origin"), 0.0)
    return meridian - WIDEST_ZONE_DEG, -85.0, meridian + WIDEST_ZONE_DEG, 85.0


def distance_to_others(x: Numbers, y: Numbers, far_m: float) -> Numbers:
    """Return the distance of strayed points to the nearest that did not stray, metres; 0 for all others.

    A point strayed if it belongs to a small group (at most twenty points and a fiftieth of all) with more than
    ``far_m`` of nothing around it. Groups are told apart on a grid of that width, neighbouring cells being one group.
    """
    known = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    away = np.zeros(len(x))
    if len(known) < 3:
        return away
    cells, of = _cells(x[known], y[known], far_m)
    pairs = scipy.spatial.KDTree(cells).query_pairs(1.5, output_type="ndarray")
    graph = scipy.sparse.coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(cells), len(cells)))
    group = scipy.sparse.csgraph.connected_components(graph, directed=False)[1][of]
    size = np.bincount(group)[group]
    strayed = (size <= SMALL_GROUP) & (size * 50 <= len(known))
    if strayed.any() and not strayed.all():
        home, lost_rows = known[~strayed], known[strayed]
        away[lost_rows], _ = scipy.spatial.KDTree(np.column_stack([x, y])[home]).query(
            np.column_stack([x, y])[lost_rows]
        )
    return away


def _cells(x: Numbers, y: Numbers, side_m: float) -> tuple[Numbers, Rows]:
    """Return the squares that hold points, (n, 2) by column and row, and the square of each point."""
    column, of_column = np.unique(np.floor(x / side_m), return_inverse=True)
    row, of_row = np.unique(np.floor(y / side_m), return_inverse=True)
    square, of = np.unique(of_column * len(row) + of_row, return_inverse=True)
    return np.column_stack([column[square // len(row)], row[square % len(row)]]), of
