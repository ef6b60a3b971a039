"""What a person is told of the ground before a run, and of its results after: where they are bounds, and how large."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.checks.terrain import CUT_OFF, HELD_BACK, MARGIN, RIM_OPEN, SIDES_DECIDE, STEP_SET
from undergrid.core.flood.surface.edges import rim_m
from undergrid.core.flood.surface.grid import SurfaceGrid
from undergrid.core.flood.surface.holding import mean_stretch
from undergrid.core.flood.surface.pacing import NAMED, pacers_of
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.kernel.findings import Finding, Severity

HELD_LONG_S = 10.0
"""A flow held back for less than this is the first gush on dry ground."""
HELD_MAP = "held_back.tif"
SHARE_TOLD = 0.001
"""Of the wet cells; fewer that are held back are a matter of single cells."""
FEW = 0.001
"""Of the wet cells: what the others are held against."""
LONG_SHARE, WORTH_TELLING = 0.5, 1.25
"""Of the time, and times as many steps: less is no matter."""


def before_run(grid: SurfaceGrid) -> Iterator[Finding]:
    """Yield how the rim of a terrain that ends before its raster does is treated."""
    open_m, closed_m = rim_m(grid)
    if open_m:
        yield MARGIN.found(severity=Severity.ADVICE, says=RIM_OPEN, remedy=SIDES_DECIDE, open=open_m, closed=closed_m)
    elif closed_m and grid.no_data != "open":
        yield MARGIN.found(closed=closed_m)


def after_run(run: SurfaceSimulation) -> Iterator[Finding]:
    """Yield what set the step, where flows were held back by the scheme's bound, and what still stood at the end."""
    if not run.settings.record_every:
        return
    yield from _waiting_for_few(run)
    held = held_back_s(run)
    wet = run.record("max_depth_m") > run.settings.arrival_depth_m
    cells = np.isfinite(held)
    if run.settings.scheme == "local_inertial" and cells.sum() > SHARE_TOLD * max(wet.sum(), 1):
        depth = np.where(cells, run.record("max_depth_m"), 0.0)
        row, column = np.unravel_index(int(np.argmax(depth)), depth.shape)
        x, y = run.grid.centre_of(int(row), int(column))
        share = 100 * cells.sum() / max((wet | cells).sum(), 1)
        yield HELD_BACK.found(
            wkt=f"POINT ({x:.2f} {y:.2f})", n=int(cells.sum()), share=share, froude=run.settings.froude
        )
    still = still_deep(run)
    if still.any():
        row, column = np.unravel_index(int(np.argmax(np.where(still, run.depth_m, 0.0))), still.shape)
        x, y = run.grid.centre_of(int(row), int(column))
        area_m2 = float(still.sum()) * run.grid.cell_area_m2
        yield CUT_OFF.found(wkt=f"POINT ({x:.2f} {y:.2f})", area=area_m2, deep=run.settings.long_depth_m)


def _waiting_for_few(run: SurfaceSimulation) -> Iterator[Finding]:
    """Yield which cells set the step by their depth, where they did for long and the rest is much shallower."""
    pacers = [each for each in pacers_of(run) if each.by_depth >= 0.5]
    most = run.record("max_depth_m")
    wet = np.sort(most[most > run.settings.arrival_depth_m])
    share = sum(each.share for each in pacers)
    if share < LONG_SHARE or wet.size * FEW < 1.0:
        return
    deep, others = max(float(most[each.cell]) for each in pacers), float(wet[int(wet.size * (1.0 - FEW)) - 1])
    times = float(np.sqrt(deep / others)) / mean_stretch(run)  # what holding them has not gained yet
    if times >= WORTH_TELLING:
        places = ", ".join("({:.2f} {:.2f})".format(*run.grid.centre_of(*each.cell)) for each in pacers[:NAMED])
        yield STEP_SET.found(wkt=f"MULTIPOINT ({places})", share=100 * share, deep=deep, times=times)


def held_back_s(run: SurfaceSimulation) -> NDArray[np.float32]:
    """Return for how long flows of each cell were held back by the Froude bound; NaN where hardly ever."""
    held = run.record("held_back_s")
    return np.where(held >= HELD_LONG_S, held, np.nan).astype(np.float32)


def after_rain_s(run: SurfaceSimulation) -> NDArray[np.float32] | None:
    """Return for how long cells were deep after the last rain: the drain-down time; None where rain had not ended."""
    if run.time_s < run.rain_end_s:
        return None
    return run.record("duration_s") - run.record("duration_in_rain_s")


def still_deep(run: SurfaceSimulation) -> NDArray[np.bool_]:
    """Return the cells whose time under deep water has not ended: what is recorded for them is a lower bound."""
    deep: NDArray[np.bool_] = run.open_cells & (run.depth_m >= run.settings.long_depth_m)
    return deep
