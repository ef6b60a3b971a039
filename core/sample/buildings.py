"""The buildings: rows along the streets, at the density and height of their block's use, with the people in them."""

from __future__ import annotations

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import shapely
from shapely import STRtree, affinity
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from undergrid.core.sample.design import Design
from undergrid.core.sample.streets import Street

SETBACK_M = 6.0
ROWS = ((0.0, 0.97), (24.0, 0.9), (47.0, 0.85), (70.0, 0.8))  # distance behind the first row, share built
PEOPLE_PER_M2 = {"R2": 1 / 36, "B1": 0.0, "A1": 0.0, "A33": 0.0, "A5": 1 / 160}
BUILT = frozenset(PEOPLE_PER_M2)


def _sites(street: Street, rng: np.random.Generator) -> Iterator[tuple[Polygon, int]]:
    """Yield footprints to try along both sides of a street, front rows first."""
    for row, (behind, share) in enumerate(ROWS):
        for side in (1, -1):
            at = rng.uniform(8, 22)
            while at < street.line.length - 8:
                length, depth = rng.uniform(17, 46), rng.uniform(11.5, 16)
                if rng.random() < share:
                    a, b = street.line.interpolate(at), street.line.interpolate(min(at + length, street.line.length))
                    turn = np.arctan2(b.y - a.y, b.x - a.x)
                    off = side * (street.half_width_m + SETBACK_M + behind + rng.uniform(0, 2.5) + depth / 2)
                    x = (a.x + b.x) / 2 - np.sin(turn) * off
                    y = (a.y + b.y) / 2 + np.cos(turn) * off
                    shape = box(x - length / 2, y - depth / 2, x + length / 2, y + depth / 2)
                    yield affinity.rotate(shape, float(turn), origin=(x, y), use_radians=True), row
                at += length + rng.uniform(7, 15)


def build(
    design: Design,
    streets: dict[str, Street],
    blocks: gpd.GeoDataFrame,
    keep_free: BaseGeometry,
    rng: np.random.Generator,
) -> gpd.GeoDataFrame:
    """Return the buildings with use, storeys, height, floor area and population; none stands in ``keep_free``."""
    plots = {
        row.code: row.geometry.buffer(-4.5).difference(keep_free) for row in blocks.itertuples() if row.use in BUILT
    }
    use_of = dict(zip(blocks["code"], blocks["use"], strict=True))
    codes = list(plots)
    ground = STRtree([plots[code] for code in codes])
    kept: list[Polygon] = []
    block_of: list[str] = []
    roads = [street for street in streets.values() if street.section.code != "stairs"]
    trials = [trial for street in roads for trial in _sites(street, rng)]
    for shape, _row in sorted(trials, key=lambda trial: trial[1]):
        within = [codes[i] for i in ground.query(shape, predicate="within")]
        if within and not any(shape.distance(other) < 6.0 for other in _near(shape, kept)):
            kept.append(shape)
            block_of.append(within[0])
    rows = [
        _describe(design, i, shape, use_of[block], block, rng)
        for i, (shape, block) in enumerate(zip(kept, block_of, strict=True))
    ]
    return gpd.GeoDataFrame(rows, crs=design.site.crs)


def _near(shape: Polygon, others: list[Polygon]) -> list[Polygon]:
    west, south, east, north = shape.bounds
    near = []
    for other in others:
        w, s, e, n = other.bounds
        if w < east + 6 and e > west - 6 and s < north + 6 and n > south - 6:
            near.append(other)
    return near


def _describe(
    design: Design, index: int, shape: Polygon, use: str, block: str, rng: np.random.Generator
) -> dict[str, object]:
    table = design["use"][use]
    storeys = int(rng.choice(table["storeys"]))
    if storeys > 18 and shape.area > 480:  # a tower is no slab
        storeys = 11
    floor_m2 = shape.area * storeys
    return {
        "code": f"H{index + 1:04d}",
        "block": block,
        "use": use,
        "kind_en": table["building"][0],
        "kind_zh": table["building"][1],
        "storeys": storeys,
        "height_m": round(storeys * 3.0 + 1.5, 1),
        "footprint_m2": round(shape.area, 1),
        "floor_m2": round(floor_m2, 1),
        "population": round(floor_m2 * 0.82 * PEOPLE_PER_M2[use]),
        "geometry": shapely.set_precision(shape, 0.01),
    }
