"""What was delivered of each utility, beside what the team claims."""

from __future__ import annotations

import uuid

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from undergrid.core.kernel.text import Language
from undergrid.core.kernel.values import Answer
from undergrid.core.survey.checks.case import Case

LANGUAGES: tuple[Language, ...] = ("en", "zh")
VISIBLE, HIDDEN = ("visible",), ("detected", "excavated")
"""How a point was found: measured where it shows, or looked for. What comes from a drawing is neither."""


def record_workload(connection: sa.Connection, delivery: uuid.UUID | None, case: Case) -> Answer:
    """Write what was delivered of each utility under a delivery (none: write nothing), and return it."""
    rows = workload(case)
    if delivery is not None:
        connection.execute(sa.select(sa.func.app.record_workload(delivery, sa.literal(rows, JSONB))))
    return {"workload": rows}


def workload(case: Case) -> list[Answer]:
    """Return per utility: points (visible, hidden, not said), segments, length in plan and claimed length."""
    of_points = case.points["category"].astype(object)
    points = of_points.value_counts()
    method = case.points["survey_method"]
    visible, hidden = (of_points[method.isin(each).to_numpy(bool)].value_counts() for each in (VISIBLE, HIDDEN))
    names = {tongue: case.codes.names("pipe_category", tongue) for tongue in LANGUAGES}
    category = case.segments["category"].astype(object)
    segments = category.value_counts()
    length = pd.Series(case.length_m, index=category.index).groupby(category).sum()
    claimed = case.delivery.claimed_m
    return [
        {
            "category": each,
            "label": {tongue: of.get(each, each) for tongue, of in names.items()},
            "claimed_length_m": claimed.get(each),
            "length_m": round(float(length.get(each, 0.0)), 3),
            "points": int(points.get(each, 0)),
            "visible": int(visible.get(each, 0)),
            "hidden": int(hidden.get(each, 0)),
            "unsaid": int(points.get(each, 0) - visible.get(each, 0) - hidden.get(each, 0)),
            "segments": int(segments.get(each, 0)),
        }
        for each in sorted({*points.index, *segments.index, *claimed})
    ]
