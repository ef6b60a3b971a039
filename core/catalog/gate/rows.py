"""Rows of a table on their way to the gate: read as they stand, in pieces, into Arrow."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import pyarrow as pa
import sqlalchemy as sa
from geoalchemy2 import Geometry
from sqlalchemy.dialects.postgresql import ARRAY

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store
from undergrid.core.store.declare import Base, geometry_columns
from undergrid.core.store.registry import full_name

PIECE = 20_000
TYPES: tuple[tuple[type[Any], pa.DataType], ...] = (
    (sa.Boolean, pa.bool_()),
    (sa.Integer, pa.int64()),
    (sa.REAL, pa.float64()),
    (sa.Float, pa.float64()),
    (sa.Double, pa.float64()),
    (sa.Date, pa.date32()),
    (sa.DateTime, pa.timestamp("us", "UTC")),
)
NO_COLUMN = Text("{table} has no column {names}.", "{table} 没有信息项 {names}。")
NO_DATE = Text("{column} is no date.", "{column} 不是日期。")
CHOOSE = Text("Its columns: {names}.", "可选信息项：{names}。")


@dataclass(frozen=True)
class Asked:
    """Which rows and columns are asked for: inside an area, with some values of a column, of some days, changed after a
    number of the audit trail; no columns mean all.
    """

    columns: tuple[str, ...] = ()
    area_wkt: str | None = None
    where: str | None = None
    values: tuple[str, ...] = ()
    date_column: str | None = None
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    since_release: int | None = None

    @property
    def chosen_by(self) -> list[str]:
        """Return the columns that rows are chosen by."""
        return [each for each in (self.where, self.date_column) if each is not None]

    def as_json(self) -> Answer:
        """Return the form in which a release keeps it."""
        return {
            "columns": list(self.columns), "area": self.area_wkt, "where": self.where, "values": list(self.values),
            "date_column": self.date_column, "since_release": self.since_release,
            "dates": [None if each is None else each.isoformat() for each in (self.date_from, self.date_to)],
        }  # fmt: skip


@dataclass(frozen=True)
class Rows:
    """Rows of one table of a store, in a transaction that stays open until they have left."""

    connection: sa.Connection
    store: Store
    declared: type[Base]
    asked: Asked = field(default_factory=Asked)
    progress: Progress = field(default_factory=Progress)
    changed: Sequence[str] | None = None

    @property
    def name(self) -> str:
        """Return the name of the data set."""
        return full_name(self.declared)

    @property
    def table(self) -> sa.Table:
        """Return the table."""
        return cast(sa.Table, self.declared.__table__)

    @property
    def keys(self) -> list[str]:
        """Return the columns that make the key."""
        return [each.name for each in self.table.primary_key]

    @property
    def geometry(self) -> str | None:
        """Return the name of the geometry column."""
        return next((each.name for each in geometry_columns(self.table)), None)

    def read(self, names: Sequence[str], *, everywhere: bool = False) -> pa.Table:
        """Return the rows asked for (whatever their area: ``everywhere``) in the order of their key; shapes as WKB."""
        columns = [self.table.c[name] for name in names]
        chosen = [_chosen(each) for each in columns]
        asked = (
            sa.select(*chosen)
            .where(*self._conditions(everywhere))
            .order_by(*(self.table.c[name] for name in self.keys))
        )
        schema = pa.schema([(each.name, _arrow_type(each)) for each in columns])
        return pa.Table.from_batches(list(self._pieces(asked, schema)), schema=schema)

    def _pieces(self, asked: sa.Select[Any], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        composed = {each.name for each in self.table.c if isinstance(each.type, sa.JSON | ARRAY)}
        result = self.connection.execution_options(yield_per=PIECE).execute(asked)
        for rows in result.partitions():
            self.progress.check()
            arrays = [
                pa.array([_plain(each) for each in values] if field.name in composed else values, field.type)
                for values, field in zip(zip(*rows, strict=True), schema, strict=True)
            ]
            yield pa.RecordBatch.from_arrays(arrays, schema=schema)

    def _conditions(self, everywhere: bool) -> list[sa.ColumnElement[bool]]:
        wanted: list[sa.ColumnElement[bool]] = []
        if self.asked.where is not None:
            require_columns(self, [self.asked.where])
            wanted.append(sa.cast(self.table.c[self.asked.where], sa.Text).in_(self.asked.values))
        if self.asked.date_column is not None:
            wanted += self._dated(self.asked.date_column)
        if self.changed is not None:
            wanted.append(self.table.c.id == sa.func.any(sa.cast(list(self.changed), ARRAY(sa.Uuid))))
        if self.asked.area_wkt is not None and not everywhere:
            if self.geometry is None:
                raise SourceError(
                    Text("{name} has no places; an area does not fit it.", "{name} 没有几何，不能按范围筛选。").fill(
                        name=self.name
                    )
                )
            shape = self.table.c[self.geometry]
            area = sa.func.ST_GeomFromText(self.asked.area_wkt, sa.func.ST_SRID(shape))
            wanted.append(sa.func.ST_Intersects(shape, area))
        return wanted

    def _dated(self, name: str) -> Iterator[sa.ColumnElement[bool]]:
        """Yield the conditions on a date; a row without one lies in no span."""
        require_columns(self, [name])
        column = self.table.c[name]
        if not isinstance(column.type, sa.Date | sa.DateTime):
            raise SourceError(NO_DATE.fill(column=name))
        if self.asked.date_from is not None:
            yield column >= self.asked.date_from
        if self.asked.date_to is not None:
            yield column < self.asked.date_to + dt.timedelta(days=1)


def require_columns(rows: Rows, names: Sequence[str]) -> None:
    """Raise SourceError for a name that is no column of the table."""
    if absent := [name for name in names if name not in rows.table.c]:
        raise SourceError(
            NO_COLUMN.fill(table=rows.name, names=", ".join(absent)), CHOOSE.fill(names=", ".join(rows.table.c.keys()))
        )


def _chosen(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    if isinstance(column.type, Geometry):
        return sa.func.ST_AsBinary(column, type_=sa.LargeBinary).label(column.name)
    if isinstance(column.type, sa.Uuid):  # as text by the server: a million keys are not turned one by one here
        return sa.cast(column, sa.Text).label(column.name)
    return column


def _arrow_type(column: sa.Column[Any]) -> pa.DataType:
    if isinstance(column.type, Geometry):
        return pa.binary()
    return next((kind for declared, kind in TYPES if isinstance(column.type, declared)), pa.string())


def _plain(value: Any) -> Any:
    """Return a value as Arrow takes it: lists and objects as JSON."""
    return value if value is None else json.dumps(value, ensure_ascii=False)
