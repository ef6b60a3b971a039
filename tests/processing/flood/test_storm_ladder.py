"""The storm ladder through the real ``qgis_process``: pipes graded, streets flooded, storms side by side."""

import csv

import numpy as np
import pytest
from osgeo import gdal, osr

from undergrid.tests.flood.pipes.worlds import TWO_PIPES

LADDER = """
title_en = "Ladder"
task = "flood.surface.run.surface_flood"
rain_parameter = "rainfall"
[parameters]
dem = "hollow.tif"
duration_s = 600
[outputs]
output_folder = "run"
[[rain]]
code = "P2"
design = { formula = "CQ-SPB", return_period_a = 2, duration_min = 10 }
[[rain]]
code = "P50"
design = { formula = "CQ-SPB", return_period_a = 50, duration_min = 10 }
"""


@pytest.fixture
def ladder(tmp_path):
    """A set of two storms on a hollow of 16 by 16 cells, closed all around."""
    x = np.arange(16.0) - 7.5
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "hollow.tif"), 16, 16, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((500_000, 5, 0, 3_270_000, 0, -5))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32648)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(200 + 0.02 * np.hypot(x[:, None], x[None, :]))
    raster.FlushCache()
    (tmp_path / "ladder.toml").write_text(LADDER, encoding="utf-8")
    return tmp_path / "ladder.toml"


@pytest.fixture
def model(run_algorithm, tmp_path):
    (tmp_path / "two.inp").write_text(TWO_PIPES, encoding="utf-8")
    ran = run_algorithm("undergrid:importswmmmodel", INP=str(tmp_path / "two.inp"), NAME="rungs", REPLACE=True)
    assert ran.code == 0, ran.said
    return "rungs"


def test_the_ladder_grades_the_pipes_and_puts_its_storms_side_by_side(run_algorithm, ladder, model, tmp_path):
    ran = run_algorithm(
        "undergrid:stormladder",
        STORE="undergrid",
        MODEL=model,
        RETURN_PERIODS_A="1,50",
        DURATION_MIN=20,
        SCENARIOS=str(ladder),
        WORKERS=1,
        capacity_results=str(tmp_path / "capacity"),
        results=str(tmp_path / "results"),
        table=str(tmp_path / "ladder.csv"),
    )
    assert ran.code == 0, ran.said
    assert list((tmp_path / "capacity").rglob("*.gpkg"))
    with (tmp_path / "ladder.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["Code"]: row for row in csv.DictReader(file)}
    assert rows.keys() == {"P2", "P50"}
    assert float(rows["P50"]["Rain (mm)"]) > float(rows["P2"]["Rain (mm)"]) > 5
    assert float(rows["P50"]["Greatest depth (m)"]) > float(rows["P2"]["Greatest depth (m)"]) > 0


def test_maps_tell_how_often_the_hollow_is_deep(run_algorithm, ladder, tmp_path):
    asked = {"RESULTS": str(tmp_path / "results")}
    ran = run_algorithm("undergrid:runscenarios", SCENARIOS=str(ladder), WORKERS=1, **asked)
    assert ran.code == 0, ran.said
    maps = tmp_path / "maps"
    ran = run_algorithm(
        "undergrid:scenariotable", **asked, OUTPUT=str(tmp_path / "t.csv"), EXCEEDANCE=str(maps),
        LIMITS_M="0.005，5", BY_RETURN_PERIOD=True,
    )  # fmt: skip
    assert ran.code == 0, ran.said
    found = {path.name: gdal.Open(str(path)).ReadAsArray() for path in maps.glob("*.tif")}
    assert found.keys() == {"deeper_than_0.005_m.tif", "deeper_than_5_m.tif"}
    assert found["deeper_than_0.005_m.tif"][8, 8] == pytest.approx(1 / 2)  # the middle floods in both storms
    assert np.nanmax(found["deeper_than_5_m.tif"]) == 0


def test_a_table_of_no_scenarios_is_refused_with_a_remedy(run_algorithm, tmp_path):
    ran = run_algorithm("undergrid:scenariotable", RESULTS=str(tmp_path), OUTPUT=str(tmp_path / "t.csv"))
    assert ran.code != 0
    assert "Run the scenarios first" in ran.said
