"""Rain on roofs goes down pipes, not over the street: each roof drains to the coupled node nearest to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.surface.series import Series

if TYPE_CHECKING:
    import geopandas

ROOF_COEFFICIENT = 0.9
"""Share of a roof's rain that runs off: GB 50014-2021 gives 0.85 to 0.95 for roofs and pavements."""


@dataclass(frozen=True, slots=True)
class Roofs:
    """Roof area on each coupled node (m2) under one rain (m/s); called with two times, gives the mean flow in m3/s."""

    area_m2: NDArray[np.float64]
    rain_m_s: Series

    @classmethod
    def of(cls, buildings: geopandas.GeoDataFrame, node_points: list[shapely.Geometry], rain_m_s: Series) -> Roofs:
        """Return the roofs of a layer of buildings, each on the nearest of the nodes."""
        shapes = [shape for shape in buildings.geometry if shape is not None and not shape.is_empty]
        nearest = shapely.STRtree(node_points).nearest([shape.centroid for shape in shapes]) if shapes else []
        area = np.zeros(len(node_points))
        np.add.at(area, np.asarray(nearest, dtype=np.int64), [shape.area for shape in shapes])
        return cls(area, rain_m_s)

    def __call__(self, begin_s: float, end_s: float) -> NDArray[np.float64]:
        mean_m_s = self.rain_m_s.integral(begin_s, end_s) / (end_s - begin_s)
        return self.area_m2 * (ROOF_COEFFICIENT * mean_m_s)
