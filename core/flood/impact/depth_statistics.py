"""What a raster of maximum depth says in a few numbers: nobody reads a thousand of them again for a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from undergrid.core.flood.impact.inundation import DEPTH_LIMITS_M
from undergrid.core.formats.raster import Floats, Frame
from undergrid.core.kernel.values import Answer

MEASURES = ("areas_m2", "volume_m3", "max_depth_m", "deepest_at", "frame")


def depth_statistics(depth_m: Floats, frame: Frame, limits_m: Sequence[float] = DEPTH_LIMITS_M) -> Answer:
    """Return the statistics of a raster of maximum depth in metres, as JSON holds them; NaN is no water that is known.

    ``areas_m2``: the area deeper than each limit, by the limit in metres as text (``"0.15"``); ``volume_m3``: the water
    below the maximum depth, which never stood everywhere at once; ``max_depth_m``, and ``deepest_at``: x and y of the
    middle of that cell, none where all is dry; ``frame``: see :func:`frame_as_json`.
    """
    known = np.nan_to_num(depth_m)
    deepest = float(known.max(initial=0.0))
    at: list[float] | None = None
    if deepest > 0.0:
        row, column = np.unravel_index(int(np.argmax(known)), known.shape)
        at = [round(float(each), 3) for each in frame.transform @ (float(column) + 0.5, float(row) + 0.5)]
    return {
        "areas_m2": {f"{limit:g}": float((known > limit).sum()) * frame.cell_area_m2 for limit in limits_m},
        "volume_m3": float(known.sum(dtype=np.float64)) * frame.cell_area_m2,
        "max_depth_m": deepest,
        "deepest_at": at,
        "frame": frame_as_json(frame),
    }


def frame_as_json(frame: Frame) -> list[float]:
    """Return rows, columns and the transform to a millimetre: equal for rasters on the same cells."""
    return [*frame.shape, *(round(float(each), 3) for each in frame.transform[:6])]


def are_whole(statistics: Mapping[str, Any], limits_m: Sequence[float] = DEPTH_LIMITS_M) -> bool:
    """Return whether statistics that were kept tell all that is told today, for the same limits."""
    return all(name in statistics for name in MEASURES) and all(
        f"{limit:g}" in statistics["areas_m2"] for limit in limits_m
    )
