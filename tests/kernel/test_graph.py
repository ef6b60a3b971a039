"""Going up, down and along the network."""

from __future__ import annotations

import numpy as np
import pytest

from undergrid.core.survey.network.direction import by_level, decided, toward
from undergrid.tests.survey_network.worlds import comb, named, ring


@pytest.mark.parametrize(
    ("origin", "way", "found"),
    [("C", "upstream", "ABCEFG"), ("C", "downstream", "CD"), ("C", "connected", "ABCDEFG"), ("X", "downstream", "XY")],
)
def test_search_meets_what_lies_that_way(origin, way, found):
    sewer = comb()
    assert sewer.say(sewer.graph.reached(sewer.at(origin), way)) == found


def test_links_upstream_are_those_that_bring_water_here():
    sewer = comb()
    found = sewer.graph.reached(sewer.at("C"), "upstream")
    assert sewer.say_links(sewer.graph.links_within(found, "upstream")) == {"AB", "BC", "EB", "CF", "GF"}


def test_link_leaving_a_reached_branch_sideways_is_not_upstream():
    sewer = named("A>B B>C B>D")
    found = sewer.graph.reached(sewer.at("C"), "upstream")
    assert sewer.say_links(sewer.graph.links_within(found, "upstream")) == {"AB", "BC"}


def test_two_origins_are_searched_together():
    sewer = comb()
    assert sewer.say(sewer.graph.reached(sewer.at("EG"), "downstream")) == "BCDEFG"


def test_closed_valve_is_met_and_not_passed():
    main = ring()
    assert main.say(main.graph.reached(main.at("S"), "connected", main.mask("A"))) == "AS"


def test_search_leaves_its_origin_even_when_that_is_closed():
    main = ring()
    assert main.say(main.graph.reached(main.at("A"), "connected", main.mask("ACS"))) == "ABCDS"


def test_shortest_path_takes_the_shorter_side_of_the_ring():
    main = named("A-B B-C C-D D-A", lengths={"AB": 5, "BC": 5, "CD": 1, "DA": 1})
    nodes, links = main.graph.shortest_path(0, 2)
    assert "".join(main.names[node] for node in nodes) == "ADC"
    assert [main.links[link] for link in links] == ["DA", "CD"]


def test_shortest_path_takes_the_shorter_of_two_parallel_pipes():
    twin = named("A-B A-B B-C")
    twin.graph.length_m[:] = [9.0, 4.0, 1.0]
    assert list(twin.graph.shortest_path(0, 2)[1]) == [1, 2]


def test_shortest_path_with_flow_never_runs_up():
    sewer = comb()
    up, down = sewer.at("D")[0], sewer.at("A")[0]
    assert len(sewer.graph.shortest_path(up, down, with_flow=True)[0]) == 0
    assert len(sewer.graph.shortest_path(down, up, with_flow=True)[1]) == 3


def test_pieces_that_are_not_joined_have_different_numbers():
    sewer = comb()
    pieces = sewer.graph.pieces
    assert len(set(pieces[sewer.at("ABCDEFG")])) == 1
    assert pieces[sewer.at("X")[0]] != pieces[sewer.at("A")[0]]


def test_water_falls():
    nan = np.nan
    assert list(by_level(np.array([2.0, 1, 1, nan]), np.array([1.0, 2, 1, 1]))) == [1, -1, 0, 0]


def test_rule_trusts_the_table_then_the_levels_then_the_outlet():
    flow = decided(
        "rule",
        table=np.array([-1, 0, 0, 0], dtype=np.int8),
        start_level_m=np.array([2.0, 2.0, np.nan, np.nan]),
        end_level_m=np.array([1.0, 1.0, 1.0, 1.0]),
        unleveled=np.array([1, 1, -1, 0], dtype=np.int8),
    )
    assert list(flow) == [-1, 1, -1, 0]


def test_water_without_levels_goes_to_the_nearest_outlet():
    sewer = named("A-B B-C D-C X-Y")
    assert list(toward(sewer.at("C"), sewer.graph)) == [1, 1, 1, 0]
