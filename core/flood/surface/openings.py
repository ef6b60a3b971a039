"""Openings of the street to the pipes below: what passes each of them, found anew at every step of the surface.

Down into the pipe, with d the street's depth over the rim and b the pipe's head over it (none below):
over the rim as a weir, drowned as by Villemonte (1947): Q = W d^1.5 (1 - (b / d)^1.5)^0.385, W m3/s at d = 1 m;
through the opening as an orifice, Q = A sqrt(2 g (d - b)), A the clear area times its coefficient. A vertical opening
is an orifice only under more water than it is high, and then from its middle (HEC-22, 3rd ed. 2013, eq. 4-31). What
lets less through governs, and no more than the type takes.
Up out of the pipe: the orifice, on the head over the street's water (Rubinato et al. 2017, J. Hydrology 552).

The flow is found for the end of the step, with the street and the shaft moved on by it: else a shaft of a square metre
would swing between full and empty. The street has its neighbours' water already, and what the pipes bring to the shaft
meanwhile counts: so the flow is the formula's for the depth and the head that are there to be seen, at any step.

d is the depth of the water that comes, not only that of the opening's own cell: the formulas mean the depth of the
approaching flow, and a cell hardly larger than a grate lies within the hollow that the grate draws; see :func:`met`.
"""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

from math import sqrt
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.surface.arithmetic import inverse_cube_root
from undergrid.core.flood.surface.compiled import kernel, lent

Floats = NDArray[np.float64]
GRAVITY = 9.81
TWICE_GRAVITY = 2.0 * GRAVITY
MOST_TRIALS = 60
CLOSE = 1e-7
"""Relative; flows this near to each other are one."""
LEAST_M3_S = 1e-10


class Openings(NamedTuple):
    """Openings side by side, (n,) arrays; and the shafts below them, (nodes,) arrays, as their indices in ``node``.

    ``flow_m3_s`` (down is positive) and ``head_m`` are what the last step left; ``fed_m3_s`` is what the pipes bring to
    each shaft (negative: carry off), and stays until somebody knows better.
    """

    cell: NDArray[np.int64]
    face: NDArray[np.int64]  # every face of these cells once: west faces by their cell, north faces by -1 - their cell
    node: NDArray[np.int64]
    crest_m: Floats
    bottom_m: Floats
    weir: Floats
    hole_m2: Floats
    half_height_m: Floats
    most_m3_s: Floats
    flow_m3_s: Floats
    peak_down_m3_s: Floats
    peak_up_m3_s: Floats
    shaft_m2: Floats
    head_m: Floats
    fed_m3_s: Floats
    through_m3_s: Floats  # by node: what all its openings pass

    @classmethod
    def none(cls) -> Openings:
        """Return no openings."""
        nothing, places = np.zeros(0), np.zeros(0, np.int64)
        return cls(places, places, places, *[nothing] * 13)

    def over(self, cell: NDArray[np.int64], pitch: int) -> Openings:
        """Return these openings over the cells they lie in."""
        west, north = np.unique([cell, cell + 1]), np.unique([cell, cell + pitch])
        faces = np.concatenate([west, -1 - north])
        near = np.argsort(np.concatenate([west, north]), kind="stable")  # what lies side by side is in the cache
        return self._replace(cell=cell, face=faces[near])

    def state(self) -> dict[str, Any]:
        """Return the arrays that change, by name."""
        changing = ("flow_m3_s", "peak_down_m3_s", "peak_up_m3_s", "head_m", "fed_m3_s")
        return {f"opening_{name}": getattr(self, name) for name in changing}


class Opening(NamedTuple):
    """One opening's figures as the formulas take them, and its flow (m3/s) over the last step."""

    crest: float
    bottom: float
    weir: float
    hole: float
    half_height: float
    most: float
    was: float


@kernel
def through(depth, head, one):
    """Return the flow down (negative: up) by the formulas, between a depth over the rim and a head in the shaft.

    Nothing comes up that does not stand above the shaft's ``bottom``: one that lies above the street does not pour
    for ever.
    """
    street = one.crest + depth
    if street > head:
        if depth <= 0.0:
            return 0.0
        below = max(head - one.crest, 0.0)
        flow = one.weir * depth * sqrt(depth)
        if below > 0.0:
            ratio = below / depth
            flow *= (1.0 - ratio * sqrt(ratio)) ** 0.385
        if depth > 2.0 * one.half_height:
            flow = min(flow, one.hole * sqrt(TWICE_GRAVITY * (depth - max(below, one.half_height))))
        return min(flow, one.most)
    return -one.hole * sqrt(TWICE_GRAVITY * max(head - max(street, one.bottom), 0.0))


