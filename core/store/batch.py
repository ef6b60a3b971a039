"""The one write path for data in bulk: batch, staging, checks, promotion, commit; or nothing at all.

Everything happens in one transaction: the batch's row, the staging tables, the rows. Killed at any point, by client,
server or power, none of it was ever there.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, cast

import psycopg
import pyarrow as pa
import sqlalchemy as sa
from psycopg import sql
from sqlalchemy.dialects.postgresql import JSONB

from undergrid.core.kernel.checks import Verdict
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.cancelling import cancellable
from undergrid.core.store.columns import Coordinates, encode, new_keys, staging_type
from undergrid.core.store.connection import Store
from undergrid.core.store.copying import copy_rows
from undergrid.core.store.declare import Base, is_editable
from undergrid.core.store.declared_rules import broken_rules
from undergrid.core.store.driver import driver_of
from undergrid.core.store.errors import store_errors
from undergrid.core.store.nearness import look_for_layers
from undergrid.core.store.questions import Scope, run_checks
from undergrid.core.store.registry import full_name

# Where a row stood in the delivered files, and its place in the staged order; kept in staging only.
PLACE: Mapping[str, sa.types.TypeEngine[Any]] = {
    "_n": sa.BigInteger(),
    "_file": sa.Text(),
    "_sheet": sa.Text(),
    "_row": sa.Integer(),
}
# Below this, building an index row by row is no matter, and the table need not be locked for it.
WORTH_SUSPENDING = 20_000


@dataclass
class UnitOfWork:
    """One batch on its way into the store. ``connection`` is in the batch's transaction, for a domain's own steps."""

    store: Store
    connection: sa.Connection
    progress: Progress
    call: Call
    batch_id: uuid.UUID
    counts: dict[str, int] = field(default_factory=dict)
    staged_tables: dict[type[Base], sa.Table] = field(default_factory=dict)
    given: dict[type[Base], list[str]] = field(default_factory=dict)
    verdict: Verdict = field(default_factory=Verdict)
    is_promoted: bool = False

    def stage(self, table: type[Base], frame: Any, **more: Any) -> int:
        """Copy rows into staging and return their number; call it again for more rows of the same columns.

        ``frame`` is an Arrow table, a (geo)pandas frame or a mapping of column to values; ``more`` are further
        columns, such as ``geom=Coordinates(...)``. ``_file``, ``_sheet`` and ``_row`` say where a row came from.
        An Arrow reader of record batches is staged batch by batch, so that no more than one is ever in memory.
        An editable table's rows get their keys here, unless they bring them.
        """
        if isinstance(frame, pa.RecordBatchReader):
            return sum(self.stage(table, batch, **more) for batch in frame)
        values = _columns_of(frame) | more
        count = len(next(iter(values.values()))) if values else 0
        declared = cast(sa.Table, table.__table__)
        first = self.counts.get(full_name(table), 0)
        values["_n"] = range(first, first + count)
        if is_editable(table) and "id" not in values:
            values["id"] = new_keys(count)
        _refuse_unknown(table, values)
        if table not in self.staged_tables:
            self._make_staging(table, [name for name in values if name not in PLACE])
        staging = self.staged_tables[table]
        encoded = {
            name: encode(PLACE[name] if name in PLACE else declared.c[name].type, given, self.store.srid)
            for name, given in values.items()
        }
        target = sql.Identifier("stage", staging.name)
        copy_rows(self._driver, target, encoded, count, self.progress.check)
        self.counts[full_name(table)] = first + count
        return count

    def staged(self, table: type[Base]) -> sa.Table:
        """Return the staging table of a declared table: its columns, and ``_n``, ``_file``, ``_sheet``, ``_row``."""
        return self.staged_tables[table]

    def check(self) -> Verdict:
        """Judge all staged rows by what their declarations say; every finding is reported."""
        scope = Scope(self.connection, self.store, self.staged_tables)
        asked = [rule for table in self.staged_tables for rule in broken_rules(table, scope)]
        self.verdict.add(run_checks(asked, scope, self.call, self.progress))
        return self.verdict

    def promote(self, *tables: type[Base]) -> dict[str, int]:
        """Move staged rows into their tables (all staged ones, unless named) and return rows per table.

        Raises StoreError if a check found an error.
        """
        if not self.verdict.accepted:
            raise _refused(self.verdict)
        self.progress.check()
        self.counts |= self._promote(tables or tuple(self.staged_tables))
        self.is_promoted = True
        return self.counts

    # --- steps -------------------------------------------------------------------------------------------------

    @property
    def _driver(self) -> psycopg.Connection:
        return driver_of(self.connection)

    def _run(self, statement: sql.SQL | sql.Composed, values: Sequence[Any] = ()) -> Any:
        with self._driver.cursor() as cursor:
            cursor.execute(statement, values or None)
            row = cursor.fetchone() if cursor.description else None
            return None if row is None else row[0]

    def _make_staging(self, table: type[Base], names: list[str]) -> None:
        """Let the store make an unlogged table of its own for the rows; it cannot outlive a failure."""
        declared, place = cast(sa.Table, table.__table__), len(self.staged_tables)
        columns = [sa.Column(each.name, staging_type(each.type)) for each in declared.columns]
        as_text = [each.name for each in columns if isinstance(each.type, sa.Text)]
        named = self._run(sql.SQL("SELECT app.make_staging(%s::regclass, %s, %s)"), (full_name(table), place, as_text))
        columns += [sa.Column(name, type_) for name, type_ in PLACE.items()]
        self.staged_tables[table] = sa.Table(named, sa.MetaData(), *columns, schema="stage")
        self.given[table] = names

    def _place(self, table: type[Base]) -> int:
        """Return which of the batch's staging tables holds the rows of a table."""
        return list(self.staged_tables).index(table)

    def _promote(self, tables: Sequence[type[Base]]) -> dict[str, int]:
        """Promote one table after the other, in one exchange with the server."""
        names = [full_name(table) for table in tables]
        each = sql.SQL("app.promote(%s::regclass, %s, %s, %s)")
        given = [
            (name, self._place(table), self.given[table], WORTH_SUSPENDING)
            for name, table in zip(names, tables, strict=True)
        ]
        with self._driver.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT ") + sql.SQL(", ").join([each] * len(names)), list(chain(*given)))
            return dict(zip(names, cursor.fetchone() or (), strict=True))

    def finish(self) -> None:
        """Close the batch with its counts, which drops its staging; the caller commits."""
        counts, findings = (sa.literal(dict(each), JSONB) for each in (self.counts, self.verdict.counts))
        self.connection.execute(sa.select(sa.func.app.close_batch(counts, findings)))


