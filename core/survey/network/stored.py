"""Points and segments as they lie in the store, read as tables and geometries."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from sqlalchemy import Connection, LargeBinary, Select, Uuid, any_, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY

from undergrid.core.kernel.account import counted_within
from undergrid.core.kernel.text import Text
from undergrid.core.survey.network.solid import (
    ANGULAR,
    Bools,
    Floats,
    Geometries,
    Pieces,
    Sections,
    axis_offset_m,
    pieces,
    sections,
)
from undergrid.core.survey.tables import Point, Segment

SEGMENT_COLUMNS = (
    "id", "rev", "segment_no", "from_point_id", "to_point_id", "from_point_no", "to_point_no", "category",
    "from_depth_m", "to_depth_m", "from_level_m", "to_level_m", "level_kind", "shape", "section", "width_mm",
    "height_mm", "material", "burial", "pressure", "voltage", "flow_direction", "length_m", "owner", "road",
    "status", "laid_year", "laid_on", "quality_level",
)  # fmt: skip
POINT_COLUMNS = (
    "id", "rev", "point_no", "category", "feature", "appurtenance", "ground_m", "depth_m", "chamber_depth_m",
    "chamber_shape", "chamber_length_mm", "chamber_width_mm", "owner", "road", "status",
)  # fmt: skip
PIPES = Text("pipes", "管段")
NUMBERS = ("_m", "_mm", "_year")
"""Endings of the names of columns that hold numbers."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Rows and their geometries, in the same order."""

    rows: pd.DataFrame
    geometry: Geometries

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def floats(self, name: str) -> Floats:
        """Return a column of numbers, NaN where the store has none."""
        return np.asarray(self.rows[name], dtype=np.float64)

    def says(self, name: str, *words: str) -> Bools:
        """Return which rows have one of some words in a column of texts."""
        return np.asarray(self.rows[name].isin(words), dtype=bool)

    def words(self, name: str) -> NDArray[np.object_]:
        """Return a column of texts, None where the store has none."""
        return np.asarray(self.rows[name], dtype=object)


@dataclass(frozen=True, slots=True)
class Pipes:
    """Segments as bodies: their rows, sizes, and straight pieces of axis."""

    stored: Stored
    sizes: Sections
    axes: Pieces


def read_segments(
    connection: Connection,
    *,
    categories: Sequence[str] | None = None,
    ids: Iterable[uuid.UUID] | None = None,
    area_wkt: str | None = None,
) -> Stored:
    """Return segments of some utilities, by key, or touching an area in the store's coordinate system."""
    return _read(connection, Segment, SEGMENT_COLUMNS, categories, ids, area_wkt)


def read_points(
    connection: Connection,
    *,
    categories: Sequence[str] | None = None,
    ids: Iterable[uuid.UUID] | None = None,
    area_wkt: str | None = None,
) -> Stored:
    """Return points of some utilities, by key, or in an area in the store's coordinate system."""
    return _read(connection, Point, POINT_COLUMNS, categories, ids, area_wkt)


def sizes_of(stored: Stored) -> Sections:
    """Return the sections of segments."""
    return sections(
        stored.floats("width_mm"), stored.floats("height_mm"), stored.rows["material"], stored.says("shape", *ANGULAR)
    )


def as_pipes(stored: Stored) -> Pipes:
    """Return the bodies of segments; axes lie where level, kind of level and size put them."""
    sizes = sizes_of(stored)
    return Pipes(stored, sizes, pieces(stored.geometry, *levels_of(stored, sizes)))


def levels_of(stored: Stored, sizes: Sections) -> tuple[Floats, Bools]:
    """Return how far the axis of each segment lies above its levels, metres, and which have both levels."""
    offset = axis_offset_m(
        sizes, stored.floats("width_mm"), stored.floats("height_mm"), stored.says("level_kind", "invert")
    )
    return offset, np.isfinite(stored.floats("from_level_m")) & np.isfinite(stored.floats("to_level_m"))


def joints(stored: Stored) -> NDArray[np.int64]:
    """Return (N, 2) numbers of the points that segments end in, -1 for an end without a point."""
    ends = pd.concat([stored.rows["from_point_id"], stored.rows["to_point_id"]], ignore_index=True)
    codes, _ = pd.factorize(ends)
    return np.ascontiguousarray(codes.reshape(2, -1).T).astype(np.int64)


def _read(
    connection: Connection,
    table: Any,
    columns: Sequence[str],
    categories: Sequence[str] | None,
    ids: Iterable[uuid.UUID] | None,
    area_wkt: str | None,
) -> Stored:
    asked: Select[Any] = select(
        *(getattr(table, name) for name in columns), func.ST_AsBinary(table.geom, type_=LargeBinary).label("geom")
    )
    if categories is not None:
        asked = asked.where(table.category.in_(list(categories)))
    if ids is not None:
        asked = asked.where(table.id == any_(literal(list(ids), ARRAY(Uuid))))
    if area_wkt is not None:
        area = func.ST_GeomFromText(area_wkt, func.ST_SRID(table.geom))
        asked = asked.where(func.ST_Intersects(table.geom, area))
    rows = connection.execute(asked).all()
    if area_wkt is not None and table is Segment:
        counted_within(("area", "area_wkt"), len(rows), PIPES)
    lines = shapely.from_wkb([row[-1] for row in rows])
    return Stored(as_rows([row[:-1] for row in rows], columns), np.asarray(lines, dtype=object))


def as_rows(records: Sequence[Any], columns: Sequence[str]) -> pd.DataFrame:
    """Return records as a table: numbers as floats with NaN, everything else as it is with None."""
    frame = pd.DataFrame(records, columns=list(columns), dtype=object)
    return frame.astype({name: "float64" for name in columns if name.endswith(NUMBERS)})
