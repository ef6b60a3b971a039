"""Narrow gaps and overlaps of cells closed without guessing: the task behind `mendgridcells`.

All outlines are noded together, so that all ground is cut into faces. A narrow face that lies in two cells, or in none,
goes to the cell with which it shares most border. A wide one is a question about the ground, and stays.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from sqlalchemy import Connection

from undergrid.core.grid.arrangement import STEP_M, Geometries
from undergrid.core.grid.coding import MAKE, NO_CELLS
from undergrid.core.grid.editing import arranged, reshape
from undergrid.core.grid.stored import StoredCells, hold_cells, read_areas, read_cells, redraw_borders, stale_borders
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.streets.building import write_frame

GAP, OVERLAP = "gap", "overlap"
NEAR_M = 2 * STEP_M
"""How far an outline made along a border may run beside it after rounding."""
Index = NDArray[np.int64]


@dataclass(frozen=True)
class Ground:
    """Faces, the pairs of a face and a cell in which it lies, and the community of each face, empty for none."""

    faces: Geometries
    face: Index
    cell: Index
    community: NDArray[np.object_]

    def cells_of(self, one: int) -> Index:
        """Return the cells in which a face lies; the pairs stand by face."""
        begin, end = np.searchsorted(self.face, (one, one + 1))
        return self.cell[begin:end]


@task
def mend_grid_cells(
    call: Call, *, width_m: float = 5.0, apply_mends: bool = False, output: str | None = None
) -> Answer:
    """Propose to which cell each gap and overlap of at most ``width_m`` goes; do it with ``apply_mends``.

    Answer how many gaps and overlaps there are, how many stay, how many outlines change, how many cells cross
    themselves and are left alone, and how many kept borders were out of date; these are drawn anew. Cells keep their
    codes: an outline is drawn anew, the cell is the same.
    """
    with open_store(call.connection, application="undergrid mend cells") as store, store.begin() as connection:
        if apply_mends:
            hold_cells(connection)
        every = read_cells(connection)
        if not len(every):
            raise StoreError(NO_CELLS, MAKE)
        stale = len(stale_borders(connection, every.keys))
        cells = every.chosen(shapely.is_valid(every.shapes))
        ground = _ground(connection, cells)
        odd, to = _decided(ground, cells, width_m)
        outlines = _outlines(ground, cells, dict(zip(odd.tolist(), to.tolist(), strict=True)))
        if apply_mends:
            for number, shape in outlines.items():
                reshape(connection, store, cells.keys[number], shape)
            redraw_borders(connection, every.keys)
        crs = store.crs
    kind = np.array([OVERLAP if len(ground.cells_of(one)) else GAP for one in odd], dtype=object)
    answer: Answer = {
        "gaps": int((kind == GAP).sum()), "overlaps": int((kind == OVERLAP).sum()), "left": int((to < 0).sum()),
        "reshaped": len(outlines), "crossing": len(every) - len(cells), "borders": stale, "applied": apply_mends,
    }  # fmt: skip
    if output:
        names = [(cells.codes[at] or str(cells.keys[at])) if at >= 0 else None for at in to]
        told = {"kind": kind, "goes_to": names, "area_m2": shapely.area(ground.faces[odd])}
        frame = geopandas.GeoDataFrame(told, geometry=ground.faces[odd], crs=crs)
        answer["output"] = write_frame(output, frame, "mends")
    return answer


def _ground(connection: Connection, cells: StoredCells) -> Ground:
    """Return all ground as faces; without communities in the store, that of a hole is its neighbours' community."""
    codes, areas = read_areas(connection, "community")
    faces, _owner = arranged(cells.shapes, _borders_without_cells(areas, cells.shapes))
    inner = shapely.point_on_surface(faces)
    face, cell = shapely.STRtree(cells.shapes).query(inner, predicate="intersects")
    community = np.full(len(faces), "", dtype=object)
    if len(areas):
        at, area = shapely.STRtree(areas).query(inner, predicate="intersects")
        community[at] = np.array(codes, dtype=object)[area]
    else:
        community[face] = cells.community[cell]
        bare = np.setdiff1d(np.arange(len(faces)), face)
        one, beside = shapely.STRtree(cells.shapes).query(faces[bare], predicate="intersects")
        around: dict[int, set[str]] = {}
        for number, code in zip(one.tolist(), cells.community[beside], strict=True):
            around.setdefault(number, set()).add(code)
        for number, found in around.items():
            community[bare[number]] = next(iter(found)) if len(found) == 1 else ""
    return Ground(faces, face, cell, community)


