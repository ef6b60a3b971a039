"""A judged delivery into the tables: keys made, links set, geometry built, everything through the one write path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa

from undergrid.core.checking.arrays import Mask
from undergrid.core.intake.delivery import NOWHERE, Delivery
from undergrid.core.intake.subject import Subject
from undergrid.core.store.batch import UnitOfWork
from undergrid.core.store.columns import Coordinates, new_keys

NATIVE = ("x_native", "y_native")
MANY = {"LINESTRING": shapely.multilinestrings, "POLYGON": shapely.multipolygons, "POINT": shapely.multipoints}


def promote(work: UnitOfWork, delivery: Delivery, keep: Mapping[str, Mask]) -> dict[str, int]:
    """Stage and promote the rows to keep, and return their number by subject.

    A kept row whose link must be set has the row that it names among the kept ones.
    """
    keys: dict[str, np.ndarray] = {}
    subjects = delivery.intake.subjects
    for subject in subjects:
        mask = keep[subject.name]
        keys[subject.name] = np.zeros((len(mask) + 1, 16), dtype=np.uint8)
        keys[subject.name][:-1][mask] = new_keys(int(mask.sum()))
        work.stage(subject.table, _columns(delivery, subject, mask), **_made(delivery, subject, mask, keys))
    work.promote(*(subject.table for subject in subjects))
    return {subject.name: int(keep[subject.name].sum()) for subject in subjects}


def _columns(delivery: Delivery, subject: Subject, keep: Mask) -> dict[str, Any]:
    """Return the kept rows of the columns that hold anything: an empty column costs time and says nothing."""
    frame = delivery.table(subject.name)
    held = [name for name in subject.columns if name in frame and (name in subject.key or frame[name].notna().any())]
    return {subject.column_of(name): frame[name] if keep.all() else frame[name][keep] for name in held}


def _made(delivery: Delivery, subject: Subject, keep: Mask, keys: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """Return what no file says: keys, links, geometry, and coordinates as they were delivered."""
    frame, table = delivery.table(subject.name), cast(sa.Table, subject.table.__table__)
    made: dict[str, Any] = {"id": keys[subject.name][:-1][keep]}
    for link in subject.links:
        rows = frame[link.frame].to_numpy(np.int64)[keep]
        made[link.column] = _linked(keys[link.subject], rows)
    if subject.geometry_column is not None:
        made[subject.geometry_column] = stored_geometry(delivery, subject, np.flatnonzero(keep))
    for name in subject.filled:
        if name in frame:
            made[name] = frame[name][keep]
    for name in NATIVE:
        if name in table.c and subject.geometry == "point":
            made[name] = _native(frame, name)[keep]
    return made


def _linked(keys: np.ndarray, rows: np.ndarray) -> np.ndarray | list[bytes | None]:
    """Return the keys of the rows that are linked to; a row that names none, or one that stays out, has no key."""
    named: np.ndarray = keys[rows]
    unknown = (rows == NOWHERE) | ~named.any(axis=1)
    if not unknown.any():
        return named
    return [None if gone else bytes(key) for key, gone in zip(named, unknown, strict=True)]


def _native(frame: pd.DataFrame, name: str) -> pd.Series:
    return frame[name] if name in frame else frame[name.removesuffix("_native")]


def stored_geometry(delivery: Delivery, subject: Subject, rows: np.ndarray) -> Coordinates | np.ndarray:
    """Return the geometry of some rows as their table takes it: with Z where it has Z, as many where it holds many."""
    kind: str = cast(sa.Table, subject.table.__table__).c[str(subject.geometry_column)].type.geometry_type  # type: ignore[attr-defined]
    made = delivery.coordinates(subject.name, rows)
    if isinstance(made, Coordinates):
        lacks_z = kind.endswith("Z") and made.flat.shape[1] == 2
        return replace(made, flat=np.column_stack([made.flat, np.zeros(len(made.flat))])) if lacks_z else made
    return np.array([as_kind(shape, kind) for shape in made], dtype=object)


def as_kind(shape: shapely.Geometry | None, kind: str) -> shapely.Geometry | None:
    """Return a shape as a column of a geometry type takes it: as many where it holds many, with Z where it has Z."""
    if shape is None:
        return None
    if kind.startswith("MULTI") and not shape.geom_type.startswith("Multi"):
        shape = MANY[shape.geom_type.upper()]([shape])
    return shapely.force_3d(shape) if kind.endswith("Z") else shape
