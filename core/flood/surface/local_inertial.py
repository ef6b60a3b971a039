"""The local inertial scheme: one pass over memory per step, exact in volume, never below zero.

Momentum without its advective term on a staggered grid (Bates, Horritt, Fewtrell 2010, J. Hydrol. 387:33), with
the q-centred average of de Almeida, Bates, Freer, Souvignet 2012 (Water Resour. Res. 48:W05528) and friction on the
whole flow vector (de Almeida, Bates 2013, Water Resour. Res. 49:4833).

Depth and bed are whole numbers of a small quantum (see :mod:`~undergrid.core.flood.surface.lattice`): what leaves
one cell enters the next to the last bit. Arrays are flat; the cell below cell ``k`` is ``k + pitch``. Flow through
the west face of cell ``k`` is ``flow_x[k]``, through its north face ``flow_y[k]``, in m2/s.
"""
# mypy: allow-untyped-defs, allow-untyped-calls
# (kernels are typed by what they are called with: one source for float32 and float64)

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from undergrid.core.flood.surface.arithmetic import inverse_cube_root, rough_square_root
from undergrid.core.flood.surface.compiled import kernel, lent
from undergrid.core.flood.surface.donor import limit_row, settle_row, update_row

KINEMATIC_COURANT = 0.6
VECTOR = 16  # lanes that any processor takes at once


class InertialStep(NamedTuple):
    """What is the same for every face during one step, in the kernel's own precision."""

    quantum: np.floating  # m
    theta: np.floating
    beside: np.floating  # (1 - theta) / 2
    push: np.floating  # g dt / dx, for a rise in quanta
    drag: np.floating  # g dt / 2, for the sum of the two cells' squared roughnesses
    most: np.floating  # largest Froude number times sqrt(g)
    kinematic: np.floating  # (5/3)**2 / g
    still: np.floating  # g over the weight of a squared velocity in the signal, and over the step's stretch, squared
    held: np.floating  # m; a face under more has waves as slow as one under this
    film: np.floating  # quanta; a face under less water than this passes none


@kernel
def faces(k, n, back, across, h, z, flow, cross, n2, crest, out, scratch, step):
    """Fill ``out`` with the flows through one face of each of the ``n`` cells from ``k``; return the fastest signal.

    ``back``: from a cell to the one before its face (1 for west faces, the pitch for north faces), ``across``: the
    other way about; ``flow`` passes such faces, ``cross`` the others. The signal is the square of a speed, as bits.

    In three loops with ``scratch`` (3, n) between them: a processor sees some hundred operations ahead, hardly more
    than a face takes from its first to its last, so in one loop it would wait for each; in three it need not.
    """
    whole = h.dtype.type
    real = flow.dtype.type
    rise, root, most = scratch[0], scratch[1], scratch[2]
    h0, h1 = h[k - back : k - back + n], h[k : k + n]
    z0, z1 = z[k - back : k - back + n], z[k : k + n]
    n20, n21 = n2[k - back : k - back + n], n2[k : k + n]
    before, here, after = flow[k - back : k - back + n], flow[k : k + n], flow[k + back : k + back + n]
    near0, near1 = cross[k - back : k - back + n], cross[k : k + n]
    far0, far1 = cross[k - back + across : k - back + across + n], cross[k + across : k + across + n]
    deepest = whole(0)
    for i in range(n):
        level0 = whole(h0[i] + z0[i])
        level1 = whole(h1[i] + z1[i])
        standing = whole(max(level0, level1) - max(z0[i], z1[i], crest[i]))
        deepest = max(deepest, standing)
        depth = real(max(standing, step.film)) * step.quantum
        root[i] = depth
        rise[i] = step.push * depth * real(whole(level1 - level0))
        fastest_flow = step.most * depth * real(rough_square_root(depth))
        most[i] = fastest_flow if standing > step.film else real(0)
    for i in range(n):
        root[i] = inverse_cube_root(root[i])
        around = (near0[i] + near1[i]) + (far0[i] + far1[i])
        out[i] = np.sqrt(here[i] * here[i] + (real(0.0625) * (around * around) + real(1e-30)))
    fastest = np.int32(0)
    for i in range(n):
        q, old = here[i], out[i]
        q2 = q * q
        per_depth = root[i] * root[i] * root[i]
        per_depth2 = per_depth * per_depth
        # Fast thin water carries its waves at 5/3 of its speed (kinematic wave), faster than the scheme's own
        # sqrt(g h): it would break up into rolls. Gravity and friction together are hastened until the scheme's waves
        # keep up; their balance, hence normal depth, stays.
        # Deep water whose waves are held to the step is slowed in the same way.
        slow = min(real(1), step.held * per_depth)
        haste = max(slow, (step.kinematic * q2) * (per_depth2 * per_depth))
        push = step.theta * q + step.beside * (before[i] + after[i]) - haste * rise[i]
        drag = haste * (step.drag * (n20[i] + n21[i]) * (per_depth2 * root[i]))
        # Friction taken at the new flow, linearised about the old one: friction that is stiff (thin water, long
        # steps) settles instead of swinging about its balance, as it does where only its factor is old.
        settled = (push * old + (drag * q2) * q) / (old + drag * (old * old + q2))
        # So written, what is not a number ends at the bound as well (0 where dry).
        settled = settled if settled > -most[i] else -most[i]
        settled = settled if settled < most[i] else most[i]
        out[i] = settled
        speed = settled * per_depth
        # Positive floats sort as their bits do, and a maximum of whole numbers vectorises.
        fastest = np.int32(max(fastest, np.float32(speed * speed).view(np.int32)))
    deep = np.float32(step.still * step.quantum * real(deepest))
    return np.int32(max(fastest, deep.view(np.int32)))


