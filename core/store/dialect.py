"""SQLAlchemy's way of speaking to the server, without the four questions it asks of each new connection.

What they ask, the server has said by itself as the connection was made, or this program has set: on a line of 80 ms
that is a third of a second for every page that opens.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.engine.interfaces import DBAPIConnection, IsolationLevel

from undergrid.core.store.driver import driver_of

URL = "postgresql+undergrid://"
SCHEMA = "public"
"""The search path of every session (``connection.open_database``)."""


class Informed(PGDialect_psycopg):
    """PostgreSQL by psycopg, as the connection itself tells of its server."""

    driver = "undergrid"
    supports_statement_cache = True

    def _get_server_version_info(self, connection: sa.Connection) -> tuple[int, int]:
        """Return the server's version, (15, 4) for 15.4."""
        major, minor = divmod(driver_of(connection).info.server_version, 10_000)
        return major, minor

    def _get_default_schema_name(self, _connection: sa.Connection) -> str:
        return SCHEMA

    def get_default_isolation_level(self, _dbapi_conn: DBAPIConnection) -> IsolationLevel:
        """Return what a transaction is opened with: a row that is locked is then read as it is after the wait."""
        return "READ COMMITTED"

    def _set_backslash_escapes(self, connection: sa.Connection) -> None:
        self._backslash_escapes = driver_of(connection).info.parameter_status("standard_conforming_strings") == "off"


registry.register("postgresql.undergrid", __name__, Informed.__name__)
