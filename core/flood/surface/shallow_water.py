"""The full shallow-water equations: finite volumes, HLLC fluxes, hydrostatic reconstruction.

Well balanced and positive after Audusse et al. 2004 (SIAM J. Sci. Comput. 25:2050), with the subcell reconstruction of
Chen, Noelle 2017 (SIAM J. Numer. Anal. 55:758), which keeps thin water on steep ground at its weight; HLLC after
Toro 2001 (Shock-Capturing Methods for Free-Surface Shallow Flows, ch. 10); friction point-implicit. Level and depth
are linear within a cell (minmod), velocity is constant there.

State, arrays and volume accounting are those of :mod:`~undergrid.core.flood.surface.local_inertial`, but here
``flow_x[k]`` and ``flow_y[k]`` are the unit discharges (m2/s) of cell ``k`` itself.

Momentum fluxes are kept as differences from the hydrostatic pressure on either side of the face, so that water at
rest feels a force of exactly zero, in float32 too.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from undergrid.core.flood.surface.arithmetic import inverse_cube_root
from undergrid.core.flood.surface.compiled import kernel
from undergrid.core.flood.surface.donor import limit_row, update_row


class ShallowStep(NamedTuple):
    """What is the same for every face during one step, in the kernel's own precision."""

    quantum: np.floating  # m
    g: np.floating
    film: np.floating  # m; water thinner than this carries no momentum
    wall: np.floating  # quanta


@kernel(inline=True)
def per_depth(real, depth, film):
    """1 / depth, tamed below the film depth (Kurganov, Petrova 2007, Commun. Math. Sci. 5:133)."""
    deep = max(depth, film)
    return real(2) * depth / (depth * depth + deep * deep)


@kernel(inline=True)
def half_slope(whole, real, before, here, after):
    """Half the smaller of the two differences, nothing if they point apart (minmod)."""
    up = real(whole(here - before))
    down = real(whole(after - here))
    rising = min(max(up, real(0)), max(down, real(0)))
    falling = max(min(up, real(0)), min(down, real(0)))
    return whole(real(0.5) * (rising + falling))


@kernel(inline=True)
def through_face(  # noqa: PLR0915  (one face is one story, and nothing in it may be a call)
    whole, real, hm, h0, h1, hp, zm, z0, z1, zp, crest, along0, along1, across0, across1, step,
):  # fmt: skip
    """Return (volume flux, force on the cell before, force on the cell after, lateral momentum flux, signal).

    ``m``, 0 | 1, ``p`` are the two cells before and the two after the face; level and depth are linear in a cell.
    """
    solid0 = z0 >= step.wall
    solid1 = z1 >= step.wall
    per_depth0 = per_depth(real, real(h0) * step.quantum, step.film)
    per_depth1 = per_depth(real, real(h1) * step.quantum, step.film)
    u0, v0 = along0 * per_depth0, across0 * per_depth0
    u1, v1 = along1 * per_depth1, across1 * per_depth1
    level0 = whole(h0 + z0)
    level1 = whole(h1 + z1)
    open0 = max(zm, z0, z1) < step.wall
    open1 = max(z0, z1, zp) < step.wall
    tilt0 = half_slope(whole, real, whole(hm + zm), level0, level1)
    tilt1 = half_slope(whole, real, level0, level1, whole(hp + zp))
    swell0 = half_slope(whole, real, hm, h0, h1)
    swell1 = half_slope(whole, real, h0, h1, hp)
    level0 = whole(level0 + (tilt0 if open0 else whole(0)))
    level1 = whole(level1 - (tilt1 if open1 else whole(0)))
    h0 = whole(h0 + (swell0 if open0 else whole(0)))
    h1 = whole(h1 - (swell1 if open1 else whole(0)))
    # A wall mirrors the water before it.
    h0, level0, u0 = (h1, level1, -u1) if solid0 else (h0, level0, u0)
    h1, level1, u1 = (h0, level0, -u0) if solid1 else (h1, level1, u1)
    z0 = whole(level0 - h0)
    z1 = whole(level1 - h1)
    bed = max(min(max(z0, z1), level0, level1), crest)
    left = whole(min(max(whole(level0 - bed), whole(0)), h0))
    right = whole(min(max(whole(level1 - bed), whole(0)), h1))
    # Where the ground falls by more than the water is deep, what the step itself weighs; else exactly nothing.
    fall0 = real(min(whole(left + bed - level0), whole(0))) * step.quantum
    fall1 = real(min(whole(right + bed - level1), whole(0))) * step.quantum
    left = real(left) * step.quantum
    right = real(right) * step.quantum
    weight0 = real(0.5) * step.g * (real(h0) * step.quantum + left) * fall0
    weight1 = real(0.5) * step.g * (real(h1) * step.quantum + right) * fall1
    c0 = np.sqrt(step.g * left)
    c1 = np.sqrt(step.g * right)
    slowest = min(u0 - c0, u1 - c1)
    fastest = max(u0 + c0, u1 + c1)
    slowest = slowest if left > real(0) else u1 - real(2) * c1
    fastest = fastest if right > real(0) else u0 + real(2) * c0
    slowest = min(slowest, real(0))
    fastest = max(fastest, real(0))
    per_spread = real(1) / max(fastest - slowest, real(1e-12))
    flow0 = left * u0
    flow1 = right * u1
    part0 = slowest * per_spread
    part1 = fastest * per_spread
    # F = F0 + s0 (s1 (U1 - U0) - (F1 - F0)) / (s1 - s0): exact where both sides are alike.
    volume = flow0 + part0 * (fastest * (right - left) - (flow1 - flow0))
    pressure = real(0.5) * step.g * (right - left) * (right + left)
    change = (flow1 * u1 - flow0 * u0) + pressure
    before = flow0 * u0 + part0 * (fastest * (flow1 - flow0) - change) + weight0
    after = flow1 * u1 + part1 * (slowest * (flow1 - flow0) - change) + weight1
    volume = real(0) if solid0 or solid1 else volume
    lateral = volume * (v0 if volume > real(0) else v1)
    speed = max(abs(u0) + c0, abs(u1) + c1)
    return volume, before, after, lateral, (speed * speed if left + right > real(0) else real(0))


