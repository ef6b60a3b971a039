"""Ways over the streets: arcs with their costs, places on them as nodes of their own, banned turns kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import dijkstra

from undergrid.core.kernel.arrays import Flags, Wholes
from undergrid.core.kernel.graph import Graph
from undergrid.core.streets.network import Ban, Streets
from undergrid.core.streets.places import Places

Floats = NDArray[np.float64]
Index = NDArray[np.int64]
AT_JUNCTION_M = 0.01
AT_ONCE = 64
"""Origins searched together: each takes a number for every junction."""
NODES_AT_ONCE = 500_000
"""Nodes met between two looks at whether the asker still waits: some tenths of a second."""


@dataclass(frozen=True)
class Arcs:
    """Directed links: an arc runs on its segment from share ``since`` to share ``until`` of it."""

    tail: Index
    head: Index
    cost: Floats
    segment: Index
    since: Floats
    until: Floats

    def joined(self, *others: Arcs) -> Arcs:
        """Return these arcs and others."""
        every = (self, *others)
        names = ("tail", "head", "cost", "segment", "since", "until")
        return Arcs(*(np.concatenate([getattr(one, name) for one in every]) for name in names))

    def chosen(self, those: Wholes | Flags) -> Arcs:
        """Return some of the arcs."""
        return Arcs(
            self.tail[those], self.head[those], self.cost[those], self.segment[those], self.since[those],
            self.until[those],
        )  # fmt: skip


@dataclass(frozen=True)
class Router:
    """Streets with places to leave from and to arrive at; nodes are junctions, then ``leaving``, then ``arriving``."""

    nodes: int
    arcs: Arcs
    leaving: Index
    arriving: Index

    @cached_property
    def graph(self) -> Graph:
        """The arcs as a graph that is searched with the flow."""
        ones = np.ones(len(self.arcs.tail), dtype=np.int8)
        return Graph(self.nodes, self.arcs.tail.astype(np.int32), self.arcs.head.astype(np.int32), ones, self.arcs.cost)

    def costs(self, tick: Callable[[float], None] = lambda _share: None) -> Floats:
        """Return the (leaving, arriving) costs, infinite where there is no way; ``tick`` hears of progress."""
        matrix = self.graph.costs(with_flow=True)
        found = np.empty((len(self.leaving), len(self.arriving)))
        step = max(1, min(AT_ONCE, NODES_AT_ONCE // max(self.nodes, 1)))
        for first in range(0, len(self.leaving), step):
            tick(first / len(self.leaving))
            some = self.leaving[first : first + step]
            found[first : first + step] = dijkstra(matrix, indices=some)[:, self.arriving]
        return found

    def nearest(self, limit: float) -> Floats:
        """Return what each node costs from the place that is nearest to it, infinite beyond ``limit``."""
        matrix = self.graph.costs(with_flow=True)
        return np.asarray(dijkstra(matrix, indices=self.leaving, min_only=True, limit=limit))

    def way(self, origin: int, target: int, limit: float = np.inf) -> Arcs:
        """Return the arcs of the cheapest way from one place to another, none when no way costs ``limit`` at most."""
        ends = int(self.leaving[origin]), int(self.arriving[target])
        _, links = self.graph.shortest_path(*ends, with_flow=True, limit=limit)
        return self.arcs.chosen(links)


def router(
    streets: Streets,
    costs: Floats,
    flow: NDArray[np.int8],
    open_: NDArray[np.bool_],
    leaving: Places,
    arriving: Places | None = None,
    banned: Sequence[Ban] = (),
    *,
    backwards: bool = False,
) -> Router:
    """Return the streets that are open with places on them; ``backwards`` searches what reaches the places instead."""
    count = len(streets.junctions)
    targets = arriving if arriving is not None else _nowhere()
    every = _streets(streets, costs, flow, open_)
    begin = _arriving if backwards else _leaving
    out = begin(streets, costs, flow, open_, leaving, count)
    into = _arriving(streets, costs, flow, open_, targets, count + len(leaving))
    straight = _on_one_street(costs, flow, open_, leaving, targets, count)
    arcs = every.joined(out, into, straight)
    arcs, nodes = _without_banned(arcs, banned, count + len(leaving) + len(targets))
    if backwards:
        arcs = Arcs(arcs.head, arcs.tail, arcs.cost, arcs.segment, arcs.until, arcs.since)
    return Router(nodes, arcs, count + np.arange(len(leaving)), count + len(leaving) + np.arange(len(targets)))


def _nowhere() -> Places:
    none = np.empty(0, dtype=np.int64)
    return Places(none, none, np.empty(0), np.empty(0), np.empty((0, 2)))


def _streets(streets: Streets, costs: Floats, flow: NDArray[np.int8], open_: NDArray[np.bool_]) -> Arcs:
    forth, back = np.flatnonzero(open_ & (flow >= 0)), np.flatnonzero(open_ & (flow <= 0))
    zero, one = np.zeros(len(forth) + len(back)), np.ones(len(forth) + len(back))
    since = np.where(np.arange(len(zero)) < len(forth), zero, one)
    return Arcs(
        np.concatenate([streets.start[forth], streets.end[back]]).astype(np.int64),
        np.concatenate([streets.end[forth], streets.start[back]]).astype(np.int64),
        np.concatenate([costs[forth], costs[back]]),
        np.concatenate([forth, back]),
        since,
        1.0 - since,
    )


def _leaving(
    streets: Streets, costs: Floats, flow: NDArray[np.int8], open_: NDArray[np.bool_], places: Places, first: int
) -> Arcs:
    node, segment = first + np.arange(len(places)), places.segment
    at_start, at_end = _at_ends(streets, places)
    forth = at_end | (open_[segment] & (flow[segment] >= 0))
    back = at_start | (open_[segment] & (flow[segment] <= 0))
    whole = costs[segment]
    ahead = Arcs(node, streets.end[segment].astype(np.int64), whole * (1 - places.along), segment, places.along,
                 np.ones(len(places))).chosen(forth)  # fmt: skip
    behind = Arcs(node, streets.start[segment].astype(np.int64), whole * places.along, segment, places.along,
                  np.zeros(len(places))).chosen(back)  # fmt: skip
    return ahead.joined(behind)


def _arriving(
    streets: Streets, costs: Floats, flow: NDArray[np.int8], open_: NDArray[np.bool_], places: Places, first: int
) -> Arcs:
    node, segment = first + np.arange(len(places)), places.segment
    at_start, at_end = _at_ends(streets, places)
    forth = at_start | (open_[segment] & (flow[segment] >= 0))
    back = at_end | (open_[segment] & (flow[segment] <= 0))
    whole = costs[segment]
    ahead = Arcs(streets.start[segment].astype(np.int64), node, whole * places.along, segment, np.zeros(len(places)),
                 places.along).chosen(forth)  # fmt: skip
    behind = Arcs(streets.end[segment].astype(np.int64), node, whole * (1 - places.along), segment,
                  np.ones(len(places)), places.along).chosen(back)  # fmt: skip
    return ahead.joined(behind)


def _at_ends(streets: Streets, places: Places) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which places are the first junction of their segment, and which the last: there every street is open."""
    length = streets.length_m[places.segment]
    return places.along * length <= AT_JUNCTION_M, (1.0 - places.along) * length <= AT_JUNCTION_M


