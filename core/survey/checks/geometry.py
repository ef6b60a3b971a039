"""Geometry: points where points can be, segments of plausible length."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.positions import inside
from undergrid.core.checking.register import Hits, check, hits
from undergrid.core.kernel.crs import crs_as_text, is_same_grid
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.store.checks.rules import BROKEN_GEOMETRY, MISSING, OUTSIDE
from undergrid.core.store.declared_rules import tell_as
from undergrid.core.survey.checks.case import FAR_M, Case, Limits
from undergrid.core.survey.tables import Point, Segment

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


@check(
    "point-position-missing",
    ERROR,
    "points",
    cell="x",
    holds=Text("Every point has a position.", "每个管线点都有坐标。"),
    says=Text("{point_no} has no position.", "{point_no} 没有坐标。"),
    remedy=Text("Fill in both coordinates.", "请补填坐标。"),
)
def point_position_missing(case: Case, _limit: Limits) -> Mask:
    return as_mask((case.points["x"].isna() | case.points["y"].isna()).to_numpy(bool))


tell_as(MISSING, Point, "geom", point_position_missing)


@check(
    "point-axes-swapped",
    ERROR,
    "points",
    cell="x",
    holds=Text("Easting and northing stand in their own columns.", "东坐标与北坐标各在其列。"),
    says=Text("The coordinates of {point_no} make sense only when exchanged.", "{point_no} 的坐标交换后才合理。"),
    remedy=Text("Exchange X and Y, or set the axis order in the profile.", "请交换 X、Y，或在方案中设置坐标轴顺序。"),
)
def point_axes_swapped(case: Case, _limit: Limits) -> Mask:
    x, y = case.points["x"].to_numpy(float), case.points["y"].to_numpy(float)
    outside = ~case.inside
    return outside & inside(case.crs, y, x) if outside.any() else outside


@check(
    "point-zone-wrong",
    ERROR,
    "points",
    cell="x",
    holds=Text("A zone prefix is that of the coordinate system.", "坐标带号与坐标系一致。"),
    says=Text(
        "The easting of {point_no} carries the zone number {wrong_zone}, which is not that of {crs}.",
        "{point_no} 的东坐标带有带号 {wrong_zone}，与 {crs} 不符。",
    ),
    remedy=Text(
        "Take the prefix off if it is a slip; name the true coordinate system if all points carry it.",
        "若为误填请去掉带号；若全部带有该带号请指定实际坐标系。",
    ),
)
def point_zone_wrong(case: Case, _limit: Limits) -> Hits:
    if "wrong_zone" not in case.points:
        return hits(np.zeros(len(case.points), dtype=bool))
    return hits(case.points["wrong_zone"].notna().to_numpy(bool), crs=_in_words(case))


def _in_words(case: Case) -> Text | str:
    """Return what a person calls the delivery's coordinate system, also where files brought its whole definition."""
    delivered = case.delivery.crs or ""
    if "[" in delivered:
        crs, own = CRS.from_wkt(delivered), case.crs
        return crs_as_text(own if own is not None and is_same_grid(crs, own) else crs)
    return crs_as_text(case.crs) if not delivered and case.crs is not None else delivered


@check(
    "point-outside-crs",
    ERROR,
    "points",
    cell="x",
    holds=Text("Every point lies where the project's coordinate system is used.", "管线点位于项目坐标系适用范围内。"),
    says=Text("{point_no} lies outside of it: {x}, {y}.", "{point_no} 超出范围：{x}，{y}。"),
    remedy=Text(
        "Check the coordinate system, its zone and the digits of the coordinates.", "请检查坐标系、带号及坐标数字。"
    ),
)
def point_outside_crs(case: Case, _limit: Limits) -> Mask:
    x, y = case.points["x"].to_numpy(float), case.points["y"].to_numpy(float)
    outside = ~case.inside
    return outside & ~inside(case.crs, y, x) if outside.any() else outside


tell_as(OUTSIDE, Point, "geom", point_outside_crs)


@check(
    "point-outside-area",
    ERROR,
    "points",
    cell="x",
    tolerances={"margin_m": 50.0},
    holds=Text("Every point lies in the survey area.", "管线点位于测区内。"),
    says=Text("{point_no} lies outside of the survey area.", "{point_no} 位于测区之外。"),
    remedy=Text("Correct the position, or name the right survey area.", "请更正坐标，或指定正确的测区。"),
)
def point_outside_area(case: Case, limit: Limits) -> Mask:
    if case.delivery.area_wkb is None:
        return np.zeros(len(case.points), dtype=bool)
    area = shapely.from_wkb(case.delivery.area_wkb).buffer(limit("margin_m"))
    shapely.prepare(area)
    x, y = case.points["x"].to_numpy(float), case.points["y"].to_numpy(float)
    known = np.isfinite(x) & np.isfinite(y)
    outside = np.zeros(len(x), dtype=bool)
    outside[known] = ~shapely.intersects_xy(area, x[known], y[known])
    return outside


