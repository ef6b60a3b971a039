"""From lines as they were drawn to pieces that meet in junctions: cleaned, snapped, noded, split.

Coordinates are held to the millimetre, so that two lines that meet have the same vertex and not nearly the same.
Lines of different levels (a bridge, a tunnel) cross without meeting; they join only where one ends on the other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree

from undergrid.core.kernel.arrays import Flags, Wholes

Floats = NDArray[np.float64]
Index = NDArray[np.int64]
Mask = NDArray[np.bool_]
Geometries = NDArray[np.object_]

STEP_M = 0.001
"""The grid that coordinates lie on."""
TOUCH_M = 2 * STEP_M
"""Within this two places are one: rounding moves each of them by up to 0.7 mm."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Simple lines in the plane: ``owner`` is the row each came from, ``level`` 0 on the ground, 1 on a bridge ..."""

    geometry: Geometries
    owner: Index
    level: Index

    def __len__(self) -> int:
        return len(self.owner)

    def chosen(self, those: Wholes | Flags) -> Lines:
        """Return some of the lines."""
        return Lines(self.geometry[those], self.owner[those], self.level[those])


@dataclass(frozen=True, slots=True)
class Moved:
    """Ends that were brought onto another street: where they stood, where they stand now, and their line's owner."""

    before: Floats
    after: Floats
    owner: Index

    @property
    def distance_m(self) -> Floats:
        """Return how far each end was moved."""
        return np.asarray(np.hypot(*(self.after - self.before).T))


@dataclass(frozen=True, slots=True)
class Noded:
    """Pieces between junctions: ``start`` and ``end`` are numbers into ``junctions`` (n, 2)."""

    pieces: Lines
    start: Index
    end: Index
    junctions: Floats

    def chosen(self, those: Mask) -> Noded:
        """Return some of the pieces, with the junctions that they meet in."""
        start, end = self.start[those], self.end[those]
        kept, number = np.unique(np.concatenate([start, end]), return_inverse=True)
        count = len(start)
        return Noded(self.pieces.chosen(those), number[:count], number[count:], self.junctions[kept])

    @property
    def degree(self) -> Index:
        """Return how many ends of pieces meet in each junction."""
        return np.bincount(np.concatenate([self.start, self.end]), minlength=len(self.junctions))


def cleaned(shapes: Geometries, level: Index) -> tuple[Lines, Index, Index]:
    """Return the lines of ``shapes`` on the grid, the rows that left nothing, and how many vertices each row repeats.

    A line that crosses itself is cut where it does.
    """
    flat = shapely.force_2d(shapes)
    twice = _repeated_vertices(flat)
    parts, owner = shapely.get_parts(shapely.set_precision(flat, STEP_M, mode="pointwise"), return_index=True)
    parts = shapely.remove_repeated_points(parts)
    crossing = ~shapely.is_simple(parts)
    if crossing.any():
        parts[crossing] = shapely.set_precision(shapely.unary_union(parts[crossing, None], axis=1), STEP_M)
        parts, of = shapely.get_parts(parts, return_index=True)
        owner = owner[of]
    kept = (shapely.length(parts) > STEP_M / 2) & (shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING)
    lost = np.setdiff1d(np.arange(len(shapes)), owner[kept])
    return Lines(parts[kept], owner[kept], level[owner[kept]]), lost, twice


def _repeated_vertices(shapes: Geometries) -> Index:
    parts, owner = shapely.get_parts(shapes, return_index=True)
    points, part = shapely.get_coordinates(parts, return_index=True)
    same = (part[1:] == part[:-1]) & (points[1:] == points[:-1]).all(axis=1)
    return np.bincount(owner[part[1:][same]], minlength=len(shapes))


# --- ends brought together -------------------------------------------------------------------------------------------


def snapped(lines: Lines, snap_m: float) -> tuple[Lines, Moved]:
    """Return the lines with ends that nearly meet made to meet: end with end, then end with the line beside it."""
    ends = _ends(lines)
    met = _joined_ends(ends, snap_m)
    met = _onto_lines(lines, met, max(snap_m, TOUCH_M))
    moved = (met != ends).any(axis=1)
    owner = np.tile(lines.owner, 2)
    return _with_ends(lines, met), Moved(ends[moved], met[moved], owner[moved])


def _ends(lines: Lines) -> Floats:
    """Return the first ends of all lines, then the last ends."""
    first, last = shapely.get_point(lines.geometry, 0), shapely.get_point(lines.geometry, -1)
    return np.asarray(shapely.get_coordinates(np.concatenate([first, last])))


