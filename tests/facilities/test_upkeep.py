"""What a facility's card tells beside its own row: inspections, defects, the pipe beneath, water of the last run."""

import datetime as dt

import numpy as np
import pytest
import rasterio
import sqlalchemy as sa
from rasterio.transform import from_origin

from undergrid.core.facilities.overview import describe_facility
from undergrid.core.facilities.tables import Facility
from undergrid.core.facilities.typed_tables import FacilityDefect, FacilityInspection
from undergrid.core.flood.impact.at_place import water_at_place
from undergrid.core.flood.tables import Run
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import open_store
from undergrid.core.store.roles import Role, role_name
from undergrid.core.survey.tables import Segment
from undergrid.tests.facilities.conftest import COVER, EAST, LAMP, NORTH, identifier, whole
from undergrid.tests.store_fixtures import TEMPLATE

ONE, TWO = identifier(COVER, 1), identifier(LAMP, 2)
LOOKED = [
    {"部件标识码": ONE, "检查日期": "2026-03-01", "检查人": "王", "检查情况": "盖板松动", "检查状态": "破损"},
    {"部件标识码": ONE, "检查日期": "2026-06-01", "检查人": "李", "检查情况": "", "检查状态": "完好"},
]
WRONG = [
    {"部件标识码": ONE, "缺陷类型": "松动", "缺陷等级": "严重", "发现日期": "2026-03-01", "修复日期": "2026-03-09"},
    {"部件标识码": ONE, "缺陷类型": "裂缝", "缺陷等级": "一般", "发现日期": "2026-06-01", "修复日期": ""},
]


def card(call, code=ONE):
    with open_store(call.connection) as store, store.connect() as connection:
        key = connection.scalar(sa.select(Facility.id).where(Facility.code == code))
    return describe_facility(call, key=str(key))


def said(told, label):
    return [each["value"]["en"] for each in told["facts"] if each["label"]["en"] == label]


def test_inspections_and_defects_come_in_by_sheets_and_are_the_history_of_their_facility(call, brought, slugs):
    brought([whole(COVER, 1, 0, 0), whole(LAMP, 2, 50, 0)])
    told = brought(LOOKED, WRONG)
    assert told["state"] == "accepted", slugs()
    assert (told["entered_inspections"], told["entered_defects"]) == (2, 2)
    history = [(each["on"], each["text"]["zh"]) for each in card(call)["history"] if each["on"] < "2026-07"]
    assert history == [
        ("2026-03-01", "检查：破损，盖板松动，王"),
        ("2026-03-01", "缺陷：松动，严重"),
        ("2026-03-09", "已修复：松动，严重"),
        ("2026-06-01", "检查：完好，李"),
        ("2026-06-01", "缺陷：裂缝，一般"),
    ]
    assert said(card(call), "not mended") == ["裂缝, minor, since 2026-06-01"]
    assert said(card(call, TWO), "not mended") == []


def test_what_cannot_be_is_refused_and_what_belongs_to_nobody_is_told(call, brought, findings, slugs, store):
    brought([whole(COVER, 1, 0, 0)])
    findings.clear()
    early = {**WRONG[0], "修复日期": "2026-02-01"}
    strange = {**LOOKED[0], "部件标识码": TWO}
    told = brought([strange], [early], clean_rows_only=True)
    assert slugs() == ["defect-mended-before-found", "inspections-of-nothing"]
    assert (told["entered_inspections"], told["entered_defects"], told["refused_defects"]) == (1, 0, 1)
    assert card(call)["history"][1:] == []
    brought([whole(LAMP, 2, 50, 0)])  # it comes in later, and its inspection is its own
    assert card(call, TWO)["history"][0]["text"]["zh"] == "检查：破损，盖板松动，王"
    with store.begin() as connection:
        connection.execute(sa.delete(Facility).where(Facility.code == TWO))
        kept = connection.execute(sa.select(FacilityInspection.facility_code, FacilityInspection.facility_id)).all()
    assert [tuple(row) for row in kept] == [(TWO, None)], "what was seen outlives the row of the facility"