@kernel
def faces(k, n, back, h, z, along, across, crest, volume, before, after, lateral, step):
    """Fill the four rows with the fluxes through the faces between cell ``k + i - back`` and ``k + i``."""
    whole = h.dtype.type
    real = along.dtype.type
    h0 = h[k - back : k - back + n]
    h1 = h[k : k + n]
    z0 = z[k - back : k - back + n]
    z1 = z[k : k + n]
    hm = h[k - 2 * back : k - 2 * back + n]
    hp = h[k + back : k + back + n]
    zm = z[k - 2 * back : k - 2 * back + n]
    zp = z[k + back : k + back + n]
    along0 = along[k - back : k - back + n]
    along1 = along[k : k + n]
    across0 = across[k - back : k - back + n]
    across1 = across[k : k + n]
    top = np.int32(0)
    for i in range(n):
        f, b, a, m, signal = through_face(
            whole, real, hm[i], h0[i], h1[i], hp[i], zm[i], z0[i], z1[i], zp[i], crest[i],
            along0[i], along1[i], across0[i], across1[i], step,
        )  # fmt: skip
        volume[i] = f
        before[i] = b
        after[i] = a
        lateral[i] = m
        top = np.int32(max(top, np.float32(signal).view(np.int32)))
    return top


@kernel
def settle_row(n, flow, share_before, share_after, shift, volume, to_quanta):
    """Round to whole quanta what passes each face, scaled by what the donor can give."""
    real = flow.dtype.type
    whole = volume.dtype.type
    raw = flow[1:n]
    given = volume[1:n]
    donor_before = share_before[1 - shift : n - shift]
    donor_after = share_after[1:n]
    for i in range(n - 1):
        before = donor_before[i]
        after = donor_after[i]
        given[i] = whole(np.rint(raw[i] * (before if raw[i] > real(0) else after) * to_quanta))


@kernel
def weigh_row(k, n, back, h, z, out, step):
    """Fill ``out`` with g times depth times the level's fall across each of the ``n`` cells from ``k``."""
    whole = h.dtype.type
    real = out.dtype.type
    h0, h1, h2 = h[k - back : k - back + n], h[k : k + n], h[k + back : k + back + n]
    z0, z1, z2 = z[k - back : k - back + n], z[k : k + n], z[k + back : k + back + n]
    for i in range(n):
        tilt = half_slope(whole, real, whole(h0[i] + z0[i]), whole(h1[i] + z1[i]), whole(h2[i] + z2[i]))
        between = max(z0[i], z1[i], z2[i]) < step.wall
        rise = real(2) * real(tilt if between else whole(0)) * step.quantum
        out[i] = step.g * real(h1[i]) * step.quantum * rise


