"""Cover over pipes, and what a pit does to them."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely

from undergrid.core.kernel.errors import SourceError
from undergrid.core.survey.clearance.cover import cover_check, cover_m
from undergrid.core.survey.clearance.excavation import excavation_impact
from undergrid.core.survey.network.stored import as_pipes
from undergrid.tests.survey_network.laid import lay, segments

WATER = {"category": "JP", "width_mm": 200.0, "level_kind": "top", "material": "QM", "owner": "自来水公司"}
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
            pipe("A-B", 0.0, 0.6),
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
    assert "<svg" in text
    assert "Li &lt;96101&gt;" in text
    assert "A-B" in text


def test_the_permit_never_calls_the_search_margin_a_safe_distance(street, call, tmp_path):
    page = tmp_path / "permit.html"
    excavation_impact(replace(call, language="zh"), pit_wkt=PIT, depth_m=2.0, permit_output=str(page))
    text = page.read_text("utf-8")
    assert "外扩距离" in text
    assert "安全距离" not in text


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
