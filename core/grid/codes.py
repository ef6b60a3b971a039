"""Codes of cells: what they are made of, which cell keeps its own, and in what order the others are numbered.

15 digits are 12 of the community and 3 of the cell (GB/T 47678.3-2026); the older CJ/T 213-2005 has 2 for the cell.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from undergrid.core.grid.arrangement import Geometries, in_rows

DIGITS = {"gb15": 3, "cjt14": 2}
COMMUNITY_DIGITS = 12
SAME_SHARE = 0.5
"""Two cells are one if their common ground is half of what both cover together."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A code for each new cell, None where the community has no number left; ``kept`` where an old cell had it."""

    codes: list[str | None]
    kept: NDArray[np.bool_]


def is_well_formed(code: str, scheme: str) -> bool:
    """Return whether a code has the digits of its scheme and a sequence above zero."""
    digits = DIGITS[scheme]
    return code.isascii() and code.isdigit() and len(code) == COMMUNITY_DIGITS + digits and int(code[-digits:]) > 0


def same_cells(new: Geometries, old: Geometries) -> NDArray[np.int64]:
    """Return for each new cell the old one that it is, -1 where it is none: most common ground over all pairs.

    No old cell is two new ones; a pair must share half of what both cover.
    """
    found = np.full(len(new), -1, dtype=np.int64)
    if not len(new) or not len(old):
        return found
    one, two = shapely.STRtree(old).query(new, predicate="intersects")
    common = shapely.area(shapely.intersection(new[one], old[two]))
    union = shapely.area(new[one]) + shapely.area(old[two]) - common
    rows, columns = np.unique(one), np.unique(two)
    ground = np.zeros((len(rows), len(columns)))
    ground[np.searchsorted(rows, one), np.searchsorted(columns, two)] = np.where(
        common >= SAME_SHARE * union, common, 0.0
    )
    row, column = linear_sum_assignment(ground, maximize=True)
    hit = ground[row, column] > 0
    found[rows[row[hit]]] = columns[column[hit]]
    return found


def numbered(
    cells: Geometries, community: str, scheme: str, *, old: Geometries, old_codes: Sequence[str],
    taken: Collection[str], height_m: float = 100.0,
) -> Coded:  # fmt: skip
    """Return codes for the new cells of one community: an unchanged cell keeps its own, the others get free numbers.

    Free numbers go in rows from north to south, from west to east within a row; ``taken`` are codes in use and retired
    ones, which are never given again.
    """
    same = same_cells(cells, old)
    kept = same >= 0
    codes: list[str | None] = [old_codes[at] if at >= 0 else None for at in same]
    digits = DIGITS[scheme]
    never = set(taken) | set(old_codes)
    free = (code for number in range(1, 10**digits) if (code := f"{community}{number:0{digits}d}") not in never)
    for at in in_rows(cells, height_m):
        if codes[at] is None:
            codes[at] = next(free, None)
    return Coded(codes, kept)


def in_order(cells: Geometries, codes: Sequence[str], height_m: float = 100.0) -> NDArray[np.bool_]:
    """Return which cells stand where their number says: later than all with smaller numbers."""
    order = in_rows(cells, height_m)
    rank = np.argsort(np.argsort(np.array(codes, dtype=str), kind="stable"), kind="stable")
    fine = np.ones(len(cells), dtype=bool)
    fine[order] = rank[order] >= np.maximum.accumulate(rank[order])
    return fine
