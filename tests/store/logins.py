"""A person of every role, and one of none, with a login of the server's own."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from undergrid.core.store.connection import Store
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.roles import Role, role_name

ROLES = [*Role, None]
Logins = dict[Role | None, dict[str, str]]


def person_of(role: Role | None) -> str:
    """Return the login of the person of a role."""
    return f"person_{role or 'nobody'}"


@pytest.fixture
def people(cluster: Cluster, template: str, store: Store) -> Iterator[Logins]:
    """Libpq keywords of each person for the fresh store; the administrator may hand the role on, as a real one may."""
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        for role in ROLES:
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(person_of(role))))
            if role is not None:
                option = " WITH ADMIN OPTION" if role is Role.ADMIN else ""
                names = sql.Identifier(role_name(template, role)), sql.Identifier(person_of(role))
                connection.execute(sql.SQL("GRANT {} TO {}" + option).format(*names))
        yield {role: {**store.keywords, "user": person_of(role)} for role in ROLES}
    with psycopg.connect(**dict(store.keywords), autocommit=True) as connection:
        for role in ROLES:
            connection.execute(sql.SQL("DROP OWNED BY {0}; DROP ROLE {0}").format(sql.Identifier(person_of(role))))
