"""All pairs of pipes that come too near to each other, in time that grows with their number and not its square."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.survey.clearance.sweeping import Bands, bands_of, sweep
from undergrid.core.survey.network.solid import Floats, Integers, Pieces, Sections

CHUNK = 50_000


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
    width, height, is_round = sizes.half_width_m[owner], sizes.half_height_m[owner], sizes.round[owner]
    reach = (demands.reach_m / 2 + width)[:, None]
    low = np.minimum(axes.a, axes.b)[:, :2] - reach
    high = np.maximum(axes.a, axes.b)[:, :2] + reach
    bands = bands_of(low, high)
    banded = (bands.box, bands.start, bands.lowest, low, high)
    bodies = (axes.a, axes.b, width, height, is_round, kind[owner])
    asked = (demands.side_m, demands.over_m, demands.utility[kind])
    found = [np.empty((0, 11))]
    for first, last in pairwise(_cuts(bands)):
        progress.report(first / len(bands), Text("Measuring between neighbouring pipes", "量测相邻管线间距"))
        found.append(sweep(banded, first, last, bodies, owner, ends, asked))
    rows = np.concatenate(found)
    return _worst(rows[np.lexsort((rows[:, 1], rows[:, 0])), 2:])


def _cuts(bands: Bands) -> list[int]:
    """Return the bands at which the work is cut, so that between two looks at progress about as much is done."""
    wanted = range(0, len(bands.box) + CHUNK, CHUNK)
    return sorted({*np.searchsorted(bands.start, wanted).clip(0, len(bands)).tolist()})


def _worst(rows: Floats) -> Conflicts:
    """Return each pair of pipes once, at the place where most is missing.

    ``rows``: owner, owner, measure, required, found, wall distance, x, y, z.
    """
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
