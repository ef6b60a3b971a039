"""The role matrix, asked of real logins: what the declarations say, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.granting import grants_of, may
from undergrid.core.store.registry import declared_tables, full_name
from undergrid.core.store.roles import WRITING, Role, role_name, with_included
from undergrid.tests.store.trial import Pipe, Well, trial_store, trial_tables

__all__ = ["trial_store"]
ROLES = [*Role, None]
VIEW = sa.text("""
    CREATE VIEW app.well_district AS
        SELECT id, ST_SnapToGrid(ST_Force2D(geom), 500) AS geom FROM trial.well;
    CALL app.open_to('app.well_district', 'reader');
    CREATE TABLE trial.undeclared (id integer);
""")


@pytest.fixture
def logins(cluster: Cluster, template: str, trial_store: Store) -> Iterator[dict[Role | None, dict[str, str]]]:
    """A person of every role, and one of none, with libpq keywords to enter the store."""
    with trial_store.begin() as connection:
        owner = role_name(template, "owner")
        connection.execute(sa.select(sa.func.set_config("role", owner, True)))
        connection.execute(VIEW)
        connection.execute(sa.insert(Well).values(name="w", geom="SRID=998640;POINT Z (500000 3270000 1)"))
        connection.execute(sa.text("RESET ROLE"))
        connection.execute(sa.text("ANALYZE trial.well"))
    people = {role: f"person_{role or 'nobody'}" for role in ROLES}
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        for role, person in people.items():
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(person)))
            if role is not None:
                grant = sql.SQL("GRANT {} TO {}")
                connection.execute(grant.format(sql.Identifier(role_name(template, role)), sql.Identifier(person)))
        yield {role: {**trial_store.keywords, "user": person} for role, person in people.items()}
    with psycopg.connect(**dict(trial_store.keywords), autocommit=True) as connection:
        for person in people.values():
            connection.execute(sql.SQL("DROP OWNED BY {0}; DROP ROLE {0}").format(sql.Identifier(person)))


def may_do(connection: psycopg.Connection, statement: sql.Composable) -> bool:
    """Whether the server lets it happen; nothing of it stays."""
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(statement)
    except psycopg.errors.InsufficientPrivilege:
        return False
    except psycopg.DatabaseError as refused:
        if refused.sqlstate not in ("UG002", "UG004", "UG007"):  # a trigger answers only those who had the privilege
            raise
    return True


STATEMENTS = {
    "SELECT": "SELECT * FROM {} LIMIT 1",
    "UPDATE": "UPDATE {} SET {} = NULL WHERE false",
    "DELETE": "DELETE FROM {} WHERE false",
    "TRUNCATE": "TRUNCATE {}",
}


def attempt(connection: psycopg.Connection, verb: str, table: type) -> bool:
    name = sql.Identifier(table.__schema__, table.__tablename__)
    column = sql.Identifier(list(table.__table__.columns)[-1].name)
    return may_do(connection, sql.SQL(STATEMENTS[verb]).format(name, column))


def test_every_role_may_do_what_is_declared_and_no_more(logins: dict[Role | None, dict[str, str]]):
    wrong = []
    tables = [*declared_tables(), *trial_tables()]
    for role in Role:
        with psycopg.connect(**logins[role]) as connection:
            for table in tables:
                for verb in ("SELECT", "UPDATE", "DELETE", "TRUNCATE"):
                    declared = may(role, verb, table)
                    if attempt(connection, verb, table) != declared:
                        wrong.append((role, verb, full_name(table), declared))
                held = connection.execute(
                    "SELECT has_schema_privilege(%s, 'USAGE') AND has_table_privilege(%s, 'INSERT')",
                    (table.__schema__, full_name(table)),
                ).fetchone()[0]
                if held != may(role, "INSERT", table):
                    wrong.append((role, "INSERT", full_name(table), not held))
    assert wrong == []


def test_the_declaration_itself_is_what_the_contract_says():
    assert with_included(Role.ADMIN) == set(Role)
    assert not may(Role.READER, "SELECT", Well)
    assert may(Role.PLANNER, "SELECT", Well)
    assert may(Role.EDITOR, "UPDATE", Well)
    assert not may(Role.PLANNER, "UPDATE", Well)
    assert not any(may(role, "TRUNCATE", table) for role in Role for table in trial_tables())
    assert {grant.verb for grant in grants_of(Pipe)} == {"SELECT", *WRITING}


def test_a_reader_sees_all_of_a_row_but_its_restricted_column(logins: dict[Role | None, dict[str, str]]):
    with psycopg.connect(**logins[Role.READER]) as connection:
        assert may_do(connection, sql.SQL("SELECT id, kind, geom FROM trial.pipe"))
        assert not may_do(connection, sql.SQL("SELECT well_id FROM trial.pipe"))


def test_a_reader_sees_the_generalised_view_and_never_the_exact_place(logins: dict[Role | None, dict[str, str]]):
    with psycopg.connect(**logins[Role.READER], autocommit=True) as connection:
        assert connection.execute("SELECT ST_AsText(geom) FROM app.well_district").fetchone() == (
            "POINT(500000 3270000)",
        )
        for leak in (
            "SELECT geom FROM trial.well",
            "SELECT ST_EstimatedExtent('trial', 'well', 'geom')",
            "SELECT ST_Extent(geom) FROM trial.well",
            "SELECT * FROM app.as_of('trial.well', now())",
            "SELECT image FROM app.row_history('trial.well', gen_random_uuid())",
        ):
            assert not may_do(connection, sql.SQL(leak)), leak
        histogram = "SELECT count(*) FROM pg_stats WHERE schemaname = 'trial' AND tablename = 'well'"
        assert connection.execute(histogram).fetchone() == (0,)


def test_a_table_nobody_declared_is_denied_to_all(logins: dict[Role | None, dict[str, str]]):
    for role in Role:
        with psycopg.connect(**logins[role]) as connection:
            assert not may_do(connection, sql.SQL("SELECT * FROM trial.undeclared"))


@pytest.mark.parametrize("role", [Role.SURVEYOR, Role.EDITOR])
def test_a_surveyor_imports_through_the_one_path(
    logins: dict[Role | None, dict[str, str]], role: Role, trial_store: Store
):
    import numpy as np

    call = Call(connection=logins[role])
    places = Coordinates(np.column_stack((np.full(30_000, 5e5), np.full(30_000, 3.27e6), np.arange(30_000.0))))
    with open_store(logins[role]) as store, unit_of_work(store, call, kind="trial", content_sha256=role) as work:
        work.stage(Well, {"name": np.array(["w"] * 30_000), "geom": places})
        work.check()
        work.promote()
    with trial_store.connect() as connection:
        found = sa.select(sa.func.count(), sa.func.max(Well.updated_by)).where(Well.batch_id.is_not(None))
        assert tuple(connection.execute(found).one()) == (30_000, f"person_{role}")


def test_a_reader_cannot_open_a_batch(logins: dict[Role | None, dict[str, str]]):
    call = Call(connection=logins[Role.READER])
    with (
        open_store(logins[Role.READER]) as store,
        pytest.raises(StoreError, match="role may not"),
        unit_of_work(store, call, kind="trial", content_sha256="x"),
    ):
        pass


def test_a_person_without_a_role_is_told_so(logins: dict[Role | None, dict[str, str]]):
    with pytest.raises(StoreError, match="role"), open_store(logins[None]):
        pass
