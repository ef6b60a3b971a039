"""Rain on a slope, through the real ``qgis_process``."""

import json
from pathlib import Path

import numpy as np
from osgeo import gdal, osr


def slope(path: Path) -> str:
    """Write 30 by 20 cells of 2 m that fall 5 % to the south, 300 m above the sea."""
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 20, 30, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((500_000, 2, 0, 3_270_000, 0, -2))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32648)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(np.tile(300 - 0.1 * np.arange(30)[:, None], (1, 20)))
    raster.FlushCache()
    return str(path)


def test_rain_runs_off_a_slope_and_the_balance_closes(run_algorithm, tmp_path):
    ran = run_algorithm(
        "undergrid:surfaceflood",
        DEM=slope(tmp_path / "slope.tif"),
        DURATION_S=120,
        OUTPUT_INTERVAL_S=60,
        RAIN_MM_H=60,
        BOUNDARIES='{"west": "closed", "east": "closed"}',
        OUTPUT_FOLDER=str(tmp_path / "out"),
    )
    assert ran.code == 0, ran.said
    assert ran.results["VOLUME_ERROR"] <= 1e-12
    assert gdal.Open(ran.results["DEPTH"]).RasterCount == 3
    balance = json.loads(Path(ran.results["BALANCE"]).read_text())
    assert abs(balance["rain_m3"] - 0.002 * 30 * 20 * 4) < 1e-3
    assert set(balance["edges_m3"]) == {"north", "south"}


def test_a_run_goes_on_from_its_checkpoint(run_algorithm, tmp_path):
    asked = {"DEM": slope(tmp_path / "slope.tif"), "OUTPUT_INTERVAL_S": 60, "RAIN_MM_H": 60}
    laid_down, names = str(tmp_path / "run.npz"), ("MAX_DEPTH", "ARRIVAL", "DURATION")
    half = run_algorithm(
        "undergrid:surfaceflood", **asked, DURATION_S=120, CHECKPOINT=laid_down, OUTPUT_FOLDER=str(tmp_path / "half")
    )
    assert half.code == 0, half.said
    assert half.results["CHECKPOINT"] == laid_down
    rasters = [
        run_algorithm("undergrid:surfaceflood", **asked, DURATION_S=240, OUTPUT_FOLDER=str(tmp_path / out), **more)
        for out, more in (("whole", {}), ("rest", {"RESTART": laid_down}))
    ]
    for name in names:
        whole, rest = (gdal.Open(ran.results[name]).ReadAsArray() for ran in rasters)
        np.testing.assert_array_equal(whole, rest)


def test_the_table_of_inlet_types_lies_where_it_was_asked_for(run_algorithm, tmp_path):
    ran = run_algorithm("undergrid:inlettypes", OUTPUT=str(tmp_path / "types.csv"))
    assert ran.code == 0, ran.said
    rows = (tmp_path / "types.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 1 + ran.results["TYPES"]
    assert "weir_form" in rows[0]


def test_a_run_begins_under_the_depth_that_was_asked_for(run_algorithm, tmp_path):
    ran = run_algorithm(
        "undergrid:surfaceflood",
        DEM=slope(tmp_path / "slope.tif"),
        DURATION_S=10,
        OUTPUT_INTERVAL_S=10,
        INITIAL_DEPTH=0.1,
        OUTPUT_FOLDER=str(tmp_path / "out"),
    )
    assert ran.code == 0, ran.said
    balance = json.loads(Path(ran.results["BALANCE"]).read_text())
    assert abs(balance["start_m3"] - 0.1 * 30 * 20 * 4) < 1e-3
