"""Finds for every inlet its cell of the ground and its node of the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.coupling.inlets import Inlets, inlet_type
from undergrid.core.flood.coupling.shafts import rims_m
from undergrid.core.flood.pipes.model import Model
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

Report = Callable[[Finding], None]
FARTHEST_M = 60.0
"""A gully's connection is seldom longer; beyond this the node nearest to it is not its node."""
RIM_TOLERANCE_M = 0.5
DRY = Text("{count} inlets lie where the terrain has no ground.", "{count} 个雨水口位于无地面高程处。")
FAR = Text("{count} inlets have no node within {limit:g} m.", "{count} 个雨水口 {limit:g} 米内没有节点。")


@dataclass(frozen=True, slots=True)
class Place:
    """One inlet before it is placed: where, of which type, on which node (or the nearest), how much blocked."""

    x: float
    y: float
    type: str
    node: str | None = None
    blocked_share: float = 0.0


def nodes_as_inlets(model: Model, type_: str | None) -> list[Place]:
    """Return every junction as a manhole, through which water comes up, and as one of ``type_`` if given."""
    junctions = model.nodes[(model.nodes["kind"] == "junction") & model.nodes["geometry"].notna()]
    kinds = ["manhole"] if type_ is None else ["manhole", type_]
    return [
        Place(point.x, point.y, kind, name)
        for name, point in zip(junctions["name"], junctions["geometry"], strict=True)
        for kind in kinds
    ]


def layer_as_inlets(layer: Any, default_type: str) -> list[Place]:
    """Return the inlets of a point layer; its columns ``type``, ``node`` and ``blocked`` (0 to 1) are taken."""
    points = layer[layer.geometry.notna()]
    count = len(points)

    def column(name: str, default: Any) -> list[Any]:
        return list(points[name]) if name in points else [default] * count

    return [
        Place(
            shape.centroid.x,
            shape.centroid.y,
            default_type if pd.isna(kind) else str(kind),
            None if pd.isna(node) else str(node),
            0.0 if pd.isna(blocked) else float(blocked),
        )
        for shape, kind, node, blocked in zip(
            points.geometry, column("type", None), column("node", None), column("blocked", 0.0), strict=True
        )
    ]


def place(
    places: list[Place],
    model: Model,
    elevation_m: NDArray[np.float64],
    frame: Frame,
    blocked_share: float,
    report: Report,
) -> Inlets:
    """Return the inlets that have ground and a node; what has not is reported and left out."""
    nodes = model.nodes[model.nodes["geometry"].notna() & (model.nodes["kind"] != "outfall")]
    if not len(nodes):
        raise ModelError(
            Text("No node of the model has a place on the map.", "模型节点没有位置。"),
            Text("Add [COORDINATES] to the model.", "请为模型补充 [COORDINATES]。"),
        )
    x, y = np.array([each.x for each in places]), np.array([each.y for each in places])
    cell = frame.cells_at(x, y)
    grounded = (cell >= 0) & np.isfinite(elevation_m.ravel()[np.maximum(cell, 0)])
    names, near = _nodes_of(places, x, y, nodes)
    _say(report, "inlet-off-terrain", DRY, int((~grounded).sum()), 0)
    _say(report, "inlet-without-node", FAR, int((grounded & ~near).sum()), FARTHEST_M)
    chosen = np.flatnonzero(grounded & near)
    if not len(chosen):
        raise ModelError(
            Text(
                "No inlet lies on the terrain and near a node: nothing is coupled.",
                "没有雨水口位于地形范围内且靠近节点，无法耦合。",
            ),
            Text("Check the coordinate systems of model and terrain.", "请检查模型与地形的坐标系。"),
        )
    columns = elevation_m.shape[1]
    cells = np.stack([cell[chosen] // columns, cell[chosen] % columns], axis=1)
    blocked = np.array([1 - (1 - places[k].blocked_share) * (1 - blocked_share) for k in chosen])
    types = [inlet_type(places[k].type) for k in chosen]
    coupled = [names[k] for k in chosen]
    _compare_rims(model, coupled, elevation_m[cells[:, 0], cells[:, 1]], x[chosen], y[chosen], report)
    bottoms = model.nodes.drop_duplicates("name").set_index("name")["invert_m"]
    return Inlets.of(types, cells, coupled, elevation_m, blocked, bottoms.reindex(coupled).to_numpy(dtype=np.float64))


def _nodes_of(
    places: list[Place], x: NDArray[np.float64], y: NDArray[np.float64], nodes: pd.DataFrame
) -> tuple[list[str], NDArray[np.bool_]]:
    """Return each inlet's node, and whether it is its own: named and known, or near enough."""
    known, listed = set(nodes["name"]), list(nodes["name"])
    tree = shapely.STRtree(list(nodes["geometry"]))
    points = shapely.points(x, y)
    nearest = tree.nearest(points)
    distance = shapely.distance(points, tree.geometries[nearest])
    names, near = [], []
    for each, index, away in zip(places, nearest, distance, strict=True):
        named = each.node in known
        names.append(str(each.node) if named else listed[index])
        near.append(named or (each.node is None and away <= FARTHEST_M))
    return names, np.array(near, dtype=bool)


def _compare_rims(
    model: Model,
    names: list[str],
    ground_m: NDArray[np.float64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    report: Report,
) -> None:
    """Say where the pipe model's rim and the terrain differ: then one of the two has the wrong height or place."""
    rims = rims_m(model.nodes)
    seen: set[str] = set()
    for name, ground, east, north in zip(names, ground_m, x, y, strict=True):
        gap = float(rims[name]) - float(ground)
        if abs(gap) > RIM_TOLERANCE_M and name not in seen:
            seen.add(name)
            report(
                Finding(
                    "rim-off-terrain",
                    Severity.WARNING,
                    Text(
                        "The rim of {name} stands {gap:+.2f} m against the terrain.",
                        "{name} 井口与地形相差 {gap:+.2f} 米。",
                    ).fill(name=name, gap=gap),
                    Text(
                        "Check the height datum, the node's depth, and the terrain there.",
                        "请检查高程基准、井深与该处地形。",
                    ),
                    subject=name,
                    wkt=f"POINT ({east:.3f} {north:.3f})",
                )
            )


def _say(report: Report, slug: str, text: Text, count: int, limit: float) -> None:
    if count:
        report(
            Finding(
                slug,
                Severity.WARNING,
                text.fill(count=count, limit=limit),
                Text("They were left out; check their places.", "已忽略，请检查其位置。"),
            )
        )
