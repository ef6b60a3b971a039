"""Cells that hold a whole object of JSON, as layers with nested attributes do: what it says becomes columns."""

from __future__ import annotations

import json

import pyarrow as pa

from undergrid.core.formats.beside_tables import short_names, told_once
from undergrid.core.formats.records import flattened
from undergrid.core.formats.sheet import Sheet

LOOKED_AT = 60


def with_nested_cells(sheet: Sheet) -> Sheet:
    """Return a sheet with a column for each thing that the objects in its cells say, under the path to it."""
    if sheet.names is None:
        return sheet
    nested = {at: objects for at in range(len(sheet.columns)) if (objects := _objects(sheet.columns[at])) is not None}
    if not nested:
        return sheet
    paths: list[str] = []
    columns: list[pa.ChunkedArray] = []
    for at, (name, column) in enumerate(zip(sheet.names, sheet.columns, strict=True)):
        if at not in nested:
            paths.append(name)
            columns.append(column)
            continue
        records = [told_once(flattened(each, f"{name}/")) if each else {} for each in nested[at]]
        for path in dict.fromkeys(path for record in records for path in record):
            paths.append(path)
            cells = [record.get(path) or None for record in records]
            columns.append(pa.chunked_array([pa.array(cells, pa.string())]))
    sheet.names, sheet.columns = short_names(paths), columns
    return sheet


def _objects(column: pa.ChunkedArray) -> list[dict[str, object] | None] | None:
    """Return the objects in the cells of a column; None unless every filled one holds an object."""
    first = [cell for cell in column.slice(0, LOOKED_AT).to_pylist() if cell]
    if not first or not all(cell.lstrip().startswith("{") and cell.rstrip().endswith("}") for cell in first):
        return None
    try:
        told = [json.loads(cell) if cell else None for cell in column.to_pylist()]
    except ValueError:
        return None
    return told if all(each is None or isinstance(each, dict) for each in told) else None
