"""Small tables that a person gives for a run, row by row: any text table or workbook, title lines above the header."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from undergrid.core.formats.delimited import OPEN_QUOTE
from undergrid.core.formats.files import read_table_file
from undergrid.core.formats.sheet import Sheet
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

DEEPEST_HEADER = 40
NO_TABLE = Text("{name} cannot be read as a table: {why}.", "无法将 {name} 读作表格：{why}。")
CLOSE = Text("Close every quote, and keep one value in each cell.", "请闭合所有引号，每个单元格只写一个值。")
COMPLETE = Text("Complete the table.", "请补全数据表。")


def rows_of(path: Path, known: Set[str]) -> list[tuple[int, dict[str, str]]]:
    """Return (row of the file, cells by column) of a table; its header is the first row that names a known column.

    Errors: SourceError for an empty table, a quote without end, or a row with more cells than the header.
    """
    lines = _lines(path, known)
    at = next((i for i, line in enumerate(lines[:DEEPEST_HEADER]) if known & {*line.cells}), 0)
    header = lines[at].cells if lines else []
    rows = []
    for line in lines[at + 1 :]:
        number, cells = line.row, line.cells
        if any(cells[len(header) :]):
            raise SourceError(
                Text(
                    "{name}, row {row}: {there} cells under a header of {expected}.",
                    "{name} 第 {row} 行有 {there} 个单元格，表头为 {expected} 个。",
                ).fill(name=path.name, row=number, there=len(cells), expected=len(header)),
                Text("Write decimal points, not commas, and one value a column.", "请使用小数点，每列一个数值。"),
            )
        if any(cells):
            rows.append((number, dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))))
    if not rows:
        raise SourceError(
            Text("{name} has no rows.", "{name} 没有数据行。").fill(name=path.name),
            Text("Give a table.", "请提供数据表。"),
        )
    return rows


def names_any(path: Path, known: Set[str]) -> bool:
    """Tell whether a table has a header that names a known column."""
    return any(known & {*line.cells} for line in _lines(path, known)[:DEEPEST_HEADER])


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one row of a table, as many as it has, and the number of the row in the file."""

    row: int
    cells: list[str]


def _lines(path: Path, known: Set[str]) -> list[Line]:
    """Return the rows of a file's table: of several sheets, the first that names a known column, else the first."""
    tables = [_lines_of(sheet) for sheet in read_table_file(path) if not sheet.hidden]
    naming = (each for each in tables if any(known & {*line.cells} for line in each[:DEEPEST_HEADER]))
    return next(naming, tables[0] if tables else [])


def _lines_of(sheet: Sheet) -> list[Line]:
    if opened := next((each for each in sheet.findings if each.slug == OPEN_QUOTE), None):
        raise SourceError(NO_TABLE.fill(name=sheet.file, why=opened.text), CLOSE)
    rows = zip(*(column.to_pylist() for column in sheet.columns), strict=True)
    widths = sheet.widths if sheet.widths is not None else [len(sheet.columns)] * len(sheet)
    lines = [
        Line(int(number), [(cell or "").strip() for cell in row[:width]])
        for number, width, row in zip(sheet.rows, widths, rows, strict=True)
    ]
    return lines if sheet.names is None else [Line(0, [name.strip() for name in sheet.names]), *lines]


def number_of(row: dict[str, str], column: str, path: Path, number: int) -> float:
    """Return a cell's number; SourceError with file and row if it holds none."""
    try:
        value = float(row[column])
    except (KeyError, ValueError) as error:
        raise SourceError(
            Text("{name}, row {row}: no number in column {column}.", "{name} 第 {row} 行：{column} 列不是数字。").fill(
                name=path.name, row=number, column=column
            ),
            COMPLETE,
        ) from error
    if not np.isfinite(value):
        raise SourceError(
            Text("{name}, row {row}: {column} is not finite.", "{name} 第 {row} 行：{column} 不是有限数。").fill(
                name=path.name, row=number, column=column
            ),
            COMPLETE,
        )
    return value