@kernel
def met(k, h, z, flow_x, flow_y, pitch, quantum, shallow):
    """Return the least and the greatest depth (m) over the bed of cell ``k`` that an opening in it meets.

    Where more runs in than out, the depth of what runs in counts if it is more than the cell's own, weighted by the
    flows: those through the cell's faces, or, in the full equations, its neighbours' own. There, where more runs out,
    the depth of where it runs to counts if it is less: the mound over a source is the smoothing of their fluxes. In the
    local inertial scheme it is the head that the water needs to run off.
    """
    own = np.float64(z[k])
    come = gone = depth_come = depth_gone = 0.0
    for way in range(4):
        pace = 1 if way < 2 else pitch
        beside = k - pace if way % 2 == 0 else k + pace
        passed = beside if shallow or way % 2 == 1 else k
        inwards = np.float64(flow_x[passed]) if way < 2 else np.float64(flow_y[passed])
        if way % 2 == 1:
            inwards = -inwards
        there, step = np.float64(h[beside]), np.float64(z[beside]) - own
        if inwards > 0.0:
            come += inwards
            depth_come += inwards * max(there + min(step, 0.0), 0.0)
        elif inwards < 0.0:
            gone -= inwards
            depth_gone -= inwards * (there + max(step, 0.0))
    if come > gone:
        return depth_come / come * quantum, np.inf
    return 0.0, (depth_gone / gone * quantum if shallow and gone > come else np.inf)


@kernel
def miss_of(flow, one, depth, bounds, head, by_street, by_shaft):
    """Return how far ``flow`` lies above what the formulas give for the depth and head that it leaves."""
    more = flow - one.was
    return flow - through(min(max(depth - by_street * more, bounds[0]), bounds[1]), head + by_shaft * more, one)


@kernel
def settled(one, depth, bounds, head, by_street, by_shaft):
    """Return the flow of an opening that agrees with the depth and head it leaves.

    ``bounds``: the depths between which it meets the street whatever it passes; see :func:`met`. ``depth`` and ``head``
    are those to come if the flow stays as it was; one more m3/s takes ``by_street`` (s/m2) from the one and adds
    ``by_shaft`` to the other. What is missed rises with the flow, and changes sign between the flow as it was and the
    formulas' answer to it: false position (Illinois), which closes in from both sides.
    """
    first = one.was
    first_miss = miss_of(first, one, depth, bounds, head, by_street, by_shaft)
    other = first - first_miss
    if abs(first_miss) <= CLOSE * abs(other) + LEAST_M3_S:
        return other
    other_miss = miss_of(other, one, depth, bounds, head, by_street, by_shaft)
    for _ in range(MOST_TRIALS):
        if abs(other_miss) <= CLOSE * abs(other) + LEAST_M3_S or first_miss == other_miss:
            break
        trial = other - other_miss * (other - first) / (other_miss - first_miss)
        miss = miss_of(trial, one, depth, bounds, head, by_street, by_shaft)
        if miss * other_miss < 0.0:
            first, first_miss = other, other_miss
        else:
            first_miss *= 0.5
        other, other_miss = trial, miss
    return other


