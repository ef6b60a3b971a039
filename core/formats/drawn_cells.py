"""Tables that say in cells where a thing lies: a column of WKT, or the places of both ends of a line, become shapes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import shapely

from undergrid.core.formats.sheet import Sheet

WKT = re.compile(
    r"\s*(?:SRID=(\d{4,6});)?\s*((?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*\(.*)", re.IGNORECASE
)
LOOKED_AT = 60
START = "1|a|start|from|begin|beg|us|up|upstream|inicio|inicial|ini|von|anfang|debut|amont|monte|起点|起始|上游"
END = "2|b|end|to|ds|down|dn|downstream|fin|final|bis|ende|aval|valle|终点|终止|下游"
AXES = {"east": "x|e|east|easting|x坐标|东坐标", "north": "y|n|north|northing|y坐标|北坐标"}
NAMES = {
    (end, axis): re.compile(rf"(?:{side})(?:{way})|(?:{way})(?:{side})")
    for end, side in enumerate((START, END))
    for axis, way in AXES.items()
}
OTHER_UNIT = r"[^)]*\b(?:ft|feet|foot|yd|in|mm|cm|km)\b"
"""Places in such a unit are no metres: their columns stay columns."""
CHINESE_LETTER = re.compile(r"[\u4e00-\u9fff].*[xy]|[xy].*[\u4e00-\u9fff]")


def with_drawn_cells(sheet: Sheet) -> Sheet:
    """Return a sheet whose shapes stand in its cells with these shapes; the columns are the reader's then."""
    if sheet.geometry is not None:
        return sheet
    for number, column in enumerate(sheet.columns):
        if any(cell and WKT.fullmatch(cell) for cell in column.slice(0, LOOKED_AT).to_pylist()):
            return _from_wkt(sheet, number)
    return _between_ends(sheet)


def _from_wkt(sheet: Sheet, number: int) -> Sheet:
    found = [WKT.fullmatch(cell or "") for cell in sheet.columns[number].to_pylist()]
    texts = np.array([each and each[2] for each in found], dtype=object)
    named = {each[1] for each in found if each and each[1]}
    sheet.crs = f"EPSG:{named.pop()}" if len(named) == 1 else sheet.crs
    return _with_shapes(sheet, shapely.from_wkt(texts, on_invalid="ignore"), {number})


def _between_ends(sheet: Sheet) -> Sheet:
    """Return a sheet of lines that gives easting and northing of both ends with straight lines between them.

    Surveyors' X is north under a Chinese header. A row without all four numbers has no shape.
    """
    heads = [sheet.names] if sheet.names is not None else sheet.top(min(LOOKED_AT, len(sheet)))
    found = next((columns for head in heads if (columns := _ends(head))), None)
    if found is None:
        return sheet
    four = [_numbers(sheet.columns[column]) for column in found]
    ends = np.stack(four, axis=1).reshape(-1, 2, 2)
    known = np.isfinite(ends).all(axis=(1, 2))
    shapes = np.full(len(sheet), None, dtype=object)
    shapes[known] = shapely.linestrings(ends[known])
    return _with_shapes(sheet, shapes, set(found)) if known.any() else sheet


def _ends(head: Sequence[str]) -> list[int] | None:
    """Return the columns of both ends' eastings and northings; None unless each stands once in a line of headers."""
    bare = [re.sub(rf"\s*\((?!{OTHER_UNIT}).*\)|[\W_]+", "", name or "").casefold() for name in head]
    at = {
        key: [column for column, name in enumerate(bare) if pattern.fullmatch(name)] for key, pattern in NAMES.items()
    }
    if any(len(columns) != 1 for columns in at.values()):
        return None
    chinese = any(CHINESE_LETTER.search(bare[columns[0]]) for columns in at.values())
    order = ("north", "east") if chinese else ("east", "north")
    return [at[end, axis][0] for end in (0, 1) for axis in order]


def _numbers(column: pa.ChunkedArray) -> np.ndarray:
    def number(cell: str | None) -> float:
        try:
            return float((cell or "").replace(",", "."))
        except ValueError:
            return np.nan

    return np.array([number(cell) for cell in column.to_pylist()])


def _with_shapes(sheet: Sheet, shapes: np.ndarray, taken: set[int]) -> Sheet:
    sheet.geometry = np.asarray(shapely.to_wkb(shapes), dtype=object)
    sheet.columns = [each for at, each in enumerate(sheet.columns) if at not in taken]
    sheet.names = sheet.names and [each for at, each in enumerate(sheet.names) if at not in taken]
    sheet.merges = [
        ((top, one - _taken_until(one, taken)), (bottom, other - _taken_until(other, taken)))
        for (top, one), (bottom, other) in sheet.merges
    ]
    return sheet


def _taken_until(column: int, taken: set[int]) -> int:
    """Return how many of the taken columns stand up to one, which may lie beyond the table as a wide title does."""
    return sum(at <= column for at in taken)
