"""Management cells: what the water does in each polygon of any layer, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import scipy
import shapely
from numpy.typing import NDArray

from undergrid.core.flood.impact.criteria import Classes, passes
from undergrid.core.flood.impact.streets import Stretches
from undergrid.core.flood.impact.water import AT_LEAST, FLOODED_M, Water, cells_seen
from undergrid.core.kernel.arrays import Numbers

if TYPE_CHECKING:
    import geopandas

WIDE_M2 = 100.0


@dataclass(frozen=True, slots=True)
class Exposed:
    """What stands in the water, as far as layers of it were given."""

    buildings: geopandas.GeoDataFrame | None = None
    stretches: Stretches | None = None
    facilities: geopandas.GeoDataFrame | None = None
    underpasses: geopandas.GeoDataFrame | None = None


def exposed_cells(
    cells: geopandas.GeoDataFrame, water: Water, hazard: Classes | None, exposed: Exposed
) -> geopandas.GeoDataFrame:
    """Return the cells with maxima of the water (``max_``), what a pool of 100 m2 reaches (``wide_``), the flooded
    area, and the sums of everything exposed within them.

    One that is narrower than a cell of the raster meets the water that it touches. Cells may overlap: what lies in two
    counts in both. A building, facility or underpass belongs where its inner point
    lies, a street to each cell by the length within it; what runs along a border belongs to both sides by halves.
    """
    met = pd.DataFrame([_water_within(area, water, hazard) for area in cells.geometry], index=cells.index)
    told = pd.concat([cells, met], axis=1)
    for name, layer in (("buildings", exposed.buildings), ("facilities", exposed.facilities)):
        if layer is not None:
            told[name] = _sum_within(cells, layer, np.ones(len(layer)))
            told[f"flooded_{name}"] = _sum_within(cells, layer, layer["flooded"].to_numpy(dtype=float))
    if exposed.underpasses is not None:
        told["flooded_underpasses"] = _sum_within(
            cells, exposed.underpasses, exposed.underpasses["flooded"].to_numpy(dtype=float)
        )
    if exposed.buildings is not None:
        flooded = exposed.buildings["flooded"].to_numpy(dtype=float)
        told["people"] = _sum_within(cells, exposed.buildings, exposed.buildings["population"].to_numpy() * flooded)
        told["damage"] = _sum_within(cells, exposed.buildings, exposed.buildings["damage"].to_numpy())
    if exposed.stretches is not None:
        _add_streets(told, cells, exposed.stretches)
    return told


def _water_within(area: shapely.Geometry, water: Water, hazard: Classes | None) -> dict[str, float]:
    met = cells_seen(area, water.frame)
    quantities = dict(water.peaks.quantities())
    if met is None or not met.cells.any():
        none = {f"{how}_{name}": 0.0 for name in quantities for how in ("max", "wide")}
        measures = none | {"flooded_m2": 0.0, "flooded_share": 0.0}
        measures |= {} if water.unfinished is None else {AT_LEAST: False}
        return measures | ({"hazard": 0} if hazard is not None else {})
    window, inside = met.window, met.cells
    depth = np.nan_to_num(water.peaks.depth_m[window][inside])
    seen = {name: np.nan_to_num(values[window]) for name, values in quantities.items()}
    measures = {f"max_{name}": float(values[inside].max()) for name, values in seen.items()}
    measures |= {f"wide_{name}": widespread(values, inside, met.cell_m2) for name, values in seen.items()}
    flooded = float(passes(depth, FLOODED_M).sum())
    measures["flooded_m2"] = flooded * met.cell_m2
    measures["flooded_share"] = flooded / float(inside.sum())
    if water.unfinished is not None:
        measures[AT_LEAST] = bool(water.unfinished[window][inside].any())
    if hazard is not None:
        measures["hazard"] = int(hazard[window][inside].max())
    if water.arrival_h is not None:
        arrivals = water.arrival_h[window][inside][passes(depth, FLOODED_M)]
        measures["first_arrival_h"] = float(np.nanmin(arrivals)) if np.isfinite(arrivals).any() else np.nan
    return measures


def widespread(values: Numbers, inside: NDArray[np.bool_], cell_area_m2: float) -> float:
    """Return the value that one connected pool of at least 100 m2 within an area reaches; a smaller area's lowest.

    ``values`` and ``inside`` are rasters around the area. A single cell of a fine raster may be a pit that no map
    shows, and thirty houses on a hillside have a wet corner each: none is a pool, and none alone warns of anything.
    """
    wanted = int(np.ceil(WIDE_M2 / cell_area_m2))
    within = values[inside]
    if within.size <= wanted:
        return float(within.min())
    known = np.where(inside, values, -np.inf)
    levels = np.unique(within[within > 0])
    low, high, reached = 0, len(levels) - 1, 0.0
    while low <= high:  # the higher the level, the smaller its pools
        middle = (low + high) // 2
        pools, count = scipy.ndimage.label(known >= levels[middle])
        if count and np.bincount(pools.ravel())[1:].max() >= wanted:
            reached, low = float(levels[middle]), middle + 1
        else:
            high = middle - 1
    return reached


def outside_cells(cells: geopandas.GeoDataFrame, exposed: Exposed) -> dict[str, float]:
    """Return how much of what is exposed lies in no cell: between them or outside of all; nobody is warned for it."""
    totals = {}
    for name in ("buildings", "facilities", "underpasses"):
        layer = getattr(exposed, name)
        if layer is not None:
            points = layer.geometry.representative_point().to_numpy()
            found = cells.geometry.reset_index(drop=True).sindex.query(points, predicate="intersects")[0]
            totals[f"{name}_outside_cells"] = float(len(layer) - len(np.unique(found)))
    if exposed.stretches is not None:
        _, stretch, metres = metres_within(cells, exposed.stretches)
        length = exposed.stretches.length_m
        within = np.minimum(np.bincount(stretch, metres, minlength=len(length)), length)
        totals["street_m_outside_cells"] = round(float((length - within).sum()), 3)
    return totals


def metres_within(
    cells: geopandas.GeoDataFrame, stretches: Stretches
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Return cell, stretch and metres for every stretch that lies in a cell or crosses it."""
    lines = shapely.linestrings(np.stack([stretches.start, stretches.end], axis=1))
    areas = cells.geometry.reset_index(drop=True)
    stretch, cell = areas.sindex.query(lines, predicate="intersects")
    shapes = areas.to_numpy()
    shapely.prepare(shapes)
    metres = stretches.length_m[stretch].copy()
    cut = ~shapely.contains_properly(shapes[cell], lines[stretch])
    one, other = lines[stretch[cut]], shapes[cell[cut]]
    along = shapely.length(shapely.intersection(one, shapely.boundary(other)))
    metres[cut] = shapely.length(shapely.intersection(one, other)) - 0.5 * along
    return cell, stretch, metres


def _add_streets(told: geopandas.GeoDataFrame, cells: geopandas.GeoDataFrame, stretches: Stretches) -> None:
    cell, stretch, metres = metres_within(cells, stretches)

    def of(chosen: NDArray[np.bool_] | float) -> NDArray[np.float64]:
        share = np.broadcast_to(np.asarray(chosen, dtype=np.float64), len(stretches.length_m))
        return np.bincount(cell, metres * share[stretch], minlength=len(cells)).astype(np.float64)

    told["street_m"] = of(1.0)
    told["flooded_street_m"] = of(stretches.flooded)
    for code, closed in stretches.closed.items():
        told[f"closed_m_{code}"] = of(closed)


def _sum_within(
    cells: geopandas.GeoDataFrame, layer: geopandas.GeoDataFrame, values: Sequence[float] | Numbers
) -> Numbers:
    """Return for each cell the sum of the values of the things whose inner point lies within it."""
    points = layer.geometry.representative_point().to_numpy()
    cell, thing = cells.geometry.reset_index(drop=True).sindex.query(points, predicate="intersects")[::-1]
    return np.bincount(cell, np.asarray(values, dtype=np.float64)[thing], minlength=len(cells))
