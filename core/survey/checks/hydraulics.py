"""Hydraulics: in gravity networks water must be able to run where the survey says it runs."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.point_roles import NETWORK_ENDS

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


def _flowing(case: Case) -> Mask:
    return case.gravity & case.joined & case.flow[2]


@check(
    "segment-flow-missing",
    ADVICE,
    "segments",
    cell="flow_direction",
    holds=Text("Every gravity pipe says its flow direction.", "重力流管道应注明流向。"),
    says=Text("The flow direction is missing.", "缺少流向。"),
    remedy=Text("Fill it in, or let it follow the levels.", "请补填流向，或按高程推定。"),
)
def segment_flow_missing(case: Case, _limit: Limits) -> Mask:
    return case.gravity & case.joined & ~case.declared


@check(
    "segment-rises",
    WARNING,
    "segments",
    cell="flow_direction",
    tolerances={"rise_m": 0.02},
    holds=Text("A gravity pipe does not rise in the direction of flow.", "重力流管道不逆坡。"),
    says=Text("The pipe rises {rise} m in the direction of flow.", "管道沿流向上升 {rise} m（逆坡）。"),
    remedy=Text("Check the depths at both ends, then the flow direction.", "请核对两端埋深及流向。"),
)
def segment_rises(case: Case, limit: Limits) -> Hits:
    above, below = case.flow_levels
    rise = below - above
    return hits(case.gravity & case.joined & case.declared & (rise > limit("rise_m", "segments") + 1e-9), rise=rise)


@check(
    "segment-slope-steep",
    WARNING,
    "segments",
    tolerances={"slope": 0.6, "drop_m": 1.0},
    holds=Text("A gravity pipe is not steeper than pipes are laid.", "重力流管道坡度不超过限值。"),
    says=Text("The pipe falls {drop} m over {length} m.", "管道在 {length} m 内落差 {drop} m。"),
    remedy=Text("Check the depths; a drop belongs into a drop manhole.", "请核对埋深；落差应设跌水井。"),
)
def segment_slope_steep(case: Case, limit: Limits) -> Hits:
    drop = np.abs(case.segments["from_level_m"] - case.segments["to_level_m"]).to_numpy(float)
    steep = (drop > limit("slope", "segments") * case.length_m) & (drop > limit("drop_m", "segments"))
    return hits(case.gravity & case.joined & steep, drop=drop, length=case.length_m)


@check(
    "segment-slope-flat",
    ADVICE,
    "segments",
    tolerances={"slope": 0.0003, "length_m": 10.0},
    holds=Text("A gravity pipe has a fall.", "重力流管道有坡度。"),
    says=Text("The pipe is level over {length} m.", "管道在 {length} m 内无坡度。"),
    remedy=Text("Check the depths.", "请核对埋深。"),
)
def segment_slope_flat(case: Case, limit: Limits) -> Hits:
    drop = np.abs(case.segments["from_level_m"] - case.segments["to_level_m"]).to_numpy(float)
    flat = (drop < limit("slope", "segments") * case.length_m) & (case.length_m > limit("length_m", "segments"))
    return hits(case.gravity & case.joined & flat, length=case.length_m)


@check(
    "segment-shrinks",
    WARNING,
    "segments",
    cell="section",
    tolerances={"shrink_mm": 1.0},
    holds=Text("Gravity pipes do not get smaller downstream.", "重力流管道下游管径不变小。"),
    says=Text(
        "The pipe is {width} mm wide, but a pipe of {upstream} mm runs into it.",
        "管径 {width} mm，而上游来管 {upstream} mm。",
    ),
    remedy=Text("Check both sizes and the flow direction.", "请核对两段管径及流向。"),
)
def segment_shrinks(case: Case, limit: Limits) -> Hits:
    up, down, _ = case.flow
    flowing = _flowing(case)
    width = case.segments["width_mm"].to_numpy(float)
    height = np.where(np.isnan(case.segments["height_mm"]), width, case.segments["height_mm"]).astype(float)
    area = width * height
    known = flowing & np.isfinite(area)
    size = max(len(case.points), 1)  # ends that nobody delivered look at row 0, which must be there
    arriving = np.zeros(size)
    np.maximum.at(arriving, down[known], area[known])
    leaving = np.bincount(up[flowing], minlength=size)
    upstream = np.where(up >= 0, arriving[up], 0.0)
    single = leaving[np.maximum(up, 0)] == 1
    smaller = np.sqrt(upstream) - np.sqrt(area) > limit("shrink_mm", "segments")
    return hits(known & single & smaller, width=np.sqrt(area), upstream=np.sqrt(upstream))


@check(
    "point-no-outlet",
    WARNING,
    "points",
    cell="feature",
    holds=Text("Water that arrives at a point leaves it, unless it is an outlet.", "有来水的点应有去水，排放口除外。"),
    says=Text("{arrive} pipes run into {point_no}, and none out of it.", "{point_no} 有 {arrive} 条来管，无去管。"),
    remedy=Text("Deliver the pipe that leads on, or call the point an outlet.", "请补交下游管段，或将该点标为排放口。"),
)
def point_no_outlet(case: Case, _limit: Limits) -> Hits:
    up, down, _ = case.flow
    flowing = _flowing(case)
    arrive = np.bincount(down[flowing], minlength=len(case.points))
    leave = np.bincount(up[flowing], minlength=len(case.points))
    undirected = case.gravity & case.joined & ~case.flow[2]
    for rows in (case.a, case.b):
        leave += np.bincount(rows[undirected], minlength=len(case.points))
    called = case.points_with(NETWORK_ENDS)
    return hits((arrive > 0) & (leave == 0) & ~called, arrive=arrive)


@check(
    "segment-flow-loop",
    ERROR,
    "segments",
    cell="flow_direction",
    holds=Text("Water does not run in a circle.", "重力流管网无环流。"),
    says=Text(
        "The pipe is part of a circle of {count} pipes through which water would run forever.",
        "该管段处于由 {count} 条管段组成的环流中。",
    ),
    remedy=Text("Correct the flow direction of one of them.", "请更正其中一条的流向。"),
)
def segment_flow_loop(case: Case, _limit: Limits) -> Hits:
    up, down, _ = case.flow
    flowing = _flowing(case)
    size = max(len(case.points), 1)  # ends that nobody delivered look at row 0, which must be there
    graph = coo_array((np.ones(flowing.sum()), (up[flowing], down[flowing])), shape=(size, size))
    _, piece = connected_components(graph, directed=True, connection="strong")
    inside = flowing & (piece[np.maximum(up, 0)] == piece[np.maximum(down, 0)])
    count = np.zeros(size, dtype=int)
    np.add.at(count, piece[up[inside]], 1)
    return hits(inside, count=count[piece[np.maximum(up, 0)]])


@check(
    "point-piece-small",
    ADVICE,
    "points",
    tolerances={"segments": 2.0},
    holds=Text("A network hangs together.", "管网连通。"),
    says=Text(
        "{point_no} belongs to a piece of {category} of only {count} points.",
        "{point_no} 所在的 {category} 连通片仅有 {count} 个点。",
    ),
    remedy=Text("Look for the connection that was not surveyed.", "请查找未探明的连接。"),
)
def point_piece_small(case: Case, limit: Limits) -> Hits:
    size = len(case.points)
    if not size:
        return hits(np.zeros(0, dtype=bool), count=np.zeros(0, dtype=int))
    joined = case.joined
    graph = coo_array((np.ones(joined.sum()), (case.a[joined], case.b[joined])), shape=(size, size))
    _, piece = connected_components(graph, directed=False)
    count = np.bincount(piece, minlength=1)[piece]
    first = np.zeros(size, dtype=bool)
    first[np.unique(piece, return_index=True)[1]] = True
    return hits(first & (count > 1) & (count <= limit("segments")), count=count)
