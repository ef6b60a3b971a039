"""Views and functions: who may read and call them, asked of real logins, equals what the store's SQL declares."""

from __future__ import annotations

import re

import psycopg
import pytest

from undergrid.core.intake.subject import intakes
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.task import Call
from undergrid.core.store.finding import find_called
from undergrid.core.store.granting import may_deliver
from undergrid.core.store.health import check_store
from undergrid.core.store.openings import Opening, openings
from undergrid.core.store.roles import Role, with_included
from undergrid.tests.store.logins import ROLES, Logins, people

__all__ = ["people"]
OBJECTS = """
    SELECT pg_proc.oid::regprocedure::text, true, has_function_privilege(pg_proc.oid, 'EXECUTE')
    FROM pg_proc WHERE pronamespace = 'app'::regnamespace
    UNION ALL
    SELECT pg_class.oid::regclass::text, false, has_table_privilege(pg_class.oid, verb)
    FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS verb
    WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'v', 'm') AND (verb = 'SELECT' OR
        has_table_privilege(pg_class.oid, verb))
"""
SAID_UNSEEN = "Your role may not use audit: what is in them was not compared."
VERBS = {"SELECT": "SELECT * FROM {}", "INSERT": "INSERT INTO {} DEFAULT VALUES", "DELETE": "DELETE FROM {}"}


def plain(name: str) -> str:
    """A function's name as the server writes it."""
    return re.sub(r",\s*", ",", name).replace("public.", "").replace("timestamptz", "timestamp with time zone")


@pytest.fixture(scope="module")
def declared() -> dict[str, Opening]:
    return {plain(each.name): each for each in openings()}


@pytest.mark.parametrize("role", [each for each in ROLES if each])
def test_functions_and_views_are_open_to_whom_they_say(people: Logins, declared: dict[str, Opening], role: Role):
    wrong = []
    with psycopg.connect(**people[role]) as connection:
        found = connection.execute(OBJECTS).fetchall()
    held = with_included(role)
    for name, is_function, may in found:
        opening = declared.get(name)
        wanted = opening is not None and opening.is_function == is_function and bool(held.intersection(opening.roles))
        if may != wanted:
            wrong.append((name, may, wanted))
    assert wrong == []
    assert set(declared) - {name for name, _is_function, _may in found} <= {"flood_raster.tile"}


@pytest.mark.parametrize("role", [each for each in ROLES if each])
def test_a_view_is_read_and_never_written(people: Logins, declared: dict[str, Opening], role: Role):
    views = [each for each in declared.values() if not each.is_function and each.name.startswith("app.")]
    with psycopg.connect(**people[role], autocommit=True) as connection:
        for view in views:
            connection.execute(VERBS["SELECT"].format(view.name))
            for statement in (VERBS["INSERT"], VERBS["DELETE"]):
                with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.ObjectNotInPrerequisiteState)):
                    connection.execute(statement.format(view.name))


RECORD = """
    INSERT INTO intake.delivery (room, name, state, received_at, content_sha256, counts, errors, warnings)
    VALUES (%s, 'mine', 'staged', now(), %s, '{}', 0, 0) RETURNING id
"""
OF_A_DELIVERY = (
    "UPDATE intake.delivery SET name = 'renamed', rev = -rev WHERE id = %s",
    "SELECT app.stage_delivery(%s, 'rows', '')",
    "SELECT app.record_findings(%s, '[]')",
    "SELECT app.unstage_delivery(%s)",
    "DELETE FROM intake.delivery WHERE id = %s",
)


def lets(connection: psycopg.Connection, statement: str, *values: str) -> bool:
    """Whether a person may do it; what it did is taken back."""
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(statement, values)
    except psycopg.errors.InsufficientPrivilege:
        return False
    return True


@pytest.mark.parametrize("role", [each for each in ROLES if each])
def test_deliveries_are_brought_by_whom_their_tables_are_written(store, people: Logins, role: Role):
    """Record, waiting rows and findings: of each way of bringing things in, all of them or none."""
    wrong = []
    for intake in intakes().values():
        with psycopg.connect(**dict(store.keywords), autocommit=True) as chief:
            key = str(chief.execute(RECORD, (intake.name, f"{intake.name} {role}")).fetchone()[0])
        wanted = may_deliver(role, [each.table for each in intake.subjects])
        with psycopg.connect(**people[role]) as connection:
            done = [lets(connection, RECORD, intake.name, "other")]
            done += [lets(connection, each, key) for each in OF_A_DELIVERY]
        if done != [wanted] * len(done):
            wrong.append((intake.name, wanted, done))
    assert wrong == []


def test_who_brings_what_is_what_the_bureau_agreed_on():
    brings = {
        intake.name: {role for role in Role if may_deliver(role, [each.table for each in intake.subjects])}
        for intake in intakes().values()
    }
    assert brings["survey"] == brings["inspections"] == {Role.SURVEYOR, Role.EDITOR, Role.ADMIN}
    assert brings["facilities"] == {Role.SURVEYOR, Role.EDITOR, Role.PLANNER, Role.ADMIN}
    assert brings["rainfall"] == {Role.PLANNER, Role.ADMIN}
    assert brings["grid"] == {Role.EDITOR, Role.PLANNER, Role.ADMIN}


def test_a_new_table_is_denied_to_all(store, people: Logins):
    import sqlalchemy as sa

    with store.begin() as connection:
        connection.execute(sa.text("SET LOCAL ROLE undergrid_template_owner"))
        connection.execute(sa.text("CREATE TABLE survey.fresh (id integer)"))
        connection.execute(sa.text("CREATE FUNCTION app.fresh() RETURNS integer LANGUAGE sql AS 'SELECT 1'"))
    for role in ROLES[:-1]:
        with psycopg.connect(**people[role], autocommit=True) as connection:
            for statement in ("SELECT * FROM survey.fresh", "DELETE FROM survey.fresh", "SELECT app.fresh()"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(statement)


@pytest.mark.parametrize("role", [each for each in ROLES if each])
def test_every_role_finds_things_and_may_check_the_store(people: Logins, role: Role):
    """Whoever may not use a schema is not refused for what lies in it: it is passed over."""
    found: list[Finding] = []
    call = Call(connection=people[role], report=found.append)
    assert find_called(call, text="nothing of that name") == []
    check_store(call)
    assert [each.text.en for each in found if each.severity is not Severity.ADVICE] == []
    unseen = [each.text.en for each in found if each.slug == "store.drift-unseen"]
    assert unseen == ([] if role in {Role.DATA_OFFICER, Role.ADMIN} else [SAID_UNSEEN])
