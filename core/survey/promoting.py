"""A judged delivery into the tables: geometry built, ends joined by key, everything through the one write path."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from undergrid.core.store.batch import Coordinates, UnitOfWork
from undergrid.core.store.columns import new_keys
from undergrid.core.survey.fields import POINT_FIELDS, SEGMENT_FIELDS
from undergrid.core.survey.network_delivery import Delivery, take
from undergrid.core.survey.tables import Point, Segment

Mask = npt.NDArray[np.bool_]
POINT_COLUMNS = [name for name in POINT_FIELDS if name in Point.__table__.c]
SEGMENT_COLUMNS = [name for name in SEGMENT_FIELDS if name in Segment.__table__.c]


def promote(work: UnitOfWork, delivery: Delivery, keep_points: Mask, keep_segments: Mask) -> tuple[int, int]:
    """Stage and promote the rows to keep, and return the number of points and of segments.

    Every kept segment must have both its points among the kept ones.
    """
    keys = np.zeros((len(delivery.points), 16), dtype=np.uint8)
    keys[keep_points] = new_keys(int(keep_points.sum()))
    work.stage(
        Point,
        _filled(delivery.points, POINT_COLUMNS, keep_points),
        id=keys[keep_points],
        geom=Coordinates(_point_coordinates(delivery.points)[keep_points]),
        x_native=_native(delivery.points, "x")[keep_points],
        y_native=_native(delivery.points, "y")[keep_points],
    )
    ends = {end: delivery.segments[end].to_numpy()[keep_segments] for end in ("a", "b")}
    flat, offsets = segment_coordinates(delivery, np.flatnonzero(keep_segments))
    work.stage(
        Segment,
        _filled(delivery.segments, SEGMENT_COLUMNS, keep_segments),
        from_point_id=keys[ends["a"]],
        to_point_id=keys[ends["b"]],
        geom=Coordinates(flat, offsets),
    )
    work.promote(Point, Segment)
    return int(keep_points.sum()), int(keep_segments.sum())


def _filled(frame: pd.DataFrame, names: list[str], keep: Mask) -> dict[str, Any]:
    """Return the kept rows of the declared columns that hold anything: an empty column costs time and says nothing."""
    held = [name for name in names if name in frame and (name == "point_no" or frame[name].notna().any())]
    return {name: frame[name] if keep.all() else frame[name][keep] for name in held}


def _native(points: pd.DataFrame, axis: str) -> pd.Series:
    return points[f"{axis}_native"] if f"{axis}_native" in points else points[axis]


def _point_coordinates(points: pd.DataFrame) -> npt.NDArray[np.float64]:
    """Return (n, 3) coordinates; Z is the ground level, 0 where it is unknown."""
    ground = points["ground_m"].fillna(0.0)
    return np.column_stack([points["x"], points["y"], ground]).astype(float)


def segment_coordinates(
    delivery: Delivery, rows: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
    """Return the vertices (m, 3) of the segments in ``rows`` and their offsets (n + 1,).

    Z falls evenly from the first level to the second along the course; where a level is unknown it is 0.
    """
    low, high = (delivery.segments[name].to_numpy(float)[rows] for name in ("from_level_m", "to_level_m"))
    known = np.isfinite(low) & np.isfinite(high)
    low, high = np.where(known, low, 0.0), np.where(known, high, 0.0)
    ends = [
        take(delivery.points[axis].to_numpy(float), delivery.segments[end].to_numpy()[rows])
        for end in ("a", "b")
        for axis in ("x", "y")
    ]
    straight = np.column_stack([ends[0], ends[1], low, ends[2], ends[3], high]).reshape(-1, 3)
    bent = [place for place, row in enumerate(rows) if int(row) in delivery.courses] if delivery.courses else []
    if not bent:
        return straight, np.arange(0, 2 * len(rows) + 1, 2)
    return _with_courses(delivery, rows, straight, bent)


def _with_courses(
    delivery: Delivery, rows: npt.NDArray[np.int64], straight: npt.NDArray[np.float64], bent: list[int]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
    pieces = list(straight.reshape(-1, 2, 3))
    for place in bent:
        course = delivery.courses[int(rows[place])][:, :2]
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(course, axis=0).T))])
        share = along / along[-1] if along[-1] > 0 else along
        (_, _, low), (_, _, high) = pieces[place]
        pieces[place] = np.column_stack([course, low + share * (high - low)])
    offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])])
    return np.concatenate(pieces), offsets.astype(np.int64)
