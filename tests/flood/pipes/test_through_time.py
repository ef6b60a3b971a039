"""The line through a pipe, and the water that a kept run has in it."""

import pytest
from shapely import LineString

from undergrid.core.flood.pipes.hgl_profile import line_through, profile_of, profile_through_time
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.running import run_swmm
from undergrid.core.flood.pipes.stored_model import keep_model
from undergrid.core.kernel.errors import StoreError
from undergrid.tests.flood.pipes.worlds import TWO_PIPES


@pytest.fixture
def model():
    return Model.of(InpFile.parse(TWO_PIPES))


def test_the_line_through_either_pipe_goes_from_the_upper_manhole_to_the_river(model):
    for pipe in ("first", "second"):
        assert line_through(model.links, pipe).nodes == ("upper", "lower", "river")


def test_where_two_pipes_meet_the_line_goes_up_the_larger_one(model):
    side = {**model.links.iloc[0].to_dict(), "name": "side", "from_node": "yard", "height_m": 0.3}
    links = model.links.copy()
    links.loc[len(links)] = side
    assert line_through(links, "second").links == ("first", "second")
    assert line_through(links, "side").links == ("side", "second")


def test_pipes_in_a_ring_end_the_line(model):
    links = model.links.copy()
    links.loc[links["name"] == "second", "to_node"] = "upper"
    assert sorted(line_through(links, "first").links) == ["first", "second"]


def test_the_profile_has_ground_invert_and_crown(model):
    profile = profile_of(model, line_through(model.links, "first"))
    assert profile["length_m"] == 200
    upper, lower, river = profile["stations"]
    assert (upper["ground_m"], upper["invert_m"], river["ground_m"]) == (12.0, 10.0, None)
    first = profile["runs"][0]
    assert (first["invert_from_m"], first["crown_to_m"]) == (10.0, pytest.approx(lower["invert_m"] + 0.4))


@pytest.mark.parametrize(
    ("kind", "bottom", "offset", "level"),
    [
        ("ELEVATION", "-3", "0", 0.0), ("ELEVATION", "10", "0", 10.0), ("ELEVATION", "10", "*", 10.0),
        ("ELEVATION", "10", "10.4", 10.4), ("DEPTH", "10", "-0.5", 10.0), ("DEPTH", "-3", "0.5", -2.5),
    ],
)  # fmt: skip
def test_a_pipes_end_lies_where_swmm_puts_it_also_below_the_sea(kind, bottom, offset, level):
    text = TWO_PIPES.replace("[OPTIONS]\n", f"[OPTIONS]\nLINK_OFFSETS {kind}\n").replace(
        "upper 10.0", f"upper {bottom}"
    )
    model = Model.of(
        InpFile.parse(text.replace("first upper lower 100 0.013 0", f"first upper lower 100 0.013 {offset}"))
    )
    assert profile_of(model, line_through(model.links, "first"))["runs"][0]["invert_from_m"] == level


def test_a_brook_has_room_for_its_water_up_to_the_ground(model):
    text = TWO_PIPES.replace("second CIRCULAR 0.4 0 0 0 1", "second IRREGULAR brook")
    profile = profile_of(Model.of(InpFile.parse(text)), line_through(model.links, "second"))
    brook = profile["runs"][1]
    assert (brook["crown_from_m"], brook["crown_to_m"]) == (11.0, 10.0)  # ground at "lower"; as deep at the river


@pytest.fixture
def kept(store, call, model, tmp_path):
    """The run of a model of the store, kept; its key."""
    keep_model(store, call, "two", model)
    return run_swmm(call, model="two", output_folder=str(tmp_path / "run"), keep_as="wet")["run"]


def place_on(model, name):
    shape = model.links.set_index("name")["geometry"][name]
    return list(LineString(shape).interpolate(0.5, normalized=True).coords[0])


def test_a_click_beside_a_pipe_tells_its_water_through_time(model, kept, call):
    x, y = place_on(model, "second")
    told = profile_through_time(call, run=kept, place=[x + 1, y + 1])
    assert told["link"] == "second"
    assert len(told["heads_m"]) == len(told["flows_m3_s"]) == len(told["times_s"]) == 120
    assert 10.1 < max(heads[0] for heads in told["heads_m"]) < 12.0  # there is water in the upper manhole
    assert all(head >= 9.0 - 1e-3 for heads in told["heads_m"] for head in heads[1:2])  # never below its bottom


def test_a_click_far_from_every_pipe_is_told_so(kept, call):
    with pytest.raises(StoreError, match="No pipe of the run"):
        profile_through_time(call, run=kept, place=[5000.0, 5000.0])
