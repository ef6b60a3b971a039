"""Neighbouring pieces of ground brought together into parts of about one size, along the best borders.

Smallest first, each part joins the neighbour it shares most cheap border with; then single pieces move between
neighbours while that makes the whole better; what is still too small joins where it fits. A part is always connected,
the order of pieces decides every tie, and so the same ground gives the same parts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from undergrid.core.grid.kernels import joined, moved

Floats = NDArray[np.float64]
Index = NDArray[np.int64]

MOST_PASSES = 30
BISECTIONS = 8


@dataclass(frozen=True, slots=True)
class Sizes:
    """What a part should weigh, and between what it may; ``cut_weight`` is what a metre of the dearest border costs
    against a squared relative deviation of size, ``roundness`` what shape does.
    """

    wanted: float
    least: float
    most: float
    cut_weight: float = 1.0 / 1500.0
    roundness: float = 0.1


@dataclass(frozen=True)
class Ground:
    """Pieces with their weight, area and outline, and which pairs of them share ``shared_m`` of border, ``cost`` being
    metres times the weight of the border's rank. Pairs that may never be in one part are not among them.
    """

    weight: Floats
    area_m2: Floats
    outline_m: Floats
    one: Index
    two: Index
    shared_m: Floats
    cost: Floats

    def __len__(self) -> int:
        return len(self.weight)


def partition(ground: Ground, sizes: Sizes) -> Index:
    """Return the number of the part that each piece is in; parts are numbered by their first piece."""
    if not len(ground):
        return np.empty(0, dtype=np.int64)
    first, neighbour, shared, cost = _rows(ground)
    low, high = 0.05, 1.0
    part = _agglomerated(ground, sizes, high)
    # the mean of the parts is to be what is wanted: the threshold at which a part is left alone is found by halving
    wanted = max(1, round(float(ground.weight.sum()) / sizes.wanted))
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        tried = _agglomerated(ground, sizes, middle)
        if _nearer(tried, part, wanted):
            part = tried
        low, high = (low, middle) if _count(tried) < wanted else (middle, high)
    for _ in range(2):
        part = moved(
            part, ground.weight, ground.area_m2, ground.outline_m, first, neighbour, shared, cost,
            (sizes.wanted, sizes.most, sizes.cut_weight, sizes.roundness), MOST_PASSES,
        )  # fmt: skip
        part = _repaired(ground, sizes, part)
    return numbered(part)


def numbered(part: Index) -> Index:
    """Return parts numbered from 0 in the order of their first pieces."""
    _, first, inverse = np.unique(part, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first))
    return np.asarray(rank[inverse.ravel()], dtype=np.int64)


def quality(ground: Ground, sizes: Sizes, part: Index) -> float:
    """Return J: squared relative deviations of size, four times squared excess, cost of the borders that are cut."""
    weight = np.bincount(part, ground.weight)
    relative = (weight - sizes.wanted) / sizes.wanted
    excess = np.maximum(0.0, weight - sizes.most) / sizes.wanted
    cut = part[ground.one] != part[ground.two]
    return float((relative**2 + 4 * excess**2).sum() + sizes.cut_weight * ground.cost[cut].sum())


def _count(part: Index) -> int:
    return int(part.max()) + 1


def _nearer(tried: Index, kept: Index, wanted: int) -> bool:
    return abs(_count(tried) - wanted) < abs(_count(kept) - wanted)


def _rows(ground: Ground) -> tuple[Index, Index, Floats, Floats]:
    """Return the pairs as rows of neighbours: where each piece's row begins, and its neighbours in order."""
    tail = np.concatenate([ground.one, ground.two])
    head = np.concatenate([ground.two, ground.one])
    order = np.lexsort((head, tail))
    first = np.searchsorted(tail[order], np.arange(len(ground) + 1)).astype(np.int64)
    shared, cost = np.tile(ground.shared_m, 2)[order], np.tile(ground.cost, 2)[order]
    return first, head[order], shared, cost


def _agglomerated(ground: Ground, sizes: Sizes, threshold: float) -> Index:
    root = joined(
        ground.weight, ground.one, ground.two, ground.cost, sizes.wanted, sizes.most, threshold * sizes.wanted
    )
    return numbered(root)


def _repaired(ground: Ground, sizes: Sizes, part: Index) -> Index:
    """Return parts of which those below the least have joined a neighbour, up to a quarter over the most."""
    count = _count(part)
    low, high = np.minimum(part[ground.one], part[ground.two]), np.maximum(part[ground.one], part[ground.two])
    apart = low != high
    pair, number = np.unique(np.stack([low[apart], high[apart]], axis=1), axis=0, return_inverse=True)
    cost = np.bincount(number.ravel(), ground.cost[apart], minlength=len(pair))
    weight = np.bincount(part, ground.weight, minlength=count)
    root = joined(weight, pair[:, 0], pair[:, 1], cost, sizes.wanted, 1.25 * sizes.most, sizes.least)
    return numbered(root[part])
