"""Pipes and chambers as bodies: which rows have one, and the closed surface of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import shapely

from undergrid.core.store.codebook import shipped_codes
from undergrid.core.survey.network.mesh import Mesh, shaft, tube
from undergrid.core.survey.network.profile import number
from undergrid.core.survey.network.stored import Pipes, Stored, levels_of
from undergrid.core.survey.point_roles import points_with

CHAMBERS = frozenset({"chamber"})
THINNEST_M = 0.05
CHAMBER_M = 0.7
"""The usual manhole cover; taken where the survey has no size of a chamber, and said so on it."""


def pipe_bodies(pipes: Pipes) -> Iterator[tuple[int, Mesh]]:
    """Yield the number and the tube of every pipe whose levels are known; one of unknown size is 5 cm thin."""
    sizes = pipes.sizes
    for i, axis in _axes(pipes):
        half = [max(float(size[i]), THINNEST_M / 2) for size in (sizes.half_width_m, sizes.half_height_m)]
        mesh = tube(axis, *half, is_round=bool(sizes.round[i]))
        if mesh is not None:
            yield i, mesh


def _axes(pipes: Pipes) -> Iterator[tuple[int, np.ndarray]]:
    stored = pipes.stored
    offset, leveled = levels_of(stored, pipes.sizes)
    for i in np.flatnonzero(leveled):
        axis = shapely.get_coordinates(stored.geometry[i], include_z=True)
        axis[:, 2] += offset[i]
        yield int(i), axis


def chamber_bodies(points: Stored, segments: Stored) -> Iterator[tuple[int, Mesh, bool]]:
    """Yield number and shaft of the points that are chambers, and whether their size had to be assumed.

    Chambers are points with a depth of their own, or called one; without a depth they reach down to the lowest pipe
    that ends in them.
    """
    deepest = _deepest(segments)
    chambers = points_with(points.rows, shipped_codes(), CHAMBERS)
    for i, (row, place) in enumerate(zip(points.rows.to_dict("records"), points.geometry, strict=True)):
        ground, depth = number(row["ground_m"]), number(row["chamber_depth_m"])
        is_well = bool(chambers[i]) or bool(depth)
        bottom = ground - depth if ground is not None and depth else deepest.get(row["id"])
        if not is_well or ground is None or bottom is None or bottom >= ground:
            continue
        length, width = number(row["chamber_length_mm"]), number(row["chamber_width_mm"])
        half = (length or 1000 * CHAMBER_M) / 2000
        is_round = row["chamber_shape"] != "rectangular"
        mesh = shaft(place.x, place.y, ground, bottom, half, width / 2000 if width else half, is_round=is_round)
        yield i, mesh, length is None


def _deepest(segments: Stored) -> dict[Any, float]:
    """Return the lowest level of the pipes that end in each point."""
    ends = pd.concat(
        [
            segments.rows[[f"{end}_point_id", f"{end}_level_m"]].set_axis(["point", "level"], axis=1)
            for end in ("from", "to")
        ]
    )
    lowest: dict[Any, float] = ends.dropna().groupby("point")["level"].min().to_dict()
    return lowest
