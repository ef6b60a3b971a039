"""What is wrong with a graph of streets, each fault with its place and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from undergrid.core.kernel.checks import Check, declare
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.graph import Graph
from undergrid.core.kernel.text import Text
from undergrid.core.streets.noding import Floats, Index, Noded

MOST_OF_ONE = 500
"""More findings of one kind tell a person nothing new; what is left out is counted in a last one."""


Fault = Check


def fault(slug: str, severity: Severity, says: Text, remedy: Text) -> Check:
    """Enter a kind of fault into the register."""
    return declare(slug, severity, holds=says, says=says, remedy=remedy)


EMPTY = fault(
    "streets.no-course", Severity.WARNING,
    Text("A street without a course was left out.", "一条道路没有线形，未被采用。"),
    Text("Draw its course, or delete the row.", "请补画线形或删除该行。"),
)  # fmt: skip
REPEATED = fault(
    "streets.repeated-vertex", Severity.ADVICE,
    Text("A street has {count} vertices twice; each was taken once.", "一条道路有 {count} 个重复顶点，已各取一次。"),
    Text("Nothing needs doing; the drawing can be cleaned at leisure.", "无须处理；可择时清理原图。"),
)  # fmt: skip
DOUBLE = fault(
    "streets.double", Severity.WARNING,
    Text("A stretch of street is drawn twice; it was taken once.", "一段道路重复绘制，只采用一次。"),
    Text("Delete one of the two lines.", "请删除其中一条。"),
)  # fmt: skip
JOINED = fault(
    "streets.joined", Severity.ADVICE,
    Text(
        "An end {distance:.2f} m off another street was joined to it.",
        "一个端点距另一道路 {distance:.2f} 米，已连接。",
    ),
    Text("If they do not meet, build again with a smaller snapping distance.", "若并不相交，请减小捕捉距离重建。"),
)  # fmt: skip
NEAR_MISS = fault(
    "streets.near-miss", Severity.WARNING,
    Text("A street ends {distance:.1f} m short of another one.", "一条道路在距另一道路 {distance:.1f} 米处中断。"),
    Text("Join them, or build again with a larger snapping distance.", "请连接二者，或增大捕捉距离后重建。"),
)  # fmt: skip
DANGLING = fault(
    "streets.dangling", Severity.ADVICE,
    Text("A street of {length:.1f} m leads nowhere.", "一条 {length:.1f} 米长的道路无处可通。"),
    Text("Delete the stub, or draw the street on.", "请删除该短线或补画道路。"),
)  # fmt: skip
ISOLATED = fault(
    "streets.isolated", Severity.WARNING,
    Text(
        "{count} pieces of street, {length:.0f} m, are not joined to the rest.",
        "{count} 段道路（共 {length:.0f} 米）与其余路网不连通。",
    ),
    Text("Draw what joins them, or delete them.", "请补画连接线或删除。"),
)  # fmt: skip
ONE_WAY = fault(
    "streets.one-way-trap", Severity.WARNING,
    Text(
        "Along one-way streets one gets {way} here, but not back: {count} pieces.",
        "受单行限制，此处只能{way_zh}，共 {count} 段。",
    ),
    Text("Check the direction of the one-way streets around.", "请核对周围单行道的方向。"),
)  # fmt: skip
NOT_READ = fault(
    "streets.value", Severity.WARNING,
    Text(
        "Column {column}: '{value}' is not a {what}; it was left empty.",
        "列 {column}：“{value}”不是有效的{what}，已留空。",
    ),
    Text("Correct the value, or choose another column.", "请更正该值或另选列。"),
)  # fmt: skip
TOO_FAR = fault(
    "streets.point-too-far",
    Severity.WARNING,
    Text(
        "A point lies {distance:.0f} m from the nearest street and was left out.",
        "一个点距最近道路 {distance:.0f} 米，未参与计算。",
    ),
    Text("Move it, draw the missing street, or allow a larger distance.", "请移动该点、补画道路或放宽距离限值。"),
)
LEFT_OUT = Text("and {count} more of this kind", "此类另有 {count} 处")


def told(
    fault: Fault, points: Floats | None, rows: Index | None = None, **columns: NDArray[np.generic]
) -> Iterator[Finding]:
    """Yield a finding for each place, and one that counts those beyond ``MOST_OF_ONE``."""
    count = len(points) if points is not None else len(rows) if rows is not None else 0
    for at in range(min(count, MOST_OF_ONE)):
        values = {
            name: given[at].item() if hasattr(given[at], "item") else given[at] for name, given in columns.items()
        }
        yield fault.found(
            Place(row=int(rows[at]) + 1) if rows is not None else Place(),
            wkt=None if points is None else f"POINT ({points[at][0]:.3f} {points[at][1]:.3f})",
            **values,
        )
    if count > MOST_OF_ONE:
        yield fault.found(says=Text(f"... {LEFT_OUT.en}", f"……{LEFT_OUT.zh}"), count=count - MOST_OF_ONE)


def dead_ends(graph: Noded) -> tuple[Index, Index]:
    """Return the junctions where only one piece ends, and that piece."""
    lone = graph.degree == 1
    junction = np.concatenate([graph.start, graph.end])
    piece = np.tile(np.arange(len(graph.start)), 2)
    those = lone[junction]
    return junction[those], piece[those]


def near_misses(graph: Noded, near_m: float) -> tuple[Floats, Floats, Index]:
    """Return the dead ends that stop short of another street of their level: places, distances, pieces.

    A street that the dead end's own piece already meets at its other end is no miss.
    """
    junction, piece = dead_ends(graph)
    points = shapely.points(graph.junctions[junction])
    tree = shapely.STRtree(graph.pieces.geometry)
    asking, found = tree.query(points, predicate="dwithin", distance=near_m)
    own = piece[asking]
    other = np.where(graph.start[own] == junction[asking], graph.end[own], graph.start[own])
    apart = (found != own) & (graph.start[found] != other) & (graph.end[found] != other)
    apart &= graph.pieces.level[found] == graph.pieces.level[own]
    asking, found = asking[apart], found[apart]
    distance = shapely.distance(points[asking], graph.pieces.geometry[found])
    order = np.lexsort((distance, asking))
    first = order[np.unique(asking[order], return_index=True)[1]]
    return graph.junctions[junction[asking[first]]], distance[first], piece[asking[first]]


def parts_of(graph: Noded) -> Index:
    """Return for each piece the number of its connected part, 0 for the longest in metres, then by length."""
    nodes = len(graph.junctions)
    matrix = csr_array((np.ones(len(graph.start)), (graph.start, graph.end)), shape=(nodes, nodes))
    _, label = connected_components(matrix, directed=False)
    of = label[graph.start]
    length = np.bincount(of, shapely.length(graph.pieces.geometry), minlength=label.max(initial=0) + 1)
    rank = np.empty(len(length), dtype=np.int64)
    rank[np.lexsort((np.arange(len(length)), -length))] = np.arange(len(length))
    return np.asarray(rank[of], dtype=np.int64)


def one_way_traps(graph: Noded, flow: NDArray[np.int8]) -> tuple[Index, Index]:
    """Return for each piece what one-way streets make of it: 1 only entered, -1 only left, 0 neither; and its pocket.

    Both ends of a street of the main part are reached from everywhere in it, and everything from them.
    """
    nodes = len(graph.junctions)
    links = Graph(nodes, graph.start.astype(np.int32), graph.end.astype(np.int32), flow, np.ones(len(flow)))
    _, strong = connected_components(links.downstream, directed=True, connection="strong")
    weak = links.pieces
    size = np.bincount(strong)
    main = np.zeros(weak.max(initial=0) + 1, dtype=np.int64)
    order = np.argsort(size[strong], kind="stable")
    main[weak[order]] = strong[order]
    core = strong == main[weak]
    trap = np.zeros(len(flow), dtype=np.int64)
    forth = np.where(flow < 0, graph.end, graph.start)
    back = np.where(flow < 0, graph.start, graph.end)
    trap[core[forth] & ~core[back]] = 1
    trap[~core[forth] & core[back]] = -1
    trap[flow == 0] = 0
    pocket = np.where(trap > 0, strong[back], strong[forth])
    return trap, pocket


def find(graph: Noded, flow: NDArray[np.int8], near_m: float, dangle_m: float, rows: Index) -> Iterator[Finding]:
    """Yield the faults of a finished graph; ``rows`` counts from 1 the row of each owner of pieces."""
    place, distance, short = near_misses(graph, near_m)
    row = rows[graph.pieces.owner] - 1
    yield from told(NEAR_MISS, place, row[short], distance=distance)
    junction, piece = dead_ends(graph)
    length = shapely.length(graph.pieces.geometry[piece])
    stub = (length < dangle_m) & ~np.isin(piece, short)
    yield from told(DANGLING, graph.junctions[junction[stub]], row[piece[stub]], length=length[stub])
    yield from _isolated(graph, row)
    yield from _trapped(graph, flow, row)


def _isolated(graph: Noded, row: Index) -> Iterator[Finding]:
    part = parts_of(graph)
    length = np.bincount(part, shapely.length(graph.pieces.geometry))
    count = np.bincount(part)
    first = np.unique(part, return_index=True)[1][1:]
    yield from told(ISOLATED, _middles(graph, first), row[first], count=count[1:], length=length[1:])


def _trapped(graph: Noded, flow: NDArray[np.int8], row: Index) -> Iterator[Finding]:
    trap, pocket = one_way_traps(graph, flow)
    for sign, way, way_zh in ((1, "in", "进不能出"), (-1, "out", "出不能进")):
        there = np.flatnonzero(trap == sign)
        pockets, first, count = np.unique(pocket[there], return_index=True, return_counts=True)
        words = {"way": np.full(len(pockets), way), "way_zh": np.full(len(pockets), way_zh)}
        at = there[first]
        yield from told(ONE_WAY, _middles(graph, at), row[at], count=count, **words)


def _middles(graph: Noded, pieces: Index) -> Floats:
    middle = shapely.line_interpolate_point(graph.pieces.geometry[pieces], 0.5, normalized=True)
    return np.asarray(shapely.get_coordinates(middle))
