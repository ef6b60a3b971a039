"""What terrain and network say against each other: found before a coupled run, with place and remedy."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.coupling.shafts import rims_m
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


def _finding(slug: str, severity: Severity, text: Text, remedy: Text, points: NDArray[np.object_]) -> Finding:
    """Return a finding in the middle of the points it is about; they may be thousands."""
    middle = shapely.MultiPoint(list(points)).representative_point()
    return Finding(slug, severity, text, remedy, wkt=f"POINT ({middle.x:.3f} {middle.y:.3f})")
