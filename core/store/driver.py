"""The driver's own connection, for what SQLAlchemy has no words for: COPY, composed statements, cancelling."""

from __future__ import annotations

from typing import cast

import psycopg
from psycopg import sql
from sqlalchemy import Connection


def driver_of(connection: Connection) -> psycopg.Connection:
    """Return the driver's connection behind SQLAlchemy's, in the same transaction."""
    return cast(psycopg.Connection, connection.connection.driver_connection)


def counted(connection: Connection, statement: sql.Composed) -> int:
    """Return the number that a composed statement comes to."""
    row = driver_of(connection).execute(statement).fetchone()
    return 0 if row is None else int(row[0])
