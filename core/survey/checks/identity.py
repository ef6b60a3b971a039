"""Identity: every point and segment is there once, and knows its ends."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.checks.rules import MISSING
from undergrid.core.store.declared_rules import tell_as
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.tables import Point

ERROR, WARNING = Severity.ERROR, Severity.WARNING


@check(
    "point-number-missing",
    ERROR,
    "points",
    cell="point_no",
    holds=Text("Every point has a number.", "每个管线点都有点号。"),
    says=Text("This point has no number.", "该点没有点号。"),
    remedy=Text("Give the point its number.", "请补填点号。"),
)
def point_number_missing(case: Case, _limit: Limits) -> Mask:
    return as_mask(case.points["point_no"].isna().to_numpy(bool))


tell_as(MISSING, Point, "point_no", point_number_missing)


@check(
    "point-number-duplicate",
    ERROR,
    "points",
    cell="point_no",
    holds=Text("A point number stands for one point.", "点号唯一。"),
    says=Text("The number {point_no} stands for {times} points.", "点号 {point_no} 重复，共 {times} 个点。"),
    remedy=Text("Give each point its own number, or delete the double.", "请为各点分别编号，或删除重复点。"),
)
def point_number_duplicate(case: Case, _limit: Limits) -> Hits:
    number = case.points["point_no"]
    codes, distinct = pd.factorize(number)
    times = np.append(np.bincount(codes[codes >= 0], minlength=len(distinct)), 0)[codes]
    return hits((times > 1) & number.duplicated().to_numpy(bool), times=times)


@check(
    "point-number-taken",
    WARNING,
    "points",
    cell="point_no",
    holds=Text("A point number is used by one delivery only.", "不同批次的点号不重复。"),
    says=Text(
        "The number {point_no} stands already for a point of delivery {delivery} ({team}), {away_m} m away.",
        "点号 {point_no} 已用于批次 {delivery}（{team}）的点，相距 {away_m} m。",
    ),
    remedy=Text(
        "Give the point a number of its own; leave it out if it is the same point; "
        "if this delivery corrects the other, say so at import.",
        "请另编点号；若为同一点请删除；若本批为更正成果，请在入库时指定所替换的批次。",
    ),
)
def point_number_taken(case: Case, _limit: Limits) -> Hits:
    return case.delivery.taken


@check(
    "point-number-unlike",
    WARNING,
    "points",
    cell="point_no",
    tolerances={"share": 0.9, "points": 20.0},
    holds=Text(
        "Where a delivery numbers points by the letters of their utility, all of them are.",
        "成果点号以管线类别代码开头的，应全部如此。",
    ),
    says=Text(
        "The number {point_no} does not begin with {letters} as others of this delivery do.",
        "点号 {point_no} 未以“{letters}”开头，与本批其他点号规则不一致。",
    ),
    remedy=Text("Correct the number or the utility.", "请更正点号或管线类别。"),
)
def point_number_unlike(case: Case, limit: Limits) -> Hits:
    """The rule is the delivery's own: most numbers follow it, or there is none to follow."""
    number, category = case.points["point_no"], case.points["category"]
    known = (number.notna() & category.notna() & ~number.str.startswith("@").fillna(False).astype(bool)).to_numpy(bool)
    codes = category.where(known, "").astype(str).to_numpy(object)
    families = {code: case.codes.family(code) or code for code in set(codes)}
    words = number.where(known, "").astype(str).str.upper().to_numpy(object)
    like = np.array(
        [word.startswith((code, families[code])) for word, code in zip(words, codes, strict=True)], dtype=bool
    )
    enough = known.sum() >= limit("points") and (like & known).sum() >= limit("share") * known.sum()
    return hits(known & ~like & bool(enough), letters=codes)


SHEET = r"^\s*(\d+\.\d{1,2})\s*[-–]\s*(\d+\.\d{1,2})\s*$"
"""A map sheet by its south-western corner, north first, in kilometres: 25.50-68.25."""


