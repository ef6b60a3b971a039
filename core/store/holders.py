"""Who holds what a statement waited for in vain: person, program, and since when where the server tells."""

from __future__ import annotations

import psycopg

from undergrid.core.kernel.text import Text
from undergrid.core.store.errors import Held

# A session with a transaction open in this database. Since when is told to the server's monitors only
# (pg_read_all_stats), and to everyone of their own sessions.
HOLDERS = """
    SELECT DISTINCT usename::text AS person, application_name AS program,
        to_char(xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS since
    FROM pg_stat_activity JOIN pg_locks USING (pid)
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND granted
        AND (locktype = 'relation' AND mode <> 'AccessShareLock' OR locktype = 'relation' AND relation >= 16384
            OR locktype IN ('advisory', 'transactionid'))
    ORDER BY since NULLS LAST, person LIMIT 5
"""


def named(held: Held, connection: psycopg.Connection) -> Held:
    """Return the error with the names of those who have work open in the database."""
    found = connection.execute(HOLDERS).fetchall()
    if not found:
        return held
    said = [
        Text(
            f"{person} ({program or '?'})" + (f" since {since} UTC" if since else ""),
            f"{person}（{program or '?'}）" + (f"，始于 {since} UTC" if since else ""),
        )
        for person, program, since in found
    ]
    return Held(
        Text(
            f"{held.text.en} Work is open at present by {', '.join(each.en for each in said)}.",
            f"{held.text.zh}目前有未完成操作的：{'、'.join(each.zh for each in said)}。",
        ),
        held.remedy,
    )
