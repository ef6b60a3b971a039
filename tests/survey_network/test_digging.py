"""Cover over pipes, and what a pit does to them."""

from __future__ import annotations

import re
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.kernel.errors import SourceError
from undergrid.core.streets.tables import StreetAlias
from undergrid.core.survey.clearance.cover import cover_check, cover_m
from undergrid.core.survey.clearance.excavation import excavation_impact
from undergrid.core.survey.clearance.permit_map import scale_for
from undergrid.core.survey.network.stored import as_pipes
from undergrid.tests.survey_network.laid import lay, segments

WATER = {"category": "JP", "width_mm": 200.0, "level_kind": "top", "material": "QM", "owner": "自来水公司",
         "road": "民权路"}  # fmt: skip
PIT = "POLYGON((8 -2, 12 -2, 12 4, 8 4, 8 -2))"


def pipe(name, y, depth, **more):
    """A pipe 20 m long at ``y``, ``depth`` below ground level 5."""
    level = 5 - (0 if depth is None else depth)
    depths = {"from_depth_m": depth, "to_depth_m": depth}
    return {"name": name, "course": [(0, y, level), (20, y, level)], **WATER, **depths, **more}


@pytest.fixture
def street(store):
    """Across the pit: a shallow main, a deep sewer, one just under the floor; beside it a cable; far away a main."""
    lay(
        store,
        segments(
            pipe("A-B", 0.0, 0.6, road="解放碑步行街"),
            pipe("C-D", 1.0, 4.0, category="WS", level_kind="invert", width_mm=400.0, material="PE"),
            pipe("E-F", 2.0, 2.2),
            pipe("G-H", 4.6, 0.8, category="GD", burial="ZM", owner=None),
            pipe("I-J", 15.0, 0.9),
            pipe("K-L", 3.0, None, category="TR", owner="燃气公司"),
        ),
    )
    return store


def test_cover_of_an_invert_is_less_by_pipe_and_wall():
    concrete = segments(pipe("A-B", 0, 2.0, level_kind="invert", width_mm=1000.0, material="T"))
    assert cover_m(concrete, as_pipes(concrete).sizes) == pytest.approx([2.0 - 1.0 - 0.1])


def test_cover_is_that_of_the_shallower_end():
    sloped = segments(pipe("A-B", 0, 2.0) | {"to_depth_m": 0.5})
    assert cover_m(sloped, as_pipes(sloped).sizes) == pytest.approx([0.5])


def test_shallow_pipes_are_found_under_the_road(street, call, tmp_path):
    answer = cover_check(call, shallow_output=str(tmp_path / "s.gpkg"))
    rows = pyogrio.read_dataframe(answer["shallow_output"])
    found = {row.from_point_no: (row.cover_m, row.required_m) for row in rows.itertuples()}
    assert found == {"A": (0.6, 0.7), "G": (0.8, 1.0)}
    assert (answer["without_depth"], answer["checked"]) == (1, 5)


def test_footway_asks_less_than_carriageway(street, call, tmp_path):
    road = gpd.GeoDataFrame(geometry=[shapely.box(0, 4, 20, 5)], crs=street.crs)
    road.to_file(tmp_path / "road.gpkg")
    answer = cover_check(call, carriageways={"path": str(tmp_path / "road.gpkg"), "layer": None})
    assert answer["shallow"] == 1


def test_aerial_pipes_need_no_cover(store, call):
    lay(store, segments(pipe("A-B", 0, -5.0, burial="JK")))
    assert cover_check(call)["shallow"] == 0


def test_surface_that_the_table_does_not_know_is_refused(street, call):
    with pytest.raises(SourceError, match="carriageway"):
        cover_check(call, surface="moon")


def test_pit_tells_what_it_does_to_every_pipe(street, call, tmp_path):
    answer = excavation_impact(call, pit_wkt=PIT, depth_m=2.0, affected_output=str(tmp_path / "a.gpkg"))
    rows = pyogrio.read_dataframe(answer["affected_output"])
    assert dict(zip(rows["from_point_no"], rows["effect"], strict=True)) == {
        "A": "in the pit",
        "K": "over or in the pit, depth unknown",
        "E": "close under the floor",
        "G": "beside the pit",
        "C": "below the pit",
    }
    assert answer["affected"] == 4
    assert np.allclose(rows.set_index("from_point_no").loc[["A", "G"], "length_inside_m"], [4.0, 0.0])


def test_owners_are_named_with_what_they_have_in_the_pit(street, call):
    owners = {row["owner"]: row["pipes"] for row in excavation_impact(call, pit_wkt=PIT, depth_m=2.0)["owners"]}
    assert owners == {"自来水公司": 3, "燃气公司": 1, None: 1}


def test_permit_is_a_page_with_a_map_and_contacts(street, call, tmp_path):
    contacts = tmp_path / "contacts.csv"
    contacts.write_text("owner,contact\n自来水公司,Li <96101>\n", encoding="utf-8")
    page = tmp_path / "permit.html"
    excavation_impact(call, pit_wkt=PIT, depth_m=2.0, contacts=str(contacts), permit_output=str(page))
    text = page.read_text("utf-8")
    # printed on A4 (margins of 12 mm), the map keeps its scale: nothing makes it narrower than it is drawn
    assert float(re.search(r'<svg[^>]*width="([\d.]+)pt"', text)[1]) * 25.4 / 72 <= 210 - 2 * 12
    assert ".form { padding: 0; }" in text
    assert "Li &lt;96101&gt;" in text
    assert "A-B" in text


