"""The page of the facilities in the real QGIS with a window: a census taken in by hand, one facility told in full."""

import csv
from pathlib import Path

from osgeo import gdal

from undergrid.tests.processing.streets.test_streets_algorithms import EAST, NORTH, drawn
from undergrid.tools import screenshot

HERE = Path(__file__).parent
HEADER = ["部件类别", "部件名称", "部件状态", "东坐标", "北坐标", "照片", "power_w", "height_m"]
ROWS = [
    ["路灯", "灯一", "完好", EAST, NORTH, "lamp.png", "120", "8"],
    ["路灯", "灯二", "破损", EAST + 40, NORTH, "", "120", "8"],
    ["监控电子眼设施", "眼一", "完好", EAST + 80, NORTH, "", "", "6"],
]


def test_a_census_is_taken_in_and_its_facilities_are_told(empty_home, tmp_path: Path) -> None:
    made = empty_home.run("undergrid:createstore", NAME="Trial district", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    line = f"LINESTRING ({EAST - 50} {NORTH + 6}, {EAST + 200} {NORTH + 6})"
    streets = drawn(tmp_path / "s.geojson", line, name=["解放路"])
    assert empty_home.run("undergrid:buildstreets", INPUT=streets).code == 0
    census = empty_home.folder / "census"
    census.mkdir()
    census.chmod(0o755)
    with (census / "census.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([HEADER, *ROWS])
    picture = gdal.GetDriverByName("MEM").Create("", 60, 40, 3)
    picture.GetRasterBand(1).Fill(200)
    (census / "photos").mkdir()
    gdal.GetDriverByName("PNG").CreateCopy(str(census / "photos" / "lamp.png"), picture)
    screenshot.take(HERE / "scene_facilities.py", census / "page.png", home=empty_home.folder, longest_s=300)
