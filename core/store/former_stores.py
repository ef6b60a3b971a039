"""Roles outlive the store they were made for: a city dropped and made anew must not inherit the people of the old one.

The owner's role carries the identity of its store in its comment, where the login may write one.
"""

from __future__ import annotations

import re
import uuid
from typing import Literal

from psycopg import sql
from sqlalchemy import Connection, text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.text import Text
from undergrid.core.store import preparing
from undergrid.core.store.roles import OWNER, role_name

Former = Literal["refuse", "withdraw", "keep"]
COMMENT = "Undergrid store "

PEOPLE = text("""
    SELECT held.rolname AS role, person.rolname AS person FROM pg_auth_members
    JOIN pg_roles AS held ON held.oid = roleid JOIN pg_roles AS person ON person.oid = member
    WHERE held.rolname = ANY(CAST(:names AS text[])) AND NOT person.rolname = ANY(CAST(:names AS text[]))
        AND person.rolname NOT IN (current_user, session_user)
    ORDER BY 1, 2
""")
ELSEWHERE = text("""
    SELECT DISTINCT datname FROM pg_shdepend JOIN pg_roles ON pg_roles.oid = refobjid
    JOIN pg_database ON pg_database.oid = dbid
    WHERE refclassid = 'pg_authid'::regclass AND rolname = :owner AND deptype = 'o' AND datname <> current_database()
""")
IDENTITY = text("SELECT shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname = :owner")


def new_identity() -> str:
    """Return an identity for a new store."""
    return str(uuid.uuid4())


def settle(connection: Connection, prefix: str, identity: str | None, former: Former) -> None:
    """Make sure that a new store's roles are nobody else's; ``former`` says what becomes of people who hold them."""
    names = preparing.all_names(prefix)
    elsewhere = list(connection.execute(ELSEWHERE, {"owner": role_name(prefix, OWNER)}).scalars())
    if elsewhere:
        raise StoreError(
            Text(
                "Another store on this server, {stores}, has the roles of this name.",
                "本服务器上的另一数据库 {stores} 正在使用同名角色。",
            ).fill(stores=", ".join(elsewhere)),
            Text("Choose another name for the database.", "请为数据库另取名称。"),
        )
    people = connection.execute(PEOPLE, {"names": names}).all()
    if not people or former == "keep" or (identity and told_identity(connection, prefix) == identity):
        return
    if former == "refuse":
        held = ", ".join(f"{each.person} ({each.role.removeprefix(prefix + '_')})" for each in people)
        raise StoreError(
            Text(
                "People still hold roles of an earlier store of this name: {held}.",
                "仍有人员持有同名旧库的角色：{held}。",
            ).fill(held=held),
            Text(
                "Say whether they keep their roles or lose them, or choose another name.",
                "请选择保留或收回其角色，或另取名称。",
            ),
        )
    for each in people:
        revoke = sql.SQL("REVOKE {} FROM {}").format(sql.Identifier(each.role), sql.Identifier(each.person))
        preparing.run(connection, revoke)


def told_identity(connection: Connection, prefix: str) -> str | None:
    """Return the identity that the owner's role carries."""
    said = connection.scalar(IDENTITY, {"owner": role_name(prefix, OWNER)}) or ""
    found = re.fullmatch(re.escape(COMMENT) + r"(\S+)", said)
    return found[1] if found else None


def carry_identity(connection: Connection, prefix: str, identity: str) -> None:
    """Write a store's identity onto its owner's role, where the login may; without it only the people are looked at."""
    found = preparing.facts_of(connection, prefix)
    if found.is_superuser or (found.makes_roles and found.server < 16):
        comment = sql.SQL("COMMENT ON ROLE {} IS {}")
        owner = sql.Identifier(role_name(prefix, OWNER))
        preparing.run(connection, comment.format(owner, sql.Literal(COMMENT + identity)))
