"""Finds for every inlet its cell of the ground and its node of the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.checks.coupling import INLET_DRY, INLET_FAR, INLET_STRANGE, RIM_OFF_TERRAIN
from undergrid.core.flood.coupling.inlet_types import InletType, type_of
from undergrid.core.flood.coupling.inlets import Inlets
from undergrid.core.flood.coupling.shafts import COUPLED_KINDS, rims_m
from undergrid.core.flood.pipes.model import Model
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.errors import ModelError, SourceError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text

if TYPE_CHECKING:
    import geopandas

Report = Callable[[Finding], None]
FARTHEST_M = 60.0
"""A gully's connection is seldom longer; beyond this the node nearest to it is not its node."""
RIM_TOLERANCE_M = 0.5
NO_SHARE = Text(
    "Inlet {number} is blocked by {share:g}: that is no share.",
    "第 {number} 个雨水口的堵塞比例 {share:g} 不在 0 至 1 之间。",
)
GIVE_SHARE = Text("Give blocked as a share from 0 to 1.", "请将 blocked 填为 0 至 1 之间的比例。")
MANHOLE, POND = "manhole", "open"


@dataclass(frozen=True, slots=True)
class Place:
    """One inlet before it is placed: where, of which type, on which node (or the nearest), how much blocked."""

    x: float
    y: float
    type: str
    node: str | None = None
    blocked_share: float = 0.0
    name: str | None = None


@dataclass(frozen=True, slots=True)
class InletChoice:
    """What holds for all inlets: the known types, the type of those without one, the share of all that is closed."""

    types: Mapping[str, InletType]
    default: str = "grate2"
    blocked_share: float = 0.0


def nodes_as_inlets(model: Model, type_: str | None) -> list[Place]:
    """Return every node as a manhole, through which water comes up, and as one of ``type_`` if given.

    A storage unit is an open shaft: a pond or a tank has no cover.
    """
    chosen = model.nodes["kind"].isin(COUPLED_KINDS) & model.nodes["geometry"].notna()
    places = []
    for name, kind, point in model.nodes.loc[chosen, ["name", "kind", "geometry"]].itertuples(index=False):
        shaft = POND if kind == "storage" else MANHOLE
        kinds = [shaft] if type_ is None or kind == "storage" else [shaft, type_]
        places += [Place(point.x, point.y, each, name, name=f"{name} {each}") for each in kinds]
    return places


def layer_as_inlets(layer: geopandas.GeoDataFrame, default_type: str) -> list[Place]:
    """Return the inlets of a point layer; its columns name, type, node and blocked (0 to 1) are taken."""
    points = layer[layer.geometry.notna()]
    count = len(points)

    def column(name: str, default: Any) -> list[Any]:
        return list(points[name]) if name in points else [default] * count

    columns = (column(name, None) for name in ("type", "node", "blocked", "name"))
    places = []
    for number, (shape, kind, node, blocked, name) in enumerate(zip(points.geometry, *columns, strict=True), start=1):
        share = 0.0 if pd.isna(blocked) else float(blocked)
        if not 0.0 <= share <= 1.0:
            raise SourceError(NO_SHARE.fill(number=number, share=share), GIVE_SHARE)
        places.append(
            Place(
                shape.centroid.x,
                shape.centroid.y,
                default_type if pd.isna(kind) else str(kind),
                None if pd.isna(node) else str(node),
                share,
                str(number) if pd.isna(name) else str(name),
            )
        )
    return places


def place(
    places: list[Place],
    model: Model,
    elevation_m: NDArray[np.float64],
    frame: Frame,
    choice: InletChoice,
    report: Report,
) -> Inlets:
    """Return the inlets that have ground and a node; what has not is reported and left out."""
    nodes = model.nodes[model.nodes["geometry"].notna() & model.nodes["kind"].isin(COUPLED_KINDS)]
    if not len(nodes):
        raise ModelError(
            Text(
                "No node of the model can meet the street: none with a place is a junction, divider or storage unit.",
                "模型中没有可与地表耦合的节点：没有任何有坐标的检查井、分流井或调蓄设施。",
            ),
            Text("Add them, with their [COORDINATES].", "请补充这些节点及其 [COORDINATES]。"),
        )
    x, y = np.array([each.x for each in places]), np.array([each.y for each in places])
    cell = frame.cells_at(x, y)
    grounded = (cell >= 0) & np.isfinite(elevation_m.ravel()[np.maximum(cell, 0)])
    names, near, strange = _nodes_of(places, x, y, nodes)
    _say(report, INLET_DRY, int((~grounded).sum()))
    _say(report, INLET_STRANGE, int((grounded & strange).sum()))
    _say(report, INLET_FAR, int((grounded & ~near & ~strange).sum()))
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
    blocked = np.array([1 - (1 - places[k].blocked_share) * (1 - choice.blocked_share) for k in chosen])
    types = [type_of(places[k].type, choice.types) for k in chosen]
    coupled = [names[k] for k in chosen]
    _compare_rims(model, coupled, elevation_m[cells[:, 0], cells[:, 1]], x[chosen], y[chosen], report)
    bottoms = model.nodes.drop_duplicates("name").set_index("name")["invert_m"]
    placed = Inlets.of(types, cells, coupled, elevation_m, blocked, bottoms.reindex(coupled).to_numpy(dtype=np.float64))
    own_names = [places[k].name or coupled[at] for at, k in enumerate(chosen)]
    return replace(placed, names=own_names, xy=np.stack([x[chosen], y[chosen]], axis=1))


def _nodes_of(
    places: list[Place], x: NDArray[np.float64], y: NDArray[np.float64], nodes: pd.DataFrame
) -> tuple[list[str], NDArray[np.bool_], NDArray[np.bool_]]:
    """Return each inlet's node, whether it is its own (named and known, or near enough), and whether it is unknown."""
    known, listed = set(nodes["name"]), list(nodes["name"])
    tree = shapely.STRtree(list(nodes["geometry"]))
    points = shapely.points(x, y)
    nearest = tree.nearest(points)
    distance = shapely.distance(points, tree.geometries[nearest])
    names, near, strange = [], [], []
    for each, index, away in zip(places, nearest, distance, strict=True):
        named = each.node in known
        names.append(str(each.node) if named else listed[index])
        near.append(named or (each.node is None and away <= FARTHEST_M))
        strange.append(each.node is not None and not named)
    return names, np.array(near, dtype=bool), np.array(strange, dtype=bool)


def _compare_rims(
    model: Model,
    names: list[str],
    ground_m: NDArray[np.float64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    report: Report,
) -> None:
    """Say where the pipe model's rim and the terrain differ: then one of the two has the wrong height or place."""
    rims = rims_m(model.nodes, model.units)
    seen: set[str] = set()
    for name, ground, east, north in zip(names, ground_m, x, y, strict=True):
        gap = float(rims[name]) - float(ground)
        if abs(gap) > RIM_TOLERANCE_M and name not in seen:
            seen.add(name)
            report(RIM_OFF_TERRAIN.found(subject=name, wkt=f"POINT ({east:.3f} {north:.3f})", name=name, gap=gap))


def _say(report: Report, check: Check, count: int) -> None:
    if count:
        report(check.found(count=count, limit=FARTHEST_M))
