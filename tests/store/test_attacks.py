"""Nobody climbs, nothing is written without a trail, nobody reaches beyond the declared role: tried by real logins."""

from __future__ import annotations

import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.intake.tables import Delivery
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import Store
from undergrid.core.store.health import check_store
from undergrid.core.store.roles import Role
from undergrid.core.streets.tables import StreetAlias
from undergrid.core.survey.tables import Point, Segment
from undergrid.tests.store.attacks import ATTACKS, SURVEYED, Attack
from undergrid.tests.store.logins import Logins, people, person_of

__all__ = ["people"]
FEWEST_ATTACKS = 60
STATE = """
    SELECT (SELECT md5(string_agg(change::text, '|' ORDER BY id)) FROM audit.change),
        (SELECT md5(string_agg(point::text, '|' ORDER BY id)) FROM survey.point),
        (SELECT md5(string_agg(batch::text, '|' ORDER BY id)) FROM store.batch),
        (SELECT md5(string_agg(delivery::text, '|' ORDER BY id)) FROM intake.delivery),
        (SELECT md5(string_agg(setting::text, '|' ORDER BY key)) FROM store.setting),
        (SELECT count(*) FROM pg_roles WHERE rolsuper OR rolcreaterole OR rolbypassrls),
        (SELECT md5(string_agg(pg_auth_members::text, '|' ORDER BY pg_auth_members::text)) FROM pg_auth_members),
        (SELECT md5(string_agg(prosrc || proowner::text, '|' ORDER BY oid)) FROM pg_proc WHERE prosecdef),
        (SELECT md5(string_agg(tgname::text || tgenabled::text, '|' ORDER BY oid)) FROM pg_trigger),
        (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_constraint), (SELECT count(*) FROM pg_namespace)
"""


WAITS = {
    "id": SURVEYED, "room": "survey", "name": "waits", "state": "staged", "received_at": sa.func.now(),
    "content_sha256": "waits", "counts": {}, "errors": 0, "warnings": 0,
}  # fmt: skip


@pytest.fixture
def town(store: Store, call: Call) -> dict[str, str]:
    """One loaded point, changed once, one drawn, and a delivery that waits; the marks that attacks name."""
    import numpy as np

    with unit_of_work(store, call, kind="survey", content_sha256="town") as work:
        work.stage(Point, {"point_no": ["P1"], "geom": Coordinates(np.array([[500_000.0, 3_270_000.0, 1.0]]))})
        work.promote()
        batch = work.batch_id
    with store.begin() as connection:
        connection.execute(sa.insert(Delivery).values(WAITS))
        connection.execute(sa.insert(Point).values(point_no="P2", geom="SRID=998640;POINT Z (500100 3270000 1)"))
        row = connection.scalar(sa.select(Point.id).where(Point.batch_id == batch))
        connection.execute(sa.update(Point).where(Point.id == row).values(owner="city", rev=-Point.rev))
    return {"$batch": str(batch), "$row": str(row)}


def filled(statement: str, marks: dict[str, str]) -> str:
    for mark, value in marks.items():
        statement = statement.replace(mark, value)
    return statement


def succeeds(attack: Attack, keywords: dict[str, str], marks: dict[str, str]) -> bool:
    """Whether every statement of an attack is let through; what it did is taken back where it did not commit."""
    with psycopg.connect(**keywords, autocommit=True) as connection:
        for statement in attack.statements:
            try:
                connection.execute(filled(statement, {**marks, "$me": keywords["user"]}))
            except psycopg.Error:
                return False
    return True


@pytest.mark.parametrize("role", list(Role))
def test_no_attack_succeeds(
    store: Store, people: Logins, town: dict[str, str], role: Role, findings: list[Finding], record_property
):
    with psycopg.connect(**dict(store.keywords)) as connection:
        before = connection.execute(STATE).fetchone()
    tried = [attack for attack in ATTACKS if role in attack.roles]
    assert len(ATTACKS) >= FEWEST_ATTACKS
    assert [attack.name for attack in tried if succeeds(attack, people[role], town)] == []
    record_property("R13", f"{len(tried)} attacks as {role}: 0 successes")
    with psycopg.connect(**dict(store.keywords)) as connection:
        assert connection.execute(STATE).fetchone() == before
    check_store(Call(connection=store.keywords, report=findings.append))
    assert [each.text.en for each in findings] == []


def test_who_has_no_role_does_not_even_enter(people: Logins):
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(**people[None])


