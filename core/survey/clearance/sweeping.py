"""Which pieces of pipe come near each other, and what the tables say to each such pair: the compiled outer loop.

The plane is cut into bands as high as two pieces are on the average, and in each band the boxes around the pieces are
walked from west to east. No pair is kept that breaks no demand, so that memory grows with the faults alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit

from undergrid.core.survey.clearance.distance import NONE, SPATIAL, judge
from undergrid.core.survey.network.solid import Bools, Floats, Integers

FOUND_AT_FIRST = 1024


@dataclass(frozen=True, slots=True)
class Bands:
    """Boxes by the bands that they reach into: those of band ``k`` stand in ``box`` from ``start[k]`` to
    ``start[k + 1]``, from west to east; ``lowest`` is the first band of each box.
    """

    box: Integers
    start: Integers
    lowest: Integers

    def __len__(self) -> int:
        """Return how many bands there are."""
        return len(self.start) - 1


def bands_of(low: Floats, high: Floats) -> Bands:
    """Return the bands of boxes with the corners ``low`` and ``high`` (N, 2); a box that is nowhere is in none."""
    lowest = np.zeros(len(low), dtype=np.int64)
    there = np.flatnonzero(np.isfinite(low).all(axis=1) & np.isfinite(high).all(axis=1))
    if not len(there):
        return Bands(there, np.zeros(1, dtype=np.int64), lowest)
    south, north = low[there, 1], high[there, 1]
    origin = south.min()
    height = max(2 * float((north - south).mean()), float(north.max() - origin) / len(there), 1e-9)
    first, last = (np.floor((each - origin) / height).astype(np.int64) for each in (south, north))
    lowest[there] = first
    reached = last - first + 1
    box = np.repeat(there, reached)
    nth = np.arange(len(box)) - np.repeat(np.cumsum(reached) - reached, reached)
    band = np.repeat(first, reached) + nth
    order = np.lexsort((low[box, 0], band))
    return Bands(box[order], np.searchsorted(band[order], np.arange(int(last.max()) + 2)), lowest)


@njit(cache=True)
def sweep(
    banded: tuple[Integers, Integers, Integers, Floats, Floats],
    first: int,
    last: int,
    bodies: tuple[Floats, Floats, Floats, Floats, Bools, Integers],
    owner: Integers,
    ends: Integers,
    asked: tuple[Floats, Floats, Integers],
) -> Floats:
    """Return the pairs of pieces in the bands from ``first`` up to ``last`` that break a demand, each once.

    ``banded``: box, start and lowest of :class:`Bands`, and the corners of the boxes; ``bodies``: what :func:`judge`
    asks of the pieces; ``asked``: side, over, and the utility of each owner. Pieces whose owners are one or meet in a
    node (``ends`` by owner) belong together. Within one utility the tables speak of crossings; that two branches end
    near each other is their business. Rows (M, 11): the two pieces, their owners, and what :func:`judge` says.
    """
    box, start, lowest, low, high = banded
    a, b, half_width, half_height, is_round, kind = bodies
    side, over, utility = asked
    found, count = np.empty((FOUND_AT_FIRST, 11)), 0
    for band in range(first, last):
        for k in range(start[band], start[band + 1]):
            for n in range(k + 1, start[band + 1]):
                i, j = min(box[k], box[n]), max(box[k], box[n])
                if low[box[n], 0] > high[box[k], 0]:
                    break
                if low[j, 1] > high[i, 1] or low[i, 1] > high[j, 1] or max(lowest[i], lowest[j]) != band:
                    continue
                one, other = owner[i], owner[j]
                if one == other or _meet(ends, one, other):
                    continue
                measure, required, distance, wall, x, y, z = judge(
                    a, b, half_width, half_height, is_round, kind, side, over, i, j
                )
                if measure == NONE or (measure == SPATIAL and utility[one] == utility[other]):
                    continue
                if count == len(found):
                    found = np.concatenate((found, np.empty_like(found)))
                found[count] = np.array((i, j, one, other, measure, required, distance, wall, x, y, z))
                count += 1
    return found[:count]


@njit(cache=True)
def _meet(ends: Integers, one: int, other: int) -> bool:
    """Return whether two pipes have a node in common."""
    for mine in range(2):
        for theirs in range(2):
            if ends[one, mine] >= 0 and ends[one, mine] == ends[other, theirs]:
                return True
    return False
