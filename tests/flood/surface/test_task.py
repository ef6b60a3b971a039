"""From files to files: what the task reads, says and leaves behind."""

import csv
import json

import geopandas
import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin
from shapely import LineString, Point, box

from undergrid.core.flood.impact.depth_statistics import depth_statistics
from undergrid.core.flood.surface.forcing import RainMaps, rain_end_s
from undergrid.core.flood.surface.run import surface_flood
from undergrid.core.flood.surface.series import Series
from undergrid.core.formats.raster import read_raster
from undergrid.core.kernel.errors import Cancelled, ModelError, SourceError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call

CRS = "EPSG:32648"


def terrain(path, elevation, crs=CRS, cell_m=2.0, **profile):
    rows, columns = elevation.shape
    with rasterio.open(
        path, "w", driver="GTiff", height=rows, width=columns, count=1, dtype="float32", crs=crs,
        transform=from_origin(500_000, 3_270_000, cell_m, cell_m), **profile,
    ) as target:  # fmt: skip
        target.write(elevation.astype("float32"), 1)
    return str(path)


@pytest.fixture
def slope(tmp_path):
    """A slope of 40 by 30 cells that falls 5 % to the south, 300 m above the sea."""
    return terrain(tmp_path / "slope.tif", np.tile(310 - 0.1 * np.arange(40.0)[:, None], (1, 30)))