def _joined_ends(ends: Floats, snap_m: float) -> Floats:
    """Return the ends with each group of neighbours in one place: where most of them stand already.

    A line is never folded: a group that holds both ends of one short line is left as it is.
    """
    pairs = KDTree(ends).query_pairs(snap_m, output_type="ndarray") if snap_m > 0 else np.empty((0, 2), np.intp)
    pairs = pairs[(ends[pairs[:, 0]] != ends[pairs[:, 1]]).any(axis=1)] if len(pairs) else pairs
    if not len(pairs):
        return ends.copy()
    places, place, standing = np.unique(ends, axis=0, return_inverse=True, return_counts=True)
    place = place.ravel()
    graph = coo_array((np.ones(len(pairs)), (place[pairs[:, 0]], place[pairs[:, 1]])), shape=(len(places),) * 2)
    _, group = connected_components(graph, directed=False)
    order = np.lexsort((np.arange(len(places)), -standing, group))
    leader = order[np.unique(group[order], return_index=True)[1]]
    count = len(ends) // 2
    closed = (ends[:count] == ends[count:]).all(axis=1)
    folded = (group[place[:count]] == group[place[count:]]) & ~closed
    held = np.isin(group, group[place[np.concatenate([folded, folded])]])
    target = np.where(held, np.arange(len(places)), leader[group])
    return np.asarray(places[target[place]])


def _onto_lines(lines: Lines, ends: Floats, reach_m: float) -> Floats:
    """Return the ends with each lonely one moved onto the nearest line of its level within reach."""
    _, place, meeting = np.unique(ends, axis=0, return_inverse=True, return_counts=True)
    lonely = np.flatnonzero(meeting[place.ravel()] == 1)
    points = shapely.points(ends[lonely])
    tree = shapely.STRtree(lines.geometry)
    asking, found = tree.query(points, predicate="dwithin", distance=reach_m)
    own = lonely[asking] % len(lines)
    fit = (own != found) & (lines.level[own] == lines.level[found])
    asking, found = asking[fit], found[fit]
    distance = shapely.distance(points[asking], lines.geometry[found])
    order = np.lexsort((found, distance, asking))
    first = order[np.unique(asking[order], return_index=True)[1]]
    asking, found = asking[first], found[first]
    along = shapely.line_locate_point(lines.geometry[found], points[asking])
    landed = shapely.get_coordinates(shapely.line_interpolate_point(lines.geometry[found], along))
    met = ends.copy()
    off = distance[first] > TOUCH_M
    met[lonely[asking[off]]] = np.round(landed[off] / STEP_M) * STEP_M
    return met


def _with_ends(lines: Lines, ends: Floats) -> Lines:
    points, line = shapely.get_coordinates(lines.geometry, return_index=True)
    first = np.searchsorted(line, np.arange(len(lines)))
    last = np.searchsorted(line, np.arange(len(lines)), side="right") - 1
    points[first], points[last] = ends[: len(lines)], ends[len(lines) :]
    return Lines(shapely.linestrings(points, indices=line), lines.owner, lines.level)


# --- noded and split -------------------------------------------------------------------------------------------------


def noded(lines: Lines) -> Noded:
    """Return the pieces of lines between the places where they meet."""
    if not len(lines):
        none = np.empty(0, dtype=np.int64)
        return Noded(lines, none, none, np.empty((0, 2)))
    cut_line, cut_at = _crossings(lines)
    return _split(lines, cut_line, cut_at)


def _crossings(lines: Lines) -> tuple[Index, Floats]:
    """Return the lines to cut and the places (n, 2), on the grid, where they are cut."""
    tree = shapely.STRtree(lines.geometry)
    one, two = tree.query(lines.geometry, predicate="dwithin", distance=TOUCH_M)
    pair = one < two
    one, two = one[pair], two[pair]
    met = shapely.intersection(lines.geometry[one], lines.geometry[two])
    at, of = shapely.get_coordinates(_bounds_of_overlaps(met), return_index=True)
    # an end that lies on the other line but for rounding: the intersection is empty, the place is the end
    for here, there in ((one, two), (two, one)):
        for end in (0, -1):
            points = shapely.get_point(lines.geometry[here], end)
            touching = np.flatnonzero(shapely.distance(points, lines.geometry[there]) <= TOUCH_M)
            at = np.concatenate([at, shapely.get_coordinates(points[touching])])
            of = np.concatenate([of, touching])
    apart = lines.level[one[of]] != lines.level[two[of]]
    meets = ~apart | _at_an_end(lines, one[of], at) | _at_an_end(lines, two[of], at)
    at, of = at[meets], of[meets]
    at = _on_vertices(lines, np.round(at / STEP_M) * STEP_M)
    return np.concatenate([one[of], two[of]]), np.concatenate([at, at])


