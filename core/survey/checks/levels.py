"""Levels: ground, depth and pipe level belong together, and pipes lie under the ground."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask, Numbers, as_mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.burial import ON_SURFACE
from undergrid.core.survey.checks.case import Case, Limits

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
ENDS = ("from", "to")


def _column(case: Case, name: str) -> Numbers:
    return np.asarray(case.segments[name], dtype=float)


def _cell_of(case: Case, end: str, rows: pd.Index) -> dict[str, object]:
    """Return the cell of a depth; in the one-sheet layout each end has a row of its own."""
    if "other_row" not in case.segments:
        return {"cell": f"{end}_depth_m"}
    own = case.segments["row" if end == "from" else "other_row"].iloc[rows]
    return {"cell": "depth_m", "at_row": own.fillna(case.segments["row"].iloc[rows]).to_numpy()}


def _at_either_end(case: Case, mask_of: dict[str, Mask], **columns: dict[str, Numbers]) -> Hits:
    """Return the hits of both ends, each pointing at its depth."""
    found = []
    for end, mask in mask_of.items():
        point = case.segments[f"{end}_point_no"].to_numpy(object)
        there = hits(mask, point=point, **{name: values[end] for name, values in columns.items()})
        found.append(there.assign(**_cell_of(case, end, there.index)))
    return pd.concat(found)


@check(
    "segment-level-inconsistent",
    ERROR,
    "segments",
    tolerances={"difference_m": 0.02},
    holds=Text("Ground level is depth plus pipe level.", "地面高程 = 埋深 + 管线高程。"),
    says=Text(
        "At {point} the ground lies at {ground} m, but depth and pipe level add up to {sum} m.",
        "{point} 处地面高程 {ground} m，而埋深与管线高程之和为 {sum} m。",
    ),
    remedy=Text("Correct whichever of the three was misread.", "请核对并更正三者中有误的一项。"),
)
def segment_level_inconsistent(case: Case, limit: Limits) -> Hits:
    total = {end: _column(case, f"{end}_depth_m") + _column(case, f"{end}_level_m") for end in ENDS}
    ground = {end: _column(case, f"{end}_ground_m") for end in ENDS}
    allowed = limit("difference_m", "segments")
    wrong = {end: np.abs(total[end] - ground[end]) > allowed + 1e-9 for end in ENDS}
    return _at_either_end(case, wrong, ground=ground, sum=total)


@check(
    "segment-ground-differs",
    ERROR,
    "segments",
    tolerances={"difference_m": 0.02},
    holds=Text("A segment and its point say the same ground level.", "管线段与管线点的地面高程一致。"),
    says=Text(
        "The segment puts the ground at {point} at {ground} m, the point itself at {own} m.",
        "管线段记 {point} 地面高程为 {ground} m，点表为 {own} m。",
    ),
    remedy=Text("Correct the wrong one.", "请更正有误的一处。"),
)
def segment_ground_differs(case: Case, limit: Limits) -> Hits:
    own = {"from": case.delivery.end("a", "ground_m"), "to": case.delivery.end("b", "ground_m")}
    if "ends" in case.segments:  # the one-sheet layout: the point's own rows are compared with one another
        return hits(np.zeros(len(case.segments), dtype=bool))
    ground = {end: _column(case, f"{end}_ground_m") for end in ENDS}
    allowed = limit("difference_m", "segments")
    wrong = {end: np.abs(own[end] - ground[end]) > allowed + 1e-9 for end in ENDS}
    return _at_either_end(case, wrong, ground=ground, own=own)


@check(
    "segment-depth-zero",
    WARNING,
    "segments",
    holds=Text("A buried pipe has a depth.", "埋地管线的埋深不为零。"),
    says=Text("The depth at {point} is zero.", "{point} 处埋深为零。"),
    remedy=Text("Measure the depth; leave it empty if it is unknown.", "请补测埋深；不详时留空。"),
)
def segment_depth_zero(case: Case, _limit: Limits) -> Hits:
    buried = ~case.aerial & (case.segments["burial"] != ON_SURFACE).to_numpy(bool)
    return _at_either_end(case, {end: buried & (_column(case, f"{end}_depth_m") == 0) for end in ENDS})


@check(
    "segment-above-ground",
    ERROR,
    "segments",
    holds=Text(
        "A buried pipe lies under the ground; only aerial ends have negative depths.",
        "埋地管线埋深为正，仅架空端为负。",
    ),
    says=Text("The pipe lies {depth} m deep at {point}.", "{point} 处埋深为 {depth} m。"),
    remedy=Text("Correct the depth, or the burial method.", "请更正埋深或埋设方式。"),
)
def segment_above_ground(case: Case, _limit: Limits) -> Hits:
    depth = {end: _column(case, f"{end}_depth_m") for end in ENDS}
    return _at_either_end(case, {end: ~case.aerial & (depth[end] < 0) for end in ENDS}, depth=depth)


@check(
    "segment-aerial-buried",
    WARNING,
    "segments",
    cell="burial",
    holds=Text("Aerial lines hang above the ground: their depth is negative.", "架空管线的埋深为负值。"),
    says=Text("The line is called aerial, but both ends lie under the ground.", "埋设方式为架空，但两端均在地面以下。"),
    remedy=Text("Correct the burial method, or the sign of the depths.", "请更正埋设方式或埋深符号。"),
)
def segment_aerial_buried(case: Case, _limit: Limits) -> Mask:
    hanging = (case.segments["burial"] == "JK").to_numpy(bool)
    return as_mask(hanging & (_column(case, "from_depth_m") > 0) & (_column(case, "to_depth_m") > 0))


@check(
    "segment-too-deep",
    WARNING,
    "segments",
    tolerances={"depth_m": 15.0},
    holds=Text("No pipe lies deeper than pipes are laid.", "埋深不超过常见限值。"),
    says=Text("The pipe lies {depth} m deep at {point}.", "{point} 处埋深达 {depth} m。"),
    remedy=Text("Check the decimal point, and depth against level.", "请检查小数点，并核对埋深与高程。"),
)
def segment_too_deep(case: Case, limit: Limits) -> Hits:
    depth = {end: _column(case, f"{end}_depth_m") for end in ENDS}
    deepest = limit("depth_m", "segments")
    return _at_either_end(case, {end: depth[end] > deepest for end in ENDS}, depth=depth)


@check(
    "segment-level-kind-unknown",
    ADVICE,
    "delivery",
    holds=Text("It is known whether depths are to the top or to the invert.", "已知埋深量至管顶或管内底。"),
    says=Text("Of {count} segments with a depth this is not known.", "{count} 条管线段的埋深量测位置不明。"),
    remedy=Text("Say it in the profile under level_kind.", "请在导入方案的 level_kind 中说明。"),
)
def segment_level_kind_unknown(case: Case, _limit: Limits) -> Hits:
    unknown = case.segments["level_kind"].isna() & case.segments["from_level_m"].notna()
    return pd.DataFrame({"count": [int(unknown.sum())]} if unknown.any() else {})


@check(
    "point-chamber-shallow",
    WARNING,
    "points",
    cell="chamber_depth_m",
    tolerances={"difference_m": 0.02},
    holds=Text("A chamber is as deep as the pipes that enter it.", "井底深不小于接入管线的埋深。"),
    says=Text(
        "The chamber {point_no} is {chamber_depth_m} m deep, but a pipe enters it at {deepest} m.",
        "{point_no} 井底深 {chamber_depth_m} m，而接入管线埋深 {deepest} m。",
    ),
    remedy=Text("Measure the chamber again.", "请复测井底深。"),
)
def point_chamber_shallow(case: Case, limit: Limits) -> Hits:
    deepest = np.full(len(case.points), -np.inf)
    for rows, end in ((case.a, "from"), (case.b, "to")):
        depth = _column(case, f"{end}_depth_m")
        known = (rows >= 0) & np.isfinite(depth)
        np.maximum.at(deepest, rows[known], depth[known])
    chamber = case.points["chamber_depth_m"].to_numpy(float)
    return hits(deepest - chamber > limit("difference_m", "points") + 1e-9, deepest=deepest)


@check(
    "point-ground-jumps",
    WARNING,
    "segments",
    tolerances={"step_m": 3.0, "slope": 1.0},
    holds=Text("The ground does not jump between neighbouring points.", "相邻管线点的地面高程不突变。"),
    says=Text(
        "Between {from_point_no} and {to_point_no} the ground rises or falls {step} m over {length} m.",
        "{from_point_no} 与 {to_point_no} 之间地面高差 {step} m，水平距离仅 {length} m。",
    ),
    remedy=Text("Check the ground levels for mistyped digits.", "请检查地面高程是否输错。"),
)
def point_ground_jumps(case: Case, limit: Limits) -> Hits:
    step = np.abs(case.delivery.end("a", "ground_m") - case.delivery.end("b", "ground_m"))
    jumps = (step > limit("step_m", "segments")) & (step > limit("slope", "segments") * case.length_m)
    return hits(jumps & case.joined & ~case.doubtful, step=step, length=case.length_m)
