"""What a store needs of its server before it can be made: PostGIS, its roles, their rights on the database.

Everything is looked at before anything is written. What the login may not do itself is told as the SQL that a database
administrator runs once; a login that is no superuser then makes, restores and upgrades the store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from psycopg import sql
from sqlalchemy import Connection, text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.driver import driver_of
from undergrid.core.store.roles import GIVEN_BY_ADMIN, INCLUDES, KEEPER, OWNER, Role, role_name

LONGEST_NAME = 63
"""Bytes that PostgreSQL keeps of a name; it cuts the rest off without a word."""
LONGEST_PREFIX = LONGEST_NAME - max(len(f"_{role}") for role in (*Role, OWNER, KEEPER))

FACTS = text("""
    SELECT current_setting('server_version_num')::integer / 10000 AS server, current_database() AS database,
        current_user AS login, rolsuper AS is_superuser, rolcreaterole AS makes_roles,
        pg_has_role(datdba, 'USAGE') AS owns_database,
        EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis') AS has_postgis,
        EXISTS (SELECT FROM pg_available_extension_versions WHERE name = 'postgis') AS offers_postgis,
        EXISTS (SELECT FROM pg_available_extension_versions WHERE name = 'postgis' AND (trusted OR NOT superuser))
            AND has_database_privilege(pg_database.oid, 'CREATE') AS makes_postgis,
        EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE grantee = 0) AS is_open,
        EXISTS (SELECT FROM pg_namespace, aclexplode(nspacl) WHERE nspname = 'public' AND grantee = 0
            AND privilege_type = 'CREATE') AS public_is_open,
        (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'public') AS owns_public
    FROM pg_database, pg_roles WHERE datname = current_database() AND rolname = current_user
""")
ROLES = text("""
    SELECT rolname, pg_has_role(oid, 'MEMBER WITH ADMIN OPTION') AS is_given FROM pg_roles
    WHERE rolname = ANY(CAST(:names AS text[]))
""")
MEMBERSHIPS = text("""
    SELECT held.rolname AS held, member.rolname AS member, bool_or(admin_option) AS may_give FROM pg_auth_members
    JOIN pg_roles AS held ON held.oid = roleid JOIN pg_roles AS member ON member.oid = member
    WHERE held.rolname = ANY(CAST(:names AS text[])) GROUP BY 1, 2
""")
RIGHTS = text("""
    SELECT CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = :owner) THEN
            has_database_privilege(:owner, current_database(), 'CREATE')
            AND has_database_privilege(:owner, current_database(), 'TEMPORARY')
            AND has_database_privilege(:reader, current_database(), 'CONNECT') ELSE false END AS database,
        CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = :owner) THEN
            has_schema_privilege(:owner, 'public', 'CREATE') ELSE false END AS schema
""")
# PostGIS tells the extent of tables that the caller may not read; see app/15_leaks.sql.
CLOSE_LEAKS = sql.SQL("""DO $$
DECLARE
    routine regprocedure;
BEGIN
    FOR routine IN
        SELECT pg_proc.oid FROM pg_proc JOIN pg_depend ON objid = pg_proc.oid AND deptype = 'e'
        JOIN pg_extension ON pg_extension.oid = refobjid
        WHERE extname = 'postgis' AND proname IN ('st_estimatedextent', 'st_findextent', '_postgis_stats',
            '_postgis_index_extent', '_postgis_selectivity', '_postgis_join_selectivity')
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I, %I, %I', routine, {}, {}, {});
    END LOOP;
END
$$""")


@dataclass(frozen=True)
class Step:
    """One statement on the way to a prepared database, and whether the login may run it."""

    statement: sql.Composed
    may: bool


@dataclass(frozen=True)
class Facts:
    """What is there, and what the login may; as it stands here it is a database that nobody has made yet."""

    database: str
    login: str
    server: int = 15
    is_superuser: bool = False
    makes_roles: bool = False
    owns_database: bool = False
    has_postgis: bool = False
    offers_postgis: bool = True
    makes_postgis: bool = False
    is_open: bool = True
    public_is_open: bool = False
    owns_public: bool = False
    roles: dict[str, bool] = field(default_factory=dict)
    """The store's roles that are there; whether the login may give each to others."""
    memberships: dict[tuple[str, str], bool] = field(default_factory=dict)
    """(role, member) of the store's roles; whether the member may give it on."""
    database_rights: bool = False
    schema_rights: bool = False

    @property
    def writes_reference_systems(self) -> bool:
        """Return whether the login's own right to PostGIS's table of coordinate systems needs no grant."""
        return self.is_superuser


