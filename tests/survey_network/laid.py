"""Pipes laid by hand: rows and geometries as the store would give them, from a few words each."""

from __future__ import annotations

import uuid

import numpy as np
import pandas as pd
import shapely
from sqlalchemy import insert

from undergrid.core.store.connection import Store
from undergrid.core.survey.network.stored import POINT_COLUMNS, SEGMENT_COLUMNS, Stored, as_rows
from undergrid.core.survey.tables import Point, Segment

NAMESPACE = uuid.UUID(int=7)


def key(name: str) -> uuid.UUID:
    """Return the key that everything called ``name`` has."""
    return uuid.uuid5(NAMESPACE, name)


def segments(*rows: dict) -> Stored:
    """Return segments; each row says ``name`` (two point names), ``course`` (3D corners), and any column."""
    records, lines = [], []
    for row in rows:
        given = {name: value for name, value in row.items() if name not in {"name", "course"}}
        course = row["course"]
        start, end = row["name"].split("-")
        records.append(
            dict.fromkeys(SEGMENT_COLUMNS)
            | {
                "id": key(row["name"]),
                "from_point_id": key(start),
                "to_point_id": key(end),
                "from_point_no": start,
                "to_point_no": end,
                "from_level_m": course[0][2],
                "to_level_m": course[-1][2],
                "level_kind": "invert",
            }
            | given
        )
        lines.append(shapely.LineString(course))
    return _stored(records, SEGMENT_COLUMNS, lines)


def points(*rows: dict) -> Stored:
    """Return points; each row says ``name``, ``at`` (x, y, ground) and any column."""
    records = [
        dict.fromkeys(POINT_COLUMNS)
        | {"id": key(row["name"]), "point_no": row["name"], "ground_m": row["at"][2]}
        | {name: value for name, value in row.items() if name not in {"name", "at"}}
        for row in rows
    ]
    return _stored(records, POINT_COLUMNS, [shapely.Point(row["at"]) for row in rows])


def _stored(records: list[dict], columns: tuple[str, ...], shapes: list) -> Stored:
    return Stored(as_rows(records, columns), np.asarray(shapes, dtype=object))


def lay(store: Store, pipes: Stored, chambers: Stored | None = None) -> None:
    """Put points and segments into the store; without ``chambers`` every end of a pipe gets a plain point."""
    chambers = _ends(pipes) if chambers is None else chambers
    with store.begin() as connection:
        for table, laid in ((Point, chambers), (Segment, pipes)):
            connection.execute(insert(table), [_values(laid, i) for i in range(len(laid))])


def _ends(pipes: Stored) -> Stored:
    ends = {}
    for row, line in zip(pipes.rows.itertuples(), pipes.geometry, strict=True):
        for name, corner in ((row.from_point_no, line.coords[0]), (row.to_point_no, line.coords[-1])):
            ends.setdefault(name, {"name": name, "at": (*corner[:2], corner[2] + 2), "category": row.category})
    return points(*ends.values())


def _values(laid: Stored, i: int) -> dict:
    row = laid.rows.iloc[i].to_dict()
    values = {name: None if pd.isna(value) else value for name, value in row.items() if name != "rev"}
    return values | {"geom": shapely.to_wkt(laid.geometry[i], rounding_precision=-1)}
