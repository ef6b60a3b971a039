"""Which ground drains to which node: by the fall of the terrain, or by nearness."""

from __future__ import annotations

import heapq
from typing import Any

import numba
import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import shapes

from undergrid.core.flood.impact.water import cells_within
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.arrays import Geometries, Reals, Wholes

NOBODY = -1
TOGETHER, FEW_CORNERS = 16, 64
"""So many cells, or so few corners of ground, are cut as they are."""


@numba.njit(cache=True)
def drained(
    elevation_m: Reals, seed_cell: Wholes, seed_label: Wholes
) -> tuple[NDArray[np.int32], NDArray[np.int64], Reals]:
    """Return for each cell the label of the seed its water reaches (-1: it leaves the terrain), that seed's cell, and
    the length of its way there in cells.

    Priority-flood with labels (Barnes, Lehman, Mulla 2014, Computers & Geosciences 62): from the seeds and the edge
    inward, always on from the lowest cell reached, so pits are crossed at their sill and need no filling. Seeds take
    the water of what lies above them, the edge takes what no seed does. NaN is no ground.
    """
    rows, columns = elevation_m.shape
    label = np.full((rows, columns), -2, np.int32)
    goal = np.full((rows, columns), -1, np.int64)
    way = np.zeros((rows, columns))
    done = np.zeros((rows, columns), np.bool_)
    heap = [(np.float64(0.0), np.int64(0), np.int64(0))]
    heap.pop()
    order = np.int64(0)
    for k in range(len(seed_cell)):
        row, column = seed_cell[k] // columns, seed_cell[k] % columns
        if label[row, column] == -2 and not np.isnan(elevation_m[row, column]):
            label[row, column] = seed_label[k]
            goal[row, column] = seed_cell[k]
            heapq.heappush(heap, (elevation_m[row, column], order, np.int64(seed_cell[k])))
            order += 1
    for row in range(rows):
        for column in range(columns):
            if (
                label[row, column] == -2
                and not np.isnan(elevation_m[row, column])
                and _at_edge(elevation_m, row, column)
            ):
                label[row, column] = -1
                heapq.heappush(heap, (elevation_m[row, column], order, np.int64(row * columns + column)))
                order += 1
    while len(heap) > 0:
        level, _, cell = heapq.heappop(heap)
        row, column = cell // columns, cell % columns
        done[row, column] = True
        for down in range(-1, 2):
            for right in range(-1, 2):
                i, j = row + down, column + right
                if not (0 <= i < rows and 0 <= j < columns):
                    continue
                longer = way[row, column] + np.sqrt(float(down * down + right * right))
                if label[i, j] == label[row, column] and not done[i, j] and longer < way[i, j]:  # a shorter way down
                    way[i, j], goal[i, j] = longer, goal[row, column]
                if label[i, j] == -2 and not np.isnan(elevation_m[i, j]):
                    label[i, j] = label[row, column]
                    goal[i, j] = goal[row, column]
                    way[i, j] = longer
                    heapq.heappush(heap, (max(level, elevation_m[i, j]), order, np.int64(i * columns + j)))
                    order += 1
    return np.where(label == -2, np.int32(-1), label), goal, way


@numba.njit(cache=True)
def _at_edge(elevation_m: Reals, row: int, column: int) -> bool:
    rows, columns = elevation_m.shape
    if row == 0 or column == 0 or row == rows - 1 or column == columns - 1:
        return True
    for down in range(-1, 2):
        for right in range(-1, 2):
            if np.isnan(elevation_m[row + down, column + right]):
                return True
    return False


def path_slopes(elevation_m: NDArray[np.float64], found: Any, cell_m: float) -> dict[int, float]:
    """Return each label's mean slope in percent along the ways of its water: all they fall over all their length."""
    label, goal, way = (each.ravel() for each in found)
    ground = elevation_m.ravel()
    own = (label >= 0) & (way > 0.0) & np.isfinite(ground) & np.isfinite(ground[np.maximum(goal, 0)])
    fall = np.maximum(ground[own] - ground[goal[own]], 0.0)
    count = int(label.max(initial=-1)) + 1
    fallen = np.bincount(label[own], fall, minlength=count)
    length = np.bincount(label[own], way[own] * cell_m, minlength=count)
    return {int(each): 100.0 * float(fallen[each] / length[each]) for each in np.flatnonzero(length > 0.0)}


def plane_slope(elevation_m: NDArray[np.float64], frame: Frame, outline: shapely.Geometry) -> float | None:
    """Return the slope in percent of the plane through all ground of an outline; None where fewer than three cells lie.

    Kerbs and walls do not steepen it, as they do the gradient of a single cell.
    """
    found = cells_within(outline, frame)
    if found is None:
        return None
    (rows, columns), inside = found
    ground = elevation_m[rows, columns]
    row, column = np.nonzero(inside & np.isfinite(ground))
    if len(row) < 3 or np.ptp(row) == 0 or np.ptp(column) == 0:
        return None
    sides = np.column_stack([column * frame.cell_m, row * frame.cell_m, np.ones(len(row))])
    plane = np.linalg.lstsq(sides, ground[row, column], rcond=None)[0]
    return 100.0 * float(np.hypot(plane[0], plane[1]))


def outlines(label: NDArray[np.int32], frame: Frame) -> dict[int, shapely.Geometry]:
    """Return the whole outline of each label in map coordinates, of several parts where it has them."""
    parts: dict[int, list[shapely.Geometry]] = {}
    for shape, value in shapes(label, mask=label >= 0, transform=frame.transform):
        parts.setdefault(int(value), []).append(shapely.geometry.shape(shape))
    return {
        value: polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)
        for value, polygons in parts.items()
    }


def thiessen(points: list[shapely.Geometry], boundary: shapely.Geometry) -> dict[int, shapely.Geometry]:
    """Return the part of ``boundary`` nearer to each point than to any other; of those at one place, the first."""
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=boundary))
    places, hits = shapely.STRtree(cells).query(points, predicate="intersects")
    own, first = np.unique(places, return_index=True)
    _, once = np.unique(hits[first], return_index=True)  # of points at one place, the first
    own, first = own[np.sort(once)], first[np.sort(once)]
    found: dict[int, shapely.Geometry] = {}
    for index, part in zip(own.tolist(), within(cells[hits[first]], boundary), strict=True):
        polygons = [piece for piece in shapely.get_parts(part) if piece.geom_type == "Polygon" and piece.area > 0]
        if polygons:
            found[index] = polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)
    return found


def within(cells: Geometries, ground: shapely.Geometry) -> Geometries:
    """Return what of each small polygon lies within ``ground``, which may have any number of corners.

    The cells are halved by their places, and the ground with them: so each cell meets only the ground around itself,
    and the work grows hardly faster than the number of cells and corners.
    """
    if len(cells) <= TOGETHER or shapely.get_num_coordinates(ground) <= FEW_CORNERS:
        return np.asarray(shapely.intersection(cells, ground))
    bounds = shapely.bounds(cells)
    middle = 0.5 * (bounds[:, :2] + bounds[:, 2:])
    axis = int(np.ptp(middle, axis=0).argmax())
    halves = np.array_split(np.argsort(middle[:, axis], kind="stable"), 2)
    found = np.empty(len(cells), dtype=object)
    for half in halves:
        (west, south), (east, north) = bounds[half, :2].min(axis=0) - 1.0, bounds[half, 2:].max(axis=0) + 1.0
        around = shapely.intersection(ground, shapely.box(west, south, east, north))
        found[half] = within(cells[half], around)
    return found
