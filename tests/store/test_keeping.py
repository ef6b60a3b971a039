"""A connection at hand is used again, holds nothing meanwhile, and is never in anybody's way."""

import time

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql

from undergrid.core.kernel.errors import StoreError
from undergrid.core.store import connection_pool as keeping
from undergrid.core.store.connection import open_store
from undergrid.core.store.lifecycle import upgrade_store

APPLICATION = "undergrid question"
WAITING = """
    SELECT pid, state, xact_start IS NULL AS without_transaction,
        NOT EXISTS (SELECT FROM pg_locks WHERE pg_locks.pid = activity.pid) AS without_locks
    FROM pg_stat_activity AS activity WHERE datname = %s AND application_name = %s
"""
LIMITS = """
    SELECT current_setting('application_name'), current_setting('lock_timeout'), current_setting('statement_timeout'),
        current_setting('transaction_isolation')
"""


def session(keywords) -> int:
    """Return the server's process that answers a question."""
    with open_store(keywords, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        return connection.scalar(sa.text("SELECT pg_backend_pid()"))


def waiting(keywords) -> list[tuple]:
    """Return the sessions that wait for a next question."""
    with psycopg.connect(**keywords) as other:
        return other.execute(WAITING, (keywords["dbname"], APPLICATION)).fetchall()


def test_the_next_question_finds_the_connection_of_the_last(store_keywords):
    assert session(store_keywords) == session(store_keywords)


def test_another_store_or_other_limits_are_another_connection(store_keywords):
    first = session(store_keywords)
    with open_store(store_keywords, application="other", at_hand=True) as store, store.connect() as connection:
        assert connection.scalar(sa.text("SELECT pg_backend_pid()")) != first


def test_a_waiting_connection_has_no_transaction_and_no_locks(store_keywords):
    with open_store(store_keywords, application=APPLICATION, at_hand=True) as store, store.connect() as connection:
        connection.execute(sa.text("SELECT count(*) FROM survey.segment"))
    assert [row[1:] for row in waiting(store_keywords)] == [("idle", True, True)]


def test_each_question_has_its_limits_whatever_the_last_one_set(store_keywords):
    asked = []
    for level in ("REPEATABLE READ", "READ COMMITTED"):
        with open_store(store_keywords, application=APPLICATION, at_hand=True, lock_timeout_s=3) as store:
            with store.connect().execution_options(isolation_level=level) as connection:
                asked.append(tuple(connection.execute(sa.text(LIMITS)).one()))
            with store.connect() as connection:
                asked.append(tuple(connection.execute(sa.text(LIMITS)).one()))
    usual = (APPLICATION, "3s", "1h", "read committed")
    assert asked == [(*usual[:3], "repeatable read"), usual, usual, usual]


def test_a_question_after_its_session_was_ended_gets_a_fresh_one(store_keywords):
    first = session(store_keywords)
    with psycopg.connect(**store_keywords, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", (first,))
    assert session(store_keywords) not in (first, None)


def test_a_store_is_upgraded_under_a_waiting_connection(store_keywords, call):
    for _ in range(8):
        first = session(store_keywords)
    upgrade_store(call)
    assert session(store_keywords) == first


def test_a_database_is_dropped_and_made_again_under_a_waiting_connection(cluster, store_keywords):
    session(store_keywords)
    name = sql.Identifier(store_keywords["dbname"])
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as other:
        other.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
        other.execute(sql.SQL("CREATE DATABASE {}").format(name))
    with pytest.raises(StoreError, match="empty"):
        session(store_keywords)


def test_a_connection_is_closed_when_no_question_follows(store_keywords, monkeypatch):
    monkeypatch.setattr(keeping, "KEPT_S", 0.05)
    session(store_keywords)
    patience = time.monotonic() + 20
    while waiting(store_keywords) and time.monotonic() < patience:
        time.sleep(0.05)
    assert not waiting(store_keywords)


def test_questions_inside_each_other_share_the_engine_and_not_the_connection(store_keywords):
    with open_store(store_keywords, application=APPLICATION, at_hand=True) as outer, outer.connect() as connection:
        mine = connection.scalar(sa.text("SELECT pg_backend_pid()"))
        assert session(store_keywords) != mine
        assert connection.scalar(sa.text("SELECT pg_backend_pid()")) == mine
