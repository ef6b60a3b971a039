"""Where the map opens: on the data, and not on the few rows that lie absurdly far from it."""

import numpy as np
import pytest

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import Store
from undergrid.core.store.usual_extent import extent_of_tables, usual_box
from undergrid.core.survey.tables import Point

EAST, NORTH = 500_000.0, 3_270_000.0


def points(store: Store, call: Call, places: list[tuple[float, float]]) -> None:
    with unit_of_work(store, call, kind="trial", content_sha256="points") as work:
        flat = np.array([(EAST + x, NORTH + y, 0.0) for x, y in places])
        work.stage(Point, {"point_no": [f"P{n}" for n in range(len(flat))], "geom": Coordinates(flat)})
        work.promote()


def test_a_row_far_away_does_not_govern_the_map(store: Store, call: Call):
    points(store, call, [*((10.0 * n, 5.0 * n) for n in range(40)), (90_000.0, 0.0)])
    told = extent_of_tables(call, tables=["survey.point", "survey.segment"])
    assert told == {"box": [EAST, NORTH, EAST + 390, NORTH + 195]}


def test_tables_without_rows_lie_nowhere(store: Store, call: Call):
    assert extent_of_tables(call, tables=["survey.segment", "grid.cell"]) == {"box": None}
    assert extent_of_tables(call, tables=[]) == {"box": None}


@pytest.mark.parametrize("name", ["survey.nothing", "checking.tolerance"])
def test_a_table_without_a_place_is_refused(store: Store, call: Call, name: str):
    with pytest.raises(StoreError, match=name):
        extent_of_tables(call, tables=[name])


def test_a_single_place_has_room_around_it():
    assert usual_box(np.array([[3.0, 4.0]])) == (-497.0, -496.0, 503.0, 504.0)
    assert usual_box(np.empty((0, 2))) is None
