"""What a camera sees of the ground: its sector less the shadows of buildings, each a prism between ground and roof."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Index = NDArray[np.int64]
Geometries = NDArray[np.object_]

STEP_DEG = 1.0
MOUNTED_M = 0.5
"""A camera nearer to a building than this is mounted on it: the building hides nothing from it."""
BEYOND = 1.01


@dataclass(frozen=True)
class Cameras:
    """Cameras: where they stand, how high, where they look (degrees from north, clockwise), how wide, and how far."""

    x: Floats
    y: Floats
    height_m: Floats
    azimuth_deg: Floats
    hfov_deg: Floats
    vfov_deg: Floats
    range_m: Floats

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True)
class Views:
    """For each camera: its sector, what of it is seen, and whether the camera is mounted on a building."""

    sectors: Geometries
    seen: Geometries
    mounted: NDArray[np.bool_]


def views(cameras: Cameras, buildings: Geometries, height_m: Floats) -> Views:
    """Return what cameras see of level ground among buildings; one of unknown height (NaN) hides all behind it."""
    sectors = np.array([_sector(cameras, at) for at in range(len(cameras))], dtype=object)
    spots = shapely.points(cameras.x, cameras.y)
    seen, mounted = sectors.copy(), np.zeros(len(cameras), dtype=bool)
    camera, building = shapely.STRtree(buildings).query(sectors, predicate="intersects")
    order = np.argsort(camera, kind="stable")
    camera, building = camera[order], building[order]
    edges = np.searchsorted(camera, np.arange(len(cameras) + 1))
    for at in range(len(cameras)):
        near = building[edges[at] : edges[at + 1]]
        if not len(near):
            continue
        away = shapely.distance(spots[at], buildings[near])
        mounted[at] = bool((away < MOUNTED_M).any())
        hiding = near[away >= MOUNTED_M]
        shadows = [
            _shadow(buildings[one], _stretch(cameras, at, height_m[one], nearest), spots[at])
            for one, nearest in zip(hiding.tolist(), away[away >= MOUNTED_M].tolist(), strict=True)
        ]
        if shadows:
            # the shadow of what a nearer building hides wholly adds nothing; the union drops it
            seen[at] = shapely.difference(sectors[at], shapely.union_all(shadows))
    return Views(sectors, seen, mounted)


def _sector(cameras: Cameras, at: int) -> shapely.Polygon:
    """Return the sector on the ground: to the range, and not nearer than the lower edge of the picture."""
    whole = cameras.hfov_deg[at] >= 360.0
    wide = min(float(cameras.hfov_deg[at]), 360.0)
    count = max(int(np.ceil(wide / STEP_DEG)), 1) + 1
    start = 0.0 if whole else float(cameras.azimuth_deg[at]) - wide / 2
    turned = np.radians(start + np.linspace(0.0, wide, count))
    way = np.column_stack([np.sin(turned), np.cos(turned)])
    here = np.array([cameras.x[at], cameras.y[at]])
    outer, inner = here + cameras.range_m[at] * way, here + _nearest_seen(cameras, at) * way
    if whole:
        hole = [inner[::-1]] if (inner != here).any() else None
        return shapely.Polygon(outer, hole)
    return shapely.Polygon(np.concatenate([outer, inner[::-1]]) if (inner != here).any() else np.vstack([here, outer]))


def _nearest_seen(cameras: Cameras, at: int) -> float:
    """Return how near the picture's lower edge comes, the upper edge being aimed at the range; 0 if not known."""
    if not np.isfinite(cameras.vfov_deg[at]):
        return 0.0
    height, reach = float(cameras.height_m[at]), float(cameras.range_m[at])
    lower = np.arctan2(height, reach) + np.radians(float(cameras.vfov_deg[at]))
    return float(height / np.tan(lower)) if lower < np.pi / 2 else 0.0


def _stretch(cameras: Cameras, at: int, roof_m: float, nearest_m: float) -> float:
    """Return how much further than a roof its shadow ends; past the range if the roof is higher than the camera."""
    endless = BEYOND * max(cameras.range_m[at] / nearest_m, 1.0) + BEYOND
    height = float(cameras.height_m[at])
    if not np.isfinite(roof_m) or roof_m >= height:
        return float(endless)
    return float(min(height / (height - roof_m), endless))


def _shadow(building: shapely.Geometry, stretch: float, spot: shapely.Point) -> shapely.Geometry:
    """Return the ground that a prism hides: under it, under the shadow of its roof, and what each wall sweeps."""
    here = shapely.get_coordinates(spot)[0]
    swept = [building, shapely.transform(building, lambda points: here + (points - here) * stretch)]
    for ring in shapely.get_rings(shapely.get_parts(building)):
        foot = shapely.get_coordinates(ring)
        head = here + (foot - here) * stretch
        walls = np.stack([foot[:-1], foot[1:], head[1:], head[:-1]], axis=1)
        drawn = shapely.polygons(np.concatenate([walls, walls[:, :1]], axis=1))
        swept.extend(drawn[shapely.area(drawn) > 0])
    return shapely.union_all(shapely.make_valid(np.array(swept, dtype=object)))