def safe_prefix(database: str) -> str:
    """Return what the role names of a database begin with: its name, shortened where the server would cut it off."""
    if len(database.encode()) <= LONGEST_PREFIX:
        return database
    mark = hashlib.sha256(database.encode()).hexdigest()[:8]
    return database.encode()[: LONGEST_PREFIX - 9].decode(errors="ignore") + "_" + mark


def refuse_long_name(database: str) -> None:
    """Raise StoreError for a database name that the server would cut off."""
    if len(database.encode()) > LONGEST_NAME:
        raise StoreError(
            Text("The name {name} is longer than PostgreSQL keeps.", "名称 {name} 超过 PostgreSQL 允许的长度。").fill(
                name=database
            ),
            Text(
                "Choose a name of at most 63 bytes: 21 Chinese characters, or 63 Latin ones.",
                "请使用不超过 63 字节的名称（21 个汉字或 63 个字母）。",
            ),
        )


def facts_of(connection: Connection, prefix: str) -> Facts:
    """Return what is there and what the login may; nothing is changed."""
    names = {"names": all_names(prefix)}
    asked = {"owner": role_name(prefix, OWNER), "reader": role_name(prefix, Role.READER)}
    rights = connection.execute(RIGHTS, asked).one()
    return Facts(
        **connection.execute(FACTS).one()._mapping,
        roles={row.rolname: row.is_given for row in connection.execute(ROLES, names)},
        memberships={(row.held, row.member): row.may_give for row in connection.execute(MEMBERSHIPS, names)},
        database_rights=rights.database,
        schema_rights=rights.schema,
    )


def all_names(prefix: str) -> list[str]:
    """Return the names of all roles of a store."""
    return [role_name(prefix, OWNER), role_name(prefix, KEEPER), *(role_name(prefix, role) for role in Role)]


def steps(found: Facts, prefix: str) -> Iterator[Step]:
    """Yield the statements that are missing for a store in this database."""
    if not found.has_postgis:
        yield Step(_said("CREATE EXTENSION postgis"), found.is_superuser or found.makes_postgis)
    yield from _making_roles(found, prefix)
    yield from _nesting_roles(found, prefix)
    yield from _rights_on_database(found, prefix)


def _making_roles(found: Facts, prefix: str) -> Iterator[Step]:
    may = found.is_superuser or found.makes_roles
    for name in all_names(prefix):
        if name not in found.roles:
            # whoever holds the keeper's role may become the owner, and is not the owner at all times
            kind = "NOINHERIT" if name == role_name(prefix, KEEPER) else "INHERIT"
            yield Step(_said("CREATE ROLE {} NOLOGIN " + kind, name), may)


def _nesting_roles(found: Facts, prefix: str) -> Iterator[Step]:
    wanted = [(role_name(prefix, each), role_name(prefix, role), False) for role in Role for each in INCLUDES[role]]
    wanted += [(role_name(prefix, each), role_name(prefix, Role.ADMIN), True) for each in GIVEN_BY_ADMIN]
    wanted += [
        (role_name(prefix, OWNER), role_name(prefix, KEEPER), False),
        (role_name(prefix, KEEPER), role_name(prefix, Role.ADMIN), False),
    ]
    if not found.is_superuser:
        wanted.append((role_name(prefix, Role.ADMIN), found.login, True))
    for held, member, to_give in wanted:
        there = found.memberships.get((held, member))
        if there is None or (to_give and not there):
            option = " WITH ADMIN OPTION" if to_give else ""
            yield Step(_said("GRANT {} TO {}" + option, held, member), _may_give(found, held))


def _may_give(found: Facts, role: str) -> bool:
    if found.is_superuser or found.roles.get(role, False):
        return True
    # since version 16 who makes a role may give it, and no other
    return found.makes_roles and (found.server < 16 or role not in found.roles)


def _rights_on_database(found: Facts, prefix: str) -> Iterator[Step]:
    owner, reader = role_name(prefix, OWNER), role_name(prefix, Role.READER)
    owns = found.is_superuser or found.owns_database
    if found.is_open:
        yield Step(_said("REVOKE ALL ON DATABASE {} FROM PUBLIC", found.database), owns)
    if not found.database_rights:
        grant = _said("GRANT CREATE, CONNECT, TEMPORARY ON DATABASE {} TO {}", found.database, owner)
        yield Step(grant, owns)
        yield Step(_said("GRANT CONNECT ON DATABASE {} TO {}", found.database, reader), owns)
    owns_public = found.is_superuser or found.owns_public or found.owns_database
    if found.public_is_open:
        yield Step(_said("REVOKE CREATE ON SCHEMA public FROM PUBLIC"), owns_public)
    if not found.schema_rights:
        yield Step(_said("GRANT CREATE ON SCHEMA public TO {}", owner), owns_public)