def test_rain_runs_off_and_everything_is_written(slope, tmp_path):
    findings = []
    answer = surface_flood(
        Call(report=findings.append),
        dem=slope,
        duration_s=300,
        output_interval_s=100,
        rainfall=60.0,
        boundaries={"south": {"kind": "outfall", "slope": 0.05}},
        observation_points=[["gate", 500_030.0, 3_269_922.0]],
        output_folder=str(tmp_path / "out"),
    )
    assert not findings
    balance = json.loads((tmp_path / "out" / "balance.json").read_text())
    assert balance["error"] <= 1e-12
    assert balance["edges_m3"]["south"] > 0
    assert balance["rain_m3"] == pytest.approx(0.005 * 40 * 30 * 4, rel=1e-6)
    with rasterio.open(answer["depth"]) as stack:
        assert stack.descriptions == ("0", "100", "200", "300")
        assert stack.crs.to_epsg() == 32648
    with rasterio.open(answer["max_depth"]) as deepest:
        assert deepest.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert 0.001 < np.nanmax(deepest.read(1)) < 0.1
    with open(answer["points"], encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    assert [row["time_s"] for row in rows] == ["0", "100", "200", "300"]
    assert float(rows[-1]["level_m"]) > 306


def test_a_run_tells_the_statistics_of_the_raster_it_wrote(slope, tmp_path):
    answer = surface_flood(Call(), dem=slope, duration_s=300, rainfall=100.0, output_folder=str(tmp_path / "out"))
    assert answer["statistics"] == depth_statistics(*read_raster(answer["max_depth"]))
    assert answer["statistics"]["max_depth_m"] > 0


def test_rasters_that_are_not_kept_are_not_written(slope, tmp_path):
    asked = {"dem": slope, "duration_s": 300, "rainfall": 100.0, "output_folder": str(tmp_path / "out")}
    whole = surface_flood(Call(), **asked)
    assert {"depth", "max_velocity", "duration"} <= set(whole)
    few = surface_flood(Call(), **asked, rasters=["max_depth", "arrival"])
    assert sorted(path.name for path in (tmp_path / "out").glob("*.tif*")) == ["arrival.tif", "max_depth.tif"]
    assert {name for name, value in few.items() if str(value).endswith(".tif")} == {"max_depth", "arrival"}
    assert few["statistics"] == whole["statistics"]
    with pytest.raises(SourceError, match=r"no raster “max_deph”.*after_rain, arrival, depth.*max_velocity"):
        surface_flood(Call(), **asked, rasters=["max_deph"])


def test_buildings_and_walls_hold_water_back(slope, tmp_path):
    house, wall = tmp_path / "houses.gpkg", tmp_path / "walls.gpkg"
    geopandas.GeoDataFrame(geometry=[box(500_020, 3_269_950, 500_030, 3_269_960)], crs=CRS).to_file(house)
    line = LineString([(499_990, 3_269_941), (500_070, 3_269_939)])
    geopandas.GeoDataFrame({"height_m": [1.0]}, geometry=[line], crs=CRS).to_file(wall)
    answer = surface_flood(
        Call(), dem=slope, duration_s=600, rainfall=100.0, buildings=str(house), building_treatment="blocked",
        walls=str(wall), output_folder=str(tmp_path / "out"),
    )  # fmt: skip
    with rasterio.open(answer["max_depth"]) as deepest:
        depth = deepest.read(1)
    assert np.isnan(depth[20:24, 10:14]).all()
    assert np.nanmean(depth[28]) > 10 * np.nanmean(depth[31])


def test_the_time_under_deep_water_after_the_rain_is_told_once_the_rain_has_ended(tmp_path):
    """Half an hour of 600 mm/h on a closed yard: 15 cm after 900 s, 30 cm at 1800 s, and there it stays."""
    yard = terrain(tmp_path / "yard.tif", np.full((8, 8), 300.0))
    (tmp_path / "storm.csv").write_text("time_s,mm_h\n0,600\n1800,0\n")
    asked = {"dem": yard, "rainfall": str(tmp_path / "storm.csv"), "output_folder": str(tmp_path / "out")}
    surface_flood(Call(), duration_s=1700, output_interval_s=1700, checkpoint=str(tmp_path / "kept"), **asked)
    assert not (tmp_path / "out" / "after_rain.tif").exists()
    surface_flood(Call(), duration_s=2700, output_interval_s=2700, restart=str(tmp_path / "kept"), **asked)
    with (
        rasterio.open(tmp_path / "out" / "after_rain.tif") as after,
        rasterio.open(tmp_path / "out" / "duration.tif") as whole,
    ):
        # one look at the records apart: fifty steps of at most a second
        assert after.read(1) == pytest.approx(np.full((8, 8), 900.0), abs=60)
        assert whole.read(1) == pytest.approx(np.full((8, 8), 1800.0), abs=60)


def test_rain_that_never_ends_has_no_time_after_it():
    minute = RainMaps([0.0, 60.0, 120.0], [np.ones((2, 2)), np.full((2, 2), np.nan), np.zeros((2, 2))])
    assert rain_end_s(None, minute) == 60.0
    assert rain_end_s(Series.steps([0.0, 600.0], [1e-6, 0.0]), minute) == 600.0
    for rain in (None, Series.constant(1e-6), Series.constant(0.0)):
        assert rain_end_s(rain, None) == np.inf


def test_a_table_of_a_design_storm_is_rain(slope, tmp_path):
    (tmp_path / "storm.csv").write_text("begin_min,depth_mm,intensity_mm_h\n0,1,60\n1,2,120\n2,1,60\n")
    answer = surface_flood(
        Call(), dem=slope, duration_s=600, rainfall=str(tmp_path / "storm.csv"), output_folder=str(tmp_path / "out")
    )
    assert answer["balance_sheet"]["rain_m3"] == pytest.approx(0.004 * 40 * 30 * 4, rel=1e-5)


def test_undeclared_no_data_is_found_and_left_out(tmp_path):
    ground = np.full((20, 20), 250.0)
    ground[:3], ground[-3:] = -9999.0, 0.0
    findings = []
    dem = terrain(tmp_path / "holes.tif", ground)
    answer = surface_flood(
        Call(report=findings.append), dem=dem, duration_s=5, rainfall=50.0, output_folder=str(tmp_path / "out")
    )
    told = {finding.slug for finding in findings}
    assert told == {"terrain-undeclared-no-data", "terrain-zeros", "terrain-margin"}
    assert answer["balance_sheet"]["rain_m3"] == pytest.approx(50 / 3.6e6 * 5 * 14 * 20 * 4, rel=0.01)


def test_heights_in_feet_are_found_and_converted(tmp_path):
    path = terrain(tmp_path / "feet.tif", np.full((10, 10), 1000.0))
    with rasterio.open(path, "r+") as target:
        target.units = ["ft"]
    findings = []
    surface_flood(
        Call(report=findings.append), dem=path, duration_s=1, rainfall=10.0, output_folder=str(tmp_path / "out")
    )
    assert [finding.slug for finding in findings] == ["terrain-heights-in-feet"]


def test_a_terrain_in_degrees_is_refused(tmp_path):
    dem = terrain(tmp_path / "degrees.tif", np.ones((5, 5)), crs="EPSG:4326", cell_m=0.001)
    with pytest.raises(SourceError, match="degrees"):
        surface_flood(Call(), dem=dem, duration_s=1, output_folder=str(tmp_path / "out"))


def test_rain_in_the_wrong_unit_and_with_a_gap_is_found(slope, tmp_path):
    (tmp_path / "rain.csv").write_text("time_s,mm_h\n0,10\n60,5000\n120,10\n900,0\n")
    findings = []
    surface_flood(
        Call(report=findings.append), dem=slope, duration_s=1, rainfall=str(tmp_path / "rain.csv"),
        output_folder=str(tmp_path / "out"),
    )  # fmt: skip
    assert {finding.slug for finding in findings} == {"rain-beyond-nature", "rain-gap"}


def test_an_inflow_outside_the_terrain_is_refused_with_its_row(slope, tmp_path):
    (tmp_path / "in.csv").write_text("name,x,y,time_s,flow_m3_s\nspring,0,0,0,1\n")
    with pytest.raises(SourceError, match="row 2"):
        surface_flood(
            Call(), dem=slope, duration_s=1, inflows=str(tmp_path / "in.csv"), output_folder=str(tmp_path / "out")
        )


def test_a_run_is_cancelled_between_steps(slope, tmp_path):
    asked = []

    def is_cancelled() -> bool:
        asked.append(None)
        return len(asked) > 5

    call = Call(progress=Progress(is_cancelled=is_cancelled))
    with pytest.raises(Cancelled):
        surface_flood(call, dem=slope, duration_s=1e9, rainfall=10.0, output_folder=str(tmp_path / "out"))


def test_cancelled_and_restarted_it_ends_as_if_it_had_never_stopped(slope, tmp_path):
    asked = {"dem": slope, "duration_s": 600, "output_interval_s": 200, "rainfall": 60.0}
    laid_down, times = str(tmp_path / "run.npz"), []

    def is_cancelled() -> bool:
        times.append(None)
        return len(times) > 8

    call = Call(progress=Progress(is_cancelled=is_cancelled))
    with pytest.raises(Cancelled):
        surface_flood(call, **asked, output_folder=str(tmp_path / "half"), checkpoint=laid_down)
    through = surface_flood(Call(), **asked, output_folder=str(tmp_path / "through"))
    resumed = surface_flood(Call(), **asked, output_folder=str(tmp_path / "resumed"), restart=laid_down)
    for name in ("max_depth", "arrival", "duration"):
        with rasterio.open(through[name]) as one, rasterio.open(resumed[name]) as other:
            np.testing.assert_array_equal(one.read(), other.read())
    with rasterio.open(through["depth"]) as one, rasterio.open(resumed["depth"]) as other:
        np.testing.assert_array_equal(one.read(one.count), other.read(other.count))


def test_an_unstable_run_says_where_and_keeps_what_it_has(slope, tmp_path):
    (tmp_path / "in.csv").write_text(
        "name,x,y,time_s,flow_m3_s\nburst,500031,3269960,0,0\nburst,500031,3269960,60,2e6\n"
    )
    with pytest.raises(ModelError, match="row"):
        surface_flood(
            Call(), dem=slope, duration_s=600, inflows=str(tmp_path / "in.csv"), output_folder=str(tmp_path / "out")
        )
    assert (tmp_path / "out" / "depth.tif").exists()


def test_points_may_be_a_layer(slope, tmp_path):
    points = geopandas.GeoDataFrame({"name": ["a"]}, geometry=[Point(500_010, 3_269_990)], crs=CRS)
    points.to_file(tmp_path / "points.gpkg")
    answer = surface_flood(
        Call(), dem=slope, duration_s=10, rainfall=50.0, observation_points={"path": str(tmp_path / "points.gpkg")},
        output_folder=str(tmp_path / "out"),
    )  # fmt: skip
    with open(answer["points"], encoding="utf-8-sig", newline="") as table:
        assert {row["name"] for row in csv.DictReader(table)} == {"a"}


def test_a_run_without_any_water_says_that_its_dry_map_says_nothing(slope, tmp_path):
    found = []
    asked = {"dem": slope, "duration_s": 60, "output_interval_s": 60}
    surface_flood(Call(report=found.append), **asked, output_folder=str(tmp_path / "dry"))
    assert "run-without-load" in {finding.slug for finding in found}
    found.clear()
    surface_flood(Call(report=found.append), **asked, rainfall=10.0, output_folder=str(tmp_path / "wet"))
    assert "run-without-load" not in {finding.slug for finding in found}
