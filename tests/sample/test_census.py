"""The census of the sample has exactly the gaps that its list tells, counted again from the files."""

import csv

import geopandas as gpd
import pytest
from shapely.geometry import Point

from undergrid.core.sample.census import NOT_WALKED

WATCHED = {
    "bridges": ("02006", "02008", "02009"), "tunnels": ("02007", "02044"), "advertising": ("03006",),
    "lighting": ("01037", "01038", "01039", "01060"), "sanitation": ("03001", "03004"),
    "drainage": ("01072", "01073", "03011", "03012"),
}  # fmt: skip
SURVEYED = "20250918"


@pytest.fixture(scope="module")
def tables(written):
    def read(name):
        with (written[0] / "census" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as opened:
            return list(csv.DictReader(opened))

    return {name: read(name) for name in ("facilities", "devices", "vehicles", "planted")}


def planted(tables):
    return {row["indicator"]: (int(row["in_scope"]), int(row["found"])) for row in tables["planted"]}


def test_fields_that_the_standard_asks_for_lack_where_they_were_left_out(tables):
    rows = tables["facilities"]
    whole = [row for row in rows if row["CSRQ"] and row["ZGBMDM"] and row["ZGBMMC"] and row["部件名称"]]
    assert planted(tables)["mandatory"] == (len(rows), len(whole))
    assert len(rows) - len(whole) > 0
    assert sum(not row["标识码"] for row in rows) == 40


@pytest.mark.parametrize("indicator", WATCHED)
def test_devices_watch_as_many_as_the_list_tells(tables, indicator):
    fresh = {row["监测对象"] for row in tables["devices"] if row["最近在线"] == SURVEYED}
    scope = [row["标识码"] for row in tables["facilities"]
             if row["部件类别"] in WATCHED[indicator] and row["部件状态"] != "丢失"]  # fmt: skip
    assert planted(tables)[indicator] == (len(scope), len(fresh & set(scope)))
    assert all(scope)


def test_vehicles_are_watched_as_the_list_tells(tables):
    fresh = {row["监测对象"] for row in tables["devices"] if row["最近在线"] == SURVEYED}
    numbers = {row["车辆编号"] for row in tables["vehicles"]}
    assert planted(tables)["vehicles"] == (len(numbers), len(fresh & numbers))


def test_nobody_walked_one_community_and_everything_stands_in_the_others(tables, written):
    communities = gpd.read_file(written[0] / "boundaries.gpkg", layer="communities").set_index("code")
    stands = [Point(float(row["东坐标"]), float(row["北坐标"])) for row in tables["facilities"]]
    inside = communities.geometry.loc[NOT_WALKED].buffer(-0.1)
    assert not any(inside.contains(each) for each in stands)
    for code, border in communities.geometry.drop(NOT_WALKED).items():
        assert any(border.contains(each) for each in stands), code


def test_identifiers_are_of_17_digits_and_none_is_given_twice(tables):
    codes = [row["标识码"] for row in tables["facilities"] if row["标识码"]]
    assert all(len(code) == 17 and code.isdigit() for code in codes)
    assert len(set(codes)) == len(codes)
    assert all(row["标识码"][6:11] == row["部件类别"] for row in tables["facilities"] if row["标识码"])
