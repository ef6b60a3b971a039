"""Grants, derived from the declarations: sensitivity says who sees, ``editable_by`` says who writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from psycopg import sql
from sqlalchemy import Connection, Table, text

from undergrid.core.store.declare import Base, sensitivity_of
from undergrid.core.store.roles import (
    AUDIT_READERS,
    IMPORTERS,
    INCLUDES,
    READERS_OF,
    WRITING,
    Role,
    Verb,
    role_name,
    with_included,
)

PREFIX = text("""
    SELECT coalesce(
        (SELECT regexp_replace(rolname, '_owner$', '') FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner
            WHERE nspname = 'store'),
        current_database())
""")
SYSTEM_SCHEMAS = ("store", "codes", "audit", "stage", "app")


@dataclass(frozen=True, slots=True)
class Grant:
    """One right of one role on one table; ``columns`` is None when it covers them all."""

    role: Role
    verb: Verb
    schema: str
    table: str
    columns: tuple[str, ...] | None = None


def grants_of(declared: type[Base]) -> Iterator[Grant]:
    """Yield the rights that follow from one table's declaration."""
    schema, table = declared.__schema__, declared.__tablename__
    if schema == "audit":
        yield from (Grant(role, "SELECT", schema, table) for role in AUDIT_READERS)
        return
    if schema == "stage":
        return
    columns = list(cast(Table, declared.__table__).columns)
    for role in Role:
        visible = tuple(each.name for each in columns if role in READERS_OF[sensitivity_of(declared, each)])
        if visible:
            yield Grant(role, "SELECT", schema, table, None if len(visible) == len(columns) else visible)
    for role in sorted({*declared.editable_by, Role.ADMIN} if declared.editable_by else ()):
        yield from (Grant(role, verb, schema, table) for verb in WRITING)


def may(role: Role, verb: Verb, declared: type[Base]) -> bool:
    """Return whether the declaration lets a role do this to the whole table, by itself or by a role it includes."""
    held = with_included(role)
    if verb == "SELECT":
        columns = declared.__table__.columns
        seen = [grant for grant in grants_of(declared) if grant.verb == verb and grant.role in held]
        return all(any(grant.columns is None or each.name in grant.columns for grant in seen) for each in columns)
    return any(grant.role in held and grant.verb == verb for grant in grants_of(declared))


# --- effects ---------------------------------------------------------------------------------------------------------


def role_prefix(connection: Connection) -> str:
    """Return what the store's role names begin with: its database's name when it was made.

    A copied or renamed database keeps its roles; the owner of its schemas tells which they are.
    """
    return str(connection.execute(PREFIX).scalar_one())


def make_roles(connection: Connection) -> None:
    """Make the store's roles where they are missing, and nest them as declared; the caller may act as owner."""
    prefix = role_prefix(connection)
    owner, reader = sql.Identifier(role_name(prefix, "owner")), sql.Identifier(role_name(prefix, Role.READER))
    there = set(connection.execute(text("SELECT rolname FROM pg_roles")).scalars())
    for name in [role_name(prefix, "owner"), *(role_name(prefix, role) for role in Role)]:
        if name not in there:
            _run(connection, sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(name)))
    for role, included in INCLUDES.items():
        for each in included:
            _run(connection, _membership(role_name(prefix, each), role_name(prefix, role)))
    _run(connection, sql.SQL("GRANT {} TO CURRENT_USER").format(owner))
    database = sql.Identifier(connection.execute(text("SELECT current_database()")).scalar_one())
    _run(connection, sql.SQL("REVOKE CONNECT, TEMPORARY ON DATABASE {} FROM PUBLIC").format(database))
    _run(connection, sql.SQL("GRANT CREATE, CONNECT, TEMPORARY ON DATABASE {} TO {}").format(database, owner))
    _run(connection, sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, reader))
    _run(connection, sql.SQL("GRANT CREATE ON SCHEMA public TO {}").format(owner))


def act_as_owner(connection: Connection) -> None:
    """Make everything that follows in this transaction belong to the store's owner, whom nobody can log in as."""
    prefix = role_prefix(connection)
    _run(connection, sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(role_name(prefix, "owner"))))


def grant_declared(connection: Connection, tables: Iterable[type[Base]]) -> None:
    """Take every right on the store's schemas from every role, then give what the declarations say."""
    prefix = role_prefix(connection)
    tables = list(tables)
    schemas = sorted({*SYSTEM_SCHEMAS, *(each.__schema__ for each in tables)})
    everyone = sql.SQL(", ").join([sql.SQL("PUBLIC"), *(sql.Identifier(role_name(prefix, role)) for role in Role)])
    for schema in schemas:
        if schema != "app":  # just rebuilt: it holds what its own files granted
            revoke = sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA {} FROM {}")
            _run(connection, revoke.format(sql.Identifier(schema), everyone))
        _run(connection, sql.SQL("REVOKE ALL ON SCHEMA {} FROM {}").format(sql.Identifier(schema), everyone))
        for role in _users_of(schema):
            grant = sql.SQL("GRANT USAGE ON SCHEMA {} TO {}")
            _run(connection, grant.format(sql.Identifier(schema), sql.Identifier(role_name(prefix, role))))
    for role in IMPORTERS:
        grant = sql.SQL("GRANT CREATE ON SCHEMA stage TO {}")
        _run(connection, grant.format(sql.Identifier(role_name(prefix, role))))
    # which schema version this is, everyone who may enter must know
    version = sql.SQL("GRANT SELECT ON store.version TO {}")
    _run(connection, version.format(sql.Identifier(role_name(prefix, Role.READER))))
    for declared in tables:
        for each in grants_of(declared):
            _run(connection, _statement(each, prefix))


def _users_of(schema: str) -> tuple[Role, ...]:
    return {"audit": AUDIT_READERS, "stage": IMPORTERS}.get(schema, (Role.READER,))


def _statement(grant: Grant, prefix: str) -> sql.Composed:
    columns = sql.SQL("")
    if grant.columns is not None:
        columns = sql.SQL(" ({})").format(sql.SQL(", ").join(map(sql.Identifier, grant.columns)))  # type: ignore[assignment]
    return sql.SQL("GRANT {verb}{columns} ON {table} TO {role}").format(
        verb=sql.SQL(grant.verb),
        columns=columns,
        table=sql.Identifier(grant.schema, grant.table),
        role=sql.Identifier(role_name(prefix, grant.role)),
    )


def _membership(group: str, member: str) -> sql.Composed:
    return sql.SQL("GRANT {} TO {}").format(sql.Identifier(group), sql.Identifier(member))


def _run(connection: Connection, statement: sql.Composed) -> None:
    driver = connection.connection.driver_connection
    with driver.cursor() as cursor:  # type: ignore[union-attr]
        cursor.execute(statement)
