"""What the form says of a rain, and what a run's rasters say of its peak."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from undergrid.plugins.flood.peak import find_peak
from undergrid.plugins.flood.run_card import percent
from undergrid.plugins.flood.streets import street_at
from undergrid.plugins.flood.water import called


def test_of_two_runs_of_one_name_the_second_says_that_it_is() -> None:
    runs = [{"name": "P50", "number": number, "namesakes": 2} for number in (1, 2)]
    assert [called(run) for run in runs] == ["P50, no. 1", "P50, no. 2"]
    assert called({"name": "P100", "number": 1, "namesakes": 1}) == "P100"


def raster(path: Path, bands: list, names: list[str]) -> str:
    made = gdal.GetDriverByName("GTiff").Create(str(path), 3, 2, len(bands), gdal.GDT_Float32)
    made.SetGeoTransform((100, 2, 0, 50, 0, -2))
    for number, (values, name) in enumerate(zip(bands, names, strict=True), start=1):
        made.GetRasterBand(number).WriteArray(np.array(values, np.float32))
        made.GetRasterBand(number).SetDescription(name)
        made.GetRasterBand(number).SetNoDataValue(-9999)
    made.FlushCache()
    return str(path)


def test_the_peak_of_a_run_has_a_place_a_time_and_an_area(qgis, tmp_path: Path) -> None:
    most = raster(tmp_path / "max.tif", [[[0.1, 0.2, -9999], [0.0, float("nan"), 0.6]]], ["max"])
    depth = raster(
        tmp_path / "depth.tif",
        [[[0, 0, 0], [0, 0, low]] for low in (0.0, 0.5, 0.4)], ["0", "300", "600"],
    )  # fmt: skip
    peak = find_peak(most, depth)
    assert (round(peak.depth_m, 3), peak.x, peak.y, peak.at_s, peak.logged_m2) == (0.6, 105.0, 47.0, 300.0, 8.0)


def test_a_dry_run_and_a_run_without_files_have_no_peak(qgis, tmp_path: Path) -> None:
    dry = raster(tmp_path / "max.tif", [[[0, 0, 0], [0, 0, -9999]]], ["max"])
    assert find_peak(dry, dry) is None
    assert find_peak("", str(tmp_path / "gone.tif")) is None


def test_a_place_is_named_by_the_nearest_street(qgis) -> None:
    project, streets = QgsProject(), QgsVectorLayer("LineString?crs=EPSG:4547&field=name:string", "Streets", "memory")
    for name, y in (("North Road", 40), ("South Road", -10)):
        street = QgsFeature(streets.fields())
        street.setAttributes([name])
        street.setGeometry(QgsGeometry.fromWkt(f"LINESTRING(0 {y}, 100 {y})"))
        streets.dataProvider().addFeature(street)
    project.setCrs(streets.crs())
    project.addMapLayer(streets)
    assert street_at(project, QgsPointXY(50, 0)) == "South Road"
    assert street_at(project, QgsPointXY(50, 500)) == ""


@pytest.mark.parametrize(("share", "told"), [(0.0, "0"), (1e-9, "0"), (0.00032, "0.032"), (0.021, "2.1")])
def test_an_error_is_told_in_per_cent(share: float, told: str) -> None:
    assert percent(share) == told
