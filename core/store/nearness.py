"""Whether a store has anything near the layers that a task has read beside it: one that has not is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from undergrid.core.kernel.account import NEAR_M, could_not_look, looked_for, to_look_for
from undergrid.core.kernel.errors import StoreError
from undergrid.core.store.errors import store_errors

if TYPE_CHECKING:
    from undergrid.core.store.connection import Store

# The tables that this login may read; views would sum the whole network up to say where it lies. Rows of deliveries
# that are not let in, and findings, may lie anywhere.
SHAPES = sa.text("""
    SELECT f_table_schema, f_table_name, f_geometry_column
    FROM public.geometry_columns
    JOIN pg_catalog.pg_namespace ON nspname = f_table_schema
    JOIN pg_catalog.pg_class ON relnamespace = pg_namespace.oid AND relname = f_table_name AND relkind = 'r'
    WHERE srid = :srid AND f_table_schema <> 'intake'
""")


def look_for_layers(store: Store) -> None:
    """Write into the running task's account which of the layers it has read have nothing of the store near them.

    A store in which nothing lies anywhere says nothing.
    """
    reads = list(to_look_for(lambda: store.crs))
    if not reads:
        return
    with store.connect() as connection:
        shapes = [
            sa.select(sa.column(column)).select_from(sa.table(table, schema=schema)).subquery().c[column]
            for schema, table, column in connection.execute(SHAPES, {"srid": store.srid})
        ]
        if not shapes or not connection.scalar(sa.select(sa.or_(*(sa.exists(sa.select(each)) for each in shapes)))):
            return
        for source, (west, south, east, north) in reads:
            around = (west - NEAR_M, south - NEAR_M, east + NEAR_M, north + NEAR_M)
            there = sa.func.ST_MakeEnvelope(*around, store.srid)
            near = sa.or_(*(sa.exists(sa.select(each).where(each.op("&&")(there))) for each in shapes))
            looked_for(source, bool(connection.scalar(sa.select(near))))


def look_at_last(store: Store) -> None:
    """Look for the layers that nothing has looked for yet, when a task's work in the store is over.

    What was committed stands, and what was read is right: a server that is gone by now is told, and no failure.
    """
    try:
        with store_errors():
            look_for_layers(store)
    except StoreError as gone:
        could_not_look(gone.text)