@kernel
def sweep(
    j0, j1, i0, i1, pitch, h, flow_x, flow_y, h_new, flow_x_new, flow_y_new, z, n2, crest_x, crest_y, walled, dry_wall,
    dx, dt, quantum, theta, gravity, froude, film, courant, stretch, held, rain, wall,
):  # fmt: skip
    """Advance the cells of rows ``j0`` to ``j1`` and columns ``i0`` to ``i1`` by one step; return the fastest signal.

    Rows follow one another through a few row buffers: flows of row j, then what its cells can give, then row j - 1
    with everything known about its neighbours. The rim of one cell around is computed too, and discarded, and so is
    what fills the last vector of a row: a rest cell by cell would cost as much as the rest of the vectors.
    """
    whole = h.dtype.type
    real = flow_x.dtype.type
    # A step of Courant number 0.6 takes a kinematic wave, 5/3 of the speed, just across a cell: that suffices upwind,
    # and more than that is no use, whatever is asked of the waves of gravity.
    weight = (courant / KINEMATIC_COURANT) ** 2
    step = InertialStep(
        real(quantum), real(theta), real((1.0 - theta) / 2.0), real(gravity * dt / dx * quantum),
        real(0.5 * gravity * dt), real(froude * np.sqrt(gravity)), real(25.0 / 9.0 / gravity),
        real(gravity / weight / stretch**2), real(held), whole(film),
    )  # fmt: skip
    to_quanta = real(dt / dx / quantum)
    n = i1 - i0 + 3
    m = (n + VECTOR - 1) // VECTOR * VECTOR
    own_flows, own_shares, own_volumes = np.empty((6, m), real), np.empty((2, m), real), np.empty((3, m), whole)
    flows, shares, volumes = lent(own_flows), lent(own_shares), lent(own_volumes)
    scratch = flows[3:]
    west, north, south = flows[0], flows[1], flows[2]
    share, share_above = shares[0], shares[1]
    by_x, by_y, by_y_next = volumes[0], volumes[1], volumes[2]
    h, h_new, z, n2 = lent(h), lent(h_new), lent(z), lent(n2)
    flow_x, flow_y, flow_x_new, flow_y_new = lent(flow_x), lent(flow_y), lent(flow_x_new), lent(flow_y_new)
    crest_x, crest_y, dry_wall = lent(crest_x), lent(crest_y), lent(dry_wall)
    fastest = np.int32(0)
    for j in range(j0 - 2, j1 + 1):
        k = j * pitch + i0 - 1
        crest = crest_y[k + pitch : k + pitch + m] if walled else dry_wall
        fastest = max(fastest, faces(k + pitch, m, pitch, 1, h, z, flow_y, flow_x, n2, crest, south, scratch, step))
        if j >= j0 - 1:
            crest = crest_x[k : k + m] if walled else dry_wall
            fastest = max(fastest, faces(k, m, 1, pitch, h, z, flow_x, flow_y, n2, crest, west, scratch, step))
            limit_row(k, n - 1, h, west, north, south, share, to_quanta)
            if j >= j0:
                settle_row(k, n - 1, north, share_above, share, 0, flow_y_new, by_y_next, to_quanta, j < j1)
                if j > j0:
                    update_row(k - pitch, n - 1, h, z, h_new, by_x, by_y, by_y_next, whole(rain), whole(wall))
                if j < j1:
                    settle_row(k, n - 1, west, share, share, 1, flow_x_new, by_x, to_quanta, True)
                by_y, by_y_next = by_y_next, by_y
        north, south = south, north
        share_above, share = share, share_above
    own_flows[0, 0], own_shares[0, 0], own_volumes[0, 0] = 0, 0, 0  # keeps what was lent alive to here
    signal = np.int32(fastest).view(np.float32)
    return np.float32(signal * np.float32(weight)).view(np.int32)
