"""What a run remembers of each cell: deepest, fastest, most dangerous, when wet first, how long deep.

Looked at every few steps, not every step: a look costs half as much as a step itself, and a flood wave that crosses a
cell does not pass between two looks a few steps apart.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.arithmetic import rough_square_root
from undergrid.core.flood.surface.compiled import kernel
from undergrid.core.kernel.arrays import Numbers

DEPTH, SPEED, HAZARD, ARRIVAL, DURATION, HELD, UNTIL_DRY = range(7)
NAMES = (
    "max_depth_m",
    "max_speed_m_s",
    "max_depth_speed_m2_s",
    "arrival_s",
    "duration_s",
    "held_back_s",
    "duration_in_rain_s",
)
AT_BOUND = np.float32(0.98)
"""A flow beyond this share of the greatest that the Froude bound lets pass counts as held back."""
THINNEST_M = 1e-3
HELD_DEPTH_M = np.float32(0.005)
"""Films thinner than this run at any Froude number and carry nothing."""


@kernel
def remember(
    j0, j1, i0, i1, pitch, h, before, z, flow_x, flow_y, records, quantum, now, elapsed, arrival_depth,
    duration_depth, film, froude, shallow,
):  # fmt: skip
    """Bring ``records`` (7, cells) up to ``now``; ``elapsed`` s have passed since the last look.

    ``before``: the depths that the flows were found from, one step ago; ``froude``: the largest Froude number times
    sqrt(g). The local inertial scheme's flows pass faces, so the speed of a cell is what passes two faces over the
    water that stood in them: a thin cell beside a deep one must not show the deep one's flow divided by its own depth.
    """
    for j in range(j0, j1):
        a, b = j * pitch + i0, j * pitch + i1
        water = h[a:b]
        west, east = flow_x[a:b], flow_x[a + 1 : b + 1]
        north, south = flow_y[a:b], flow_y[a + pitch : b + pitch]
        deepest, fastest, worst = records[DEPTH, a:b], records[SPEED, a:b], records[HAZARD, a:b]
        arrival, duration, held = records[ARRIVAL, a:b], records[DURATION, a:b], records[HELD, a:b]
        for i in range(b - a):
            depth = np.float32(water[i]) * quantum
            wet = depth > film
            deepest[i] = max(deepest[i], depth)
            arrival[i] = min(arrival[i], now if depth >= arrival_depth else np.float32(np.inf))
            duration[i] = duration[i] + (elapsed if depth >= duration_depth else np.float32(0))
            if shallow:
                speed = np.sqrt(np.float32(west[i]) ** 2 + np.float32(north[i]) ** 2) / max(depth, film)
            else:
                k = a + i
                d0, d1 = standing(before, z, k - 1, k, quantum), standing(before, z, k, k + 1, quantum)
                d2, d3 = standing(before, z, k - pitch, k, quantum), standing(before, z, k, k + pitch, quantum)
                whole = np.float32(2) * max(depth, np.float32(before[k]) * quantum, film)
                x = (np.float32(west[i]) + np.float32(east[i])) / max(d0 + d1, whole)
                y = (np.float32(north[i]) + np.float32(south[i])) / max(d2 + d3, whole)
                speed = np.sqrt(x * x + y * y)
                most = AT_BOUND * froude
                bound = at_bound(west[i], d0, most) | at_bound(east[i], d1, most)
                bound |= at_bound(north[i], d2, most) | at_bound(south[i], d3, most)
                held[i] = held[i] + (elapsed if bound & (depth > HELD_DEPTH_M) else np.float32(0))
            speed = speed if wet else np.float32(0)
            fastest[i] = max(fastest[i], speed)
            worst[i] = max(worst[i], speed * depth)


@kernel(inline=True)
def standing(h, z, one, other, quantum):
    """Water standing in the face between two cells, m."""
    bed = max(z[one], z[other])
    return np.float32(max(max(h[one] + z[one], h[other] + z[other]) - bed, 0)) * quantum


@kernel(inline=True)
def at_bound(flow, depth, most):
    """Whether a flow is the greatest that the Froude bound lets pass under this depth."""
    return (depth > HELD_DEPTH_M) & (abs(np.float32(flow)) >= most * depth * rough_square_root(depth))


def velocity_m_s(
    h: Numbers, before: Numbers, z: Numbers, flow_x: Numbers, flow_y: Numbers, pitch: int,
    quantum: float, shallow: bool,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:  # fmt: skip
    """Return (eastward, southward) velocity of every cell as :func:`remember` sees it; 0 under less than 1 mm."""
    depth = h * quantum
    wet = depth > THINNEST_M
    if shallow:
        deep = np.where(wet, depth, 1.0)
        return np.where(wet, flow_x / deep, 0.0), np.where(wet, flow_y / deep, 0.0)
    level, bed = before.astype(float) + z, z.astype(float)
    deep = np.maximum(np.maximum(depth, before * quantum), THINNEST_M)
    parts = []
    for flow, pace in ((flow_x, 1), (flow_y, pitch)):
        face = np.maximum(np.maximum(level, np.roll(level, pace)) - np.maximum(bed, np.roll(bed, pace)), 0.0) * quantum
        over = np.maximum(face + np.roll(face, -pace), 2.0 * deep)
        passing = flow.astype(float)
        parts.append(np.where(wet, (passing + np.roll(passing, -pace)) / over, 0.0))
    return parts[0], parts[1]
