"""From a layer of lines to a graph with its attributes and faults: pure, and without a store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.streets.checks import faults
from undergrid.core.streets.noding import Noded, cleaned, noded, snapped

FLOW = {"both": 0, "forward": 1, "backward": -1}


@dataclass(frozen=True, slots=True)
class Limits:
    """Distances in metres: ends nearer than ``snap_m`` are joined; dead ends nearer than ``near_m`` to a street are
    told, and so are those on a street shorter than ``dangle_m``.
    """

    snap_m: float = 0.5
    near_m: float = 5.0
    dangle_m: float = 5.0


@dataclass(frozen=True, slots=True)
class Built:
    """A graph; ``attributes`` has a row for each piece, ``row`` among them; ``account`` says where all rows went."""

    graph: Noded
    attributes: pd.DataFrame
    account: dict[str, int] = field(default_factory=dict)

    @property
    def flow(self) -> NDArray[np.int8]:
        """Return +1 for pieces that are one-way as drawn, -1 against it, 0 for both ways."""
        return np.asarray(self.attributes["oneway"].map(FLOW), dtype=np.int8)


def build(
    shapes: NDArray[np.object_],
    attributes: pd.DataFrame,
    limits: Limits,
    report: Callable[[Finding], None],
    progress: Progress | None = None,
) -> Built:
    """Return the graph that the lines make; ``attributes`` has a row for each, with ``level`` and ``row``."""
    say = progress or Progress()
    say.report(0.0, Text("Cleaning the lines", "清理线形"))
    rows = attributes["row"].to_numpy(dtype=np.int64)

    def tell(fault: faults.Fault, owner: Any, points: Any = None, **columns: Any) -> None:
        for finding in faults.told(fault, points, rows[owner] - 1, **columns):
            report(finding)

    lines, lost, twice = cleaned(shapes, attributes["level"].to_numpy(dtype=np.int64))
    tell(faults.EMPTY, lost)
    twice[lost] = 0
    repeated = np.flatnonzero(twice)
    tell(faults.REPEATED, repeated, _first_points(shapes[repeated]), count=twice[repeated])
    say.report(0.15, Text("Joining ends", "连接端点"))
    lines, moved = snapped(lines, limits.snap_m)
    far = moved.distance_m > 2e-3
    tell(faults.JOINED, moved.owner[far], moved.after[far], distance=moved.distance_m[far])
    say.report(0.3, Text("Finding crossings", "查找交叉口"))
    graph = noded(lines)
    first = _first_of_each(graph)
    tell(faults.DOUBLE, graph.pieces.owner[~first], _middles(graph.pieces.geometry[~first]))
    double = int((~first).sum())
    graph = graph.chosen(first)
    say.report(0.7, Text("Looking for faults", "检查路网问题"))
    taken = attributes.iloc[graph.pieces.owner].reset_index(drop=True)
    built = Built(graph, taken, _account(len(shapes), lost, graph, double, int(far.sum())))
    for finding in faults.find(graph, built.flow, limits.near_m, limits.dangle_m, rows):
        report(finding)
    say.report(1.0)
    return built


def _first_of_each(graph: Noded) -> NDArray[np.bool_]:
    """Return which pieces are the first that lie where they lie, by level."""
    shapes = shapely.to_wkb(shapely.normalize(graph.pieces.geometry))
    keys = pd.Series(shapes).map(bytes) + pd.Series(graph.pieces.level).map(lambda level: b"%d" % level)
    return np.asarray(~keys.duplicated(), dtype=bool)


def _account(rows: int, lost: Any, graph: Noded, double: int, joined: int) -> dict[str, int]:
    kept = np.unique(graph.pieces.owner)
    return {
        "lines": rows,
        "without_course": len(lost),
        "wholly_double": rows - len(lost) - len(kept),
        "lines_kept": len(kept),
        "joined_ends": joined,
        "double_pieces": double,
        "segments": len(graph.start),
        "junctions": len(graph.junctions),
    }


def _first_points(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    parts = shapely.get_point(np.array([shapely.get_parts(shape)[0] for shape in shapes], dtype=object), 0)
    return np.asarray(shapely.get_coordinates(parts)).reshape(-1, 2)


def _middles(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    return np.asarray(shapely.get_coordinates(shapely.line_interpolate_point(shapes, 0.5, normalized=True)))
