"""What a cell can give: the limiter, the rounding to whole quanta and the sum, shared by both schemes.

The outflows of a cell are scaled together, exactly as far as its water reaches. A face volume is rounded once and
used on both sides, so water is moved and never made or lost; the limiter's margin covers the rounding.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np

from undergrid.core.flood.surface.compiled import kernel

# Four face volumes each rounded by up to half a quantum, and the last bits of float32.
KEPT_BACK = np.float32(4.0)
KEPT_SHARE = np.float32(1.0 - 2e-6)
LEAST_OUTFLOW = np.float32(1e-3)


@kernel
def limit_row(k, n, h, west, north, south, share, to_quanta):
    """Fill ``share`` with the part (0 to 1) of its outflow that each of the ``n`` cells from ``k`` can give."""
    real = west.dtype.type
    water = h[k : k + n]
    east = west[1:]
    for i in range(n):
        leaving = (max(east[i], real(0)) - min(west[i], real(0))) + (max(south[i], real(0)) - min(north[i], real(0)))
        can_give = max(real(water[i]) * real(KEPT_SHARE) - real(KEPT_BACK), real(0))
        share[i] = min(can_give / max(leaving * to_quanta, real(LEAST_OUTFLOW)), real(1))


@kernel
def settle_row(k, n, flow, share_before, share_after, shift, flow_new, volume, to_quanta, keep):
    """Scale the flows between cells by what the donor can give; write them, and their volumes in quanta."""
    real = flow.dtype.type
    whole = volume.dtype.type
    raw = flow[1:n]
    given = volume[1:n]
    donor_before = share_before[1 - shift : n - shift]
    donor_after = share_after[1:n]
    for i in range(n - 1):
        before = donor_before[i]
        after = donor_after[i]
        settled = raw[i] * (before if raw[i] > real(0) else after)
        raw[i] = settled
        given[i] = whole(np.rint(settled * to_quanta))
    if keep:
        kept = flow_new[k + 1 : k + n - 1]
        for i in range(n - 2):
            kept[i] = raw[i]


@kernel
def update_row(k, n, h, z, h_new, by_x, by_y, by_y_next, rain, wall):
    """Write the depths of the ``n - 2`` cells from ``k + 1`` after the volumes moved and ``rain`` fell."""
    whole = h.dtype.type
    before = h[k + 1 : k + n - 1]
    after = h_new[k + 1 : k + n - 1]
    bed = z[k + 1 : k + n - 1]
    west = by_x[1 : n - 1]
    east = by_x[2:n]
    north = by_y[1 : n - 1]
    south = by_y_next[1 : n - 1]
    for i in range(n - 2):
        moved = whole(whole(west[i] - east[i]) + whole(north[i] - south[i]))
        after[i] = whole(before[i] + moved + (rain if bed[i] < wall else whole(0)))
