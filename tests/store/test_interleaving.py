"""Import, edit and delete at the same time, in every order of their steps: no deadlock, nothing lost or half done."""

from __future__ import annotations

import itertools
import threading
import uuid
from collections.abc import Callable, Iterator

import psycopg
import pytest
import sqlalchemy as sa

from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import Store
from undergrid.core.store.health import check_store
from undergrid.core.survey.tables import Point

BLOCKED_S = 0.15  # a step that is not through by then waits for a lock; the others go on
END_S = 60
FILL = """
    INSERT INTO stage.{} (id, point_no, geom, _n)
    SELECT gen_random_uuid(), 'B' || n, 'SRID=998640;POINT Z (500000 3270000 1)', n FROM generate_series(1, 1200) AS n
"""


class Session:
    """One person's connection, whose steps run in a thread of their own, one after the other."""

    def __init__(self, keywords: dict[str, str], steps: list[Callable[[psycopg.Connection], None]]) -> None:
        self.connection = psycopg.connect(**keywords, autocommit=True)
        self.steps = iter(steps)
        self.errors: list[psycopg.Error] = []
        self.running: threading.Thread | None = None

    def step(self) -> None:
        """Begin the next step, after the one before; return when it is through or waits for a lock."""
        if self.running is not None:
            self.running.join(END_S)
        self.running = threading.Thread(target=self._run, args=(next(self.steps),))
        self.running.start()
        self.running.join(BLOCKED_S)

    def _run(self, step: Callable[[psycopg.Connection], None]) -> None:
        try:
            step(self.connection)
        except psycopg.Error as refused:
            self.errors.append(refused)

    def end(self) -> None:
        self.running.join(END_S)
        assert not self.running.is_alive()
        self.connection.close()


def importer(worth: int) -> list[Callable[[psycopg.Connection], None]]:
    def stage(connection: psycopg.Connection) -> None:
        connection.execute("BEGIN")
        connection.execute("SELECT app.open_batch('trial', '{}', %s)", (str(uuid.uuid4()),))
        named = connection.execute("SELECT app.make_staging('survey.point', 0, '{}')").fetchone()[0]
        connection.execute(FILL.format(named))

    def promote(connection: psycopg.Connection) -> None:
        connection.execute("SELECT app.promote('survey.point', 0, '{id,point_no,geom}', %s)", (worth,))

    def close(connection: psycopg.Connection) -> None:
        connection.execute("SELECT app.close_batch('{}', '{}')")
        connection.execute("COMMIT")

    return [stage, promote, close]


def statement(*texts: str) -> Callable[[psycopg.Connection], None]:
    def run(connection: psycopg.Connection) -> None:
        for each in texts:
            connection.execute(each)

    return run


def editor() -> list[Callable[[psycopg.Connection], None]]:
    update = "UPDATE survey.point SET owner = 'mine', rev = -1 WHERE point_no = 'P1'"
    return [statement("BEGIN", update), statement("COMMIT")]


def remover() -> list[Callable[[psycopg.Connection], None]]:
    return [statement("BEGIN", "DELETE FROM survey.point WHERE point_no = 'P1'"), statement("COMMIT")]


def orders(*lengths: int) -> Iterator[tuple[int, ...]]:
    """Every order in which sessions with so many steps can take their turns."""
    turns = [session for session, length in enumerate(lengths) for _ in range(length)]
    yield from sorted(set(itertools.permutations(turns)))


@pytest.mark.parametrize("worth", [10**9, 1], ids=["row by row", "with indexes built anew"])
def test_import_edit_and_delete_in_every_order(store: Store, worth: int, record_property):
    with store.begin() as connection:
        connection.execute(sa.insert(Point).values(point_no="P1", geom="SRID=998640;POINT Z (500000 3270000 1)"))
    for order in orders(3, 2):
        for other in (editor, remover):
            sessions = [Session(dict(store.keywords), importer(worth)), Session(dict(store.keywords), other())]
            for turn in order:
                sessions[turn].step()
            for each in sessions:
                each.end()
            states = [error.sqlstate for each in sessions for error in each.errors]
            # the row may be at another revision by now, or gone: that is told, and nothing else
            assert set(states) <= {"UG001", "UG007", "25P02"}, (order, states)
    found: list[Finding] = []
    check_store(Call(connection=store.keywords, report=found.append))
    assert [each.text.en for each in found] == []
    with store.connect() as connection:
        batches = connection.scalar(sa.text("SELECT count(*) FROM store.batch"))
        rows = connection.scalar(sa.select(sa.func.count()).select_from(Point).where(Point.batch_id.is_not(None)))
    assert (batches, rows) == (20, 20 * 1200)
    record_property("R5", "import beside edit and delete in all 20 orders: 0 deadlocks, every batch whole")


def test_two_editors_of_two_rows_in_opposite_order_do_not_hang(store: Store):
    """A deadlock of people's own making: the server ends one of them within its second, and nothing is lost."""
    with store.begin() as connection:
        for name in ("P1", "P2"):
            connection.execute(sa.insert(Point).values(point_no=name, geom="SRID=998640;POINT Z (500000 3270000 1)"))
    change = "UPDATE survey.point SET owner = '{0}', rev = -rev WHERE point_no = '{1}'"
    sessions = [
        Session(
            dict(store.keywords),
            [
                statement("BEGIN", change.format(who, first)),
                statement(change.format(who, second)),
                statement("COMMIT"),
            ],
        )
        for who, first, second in (("a", "P1", "P2"), ("b", "P2", "P1"))
    ]
    for turn in (0, 1, 0, 1, 0, 1):
        sessions[turn].step()
    for each in sessions:
        each.end()
    refused = [error.sqlstate for each in sessions for error in each.errors]
    assert refused.count("40P01") == 1
    with store.connect() as connection:
        owners = set(connection.execute(sa.select(Point.owner)).scalars())
    assert len(owners) == 1
    assert owners <= {"a", "b"}
