"""Water, gas, power, lighting, telephone: shallow lines that follow the ground and keep their storeys at junctions."""

from __future__ import annotations

import numpy as np

from undergrid.core.sample.corridors import Corridors, Lanes, Spot, lanes, offset
from undergrid.core.sample.design import Design
from undergrid.core.sample.network import Network, Node, Pipe
from undergrid.core.sample.sections import Section

SHALLOW = ("JS", "TR", "GD", "LD", "DH")
BEND_DEGREES = 4.0
# What stands at the end of a line at the border, at a plain point, at a bend, and where lines meet.
WORDS = {
    "JS": {"end": "盖堵", "straight": "弯头", "bend": "弯头", "tee": "三通"},
    "TR": {"end": "管堵", "straight": "直线点", "bend": "转折点", "tee": "三通"},
    "GD": {"end": "非普查区去向", "straight": "直线点", "bend": "转折点", "tee": "三分支"},
    "LD": {"end": "非普查区去向", "straight": "直线点", "bend": "转折点", "tee": "三分支"},
    "DH": {"end": "非普查区去向", "straight": "直线点", "bend": "转折点", "tee": "三分支"},
}
# Branches by utility: every fourth station, to this offset and appurtenance, with this size.
HYDRANT = (2, "消防栓", "100")
METER = (3, "水表井", "100")
REGULATOR = (0, "调压箱", "110")


def lay_shallow(design: Design, corridors: Corridors, utility: str) -> Network:
    """Return one utility's lines in all streets that have them, with chambers, branches and ends."""
    rule = design["shallow"][utility]
    streets = {code for code in corridors.axes if code not in rule.get("without", [])}
    net = lanes(corridors, utility, streets)
    network = Network()
    top = {}
    for key, spot in net.spots.items():
        network.nodes[key] = Node(key, utility, spot.east_m, spot.north_m, spot.ground_m, spot.street)
        top[key] = _top(corridors, spot, rule["cover_m"], rule["storey_m"])
    sizes = design["line"][utility]["size"]
    for a, b, street in net.pieces:
        section = Section.of(sizes[corridors.axes[street].street.section.code])
        network.pipes.append(Pipe(utility, a, b, top[a], top[b], section, street))
    for spot in net.spots.values():
        _branch(corridors, network, spot, top[spot.key])
    _name_points(corridors, network, net)
    return network


def _top(corridors: Corridors, spot: Spot, cover_m: float, storey_m: float) -> float:
    """Return the level of the top: at junctions from their plane, elsewhere from the ground."""
    if spot.zone is None:
        depth = cover_m
    else:
        depth = spot.ground_m - (corridors.planes[spot.zone].at(spot.east_m, spot.north_m) - storey_m)
    return round(spot.ground_m - round(depth, 2), 3)


def _branch(corridors: Corridors, network: Network, spot: Spot, top_m: float) -> None:
    """Add a hydrant, a meter or a gas regulator at some stations outside junctions."""
    axis = corridors.axes[spot.street]
    if spot.zone is not None or not axis.first < spot.order < axis.last - 1:
        return
    utility = network.nodes[spot.key].utility
    half = axis.street.half_width_m
    kerb = (axis.street.section.carriageway_m / 2 + axis.street.section.lanes["JS"]) / 2
    planned = {
        "JS": [(HYDRANT, kerb, 0.0), (METER, half + 1.2, 1.0)],
        "TR": [(REGULATOR, -half - 1.2, 0.8)],
    }
    for (turn, name, size), off, cover in planned.get(utility, []):
        if spot.order % 4 == turn:
            place = offset(axis, off)[spot.order]
            east, north = round(float(place[0]), 3), round(float(place[1]), 3)
            ground = round(float(corridors.terrain.at(east, north)), 3)
            level = round(ground - round(max(ground - top_m, cover), 2), 3)
            key = f"{spot.key}:{name}"
            network.nodes[key] = Node(key, utility, east, north, ground, spot.street, appurtenance=name)
            network.pipes.append(
                Pipe(utility, spot.key, key, top_m, level, Section.of(size), spot.street, role="branch")
            )


def _bend(corridors: Corridors, spot: Spot) -> float:
    """Return how far the lane turns at a station, degrees."""
    axis = corridors.axes[spot.street]
    if spot.is_tee or not 0 < spot.order < len(axis.points) - 1:
        return 0.0
    way = np.diff(axis.points[spot.order - 1 : spot.order + 2], axis=0)
    angle = np.degrees(np.arctan2(way[:, 1], way[:, 0]))
    return float(abs((angle[1] - angle[0] + 180) % 360 - 180))


def _name_points(corridors: Corridors, network: Network, net: Lanes) -> None:
    """Give every point its feature, or the appurtenance that stands there."""
    degree = network.degrees()
    for key, node in network.nodes.items():
        if node.appurtenance:
            continue
        spot, words = net.spots[key], WORDS[node.utility]
        chamber = _chamber(corridors, spot, degree[key], node.utility)
        if chamber:
            node.appurtenance = chamber
            if not chamber.endswith(("杆", "箱", "柜")):
                node.well_depth_m = 0.0
        elif degree[key] == 1:
            node.feature = words["end"]
        elif degree[key] >= 3:
            node.feature = words["tee"]
        else:
            node.feature = words["bend" if _bend(corridors, spot) > BEND_DEGREES else "straight"]
    _well_depths(network)


def _chamber(corridors: Corridors, spot: Spot, degree: int, utility: str) -> str | None:
    """Return the chamber or pole that stands at a spot, if any."""
    axis = corridors.axes[spot.street]
    at_mouth = spot.zone is not None and not spot.is_tee and spot.order in (axis.first, axis.last - 1)
    if degree == 1:
        return None
    if utility in ("JS", "TR") and degree == 2 and at_mouth:
        return "阀门井"
    if utility == "LD" and spot.zone is None:
        return "灯杆"
    if utility == "GD" and (spot.is_tee or (spot.zone is None and spot.order % 3 == 0)):
        return "检修井"
    if utility == "DH" and spot.is_tee:
        return "人孔"
    if utility == "DH" and spot.zone is None and spot.order % 3 == 1:
        return "手孔"
    return None


def _well_depths(network: Network) -> None:
    """Set every chamber's depth a little below the lowest line in it."""
    lowest: dict[str, float] = {}
    for pipe in network.pipes:
        for key, level in ((pipe.start, pipe.start_level_m), (pipe.end, pipe.end_level_m)):
            lowest[key] = min(lowest.get(key, np.inf), level - pipe.section.height_m)
    for key, node in network.nodes.items():
        if node.well_depth_m is not None:
            node.well_depth_m = round(node.ground_m - lowest[key] + 0.2, 2)
