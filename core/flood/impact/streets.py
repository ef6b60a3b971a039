"""Streets: which lengths are under water, and who can still pass.

A street is looked at stretch by stretch. With a width, each stretch has two lanes, and it is open to a traveller as
long as one of them is: the design criterion of GB 50014 asks for one lane, not for all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from undergrid.core.flood.impact.criteria import Traveller, passes
from undergrid.core.flood.impact.water import FLOODED_M, Geometries, Samples, Water

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Stretches:
    """Short straight pieces of streets with the water on them; ``closed`` tells for each traveller where not to go."""

    start: Floats
    end: Floats
    middle: Samples
    length_m: Floats
    depth_m: Floats
    flooded: NDArray[np.bool_]
    closed: Mapping[str, NDArray[np.bool_]]

    def lines(self, worst_first: Sequence[str], crs: CRS) -> geopandas.GeoDataFrame:
        """Return the stretches that are closed to somebody, joined while they are closed to the same one.

        ``closed_to`` names the first of ``worst_first`` who cannot pass; ``street`` is the place of the street.
        """
        none = len(worst_first)
        barred = np.full(len(self.length_m), none)
        for place in range(none - 1, -1, -1):
            barred[self.closed[worst_first[place]]] = place
        fresh = np.ones(len(barred), dtype=bool)
        fresh[1:] = (barred[1:] != barred[:-1]) | (self.start[1:] != self.end[:-1]).any(axis=1)
        first, last = np.flatnonzero(fresh), np.flatnonzero(np.append(fresh[1:], True)[: len(fresh)])
        part = np.concatenate((np.cumsum(fresh) - 1, np.arange(len(first))))
        order = np.argsort(part, kind="stable")
        points = np.concatenate((self.start, self.end[last]))[order]
        told = np.array([*worst_first, ""], dtype=object)[barred[first]]
        drawn = geopandas.GeoDataFrame(
            {"street": self.middle.owner[first], "closed_to": told},
            geometry=shapely.linestrings(points, indices=part[order]) if len(first) else [],
            crs=crs,
        )
        return drawn[told != ""].reset_index(drop=True)

    def length_by_street(self, chosen: NDArray[np.bool_], count: int) -> Floats:
        """Return the chosen length of each of ``count`` streets, in metres."""
        return np.bincount(self.middle.owner, self.length_m * chosen, minlength=count).astype(np.float64)


def stretches_of(streets: Geometries, water: Water, travellers: Mapping[str, Traveller], width_m: Floats) -> Stretches:
    """Return all stretches of streets, at most one cell long, with the water on them.

    ``width_m`` has one value for each street; zero stands for one lane along the line itself. A traveller passes up to
    and including each limit; a quantity that the run did not keep closes nothing.
    """
    start, end, owner = _segments(streets, water.frame.cell_m)
    middle, along = 0.5 * (start + end), end - start
    length = np.hypot(along[:, 0], along[:, 1])
    across = np.column_stack((-along[:, 1], along[:, 0])) / np.maximum(length, 1e-9)[:, None]
    aside = 0.25 * width_m[owner][:, None] * across
    lanes = [water.at(*(middle + side * aside).T) for side in (-1.0, 1.0)]
    depths = np.array([lane["depth_m"] for lane in lanes])
    closed = {
        code: np.logical_and.reduce([~each.limits.known_of(lane).hold(lane) for lane in lanes])
        for code, each in travellers.items()
    }
    samples = Samples(owner, middle[:, 0], middle[:, 1])
    return Stretches(start, end, samples, length, depths.max(axis=0), passes(depths.min(axis=0), FLOODED_M), closed)


def exposed_streets(streets: geopandas.GeoDataFrame, stretches: Stretches) -> geopandas.GeoDataFrame:
    """Return the streets with ``length_m``, ``flooded_m`` (no lane at most 15 cm deep), ``depth_m`` (the deepest spot),
    and for every traveller ``closed_m_<traveller>`` and ``open_<traveller>`` (from end to end).
    """
    count = len(streets)
    exposed = streets[["geometry"]].copy()
    exposed["length_m"] = stretches.length_by_street(np.ones(len(stretches.length_m), dtype=bool), count)
    exposed["flooded_m"] = stretches.length_by_street(stretches.flooded, count)
    exposed["depth_m"] = stretches.middle.highest(stretches.depth_m, count)
    for code, closed in stretches.closed.items():
        exposed[f"closed_m_{code}"] = stretches.length_by_street(closed, count)
        exposed[f"open_{code}"] = exposed[f"closed_m_{code}"] == 0.0
    return exposed


def _segments(lines: Geometries, longest_m: float) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """Return starts, ends and owners of the straight pieces of lines, cut to at most ``longest_m``."""
    parts, line = shapely.get_parts(lines, return_index=True)
    points, part = shapely.get_coordinates(shapely.segmentize(parts, longest_m), return_index=True)
    joined = part[1:] == part[:-1]
    return points[:-1][joined], points[1:][joined], line[part[:-1][joined]]
