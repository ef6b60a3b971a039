"""Storm drains and foul sewers: they fall all the way to the river or the pumping station, and grow as they go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from undergrid.core.sample.catchments import effective_areas
from undergrid.core.sample.corridors import Corridors, Lanes, Spot, lanes, offset
from undergrid.core.sample.design import Design, Floats
from undergrid.core.sample.network import Network, Node, Pipe, centimetres_deep
from undergrid.core.sample.sections import Section, intensity_m_s

# Beneath the lowest storey at a junction: a water main DN 300 and the 0.40 m of GB 50289, with 2 cm to spare.
BELOW_WATER_M = 0.30 + 0.40 + 0.02
BELOW_STORM_M = 0.28  # 0.15 m by GB 50289, and the pipes' walls
DROP_M = 0.60
OUTFALL_SLOPE = 0.02
CLIMB_COST = 40.0  # metres of detour that one metre against the ground is worth
GULLY_SECTION = Section(300)
HOUSE_SECTION = Section(200)


@dataclass(frozen=True, slots=True)
class Rules:
    """How a gravity network is sized; ``demand`` gives m3/s from (effective area or people, minutes under way)."""

    sections: list[Section]
    manning: float
    min_slope: float
    max_velocity_m_s: float
    fullness: float
    min_crown_cover_m: float
    min_invert_depth_m: float
    inlet_time_min: float
    demand: Callable[[float, float], float]


def _rules(table: Mapping[str, Any], demand: Callable[[float, float], float], fullness: float) -> Rules:
    return Rules(
        [Section.of(size) for size in table["sections"]],
        table["manning"],
        table["min_slope"],
        table["max_velocity_m_s"],
        fullness,
        table["min_crown_cover_m"],
        table["min_invert_depth_m"],
        table.get("inlet_time_min", 0.0),
        demand,
    )


def flow_tree(net: Lanes, sinks: list[str]) -> list[tuple[str, str, str]]:
    """Return pieces (from, to, street) directed to the cheapest sink: short, and with the fall of the ground."""
    graph = nx.DiGraph()
    for a, b, street in net.pieces:
        sa, sb = net.spots[a], net.spots[b]
        length = float(np.hypot(*(sa.xy - sb.xy)))
        for up, down in ((sa, sb), (sb, sa)):
            # the graph is walked from the sink, so edges point upstream
            climb = max(0.0, down.ground_m - up.ground_m)
            graph.add_edge(down.key, up.key, weight=length + CLIMB_COST * climb, street=street)
    for sink in sinks:
        graph.add_edge("", sink, weight=0.0, street="")
    before, far = nx.dijkstra_predecessor_and_distance(graph, "")
    order = sorted((key for key in far if key and before[key][0]), key=lambda key: (-far[key], key))
    return [(key, before[key][0], graph.edges[before[key][0], key]["street"]) for key in order]


def lay_profile(
    utility: str,
    net: Lanes,
    tree: list[tuple[str, str, str]],
    load: dict[str, float],
    crown_limit: dict[str, float],
    rules: Rules,
) -> list[Pipe]:
    """Return the tree's pipes, sized and levelled from the heads down.

    Every pipe starts no higher than what comes in, ends within its cover and below ``crown_limit``, falls at least at
    the least slope, and is dropped at its head where the street is too steep for its velocity.
    """
    arriving: dict[str, list[tuple[float, float, int, float]]] = {}
    carried = dict(load)
    pipes = []
    for up, down, street in tree:
        a, b = net.spots[up], net.spots[down]
        length = float(np.hypot(*(a.xy - b.xy)))
        come = arriving.get(up, [])
        minutes = max([rules.inlet_time_min, *(row[3] for row in come)])
        flow = rules.demand(carried.get(up, 0.0), minutes)
        smallest = max([0, *(row[2] for row in come)])
        pick, start, end = smallest, 0.0, 0.0
        for pick in range(smallest, len(rules.sections)):
            section = rules.sections[pick]
            start, end = _levels(a, b, length, section, come, crown_limit, rules)
            slope = (start - end) / length
            if section.capacity_m3_s(slope, rules.manning) * rules.fullness >= flow:
                break
        section = rules.sections[pick]
        velocity = max(0.6, section.velocity_m_s((start - end) / length, rules.manning))
        pipes.append(Pipe(utility, up, down, start, end, section, street))
        arriving.setdefault(down, []).append((end + section.height_m, end, pick, minutes + length / velocity / 60))
        carried[down] = carried.get(down, 0.0) + carried.get(up, 0.0)
    return pipes


def _levels(
    a: Spot,
    b: Spot,
    length: float,
    section: Section,
    come: list[tuple[float, float, int, float]],
    crown_limit: dict[str, float],
    rules: Rules,
) -> tuple[float, float]:
    """Return the inverts at head and foot, whole centimetres below ground."""

    def highest(spot: Spot) -> float:
        crown = min(spot.ground_m - rules.min_crown_cover_m, crown_limit.get(spot.key, np.inf))
        return min(crown - section.height_m, spot.ground_m - rules.min_invert_depth_m)

    start = min([highest(a), *(row[0] - section.height_m for row in come), *(row[1] for row in come)])
    end = min(highest(b), start - rules.min_slope * length - 0.02)
    steepest = 0.98 * section.steepest(rules.max_velocity_m_s, rules.manning)
    start = min(start, end + steepest * length)
    return centimetres_deep(a.ground_m, start), centimetres_deep(b.ground_m, end)


def _zone_limits(corridors: Corridors, net: Lanes, below_plane: dict[int, float]) -> dict[str, float]:
    """Return the highest crown allowed at every spot of a junction zone."""
    return {
        spot.key: corridors.planes[spot.zone].at(spot.east_m, spot.north_m) - below_plane[spot.zone]
        for spot in net.spots.values()
        if spot.zone is not None
    }


def lay_storm(design: Design, corridors: Corridors, land: list[tuple[BaseGeometry, float]]) -> Network:
    """Return the storm drains: street drains, gullies on both kerbs, and outfalls over the river wall."""
    storm = design["storm"]
    net = lanes(corridors, "YS")
    outlets = _outlet_spots(design, net)
    keys = list(net.spots)
    taken = unary_union(
        [axis.street.line.buffer(axis.street.section.carriageway_m / 2) for axis in corridors.axes.values()]
    )
    areas = effective_areas(corridors.terrain, taken, land, np.array([net.spots[key].xy for key in keys]))
    rules = _rules(
        storm,
        lambda area, minutes: area * intensity_m_s(design, minutes, storm["return_period_a"]),
        storm["fullness"],
    )
    deepest = design["shallow"]["JS"]["storey_m"] + BELOW_WATER_M
    limits = _zone_limits(corridors, net, dict.fromkeys(corridors.planes, deepest))
    for key in outlets:
        limits[key] = min(limits.get(key, np.inf), net.spots[key].ground_m - 1.9)
    pipes = lay_profile("YS", net, flow_tree(net, outlets), dict(zip(keys, areas, strict=True)), limits, rules)
    network = Network({key: _manhole("YS", spot) for key, spot in net.spots.items()}, pipes)
    for key, area in zip(keys, areas, strict=True):
        network.nodes[key].effective_area_m2 = round(float(area), 1)
    for number, key in enumerate(outlets):
        _outfall(design, corridors, network, net.spots[key], number, rules)
    _gullies(design, corridors, network, net, set(outlets))
    _finish_manholes(network, "雨水井")
    return network


def _manhole(utility: str, spot: Spot) -> Node:
    return Node(spot.key, utility, spot.east_m, spot.north_m, spot.ground_m, spot.street)


def _outlet_spots(design: Design, net: Lanes) -> list[str]:
    """Return the riverside manholes from which an outfall leaves."""
    wanted = [design.site.plan([east, 0])[0] for east in design["storm"]["outfalls_east"]]
    # every fourth station has a gas regulator on the river side
    riverside = [spot for spot in net.spots.values() if spot.street == "T1" and spot.zone is None and spot.order % 4]
    return [min(riverside, key=lambda spot: abs(spot.east_m - east)).key for east in wanted]


def _outfall(
    design: Design,
    corridors: Corridors,
    network: Network,
    spot: Spot,
    number: int,
    rules: Rules,
) -> None:
    """Add the pipe from a riverside manhole to where it comes out of the bank, big enough for all that arrives."""
    come = [pipe for pipe in network.pipes if pipe.end == spot.key]
    section = max((pipe.section for pipe in come), key=lambda section: section.area_m2, default=rules.sections[0])
    start = min([pipe.end_level_m for pipe in come] + [spot.ground_m - 1.9 - section.height_m])
    axis = corridors.axes[spot.street]
    way = axis.points[spot.order + 1] - axis.points[spot.order - 1]
    south = np.array([way[1], -way[0]]) / np.hypot(*way)
    area = sum(network.nodes[key].effective_area_m2 for key in _upstream(network, spot.key))
    flow = rules.demand(area, rules.inlet_time_min + 4)
    cover = design["storm"]["outfall_cover_m"]

    def laid_at(section: Section) -> float:
        return min(OUTFALL_SLOPE, 0.98 * section.steepest(rules.max_velocity_m_s, rules.manning))

    while (
        section.capacity_m3_s(laid_at(section), rules.manning) * rules.fullness < flow and section != rules.sections[-1]
    ):
        section = rules.sections[rules.sections.index(section) + 1]
        start = min(start, spot.ground_m - 1.9 - section.height_m)
    slope = laid_at(section)
    start = centimetres_deep(spot.ground_m, start)
    for reach in np.arange(12.0, 70.0, 0.5):
        east, north = np.round(spot.xy + south * reach, 3)
        ground = round(float(corridors.terrain.at(east, north)), 3)
        if ground - (start - slope * reach + section.height_m) < cover:
            break
    level = centimetres_deep(ground, min(start - slope * reach, ground - section.height_m - 0.3))
    key = f"YS:outfall{number}"
    network.nodes[key] = Node(key, "YS", float(east), float(north), ground, spot.street, feature="出水口")
    network.pipes.append(Pipe("YS", spot.key, key, start, level, section, spot.street, role="outfall"))


def _upstream(network: Network, key: str) -> set[str]:
    graph = nx.DiGraph((pipe.start, pipe.end) for pipe in network.pipes)
    return {key, *(nx.ancestors(graph, key) if key in graph else set())}


def _gullies(design: Design, corridors: Corridors, network: Network, net: Lanes, outlets: set[str]) -> None:
    """Add a gully at either kerb a little uphill of every street manhole outside junctions, and its connection."""
    storm = design["storm"]
    kerbs: dict[tuple[str, int], Floats] = {}
    for code, axis in corridors.axes.items():
        for side in (1, -1):
            kerbs[code, side] = offset(axis, side * (axis.street.section.carriageway_m / 2 - 0.35))
    for spot in net.spots.values():
        axis = corridors.axes[spot.street]
        if spot.zone is not None or spot.key in outlets or not axis.first < spot.order < axis.last - 1:
            continue
        chords = np.hypot(*(np.diff(axis.points[spot.order - 1 : spot.order + 2], axis=0).T))
        back = storm["gully_setback_m"]
        if chords.min() < 2.2 * back:
            continue
        uphill = -1 if corridors.axes[spot.street].street.level(spot.chainage_m - 5) > spot.ground_m else 1
        for side, name in ((1, "L"), (-1, "R")):
            lane = kerbs[spot.street, side]
            way = lane[spot.order + uphill] - lane[spot.order]
            place = lane[spot.order] + way * back / np.hypot(*way)
            east, north = round(float(place[0]), 3), round(float(place[1]), 3)
            ground = round(float(corridors.terrain.at(east, north)), 3)
            key = f"{spot.key}:gully{name}"
            start = centimetres_deep(ground, ground - storm["gully_depth_m"])
            length = float(np.hypot(*(place - spot.xy)))
            end = centimetres_deep(spot.ground_m, min(start - 0.01 * length - 0.01, spot.ground_m - 1.05))
            network.nodes[key] = Node(
                key,
                "YS",
                east,
                north,
                ground,
                spot.street,
                appurtenance="雨水箅",
                well_depth_m=round(ground - start, 2),
            )
            network.pipes.append(Pipe("YS", key, spot.key, start, end, GULLY_SECTION, spot.street, role="gully"))


def _finish_manholes(network: Network, name: str) -> None:
    """Name each manhole by what it does and give it its depth; drop manholes where water falls in from above."""
    arrive: dict[str, list[Pipe]] = {}
    leave = {pipe.start: pipe for pipe in network.pipes}
    lowest: dict[str, float] = {}
    for pipe in network.pipes:
        arrive.setdefault(pipe.end, []).append(pipe)
        for key, level in ((pipe.start, pipe.start_level_m), (pipe.end, pipe.end_level_m)):
            lowest[key] = min(lowest.get(key, np.inf), level)
    for key, node in network.nodes.items():
        if node.feature or node.appurtenance:
            continue
        falls = [
            pipe.end_level_m - leave[key].start_level_m
            for pipe in arrive.get(key, [])
            if key in leave and pipe.role == "main"
        ]
        node.appurtenance = "跌水井" if falls and max(falls) > DROP_M else name
        node.well_depth_m = round(node.ground_m - lowest[key], 2)


def lay_foul(design: Design, corridors: Corridors, storm: Network, people: list[tuple[float, float, int]]) -> Network:
    """Return the foul sewers beneath the storm drains, with house connections, ending at the pumping station."""
    foul = design["foul"]
    net = lanes(corridors, "WS")
    station = design.site.plan([foul["pump_station_east"], 0])[0]
    # the pump house stands opposite a station with a gas regulator, where no branch leaves on the uphill side
    riverside = [
        spot for spot in net.spots.values() if spot.street == "T1" and spot.zone is None and spot.order % 4 == 0
    ]
    sink = min(riverside, key=lambda spot: abs(spot.east_m - station))
    load = _loads(net, people)
    per_person = foul["flow_l_per_person_day"] * foul["peak_factor"] / 86400 / 1000
    rules = _rules(foul, lambda persons, _minutes: persons * per_person, foul["fullness"])
    limits = _zone_limits(corridors, net, _below_storm(corridors, storm))
    pipes = lay_profile("WS", net, flow_tree(net, [sink.key]), load, limits, rules)
    network = Network({key: _manhole("WS", spot) for key, spot in net.spots.items()}, pipes)
    _pump_station(corridors, network, sink, rules)
    _house_connections(design, corridors, network, net)
    _finish_manholes(network, "污水井")
    return network


def _loads(net: Lanes, people: list[tuple[float, float, int]]) -> dict[str, float]:
    """Return the people on each manhole: every building on its nearest."""
    load = dict.fromkeys(net.spots, 0.0)
    keys = list(net.spots)
    places = np.array([net.spots[key].xy for key in keys])
    for east, north, persons in people:
        load[keys[int(np.argmin(np.hypot(*(places - [east, north]).T)))]] += persons
    return load


def _below_storm(corridors: Corridors, storm: Network) -> dict[int, float]:
    """Return how far below each junction's plane foul crowns must stay to pass under the storm drains there."""
    deepest = dict.fromkeys(corridors.planes, 3.0)
    zone_of = {spot.key: spot.zone for spot in lanes(corridors, "YS").spots.values()}
    for pipe in storm.pipes:
        for key, level in ((pipe.start, pipe.start_level_m), (pipe.end, pipe.end_level_m)):
            zone = zone_of.get(key)
            if zone is not None:
                node = storm.nodes[key]
                below = corridors.planes[zone].at(node.east_m, node.north_m) - level
                deepest[zone] = max(deepest[zone], below + BELOW_STORM_M)
    return deepest


