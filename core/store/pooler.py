"""A pooler between us and the server: one that lends a session for a transaction only is refused at once.

Limits of time, who acts as owner and what an import marks hold for a session; in somebody else's they would be lost.
"""

from __future__ import annotations

import select
from collections.abc import Callable

import psycopg

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text

QUESTION = b"SELECT pg_backend_pid()"
LOOKS = 5
PATIENCE_S = 3.0


def require_own_session(
    connection: psycopg.Connection, session: int, another: Callable[[], psycopg.Connection]
) -> None:
    """Raise StoreError if a fresh connection, which was answered by the server's ``session``, shares it with others.

    Where the number that the connection was greeted with is not the server's, a pooler stands between. Only then
    ``another`` connection is made: in a pooler that keeps sessions apart it never meets the session of the first.
    """
    if session == connection.info.backend_pid:
        return
    second = another()
    try:
        if _meet(connection, second):
            raise StoreError(
                Text(
                    "A pooler between you and the server lends a session for one transaction only.",
                    "您与服务器之间的连接池仅按事务分配会话。",
                ),
                Text(
                    "Ask its administrator for session pooling (pgbouncer: pool_mode = session), or connect to the "
                    "server itself.",
                    "请管理员将其设为会话模式（pgbouncer：pool_mode = session），或直接连接服务器。",
                ),
            )
    finally:
        second.close()


def _meet(one: psycopg.Connection, other: psycopg.Connection) -> bool:
    """Return whether one of two connections was seen in a session of the server that was not its own."""
    other.autocommit = True
    for _look in range(LOOKS):
        own, next_own = _session(one), _session(other, PATIENCE_S)
        if next_own is None:  # it waits for a session of its own: nobody shares
            return False
        if next_own == own or _session(one) != own:
            return True
    return False


def _session(connection: psycopg.Connection, patience_s: float | None = None) -> int | None:
    """Return the server's session that answers, or none when the pooler lets us wait for one of our own."""
    line = connection.pgconn
    line.send_query(QUESTION)
    if not select.select([line.socket], [], [], patience_s)[0]:
        return None
    answer = line.get_result()
    while line.get_result() is not None:
        pass
    value = answer.get_value(0, 0) if answer is not None and answer.ntuples else None
    return int(value) if value else None
