"""Chambers by number, and the pipe between two of them, in the network as it is now."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from sqlalchemy import Connection, LargeBinary, func, select

from undergrid.core.kernel.graph import Graph
from undergrid.core.survey.inspection.stationing import Course, course
from undergrid.core.survey.network.current import Network
from undergrid.core.survey.network.solid import Geometries
from undergrid.core.survey.network.stored import read_segments
from undergrid.core.survey.tables import Point

DRAINAGE = "PS"


@dataclass(frozen=True, slots=True)
class Locator:
    """Where chambers are in a network; ``nodes`` by point number, only numbers that name one chamber and no more.

    ``chambers`` are the points of that number themselves, whether a pipe ends there or not.
    """

    network: Network
    graph: Graph
    nodes: dict[str, int]
    chambers: dict[str, tuple[uuid.UUID, shapely.Point]]

    def course_of(self, start: str, end: str) -> Course | None:
        """Return the way from one chamber to the other along one pipe, None when there is none."""
        if start not in self.nodes or end not in self.nodes or start == end:
            return None
        return course(self.graph, self.nodes[start], self.nodes[end])

    def keys(self, way: Course) -> list[uuid.UUID]:
        """Return the segments of a course in its order."""
        return self.network.link_keys(np.array(way.links, dtype=np.int32))


def locator(connection: Connection, network: Network, codes: Sequence[str], numbers: Iterable[str]) -> Locator:
    """Return a locator that knows the chambers ``numbers`` of the utilities ``codes``, whose network it is given."""
    place = func.ST_AsBinary(Point.geom, type_=LargeBinary)
    asked = select(Point.point_no, Point.id, place).where(Point.point_no.in_(set(numbers)), Point.category.in_(codes))
    rows = [(str(row[0]), row[1], bytes(row[2])) for row in connection.execute(asked)]
    found: dict[str, set[int]] = {}
    called: dict[str, list[tuple[uuid.UUID, bytes]]] = {}
    known = {key.tobytes(): node for node, key in enumerate(network.points)} if rows else {}
    for number, key, shape in rows:
        called.setdefault(number, []).append((key, shape))
        node = network.joined.get(key.bytes, known.get(key.bytes))
        if node is not None:
            found.setdefault(number, set()).add(node)
    chambers = {number: (each[0][0], shapely.from_wkb(each[0][1])) for number, each in called.items() if len(each) == 1}
    nodes = {name: min(nodes) for name, nodes in found.items() if len(nodes) == 1}
    return Locator(network, network.graph("none"), nodes, chambers)


def lines_of(connection: Connection, keys: Sequence[uuid.UUID]) -> dict[uuid.UUID, object]:
    """Return the 3D lines of segments by key."""
    stored = read_segments(connection, ids=keys)
    lines: Geometries = stored.geometry
    return dict(zip(stored.rows["id"], lines, strict=True))
