"""The pipes drain, are covered, keep their distances, and take a 3-year storm but not a 50-year one."""

from collections import Counter

import networkx as nx
import numpy as np
import pytest

from undergrid.core.sample.network import GRAVITY
from undergrid.tests.sample.audit import violations


def graph_of(network, utility):
    return nx.MultiDiGraph((pipe.start, pipe.end, {"pipe": pipe}) for pipe in network.of(utility).pipes)


@pytest.mark.parametrize(("utility", "end"), [("YS", "出水口"), ("WS", "泵站")])
def test_every_drain_reaches_its_outlet(district, utility, end):
    network = district.network
    flow = graph_of(network, utility)
    assert nx.is_directed_acyclic_graph(nx.DiGraph(flow))
    sinks = {key for key in flow if flow.out_degree(key) == 0}
    named = {key for key, node in network.of(utility).nodes.items() if end in (node.feature, node.appurtenance)}
    assert sinks == named
    assert set(network.of(utility).nodes) == set(flow)


def test_gravity_pipes_fall_and_each_starts_no_higher_than_what_comes_in(district):
    network = district.network
    for utility in GRAVITY:
        flow = graph_of(network, utility)
        for up, _down, data in flow.edges(data=True):
            pipe = data["pipe"]
            assert pipe.start_level_m > pipe.end_level_m
            for _a, _b, above in flow.in_edges(up, data=True):
                assert above["pipe"].end_level_m >= pipe.start_level_m - 1e-9


def test_gravity_mains_keep_their_least_slope(district):
    network, least = (
        district.network,
        {"YS": district.design["storm"]["min_slope"], "WS": district.design["foul"]["min_slope"]},
    )
    for pipe in network.of(*GRAVITY).pipes:
        if pipe.role == "main":
            assert (pipe.start_level_m - pipe.end_level_m) / network.length_m(pipe) >= least[pipe.utility]


def test_drains_never_shrink_downstream(district):
    for utility in GRAVITY:
        flow = graph_of(district.network, utility)
        for up, _down, data in flow.edges(data=True):
            for _a, _b, above in flow.in_edges(up, data=True):
                assert above["pipe"].section.width_m <= data["pipe"].section.width_m
                assert above["pipe"].section.height_m <= data["pipe"].section.height_m


def test_every_line_has_its_least_cover(district):
    # GB 50289-2016 table 4.1.1 under carriageways; the lighting duct lies under footways
    least = {"YS": 0.70, "WS": 0.70, "JS": 0.70, "TR": 0.60, "GD": 0.50, "LD": 0.50, "DH": 0.60}
    network = district.network
    for pipe in network.pipes:
        height = pipe.section.height_m if pipe.utility in GRAVITY else 0.0
        for key, level in ((pipe.start, pipe.start_level_m), (pipe.end, pipe.end_level_m)):
            cover = network.nodes[key].ground_m - level - height
            if pipe.role != "outfall" or key == pipe.start:
                assert cover >= least[pipe.utility] - 1e-6, (pipe, cover)


def test_ground_levels_are_the_terrains(district):
    for node in district.network.nodes.values():
        assert abs(node.ground_m - district.terrain.at(node.east_m, node.north_m)) < 0.002


def test_no_two_utilities_come_too_close(district):
    assert violations(district.layers["pipe_lines"]) == []


def test_pressure_and_cable_networks_hang_together_and_water_is_looped(district):
    for utility in ("JS", "TR", "GD", "LD", "DH", "WS"):
        assert nx.is_connected(nx.Graph(graph_of(district.network, utility))), utility
    water = nx.Graph(graph_of(district.network, "JS"))
    assert len(nx.cycle_basis(water)) >= 4


def test_features_fit_the_number_of_lines(district):
    fits = {
        "三通": 3,
        "三分支": 3,
        "弯头": 2,
        "直线点": 2,
        "转折点": 2,
        "盖堵": 1,
        "管堵": 1,
        "非普查区去向": 1,
        "出水口": 1,
    }
    degree = district.network.degrees()
    for key, node in district.network.nodes.items():
        assert bool(node.feature) != bool(node.appurtenance), node
        if node.feature:
            assert degree[key] == fits[node.feature], node


def test_hydrants_stand_close_enough(district):
    # GB 50974: at most 120 m apart, so 60 m from any point along a street; junction zones hold none and add 60 m
    nodes = district.network.nodes.values()
    hydrants = np.array([(n.east_m, n.north_m) for n in nodes if n.appurtenance == "消防栓"])
    points = np.array([(n.east_m, n.north_m) for n in nodes if n.utility == "LD"])
    nearest = np.sqrt(((points[:, None, :] - hydrants[None]) ** 2).sum(axis=2)).min(axis=1)
    assert nearest.max() < 120


def test_large_pipes_are_few_and_small_ones_many(district):
    sizes = Counter(pipe.section.width_m for pipe in district.network.of("YS").pipes if pipe.role == "main")
    assert sizes[0.4] > 40
    assert max(sizes) <= 2.5
