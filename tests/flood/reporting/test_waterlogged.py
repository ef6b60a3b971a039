"""The list of waterlogging-prone places: pools with depth, area and duration, beside the city's register."""

import csv

import geopandas
import numpy as np
import pytest
import shapely
from rasterio.transform import from_origin

from undergrid.core.flood.reporting.waterlogged import list_waterlogged_places
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.kernel.task import Call

FRAME = Frame((100, 100), from_origin(500_000.0, 3_272_000.0, 2.0, 2.0), "EPSG:4546")


def at(row: int, column: int) -> shapely.Point:
    return shapely.Point(500_000.0 + (column + 0.5) * 2.0, 3_272_000.0 - (row + 0.5) * 2.0)


@pytest.fixture
def run(tmp_path):
    """Two pools, 400 m² and 0.9 m deep for half an hour, 576 m² and 0.5 m for an hour and not yet gone; a speck."""
    depth, hours = np.zeros(FRAME.shape, dtype=np.float32), np.zeros(FRAME.shape, dtype=np.float32)
    unfinished = np.zeros(FRAME.shape, dtype=np.float32)
    depth[10:20, 10:20], hours[10:20, 10:20] = 0.4, 0.5
    depth[15, 15] = 0.9
    depth[60:72, 60:72], hours[60:72, 60:72], unfinished[60:72, 60:72] = 0.5, 1.0, 1
    depth[90:93, 5:8] = 0.8
    for name, values, unit in (
        ("max_depth", depth, "m"),
        ("duration", hours, "h"),
        ("duration_unfinished", unfinished, ""),
    ):
        write_raster(tmp_path / f"{name}.tif", values, FRAME, unit)
    street = geopandas.GeoDataFrame(
        {"name_zh": ["渡口路"], "name_en": ["Ferry Road"]}, geometry=[shapely.LineString([at(15, 0), at(15, 40)])],
        crs=FRAME.crs,
    )  # fmt: skip
    street.to_file(tmp_path / "streets.gpkg")
    register = {
        "编号": ["Y-07", "Y-11"],
        "名称": ["老桥下", "渡口路口"],
        "原因": ["箅子少", "低洼"],
        "责任单位": ["一所", "二所"],
    }
    places = geopandas.GeoDataFrame(register, geometry=[at(40, 90), at(18, 24)], crs=FRAME.crs)
    places.to_file(tmp_path / "register.gpkg")
    return tmp_path


def table(run, **given) -> tuple[dict, list[dict[str, str]]]:
    told = list_waterlogged_places(
        Call(language="zh"), run=str(run), streets=str(run / "streets.gpkg"), output=str(run / "out.gpkg"),
        table_output=str(run / "out.csv"), **given,
    )  # fmt: skip
    return told, list(csv.DictReader((run / "out.csv").read_text("utf-8-sig").splitlines()))


def test_each_pool_is_a_row_with_its_place_depth_area_and_how_long(run):
    told, rows = table(run)
    assert (told["places"], told["new"], told["known"]) == (2, 2, 0)
    assert [(row["编号"], row["最大水深（m）"], float(row["积水面积（m²）"])) for row in rows] == [
        ("1", "0.9", 400.0), ("2", "0.5", 576.0),
    ]  # fmt: skip
    assert (rows[0]["位置"], rows[0]["淹没历时（min）"], rows[0]["模拟结束时仍未退"]) == ("渡口路", "30.0", "否")
    assert (rows[1]["位置"][0], rows[1]["淹没历时（min）"], rows[1]["模拟结束时仍未退"]) == ("（", "60.0", "是")


def test_the_register_gives_number_cause_and_who_and_what_stays_dry_is_listed(run):
    told, rows = table(run, register=str(run / "register.gpkg"))
    assert (told["known"], told["new"], told["dry"]) == (1, 1, 1)
    assert [(row["登记情况"], row["原登记编号"], row["积水原因"], row["责任单位"]) for row in rows] == [
        ("已登记", "Y-11", "低洼", "二所"),
        ("未登记", "", "", ""),
        ("已登记，本次模拟未积水", "Y-07", "箅子少", "一所"),
    ]  # fmt: skip
    assert (rows[2]["位置"], rows[2]["最大水深（m）"]) == ("老桥下", "")
    drawn = geopandas.read_file(run / "out.gpkg", layer="places")
    assert drawn["number"].tolist() == [1, 2, 3]
    assert drawn.geometry.iloc[0].equals(at(15, 15))


def test_a_dry_run_lists_nothing_but_the_register(run):
    write_raster(run / "max_depth.tif", np.zeros(FRAME.shape, dtype=np.float32), FRAME, "m")
    assert table(run)[0]["places"] == 0
    assert table(run, register=str(run / "register.gpkg"))[0]["dry"] == 2
