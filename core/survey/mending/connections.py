"""Mends of connections: the end of a line that just misses a point is brought to it."""

from __future__ import annotations

from undergrid.core.intake.delivery import NOWHERE
from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend
from undergrid.core.survey.checks.case import Case
from undergrid.core.survey.mending.joining import named_near, one_point


@mend(
    "point-near-miss",
    does=Text("Snap the end of a line to the near point", "将线端捕捉到邻近点"),
    says=Text("Bring the line that ends at {point_no} to {other}, {gap} m away.",
              "将止于 {point_no} 的管线接到相距 {gap} m 的 {other}。"),
)  # fmt: skip
def snap_to_near_point(case: Case, row: int, said: Said) -> list[Edit]:
    kept = named_near(case, row, said["other"])
    return one_point(case, gone=row, kept=kept) if kept != NOWHERE else []