def prepare(connection: Connection, prefix: str) -> None:
    """Bring roles and rights to what a store needs; raise StoreError with the SQL for what the login may not do."""
    found = facts_of(connection, prefix)
    if not (found.has_postgis or found.offers_postgis):
        raise StoreError(
            Text("The server has no PostGIS.", "服务器未安装 PostGIS。"),
            Text("Install PostGIS 3.3 or newer on the server.", "请在服务器上安装 PostGIS 3.3 或更高版本。"),
        )
    wanted = list(steps(found, prefix))
    if beyond := [step.statement for step in wanted if not step.may]:
        if not found.has_postgis or _is_about_roles(beyond):
            beyond += [*_for_reference_systems(prefix), _leaks(prefix)]
        raise refusal(found.login, beyond, connection)
    for step in wanted:
        run(connection, step.statement)


def require_reference_system(connection: Connection, prefix: str, srid: int | None) -> bool:
    """Return whether the owner, not the login, is to write a coordinate system; raise StoreError if neither may.

    ``srid`` is the number of a system of EPSG, which PostGIS may know already; None is a system of the project's own.
    """
    asked = {"srid": srid, "owner": role_name(prefix, OWNER)}
    found = connection.execute(
        text("""
            SELECT EXISTS (SELECT FROM spatial_ref_sys WHERE srid = :srid) AS is_known,
                has_table_privilege('spatial_ref_sys', 'INSERT') AND has_table_privilege('spatial_ref_sys', 'UPDATE')
                    AS by_login,
                has_table_privilege(:owner, 'spatial_ref_sys', 'INSERT')
                    AND has_table_privilege(:owner, 'spatial_ref_sys', 'UPDATE') AS by_owner,
                current_user AS login
        """),
        asked,
    ).one()
    if not (found.is_known or found.by_login or found.by_owner):
        raise refusal(found.login, _for_reference_systems(prefix), connection)
    return not (found.is_known or found.by_login)


def refusal(login: str, beyond: list[sql.Composed], connection: Connection | None = None) -> StoreError:
    """Return the error that gives a database administrator the statements to run once."""
    return StoreError(
        Text(
            "The login {login} may not prepare this database by itself; nothing was changed.",
            "登录名 {login} 无权准备该数据库；未作任何更改。",
        ).fill(login=login),
        Text(
            "Let a database administrator run this in it once, then do it again:\n{sql}",
            "请数据库管理员在该库中执行一次以下语句，然后重试：\n{sql}",
        ).fill(sql=as_text(beyond, connection)),
    )


def script(database: str, login: str) -> list[sql.Composed]:
    """Return all that a database administrator runs once for a new store, whose administrator ``login`` becomes.

    The first statement makes the database; the others are run in it.
    """
    refuse_long_name(database)
    prefix = safe_prefix(database)
    create = _said("CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8'", database, login)
    nothing = Facts(database=database, login=login)
    return [
        create,
        *(step.statement for step in steps(nothing, prefix)),
        *_for_reference_systems(prefix),
        _leaks(prefix),
    ]


def whole_script(database: str, login: str) -> str:
    """Return the script as psql runs it: the database is made, then entered."""
    create, *rest = script(database, login)
    return f"{as_text([create])}\n\\connect {sql.Identifier(database).as_string(None)}\n{as_text(rest)}\n"


@task
def prepare_store(_call: Call, *, database: str, login: str, output: str) -> Answer:
    """Write what a database administrator runs once for a shared store: a script for psql. Nothing is done here."""
    with written_whole(output) as aside:
        aside.write_text(whole_script(database, login), encoding="utf-8")
    return {"output": output}


def as_text(statements: list[sql.Composed], connection: Connection | None = None) -> str:
    """Return statements as a person runs them in psql."""
    driver = driver_of(connection) if connection is not None else None
    return "\n".join(each.as_string(driver) + ";" for each in statements)


def run(connection: Connection, statement: sql.Composed) -> None:
    """Run a composed statement in the connection's transaction."""
    driver = driver_of(connection)
    with driver.cursor() as cursor:
        cursor.execute(statement)


def _for_reference_systems(prefix: str) -> list[sql.Composed]:
    owner = role_name(prefix, OWNER)
    return [_said("GRANT SELECT, INSERT, UPDATE ON public.spatial_ref_sys TO {}", owner)]


def _leaks(prefix: str) -> sql.Composed:
    entitled = (Role.SURVEYOR, Role.PLANNER, Role.DATA_OFFICER)
    return CLOSE_LEAKS.format(*(sql.Literal(role_name(prefix, role)) for role in entitled))


def _is_about_roles(beyond: list[sql.Composed]) -> bool:
    return any(each.as_string(None).startswith(("CREATE ROLE", "GRANT")) for each in beyond)


def _said(statement: Any, *names: str) -> sql.Composed:
    return sql.SQL(statement).format(*map(sql.Identifier, names))
