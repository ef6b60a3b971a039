"""Who works with a store, and as what: list people, give a role, take it back. Nobody is written down anywhere else."""

from __future__ import annotations

from typing import TypedDict

from psycopg import sql
from sqlalchemy import Connection, text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store import preparing
from undergrid.core.store.connection import open_store
from undergrid.core.store.granting import role_prefix
from undergrid.core.store.roles import GIVEN_BY_ADMIN, Role, role_name, with_included

APPLICATION = "undergrid people"
PEOPLE = text("""
    SELECT person.rolname AS person, held.rolname AS role, person.rolvaliduntil AS until FROM pg_auth_members
    JOIN pg_roles AS held ON held.oid = roleid JOIN pg_roles AS person ON person.oid = member
    WHERE held.rolname = ANY(CAST(:roles AS text[])) AND NOT person.rolname = ANY(CAST(:names AS text[]))
    ORDER BY 1, 2
""")
LOGIN = text("SELECT rolsuper FROM pg_roles WHERE rolname = :person AND rolcanlogin")
MAY_GIVE = text("SELECT pg_has_role(CAST(:role AS text), 'MEMBER WITH ADMIN OPTION')")


class Person(TypedDict):
    """Who holds which roles: those that were given, all that these include, and until when."""

    person: str
    roles: list[str]
    includes: list[str]
    until: str | None


@task
def list_people(call: Call) -> list[Person]:
    """Return who holds which roles of the store: person, roles given, all roles these include, until when."""
    with open_store(call.connection, application=APPLICATION) as store, store.connect() as connection:
        return people_of(connection)


@task
def grant_role(call: Call, *, person: str, role: str) -> Person:
    """Give a login of the server a role in the store; return the roles it has then.

    Who is made an administrator may hand that role on.
    """
    wanted = _role(role)
    with open_store(call.connection, application=APPLICATION) as store, store.begin() as connection:
        prefix = role_prefix(connection)
        _require_login(connection, person)
        _require_giver(connection, prefix, wanted)
        option = "" if wanted in GIVEN_BY_ADMIN else " WITH ADMIN OPTION"
        names = sql.Identifier(role_name(prefix, wanted)), sql.Identifier(person)
        preparing.run(connection, sql.SQL("GRANT {} TO {}" + option).format(*names))
        return _of(connection, person)


@task
def withdraw_role(call: Call, *, person: str, role: str = "") -> Person:
    """Take a role from a person, or all roles where none is named; return the roles that are left.

    Raises StoreError if nobody would be left to administer the store.
    """
    with open_store(call.connection, application=APPLICATION) as store, store.begin() as connection:
        prefix, held = role_prefix(connection), _of(connection, person)["roles"]
        leaving = [each for each in held if not role or each == _role(role)]
        if not leaving:
            raise StoreError(
                Text("{person} does not hold that role.", "{person} 未持有该角色。").fill(person=person),
                Text("List the people to see who holds what.", "请查看人员列表。"),
            )
        if Role.ADMIN in leaving:
            _require_another_admin(connection, person)
        for each in leaving:
            _require_giver(connection, prefix, Role(each))
            names = sql.Identifier(role_name(prefix, Role(each))), sql.Identifier(person)
            preparing.run(connection, sql.SQL("REVOKE {} FROM {}").format(*names))
        return _of(connection, person)


def people_of(connection: Connection) -> list[Person]:
    """Return who holds which roles of the store."""
    prefix = role_prefix(connection)
    roles = {role_name(prefix, role): role for role in Role}
    found: dict[str, Person] = {}
    asked = {"roles": list(roles), "names": preparing.all_names(prefix)}
    for row in connection.execute(PEOPLE, asked):
        until = row.until.isoformat() if row.until else None
        person = found.setdefault(row.person, {"person": row.person, "roles": [], "includes": [], "until": until})
        person["roles"].append(roles[row.role].value)
    for each in found.values():
        held = frozenset[Role]().union(*(with_included(Role(role)) for role in each["roles"]))
        each["includes"] = [role.value for role in Role if role in held]
    return list(found.values())


def _of(connection: Connection, person: str) -> Person:
    nothing: Person = {"person": person, "roles": [], "includes": [], "until": None}
    return next((each for each in people_of(connection) if each["person"] == person), nothing)


def _role(named: str) -> Role:
    if named in set(Role):
        return Role(named)
    raise StoreError(
        Text("There is no role {role}.", "没有角色 {role}。").fill(role=named),
        Text("The roles are: {roles}.", "可用角色：{roles}。").fill(roles=", ".join(Role)),
    )


def _require_login(connection: Connection, person: str) -> None:
    if connection.scalar(LOGIN, {"person": person}) is not None:
        return
    create = sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(person))
    raise StoreError(
        Text("The server knows no login {person}.", "服务器上没有登录名 {person}。").fill(person=person),
        Text(
            "Let a database administrator make it, and set its password with \\password:\n{sql}",
            "请数据库管理员创建该登录名，并用 \\password 设置密码：\n{sql}",
        ).fill(sql=preparing.as_text([create], connection)),
    )


def _require_giver(connection: Connection, prefix: str, role: Role) -> None:
    if not connection.scalar(MAY_GIVE, {"role": role_name(prefix, role)}):
        raise StoreError(
            Text("Your role may not give or take the role {role}.", "您无权授予或收回角色 {role}。").fill(role=role),
            Text("Ask the store's administrator.", "请联系数据库管理员。"),
        )


def _require_another_admin(connection: Connection, person: str) -> None:
    others = [each for each in people_of(connection) if Role.ADMIN in each["roles"] and each["person"] != person]
    if not others and not connection.scalar(text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")):
        raise StoreError(
            Text("{person} is the only administrator.", "{person} 是唯一的管理员。").fill(person=person),
            Text("Make someone else an administrator first.", "请先指定另一位管理员。"),
        )
