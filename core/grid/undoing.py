"""A split, a merge or a drawn cell taken back on the day it was made: the task behind `undogridchange`."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence

import numpy as np
import shapely
from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from undergrid.core.grid.editing import LIST, NO_SUCH, arranged, grown, reshape
from undergrid.core.grid.stored import hold_cells, read_cells
from undergrid.core.grid.tables import Cell, Lineage, RetiredCode
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store

BY_HAND = ("split", "merge")
NOT_BY_HAND = Text(
    "Cell {code} was not made by a split, a merge or a drawing.", "网格 {code} 不是由拆分、合并或绘制形成的。"
)
ONLY_THOSE = Text("Choose a cell that was; for others, split and merge.", "请选择此类网格；其他情况请拆分或合并。")
TOO_LATE = Text("Cell {code} has been in use since {day}.", "网格 {code} 自 {day} 起已在使用。")
CHANGE_ON = Text(
    "Its code is known by now: split or merge again, so that the history stays.",
    "编码已对外使用，请再次拆分或合并以保留沿革。",
)
CHANGED_SINCE = Text("Some of these cells were changed again.", "其中有网格又被变更。")
LATEST_FIRST = Text("Take the later change back first.", "请先撤销较晚的变更。")


@task
def undo_grid_change(call: Call, *, cell: str) -> Answer:
    """Take back the change that made a cell: those that it came from are in use again, under their codes.

    Only on the same day, and only where none of them was changed since. Numbers that the new cells alone had are not
    given again. Answer the codes that are in use again.
    """
    with open_store(call.connection, application="undergrid undo cells") as store, store.begin() as connection:
        hold_cells(connection)
        new, old = _change(connection, cell)
        restored, given = (
            {code for code in connection.scalars(select(Cell.code).where(Cell.id.in_(keys))) if code is not None}
            for keys in (old, new)
        )
        connection.execute(delete(Cell).where(Cell.id.in_(new)))
        connection.execute(delete(RetiredCode).where(RetiredCode.code.in_(restored)))
        connection.execute(update(Cell).where(Cell.id.in_(old)).values(valid_to=None, rev=-Cell.rev))
        _share_vertices(connection, store, old)
        if gone := sorted(given - restored):
            rows = [{"code": code, "retired_on": func.current_date()} for code in gone]
            connection.execute(insert(RetiredCode).values(rows).on_conflict_do_nothing(index_elements=["code"]))
    return {"codes": sorted(restored), "cells": len(old), "removed": len(new), "retired": len(gone)}


def _change(connection: Connection, cell: str) -> tuple[Sequence[uuid.UUID], Sequence[uuid.UUID]]:
    """Return the cells that a change made, and those that it ended; raise StoreError where it cannot be taken back."""
    in_use = Cell.valid_to.is_(None)
    called = (Cell.id == uuid.UUID(cell)) if _is_key(cell) else (Cell.code == cell)
    columns = (Cell.id, Cell.code, Cell.made_by, Cell.valid_from, func.current_date())
    found = connection.execute(select(*columns).where(called, in_use)).first()
    if found is None:
        raise StoreError(NO_SUCH.fill(code=cell), LIST)
    key, code, made_by, since, today = found
    if made_by not in (*BY_HAND, "drawn"):
        raise StoreError(NOT_BY_HAND.fill(code=code or cell), ONLY_THOSE)
    _require_today(code or cell, since, today)
    came = select(Lineage.old_cell_id).where(Lineage.new_cell_id == key, Lineage.kind.in_(BY_HAND))
    old = connection.scalars(came).all()
    became = select(Lineage.new_cell_id).where(Lineage.old_cell_id.in_(old)).distinct()
    new = [each for each in connection.scalars(became) if each is not None] if old else [key]
    still = connection.scalar(select(func.count()).where(Cell.id.in_(new), in_use))
    if still != len(new):
        raise StoreError(CHANGED_SINCE, LATEST_FIRST)
    return new, old


def _share_vertices(connection: Connection, store: Store, keys: Sequence[uuid.UUID]) -> None:
    """Give cells the vertices that their neighbours got meanwhile on the common borders."""
    cells = read_cells(connection)
    own = np.array([key in keys for key in cells.keys], dtype=bool)
    if not own.any():
        return
    around = np.unique(shapely.STRtree(cells.shapes).query(cells.shapes[own], predicate="intersects")[1])
    faces, owner = arranged(cells.shapes[around], np.empty(0, dtype=object))
    for number, shape in grown(cells.shapes[around], faces, owner).items():
        reshape(connection, store, cells.keys[around[number]], shape)


def _require_today(code: str, since: dt.date, today: dt.date) -> None:
    if since != today:
        raise StoreError(TOO_LATE.fill(code=code, day=since), CHANGE_ON)


def _is_key(cell: str) -> bool:
    try:
        uuid.UUID(cell)
    except ValueError:
        return False
    return True
