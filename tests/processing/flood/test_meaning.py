"""From a run's rasters to warnings, forecasts and a report, each step through the real ``qgis_process``."""

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

UTM = osr.SpatialReference()
UTM.ImportFromEPSG(32648)
WEST, NORTH = 500_000.0, 3_270_040.0
LADDER = """
task = "flood.rain.designing.design_storm"
rain_parameter = "table"
[parameters]
formula = "CQ-SPB"
duration_min = 60
return_period_a = 5
[outputs]
table = "storm.csv"
[[rain]]
code = "P10"
design = { formula = "CQ-SPB", return_period_a = 10, duration_min = 60 }
[[rain]]
code = "P50"
design = { formula = "CQ-SPB", return_period_a = 50, duration_min = 60 }
"""
FLOODED = """
task = "flood.surface.run.surface_flood"
[parameters]
dem = "dish.tif"
duration_s = 300
output_interval_s = 300
[outputs]
output_folder = "run"
[[rain]]
code = "P50"
design = { formula = "CQ-SPB", return_period_a = 50, duration_min = 60 }
"""
FIT = """
task = "flood.surface.run.surface_flood"
[parameters]
dem = "slope.tif"
duration_s = 120
output_interval_s = 30
rainfall = 60.0
observation_points = [["foot", 500055.0, 3270020.0]]
[outputs]
output_folder = "run"
[simulated]
file = "run/points.csv"
value = "depth_m"
[observed]
file = "gauge.csv"
value = "depth_m"
"""


def raster(path: Path, values: np.ndarray, unit: str) -> str:
    """Write cells of 1 m whose north-western corner is (WEST, NORTH)."""
    rows, columns = values.shape
    made = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    made.SetGeoTransform((WEST, 1, 0, NORTH, 0, -1))
    made.SetProjection(UTM.ExportToWkt())
    made.GetRasterBand(1).WriteArray(values)
    made.GetRasterBand(1).SetUnitType(unit)
    made.FlushCache()
    return str(path)


def layer(path: Path, shapes: list[str], column: str, values: list) -> str:
    """Write shapes, in metres from the south-western corner, with one column."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = source.CreateLayer("things", UTM, ogr.wkbUnknown)
    made.CreateField(ogr.FieldDefn(column, ogr.OFTString if isinstance(values[0], str) else ogr.OFTInteger))
    for shape, value in zip(shapes, values, strict=True):
        feature = ogr.Feature(made.GetLayerDefn())
        feature.SetField(column, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(shape))
        made.CreateFeature(feature)
    return f"{path}|layername=things"


def box(west: float, south: float, east: float, north: float) -> str:
    x0, x1, y0, y1 = WEST + west, WEST + east, NORTH - 40 + south, NORTH - 40 + north
    return f"POLYGON(({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))"


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """A run that left the eastern half of a small town 0.6 m deep for an hour and a half, and the town's layers."""
    folder = tmp_path_factory.mktemp("town")
    run = folder / "run"
    run.mkdir()
    depth = np.zeros((40, 60), dtype=np.float32)
    depth[:, 30:] = 0.6
    raster(run / "max_depth.tif", depth, "m")
    raster(run / "max_velocity.tif", depth / 2, "m/s")
    raster(run / "max_depth_velocity.tif", depth * depth / 2, "m2/s")
    raster(run / "duration.tif", np.where(depth > 0, 5400.0, 0.0), "s")
    street = f"LINESTRING({WEST + 5} {NORTH - 15}, {WEST + 55} {NORTH - 15})"
    return {
        "folder": folder,
        "run": str(run),
        "buildings": layer(folder / "buildings.gpkg", [box(10, 10, 20, 20), box(40, 10, 50, 20)], "people", [7, 60]),
        "streets": layer(folder / "streets.gpkg", [street], "width", [6]),
        "pumps": layer(folder / "pumps.gpkg", [f"POINT({WEST + 35} {NORTH - 10})"], "kind", ["pump"]),
        "cells": layer(folder / "cells.gpkg", [box(0, 0, 30, 40), box(30, 0, 60, 40)], "code", ["west", "east"]),
    }


