"""Versions of a row, in the same plain values whether they come from the store or from a package."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa
from geoalchemy2 import Geometry

from undergrid.core.intake.promoting import as_kind
from undergrid.core.store.declare import Base

KEPT_BACK = ("id", "rev", "updated_at", "updated_by", "batch_id")
SAME_PLACE_M = 1e-6
GEOMETRY = "geom"


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a row: plain values by column, its 3D shape, and the revision when the store knows it."""

    values: Mapping[str, Any]
    shape: shapely.Geometry | None
    rev: int | None = None

    def __getitem__(self, column: str) -> Any:
        """Return a value, or the shape under the name of its column."""
        return self.shape if column == GEOMETRY else self.values.get(column)


def columns(declared: type[Base]) -> dict[str, sa.Column[Any]]:
    """Return the columns that people fill in, without the shape and without the bookkeeping."""
    table = cast(sa.Table, declared.__table__)
    return {
        column.name: column
        for column in table.columns
        if column.name not in KEPT_BACK and not isinstance(column.type, Geometry)
    }


def plain(value: Any, column: sa.Column[Any]) -> Any:
    """Return a value as JSON has it; empty text and NaN are None."""
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and np.isnan(value)):
        return None
    if isinstance(column.type, sa.Uuid):
        return str(uuid.UUID(str(value)))
    if isinstance(column.type, sa.Integer):
        return int(value)
    if isinstance(column.type, sa.Float | sa.Double):
        return float(value)
    if isinstance(column.type, sa.Date):
        return str(value)[:10]
    return str(value) or None


def as_version(declared: type[Base], row: Mapping[str, Any], shape: shapely.Geometry | None, rev: Any) -> Version:
    """Return a row of any origin as a version."""
    values = {name: plain(row.get(name), column) for name, column in columns(declared).items()}
    return Version(values, None if shape is None else as_kept(declared, shape), None if rev is None else int(rev))


def read_versions(
    connection: sa.Connection, declared: type[Base], keys: Iterable[uuid.UUID]
) -> dict[uuid.UUID, Version]:
    """Return the rows as they are in the store now, by key."""
    names = list(columns(declared))
    table = cast(sa.Table, declared.__table__)
    asked = sa.select(
        table.c.id, table.c.rev, *(table.c[name] for name in names),
        sa.func.ST_AsBinary(table.c.geom, type_=sa.LargeBinary).label("wkb"),
    ).where(table.c.id == sa.any_(sa.literal(list(keys), sa.dialects.postgresql.ARRAY(sa.Uuid))))  # fmt: skip
    return {
        row["id"]: as_version(declared, dict(row), shapely.from_wkb(row["wkb"]), row["rev"])
        for row in connection.execute(asked).mappings()
    }


def geometry_type(declared: type[Base]) -> str:
    """Return the type of the table's geometry, such as ``POINTZ``."""
    table = cast(sa.Table, declared.__table__)
    return next(str(column.type.geometry_type) for column in table.columns if isinstance(column.type, Geometry))


def as_kept(declared: type[Base], shape: shapely.Geometry) -> shapely.Geometry:
    """Return a shape as its table keeps it: in space where that has Z, many where that holds many."""
    kind = geometry_type(declared)
    return in_space(as_kind(shape, kind)) if kind.endswith("Z") else as_kind(shapely.force_2d(shape), kind)


def in_space(shape: shapely.Geometry) -> shapely.Geometry:
    """Return the shape with a Z everywhere; what was drawn flat lies at 0, which the store reads as unknown."""
    corners = shapely.get_coordinates(shape, include_z=True)
    return shapely.set_coordinates(shapely.force_3d(shape), np.nan_to_num(corners))


def same(one: Any, other: Any) -> bool:
    """Return whether two values are the same; shapes when all their corners are, within a thousandth millimetre."""
    if isinstance(one, shapely.Geometry) and isinstance(other, shapely.Geometry):
        a, b = (shapely.get_coordinates(shape, include_z=True) for shape in (one, other))
        return a.shape == b.shape and bool(np.allclose(a, b, rtol=0.0, atol=SAME_PLACE_M, equal_nan=True))
    return bool(one == other)
