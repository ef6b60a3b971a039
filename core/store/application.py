"""What can be rebuilt is rebuilt: functions, views, triggers and grants, dropped and made again at every upgrade."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, text

from undergrid.core.store.declare import Base, is_editable
from undergrid.core.store.granting import grant_declared
from undergrid.core.store.registry import declared_tables, full_name

TABLES = text("SELECT schemaname || '.' || tablename FROM pg_tables")
CORE = Path(__file__).resolve().parents[1]


def rebuild(connection: Connection, tables: Iterable[type[Base]] | None = None) -> None:
    """Drop schema ``app`` with every trigger and view that stands on it, and build it from ``core/*/app/*.sql``.

    ``tables`` are the declared tables, unless a trial brings its own beside them.
    """
    tables = declared_tables() if tables is None else list(tables)
    driver = connection.connection.driver_connection
    with driver.cursor() as cursor:  # type: ignore[union-attr]
        cursor.execute("DROP SCHEMA IF EXISTS app CASCADE")
        cursor.execute("CREATE SCHEMA app")
        cursor.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON ROUTINES FROM PUBLIC")
        for path in sorted(CORE.glob("*/app/*.sql"), key=lambda each: each.name):
            cursor.execute(path.read_bytes())
    present = set(connection.execute(TABLES).scalars())
    tables = [each for each in tables if full_name(each) in present]  # the check of the store reports the missing
    for each in tables:
        if is_editable(each):
            connection.execute(text("CALL app.keep(CAST(:relation AS regclass))"), {"relation": full_name(each)})
    grant_declared(connection, tables)
