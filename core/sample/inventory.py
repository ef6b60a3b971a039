"""What stands on the streets: lamps, hydrants, covers, grates, bins, stations; and the gauges that watch the water."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
from shapely.geometry import Point

from undergrid.core.sample.corridors import Corridors, offset
from undergrid.core.sample.design import Design
from undergrid.core.sample.network import Network
from undergrid.core.sample.terrain import Terrain

# Class codes of GB/T 47678.5-2026 (data/codes/component_classes.csv) by utility and appurtenance.
CLASS_OF = {
    ("YS", "雨水井"): ("01003", "雨水井盖"),
    ("YS", "跌水井"): ("01003", "雨水井盖"),
    ("YS", "雨水箅"): ("01004", "雨水箅子"),
    ("YS", "出水口"): ("01073", "雨污水排放口"),
    ("WS", "污水井"): ("01002", "污水井盖"),
    ("WS", "跌水井"): ("01002", "污水井盖"),
    ("WS", "泵站"): ("01072", "排水泵站"),
    ("JS", "阀门井"): ("01001", "供水井盖"),
    ("JS", "水表井"): ("01001", "供水井盖"),
    ("JS", "消防栓"): ("01013", "消防设施"),
    ("TR", "阀门井"): ("01011", "燃气井盖"),
    ("TR", "调压箱"): ("01049", "燃气调压站（箱）"),
    ("GD", "检修井"): ("01005", "电力井盖"),
    ("DH", "人孔"): ("01007", "通信井盖"),
    ("DH", "手孔"): ("01007", "通信井盖"),
    ("LD", "灯杆"): ("01037", "路灯"),
}
BIN = ("03005", "垃圾箱")
BIN_STEP_M = 65.0


def _row(kind: tuple[str, str], east: float, north: float, ground: float, **more: Any) -> dict[str, Any]:
    return {"class_code": kind[0], "class_zh": kind[1], "ground_m": ground, **more, "geometry": Point(east, north)}


def facilities(design: Design, corridors: Corridors, network: Network, rng: np.random.Generator) -> gpd.GeoDataFrame:
    """Return the street inventory with class codes, owners, states and the survey points they belong to."""
    owners = {utility: row["owner"] for utility, row in design["line"].items()}
    rows = [
        _row(
            CLASS_OF[node.utility, word],
            node.east_m,
            node.north_m,
            node.ground_m,
            owner=owners[node.utility],
            street=node.street,
            point=node.number,
        )
        for node in network.nodes.values()
        if (word := node.appurtenance or node.feature or "") and (node.utility, word) in CLASS_OF
    ]
    rows += _bins(corridors, rng)
    states = rng.choice(["完好", "破损", "丢失"], len(rows), p=[0.965, 0.03, 0.005])
    frame = gpd.GeoDataFrame(rows, crs=design.site.crs)
    frame.insert(0, "code", [f"F{i + 1:05d}" for i in range(len(frame))])
    frame["state"] = states
    return frame


def _bins(corridors: Corridors, rng: np.random.Generator) -> list[dict[str, Any]]:
    """Return litter bins along the kerbs, about every 65 m on alternating sides."""
    rows = []
    for axis in corridors.axes.values():
        at, side = rng.uniform(10, BIN_STEP_M), 1
        while at < axis.street.line.length - 10:
            lane = offset(axis, side * (axis.street.section.carriageway_m / 2 + 0.45))
            east = round(float(np.interp(at, axis.chainage, lane[:, 0])), 2)
            north = round(float(np.interp(at, axis.chainage, lane[:, 1])), 2)
            ground = round(float(corridors.terrain.at(east, north)), 2)
            rows.append(_row(BIN, east, north, ground, owner="两江环卫管理所", street=axis.street.code, point=""))
            at, side = at + BIN_STEP_M * rng.uniform(0.8, 1.2), -side
    return rows


def gauges(design: Design, terrain: Terrain, network: Network) -> gpd.GeoDataFrame:
    """Return the gauges: rain, level in the last manhole before each outfall, in the underpass and in the river."""
    site = design.site
    rows: list[dict[str, Any]] = []

    def add(kind: str, name: tuple[str, str], east: float, north: float, zero_m: float, point: str = "") -> None:
        rows.append(
            {
                "code": f"{kind[0].upper()}{len(rows) + 1:02d}",
                "kind": kind,
                "name_en": name[0],
                "name_zh": name[1],
                "zero_m": round(zero_m, 3),
                "point": point,
                "geometry": Point(east, north),
            }
        )

    for at, name in (
        ((500, 860), ("Yunding rain gauge", "云顶雨量站")),
        ((330, 440), ("Hospital rain gauge", "医院雨量站")),
    ):
        east, north = site.plan(at)
        add("rain", name, east, north, float(terrain.at(east, north)))
    for pipe in network.pipes:
        if pipe.role == "outfall":
            node = network.nodes[pipe.start]
            name = (f"drain level {node.number}", f"雨水井液位 {node.number}")
            add("level", name, node.east_m, node.north_m, pipe.start_level_m, node.number)
    for row in design["terrace"]:
        if "underpass" in row:
            wanted = site.plan([row["underpass"]["east"], 0])[0]
            near = [n for n in network.nodes.values() if n.utility == "YS" and n.street == row["id"] and n.well_depth_m]
            node = min(near, key=lambda n: abs(n.east_m - wanted))
            name = (row["underpass"]["name"][0], row["underpass"]["name"][1] + "积水")
            add("water on road", name, node.east_m, node.north_m, node.ground_m, node.number)
    east, north = site.plan([500, 70])
    add("river", ("river level", "江水位"), east, north, site.river_level_m)
    return gpd.GeoDataFrame(rows, crs=site.crs)