def _pump_station(corridors: Corridors, network: Network, sink: Spot, rules: Rules) -> None:
    come = [pipe for pipe in network.pipes if pipe.end == sink.key]
    section = max((pipe.section for pipe in come), key=lambda section: section.area_m2)
    axis = corridors.axes[sink.street]
    away = offset(axis, axis.street.half_width_m + 3.0)[sink.order]
    east, north = round(float(away[0]), 3), round(float(away[1]), 3)
    ground = round(float(corridors.terrain.at(east, north)), 3)
    start = centimetres_deep(sink.ground_m, min(pipe.end_level_m for pipe in come))
    length = float(np.hypot(east - sink.east_m, north - sink.north_m))
    end = centimetres_deep(ground, start - rules.min_slope * length - 0.02)
    network.nodes["WS:pump"] = Node(
        "WS:pump", "WS", east, north, ground, sink.street, appurtenance="泵站", well_depth_m=round(ground - end, 2)
    )
    network.pipes.append(Pipe("WS", sink.key, "WS:pump", start, end, section, sink.street, role="outlet"))


def _house_connections(design: Design, corridors: Corridors, network: Network, net: Lanes) -> None:
    """Add a connection from the uphill plots at every fourth manhole outside junctions."""
    foul = design["foul"]
    for spot in list(net.spots.values()):
        axis = corridors.axes[spot.street]
        if spot.zone is not None or spot.order % 4 != 1 or not axis.first < spot.order < axis.last - 1:
            continue
        place = offset(axis, axis.street.half_width_m + 1.2)[spot.order]
        east, north = round(float(place[0]), 3), round(float(place[1]), 3)
        ground = round(float(corridors.terrain.at(east, north)), 3)
        length = float(Point(east, north).distance(Point(spot.east_m, spot.north_m)))
        kerb = min(ground, spot.ground_m + 0.15)
        start = centimetres_deep(ground, kerb - foul["connection_depth_m"])
        main = max(
            pipe.start_level_m if pipe.start == spot.key else pipe.end_level_m
            for pipe in network.pipes
            if spot.key in (pipe.start, pipe.end)
        )
        end = centimetres_deep(spot.ground_m, max(start - 0.02 * length, main))
        if end >= start - 0.005 * length:
            continue
        key = f"{spot.key}:house"
        network.nodes[key] = Node(
            key, "WS", east, north, ground, spot.street, appurtenance="污水井", well_depth_m=round(ground - start, 2)
        )
        network.pipes.append(Pipe("WS", key, spot.key, start, end, HOUSE_SECTION, spot.street, role="house"))
