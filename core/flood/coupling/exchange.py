"""How much water passes between street and pipe at each inlet, by the difference of head.

Down into the pipe, with the pipe's head below the rim: over the rim as a free weir, C P d^1.5, or through the opening
as an orifice, C A sqrt(2 g d), whichever lets less through (HEC-22, 3rd ed. 2013, eq. 4-26 and 4-27; SI).
With the pipe's head above the rim but below the street's water: the same, on the difference of the two heads.
Up out of the pipe: an orifice on the difference of the heads (Rubinato et al. 2017, J. Hydrology 552), and no more
than stands in the shaft above its bottom: a network whose manholes lie above the terrain must not pour for ever.

The flow is found for the end of the step: while it lasts the heads come nearer, by the flow over the area of the
cell and of the shaft. Without this a shaft of one square metre swings between full and empty at every step.
"""

from __future__ import annotations

from math import sqrt
from typing import Any

import numba

GRAVITY = 9.81


@numba.njit(cache=True)
def exchange_flows(
    depth_m: Any,
    crest_m: Any,
    head_m: Any,
    bottom_m: Any,
    node: Any,
    perimeter_m: Any,
    clear_area_m2: Any,
    weir: Any,
    orifice: Any,
    most_inflow_m3_s: Any,
    open_share: Any,
    cell_area_m2: float,
    shaft_area_m2: float,
    step_s: float,
    flow_m3_s: Any,
) -> None:
    """Fill ``flow_m3_s`` (n inlets): positive into the pipe, negative out of it. ``head_m`` is per node."""
    for i in range(len(node)):
        head = head_m[node[i]]
        street = crest_m[i] + depth_m[i]
        area = orifice[i] * clear_area_m2[i] * open_share[i]
        falls = street - max(head, crest_m[i])
        if falls > 0.0 and depth_m[i] > 0.0:
            rim = weir[i] * perimeter_m[i] * open_share[i] * falls * sqrt(falls)
            hole = _drained(area, falls, step_s / cell_area_m2 + (step_s / shaft_area_m2 if head > crest_m[i] else 0.0))
            there = depth_m[i] * cell_area_m2 / step_s
            flow_m3_s[i] = min(rim, hole, most_inflow_m3_s[i] * open_share[i], there)
        elif head > max(street, bottom_m[i]):
            rises = head - max(street, bottom_m[i])
            flow_m3_s[i] = -_drained(area, rises, step_s / shaft_area_m2 + step_s / cell_area_m2)
        else:
            flow_m3_s[i] = 0.0


@numba.njit(cache=True)
def _drained(area_m2: float, drop_m: float, closing_s_m2: float) -> float:
    """Return Q of Q = A sqrt(2 g (drop - Q closing)): the orifice under the drop that is left when the step ends."""
    k = area_m2 * area_m2 * 2.0 * GRAVITY
    half = 0.5 * k * closing_s_m2
    return sqrt(half * half + k * drop_m) - half


@numba.njit(cache=True)
def steady_flows(
    flow_m3_s: Any, before_m3_s: Any, owed_m3: Any, node: Any, node_flow_m3_s: Any, step_s: float, damping: float,
    unseen_m3_s: float,
) -> None:  # fmt: skip
    """Calm ``flow_m3_s`` in place, and fill ``node_flow_m3_s`` (n nodes) with its sum over each node's inlets.

    A flow that turned round since the last step is damped; what the street still owes the pipes is held back from
    what goes down; and a node whose sum is too small for SWMM to see gets nothing.
    """
    for i in range(len(node)):
        if flow_m3_s[i] * before_m3_s[i] < 0.0:
            flow_m3_s[i] *= damping
        if flow_m3_s[i] > 0.0:
            flow_m3_s[i] = max(flow_m3_s[i] - max(owed_m3[i], 0.0) / step_s, 0.0)
    sum_by_node(node, flow_m3_s, node_flow_m3_s)
    for i in range(len(node)):
        if abs(node_flow_m3_s[node[i]]) < unseen_m3_s:
            flow_m3_s[i] = 0.0
    sum_by_node(node, flow_m3_s, node_flow_m3_s)


@numba.njit(cache=True)
def book_flows(
    flow_m3_s: Any, before_m3_s: Any, given_m3: Any, owed_m3: Any, whole_s: float, first_s: float
) -> tuple[float, float]:
    """Add to ``given_m3`` and ``owed_m3`` what SWMM has counted over ``whole_s``; return (into the pipes, out of them).

    SWMM counts the mean of the inflow before and after its first step of ``first_s``.
    """
    down = up = 0.0
    for i in range(len(flow_m3_s)):
        counted = flow_m3_s[i] * whole_s - 0.5 * (flow_m3_s[i] - before_m3_s[i]) * first_s
        given_m3[i] += counted
        owed_m3[i] += counted
        before_m3_s[i] = flow_m3_s[i]
        down += max(counted, 0.0)
        up -= min(counted, 0.0)
    return down, up


@numba.njit(cache=True)
def sum_by_node(node: Any, flow_m3_s: Any, out: Any) -> None:
    """Fill ``out`` (n nodes) with the sum of the flows of each node's inlets."""
    out[:] = 0.0
    for i in range(len(node)):
        out[node[i]] += flow_m3_s[i]
