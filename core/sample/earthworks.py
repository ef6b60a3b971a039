"""What building the district did to the ground: streets, pads, hollows, and drains that a hill would find itself."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize
from scipy.spatial import cKDTree
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from undergrid.core.sample.design import Design, Floats
from undergrid.core.sample.streets import Street
from undergrid.core.sample.terrain import Terrain

CROSSFALL = 0.015
KERB_M = 0.15
BATTER = 0.75  # steeper than earth stands: on this hill a retaining wall or a grid of anchors
BATTER_REACH_M = 14.0
PUDDLE_M = 0.25  # undeclared hollows are not left deeper than this


def _nearest(street: Street, east: Floats, north: Floats) -> tuple[Floats, Floats]:
    """Return distance from the centre line (inf when far) and the centre line's level there."""
    chainage = np.arange(0, street.line.length + 0.5, 1.0)
    points = shapely.get_coordinates(street.line.interpolate(chainage))
    tree = cKDTree(points)
    distance, index = tree.query(
        np.column_stack([east, north]), distance_upper_bound=street.half_width_m + BATTER_REACH_M
    )
    level = street.level(chainage)
    return distance, level[np.minimum(index, len(chainage) - 1)]


def street_surface_level(street: Street, distance_m: Floats, centre_level_m: Floats) -> Floats:
    """Return the level across a street: crowned carriageway, kerb, footway falling to the kerb."""
    half = street.section.carriageway_m / 2
    if street.section.code == "stairs":
        return centre_level_m
    gutter = centre_level_m - CROSSFALL * half
    return np.where(
        distance_m <= half,
        centre_level_m - CROSSFALL * distance_m,
        gutter + KERB_M + CROSSFALL * (distance_m - half),
    )


def cut_streets(terrain: Terrain, streets: Iterable[Street]) -> Terrain:
    """Return the terrain with the streets in it; a wider street cuts through a narrower one."""
    east, north = (axis.ravel() for axis in terrain.centres())
    z = terrain.z.astype(np.float64).ravel()
    for street in sorted(streets, key=lambda street: (street.section.width_m, street.code)):
        distance, level = _nearest(street, east, north)
        beyond = distance - street.half_width_m
        edge = street_surface_level(street, np.full(level.shape, street.half_width_m), level)
        inside = beyond <= 0
        beside = (beyond > 0) & (beyond <= BATTER_REACH_M)
        z[inside] = street_surface_level(street, distance, level)[inside]
        reach = BATTER * beyond[beside]
        z[beside] = np.clip(z[beside], edge[beside] - reach, edge[beside] + reach)
    return replace(terrain, z=z.reshape(terrain.z.shape).astype(np.float32))


def level_pads(terrain: Terrain, footprints: list[Polygon], apron_m: float = 1.5) -> tuple[Terrain, Floats]:
    """Return the terrain with a level pad under every footprint and its apron, and the pads' levels."""
    if not footprints:
        return terrain, np.zeros(0)
    labels = rasterize(
        [(footprint.buffer(apron_m, join_style="mitre"), i + 1) for i, footprint in enumerate(footprints)],
        out_shape=terrain.z.shape,
        transform=terrain.transform,
        dtype="int32",
    )
    z = terrain.z.astype(np.float64)
    flat, label = z.ravel(), labels.ravel()
    counts = np.bincount(label, minlength=len(footprints) + 1)
    mean = np.bincount(label, weights=flat, minlength=len(footprints) + 1) / np.maximum(counts, 1)
    pad = np.round(mean + 0.15, 2)
    shaped = np.where(label > 0, pad[label], flat).reshape(z.shape)
    return replace(terrain, z=shaped.astype(np.float32)), pad[1:]