@check(
    "point-far-away",
    WARNING,
    "points",
    cell="x",
    tolerances={"distance_m": FAR_M},
    holds=Text("The points of a delivery lie near one another.", "同一批成果的管线点相距不远。"),
    says=Text("{point_no} lies {away_m} m from the nearest other point.", "{point_no} 距最近的其他点 {away_m} m。"),
    remedy=Text("Check the digits of its coordinates.", "请检查坐标数字。"),
)
def point_far_away(case: Case, limit: Limits) -> Hits:
    away = case.strayed_m(limit("distance_m"))
    x, y = case.points["x"].to_numpy(float), case.points["y"].to_numpy(float)
    far = (away > limit("distance_m")) & case.inside
    if not far.any():
        return hits(far)
    # the coordinate that strayed is the one further from where most points are
    northward = np.abs(y - np.nanmedian(y)) > np.abs(x - np.nanmedian(x))
    return hits(far, away_m=away, cell=np.where(northward, "y", "x"))


@check(
    "point-same-place",
    WARNING,
    "points",
    cell="x",
    tolerances={"distance_m": 0.01},
    holds=Text("No two points of a utility stand at the same place.", "同类管线点位置不重合。"),
    says=Text("{point_no} stands at the place of {other}.", "{point_no} 与 {other} 位置重合。"),
    remedy=Text("Keep one of them and join its segments.", "请保留其一，并连接相应管线段。"),
)
def point_same_place(case: Case, limit: Limits) -> Hits:
    step = max(limit("distance_m"), 1e-6)
    keys = pd.DataFrame(
        {
            "x": np.floor(case.points["x"] / step + 0.5),
            "y": np.floor(case.points["y"] / step + 0.5),
            "category": case.points["category"],
        }
    )
    again = (keys.duplicated() & keys["x"].notna() & keys["y"].notna()).to_numpy(bool)
    number = case.points["point_no"]
    other = number.groupby([keys["x"], keys["y"], keys["category"]], dropna=False).transform("first")
    return hits(again & (number != other).to_numpy(bool), other=other.to_numpy(object))


@check(
    "segment-too-short",
    WARNING,
    "segments",
    cell="to_point_no",
    tolerances={"length_m": 0.05},
    holds=Text("A segment has some length.", "管线段有一定长度。"),
    says=Text("The segment is only {length} m long.", "管线段长仅 {length} m。"),
    remedy=Text("Check the positions of its ends.", "请检查两端点坐标。"),
)
def segment_too_short(case: Case, limit: Limits) -> Hits:
    rising = np.abs(case.segments["from_level_m"] - case.segments["to_level_m"]).fillna(0).to_numpy(float)
    length = np.hypot(case.length_m, rising)
    return hits(case.joined & (length < limit("length_m", "segments")), length=length)


tell_as(BROKEN_GEOMETRY, Segment, "geom", segment_too_short)


@check(
    "segment-too-long",
    WARNING,
    "segments",
    cell="to_point_no",
    tolerances={"length_m": 120.0},
    holds=Text(
        "Straight segments are not longer than manholes or bends stand apart.", "直线管线段长度不超过点间距限值。"
    ),
    says=Text("The segment is {length} m long.", "管线段长达 {length} m。"),
    remedy=Text("Check its ends; deliver the points between them.", "请检查两端点，并补交中间的管线点。"),
)
def segment_too_long(case: Case, limit: Limits) -> Hits:
    return hits(case.joined & ~case.doubtful & (case.length_m > limit("length_m", "segments")), length=case.length_m)


@check(
    "segment-length-differs",
    WARNING,
    "segments",
    cell="length_m",
    tolerances={"difference_m": 0.25, "share": 0.02},
    holds=Text("The delivered length is the distance between the ends.", "提交的长度与坐标反算长度一致。"),
    says=Text(
        "The length is given as {length_m} m, but the ends are {length} m apart.",
        "填报长度 {length_m} m，反算长度 {length} m。",
    ),
    remedy=Text("Correct the length, or the position of an end.", "请更正长度或端点坐标。"),
)
def segment_length_differs(case: Case, limit: Limits) -> Hits:
    given = case.segments["length_m"].to_numpy(float)
    rising = (case.segments["from_level_m"] - case.segments["to_level_m"]).fillna(0).to_numpy(float)
    allowed = limit("difference_m", "segments") + limit("share", "segments") * given
    in_plan = np.abs(case.length_m - given)
    in_space = np.abs(np.hypot(case.length_m, rising) - given)
    return hits(case.joined & ~case.doubtful & (np.minimum(in_plan, in_space) > allowed), length=case.length_m)


@check(
    "point-not-surveyed",
    ADVICE,
    "delivery",
    holds=Text("Drawn lines begin and end at surveyed points.", "图形管线的端点均为实测点。"),
    says=Text(
        "{count} ends of drawn lines have no point; a stand-in numbered @ was made for each.",
        "{count} 个图形管线端点没有管线点，已生成以 @ 编号的替代点。",
    ),
    remedy=Text(
        "Deliver the points, or widen the snapping distance of the profile.", "请补交管线点，或增大方案中的捕捉距离。"
    ),
)
def point_not_surveyed(case: Case, _limit: Limits) -> Hits:
    count = int(case.points["point_no"].str.startswith("@").fillna(False).astype(bool).sum())
    return pd.DataFrame({"count": [count]} if count else {})