@pytest.fixture(scope="module")
def exposure(store_home, town):
    ran = store_home.run(
        "undergrid:floodexposure",
        RUN=town["run"],
        BUILDINGS=town["buildings"],
        POPULATION_COLUMN="people",
        VALUE_PER_M2=1000,
        STREETS=town["streets"],
        STREET_WIDTH_COLUMN="width",
        FACILITIES=town["pumps"],
        CELLS=town["cells"],
        OUTPUT=str(town["folder"] / "exposure.gpkg"),
    )
    assert ran.code == 0, ran.said
    return ran.results


@pytest.fixture(scope="module")
def warnings(store_home, town, exposure):
    ran = store_home.run(
        "undergrid:floodwarning",
        CELLS=f"{exposure['OUTPUT']}|layername=cells",
        FACILITIES=f"{exposure['OUTPUT']}|layername=facilities",
        OUTPUT=str(town["folder"] / "warning.gpkg"),
        LIST_CSV=str(town["folder"] / "whom.csv"),
    )
    assert ran.code == 0, ran.said
    return ran.results


def test_hazard_classes_and_inundated_areas(run_algorithm, town, tmp_path):
    ran = run_algorithm(
        "undergrid:floodhazard",
        RUN=town["run"],
        SCHEME="AIDR",
        OUTPUT=str(tmp_path / "hazard.tif"),
        AREAS=str(tmp_path / "areas.gpkg"),
    )
    assert ran.code == 0, ran.said
    assert (ran.results["WORST_CLASS"], ran.results["WORST_AREA_M2"]) == (3, 1200)
    assert gdal.Open(ran.results["OUTPUT"]).ReadAsArray().max() == 3
    areas = ogr.Open(ran.results["AREAS"])  # its layers go with it
    assert areas.GetLayer(0).GetFeatureCount() == 1


def test_exposure_counts_what_stands_in_the_water(exposure):
    assert (exposure["FLOODED_BUILDINGS"], exposure["PEOPLE"], exposure["FLOODED_FACILITIES"]) == (1, 60, 1)
    assert 24 <= exposure["CLOSED_M_CAR"] <= 26


def test_warnings_and_whom_to_warn(warnings):
    assert (warnings["ORANGE"], warnings["RED"], warnings["MANNED"]) == (1, 0, 1)
    assert warnings["WARNED"] == len(Path(warnings["LIST_CSV"]).read_text(encoding="utf-8-sig").splitlines()) - 1


def test_the_report_is_one_page(run_algorithm, town, exposure, warnings, tmp_path):
    ran = run_algorithm(
        "undergrid:floodreport",
        RUN=town["run"],
        TITLE="East side",
        BUILDINGS=town["buildings"],
        EXPOSURE=exposure["OUTPUT"],
        WARNINGS=warnings["OUTPUT"],
        ASSUMPTIONS="No drains.",
        OUTPUT=str(tmp_path / "report.html"),
    )
    assert ran.code == 0, ran.said
    text = Path(ran.results["OUTPUT"]).read_text(encoding="utf-8")
    assert "<h1>East side</h1>" in text
    assert text.count("data:image/png") == 3


def test_scenarios_run_once_and_a_forecast_finds_the_nearest(run_algorithm, tmp_path):
    (tmp_path / "ladder.toml").write_text(LADDER)
    asked = {"SCENARIOS": str(tmp_path / "ladder.toml"), "RESULTS": str(tmp_path / "results")}
    first = run_algorithm("undergrid:runscenarios", **asked)
    assert first.code == 0, first.said
    assert (first.results["RUN"], first.results["FAILED"]) == (2, 0)
    assert run_algorithm("undergrid:runscenarios", **asked).results["KEPT"] == 2
    ran = run_algorithm(
        "undergrid:floodforecast",
        RAIN_TABLE=str(tmp_path / "results" / "P50" / "rain.csv"),
        RESULTS=str(tmp_path / "results"),
        OUTPUT=str(tmp_path / "tonight"),
    )
    assert ran.code == 0, ran.said
    assert (ran.results["CHOSEN"], ran.results["DISTANCE"]) == ("P50", 0)


