"""What the pipes are given for what passed the openings: the books between street and pipes.

The street has paid to the bit by the time the pipes are given it. SWMM counts the mean of a node's inflow before and
after its first step, and either side keeps its own steps: so what the pipes have counted differs from what the street
has paid, by less than one step's flow. The rest is water on its way. It is paid off at half its rate and never held
against what the openings pass.
"""

from __future__ import annotations

import numba

from undergrid.core.kernel.arrays import Reals, Wholes

PAID_OFF = 0.5
"""Share of the water on its way that goes with the next inflow; with all of it SWMM's mean would let it swing."""


@numba.njit(cache=True)
def pipe_inflows(
    rate_m3_s: Reals, before_m3_s: Reals, owed_m3: Reals, lead_s: float, over_s: float, node: Wholes,
    unseen_m3_s: float, flow_m3_s: Reals, node_flow_m3_s: Reals,
) -> None:  # fmt: skip
    """Fill ``flow_m3_s`` (n openings, down is positive) and its sums by node for the pipes' next steps.

    ``rate_m3_s`` is what passes each opening; ``owed_m3`` what it has passed and the pipes have not counted, with the
    street's clock ``lead_s`` before theirs. What is owed beyond that is paid off over ``over_s``. A node whose sum is
    too small for SWMM to see gets nothing yet.
    """
    for i in range(len(node)):
        rate = rate_m3_s[i]
        flow = rate + PAID_OFF * (owed_m3[i] - rate * lead_s) / over_s
        # Paying off turns no flow round: a pipe that got a drop too much keeps it until more comes.
        if rate >= 0.0 and before_m3_s[i] >= 0.0:
            flow = max(flow, 0.0)
        elif rate <= 0.0 and before_m3_s[i] <= 0.0:
            flow = min(flow, 0.0)
        flow_m3_s[i] = flow
    sum_by_node(node, flow_m3_s, node_flow_m3_s)
    for i in range(len(node)):
        if abs(node_flow_m3_s[node[i]]) < unseen_m3_s:
            flow_m3_s[i] = 0.0
    sum_by_node(node, flow_m3_s, node_flow_m3_s)


@numba.njit(cache=True)
def book_flows(
    flow_m3_s: Reals,
    before_m3_s: Reals,
    given_m3: Reals,
    whole_s: float,
    first_s: float,
    node: Wholes,
    node_given_m3: Reals,
) -> None:
    """Add to ``given_m3`` what SWMM has counted over ``whole_s``; fill ``node_given_m3`` with its sums by node.

    SWMM counts the mean of the inflow before and after its first step of ``first_s``.
    """
    node_given_m3[:] = 0.0
    for i in range(len(flow_m3_s)):
        counted = flow_m3_s[i] * whole_s - 0.5 * (flow_m3_s[i] - before_m3_s[i]) * first_s
        given_m3[i] += counted
        node_given_m3[node[i]] += counted
        before_m3_s[i] = flow_m3_s[i]


@numba.njit(cache=True)
def sum_by_node(node: Wholes, flow_m3_s: Reals, out: Reals) -> None:
    """Fill ``out`` (n nodes) with the sum of the flows of each node's openings."""
    out[:] = 0.0
    for i in range(len(node)):
        out[node[i]] += flow_m3_s[i]
