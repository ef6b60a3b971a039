"""The waves of the few deepest faces held to what the step bears, so that the others need not wait for them.

A face deeper than ``(C dx / dt)**2 / g`` has its gravity and its friction slowed together until its wave crosses no
more of a cell in a step than the scheme bears, C: its water is as slow to start and to stop as if it were heavier, and
what flows steadily, or stands, is the same. What this bends the surface by is known, face by face: the inertia that
was added, as a fall of level, ``(depth / held - 1) |dq/dt| dx / (g depth)``.

So the step is stretched only while no more than a small share of the wet faces is deeper than the Courant number asked
for allows, none of these bends its surface by more than :data:`MOST_BENT_M`, and no water runs faster than that Courant
number either; where a wave comes through, it is let go. Theta falls as the step is stretched: its average smooths once
a step, and fewer steps would smooth less. Looked at when the records are; sums of whole numbers and maxima, the same on
any number of threads.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import prange

from undergrid.core.flood.surface.compiled import kernel, lent
from undergrid.core.flood.surface.places import (
    COURANT,
    DX,
    FILM,
    GRAVITY,
    HELD_SHARE,
    LAST_STEP,
    LEAST_SIGNAL,
    LONGEST,
    QUANTUM,
    RUNS,
    SIGNAL,
    STRETCH,
    THETA,
)  # fmt: skip

if TYPE_CHECKING:
    from undergrid.core.flood.surface.simulation import SurfaceSimulation
    from undergrid.core.kernel.values import Answer

BORNE = 0.95
"""Of the bound up to which the scheme bears waves in two dimensions, the Courant number sqrt(theta / 2)."""
MOST_STRETCH, GROWTH = 2.0, 1.1
MOST_BENT_M = 2e-4
# what is kept of it (float64): faces held at most, seconds with any, the most a surface was bent by, m, and the stretch
# summed over the seconds looked at, and these seconds
FACES, HELD_S, BENT_M, STRETCH_S, LOOKED_S = range(5)
# what a look finds: wet faces, those over the Courant number now and after a growth, those held, the two bends, and the
# greatest speed, m/s
WET, OVER, OVER_NEXT, HELD, BENT, BENT_NEXT, SPEED = range(7)


@kernel
def held_depth(courant, dx, dt, gravity):
    """Return the depth in m at which a wave crosses ``courant`` of a cell in a step."""
    return (courant * dx / dt) ** 2 / gravity


@kernel
def theta_for(theta, stretch):
    """Return the theta that smooths as much in a second as ``theta`` does in steps that are not stretched."""
    return 1.0 - (1.0 - theta) * stretch


@kernel
def wave_courant(theta):
    """Return how much of a cell a wave may cross in a step."""
    return BORNE * np.sqrt(0.5 * theta)


@kernel
def look_at_faces(k, n, back, h, z, crest, flow, flow_before, film, quantum, free, held, inertia, found):
    """Add to ``found`` what one face of each of the ``n`` cells from ``k`` is, by depth in quanta now and next."""
    whole = h.dtype.type
    h0, h1, z0, z1 = h[k - back : k - back + n], h[k : k + n], z[k - back : k - back + n], z[k : k + n]
    now, before = flow[k : k + n], flow_before[k : k + n]
    wet, over, over_next, many = np.int32(0), np.int32(0), np.int32(0), np.int32(0)
    bent, bent_next, speed = np.int32(0), np.int32(0), np.int32(0)
    free_now, free_next = whole(free[0]), whole(free[1])
    held_now = whole(held[0])
    less, less_next = np.float32(1.0 / held[0]), np.float32(1.0 / held[1])
    scale, per_metre = np.float32(inertia / quantum), np.float32(1.0 / quantum)
    for i in range(n):
        standing = whole(max(whole(h0[i] + z0[i]), whole(h1[i] + z1[i])) - max(z0[i], z1[i], crest[i]))
        wet = np.int32(wet + np.int32(standing > film))
        over = np.int32(over + np.int32(standing > free_now))
        over_next = np.int32(over_next + np.int32(standing > free_next))
        many = np.int32(many + np.int32(standing > held_now))
        deep = np.float32(max(standing, whole(film)))
        turn = scale * abs(np.float32(now[i] - before[i])) / deep
        speed = max(speed, np.float32(per_metre * abs(np.float32(now[i])) / deep).view(np.int32))
        bent = max(bent, np.float32((deep * less - np.float32(1)) * turn).view(np.int32))
        bent_next = max(bent_next, np.float32((deep * less_next - np.float32(1)) * turn).view(np.int32))
    found[WET] += wet
    found[OVER] += over
    found[OVER_NEXT] += over_next
    found[HELD] += many
    found[BENT] = max(found[BENT], np.float64(np.int32(bent).view(np.float32)))
    found[BENT_NEXT] = max(found[BENT_NEXT], np.float64(np.int32(bent_next).view(np.float32)))
    found[SPEED] = max(found[SPEED], np.float64(np.int32(speed).view(np.float32)))


@kernel(parallel=True)
def look_at_runs(runs, n_runs, ground, now, before, film, quantum, free, held, inertia):
    """Return what the faces of all runs are; the flows ``now`` were found from the depths ``before``."""
    found = np.zeros((n_runs, 7))
    for r in prange(n_runs):
        j0, j1, i0, n = runs[r, 0], runs[r, 1], runs[r, 2], runs[r, 3] - runs[r, 2]
        h, z, crest_x, crest_y, dry = (
            lent(before.h), lent(ground.z), lent(ground.crest_x), lent(ground.crest_y), lent(ground.dry_wall),
        )  # fmt: skip
        x, y, x_before, y_before = lent(now.flow_x), lent(now.flow_y), lent(before.flow_x), lent(before.flow_y)
        for j in range(j0, j1):
            k = j * ground.pitch + i0
            over_x = crest_x[k : k + n] if ground.walled else dry
            over_y = crest_y[k : k + n] if ground.walled else dry
            look_at_faces(k, n, 1, h, z, over_x, x, x_before, film, quantum, free, held, inertia, found[r])
            look_at_faces(k, n, ground.pitch, h, z, over_y, y, y_before, film, quantum, free, held, inertia, found[r])
    whole = np.zeros(7)
    for r in range(n_runs):
        for part in range(7):
            more = found[r, part]
            whole[part] = max(whole[part], more) if part >= BENT else whole[part] + more
    return whole


@kernel
def hold_few(parts, now, before, elapsed, by_depth):
    """Stretch the step further, or less, by what the deepest faces are now; ``by_depth``: they set it."""
    numbers, clock, kept = parts.pace.numbers, parts.pace.clock, parts.pace.held
    theta, dx, gravity, quantum = numbers[THETA], numbers[DX], numbers[GRAVITY], numbers[QUANTUM]
    stretch = clock[STRETCH]
    dt = min(numbers[COURANT] * dx / np.sqrt(max(clock[SIGNAL], numbers[LEAST_SIGNAL])), numbers[LONGEST])
    longer = min(stretch * GROWTH, MOST_STRETCH)
    dt_next = min(dt * longer / stretch, numbers[LONGEST])
    free = (
        held_depth(numbers[COURANT], dx, dt, gravity) / quantum,
        held_depth(numbers[COURANT], dx, dt_next, gravity) / quantum,
    )
    bears, bears_next = wave_courant(theta_for(theta, stretch)), wave_courant(theta_for(theta, longer))
    held = (
        held_depth(max(numbers[COURANT], bears), dx, dt, gravity) / quantum,
        held_depth(max(numbers[COURANT], bears_next), dx, dt_next, gravity) / quantum,
    )
    inertia = dx / (gravity * clock[LAST_STEP])
    found = look_at_runs(
        parts.tiles.runs,
        parts.pace.counts[RUNS],
        parts.ground,
        now,
        before,
        numbers[FILM],
        quantum,
        free,
        held,
        inertia,
    )
    few = numbers[HELD_SHARE] * found[WET]
    if stretch > 1.0 and found[HELD] > 0:
        kept[FACES] = max(kept[FACES], found[HELD])
        kept[BENT_M] = max(kept[BENT_M], found[BENT])
        kept[HELD_S] += elapsed
    kept[STRETCH_S] += stretch * elapsed
    kept[LOOKED_S] += elapsed
    shorter = stretch
    if found[BENT] > MOST_BENT_M:
        shorter = 1.0
    elif found[OVER] > few or found[SPEED] * dt > numbers[COURANT] * dx or not by_depth:
        shorter = max(stretch / GROWTH, 1.0)
    elif (
        bears_next >= numbers[COURANT]
        and found[OVER_NEXT] <= few
        and found[BENT_NEXT] <= MOST_BENT_M
        and found[SPEED] * dt_next <= numbers[COURANT] * dx
    ):
        clock[STRETCH] = longer
    if shorter < stretch:
        clock[STRETCH] = shorter
        clock[SIGNAL] *= (stretch / shorter) ** 2


def as_told(run: SurfaceSimulation) -> Answer:
    """Return what the balance says of it."""
    kept = run.held
    return {
        "faces_at_most": int(kept[FACES]),
        "seconds": float(kept[HELD_S]),
        "surface_bent_m_at_most": float(kept[BENT_M]),
        "step_stretched": mean_stretch(run),
    }


def mean_stretch(run: SurfaceSimulation) -> float:
    """Return how many times longer the step was for it, as a mean over time."""
    return float(run.held[STRETCH_S] / run.held[LOOKED_S]) if run.held[LOOKED_S] > 0.0 else 1.0
