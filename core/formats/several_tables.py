"""A sheet that holds one table below another, each with a header of its own, is several sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from undergrid.core.formats.sheet import Sheet

SEARCHED = 20
"""Rows in which the first table's header stands: it comes again on every printed page, and begins no other table."""
MOST_GAPS, REACH = 200, 4
"""Blank rows that are looked below, and how far: a title may stand between them and the header."""
LEAST_NAMES = 2
FIGURE = re.compile(r"[-+]?\d[\d.,\s]*")
MARK = r"^\s*(\*{2,}|#{1,}|\[|<|={2,}|-{2,}|\$|!)"
"""How a line begins that names the table below it, alone in its row: ``****hw_node``, ``[PIPES]``, ``# pipes``."""
Row = list[str]


def with_tables_apart(sheet: Sheet) -> list[Sheet]:
    """Return the tables of a sheet: each but the first begins below a blank row or its name, with a header of its own.

    A header is names alone, others than any of the first rows has, with a figure or a blank cell in the row below them
    for at least one. They keep the sheet's name and its numbers of rows.
    """
    if sheet.names is not None or sheet.geometry is not None or len(sheet) < 2 * LEAST_NAMES:
        return [sheet]
    starts = [0, *_starts(sheet)]
    if len(starts) == 1:
        return [sheet]
    ends = [*starts[1:], len(sheet)]
    return [_part(sheet, first, end) for first, end in zip(starts, ends, strict=True)]


def _starts(sheet: Sheet) -> Iterator[int]:
    """Yield the blank rows below which another table begins."""
    blank = np.flatnonzero(_blank(sheet))
    if not len(blank):
        return
    top = [tuple(filter(None, row)) for row in sheet.top(SEARCHED)]
    above = blank[: MOST_GAPS + 1]
    for at in above[(above > 1) & (above < len(sheet) - 2)][:MOST_GAPS]:
        if at + 1 in blank:  # of several blank rows the last counts
            continue
        rows = [_row(sheet, number) for number in range(at + 1, min(at + 1 + REACH, len(sheet)))]
        for header, below in pairwise(rows):
            names = tuple(filter(None, header))
            if len(names) < LEAST_NAMES:
                continue
            if names not in top[:at] and _is_header(header, below):
                yield int(at)
            break


def _is_header(header: Row, below: Row) -> bool:
    names = [cell for cell in header if cell]
    filled = [cell for name, cell in zip(header, below, strict=True) if name and cell]
    is_words = not any(FIGURE.fullmatch(cell) for cell in names) and len(set(names)) == len(names)
    return is_words and len(filled) >= LEAST_NAMES and any(FIGURE.fullmatch(cell) for cell in filled)


def _row(sheet: Sheet, number: int) -> Row:
    return [(sheet.cell(column, number) or "").strip() for column in range(len(sheet.columns))]


def _blank(sheet: Sheet) -> np.ndarray:
    """Return which rows hold nothing, or the name of a table alone."""
    none = np.ones(len(sheet), dtype=bool)
    for column in sheet.columns[1:]:
        none &= np.asarray(pc.is_null(column).to_numpy(), dtype=bool)
        if not none.any():
            return none
    first = sheet.columns[0] if sheet.columns else pa.chunked_array([pa.nulls(len(sheet), pa.string())])
    said = pc.fill_null(pc.match_substring_regex(first.cast(pa.string()), MARK), True)
    none &= np.asarray(said.to_numpy(), dtype=bool)
    return none


def _part(sheet: Sheet, first: int, end: int) -> Sheet:
    merges = [
        ((top - first, left), (bottom - first, right))
        for (top, left), (bottom, right) in sheet.merges
        if first <= top and bottom < end
    ]
    return replace(
        sheet,
        columns=[_slice(column, first, end) for column in sheet.columns],
        rows=sheet.rows[first:end],
        merges=merges,
        findings=sheet.findings if first == 0 else [],
        unreadable={row - first for row in sheet.unreadable if first <= row < end},
        widths=None if sheet.widths is None else sheet.widths[first:end],
    )


def _slice(column: pa.ChunkedArray, first: int, end: int) -> pa.ChunkedArray:
    return column.slice(first, end - first)
