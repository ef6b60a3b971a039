"""Which stretches of street are within reach: whole segments, and parts of those at the edge."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.streets.routing import Arcs

Floats = NDArray[np.float64]


def stretches(arcs: Arcs, cost_at: Floats, limit: float) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Return segment, first and last share of every stretch that costs at most ``limit``, in the order of segments.

    ``cost_at``: what each node costs. Stretches of one segment that touch are one.
    """
    left = limit - cost_at[arcs.tail]
    met = left >= 0
    one = arcs.chosen(met)
    share = np.where(one.cost > 0, np.minimum(1.0, left[met] / np.maximum(one.cost, 1e-12)), 1.0)
    reach = one.since + (one.until - one.since) * share
    low, high = np.minimum(one.since, reach), np.maximum(one.since, reach)
    order = np.lexsort((low, one.segment))
    segment, low, high = one.segment[order], low[order], high[order]
    # the furthest share so far, within a segment: an offset keeps segments apart
    furthest = np.maximum.accumulate(high + 2.0 * segment) - 2.0 * segment
    new = np.ones(len(segment), dtype=bool)
    new[1:] = (segment[1:] != segment[:-1]) | (low[1:] > furthest[:-1] + 1e-9)
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(segment))[: len(first)] - 1
    return segment[first], low[first], np.clip(furthest[last], 0.0, 1.0)


def cut(lines: NDArray[np.object_], since: Floats, until: Floats) -> NDArray[np.object_]:
    """Return the parts of lines between two shares, drawn in the order since → until."""
    made = np.array(lines, dtype=object)
    for at in np.flatnonzero((since != 0.0) | (until != 1.0)):
        made[at] = _part(made[at], float(since[at]), float(until[at]))
    return made


def _part(line: shapely.LineString, since: float, until: float) -> shapely.LineString:
    if since > until:
        return shapely.reverse(_part(line, until, since))
    points = shapely.get_coordinates(line)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    first, last = since * along[-1], until * along[-1]
    inner = points[(along > first) & (along < last)]
    ends = [[np.interp(at, along, points[:, axis]) for axis in (0, 1)] for at in (first, last)]
    return shapely.LineString(np.vstack([ends[0], inner, ends[1]]))
