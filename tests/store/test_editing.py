"""Rows that people change: nobody's work is lost silently, and every change is on record."""

import threading
import uuid
from collections.abc import Iterator

import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import Store
from undergrid.core.store.errors import StaleRevision, store_errors
from undergrid.core.store.tables import Change
from undergrid.tests.store.trial import Well, trial_store

__all__ = ["trial_store"]
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
    import numpy as np

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


@pytest.mark.parametrize("claim", [1, -1], ids=["as a program says it", "as a form says it"])
def test_an_edit_of_the_present_revision_enters_and_counts_on(trial_store: Store, well: uuid.UUID, claim: int):
    change(trial_store, well, depth_m=3.0, rev=claim)
    assert (row(trial_store).depth_m, row(trial_store).rev) == (3.0, 2)


@pytest.mark.parametrize("claim", [1, -1, 7])
def test_a_stale_edit_is_refused_and_shows_base_mine_and_theirs(trial_store: Store, well: uuid.UUID, claim: int):
    change(trial_store, well, depth_m=3.0, rev=1)
    with pytest.raises(StaleRevision) as refused:
        change(trial_store, well, depth_m=4.0, rev=claim)
    base = "-" if claim == 7 else '"2"'
    assert f'depth_m: base {base}, mine "4", theirs "3"' in refused.value.text.en
    assert refused.value.versions["theirs"]["depth_m"] == 3
    assert row(trial_store).depth_m == 3.0


def test_a_moved_geometry_is_a_conflict_too(trial_store: Store, well: uuid.UUID):
    change(trial_store, well, geom=ELSEWHERE, rev=1)
    with pytest.raises(StaleRevision, match=r"geom: base POINT Z \(500000 .*theirs POINT Z \(500009 "):
        change(trial_store, well, geom="SRID=998640;POINT Z (500005 3270000 200)", rev=1)


def test_bookkeeping_cannot_be_forged(trial_store: Store, well: uuid.UUID):
    change(trial_store, well, updated_by="somebody else", id=uuid.uuid4(), batch_id=uuid.uuid4(), rev=1)
    with trial_store.begin() as connection:
        connection.execute(DRAWN.values(rev=99, updated_by="somebody else", batch_id=uuid.uuid4()))
        kept = connection.execute(sa.select(Well.rev, Well.updated_by, Well.batch_id).order_by(Well.rev)).all()
    assert [tuple(each) for each in kept] == [(1, "undergrid", None), (2, "undergrid", None)]


def test_every_change_is_written_down_with_old_and_new(trial_store: Store, well: uuid.UUID):
    change(trial_store, well, geom=ELSEWHERE, rev=1)
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
    change(trial_store, well, geom=exact, rev=1)
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
    batch = str(row(trial_store).batch_id)
    with trial_store.connect() as connection:
        connection.execute(sa.select(sa.func.set_config("undergrid.batch", batch, True)))
        with pytest.raises(sa.exc.DBAPIError, match="only by the transaction that opened"):
            connection.execute(DRAWN.values(batch_id=batch))


def test_a_bulk_loaded_row_has_its_whole_history(trial_store: Store, loaded: uuid.UUID):
    change(trial_store, loaded, depth_m=3.0, rev=1)
    change(trial_store, loaded, depth_m=4.0, rev=2)
    with trial_store.connect() as connection:
        question = sa.text("SELECT action, image ->> 'depth_m' FROM app.row_history('trial.well', :id)")
        found = connection.execute(question, {"id": loaded}).all()
    assert [tuple(each) for each in found] == [("bulk", "2"), ("update", "3"), ("update", "4")]


def test_a_table_is_seen_as_it_stood(trial_store: Store, loaded: uuid.UUID):
    moments = [moment(trial_store)]
    change(trial_store, loaded, depth_m=3.0, rev=1)
    moments.append(moment(trial_store))
    with trial_store.begin() as connection:
        connection.execute(sa.delete(Well))
        connection.execute(DRAWN)
    moments.append(moment(trial_store))
    question = sa.text("SELECT array_agg(image ->> 'depth_m') FROM app.as_of('trial.well', :at) AS image")
    with trial_store.connect() as connection:
        assert [connection.scalar(question, {"at": at}) for at in moments] == [["2"], ["3"], ["2"]]


def moment(store: Store):
    with store.connect() as connection:
        return connection.scalar(sa.text("SELECT clock_timestamp()"))


@pytest.fixture
def sessions(store_keywords: dict[str, str], trial_store: Store) -> Iterator[list[psycopg.Connection]]:
    opened = [psycopg.connect(**store_keywords, autocommit=True) for _ in range(20)]
    yield opened
    for each in opened:
        each.close()


def test_twenty_editors_lose_no_update(trial_store: Store, well: uuid.UUID, sessions: list[psycopg.Connection]):
    accepted, refused = [0] * 20, [0] * 20

    def edit(number: int) -> None:
        connection = sessions[number]
        for _attempt in range(10):
            read = connection.execute("SELECT depth_m, rev FROM trial.well").fetchone()
            try:
                connection.execute("UPDATE trial.well SET depth_m = %s, rev = %s", (read[0] + 1, read[1]))
                accepted[number] += 1
            except psycopg.DatabaseError as conflict:
                refused[number] += conflict.sqlstate == "UG001"

    editors = [threading.Thread(target=edit, args=(number,)) for number in range(20)]
    for each in editors:
        each.start()
    for each in editors:
        each.join()
    assert sum(accepted) + sum(refused) == 200
    assert row(trial_store).depth_m == 2.0 + sum(accepted)
    assert len(trail(trial_store)) == 1 + sum(accepted)
