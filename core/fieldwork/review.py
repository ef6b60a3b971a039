"""The review layer: what both sides changed, one row per column with base, mine and theirs, and room to take one."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from undergrid.core.fieldwork.merging import ROW, Choice
from undergrid.core.fieldwork.versions import GEOMETRY, Version
from undergrid.core.formats.geopackage import write_layer
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store

if TYPE_CHECKING:
    from undergrid.core.fieldwork.unpacking import Row

LAYER = "review"
COLUMNS = ("layer", "row_id", "name", "column", "base", "mine", "theirs", "theirs_rev", "take")
Decisions = dict[tuple[str, uuid.UUID], tuple[int | None, dict[str, Choice]]]


def write_review(path: Path, store: Store, rows: Sequence[Row]) -> None:
    """Write the layer, one row per disputed column, at the place the field has given it."""
    records, shapes = [], []
    for row in rows:
        for column in row.merged.conflicts or (GEOMETRY,):
            sides = [_told(version, column) for version in (row.base, row.mine, row.theirs)]
            rev = row.theirs.rev if row.theirs else None
            records.append((row.layer.name, str(row.key), row.name, column, *sides, rev, None))
            known = row.mine or row.theirs
            shapes.append(known.shape if known else None)
    frame = pd.DataFrame(records, columns=list(COLUMNS), dtype=object)
    frame = frame.astype({name: "Int64" if name == "theirs_rev" else "string" for name in COLUMNS})
    layer = gpd.GeoDataFrame(frame, geometry=np.array(shapes, dtype=object), crs=store.crs)
    write_layer(path, LAYER, layer, "Unknown" if records else "Point Z")


def read_decisions(path: str) -> Decisions:
    """Return what was taken for the columns of each row, with the store's revision that the choice was made on."""
    if not Path(path).is_file():
        raise SourceError(
            Text("There is no review layer at {path}.", "找不到复核图层 {path}。").fill(path=path),
            Text("Give the file that an earlier import wrote.", "请选择先前导入生成的文件。"),
        )
    decisions: Decisions = {}
    for row in pyogrio.read_dataframe(path, layer=LAYER, read_geometry=False).itertuples():
        if row.take in ("mine", "theirs"):
            rev = None if pd.isna(row.theirs_rev) else int(row.theirs_rev)
            decisions.setdefault((row.layer, uuid.UUID(row.row_id)), (rev, {}))[1][row.column] = row.take
    return decisions


def _told(version: Version | None, column: str) -> str | None:
    """Return one side of a conflict as text."""
    if column == ROW:
        return "deleted" if version is None else "there"
    if version is None:
        return None
    value = version[column]
    if isinstance(value, shapely.Geometry):
        return str(shapely.to_wkt(value, rounding_precision=-1))
    return None if value is None else str(value)
