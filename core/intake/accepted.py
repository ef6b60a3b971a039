"""Accepted rows, of a whole room or of one batch, in the form in which deliveries are judged."""

from __future__ import annotations

import io
import uuid
from collections.abc import Mapping
from typing import Any, cast

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as arrow_csv
import shapely
import sqlalchemy as sa
from psycopg import sql

from undergrid.core.intake.delivery import NOWHERE, SHAPE, Delivery, TableDelivery
from undergrid.core.intake.subject import Intake, Subject
from undergrid.core.store.declare import BOOKKEEPING
from undergrid.core.store.driver import driver_of

ARROW = {"number": pa.float64(), "whole": pa.float64(), "date": pa.date32()}
COORDINATES = {"x", "y", "x_native", "y_native"}


def accepted(connection: sa.Connection, intake: Intake, batch: uuid.UUID | None = None) -> Delivery:
    """Return the accepted rows of a room, or those of one batch, with their keys in column ``id``."""
    if intake.accepted is not None:
        return intake.accepted(connection, batch)
    return TableDelivery(intake.name, accepted_tables(connection, intake, batch))


def accepted_tables(
    connection: sa.Connection,
    intake: Intake,
    batch: uuid.UUID | None,
    only: Mapping[str, sa.ColumnElement[bool]] | None = None,
) -> dict[str, pd.DataFrame]:
    """Return the accepted rows of each subject; its links name rows, -1 where the other is not among them.

    ``only``: by a subject's name, what holds for the rows that are read of it.
    """
    chosen = dict(only or {})
    tables = {each.name: accepted_rows(connection, each, batch, chosen.get(each.name)) for each in intake.subjects}
    for subject in intake.subjects:
        for link in subject.links:
            other = tables[link.subject]
            row_of = pd.Series(np.arange(len(other)), index=other["id"])
            keys = tables[subject.name].pop(link.column)
            tables[subject.name][link.frame] = keys.map(row_of).fillna(NOWHERE).astype("int64")
    return tables


def accepted_rows(
    connection: sa.Connection, subject: Subject, batch: uuid.UUID | None, only: sa.ColumnElement[bool] | None = None
) -> pd.DataFrame:
    """Return the accepted rows of one subject, those for which ``only`` holds, in the order of their keys."""
    table, place = cast(sa.Table, subject.table.__table__), str(subject.geometry_column)
    names = [column for column in table.c if column.name not in {*BOOKKEEPING, place}]
    fields = {column: name for name, column in subject.kept_as.items()}
    picked: list[Any] = [table.c.id, *(each.label(fields.get(each.name, each.name)) for each in names)]
    if subject.geometry == "point":
        picked[1:1] = [sa.func.ST_X(table.c[place]).label("x"), sa.func.ST_Y(table.c[place]).label("y")]
    elif subject.geometry is not None and not subject.links:
        picked.append(sa.func.encode(sa.func.ST_AsBinary(sa.func.ST_Force2D(table.c[place])), "hex").label(SHAPE))
    asked = sa.select(*picked) if only is None else sa.select(*picked).where(only)
    frame = fetch(
        (asked.where(table.c.batch_id == batch) if batch else asked).order_by(table.c.id), subject, connection
    )
    if SHAPE in frame:
        frame[SHAPE] = np.asarray(shapely.from_wkb(frame[SHAPE].to_numpy(object)), dtype=object)
    return frame.assign(unreadable=False)


def fetch(question: sa.Select[Any], subject: Subject, connection: sa.Connection) -> pd.DataFrame:
    """Return the rows of a question through COPY, ten times as fast as row by row."""
    compiled = question.compile(dialect=connection.dialect, compile_kwargs={"render_postcompile": True})
    statement = sql.SQL("COPY ({}) TO STDOUT (FORMAT csv, HEADER)").format(sql.SQL(str(compiled)))
    out = io.BytesIO()
    driver = driver_of(connection)
    with driver.cursor() as cursor, cursor.copy(statement, compiled.params or None) as copy:
        for chunk in copy:
            out.write(chunk)
    names = [column.name for column in question.selected_columns]
    fields = subject.fields
    types = {name: ARROW.get(fields[name].sort if name in fields else "text", pa.string()) for name in names}
    types |= dict.fromkeys(COORDINATES & set(names), pa.float64())
    table = arrow_csv.read_csv(
        pa.BufferReader(out.getvalue()),
        convert_options=arrow_csv.ConvertOptions(
            column_types=types, strings_can_be_null=True, quoted_strings_can_be_null=False, null_values=[""]
        ),
    )
    frame = table.to_pandas(date_as_object=False)
    return frame.astype({name: "str" for name in names if types[name] == pa.string()})