def test_contacts_are_read_as_a_chinese_office_writes_them(street, call, tmp_path):
    contacts, page = tmp_path / "contacts.csv", tmp_path / "permit.html"
    contacts.write_bytes("各单位联系表\n权属单位;联系电话\n自来水公司;023-96101\n".encode("gb18030"))
    excavation_impact(call, pit_wkt=PIT, depth_m=2.0, contacts=str(contacts), permit_output=str(page))
    assert "023-96101" in page.read_text("utf-8")


def test_a_table_of_contacts_without_its_columns_is_told_with_those_it_has(street, call, tmp_path):
    contacts = tmp_path / "contacts.csv"
    contacts.write_text("company,phone\nWater,023\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"contacts\.csv.*company, phone"):
        excavation_impact(
            call, pit_wkt=PIT, depth_m=2.0, contacts=str(contacts), permit_output=str(tmp_path / "p.html")
        )


def test_the_permit_never_calls_the_search_margin_a_safe_distance(street, call, tmp_path):
    page = tmp_path / "permit.html"
    excavation_impact(replace(call, language="zh"), pit_wkt=PIT, depth_m=2.0, permit_output=str(page))
    text = page.read_text("utf-8")
    assert "外扩距离" in text
    assert "安全距离" not in text


WORK = {"number": "2026-017", "project": "人民路雨水改造", "client": "市政公司", "builder": "第二建筑公司",
        "stretch": "解放路至和平路", "period": "2026-12-01 至 2026-12-20", "person": "王工",
        "telephone": "023-96101", "valid": "2026-12-31"}  # fmt: skip


def test_the_permit_follows_the_form_that_goes_round_among_the_owners(street, call, tmp_path):
    page, roads = tmp_path / "permit.html", tmp_path / "roads.gpkg"
    centre = [shapely.LineString([(-40, -6), (60, -6)])]
    gpd.GeoDataFrame({"路名": ["人民路"]}, geometry=centre, crs=street.crs).to_file(roads)
    asked = {"pit_wkt": PIT, "depth_m": 2.0, "work": WORK, "roads": {"path": str(roads)}}
    with street.begin() as connection:
        connection.execute(sa.insert(StreetAlias).values(alias="解放碑步行街", name="民权路", kind="usage"))
    excavation_impact(replace(call, language="zh"), **asked, permit_output=str(page))
    text = page.read_text("utf-8")
    parts = ["开挖施工地下管线会签单", "一、工程概况", *WORK.values(), "二、位置图", "比例尺 1:200", "三、受影响管线",
             "图上编号", "四、权属单位会签", "会签意见", "签字（盖章）", "未登记",
             "五、审批", "审批单位（盖章）"]  # fmt: skip
    for part in parts:
        assert part in text, part
    assert "民权路" in text[: text.index("二、位置图")]
    svg = text[text.index("<svg") : text.index("</svg>")]
    # coordinates on the frame, the street's name, the utilities by name in the legend, the list's numbers, chambers
    for word in ("E 10", "N 0", "人民路", "配水", "污水", "开挖范围", ">1<", ">5<", ">A<"):
        assert word in svg, word
    heads = text[text.index("四、权属单位会签") :]
    assert "配水" in heads
    assert ">JP<" not in text


def test_the_permit_in_english_has_no_chinese_but_what_the_survey_says(street, call, tmp_path):
    page = tmp_path / "permit.html"
    excavation_impact(call, pit_wkt=PIT, depth_m=2.0, permit_output=str(page))
    ours = page.read_text("utf-8").replace("自来水公司", "").replace("燃气公司", "")
    assert not re.search(r"[\u4e00-\u9fff]", ours)


def test_a_field_that_the_permit_does_not_have_is_told(street, call, tmp_path):
    with pytest.raises(SourceError, match="colour"):
        excavation_impact(
            call, pit_wkt=PIT, depth_m=2.0, work={"colour": "red"}, permit_output=str(tmp_path / "p.html")
        )


def test_a_pit_fills_at_most_half_of_the_map_at_a_round_scale():
    assert scale_for(shapely.box(0, 0, 7, 5)) == 100
    assert scale_for(shapely.box(0, 0, 40, 10)) == 1000
    assert scale_for(shapely.box(0, 0, 37, 10)) == 500


def test_pit_that_meets_nothing_says_so(street, call, tmp_path):
    page = tmp_path / "permit.html"
    pit = "POLYGON((100 100, 110 100, 110 110, 100 100))"
    assert excavation_impact(call, pit_wkt=pit, depth_m=2.0, permit_output=str(page))["affected"] == 0
    assert "No pipe of the survey is affected" in page.read_text("utf-8")


@pytest.mark.parametrize("wkt", ["POINT(1 1)", "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))", "nonsense"])
def test_pit_must_be_a_polygon(store, call, wkt):
    with pytest.raises(SourceError, match="not a valid polygon"):
        excavation_impact(call, pit_wkt=wkt, depth_m=2.0)


def test_pit_drawn_in_another_coordinate_system_is_brought_into_the_stores(street, call, tmp_path):
    """The store's system has its origin at 500 000 m east; the pit is drawn in degrees."""
    pit = gpd.GeoDataFrame(geometry=[shapely.from_wkt(PIT)], crs=street.crs).to_crs("EPSG:4490")
    pit.to_file(tmp_path / "pit.gpkg")
    answer = excavation_impact(call, pit={"path": str(tmp_path / "pit.gpkg"), "layer": None}, depth_m=2.0)
    assert answer["effects"]["in the pit"] == 1
