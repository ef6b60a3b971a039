"""What a run remembers of each cell: deepest, fastest, most dangerous, when wet first, how long deep.

Looked at every few steps, not every step: a look costs half as much as a step itself, and a flood wave that crosses a
cell does not pass between two looks a few steps apart.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.arithmetic import rough_square_root
from undergrid.core.flood.surface.compiled import kernel, lent
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
    h, before, z, flow_x, flow_y, records = (
        lent(h), lent(before), lent(z), lent(flow_x), lent(flow_y), lent(records),
    )  # fmt: skip
    for j in range(j0, j1):
        a, b = j * pitch + i0, j * pitch + i1
        if shallow:
            speeds_in_cells(a, b, h, flow_x, flow_y, records[SPEED], records[HAZARD], quantum, film)
        else:
            speeds_through_faces(
                a, b, pitch, h, before, z, flow_x, flow_y, records[SPEED], records[HAZARD], records[HELD], quantum,
                elapsed, film, AT_BOUND * froude,
            )  # fmt: skip
        water = h[a:b]
        deepest, arrival, duration = records[DEPTH, a:b], records[ARRIVAL, a:b], records[DURATION, a:b]
        for i in range(b - a):
            depth = np.float32(water[i]) * quantum
            deepest[i] = max(deepest[i], depth)
            arrival[i] = min(arrival[i], now if depth >= arrival_depth else np.float32(np.inf))
            duration[i] = duration[i] + (elapsed if depth >= duration_depth else np.float32(0))


@kernel
def speeds_in_cells(a, b, h, flow_x, flow_y, most, worst_of, quantum, film):
    """Bring the records of speed, and of depth times speed, up to now (full equations) for the cells from a to b."""
    water, east, south, fastest, worst = h[a:b], flow_x[a:b], flow_y[a:b], most[a:b], worst_of[a:b]
    for i in range(b - a):
        depth = np.float32(water[i]) * quantum
        speed = np.sqrt(np.float32(east[i]) ** 2 + np.float32(south[i]) ** 2) / max(depth, film)
        speed = speed if depth > film else np.float32(0)
        fastest[i] = max(fastest[i], speed)
        worst[i] = max(worst[i], speed * depth)


@kernel
def speeds_through_faces(
    a, b, pitch, h, before, z, flow_x, flow_y, most_of, worst_of, held_of, quantum, elapsed, film, bound,
):  # fmt: skip
    """Bring the records of speed, of depth times speed, and of flows held back up to now (local inertial scheme).

    Whole numbers stay as narrow as they are stored, and every neighbour is a row of its own: so the loop vectorises.
    """
    whole = h.dtype.type
    west, east, north, south = flow_x[a:b], flow_x[a + 1 : b + 1], flow_y[a:b], flow_y[a + pitch : b + pitch]
    fastest, worst, held = most_of[a:b], worst_of[a:b], held_of[a:b]
    water, h0, z0 = h[a:b], before[a:b], z[a:b]
    h1, z1, h2, z2 = before[a - 1 : b - 1], z[a - 1 : b - 1], before[a + 1 : b + 1], z[a + 1 : b + 1]
    h3, z3 = before[a - pitch : b - pitch], z[a - pitch : b - pitch]
    h4, z4 = before[a + pitch : b + pitch], z[a + pitch : b + pitch]
    for i in range(b - a):
        depth = np.float32(water[i]) * quantum
        level = whole(h0[i] + z0[i])
        d1 = standing(whole, level, z0[i], whole(h1[i] + z1[i]), z1[i], quantum)
        d2 = standing(whole, level, z0[i], whole(h2[i] + z2[i]), z2[i], quantum)
        d3 = standing(whole, level, z0[i], whole(h3[i] + z3[i]), z3[i], quantum)
        d4 = standing(whole, level, z0[i], whole(h4[i] + z4[i]), z4[i], quantum)
        deep = np.float32(2) * max(depth, np.float32(h0[i]) * quantum, film)
        x = (np.float32(west[i]) + np.float32(east[i])) / max(d1 + d2, deep)
        y = (np.float32(north[i]) + np.float32(south[i])) / max(d3 + d4, deep)
        speed = np.sqrt(x * x + y * y)
        at_most = at_bound(west[i], d1, bound) | at_bound(east[i], d2, bound)
        at_most |= at_bound(north[i], d3, bound) | at_bound(south[i], d4, bound)
        held[i] = held[i] + (elapsed if at_most & (depth > HELD_DEPTH_M) else np.float32(0))
        speed = speed if depth > film else np.float32(0)
        fastest[i] = max(fastest[i], speed)
        worst[i] = max(worst[i], speed * depth)


@kernel(inline=True)
def standing(whole, level, bed, other_level, other_bed, quantum):
    """Water standing in the face between two cells, m."""
    return np.float32(max(whole(max(level, other_level) - max(bed, other_bed)), whole(0))) * quantum


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
