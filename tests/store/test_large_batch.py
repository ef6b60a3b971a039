"""A batch so large that indexes are built after it, into tables joined by deferred foreign keys."""

import numpy as np
import pytest
import sqlalchemy as sa

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import WORTH_SUSPENDING, Coordinates, unit_of_work
from undergrid.core.store.columns import new_keys
from undergrid.core.store.connection import Store
from undergrid.core.survey.tables import Point, Segment

EAST, NORTH = 500_000.0, 3_270_000.0


def test_points_and_their_segments_arrive_with_indexes_and_joined_ends(store: Store, call: Call):
    count = WORTH_SUSPENDING + 1
    keys, keys_before = new_keys(count), foreign_keys(store)
    places = np.column_stack((EAST + np.arange(count), np.full(count, NORTH), np.full(count, 200.0)))
    ends = np.stack((places[:-1], places[1:]), axis=1).reshape(-1, 3)
    with unit_of_work(store, call, kind="trial", sources=["large.csv"], content_sha256="large") as work:
        work.stage(Point, {"point_no": [f"P{n}" for n in range(count)]}, id=keys, geom=Coordinates(places))
        work.stage(
            Segment,
            {"section": ["800"] * (count - 1)},
            from_point_id=keys[:-1],
            to_point_id=keys[1:],
            geom=Coordinates(ends, np.arange(0, 2 * count - 1, 2)),
        )
        assert work.promote(Point, Segment) == {"survey.point": count, "survey.segment": count - 1}
    with store.connect() as connection:
        joined = connection.scalar(
            sa.select(sa.func.count()).select_from(Segment).join(Point, Point.id == Segment.to_point_id)
        )
        index = connection.scalar(sa.text("SELECT to_regclass('survey.ix_segment_geom') IS NOT NULL"))
    assert joined == count - 1
    assert index
    assert foreign_keys(store) == keys_before


def test_foreign_keys_are_judged_once_for_all_rows_and_let_no_stray_end_in(store: Store, call: Call):
    """The keys of a large load are taken away and come back by reading every row: a stray end refuses the batch."""
    keys_before = foreign_keys(store)
    with pytest.raises(StoreError):
        load_strays(store, call, WORTH_SUSPENDING + 1)
    with store.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Segment)) == 0
    assert foreign_keys(store) == keys_before


def load_strays(store: Store, call: Call, count: int) -> None:
    """Load segments whose ends are no points."""
    places = np.column_stack((EAST + np.arange(count + 1), np.full(count + 1, NORTH), np.full(count + 1, 200.0)))
    ends = np.stack((places[:-1], places[1:]), axis=1).reshape(-1, 3)
    with unit_of_work(store, call, kind="trial", sources=["stray.csv"], content_sha256="stray") as work:
        work.stage(
            Segment,
            {"section": ["800"] * count},
            from_point_id=new_keys(count),
            to_point_id=new_keys(count),
            geom=Coordinates(ends, np.arange(0, 2 * count + 1, 2)),
        )
        work.promote(Segment)


def foreign_keys(store: Store) -> list[tuple[str, str]]:
    with store.connect() as connection:
        question = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2"
        return [tuple(row) for row in connection.execute(sa.text(question))]
