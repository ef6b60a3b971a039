"""Small tables that a person gives for a run, row by row: any encoding and delimiter, title lines above the header."""

from __future__ import annotations

import csv
import io
from collections.abc import Set
from pathlib import Path

import numpy as np

from undergrid.core.formats.delimited import delimiter_of
from undergrid.core.formats.text import decoded
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.text import Text

DEEPEST_HEADER = 40
NO_TABLE = Text("{name} cannot be read as a table: {why}.", "无法将 {name} 读作表格：{why}。")
CLOSE = Text("Close every quote, and keep one value in each cell.", "请闭合所有引号，每个单元格只写一个值。")
COMPLETE = Text("Complete the table.", "请补全数据表。")


def rows_of(path: Path, known: Set[str]) -> list[tuple[int, dict[str, str]]]:
    """Return (row of the file, cells by column) of a table; its header is the first row that names a known column.

    Errors: SourceError for an empty table, a quote without end, or a row with more cells than the header.
    """
    lines = _lines(path)
    at = next((i for i, cells in enumerate(lines[:DEEPEST_HEADER]) if known & {c.strip() for c in cells}), 0)
    header = [cell.strip() for cell in lines[at]] if lines else []
    rows = []
    for number, told in enumerate(lines[at + 1 :], start=at + 2):
        cells = [cell.strip() for cell in told]
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
    return any(known & {cell.strip() for cell in cells} for cells in _lines(path)[:DEEPEST_HEADER])


def _lines(path: Path) -> list[list[str]]:
    text = decoded(existing_file(path).read_bytes()).text
    is_open = text.count('"') % 2 == 1  # then a quote without end is refused, however long a cell may be elsewhere
    try:
        lines = io.StringIO(text, newline="")
        return list(csv.reader(lines, delimiter=delimiter_of(text[: 1 << 16]), strict=is_open))
    except csv.Error as fault:
        raise SourceError(NO_TABLE.fill(name=path.name, why=fault), CLOSE) from fault


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
