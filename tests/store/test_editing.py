"""Rows that people change: nobody's work is lost silently, and every change is on record."""

import os
import random
import threading
import uuid
from collections.abc import Iterator

import numpy as np
import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import Store
from undergrid.core.store.errors import StaleRevision, store_errors
from undergrid.core.store.tables import Change
from undergrid.tests.store.trial import Well, trial_store

__all__ = ["trial_store"]
EDITS = 200 if "UNDERGRID_LONG_TESTS" in os.environ else 10
MOMENTS = 100
STANDING = "SELECT to_jsonb(well) || jsonb_build_object('geom', geom::text) FROM trial.well"
PLACE = "SRID=998640;POINT Z (500000 3270000 200)"
ELSEWHERE = "SRID=998640;POINT Z (500009 3270000 200)"
DRAWN = sa.insert(Well).values(name="W1", depth_m=2.0, geom=PLACE).returning(Well.id)


@pytest.fixture
def well(trial_store: Store) -> uuid.UUID:
    """A well drawn by hand."""
    with trial_store.begin() as connection:
        return connection.scalars(DRAWN).one()


@pytest.fixture
def loaded(trial_store: Store, call: Call) -> uuid.UUID:
    """A well that came with a bulk load."""
    with unit_of_work(trial_store, call, kind="trial", content_sha256="one") as work:
        work.stage(Well, {"name": ["W1"], "depth_m": [2.0], "geom": Coordinates(_point(500_000.0))})
        work.promote()
    return row(trial_store).id


def _point(east: float):
    return np.array([[east, 3_270_000.0, 200.0]])


def change(store: Store, well: uuid.UUID, **values: object) -> None:
    with store_errors(), store.begin() as connection:
        connection.execute(sa.update(Well).where(Well.id == well).values(**values))


def row(store: Store):
    with store.connect() as connection:
        return connection.execute(sa.select(Well)).one()


def trail(store: Store) -> list:
    with store.connect() as connection:
        return list(connection.execute(sa.select(Change).order_by(Change.id)))


def test_an_edit_of_the_present_revision_enters_and_counts_on(trial_store: Store, well: uuid.UUID):
    change(trial_store, well, depth_m=3.0, rev=-1)
    assert (row(trial_store).depth_m, row(trial_store).rev) == (3.0, 2)


@pytest.mark.parametrize("claim", [-1, 1, -7])
def test_a_stale_edit_is_refused_and_shows_base_mine_and_theirs(trial_store: Store, well: uuid.UUID, claim: int):
    change(trial_store, well, depth_m=3.0, rev=-1)
    with pytest.raises(StaleRevision) as refused:
        change(trial_store, well, depth_m=4.0, rev=claim)
    base = "-" if claim == -7 else "2"
    assert f"(depth_m): base {base}, mine 4, theirs 3" in refused.value.text.en
    assert (refused.value.table, refused.value.row, refused.value.claimed) == ("trial.well", str(well), abs(claim))
    assert row(trial_store).depth_m == 3.0


def test_a_moved_geometry_is_a_conflict_too(trial_store: Store, well: uuid.UUID):
    change(trial_store, well, geom=ELSEWHERE, rev=-1)
    with pytest.raises(StaleRevision, match=r"yours moved 5\.000 m, theirs moved 9\.000 m, they lie 4\.000 m apart"):
        change(trial_store, well, geom="SRID=998640;POINT Z (500005 3270000 200)", rev=-1)


def test_bookkeeping_cannot_be_forged(trial_store: Store, well: uuid.UUID):
    change(trial_store, well, updated_by="somebody else", id=uuid.uuid4(), batch_id=uuid.uuid4(), rev=-1)
    with trial_store.begin() as connection:
        connection.execute(DRAWN.values(rev=99, updated_by="somebody else", batch_id=uuid.uuid4()))
        kept = connection.execute(sa.select(Well.rev, Well.updated_by, Well.batch_id).order_by(Well.rev)).all()
    assert [tuple(each) for each in kept] == [(1, "undergrid", None), (2, "undergrid", None)]


def test_every_change_is_written_down_with_old_and_new(trial_store: Store, well: uuid.UUID):
    change(trial_store, well, geom=ELSEWHERE, rev=-1)
    with trial_store.begin() as connection:
        connection.execute(sa.delete(Well))
    found = trail(trial_store)
    assert [each.action for each in found] == ["insert", "update", "delete"]
    assert {(each.login, each.application, each.row_id) for each in found} == {("undergrid", "undergrid test", well)}
    assert found[0].old is None
    assert found[2].new is None
    assert found[1].old == found[0].new
    assert found[1].new == found[2].old


