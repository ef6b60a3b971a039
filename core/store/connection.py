"""The way into a store: one connection, judged fit before it is used, with its limits of time set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import pq
from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.pool import QueuePool

from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.store import connection_pool as keeping
from undergrid.core.store import embedded, fitness, pooler
from undergrid.core.store.dialect import URL
from undergrid.core.store.errors import MEANINGS, Held, store_errors
from undergrid.core.store.holders import named
from undergrid.core.store.nearness import look_at_last, look_for_layers
from undergrid.core.store.tables import Setting

if TYPE_CHECKING:
    import pyproj

# A person at a desk waits for a lock this long, and no longer.
LOCK_TIMEOUT_S = 10
# An import may read files for long between two statements; a session that sleeps in a transaction beyond this is dead.
IDLE_TIMEOUT_S = 900
STATEMENT_TIMEOUT_S = 3600
# What a server says when it is there but refuses; any other refusal is one of the login.
REFUSALS = (
    (r'database ".*" does not exist', "3D000"),
    (r"too many clients|too many connections|connection slots", "53300"),
    (r"starting up|shutting down|recovery mode", "57P03"),
    (r"permission denied for database", "no entry"),
    (r"pg_hba\.conf", "not let in"),
    (r"no password supplied|empty password", "no password"),
    (r"definition of service|service file", "unknown service"),
    (r"could not translate host name|nodename nor servname|failed to resolve host", "unknown host"),
    (r"not support SSL", "no encryption"),
    (r"certificate|private key", "certificate"),
)
# The server stops the work of a client that died; only servers on Linux and BSD can notice.
SET_LIMITS = """
    SELECT pg_backend_pid(), set_config(name, value, false) FROM unnest(%s::text[], %s::text[]) AS given (name, value)
    UNION ALL
    SELECT pg_backend_pid(), set_config('client_connection_check_interval', '1s', false) WHERE version() ~ 'linux|bsd'
"""
# A bureau sets its server up in its own way; what a session says and reads must not depend on it.
AS_WE_READ = {
    "client_encoding": "UTF8",
    "search_path": "public",
    "TimeZone": "UTC",
    "DateStyle": "ISO, YMD",
    "IntervalStyle": "postgres",
    "bytea_output": "hex",
    "xmlbinary": "base64",
    "extra_float_digits": "1",
    "standard_conforming_strings": "on",
    "transform_null_equals": "off",
    "array_nulls": "on",
    "default_transaction_isolation": "read committed",
    "default_transaction_deferrable": "off",
}
# A server that does not answer is told within ten seconds, also one that falls silent in mid-question. Linux sends a
# question that was lost again at ever longer intervals (the sixth time after 6.2 s, then after 12.6 s), and gives up a
# line only at one of these, or when a probe of an idle line is due.
PATIENCE = {
    "connect_timeout": "8",
    "keepalives_idle": "3",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "tcp_user_timeout": "6000",
}


@dataclass(frozen=True)
class Store:
    """An open store. ``engine`` is SQLAlchemy's; everything else is read from the store once."""

    engine: Engine
    keywords: Mapping[str, str]

    def connect(self) -> Connection:
        """Return a connection for reading."""
        return self.engine.connect()

    def begin(self) -> AbstractContextManager[Connection]:
        """Return a context with a connection in a transaction, committed at its end and rolled back on error.

        What a task has read until now is held against the store as it was before.
        """
        look_for_layers(self)
        return self.engine.begin()

    @cached_property
    def settings(self) -> dict[str, Any]:
        """Return the store's settings."""
        with asking(self.engine) as connection:
            return {row.key: row.value for row in connection.execute(select(Setting.key, Setting.value))}

    @property
    def srid(self) -> int:
        """Return the number of the project's coordinate system in this store."""
        return int(self.settings["crs"]["srid"])

    @cached_property
    def crs(self) -> pyproj.CRS:
        """Return the project's coordinate system."""
        import pyproj  # noqa: PLC0415  (takes a third of a second that a quick question should not pay)

        return pyproj.CRS.from_user_input(self.settings["crs"]["definition"])

    @property
    def height_datum(self) -> str:
        """Return the name of the height datum all levels refer to."""
        return str(self.settings["height_datum"])


@contextmanager
def asking(engine: Engine) -> Iterator[Connection]:
    """Yield a connection for questions that stand each for itself: none costs the exchanges of a transaction."""
    with engine.connect() as connection:
        yield connection.execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def open_store(
    keywords: Mapping[str, str],
    *,
    application: str = "undergrid",
    statement_timeout_s: float = STATEMENT_TIMEOUT_S,
    lock_timeout_s: float = LOCK_TIMEOUT_S,
    at_hand: bool = False,
) -> Iterator[Store]:
    """Yield a store that is reachable, ours, and of the program's own schema version.

    ``keywords`` are libpq's, or a service name; none at all mean this user's private store, which is started if
    it is down. Every error of the database leaves as a :class:`StoreError` with its remedy. ``at_hand``: for short
    questions that only read and set nothing in their session; the connection waits a moment for the next of them.
    """
    with open_database(
        keywords,
        application=application,
        statement_timeout_s=statement_timeout_s,
        lock_timeout_s=lock_timeout_s,
        at_hand=at_hand,
    ) as engine:
        with asking(engine) as connection:
            fitness.require_current(connection)
        store = Store(engine, keywords)
        try:
            yield store
        except (SourceError, StoreError):
            look_at_last(store)
            raise
        look_at_last(store)


