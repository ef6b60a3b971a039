"""Mends of geometry: axes exchanged, points delivered twice, lengths that the ends contradict."""

from __future__ import annotations

from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend
from undergrid.core.survey.checks.case import Case
from undergrid.core.survey.mending.joining import named_near, one_point


@mend(
    "point-axes-swapped",
    does=Text("Exchange easting and northing", "交换东坐标与北坐标"),
    says=Text("Exchange easting and northing of {point_no}.", "交换 {point_no} 的东坐标与北坐标。"),
)
def exchange_axes(case: Case, row: int, _said: Said) -> list[Edit]:
    x, y = (float(case.points[axis].iat[row]) for axis in ("x", "y"))
    return [Edit("points", row, {"x": y, "y": x})]


@mend(
    "point-same-place",
    does=Text("Merge points of one utility at the same place", "合并同类同位的管线点"),
    says=Text("Merge {point_no} into {other}.", "将 {point_no} 合并到 {other}。"),
)
def merge_same_place(case: Case, row: int, said: Said) -> list[Edit]:
    kept = named_near(case, row, said["other"])
    return one_point(case, gone=row, kept=kept) if kept != NOWHERE else []


@mend(
    "segment-length-differs",
    does=Text("Take the length between the ends", "采用端点反算长度"),
    says=Text(
        "Set the length of {from_point_no}-{to_point_no} to {length} m.",
        "将 {from_point_no}-{to_point_no} 的长度改为 {length} m。",
    ),
)
def measure_length(case: Case, row: int, _said: Said) -> list[Edit]:
    return [Edit("segments", row, {"length_m": round(float(case.length_m[row]), 3)})]
