"""What terrain and network say against each other: found before a coupled run, with place and remedy."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.coupling.shafts import COUPLED_KINDS, rims_m
from undergrid.core.flood.pipes.model import Model
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

FOOT_M = 0.3048
LIKE_FEET = 0.03
"""Relative scatter within which levels are taken to differ by the unit: nothing else has this ratio by chance."""
FEWEST = 5
LEAST_LEVEL_M = 5.0
"""Below this the ratio of two levels says nothing."""
BEYOND = Text(
    "{count} of {all} nodes lie beyond the terrain, up to {far:.0f} m away.",
    "{all} 个节点中有 {count} 个位于地形范围之外，最远 {far:.0f} 米。",
)
WIDER = Text(
    "Give a terrain that covers the network, or cut the network; water there finds no street.",
    "请提供覆盖管网的地形或裁剪管网；该处的水没有街道可流。",
)
GROUNDLESS = Text(
    "{count} of {all} nodes lie where the terrain has no elevation.", "{all} 个节点中有 {count} 个位于地形无高程处。"
)
FILL = Text("Fill the holes of the terrain, or declare its no-data value.", "请填补地形空洞或声明无数据值。")
UNIT = Text(
    "The terrain's heights are {ratio:.3f} times those of the manholes: one of both is in feet.",
    "地形高程是井口高程的 {ratio:.3f} 倍：二者之一的单位是英尺。",
)
CONVERT = Text("Convert the heights to metres before the run.", "请在模拟前将高程换算为米。")


MOST_NAMED = 10
UNCOUPLED = Text(
    "{count} nodes are not coupled to the streets ({names}): what floods there is lost to the street, and no street "
    "drains into them.",
    "{count} 个节点未与街道耦合（{names}）：该处溢出的水不会进入街道，街道的水也不会流入。",
)
COUPLE = Text(
    "Give them coordinates on terrain that has ground, or cut them out of the model.",
    "请为其补充位于有效地形上的坐标，或从模型中删除。",
)
BURIED = Text(
    "{count} outfalls end under the ground of the terrain ({names}): their water leaves the model.",
    "{count} 个出水口位于地面以下（{names}）：其水量将流出模型。",
)
UNEARTH = Text(
    "Cut the ditch or the bank into the terrain, or let all outfalls run out over it.",
    "请在地形中刻出沟渠或岸坡，或选择让所有出水口的水流到地形上。",
)
OWN_LEVEL = Text(
    "{count} outfalls lie before water of a level of their own ({names}): their water leaves the model.",
    "{count} 个出水口设有自己的水位边界（{names}）：其水量将流出模型。",
)
FREE_THEM = Text(
    "Make them FREE if their water is to run on over the terrain.", "如需让其水量流到地形上，请改为 FREE 类型。"
)
FLOODED = Text(
    "{volume:.1f} m³ flooded at nodes that are not coupled: no street got it.",
    "有 {volume:.1f} m³ 水在未耦合的节点溢出，未进入街道。",
)
LEAST_LOST_M3 = 0.1


def against_each_other(network: Model, elevation_m: NDArray[np.float64], frame: Frame) -> Iterator[Finding]:
    """Yield where the network leaves the terrain, and whether their heights are in different units."""
    nodes = network.nodes[network.nodes["geometry"].notna()].drop_duplicates("name")
    if not len(nodes):
        return
    points = np.array(nodes["geometry"].to_list(), dtype=object)
    x, y = shapely.get_x(points), shapely.get_y(points)
    cell = frame.cells_at(x, y)
    ground = np.where(cell >= 0, elevation_m.ravel()[np.maximum(cell, 0)], np.nan)
    outside = cell < 0
    if outside.any():
        far = shapely.distance(points[outside], shapely.box(*frame.bounds))
        text = BEYOND.fill(count=int(outside.sum()), all=len(nodes), far=float(far.max()))
        yield _finding("network-beyond-terrain", Severity.ERROR, text, WIDER, points[outside])
    bare = ~outside & np.isnan(ground)
    if bare.any():
        text = GROUNDLESS.fill(count=int(bare.sum()), all=len(nodes))
        yield _finding("network-without-ground", Severity.WARNING, text, FILL, points[bare])
    rims = rims_m(nodes).to_numpy(dtype=np.float64)
    comparable = np.isfinite(ground) & (np.abs(rims) > LEAST_LEVEL_M)
    if comparable.sum() >= FEWEST:
        ratio = float(np.median(ground[comparable] / rims[comparable]))
        for expected in (1.0 / FOOT_M, FOOT_M):
            if abs(ratio / expected - 1.0) < LIKE_FEET:
                text = UNIT.fill(ratio=ratio)
                yield _finding("heights-in-other-units", Severity.ERROR, text, CONVERT, points[comparable])


def what_leaves(
    network: Model, coupled: Collection[str], buried: Collection[str], own_level: Collection[str]
) -> Iterator[Finding]:
    """Yield whose water the streets will never see, before the run: nodes without a street, outfalls that lead away."""
    nodes = network.nodes.drop_duplicates("name")
    alone = nodes[nodes["kind"].isin(COUPLED_KINDS) & ~nodes["name"].isin(list(coupled))]
    ends = nodes[nodes["kind"] == "outfall"]
    for chosen, slug, severity, text, remedy in (
        (alone, "node-not-coupled", Severity.WARNING, UNCOUPLED, COUPLE),
        (ends[ends["name"].isin(list(buried))], "outfall-under-ground", Severity.ADVICE, BURIED, UNEARTH),
        (ends[ends["name"].isin(list(own_level))], "outfall-leads-away", Severity.ADVICE, OWN_LEVEL, FREE_THEM),
    ):
        if not len(chosen):
            continue
        names = ", ".join(chosen["name"].iloc[:MOST_NAMED]) + (", ..." if len(chosen) > MOST_NAMED else "")
        points = chosen["geometry"][chosen["geometry"].notna()].to_numpy()
        wkt = shapely.MultiPoint(list(points)).wkt if len(points) else None
        subject = str(chosen["name"].iloc[0]) if len(chosen) == 1 else None
        yield Finding(slug, severity, text.fill(count=len(chosen), names=names), remedy, subject=subject, wkt=wkt)


def lost_in_pipes(ledger: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield what has flooded inside the pipe model, after the run."""
    volume = float(ledger["pipes"]["flooded_m3"])
    if volume > LEAST_LOST_M3:
        yield Finding("flooded-beside-streets", Severity.WARNING, FLOODED.fill(volume=volume), COUPLE)


def _finding(slug: str, severity: Severity, text: Text, remedy: Text, points: NDArray[np.object_]) -> Finding:
    """Return a finding in the middle of the points it is about; they may be thousands."""
    middle = shapely.MultiPoint(list(points)).representative_point()
    return Finding(slug, severity, text, remedy, wkt=f"POINT ({middle.x:.3f} {middle.y:.3f})")
