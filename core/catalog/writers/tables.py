"""Tables: CSV and workbook, places as WKT, no cell that a spreadsheet program would take for a formula."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from undergrid.core.catalog.gate.release import Released
from undergrid.core.catalog.writers.checked import require_released
from undergrid.core.catalog.writers.layers import Loss
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.report.table import harmless

MOST_ROWS, MOST_SIGNS = 1_048_575, 32_767
PIECE = 20_000
SHEET_NAME = 31
QUOTED = Text("a text that begins like a formula has an apostrophe before it", "以公式符号开头的文本前加单引号")
AS_WKT = Text("places are text (WKT)", "几何以文本（WKT）表示")


def comma_separated(released: object, path: Path) -> list[Loss]:
    """Write a CSV in UTF-8 with a byte order mark, as spreadsheet programs know it."""
    rows = require_released(released)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(rows.table.column_names)
        for row in _rows(rows):
            writer.writerow([harmless(each) for each in row])
    return _losses(rows, "CSV")


def workbook(released: object, path: Path) -> list[Loss]:
    """Write a workbook with one sheet."""
    rows = require_released(released)
    if rows.table.num_rows > MOST_ROWS:
        raise SourceError(
            Text("A sheet holds no more than {most} rows.", "工作表最多容纳 {most} 行。").fill(most=MOST_ROWS),
            Text("Take GeoPackage, GeoParquet or CSV.", "请改用 GeoPackage、GeoParquet 或 CSV。"),
        )
    book = Workbook(write_only=True)
    sheet = book.create_sheet(rows.name.replace(".", "_")[:SHEET_NAME])
    sheet.append(rows.table.column_names)
    for row in _rows(rows):
        sheet.append([_cell(sheet, each) for each in row])
    book.save(path)
    return _losses(rows, "XLSX")


def _cell(sheet: Any, value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None)
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", harmless(value))[:MOST_SIGNS])
    cell.data_type = "s"  # never "f", whatever it begins with
    return cell


def _rows(rows: Released) -> Iterator[tuple[Any, ...]]:
    """Yield the rows; places as WKT."""
    for batch in rows.table.to_batches(max_chunksize=PIECE):
        columns = [
            _wkt(column.to_pylist()) if name == rows.geometry else column.to_pylist()
            for name, column in zip(rows.table.column_names, batch.columns, strict=True)
        ]
        yield from zip(*columns, strict=True)


def _wkt(shapes: list[bytes | None]) -> list[str | None]:
    return [None if each is None else shapely.to_wkt(shapely.from_wkb(each), rounding_precision=-1) for each in shapes]


def _losses(rows: Released, name: str) -> list[Loss]:
    return [(name, QUOTED), *([(name, AS_WKT)] if rows.geometry is not None else [])]
