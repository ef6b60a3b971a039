"""Surveyed points and segments become the nodes and conduits an engineer would draw from them."""

import geopandas
import numpy as np
import pandas as pd
import pytest
from shapely import Point

from undergrid.core.flood.pipes.build.building import SKELETON, _dry_weather
from undergrid.core.flood.pipes.build.network import build_network, manning_of
from undergrid.core.flood.pipes.engine_check import checked
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Severity
from undergrid.core.store.codebook import shipped_codes

POINT = {"feature": None, "appurtenance": "检查井", "ground_m": 12.0, "chamber_depth_m": np.nan}
SEGMENT = {
    "from_level_m": np.nan, "to_level_m": np.nan, "from_depth_m": np.nan, "to_depth_m": np.nan, "level_kind": "invert",
    "shape": "circular", "width_mm": 400.0, "height_mm": np.nan, "material": "砼", "flow_direction": None,
    "length_m": np.nan, "from_point_no": "", "to_point_no": "",
}  # fmt: skip


def survey(points, segments):
    """Points by number with what differs from a plain manhole; segments by their ends' numbers."""
    place = {name: index for index, name in enumerate(points)}
    rows = [POINT | {"point_no": name, "x": 50.0 * i, "y": 0.0} | more for i, (name, more) in enumerate(points.items())]
    lines = [SEGMENT | {"a": place.get(a, -1), "b": place.get(b, -1)} | more for (a, b), more in segments.items()]
    return pd.DataFrame(rows), pd.DataFrame(lines)


MANHOLES = {"Y1": {}, "Y2": {}, "Y3": {"feature": "出水口", "appurtenance": None}}
DOWNHILL = {
    ("Y1", "Y2"): {"from_level_m": 10.0, "to_level_m": 9.5},
    ("Y2", "Y3"): {"from_level_m": 9.4, "to_level_m": 9.0},
}


def test_a_plain_network_has_its_levels_depths_and_offsets():
    built = build_network(*survey(MANHOLES, DOWNHILL))
    nodes, links = built.nodes.set_index("name"), built.links.set_index("name")
    assert list(nodes["kind"]) == ["junction", "junction", "outfall"]
    assert nodes.loc["Y2", "invert_m"] == 9.4
    assert nodes.loc["Y2", "depth_m"] == pytest.approx(2.6)
    assert links.loc["Y1-Y2", "to_offset_m"] == pytest.approx(0.1)
    assert (links["height_m"] == 0.4).all()
    assert (links["length_m"] == 50).all()
    assert built.findings == []


def test_a_pipe_drawn_uphill_runs_downhill_unless_the_survey_says_otherwise():
    uphill = {("Y2", "Y1"): {"from_level_m": 9.5, "to_level_m": 10.0}, ("Y2", "Y3"): DOWNHILL["Y2", "Y3"]}
    assert "Y1-Y2" in set(build_network(*survey(MANHOLES, uphill)).links["name"])
    uphill["Y2", "Y1"]["flow_direction"] = "forward"
    assert "Y2-Y1" in set(build_network(*survey(MANHOLES, uphill)).links["name"])


def test_a_gully_becomes_an_inlet_on_its_manhole():
    points = MANHOLES | {"Y9": {"appurtenance": "雨水篦"}}
    built = build_network(*survey(points, DOWNHILL | {("Y9", "Y1"): {"from_level_m": 11.0, "to_level_m": 10.5}}))
    assert list(built.inlets["node"]) == ["Y1"]
    assert "Y9" not in set(built.nodes["name"])


def test_levels_come_from_depths_where_they_are_not_given():
    built = build_network(
        *survey(MANHOLES, {("Y1", "Y2"): {"from_depth_m": 2.0, "to_depth_m": 2.5}, **dict([*DOWNHILL.items()][1:])})
    )
    assert built.nodes.set_index("name").loc["Y1", "invert_m"] == pytest.approx(10.0)


def test_a_level_on_top_of_the_pipe_is_brought_to_its_invert():
    top = {pair: more | {"level_kind": "top"} for pair, more in DOWNHILL.items()}
    assert build_network(*survey(MANHOLES, top)).nodes.set_index("name").loc["Y1", "invert_m"] == pytest.approx(9.6)


