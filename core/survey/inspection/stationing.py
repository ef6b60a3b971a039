"""Runs onto the network: which segments a camera went through, and where on them a distance is. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from undergrid.core.kernel.graph import Graph
from undergrid.core.survey.network.solid import Geometries

LONGEST_RUN = 20
"""Segments that a survey may have cut one pipe between two chambers into."""
BEYOND_M, BEYOND_SHARE = 1.0, 1.05


@dataclass(frozen=True, slots=True)
class Course:
    """The way of a run: its links in order, which of them are walked backward, and where each begins in metres."""

    links: tuple[int, ...]
    backward: tuple[bool, ...]
    begins_m: tuple[float, ...]
    length_m: float

    def link_at(self, distance_m: float) -> int:
        """Return the place in ``links`` that lies ``distance_m`` from the beginning."""
        return max(int(np.searchsorted(self.begins_m, distance_m, side="right")) - 1, 0)

    def point_at(self, distance_m: float, lines: Geometries) -> shapely.Point:
        """Return the 3D place ``distance_m`` from the beginning; ``lines`` are the segments' in the course's order."""
        at = self.link_at(distance_m)
        line = shapely.reverse(lines[at]) if self.backward[at] else lines[at]
        return _along(line, distance_m - self.begins_m[at])


def course(graph: Graph, start: int, end: int) -> Course | None:
    """Return the way from one chamber to the next, None when they are not joined by one pipe.

    Nodes between them must be mere bends or changes in one pipe: two links meet there and no more.
    """
    nodes, links = graph.shortest_path(start, end)
    between = nodes[1:-1]
    if not len(links) or len(links) > LONGEST_RUN or (graph.degree[between] > 2).any():
        return None
    lengths = graph.length_m[links]
    begins = np.concatenate([[0.0], np.cumsum(lengths)[:-1]])
    backward = graph.start[links] != nodes[:-1]
    return Course(tuple(links.tolist()), tuple(backward.tolist()), tuple(begins.tolist()), float(lengths.sum()))


def furthest_m(course_m: Any) -> Any:
    """Return how far a distance may count on a pipe of a length before it lies beyond the pipe's end."""
    return np.maximum(course_m + BEYOND_M, course_m * BEYOND_SHARE)


def _along(line: shapely.LineString, distance_m: float) -> shapely.Point:
    """Return the point of a 3D line at a distance measured in plan, its height between the corners' heights."""
    corners = shapely.get_coordinates(line, include_z=True)
    reached = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(corners[:, :2], axis=0).T))])
    return shapely.Point(*(np.interp(distance_m, reached, corners[:, axis]) for axis in range(3)))