def test_the_audit_keeps_geometry_to_the_last_bit(trial_store: Store, well: uuid.UUID):
    exact = "SRID=998640;POINT Z (500000.12345678901 3270000.98765432109 200.1)"
    change(trial_store, well, geom=exact, rev=-1)
    with trial_store.connect() as connection:
        kept = sa.cast(sa.text("(SELECT new ->> 'geom' FROM audit.change ORDER BY id DESC LIMIT 1)"), Well.geom.type)
        assert connection.scalar(sa.select(sa.func.ST_OrderingEquals(kept, Well.geom)).select_from(Well))


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE audit.change SET login = 'nobody'",
        "DELETE FROM audit.change",
        "TRUNCATE audit.change",
        "TRUNCATE trial.well",
    ],
)
def test_not_even_the_owner_rewrites_the_trail(trial_store: Store, well: uuid.UUID, attack: str):
    with pytest.raises(sa.exc.DBAPIError, match="never allowed"), trial_store.begin() as connection:
        connection.execute(sa.text(attack))
    assert len(trail(trial_store)) == 1


def test_rows_join_only_the_batch_of_their_own_transaction(trial_store: Store, loaded: uuid.UUID):
    """Whatever a person sets or writes, a row that did not come through the one path is written down by itself."""
    batch = str(row(trial_store).batch_id)
    with trial_store.begin() as connection:
        connection.execute(sa.select(sa.func.set_config("undergrid.batch", batch, True)))
        number = connection.scalar(sa.text("SELECT encode(substr(xid8send(pg_current_xact_id()), 3), 'hex')"))
        forged = [batch, f"{uuid.uuid4()}"[:-12] + number]
        drawn = [connection.scalars(DRAWN.values(batch_id=each)).one() for each in forged]
        kept = connection.execute(sa.select(Well.batch_id).where(Well.id.in_(drawn))).scalars()
    assert set(kept) == {None}
    assert {each.row_id for each in trail(trial_store) if each.action == "insert"} == set(drawn)


def test_an_edit_that_claims_nothing_is_refused_and_says_what_to_do(trial_store: Store, well: uuid.UUID):
    for values in ({"depth_m": 3.0}, {"depth_m": 3.0, "rev": 1}):
        with pytest.raises(StoreError, match="does not say which revision"):
            change(trial_store, well, **values)
    assert row(trial_store).depth_m == 2.0