def _on_one_street(
    costs: Floats, flow: NDArray[np.int8], open_: NDArray[np.bool_], leaving: Places, arriving: Places, first: int
) -> Arcs:
    """Return the arcs between places of one street, without the detour over its ends."""
    order = np.argsort(arriving.segment, kind="stable")
    low = np.searchsorted(arriving.segment[order], leaving.segment, side="left")
    high = np.searchsorted(arriving.segment[order], leaving.segment, side="right")
    one = np.repeat(np.arange(len(leaving)), high - low)
    two = order[np.concatenate([np.arange(a, b) for a, b in zip(low, high, strict=True)]).astype(np.int64)]
    segment = leaving.segment[one]
    step = arriving.along[two] - leaving.along[one]
    allowed = open_[segment] & ((step == 0) | (flow[segment] == 0) | (np.sign(step) == flow[segment]))
    every = Arcs(first + one, first + len(leaving) + two, costs[segment] * np.abs(step), segment,
                 leaving.along[one], arriving.along[two])  # fmt: skip
    return every.chosen(allowed)


def _without_banned(arcs: Arcs, banned: Sequence[Ban], nodes: int) -> tuple[Arcs, int]:
    """Return arcs among which no banned turn is possible: who comes by a banned street has a junction of his own."""
    groups: dict[tuple[int, int], list[int]] = {}
    for ban in banned:
        groups.setdefault((ban.into, ban.junction), []).append(ban.out)
    head, tail = arcs.head.copy(), arcs.tail
    more = []
    for number, ((segment, junction), outs) in enumerate(groups.items()):
        head[(arcs.segment == segment) & (arcs.head == junction)] = nodes + number
        free = np.flatnonzero((tail == junction) & ~np.isin(arcs.segment, outs))
        more.append((np.full(len(free), nodes + number), free))
    kept = Arcs(tail, head, arcs.cost, arcs.segment, arcs.since, arcs.until)
    copies = [
        Arcs(node, head[free], arcs.cost[free], arcs.segment[free], arcs.since[free], arcs.until[free])
        for node, free in more
    ]
    return kept.joined(*copies), nodes + len(groups)
