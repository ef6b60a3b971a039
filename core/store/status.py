"""How a store stands, for the first page of the desktop: one quick question, no judgement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from sqlalchemy import Table, text

from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store import embedded, fitness, migrations
from undergrid.core.store.connection import open_database
from undergrid.core.store.declare import geometry_columns
from undergrid.core.store.granting import role_prefix
from undergrid.core.store.people import people_of
from undergrid.core.store.registry import declared_tables, full_name
from undergrid.core.store.roles import Role, role_name

FACTS = text("""
    SELECT current_database() AS database, session_user AS login,
        pg_size_pretty(pg_database_size(current_database())) AS size,
        (SELECT array_agg(rolname::text) FROM pg_roles WHERE pg_has_role(session_user, oid, 'member')) AS memberships,
        (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) AS is_superuser
""")
# What the planner knows is enough for a page, and costs nothing on a table of millions.
ESTIMATES = text("""
    SELECT nspname || '.' || relname AS name, greatest(reltuples, 0)::bigint AS rows
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE relkind = 'r'
""")
SETTINGS = text("SELECT key, value FROM store.setting")
LATEST = text("SELECT program, applied_at FROM store.release ORDER BY id DESC LIMIT 1")


@task
def describe_store(call: Call) -> Answer:
    """Return version, size, coordinate system, height datum, the user's roles, the administrators and rows per table.

    ``state`` is ready, empty, foreign, outdated or newer; a store that is not ready is described as far as it goes.
    Rows are the planner's estimates.
    """
    with (
        open_database(call.connection, application="undergrid status", statement_timeout_s=20) as engine,
        engine.connect() as connection,
    ):
        found = fitness.examine(connection)
        facts = connection.execute(FACTS).one()
        described: Answer = {
            "state": _state(found),
            "embedded": embedded.is_embedded(call.connection),
            "connection": _private(call.connection, facts.database),
            "server": found.server_version,
            "postgis": found.postgis,
            "database": facts.database,
            "login": facts.login,
            "size": facts.size,
            "revision": found.revision,
            "wanted_revision": migrations.head(),
            "upgrade_needed": _state(found) == "outdated",
            "roles": [],
            "administrators": [],
            "tables": [],
        }
        if not found.is_store:
            return described
        described["administrators"] = [each["person"] for each in people_of(connection) if Role.ADMIN in each["roles"]]
        held, prefix = set(facts.memberships), role_prefix(connection)
        described["roles"] = [role.value for role in Role if facts.is_superuser or role_name(prefix, role) in held]
        if not described["roles"]:
            return described
        settings = {row.key: row.value for row in connection.execute(SETTINGS)}
        latest = connection.execute(LATEST).one_or_none()
        rows = {row.name: row.rows for row in connection.execute(ESTIMATES)}
    described |= {
        "name": settings.get("name", ""),
        "srid": settings["crs"]["srid"],
        "crs": settings["crs"]["name"],
        "crs_definition": settings["crs"]["definition"],
        "height_datum": settings.get("height_datum"),
        "local_transformation": settings.get("local_transformation"),
        "program": latest.program if latest else None,
        "upgraded_at": latest.applied_at.isoformat() if latest else None,
        "tables": [
            {
                "name": full_name(each),
                "label": each.label.as_json(),
                "rows": rows[full_name(each)],
                "has_geometry": len([*geometry_columns(cast(Table, each.__table__))]) > 0,
            }
            for each in declared_tables()
            if full_name(each) in rows
        ],
    }
    return described


def _private(keywords: Mapping[str, str], database: str) -> dict[str, str] | None:
    """Return how QGIS reaches a database of the private server; nothing of a connection to anywhere else."""
    return embedded.user_cluster().keywords(database) if embedded.is_embedded(keywords) else None


def _state(found: fitness.Condition) -> str:
    if not found.is_store:
        return "empty" if found.is_empty else "foreign"
    if found.revision == migrations.head():
        return "ready"
    return "outdated" if found.revision in migrations.known() else "newer"
