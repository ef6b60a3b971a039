"""Water at the open edges in each step: what stands outside them, what passes, what is booked."""
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np

from undergrid.core.flood.surface.compiled import kernel
from undergrid.core.flood.surface.places import EDGE_IN, EDGE_OUT
from undergrid.core.flood.surface.series import value_at

# columns of the edge table (int64)
CELL, INNER, KIND, SERIES, AXIS, FACE, BEYOND, BEHIND, SILL = range(9)
OUTFALL, STAGE = 0, 1


@kernel
def set_edges(edges, h, flow_x, flow_y, t, first, time_s, value, bed_m, quantum, shallow):
    """Fill the ghost cells outside open edges with the water that stands there now."""
    whole = h.dtype.type
    for e in range(edges.shape[0]):
        k, inner = edges[e, CELL], edges[e, INNER]
        if edges[e, KIND] == STAGE:
            level = value_at(first, time_s, value, edges[e, SERIES], t)
            h[k] = whole(max(np.rint((level - bed_m[e]) / quantum), 0.0))
        else:
            h[k] = whole(max(h[inner] - edges[e, SILL], 0))
        if shallow:
            if edges[e, BEHIND] >= 0:
                h[edges[e, BEHIND]] = h[k]
            flow_x[k] = flow_x[inner]
            flow_y[k] = flow_y[inner]
            # Water on its way inwards finds its mirror image beyond an outfall: a wall, not a spring.
            outward = k - inner
            if edges[e, KIND] == OUTFALL and abs(outward) == 1:
                flow_x[k] = outward * abs(flow_x[inner])
            elif edges[e, KIND] == OUTFALL:
                flow_y[k] = np.sign(outward) * abs(flow_y[inner])


@kernel
def turn_back(edges, h_new, flow_x, flow_y, pitch, to_quanta):
    """Undo what left a ghost cell outside an outfall: an outfall is no spring (local inertial scheme).

    What a neighbour has got it can give back: its own outflow was limited by what it had before.
    """
    whole = h_new.dtype.type
    real = flow_x.dtype.type
    for e in range(edges.shape[0]):
        if edges[e, KIND] != OUTFALL:
            continue
        k = edges[e, CELL]
        for way in range(4):
            flow = flow_x if way < 2 else flow_y
            pace = 1 if way < 2 else pitch
            beyond = way % 2
            face = k + beyond * pace
            leaving = flow[face] if beyond else -flow[face]
            outside = face == edges[e, BEYOND] and way // 2 == edges[e, AXIS]
            if leaving > real(0) and not outside:
                volume = whole(np.rint(leaving * to_quanta))
                h_new[face - (1 - beyond) * pace] -= volume
                h_new[k] += volume
                flow[face] = 0


@kernel
def read_edges(edges, h, h_new, flow_x, flow_y, pitch, to_quanta, rain, edge_total, books, shallow):
    """Book what the ghost cells gained or lost, empty them, and let the flow beyond them go on as at their face.

    What passes from ghost to ghost along an outfall (shallow water) neither leaves nor enters: they are booked as one.
    """
    if not shallow:
        turn_back(edges, h_new, flow_x, flow_y, pitch, flow_x.dtype.type(to_quanta))
    left = 0.0
    for e in range(edges.shape[0]):
        k = edges[e, CELL]
        gained = np.float64(h_new[k]) - np.float64(h[k]) - rain
        edge_total[e] += gained
        if edges[e, KIND] == OUTFALL:
            left += gained
        elif gained > 0:
            books[EDGE_OUT] += gained
        else:
            books[EDGE_IN] -= gained
        h_new[k] = 0
        if shallow and edges[e, BEHIND] >= 0:
            h_new[edges[e, BEHIND]] = 0  # it only shows the level; nothing may sink in there
        if not shallow and edges[e, BEYOND] >= 0:
            if edges[e, AXIS] == 0:
                flow_x[edges[e, BEYOND]] = flow_x[edges[e, FACE]]
                flow_y[k] = 0
                flow_y[k + pitch] = 0
            else:
                flow_y[edges[e, BEYOND]] = flow_y[edges[e, FACE]]
                flow_x[k] = 0
                flow_x[k + 1] = 0
    if left > 0:
        books[EDGE_OUT] += left
    else:
        books[EDGE_IN] -= left
