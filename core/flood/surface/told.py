"""What a person is told of the ground before a run, and of its results after: where they are bounds, and how large."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.edges import rim_m
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

HELD_LONG_S = 10.0
"""A flow held back for less than this is the first gush on dry ground."""
HELD_MAP = "held_back.tif"
SHARE_TOLD = 0.001
"""Of the wet cells; fewer that are held back are a matter of single cells."""


def before_run(grid: SurfaceGrid) -> Iterator[Finding]:
    """Yield how the rim of a terrain that ends before its raster does is treated."""
    open_m, closed_m = rim_m(grid)
    if open_m:
        text = RIM_OPEN.fill(open=open_m, closed=closed_m)
        yield Finding("terrain-margin", Severity.ADVICE, text, SIDES_DECIDE)
    elif closed_m and grid.no_data != "open":
        yield Finding("terrain-margin", Severity.WARNING, RIM_CLOSED.fill(closed=closed_m), OPEN_A_SIDE)


def after_run(run: SurfaceSimulation) -> Iterator[Finding]:
    """Yield where flows were held back by the scheme's bound, and how much water still stood when the run ended."""
    if not run.settings.record_every:
        return
    held = held_back_s(run)
    wet = run.record("max_depth_m") > run.settings.arrival_depth_m
    cells = np.isfinite(held)
    if run.settings.scheme == "local_inertial" and cells.sum() > SHARE_TOLD * max(wet.sum(), 1):
        depth = np.where(cells, run.record("max_depth_m"), 0.0)
        row, column = np.unravel_index(int(np.argmax(depth)), depth.shape)
        x, y = run.grid.centre_of(int(row), int(column))
        text = HELD.fill(
            n=int(cells.sum()), share=100 * cells.sum() / max((wet | cells).sum(), 1), froude=run.settings.froude
        )
        yield Finding("flow-held-back", Severity.WARNING, text, OTHER_SCHEME, wkt=f"POINT ({x:.2f} {y:.2f})")
    still = still_deep(run)
    if still.any():
        row, column = np.unravel_index(int(np.argmax(np.where(still, run.depth_m, 0.0))), still.shape)
        x, y = run.grid.centre_of(int(row), int(column))
        text = STILL.fill(area=float(still.sum()) * run.grid.cell_area_m2, deep=run.settings.long_depth_m)
        yield Finding("duration-cut-off", Severity.ADVICE, text, RUN_ON, wkt=f"POINT ({x:.2f} {y:.2f})")


def held_back_s(run: SurfaceSimulation) -> NDArray[np.float32]:
    """Return for how long flows of each cell were held back by the Froude bound; NaN where hardly ever."""
    held = run.record("held_back_s")
    return np.where(held >= HELD_LONG_S, held, np.nan).astype(np.float32)


def still_deep(run: SurfaceSimulation) -> NDArray[np.bool_]:
    """Return the cells whose time under deep water has not ended: what is recorded for them is a lower bound."""
    deep: NDArray[np.bool_] = run.open_cells & (run.depth_m >= run.settings.long_depth_m)
    return deep


RIM_OPEN = Text(
    "The terrain ends before its raster does: along {open:.0f} m of its rim water may leave, along {closed:.0f} m not.",
    "地形在栅格范围内终止：其边缘 {open:.0f} 米可出流，{closed:.0f} 米封闭。",
)
SIDES_DECIDE = Text(
    "Each part of the rim belongs to the side it faces; open or close sides to change it.",
    "边缘各段归属其朝向的一侧；可通过开闭各侧修改。",
)
RIM_CLOSED = Text(
    "The terrain ends before its raster does, and all {closed:.0f} m of its rim are walls: water stays inside.",
    "地形在栅格范围内终止，其 {closed:.0f} 米边缘全部封闭，水无法流出。",
)
OPEN_A_SIDE = Text("Open the sides where water leaves the terrain.", "请打开水流离开地形的各侧。")
HELD = Text(
    "In {n} cells ({share:.1f} % of the wet ones) flow was held back at a Froude number of {froude:g}; "
    "water there is too deep and too slow. held_back.tif shows where, and for how many seconds.",
    "在 {n} 个像元（占湿润像元的 {share:.1f} %）中，流量被限制在弗劳德数 {froude:g}，"
    "该处水深偏大、流速偏小。held_back.tif 给出位置与持续秒数。",
)
OTHER_SCHEME = Text(
    "Run this part of the terrain with the scheme shallow_water, which has no such bound.",
    "请对该部分地形采用 shallow_water 格式，该格式无此限制。",
)
STILL = Text(
    "{area:.0f} m2 were still under {deep:g} m of water or more when the run ended; durations there are at least those "
    "shown.",
    "模拟结束时仍有 {area:.0f} 平方米水深不小于 {deep:g} 米；该处历时至少为所示值。",
)
RUN_ON = Text("Run on until the water has drained to know how long it stays.", "如需完整历时，请延长模拟至退水结束。")
