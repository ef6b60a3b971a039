"""Mends of attributes."""

from __future__ import annotations

from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend
from undergrid.core.survey.checks.case import Case


@mend(
    "point-kind-both",
    does=Text("Keep the appurtenance, drop the feature", "保留附属物，清空特征"),
    says=Text(
        "Keep {appurtenance} at {point_no} and drop {feature}.", "{point_no} 保留{appurtenance}，清空{feature}。"
    ),
)
def keep_appurtenance(_case: Case, row: int, _said: Said) -> list[Edit]:
    return [Edit("points", row, {"feature": None})]