@check(
    "point-map-sheet-wrong",
    WARNING,
    "points",
    cell="map_sheet",
    tolerances={"share": 0.8, "sheet_km": 0.25},
    holds=Text("A point lies in the map sheet that it names.", "管线点位于所填图幅内。"),
    says=Text(
        "{point_no} does not lie in map sheet {map_sheet}; its place is in {sheet}.",
        "{point_no} 不在图幅 {map_sheet} 内，按坐标应为 {sheet}。",
    ),
    remedy=Text("Correct the number of the sheet, or the place.", "请更正图幅号或坐标。"),
)
def point_map_sheet_wrong(case: Case, limit: Limits) -> Hits:
    """Numbers may leave out leading figures; where most do not fit, the sheets are of another system and not judged."""
    if case.points["map_sheet"].isna().all():
        return hits(np.zeros(len(case.points), dtype=bool))
    corners = case.points["map_sheet"].astype("string").str.extract(SHEET).fillna("nan")
    named = corners.astype(float).to_numpy()
    whole = 10.0 ** np.column_stack([corners[side].str.find(".").to_numpy(float) for side in (0, 1)])
    native = case.points[["y_native", "x_native"]].to_numpy(float) / 1000.0
    known = np.isfinite(named).all(axis=1) & np.isfinite(native).all(axis=1)
    size = limit("sheet_km")
    with np.errstate(invalid="ignore"):
        away = np.mod(native - named + CORNER_KM, whole)
    inside = known & (away <= size + 2 * CORNER_KM).all(axis=1)
    enough = known.any() and inside.sum() >= limit("share") * known.sum()
    wrong = known & ~inside & bool(enough)
    mine = np.mod(np.floor(native[wrong] / size) * size, whole[wrong])
    return hits(wrong).assign(sheet=[f"{north:.2f}-{east:.2f}" for north, east in mine])


CORNER_KM = 5e-6
"""A point on the border of two sheets lies in both."""


@check(
    "segment-end-missing",
    ERROR,
    "segments",
    cell="to_point_no",
    holds=Text("Every segment names its two ends.", "每条管线段都有两个端点点号。"),
    says=Text("The {end} of this segment has no point number.", "该管线段的{end_zh}点号缺失。"),
    remedy=Text("Give the number of the point at that end.", "请补填该端点的点号。"),
)
def segment_end_missing(case: Case, _limit: Limits) -> Hits:
    return _per_end(case, case.segments["from_point_no"].isna() & (case.a == NOWHERE),
                    case.segments["to_point_no"].isna() & (case.b == NOWHERE))  # fmt: skip


@check(
    "segment-end-unknown",
    ERROR,
    "segments",
    cell="to_point_no",
    holds=Text("Both ends of a segment are points of the delivery.", "管线段的两个端点都在点表中。"),
    says=Text("There is no point {number}.", "点表中没有点 {number}。"),
    remedy=Text("Deliver that point, or correct the number.", "请补交该点，或更正点号。"),
)
def segment_end_unknown(case: Case, _limit: Limits) -> Hits:
    return _per_end(case, case.segments["from_point_no"].notna() & (case.a == NOWHERE),
                    case.segments["to_point_no"].notna() & (case.b == NOWHERE))  # fmt: skip


def _per_end(case: Case, first: pd.Series, second: pd.Series) -> Hits:
    """Return hits of either end, each pointing at its own cell; the one-sheet layout names its first end point_no."""
    one_sheet = "ends" in case.segments and case.segments["ends"].notna().any()
    found = []
    for mask, cell, end, end_zh in (
        (first, "from_point_no", "first end", "起点"),
        (second, "to_point_no", "second end", "终点"),
    ):
        rows = hits(mask.to_numpy(bool), number=case.segments[cell].to_numpy(object), end=end, end_zh=end_zh)
        found.append(rows.assign(cell="point_no" if one_sheet and cell == "from_point_no" else cell))
    return pd.concat(found)


@check(
    "segment-self-loop",
    ERROR,
    "segments",
    cell="to_point_no",
    holds=Text("A segment joins two different points.", "管线段的两个端点不同。"),
    says=Text("The segment begins and ends at {from_point_no}.", "管线段起点和终点均为 {from_point_no}。"),
    remedy=Text("Correct one of its ends, or delete it.", "请更正其中一个端点，或删除该线段。"),
)
def segment_self_loop(case: Case, _limit: Limits) -> Mask:
    number = case.segments["from_point_no"]
    same = (number.notna() & (number == case.segments["to_point_no"])).to_numpy(bool)
    return as_mask(same | ((case.a == case.b) & (case.a != NOWHERE)))


@check(
    "segment-duplicate",
    ERROR,
    "segments",
    cell="to_point_no",
    holds=Text("A segment is delivered once.", "管线段不重复。"),
    says=Text(
        "The segment {from_point_no}-{to_point_no} is there already.", "管线段 {from_point_no}-{to_point_no} 重复。"
    ),
    remedy=Text("Delete the double.", "请删除重复的管线段。"),
)
def segment_duplicate(case: Case, _limit: Limits) -> Mask:
    return as_mask(case.joined & case.pairs.duplicated().to_numpy(bool))


