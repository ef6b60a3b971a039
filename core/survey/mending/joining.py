"""Two rows that are one: which edits leave one of them, with everything that hung on the other."""

from __future__ import annotations

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Numbers, Rows
from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.values import Answer
from undergrid.core.mending.edits import Edit
from undergrid.core.survey.checks.case import Case
from undergrid.core.survey.fields import POINT_FIELDS, SEGMENT_FIELDS

OF_ITS_PLACE = {"x", "y", "point_no", "category", "depth_m", "level_kind"}
OF_ITS_WAY = {
    "from_point_no", "to_point_no", "category", "flow_direction", "from_depth_m", "to_depth_m", "from_level_m",
    "to_level_m", "level_kind", "from_ground_m", "to_ground_m", "bends",
}  # fmt: skip
"""What one of two doubles says for its own place or direction, and cannot lend to the other."""


def one_point(case: Case, gone: int, kept: int) -> list[Edit]:
    """Return the edits that leave ``kept`` of two points: the pipes of ``gone`` end there, its facts fill gaps."""
    edits = [Edit("points", gone, removed=True)]
    lent = _lent(case, "points", gone, kept, OF_ITS_PLACE)
    if lent:
        edits.append(Edit("points", kept, lent))
    number = case.points["point_no"].iat[kept]
    for row in np.flatnonzero((case.a == gone) | (case.b == gone)):
        edits.append(_joined_to(case, int(row), gone, kept, number))
    return edits


def _joined_to(case: Case, row: int, gone: int, kept: int, number: str) -> Edit:
    first, second = int(case.a[row]), int(case.b[row])
    if {first, second} <= {gone, kept}:
        return Edit("segments", row, removed=True)
    values: Answer = {}
    for end, name, point in (("a", "from", first), ("b", "to", second)):
        if point == gone:
            values |= {end: kept, f"{name}_point_no": number}
            if f"{name}_ground_m" in case.segments:
                values[f"{name}_ground_m"] = np.nan  # it was said of the other point
    return Edit("segments", row, values)


def one_segment(case: Case, gone: int, kept: int) -> list[Edit]:
    """Return the edits that leave ``kept`` of two segments; what only the other said is kept too."""
    lent = _lent(case, "segments", gone, kept, OF_ITS_WAY)
    return [Edit("segments", gone, removed=True), *([Edit("segments", kept, lent)] if lent else [])]


def _lent(case: Case, table: str, gone: int, kept: int, own: set[str]) -> Answer:
    frame = case.delivery.table(table)
    fields = POINT_FIELDS if table == "points" else SEGMENT_FIELDS
    names = [name for name in fields if name in frame and name not in own]
    theirs, ours = frame.loc[gone, names], frame.loc[kept, names]
    return {name: theirs[name] for name in names if pd.isna(ours[name]) and not pd.isna(theirs[name])}


def named_near(case: Case, row: int, number: str) -> int:
    """Return the row of the point with this number that is nearest to the point in ``row``; -1 for none."""
    same = np.flatnonzero((case.points["point_no"] == number).to_numpy(bool))
    same = same[same != row]
    if not len(same):
        return NOWHERE
    return int(same[np.argmin(distance_m(case, row, same))])


def distance_m(case: Case, row: int, others: Rows | int) -> Numbers:
    """Return how far points lie from the point in ``row``, metres in plan."""
    x, y = case.points["x"].to_numpy(float), case.points["y"].to_numpy(float)
    away: Numbers = np.hypot(x[others] - x[row], y[others] - y[row])
    return away
