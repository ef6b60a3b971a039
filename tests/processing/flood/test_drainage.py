"""Rain, pipes and streets, each algorithm through the real ``qgis_process``."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from undergrid.tests.flood.pipes.worlds import TWO_PIPES


@pytest.fixture
def two_pipes(tmp_path):
    path = tmp_path / "two.inp"
    path.write_text(TWO_PIPES, encoding="utf-8")
    return str(path)


@pytest.fixture
def storm(run_algorithm, tmp_path):
    """A storm of 50 years' return period as the algorithm makes it."""
    ran = run_algorithm(
        "undergrid:designstorm",
        FORMULA="CQ-SPB",
        RETURN_PERIOD_A=50,
        DURATION_MIN=60,
        TABLE=str(tmp_path / "storm.csv"),
        PLOT=str(tmp_path / "storm.png"),
    )
    assert ran.code == 0, ran.said
    assert abs(ran.results["TOTAL_MM"] - 89) < 0.5
    assert Path(ran.results["PLOT"]).stat().st_size > 1000
    return ran.results["TABLE"]


def layers_of(path):
    source = ogr.Open(path)
    return {source.GetLayer(index).GetName() for index in range(source.GetLayerCount())}


def test_measured_rain_enters_the_store(run_algorithm, tmp_path):
    gauge = tmp_path / "gauge.csv"
    gauge.write_text("time,SPB\n2024-07-01 08:00,1.5\n2024-07-01 08:05,2\n", encoding="utf-8")
    ran = run_algorithm("undergrid:importrainfall", FILES=[str(gauge)], TABLE=str(tmp_path / "all.csv"))
    assert ran.code == 0, ran.said
    assert ran.results["FINDING_COUNT"] == 0
    assert "2024-07-01T00:00:00" in (tmp_path / "all.csv").read_text()
    assert (ran.results["STATE"], ran.results["ENTERED_GAUGES"]) == ("accepted", 1)


def test_measured_rain_waits_is_accepted_and_withdrawn(run_algorithm, tmp_path):
    gauge = tmp_path / "gauge.csv"
    gauge.write_text("time,waits\n2024-08-01 08:00,1.5\n2024-08-01 08:05,2\n", encoding="utf-8")
    report, workbook = tmp_path / "report.html", tmp_path / "back.xlsx"
    ran = run_algorithm(
        "undergrid:importrainfall", FILES=[str(gauge)], ACCEPT=False, REPORT=str(report), WORKBOOK=str(workbook)
    )
    assert ran.code == 0, ran.said
    assert (ran.results["STATE"], ran.results["GAUGES"]) == ("staged", 1)
    assert report.exists()
    assert workbook.exists()
    delivery = ran.results["DELIVERY"]
    ran = run_algorithm("undergrid:acceptrainfall", DELIVERY=delivery)
    assert ran.code == 0, ran.said
    assert (ran.results["STATE"], ran.results["ENTERED_GAUGES"]) == ("accepted", 1)
    ran = run_algorithm("undergrid:withdrawrainfall", DELIVERY=delivery)
    assert ran.code == 0, ran.said
    assert (ran.results["STATE"], ran.results["GAUGES"]) == ("withdrawn", 1)


def test_a_model_goes_into_the_store_runs_there_and_comes_out(run_algorithm, two_pipes, storm, tmp_path):
    ran = run_algorithm("undergrid:importswmmmodel", INP=two_pipes, NAME="two", REPLACE=True)
    assert ran.code == 0, ran.said
    assert (ran.results["NODES"], ran.results["LINKS"]) == (3, 2)
    ran = run_algorithm(
        "undergrid:runswmm", MODEL="two", RAIN_TABLE=storm, KEEP_AS="trial", OUTPUT_FOLDER=str(tmp_path / "run")
    )
    assert ran.code == 0, ran.said
    assert ran.results["FLOODED_NODES"] >= 1
    assert "links_through_time" in layers_of(ran.results["LAYERS"])
    ran = run_algorithm("undergrid:exportswmmmodel", NAME="two", INP=str(tmp_path / "out.inp"))
    assert ran.code == 0, ran.said
    assert "upper 10.0 2.0" in (tmp_path / "out.inp").read_text()


def test_the_pipe_that_fails_first_is_named(run_algorithm, two_pipes, tmp_path):
    ran = run_algorithm(
        "undergrid:networkcapacity",
        INP=two_pipes,
        RETURN_PERIODS_A="1,50",
        DURATION_MIN=30,
        OUTPUT_FOLDER=str(tmp_path / "ladder"),
    )
    assert ran.code == 0, ran.said
    assert ran.results["FIRST_TO_FAIL"] in {"first", "second"}
    assert layers_of(ran.results["LAYER"]) == {"capacity"}


def street(path):
    """Write a street that falls 1 % from west to east over the two pipes, with sides as high as kerbs."""
    x, y = np.arange(-20, 240, 5.0), np.arange(-60, 60, 5.0)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), len(x), len(y), 1, gdal.GDT_Float32)
    raster.SetGeoTransform((-20, 5, 0, 60, 0, -5))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32648)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(12.2 - 0.01 * x[None, :] + 0.01 * np.abs(y)[:, None])
    raster.FlushCache()
    return str(path)


def test_a_storm_floods_street_and_pipes_in_one_book(run_algorithm, two_pipes, storm, tmp_path):
    ran = run_algorithm(
        "undergrid:simulateflood",
        DEM=street(tmp_path / "street.tif"),
        INP=two_pipes,
        RAIN_TABLE=storm,
        DURATION_S=900,
        OPEN_SIDES=["east"],
        OUTPUT_FOLDER=str(tmp_path / "flood"),
    )
    assert ran.code == 0, ran.said
    assert ran.results["COUPLING_ERROR"] < 1e-6
    assert ran.results["INLET_COUNT"] == 4
    assert gdal.Open(ran.results["DEPTH"]).RasterCount == 4
    assert {"nodes", "links"} <= layers_of(ran.results["LAYERS"])


def test_a_flood_goes_on_from_its_checkpoint(run_algorithm, two_pipes, tmp_path):
    asked = {
        "DEM": street(tmp_path / "street.tif"), "INP": two_pipes, "RAIN_MM_H": 120, "OUTPUT_INTERVAL_S": 60,
        "OUTPUT_FOLDER": str(tmp_path / "flood"),
    }  # fmt: skip
    laid_down = str(tmp_path / "flood.npz")
    ran = run_algorithm("undergrid:simulateflood", **asked, DURATION_S=120, CHECKPOINT=laid_down)
    assert ran.code == 0, ran.said
    assert ran.results["CHECKPOINT"] == laid_down
    ran = run_algorithm("undergrid:simulateflood", **asked, DURATION_S=180, RESTART=laid_down)
    assert ran.code == 0, ran.said
    assert gdal.Open(ran.results["DEPTH"]).RasterCount == 3  # at 60, 120 and 180 s


def test_a_store_without_drains_is_told_so(run_algorithm):
    ran = run_algorithm("undergrid:buildswmmmodel", NAME="nothing", CATEGORIES="HS")
    assert ran.code != 0
    assert "no pipes of HS" in ran.said
    ran = run_algorithm("undergrid:buildswmmmodel", NAME="nothing", CATEGORIES="ZZ")
    assert ran.code != 0
    assert "There is no pipe system 'ZZ'" in ran.said
