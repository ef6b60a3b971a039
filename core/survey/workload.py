"""What was delivered of each utility, beside what the team claims."""

from __future__ import annotations

import uuid
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from undergrid.core.survey.checks.case import Case


def record_workload(connection: sa.Connection, delivery: uuid.UUID | None, case: Case) -> dict[str, Any]:
    """Write what was delivered of each utility under a delivery (none: write nothing), and return it."""
    rows = workload(case)
    if delivery is not None:
        connection.execute(sa.select(sa.func.app.record_workload(delivery, sa.literal(rows, JSONB))))
    return {"workload": rows}


def workload(case: Case) -> list[dict[str, Any]]:
    """Return per utility: points, segments, length in plan and claimed length."""
    points = case.points["category"].astype(object).value_counts()
    category = case.segments["category"].astype(object)
    segments = category.value_counts()
    length = pd.Series(case.length_m, index=category.index).groupby(category).sum()
    claimed = case.delivery.claimed_m
    return [
        {
            "category": each,
            "claimed_length_m": claimed.get(each),
            "length_m": round(float(length.get(each, 0.0)), 3),
            "points": int(points.get(each, 0)),
            "segments": int(segments.get(each, 0)),
        }
        for each in sorted({*points.index, *segments.index, *claimed})
    ]
