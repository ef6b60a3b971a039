"""Which way the medium flows in each link: by level, by table, or by rule."""

from __future__ import annotations

from typing import Literal

import numpy as np
import scipy

from undergrid.core.kernel.graph import Flow, Graph, Index, Metres

Direction = Literal["level", "table", "drawn", "none", "rule"]


def by_level(start_level_m: Metres, end_level_m: Metres) -> Flow:
    """Return +1 where a link falls from start to end, -1 where it rises, 0 where it is flat or a level is missing."""
    fall = start_level_m - end_level_m
    return np.sign(np.where(np.isfinite(fall), fall, 0.0)).astype(np.int8)


def toward(outlets: Index, graph: Graph) -> Flow:
    """Return the flow of every link toward the outlet that is nearest along the network, 0 where none is joined."""
    if not len(outlets):
        return np.zeros(len(graph.start), dtype=np.int8)
    distance = scipy.sparse.csgraph.dijkstra(graph.costs(with_flow=False), indices=outlets, min_only=True)
    distance[np.isinf(distance)] = np.nan
    return by_level(distance[graph.start], distance[graph.end])


def decided(
    direction: Direction, *, table: Flow, start_level_m: Metres, end_level_m: Metres, unleveled: Flow | None = None
) -> Flow:
    """Return the flow of each link by one ``direction``.

    ``rule`` takes the table where it speaks, the levels where it does not, and ``unleveled`` (from :func:`toward`)
    where neither does. ``drawn`` trusts the order of digitising; ``none`` lets everything flow both ways.
    """
    if direction == "level":
        return by_level(start_level_m, end_level_m)
    if direction == "table":
        return table
    if direction == "drawn":
        return np.ones_like(table)
    if direction == "none":
        return np.zeros_like(table)
    flow = np.where(table != 0, table, by_level(start_level_m, end_level_m))
    return (flow if unleveled is None else np.where(flow != 0, flow, unleveled)).astype(np.int8)
