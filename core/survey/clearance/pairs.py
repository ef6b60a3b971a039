"""All pairs of pipes that come too near to each other, in time that grows with their number and not its square."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.survey.clearance.distance import NONE, SPATIAL, judge
from undergrid.core.survey.network.solid import Bools, Floats, Integers, Pieces, Sections

CHUNK = 20_000


@dataclass(frozen=True, slots=True)
class Demands:
    """What the tables ask, per rule class of pipe: (K, K) side by side, and (K, K) at crossings with the lower pipe
    first; NaN where they are silent. ``reach_m`` is the largest of them, ``utility`` (K,) groups the classes.
    """

    side_m: Floats
    over_m: Floats
    utility: Integers

    @property
    def reach_m(self) -> float:
        """The distance beyond which no pair can break a rule."""
        asked = np.concatenate([self.side_m.ravel(), self.over_m.ravel()])
        return float(np.nanmax(asked)) if np.isfinite(asked).any() else 0.0


@dataclass(frozen=True, slots=True)
class Conflicts:
    """One row per pair of pipes: their indices, the measure broken, and metres; ``place`` (N, 3)."""

    one: Integers
    other: Integers
    measure: NDArray[np.int8]
    required_m: Floats
    found_m: Floats
    wall_distance_m: Floats
    place: Floats

    def __len__(self) -> int:
        """Return how many pairs there are."""
        return len(self.one)


def conflicts(
    axes: Pieces,
    sizes: Sections,
    kind: Integers,
    demands: Demands,
    ends: NDArray[np.int64],
    progress: Progress | None = None,
) -> Conflicts:
    """Return the pairs of pipes that break a demand, each pair once with its worst place.

    ``sizes`` and ``kind`` (rule class) are per pipe; ``ends`` (pipes, 2) are the nodes at its ends: pipes that meet
    in a node belong together and are not judged.
    """
    progress = progress or Progress()
    owner = axes.owner
    reach = demands.reach_m / 2 + sizes.half_width_m[owner]
    low, high = np.minimum(axes.a, axes.b), np.maximum(axes.a, axes.b)
    boxes = shapely.box(low[:, 0] - reach, low[:, 1] - reach, high[:, 0] + reach, high[:, 1] + reach)
    tree = shapely.STRtree(boxes)
    utility = demands.utility[kind]
    found = []
    for start in range(0, len(boxes), CHUNK):
        progress.report(start / len(boxes), Text("Measuring between neighbouring pipes", "量测相邻管线间距"))
        pairs = _neighbours(tree, boxes[start : start + CHUNK], start, owner, ends)
        found.append(_judged(pairs, axes, sizes, kind, demands, utility))
    return _worst(np.concatenate(found) if found else np.empty((0, 9)))


def _neighbours(tree: shapely.STRtree, boxes: object, start: int, owner: Integers, ends: Integers) -> Integers:
    """Return pairs (M, 2) of pieces whose reaches meet, each once, without a pipe's own and its joined pieces."""
    pairs = tree.query(boxes).T.astype(np.int64)
    pairs[:, 0] += start
    pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    one, other = owner[pairs[:, 0]], owner[pairs[:, 1]]
    joined = one == other
    for mine in (0, 1):
        for theirs in (0, 1):
            joined |= (ends[one, mine] == ends[other, theirs]) & (ends[one, mine] >= 0)
    return np.ascontiguousarray(pairs[~joined])


def _judged(
    pairs: Integers, axes: Pieces, sizes: Sections, kind: Integers, demands: Demands, utility: Integers
) -> Floats:
    """Return rows of owner, owner, measure, required, found, wall distance, x, y, z."""
    owner = axes.owner
    measure = np.zeros(len(pairs), dtype=np.int8)
    values = np.zeros((len(pairs), 6))
    judge(
        axes.a, axes.b, sizes.half_width_m[owner], sizes.half_height_m[owner], sizes.round[owner],
        kind[owner], demands.side_m, demands.over_m, pairs, measure, values,
    )  # fmt: skip
    one, other = owner[pairs[:, 0]], owner[pairs[:, 1]]
    # Within one utility the tables speak of crossings; that two branches end near each other is their business.
    broken: Bools = (measure != NONE) & ~((measure == SPATIAL) & (utility[one] == utility[other]))
    return np.column_stack([one, other, measure, values])[broken]


def _worst(rows: Floats) -> Conflicts:
    """Return each pair of pipes once, at the place where most is missing."""
    low, high = np.minimum(rows[:, 0], rows[:, 1]), np.maximum(rows[:, 0], rows[:, 1])
    lacking = np.nan_to_num(rows[:, 4] - rows[:, 3], nan=np.inf)
    order = np.lexsort((lacking, high, low))
    first = np.ones(len(order), dtype=bool)
    first[1:] = (np.diff(low[order]) != 0) | (np.diff(high[order]) != 0)
    kept = rows[order[first]]
    return Conflicts(
        one=kept[:, 0].astype(np.int64),
        other=kept[:, 1].astype(np.int64),
        measure=kept[:, 2].astype(np.int8),
        required_m=kept[:, 3],
        found_m=kept[:, 4],
        wall_distance_m=kept[:, 5],
        place=kept[:, 6:9],
    )