# Ways in which a surveyor, who may write, might write so that nobody sees it.
UNSEEN = (
    "SELECT set_config('undergrid.batch', '$batch', false)",
    "SELECT set_config('undergrid.engine', 'on', false)",
    "SELECT set_config('application_name', '', false)",
    "INSERT INTO survey.point (batch_id, rev, updated_by, updated_at, point_no, geom) VALUES ('$batch', 1, 'chief', "
    "'2001-01-01', 'GHOST1', 'SRID=998640;POINT Z (500000 3270000 1)')",
    "INSERT INTO survey.point (batch_id, point_no, geom) VALUES ((left(gen_random_uuid()::text, 24) || "
    "encode(substr(xid8send(pg_current_xact_id()), 3), 'hex'))::uuid, 'GHOST2', "
    "'SRID=998640;POINT Z (500000 3270000 1)')",
    "INSERT INTO survey.point SELECT (jsonb_populate_record(point, jsonb_build_object('id', gen_random_uuid(), "
    "'point_no', 'GHOST3', 'rev', 7, 'updated_by', 'chief'))).* FROM survey.point LIMIT 1",
    "INSERT INTO survey.point (id, point_no, geom) SELECT id, 'GHOST4', geom FROM survey.point LIMIT 1 "
    "ON CONFLICT (id) DO UPDATE SET owner = 'ghost', rev = -point.rev",
    "UPDATE survey.point SET owner = 'ghost', updated_by = 'chief', updated_at = '2001-01-01', batch_id = NULL, "
    "rev = -rev WHERE point_no = 'P2'",
    "MERGE INTO survey.point AS into_point USING (SELECT 'P2' AS no) AS given ON point_no = no "
    "WHEN MATCHED THEN UPDATE SET owner = 'merged', rev = -into_point.rev",
    "WITH gone AS (DELETE FROM survey.point WHERE point_no = 'GHOST1' RETURNING *) SELECT count(*) FROM gone",
)


def test_whatever_a_surveyor_sets_every_row_has_its_lines(
    store: Store, people: Logins, town: dict[str, str], findings: list[Finding]
):
    with psycopg.connect(**people[Role.SURVEYOR], autocommit=True) as connection:
        for statement in UNSEEN:
            connection.execute(statement.replace("$batch", town["$batch"]))
    check_store(Call(connection=store.keywords, report=findings.append))
    assert [each.text.en for each in findings] == []
    with store.connect() as connection:
        trail = sa.text("SELECT action, count(*), bool_and(login = :me) FROM audit.change WHERE login = :me GROUP BY 1")
        found = {row[0]: row[1] for row in connection.execute(trail, {"me": person_of(Role.SURVEYOR)})}
        ghosts = sa.select(Point.updated_by, Point.batch_id).where(Point.point_no.like("GHOST%"))
        kept = {tuple(row) for row in connection.execute(ghosts)}
    assert found == {"insert": 3, "update": 3, "delete": 1}
    assert kept == {(person_of(Role.SURVEYOR), None)}


def test_a_load_in_bulk_cannot_be_left_without_its_key(store: Store, people: Logins, findings: list[Finding]):
    """All of it happens in one call: cut anywhere, in any order, the table has its keys and indexes."""
    with psycopg.connect(**people[Role.SURVEYOR], autocommit=True) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT app.open_batch('survey', '{}', 'cut')")
        staging = connection.execute("SELECT app.make_staging('survey.point', 0, '{}')").fetchone()[0]
        fill = "INSERT INTO stage.{} (id, point_no, geom, _n) SELECT '{}', 'P', 'SRID=998640;POINT Z (1 2 3)', n "
        key = "00000000-0000-4000-8000-000000000001"
        connection.execute(fill.format(staging, key) + "FROM generate_series(1, 2000) AS n")
        connection.execute("SAVEPOINT before")
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("SELECT app.promote('survey.point', 0, '{id,point_no,geom}', 1)")
        connection.execute("ROLLBACK TO before")
        connection.execute("SELECT app.close_batch('{}', '{}')")
        connection.execute("COMMIT")
    check_store(Call(connection=store.keywords, report=findings.append))
    assert [each.text.en for each in findings] == []


def test_readers_see_how_much_lies_in_a_square_and_a_street_and_never_where(store: Store, people: Logins):
    line = "SRID=998640;LINESTRING Z (500010 3270010 1, 500040 3270050 2)"
    far = "SRID=998640;LINESTRING Z (501000 3270010 1, 501300 3270410 2)"
    with store.begin() as connection:
        for category, road, geom in (("WS", "人民路", line), ("WS", None, line), ("JS", "人民 路旧称", far)):
            connection.execute(sa.insert(Segment).values(category=category, road=road, geom=geom))
        connection.execute(sa.insert(StreetAlias).values(alias="人民路旧称", name="人民路"))
    with psycopg.connect(**people[Role.READER]) as connection:
        cells = connection.execute(
            "SELECT category, segments, length_m, cell_m, ST_AsText(geom) FROM app.network_by_cell ORDER BY 1"
        ).fetchall()
        roads = connection.execute("SELECT road, category, segments FROM app.network_by_road ORDER BY 2").fetchall()
    square = "POLYGON(({0} 3270000,{0} 3270500,{1} 3270500,{1} 3270000,{0} 3270000))"
    assert cells == [
        ("JS", 1, 500, 500, square.format(501000, 501500)),
        ("WS", 2, 100, 500, square.format(500000, 500500)),
    ]
    assert roads == [("人民路", "JS", 1), ("人民路", "WS", 1)]
