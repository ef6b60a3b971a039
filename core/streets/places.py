"""Points beside the streets: which street each is on, how far off it is, and a finding for one that is too far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, text

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.text import Text
from undergrid.core.streets.checks.faults import TOO_FAR, told
from undergrid.core.streets.network import Streets, Traveller

NEAREST = text("""
    SELECT asked.n, street.id, street.along, street.off, street.x, street.y
    FROM unnest(CAST(:x AS float8[]), CAST(:y AS float8[])) WITH ORDINALITY AS asked(x, y, n)
    CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(asked.x, asked.y), CAST(:srid AS integer)) AS spot) AS place
    CROSS JOIN LATERAL (
        SELECT id, ST_LineLocatePoint(geom, spot) AS along, ST_Distance(geom, spot) AS off,
            ST_X(ST_ClosestPoint(geom, spot)) AS x, ST_Y(ST_ClosestPoint(geom, spot)) AS y
        FROM streets.segment
        WHERE from_junction_id IS NOT NULL AND to_junction_id IS NOT NULL
            AND (street_class IS NULL OR street_class NOT IN (
                SELECT code FROM codes.code WHERE kind = 'street_class' AND attributes ->> 'travels' = :others))
        ORDER BY geom <-> spot, id LIMIT 1
    ) AS street
    ORDER BY asked.n
""")
NOBODY = Text("No point lies within {limit:g} m of a street.", "没有点位于道路 {limit:g} 米以内。")


@dataclass(frozen=True, slots=True)
class Places:
    """Points on streets: ``row`` of the asked point, number of its segment, how far along (0 to 1), and where.

    ``off_m`` is how far the point lies from the street: that way is not part of any cost.
    """

    row: NDArray[np.int64]
    segment: NDArray[np.int64]
    along: NDArray[np.float64]
    off_m: NDArray[np.float64]
    at: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.row)


def locate(
    connection: Connection,
    streets: Streets,
    srid: int,
    points: NDArray[np.float64],
    traveller: Traveller,
    limit_m: float,
    report: Callable[[Finding], None],
    file_rows: NDArray[np.int64],
) -> Places:
    """Return the points (n, 2) on the streets that the traveller may use; one further than ``limit_m`` is a finding.

    ``file_rows`` (n) are the points' rows in their file, from 1: rows without a shape are not among the points.
    Raises StoreError when none is left.
    """
    others = "foot" if traveller == "vehicle" else "vehicle"
    asked = {"x": points[:, 0].tolist(), "y": points[:, 1].tolist(), "srid": srid, "others": others}
    rows = connection.execute(NEAREST, asked).all()
    row = np.array([each[0] - 1 for each in rows], dtype=np.int64)
    off = np.array([each[3] for each in rows], dtype=np.float64)
    far = off > limit_m
    for finding in told(TOO_FAR, points[row[far]], file_rows[row[far]] - 1, distance=off[far]):
        report(finding)
    near = [each for each, is_far in zip(rows, far, strict=True) if not is_far]
    if not near:
        raise StoreError(NOBODY.fill(limit=limit_m), TOO_FAR.remedy)
    return Places(
        row[~far],
        streets.numbers([each[1] for each in near]),
        np.array([each[2] for each in near], dtype=np.float64),
        off[~far],
        np.array([[each[4], each[5]] for each in near], dtype=np.float64),
    )