@contextmanager
def open_database(
    keywords: Mapping[str, str],
    *,
    application: str = "undergrid",
    statement_timeout_s: float = STATEMENT_TIMEOUT_S,
    lock_timeout_s: float = LOCK_TIMEOUT_S,
    at_hand: bool = False,
) -> Iterator[Engine]:
    """Yield an engine on any database that answers, whatever is in it; ``at_hand`` as in :func:`open_store`."""
    keywords = reachable(keywords)
    options = {
        "application_name": application,
        "statement_timeout": f"{int(statement_timeout_s * 1000)}",
        "lock_timeout": f"{int(lock_timeout_s * 1000)}",
        "idle_in_transaction_session_timeout": f"{IDLE_TIMEOUT_S * 1000}",
        **AS_WE_READ,
        # the engine compares revisions itself, and counts the rows a statement found (app/20_editing.sql)
        "undergrid.engine": "on",
    }
    if at_hand:
        key = (*sorted(keywords.items()), *sorted(options.items()))
        with store_errors(), keeping.kept(key, lambda: _engine(keywords, options, waits=True)) as engine:
            yield engine
        return
    engine = _engine(keywords, options)
    try:
        with store_errors():
            yield engine
    except Held as held:
        with connected(keywords) as connection:
            raise named(held, connection) from None
    finally:
        engine.dispose()


def _engine(keywords: Mapping[str, str], options: Mapping[str, str], *, waits: bool = False) -> Engine:
    """Return an engine whose connections have their ``options`` set; one of them is used again and again.

    ``waits``: it also waits for later questions, and is tried before each.
    """
    pooled = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": -1, "pool_pre_ping": waits}
    engine = create_engine(URL, creator=lambda: connected(keywords), use_native_hstore=False, **pooled)

    # One question, one answer: on a slow line each costs, and what is asked here needs no transaction.
    @event.listens_for(engine, "connect", insert=True)
    def set_limits(connection: psycopg.Connection, _record: object) -> None:
        connection.autocommit = True
        limits = connection.execute(SET_LIMITS, (list(options), list(options.values()))).fetchone()
        pooler.require_own_session(connection, limits[0] if limits else 0, lambda: connected(keywords))

    @event.listens_for(engine, "connect")
    def begin_to_work(connection: psycopg.Connection, _record: object) -> None:
        connection.autocommit = False
        if waits:
            # What an upgrade of the store replaces under a waiting session must not be remembered there.
            connection.prepare_threshold = None

    return engine


def reachable(keywords: Mapping[str, str]) -> dict[str, str]:
    """Return the keywords to connect with; the private store is started if they lead to it and it is down."""
    if not embedded.is_embedded(keywords):
        return dict(keywords)
    cluster = embedded.user_cluster()
    cluster.start()
    return cluster.keywords(keywords.get("dbname") or embedded.DATABASE) | dict(keywords)


def connected(keywords: Mapping[str, str]) -> psycopg.Connection:
    """Return a fresh connection; raise a StoreError that says in plain words why there is none."""
    given = {name: value for name, value in keywords.items() if value not in ("", None)}
    try:
        return _connected_awake(PATIENCE | given)
    except psycopg.errors.ConnectionTimeout:
        raise _no_answer() from None
    except psycopg.OperationalError as refused:
        raise _unconnected(given, str(refused)) from None
    except psycopg.ProgrammingError:
        raise StoreError(
            Text("The connection's settings cannot be read.", "连接参数无效。"),
            Text("Check the connection, or the service file's entry.", "请检查连接设置或服务文件。"),
        ) from None


def _connected_awake(keywords: Mapping[str, str]) -> psycopg.Connection:
    """Return a fresh connection; a private server that went to rest a moment ago is started once more."""
    reached = make_conninfo(**keywords)
    try:
        return psycopg.connect(reached)
    except psycopg.OperationalError:
        if not embedded.is_embedded(keywords) or embedded.user_cluster().is_running():
            raise
        embedded.user_cluster().start()
        return psycopg.connect(reached)


def _no_answer() -> StoreError:
    return StoreError(
        Text("The store's server does not answer.", "数据库服务器无响应。"),
        Text("See that the server runs and that host and port are right.", "请确认服务器已启动，且主机和端口正确。"),
    )


def _unconnected(keywords: Mapping[str, str], said: str) -> StoreError:
    """Return the error for a connection that failed; libpq gives words only, and they are matched, never shown."""
    for words, state in REFUSALS:
        if re.search(words, said):
            return StoreError(*MEANINGS[state])
    if pq.PGconn.ping(make_conninfo(**(PATIENCE | dict(keywords))).encode()) == pq.Ping.NO_RESPONSE:
        return _no_answer()
    return StoreError(*MEANINGS["28"])
