"""The network as arrays: which points are joined by which links, and which way the medium flows.

Nodes and links are plain indices; names, geometry and attributes stay with the caller. All searches are those of
``scipy.sparse.csgraph``, on matrices that are made once per graph.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

import numpy as np
import scipy  # what is asked of it is loaded when it is asked: a third of a second that a refusal does not pay
from numpy.typing import NDArray

Index = NDArray[np.int32]
Flow = NDArray[np.int8]
Mask = NDArray[np.bool_]
Metres = NDArray[np.float64]
Way = Literal["upstream", "downstream", "connected"]

SHORTEST_M = 1e-9
"""What a link without length costs: in a sparse matrix nothing at all would mean that there is no link."""


@dataclass(frozen=True)
class Graph:
    """``nodes`` nodes and as many links as ``start`` is long.

    ``start``, ``end``: node of each link's two ends. ``flow``: +1 from start to end, -1 back, 0 unknown, which
    counts as both ways. ``length_m``: what a path along the link costs.
    """

    nodes: int
    start: Index
    end: Index
    flow: Flow
    length_m: Metres

    @cached_property
    def downstream(self) -> scipy.sparse.csr_array:
        """The (nodes, nodes) matrix whose row lists the nodes that a node's water reaches next."""
        forth, back = self.flow >= 0, self.flow <= 0
        rows = np.concatenate([self.start[forth], self.end[back]])
        columns = np.concatenate([self.end[forth], self.start[back]])
        return _matrix(self.nodes, rows, columns)

    @cached_property
    def upstream(self) -> scipy.sparse.csr_array:
        """The (nodes, nodes) matrix whose row lists the nodes that send their water here."""
        return self.downstream.T.tocsr()

    @cached_property
    def connected(self) -> scipy.sparse.csr_array:
        """The (nodes, nodes) matrix of neighbours, whichever way the water goes."""
        return _matrix(self.nodes, np.concatenate([self.start, self.end]), np.concatenate([self.end, self.start]))

    @cached_property
    def degree(self) -> Index:
        """How many link ends meet at each node."""
        ends = np.concatenate([self.start, self.end])
        return np.bincount(ends, minlength=self.nodes).astype(np.int32)

    @cached_property
    def pieces(self) -> Index:
        """The number of the connected piece that each node belongs to."""
        _, labels = scipy.sparse.csgraph.connected_components(self.connected, directed=False)
        return np.asarray(labels, dtype=np.int32)

    def reached(self, origins: NDArray[np.integer], way: Way, barriers: Mask | None = None) -> Mask:
        """Return which nodes are met when going ``way`` from ``origins``, these included.

        ``barriers``: nodes that are met but not passed (a closed valve); an origin is always left.
        """
        matrix = getattr(self, way)
        if barriers is not None:
            matrix = _without_leaving(matrix, barriers, origins)
        found = np.zeros(self.nodes, dtype=bool)
        for origin in origins:
            if not found[origin]:
                found[scipy.sparse.csgraph.breadth_first_order(matrix, int(origin), return_predecessors=False)] = True
        return found

    def links_within(self, found: Mask, way: Way, barriers: Mask | None = None) -> Mask:
        """Return which links the search ``way`` that met ``found`` has run through."""
        open_ends = found if barriers is None else found & ~barriers
        if way == "connected":
            return np.asarray(open_ends[self.start] | open_ends[self.end])
        forward = 1 if way == "downstream" else -1
        from_start = open_ends[self.start] & (self.flow != -forward)
        from_end = open_ends[self.end] & (self.flow != forward)
        return np.asarray(from_start | from_end)

    def shortest_path(
        self, origin: int, target: int, *, with_flow: bool = False, limit: float = np.inf
    ) -> tuple[Index, Index]:
        """Return nodes and links of the cheapest path, both empty when there is none.

        ``with_flow``: only along known or unknown flow, never against it. Cost is ``length_m``; of parallel
        links the shortest counts. What costs more than ``limit`` is not searched.
        """
        return self.path_to_nearest(origin, np.array([target]), with_flow=with_flow, limit=limit)

    def path_to_nearest(
        self, origin: int, targets: NDArray[np.integer], *, with_flow: bool = False, limit: float = np.inf
    ) -> tuple[Index, Index]:
        """Return nodes and links of the path to the cheapest to reach of ``targets``, both empty when none is."""
        cost, before = scipy.sparse.csgraph.dijkstra(
            self.costs(with_flow), indices=origin, return_predecessors=True, limit=limit
        )
        nearest = int(targets[np.argmin(cost[targets])]) if len(targets) else origin
        if not len(targets) or not np.isfinite(cost[nearest]):
            return np.empty(0, np.int32), np.empty(0, np.int32)
        nodes = [nearest]
        while nodes[-1] != origin:
            nodes.append(int(before[nodes[-1]]))
        nodes.reverse()
        links = [self._link_between(a, b, with_flow) for a, b in pairwise(nodes)]
        return np.asarray(nodes, dtype=np.int32), np.asarray(links, dtype=np.int32)

    def costs(self, with_flow: bool) -> scipy.sparse.csr_array:
        """Return the (nodes, nodes) matrix of what the cheapest link between two neighbours costs."""
        return (self._cheapest_with_flow if with_flow else self._cheapest)[0]

    @cached_property
    def _cheapest(self) -> tuple[scipy.sparse.csr_array, Index]:
        every = np.ones(len(self.flow), dtype=bool)
        return self._cheapest_links(every, every)

    @cached_property
    def _cheapest_with_flow(self) -> tuple[scipy.sparse.csr_array, Index]:
        return self._cheapest_links(self.flow >= 0, self.flow <= 0)

    def _cheapest_links(self, forth: Mask, back: Mask) -> tuple[scipy.sparse.csr_array, Index]:
        """Return the matrix of costs, and the link behind each of its entries, in the order of its data."""
        rows = np.concatenate([self.start[forth], self.end[back]])
        columns = np.concatenate([self.end[forth], self.start[back]])
        links = np.concatenate([np.flatnonzero(forth), np.flatnonzero(back)]).astype(np.int32)
        costs = np.maximum(self.length_m[links], SHORTEST_M)
        # A matrix would add parallel links together; the cheapest one of each pair is kept instead.
        order = np.lexsort((costs, columns, rows))
        rows, columns = rows[order], columns[order]
        first = np.ones(len(rows), dtype=bool)
        first[1:] = (rows[1:] != rows[:-1]) | (columns[1:] != columns[:-1])
        kept = order[first]
        matrix = scipy.sparse.csr_array((costs[kept], (rows[first], columns[first])), shape=(self.nodes, self.nodes))
        return matrix, links[kept]

    def _link_between(self, a: int, b: int, with_flow: bool) -> int:
        matrix, links = self._cheapest_with_flow if with_flow else self._cheapest
        first, last = matrix.indptr[a], matrix.indptr[a + 1]
        return int(links[first + np.searchsorted(matrix.indices[first:last], b)])


def _matrix(nodes: int, rows: Index, columns: Index) -> scipy.sparse.csr_array:
    return scipy.sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(nodes, nodes))


def _without_leaving(
    matrix: scipy.sparse.csr_array, barriers: Mask, origins: NDArray[np.integer]
) -> scipy.sparse.csr_array:
    """Return ``matrix`` with the rows of the barriers emptied, so that a search ends there."""
    closed = barriers.copy()
    closed[origins] = False
    counts = np.diff(matrix.indptr)
    kept = np.repeat(~closed, counts)
    indptr = np.concatenate([[0], np.cumsum(np.where(closed, 0, counts))])
    return scipy.sparse.csr_array((matrix.data[kept], matrix.indices[kept], indptr), shape=matrix.shape)