def test_a_defect_that_is_named_anew_goes_to_the_other_facility(call, brought, store):
    brought([whole(COVER, 1, 0, 0), whole(LAMP, 2, 50, 0)])
    brought(WRONG)
    with store.begin() as connection:
        other = {"facility_code": TWO, "rev": -FacilityDefect.rev}
        connection.execute(sa.update(FacilityDefect).where(FacilityDefect.defect_kind == "裂缝").values(**other))
    assert said(card(call), "not mended") == []
    assert len(said(card(call, TWO), "not mended")) == 1


@pytest.fixture
def pipes(store, brought):
    """A water cover with a sewer half a metre and a water main two metres beside it."""
    brought([whole(COVER, 1, 0, 0), whole(COVER, 3, 0, 500), whole(LAMP, 2, 50, 0)])
    with store.begin() as connection:
        for category, aside in (("WS", 0.5), ("JS", 2.0), ("JS", 2.9)):
            course = f"SRID={store.srid};LINESTRING Z ({EAST - 50} {NORTH + aside} 1, {EAST + 50} {NORTH + aside} 1)"
            row = {
                "geom": course,
                "category": category,
                "section": f"{aside:g}",
                "from_point_no": "A",
                "to_point_no": "B",
            }
            connection.execute(sa.insert(Segment).values(**row))


def test_a_cover_stands_on_the_nearest_pipe_of_its_utility(call, pipes):
    assert said(card(call), "stands on the pipe") == ["water supply · 2 · A–B · 2.0 m away"]
    assert said(card(call, identifier(COVER, 3)), "stands on the pipe") == ["none of its utility within 3 m"]
    assert said(card(call, TWO), "stands on the pipe") == [], "a lamp stands on no pipe"


def test_who_may_not_see_pipes_is_told_so(call, pipes, store_keywords):
    reader = Call(connection={**store_keywords, "options": f"-c role={role_name(TEMPLATE, Role.READER)}"})
    assert said(card(reader), "stands on the pipe") == ["your role may not see surveyed pipes"]


def kept_run(store, folder, name, began, *, written=True):
    """Keep a run whose water is 0.4 m deep in the cells from 3 m east of the corner on."""
    path = folder / name / "max_depth.tif"
    if written:
        path.parent.mkdir()
        depth = np.full((20, 20), np.nan, dtype=np.float32)
        depth[:, :10], depth[:, 10:13], depth[:, 13:] = np.nan, 0.05, 0.4
        with rasterio.open(
            path, "w", driver="GTiff", width=20, height=20, count=1, dtype="float32", nodata=np.nan,
            crs=store.crs.to_wkt(), transform=from_origin(EAST - 10, NORTH + 10, 1, 1),
        ) as target:  # fmt: skip
            target.write(depth, 1)
    row = {"name": name, "kind": "surface", "state": "done", "engine": "e", "began_at": began, "inputs": {}}
    with store.begin() as connection:
        connection.execute(sa.insert(Run).values(**row, files={"depth": str(path)}))


def test_the_water_of_the_last_run_is_told_for_a_place_or_why_it_is_not(call, store, tmp_path):
    day = dt.datetime(2026, 7, 1, tzinfo=dt.UTC)
    place = [EAST, NORTH]
    told = water_at_place(call, place=place)
    assert (told["depth_m"], told["value"]["en"]) == (None, "no run of the surface is kept in the store")
    kept_run(store, tmp_path, "storm", day)
    told = water_at_place(call, place=place)
    assert told["depth_m"] == pytest.approx(0.4)
    assert told["value"]["en"] == "0.40 m at most within 5 m (run storm, 2026-07-01)"
    assert water_at_place(call, place=place, reach_m=2)["depth_m"] == pytest.approx(0.05)
    corner = water_at_place(call, place=place, reach_m=0)  # where four cells meet, no centre is half a cell away
    assert corner["depth_m"] == pytest.approx(0.05)
    for nowhere in ([EAST - 9, NORTH], [EAST + 500, NORTH]):
        told = water_at_place(call, place=nowhere, reach_m=2)
        assert (told["depth_m"], told["value"]["zh"]) == (None, "模拟 storm（2026-07-01）未覆盖此处")
    kept_run(store, tmp_path, "later", day + dt.timedelta(days=1), written=False)
    told = water_at_place(call, place=place)
    assert (told["depth_m"], told["value"]["en"]) == (
        None,
        "the files of run later (2026-07-02) are not on this computer",
    )
