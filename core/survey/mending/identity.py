"""Mends of identity: doubles become one, and numbers that differ only in how they are written are the same."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend
from undergrid.core.survey.checks.case import Case
from undergrid.core.survey.mending.joining import distance_m, one_point, one_segment

SAME_PLACE_M = 0.05
"""The mean error of a surveyed point (CJJ 61-2017): two positions within it are one measured twice."""


@mend(
    "point-number-duplicate",
    does=Text("Merge points with the same number at the same place", "合并同号且同位的管线点"),
    says=Text("Merge the double of {point_no} into the first.", "将重复的 {point_no} 合并到首个点。"),
)
def merge_same_number(case: Case, row: int, _said: Said) -> list[Edit]:
    points = case.points
    alike = (points["point_no"] == points["point_no"].iat[row]) & (points["category"] == points["category"].iat[row])
    first = int(np.flatnonzero(alike.to_numpy(bool))[0]) if alike.any() else row
    if first == row or not distance_m(case, row, first) <= SAME_PLACE_M:
        return []  # two places under one number: only the team knows which is which
    return one_point(case, gone=row, kept=first)


@mend(
    "segment-duplicate",
    does=Text("Keep one of two equal segments", "相同管线段只保留一条"),
    says=Text("Remove the double {from_point_no}-{to_point_no}.", "删除重复的管线段 {from_point_no}-{to_point_no}。"),
)
def drop_double(case: Case, row: int, _said: Said) -> list[Edit]:
    same = (case.a == case.a[row]) & (case.b == case.b[row])
    return one_segment(case, gone=row, kept=int(np.flatnonzero(same)[0]))


@mend(
    "segment-reversed-duplicate",
    does=Text("Keep one of two opposite segments", "相反方向重复的管线段只保留一条"),
    says=Text(
        "Remove {from_point_no}-{to_point_no}, the same pipe told from its other end.",
        "删除从另一端重复的管线段 {from_point_no}-{to_point_no}。",
    ),
)
def drop_reversed_double(case: Case, row: int, _said: Said) -> list[Edit]:
    same = (case.a == case.b[row]) & (case.b == case.a[row])
    return one_segment(case, gone=row, kept=int(np.flatnonzero(same)[0]))


@mend(
    "segment-end-unknown",
    does=Text("Join an end to the point whose number is written differently", "按写法相近的点号连接端点"),
    says=Text(
        "Join {from_point_no}-{to_point_no} to the point whose number differs only in writing.",
        "将 {from_point_no}-{to_point_no} 连接到仅写法不同的点号。",
    ),
)
def join_as_written(case: Case, row: int, _said: Said) -> list[Edit]:
    values: Answer = {}
    for end, name in (("a", "from_point_no"), ("b", "to_point_no")):
        number = case.segments[name].iat[row]
        if case.segments[end].iat[row] != NOWHERE or number is None or number != number:  # noqa: PLR0124
            continue
        found = np.flatnonzero(_plain(case.points["point_no"]) == _plain(pd.Series([number], dtype="str"))[0])
        if len(found) != 1:
            return []
        values |= {end: int(found[0]), name: case.points["point_no"].iat[found[0]]}
    first, second = values.get("a", case.a[row]), values.get("b", case.b[row])
    return [Edit("segments", row, values)] if values and first != second else []


def _plain(numbers: pd.Series) -> pd.Series:
    """Return numbers without what people write differently: width, case, blanks, dashes, O for 0, leading zeros."""
    plain = numbers.str.normalize("NFKC").str.upper().str.replace(r"[\s\-_./]", "", regex=True).str.replace("O", "0")
    return plain.str.replace(r"(^|\D)0+(\d)", r"\1\2", regex=True)
