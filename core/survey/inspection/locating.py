"""Chambers by number, and the pipe between two of them, in the network as it is now."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import select

from undergrid.core.kernel.graph import Graph
from undergrid.core.store.connection import Store
from undergrid.core.survey.inspection.stationing import Course, course
from undergrid.core.survey.network.current import Network, current_network
from undergrid.core.survey.network.solid import Geometries
from undergrid.core.survey.network.stored import read_segments
from undergrid.core.survey.tables import Point


@dataclass(frozen=True, slots=True)
class Locator:
    """Where chambers are in a network; ``nodes`` by point number, only numbers that name one chamber and no more."""

    network: Network
    graph: Graph
    nodes: dict[str, int]

    def course_of(self, start: str, end: str) -> Course | None:
        """Return the way from one chamber to the other along one pipe, None when there is none."""
        if start not in self.nodes or end not in self.nodes or start == end:
            return None
        return course(self.graph, self.nodes[start], self.nodes[end])

    def keys(self, way: Course) -> list[uuid.UUID]:
        """Return the segments of a course in its order."""
        return self.network.link_keys(np.array(way.links, dtype=np.int32))


def locator(store: Store, codes: Sequence[str], numbers: Iterable[str]) -> Locator:
    """Return a locator that knows the chambers ``numbers`` of the utilities ``codes``."""
    network = current_network(store, codes)
    with store.connect() as connection:
        rows = connection.execute(
            select(Point.point_no, Point.id).where(Point.point_no.in_(set(numbers)), Point.category.in_(codes))
        ).all()
    found: dict[str, set[int]] = {}
    known = {key.tobytes(): node for node, key in enumerate(network.points)} if rows else {}
    for number, key in rows:
        node = network.joined.get(key.bytes, known.get(key.bytes))
        if node is not None:
            found.setdefault(number, set()).add(node)
    return Locator(
        network, network.graph("none"), {name: min(nodes) for name, nodes in found.items() if len(nodes) == 1}
    )


def lines_of(store: Store, keys: Sequence[uuid.UUID]) -> dict[uuid.UUID, object]:
    """Return the 3D lines of segments by key."""
    with store.connect() as connection:
        stored = read_segments(connection, ids=keys)
    lines: Geometries = stored.geometry
    return dict(zip(stored.rows["id"], lines, strict=True))