def test_two_runs_compared(run_algorithm, town, tmp_path):
    shallow = raster(tmp_path / "with.tif", np.zeros((40, 60), dtype=np.float32), "m")
    ran = run_algorithm(
        "undergrid:comparescenarios",
        WITHOUT=f"{town['run']}/max_depth.tif",
        WITH_MEASURES=shallow,
        OUTPUT=str(tmp_path / "difference.tif"),
        TABLE=str(tmp_path / "areas.csv"),
    )
    assert ran.code == 0, ran.said
    assert (ran.results["SHALLOWER_M2"], ran.results["DEEPER_M2"]) == (1200, 0)


def test_a_run_is_compared_with_a_gauge(run_algorithm, tmp_path):
    raster(tmp_path / "slope.tif", np.tile(300 - 0.05 * np.arange(60), (40, 1)), "m")
    (tmp_path / "gauge.csv").write_text("name,time_s,depth_m\nfoot,30,0.001\nfoot,60,0.002\nfoot,120,0.004\n")
    (tmp_path / "fit.toml").write_text(FIT)
    ran = run_algorithm(
        "undergrid:calibratemodel", DECLARATION=str(tmp_path / "fit.toml"), FOLDER=str(tmp_path / "fit"), BUDGET=1
    )
    assert ran.code == 0, ran.said
    assert ran.results["RUNS"] == 1
    assert Path(ran.results["PLOT"]).stat().st_size > 0
    assert json.loads((tmp_path / "fit/best/run/balance.json").read_text())["rain_m3"] > 0


def test_tonights_forecast_goes_from_rain_to_report(run_algorithm, town, tmp_path):
    dish = np.tile(300 - 0.4 * np.arange(60), (40, 1))  # a steep slope against a wall in the east
    raster(tmp_path / "dish.tif", dish, "m")
    (tmp_path / "set.toml").write_text(FLOODED)
    ladder = run_algorithm(
        "undergrid:runscenarios", SCENARIOS=str(tmp_path / "set.toml"), RESULTS=str(tmp_path / "results")
    )
    assert ladder.results["RUN"] == 1, ladder.said
    ran = run_algorithm(
        "undergrid:tonightsforecast",
        RAIN_TABLE=str(tmp_path / "results" / "P50" / "rain.csv"),
        RESULTS=str(tmp_path / "results"),
        BUILDINGS=town["buildings"],
        POPULATION_COLUMN="people",
        STREETS=town["streets"],
        FACILITIES=town["pumps"],
        CELLS=town["cells"],
        chosen_run=str(tmp_path / "tonight"),
        exposure=str(tmp_path / "exposure.gpkg"),
        warnings=str(tmp_path / "warning.gpkg"),
        whom_to_warn=str(tmp_path / "whom.csv"),
        report=str(tmp_path / "report.html"),
    )
    assert ran.code == 0, ran.said
    assert (tmp_path / "tonight" / "run" / "max_depth.tif").exists()
    warned = ogr.Open(str(tmp_path / "warning.gpkg"))
    assert warned.GetLayerByName("warning").GetFeatureCount() == 2
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Tonight" in text
    assert text.count("data:image/png") >= 2


def test_a_run_and_its_areas_are_kept_in_the_store(run_algorithm, tmp_path):
    depth = np.full((40, 60), np.nan, dtype=np.float32)
    depth[10:20, 10:30] = 0.4
    raster(tmp_path / "max_depth.tif", depth, "m")
    (tmp_path / "balance.json").write_text(json.dumps({"rain_m3": 80.0}), encoding="utf-8")
    ran = run_algorithm(
        "undergrid:registerrun",
        RUN=str(tmp_path),
        NAME="dish",
        INPUTS=[str(tmp_path / "max_depth.tif")],
        RASTERS=True,
    )
    assert ran.code == 0, ran.said
    assert (ran.results["AREAS"], ran.results["RASTERS_KEPT"]) == (1, 1)
    assert len(ran.results["RUN_ID"]) == 36
