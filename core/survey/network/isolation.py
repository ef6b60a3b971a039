"""Which valves to close for a burst, and who is without supply then. Pure: masks in, masks out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from undergrid.core.kernel.graph import Graph, Index, Mask


@dataclass(frozen=True, slots=True)
class Isolation:
    """What closing does: masks over nodes, except ``links``, which is over links.

    ``close``: the valves that must be closed. ``spare``: valves at the edge of the drained part that may stay open,
    as nothing beyond them is supplied from elsewhere. ``drained``: nodes between the closed valves. ``unsupplied``:
    nodes outside it that no source reaches any more. ``links``: pipes drained or unsupplied.
    ``sources_inside``: sources in the drained part; when there are any, valves alone cannot stop the burst.
    """

    close: Mask
    spare: Mask
    drained: Mask
    unsupplied: Mask
    links: Mask
    sources_inside: Mask


def isolate(graph: Graph, burst: Index, *, valves: Mask, stuck: Mask, sources: Mask) -> Isolation:
    """Return what must be closed to take the burst links out of service.

    ``valves``: nodes where the flow can be stopped; ``stuck``: those of them that do not move. ``sources``: nodes
    where supply comes in; with none known, every valve that is met must be closed and nobody counts as unsupplied.
    """
    working = valves & ~stuck
    ends = np.concatenate([graph.start[burst], graph.end[burst]])
    wet = graph.reached(ends[~working[ends]], "connected", working)
    wet[ends] = True
    met, drained = wet & working, wet & ~working
    links = (drained[graph.start] | drained[graph.end]) | _chosen(len(graph.start), burst)

    open_graph = _without(graph, links)
    before = graph.reached(np.flatnonzero(sources), "connected")
    after = open_graph.reached(np.flatnonzero(sources & ~drained), "connected")
    needed = met & after if sources.any() else met
    unsupplied = before & ~after & ~drained
    dry = links | unsupplied[graph.start] | unsupplied[graph.end]
    return Isolation(needed, met & ~needed, drained, unsupplied, dry, sources & drained)


def _chosen(size: int, indices: Index) -> Mask:
    mask = np.zeros(size, dtype=bool)
    mask[indices] = True
    return mask


def _without(graph: Graph, links: Mask) -> Graph:
    kept = ~links
    return Graph(graph.nodes, graph.start[kept], graph.end[kept], graph.flow[kept], graph.length_m[kept])