@contextmanager
def unit_of_work(
    store: Store,
    call: Call,
    *,
    kind: str,
    sources: Sequence[str] = (),
    content_sha256: str,
) -> Iterator[UnitOfWork]:
    """Yield a batch; commit it at the end of the block if it was promoted, and leave nothing otherwise.

    Raises :class:`~undergrid.core.store.errors.AlreadyImported` when the same content is in the store,
    ``Cancelled`` within a second of the asker's wish, StoreError when the server refuses or is gone. What the task has
    read until now is held against the store as it was before.
    """
    with store_errors():
        look_for_layers(store)
    with store_errors(), store.connect() as connection, connection.begin() as transaction:
        with cancellable(driver_of(connection), call.progress):
            opened = sa.select(sa.func.app.open_batch(kind, sa.cast(list(sources), sa.ARRAY(sa.Text)), content_sha256))
            work = UnitOfWork(store, connection, call.progress, call, connection.scalars(opened).one())
            yield work
            if work.is_promoted:
                work.finish()
                call.progress.check()
        if not work.is_promoted:
            transaction.rollback()


def _columns_of(frame: Any) -> Answer:
    if isinstance(frame, Mapping):
        return dict(frame)
    if hasattr(frame, "column_names"):  # an Arrow table or record batch
        return {name: frame.column(name) for name in frame.column_names}
    return {str(name): frame[name] for name in frame.columns}


def _refuse_unknown(table: type[Base], values: Mapping[str, Any]) -> None:
    known = {*cast(sa.Table, table.__table__).c.keys(), *PLACE}
    if unknown := sorted(set(values) - known):
        raise StoreError(
            Text("Table {table} has no column {names}.", "表 {table} 没有列 {names}。").fill(
                table=full_name(table), names=", ".join(unknown)
            )
        )


def _refused(verdict: Verdict) -> StoreError:
    return StoreError(
        Text("The batch is refused: {errors} errors were found.", "批次被拒绝：发现 {errors} 个错误。").fill(
            errors=verdict.errors
        ),
        Text("Correct what the findings name, and import again.", "请按检查结果修正后重新入库。"),
    )


__all__ = ["Coordinates", "UnitOfWork", "unit_of_work"]
