"""The one write path: all of a batch, or nothing."""

import datetime as dt
import uuid

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
import sqlalchemy as sa

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import Store
from undergrid.core.store.errors import AlreadyImported
from undergrid.core.store.tables import Batch, Change
from undergrid.tests.store.trial import Pipe, Well, trial_store

__all__ = ["trial_store"]
LAST_MOMENT = dt.datetime(1999, 12, 31, 23, 59, 59, 5, dt.UTC)
EAST, NORTH = 500_000.0, 3_270_000.0


def wells(count: int = 3) -> dict[str, object]:
    numbers = np.arange(count)
    return {
        "name": [f"W{number}" for number in numbers],
        "depth_m": np.where(numbers % 2, np.nan, 2.5),
        "material": ["T" if number % 3 else None for number in numbers],
        "geom": Coordinates(np.column_stack((EAST + numbers, NORTH + numbers, 200.0 + numbers))),
        "_file": ["wells.xlsx"] * count,
        "_row": numbers + 2,
    }


def load(store: Store, call: Call, frame: object, content: str = "1", table: type = Well) -> dict[str, int]:
    with unit_of_work(store, call, kind="trial", sources=["wells.xlsx"], content_sha256=content) as work:
        work.stage(table, frame)
        work.check()
        return work.promote()


def rows(store: Store, question: object) -> list:
    with store.connect() as connection:
        return list(connection.execute(question).mappings())


def test_a_stream_of_record_batches_is_one_batch(trial_store: Store, call: Call):
    table = pa.table({"name": [f"W{number}" for number in range(7)], "depth_m": [float(n) for n in range(7)]})
    assert load(trial_store, call, table.to_reader(max_chunksize=3)) == {"trial.well": 7}
    assert sum(row["depth_m"] for row in rows(trial_store, sa.select(Well.depth_m))) == 21.0


def test_rows_arrive_as_they_were_given(trial_store: Store, call: Call):
    assert load(trial_store, call, wells()) == {"trial.well": 3}
    found = rows(
        trial_store,
        sa.select(
            Well.name, Well.depth_m, Well.material, sa.func.ST_AsEWKT(Well.geom).label("geom"), Well.rev
        ).order_by(Well.name),
    )
    assert [tuple(row.values()) for row in found] == [
        ("W0", 2.5, None, "SRID=998640;POINT(500000 3270000 200)", 1),
        ("W1", None, "T", "SRID=998640;POINT(500001 3270001 201)", 1),
        ("W2", 2.5, "T", "SRID=998640;POINT(500002 3270002 202)", 1),
    ]


def test_every_type_survives_the_binary_copy(trial_store: Store, call: Call):
    key = uuid.uuid4()
    frame = pa.table(
        {
            "laid_on": pa.array([dt.date(1956, 7, 26), None, dt.date(2026, 1, 1)]),
            "seen_at": pa.array(
                [dt.datetime(1999, 12, 31, 23, 59, 59, 5, dt.UTC), None, None], pa.timestamp("us", "UTC")
            ),
            "holes": pa.array([1, -32768, None], pa.int16()),
            "cables": pa.array([2**31 - 1, None, -1]),
            "is_live": pa.array([True, False, None]),
            "kind": ["duct", "trunk", None],
        }
    )
    lines = Coordinates(np.arange(18.0).reshape(6, 3) + np.array([EAST, NORTH, 0]), np.array([0, 2, 4, 6]))
    more = {"facts": [{"名": "值"}, None, [1, 2]], "tags": [["a,b", 'c"d'], None, []], "well_id": [key, None, str(key)]}
    with unit_of_work(trial_store, call, kind="trial", content_sha256="types") as work:
        work.stage(Pipe, frame, geom=lines, **more)
        assert work.check().accepted
        work.promote()
    columns = sa.select(Pipe.laid_on, Pipe.seen_at, Pipe.holes, Pipe.cables, Pipe.is_live, Pipe.facts, Pipe.tags)
    found = rows(trial_store, columns.add_columns(Pipe.well_id, sa.func.ST_AsText(Pipe.geom)).order_by(Pipe.id))
    assert tuple(found[0].values()) == (
        dt.date(1956, 7, 26),
        LAST_MOMENT,
        1,
        2**31 - 1,
        True,
        {"名": "值"},
        ["a,b", 'c"d'],
        key,
        "LINESTRING Z (500000 3270001 2,500003 3270004 5)",
    )
    assert tuple(found[1].values())[:8] == (None, None, -32768, None, False, None, None, None)


