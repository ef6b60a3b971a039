"""Shape files keep ten bytes of a column's name: what is left is read where it can mean only one thing, and told."""

import geopandas as gpd
import pytest
from shapely import LineString, Point

from undergrid.core.formats.vector import may_be_cut
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

CRS = "EPSG:4547"
WEST, EAST = Point(500_000, 2_500_000), Point(500_040, 2_500_000)
CHINESE_POINTS = {"物探点号": ["W1", "W2"], "管线种类": ["WS", "WS"], "地面高程": [250.5, 250.25]}
CHINESE_LINES = {
    "起点点号": ["W1"], "终点点号": ["W2"], "管线种类": ["WS"],
    "起点埋深": [2.5], "终点埋深": [2.75], "管线材质": ["PE"],
}  # fmt: skip
ENGLISH_LINES = {
    "upstream manhole": ["W1"], "downstream manhole": ["W2"], "utility": ["WS"], "upstream depth": [2.5],
    "downstream depth": [2.75],
}  # fmt: skip


def written(folder, name, columns, shapes, encoding):
    path = folder / f"{name}.shp"
    gpd.GeoDataFrame(columns, geometry=shapes, crs=CRS).to_file(path, encoding=encoding, engine="pyogrio")
    return path


def understood(*paths):
    return understand([str(path) for path in paths], shipped_codes(), PROJECT)


@pytest.mark.parametrize("encoding", ["UTF-8", "GBK"])
@pytest.mark.filterwarnings("ignore:Column names longer than 10 characters")
def test_chinese_names_that_were_cut_are_read(tmp_path, encoding):
    points = written(tmp_path, "points", CHINESE_POINTS, [WEST, EAST], encoding)
    lines = written(tmp_path, "lines", CHINESE_LINES, [LineString([WEST, EAST])], encoding)
    delivery = understood(points, lines).delivery
    assert delivery.table("points")["ground_m"].tolist() == [250.5, 250.25]
    [pipe] = delivery.table("segments").to_dict("records")
    assert (pipe["from_depth_m"], pipe["to_depth_m"], pipe["material"]) == (2.5, 2.75, "PE")


@pytest.mark.filterwarnings("ignore:Column names longer than 10 characters")
def test_english_names_that_were_cut_are_read_and_told_and_no_guess_is_made(tmp_path):
    points = written(tmp_path, "points", {"manhole id": ["W1", "W2"], "utility": ["WS"] * 2}, [WEST, EAST], "UTF-8")
    lines = written(tmp_path, "lines", ENGLISH_LINES, [LineString([WEST, EAST])], "UTF-8")
    received = understood(points, lines)
    [pipe] = received.delivery.table("segments").to_dict("records")
    assert (pipe["from_point_no"], pipe["from_depth_m"]) == ("W1", 2.5)
    told = " ".join(each.text.en for each in received.delivery.findings)
    assert "upstreamd = depth at the first point" in told
    assert "left out: downstre_1" in told  # its driver's own name for a second one: which, nobody knows


@pytest.mark.parametrize(
    ("name", "may_be"),
    [
        ("from_point", True),
        ("from_poin", False),
        ("起点埋", True),
        ("起点埋深高", True),
        ("起点", False),
        ("埋深", False),
    ],
)
def test_a_name_that_fills_its_place_may_be_cut(name, may_be):
    assert may_be_cut(name) is may_be
