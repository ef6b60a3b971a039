"""From communities and features to cells: arrangement, finer pieces, what must stay together, partition, outlines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from undergrid.core.grid.arrangement import (
    COMMUNITY,
    HARD,
    HELPER,
    LANE,
    MAIN,
    STREET,
    Edges,
    Faces,
    Features,
    Geometries,
    Index,
    faces_of,
    heal,
    in_rows,
    line_parts,
    noded_edges,
    on_grid,
    pieces_through,
    sides_of,
)
from undergrid.core.grid.atoms import between_buildings, rows_of_buildings, straight_cuts
from undergrid.core.grid.checks.making import (
    BUILDING_ACROSS,
    FEATURELESS,
    LOOSE_ENDS,
    TOO_LARGE,
    TOO_SMALL,
    about,
)
from undergrid.core.grid.partition import Ground, Sizes, numbered, partition
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text

Floats = NDArray[np.float64]
WEIGHT = {COMMUNITY: 1.0, HARD: 1.0, MAIN: 2.0, STREET: 4.0, LANE: 6.0, HELPER: 12.0}
"""What a metre of cell border costs by the rank of what it follows: cheap along main streets, dear along nothing."""
SLIVER_M2, SLIVER_THINNESS = 50.0, 0.02
MOSTLY = 0.8
ISLAND = 0.1
"""Ground within hard borders that is less than this share of a cell joins what lies beyond."""
HILL_FACTOR = 100.0
NEAR_M, AHEAD_M = 3.0, 15.0


@dataclass(frozen=True)
class City:
    """What cells are made from; ``communities`` are polygons that tile, everything else may be empty."""

    communities: Geometries
    features: Features
    buildings: Geometries = field(default_factory=lambda: np.empty(0, dtype=object))
    compounds: Geometries = field(default_factory=lambda: np.empty(0, dtype=object))
    hills: Geometries = field(default_factory=lambda: np.empty(0, dtype=object))


@dataclass(frozen=True)
class Divided:
    """Cells in rows from the north, the community of each; ``edges`` are all lines that were there."""

    cells: Geometries
    community: Index
    communities: Geometries
    edges: Edges
    weight: Floats


def divide(city: City, sizes: Sizes, report: Callable[[Finding], None], progress: Progress | None = None) -> Divided:
    """Return the cells of a city; the same city gives the same cells."""
    say = progress or Progress()
    say.report(0.0, Text("Arranging streets and borders", "整理道路与界线"))
    communities = on_grid(city.communities)
    edges = _edges(city, communities, report)
    faces = faces_of(edges, communities)
    say.report(0.3, Text("Dividing ground without features", "细分无地物地块"))
    hill = _mostly_in(faces.shapes, city.hills)
    faces, edges = _finer(city, communities, faces, edges, hill, sizes, report, say.part(0.3, 0.6))
    hill = _mostly_in(faces.shapes, city.hills)
    say.report(0.6, Text("Bringing pieces together", "合并地块"))
    unit = _must_stay_together(city, faces, edges, sizes, report)
    part = partition(ground_of(faces, unit, hill), sizes)[unit]
    say.report(0.8, Text("Drawing the cells", "生成网格"))
    cells = np.array([shapely.coverage_union_all(faces.shapes[those]) for those in _groups(part)], dtype=object)
    weight = _sums(part, faces.area_m2 / np.where(hill, HILL_FACTOR, 1.0))
    community = np.zeros(len(cells), dtype=np.int64)
    community[part] = faces.community
    order = in_rows(cells, np.sqrt(sizes.wanted))
    made = Divided(cells[order], community[order], communities, edges, weight[order])
    _tell_sizes(made, sizes, report)
    return made


def _sums(number: Index, values: Floats, count: int = 0) -> Floats:
    return np.asarray(np.bincount(number, values, minlength=count), dtype=np.float64)


def _groups(part: Index) -> list[Index]:
    order = np.argsort(part, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(part[order])) + 1)


def _edges(city: City, communities: Geometries, report: Callable[[Finding], None]) -> Edges:
    borders = shapely.get_parts(shapely.boundary(communities))
    walls = Features(shapely.boundary(city.compounds), np.full(len(city.compounds), LANE))
    lines = line_parts(city.features.joined(walls))
    near = np.unique(shapely.STRtree(lines.lines).query(communities, predicate="intersects")[1])
    lines = lines.chosen(near)
    rings = Features(np.asarray(borders, dtype=object), np.full(len(borders), COMMUNITY))
    if not len(lines):
        return noded_edges(rings)
    healed = heal(lines, rings.lines, NEAR_M, AHEAD_M)
    for finding in about(LOOSE_ENDS, healed.loose, as_one=True):
        report(finding)
    return noded_edges(lines.joined(healed.added).joined(rings))


def _mostly_in(shapes: Geometries, areas: Geometries) -> NDArray[np.bool_]:
    """Return which shapes lie mostly in one of some areas."""
    found = np.zeros(len(shapes), dtype=bool)
    if len(areas):
        shape, area = shapely.STRtree(areas).query(shapes, predicate="intersects")
        inside = shapely.area(shapely.intersection(shapes[shape], areas[area]))
        found[shape[inside >= MOSTLY * shapely.area(shapes[shape])]] = True
    return found


def _finer(
    city: City, communities: Geometries, faces: Faces, edges: Edges, hill: NDArray[np.bool_], sizes: Sizes,
    report: Callable[[Finding], None], say: Progress,
) -> tuple[Faces, Edges]:  # fmt: skip
    """Return faces of which none that is too large for a cell is left whole where it can be divided."""
    large = (faces.area_m2 > sizes.most) & ~hill
    if not large.any():
        return faces, edges
    at = shapely.get_coordinates(shapely.point_on_surface(faces.shapes[large]))
    for finding in about(FEATURELESS, at, area=faces.area_m2[large]):
        report(finding)
    row = rows_of_buildings(city.buildings) if len(city.buildings) else np.empty(0, dtype=np.int64)
    tree = shapely.STRtree(city.buildings)
    lines: list[object] = []
    whole = np.flatnonzero(large)
    for done, number in enumerate(whole):
        say.report(done / len(whole))
        face = faces.shapes[number]
        inside = np.sort(tree.query(face, predicate="intersects"))
        found = between_buildings(face, city.buildings[inside], row[inside])
        lines += found
        for piece in _pieces(face, found):
            if piece.area > sizes.most:
                near = city.buildings[inside]
                lines += straight_cuts(piece, sizes.wanted, near[shapely.intersects(near, piece)])
    if not lines:
        return faces, edges
    return _again(communities, faces, edges, whole, np.array(lines, dtype=object))


def _pieces(face: object, lines: list[object]) -> list[shapely.Polygon]:
    if not lines:
        return [face]
    drawn = shapely.union_all([shapely.boundary(face), *lines])
    parts = shapely.get_parts(shapely.polygonize(shapely.get_parts(drawn)))
    return [part for part in parts if shapely.intersects(face, shapely.point_on_surface(part))]


def _again(communities: Geometries, faces: Faces, edges: Edges, whole: Index, lines: Geometries) -> tuple[Faces, Edges]:
    """Return faces with more lines in some of them: only the edges around these are noded anew."""
    around = shapely.STRtree(edges.lines).query(faces.shapes[whole], predicate="dwithin", distance=0.01)[1]
    touched = np.zeros(len(edges.lines), dtype=bool)
    touched[around] = True
    more = Features(on_grid(lines), np.full(len(lines), HELPER))
    near = noded_edges(Features(edges.lines[touched], edges.rank[touched]).joined(more))
    every = Edges(
        np.concatenate([edges.lines[~touched], near.lines]), np.concatenate([edges.rank[~touched], near.rank])
    )
    made = faces_of(every, communities)
    if shapely.coverage_is_valid(made.shapes):
        return made, every
    # an edge farther off was touched after all by what moved to the grid: everything is noded anew
    every = noded_edges(Features(edges.lines, edges.rank).joined(more))
    return faces_of(every, communities), every


# --- what must stay together -----------------------------------------------------------------------------------------


def _must_stay_together(
    city: City, faces: Faces, edges: Edges, sizes: Sizes, report: Callable[[Finding], None]
) -> Index:
    """Return for each face the number of its unit: slivers, and what a building or a compound holds together."""
    inner = faces.two >= 0
    one, two, rank = faces.one[inner], faces.two[inner], faces.rank[inner]
    soft = (rank > HARD) & (faces.community[one] == faces.community[two])
    own = faces.community[one] == faces.community[two]
    length = faces.length_m[inner]
    links = [_slivers(faces, one[own], two[own], length[own]), _islands(faces, one, two, length, soft, own, sizes)]
    inside = soft & _together(_inside(city.compounds, faces), one, two)
    links.append(np.stack([one[inside], two[inside]], axis=1))
    if len(city.buildings):
        links.append(_under_buildings(city.buildings, faces, edges, report))
    pairs = np.concatenate(links)
    matrix = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(faces),) * 2)
    return numbered(np.asarray(connected_components(matrix, directed=False)[1], dtype=np.int64))


def _under_buildings(buildings: Geometries, faces: Faces, edges: Edges, report: Callable[[Finding], None]) -> Index:
    """Return the pairs of faces whose border runs through a building; one that must stay a border is told."""
    sides = sides_of(faces.shapes, edges)
    inner = np.flatnonzero(sides.two >= 0)
    lines = shapely.linestrings(np.stack([sides.start[inner], sides.end[inner]], axis=1))
    building, line = pieces_through(buildings, lines)
    one, two, rank = sides.one[inner[line]], sides.two[inner[line]], sides.rank[inner[line]]
    soft = (rank > HARD) & (faces.community[one] == faces.community[two])
    at, first = np.unique(building[~soft], return_index=True)
    where = shapely.get_coordinates(shapely.line_interpolate_point(lines[line[~soft][first]], 0.5, normalized=True))
    for finding in about(BUILDING_ACROSS, where.reshape(len(at), 2)):
        report(finding)
    return np.stack([one[soft], two[soft]], axis=1)


def _islands(
    faces: Faces, one: Index, two: Index, length: Floats, soft: NDArray[np.bool_], own: NDArray[np.bool_], sizes: Sizes
) -> Index:
    """Return what joins ground within hard borders, as between tracks, that is too little to be a cell."""
    count = len(faces)
    matrix = coo_array((np.ones(soft.sum()), (one[soft], two[soft])), shape=(count, count))
    _, block = connected_components(matrix, directed=False)
    small = _sums(block, faces.area_m2)[block] < ISLAND * sizes.wanted
    hard = own & ~soft & (block[one] != block[two])
    tail, head, shared = np.concatenate([one[hard], two[hard]]), np.concatenate([two[hard], one[hard]]), length[hard]
    those = small[tail]
    tail, head, shared = tail[those], head[those], np.tile(shared, 2)[those]
    order = np.lexsort((head, -shared, block[tail]))
    first = order[np.unique(block[tail[order]], return_index=True)[1]]
    within = soft & small[one]
    return np.stack([np.concatenate([tail[first], one[within]]), np.concatenate([head[first], two[within]])], axis=1)


def _slivers(faces: Faces, one: Index, two: Index, length: Floats) -> Index:
    """Return each sliver with the neighbour it shares the longest border with."""
    area, outline = faces.area_m2, shapely.length(faces.shapes)
    thin = (area < SLIVER_M2) | (4 * np.pi * area / outline**2 < SLIVER_THINNESS)
    tail, head, shared = np.concatenate([one, two]), np.concatenate([two, one]), np.tile(length, 2)
    those = thin[tail]
    tail, head, shared = tail[those], head[those], shared[those]
    order = np.lexsort((head, -shared, tail))
    first = order[np.unique(tail[order], return_index=True)[1]]
    return np.stack([tail[first], head[first]], axis=1)


def _inside(areas: Geometries, faces: Faces) -> Index:
    """Return pairs (area, face) of faces that lie mostly in an area."""
    area, face = shapely.STRtree(faces.shapes).query(areas, predicate="intersects")
    shared = shapely.area(shapely.intersection(areas[area], faces.shapes[face]))
    enough = shared >= MOSTLY * faces.area_m2[face]
    return np.stack([area[enough], face[enough]], axis=1)


def _together(held: Index, one: Index, two: Index) -> NDArray[np.bool_]:
    """Return which pairs of neighbours are held by one and the same area."""
    if not len(held):
        return np.zeros(len(one), dtype=bool)
    pairs: set[tuple[int, int]] = set()
    order = np.argsort(held[:, 0], kind="stable")
    for group in np.split(held[order, 1], np.flatnonzero(np.diff(held[order, 0])) + 1):
        members = np.unique(group).tolist()
        pairs.update((a, b) for n, a in enumerate(members) for b in members[n + 1 :])
    return np.fromiter(((a, b) in pairs for a, b in zip(one.tolist(), two.tolist(), strict=True)), bool, len(one))


# --- parts -----------------------------------------------------------------------------------------------------------


def ground_of(faces: Faces, unit: Index, hill: NDArray[np.bool_]) -> Ground:
    """Return what is to be divided: units of faces that stay together, and the soft borders between them."""
    inner = faces.two >= 0
    one, two = unit[faces.one[inner]], unit[faces.two[inner]]
    rank, length = faces.rank[inner], faces.length_m[inner]
    apart = one != two
    same = faces.community[faces.one[inner]] == faces.community[faces.two[inner]]
    outline = _sums(unit, shapely.length(faces.shapes))
    outline -= 2 * _sums(one[~apart], length[~apart], len(outline))
    low, high = np.minimum(one, two), np.maximum(one, two)
    # two units that a river parts anywhere may still meet beside it: what counts is the soft border they share
    soft = apart & same & (rank > HARD)
    pair, number = np.unique(np.stack([low[soft], high[soft]], axis=1), axis=0, return_inverse=True)
    cost = np.vectorize(WEIGHT.get, otypes=[float])(rank[soft]) * length[soft] if soft.any() else length[soft]
    count = len(pair)
    return Ground(
        _sums(unit, faces.area_m2 / np.where(hill, HILL_FACTOR, 1.0)),
        _sums(unit, faces.area_m2),
        outline,
        pair[:, 0],
        pair[:, 1],
        _sums(number.ravel(), length[soft], count),
        _sums(number.ravel(), cost, count),
    )


def _tell_sizes(made: Divided, sizes: Sizes, report: Callable[[Finding], None]) -> None:
    at = shapely.get_coordinates(shapely.point_on_surface(made.cells))
    for kind, those in ((TOO_SMALL, made.weight < sizes.least), (TOO_LARGE, made.weight > 1.25 * sizes.most)):
        for finding in about(kind, at[those], area=shapely.area(made.cells[those])):
            report(finding)
