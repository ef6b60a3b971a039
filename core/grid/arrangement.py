"""Ground cut into faces along ranked features: faces that tile exactly, and the borders between them.

All coordinates lie on a grid of a millimetre, and all lines are noded together, so that neighbours share every vertex,
across the borders of communities too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.kernel.arrays import Flags, Wholes

Floats = NDArray[np.float64]
Index = NDArray[np.int64]
Mask = NDArray[np.bool_]
Geometries = NDArray[np.object_]

STEP_M = 0.001
TOUCH_M = 2 * STEP_M
CUT_M = 0.5
"""A border that runs deeper than this through a building cuts it."""
COMMUNITY, HARD, MAIN, STREET, LANE, HELPER = 0, 1, 2, 3, 4, 9
"""Ranks of borders: of a community (never moved), river bank or railway, main street, street, lane or wall, our own."""


@dataclass(frozen=True)
class Features:
    """Lines that borders may follow, and the rank of each."""

    lines: Geometries
    rank: Index

    def __len__(self) -> int:
        return len(self.rank)

    def chosen(self, those: Wholes | Flags) -> Features:
        """Return some of the features."""
        return Features(self.lines[those], self.rank[those])

    def joined(self, other: Features) -> Features:
        """Return these features and others."""
        return Features(np.concatenate([self.lines, other.lines]), np.concatenate([self.rank, other.rank]))


@dataclass(frozen=True)
class Edges:
    """Noded lines with what they follow: the best rank of the features that lie there."""

    lines: Geometries
    rank: Index


@dataclass(frozen=True)
class Faces:
    """Faces with the number of their community, and their borders: faces ``one`` and ``two`` (-1: nothing beyond) share
    ``length_m`` of ``rank``.
    """

    shapes: Geometries
    community: Index
    one: Index
    two: Index
    rank: Index
    length_m: Floats

    def __len__(self) -> int:
        return len(self.community)

    @property
    def area_m2(self) -> Floats:
        """Return the area of each face."""
        return np.asarray(shapely.area(self.shapes))


def on_grid(shapes: Geometries) -> Geometries:
    """Return shapes with their coordinates on the grid, valid."""
    return np.asarray(shapely.set_precision(shapely.force_2d(shapes), STEP_M))


def line_parts(features: Features) -> Features:
    """Return features as simple parts on the grid; what has no length is gone."""
    flat = shapely.set_precision(shapely.force_2d(features.lines), STEP_M, mode="pointwise")
    parts, owner = shapely.get_parts(flat, return_index=True)
    kept = shapely.length(parts) > STEP_M
    return Features(parts[kept], features.rank[owner[kept]])


# --- healing ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Healed:
    """Lines that were added to join loose ends, and the loose ends that remain."""

    added: Features
    loose: Floats


def heal(features: Features, borders: Geometries, near_m: float, ahead_m: float) -> Healed:
    """Return what joins the loose ends of features: the shortest way within ``near_m``, else straight on."""
    ends = np.concatenate([shapely.get_point(features.lines, 0), shapely.get_point(features.lines, -1)])
    owner = np.tile(np.arange(len(features)), 2)
    every = np.concatenate([features.lines, borders])
    tree = shapely.STRtree(every)
    loose = _loose(tree, ends, owner)
    ends, owner = ends[loose], owner[loose]
    asking, found = tree.query(ends, predicate="dwithin", distance=near_m)
    foreign = found != owner[asking]
    asking, found = asking[foreign], found[foreign]
    distance = shapely.distance(ends[asking], every[found])
    asking, found = _nearest(asking, found, distance)
    short = shapely.shortest_line(ends[asking], every[found])
    left = np.setdiff1d(np.arange(len(ends)), asking)
    ahead, reached = _straight_on(features, ends[left], owner[left], every, tree, ahead_m)
    added = np.concatenate([short, ahead])
    source = np.concatenate([owner[asking], owner[left][reached]])
    rest = np.setdiff1d(np.arange(len(left)), reached)
    made = Features(on_grid(added), features.rank[source])
    return Healed(made.chosen(shapely.length(made.lines) > 0), shapely.get_coordinates(ends[left][rest]))


def _loose(tree: shapely.STRtree, ends: Geometries, owner: Index) -> Index:
    """Return the ends that meet no other line."""
    asking, found = tree.query(ends, predicate="dwithin", distance=TOUCH_M)
    meeting = np.zeros(len(ends), dtype=bool)
    meeting[asking[found != owner[asking]]] = True
    closed = (shapely.get_coordinates(ends[: len(ends) // 2]) == shapely.get_coordinates(ends[len(ends) // 2 :])).all(1)
    return np.flatnonzero(~meeting & ~np.tile(closed, 2))


def _nearest(asking: Index, found: Index, distance: Floats) -> tuple[Index, Index]:
    order = np.lexsort((found, distance, asking))
    first = order[np.unique(asking[order], return_index=True)[1]]
    return asking[first], found[first]


def _straight_on(
    features: Features, ends: Geometries, owner: Index, every: Geometries, tree: shapely.STRtree, ahead_m: float
) -> tuple[Geometries, Index]:
    """Return for ends that hit a line within ``ahead_m`` in their direction the way there, and which they are."""
    if not len(ends):
        return np.empty(0, dtype=object), np.empty(0, dtype=np.int64)
    at = shapely.get_coordinates(ends)
    first = shapely.get_coordinates(shapely.get_point(features.lines[owner], 0))
    is_first = (first == at).all(axis=1)
    inner = np.where(is_first[:, None], _vertex(features.lines[owner], 1), _vertex(features.lines[owner], -2))
    along = at - inner
    along /= np.maximum(np.hypot(*along.T), 1e-9)[:, None]
    rays = shapely.linestrings(np.stack([at + TOUCH_M * along, at + ahead_m * along], axis=1))
    asking, found = tree.query(rays, predicate="intersects")
    foreign = found != owner[asking]
    asking, found = asking[foreign], found[foreign]
    met = shapely.intersection(rays[asking], every[found])
    points, of = shapely.get_coordinates(met, return_index=True)
    distance = np.hypot(*(points - at[asking[of]]).T)
    number, _ = _nearest(asking[of], np.arange(len(of)), distance)
    best = np.lexsort((distance, asking[of]))
    best = best[np.unique(asking[of][best], return_index=True)[1]]
    lines = shapely.linestrings(np.stack([at[number], points[best]], axis=1)) if len(number) else np.empty(0, object)
    return np.asarray(lines, dtype=object), number


def _vertex(lines: Geometries, place: int) -> Floats:
    return np.asarray(shapely.get_coordinates(shapely.get_point(lines, place)))


# --- faces -----------------------------------------------------------------------------------------------------------


def noded_edges(features: Features) -> Edges:
    """Return all features noded together on the grid, each edge with the best rank of what lies there."""
    noded = shapely.union_all(features.lines, grid_size=STEP_M)
    lines = np.asarray(shapely.get_parts(noded), dtype=object)
    return Edges(lines, _followed(lines, features))


def _followed(lines: Geometries, features: Features) -> Index:
    """Return the rank of the best feature that lies along each edge."""
    middle = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    asking, found = shapely.STRtree(features.lines).query(middle, predicate="dwithin", distance=5 * STEP_M)
    order = np.lexsort((features.rank[found], asking))
    first = order[np.unique(asking[order], return_index=True)[1]]
    rank = np.full(len(lines), HELPER, dtype=np.int64)
    rank[asking[first]] = features.rank[found[first]]
    return rank


def faces_of(edges: Edges, communities: Geometries) -> Faces:
    """Return the faces that edges enclose inside communities, in rows from north to south, west to east."""
    found = np.asarray(shapely.get_parts(shapely.polygonize(edges.lines)), dtype=object)
    inner = shapely.point_on_surface(found)
    asking, community = shapely.STRtree(communities).query(inner, predicate="intersects")
    asking, community = _nearest(asking, community, np.zeros(len(asking)))
    shapes = found[asking]
    order = in_rows(shapes)
    return with_borders(shapes[order], community[order], edges)


def in_rows(shapes: Geometries, height_m: float = 100.0) -> Index:
    """Return the order of shapes by bands from north to south, and from west to east within a band."""
    centre = shapely.get_coordinates(shapely.point_on_surface(shapes))
    if not len(centre):
        return np.empty(0, dtype=np.int64)
    band = np.floor((centre[:, 1].max() - centre[:, 1]) / height_m)
    return np.lexsort((-centre[:, 1], centre[:, 0], band))


@dataclass(frozen=True)
class Sides:
    """The straight pieces of outlines: ``one`` and ``two`` are the shapes beside each (-1: nothing), from ``start`` to
    ``end``, with the rank of what lies there.
    """

    one: Index
    two: Index
    rank: Index
    start: Floats
    end: Floats

    @property
    def length_m(self) -> Floats:
        """Return the length of each piece."""
        return np.asarray(np.hypot(*(self.end - self.start).T))


def sides_of(shapes: Geometries, edges: Edges) -> Sides:
    """Return the sides of shapes that tile: neighbours are found by vertices that are equal, not nearly equal."""
    rings, shape = shapely.get_parts(shapely.boundary(shapes), return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    edge_points, edge = shapely.get_coordinates(edges.lines, return_index=True)
    numbers = _numbered(np.concatenate([points, edge_points]))
    side = _segments(numbers[: len(points)], ring)
    course = _segments(numbers[len(points) :], edge)
    follows = _looked_up(course.key, edge[course.at], side.key)
    rank = np.full(len(follows), HELPER, dtype=np.int64)
    rank[follows >= 0] = edges.rank[follows[follows >= 0]]
    order = np.argsort(side.key, kind="stable")
    key, beside = side.key[order], shape[ring[side.at]][order]
    first = np.ones(len(key), dtype=bool)
    first[1:] = key[1:] != key[:-1]
    at = np.flatnonzero(first)
    double = np.append(~first[1:], [False])[at]
    two = np.where(double, beside[np.minimum(at + 1, len(beside) - 1)], -1)
    one = beside[at]
    low, high = np.where(two < 0, one, np.minimum(one, two)), np.where(two < 0, -1, np.maximum(one, two))
    begin = side.at[order][at]
    return Sides(low, high, rank[order][at], points[begin], points[begin + 1])


def with_borders(shapes: Geometries, community: Index, edges: Edges) -> Faces:
    """Return faces with their borders; those of one pair and rank are one."""
    sides = sides_of(shapes, edges)
    pair = np.stack([sides.one, sides.two, sides.rank], axis=1)
    found, number = np.unique(pair, axis=0, return_inverse=True)
    total = np.asarray(np.bincount(number.ravel(), sides.length_m, minlength=len(found)), dtype=np.float64)
    return Faces(shapes, community, found[:, 0], found[:, 1], found[:, 2], total)


@dataclass(frozen=True)
class _Segments:
    at: Index
    key: Index


def _numbered(points: Floats) -> Index:
    """Return for each vertex the number of its place."""
    grid = np.round(points / STEP_M).astype(np.int64)
    grid -= grid.min(axis=0, initial=0 if not len(grid) else grid.max())
    packed = grid[:, 0] << 31 | grid[:, 1]
    return np.asarray(np.unique(packed, return_inverse=True)[1], dtype=np.int64).ravel()


def _looked_up(keys: Index, values: Index, asked: Index) -> Index:
    """Return the value of each asked key, -1 where there is none."""
    order = np.argsort(keys, kind="stable")
    if not len(order):
        return np.full(len(asked), -1, dtype=np.int64)
    place = np.minimum(np.searchsorted(keys[order], asked), len(order) - 1)
    hit = keys[order[place]] == asked
    return np.where(hit, values[order[place]], -1)


def _segments(number: Index, line: Index) -> _Segments:
    inside = np.flatnonzero(line[1:] == line[:-1])
    low = np.minimum(number[inside], number[inside + 1])
    high = np.maximum(number[inside], number[inside + 1])
    return _Segments(inside, low << 32 | high)


def pieces_through(buildings: Geometries, lines: Geometries) -> tuple[Index, Index]:
    """Return building and line for every line inside a building through which lines run for more than ``CUT_M``.

    A line along a wall does not run through.
    """
    building, line = shapely.STRtree(lines).query(buildings, predicate="intersects")
    inside = shapely.length(shapely.intersection(buildings[building], lines[line]))
    inside = inside - shapely.length(shapely.intersection(shapely.boundary(buildings[building]), lines[line]))
    through = np.bincount(building, inside, minlength=len(buildings))
    those = (through[building] > CUT_M) & (inside > 0)
    return building[those], line[those]
