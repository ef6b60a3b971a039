"""A table as it was delivered: text only, nothing understood yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from undergrid.core.kernel.findings import Finding

FEW = 1000
Merge = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell of a merged range, as (row, column) counted from 0."""


@dataclass(slots=True)
class Sheet:
    """One table of a delivered file.

    ``columns`` hold text (null where a cell is empty), all equally long. ``rows`` are their row numbers as the
    spreadsheet, text file or XML source shows them, counted from 1. ``names`` are the column names when the format
    declares them (a database, a shape file); else None, and the header stands somewhere in the first rows.
    ``geometry`` is WKB in ``crs`` when the format has geometry. ``read_as`` says what was
    decided where the file does not say it, such as its encoding; ``findings`` what the reader met; ``unreadable`` are
    the rows (from 0) whose cells may not stand in their columns. ``added`` are the columns that the reader made itself.
    ``widths`` are the cells of each row as the text has them, where rows differ in it. ``cut`` are the names that their
    file may not have held whole; ``comma`` says that a comma is a decimal one even before three digits.
    """

    file: str
    name: str | None
    columns: list[pa.ChunkedArray]
    rows: npt.NDArray[np.int64]
    names: list[str] | None = None
    geometry: npt.NDArray[np.object_] | None = None
    crs: str | None = None
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False
    read_as: str | None = None
    findings: list[Finding] = field(default_factory=list)
    unreadable: set[int] = field(default_factory=set)
    added: frozenset[str] = frozenset()
    widths: npt.NDArray[np.int64] | None = None
    cut: frozenset[str] = frozenset()
    comma: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def place(self) -> str:
        """Name the sheet as a person would."""
        return f"{self.file} [{self.name}]" if self.name else self.file

    def top(self, rows: int) -> list[list[str]]:
        """Return the first ``rows`` rows as stripped text, empty cells as ''."""
        heads = [column.slice(0, rows).to_pylist() for column in self.columns]
        return [[(cell or "").strip() for cell in row] for row in zip(*heads, strict=True)]

    def condense(self) -> None:
        """Keep a column as numbers into its distinct texts where these are few: what was delivered is seldom asked."""
        for number, column in enumerate(self.columns):
            if len(column) > FEW and pc.count_distinct(column.slice(0, FEW)).as_py() < FEW // 4:
                self.columns[number] = column.dictionary_encode()

    def cell(self, column: int, index: int) -> str | None:
        """Return the delivered text of one cell."""
        text: str | None = self.columns[column][index].as_py()
        return text


def spread_merges(top: list[list[str]], merges: Sequence[Merge]) -> list[list[str]]:
    """Write the text of a merged header into all columns it spans."""
    spread = [list(row) for row in top]
    spanned: set[tuple[int, int]] = set()
    for (first_row, first_column), (_, last_column) in merges:
        if first_row < len(spread):
            text = spread[first_row][first_column]
            for column in range(first_column, min(last_column + 1, len(spread[first_row]))):
                if (first_row, column) in spanned:  # a damaged workbook merges what is merged already
                    break
                spanned.add((first_row, column))
                spread[first_row][column] = text
    return spread


def text_columns(rows: Sequence[Sequence[str | None]], width: int) -> list[pa.ChunkedArray]:
    """Turn rows of text into ``width`` columns; short rows are filled up, empty text becomes null."""
    padded = [list(row) + [None] * (width - len(row)) if len(row) < width else row for row in rows]
    across = zip(*padded, strict=True) if padded else [()] * width
    return [pa.chunked_array([pa.array([cell or None for cell in column], pa.string())]) for column in across]


def as_text(column: pa.ChunkedArray | pa.Array) -> pa.ChunkedArray:
    """Return any Arrow column as text; numbers keep every digit that tells them apart."""
    column = column if isinstance(column, pa.ChunkedArray) else pa.chunked_array([column])
    if pa.types.is_string(column.type):
        return column
    if pa.types.is_large_string(column.type):
        return column.cast(pa.string())
    if pa.types.is_floating(column.type) or pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
        return pa.chunked_array([pa.array([_plain(value) for value in column.to_pylist()], pa.string())])
    return column.cast(pa.string())


def _plain(value: object) -> str | None:
    if value is None or value != value:  # noqa: PLR0124  NaN is the value that differs from itself
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
