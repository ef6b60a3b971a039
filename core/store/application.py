"""What can be rebuilt is rebuilt: functions, views, triggers and grants, dropped and made again at every upgrade."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from psycopg import sql
from sqlalchemy import Connection, Table, text

from undergrid.core.store.declare import FACTS, Base, is_editable
from undergrid.core.store.driver import driver_of
from undergrid.core.store.granting import grant_declared
from undergrid.core.store.registry import declared_tables, full_name

TABLES = text("SELECT schemaname || '.' || tablename FROM pg_tables")
CORE = Path(__file__).resolve().parents[1]
# The columns by which people name a row, the first that a table has.
NAMING = ("point_no", "segment_no", "name", "code", "slug")


def rebuild(connection: Connection, tables: Iterable[type[Base]] | None = None) -> None:
    """Drop schema ``app`` with every trigger and view that stands on it, and build it from ``core/*/app/*.sql``.

    What SQL cannot know is filled in by ``core/*/derived.py``, whose ``derive`` takes the connection.
    ``tables`` are the declared tables, unless a trial brings its own beside them.
    """
    tables = declared_tables() if tables is None else list(tables)
    driver = driver_of(connection)
    with driver.cursor() as cursor:
        drop_derived(connection)
        cursor.execute("CREATE SCHEMA app")
        cursor.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON ROUTINES FROM PUBLIC")
        for path in sql_files():
            cursor.execute(path.read_bytes())
        for path in sorted(CORE.glob("*/derived.py")):
            importlib.import_module(f"undergrid.core.{path.parent.name}.derived").derive(connection)
    present = set(connection.execute(TABLES).scalars())
    tables = [each for each in tables if full_name(each) in present]  # the check of the store reports the missing
    for each in tables:
        if is_editable(each):
            asked = {"relation": full_name(each), "naming": naming_column(each)}
            connection.execute(text("CALL app.keep(CAST(:relation AS regclass), :naming)"), asked)
        say_columns(connection, each)
    grant_declared(connection, tables)


def drop_derived(connection: Connection) -> None:
    """Drop schema ``app`` with every trigger and view that stands on it."""
    connection.execute(text("DROP SCHEMA IF EXISTS app CASCADE"))


def sql_files() -> list[Path]:
    """Return the files that build schema ``app``, in the order in which they are run."""
    return sorted(CORE.glob("*/app/*.sql"), key=lambda each: each.name)


def naming_column(declared: type[Base]) -> str:
    """Return the column by which people name a row of a table, or an empty text."""
    columns = cast(Table, declared.__table__).c
    return next((name for name in NAMING if name in columns), "")


def say_columns(connection: Connection, declared: type[Base]) -> None:
    """Write the labels of a table's columns into the database, for the messages of the server and for plain QGIS."""
    driver = driver_of(connection)
    with driver.cursor() as cursor:
        for each in cast(Table, declared.__table__).columns:
            label = each.info[FACTS].label
            column = sql.Identifier(declared.__schema__, declared.__tablename__, each.name)
            said = f"{label.en} {label.zh} ({each.name})"
            cursor.execute(sql.SQL("COMMENT ON COLUMN {} IS {}").format(column, sql.Literal(said)))
