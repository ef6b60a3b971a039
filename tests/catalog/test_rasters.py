"""Rasters of runs leave through the gate, no finer than their class allows; GDAL judges the files."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
from dataclasses import replace

import numpy as np
import pytest
import rasterio
import sqlalchemy as sa
from rasterio.transform import from_origin
from shapely.geometry import box

from undergrid.core.catalog.gate.grids import Grid, coarser
from undergrid.core.catalog.gate.release import Purpose, ReleasedRaster, release
from undergrid.core.catalog.metadata.official import faults_of
from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.catalog.packages.importing import import_package
from undergrid.core.catalog.packages.verifying import verify_package
from undergrid.core.catalog.tables import Release, Rule
from undergrid.core.catalog.writers.rasters import cloud_optimized
from undergrid.core.flood.tables import Run
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.kernel.errors import SourceError
from undergrid.tests.catalog.conftest import EAST, NORTH, fill_records

JUDGE = ["/usr/bin/python3", "-m", "osgeo_utils.samples.validate_cloud_optimized_geotiff", "--full-check=yes"]
ROWS, COLUMNS = 1300, 1201
PRIVATE = "/home/planner/model"


@pytest.fixture
def run(pipes, tmp_path):
    """A run of cells of 2 m whose western tenth is not known, deepest in one cell only."""
    frame = Frame((ROWS, COLUMNS), from_origin(EAST, NORTH + 2 * ROWS, 2, 2), rasterio.CRS.from_user_input(pipes.crs))
    depth = np.full(frame.shape, 0.25, dtype=np.float32)
    depth[:, :120], depth[601, 602] = np.nan, 3.5
    arrival = np.where(np.isfinite(depth), np.float32(1.5), np.float32(np.nan))
    arrival[601, 602] = 0.5
    folder = tmp_path / "run"
    folder.mkdir()
    given = {"depth": ("max_depth.tif", depth, "m"), "speed": ("max_velocity.tif", depth * 0 + 1, "m/s"),
             "product": ("max_depth_velocity.tif", depth, "m2/s"),
             "arrival": ("arrival.tif", arrival, "h")}  # fmt: skip
    for name, values, unit in given.values():
        write_raster(folder / name, values, frame, unit, {"source": PRIVATE})
    kept = {"name": "50a", "kind": "surface", "state": "done", "engine": "Undergrid", "inputs": {"dem": PRIVATE}}
    kept |= {"began_at": dt.datetime.now(dt.UTC), "files": {key: str(folder / each[0]) for key, each in given.items()}}
    with pipes.begin() as connection:
        connection.execute(sa.insert(Run).values(**kept))
    fill_records(pipes)
    return folder


def let_out(store, quantity="depth", to="open", area=None, **purpose):
    with store.begin() as connection:
        return release(Grid(connection, store, "50a", quantity, area), Purpose("test", **purpose), to)


def rule(store, action, parameter=None, to="open"):
    with store.begin() as connection:
        given = {"dataset": "flood.run", "column_name": "depth", "release_class": to}
        connection.execute(sa.insert(Rule).values(**given, action=action, parameter=parameter))


@pytest.mark.parametrize(("to", "cell_m"), [("open", 10), ("shared", 6), ("internal", 2)])
def test_cells_are_no_finer_than_the_class_allows(pipes, run, to, cell_m):
    out = let_out(pipes, to=to)
    assert out.cells.frame.cell_m == cell_m
    assert out.cells.values.shape == (-(-ROWS * 2 // cell_m), -(-COLUMNS * 2 // cell_m))
    assert np.nanmax(out.cells.values) == np.float32(3.5), "the deepest place is not understated"
    assert np.isnan(out.cells.values[:, : 240 // cell_m]).all(), "what is not known is not made dry"
    with pipes.connect() as connection:
        written = connection.execute(sa.select(Release.__table__)).one()
    assert (written.dataset, written.release_class, written.asked["quantity"]) == ("flood.run", to, "depth")


def test_the_first_water_of_a_coarser_cell_is_the_earliest(pipes, run):
    assert np.nanmin(let_out(pipes, "arrival").cells.values) == np.float32(0.5)


def test_hazard_leaves_as_classes_with_their_names(pipes, run):
    out = let_out(pipes, "hazard")
    assert out.cells.values.dtype == np.uint8
    assert not out.cells.values[:, :24].any()
    assert {code for code, _name in out.cells.classes} >= set(np.unique(out.cells.values[:, 24:]).tolist()) - {0}


def test_an_officers_rule_makes_it_coarser_never_finer(pipes, run):
    rule(pipes, "generalise", "40")
    assert let_out(pipes).cells.frame.cell_m == 40
    with pipes.begin() as connection:
        connection.execute(sa.update(Rule).values(rev=-Rule.rev, parameter="2"))
    findings = []
    assert let_out(pipes, report=findings.append).cells.frame.cell_m == 10
    assert [each.slug for each in findings] == ["catalog.rule-too-lax"]
    with pipes.begin() as connection:
        connection.execute(sa.update(Rule).values(rev=-Rule.rev, action="drop"))
    with pytest.raises(SourceError, match="Nothing of"):
        let_out(pipes)


def test_what_the_record_does_not_open_stays(pipes, run):
    fill_records(pipes, is_open=False)
    with pytest.raises(SourceError, match="does not call it open"):
        let_out(pipes)
    assert let_out(pipes, to="internal")


def test_an_area_keeps_only_the_cells_that_touch_it(pipes, run):
    east, north = EAST + 1205, NORTH + 2 * ROWS - 1205
    area = box(east, north - 50, east + 50, north).wkt
    out = let_out(pipes, area=area)
    assert out.cells.values.shape == (6, 6)
    assert (out.cells.frame.transform.c - EAST) % 10 == 0, "cells of one release lie on those of another"
    with pytest.raises(SourceError, match="No cell"):
        let_out(pipes, area="POLYGON ((0 0, 1 0, 1 1, 0 0))")


def test_only_what_the_gate_released_is_written(tmp_path):
    with pytest.raises(TypeError):
        cloud_optimized(np.zeros((4, 4)), tmp_path / "a.tif")
    with pytest.raises(TypeError):
        ReleasedRaster(object(), *[None] * 8)
    assert not list(tmp_path.iterdir())


def test_a_size_that_does_not_divide_loses_no_cell():
    values = np.full((5, 7), np.nan, dtype=np.float32)
    values[4, 6] = 2.0
    made, frame = coarser(values, Frame((5, 7), from_origin(0, 10, 2, 2), None), 5)
    assert made.shape == (2, 3)
    assert frame.cell_m == 6
    assert made[1, 2] == 2.0
    assert np.isnan(made).sum() == 5


def exported(call, output, to="open"):
    names = ["flood.run/50a/depth", "flood.run/50a/hazard", "survey.point"]
    answer = export_dataset(call, datasets=names, purpose="x", release_class=to, output=str(output), formats=["gpkg"])
    assert (answer["rasters"], len(answer["releases"])) == (2, 3)
    return output


@pytest.mark.parametrize(("to", "cell_m"), [("open", 10), ("internal", 2)])
def test_gdals_own_judge_calls_it_cloud_optimized_and_it_tells_nothing_private(call, run, tmp_path, to, cell_m):
    package = exported(call, tmp_path / to, to)
    if subprocess.run([*JUDGE[:3], "--help"], capture_output=True, check=False).returncode not in (0, 1, 2):
        pytest.skip("GDAL's judge of Cloud Optimized GeoTIFF is not on this machine (python3-gdal)")
    files = sorted((package / "data" / "cog").iterdir())
    assert [path.name.rsplit(".", 2)[0] for path in files] == ["flood.run.depth", "flood.run.hazard"]
    for path in files:
        env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL", "PROJ"))}
        judged = subprocess.run([*JUDGE, str(path)], capture_output=True, text=True, check=False, env=env)
        assert judged.returncode == 0, judged.stdout + judged.stderr
        assert "is a valid cloud optimized GeoTIFF" in judged.stdout
        with rasterio.open(path) as opened:
            assert opened.res == (cell_m, cell_m)
            assert bool(opened.overviews(1)) == (to == "internal"), "one of 512 cells and less needs none"
            assert set(opened.tags()) <= {"AREA_OR_POINT", "OVR_RESAMPLING_ALG"}
            assert opened.nodata == 0 or np.isnan(opened.nodata)
            assert (opened.units[0] or "") == ("m" if "depth" in path.name else "")
        assert PRIVATE.encode() not in path.read_bytes()


def test_its_metadata_keep_their_schemas_and_the_package_verifies(call, run, tmp_path):
    package = exported(call, tmp_path / "p")
    documents = sorted((package / "data" / "metadata").glob("flood.run.*.xml"))
    assert len(documents) == 4
    for path in documents:
        assert faults_of(path.read_bytes()) == []
        assert PRIVATE not in path.read_text("utf-8")
    assert verify_package(call, package=str(package))["is_valid"]
    told = json.loads((package / "data/package.json").read_text("utf-8"))
    depth = next(each for each in told["datasets"] if each.get("quantity") == "depth")
    assert (depth["kind"], depth["cell_m"], depth["treatment"]["parameter"]) == ("raster", 10, "10")


def test_rasters_of_a_package_do_not_enter_a_store_and_that_is_said(call, run, tmp_path, other_store, findings):
    export_dataset(
        call, datasets=["flood.run/50a/depth"], purpose="x", release_class="internal", output=str(tmp_path / "q.zip")
    )
    with pytest.raises(SourceError, match="holds rasters and no table"):
        import_package(replace(call, connection=other_store), package=str(tmp_path / "q.zip"))
    assert [each.slug for each in findings] == ["catalog.package-raster-stays"]


@pytest.mark.parametrize(
    ("name", "says"),
    [("flood.run/50a/colour", "no raster"), ("flood.run/none/depth", "no finished run"),
     ("survey.point/50a/depth", "no raster"), ("flood.run/50a/duration", "not kept")],
)  # fmt: skip
def test_a_raster_that_there_is_not_is_refused_by_name(call, run, tmp_path, name, says):
    with pytest.raises(SourceError, match=says):
        export_dataset(call, datasets=[name], purpose="x", output=str(tmp_path / "p"))
    assert not (tmp_path / "p").exists()


def test_a_file_that_is_none_of_the_runs_results_does_not_leave_as_one(pipes, run):
    (run / "max_depth.tif").rename(run / "ground.tif")
    with pipes.begin() as connection:
        connection.execute(sa.update(Run).values(rev=-Run.rev, files={"depth": str(run / "ground.tif")}))
    with pytest.raises(SourceError, match="not kept"):
        let_out(pipes)


def test_rasters_are_not_chosen_by_what_they_do_not_have(call, run, tmp_path):
    with pytest.raises(SourceError, match="by area only"):
        export_dataset(
            call, datasets=["flood.run/50a/depth"], purpose="x", columns=["depth_m"], output=str(tmp_path / "p")
        )