@kernel
def momentum_row(
    k, n, weight_x, weight_y, h_new, flow_x, flow_y, flow_x_new, flow_y_new, n2, west, north, south, dt_dx, g_dt, step,
):  # fmt: skip
    """Write the unit discharges of the ``n - 2`` cells from ``k + 1`` after pressure, advection and friction."""
    real = flow_x.dtype.type
    a, b = k + 1, k + n - 1
    depth_new, old_x, old_y, new_x, new_y, rough = (
        h_new[a:b], flow_x[a:b], flow_y[a:b], flow_x_new[a:b], flow_y_new[a:b], n2[a:b],
    )  # fmt: skip
    from_west, on_east, lateral_west, lateral_east = west[2, 1:], west[1, 2:], west[3, 1:], west[3, 2:]
    from_north, lateral_north = north[2, 1:], north[3, 1:]
    on_south, lateral_south = south[1, 1:], south[3, 1:]
    for i in range(n - 2):
        force_x = (on_east[i] - from_west[i]) + weight_x[i + 1]
        force_y = (on_south[i] - from_north[i]) + weight_y[i + 1]
        x = old_x[i] - dt_dx * (force_x + (lateral_south[i] - lateral_north[i]))
        y = old_y[i] - dt_dx * ((lateral_east[i] - lateral_west[i]) + force_y)
        depth = real(depth_new[i]) * step.quantum
        wet = depth > step.film
        root = inverse_cube_root(max(depth, step.film))
        power = root * root * root
        # |q| (1 + k |q|) = |q*|, solved: stiff friction cannot overshoot.
        k4 = real(4) * g_dt * rough[i] * (power * power * root)
        share = real(2) / (real(1) + np.sqrt(real(1) + k4 * np.sqrt(x * x + y * y)))
        x = x * share
        y = y * share
        new_x[i] = x if wet else real(0)
        new_y[i] = y if wet else real(0)


@kernel
def sweep(
    j0, j1, i0, i1, pitch, h, flow_x, flow_y, h_new, flow_x_new, flow_y_new, z, n2, crest_x, crest_y, walled, dry_wall,
    dx, dt, quantum, gravity, film, rain, wall,
):  # fmt: skip
    """Advance the cells of rows ``j0`` to ``j1`` and columns ``i0`` to ``i1`` by one step; return the fastest signal.

    The same walk through the rows as the local inertial sweep.
    """
    whole = h.dtype.type
    real = flow_x.dtype.type
    step = ShallowStep(real(quantum), real(gravity), real(film * quantum), whole(wall))
    to_quanta = real(dt / dx / quantum)
    dt_dx = real(dt / dx)
    n = i1 - i0 + 3
    # Of each: volume flux, force on the cell before, force on the cell after, lateral momentum.
    fluxes = np.empty((5, 4, n), flow_x.dtype)
    shares = np.empty((2, n), flow_x.dtype)
    weights = np.empty((2, n), flow_x.dtype)
    volumes = np.empty((3, n), h.dtype)
    west, west_above, north, south, south_next = fluxes[0], fluxes[1], fluxes[2], fluxes[3], fluxes[4]
    share, share_above = shares[0], shares[1]
    by_x, by_y, by_y_next = volumes[0], volumes[1], volumes[2]
    top = np.int32(0)
    for j in range(j0 - 2, j1 + 1):
        k = j * pitch + i0 - 1
        crest = crest_y[k + pitch : k + pitch + n] if walled else dry_wall
        f = south_next
        top = max(top, faces(k + pitch, n, pitch, h, z, flow_y, flow_x, crest, f[0], f[1], f[2], f[3], step))
        if j >= j0 - 1:
            crest = crest_x[k : k + n] if walled else dry_wall
            f = west
            top = max(top, faces(k, n, 1, h, z, flow_x, flow_y, crest, f[0], f[1], f[2], f[3], step))
            limit_row(k, n - 1, h, west[0], south[0], south_next[0], share, to_quanta)
            if j >= j0:
                settle_row(n - 1, south[0], share_above, share, 0, by_y_next, to_quanta)
                if j > j0:
                    row = k - pitch
                    update_row(row, n - 1, h, z, h_new, by_x, by_y, by_y_next, whole(rain), whole(wall))
                    weigh_row(row, n - 1, 1, h, z, weights[0], step)
                    weigh_row(row, n - 1, pitch, h, z, weights[1], step)
                    momentum_row(
                        row, n - 1, weights[0], weights[1], h_new, flow_x, flow_y, flow_x_new, flow_y_new, n2,
                        west_above, north, south, dt_dx, real(gravity * dt), step,
                    )  # fmt: skip
                if j < j1:
                    settle_row(n - 1, west[0], share, share, 1, by_x, to_quanta)
                by_y, by_y_next = by_y_next, by_y
        north, south, south_next = south, south_next, north
        share_above, share = share, share_above
        west, west_above = west_above, west
    return top