def _borders_without_cells(areas: Geometries, cells: Geometries) -> Geometries:
    """Return the borders of communities but for what runs along the outlines of cells.

    Cells made along these borders have them rounded; noded with them as they were, each would be moved by less than a
    millimetre and get vertices that no ground asks for.
    """
    rings = shapely.get_parts(shapely.boundary(areas))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    inside = np.flatnonzero(ring[1:] == ring[:-1])
    if not len(inside) or not len(cells):
        return np.asarray(rings, dtype=object)
    stretches = shapely.linestrings(np.stack([points[inside], points[inside + 1]], axis=1))
    corners = shapely.points(np.unique(shapely.get_coordinates(cells), axis=0))
    at, corner = shapely.STRtree(corners).query(stretches, predicate="dwithin", distance=NEAR_M)
    count = len(stretches)
    number = np.concatenate([np.arange(count), np.arange(count), at])
    place = np.concatenate([points[inside], points[inside + 1], shapely.get_coordinates(corners[corner])])
    length = shapely.length(stretches)
    along = np.concatenate([np.zeros(count), length, shapely.line_locate_point(stretches[at], corners[corner])])
    is_corner = np.arange(len(number)) >= 2 * count
    met = np.zeros((2, count), dtype=bool)  # an end of a stretch that is a corner of a cell stands there already
    met[0, at[along[is_corner] <= NEAR_M]] = True
    met[1, at[along[is_corner] >= length[at] - NEAR_M]] = True
    kept = np.concatenate([~met[0], ~met[1], np.ones(len(at), dtype=bool)])
    order = np.flatnonzero(kept)[np.lexsort((along[kept], number[kept]))]
    follows = number[order][1:] == number[order][:-1]
    one, two = order[:-1][follows], order[1:][follows]
    pieces = shapely.linestrings(np.stack([place[one], place[two]], axis=1))
    middle = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
    outlines = shapely.get_parts(shapely.boundary(cells))
    beside = np.zeros(len(pieces), dtype=bool)
    beside[shapely.STRtree(outlines).query(middle, predicate="dwithin", distance=NEAR_M)[0]] = True
    return np.asarray(pieces[~(beside & is_corner[one] & is_corner[two])], dtype=object)


def _decided(ground: Ground, cells: StoredCells, width_m: float) -> tuple[Index, Index]:
    """Return the faces in no cell or in several, and the cell that each goes to; -1 for one that stays as it is."""
    covered = np.bincount(ground.face, minlength=len(ground.faces))
    is_odd = (covered > 1) | ((covered == 0) & (ground.community != ""))
    rounding = 2 * shapely.area(ground.faces) <= STEP_M * shapely.length(ground.faces)
    odd = np.flatnonzero(is_odd & ~rounding)
    narrow = 2 * shapely.area(ground.faces[odd]) <= width_m * shapely.length(ground.faces[odd])
    sole = covered[ground.face] == 1
    settled, of = ground.face[sole], ground.cell[sole]
    tree = shapely.STRtree(ground.faces[settled])
    to = np.full(len(odd), -1, dtype=np.int64)
    for number in np.flatnonzero(narrow):
        one = odd[number]
        beside = tree.query(ground.faces[one], predicate="intersects")
        may = ground.cells_of(one)
        own = np.isin(of[beside], may) if len(may) else cells.community[of[beside]] == ground.community[one]
        beside = beside[own]
        common = shapely.intersection(shapely.boundary(ground.faces[settled[beside]]), ground.faces[one])
        around, which = np.unique(of[beside], return_inverse=True)
        length = np.bincount(which, shapely.length(common), minlength=len(around))
        if length.max(initial=0.0) > STEP_M:
            best = around[length > length.max() - STEP_M]  # a strip has both its neighbours along all of it
            to[number] = best[np.argmax(shapely.area(cells.shapes[best]))]
    return odd, to


def _outlines(ground: Ground, cells: StoredCells, decided: dict[int, int]) -> dict[int, shapely.Geometry]:
    """Return the new outlines of the cells that change; one that would come apart keeps what it has."""
    own: list[list[int]] = [[] for _cell in range(len(cells))]
    for one, cell in zip(ground.face.tolist(), ground.cell.tolist(), strict=True):
        if decided.get(one, -1) < 0:
            own[cell].append(one)
    for one, cell in decided.items():
        if cell >= 0:
            own[cell].append(one)
    found = {}
    for number, faces in enumerate(own):
        shape = shapely.coverage_union_all(ground.faces[faces]) if faces else None
        is_whole = shape is not None and shape.geom_type == "Polygon"
        if is_whole and not _same(shape, cells.shapes[number]):
            found[number] = shape
    return found


def _same(one: shapely.Geometry, two: shapely.Geometry) -> bool:
    """Return whether two outlines have the same vertices, wherever they begin."""
    return bool(shapely.equals_exact(shapely.normalize(one), shapely.normalize(two), STEP_M / 2))
