"""What a run remembers of each cell: deepest, fastest, most dangerous, when wet first, how long deep.

Looked at every few steps, not every step: a look costs half as much as a step itself, and a flood wave that crosses a
cell does not pass between two looks a few steps apart.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np

from undergrid.core.flood.surface.compiled import kernel

DEPTH, SPEED, HAZARD, ARRIVAL, DURATION = 0, 1, 2, 3, 4
NAMES = ("max_depth_m", "max_speed_m_s", "max_depth_speed_m2_s", "arrival_s", "duration_s")


@kernel
def remember(
    j0,
    j1,
    i0,
    i1,
    pitch,
    h,
    flow_x,
    flow_y,
    records,
    quantum,
    now,
    elapsed,
    arrival_depth,
    duration_depth,
    film,
    froude,
    shallow,
):
    """Bring ``records`` (5, cells) up to ``now``; ``elapsed`` s have passed since the last look.

    ``froude``: the largest Froude number times sqrt(g); a thin cell beside a deep one must not show the deep one's flow
    divided by its own depth.
    """
    for j in range(j0, j1):
        a, b = j * pitch + i0, j * pitch + i1
        water = h[a:b]
        west, east = flow_x[a:b], flow_x[a + 1 : b + 1]
        north, south = flow_y[a:b], flow_y[a + pitch : b + pitch]
        deepest, fastest, worst = records[0, a:b], records[1, a:b], records[2, a:b]
        arrival, duration = records[3, a:b], records[4, a:b]
        for i in range(b - a):
            depth = np.float32(water[i]) * quantum
            x = np.float32(west[i])
            y = np.float32(north[i])
            x = x if shallow else np.float32(0.5) * (x + np.float32(east[i]))
            y = y if shallow else np.float32(0.5) * (y + np.float32(south[i]))
            deep = max(depth, film)
            speed = min(np.sqrt(x * x + y * y) / deep, froude * np.sqrt(deep))
            speed = speed if depth > film else np.float32(0)
            deepest[i] = max(deepest[i], depth)
            fastest[i] = max(fastest[i], speed)
            worst[i] = max(worst[i], speed * depth)
            arrival[i] = min(arrival[i], now if depth >= arrival_depth else np.float32(np.inf))
            duration[i] = duration[i] + (elapsed if depth >= duration_depth else np.float32(0))