@check(
    "segment-reversed-duplicate",
    ERROR,
    "segments",
    cell="to_point_no",
    holds=Text("A segment is not delivered again with its ends exchanged.", "管线段不以相反方向重复。"),
    says=Text(
        "The segment {from_point_no}-{to_point_no} is there already, from the other end.",
        "管线段 {from_point_no}-{to_point_no} 已以相反方向存在。",
    ),
    remedy=Text("Delete one of the two.", "请删除其中一条。"),
)
def segment_reversed_duplicate(case: Case, _limit: Limits) -> Mask:
    again = case.pairs.duplicated(["ends", "course", "section"]).to_numpy(bool)
    return as_mask(case.joined & again & ~case.pairs.duplicated().to_numpy(bool))


@check(
    "segment-parallel",
    WARNING,
    "segments",
    cell="section",
    holds=Text("Two points are joined by one segment.", "两点之间只有一条管线段。"),
    says=Text(
        "Another segment with another section joins {from_point_no} and {to_point_no}.",
        "{from_point_no} 与 {to_point_no} 之间另有一条不同断面的管线段。",
    ),
    remedy=Text("Keep both only if two pipes really lie there.", "仅当现场确有两条管线时保留。"),
)
def segment_parallel(case: Case, _limit: Limits) -> Mask:
    again = case.pairs.duplicated(["ends", "course"]).to_numpy(bool)
    return as_mask(case.joined & again & ~case.pairs.duplicated(["ends", "course", "section"]).to_numpy(bool))


@check(
    "segment-number-duplicate",
    WARNING,
    "segments",
    cell="segment_no",
    holds=Text("A segment number stands for one segment.", "管线段编号唯一。"),
    says=Text("The segment number {segment_no} is used again.", "管线段编号 {segment_no} 重复。"),
    remedy=Text("Give each segment its own number.", "请为各管线段分别编号。"),
)
def segment_number_duplicate(case: Case, _limit: Limits) -> Mask:
    number = case.segments["segment_no"]
    return as_mask((number.notna() & number.duplicated()).to_numpy(bool))


@check(
    "segment-from-one-end",
    WARNING,
    "segments",
    cell="to_point_no",
    holds=Text("In a results table both ends of a segment name it.", "成果表中管线段在两端点处均有记录。"),
    says=Text(
        "{from_point_no} names {to_point_no} as connected, but not the other way round.",
        "{from_point_no} 记有连接点 {to_point_no}，但反向无记录。",
    ),
    remedy=Text("Add the row at the other point, or correct the connection.", "请在对端点处补记录，或更正连接点号。"),
)
def segment_from_one_end(case: Case, _limit: Limits) -> Mask:
    if "ends" not in case.segments:
        return np.zeros(len(case.segments), dtype=bool)
    return as_mask((case.segments["ends"] == 1).to_numpy(bool) & case.joined)


@check(
    "segment-ends-disagree",
    ERROR,
    "segments",
    holds=Text("Both ends of a segment say the same of it.", "管线段在两端的记录一致。"),
    says=Text("One end says {one!s}, the other {other!s}.", "一端为 {one!s}，另一端为 {other!s}。"),
    remedy=Text("Correct the wrong end.", "请更正有误的一端。"),
)
def segment_ends_disagree(case: Case, _limit: Limits) -> Hits:
    found = [hits(np.zeros(len(case.segments), dtype=bool))]
    for name in ("section", "material", "burial", "category"):
        if f"other_{name}" in case.segments:
            one, other = case.segments[name], case.segments[f"other_{name}"]
            differs = (one.notna() & other.notna() & (one != other)).to_numpy(bool)
            found.append(hits(differs, one=one.to_numpy(object), other=other.to_numpy(object)).assign(cell=name))
    return pd.concat(found)


@check(
    "point-rows-differ",
    ERROR,
    "points",
    holds=Text("All rows of a point in a results table say the same of it.", "成果表中同一管线点各行记录一致。"),
    says=Text("{point_no}: {other} here, {first} in its first row.", "{point_no} 此处为 {other}，首行为 {first}。"),
    remedy=Text("Correct the wrong row.", "请更正有误的一行。"),
)
def point_rows_differ(case: Case, _limit: Limits) -> Hits:
    differing = case.delivery.differing
    if not len(differing):
        return hits(np.zeros(len(case.points), dtype=bool))
    number = pd.Series(case.points.index, index=pd.MultiIndex.from_frame(case.points[["source", "row"]]))
    of = number.reindex(pd.MultiIndex.from_frame(differing[["source", "row"]])).to_numpy()
    return differing[["cell", "first", "other", "at_row"]].set_axis(pd.Index(of))