@kernel
def pass_openings(openings, ground, now, quantum, area, dt, rate, shallow):
    """Find the flow of every opening for this step; fill ``rate`` (m3/s) with what the street gains through each.

    Arrays are lent to what is called for every opening: to count their users would cost more than the formulas.
    """
    h, z, flow_x, flow_y = lent(now.h), lent(ground.z), lent(now.flow_x), lent(now.flow_y)
    passed = openings.through_m3_s
    passed[:] = 0.0
    for i in range(openings.cell.size):
        passed[openings.node[i]] += openings.flow_m3_s[i]
    by_street = dt / area
    for i in range(openings.cell.size):
        k, node = openings.cell[i], openings.node[i]
        one = Opening(
            openings.crest_m[i], openings.bottom_m[i], openings.weir[i], openings.hole_m2[i],
            openings.half_height_m[i], openings.most_m3_s[i], openings.flow_m3_s[i],
        )  # fmt: skip
        depth = np.float64(h[k]) * quantum
        by_shaft = dt / openings.shaft_m2[node]
        head = openings.head_m[node] + by_shaft * (openings.fed_m3_s[node] + passed[node])
        if depth <= 0.0 and one.was == 0.0 and head <= max(one.crest, one.bottom):
            flow = 0.0
        else:
            bounds = met(k, h, z, flow_x, flow_y, ground.pitch, quantum, shallow)
            flow = settled(one, depth - by_street * one.was, bounds, head, by_street, by_shaft)
            flow = min(flow, depth / by_street)
        openings.flow_m3_s[i] = flow
        rate[i] = -flow
        openings.peak_down_m3_s[i] = max(openings.peak_down_m3_s[i], flow)
        openings.peak_up_m3_s[i] = max(openings.peak_up_m3_s[i], -flow)
    passed[:] = 0.0
    for i in range(openings.cell.size):
        passed[openings.node[i]] += openings.flow_m3_s[i]
    for k in range(passed.size):
        openings.head_m[k] += dt / openings.shaft_m2[k] * (openings.fed_m3_s[k] + passed[k])


@kernel
def take_momentum(openings, now, quantum, area, dt):
    """Let what goes down take its share of its cell's momentum along (full equations)."""
    for i in range(openings.cell.size):
        k = openings.cell[i]
        depth = np.float64(now.h[k]) * quantum
        if openings.flow_m3_s[i] > 0.0 and depth > 0.0:
            left = max(1.0 - openings.flow_m3_s[i] * dt / area / depth, 0.0)
            now.flow_x[k] *= now.flow_x.dtype.type(left)
            now.flow_y[k] *= now.flow_y.dtype.type(left)


@kernel
def unblur_faces(face, pitch, h, flow_x, flow_y, h_new, flow_x_new, flow_y_new, z, n2, dx, dt, quantum, theta, film):
    """Take the average with its neighbours' flows back out of the flow through each face (local inertial scheme).

    On the far side of an opening the water runs the other way: averaged with it, what runs in would be held back, and
    the pond would stand lower over the opening than beside it, the more so the smaller the cell.
    """
    whole, real = h.dtype.type, flow_x.dtype.type
    h, h_new, z, n2 = lent(h), lent(h_new), lent(z), lent(n2)
    flow_x, flow_y, flow_x_new, flow_y_new = lent(flow_x), lent(flow_y), lent(flow_x_new), lent(flow_y_new)
    for f in range(face.size):
        k = face[f] if face[f] >= 0 else -1 - face[f]
        pace, across = (1, pitch) if face[f] >= 0 else (pitch, 1)
        flow, cross, flow_new = (flow_x, flow_y, flow_x_new) if face[f] >= 0 else (flow_y, flow_x, flow_y_new)
        standing = np.float64(max(h[k - pace] + z[k - pace], h[k] + z[k]) - max(z[k - pace], z[k]))
        if standing <= film or flow_new[k] == 0.0:
            continue
        here = np.float64(flow[k])
        averaged = (1.0 - theta) * (here - 0.5 * (np.float64(flow[k - pace]) + np.float64(flow[k + pace])))
        around = 0.25 * np.float64(cross[k - pace] + cross[k] + cross[k - pace + across] + cross[k + across])
        old2 = here * here + around * around + 1e-30
        root = inverse_cube_root(standing * quantum)
        per_depth = root * root * root
        drag = 0.5 * GRAVITY * dt * np.float64(n2[k - pace] + n2[k]) * (per_depth * per_depth * root)
        more = averaged / (1.0 + drag * (old2 + here * here) / sqrt(old2))
        donor = k - pace if more > 0.0 else k
        volume = np.rint(min(abs(more) * dt / dx / quantum, 0.2 * np.float64(h_new[donor])))
        if more < 0.0:
            volume = -volume
        h_new[k - pace] -= whole(volume)
        h_new[k] += whole(volume)
        flow_new[k] += real(volume * quantum * dx / dt)
