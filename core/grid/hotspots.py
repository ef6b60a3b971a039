"""Where values gather: Getis and Ord's Gi* over neighbouring cells, by esda, with false discoveries held down.

z is esda's. p is that of the normal distribution, on both sides; esda's own ``p_norm`` is one-sided, and its
permutations are folded. q is p after Benjamini and Hochberg (1995): of the cells called hot at q, a share q is so by
chance. A cell without neighbours has neither.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
import shapely
from esda.getisord import G_Local
from libpysal.weights import W
from numpy.typing import NDArray
from scipy.stats import norm

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class HotSpots:
    """z, p and q of each cell, NaN for one without neighbours, and what it is called."""

    z: Floats
    p: Floats
    q: Floats
    called: NDArray[np.object_]


def neighbours(cells: NDArray[np.object_]) -> list[list[int]]:
    """Return for each cell those that touch it, in a point at least."""
    one, two = shapely.STRtree(cells).query(cells, predicate="intersects")
    found: list[list[int]] = [[] for _ in cells]
    for a, b in zip(one.tolist(), two.tolist(), strict=True):
        if a != b:
            found[a].append(b)
    return [sorted(each) for each in found]


def hot_spots(values: Floats, around: list[list[int]], at_most: float = 0.05) -> HotSpots:
    """Return the hot and cold spots of values; ``at_most`` is the share of false ones that is put up with."""
    count = len(values)
    z, p = np.full(count, np.nan), np.full(count, np.nan)
    joined = np.array([bool(each) for each in around], dtype=bool)
    if joined.sum() > 2 and np.ptp(values[joined]) > 0:
        number = np.cumsum(joined) - 1
        near = {int(number[at]): [int(number[b]) for b in around[at]] for at in np.flatnonzero(joined)}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # that there are several parts is no fault of cells
            found = G_Local(values[joined], W(near, silence_warnings=True), transform="B", permutations=0, star=True)
        z[joined] = found.Zs
        p[joined] = 2.0 * norm.sf(np.abs(found.Zs))
    q = false_discovery(p)
    called = np.full(count, "no neighbours", dtype=object)
    called[joined] = "neither"
    called[joined & (q <= at_most) & (z > 0)] = "hot"
    called[joined & (q <= at_most) & (z < 0)] = "cold"
    return HotSpots(z, p, q, called)


def false_discovery(p: Floats) -> Floats:
    """Return the smallest rate of false discoveries at which each p would be called; NaN stays NaN."""
    q = np.full(len(p), np.nan)
    known = np.flatnonzero(np.isfinite(p))
    if len(known):
        order = known[np.argsort(p[known], kind="stable")]
        raw = p[order] * len(known) / np.arange(1, len(known) + 1)
        q[order] = np.minimum(np.minimum.accumulate(raw[::-1])[::-1], 1.0)
    return q
