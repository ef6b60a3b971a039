"""What a pit meets: every pipe judged against a dig polygon and its depth. Pure."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
import pandas as pd
import shapely

from undergrid.core.survey.network.solid import Floats
from undergrid.core.survey.network.stored import Pipes


class Effect(StrEnum):
    """What a pit does to a pipe, worst first."""

    IN_PIT = "in the pit"
    DEPTH_UNKNOWN = "over or in the pit, depth unknown"
    UNDER_FLOOR = "close under the floor"
    BESIDE = "beside the pit"
    BELOW = "below the pit"


def affected(pipes: Pipes, cover: Floats, pit: shapely.Polygon, depth_m: float, margin_m: float) -> pd.DataFrame:
    """Return the pipes in or near ``pit`` with ``effect``, ``cover_m``, ``length_inside_m`` and ``distance_m``.

    ``cover``: earth over each pipe's outer top (N,). A pipe is in the pit when its top lies above the floor, close
    under it when less than ``margin_m`` of earth remains between them, beside it when its wall is within
    ``margin_m`` of the edge and its top above the floor. Rows are sorted by effect, then by cover.
    """
    lines = shapely.force_2d(pipes.stored.geometry)
    distance = np.maximum(shapely.distance(lines, pit) - pipes.sizes.half_width_m, 0.0)
    near = np.flatnonzero(distance <= margin_m)
    inside = distance[near] <= 0.0
    below = cover[near] - depth_m
    effect = np.select(
        [
            inside & np.isnan(below),
            inside & (below < 0),
            inside & (below < margin_m),
            inside,
            np.isnan(below) | (below < margin_m),
        ],
        [Effect.DEPTH_UNKNOWN, Effect.IN_PIT, Effect.UNDER_FLOOR, Effect.BELOW, Effect.BESIDE],
        default=Effect.BELOW,
    )
    rows = pipes.stored.rows.iloc[near].assign(
        effect=effect.astype(object),
        cover_m=cover[near],
        distance_m=distance[near],
        length_inside_m=shapely.length(shapely.intersection(lines[near], pit)),
    )
    order = {each.value: place for place, each in enumerate(Effect)}
    kept = rows[inside | (rows["effect"] != Effect.BELOW)]
    return kept.sort_values(
        ["effect", "cover_m"], key=lambda column: column.map(order) if column.name == "effect" else column
    )
