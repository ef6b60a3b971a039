"""A cell drawn by hand on free ground: the task behind `drawgridcell`.

What is drawn is cut to its community and to what no cell covers, so that a gap is filled by drawing roughly around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
import shapely
from sqlalchemy import Connection, insert, select

from undergrid.core.grid.arrangement import Geometries
from undergrid.core.grid.checks.cells import GAP_M2
from undergrid.core.grid.codes import COMMUNITY_DIGITS
from undergrid.core.grid.coding import code_community
from undergrid.core.grid.editing import arranged, grown, line_strings, on_the_ground, reshape
from undergrid.core.grid.stored import StoredCells, hold_cells, read_areas, read_cells
from undergrid.core.grid.tables import Cell
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.streets.reading import Source, read_shapes

NO_OUTLINE = Text("A cell needs an outline of three corners or more.", "网格需要至少三个角点的轮廓。")
CROSSES = Text("The outline crosses itself: {why}.", "轮廓自相交：{why}。")
DRAW_ROUND = Text("Draw around the ground, without crossing your own line.", "请沿地块外围绘制，勿与自身相交。")
NO_COMMUNITY = Text("No community is known here.", "此处没有已知的社区。")
SAY_IT = Text("Import communities, or give the code, 12 digits.", "请导入社区界线，或填写 12 位社区代码。")
TAKEN = Text("All of this ground belongs to cells.", "此处均已属于现有网格。")
SPLIT_OR_GAP = Text("Draw where no cell is, or split the cell that is there.", "请在空白处绘制，或拆分已有网格。")
IN_PIECES = Text("The free ground here is in {count} pieces.", "此处的空白地分为 {count} 块。")
ONE_EACH = Text("Draw around one of them.", "请逐块绘制。")


@task
def draw_grid_cell(
    call: Call, *, outline: Source | None = None, corners: Sequence[Sequence[float]] = (), community: str = "",
    scheme: Literal["gb15", "cjt14"] = "gb15",
) -> Answer:  # fmt: skip
    """Make a cell of the free ground inside an outline: a polygon of a layer, or ``corners`` in store coordinates.

    It lies in one community, that of most of the outline unless ``community`` says another; its neighbours get the
    vertices that it has on their borders. Answer its key, code and area.
    """
    with open_store(call.connection, application="undergrid draw cell") as store:
        drawn = _drawn(store, call, outline, corners)
        with store.begin() as connection:
            hold_cells(connection)
            cells = read_cells(connection)
            code, ground = _community(connection, cells, drawn, community.strip())
            around = np.unique(shapely.STRtree(cells.shapes).query(drawn, predicate="intersects"))
            shape, reshaped = _fitted(cells.shapes[around], drawn, ground)
            for number, changed in reshaped.items():
                reshape(connection, store, cells.keys[around[number]], changed)
            made = insert(Cell).values(
                geom=on_the_ground(store, shape), community_code=code, area_m2=float(shape.area), made_by="drawn",
                scheme=scheme,
            ).returning(Cell.id)  # fmt: skip
            key = connection.execute(made).scalar_one()
            code_community(connection, call, code, scheme, renumber=False)
            given = connection.scalar(select(Cell.code).where(Cell.id == key))
    return {"key": str(key), "code": given or "", "area_m2": float(shape.area), "reshaped": len(reshaped)}


def _drawn(store: Store, call: Call, outline: Source | None, corners: Sequence[Sequence[float]]) -> shapely.Geometry:
    if outline is not None:
        shapes = shapely.get_parts(read_shapes(outline, store.crs, call.report).geometry.to_numpy())
        polygons = shapes[shapely.get_type_id(shapes) == shapely.GeometryType.POLYGON]
        if len(polygons) != 1:
            raise SourceError(NO_OUTLINE, ONE_EACH)
        shape = shapely.force_2d(polygons[0])
    elif len({tuple(each) for each in corners}) < 3:
        raise SourceError(NO_OUTLINE, DRAW_ROUND)
    else:
        shape = shapely.Polygon(corners)
    if not shape.is_valid:
        raise SourceError(CROSSES.fill(why=shapely.is_valid_reason(shape)), DRAW_ROUND)
    return shape


def _community(
    connection: Connection, cells: StoredCells, drawn: shapely.Geometry, wanted: str
) -> tuple[str, shapely.Geometry]:
    """Return the community of a drawn outline with its ground; without areas in the store, that of the cells beside."""
    codes, shapes = read_areas(connection, "community")
    common = shapely.area(shapely.intersection(shapes, drawn)) if len(shapes) else np.zeros(0)
    if wanted:
        if len(wanted) != COMMUNITY_DIGITS or not wanted.isdigit():
            raise SourceError(NO_COMMUNITY, SAY_IT)
        return wanted, shapes[codes.index(wanted)] if wanted in codes else drawn
    if common.any():
        at = int(np.argmax(common))
        return codes[at], shapes[at]
    beside = set(cells.community[shapely.STRtree(cells.shapes).query(drawn, predicate="intersects")].tolist())
    if len(beside) != 1 or len(shapes):
        raise SourceError(NO_COMMUNITY, SAY_IT)
    return beside.pop(), drawn


def _fitted(
    cells: Geometries, drawn: shapely.Geometry, ground: shapely.Geometry
) -> tuple[shapely.Geometry, dict[int, shapely.Geometry]]:
    """Return the free ground inside an outline, and the cells around that got a vertex of it on their border."""
    outline = shapely.boundary(shapely.intersection(drawn, ground))
    faces, owner = arranged(cells, line_strings(shapely.difference(outline, shapely.union_all(cells))))
    inner = shapely.point_on_surface(faces)
    free = (owner < 0) & shapely.intersects(drawn, inner) & shapely.intersects(ground, inner)
    parts = shapely.get_parts(shapely.coverage_union_all(faces[free])) if free.any() else np.empty(0, dtype=object)
    parts = parts[shapely.area(parts) > GAP_M2]
    if not len(parts):
        raise SourceError(TAKEN, SPLIT_OR_GAP)
    if len(parts) > 1:
        raise SourceError(IN_PIECES.fill(count=len(parts)), ONE_EACH)
    return parts[0], grown(cells, faces, owner)