@pytest.fixture
def plain(store_keywords: dict[str, str], trial_store: Store) -> Iterator[psycopg.Connection]:
    """A person with a program of their own, which knows nothing of us."""
    with psycopg.connect(**store_keywords, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS colleague")
        connection.execute("CREATE ROLE colleague LOGIN IN ROLE undergrid_template_editor")
        with psycopg.connect(**{**store_keywords, "user": "colleague"}, autocommit=True) as opened:
            yield opened
        connection.execute("DROP OWNED BY colleague; DROP ROLE colleague")


def test_an_update_of_a_row_deleted_meanwhile_is_no_success(
    trial_store: Store, well: uuid.UUID, plain: psycopg.Connection
):
    with trial_store.begin() as connection:
        connection.execute(sa.delete(Well))
    sent = sql.SQL("UPDATE trial.well SET depth_m = 9, rev = -1 WHERE id = {}").format(sql.Literal(str(well)))
    with pytest.raises(psycopg.DatabaseError, match=r"undergrid deleted this row of trial\.well on 20"):
        plain.execute(sent)
    with pytest.raises(psycopg.DatabaseError, match="is no longer there"):
        plain.execute("UPDATE trial.well SET depth_m = 9, rev = -1 WHERE name = 'W1'")


def test_a_row_that_someone_else_just_changed_is_not_deleted_unseen(
    trial_store: Store, well: uuid.UUID, plain: psycopg.Connection
):
    change(trial_store, well, depth_m=3.0, rev=-1)
    with pytest.raises(psycopg.DatabaseError, match=r"undergrid changed trial\.well W1 on .* not deleted"):
        plain.execute("DELETE FROM trial.well")
    plain.execute("UPDATE trial.well SET depth_m = 4, rev = -2")  # a look at the row, claimed
    assert plain.execute("DELETE FROM trial.well").rowcount == 1


def test_what_a_refused_edit_says_has_no_coordinates(trial_store: Store, well: uuid.UUID, plain: psycopg.Connection):
    change(trial_store, well, geom=ELSEWHERE, depth_m=2.5, rev=-1)
    with pytest.raises(psycopg.DatabaseError) as refused:
        plain.execute("UPDATE trial.well SET geom = ST_Translate(geom, 3, 0), depth_m = 7, rev = -1")
    said = str(refused.value)
    assert "Depth 井深 (depth_m): base 2, mine 7, theirs 2.5" in said
    assert "yours moved 12.000 m, theirs moved 9.000 m, they lie 3.000 m apart" in said
    assert "0101" not in said
    assert "500000" not in said


def test_a_bulk_loaded_row_has_its_whole_history(trial_store: Store, loaded: uuid.UUID):
    change(trial_store, loaded, depth_m=3.0, rev=-1)
    change(trial_store, loaded, depth_m=4.0, rev=-2)
    with trial_store.connect() as connection:
        question = sa.text("SELECT action, image ->> 'depth_m' FROM app.row_history('trial.well', :id)")
        found = connection.execute(question, {"id": loaded}).all()
    assert [tuple(each) for each in found] == [("bulk", "2"), ("update", "3"), ("update", "4")]


def test_a_table_is_seen_as_it_stood(trial_store: Store, call: Call, record_property):
    """Wells are drawn, changed, deleted, loaded in bulk and withdrawn in any order; each moment is seen as it was."""
    chance, seen = random.Random(20261130), []  # noqa: S311  (what happens next is no secret)
    for turn in range(MOMENTS):
        happen(trial_store, call, chance, turn)
        seen.append((moment(trial_store), images(trial_store, STANDING)))
    chance.shuffle(seen)
    for at, rows in seen:
        assert images(trial_store, "SELECT image FROM app.as_of('trial.well', :at) AS image", at=at) == rows
    assert len({len(rows) for _at, rows in seen}) > MOMENTS / 20
    record_property("R16", f"{MOMENTS} moments of a table seen as they were, after changes drawn at random")


def happen(store: Store, call: Call, chance: random.Random, turn: int) -> None:
    """Do one thing to the wells, as people and deliveries do."""
    wells = images(store, STANDING)
    batches = sorted({each["batch_id"] for each in wells if each["batch_id"]})
    kind = chance.choice(["draw", "change", "change", "delete", "load", "withdraw"])
    if kind == "load":
        with unit_of_work(store, call, kind="trial", content_sha256=f"turn {turn}") as work:
            count = chance.randint(1, 6)
            places = np.array([[500_000.0 + each, 3_270_000.0 + turn, 200.0] for each in range(count)])
            work.stage(Well, {"name": [f"B{turn}"] * count, "geom": Coordinates(places)})
            work.promote()
    elif kind == "withdraw" and batches and turn % 3 == 0:
        with store.begin() as connection:
            connection.execute(sa.delete(Well).where(Well.batch_id == uuid.UUID(chance.choice(batches))))
    elif kind == "delete" and wells:
        with store.begin() as connection:
            connection.execute(sa.delete(Well).where(Well.id == uuid.UUID(chance.choice(wells)["id"])))
    elif kind == "change" and wells:
        one = chance.choice(wells)
        change(store, uuid.UUID(one["id"]), depth_m=chance.choice([None, 1.5, 7.25]), rev=-one["rev"])
    else:
        with store.begin() as connection:
            connection.execute(DRAWN)


def images(store: Store, question: str, **values: object) -> list[dict[str, object]]:
    """Return rows as the trail keeps them, by key."""
    with store.connect() as connection:
        found = [row[0] for row in connection.execute(sa.text(question), values)]
    return sorted(found, key=lambda each: each["id"])


def moment(store: Store):
    with store.connect() as connection:
        return connection.scalar(sa.text("SELECT clock_timestamp()"))


@pytest.fixture
def sessions(store_keywords: dict[str, str], trial_store: Store) -> Iterator[list[psycopg.Connection]]:
    opened = [psycopg.connect(**store_keywords, autocommit=True) for _ in range(20)]
    yield opened
    for each in opened:
        each.close()


def test_twenty_editors_lose_no_update(
    trial_store: Store, well: uuid.UUID, sessions: list[psycopg.Connection], record_property
):
    accepted, refused = [0] * 20, [0] * 20

    def edit(number: int) -> None:
        connection = sessions[number]
        for _attempt in range(EDITS):
            read = connection.execute("SELECT depth_m, rev FROM trial.well").fetchone()
            try:
                connection.execute("UPDATE trial.well SET depth_m = %s, rev = -%s", (read[0] + 1, read[1]))
                accepted[number] += 1
            except psycopg.DatabaseError as conflict:
                refused[number] += conflict.sqlstate == "UG001"

    editors = [threading.Thread(target=edit, args=(number,)) for number in range(20)]
    for each in editors:
        each.start()
    for each in editors:
        each.join()
    assert sum(accepted) + sum(refused) == 20 * EDITS
    assert row(trial_store).depth_m == 2.0 + sum(accepted)
    assert len(trail(trial_store)) == 1 + sum(accepted)
    said = f"{20 * EDITS} edits of 20 people on one row: {sum(accepted)} accepted, {sum(refused)} refused, 0 lost"
    record_property("R4", said)
    record_property("R15", f"{1 + sum(accepted)} changes of a row by 20 people: as many lines in the trail")
