"""Whether a comma in figures is a decimal comma, by what stands elsewhere in the files that came together."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from undergrid.core.formats.sheet import Sheet

LOOKED_AT = 500
DECIMAL = (
    "^\\s*[-+]?(\\d{4,},\\d+|0,\\d+|\\d+,(\\d{1,2}|\\d{4,})|\\d{1,3}([ .'\u00a0\u2009\u202f\u2019]\\d{3})+,\\d+)\\s*$"
)
"""A comma that divides no thousands: too many digits stand before it, or not three behind."""
POINT = r"^\s*[-+]?[\d,]*\.\d+\s*$"
FEWEST = 2


def tell_decimal_commas(sheets: Sequence[Sheet]) -> None:
    """Mark the sheets whose ``714,440`` is a decimal: none of their figures has a point, and a comma shows itself.

    It shows itself in any sheet that came with them: lines are written as their points are.
    """
    showing = [_count(sheet, DECIMAL) for sheet in sheets]
    if sum(showing) < FEWEST:
        return
    for sheet in sheets:
        sheet.comma = not _count(sheet, POINT)


def _count(sheet: Sheet, pattern: str) -> int:
    """Return how many of a sheet's first cells are written so."""
    return sum(_fitting(column.slice(0, LOOKED_AT), pattern) for column in sheet.columns)


def _fitting(cells: pa.ChunkedArray, pattern: str) -> int:
    return int(pc.sum(pc.match_substring_regex(cells.cast(pa.string()), pattern)).as_py() or 0)
