"""Tiny named networks, small enough to draw on a napkin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from undergrid.core.kernel.graph import Graph, Mask


@dataclass(frozen=True)
class NamedGraph:
    """A graph whose nodes and links are spoken of by name; a link is called by its two ends, ``AB``."""

    graph: Graph
    names: str
    links: tuple[str, ...]

    def at(self, names: str) -> np.ndarray:
        """Return the indices of the nodes ``names``."""
        return np.array([self.names.index(name) for name in names], dtype=np.int32)

    def mask(self, names: str) -> Mask:
        """Return the nodes ``names`` as a mask."""
        mask = np.zeros(len(self.names), dtype=bool)
        mask[self.at(names)] = True
        return mask

    def say(self, mask: Mask) -> str:
        """Return the names of the nodes of ``mask`` in alphabetical order."""
        return "".join(sorted(name for name, found in zip(self.names, mask, strict=True) if found))

    def say_links(self, mask: Mask) -> set[str]:
        """Return the names of the links of ``mask``."""
        return {link for link, found in zip(self.links, mask, strict=True) if found}


def named(drawing: str, *, lengths: dict[str, float] | None = None) -> NamedGraph:
    """Return the graph of a drawing such as ``A>B B>C C-D``: ``>`` flows, ``-`` is unknown; lengths default to 1 m."""
    pairs = drawing.split()
    names = "".join(sorted(set("".join(pairs)) - set(">-<")))
    start = np.array([names.index(pair[0]) for pair in pairs], dtype=np.int32)
    end = np.array([names.index(pair[2]) for pair in pairs], dtype=np.int32)
    flow = np.array([{">": 1, "-": 0, "<": -1}[pair[1]] for pair in pairs], dtype=np.int8)
    links = tuple(pair[0] + pair[2] for pair in pairs)
    length_m = np.array([(lengths or {}).get(link, 1.0) for link in links])
    return NamedGraph(Graph(len(names), start, end, flow, length_m), names, links)


def comb() -> NamedGraph:
    r"""Return a small sewer: two branches and a stray piece.

    ::

        A > B > C > D(outfall)      X - Y
            ^   ^
            E   F < G
    """
    return named("A>B B>C C>D E>B C<F G>F X-Y")


def ring() -> NamedGraph:
    """Return a water main: source S, a ring of four, a branch to customer K, every pipe open both ways."""
    return named("S-A A-B B-C C-D D-A C-K")
