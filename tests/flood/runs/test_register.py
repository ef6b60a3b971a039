"""What a run leaves in the store: areas one can ask for, rasters PostGIS reads, and the word of runs that broke off."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from rasterio.transform import from_origin

from undergrid.core.flood.overview import list_choices
from undergrid.core.flood.runs.register import registered
from undergrid.core.flood.runs.registering import register_run
from undergrid.core.flood.tables import Inundation, Run
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.kernel.errors import Cancelled, ModelError, StoreError
from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import open_store
from undergrid.core.store.editing import delete_row, rename_row
from undergrid.core.store.roles import Role, role_name
from undergrid.tests.store_fixtures import TEMPLATE


@pytest.fixture
def pond(store, tmp_path):
    """The folder of a run with one pond: 40 m by 20 m, 0.6 m deep, a third of an hour long."""
    frame = Frame((30, 40), from_origin(500_000, 3_270_000, 5, 5), store.crs.to_wkt())
    depth = np.full((30, 40), np.nan, dtype=np.float32)
    depth[10:14, 10:18] = 0.6
    write_raster(tmp_path / "max_depth.tif", depth, frame, "m")
    write_raster(tmp_path / "duration.tif", np.where(depth > 0, 1200, np.nan).astype(np.float32), frame, "s")
    (tmp_path / "balance.json").write_text(json.dumps({"rain_m3": 480.0}))
    return tmp_path


def test_the_inundated_areas_of_a_run_can_be_asked_for_by_class(store, call, pond):
    answer = register_run(call, run=str(pond), name="pond")
    columns = Inundation.__table__.c
    with store.connect() as connection:
        found = connection.execute(
            sa.select(columns.depth_class, columns.max_duration_h, sa.func.ST_Area(columns.geom).label("drawn_m2"))
        ).one()
    assert answer["areas"] == 1
    assert (found.depth_class, found.drawn_m2) == (4, 800.0)  # 0.5 m to 1 m
    assert found.max_duration_h == pytest.approx(1 / 3)


def test_the_store_knows_which_durations_the_end_of_the_run_cut_off(store, call, pond):
    register_run(call, run=str(pond), name="unmarked")
    deep = np.zeros((30, 40), dtype=np.uint8)
    deep[10, 10] = 1
    write_raster(pond / "duration_unfinished.tif", deep, Frame((30, 40), from_origin(500_000, 3_270_000, 5, 5), None))
    register_run(call, run=str(pond), name="marked")
    with store.connect() as connection:
        asked = sa.select(Run.name, Inundation.duration_at_least).join(Run, Run.id == Inundation.run_id)
        assert dict(connection.execute(asked).all()) == {"unmarked": None, "marked": True}


def test_a_run_is_renamed_and_deleted_as_the_list_shows_it(store, call, pond):
    register_run(call, run=str(pond), name="pond")
    seen = next(each for each in list_choices(call)["runs"] if each["name"] == "pond")
    rename_row(call, table="flood.run", key=seen["id"], revision=seen["rev"], name="pond of May")
    with pytest.raises(StoreError):
        delete_row(call, table="flood.run", key=seen["id"], revision=seen["rev"])
    seen = next(each for each in list_choices(call)["runs"] if each["name"] == "pond of May")
    delete_row(call, table="flood.run", key=seen["id"], revision=seen["rev"])
    assert not [each for each in list_choices(call)["runs"] if each["name"] == "pond of May"]
    assert (pond / "max_depth.tif").is_file(), "its files stay where they are"


def test_a_reader_finds_the_runs_and_where_their_maps_lie(call, pond, store_keywords):
    register_run(call, run=str(pond), name="pond")
    reader = Call(connection={**store_keywords, "options": f"-c role={role_name(TEMPLATE, Role.READER)}"})
    assert list_choices(reader)["runs"] == list_choices(call)["runs"]
    assert list_choices(reader)["runs"][0]["files"]["depth"] == str(pond / "max_depth.tif")


def test_areas_go_with_their_run(store, call, pond):
    register_run(call, run=str(pond), name="pond")
    with store.begin() as connection:
        connection.execute(sa.delete(Run))
        assert connection.scalar(sa.select(sa.func.count()).select_from(Inundation)) == 0


def test_postgis_reads_the_depth_at_a_point(store, call, pond):
    answer = register_run(call, run=str(pond), name="pond", rasters=True)
    assert answer["rasters_kept"] == 2
    asked = sa.text("""
        SELECT ST_Value(rast, ST_SetSRID(ST_MakePoint(:x, :y), :srid)) FROM flood_raster.tile
        WHERE quantity = 'depth' AND run_id = :run
    """)
    with store.connect() as connection:
        wet, dry = (
            connection.scalar(asked, {"x": x, "y": 3_269_942, "srid": store.srid, "run": answer["run"]})
            for x in (500_060, 500_010)
        )
        metadata = connection.execute(
            sa.text("SELECT (ST_Metadata(rast)).*, ST_BandNoDataValue(rast) AS none FROM flood_raster.tile LIMIT 1")
        ).one()
    assert wet == pytest.approx(0.6)
    assert dry is None
    assert (metadata.width, metadata.height, metadata.scalex, metadata.scaley) == (40, 30, 5.0, -5.0)
    assert np.isnan(metadata.none)


def test_rasters_of_a_run_are_cloud_optimised(pond):
    """GDAL's own mark, written by its COG driver alone, and the tiles that make it true."""
    told = json.loads(subprocess.check_output(["gdalinfo", "-json", str(pond / "max_depth.tif")]))
    assert told["metadata"]["IMAGE_STRUCTURE"]["LAYOUT"] == "COG"
    assert told["bands"][0]["block"][0] == told["bands"][0]["block"][1]


