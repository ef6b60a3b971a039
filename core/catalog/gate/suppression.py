"""Small groups are held back, and enough beside them that no sum gives them away."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Integers: TypeAlias = NDArray[np.int64]
LEAST = 5
"""Fewer rows that are alike in everything that is handed over are held back."""


def held_back(
    values: Integers, counts: Integers, least: int = LEAST, also: NDArray[np.bool_] | None = None
) -> NDArray[np.bool_]:
    """Return which groups are held back.

    ``values`` (groups, columns) are each group's values as numbers, ``counts`` its rows, ``also`` groups that are held
    back for another reason. A group below ``least`` is held back. Then, for the whole and for every value of every
    column: where anything is held back, it is two groups or more with ``least`` rows together, or all that there is; so
    a sum that is known elsewhere, less what is handed over, does not tell a small group.
    """
    back = counts < least
    if also is not None:
        back = back | also
    lines = [np.zeros(len(counts), dtype=np.int64), *(np.unique(column, return_inverse=True)[1] for column in values.T)]
    changed = True
    while changed:
        changed = False
        for line in lines:
            for value in _exposed(line, counts, back, least):
                shown = np.flatnonzero((line == value) & ~back)
                if len(shown):
                    back[shown[np.argmin(counts[shown])]] = True
                    changed = True
    return back


def is_exposed(values: Integers, counts: Integers, back: NDArray[np.bool_], least: int = LEAST) -> bool:
    """Return whether for the whole, or a value of a column, too little is held back to hide it."""
    lines = [np.zeros(len(counts), dtype=np.int64), *(np.unique(column, return_inverse=True)[1] for column in values.T)]
    return any(_exposed(line, counts, back, least) for line in lines)


def _exposed(line: Integers, counts: Integers, back: NDArray[np.bool_], least: int) -> list[int]:
    """Return the values of one column of which too little is held back to hide it."""
    size = int(line.max()) + 1 if len(line) else 0
    rows = np.bincount(line[back], weights=counts[back], minlength=size)
    groups = np.bincount(line[back], minlength=size)
    shown = np.bincount(line[~back], minlength=size)
    return [int(each) for each in np.flatnonzero((groups > 0) & (shown > 0) & ((rows < least) | (groups < 2)))]