def declared_hollows(design: Design, streets: dict[str, Street]) -> list[tuple[Polygon, float]]:
    """Return the hollows that the sheet asks for: area, and how deep it holds water (0: by its street)."""
    site = design.site
    hollows = [
        (Point(site.plan(row["at"])).buffer(row["radius_m"] * site.scale, quad_segs=6), float(row["depth_m"]))
        for row in design["hollow"]
    ]
    for row in design["terrace"]:
        if "underpass" in row:
            line = streets[row["id"]].line
            x = site.plan([row["underpass"]["east"], 0])[0]
            near = shapely.intersection(line, shapely.box(x - 75, site.north_m, x + 75, site.north_m + site.size_m))
            hollows.append((near.buffer(streets[row["id"]].half_width_m + 4), 0.0))
    return hollows


def wall_underpass(terrain: Terrain, design: Design, streets: dict[str, Street]) -> Terrain:
    """Return the terrain with a promenade at the old level on both sides of the underpass, held by walls."""
    z = terrain.z.copy()
    site = design.site
    for row in design["terrace"]:
        if "underpass" in row:
            street = streets[row["id"]]
            x = site.plan([row["underpass"]["east"], 0])[0]
            strip = shapely.box(x - 62, site.north_m, x + 62, site.north_m + site.size_m)
            near = shapely.intersection(street.line, strip)
            ends = shapely.get_coordinates(near)[[0, -1]]
            rim = min(float(street.level(street.line.project(Point(end)))) for end in ends) + 0.3
            road = near.buffer(street.half_width_m, cap_style="flat")
            beside = near.buffer(street.half_width_m + 7.0, cap_style="flat").difference(road)
            wall = rasterize([(beside, 1)], out_shape=z.shape, transform=terrain.transform, dtype="uint8") == 1
            z[wall] = np.maximum(z[wall], np.float32(rim))
    return replace(terrain, z=z)


def sink_hollows(terrain: Terrain, hollows: list[tuple[Polygon, float]]) -> Terrain:
    """Return the terrain with a level floor in each hollow, held on the downhill side by a wall of the given depth."""
    z = terrain.z.copy()

    def cells(area: BaseGeometry) -> NDArray[np.bool_]:
        return np.asarray(rasterize([(area, 1)], out_shape=z.shape, transform=terrain.transform, dtype="uint8") == 1)

    for area, depth_m in hollows:
        if depth_m > 0:
            inside = cells(area)
            floor = np.float32(np.quantile(z[inside], 0.3))
            wall = cells(area.buffer(5.0).difference(area))
            z[inside] = floor
            z[wall] = np.maximum(z[wall], floor + np.float32(depth_m))
    return replace(terrain, z=z)


def drain_ground(terrain: Terrain, keep: list[tuple[Polygon, float]]) -> Terrain:
    """Return the terrain in which water stands deeper than a puddle only in the hollows to ``keep``."""
    water = brimful(terrain.z)
    kept = np.zeros(terrain.z.shape, bool)
    if keep:
        shapes = [(area.buffer(6), 1) for area, _depth in keep]
        kept = rasterize(shapes, out_shape=kept.shape, transform=terrain.transform, dtype="uint8") == 1
    z = np.where(kept, terrain.z, np.maximum(terrain.z, water - PUDDLE_M))
    return replace(terrain, z=z.astype(np.float32))


def brimful(z: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the level to which each cell would fill before it overflows to the grid's edge (priority flood)."""
    rows, columns = z.shape
    ground: list[float] = z.ravel().tolist()
    level = list(ground)
    seen = bytearray(rows * columns)
    border = [*range(columns), *range((rows - 1) * columns, rows * columns)]
    border += [row * columns + end for row in range(1, rows - 1) for end in (0, columns - 1)]
    heap = [(ground[cell], cell) for cell in border]
    for cell in border:
        seen[cell] = 1
    heapq.heapify(heap)
    pop, push = heapq.heappop, heapq.heappush
    while heap:
        water, cell = pop(heap)
        column = cell % columns
        for neighbour in (
            cell - columns,
            cell + columns,
            cell - 1 if column else -1,
            cell + 1 if column < columns - 1 else -1,
        ):
            if 0 <= neighbour < rows * columns and not seen[neighbour]:
                seen[neighbour] = 1
                filled = max(ground[neighbour], water)
                level[neighbour] = filled
                push(heap, (filled, neighbour))
    return np.array(level, np.float32).reshape(z.shape)
