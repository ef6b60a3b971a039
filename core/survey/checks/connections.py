"""Connections: segments end at points of their own utility, and nothing just misses its neighbour."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.naming_utilities import UNIDENTIFIED
from undergrid.core.survey.point_roles import LINE_ENDS

ERROR, WARNING = Severity.ERROR, Severity.WARNING
STORM, FOUL = "YS", "WS"


@check(
    "segment-other-utility",
    ERROR,
    "segments",
    cell="category",
    holds=Text("A segment ends at points of its own utility.", "管线段的端点属于同一类管线。"),
    says=Text(
        "A segment of {category} ends at {point}, a point of {other}.",
        "{category} 类管线段的端点 {point} 属于 {other} 类。",
    ),
    remedy=Text("Correct the point number, or the utility.", "请更正点号或管线类别。"),
)
def segment_other_utility(case: Case, _limit: Limits) -> Hits:
    found = []
    unidentified = case.codes.family(UNIDENTIFIED)
    for rows, end in ((case.a, "from"), (case.b, "to")):
        there = np.maximum(rows, 0)
        own, other = case.segment_family, _of(case.point_family, there)
        differs = (rows != NOWHERE) & (own != other) & _known(own) & _known(other)
        differs &= (own != unidentified) & (other != unidentified)  # nobody says that it is another one
        category = _of(case.points["category"].to_numpy(object), there)
        found.append(hits(differs, point=case.segments[f"{end}_point_no"].to_numpy(object), other=category))
    return pd.concat(found)


def _of(values: np.ndarray, rows: np.ndarray) -> np.ndarray:
    return values[rows] if len(values) else np.full(len(rows), None, dtype=object)


def _known(values: np.ndarray) -> Mask:
    return as_mask(pd.notna(values))


@check(
    "segment-storm-meets-foul",
    WARNING,
    "segments",
    cell="category",
    holds=Text("Storm water and sewage do not meet.", "雨水管与污水管不混接。"),
    says=Text(
        "A segment of {category} ends at {point}, a point of {other}.",
        "{category} 管线段接入 {other} 点 {point}（混接）。",
    ),
    remedy=Text(
        "Look whether the wrong connection is real; report it to the owner.", "请核实混接是否属实，并通报权属单位。"
    ),
)
def segment_storm_meets_foul(case: Case, _limit: Limits) -> Hits:
    own = case.segments["category"].to_numpy(object)
    found = []
    for rows, end in ((case.a, "from"), (case.b, "to")):
        other = _of(case.points["category"].to_numpy(object), np.maximum(rows, 0))
        mixed = ((own == STORM) & (other == FOUL)) | ((own == FOUL) & (other == STORM))
        point = case.segments[f"{end}_point_no"].to_numpy(object)
        found.append(hits(mixed & (rows != NOWHERE), point=point, other=other))
    return pd.concat(found)


@check(
    "point-alone",
    WARNING,
    "points",
    cell="point_no",
    holds=Text("Every point is joined to a segment.", "每个管线点至少连接一条管线段。"),
    says=Text("No segment joins {point_no}.", "{point_no} 没有连接任何管线段。"),
    remedy=Text("Deliver its segments, or delete the point.", "请补交管线段，或删除该点。"),
)
def point_alone(case: Case, _limit: Limits) -> Mask:
    double = case.points["point_no"].duplicated().to_numpy(bool) & case.points["point_no"].notna().to_numpy(bool)
    return as_mask((case.degree == 0) & ~double)


def _loose_ends(case: Case) -> Mask:
    """Points that one segment ends at, and that are no known end of the network."""
    placed = case.points["x"].notna() & case.points["y"].notna()
    return as_mask((case.degree == 1) & placed.to_numpy(bool) & ~case.points_with(LINE_ENDS))


@check(
    "point-near-miss",
    WARNING,
    "points",
    cell="x",
    tolerances={"distance_m": 0.3},
    holds=Text("The end of a line does not just miss another point of its utility.", "线端不与同类管线点近而不接。"),
    says=Text(
        "{point_no} ends {gap} m from {other} without being joined to it.",
        "{point_no} 距 {other} 仅 {gap} m 而未连接。",
    ),
    remedy=Text("Join them if it is one point, or deliver the piece between.", "若为同一点请合并，否则补交中间管段。"),
)
def point_near_miss(case: Case, limit: Limits) -> Hits:
    loose = np.flatnonzero(_loose_ends(case))
    nothing = np.zeros(len(case.points), dtype=bool)
    reach = limit("distance_m")
    if not len(loose) or len(case.points) < 2:
        return hits(nothing)
    x, y = case.points["x"].to_numpy(float), case.points["y"].to_numpy(float)
    placed = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    tree = shapely.STRtree(shapely.points(x[placed], y[placed]))
    of, near = tree.query(shapely.points(x[loose], y[loose]), predicate="dwithin", distance=reach)
    mine, other = loose[of], placed[near]
    family = case.point_family
    candidates = (mine != other) & (family[mine] == family[other]) & ~_neighbours(case, mine, other)
    gap = np.full(len(x), np.inf)
    nearest = np.full(len(x), NOWHERE)
    distance = np.hypot(x[mine] - x[other], y[mine] - y[other])
    for row, to, away in zip(mine[candidates], other[candidates], distance[candidates], strict=True):
        if away < gap[row]:
            gap[row], nearest[row] = away, to
    return hits(nearest != NOWHERE, gap=gap, other=_of(case.points["point_no"].to_numpy(object), nearest))


def _neighbours(case: Case, mine: np.ndarray, other: np.ndarray) -> Mask:
    """Return which pairs of points are joined by a segment."""
    size = len(case.points)
    joined = case.joined
    pairs = np.concatenate([case.a[joined] * size + case.b[joined], case.b[joined] * size + case.a[joined]])
    return np.isin(mine * size + other, pairs)


@check(
    "point-on-pipe",
    WARNING,
    "points",
    cell="x",
    tolerances={"distance_m": 0.1},
    holds=Text(
        "A line that ends on another line of its utility is joined to it by a point.",
        "线端落在同类管线上时应以点相连。",
    ),
    says=Text(
        "{point_no} ends on the segment {segment} without being joined to it.",
        "{point_no} 落在管线段 {segment} 上而未连接。",
    ),
    remedy=Text("Split that segment at the point.", "请在该点处打断管线段。"),
)
def point_on_pipe(case: Case, limit: Limits) -> Hits:
    loose = np.flatnonzero(_loose_ends(case))
    joined = np.flatnonzero(case.joined)
    if not len(loose) or not len(joined):
        return hits(np.zeros(len(case.points), dtype=bool))
    tree = shapely.STRtree(case.lines(joined))
    x, y = case.points["x"].to_numpy(float), case.points["y"].to_numpy(float)
    of, near = tree.query(shapely.points(x[loose], y[loose]), predicate="dwithin", distance=limit("distance_m"))
    point, segment = loose[of], joined[near]
    same = case.point_family[point] == case.segment_family[segment]
    end = (case.a[segment] == point) | (case.b[segment] == point)
    beside = _near_an_end(case, point, segment, limit("distance_m"))
    lies = same & ~end & ~beside & ~_shares_neighbour(case, point, segment)
    name = np.full(len(x), None, dtype=object)
    for row, on in zip(point[lies], segment[lies], strict=True):
        name[row] = f"{case.segments['from_point_no'].iat[on]}-{case.segments['to_point_no'].iat[on]}"
    return hits(np.array([each is not None for each in name], dtype=bool), segment=name)


def _near_an_end(case: Case, point: np.ndarray, segment: np.ndarray, reach: float) -> Mask:
    x, y = case.points["x"].to_numpy(float), case.points["y"].to_numpy(float)
    near = np.zeros(len(point), dtype=bool)
    for rows in (case.a, case.b):
        there = rows[segment]
        near |= np.hypot(x[point] - x[there], y[point] - y[there]) <= reach
    return near


def _shares_neighbour(case: Case, point: np.ndarray, segment: np.ndarray) -> Mask:
    """Return which points hang on an end of the segment: they lie along it, not across it."""
    return _neighbours(case, point, case.a[segment]) | _neighbours(case, point, case.b[segment])
