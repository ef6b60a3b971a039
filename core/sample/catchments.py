"""Which ground drains to which storm manhole: downhill over the finished terrain until a street takes the water."""

from __future__ import annotations

import numpy as np
from rasterio.features import rasterize
from scipy.spatial import cKDTree
from shapely.geometry.base import BaseGeometry

from undergrid.core.sample.design import Floats
from undergrid.core.sample.terrain import Terrain


def downhill(terrain: Terrain) -> np.ndarray:
    """Return for each cell (flat index) the neighbour of steepest descent, or itself where there is none."""
    z = np.pad(terrain.z.astype(np.float64), 1, constant_values=np.inf)
    rows, columns = terrain.z.shape
    steepest = np.zeros((rows, columns))
    here = np.arange(rows * columns).reshape(rows, columns)
    target = here.copy()
    for di in (-1, 0, 1):
        for dj in (-1, 0, 1):
            if di or dj:
                fall = (terrain.z - z[1 + di : 1 + di + rows, 1 + dj : 1 + dj + columns]) / np.hypot(di, dj)
                better = fall > steepest
                steepest = np.where(better, fall, steepest)
                target = np.where(better, here + di * columns + dj, target)
    return target.ravel()


def effective_areas(
    terrain: Terrain,
    taken: BaseGeometry,
    runoff: list[tuple[BaseGeometry, float]],
    manholes: Floats,
) -> Floats:
    """Return the effective area, m2 (area times runoff coefficient), that reaches each manhole.

    Water runs downhill until it comes into ``taken`` (the carriageways) or a pit; from there the nearest manhole has it
    if within 60 m. The rest goes to the river or over the border.
    """
    shape = terrain.z.shape
    inlet = rasterize([(taken, 1)], out_shape=shape, transform=terrain.transform, dtype="uint8").ravel() == 1
    share = rasterize(runoff, out_shape=shape, transform=terrain.transform, fill=0.5, dtype="float32").ravel()
    pointer = downhill(terrain)
    pointer[inlet] = np.flatnonzero(inlet)
    for _ in range(12):
        pointer = pointer[pointer]
    weight = np.bincount(pointer, weights=share, minlength=len(pointer)) * terrain.cell_m**2
    ends = np.flatnonzero(weight)
    east, north = (axis.ravel()[ends] for axis in terrain.centres())
    distance, nearest = cKDTree(manholes).query(np.column_stack([east, north]))
    near = distance < 60
    reached: Floats = np.bincount(nearest[near], weights=weight[ends][near], minlength=len(manholes)).astype(float)
    return reached