def _on_vertices(lines: Lines, at: Floats) -> Floats:
    """Return places moved onto the vertex that is there but for rounding."""
    if not len(at):
        return at
    vertices = shapely.get_coordinates(lines.geometry)
    distance, nearest = KDTree(vertices).query(at, distance_upper_bound=TOUCH_M)
    near = np.isfinite(distance)
    at[near] = vertices[nearest[near]]
    return at


def _at_an_end(lines: Lines, line: Index, at: Floats) -> Mask:
    points = shapely.points(at)
    nearest = np.minimum(
        shapely.distance(points, shapely.get_point(lines.geometry[line], 0)),
        shapely.distance(points, shapely.get_point(lines.geometry[line], -1)),
    )
    return np.asarray(nearest <= TOUCH_M)


def _bounds_of_overlaps(met: Geometries) -> Geometries:
    """Return intersections as points: a stretch that two lines share is cut at both of its ends."""
    parts, of = shapely.get_parts(met, return_index=True)
    line = shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING
    parts = np.concatenate([parts[~line], shapely.get_point(parts[line], 0), shapely.get_point(parts[line], -1)])
    of = np.concatenate([of[~line], of[line], of[line]])
    order = np.argsort(of, kind="stable")
    gathered = np.empty(len(met), dtype=object)
    gathered[:] = shapely.MultiPoint()
    groups = np.unique(of)
    if len(groups):
        collected = shapely.multipoints(parts[order], indices=np.searchsorted(groups, of[order]))
        gathered[groups] = collected
    return gathered


def _split(lines: Lines, cut_line: Index, cut_at: Floats) -> Noded:
    points, line = shapely.get_coordinates(lines.geometry, return_index=True)
    points = np.round(points / STEP_M) * STEP_M
    measure = _measures(points, line)
    where = shapely.line_locate_point(lines.geometry[cut_line], shapely.points(cut_at))
    all_points, all_lines = np.concatenate([points, cut_at]), np.concatenate([line, cut_line])
    all_cut = np.concatenate([np.zeros(len(points), dtype=bool), np.ones(len(cut_at), dtype=bool)])
    order = np.lexsort((all_cut, np.concatenate([measure, where]), all_lines))
    all_points, all_lines, all_cut = all_points[order], all_lines[order], all_cut[order]
    # what stands in one place is one vertex, cut if any of it is
    new = np.ones(len(all_points), dtype=bool)
    near = np.abs(all_points[1:] - all_points[:-1]).max(axis=1, initial=0) < STEP_M / 2
    new[1:] = (all_lines[1:] != all_lines[:-1]) | ~near
    group = np.cumsum(new) - 1
    is_cut = np.zeros(group[-1] + 1, dtype=bool)
    np.logical_or.at(is_cut, group, all_cut)
    xy, of = all_points[new], all_lines[new]
    return _pieces(lines, xy, of, is_cut)


def _measures(points: Floats, line: Index) -> Floats:
    step = np.zeros(len(points))
    step[1:] = np.where(line[1:] == line[:-1], np.hypot(*(points[1:] - points[:-1]).T), 0.0)
    total = np.cumsum(step)
    first = np.searchsorted(line, line)
    return np.asarray(total - total[first])


def _pieces(lines: Lines, xy: Floats, of: Index, is_cut: Mask) -> Noded:
    """Return the pieces between the cuts, each at least one step of the grid long."""
    inner = np.ones(len(xy), dtype=bool)
    inner[0] = inner[-1] = False
    inner[1:-1] = (of[1:-1] == of[:-2]) & (of[1:-1] == of[2:])
    repeat = 1 + (is_cut & inner)
    vertex = np.repeat(np.arange(len(xy)), repeat)
    begins = np.ones(len(vertex), dtype=bool)
    begins[1:] = (of[vertex[1:]] != of[vertex[:-1]]) | (vertex[1:] == vertex[:-1])
    piece = np.cumsum(begins) - 1
    size = np.bincount(piece)
    long_enough = size[piece] > 1
    vertex, piece = vertex[long_enough], np.unique(piece[long_enough], return_inverse=True)[1]
    first = np.searchsorted(piece, np.arange(piece[-1] + 1))
    last = np.append(first[1:], len(piece)) - 1
    shapes = shapely.linestrings(xy[vertex], indices=piece)
    source = of[vertex[first]]
    ends = np.concatenate([xy[vertex[first]], xy[vertex[last]]])
    grid = np.round(ends / STEP_M).astype(np.int64)
    _, index, number = np.unique(grid, axis=0, return_index=True, return_inverse=True)
    number = number.ravel()
    made = Lines(shapes, lines.owner[source], lines.level[source])
    return Noded(made, number[: len(first)], number[len(first) :], np.asarray(grid[index] * STEP_M, dtype=np.float64))
