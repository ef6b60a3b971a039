"""Where water stands as a map for people shows it: pools, without films, specks and strips behind walls."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
import scipy
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.impact.inundation import EIGHT_NEIGHBOURS
from undergrid.core.flood.impact.water import AT_LEAST, FLOODED_M, Water, centres
from undergrid.core.formats.raster import Floats, Frame

SMALLEST_M2 = 100.0
"""As for the warnings: what is smaller may be a pit of the terrain model, and warns nobody."""
NARROWEST_M = 5.0
"""A model keeps roof and slope water in the cells before a wall, and draws a strip of it along every house."""
HOW_MANY = 5
APART_M = 100.0
"""Two places nearer than this are one to whoever is sent there."""


@dataclass(frozen=True, slots=True)
class Standing:
    """``depth_m`` where water stands, NaN elsewhere; its area, and that of wet cells which are not shown."""

    depth_m: Floats
    area_m2: float
    left_out_m2: float


@dataclass(frozen=True, slots=True)
class Worst:
    """A place where water is deepest, and the minute of the run after which it is; None where no maps were kept.

    ``under_h`` is how long it was deeper than 15 cm there, ``at_least`` where it was so still when the run ended; None
    where the run kept no durations.
    """

    point: shapely.Point
    depth_m: float
    at_min: float | None
    under_h: float | None = None
    at_least: bool = False


def standing(depth_m: Floats, frame: Frame) -> Standing:
    """Return the water that stands deeper than 15 cm in pools of at least 100 m², without what is narrower than 5 m.

    A pool keeps its own edge.
    """
    wet = np.nan_to_num(depth_m, nan=0.0) > FLOODED_M
    across = max(2, int(np.ceil(NARROWEST_M / frame.cell_m)))
    wide = scipy.ndimage.binary_opening(wet, np.ones((across, across)))
    pools = wet & scipy.ndimage.binary_dilation(wide, EIGHT_NEIGHBOURS, iterations=across // 2)
    kept = _large_enough(pools, frame.cell_area_m2)
    area = frame.cell_area_m2
    shown = np.where(kept, depth_m, np.float32(np.nan)).astype(np.float32)
    return Standing(shown, float(kept.sum()) * area, float((wet & ~kept).sum()) * area)


def _large_enough(pools: NDArray[np.bool_], cell_m2: float) -> NDArray[np.bool_]:
    regions, _ = scipy.ndimage.label(pools, structure=EIGHT_NEIGHBOURS)
    large = np.bincount(regions.ravel()) * cell_m2 >= SMALLEST_M2
    large[0] = False
    return np.asarray(large[regions], dtype=bool)


def worst_places(depth_m: Floats, frame: Frame, maps: Path, water: Water | None = None) -> list[Worst]:
    """Return the deepest five places that lie at least 100 m apart, the deepest first.

    ``maps`` holds the depth through time, where a run kept it: the minute is that of its deepest map. ``water`` knows
    how long it stood, if the run kept that.
    """
    left = np.nan_to_num(depth_m, nan=-1.0)
    reach = max(int(np.ceil(APART_M / frame.cell_m)), 1)
    found: list[tuple[shapely.Point, float]] = []
    while len(found) < HOW_MANY:
        cell = int(left.argmax())
        row, column = divmod(cell, left.shape[1])
        if left[row, column] <= 0:
            break
        x, y = centres(np.array([cell]), frame)
        found.append((shapely.Point(x[0], y[0]), float(left[row, column])))
        left[max(row - reach, 0) : row + reach + 1, max(column - reach, 0) : column + reach + 1] = -1.0
    minutes = _deepest_minutes([point for point, _ in found], maps)
    durations = _durations([point for point, _ in found], water)
    return [
        Worst(point, depth, minute, *under)
        for (point, depth), minute, under in zip(found, minutes, durations, strict=True)
    ]


def _durations(points: list[shapely.Point], water: Water | None) -> list[tuple[float | None, bool]]:
    """Return for every point the hours under more than 15 cm, and whether they are a lower bound."""
    if water is None or water.peaks.duration_h is None:
        return [(None, False)] * len(points)
    met = water.at(np.array([point.x for point in points]), np.array([point.y for point in points]))
    bounds = met.get(AT_LEAST, np.zeros(len(points)))
    return [(float(hours), bool(bound)) for hours, bound in zip(met["duration_h"], bounds, strict=True)]


def _deepest_minutes(points: list[shapely.Point], maps: Path) -> list[float | None]:
    """Return for every point the minute of the map on which it is deepest."""
    if not points or not maps.is_file():
        return [None] * len(points)
    with rasterio.open(maps) as source:
        times = [float(source.tags(band).get("time_s") or source.descriptions[band - 1] or "nan")
                 for band in range(1, source.count + 1)]  # fmt: skip
        through_time = np.array(list(source.sample([(point.x, point.y) for point in points])))
    deepest = np.nan_to_num(through_time, nan=0.0).argmax(axis=1)
    minutes = np.array(times)[deepest] / 60.0
    return [round(float(each), 1) if np.isfinite(each) else None for each in minutes]
