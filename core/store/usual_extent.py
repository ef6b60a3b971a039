"""Where data lies, for a map to open on: the few rows that lie absurdly far from all others have no say in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.declare import Base, geometry_columns
from undergrid.core.store.extent import Box
from undergrid.core.store.registry import declared_tables, full_name

ABSURD, LEAST_SPREAD_M = 50.0, 10.0  # so many times the usual distance from the middle no city reaches
LOOKED_AT = 2000  # rows, to tell where a table's data usually lies
Places = npt.NDArray[np.float64]
NO_PLACES = Text("The store has no table {name} with a place on the map.", "库中没有带图形的表 {name}。")


def usual_box(places: Places, *, least_reach_m: float = 0.0) -> Box | None:
    """Return the square outside of which a place lies absurdly far from the others (n, 2); None for no places.

    It reaches ``least_reach_m`` from its middle, however near to each other they lie.
    """
    if not len(places):
        return None
    east, north = np.median(places, axis=0)
    reach = max(ABSURD * max(LEAST_SPREAD_M, *np.median(np.abs(places - [east, north]), axis=0)), least_reach_m)
    return float(east - reach), float(north - reach), float(east + reach), float(north + reach)


def some_places(connection: sa.Connection, shape: sa.ColumnElement[object], where: sa.ColumnElement[bool] | None = None,
                ) -> Places:  # fmt: skip
    """Return the middles (n, 2) of some of the shapes in a column, of the rows for which ``where`` holds."""
    middle = sa.func.ST_Centroid(shape)
    asked = sa.select(sa.func.ST_X(middle), sa.func.ST_Y(middle)).where(~sa.func.ST_IsEmpty(shape)).limit(LOOKED_AT)
    rows = connection.execute(asked if where is None else asked.where(where))
    return np.array([tuple(row) for row in rows], dtype=np.float64).reshape(-1, 2)


@task
def extent_of_tables(call: Call, *, tables: Sequence[str]) -> Answer:
    """Return as ``box`` (west, south, east, north) where the rows of some tables usually lie; None where none does.

    Raises StoreError for a table that is none, or has no geometry.
    """
    known = {full_name(each): each for each in declared_tables()}
    with open_store(call.connection, application="undergrid extent") as store, store.connect() as connection:
        boxes = [_box(connection, store, known.get(name), name) for name in tables]
    found = np.array([box for box in boxes if box is not None]).reshape(-1, 4)
    if not len(found):
        return {"box": None}
    return {"box": [*found[:, :2].min(axis=0).tolist(), *found[:, 2:].max(axis=0).tolist()]}


def _box(connection: sa.Connection, store: Store, table: type[Base] | None, name: str) -> Box | None:
    """Return the extent of the rows that lie in the usual box of a sample of them."""
    shape = None if table is None else next(geometry_columns(cast(sa.Table, table.__table__)), None)
    if shape is None:
        raise StoreError(NO_PLACES.fill(name=name))
    usual = usual_box(some_places(connection, shape))
    if usual is None:
        return None
    whole = sa.func.ST_Extent(shape)
    sides = (sa.func.ST_XMin(whole), sa.func.ST_YMin(whole), sa.func.ST_XMax(whole), sa.func.ST_YMax(whole))
    inside = shape.op("@")(sa.func.ST_MakeEnvelope(*usual, store.srid))
    west, south, east, north = connection.execute(sa.select(*sides).where(inside)).one()
    return None if west is None else (west, south, east, north)
