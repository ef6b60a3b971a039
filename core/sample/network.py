"""What lies in the ground: points and the lines between them, as laid, before any surveyor wrote them down."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from undergrid.core.sample.sections import Section

GRAVITY = ("YS", "WS")
UTILITIES = ("YS", "WS", "JS", "TR", "GD", "LD", "DH")


@dataclass(slots=True)
class Node:
    """A survey point: exactly one of ``feature`` and ``appurtenance`` is given, in the words of CJJ 61.

    ``effective_area_m2`` is area times runoff coefficient of what drains to a storm manhole.
    """

    key: str
    utility: str
    east_m: float
    north_m: float
    ground_m: float
    street: str
    feature: str | None = None
    appurtenance: str | None = None
    well_depth_m: float | None = None
    effective_area_m2: float = 0.0
    number: str = ""


@dataclass(slots=True)
class Pipe:
    """A line between two nodes. Levels are of the invert for gravity pipes, of the top for all others."""

    utility: str
    start: str
    end: str
    start_level_m: float
    end_level_m: float
    section: Section
    street: str
    role: str = "main"


@dataclass(slots=True)
class Network:
    """Nodes by key, and pipes; gravity pipes run from upstream to downstream."""

    nodes: dict[str, Node] = field(default_factory=dict)
    pipes: list[Pipe] = field(default_factory=list)

    def of(self, *utilities: str) -> Network:
        """Return the part that belongs to the utilities."""
        return Network(
            {key: node for key, node in self.nodes.items() if node.utility in utilities},
            [pipe for pipe in self.pipes if pipe.utility in utilities],
        )

    def add(self, other: Network) -> None:
        """Take in all of another network."""
        self.nodes |= other.nodes
        self.pipes += other.pipes

    def length_m(self, pipe: Pipe) -> float:
        """Return a pipe's length in plan."""
        a, b = self.nodes[pipe.start], self.nodes[pipe.end]
        return float(np.hypot(a.east_m - b.east_m, a.north_m - b.north_m))

    def degrees(self) -> dict[str, int]:
        """Return how many pipes meet at each node."""
        count = dict.fromkeys(self.nodes, 0)
        for pipe in self.pipes:
            count[pipe.start] += 1
            count[pipe.end] += 1
        return count


def centimetres_deep(ground_m: float, level_m: float) -> float:
    """Return the level at a whole number of centimetres below ground, at or just below ``level_m``."""
    return round(float(ground_m - np.ceil(round((ground_m - level_m) * 100, 4)) / 100), 3)
