"""Finer pieces where no feature divides the ground: borders half way between buildings, and straight cuts elsewhere."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from undergrid.core.grid.arrangement import STEP_M, Geometries
from undergrid.core.kernel.arrays import Reals

ROW_M = 0.5
"""Buildings nearer than this are one: nobody draws a border between the houses of a row."""
OUTLINE_STEP_M = 4.0
SMOOTH_M = 1.0
DIRECTIONS = 12
STATIONS = 9
THROUGH_BUILDING = 20.0
"""A metre of a cut inside a building costs as much as so many outside."""


def rows_of_buildings(buildings: Geometries) -> NDArray[np.int64]:
    """Return the number of the row that each building stands in."""
    one, two = shapely.STRtree(buildings).query(buildings, predicate="dwithin", distance=ROW_M)
    matrix = coo_array((np.ones(len(one)), (one, two)), shape=(len(buildings),) * 2)
    return np.asarray(connected_components(matrix, directed=False)[1], dtype=np.int64)


def between_buildings(face: shapely.Geometry, buildings: Geometries, row: NDArray[np.int64]) -> list[shapely.Geometry]:
    """Return lines half way between the rows of buildings in a face, none where there is only one row."""
    if len(np.unique(row)) < 2:
        return []
    outlines = shapely.segmentize(shapely.boundary(buildings), OUTLINE_STEP_M)
    points, owner = shapely.get_coordinates(outlines, return_index=True)
    points, first = np.unique(np.round(points, 2), axis=0, return_index=True)
    nearest = shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=face, ordered=True)
    around = np.asarray(shapely.get_parts(nearest), dtype=object)
    of = row[owner[first]]
    rows = np.unique(of)
    areas = np.array([shapely.coverage_union_all(around[of == each]) for each in rows], dtype=object)
    smooth = shapely.coverage_simplify(areas, SMOOTH_M)
    lines = shapely.intersection(shapely.union_all(shapely.boundary(smooth)), face)
    return [part for part in shapely.get_parts(lines) if part.geom_type == "LineString" and part.length > STEP_M]


def straight_cuts(face: shapely.Geometry, wanted_m2: float, buildings: Geometries) -> list[shapely.Geometry]:
    """Return straight lines that cut a face into pieces of about ``wanted_m2``, each line as short as can be."""
    cuts, waiting = [], [(face, round(face.area / wanted_m2))]
    while waiting:
        piece, count = waiting.pop()
        if count < 2:
            continue
        line, parts = _best_cut(piece, (count // 2) / count, buildings)
        cuts += [each for each in shapely.get_parts(line) if each.geom_type == "LineString"]
        waiting += [(part, round(part.area / wanted_m2)) for part in parts]
    return cuts


def _best_cut(
    piece: shapely.Geometry, wanted: float, buildings: Geometries
) -> tuple[shapely.Geometry, list[shapely.Geometry]]:
    """Return the shortest chord that leaves a share ``wanted`` of a piece on its side, and what it leaves."""
    angle = np.arange(DIRECTIONS) * np.pi / DIRECTIONS
    along = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    corner = shapely.get_coordinates(piece)
    span = corner @ across.T
    at = np.linspace(span.min(axis=0), span.max(axis=0), STATIONS)
    reach = 2.0 * float(np.hypot(*(corner.max(axis=0) - corner.min(axis=0)))) + 1.0
    centre = corner.mean(axis=0)
    share = shapely.area(shapely.intersection(_halves(centre, along, across, at, reach), piece)) / piece.area
    # the share beyond a line falls along its stations: where it is what is wanted, the line is put
    offset = np.array([np.interp(1 - wanted, 1 - share[:, n], at[:, n]) for n in range(DIRECTIONS)])
    sides = _halves(centre, along, across, offset[None, :], reach)[0]
    middle = across * offset[:, None] + along * (along @ centre)[:, None]
    lines = shapely.linestrings(np.stack([middle - along * reach, middle + along * reach], axis=1))
    lines = shapely.intersection(lines, piece)
    cost = shapely.length(lines)
    if len(buildings):
        cost = cost + THROUGH_BUILDING * shapely.length(shapely.intersection(lines, shapely.union_all(buildings)))
    best = int(np.argmin(np.round(cost, 6)))
    parts = shapely.get_parts([shapely.intersection(piece, sides[best]), shapely.difference(piece, sides[best])])
    return lines[best], [part for part in parts if part.geom_type == "Polygon" and part.area > STEP_M]


def _halves(centre: Reals, along: Reals, across: Reals, at: Reals, reach: float) -> Geometries:
    """Return the half planes beyond lines that lie at ``at`` (stations, directions) across each direction."""
    middle = across * at[..., None] + along * (along @ centre)[:, None]
    start, end = middle - along * reach, middle + along * reach
    far = across * reach
    return np.asarray(shapely.polygons(np.stack([start, end, end + far, start + far], axis=-2)))
