"""Grants, derived from the declarations: sensitivity says who sees, ``editable_by`` says who writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from psycopg import sql
from sqlalchemy import Connection, Table, text

from undergrid.core.store import former_stores, preparing
from undergrid.core.store.declare import Base, sensitivity_of
from undergrid.core.store.former_stores import Former
from undergrid.core.store.preparing import run
from undergrid.core.store.roles import (
    AUDIT_READERS,
    IMPORTERS,
    READERS_OF,
    WRITING,
    Role,
    Verb,
    role_name,
    with_included,
)

PREFIX = text("""
    SELECT (SELECT regexp_replace(rolname, '_owner$', '') FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner
        WHERE nspname = 'store') AS kept, current_database() AS database
""")
# By the catalogue and not by name: the server looks a name up only for who may use its schema.
MAY_READ = text("""
    SELECT coalesce(bool_or(has_schema_privilege(relnamespace, 'USAGE')
        AND has_table_privilege(pg_class.oid, 'SELECT')), false)
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname || '.' || relname = :name
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
    columns = list(cast(Table, declared.__table__).columns)
    for role in Role:
        readers = {each.name: set(READERS_OF[sensitivity_of(declared, each)]) for each in columns}
        visible = tuple(name for name, seen_by in readers.items() if seen_by & with_included(role))
        if any(role in seen_by for seen_by in readers.values()):  # what it has of a role it includes it has already
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


def may_deliver(role: Role, filled: Iterable[type[Base]]) -> bool:
    """Return whether a role may bring, accept and withdraw deliveries that fill these tables: it may write them all.

    The server asks the same (``app.may_deliver``), so that the right follows the tables and is declared nowhere else.
    """
    return all(may(role, "INSERT", each) for each in filled)


# --- effects ---------------------------------------------------------------------------------------------------------


def role_prefix(connection: Connection) -> str:
    """Return what the store's role names begin with: its database's name when it was made.

    A copied or renamed database keeps its roles; the owner of its schemas tells which they are.
    """
    found = connection.execute(PREFIX).one()
    return str(found.kept or preparing.safe_prefix(found.database))


def make_roles(connection: Connection, *, identity: str | None = None, former: Former = "refuse") -> None:
    """Make what the store needs of its server where it is missing: PostGIS, roles, rights on the database.

    A store that is to be new here does not take over roles that people hold from an earlier store of the same name,
    unless ``identity`` says that it is that store (a restore), or ``former`` says what becomes of these people.
    Raises StoreError, before anything is changed, when the login may not do it.
    """
    prefix = role_prefix(connection)
    is_new = connection.scalar(text("SELECT to_regnamespace('store') IS NULL"))
    if is_new:
        former_stores.settle(connection, prefix, identity, former)
    preparing.prepare(connection, prefix)


def act_as_owner(connection: Connection) -> None:
    """Make everything that follows in this transaction belong to the store's owner, whom nobody can log in as."""
    prefix = role_prefix(connection)
    run(connection, sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(role_name(prefix, "owner"))))


def grant_declared(connection: Connection, tables: Iterable[type[Base]]) -> None:
    """Take every right on the store's schemas from every role, then give what the declarations say."""
    prefix = role_prefix(connection)
    tables = list(tables)
    schemas = sorted({*SYSTEM_SCHEMAS, *(each.__schema__ for each in tables)})
    everyone = sql.SQL(", ").join([sql.SQL("PUBLIC"), *(sql.Identifier(role_name(prefix, role)) for role in Role)])
    for schema in schemas:
        if schema != "app":  # just rebuilt: it holds what its own files granted
            revoke = sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA {} FROM {}")
            run(connection, revoke.format(sql.Identifier(schema), everyone))
        run(connection, sql.SQL("REVOKE ALL ON SCHEMA {} FROM {}").format(sql.Identifier(schema), everyone))
        for role in _users_of(schema):
            grant = sql.SQL("GRANT USAGE ON SCHEMA {} TO {}")
            run(connection, grant.format(sql.Identifier(schema), sql.Identifier(role_name(prefix, role))))
    # which schema version this is, everyone who may enter must know
    version = sql.SQL("GRANT SELECT ON store.version TO {}")
    run(connection, version.format(sql.Identifier(role_name(prefix, Role.READER))))
    for declared in tables:
        for each in grants_of(declared):
            run(connection, _statement(each, prefix))


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