def test_what_had_to_be_assumed_is_said():
    points = {"Y1": {}, "Y2": {}}
    built = build_network(
        *survey(points, {("Y1", "Y2"): {"from_level_m": 10.0, "to_level_m": 9.5, "width_mm": np.nan}})
    )
    assert {finding.slug for finding in built.findings} == {"build-assumed-outfall", "build-no-size"}


def test_a_rectangular_culvert_keeps_both_sizes():
    box = {
        pair: more | {"shape": "rectangular", "width_mm": 2000.0, "height_mm": 1500.0}
        for pair, more in DOWNHILL.items()
    }
    link = build_network(*survey(MANHOLES, box)).links.iloc[0]
    assert (link["shape"], link["height_m"], link["width_m"]) == ("RECT_CLOSED", 1.5, 2.0)


@pytest.mark.parametrize("shape", ["rectangular", "circular"])
def test_a_twin_culvert_or_pipe_has_two_barrels(shape):
    twin = {ends: more | {"shape": shape, "width_mm": 1000.0, "height_mm": 800.0, "holes_total": 2.0}
            for ends, more in DOWNHILL.items()}  # fmt: skip
    assert set(build_network(*survey(MANHOLES, twin)).links["section"]) == {"0 0 2"}


@pytest.mark.parametrize(
    ("material", "manning"),
    [
        ("PE", 0.010),
        ("砼", 0.013),
        ("HDPE双壁波纹管", 0.010),
        ("浆砌块石", 0.017),
        ("球墨铸铁管", 0.011),
        (None, 0.013),
        ("T", 0.013),
    ],
)
def test_roughness_follows_the_material(material, manning):
    assert manning_of(material, shipped_codes()) == manning


def test_two_pipes_at_one_outlet_get_an_outfall_each_and_swmm_takes_the_model():
    points = {"Y1": {}, "Y2": {}, "Y3": {"feature": "出水口", "appurtenance": None}, "Y4": {"y": 40.0}}
    segments = DOWNHILL | {("Y4", "Y3"): {"from_level_m": 10.0, "to_level_m": 9.2}}
    built = build_network(*survey(points, segments))
    outfalls = built.nodes[built.nodes["kind"] == "outfall"].set_index("name")
    assert list(outfalls.index) == ["Y3", "Y3~1"]
    assert list(outfalls["invert_m"]) == [9.0, 9.2]
    assert [each.slug for each in built.findings] == ["build-shared-outfall"]
    plain = Model.of(InpFile.parse(SKELETON.format(title="street", infiltration="HORTON", gauge="rain")))
    model = Model(built.nodes.drop(columns="ground_m"), built.links, plain.subcatchments, plain.original)
    assert [each.slug for each in checked(model) if each.severity is Severity.ERROR] == []


def test_points_whose_numbers_differ_in_capitals_only_get_names_that_swmm_tells_apart():
    points = {"y1": {}, "Y1": {}, "Y3": {"feature": "出水口", "appurtenance": None}}
    segments = {
        ("y1", "Y1"): {"from_level_m": 10.0, "to_level_m": 9.5},
        ("Y1", "Y3"): {"from_level_m": 9.4, "to_level_m": 9.0},
    }
    assert list(build_network(*survey(points, segments)).nodes["name"]) == ["y1", "Y1~1", "Y3"]


def test_the_same_manhole_twice_is_told():
    points = MANHOLES | {"Y4": {"x": 50.0}}
    built = build_network(*survey(points, DOWNHILL | {("Y4", "Y3"): {"from_level_m": 9.6, "to_level_m": 9.0}}))
    told = [finding for finding in built.findings if finding.slug == "build-manhole-twice"]
    assert [finding.text.en.split(" stand")[0] for finding in told] == ["Y2, Y4"]


def test_sewage_goes_to_sewers_or_nowhere():
    segments = {
        ("Y1", "Y2"): DOWNHILL["Y1", "Y2"] | {"category": "YS"},
        ("Y2", "Y3"): DOWNHILL["Y2", "Y3"] | {"category": "HS"},
    }
    people = geopandas.GeoDataFrame({"population": [1000.0]}, geometry=[Point(0, 0)])
    assert _dry_weather(build_network(*survey(MANHOLES, segments)), people, 86.4) == ["Y2 FLOW 0.001"]
    storm_only = {ends: told | {"category": "YS"} for ends, told in segments.items()}
    with pytest.raises(ModelError, match="1,000 people would run in storm drains"):
        _dry_weather(build_network(*survey(MANHOLES, storm_only)), people, 86.4)
