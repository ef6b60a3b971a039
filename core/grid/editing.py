"""Cells split and merged by hand, with lineage and dates: the tasks behind `splitgridcell` and `mergegridcells`.

The old cells end today and stay as history. Neighbours get the vertices that a cut makes on their border.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import shapely
from sqlalchemy import Connection, func, insert, select, update

from undergrid.core.grid.arrangement import COMMUNITY, HELPER, Features, Geometries, noded_edges
from undergrid.core.grid.coding import code_community
from undergrid.core.grid.generating import lineage
from undergrid.core.grid.stored import StoredCells, hold_cells, read_cells
from undergrid.core.grid.tables import Cell, Lineage
from undergrid.core.kernel.arrays import Wholes
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.streets.reading import Source, read_shapes

INHERITED = ("land_use", "management_grade", "responsible_body", "scheme")
"""What a new cell has from the old ones, if they agree."""
NO_SUCH = Text("There is no cell {code} in use.", "没有编码为 {code} 的在用网格。")
LIST = Text("Give the code of a cell in use.", "请给出在用网格的编码。")
NOT_CUT = Text("The line does not cut cell {code} in two.", "该线没有将网格 {code} 分开。")
DRAW_THROUGH = Text("Draw it from border to border, or beyond.", "请从边界画到边界，或画出界外。")
TWO = Text("Merging takes two cells or more.", "合并至少需要两个网格。")
APART = Text("These cells do not lie side by side.", "这些网格不相邻。")
CHOOSE_NEIGHBOURS = Text("Choose cells that share a border.", "请选择共有界线的网格。")
STRANGERS = Text("These cells belong to different communities.", "这些网格属于不同社区。")
ONE_COMMUNITY = Text("A cell lies in one community; choose cells of one.", "网格须位于同一社区，请在同一社区内选择。")


@task
def split_grid_cell(
    call: Call, *, cell: str, line: Source | None = None, corners: Sequence[Sequence[float]] = ()
) -> Answer:
    """Split a cell along a line of a layer, or through ``corners`` in store coordinates; answer the new codes."""
    with open_store(call.connection, application="undergrid split cell") as store:
        cut = _cut(store, call, line, corners)
        with store.begin() as connection:
            hold_cells(connection)
            cells = read_cells(connection)
            at = _places(cells, [cell])[0]
            around = np.unique(shapely.STRtree(cells.shapes).query(cells.shapes[at], predicate="intersects"))
            parts, neighbours = _split(cells.shapes, at, around, cut)
            if len(parts) < 2:
                raise SourceError(NOT_CUT.fill(code=cell), DRAW_THROUGH)
            for number, shape in neighbours.items():
                reshape(connection, store, cells.keys[number], shape)
            return _replace(store, connection, call, cells.chosen(np.array([at])), parts, "split")


@task
def merge_grid_cells(call: Call, *, cells: Sequence[str]) -> Answer:
    """Merge neighbouring cells of one community into one; answer its code."""
    if len(set(cells)) < 2:
        raise SourceError(TWO, CHOOSE_NEIGHBOURS)
    with open_store(call.connection, application="undergrid merge cells") as store, store.begin() as connection:
        hold_cells(connection)
        every = read_cells(connection)
        chosen = every.chosen(_places(every, sorted(set(cells))))
        if len(set(chosen.community.tolist())) > 1:
            raise SourceError(STRANGERS, ONE_COMMUNITY)
        whole = shapely.coverage_union_all(chosen.shapes)
        if whole.geom_type != "Polygon":
            raise SourceError(APART, CHOOSE_NEIGHBOURS)
        return _replace(store, connection, call, chosen, np.array([whole], dtype=object), "merge")


def _places(cells: StoredCells, codes: Sequence[str]) -> Wholes:
    place = {code: at for at, code in enumerate(cells.codes) if code}
    place |= {str(key): at for at, key in enumerate(cells.keys)}
    for code in codes:
        if code not in place:
            raise StoreError(NO_SUCH.fill(code=code), LIST)
    return np.array([place[code] for code in codes], dtype=np.int64)


def _cut(store: Store, call: Call, line: Source | None, corners: Sequence[Sequence[float]]) -> Geometries:
    if line is not None:
        return line_strings(read_shapes(line, store.crs, call.report).geometry.to_numpy())
    if len(corners) < 2:
        raise SourceError(Text("A split needs a line.", "拆分需要一条线。"), DRAW_THROUGH)
    return np.array([shapely.LineString(corners)], dtype=object)


def arranged(cells: Geometries, lines: Geometries) -> tuple[Geometries, Wholes]:
    """Return the faces that outlines of cells and lines enclose, noded together, and which cell each lies in, or -1."""
    outlines = shapely.get_parts(shapely.boundary(cells))
    rank = np.concatenate([np.full(len(outlines), COMMUNITY), np.full(len(lines), HELPER)])
    edges = noded_edges(Features(np.concatenate([outlines, lines]), rank))
    faces = np.asarray(shapely.get_parts(shapely.polygonize(edges.lines)), dtype=object)
    owner = np.full(len(faces), -1, dtype=np.int64)
    face, cell = shapely.STRtree(cells).query(shapely.point_on_surface(faces), predicate="intersects")
    owner[face] = cell
    return faces, owner


def grown(cells: Geometries, faces: Geometries, owner: Wholes) -> dict[int, shapely.Geometry]:
    """Return the cells that are one face still, and got a vertex on their border."""
    found = {}
    for number, shape in enumerate(cells):
        piece = faces[owner == number]
        if len(piece) == 1 and len(shapely.get_coordinates(piece)) > len(shapely.get_coordinates(shape)):
            found[number] = piece[0]
    return found


def line_strings(shapes: shapely.Geometry | Geometries) -> Geometries:
    """Return the lines among the parts of shapes."""
    parts = np.asarray(shapely.get_parts(shapes), dtype=object)
    return np.asarray(parts[shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING], dtype=object)


def _split(
    shapes: Geometries, at: int, around: Wholes, cut: Geometries
) -> tuple[Geometries, dict[int, shapely.Geometry]]:
    """Return the parts of a cell, and the neighbours that got a vertex of the cut."""
    faces, owner = arranged(shapes[around], line_strings(shapely.intersection(cut, shapes[at])))
    own = int(np.flatnonzero(around == at)[0])
    changed = {int(around[n]): shape for n, shape in grown(shapes[around], faces, owner).items() if n != own}
    return faces[owner == own], changed


def on_the_ground(store: Store, shape: shapely.Geometry) -> Any:
    """Return a shape as the server takes it."""
    return func.ST_GeomFromWKB(shapely.to_wkb(shape), store.srid)


def reshape(connection: Connection, store: Store, key: uuid.UUID, shape: shapely.Geometry) -> None:
    """Give a cell another outline; it stays the cell that it is."""
    connection.execute(update(Cell).where(Cell.id == key).values(geom=on_the_ground(store, shape), rev=-Cell.rev))


def _replace(
    store: Store, connection: Connection, call: Call, old: StoredCells, parts: Geometries, kind: str
) -> Answer:
    """End the old cells, put the new ones in use, keep the lineage, and code them."""
    rows = connection.execute(select(*(getattr(Cell, name) for name in INHERITED)).where(Cell.id.in_(old.keys))).all()
    shared = {name: _common([row[n] for row in rows]) for n, name in enumerate(INHERITED)}
    connection.execute(update(Cell).where(Cell.id.in_(old.keys)).values(valid_to=func.current_date(), rev=-Cell.rev))
    keys = []
    for shape in parts:
        made = insert(Cell).values(
            geom=on_the_ground(store, shape), community_code=old.community[0], area_m2=float(shape.area), made_by=kind,
            **(shared | {"scheme": shared["scheme"] or "gb15"}),
        ).returning(Cell.id)  # fmt: skip
        keys.append(connection.execute(made).scalar_one())
    connection.execute(insert(Lineage), lineage(old.keys, old.shapes, keys, parts, kind))
    scheme: Literal["gb15", "cjt14"] = "cjt14" if shared["scheme"] == "cjt14" else "gb15"
    counts = code_community(connection, call, str(old.community[0]), scheme, renumber=False)
    codes = connection.execute(select(Cell.id, Cell.code).where(Cell.id.in_(keys))).all()
    named = {row[0]: row[1] for row in codes}
    return {"codes": [named[key] for key in keys], "cells": len(keys), "retired": counts["retired"]}


def _common(values: list[Any]) -> Any:
    """Return what all say, None where they differ."""
    return values[0] if len(set(values)) == 1 else None