@task
@registered("surface")
def doomed(call, *, dem, keep_as=None, how="fails"):
    """Break off the way it is told to."""
    if how == "fails":
        raise ModelError(Text("Too deep.", "过深。"))
    raise Cancelled


@pytest.mark.parametrize(
    ("how", "fault", "state", "reason"),
    [("fails", ModelError, "failed", "Too deep."), ("cancel", Cancelled, "cancelled", "Cancelled by the user.")],
)
def test_a_run_that_broke_off_is_registered_with_reason_and_inputs(store, call, tmp_path, how, fault, state, reason):
    dem = tmp_path / "dem.tif"
    dem.write_bytes(b"hills")
    with pytest.raises(fault):
        doomed(call, dem=str(dem), keep_as="trial", how=how)
    with store.connect() as connection:
        run = connection.execute(sa.select(Run.__table__)).one()
    assert (run.name, run.state, run.reason) == ("trial", state, reason)
    assert run.inputs["dem"]["sha256"] == content_sha256([dem])


@task
@registered("surface")
def patient(call, *, keep_as=None):
    """Go on until it is told to stop."""
    for _step in range(10):
        call.progress.check()


def test_the_wish_to_cancel_is_kept_once_however_often_it_is_heard(store, store_keywords):
    wishes = iter([False, False, True, True])
    call = Call(connection=store_keywords, progress=Progress(is_cancelled=lambda: next(wishes)))
    with pytest.raises(Cancelled):
        patient(call, keep_as="trial")
    with store.connect() as connection:
        assert list(connection.scalars(sa.select(Run.state))) == ["cancelled"]


def test_a_run_that_nobody_wanted_kept_breaks_off_in_silence(store, call):
    with pytest.raises(ModelError):
        doomed(call, dem="dem.tif")
    with store.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Run)) == 0


def test_a_run_that_is_finished_when_the_server_goes_away_is_told_with_its_place_and_the_way_on(tmp_path, call):
    @registered("surface")
    def finished_then_alone(_call, *, keep_as, output_folder):
        (Path(output_folder) / "balance.json").write_text("{}")
        with open_store({"host": str(tmp_path), "dbname": "undergrid", "user": "undergrid"}):
            raise AssertionError(keep_as)

    with pytest.raises(StoreError, match="does not answer") as refused:
        finished_then_alone(call, keep_as="R1", output_folder=str(tmp_path))
    assert f"lies in {tmp_path}" in refused.value.text.en
    assert "registerrun" in refused.value.remedy.en


def test_two_runs_of_one_name_are_told_apart_by_their_number(call, pond):
    for name in ("pond", "pond", "other"):
        register_run(call, run=str(pond), name=name)
    told = {(run["name"], run["number"], run["namesakes"]) for run in list_choices(call)["runs"]}
    assert told == {("pond", 1, 2), ("pond", 2, 2), ("other", 1, 1)}