def test_geometry_comes_from_shapely_and_wkb_alike(trial_store: Store, call: Call):
    import geopandas as gpd
    import shapely

    shapes = [shapely.Point(EAST, NORTH, 1), None, shapely.Point(EAST + 1, NORTH, 2)]
    frame = gpd.GeoDataFrame({"name": ["a", "b", "c"]}, geometry=gpd.GeoSeries(shapes)).rename_geometry("geom")
    with unit_of_work(trial_store, call, kind="trial", content_sha256="shapes") as work:
        work.stage(Well, frame)
        work.stage(Well, {"name": ["d"], "geom": pa.array([shapely.to_wkb(shapes[0], output_dimension=3)])})
        work.stage(Well, pd.DataFrame({"name": ["e"], "geom": [shapes[2]]}))
        staged = work.staged(Well)
        found = work.connection.execute(
            sa.select(staged.c.name, sa.func.ST_AsEWKT(staged.c.geom)).order_by(staged.c._n)
        ).all()
    one, two = "SRID=998640;POINT(500000 3270000 1)", "SRID=998640;POINT(500001 3270000 2)"
    assert [tuple(each) for each in found] == [("a", one), ("b", None), ("c", two), ("d", one), ("e", two)]


def test_the_same_content_enters_once(trial_store: Store, call: Call):
    load(trial_store, call, wells())
    with pytest.raises(AlreadyImported) as refused:
        load(trial_store, call, wells())
    batches = rows(trial_store, sa.select(Batch.id, Batch.counts))
    assert [str(batch.id) for batch in batches] == [refused.value.batch]
    assert batches[0].counts == {"trial.well": 3}


def test_an_error_refuses_the_batch_and_leaves_nothing(trial_store: Store, call: Call, findings: list[Finding]):
    frame = wells() | {"name": ["W0", None, "W2"], "material": ["T", "T", "chocolate"]}
    with pytest.raises(StoreError, match="refused"):
        load(trial_store, call, frame)
    assert {(each.slug, each.place.row, each.place.column) for each in findings} == {
        ("store.missing", 3, "name"),
        ("store.unknown-code", 4, "material"),
    }
    assert all(each.place.file == "wells.xlsx" and each.remedy.zh for each in findings)
    assert rows(trial_store, sa.select(Batch.id)) == []
    assert rows(trial_store, sa.select(Well.id)) == []
    assert rows(trial_store, sa.text("SELECT relname FROM pg_class WHERE relname LIKE 'b%_0'")) == []


@pytest.mark.parametrize(
    ("geometry", "slug"),
    [
        ("POINT (500000 3270000)", "store.wrong-geometry"),
        ("LINESTRING Z (500000 3270000 1, 500000 3270000 2)", "store.wrong-geometry"),
        ("POINT Z (3270000 500000 1)", "store.outside-project"),
    ],
)
def test_a_wrong_geometry_is_found_and_shown(
    trial_store: Store, call: Call, findings: list[Finding], geometry: str, slug: str
):
    import shapely

    with unit_of_work(trial_store, call, kind="trial", content_sha256="g") as work:
        work.stage(Well, {"name": ["w"], "geom": [shapely.from_wkt(geometry)]})
        assert not work.check().accepted
    assert [each.slug for each in findings] == [slug]
    assert findings[0].wkt is not None


def test_an_implausible_depth_is_a_warning_and_enters(trial_store: Store, call: Call, findings: list[Finding]):
    load(trial_store, call, wells(1) | {"depth_m": [80.0]})
    assert [(each.slug, each.severity, each.place.value) for each in findings] == [
        ("store.out-of-range", "warning", "80")
    ]


def test_a_great_batch_leaves_all_indexes_in_place(trial_store: Store, call: Call):
    question = sa.text("SELECT indexdef FROM pg_indexes WHERE schemaname = 'trial' ORDER BY 1")
    before = rows(trial_store, question)
    load(trial_store, call, wells(25_000))
    assert rows(trial_store, question) == before
    assert rows(trial_store, sa.select(sa.func.count()).select_from(Well))[0]["count_1"] == 25_000


def test_a_bulk_load_is_one_line_in_the_audit_trail(trial_store: Store, call: Call):
    load(trial_store, call, wells())
    trail = rows(trial_store, sa.select(Change.action, Change.table_name, Change.batch_id))
    assert [(each.action, each.table_name) for each in trail] == [("bulk", "trial.well")]
    assert [trail[0].batch_id] * 3 == [each.batch_id for each in rows(trial_store, sa.select(Well.batch_id))]
